/* Files that appear whole or not at all: each test has a folder of its own, with nothing left in it
 * but what belongs there. */
#define _XOPEN_SOURCE 700 /* mkdtemp */

#include "base/file.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

struct place {
    char folder[64];
    char path[128];  /* of a file in it */
    char other[128]; /* and of another */
    struct report *report;
};

static int open_place(void **state)
{
    struct place *place = calloc(1, sizeof *place);
    snprintf(place->folder, sizeof place->folder, "/tmp/casus-file-XXXXXX");
    if (!place || !mkdtemp(place->folder))
        return -1;
    snprintf(place->path, sizeof place->path, "%s/file.svg", place->folder);
    snprintf(place->other, sizeof place->other, "%s/other.svg", place->folder);
    place->report = report_new();
    *state = place;
    return 0;
}

static size_t count_files(const struct place *place)
{
    size_t count = 0;
    DIR *folder = opendir(place->folder);
    assert_non_null(folder);
    while (readdir(folder))
        count++;
    closedir(folder);
    return count - 2; /* . and .. */
}

static int close_place(void **state)
{
    struct place *place = *state;
    DIR *folder = opendir(place->folder);
    char path[400];
    for (struct dirent *entry; folder && (entry = readdir(folder));) {
        snprintf(path, sizeof path, "%s/%s", place->folder, entry->d_name);
        if (entry->d_name[0] != '.')
            remove(path);
    }
    closedir(folder);
    rmdir(place->folder);
    report_free(place->report);
    free(place);
    return 0;
}

static void check_content(const char *path, const char *expected)
{
    char content[64] = {0};
    FILE *file = fopen(path, "rb");
    assert_non_null(file);
    size_t length = fread(content, 1, sizeof content - 1, file);
    fclose(file);
    assert_int_equal(length, strlen(expected));
    assert_string_equal(content, expected);
}

static bool put(struct place *place, const char *path, const char *text)
{
    return file_write(path, text, strlen(text), place->report);
}

static void check_refused(struct place *place, const char *path)
{
    assert_false(put(place, path, "text"));
    assert_int_equal(report_problem_count(place->report), 1);
    const struct problem *problem = report_problem_at(place->report, 0);
    assert_string_equal(problem->code, "cannot-write");
    assert_int_equal(problem->severity, SEVERITY_ERROR);
    assert_non_null(strstr(problem->examples[0].message, path));
}

static mode_t mode_of(const char *path)
{
    struct stat status;
    assert_int_equal(stat(path, &status), 0);
    return status.st_mode & 0777;
}

static void a_new_file_is_written(void **state)
{
    struct place *place = *state;
    assert_true(put(place, place->path, "<svg/>"));
    check_content(place->path, "<svg/>");
    assert_int_equal(count_files(place), 1);
    assert_int_equal(report_problem_count(place->report), 0);
    mode_t mask = umask(0);
    umask(mask);
    assert_int_equal(mode_of(place->path), 0666 & ~mask);
}

static void an_old_file_is_replaced(void **state)
{
    struct place *place = *state;
    assert_true(put(place, place->path, "a long text of before"));
    assert_true(put(place, place->path, "new"));
    check_content(place->path, "new");
    assert_true(put(place, place->path, ""));
    check_content(place->path, "");
    assert_int_equal(count_files(place), 1);
}

static void bytes_may_be_any(void **state)
{
    struct place *place = *state;
    enum { LENGTH = 3000000 };
    unsigned char *bytes = malloc(LENGTH), *read = malloc(LENGTH);
    for (size_t i = 0; i < LENGTH; i++)
        bytes[i] = (unsigned char)(i * 7 % 256);
    assert_true(file_write(place->path, (char *)bytes, LENGTH, place->report));
    FILE *file = fopen(place->path, "rb");
    assert_int_equal(fread(read, 1, LENGTH, file), LENGTH);
    assert_int_equal(fgetc(file), EOF);
    fclose(file);
    assert_memory_equal(bytes, read, LENGTH);
    free(bytes);
    free(read);
}

