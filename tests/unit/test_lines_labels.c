/* Words within a plot: the highest number, and what is known of the bins. */
#include "lines_sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static int set_up(void **state)
{
    static struct lines_sample sample;
    sample_open(&sample);
    sample.setup.group = NULL;
    sample.setup.kind = "killed";
    sample_start(&sample);
    *state = &sample;
    return 0;
}

static int tear_down(void **state)
{
    sample_close(*state);
    return 0;
}

static void add(struct lines_sample *sample, const double *killed, size_t count)
{
    for (size_t i = 0; i < count; i++)
        sample_add(sample, &(struct sample_event){(int)i + 1, CATEGORY_BATTLE, killed[i], 0});
}

/* Plans and draws the whole panel. */
static void draw(struct lines_sample *sample)
{
    assert_true(sample_plan(sample));
    sample_lay(sample);
    assert_true(lines_place(&sample->lines, 150, true) == 0);
    lines_draw_panel(&sample->lines, 20);
    assert_int_equal(scene_check(sample->canvas.scene, 6, NULL, 0), 0);
}

static bool says(const struct lines_sample *sample, enum scene_role role, const char *words)
{
    const struct scene *scene = sample->canvas.scene;
    enum scene_role open = ROLE_NONE;
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_GROUP)
            open = item->group.role;
        if (item->kind == SCENE_TEXT && open == role && strcmp(item->text.text, words) == 0)
            return true;
    }
    return false;
}

static void the_highest_and_the_last_number_are_written(void **state)
{
    struct lines_sample *sample = *state;
    add(sample, (const double[]){3, 41, 7, 12}, 4);
    draw(sample);
    assert_true(says(sample, ROLE_LABEL, "41"));
    assert_true(says(sample, ROLE_LABEL, "12"));
    assert_false(says(sample, ROLE_LABEL, "7"));
}

static void what_is_provisional_is_not_quoted(void **state)
{
    struct lines_sample *sample = *state;
    struct bins_limits *limits = &sample->setup.limits;
    limits->has_as_of = true;
    limits->as_of = day_of(2024, 3, 4);
    limits->lag_days = 1;
    add(sample, (const double[]){3, 8, 7, 12}, 4);
    draw(sample);
    assert_true(says(sample, ROLE_LABEL, "8"));
    assert_true(says(sample, ROLE_LABEL, "7"));
    assert_false(says(sample, ROLE_LABEL, "12"));
    assert_true(says(sample, ROLE_AXIS, "provisional"));
}

/* Thirty days, the last of which are provisional: the last number that is sure has room only by
 * other points. */
static void no_number_stands_by_the_point_of_another(void **state)
{
    struct lines_sample *sample = *state;
    struct bins_limits *limits = &sample->setup.limits;
    double killed[30];
    sample->panel.x1 = 250;
    limits->has_as_of = true;
    limits->as_of = day_of(2024, 3, 30);
    limits->lag_days = 2;
    for (size_t i = 0; i < 30; i++)
        killed[i] = i < 20 ? 30 : i < 27 ? 90 - 10 * (double)(i - 20) : 33 + (double)(i - 27);
    killed[27] = 26;
    add(sample, killed, 30);
    draw(sample);
    assert_true(says(sample, ROLE_LABEL, "90"));
    assert_false(says(sample, ROLE_LABEL, "26"));
    assert_true(says(sample, ROLE_LABEL, "35")); /* behind the plot, by its own point */
}

static void an_unknown_number_is_a_question(void **state)
{
    struct lines_sample *sample = *state;
    add(sample, (const double[]){3, -1, 7, 5}, 4);
    draw(sample);
    assert_true(says(sample, ROLE_LABEL, "?"));
    assert_true(says(sample, ROLE_LEGEND, "number unknown"));
}

static void bins_without_data_say_so(void **state)
{
    struct lines_sample *sample = *state;
    sample->setup.limits.has_from = true;
    sample->setup.limits.from = day_of(2024, 2, 20);
    add(sample, (const double[]){3, 2, 7, 5}, 4);
    draw(sample);
    assert_true(says(sample, ROLE_LABEL, "no data"));
}

static void one_word_for_each_state(void **state)
{
    struct lines_sample *sample = *state;
    struct bins_limits *limits = &sample->setup.limits;
    size_t end;
    sample->setup.by = BIN_WEEK;
    add(sample, (const double[]){3, 2, 7, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1}, 20);
    limits->has_from = limits->has_to = true;
    limits->from = day_of(2024, 2, 26);
    limits->to = day_of(2024, 3, 24);
    assert_true(sample_plan(sample));
    assert_null(lines_provisional_words(&sample->lines));
    assert_false(lines_provisional_end(&sample->lines, &end));
    limits->from = day_of(2024, 3, 1);
    assert_true(sample_plan(sample));
    assert_string_equal(lines_provisional_words(&sample->lines), "incomplete");
    assert_true(lines_provisional_end(&sample->lines, &end));
    assert_int_equal(end, 1);
    limits->has_as_of = true;
    limits->as_of = day_of(2024, 3, 20);
    assert_true(sample_plan(sample));
    assert_string_equal(lines_provisional_words(&sample->lines), "incomplete or provisional");
    assert_false(lines_provisional_end(&sample->lines, &end)); /* first and last, not between */
    limits->from = day_of(2024, 2, 26);
    assert_true(sample_plan(sample));
    assert_string_equal(lines_provisional_words(&sample->lines), "provisional");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_highest_and_the_last_number_are_written),
        TEST(what_is_provisional_is_not_quoted),
        TEST(no_number_stands_by_the_point_of_another),
        TEST(an_unknown_number_is_a_question),
        TEST(bins_without_data_say_so),
        TEST(one_word_for_each_state),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
