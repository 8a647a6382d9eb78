/* Which way an arrow takes from row to row, and what is said where none is free. */
#include "chart/timeline.h"

#include "locale/locale.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#define RECORDS 4

/* One lane: 'a' and 'b' were moved to 'c', 'd' is any other; each has a row and a mark of its own.
 */
struct scenery {
    struct arena arena;
    struct canvas canvas;
    struct panel panel;
    struct panel_setup setup;
    struct locale *locale;
    struct lane lane;
    struct event events[RECORDS];
    struct item items[RECORDS];
    struct item *named[RECORDS], *ranked[RECORDS];
    struct mark_part parts[RECORDS];
    struct link links[RECORDS];
    struct timeline timeline;
};

static void close_scenery(struct scenery *scenery)
{
    locale_free(scenery->locale);
    measurer_free(scenery->canvas.measurer);
    arena_clear(&scenery->arena);
}

static void date(struct scenery *scenery, size_t i, const char *text)
{
    struct edtf_error error;
    assert_true(edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &scenery->arena,
                           &scenery->events[i].date, &error));
}

/* A mark of 6 points at 'x' in a row. */
static void stand(struct scenery *scenery, size_t i, double x, size_t row)
{
    scenery->parts[i] = (struct mark_part){.x0 = x, .x1 = x + 6};
    scenery->items[i].mark =
        (struct mark){.x0 = x, .x1 = x + 6, .parts = &scenery->parts[i], .part_count = 1};
    scenery->items[i].top_row = row;
    scenery->items[i].is_on_axis = true;
}

static void open_scenery(struct scenery *scenery)
{
    static const char *const ids[RECORDS] = {"a", "b", "c", "d"};
    static const char *const dates[RECORDS] = {"2024-03-01", "2024-04-01", "2024-06-01",
                                               "2024-06-02"};
    memset(scenery, 0, sizeof *scenery);
    scenery->canvas = (struct canvas){
        .arena = &scenery->arena, .theme = theme_find("report"), .measurer = measurer_new_fixed()};
    scenery->panel = (struct panel){.plot_x1 = 300};
    scenery->setup.locale = scenery->locale = locale_new("en");
    scenery->lane.rows = RECORDS;
    for (size_t i = 0; i < RECORDS; i++) {
        scenery->events[i] = (struct event){.id = ids[i], .status = STATUS_POSTPONED};
        date(scenery, i, dates[i]);
        scenery->items[i] = (struct item){.event = &scenery->events[i], .order = i};
        scenery->ranked[i] = &scenery->items[i];
        stand(scenery, i, 40 + 60 * (double)i, i < 2 ? i : 2 * (i - 2));
    }
    scenery->timeline = (struct timeline){
        .setup = &scenery->setup,
        .canvas = &scenery->canvas,
        .panel = &scenery->panel,
        .lanes = &scenery->lane,
        .lane_count = 1,
        .items = scenery->items,
        .item_count = RECORDS,
        .ranked = scenery->ranked,
        .marks = {.radius = 3},
    };
}

static void move(struct scenery *scenery, size_t from, const char *rel, const char *to)
{
    struct event *event = &scenery->events[from];
    struct link *link = &scenery->links[from];
    *link = (struct link){rel, to};
    event->links = link;
    event->link_count = 1;
}

static void tie(struct scenery *scenery)
{
    timeline_link(&scenery->timeline);
    timeline_collect_histories(&scenery->timeline);
    timeline_tie_moves(&scenery->timeline);
}

static struct scenery *two_to_one(void)
{
    static struct scenery scenery;
    open_scenery(&scenery);
    move(&scenery, 0, "superseded-by", "c");
    move(&scenery, 1, "superseded-by", "c");
    tie(&scenery);
    assert_int_equal(scenery.timeline.move_count, 2);
    return &scenery;
}

