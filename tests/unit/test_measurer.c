/* Widths and heights, of the fixed measurer to the digit, of Pango by what must hold. */
#include "text/text.h"

#include "base/buffer.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct text_style regular = {10, TEXT_REGULAR, false};
static const struct text_style bold = {10, TEXT_BOLD, false};
static const struct text_style large = {20, TEXT_REGULAR, false};

static void test_fixed(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new_fixed();
    assert_float_equal(text_width(measurer, "abcd", &regular), 20, 1e-4);
    assert_float_equal(text_width(measurer, "abcd", &large), 40, 1e-4);
    assert_float_equal(text_width(measurer, "été", &bold), 15, 1e-4);
    assert_float_equal(text_width(measurer, "", &bold), 0, 1e-4);
    assert_float_equal(text_line_height(measurer, &regular), 12.5, 1e-4);
    assert_float_equal(text_ascent(measurer, &large), 20, 1e-4);
    measurer_free(measurer);
}

static void test_family(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new(NULL);
    assert_string_equal(measurer_family(measurer), "Noto Sans");
    measurer_free(measurer);
    measurer = measurer_new("Noto Serif");
    assert_string_equal(measurer_family(measurer), "Noto Serif");
    measurer_free(measurer);
    measurer_free(NULL);
}

static void test_pango_widths(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new(NULL);
    double narrow = text_width(measurer, "illil", &regular);
    double wide = text_width(measurer, "WMWMW", &regular);
    assert_true(narrow > 5 && wide > 2 * narrow);
    assert_true(text_width(measurer, "WMWMW", &bold) > wide);
    assert_float_equal(text_width(measurer, "WMWMW", &large), (2 * wide), 0.05);
    assert_float_equal(text_width(measurer, "WMWMW", &regular), wide, 1e-4);
    assert_true(text_width(measurer, "القصير", &regular) > 10);
    measurer_free(measurer);
}

/* Known from the font: Noto Sans is 1069 above and 293 below the baseline, of 1000 to the em. */
static void test_pango_heights(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new(NULL);
    assert_float_equal(text_ascent(measurer, &regular), 10.69, 0.01);
    assert_float_equal(text_line_height(measurer, &regular), 13.62, 0.02);
    assert_float_equal(text_line_height(measurer, &large), 27.24, 0.02);
    measurer_free(measurer);
}

/* More texts than the table of widths holds: each still gets its own width. */
static void test_many(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new_fixed();
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 10000; i++) {
            struct buffer text = {0};
            buffer_print(&text, "%0*d", 1 + i % 30, i);
            double width = text_width(measurer, buffer_text(&text), &regular);
            assert_float_equal(width, (5 * (double)text.length), 1e-4);
            buffer_clear(&text);
        }
    }
    measurer_free(measurer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_fixed),        cmocka_unit_test(test_family),
        cmocka_unit_test(test_pango_widths), cmocka_unit_test(test_pango_heights),
        cmocka_unit_test(test_many),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
