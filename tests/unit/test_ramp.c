/* Classes of heat maps, against cases made by hand. */
#include "chart/ramp.h"

#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* The labels of all classes, "1|2–4|5–9", for values in English. */
static void expect_open(const double *values, size_t count, bool is_open, const char *expected)
{
    struct arena arena = {0};
    struct locale *locale = locale_new("en");
    struct ramp ramp;
    const char *labels = "";
    ramp_choose(&ramp, values, count, &arena);
    for (size_t i = 0; i < ramp.count; i++)
        labels = arena_print(&arena, "%s%s%s", labels, i ? "|" : "",
                             ramp_label(&ramp, i, is_open, locale, &arena));
    assert_string_equal(labels, expected);
    locale_free(locale);
    arena_clear(&arena);
}

#define EXPECT(expected, ...)                                                                      \
    expect_open((const double[]){__VA_ARGS__},                                                     \
                sizeof((const double[]){__VA_ARGS__}) / sizeof(double), false, expected)

static void few_small_numbers_have_a_class_each(void **state)
{
    (void)state;
    expect_open(NULL, 0, false, "");
    EXPECT("", 0, 0);
    EXPECT("7", 7);
    EXPECT("1|2", 2, 1, 1, 0);
    EXPECT("14|15|16", 14, 16, 15, 15);
}

static void classes_are_round_and_leave_no_hole(void **state)
{
    (void)state;
    EXPECT("1–2|3", 1, 3);
    EXPECT("1–4|5–199|200–300", 300, 3, 4, 5, 200, 4, 3);
    EXPECT("0.2–0.5|0.5–0.67", 1.0 / 3, 2.0 / 3);
    EXPECT("1|2–9|10–99|100–199|200–700", 1, 1, 2, 3, 19, 100, 150, 480, 600, 700);
}

/* What differs by less than a tenth does not look different. */
static void near_values_share_a_class(void **state)
{
    (void)state;
    EXPECT("1–499|500–999|1,000–1,668", 1, 833, 835, 1666, 1668);
    EXPECT("1–199|200–358", 1, 357, 358);
    EXPECT("500–837", 833, 834, 835, 836, 837);
}

static void small_numbers_have_fine_limits(void **state)
{
    (void)state;
    EXPECT("1|2|3|4–5|6–8", 1, 1, 1, 1, 2, 2, 2, 3, 3, 4, 4, 5, 6, 8);
    EXPECT("1|2|3–4|5–6|7–9", 1, 2, 3, 4, 5, 6, 7, 8, 9);
}

static void skewed_numbers_have_limits_of_the_series(void **state)
{
    (void)state;
    EXPECT("1|2–4|5–9|10–19|20–45", 1, 1, 1, 1, 2, 3, 3, 4, 5, 7, 9, 12, 15, 18, 30, 45);
    EXPECT("1–4|5–19|20–99|100–999|1,000–4,200", 1, 1, 2, 3, 4, 6, 9, 14, 25, 40, 70, 130, 300, 450,
           1200, 4200);
}

static void even_numbers_have_equal_steps(void **state)
{
    (void)state;
    EXPECT("4–6|7–9|10–12|13–15", 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15);
    EXPECT("40–49|50–59|60–69|70–79|80–88", 41, 44, 47, 52, 55, 58, 61, 66, 71, 75, 79, 82, 88);
}

static void one_value_far_above_leaves_the_others_their_classes(void **state)
{
    (void)state;
    EXPECT("1|2–4|5–9|10–99,999|100,000–120,000", 1, 1, 2, 2, 3, 4, 4, 5, 6, 8, 9, 10, 11, 12,
           120000);
    EXPECT("1–19,999|20,000–30,000", 3, 3, 3, 3, 30000);
}

static void fractions_share_their_limits(void **state)
{
    (void)state;
    EXPECT("0.1–0.2|0.2–0.5|0.5–1|1–2|2–3.5", 0.1, 0.15, 0.3, 0.4, 0.6, 0.9, 1.2, 1.9, 2.5, 3.5);
}

static void last_digits_of_shares_make_no_fractions(void **state)
{
    (void)state;
    EXPECT("1|2", 0.1 + 0.2 + 0.3 + 0.4 - 1e-12, 2.0000000001, 1);
}

