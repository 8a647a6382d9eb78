/* What is drawn of each form of date, on an axis of June 2013 with ten points a day. */
#include "marks_of.h"
#include "theme_find.h"

#include <string.h>

/* --- one place --- */

static void days_are_dots(void **state)
{
    static const char *const dates[] = {"2013-06-05",   "2013-06-05?",  "2013-06-05T23:30:00-05:00",
                                        "[2013-06-05]", "{2013-06-05}", "2013-06-05~"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(dates); i++) {
        struct mark mark = measure(dates[i]);
        assert_int_equal(mark.part_count, 1);
        assert_int_equal(mark.parts[0].kind, MARK_DOT);
        check_near(dates[i], "x", mark.parts[0].x0, JUNE(5.5));
        check_near(dates[i], "soft margin", mark.parts[0].soft, strchr(dates[i], '~') ? 30 : 0);
    }
}

static void bounds_on_one_side_are_triangles(void **state)
{
    (void)state;
    struct mark before = measure("[..2013-06-05]"), after = measure("[2013-06-05..]");
    assert_int_equal(before.parts[0].kind, MARK_BEFORE);
    assert_int_equal(after.parts[0].kind, MARK_AFTER);
    check_near("before", "x", before.parts[0].x0, JUNE(5.5));
    check_near("after", "x", after.parts[0].x0, JUNE(5.5));
    assert_true(before.x0 < before.parts[0].x0 - RADIUS);
    assert_true(after.x1 > after.parts[0].x0 + RADIUS);
}

/* --- bars --- */

struct bar {
    const char *date;
    enum mark_kind kind;
    enum mark_edge start, end;
    double x0, core_x0, core_x1, x1;
};

static void check_bar(const struct bar *bar)
{
    struct mark mark = measure(bar->date);
    const struct mark_part *part = &mark.parts[0];
    assert_int_equal(mark.part_count, 1);
    if (part->kind != bar->kind || part->start != bar->start || part->end != bar->end)
        fail_msg("'%s': kind %d, edges %d %d", bar->date, part->kind, part->start, part->end);
    check_near(bar->date, "x0", part->x0, bar->x0);
    check_near(bar->date, "core x0", part->core_x0, bar->core_x0);
    check_near(bar->date, "core x1", part->core_x1, bar->core_x1);
    check_near(bar->date, "x1", part->x1, bar->x1);
}

static void one_day_of_a_span(void **state)
{
    static const struct bar bars[] = {
        {"2013-06", MARK_WITHIN, EDGE_CAP, EDGE_CAP, JUNE(1), JUNE(1), JUNE(31), JUNE(31)},
        {"2013-06-1X", MARK_WITHIN, EDGE_CAP, EDGE_CAP, JUNE(10), JUNE(10), JUNE(20), JUNE(20)},
        {"2013-06-0X", MARK_WITHIN, EDGE_CAP, EDGE_CAP, JUNE(1), JUNE(1), JUNE(10), JUNE(10)},
        {"[2013-06-04,2013-06-05]", MARK_WITHIN, EDGE_CAP, EDGE_CAP, JUNE(4), JUNE(4), JUNE(6),
         JUNE(6)},
        {"[2013-06-04..2013-06-09]", MARK_WITHIN, EDGE_CAP, EDGE_CAP, JUNE(4), JUNE(4), JUNE(10),
         JUNE(10)},
        {"2013", MARK_WITHIN, EDGE_CUT, EDGE_CUT, JUNE(1), JUNE(1), JUNE(31), JUNE(31)},
        {"[2013-05-04..2013-06-09]", MARK_WITHIN, EDGE_CUT, EDGE_CAP, JUNE(1), JUNE(1), JUNE(10),
         JUNE(10)},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(bars); i++)
        check_bar(&bars[i]);
}

