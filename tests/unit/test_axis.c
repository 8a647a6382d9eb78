/* The time axis for spans from hours to millennia on pages from narrow to wide. */
#include "chart/axis.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define OVERHANG 4.0 /* points by which a label may stand over an end of the axis */

struct drawing {
    struct arena arena;
    struct canvas canvas;
    struct locale *locale;
    struct axis_request request;
    struct axis axis;
};

/* Days of spans, from seven minutes to 3000 years. */
static const double spans[] = {0.005, 0.04,  0.25,  0.5,    1,      2,      3,      5,    7,
                               10,    14,    21,    30,     45,     61,     92,     120,  183,
                               250,   366,   500,   731,    1100,   1826,   3652,   7305, 10957,
                               18262, 36524, 73049, 182621, 365242, 730485, 1095727};
static const double widths[] = {60, 90, 140, 200, 330, 600, 1100, 2000};
static const char *const languages[] = {"en", "fr", "ar"};

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

static void plan(struct drawing *drawing, double first, double span, double width,
                 struct locale *locale)
{
    *drawing = (struct drawing){.locale = locale};
    drawing->canvas = (struct canvas){
        .measurer = measurer_new_fixed(),
        .theme = theme_find("report"),
        .arena = &drawing->arena,
        .language = locale_tag(locale),
        .page_width = width + 100,
    };
    drawing->request = (struct axis_request){
        .first = first,
        .last = first + span,
        .x0 = 50,
        .x1 = 50 + width,
        .edge0 = 50,
        .edge1 = 50 + width,
        .has_hours = span < 4,
        .locale = drawing->locale,
    };
    axis_plan(&drawing->axis, &drawing->request, &drawing->canvas);
}

static void clear(struct drawing *drawing)
{
    measurer_free(drawing->canvas.measurer);
    arena_clear(&drawing->arena);
}

static void for_widths(void (*check)(const struct drawing *drawing), struct locale *locale,
                       double first)
{
    for (size_t i = 0; i < COUNT_OF(spans); i++)
        for (size_t w = 0; w < COUNT_OF(widths); w++) {
            struct drawing drawing;
            plan(&drawing, first, spans[i], widths[w], locale);
            check(&drawing);
            clear(&drawing);
        }
}

/* Calls 'check' for every span, width and language, each from another day on. */
static void for_all(void (*check)(const struct drawing *drawing))
{
    static const struct {
        int64_t year;
        int month, day;
    } firsts[] = {{2013, 1, 1}, {1987, 6, 14}, {2000, 11, 27}};
    for (size_t i = 0; i < COUNT_OF(languages); i++) {
        struct locale *locale = locale_new(languages[i]);
        for_widths(check, locale, (double)day_of(firsts[i].year, firsts[i].month, firsts[i].day));
        locale_free(locale);
    }
}

static _Noreturn void complain(const struct drawing *drawing, const char *what, const char *label)
{
    const struct axis_request *request = &drawing->request;
    fail_msg("%d days from %d on %d points in %s: %s: '%s'", (int)(request->last - request->first),
             (int)request->first, (int)(request->x1 - request->x0), locale_tag(request->locale),
             what, label);
    abort();
}

static void check_line(const struct drawing *drawing, const struct axis_label *labels, size_t count,
                       double overhang)
{
    for (size_t i = 0; i < count; i++) {
        double left = labels[i].x - labels[i].width / 2, right = labels[i].x + labels[i].width / 2;
        if (!labels[i].text || !*labels[i].text || !(labels[i].width > 0))
            complain(drawing, "an empty label", "");
        if (left < drawing->request.x0 - overhang - 0.01 ||
            right > drawing->request.x1 + overhang + 0.01)
            complain(drawing, "a label leaves the axis", labels[i].text);
        if (i > 0 && labels[i - 1].x + labels[i - 1].width / 2 > left)
            complain(drawing, "a label overlaps the one before", labels[i].text);
    }
}

static void check_labels(const struct drawing *drawing)
{
    const struct axis *axis = &drawing->axis;
    check_line(drawing, axis->small, axis->small_count, OVERHANG);
    check_line(drawing, axis->large, axis->large_count, 0);
    if (axis->has_larger == (axis->step.unit == UNIT_YEAR))
        complain(drawing, "a second line is missing, or too much", "");
}

/* One label at least; two where 150 points are there for them. */
static void check_count(const struct drawing *drawing)
{
    double width = drawing->request.x1 - drawing->request.x0;
    if (drawing->axis.small_count < (width > 150 ? 2 : 1))
        complain(drawing, "too few labels",
                 drawing->axis.small_count ? drawing->axis.small[0].text : "");
}