static void the_furthest_has_the_row(void **state)
{
    (void)state;
    struct scenery *scenery = two_to_one();
    assert_int_equal(scenery->timeline.moves[0].state, MOVE_PAIR);
    assert_int_equal(scenery->timeline.moves[1].state, MOVE_LINE);
    assert_ptr_equal(scenery->items[0].partner, &scenery->items[2]);
    assert_null(timeline_moved_words(&scenery->timeline, &scenery->items[1]));
    close_scenery(scenery);
}

static void the_other_joins_its_arrow(void **state)
{
    (void)state;
    struct scenery *scenery = two_to_one();
    assert_false(timeline_settle_moves(&scenery->timeline, true, false));
    assert_true(scenery->timeline.moves[1].has_way);
    assert_float_equal(scenery->timeline.moves[1].x, 103, 1e-9); /* straight up from its mark */
    close_scenery(scenery);
}

static void one_can_become_two(void **state)
{
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery);
    move(&scenery, 1, "supersedes", "a");
    move(&scenery, 2, "supersedes", "a");
    tie(&scenery);
    assert_int_equal(scenery.timeline.move_count, 2);
    assert_ptr_equal(scenery.items[0].partner, &scenery.items[2]);
    assert_false(timeline_settle_moves(&scenery.timeline, true, false));
    assert_true(scenery.timeline.moves[0].has_way);
    assert_float_equal(scenery.timeline.moves[0].x, 103, 1e-9); /* straight down to its mark */
    close_scenery(&scenery);
}

/* 'd' stands between, with an arrow. */
static void an_arrow_that_would_cross_becomes_words(void **state)
{
    struct scenery *scenery = two_to_one();
    struct timeline *timeline = &scenery->timeline;
    (void)state;
    stand(scenery, 1, 100, 3);
    scenery->items[0].partner->is_partner = false;
    scenery->items[0].partner = NULL; /* its arrow found no room */
    stand(scenery, 3, 60, 1);
    struct mark old = {0};
    scenery->items[3].mark.moves = &old;
    scenery->items[3].mark.move_count = 1; /* an arrow of its own over the whole width */
    scenery->items[3].mark.x0 = 0;
    scenery->items[3].mark.x1 = 300;
    assert_true(timeline_settle_moves(timeline, true, false));
    assert_int_equal(timeline->moves[1].state, MOVE_WORDS);
    assert_string_equal(timeline_moved_words(timeline, &scenery->items[1]),
                        "1\u00a0June\u00a02024");
    assert_false(timeline_settle_moves(timeline, true, false));
    close_scenery(scenery);
}

/* In the last round what has a way keeps it only where nothing else moves. */
static void the_last_round_leaves_no_arrow_without_a_way(void **state)
{
    struct scenery *scenery = two_to_one();
    (void)state;
    assert_false(timeline_settle_moves(&scenery->timeline, true, true));
    assert_true(timeline_settle_moves(&scenery->timeline, false, true));
    assert_int_equal(scenery->timeline.moves[1].state, MOVE_WORDS);
    close_scenery(scenery);
}

/* Where words say them they say all. */
static void words_name_every_new_date(void **state)
{
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery);
    move(&scenery, 1, "supersedes", "a");
    move(&scenery, 2, "supersedes", "a");
    scenery.items[1].is_on_axis = scenery.items[2].is_on_axis = false;
    tie(&scenery);
    assert_string_equal(timeline_moved_words(&scenery.timeline, &scenery.items[0]),
                        "1\u00a0April\u00a02024, 1\u00a0June\u00a02024");
    close_scenery(&scenery);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_furthest_has_the_row),
        cmocka_unit_test(the_other_joins_its_arrow),
        cmocka_unit_test(one_can_become_two),
        cmocka_unit_test(an_arrow_that_would_cross_becomes_words),
        cmocka_unit_test(the_last_round_leaves_no_arrow_without_a_way),
        cmocka_unit_test(words_name_every_new_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