static void what_lasted(void **state)
{
    static const struct bar bars[] = {
        {"2013-06-05/2013-06-08", MARK_BAR, EDGE_CAP, EDGE_CAP, JUNE(5), JUNE(5), JUNE(9), JUNE(9)},
        {"2013-06-05/2013-06-05", MARK_BAR, EDGE_CAP, EDGE_CAP, JUNE(5), JUNE(5), JUNE(6), JUNE(6)},
        {"2013-06-10~/2013-06-20", MARK_BAR, EDGE_FADE, EDGE_CAP, JUNE(7), JUNE(10), JUNE(21),
         JUNE(21)},
        {"2013-06-05/2013-06-20~", MARK_BAR, EDGE_CAP, EDGE_FADE, JUNE(5), JUNE(5), JUNE(21),
         JUNE(24)},
        {"2013-06-1X/2013-06-25", MARK_BAR, EDGE_LOOSE, EDGE_CAP, JUNE(10), JUNE(19), JUNE(26),
         JUNE(26)},
        {"2013-06-05/2013-06-2X", MARK_BAR, EDGE_CAP, EDGE_LOOSE, JUNE(5), JUNE(5), JUNE(21),
         JUNE(30)},
        {"2013-05-20/2013-06-05", MARK_BAR, EDGE_CUT, EDGE_CAP, JUNE(1), JUNE(1), JUNE(6), JUNE(6)},
        {"2013-06-20/2013-07-05", MARK_BAR, EDGE_CAP, EDGE_CUT, JUNE(20), JUNE(20), JUNE(31),
         JUNE(31)},
        {"2012/2014", MARK_BAR, EDGE_CUT, EDGE_CUT, JUNE(1), JUNE(1), JUNE(31), JUNE(31)},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(bars); i++)
        check_bar(&bars[i]);
}

/* An open side reaches the end of the axis; an unknown one is a stub that does not. */
static void open_and_unknown_sides(void **state)
{
    static const struct bar bars[] = {
        {"2013-06-05/..", MARK_BAR, EDGE_CAP, EDGE_ARROW, JUNE(5), JUNE(5), JUNE(31), JUNE(31)},
        {"../2013-06-05", MARK_BAR, EDGE_ARROW, EDGE_CAP, JUNE(1), JUNE(1), JUNE(6), JUNE(6)},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(bars); i++)
        check_bar(&bars[i]);
    struct mark end = measure("2013-06-05/"), start = measure("/2013-06-20");
    assert_int_equal(end.parts[0].end, EDGE_UNKNOWN);
    assert_int_equal(end.parts[0].start, EDGE_CAP);
    check_near("end unknown", "x0", end.parts[0].x0, JUNE(5));
    assert_true(end.parts[0].x1 > JUNE(5) && end.parts[0].x1 < JUNE(15));
    assert_true(end.x1 >= end.parts[0].x1 + 6); /* the "?" */
    assert_int_equal(start.parts[0].start, EDGE_UNKNOWN);
    check_near("start unknown", "x1", start.parts[0].x1, JUNE(21));
    assert_true(start.parts[0].x0 < JUNE(21) && start.parts[0].x0 > JUNE(10));
    assert_true(start.x0 <= start.parts[0].x0 - 6);
}

/* --- sets --- */

static void each_of_a_set(void **state)
{
    (void)state;
    struct mark two = measure("{2013-06-05,2013-06-25}");
    assert_int_equal(two.part_count, 2);
    assert_true(two.is_tied);
    check_near("first", "x", two.parts[0].x0, JUNE(5.5));
    check_near("second", "x", two.parts[1].x0, JUNE(25.5));
    struct mark mixed = measure("{2013-06-04..2013-06-06,2013-06-20}");
    assert_int_equal(mixed.part_count, 4); /* each day of the run on its own */
    for (size_t i = 0; i < 4; i++)
        assert_int_equal(mixed.parts[i].kind, MARK_DOT);
    check_near("first of the run", "x", mixed.parts[0].x0, JUNE(4.5));
    check_near("last of the run", "x", mixed.parts[2].x0, JUNE(6.5));
    struct mark months = measure("{2013-05..2013-06,2013-06-20}");
    assert_int_equal(months.parts[0].kind, MARK_BAR);
    assert_false(measure("{2013-06-05}").is_tied);
}

/* Members beyond the axis are not drawn on its ends. */
/* Where there are days between on which it was not, a span over all would say too much. */
static void one_of_a_set(void **state)
{
    static const char *const spans[] = {"[2013-06-04,2013-06-05]", "[2013-06-04..2013-06-16]",
                                        "[2013-06-04,2013-06-05,2013-06-06..2013-06-20]"};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(spans); i++) {
        struct mark mark = measure(spans[i]);
        assert_int_equal(mark.part_count, 1);
        assert_false(mark.is_either);
    }
    struct mark mark = measure("[2013-06-04,2013-06-10..2013-06-20]");
    assert_int_equal(mark.part_count, 2);
    assert_true(mark.is_either && mark.is_tied);
    check_near("one of", "the first day", (mark.parts[0].x0 + mark.parts[0].x1) / 2, JUNE(4.5));
    check_near("one of", "the span", mark.parts[1].x0, JUNE(10));
    check_near("one of", "the end", mark.parts[1].x1, JUNE(21));
    mark = measure("[2013-05-04,2013-07-10]");
    assert_int_equal(mark.part_count, 0);
    check_near("one of", "where words stand", mark_anchor(&mark), JUNE(16));
}

