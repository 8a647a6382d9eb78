/* Annotations on figures: where a date is drawn, which records are waited for, and, for figures and
 * annotations drawn by lot, that the promises of the layout hold and nothing is lost silently. */
#include "figure/figure_internal.h"

#include "chart/contrast.h"
#include "figure/json_file.h"

#include "theme_find.h"
#include "promises.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <stdlib.h>

#define FIGURES 60
#define COMPARED_FROM 12001 /* the last panel has periods over each other */
#define EMPTY_FROM 9001     /* seeds from here on: the last panel keeps few records, or none */

/* --- where a date is drawn: ten points a day from 1 June 2013 on --- */

static const struct axis june = {
    .scale = {.x0 = 100, .x1 = 400}, .edge0 = 95, .edge1 = 405, .step = {UNIT_DAY, 1}};

static bool is_hourly;
static double axis_begin; /* within the first day */

static struct overlay_mark measure(enum annotation_kind kind, const char *text, bool *is_on_axis)
{
    struct arena arena = {0};
    struct axis axis = june;
    struct edtf date;
    struct edtf_error error;
    axis.step.unit = is_hourly ? UNIT_HOUR : UNIT_DAY;
    axis.scale.first = (double)day_of(2013, 6, 1) + axis_begin;
    axis.scale.last = (double)day_of(2013, 7, 1);
    assert_true(edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &arena, &date, &error));
    struct annotation given = {.kind = kind};
    struct overlay_item item = {.given = &given, .date = &date};
    *is_on_axis = overlay_measure(&item, &axis);
    arena_clear(&arena);
    return item.mark;
}

static void assert_line(enum annotation_kind kind, const char *text, double x)
{
    bool is_on_axis;
    struct overlay_mark mark = measure(kind, text, &is_on_axis);
    assert_true(is_on_axis && mark.is_line);
    assert_float_equal(mark.x0, x, 1e-9);
    assert_float_equal(mark.x1, x, 1e-9);
}

static void assert_band(const char *text, enum annotation_kind kind, double x0, double x1,
                        enum overlay_edge edge0, enum overlay_edge edge1)
{
    bool is_on_axis;
    struct overlay_mark mark = measure(kind, text, &is_on_axis);
    assert_true(is_on_axis && !mark.is_line);
    assert_float_equal(mark.x0, x0, 1e-9);
    assert_float_equal(mark.x1, x1, 1e-9);
    assert_int_equal(mark.edge0, edge0);
    assert_int_equal(mark.edge1, edge1);
    assert_true(mark.x0 <= mark.core_x0 && mark.core_x0 <= mark.core_x1 && mark.core_x1 <= mark.x1);
}

static void a_day_is_a_line(void **state)
{
    (void)state;
    assert_line(ANNOTATION_RULE, "2013-06-05", 145); /* the middle of wide days */
    assert_line(ANNOTATION_EVENT, "2013-06-05?", 145);
    assert_line(ANNOTATION_BREAK, "2013-06-05", 140); /* between two days */
}

static void what_lasted_is_a_band(void **state)
{
    (void)state;
    assert_band("2013-06-05/2013-06-07", ANNOTATION_SPAN, 140, 170, OVERLAY_DAY, OVERLAY_DAY);
    assert_band("2013-06-05", ANNOTATION_SPAN, 140, 150, OVERLAY_DAY, OVERLAY_DAY);
    assert_band("2013-06-05/..", ANNOTATION_SPAN, 140, 405, OVERLAY_DAY, OVERLAY_ON);
    assert_band("../2013-06-05", ANNOTATION_SPAN, 95, 150, OVERLAY_ON, OVERLAY_DAY);
    assert_band("2013-06-05/", ANNOTATION_SPAN, 140, 405, OVERLAY_DAY, OVERLAY_ON);
    assert_band("2013-05/2013-06-05", ANNOTATION_SPAN, 95, 150, OVERLAY_ON, OVERLAY_DAY);
    assert_band("2013", ANNOTATION_SPAN, 95, 405, OVERLAY_ON, OVERLAY_ON);
}

