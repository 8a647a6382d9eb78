/* The legend explains what occurs, and nothing else. */
#include "chart/legend.h"
#include "canvas_of.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

struct drawing {
    struct arena arena;
    struct canvas canvas;
    struct locale *locale;
    struct legend legend;
};

static void open_drawing(struct drawing *drawing, const char *language)
{
    *drawing = (struct drawing){.locale = locale_new(language)};
    drawing->canvas = canvas_of(drawing->locale, language, 520, &drawing->arena);
}

static void close_drawing(struct drawing *drawing)
{
    canvas_clear(&drawing->canvas);
    locale_free(drawing->locale);
}

static void note_event(struct drawing *drawing, const char *date, struct event *event,
                       const struct time_scale *scale, bool with_category)
{
    struct mark_setup setup = {.scale = scale, .radius = 3, .arena = &drawing->arena};
    struct edtf_error error;
    struct mark mark;
    assert_true(
        edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &drawing->arena, &event->date, &error));
    mark_measure(&mark, event, 0x000000ff, &setup);
    legend_note(&drawing->legend, &mark, with_category);
}

/* Notes a record as the chart does: on an axis of June 2013. */
static void note(struct drawing *drawing, const char *date, enum status status,
                 enum category category, bool with_category)
{
    struct time_scale scale = {(double)day_of(2013, 6, 1), (double)day_of(2013, 7, 1), 0, 300};
    struct event event = {.status = status, .category = category};
    note_event(drawing, date, &event, &scale, with_category);
}

static double height(const struct drawing *drawing, double width)
{
    return legend_height(&drawing->legend, &drawing->canvas, drawing->locale, width);
}

static void draw(struct drawing *drawing)
{
    double bottom = 10 + height(drawing, 500);
    legend_draw(&drawing->legend, &drawing->canvas, drawing->locale,
                (struct box){10, 10, 510, bottom});
}

static size_t count_texts(const struct scene *scene)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->item_count; i++)
        count += scene->items[i].kind == SCENE_TEXT;
    return count;
}

static bool says(const struct drawing *drawing, enum message message)
{
    const char *words = locale_message(drawing->locale, message);
    for (size_t i = 0; i < drawing->canvas.scene->item_count; i++) {
        const struct scene_item *item = &drawing->canvas.scene->items[i];
        if (item->kind == SCENE_TEXT && strcmp(item->text.text, words) == 0)
            return true;
    }
    return false;
}

static void nothing_needs_no_legend(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    assert_true(height(&drawing, 500) == 0);
    draw(&drawing);
    assert_int_equal(count_texts(drawing.canvas.scene), 0);
    close_drawing(&drawing);
}

/* Filled dots on days explain themselves. */
static void plain_records_need_no_legend(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    note(&drawing, "2013-06-05", STATUS_REPORTED, CATEGORY_BATTLE, false);
    note(&drawing, "2013-06-07", STATUS_CONFIRMED, CATEGORY_RIOT, false);
    assert_true(height(&drawing, 500) == 0);
    close_drawing(&drawing);
}

/* On an axis of two centuries no margin of days or months is to be seen. */
static void what_can_not_be_seen_is_not_explained(void **state)
{
    static const char *const dates[] = {"2013-06-05~", "2013-06~", "1920-05/1990-02",
                                        "1920~/1990-02-01"};
    const struct time_scale scale = {(double)day_of(1900, 1, 1), (double)day_of(2100, 1, 1), 0,
                                     300};
    (void)state;
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        struct drawing drawing;
        struct event event = {.category = CATEGORY_BATTLE};
        open_drawing(&drawing, "en");
        note_event(&drawing, dates[i], &event, &scale, false);
        assert_int_equal(drawing.legend.has_soft, i == 3); /* a year is */
        assert_false(drawing.legend.has_loose);
        close_drawing(&drawing);
    }
}