static void a_second_voice_takes_room(void **state)
{
    (void)state;
    struct mark mark = measure("2013-06-05"), voiced = mark;
    mark_add_voice(&voiced, STATUS_CLAIMED, &(struct mark_setup){.radius = RADIUS});
    assert_true(voiced.has_voice && voiced.voice == STATUS_CLAIMED);
    assert_true(voiced.x0 < mark.x0 && voiced.x1 > mark.x1);
    assert_true(voiced.label_x0 < mark.label_x0 && voiced.label_x1 > mark.label_x1);
}

static void members_beyond_the_axis(void **state)
{
    (void)state;
    struct mark mark = measure("{2013-05-05,2013-06-05,2013-07-05}");
    assert_int_equal(mark.part_count, 1);
    check_near("member", "x", mark.parts[0].x0, JUNE(5.5));
}

/* Each member of a large set has a part of its own: the longest text that is read holds fewer than
 * there is room for. */
static void large_sets(void **state)
{
    (void)state;
    struct buffer text = {0};
    for (int i = 0; i < 30; i++)
        buffer_print(&text, "%c2013-06-%02d", i ? ',' : '{', i + 1);
    buffer_add_text(&text, "}");
    struct mark mark = measure(buffer_text(&text));
    assert_int_equal(mark.part_count, 30);
    assert_true(mark.is_tied);
    buffer_clear(&text);
}

/* --- hours --- */

static void clock_times(void **state)
{
    (void)state;
    struct time_scale day = {(double)day_of(2013, 6, 5), (double)day_of(2013, 6, 6), 0, 240};
    struct mark morning = measure_on(&day, true, "2013-06-05T06:30:00");
    assert_int_equal(morning.parts[0].kind, MARK_DOT);
    check_near("06:30", "x", morning.parts[0].x0, 65);
    struct mark hours = measure_on(&day, true, "2013-06-05T06:00:00/2013-06-05T18:00:00");
    assert_int_equal(hours.parts[0].kind, MARK_BAR);
    check_near("from 6", "x0", hours.parts[0].x0, 60);
    check_near("to 18", "x1", hours.parts[0].x1, 180);
    struct mark whole = measure_on(&day, true, "2013-06-05"); /* some time of that day */
    assert_int_equal(whole.parts[0].kind, MARK_WITHIN);
    check_near("a day", "x0", whole.parts[0].x0, 0);
    check_near("a day", "x1", whole.parts[0].x1, 240);
}

static void bounds_and_sets_stand_at_their_clock_times(void **state)
{
    (void)state;
    struct time_scale day = {(double)day_of(2013, 6, 5), (double)day_of(2013, 6, 6), 0, 240};
    struct mark by = measure_on(&day, true, "[..2013-06-05T06:00:00]");
    assert_int_equal(by.parts[0].kind, MARK_BEFORE);
    check_near("by 6", "x", by.parts[0].x0, 60);
    struct mark from = measure_on(&day, true, "[2013-06-05T06:00:00..]");
    assert_int_equal(from.parts[0].kind, MARK_AFTER);
    check_near("from 6", "x", from.parts[0].x0, 60);
    check_near("by the day", "x", measure_on(&day, true, "[..2013-06-05]").parts[0].x0, 240);
    check_near("from the day", "x", measure_on(&day, true, "[2013-06-05..]").parts[0].x0, 0);
    struct mark either = measure_on(&day, true, "[2013-06-05T18:00:00,2013-06-05T06:00:00]");
    assert_true(either.is_either);
    assert_int_equal(either.part_count, 2);
    check_near("at 18", "x", (either.parts[0].x0 + either.parts[0].x1) / 2, 180.25);
    check_near("at 6", "x", (either.parts[1].x0 + either.parts[1].x1) / 2, 60.25);
}

/* --- whatever the date and the axis --- */