static void what_is_vague_has_vague_edges(void **state)
{
    (void)state;
    assert_band("[2013-06-05,2013-06-07]", ANNOTATION_RULE, 140, 170, OVERLAY_VAGUE, OVERLAY_VAGUE);
    assert_band("2013-06-05~", ANNOTATION_RULE, 110, 180, OVERLAY_VAGUE, OVERLAY_VAGUE);
    assert_band("2013-06", ANNOTATION_EVENT, 100, 400, OVERLAY_VAGUE, OVERLAY_VAGUE);
    assert_band("2013-06-1X/2013-06-25", ANNOTATION_SPAN, 190, 350, OVERLAY_VAGUE, OVERLAY_DAY);
    bool is_on_axis;
    struct overlay_mark mark = measure(ANNOTATION_SPAN, "2013-06-1X/2013-06-25", &is_on_axis);
    assert_float_equal(mark.core_x0, 280, 1e-9);
    assert_float_equal(mark.core_x1, 350, 1e-9);
}

static void on_an_axis_of_hours_clocks_count(void **state)
{
    (void)state;
    is_hourly = true;
    assert_line(ANNOTATION_RULE, "2013-06-05T12:00:00", 145);
    assert_line(ANNOTATION_BREAK, "2013-06-05", 140);
    assert_band("2013-06-05", ANNOTATION_RULE, 140, 150, OVERLAY_VAGUE, OVERLAY_VAGUE);
    assert_band("2013-06-05T06:00:00/2013-06-06T12:00:00", ANNOTATION_SPAN, 142.5, 155, OVERLAY_DAY,
                OVERLAY_DAY);
    bool is_on_axis = true;
    measure(ANNOTATION_RULE, "2013-06-01T00:00:00", &is_on_axis);
    assert_true(is_on_axis);
    axis_begin = 0.5;
    measure(ANNOTATION_RULE, "2013-06-01T00:00:00", &is_on_axis);
    assert_false(is_on_axis);
    axis_begin = 0;
    is_hourly = false;
    assert_line(ANNOTATION_RULE, "2013-06-05T06:00:00", 145);
    assert_band("2013-06-05T06:00:00/2013-06-06T12:00:00", ANNOTATION_SPAN, 140, 160, OVERLAY_DAY,
                OVERLAY_DAY);
}

static void what_is_elsewhere_is_not_drawn(void **state)
{
    (void)state;
    static const char *const dates[] = {"2013-05-31", "2013-07-01", "2012", "[..2013-06-05]",
                                        "XXXX-06-05"};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        bool is_on_axis = true;
        measure(ANNOTATION_EVENT, dates[i], &is_on_axis);
        assert_false(is_on_axis);
    }
}

/* Spans from x0 to x1 in a panel. */
static void assert_levels(const double spans[][3], const size_t *levels, size_t count)
{
    struct annotation given[8];
    struct overlay_item items[8] = {{0}};
    struct overlay overlay = {.items = items, .item_count = count};
    for (size_t i = 0; i < count; i++) {
        bool is_for_all = spans[i][2] < 0;
        given[i] = (struct annotation){.kind = ANNOTATION_SPAN,
                                       .panel = is_for_all ? EVERY_PANEL : (size_t)spans[i][2]};
        items[i].given = &given[i];
        items[i].host = is_for_all ? 0 : given[i].panel;
        items[i].mark = (struct overlay_mark){.x0 = spans[i][0], .x1 = spans[i][1]};
    }
    overlay_set_levels(&overlay);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(items[i].mark.is_crowded, levels[i] > 0);
        assert_int_equal(items[i].mark.level, levels[i] ? levels[i] - 1 : 0);
    }
}

