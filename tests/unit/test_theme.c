/* What every theme of this build must give: words that can be read, sizes that can be printed,
 * colours that can be told from each other by every reader and on every printer. */
#include "chart/theme.h"

#include "chart/contrast.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

#define LEAST_SIZE 6.0 /* points, of print that is still read */

/* Distances in CIE Lab, where 2.3 is just noticed side by side. Series and bars stand apart. */
#define APART_FOUR 14 /* the first four series */
#define APART_SIX 7   /* all of them; dashes and the order of the key help */
#define GREY_APART 8  /* in lightness, of all that are stacked on each other */

#define EACH_THEME(text) for (const struct theme_text *text = theme_texts; text->name; text++)

/* --- colour vision --- */

/* Severity 1 of Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of
 * color vision deficiency" (2009), on linear RGB. */
static const struct vision {
    const char *name;
    double matrix[3][3];
} visions[] = {
    {"full", {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}},
    {"protanopia",
     {{0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}}},
    {"deuteranopia",
     {{0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}}},
    {"tritanopia",
     {{1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}}},
};

#define EACH_VISION(vision)                                                                        \
    for (const struct vision *vision = visions;                                                    \
         vision < visions + sizeof visions / sizeof *visions; vision++)

static double linear(colour ink, int index)
{
    double value = (double)(ink >> (24 - 8 * index) & 0xff) / 255;
    return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4);
}

static void multiply(const double matrix[3][3], const double from[3], double to[3])
{
    for (int i = 0; i < 3; i++)
        to[i] = matrix[i][0] * from[0] + matrix[i][1] * from[1] + matrix[i][2] * from[2];
}

static double cube_root_of(double share)
{
    return share > 216.0 / 24389 ? cbrt(share) : (24389.0 / 27 * share + 16) / 116;
}

/* CIE Lab under D65 of a colour as it is seen. */
static void see(const struct vision *vision, colour ink, double lab[3])
{
    static const double to_xyz[3][3] = {{0.4124564, 0.3575761, 0.1804375},
                                        {0.2126729, 0.7151522, 0.0721750},
                                        {0.0193339, 0.1191920, 0.9503041}};
    const double rgb[3] = {linear(ink, 0), linear(ink, 1), linear(ink, 2)};
    double seen[3], xyz[3];
    multiply(vision->matrix, rgb, seen);
    for (int i = 0; i < 3; i++)
        seen[i] = fmin(1, fmax(0, seen[i]));
    multiply(to_xyz, seen, xyz);
    double x = cube_root_of(xyz[0] / 0.95047);
    double y = cube_root_of(xyz[1]);
    double z = cube_root_of(xyz[2] / 1.08883);
    lab[0] = 116 * y - 16;
    lab[1] = 500 * (x - y);
    lab[2] = 200 * (y - z);
}

static double distance(const struct vision *vision, colour a, colour b)
{
    double from[3], to[3];
    see(vision, a, from);
    see(vision, b, to);
    return sqrt(pow(from[0] - to[0], 2) + pow(from[1] - to[1], 2) + pow(from[2] - to[2], 2));
}

static void check_apart(const struct theme *theme, const colour *fills, size_t count, double least)
{
    EACH_VISION(vision)
    {
        for (size_t i = 0; i < count; i++) {
            for (size_t k = 0; k < i; k++) {
                double apart = distance(vision, fills[i], fills[k]);
                if (apart < least)
                    fail_msg("%s: #%06x and #%06x are %.1f apart in %s", theme->name, fills[i] >> 8,
                             fills[k] >> 8, apart, vision->name);
            }
        }
    }
}

static void check_apart_in_grey(const struct theme *theme, const colour *fills, size_t count,
                                double least)
{
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < i; k++) {
            double apart = fabs(colour_lightness(fills[i]) - colour_lightness(fills[k]));
            if (apart < least)
                fail_msg("%s: #%06x and #%06x are %.1f apart in grey", theme->name, fills[i] >> 8,
                         fills[k] >> 8, apart);
        }
    }
}

/* The simulation itself: red and green of the same lightness are one to those who lack a cone. */
static void vision_is_simulated(void **state)
{
    (void)state;
    const colour red = 0xb05a3cff, green = 0x787838ff;
    assert_true(distance(&visions[0], red, green) > 40);
    assert_true(distance(&visions[2], red, green) < 15);
    assert_true(distance(&visions[0], 0xffffffff, 0x000000ff) > 99.9);
}

/* --- words --- */

static void check_contrast(const struct theme *theme, const char *what, colour ink)
{
    const colour papers[] = {theme->background, theme->band};
    for (int i = 0; i < 2; i++) {
        if ((ink & 0xff) != 0xff)
            fail_msg("%s: %s is not opaque", theme->name, what);
        if (colour_contrast(ink, papers[i]) < CONTRAST_OF_TEXT)
            fail_msg("%s: %s #%06x has %.2f:1 on #%06x", theme->name, what, ink >> 8,
                     colour_contrast(ink, papers[i]), papers[i] >> 8);
    }
}