static void check_ticks(const struct drawing *drawing)
{
    const struct axis *axis = &drawing->axis;
    for (size_t i = 0; i < axis->small_tick_count; i++) {
        double x = axis->small_ticks[i];
        if (x < drawing->request.x0 - 0.02 || x > drawing->request.x1 + 0.02)
            complain(drawing, "a tick leaves the axis", "");
        if (i > 0 && axis->small_ticks[i - 1] >= x)
            complain(drawing, "ticks are not in order", "");
    }
    for (size_t i = 0; i < axis->large_edge_count; i++)
        if (axis->large_edges[i] < drawing->request.x0 - 0.02 ||
            axis->large_edges[i] > drawing->request.x1 + 0.02)
            complain(drawing, "an edge leaves the axis", "");
    if (!(axis->height > 0))
        complain(drawing, "the axis has no height", "");
}

static size_t ladder_index(struct time_step step)
{
    for (size_t i = 0; time_ladder[i].count; i++)
        if (time_ladder[i].unit == step.unit && time_ladder[i].count == step.count)
            return i;
    fail_msg("a step that is not on the ladder");
    return 0;
}

/* On the same page a longer span never gets a finer step. */
static void steps_get_coarser_with_the_span(void **state)
{
    (void)state;
    struct locale *locale = locale_new("en");
    for (size_t w = 0; w < COUNT_OF(widths); w++) {
        size_t before = 0;
        for (size_t i = 0; i < COUNT_OF(spans); i++) {
            struct drawing drawing;
            plan(&drawing, (double)day_of(2013, 1, 1), spans[i], widths[w], locale);
            size_t index = ladder_index(drawing.axis.step);
            if (index < before)
                complain(&drawing, "a finer step than for a shorter span", "");
            before = index;
            clear(&drawing);
        }
    }
    locale_free(locale);
}

/* Hours are for records that have clock times. */
static void hours_are_asked_for(void **state)
{
    (void)state;
    struct locale *locale = locale_new("en");
    struct drawing drawing;
    for (size_t w = 0; w < COUNT_OF(widths); w++) {
        plan(&drawing, (double)day_of(2013, 6, 5), 7, widths[w], locale);
        assert_true(drawing.axis.step.unit != UNIT_HOUR);
        clear(&drawing);
    }
    plan(&drawing, (double)day_of(2013, 6, 5), 1, 400, locale);
    assert_int_equal(drawing.axis.step.unit, UNIT_HOUR);
    clear(&drawing);
    locale_free(locale);
}

static bool says_year(const char *text, int64_t year)
{
    char digits[16];
    snprintf(digits, sizeof digits, "%d", (int)year);
    return strstr(text, digits) != NULL;
}

/* Whether a month with its year fits into an interval of the second line. */
static bool has_room(const struct drawing *drawing, const struct time_interval *interval,
                     enum month_form form)
{
    struct text_style style = canvas_style(drawing->canvas.theme->label_size, true);
    struct civil civil = civil_of((int64_t)floor(interval->start + 1e-9));
    struct arena arena = {0};
    const char *text = locale_month_year(drawing->locale, &arena, civil.year, civil.month, form);
    double room = time_scale_x(&drawing->axis.scale, interval->last) -
                  time_scale_x(&drawing->axis.scale, interval->first);
    bool fits = text_width(drawing->canvas.measurer, text, &style) + 6 < room;
    arena_clear(&arena);
    return fits;
}

static void check_years(const struct drawing *drawing)
{
    const struct axis *axis = &drawing->axis;
    struct arena arena = {0};
    if (axis->has_larger && axis->larger.unit == UNIT_MONTH) {
        struct time_intervals intervals =
            time_intervals(drawing->request.first, drawing->request.last, axis->larger, 0, &arena);
        const struct time_interval *first = &intervals.items[0];
        const struct time_interval *last = &intervals.items[intervals.count - 1];
        if (has_room(drawing, first, MONTH_SHORT) &&
            !says_year(axis->large[0].text, civil_of((int64_t)floor(first->start + 1e-9)).year))
            complain(drawing, "the first month has no year", axis->large[0].text);
        if (has_room(drawing, last, MONTH_WIDE) &&
            !says_year(axis->large[axis->large_count - 1].text,
                       civil_of((int64_t)floor(last->start + 1e-9)).year))
            complain(drawing, "the last month has no year",
                     axis->large[axis->large_count - 1].text);
    }
    arena_clear(&arena);
}

