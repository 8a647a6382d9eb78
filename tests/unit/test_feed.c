/* Inputs that are compressed, archives of several, and streams that can be read once. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include "read/feed.h"
#include "read_text.h"

#define PATH_SIZE 64

static char path[PATH_SIZE];

struct member {
    const char *name, *text;
};

/* Writes an archive, or one compressed member, to 'path'. */
static void pack(int (*format)(struct archive *), int (*filter)(struct archive *),
                 const struct member *members, size_t count)
{
    struct archive *archive = archive_write_new();
    format(archive);
    if (filter)
        filter(archive);
    assert_int_equal(archive_write_open_filename(archive, path), ARCHIVE_OK);
    for (size_t i = 0; i < count; i++) {
        struct archive_entry *entry = archive_entry_new();
        archive_entry_set_pathname(entry, members[i].name);
        archive_entry_set_size(entry, (la_int64_t)strlen(members[i].text));
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_write_header(archive, entry);
        archive_write_data(archive, members[i].text, strlen(members[i].text));
        archive_entry_free(entry);
    }
    archive_write_close(archive);
    archive_write_free(archive);
}

static int make_path(void **state)
{
    (void)state;
    snprintf(path, sizeof path, "/tmp/casus-test-XXXXXX");
    int file = mkstemp(path);
    return file < 0 ? 1 : close(file);
}

static int remove_path(void **state)
{
    (void)state;
    return unlink(path);
}

static long read_descriptor(void *context, char *bytes, size_t size)
{
    return (long)read(*(int *)context, bytes, size < 1000 ? size : 1000);
}

static void note_input(void *context, const struct tally_of_input *tally, bool is_read)
{
    const char *behind = tally->name + strlen(path);
    buffer_print(context, "[%s %s %zu%s]", behind,
                 tally->compression ? tally->compression : "plain", tally->records,
                 is_read ? "" : " not read");
}

/* Reads 'path' as a file and as a stream; both must give 'expected'. */
static void check_both(const char *expected)
{
    for (int is_stream = 0; is_stream < 2; is_stream++) {
        struct buffer out = {0};
        struct arena arena = {0};
        struct report *report = report_new();
        struct read_options options = {0};
        struct sink sink = {.end = note_input, .context = &out};
        int file = open(path, O_RDONLY);
        struct byte_source stream = {read_descriptor, &file};
        if (is_stream)
            read_stream(path, &stream, &options, &sink, &arena, report);
        else
            read_path(path, &options, &sink, &arena, report);
        close(file);
        for (size_t i = 0; i < report_problem_count(report); i++)
            buffer_print(&out, " %s", report_problem_at(report, i)->code);
        assert_string_equal(buffer_text(&out), expected);
        buffer_clear(&out);
        arena_clear(&arena);
        report_free(report);
    }
}

static const struct member one[] = {{"data", "date,title\n2024-01-05,A\n2024-01-06,B\n"}};

static const struct member several[] = {
    {"a.csv", "date,title\n2024-01-05,A\n"},
    {"__MACOSX/a.csv", "rubbish"},
    {"inner/.hidden", "rubbish"},
    {"empty.csv", ""},
    {"picture.png", "\x89PNG\r\n\x1a\n\x01\x02\x03\x04\x05\x06\x07\x08"},
    {"inner/b.json", "[{\"date\":\"2024-01-05\"},{\"date\":\"2024-01-06\"}]"},
};

static void unpacks_what_is_compressed(void **state)
{
    (void)state;
    pack(archive_write_set_format_raw, archive_write_add_filter_gzip, one, 1);
    check_both("[ gzip 2]");
    pack(archive_write_set_format_raw, archive_write_add_filter_zstd, one, 1);
    check_both("[ zstd 2]");
    pack(archive_write_set_format_raw, archive_write_add_filter_xz, one, 1);
    check_both("[ xz 2]");
    pack(archive_write_set_format_raw, archive_write_add_filter_bzip2, one, 1);
    check_both("[ bzip2 2]");
}

static void reads_each_member(void **state)
{
    (void)state;
    pack(archive_write_set_format_zip, NULL, several, 6);
    check_both("[/a.csv zip 1][/inner/b.json zip 2] skipped-member");
    pack(archive_write_set_format_ustar, NULL, several, 6);
    check_both("[/a.csv tar 1][/inner/b.json tar 2] skipped-member");
}

static void says_what_is_no_archive_of_data(void **state)
{
    (void)state;
    static const struct member workbook[] = {{"[Content_Types].xml", "<x/>"}, {"xl/a.xml", "<x/>"}};
    pack(archive_write_set_format_zip, NULL, workbook, 2);
    check_both(" workbook");
    static const struct member hidden[] = {{".x", "x"}};
    pack(archive_write_set_format_zip, NULL, hidden, 1);
    check_both(" empty-input");
}

static void says_where_an_archive_is_damaged(void **state)
{
    (void)state;
    pack(archive_write_set_format_raw, archive_write_add_filter_gzip, one, 1);
    assert_int_equal(truncate(path, 30), 0);
    struct buffer out = {0};
    struct arena arena = {0};
    struct report *report = report_new();
    struct read_options options = {0};
    assert_false(read_path(path, &options, NULL, &arena, report));
    assert_true(report_count(report, SEVERITY_ERROR) > 0);
    buffer_clear(&out);
    arena_clear(&arena);
    report_free(report);
}

/* The second look sees what the first has not come to yet. */
static void looks_again_from_the_start(void **state)
{
    (void)state;
    static const struct member dates[] = {{"a.csv", "date,title\n03/04/2015,A\n25/12/2015,B\n"},
                                          {"b.csv", "date,title\n12/25/2015,A\n"
                                                    "03/04/2015,B\n"}};
    pack(archive_write_set_format_zip, NULL, dates, 2);
    check_both("[/a.csv zip 2][/b.csv zip 2] date-order date-order");
    pack(archive_write_set_format_raw, archive_write_add_filter_gzip, dates, 1);
    check_both("[ gzip 2] date-order");
}

static void refuses_a_folder(void **state)
{
    (void)state;
    struct report *report = report_new();
    struct read_options options = {0};
    assert_null(feed_open("/tmp", &options, report));
    assert_string_equal(report_problem_at(report, 0)->code, "cannot-read");
    report_free(report);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(unpacks_what_is_compressed, make_path, remove_path),
        cmocka_unit_test_setup_teardown(reads_each_member, make_path, remove_path),
        cmocka_unit_test_setup_teardown(says_what_is_no_archive_of_data, make_path, remove_path),
        cmocka_unit_test_setup_teardown(says_where_an_archive_is_damaged, make_path, remove_path),
        cmocka_unit_test_setup_teardown(looks_again_from_the_start, make_path, remove_path),
        cmocka_unit_test(refuses_a_folder),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