/* Words stand on the page and on its bands. */
static void texts_can_be_read(void **state)
{
    (void)state;
    EACH_THEME(text)
    {
        const struct theme *theme = theme_find(text->name);
        check_contrast(theme, "ink", theme->ink);
        check_contrast(theme, "grey ink", theme->grey_ink);
        check_contrast(theme, "faint ink", theme->faint_ink);
        check_contrast(theme, "accent", theme->accent);
        for (int k = 0; k < CATEGORY_COUNT; k++)
            check_contrast(theme, category_terms[k].name, theme->category_ink[k]);
    }
}

static void sizes_can_be_printed(void **state)
{
    (void)state;
    EACH_THEME(text)
    {
        const struct theme *theme = theme_find(text->name);
        assert_true(theme->minimum_size >= LEAST_SIZE);
        assert_true(theme->small_size >= theme->minimum_size);
        assert_true(theme->label_size >= theme->small_size);
        assert_true(theme->subtitle_size >= theme->label_size);
        assert_true(theme->title_size > theme->subtitle_size);
        assert_true(theme->margin > 0);
    }
}

/* --- fills --- */

/* Of marks WCAG asks 3:1 where colour alone would carry them; they have shapes, so they only have
 * to be seen. */
static void marks_can_be_seen(void **state)
{
    (void)state;
    EACH_THEME(text)
    {
        const struct theme *theme = theme_find(text->name);
        for (int i = 0; i < CATEGORY_COUNT; i++)
            assert_true(colour_contrast(theme->category_fill[i], theme->background) >= 2);
        for (int i = 0; i < THEME_SERIES; i++)
            assert_true(colour_contrast(theme->series_fill[i], theme->background) >= 2);
        assert_true(colour_contrast(theme->single_fill, theme->background) >= 3);
        assert_true(colour_contrast(theme->other_fill, theme->background) >= 1.5);
    }
}

static void series_can_be_told_apart(void **state)
{
    (void)state;
    EACH_THEME(text)
    {
        const struct theme *theme = theme_find(text->name);
        check_apart(theme, theme->series_fill, 4, APART_FOUR);
        check_apart(theme, theme->series_fill, THEME_SERIES, APART_SIX);
        colour stacked[THEME_SERIES + 1] = {theme->other_fill};
        memcpy(stacked + 1, theme->series_fill, sizeof theme->series_fill);
        check_apart_in_grey(theme, stacked, THEME_SERIES + 1, GREY_APART);
    }
}

/* Those that are most of all records, so most often stacked on each other. */
static void categories_can_be_told_apart(void **state)
{
    (void)state;
    EACH_THEME(text)
    {
        const struct theme *theme = theme_find(text->name);
        const colour fills[] = {theme->category_fill[CATEGORY_BATTLE],
                                theme->category_fill[CATEGORY_REMOTE],
                                theme->category_fill[CATEGORY_VAC],
                                theme->category_fill[CATEGORY_PROTEST],
                                theme->category_fill[CATEGORY_RIOT],
                                theme->category_fill[CATEGORY_DIPLOMACY],
                                theme->category_fill[CATEGORY_STRATEGIC],
                                theme->category_fill[CATEGORY_TERRITORY],
                                theme->other_fill};
        if (!theme->has_category_series)
            continue;
        check_apart(theme, fills, sizeof fills / sizeof *fills, APART_SIX);
        check_apart_in_grey(theme, fills, sizeof fills / sizeof *fills, GREY_APART);
    }
}

/* From little, near the page, to much. */
static void the_ramp_leads_one_way(void **state)
{
    (void)state;
    EACH_THEME(text)
    {
        const struct theme *theme = theme_find(text->name);
        double paper = colour_lightness(theme->background);
        double last = 0;
        for (int i = 0; i < THEME_RAMP; i++) {
            double away = fabs(colour_lightness(theme->ramp[i]) - paper);
            if (away < last + 7)
                fail_msg("%s: step %d of the ramp is %.1f from the page, the last one %.1f",
                         theme->name, i, away, last);
            last = away;
        }
    }
}

static bool is_grey(colour ink)
{
    colour red = ink >> 24, green = ink >> 16 & 0xff, blue = ink >> 8 & 0xff;
    return red == green && green == blue;
}

static void the_grey_theme_is_grey(void **state)
{
    (void)state;
    const struct theme *theme = theme_find("print-grey");
    const colour inks[] = {theme->background, theme->ink,      theme->grey_ink, theme->faint_ink,
                           theme->rule,       theme->hairline, theme->band,     theme->single_fill,
                           theme->other_fill, theme->accent};
    for (size_t i = 0; i < sizeof inks / sizeof *inks; i++)
        assert_true(is_grey(inks[i]));
    for (int i = 0; i < THEME_SERIES; i++)
        assert_true(is_grey(theme->series_fill[i]));
    for (int i = 0; i < THEME_RAMP; i++)
        assert_true(is_grey(theme->ramp[i]));
    for (int i = 0; i < CATEGORY_COUNT; i++)
        assert_true(is_grey(theme->category_fill[i]) && is_grey(theme->category_ink[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(vision_is_simulated),      cmocka_unit_test(texts_can_be_read),
        cmocka_unit_test(sizes_can_be_printed),     cmocka_unit_test(marks_can_be_seen),
        cmocka_unit_test(series_can_be_told_apart), cmocka_unit_test(categories_can_be_told_apart),
        cmocka_unit_test(the_ramp_leads_one_way),   cmocka_unit_test(the_grey_theme_is_grey),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
