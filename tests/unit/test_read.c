/* Inputs: what can't be opened or read, what is recognised by its first bytes. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <errno.h>

#include "read/dialect.h"
#include "read_text.h"

static const struct read_options options;

static void assert_only(const struct report *report, const char *code)
{
    assert_int_equal(report_problem_count(report), 1);
    assert_string_equal(report_problem_at(report, 0)->code, code);
}

static void refuses_paths(void **state)
{
    (void)state;
    static const char *const paths[] = {"/", "/nowhere/at/all"};
    struct sink sink = {0};
    for (size_t i = 0; i < 2; i++) {
        struct report *report = report_new();
        struct arena arena = {0};
        assert_false(read_path(paths[i], &options, &sink, &arena, report));
        assert_only(report, "cannot-read");
        arena_clear(&arena);
        report_free(report);
    }
}

static long fail_later(void *context, char *bytes, size_t size)
{
    int *calls = context;
    (void)size;
    errno = EIO;
    if ((*calls)++)
        return -1;
    memcpy(bytes, "date\n2024\n20", 12);
    return 12;
}

static void says_that_reading_failed(void **state)
{
    (void)state;
    int calls = 0;
    struct buffer out = {0};
    struct byte_source source = {fail_later, &calls};
    struct told told = {.out = &out};
    struct sink sink = {.take = write_event, .context = &told};
    struct arena arena = {0};
    struct report *report = report_new();
    assert_false(read_stream("x", &source, &options, &sink, &arena, report));
    arena_clear(&arena);
    write_problems(&out, report);
    assert_non_null(strstr(out.bytes, "1@2 event 2024"));
    assert_non_null(strstr(out.bytes, "error cannot-read x1 0:0\n"));
    buffer_clear(&out);
    report_free(report);
}

static void obeys_a_given_delimiter(void **state)
{
    (void)state;
    struct text_source from = {.text = "date;a,title\n2024;,B\n", .length = 21, .chunk = 21};
    struct byte_source source = {read_chunk, &from};
    struct read_options semicolon = {.delimiter = ';'};
    struct buffer out = {0};
    struct told told = {.out = &out};
    struct sink sink = {write_event, begin_input, end_input, &told};
    struct arena arena = {0};
    struct report *report = report_new();
    assert_true(read_stream("x", &source, &semicolon, &sink, &arena, report));
    assert_int_equal(told.tally.events, 1);
    buffer_clear(&out);
    arena_clear(&arena);
    report_free(report);
}

static void recognises_by_the_first_bytes(void **state)
{
    (void)state;
    ASSERT_READS("\x7f"
                 "ELF\x02\x01\x01\0\0\0",
                 "error binary-input x1 0:0\n utf-8: 0 = 0 + 0 + 0 + 0, skipped 0, not read\n");
    ASSERT_READS(" \r\n\t ",
                 "error empty-input x1 0:0\n utf-8: 0 = 0 + 0 + 0 + 0, skipped 0, not read\n");
    ASSERT_READS("\xef\xbb\xbf", "error empty-input x1 0:0\n"
                                 " utf-8 with BOM: 0 = 0 + 0 + 0 + 0, skipped 0, not read\n");
    ASSERT_READS("\n\n  [ ]", "json utf-8: 0 = 0 + 0 + 0 + 0, skipped 0\n");
}

static void has_tables_with_ends(void **state)
{
    (void)state;
    assert_string_equal(reader_table[0].name, "json");
    assert_string_equal(reader_table[1].name, "csv");
    assert_null(reader_table[2].name);
    assert_string_equal(dialect_table[0]->name, "casus");
    assert_null(dialect_find("acleds"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(refuses_paths),           cmocka_unit_test(says_that_reading_failed),
        cmocka_unit_test(obeys_a_given_delimiter), cmocka_unit_test(recognises_by_the_first_bytes),
        cmocka_unit_test(has_tables_with_ends),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