static const char *const all_dates[] = {
    "2013-06-05",
    "2013-06-05~",
    "2013-06-05?",
    "2013-06-05%",
    "2013-06",
    "2013-06~",
    "2013",
    "2013~",
    "201X",
    "20XX",
    "2013-XX",
    "2013-06-XX",
    "2013-XX-XX",
    "2013-06-1X",
    "2013-06-3X",
    "2013-XX-05",
    "2013-22",
    "2013-25~",
    "2013-34",
    "2013-38",
    "2013-41",
    "2013-06/2013-07",
    "2013-05~/2013-06-05",
    "2013-06-05/2013-06-07~",
    "2013~/2014~",
    "2013-06/2013",
    "2011-03/..",
    "2011-03/",
    "../2013-06-05",
    "/2013-06-05",
    "2013-06-05/..",
    "2013-06-05/",
    "../2014",
    "/2014",
    "[2013-06-04,2013-06-05]",
    "[2013-06-04..2013-06-06]",
    "[..2013-06-05]",
    "[2013-06-05..]",
    "{2013-06-05,2013-06-25}",
    "{2013-06-04..2013-06-06}",
    "{2013-05,2013-06-02}",
    "{2013-06-05~,2013-06-06?}",
    "2013-06-05T12:00:00",
    "2013-06-05T00:00:00/2013-06-05T23:59:59",
    "2013-06-05T12:00:00/..",
    "1950S2",
    "2013-06-05/2013-06-05",
    "2013-06-30~",
    "2013-06-01~",
};

static const struct {
    double days_before, days, width;
} axes[] = {
    {0, 1, 300},    {3, 7, 80},      {4, 30, 300},      {4, 30, 2000},
    {155, 365, 60}, {155, 365, 500}, {5000, 9000, 200}, {400000, 700000, 450},
};

/* Whether a record of this date would be drawn: it meets the axis, and where only one bound of it
 * is known, that bound stands on it. */
static bool is_drawn(const struct edtf *date, const struct time_scale *scale)
{
    bool is_open_start = date->earliest == DAY_NONE_BEFORE;
    bool is_open_end = date->latest == DAY_NONE_AFTER;
    bool ends_before = !is_open_end && (double)date->latest < scale->first;
    bool starts_behind = !is_open_start && (double)date->earliest >= scale->last;
    if (date->form != EDTF_INTERVAL && is_open_start && (double)date->latest >= scale->last)
        return false;
    if (date->form != EDTF_INTERVAL && is_open_end && (double)date->earliest < scale->first)
        return false;
    return !ends_before && !starts_behind;
}

static void check_part(const char *date, const struct mark *mark, const struct mark_part *part,
                       const struct time_scale *scale)
{
    const double slack = 0.51; /* a bar is at least half a point wide */
    double x0 = part->soft > 0 ? part->fade_x0 : part->x0;
    double x1 = part->soft > 0 ? part->fade_x1 : part->x1;
    bool is_ordered =
        part->x0 <= part->core_x0 && part->core_x0 <= part->core_x1 && part->core_x1 <= part->x1;
    if (!is_ordered)
        fail_msg("'%s' on %d days: the core is not within the part", date,
                 (int)(scale->last - scale->first));
    if (!(part->x0 >= scale->x0 - slack && part->x1 <= scale->x1 + slack &&
          x0 >= scale->x0 - slack && x1 <= scale->x1 + slack))
        fail_msg("'%s' on %d days: %d to %d is beyond the axis", date,
                 (int)(scale->last - scale->first), (int)part->x0, (int)part->x1);
    if (!(mark->x0 <= x0 && mark->x1 >= x1))
        fail_msg("'%s': the mark is smaller than its parts", date);
}

static void marks_stay_on_the_axis(void **state)
{
    (void)state;
    size_t checked = 0;
    for (size_t i = 0; i < COUNT_OF(all_dates) * COUNT_OF(axes) * 2; i++) {
        const char *date = all_dates[i / 2 % COUNT_OF(all_dates)];
        size_t which = i / 2 / COUNT_OF(all_dates);
        double first = (double)day_of(2013, 6, 5) - axes[which].days_before;
        struct time_scale scale = {first, first + axes[which].days, 50, 50 + axes[which].width};
        struct arena arena = {0};
        struct edtf edtf;
        struct edtf_error error;
        assert_true(edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &arena, &edtf, &error));
        if (is_drawn(&edtf, &scale)) {
            struct mark mark = measure_on(&scale, i % 2 && axes[which].days <= 1, date);
            double anchor = mark_anchor(&mark);
            for (size_t k = 0; k < mark.part_count; k++)
                check_part(date, &mark, &mark.parts[k], &scale);
            if (mark.part_count)
                assert_true(anchor >= mark.x0 && anchor <= mark.x1);
            checked++;
        }
        arena_clear(&arena);
    }
    assert_true(checked > COUNT_OF(all_dates) * COUNT_OF(axes));
}