/* Who has the old file open keeps reading the old bytes. */
static void it_is_renamed_not_rewritten(void **state)
{
    struct place *place = *state;
    char old[8] = {0};
    assert_true(put(place, place->path, "old"));
    FILE *file = fopen(place->path, "rb");
    assert_true(put(place, place->path, "newer"));
    assert_int_equal(fread(old, 1, sizeof old, file), 3);
    assert_string_equal(old, "old");
    fclose(file);
    check_content(place->path, "newer");
}

static void the_mode_is_kept(void **state)
{
    struct place *place = *state;
    assert_true(put(place, place->path, "old"));
    chmod(place->path, 0640);
    assert_true(put(place, place->path, "new"));
    assert_int_equal(mode_of(place->path), 0640);
    chmod(place->path, 0600);
    assert_true(put(place, place->path, "newer"));
    assert_int_equal(mode_of(place->path), 0600);
}

/* A mode that the umask would not give a new file. */
static void the_mode_is_kept_whatever_the_umask(void **state)
{
    struct place *place = *state;
    assert_true(put(place, place->path, "old"));
    chmod(place->path, 0666);
    mode_t mask = umask(077);
    bool done = put(place, place->path, "new");
    umask(mask);
    assert_true(done);
    assert_int_equal(mode_of(place->path), 0666);
}