/* Levels are counted from 1 here; 0 is a span that meets no other. */
static void spans_that_overlap_have_lines_of_their_own(void **state)
{
    (void)state;
    const double apart[][3] = {{0, 10, -1}, {10, 20, -1}, {30, 40, -1}};
    assert_levels(apart, (const size_t[]){0, 0, 0}, 3);
    const double chain[][3] = {{0, 10, -1}, {5, 20, -1}, {15, 40, -1}, {50, 60, -1}};
    assert_levels(chain, (const size_t[]){1, 2, 1, 0}, 4);
    const double within[][3] = {{0, 100, -1}, {5, 20, -1}, {6, 10, -1}, {30, 40, -1}};
    assert_levels(within, (const size_t[]){1, 2, 3, 2}, 4);
    const double panels[][3] = {{0, 10, 0}, {5, 20, 1}, {15, 18, -1}};
    assert_levels(panels, (const size_t[]){0, 1, 2}, 3);
}

static void words_on_a_span_keep_their_contrast(void **state)
{
    (void)state;
    for (size_t i = 0; theme_texts[i].name; i++) {
        const struct theme *theme = theme_find(theme_texts[i].name);
        colour tint = overlay_tint(theme, theme->accent);
        assert_true(colour_contrast(theme->ink, tint) >= CONTRAST_OF_TEXT);
        assert_true(colour_contrast(theme->faint_ink, tint) >= CONTRAST_OF_TEXT);
        assert_true(tint != theme->background);
    }
}

/* --- which records are waited for --- */

static struct event event_of(const char *id, const char *title, struct arena *arena)
{
    struct word *word = ARENA_NEW(arena, struct word);
    struct event event = {.id = id, .category = CATEGORY_BATTLE};
    struct edtf_error error;
    *word = (struct word){"", title};
    event.title = (struct words){word, 1};
    assert_true(edtf_parse("2013-06-05", EDTF_SEASONS_METEOROLOGICAL, arena, &event.date, &error));
    return event;
}

static void records_are_kept_by_id_alone(void **state)
{
    (void)state;
    static const char *const wanted[] = {"b", "a", "2013", "b", "missing"};
    struct arena arena = {0};
    struct annotations list = {0};
    struct overlay overlay;
    struct report *report = report_new();
    for (size_t i = 0; i < 5; i++)
        assert_true(annotations_add_text(&list, ANNOTATION_EVENT, wanted[i], &arena, report));
    overlay_init(&overlay, &list, &arena);
    static const char *const ids[] = {"x", "b", "a", "b", "2013", NULL};
    for (size_t i = 0; i < 6; i++) {
        struct event event = event_of(ids[i], i == 3 ? "again" : "first", &arena);
        overlay_take(&overlay, &event, &arena);
    }
    for (size_t i = 0; i < 4; i++) {
        assert_string_equal(overlay.items[i].event->id, wanted[i]);
        assert_string_equal(overlay.items[i].event->title.items[0].text, "first");
    }
    assert_ptr_equal(overlay.items[0].event, overlay.items[3].event);
    assert_null(overlay.items[4].event);
    overlay_check(&overlay, report);
    assert_int_equal(report_count(report, SEVERITY_WARNING), 1);
    const struct problem *problem = report_problem_at(report, 0);
    assert_string_equal(problem->examples[0].message,
                        "no record has the id 'missing'; the key event is left out");
    assert_string_equal(problem->examples[0].position.field, "key-event");
    overlay_clear(&overlay);
    annotations_clear(&list);
    report_free(report);
    arena_clear(&arena);
}

static void missing_records_are_told_where_they_are_named(void **state)
{
    (void)state;
    static const char text[] = "{\n \"annotations\": [{\"event\": \"VX1\"}]}";
    struct arena arena = {0};
    struct annotations list = {0};
    struct overlay overlay;
    struct report *report = report_new();
    struct json_file file = {0};
    assert_true(json_file_parse(&file, "f.json", text, strlen(text), report));
    struct annotation_request request = {.kind = ANNOTATION_EVENT,
                                         .panel = EVERY_PANEL,
                                         .when = "VX1",
                                         .file = &file,
                                         .place = "annotations[0].event"};
    assert_true(annotations_add(&list, &request, &arena, report));
    overlay_init(&overlay, &list, &arena);
    overlay_check(&overlay, report);
    assert_int_equal(report_count(report, SEVERITY_WARNING), 1);
    const struct position *position = &report_problem_at(report, 0)->examples[0].position;
    assert_string_equal(position->input, "f.json");
    assert_int_equal(position->line, 2);
    assert_string_equal(position->path, "annotations[0].event");
    assert_string_equal(position->field, "event");
    overlay_clear(&overlay);
    annotations_clear(&list);
    json_file_close(&file);
    report_free(report);
    arena_clear(&arena);
}

