/* The numeric axis: gutter, ticks, numbers and what is drawn of it. */
#include "chart/value_axis.h"
#include "canvas_of.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

struct drawing {
    struct arena arena;
    struct canvas canvas;
    struct locale *locale;
    struct value_axis axis;
};

static void open_drawing(struct drawing *drawing, const char *language)
{
    *drawing = (struct drawing){.locale = locale_new(language)};
    drawing->canvas = canvas_of(drawing->locale, language, 300, &drawing->arena);
}

static void close_drawing(struct drawing *drawing)
{
    canvas_clear(&drawing->canvas);
    locale_free(drawing->locale);
}

static void plan(struct drawing *drawing, double min, double max, double height)
{
    struct value_axis_request request = {
        .min = min,
        .max = max,
        .is_whole = true,
        .has_zero = true,
        .unit = "events",
        .locale = drawing->locale,
    };
    value_axis_plan(&drawing->axis, &request, &drawing->canvas, 200);
    value_axis_fit(&drawing->axis, &drawing->canvas, 100, 100 + height);
}

static bool is_near(double a, double b)
{
    return fabs(a - b) < 1e-6;
}

static bool has_label(const struct value_axis *axis, const char *label)
{
    for (size_t i = 0; i < axis->ticks.count; i++)
        if (axis->labels[i] && strcmp(axis->labels[i], label) == 0)
            return true;
    return false;
}

/* --- numbers --- */

static void the_gutter_holds_every_number_of_every_height(void **state)
{
    (void)state;
    static const double maxima[] = {1, 7, 42, 99, 950, 1234, 9999, 10001, 54321, 1.9e6, 3e9};
    struct drawing drawing;
    open_drawing(&drawing, "en");
    struct text_style style = canvas_style(drawing.canvas.theme->small_size, false);
    for (size_t i = 0; i < sizeof maxima / sizeof *maxima; i++)
        for (double height = 10; height < 400; height += 13) {
            plan(&drawing, 0, maxima[i], height);
            for (size_t k = 0; k < drawing.axis.ticks.count; k++) {
                const char *label = drawing.axis.labels[k];
                double width = label ? text_width(drawing.canvas.measurer, label, &style) : 0;
                assert_true(width < drawing.axis.gutter);
            }
        }
    close_drawing(&drawing);
}

static void numbers_are_short_from_a_hundred_thousand(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    plan(&drawing, 0, 9800, 120);
    assert_true(has_label(&drawing.axis, "8,000"));
    plan(&drawing, 0, 39000, 120);
    assert_true(has_label(&drawing.axis, "10,000"));
    plan(&drawing, 0, 390000, 120);
    assert_true(has_label(&drawing.axis, "100K"));
    assert_true(has_label(&drawing.axis, "0"));
    close_drawing(&drawing);
}

/* What is written of a mark is as full, or as short, as the numbers beside the plot. */
static void numbers_of_marks_are_in_the_style_of_the_axis(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    plan(&drawing, 0, 99999, 200);
    assert_string_equal(value_axis_words(&drawing.axis, &drawing.arena, 9876), "9,876");
    assert_string_equal(value_axis_words(&drawing.axis, &drawing.arena, 10000), "10,000");
    plan(&drawing, 0, 100000, 200);
    assert_string_equal(value_axis_words(&drawing.axis, &drawing.arena, 9876), "9.88K");
    assert_string_equal(value_axis_words(&drawing.axis, &drawing.arena, 10000), "10K");
    assert_string_equal(value_axis_words(&drawing.axis, &drawing.arena, 1000), "1K");
    assert_string_equal(value_axis_words(&drawing.axis, &drawing.arena, 999), "999");
    assert_string_equal(value_axis_words(&drawing.axis, &drawing.arena, 0), "0");
    close_drawing(&drawing);
}

static void around_zero_no_number_has_a_sign(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    plan(&drawing, -40, 40, 120);
    assert_true(has_label(&drawing.axis, "-40"));
    drawing.axis.request.is_mirror = true;
    value_axis_fit(&drawing.axis, &drawing.canvas, 100, 220);
    assert_false(has_label(&drawing.axis, "-40"));
    assert_true(has_label(&drawing.axis, "40"));
    close_drawing(&drawing);
}

static void numbers_never_touch_each_other(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    struct text_style style = canvas_style(drawing.canvas.theme->small_size, false);
    double line = text_line_height(drawing.canvas.measurer, &style);
    for (double height = 3; height < 300; height += 1) {
        plan(&drawing, 0, 87, height);
        double last = INFINITY;
        for (size_t i = 0; i < drawing.axis.ticks.count; i++) {
            if (!drawing.axis.labels[i])
                continue;
            double y = value_axis_y(&drawing.axis, drawing.axis.ticks.values[i]);
            assert_true(last - y >= line - 1e-3);
            last = y;
        }
        assert_non_null(drawing.axis.labels[0]);
    }
    close_drawing(&drawing);
}

