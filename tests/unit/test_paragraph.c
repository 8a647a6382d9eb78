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
    const struct text_run dash = {"a – b", {10, 0, false}, 0};
    paragraph = make(measurer, &dash, 1);
    assert_false(paragraph.characters[2].may_break);
    assert_true(paragraph.characters[4].may_break);
    const struct text_run month = {"أيار/مايو a/b", {10, 0, false}, 0};
    paragraph = make(measurer, &month, 1);
    assert_false(paragraph.characters[5].may_break);
    assert_true(paragraph.characters[12].may_break);
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
    assert_true(paragraph.isolates[0].is_rtl);
    assert_int_equal(paragraph.characters[0].level, 1);
    assert_int_equal(paragraph.characters[3].level, 2);
    assert_int_equal(paragraph.characters[5].level, 2);
    const struct text_run latin = {"12 a في", {10, 0, false}, 0};
    paragraph = make(measurer, &latin, 1);
    assert_false(paragraph.isolates[0].is_rtl);
    assert_int_equal(paragraph.characters[0].level, 0);
    assert_int_equal(paragraph.characters[5].level, 1);
    const struct text_run neutral = {"12 – 13", {10, 0, false}, 0};
    assert_false(make(measurer, &neutral, 1).isolates[0].is_rtl);
    measurer_free(measurer);
}

/* What is set apart has the direction of its own first letter, and the characters that say so are
 * gone: they take no room and reach no output. */
static void test_isolates(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new_fixed();
    const struct text_run run = {
        "في \u2068BBC (\u2068قص\u2069).\u2069 \u20675\u2069", {10, 0, false}, 0};
    struct paragraph paragraph = make(measurer, &run, 1);
    assert_text(&paragraph, "في BBC (قص). 5");
    static const size_t isolates[] = {0, 0, 0, 1, 1, 1, 1, 1, 2, 2, 1, 1, 0, 3};
    static const uint8_t levels[] = {1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 2, 2, 1, 4};
    assert_int_equal(paragraph.count, 14);
    for (size_t i = 0; i < paragraph.count; i++) {
        assert_int_equal(paragraph.characters[i].isolate, isolates[i]);
        assert_int_equal(paragraph.characters[i].level, levels[i]);
    }
    static const struct isolate expected[] = {
        {0, 1, true}, {0, 2, false}, {1, 3, true}, {0, 3, true}};
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(paragraph.isolates[i].parent, expected[i].parent);
        assert_int_equal(paragraph.isolates[i].level, expected[i].level);
        assert_int_equal(paragraph.isolates[i].is_rtl, expected[i].is_rtl);
    }
    assert_true(paragraph.characters[3].may_break);
    assert_false(paragraph.characters[4].may_break);
    measurer_free(measurer);
}

/* Nobody promises that a text closes what it opens. */
static void test_isolates_without_an_end(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new_fixed();
    const struct text_run run = {"\u2069a\u2069 \u2068قص", {10, 0, false}, 0};
    struct paragraph paragraph = make(measurer, &run, 1);
    assert_text(&paragraph, "a قص");
    assert_false(paragraph.isolates[0].is_rtl);
    assert_true(paragraph.isolates[paragraph.characters[2].isolate].is_rtl);
    const struct text_run none = {"\u2068\u2069", {10, 0, false}, 0};
    assert_int_equal(make(measurer, &none, 1).count, 0);
    measurer_free(measurer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blanks),   cmocka_unit_test(test_breaks),
        cmocka_unit_test(test_clusters), cmocka_unit_test(test_direction),
        cmocka_unit_test(test_isolates), cmocka_unit_test(test_isolates_without_an_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