/* Each form of date brings its own words, and no others; a bar with a cap brings those of caps. */
static void dates_that_occur(void **state)
{
    static const struct {
        const char *date;
        enum message message;
        bool has_cap;
    } rows[] = {
        {"2013-06-05/2013-06-08", MESSAGE_LEGEND_INTERVAL, true},
        {"[2013-06-05..2013-06-08]", MESSAGE_LEGEND_WITHIN, false},
        {"2013-06-05~", MESSAGE_LEGEND_SOFT, false},
        {"[..2013-06-05]", MESSAGE_LEGEND_BEFORE, false},
        {"[2013-06-05..]", MESSAGE_LEGEND_AFTER, false},
        {"2013-06-05/..", MESSAGE_LEGEND_ONGOING, true},
        {"2013-06-05?", MESSAGE_LEGEND_UNCERTAIN, false},
        {"2013-06-05/", MESSAGE_LEGEND_END_UNKNOWN, true},
    };
    enum { ROWS = sizeof rows / sizeof *rows };
    (void)state;
    for (size_t i = 0; i < ROWS; i++) {
        struct drawing drawing;
        open_drawing(&drawing, i % 2 ? "fr" : "en");
        note(&drawing, rows[i].date, STATUS_REPORTED, CATEGORY_BATTLE, false);
        draw(&drawing);
        for (size_t k = 0; k < ROWS; k++) {
            bool is_due = i == k || (k == 0 && rows[i].has_cap);
            if (says(&drawing, rows[k].message) != is_due)
                fail_msg("'%s': %s '%s'", rows[i].date, is_due ? "no" : "also",
                         locale_message(drawing.locale, rows[k].message));
        }
        close_drawing(&drawing);
    }
}

/* Clock times are drawn as written; where their zones differ, that is said on axes of hours. */
static void zones_that_differ(void **state)
{
    static const struct {
        const char *first, *second;
        bool is_daily, differ, lack;
    } rows[] = {
        {"2013-06-05T10:00:00", "2013-06-05T11:00:00", false, false, false},
        {"2013-06-05T10:00:00Z", "2013-06-05T11:00:00+00:00", false, false, false},
        {"2013-06-05T10:00:00+03:00", "2013-06-05", false, false, false},
        {"2013-06-05T10:00:00Z", "2013-06-05T11:00:00+03:00", false, true, false},
        {"2013-06-05T10:00:00Z", "2013-06-05T11:00:00+03:00", true, false, false},
        {"2013-06-05T10:00:00", "2013-06-05T11:00:00Z", false, false, true},
        /* both ends of an interval are on the clock of its start */
        {"2013-06-05", "2013-06-05T11:00:00Z/2013-06-05T15:00:00+03:00", false, false, false},
        {"2013-06-05T10:00:00+03:00", "2013-06-05T11:00:00Z/2013-06-05T15:00:00+03:00", false, true,
         false},
        {"2013-06-05", "{2013-06-05T11:00:00Z,2013-06-06T14:00:00,2013-06-07}", false, false, true},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct drawing drawing;
        open_drawing(&drawing, "en");
        drawing.legend.tells_zones = !rows[i].is_daily;
        note(&drawing, rows[i].first, STATUS_REPORTED, CATEGORY_BATTLE, false);
        note(&drawing, rows[i].second, STATUS_REPORTED, CATEGORY_BATTLE, false);
        draw(&drawing);
        assert_int_equal(says(&drawing, MESSAGE_LEGEND_ZONES), rows[i].differ);
        assert_int_equal(says(&drawing, MESSAGE_LEGEND_ZONELESS), rows[i].lack);
        close_drawing(&drawing);
    }
}