static void the_last_class_may_be_open(void **state)
{
    (void)state;
    double values[] = {1, 2, 3, 4, 9};
    expect_open(values, COUNT_OF(values), true, "1|2|3|4–8|≥9");
}

static void labels_cover_values_that_came_late(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct locale *locale = locale_new("en");
    struct ramp ramp;
    double values[] = {20, 40, 60, 100};
    ramp_choose(&ramp, values, COUNT_OF(values), &arena);
    ramp_cover(&ramp, 3);
    ramp_cover(&ramp, 1000);
    assert_string_equal(ramp_label(&ramp, 0, false, locale, &arena), "2–49");
    assert_string_equal(ramp_label(&ramp, 1, false, locale, &arena), "50–99");
    assert_string_equal(ramp_label(&ramp, 2, true, locale, &arena), "≥100");
    locale_free(locale);
    arena_clear(&arena);
}

/* Every value is in the class whose limits hold it, and no class is empty, whatever the values. */
static void check_random(unsigned seed)
{
    struct arena arena = {0};
    struct ramp ramp;
    double values[200];
    size_t held[THEME_RAMP] = {0};
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        seed = seed * 1103515245u + 12345u;
        values[i] = floor(exp((double)(seed >> 8 & 0xffff) / 65536 * (double)(seed % 13)));
    }
    ramp_choose(&ramp, values, COUNT_OF(values), &arena);
    assert_true(ramp.is_whole && ramp.count > 0);
    for (size_t i = 0; i < COUNT_OF(values); i++) {
        size_t class = ramp_find(&ramp, values[i]);
        assert_in_range(class, 0, ramp.count - 1);
        assert_true(ramp.classes[class].from <= values[i] && values[i] <= ramp.classes[class].to);
        held[class]++;
    }
    for (size_t i = 0; i < ramp.count; i++) {
        assert_true(held[i] > 0);
        assert_true(i == 0 || ramp.classes[i].from == ramp.classes[i - 1].to + 1);
    }
    arena_clear(&arena);
}

static void every_value_is_within_the_label_of_its_class(void **state)
{
    (void)state;
    for (unsigned seed = 1; seed <= 300; seed++)
        check_random(seed);
}

static void extremes_have_classes(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct ramp ramp;
    double values[] = {1e-300, 1e-9, 1, 5, 7, 1e12, 1e300, INFINITY, NAN, -3};
    ramp_choose(&ramp, values, COUNT_OF(values), &arena);
    assert_int_equal(ramp.count, THEME_RAMP);
    assert_int_equal(ramp_find(&ramp, 1e-300), 0);
    assert_int_equal(ramp_find(&ramp, 1e300), THEME_RAMP - 1);
    arena_clear(&arena);
}

/* Fewer classes take colours that lie apart, in order. */
static void colours_follow_the_ramp(void **state)
{
    (void)state;
    const struct theme *theme = theme_find("report");
    for (size_t count = 1; count <= THEME_RAMP; count++) {
        struct ramp ramp = {.count = count};
        int before = -1;
        for (size_t i = 0; i < count; i++) {
            int at = 0;
            while (theme->ramp[at] != ramp_fill(&ramp, theme, i))
                at++;
            assert_true(at > before);
            before = at;
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(few_small_numbers_have_a_class_each),
        cmocka_unit_test(classes_are_round_and_leave_no_hole),
        cmocka_unit_test(near_values_share_a_class),
        cmocka_unit_test(small_numbers_have_fine_limits),
        cmocka_unit_test(skewed_numbers_have_limits_of_the_series),
        cmocka_unit_test(even_numbers_have_equal_steps),
        cmocka_unit_test(one_value_far_above_leaves_the_others_their_classes),
        cmocka_unit_test(fractions_share_their_limits),
        cmocka_unit_test(last_digits_of_shares_make_no_fractions),
        cmocka_unit_test(the_last_class_may_be_open),
        cmocka_unit_test(labels_cover_values_that_came_late),
        cmocka_unit_test(every_value_is_within_the_label_of_its_class),
        cmocka_unit_test(extremes_have_classes),
        cmocka_unit_test(colours_follow_the_ramp),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
