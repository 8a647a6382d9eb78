/* Numbers for reading in Markdown: nothing that is said is taken for a sign. */
#include "numbers_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const char head[] = "# 50% \\#1 {of} \\~all\\^ \\\\ \\$3\n\n"
                           "1\\. of \\<b\\>two\\</b\\>\n\n";

static const char long_table[] = "| Period    | Gr\\|oup   | Events | Highest | Provisional |\n"
                                 "|-----------|-----------|-------:|--------:|-------------|\n"
                                 "| June 2013 | =1+1      |  1,204 |    0.13 | yes         |\n"
                                 "| July 2013 | a\\_b \\& c |      0 |       – | no          |\n"
                                 "| August    | x         |      – |       – | –           |\n\n"
                                 "Two are \\*vague\\*.\n\n";

static const char foot[] = "Source: S\\_1.\n\nNote: Three are planned.\n";

static void assert_text(const struct buffer *out, const char *const *parts)
{
    struct buffer expected = {0};
    for (; *parts; parts++)
        buffer_add_text(&expected, *parts);
    assert_string_equal(buffer_text(out), buffer_text(&expected));
    buffer_clear(&expected);
}

static void test_one_panel(void **state)
{
    (void)state;
    struct buffer out = render_numbers(md_render, 1);
    assert_text(&out, (const char *const[]){head, long_table, foot, NULL});
    buffer_clear(&out);
}

static void test_several_panels(void **state)
{
    (void)state;
    struct buffer out = render_numbers(md_render, 2);
    assert_text(&out, (const char *const[]){head, long_table, "## People killed\n\n",
                                            "| Period    | Explosion / remote violence |\n"
                                            "|-----------|----------------------------:|\n"
                                            "| June      |                         ≥12 |\n"
                                            "| **Total** |                     **≥12** |\n\n",
                                            foot, NULL});
    buffer_clear(&out);
}

static void test_findings(void **state)
{
    (void)state;
    static const char *const findings[] = {"A *more* than B.", "C as D."};
    struct table table = numbers_tables[1];
    table.findings = findings;
    table.finding_count = 2;
    struct scene scene = {.tables = &table, .table_count = 1};
    struct buffer out = {0};
    assert_true(md_render(&scene, &(struct render_options){0}, &out, NULL));
    assert_non_null(strstr(buffer_text(&out), "- A \\*more\\* than B.\n- C as D.\n\n| Period"));
    buffer_clear(&out);
}

static void test_no_words(void **state)
{
    (void)state;
    struct scene scene = {.tables = &numbers_tables[1], .table_count = 1};
    struct buffer out = {0};
    assert_true(md_render(&scene, &(struct render_options){0}, &out, NULL));
    assert_int_equal(out.bytes[0], '|');
    assert_true(out.length > 2 && out.bytes[out.length - 2] == '|');
    buffer_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_panel),
        cmocka_unit_test(test_several_panels),
        cmocka_unit_test(test_findings),
        cmocka_unit_test(test_no_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