static void a_link_is_followed(void **state)
{
    struct place *place = *state;
    struct stat status;
    assert_true(put(place, place->other, "old"));
    assert_int_equal(symlink("other.svg", place->path), 0);
    assert_true(put(place, place->path, "new"));
    assert_int_equal(lstat(place->path, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    check_content(place->other, "new");
    assert_int_equal(count_files(place), 2);
}

/* A link to a file that is not there yet stays a link, too. */
static void a_link_to_nothing_is_followed(void **state)
{
    struct place *place = *state;
    struct stat status;
    assert_int_equal(symlink("other.svg", place->path), 0);
    assert_true(put(place, place->path, "new"));
    assert_int_equal(lstat(place->path, &status), 0);
    assert_true(S_ISLNK(status.st_mode));
    check_content(place->other, "new");
}

/* Where the link leads to no place the link stays and nothing is left behind. */
static void a_link_to_no_place_is_refused(void **state)
{
    struct place *place = *state;
    assert_int_equal(symlink("none/other.svg", place->path), 0);
    check_refused(place, place->path);
    assert_int_equal(count_files(place), 1);
}

static void a_folder_is_refused(void **state)
{
    struct place *place = *state;
    check_refused(place, place->folder);
    assert_int_equal(count_files(place), 0);
}

static void a_missing_folder_is_refused(void **state)
{
    struct place *place = *state;
    char path[200];
    snprintf(path, sizeof path, "%s/none/file.svg", place->folder);
    check_refused(place, path);
    assert_int_equal(count_files(place), 0);
}

static void an_empty_name_is_refused(void **state)
{
    struct place *place = *state;
    check_refused(place, "");
}

static void a_name_too_long_is_refused(void **state)
{
    struct place *place = *state;
    char path[600];
    int length = snprintf(path, sizeof path, "%s/", place->folder);
    memset(path + length, 'n', 300);
    path[length + 300] = '\0';
    check_refused(place, path);
    assert_int_equal(count_files(place), 0);
}

/* What is no regular file is written to, not replaced. */
static void a_device_is_written_to(void **state)
{
    struct place *place = *state;
    struct stat status;
    assert_true(put(place, "/dev/null", "text"));
    assert_int_equal(stat("/dev/null", &status), 0);
    assert_true(S_ISCHR(status.st_mode));
    assert_int_equal(report_problem_count(place->report), 0);
}

static void a_full_disk_is_refused(void **state)
{
    struct place *place = *state;
    if (access("/dev/full", W_OK) != 0)
        skip();
    check_refused(place, "/dev/full");
}

/* What comes in parts is seen at the end only. */
static void parts_are_written_at_the_end(void **state)
{
    struct place *place = *state;
    enum { PARTS = 30000 };
    struct stat status;
    assert_true(put(place, place->path, "old"));
    struct file_output *output = file_begin(place->path, place->report);
    assert_non_null(output);
    for (size_t i = 0; i < PARTS; i++)
        file_append(output, "part ", 5);
    check_content(place->path, "old");
    assert_true(file_commit(output, place->report));
    assert_int_equal(stat(place->path, &status), 0);
    assert_int_equal(status.st_size, PARTS * 5);
    assert_int_equal(count_files(place), 1);
}

static void what_is_abandoned_leaves_nothing(void **state)
{
    struct place *place = *state;
    assert_true(put(place, place->path, "old"));
    struct file_output *output = file_begin(place->path, place->report);
    file_append(output, "new", 3);
    file_abandon(output);
    check_content(place->path, "old");
    assert_int_equal(symlink("none.svg", place->other), 0);
    file_abandon(file_begin(place->other, place->report));
    assert_int_equal(count_files(place), 2);
    file_abandon(NULL);
}

/* A pipe is written to, also with more than it holds at once. */
static void a_pipe_is_written_to(void **state)
{
    struct place *place = *state;
    enum { PARTS = 100000 };
    assert_int_equal(mkfifo(place->path, 0600), 0);
    pid_t reader = fork();
    assert_true(reader >= 0);
    if (reader == 0) {
        FILE *file = fopen(place->path, "rb");
        size_t count = 0;
        while (file && fgetc(file) != EOF)
            count++;
        _exit(count == PARTS * 5 ? 0 : 1);
    }
    struct file_output *output = file_begin(place->path, place->report);
    for (size_t i = 0; i < PARTS; i++)
        file_append(output, "part ", 5);
    assert_true(file_commit(output, place->report));
    int end = 1;
    assert_int_equal(waitpid(reader, &end, 0), reader);
    assert_int_equal(end, 0);
}

static void endings_are_told(void **state)
{
    (void)state;
    assert_true(path_has_ending("a.json", ".json .jsonl"));
    assert_true(path_has_ending("a.b/c.JSONL", ".json .jsonl"));
    assert_false(path_has_ending(".json", ".json .jsonl"));
    assert_false(path_has_ending("json", ".json"));
    assert_false(path_has_ending("a.json.gz", ".json"));
}

static void write_bytes(const char *path, const char *bytes, size_t length)
{
    FILE *file = fopen(path, "wb");
    assert_non_null(file);
    assert_int_equal(fwrite(bytes, 1, length, file), length);
    assert_int_equal(fclose(file), 0);
}

static void the_same_bytes_are_the_same_file(void **state)
{
    const struct place *place = *state;
    char bytes[40000];
    memset(bytes, 'a', sizeof bytes);
    write_bytes(place->path, bytes, sizeof bytes);
    write_bytes(place->other, bytes, sizeof bytes);
    assert_true(file_is_same(place->path, place->path));
    assert_true(file_is_same(place->path, place->other));
    bytes[sizeof bytes - 1] = 'b';
    write_bytes(place->other, bytes, sizeof bytes);
    assert_false(file_is_same(place->path, place->other));
    write_bytes(place->other, "a", 1);
    assert_false(file_is_same(place->path, place->other));
    assert_false(file_is_same(place->path, place->folder));
    assert_false(file_is_same(place->folder, place->folder));
    assert_false(file_is_same("/dev/null", "/dev/null"));
    assert_false(file_is_same("nothing", "nothing"));
}

#define IN_PLACE(test) cmocka_unit_test_setup_teardown(test, open_place, close_place)

int main(void)
{
    const struct CMUnitTest tests[] = {
        IN_PLACE(a_new_file_is_written),
        IN_PLACE(an_old_file_is_replaced),
        IN_PLACE(bytes_may_be_any),
        IN_PLACE(it_is_renamed_not_rewritten),
        IN_PLACE(the_mode_is_kept),
        IN_PLACE(the_mode_is_kept_whatever_the_umask),
        IN_PLACE(a_link_is_followed),
        IN_PLACE(a_link_to_nothing_is_followed),
        IN_PLACE(a_link_to_no_place_is_refused),
        IN_PLACE(a_folder_is_refused),
        IN_PLACE(a_missing_folder_is_refused),
        IN_PLACE(an_empty_name_is_refused),
        IN_PLACE(a_name_too_long_is_refused),
        IN_PLACE(a_device_is_written_to),
        IN_PLACE(a_full_disk_is_refused),
        IN_PLACE(parts_are_written_at_the_end),
        IN_PLACE(what_is_abandoned_leaves_nothing),
        IN_PLACE(a_pipe_is_written_to),
        IN_PLACE(the_same_bytes_are_the_same_file),
        cmocka_unit_test(endings_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