static void zero_and_the_largest_value_are_within_the_plot(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    plan(&drawing, 0, 43, 100);
    assert_true(is_near(value_axis_y(&drawing.axis, 0), 200));
    assert_true(value_axis_y(&drawing.axis, 43) >= 100 - 1e-6);
    plan(&drawing, 0, 0, 100);
    assert_true(is_near(value_axis_y(&drawing.axis, 0), 200));
    close_drawing(&drawing);
}

/* --- drawing --- */

static void what_is_drawn_keeps_the_promises(void **state)
{
    (void)state;
    static const char *const languages[] = {"en", "fr", "ar"};
    for (size_t i = 0; i < 3; i++) {
        struct drawing drawing;
        open_drawing(&drawing, languages[i]);
        struct value_axis_request request = {
            .max = 33333,
            .has_zero = true,
            .title = "Killed",
            .unit = "people killed",
            .locale = drawing.locale,
        };
        value_axis_plan(&drawing.axis, &request, &drawing.canvas, 200);
        value_axis_fit(&drawing.axis, &drawing.canvas, 100, 220);
        struct value_axis_place place = {10, 10 + drawing.axis.gutter, 290, 0};
        value_axis_draw(&drawing.axis, &drawing.canvas, &place);
        value_axis_draw_base(&drawing.axis, &drawing.canvas, &place);
        assert_int_equal(scene_check(drawing.canvas.scene, 6, NULL, 0), 0);
        close_drawing(&drawing);
    }
}

static void words_beside_the_unit_find_their_place(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    plan(&drawing, 0, 43, 100);
    assert_true(is_near(value_axis_head_end(&drawing.axis, 10), 10 + drawing.axis.unit.width));
    assert_true(is_near(value_axis_head_line(&drawing.axis, 100), 100 - drawing.axis.head));
    close_drawing(&drawing);
}

static void a_bare_axis_takes_no_room_beside_the_plot(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    struct value_axis_request request = {
        .max = 43, .has_zero = true, .is_bare = true, .unit = "events", .locale = drawing.locale};
    value_axis_plan(&drawing.axis, &request, &drawing.canvas, 200);
    value_axis_fit(&drawing.axis, &drawing.canvas, 100, 200);
    assert_true(drawing.axis.gutter == 0);
    assert_int_equal(drawing.axis.unit.line_count, 0);
    assert_null(drawing.axis.labels[0]);
    close_drawing(&drawing);
}

static void an_empty_plot_has_no_numbers_and_no_hairlines(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    struct value_axis_request request = {
        .has_zero = true, .is_empty = true, .locale = drawing.locale};
    value_axis_plan(&drawing.axis, &request, &drawing.canvas, 200);
    value_axis_fit(&drawing.axis, &drawing.canvas, 100, 200);
    struct value_axis_place place = {10, 10, 290, 0};
    value_axis_draw(&drawing.axis, &drawing.canvas, &place);
    assert_true(drawing.axis.gutter == 0);
    for (size_t i = 0; i < drawing.canvas.scene->item_count; i++) {
        enum scene_kind kind = drawing.canvas.scene->items[i].kind;
        assert_true(kind == SCENE_GROUP || kind == SCENE_END);
    }
    close_drawing(&drawing);
}

static void a_low_plot_has_a_tick_between_zero_and_the_last(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    plan(&drawing, 0, 36, 45);
    assert_int_equal(drawing.axis.ticks.count, 3);
    close_drawing(&drawing);
}

/* Half of the highest number stands over its hairline. */
static void words_above_are_clear_of_the_highest_number(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    struct text_style style = canvas_style(drawing.canvas.theme->small_size, false);
    double line = text_line_height(drawing.canvas.measurer, &style);
    plan(&drawing, 0, 40, 100);
    assert_true(drawing.axis.head - drawing.axis.unit.height - line / 2 >= line * 0.35);
    close_drawing(&drawing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_gutter_holds_every_number_of_every_height),
        cmocka_unit_test(numbers_are_short_from_a_hundred_thousand),
        cmocka_unit_test(numbers_of_marks_are_in_the_style_of_the_axis),
        cmocka_unit_test(around_zero_no_number_has_a_sign),
        cmocka_unit_test(numbers_never_touch_each_other),
        cmocka_unit_test(zero_and_the_largest_value_are_within_the_plot),
        cmocka_unit_test(what_is_drawn_keeps_the_promises),
        cmocka_unit_test(words_beside_the_unit_find_their_place),
        cmocka_unit_test(a_bare_axis_takes_no_room_beside_the_plot),
        cmocka_unit_test(an_empty_plot_has_no_numbers_and_no_hairlines),
        cmocka_unit_test(a_low_plot_has_a_tick_between_zero_and_the_last),
        cmocka_unit_test(words_above_are_clear_of_the_highest_number),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