/* --- figures by lot --- */

static const char *random_when(struct random_figure *made, enum annotation_kind kind)
{
    struct random *random = &made->random;
    if (kind == ANNOTATION_EVENT && random_percent(random, 60)) {
        const char *id = made->events[random_below(random, (uint32_t)made->count)].id;
        return id ? id : "nobody";
    }
    return random_percent(random, 70) ? random_day(made, "") : random_date_text(made);
}

static const char *random_label(struct random_figure *made)
{
    size_t most = random_percent(&made->random, 80) ? 30 : 90;
    return random_percent(&made->random, 15) ? NULL : random_text(made, most);
}

/* What is refused is tried again with another date. */
static void random_annotations(struct random_figure *made, size_t panels)
{
    struct random *random = &made->random;
    struct report *report = report_new();
    size_t wanted = 1 + random_below(random, random_percent(random, 25) ? 60 : 9);
    for (size_t tries = 0; tries < 400 && made->settings.annotations.count < wanted; tries++) {
        struct annotation_request request = {
            .kind = (enum annotation_kind)random_below(random, ANNOTATION_KIND_COUNT),
            .panel =
                random_percent(random, 70) ? EVERY_PANEL : random_below(random, (uint32_t)panels),
        };
        request.when = random_when(made, request.kind);
        request.label = random_label(made);
        annotations_add(&made->settings.annotations, &request, &made->settings.arena, report);
    }
    report_free(report);
}

static size_t count_ids(const struct scene *scene, const char *ending)
{
    size_t count = 0, length = strlen("annotation-");
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind != SCENE_GROUP || !item->group.id ||
            strncmp(item->group.id, "annotation-", length) != 0)
            continue;
        const char *dash = strchr(item->group.id + length, '-');
        count += strcmp(dash ? dash : "", ending) == 0;
    }
    return count;
}

/* Every annotation is in the account once, what has words has them on the page, and what is drawn
 * is drawn. */
static size_t check_account(const struct figure *figure, const struct scene *scene)
{
    const struct overlay *overlay = &figure->overlay;
    const struct layout *account = &overlay->account;
    size_t on_axis = 0, labels = 0, letters = 0, known = 0, told = 0;
    for (size_t i = 0; i < overlay->item_count; i++) {
        if (overlay->items[i].host == NO_PANEL && overlay->items[i].is_windowed)
            continue;
        told++;
        on_axis += overlay->items[i].host != NO_PANEL;
        known += overlay->items[i].event || overlay->items[i].given->date.text;
    }
    for (size_t i = 0; i < overlay->label_count; i++) {
        labels += !overlay_is_out(&overlay->labels[i]);
        letters += overlay_is_letter(&overlay->labels[i]);
    }
    bool is_right = account->records == told && account->listed == known - on_axis &&
                    account->records == account->placed + account->numbered + account->merged +
                                            account->listed + account->unlabelled &&
                    account->numbered >= letters && count_ids(scene, "-label") == labels &&
                    count_ids(scene, "") == on_axis;
    if (!is_right)
        print_error("%d annotations, %d in the account, %d on the axis, %d labels, %d drawn\n",
                    (int)overlay->item_count, (int)account->records, (int)on_axis, (int)labels,
                    (int)count_ids(scene, "-label"));
    return !is_right;
}

