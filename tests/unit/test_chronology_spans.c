/* Spans along the rule to scale, as they are drawn. */
#include "chart/chronology.h"

#include "figure/figure_internal.h"

#include "chronology_of.h"

#include <math.h>

#define FROM_RULE 4.5 /* to the first track: see chronology_spans.c */
#define HALF_TRACK 2.2

static const struct chronology *chronology_in(const struct chronology_drawn *drawn)
{
    return drawn->figure->panels[0].panel.state;
}

/* What is drawn on the first track. */
static struct box track_of(const struct chronology_drawn *drawn, struct paint *paint)
{
    const struct scene *scene = drawn->scene;
    double x =
        drawn->figure->panels[0].panel.x0 + chronology_in(drawn)->measures.rule_x - FROM_RULE;
    struct box box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (size_t i = scene->item_count; i > 0; i--) {
        const struct scene_item *item = &scene->items[i - 1];
        if (item->kind != SCENE_PATH || item->path.extents.x0 < x - HALF_TRACK ||
            item->path.extents.x1 > x + HALF_TRACK)
            continue;
        box.y0 = fmin(box.y0, item->path.extents.y0);
        box.y1 = fmax(box.y1, item->path.extents.y1);
        *paint = item->path.paint;
    }
    return box;
}

static size_t count_signs(const struct scene *scene)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->item_count; i++)
        count += scene->items[i].kind == SCENE_TEXT && strcmp(scene->items[i].text.text, "?") == 0;
    return count;
}

static void draw(struct chronology_drawn *drawn, const char *date, enum status status)
{
    const char *const dates[] = {"2013-01-01", date, "2013-12-01", NULL};
    chronology_open(drawn, dates);
    drawn->made.events[1].status = status;
    random_set(&drawn->made, "spacing", "time");
    random_set(&drawn->made, "as-of", "2013-12-31");
    random_set(&drawn->made, "height", "200mm");
}

static double y_of(const struct chronology_drawn *drawn, int month, int day)
{
    const struct time_scale *scale = &chronology_in(drawn)->rules[0].scale;
    return drawn->figure->panels[0].panel.y0 +
           time_scale_x(scale, (double)day_of(2013, month, day));
}

/* A stub, beside the day that is known. */
static void an_unknown_end_is_not_drawn_on(void **state)
{
    static const char *const dates[] = {"2013-06-01/", "/2013-05-31", "2013-11-30/"};
    struct chronology_drawn drawn;
    struct paint paint;
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        draw(&drawn, dates[i], STATUS_REPORTED);
        chronology_draw_it(&drawn);
        struct box box = track_of(&drawn, &paint);
        double day = i < 2 ? y_of(&drawn, 6, 1) : y_of(&drawn, 11, 30);
        assert_true(box.y1 - box.y0 > 1 && box.y1 - box.y0 < 9);
        assert_true(fabs((i == 1 ? box.y1 : box.y0) - day) < (i < 2 ? 1 : 9));
        assert_int_equal(count_signs(drawn.scene), 1);
        chronology_close(&drawn);
    }
}

static void an_unknown_end_is_not_beyond_the_data(void **state)
{
    struct chronology_drawn drawn;
    struct paint paint;
    (void)state;
    draw(&drawn, "2013-06-01/", STATUS_REPORTED);
    random_set(&drawn.made, "as-of", "2013-06-03");
    chronology_draw_it(&drawn);
    struct box box = track_of(&drawn, &paint);
    assert_true(box.y1 < y_of(&drawn, 6, 4) + 1);
    chronology_close(&drawn);
}

/* What goes on has all of the rule. */
static void an_open_end_runs_to_the_end(void **state)
{
    struct chronology_drawn drawn;
    struct paint paint;
    (void)state;
    draw(&drawn, "2013-06-01/..", STATUS_REPORTED);
    chronology_draw_it(&drawn);
    assert_true(track_of(&drawn, &paint).y1 > y_of(&drawn, 12, 1));
    assert_int_equal(count_signs(drawn.scene), 0);
    chronology_close(&drawn);
}

static struct paint paint_of(const char *date, enum status status)
{
    struct chronology_drawn drawn;
    struct paint paint = {0};
    draw(&drawn, date, status);
    chronology_draw_it(&drawn);
    track_of(&drawn, &paint);
    chronology_close(&drawn);
    return paint;
}

static void bars_show_the_status(void **state)
{
    static const char *const dates[] = {"2013-06-01/2013-07-01", "[2013-06-01..2013-07-01]"};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        assert_false(paint_of(dates[i], STATUS_REPORTED).stroke & 0xff);
        assert_true(paint_of(dates[i], STATUS_CLAIMED).dash_on > 0);
        struct paint planned = paint_of(dates[i], STATUS_PLANNED);
        assert_true((planned.stroke & 0xff) && planned.stroke != planned.fill);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_unknown_end_is_not_drawn_on),
        cmocka_unit_test(an_unknown_end_is_not_beyond_the_data),
        cmocka_unit_test(an_open_end_runs_to_the_end),
        cmocka_unit_test(bars_show_the_status),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
