/* Names at the ends of lines: what they say, where they stand, and when a key is due instead. */
#include "lines_sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>

static int set_up(void **state)
{
    static struct lines_sample sample;
    sample_open(&sample);
    sample_start(&sample);
    *state = &sample;
    return 0;
}

static int tear_down(void **state)
{
    sample_close(*state);
    return 0;
}

/* Battles, shelling and protests on three days; they end with 3, 2 and 1. */
static void plan(struct lines_sample *sample)
{
    static const enum category kinds[] = {CATEGORY_BATTLE, CATEGORY_REMOTE, CATEGORY_PROTEST};
    for (int day = 1; day <= 3; day++)
        for (int kind = 0; kind < 3; kind++)
            for (int i = kind; i < 3; i++)
                sample_add(sample, &(struct sample_event){day, kinds[kind], 0, 0});
    assert_true(sample_plan(sample));
    sample_lay(sample);
}

static const char *text_of(const struct text_block *block, struct arena *arena)
{
    const char *text = "";
    for (size_t i = 0; i < block->line_count; i++)
        for (size_t k = 0; k < block->lines[i].piece_count; k++)
            text = arena_print(arena, "%s%s", text, block->lines[i].pieces[k].text);
    return text;
}

static void they_say_the_last_number(void **state)
{
    struct lines_sample *sample = *state;
    plan(sample);
    const struct lines_names *names = &sample->lines.plots[0].names;
    assert_true(sample->lines.has_names);
    assert_int_equal(names->count, 3);
    assert_non_null(strstr(text_of(&names->items[0].block, &sample->arena), "Battle"));
    assert_non_null(strstr(text_of(&names->items[0].block, &sample->arena), "3"));
    assert_float_equal(sample->panel.gutter1, names->width, 1e-9);
}

/* A number that is still to change is not written; the name stands at the last sure point. */
static void they_stand_at_the_last_sure_point(void **state)
{
    struct lines_sample *sample = *state;
    struct bins_limits *limits = &sample->setup.limits;
    limits->has_as_of = true;
    limits->as_of = day_of(2024, 3, 3);
    plan(sample);
    assert_int_equal(lines_end(&sample->lines.items[0]), 2);
    limits->lag_days = 1;
    assert_true(sample_plan(sample));
    assert_int_equal(lines_end(&sample->lines.items[0]), 1);
    limits->lag_days = 10;
    assert_true(sample_plan(sample));
    sample_lay(sample);
    assert_int_equal(lines_end(&sample->lines.items[0]), 2);
    const struct lines_names *names = &sample->lines.plots[0].names;
    assert_null(strstr(text_of(&names->items[0].block, &sample->arena), "3"));
}

static void they_are_not_broken_up(void **state)
{
    struct lines_sample *sample = *state;
    struct lines_names names;
    plan(sample);
    const struct lines_plot *plot = &sample->lines.plots[0];
    assert_true(lines_names_lay(&names, plot, 200));
    assert_false(lines_names_lay(&names, plot, 50));
    assert_false(lines_names_lay(&names, plot, 10));
}

static void they_do_not_touch(void **state)
{
    struct lines_sample *sample = *state;
    plan(sample);
    struct lines_plot *plot = &sample->lines.plots[0];
    plot->time = &sample->axis;
    plot->x1 = sample->panel.plot_x1;
    plot->axis.scale = (struct value_scale){0, 300, 100, 0}; /* all end near the base */
    lines_names_draw(plot);
    for (size_t i = 1; i < plot->names.count; i++) {
        const struct lines_name *a = &plot->names.items[i - 1], *b = &plot->names.items[i];
        assert_true(a->end.y <= b->end.y);
        assert_true(b->at - a->at >= (a->block.height + b->block.height) / 2 - 1e-9);
    }
    assert_int_equal(scene_check(sample->canvas.scene, 6, NULL, 0), 0);
}

static void numbers_say_what_they_are(void **state)
{
    struct lines_sample *sample = *state;
    plan(sample);
    const struct lines *lines = &sample->lines;
    assert_string_equal(lines_number(lines, &(struct trend_point){.value = 1204}), "1,204");
    assert_string_equal(lines_number(lines, &(struct trend_point){.value = 2500000}), "2,500,000");
    assert_string_equal(
        lines_number(lines, &(struct trend_point){.value = 12, .is_lower_bound = true}), "≥12");
    sample->setup.average = 3;
    assert_string_equal(lines_number(lines, &(struct trend_point){.value = 4.0 / 3}), "1.3");
    assert_string_equal(lines_number(lines, &(struct trend_point){.value = 40.0 / 3}), "13");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(they_say_the_last_number),  TEST(they_stand_at_the_last_sure_point),
        TEST(they_are_not_broken_up),    TEST(they_do_not_touch),
        TEST(numbers_say_what_they_are),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
