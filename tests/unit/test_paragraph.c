/* Runs become characters: blanks folded, breaks and directions found. */
#include "text/paragraph.h"

#include "text/measurer.h"

#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct paragraph make(struct measurer *measurer, const struct text_run *runs, size_t count)
{
    struct text_request request = {.runs = runs, .run_count = count};
    return paragraph_make(measurer, &request);
}

static void assert_text(const struct paragraph *paragraph, const char *text)
{
    char joined[200] = "";
    for (size_t i = 0; i < paragraph->count; i++)
        strncat(joined, paragraph->characters[i].bytes, paragraph->characters[i].length);
    assert_string_equal(joined, text);
}

static void test_blanks(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new_fixed();
    const struct text_run runs[] = {{" \n one\r\n", {10, 0, false}, 0},
                                    {"\t two\u2028three ", {20, 0, false}, 0},
                                    {"", {30, 0, false}, 0},
                                    {"  \n", {30, 0, false}, 0}};
    struct paragraph paragraph = make(measurer, runs, 4);
    assert_text(&paragraph, "one two three");
    assert_int_equal(paragraph.characters[3].run, 0);
    assert_int_equal(paragraph.characters[4].run, 1);
    assert_float_equal(paragraph.characters[3].width, 5, 1e-4);
    assert_float_equal(paragraph.characters[4].width, 10, 1e-4);
    assert_int_equal(make(measurer, runs + 3, 1).count, 0);
    const struct text_run broken = {"a\xff\xc3 b", {10, 0, false}, 0};
    paragraph = make(measurer, &broken, 1);
    assert_text(&paragraph, "a b");
    const struct text_run controls = {"San\xc2\x91"
                                      "a\x7f b",
                                      {10, 0, false},
                                      0};
    paragraph = make(measurer, &controls, 1);
    assert_text(&paragraph, "San a b");
    assert_int_equal(make(measurer, runs, 0).count, 0);
    measurer_free(measurer);
}

static void test_breaks(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new_fixed();
    const struct text_run run = {"a b-c\u00a0d\u00ade", {10, 0, false}, 0};
    struct paragraph paragraph = make(measurer, &run, 1);
    static const bool expected[] = {false, false, true, false, true, false, false, false, false};
    assert_int_equal(paragraph.count, 9);
    for (size_t i = 0; i < paragraph.count; i++)
        assert_int_equal(paragraph.characters[i].may_break, expected[i]);
    measurer_free(measurer);
}

static void test_clusters(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new_fixed();
    const struct text_run run = {"ae\u0301x", {10, 0, false}, 0};
    struct paragraph paragraph = make(measurer, &run, 1);
    assert_true(paragraph.characters[1].starts_cluster);
    assert_false(paragraph.characters[2].starts_cluster);
    assert_true(paragraph.characters[3].starts_cluster);
    measurer_free(measurer);
}

static void test_direction(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new_fixed();
    const struct text_run arabic = {"في 5 BBC", {10, 0, false}, 0};
    struct paragraph paragraph = make(measurer, &arabic, 1);
    assert_true(paragraph.is_rtl);
    assert_int_equal(paragraph.characters[0].level, 1);
    assert_int_equal(paragraph.characters[3].level, 2);
    assert_int_equal(paragraph.characters[5].level, 2);
    const struct text_run latin = {"12 a في", {10, 0, false}, 0};
    paragraph = make(measurer, &latin, 1);
    assert_false(paragraph.is_rtl);
    assert_int_equal(paragraph.characters[0].level, 0);
    assert_int_equal(paragraph.characters[5].level, 1);
    const struct text_run neutral = {"12 – 13", {10, 0, false}, 0};
    assert_false(make(measurer, &neutral, 1).is_rtl);
    measurer_free(measurer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blanks),
        cmocka_unit_test(test_breaks),
        cmocka_unit_test(test_clusters),
        cmocka_unit_test(test_direction),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