/* Two half-years, or the days around one, on a page that is high enough for several panels. */
static void add_compared(struct random_figure *made)
{
    const char *day = random_day(made, "");
    random_set(made, "panel", "compare");
    random_set(made, "style", "overlay");
    random_set(made, "height", "auto");
    if (random_percent(&made->random, 50)) {
        random_set(made, "around", day);
        random_set(made, "days", "90");
        return;
    }
    random_set(made, "period", "2012-06/2012-12");
    random_set(made, "period", "2013-06/2013-12");
}

static size_t check_figure(uint64_t seed, bool has_fonts, size_t *drawn)
{
    static const char *const charts[] = {"timeline", "bars", "lines", "heatmap", "calendar"};
    struct random_figure made;
    struct report *report = report_new();
    random_figure_init(&made, seed, 60);
    size_t panels = 1 + random_below(&made.random, 3), faults = 0;
    for (size_t i = 1; i < panels; i++)
        random_set(&made, "panel", charts[random_below(&made.random, 5)]);
    if (seed >= COMPARED_FROM) {
        add_compared(&made);
        panels++;
    }
    random_annotations(&made, panels);
    if (seed >= EMPTY_FROM && seed < COMPARED_FROM)
        random_set(&made, "where", seed % 2 ? "category=sanction" : "category=riot");
    struct figure *figure = promises_figure(&made, has_fonts);
    const struct scene *scene = figure_scene(figure, report);
    if (scene) {
        faults = promises_broken(scene, theme_find(made.settings.theme)->minimum_size) +
                 check_account(figure, scene);
        ++*drawn;
    }
    if (faults)
        print_error("figure %d: %s wide, %s, %d annotations\n", (int)seed, made.settings.width.text,
                    made.settings.language, (int)made.settings.annotations.count);
    figure_free(figure);
    random_figure_clear(&made);
    report_free(report);
    return faults;
}

static void check_figures(uint64_t first, size_t count, bool has_fonts)
{
    size_t bad = 0, drawn = 0;
    for (size_t i = 0; i < count; i++)
        bad += check_figure(first + i, has_fonts, &drawn) > 0;
    assert_int_equal(bad, 0);
    assert_true(drawn * 10 >= count * 6);
}

static void figures_keep_the_promises(void **state)
{
    (void)state;
    check_figures(1, FIGURES, false);
}

static void figures_with_fonts_keep_the_promises(void **state)
{
    (void)state;
    check_figures(6001, FIGURES / 4, true);
}

static void empty_panels_keep_the_promises(void **state)
{
    (void)state;
    check_figures(EMPTY_FROM, FIGURES / 2, true);
}

static void periods_over_each_other_keep_the_promises(void **state)
{
    (void)state;
    check_figures(COMPARED_FROM, FIGURES / 2, false);
    check_figures(COMPARED_FROM + FIGURES, FIGURES / 6, true);
}

/* Bars among other panels, whose series had room for their names until the values had theirs. */
static void what_once_failed_keeps_the_promises(void **state)
{
    (void)state;
    size_t drawn = 0;
    assert_int_equal(check_figure(6221, true, &drawn), 0);
    assert_int_equal(drawn, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_day_is_a_line),
        cmocka_unit_test(what_lasted_is_a_band),
        cmocka_unit_test(what_is_vague_has_vague_edges),
        cmocka_unit_test(on_an_axis_of_hours_clocks_count),
        cmocka_unit_test(what_is_elsewhere_is_not_drawn),
        cmocka_unit_test(spans_that_overlap_have_lines_of_their_own),
        cmocka_unit_test(words_on_a_span_keep_their_contrast),
        cmocka_unit_test(records_are_kept_by_id_alone),
        cmocka_unit_test(missing_records_are_told_where_they_are_named),
        cmocka_unit_test(figures_keep_the_promises),
        cmocka_unit_test(figures_with_fonts_keep_the_promises),
        cmocka_unit_test(empty_panels_keep_the_promises),
        cmocka_unit_test(periods_over_each_other_keep_the_promises),
        cmocka_unit_test(what_once_failed_keeps_the_promises),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
