/* Where lines run: straight from bin to bin, broken where there is no number, and told apart where
 * numbers are provisional. */
#include "lines_sample.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct traced {
    struct lines_sample sample;
    struct lines_plot plot;
    struct outline sure, loose;
};

static int set_up(void **state)
{
    static struct traced traced;
    sample_open(&traced.sample);
    traced.sample.setup.group = NULL;
    traced.sample.setup.kind = "killed";
    sample_start(&traced.sample);
    *state = &traced;
    return 0;
}

static int tear_down(void **state)
{
    sample_close(&((struct traced *)*state)->sample);
    return 0;
}

/* Adds an event a day with so many killed, and traces its line in a plot of 100 points a day and
 * 10 points for one. */
static void trace(struct traced *traced, const double *killed, size_t count)
{
    struct lines_sample *sample = &traced->sample;
    for (size_t i = 0; i < count; i++)
        sample_add(sample, &(struct sample_event){(int)i + 1, CATEGORY_BATTLE, killed[i], 0});
    assert_true(sample_plan(sample));
    sample_lay(sample);
    sample->axis.scale =
        (struct time_scale){sample->panel.first, sample->panel.last, 0, 100 * (double)count};
    traced->plot = (struct lines_plot){
        .lines = &sample->lines, .time = &sample->axis, .x1 = 100 * (double)count};
    traced->plot.axis.scale = (struct value_scale){0, 10, 100, 0};
    traced->sure = traced->loose = (struct outline){.arena = &sample->arena};
    lines_trace(&traced->plot, &sample->lines.items[0], &traced->sure, &traced->loose);
}

static void assert_segment(const struct outline *outline, size_t i, enum segment_kind kind,
                           double x, double y)
{
    assert_true(i < outline->count);
    assert_int_equal(outline->segments[i].kind, kind);
    assert_float_equal(outline->segments[i].points[0].x, x, 1e-9);
    assert_float_equal(outline->segments[i].points[0].y, y, 1e-9);
}

static void points_stand_in_the_middle_of_bins(void **state)
{
    struct traced *traced = *state;
    trace(traced, (const double[]){3, 7, 0}, 3);
    assert_int_equal(traced->sure.count, 3);
    assert_int_equal(traced->loose.count, 0);
    assert_segment(&traced->sure, 0, SEGMENT_MOVE, 50, 70);
    assert_segment(&traced->sure, 1, SEGMENT_LINE, 150, 30);
    assert_segment(&traced->sure, 2, SEGMENT_LINE, 250, 100);
}

static void no_line_goes_over_a_gap(void **state)
{
    struct traced *traced = *state;
    trace(traced, (const double[]){3, 7, -1, 2, -1, 1, 1}, 7);
    assert_int_equal(traced->sure.count, 4); /* one point alone makes no line */
    assert_segment(&traced->sure, 0, SEGMENT_MOVE, 50, 70);
    assert_segment(&traced->sure, 1, SEGMENT_LINE, 150, 30);
    assert_segment(&traced->sure, 2, SEGMENT_MOVE, 550, 90);
    assert_segment(&traced->sure, 3, SEGMENT_LINE, 650, 90);
}

static void what_is_provisional_is_apart(void **state)
{
    struct traced *traced = *state;
    struct bins_limits *limits = &traced->sample.setup.limits;
    limits->has_as_of = true;
    limits->as_of = day_of(2024, 3, 5);
    limits->lag_days = 2;
    trace(traced, (const double[]){3, 7, 5, 2, 1}, 5);
    assert_int_equal(traced->sure.count, 3);
    assert_segment(&traced->sure, 2, SEGMENT_LINE, 250, 50);
    assert_int_equal(traced->loose.count, 3);
    assert_segment(&traced->loose, 0, SEGMENT_MOVE, 250, 50);
    assert_segment(&traced->loose, 2, SEGMENT_LINE, 450, 90);
    assert_false(lines_is_provisional(&traced->sample.lines, 2));
    assert_true(lines_is_provisional(&traced->sample.lines, 3));
}

static void sums_begin_at_zero_and_end_with_their_bins(void **state)
{
    struct traced *traced = *state;
    traced->sample.setup.is_cumulative = true;
    trace(traced, (const double[]){3, 4, 1}, 3);
    assert_int_equal(traced->sure.count, 4);
    assert_segment(&traced->sure, 0, SEGMENT_MOVE, 0, 100);
    assert_segment(&traced->sure, 1, SEGMENT_LINE, 100, 70);
    assert_segment(&traced->sure, 2, SEGMENT_LINE, 200, 30);
    assert_segment(&traced->sure, 3, SEGMENT_LINE, 300, 20);
}

static void a_sum_is_as_sure_as_its_bin(void **state)
{
    struct traced *traced = *state;
    traced->sample.setup.is_cumulative = true;
    traced->sample.setup.by = BIN_DAY;
    traced->sample.setup.limits.has_as_of = true;
    traced->sample.setup.limits.as_of = day_of(2024, 3, 3);
    traced->sample.setup.limits.lag_days = 1;
    trace(traced, (const double[]){3, 4, 1}, 3);
    assert_int_equal(traced->sure.count, 3);
    assert_int_equal(traced->loose.count, 2);
    assert_segment(&traced->loose, 0, SEGMENT_MOVE, 200, 30);
}

/* The largest, which is whole, lies below those with dashes, and none erases what it crosses. */
static void lines_hide_no_lines(void **state)
{
    struct traced *traced = *state;
    struct lines_sample *sample = &traced->sample;
    const struct scene *scene = sample->canvas.scene;
    size_t strokes = 0;
    sample->setup.group = field_find("category");
    tally_clear(&sample->tally);
    sample_start(sample);
    for (int day = 1; day <= 3; day++)
        sample_add(sample, &(struct sample_event){day, CATEGORY_RIOT, 4 - day, 0});
    trace(traced, (const double[]){5, 3, 2}, 3);
    lines_draw(&traced->plot);
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct paint *paint = &scene->items[i].path.paint;
        if (scene->items[i].kind != SCENE_PATH || paint->stroke_width < 1)
            continue;
        assert_true(paint->stroke != sample->canvas.theme->background);
        assert_int_equal(paint->dash_on > 0, strokes++ > 0);
    }
    assert_int_equal(strokes, 2);
}

/* Every piece of the drawing is in the plot, and in groups of marks or of the grid. */
static void all_is_drawn_within_the_plot(void **state)
{
    struct traced *traced = *state;
    trace(traced, (const double[]){3, 7, -1, 2, 1}, 5);
    const struct scene *scene = traced->sample.canvas.scene;
    size_t before = scene->item_count, paths = 0;
    lines_draw(&traced->plot);
    for (size_t i = before; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        assert_true(item->kind != SCENE_GROUP || item->group.role == ROLE_MARK);
        if (item->kind != SCENE_PATH)
            continue;
        paths++;
        assert_true(item->path.extents.x0 >= 0 && item->path.extents.x1 <= 500);
        assert_true(item->path.extents.y0 >= 20 && item->path.extents.y1 <= 102);
    }
    assert_int_equal(paths, 3); /* area, strokes, the last point */
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(points_stand_in_the_middle_of_bins), TEST(no_line_goes_over_a_gap),
        TEST(what_is_provisional_is_apart),       TEST(sums_begin_at_zero_and_end_with_their_bins),
        TEST(a_sum_is_as_sure_as_its_bin),        TEST(lines_hide_no_lines),
        TEST(all_is_drawn_within_the_plot),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