/* Beside a status that has to be explained, those of plain marks are explained too. */
static void statuses_that_occur(void **state)
{
    static const struct {
        enum status status;
        enum message message;
    } rows[] = {
        {STATUS_CLAIMED, MESSAGE_LEGEND_CLAIMED},
        {STATUS_CONTESTED, MESSAGE_LEGEND_CONTESTED},
        {STATUS_DENIED, MESSAGE_LEGEND_DENIED},
        {STATUS_PLANNED, MESSAGE_LEGEND_PLANNED},
        {STATUS_POSTPONED, MESSAGE_LEGEND_POSTPONED},
        {STATUS_CALLED_OFF, MESSAGE_LEGEND_CALLED_OFF},
    };
    enum { ROWS = sizeof rows / sizeof *rows };
    (void)state;
    for (size_t i = 0; i < 2 * ROWS; i++) {
        struct drawing drawing;
        bool is_confirmed = i % 2;
        open_drawing(&drawing, "en");
        note(&drawing, "2013-06-05", rows[i / 2].status, CATEGORY_BATTLE, false);
        note(&drawing, "2013-06-06", is_confirmed ? STATUS_CONFIRMED : STATUS_REPORTED,
             CATEGORY_BATTLE, false);
        draw(&drawing);
        assert_int_equal(says(&drawing, MESSAGE_LEGEND_CONFIRMED), is_confirmed);
        assert_int_equal(says(&drawing, MESSAGE_LEGEND_REPORTED), !is_confirmed);
        for (size_t k = 0; k < ROWS; k++)
            assert_int_equal(says(&drawing, rows[k].message), i / 2 == k);
        close_drawing(&drawing);
    }
}

/* Where lanes are not categories, those that occur are explained, each once. */
static void categories_that_occur(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "en");
    note(&drawing, "2013-06-05", STATUS_REPORTED, CATEGORY_BATTLE, true);
    note(&drawing, "2013-06-06", STATUS_REPORTED, CATEGORY_BATTLE, true);
    note(&drawing, "2013-06-07", STATUS_REPORTED, CATEGORY_PROTEST, true);
    draw(&drawing);
    assert_int_equal(count_texts(drawing.canvas.scene), 2);
    close_drawing(&drawing);
}

static void fill(struct drawing *drawing)
{
    static const char *const dates[] = {"2013-06-05/2013-06-08", "[2013-06-05..2013-06-08]",
                                        "2013-06-05~",           "[..2013-06-05]",
                                        "[2013-06-05..]",        "2013-06-05/..",
                                        "2013-06-05?",           "2013-06-05/"};
    for (int i = 0; i < CATEGORY_COUNT; i++)
        note(drawing, dates[i % 8], (enum status)(i % STATUS_COUNT), (enum category)i, true);
    drawing->legend.most_in_rug = 12;
}

/* On a narrow page it takes more lines, and says the same. */
static void entries_flow_in_lines(void **state)
{
    static const char *const languages[] = {"en", "fr", "ar"};
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct drawing drawing;
        open_drawing(&drawing, languages[i]);
        fill(&drawing);
        double wide = height(&drawing, 500), narrow = height(&drawing, 120);
        assert_true(wide > 0);
        assert_true(narrow > 2 * wide);
        draw(&drawing);
        assert_int_equal(scene_check(drawing.canvas.scene, 6, NULL, 0), 0);
        assert_true(count_texts(drawing.canvas.scene) >= 20);
        close_drawing(&drawing);
    }
}

/* The height that was announced is the height that is drawn, on every width. */
static void the_height_holds(void **state)
{
    (void)state;
    for (double width = 60; width < 500; width += 23) {
        struct drawing drawing;
        open_drawing(&drawing, "en");
        fill(&drawing);
        double bottom = 10 + height(&drawing, width);
        legend_draw(&drawing.legend, &drawing.canvas, drawing.locale,
                    (struct box){10, 10, 10 + width, bottom});
        for (size_t i = 0; i < drawing.canvas.scene->item_count; i++) {
            const struct scene_item *item = &drawing.canvas.scene->items[i];
            if (item->kind == SCENE_TEXT)
                assert_true(item->text.extents.y1 <= bottom + 0.01 &&
                            item->text.extents.x1 <= 10 + width + 0.01);
        }
        close_drawing(&drawing);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_needs_no_legend),
        cmocka_unit_test(plain_records_need_no_legend),
        cmocka_unit_test(dates_that_occur),
        cmocka_unit_test(what_can_not_be_seen_is_not_explained),
        cmocka_unit_test(statuses_that_occur),
        cmocka_unit_test(categories_that_occur),
        cmocka_unit_test(entries_flow_in_lines),
        cmocka_unit_test(the_height_holds),
        cmocka_unit_test(zones_that_differ),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