/* Labels of a line stand apart and on the axis, as ticks do; and a reader always finds the year:
 * with the first and the last month, or in the second line itself. */
static void check_all(const struct drawing *drawing)
{
    check_labels(drawing);
    check_count(drawing);
    check_ticks(drawing);
    check_years(drawing);
}

static void axes_of_all_spans_and_widths(void **state)
{
    (void)state;
    for_all(check_all);
}

/* Exactly where the data begin and end. */
static void the_scale_spans_the_request(void **state)
{
    (void)state;
    struct locale *locale = locale_new("en");
    struct drawing drawing;
    plan(&drawing, 15000, 100, 300, locale);
    assert_true(time_scale_x(&drawing.axis.scale, 15000) == 50);
    assert_true(time_scale_x(&drawing.axis.scale, 15100) == 350);
    clear(&drawing);
    locale_free(locale);
}

/* The last century of an axis is named although its name reaches over the end. */
static void the_last_year_is_named(void **state)
{
    static const char *const expected[] = {"400 BC", "200 BC", "1",    "200",  "400",  "600", "800",
                                           "1000",   "1200",   "1400", "1600", "1800", "2000"};
    struct locale *locale = locale_new("en");
    struct drawing drawing;
    (void)state;
    plan(&drawing, (double)day_of(-500, 1, 1), (double)(day_of(2010, 1, 1) - day_of(-500, 1, 1)),
         600, locale);
    assert_int_equal(drawing.axis.small_count, COUNT_OF(expected));
    for (size_t i = 0; i < COUNT_OF(expected); i++)
        assert_string_equal(drawing.axis.small[i].text, expected[i]);
    clear(&drawing);
    locale_free(locale);
}

/* Where both Arabic names of the months have no room each has one of them: no month is unnamed. */
static void arabic_months_have_one_name_where_it_is_tight(void **state)
{
    struct locale *locale = locale_new("ar");
    struct drawing drawing;
    (void)state;
    plan(&drawing, (double)day_of(2023, 1, 1), 243, 400, locale);
    const struct axis *axis = &drawing.axis;
    assert_int_equal(axis->large_count, 8);
    assert_string_equal(axis->large[1].text, "فبراير");
    clear(&drawing);
    locale_free(locale);
}

/* As far back as dates go: years before Christ, and a whole axis of them. */
static void axes_of_antiquity(void **state)
{
    (void)state;
    struct locale *locale = locale_new("en");
    struct drawing drawing;
    plan(&drawing, (double)day_of(-9999, 1, 1), 7304484, 500, locale);
    check_labels(&drawing);
    check_ticks(&drawing);
    assert_true(drawing.axis.small_count >= 2);
    assert_non_null(strstr(drawing.axis.small[0].text, "BC"));
    clear(&drawing);
    locale_free(locale);
}

static size_t count_kind(const struct scene *scene, enum scene_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->item_count; i++)
        count += scene->items[i].kind == kind;
    return count;
}

/* Each label is drawn once; the mirrored axis has the same ones. */
static void labels_are_drawn(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct locale *locale = locale_new(i ? "ar" : "en");
        struct drawing drawing;
        plan(&drawing, (double)day_of(2013, 6, 1), 61, 400, locale);
        drawing.canvas.scene = scene_new(500, 100);
        drawing.canvas.is_mirrored = i;
        axis_draw_grid(&drawing.canvas, &drawing.axis, 10, 50);
        axis_draw(&drawing.canvas, &drawing.axis, 50);
        assert_int_equal(scene_check(drawing.canvas.scene, 6, NULL, 0), 0);
        assert_true(count_kind(drawing.canvas.scene, SCENE_TEXT) >=
                    drawing.axis.small_count + drawing.axis.large_count);
        assert_int_equal(count_kind(drawing.canvas.scene, SCENE_GROUP), 2);
        scene_free(drawing.canvas.scene);
        clear(&drawing);
        locale_free(locale);
    }
}

/* Eight minutes of a night; the day is in the second line. */
static void minutes_are_told_apart(void **state)
{
    (void)state;
    struct locale *locale = locale_new("en");
    struct drawing drawing;
    plan(&drawing, (double)day_of(2024, 5, 11) + 4.5 / 24, 8.0 / 1440, 330, locale);
    assert_int_equal(drawing.axis.step.unit, UNIT_MINUTE);
    assert_int_equal(drawing.axis.step.count, 1);
    assert_string_equal(drawing.axis.small[0].text, "04:31");
    assert_string_equal(drawing.axis.small[6].text, "04:37");
    assert_int_equal(drawing.axis.large_count, 1);
    assert_string_equal(drawing.axis.large[0].text, "11 May 2024");
    clear(&drawing);
    locale_free(locale);
}