/* What is drawn stays within what was measured. */
static void marks_draw_what_they_measured(void **state)
{
    (void)state;
    struct time_scale scale = june();
    const struct mark_setup setup = {
        .scale = &scale, .radius = RADIUS, .unknown_width = 8, .arena = &parts};
    for (size_t i = 0; i < COUNT_OF(all_dates); i++) {
        struct arena arena = {0};
        struct event event = {.status = (enum status)(i % STATUS_COUNT)};
        struct edtf_error error;
        struct mark mark;
        assert_true(
            edtf_parse(all_dates[i], EDTF_SEASONS_METEOROLOGICAL, &arena, &event.date, &error));
        struct canvas canvas = {.scene = scene_new(500, 50),
                                .measurer = measurer_new_fixed(),
                                .theme = theme_find("report"),
                                .arena = &arena,
                                .page_width = 500};
        mark_measure(&mark, &event, 0x336699ff, &setup);
        mark_draw(&canvas, &mark, 25, &setup);
        assert_true(canvas.scene->item_count > 0);
        for (size_t k = 0; k < canvas.scene->item_count; k++) {
            const struct scene_item *item = &canvas.scene->items[k];
            const struct box *box =
                item->kind == SCENE_TEXT ? &item->text.extents : &item->path.extents;
            if (box->x0 < mark.x0 - 1.5 || box->x1 > mark.x1 + 1.5)
                fail_msg("'%s', %s: %d..%d is drawn, %d..%d was measured", all_dates[i],
                         status_terms[event.status].name, (int)box->x0, (int)box->x1, (int)mark.x0,
                         (int)mark.x1);
        }
        scene_free(canvas.scene);
        measurer_free(canvas.measurer);
        arena_clear(&arena);
    }
}

/* On an axis of June, as of the 20th. */
static void what_goes_on_ends_at_the_day_of_the_data(void **state)
{
    static const struct {
        const char *date;
        double x1;
    } rows[] = {
        {"2013-06-05/..", JUNE(21)},         {"2013-05/..", JUNE(21)},
        {"2013-06-20/..", JUNE(21)},         {"2013-06-1X/..", JUNE(21)},
        {"2013-06-25/..", JUNE(31)}, /* it is to begin later */
        {"2013-06-05/2013-06-25", JUNE(26)},
    };
    struct time_scale scale = june();
    const struct mark_setup setup = {.scale = &scale,
                                     .radius = RADIUS,
                                     .has_as_of = true,
                                     .as_of = day_of(2013, 6, 20),
                                     .arena = &parts};
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct event event = {0};
        struct edtf_error error;
        struct mark mark;
        assert_true(
            edtf_parse(rows[i].date, EDTF_SEASONS_METEOROLOGICAL, &parts, &event.date, &error));
        mark_measure(&mark, &event, 0x000000ff, &setup);
        check_near(rows[i].date, "end", mark.parts[0].x1, rows[i].x1);
    }
    clear_parts(state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_are_dots),
        cmocka_unit_test(bounds_on_one_side_are_triangles),
        cmocka_unit_test(one_day_of_a_span),
        cmocka_unit_test(what_lasted),
        cmocka_unit_test(open_and_unknown_sides),
        cmocka_unit_test(what_goes_on_ends_at_the_day_of_the_data),
        cmocka_unit_test(each_of_a_set),
        cmocka_unit_test(one_of_a_set),
        cmocka_unit_test(a_second_voice_takes_room),
        cmocka_unit_test(members_beyond_the_axis),
        cmocka_unit_test(large_sets),
        cmocka_unit_test(clock_times),
        cmocka_unit_test(bounds_and_sets_stand_at_their_clock_times),
        cmocka_unit_test(marks_stay_on_the_axis),
        cmocka_unit_test(marks_draw_what_they_measured),
    };
    return cmocka_run_group_tests(tests, NULL, clear_parts);
}
