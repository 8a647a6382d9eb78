/* What lines between records keep clear of. */
#include "chart/timeline.h"

#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#define LEFT 10.0
#define MARK0 40.0 /* of all marks */
#define MARK1 46.0
#define PARTS 3

/* Two lanes of one row; a statement in the second one about a record in the first. */
struct scenery {
    struct arena arena;
    struct canvas canvas;
    struct panel panel;
    struct lane lanes[2];
    struct item items[PARTS];
    struct mark_part parts[PARTS];
    struct tie tie;
    struct timeline timeline;
};

static void open_scenery(struct scenery *scenery)
{
    memset(scenery, 0, sizeof *scenery);
    scenery->canvas = (struct canvas){.arena = &scenery->arena, .theme = theme_find("report")};
    scenery->panel = (struct panel){.x0 = LEFT, .plot_x0 = LEFT, .plot_x1 = 200};
    for (size_t i = 0; i < PARTS; i++) {
        scenery->parts[i] = (struct mark_part){.x0 = MARK0, .x1 = MARK1};
        scenery->items[i].mark =
            (struct mark){.x0 = MARK0, .x1 = MARK1, .parts = &scenery->parts[i], .part_count = 1};
    }
    for (size_t i = 0; i < 2; i++) {
        scenery->items[i].lane = i;
        scenery->items[i].is_on_axis = true;
        scenery->lanes[i].rows = 1;
    }
    scenery->items[0].tie_state = TIE_LINE;
    scenery->tie = (struct tie){.from = &scenery->items[1], .to = &scenery->items[0]};
    scenery->timeline = (struct timeline){
        .canvas = &scenery->canvas,
        .panel = &scenery->panel,
        .lanes = scenery->lanes,
        .lane_count = 2,
        .items = scenery->items,
        .item_count = PARTS,
        .ties = &scenery->tie,
        .tie_count = 1,
        .marks = {.radius = 3},
    };
}

/* Where the line goes upright. */
static double route(struct scenery *scenery)
{
    timeline_route(&scenery->timeline);
    assert_true(scenery->items[0].has_trunk);
    return scenery->items[0].trunk_x;
}

static void lines_stand_before_their_marks(void **state)
{
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery);
    assert_true(route(&scenery) < MARK0);
    arena_clear(&scenery.arena);
}

/* A head within a group is indented, and the first one has that of the group over it. */
static void heads_are_clear_of_lines(void **state)
{
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery);
    struct lane *lane = &scenery.lanes[1];
    double indent = timeline_indent(&scenery.timeline);
    scenery.timeline.heads_on_top = true;
    lane->is_inner = true;
    lane->head_block.width = MARK0 - LEFT - indent;
    assert_true(route(&scenery) > MARK1);
    lane->head_block.width = 1;
    assert_true(route(&scenery) < MARK0);
    lane->outer_block.width = MARK0 - LEFT;
    assert_true(route(&scenery) > MARK1);
    arena_clear(&scenery.arena);
}

/* The words of a mark that stands for its neighbours too. */
static void words_of_merged_records_are_clear_of_lines(void **state)
{
    struct scenery scenery;
    (void)state;
    open_scenery(&scenery);
    struct item *item = &scenery.items[2];
    scenery.lanes[0].rows = 2;
    scenery.parts[2] = (struct mark_part){.x0 = 150, .x1 = 156};
    item->mark.x0 = 150;
    item->mark.x1 = 156;
    item->is_on_axis = item->has_label = true;
    item->host = item;
    item->top_row = 1;
    item->state = LABEL_MERGED;
    item->placed = (struct placed_label){
        .side = SIDE_START, .x = LEFT, .block = {.width = MARK0 - LEFT, .line_count = 1}};
    assert_true(route(&scenery) > MARK1);
    arena_clear(&scenery.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_stand_before_their_marks),
        cmocka_unit_test(heads_are_clear_of_lines),
        cmocka_unit_test(words_of_merged_records_are_clear_of_lines),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