/* A part of a day or month that is too short for its name with the year has it over the end of the
 * axis, where there is room. */
static void the_ends_carry_the_year(void **state)
{
    (void)state;
    struct locale *locale = locale_new("en");
    struct drawing drawing;
    plan(&drawing, (double)day_of(2024, 5, 11) + 20.9 / 24, 1.66, 310, locale);
    drawing.request.room0 = 40;
    axis_plan(&drawing.axis, &drawing.request, &drawing.canvas);
    const struct axis_label *first = &drawing.axis.large[0];
    assert_string_equal(first->text, "11 May 2024");
    assert_true(first->x - first->width / 2 < drawing.request.x0);
    assert_true(first->x - first->width / 2 >= drawing.request.x0 - 40);
    assert_true(first->x + first->width / 2 < drawing.axis.large_edges[0]);
    clear(&drawing);
    plan(&drawing, (double)day_of(2024, 1, 20), 154, 330, locale);
    assert_string_equal(drawing.axis.large[0].text, "February 2024"); /* no room for January */
    drawing.request.room0 = 40;
    axis_plan(&drawing.axis, &drawing.request, &drawing.canvas);
    assert_string_equal(drawing.axis.large[0].text, "January 2024");
    assert_string_equal(drawing.axis.large[1].text, "February");
    assert_string_equal(drawing.axis.large[5].text, "June 2024");
    clear(&drawing);
    locale_free(locale);
}

static void quarters_are_named_as_such(void **state)
{
    (void)state;
    struct locale *locale = locale_new("fr");
    struct drawing drawing;
    plan(&drawing, (double)day_of(2020, 1, 1), 1461, 300, locale);
    drawing.request.least = (struct time_step){UNIT_MONTH, 3};
    axis_plan(&drawing.axis, &drawing.request, &drawing.canvas);
    assert_int_equal(drawing.axis.small_count, 16);
    assert_string_equal(drawing.axis.small[0].text, "T1");
    assert_string_equal(drawing.axis.small[15].text, "T4");
    drawing.request.last = (double)day_of(2020, 7, 1);
    axis_plan(&drawing.axis, &drawing.request, &drawing.canvas);
    assert_int_equal(drawing.axis.small_count, 2); /* no months within quarters */
    clear(&drawing);
    locale_free(locale);
}

/* Steps that are counted by have ticks wherever their labels do not fit and the ticks do. */
static void months_have_ticks_under_longer_labels(void **state)
{
    (void)state;
    static const struct {
        double days, width;
        size_t ticks;
    } cases[] = {{366, 400, 0}, {1461, 300, 48}, {1461, 140, 0}};
    struct locale *locale = locale_new("en");
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct drawing drawing;
        plan(&drawing, (double)day_of(2020, 1, 1), cases[i].days, cases[i].width, locale);
        assert_int_equal(drawing.axis.fine_tick_count, 0);
        drawing.request.least = (struct time_step){UNIT_MONTH, 1};
        axis_plan(&drawing.axis, &drawing.request, &drawing.canvas);
        assert_int_equal(drawing.axis.fine_tick_count, cases[i].ticks);
        for (size_t k = 1; k < cases[i].ticks; k++)
            assert_true(drawing.axis.fine_ticks[k] - drawing.axis.fine_ticks[k - 1] > 5);
        clear(&drawing);
    }
    locale_free(locale);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(months_have_ticks_under_longer_labels),
        cmocka_unit_test(minutes_are_told_apart),
        cmocka_unit_test(the_last_year_is_named),
        cmocka_unit_test(arabic_months_have_one_name_where_it_is_tight),
        cmocka_unit_test(the_ends_carry_the_year),
        cmocka_unit_test(quarters_are_named_as_such),
        cmocka_unit_test(axes_of_all_spans_and_widths),
        cmocka_unit_test(steps_get_coarser_with_the_span),
        cmocka_unit_test(hours_are_asked_for),
        cmocka_unit_test(the_scale_spans_the_request),
        cmocka_unit_test(axes_of_antiquity),
        cmocka_unit_test(labels_are_drawn),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
