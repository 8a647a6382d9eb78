/* What every theme must give: words that can be read, sizes that can be printed, greys where
 * colours can't be. */
#include "chart/theme.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

#define LEAST_CONTRAST 4.5 /* of text, WCAG 2.1 success criterion 1.4.3 */
#define LEAST_SIZE 6.0     /* points, of print that is still read */

/* Relative luminance of sRGB as WCAG 2.1 defines it. */
static double luminance(colour ink)
{
    static const double shares[] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double channel = (double)(ink >> (24 - 8 * i) & 0xff) / 255;
        sum += shares[i] *
               (channel <= 0.03928 ? channel / 12.92 : pow((channel + 0.055) / 1.055, 2.4));
    }
    return sum;
}

static double contrast(colour ink, colour paper)
{
    double a = luminance(ink), b = luminance(paper);
    return (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
}

static bool is_grey(colour ink)
{
    colour red = ink >> 24, green = ink >> 16 & 0xff, blue = ink >> 8 & 0xff;
    return red == green && green == blue;
}

static void check_contrast(const struct theme *theme, const char *what, colour ink, colour paper)
{
    if ((ink & 0xff) != 0xff)
        fail_msg("%s: %s is not opaque", theme->name, what);
    if (contrast(ink, paper) < LEAST_CONTRAST)
        fail_msg("%s: %s #%06x has %.2f:1 on #%06x", theme->name, what, ink >> 8,
                 contrast(ink, paper), paper >> 8);
}

/* The formula itself, against values that are known. */
static void contrast_of_known_colours(void **state)
{
    (void)state;
    assert_true(fabs(contrast(0x000000ff, 0xffffffff) - 21) < 1e-9);
    assert_true(fabs(contrast(0x777777ff, 0xffffffff) - 4.48) < 0.005);
    assert_true(fabs(contrast(0x767676ff, 0xffffffff) - 4.54) < 0.005);
    assert_true(fabs(contrast(0xff0000ff, 0xffffffff) - 4.00) < 0.005);
}

/* Words stand on the page and on its bands. */
static void texts_can_be_read(void **state)
{
    (void)state;
    for (const struct theme *theme = theme_table; theme->name; theme++) {
        const colour papers[] = {theme->background, theme->band};
        for (int i = 0; i < 2; i++) {
            check_contrast(theme, "ink", theme->ink, papers[i]);
            check_contrast(theme, "grey ink", theme->grey_ink, papers[i]);
            check_contrast(theme, "faint ink", theme->faint_ink, papers[i]);
            for (int k = 0; k < CATEGORY_COUNT; k++)
                check_contrast(theme, category_terms[k].name, theme->category_ink[k], papers[i]);
        }
    }
}

/* Of marks WCAG asks 3:1 where colour alone would carry them; they have shapes, so they only have
 * to be seen. */
static void marks_can_be_seen(void **state)
{
    (void)state;
    for (const struct theme *theme = theme_table; theme->name; theme++)
        for (int i = 0; i < CATEGORY_COUNT; i++)
            assert_true(contrast(theme->category_fill[i], theme->background) >= 2);
}

static void sizes_can_be_printed(void **state)
{
    (void)state;
    for (const struct theme *theme = theme_table; theme->name; theme++) {
        assert_true(theme->minimum_size >= LEAST_SIZE);
        assert_true(theme->small_size >= theme->minimum_size);
        assert_true(theme->label_size >= theme->small_size);
        assert_true(theme->subtitle_size >= theme->label_size);
        assert_true(theme->title_size > theme->subtitle_size);
        assert_true(theme->margin > 0);
    }
}

static void the_grey_theme_is_grey(void **state)
{
    (void)state;
    const struct theme *theme = theme_find("print-grey");
    assert_non_null(theme);
    const colour inks[] = {theme->background, theme->ink,      theme->grey_ink, theme->faint_ink,
                           theme->rule,       theme->hairline, theme->band};
    for (size_t i = 0; i < sizeof inks / sizeof *inks; i++)
        assert_true(is_grey(inks[i]));
    for (int i = 0; i < CATEGORY_COUNT; i++) {
        assert_true(is_grey(theme->category_fill[i]));
        assert_true(is_grey(theme->category_ink[i]));
    }
}

static void themes_have_names(void **state)
{
    (void)state;
    assert_non_null(theme_find("report"));
    assert_null(theme_find("no such theme"));
    for (const struct theme *theme = theme_table; theme->name; theme++) {
        assert_ptr_equal(theme_find(theme->name), theme); /* so no name is there twice */
        assert_true(theme->summary && *theme->summary && theme->font && *theme->font);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(contrast_of_known_colours), cmocka_unit_test(texts_can_be_read),
        cmocka_unit_test(marks_can_be_seen),         cmocka_unit_test(sizes_can_be_printed),
        cmocka_unit_test(the_grey_theme_is_grey),    cmocka_unit_test(themes_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
