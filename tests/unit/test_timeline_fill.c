/* Rows of small lanes against the fewest that there can be, which all choices of sides are tried
 * for: labels are drawn by lot, the same ones on each run. */
#include "chart/timeline_fill.h"

#include "base/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

#include <cmocka.h>

#include <math.h>

#define LANES 4000
#define MOST_RECORDS 6
#define ROWS 20
#define WIDTH 300 /* of the plot */
#define MARK 6

struct small_lane {
    struct arena arena;
    struct canvas canvas;
    struct panel panel;
    struct lane lane;
    struct event event;
    struct item items[MOST_RECORDS];
    struct mark_part parts[MOST_RECORDS];
    struct timeline timeline;
};

static double draw(uint32_t *random, double most)
{
    *random = *random * 1664525u + 1013904223u;
    return (*random >> 8) * most / (1 << 24);
}

/* Dots with words that have room on one side at least, in the order of their dates. */
static void make_lane(struct small_lane *small, uint32_t *random)
{
    *small = (struct small_lane){0};
    size_t count = 2 + (size_t)draw(random, MOST_RECORDS - 1);
    double reach = draw(random, WIDTH - MARK), x[MOST_RECORDS];
    for (size_t i = 0; i < count; i++) {
        size_t at = i;
        double next = draw(random, reach);
        for (; at > 0 && x[at - 1] > next; at--)
            x[at] = x[at - 1];
        x[at] = next;
    }
    for (size_t i = 0; i < count; i++) {
        struct item *item = &small->items[i];
        double room = fmax(x[i], WIDTH - x[i] - MARK) - LABEL_GAP;
        small->parts[i] = (struct mark_part){
            .x0 = x[i], .x1 = x[i] + MARK, .core_x0 = x[i], .core_x1 = x[i] + MARK};
        item->event = &small->event;
        item->rank = i;
        item->is_on_axis = true;
        item->mark = (struct mark){.event = &small->event,
                                   .parts = &small->parts[i],
                                   .part_count = 1,
                                   .x0 = x[i],
                                   .x1 = x[i] + MARK,
                                   .label_x0 = x[i],
                                   .label_x1 = x[i] + MARK};
        item->line = (struct text_block){.line_count = 1, .width = draw(random, fmin(150, room))};
    }
    small->canvas.arena = &small->arena;
    small->panel.plot_x1 = WIDTH;
    small->timeline = (struct timeline){.canvas = &small->canvas,
                                        .panel = &small->panel,
                                        .lanes = &small->lane,
                                        .lane_count = 1,
                                        .items = small->items,
                                        .item_count = count,
                                        .marks = {.radius = MARK / 2.0}};
}

/* Rows that the lane takes. */
static size_t fill(struct small_lane *small)
{
    size_t count = small->timeline.item_count, limits[] = {ROWS};
    struct item *items[MOST_RECORDS], *bare[MOST_RECORDS];
    struct packing packing = {.limits = limits, .spare = 1, .full = SIZE_MAX};
    struct filling filling = {.timeline = &small->timeline,
                              .lane = &small->lane,
                              .items = items,
                              .count = count,
                              .limit = ROWS,
                              .choices = memory_alloc(2 * count * filling_choice_size()),
                              .bare = bare};
    for (size_t i = 0; i < count; i++)
        items[i] = &small->items[i];
    filling_place_words(&filling, &packing);
    size_t rows = filling.pack.row_count;
    for (size_t i = 0; i < count; i++)
        assert_int_equal(items[i]->state, LABEL_PLACED);
    free(filling.choices);
    pack_clear(&filling.pack);
    return rows;
}

/* Rows for pieces of a line: as many as there are over one place. */
static size_t deepest(const double *x0, const double *x1, size_t count)
{
    size_t most = 0;
    for (size_t i = 0; i < count; i++) {
        size_t over = 0;
        for (size_t k = 0; k < count; k++)
            over += x0[k] <= x0[i] && x1[k] + PIECE_GAP > x0[i];
        most = over > most ? over : most;
    }
    return most;
}

/* The fewest rows of all choices of sides; bit i of 'sides' is that of record i. */
static size_t fewest(const struct small_lane *small)
{
    size_t count = small->timeline.item_count, best = SIZE_MAX;
    for (unsigned sides = 0; sides < 1u << count; sides++) {
        double x0[MOST_RECORDS], x1[MOST_RECORDS];
        bool has_room = true;
        for (size_t i = 0; i < count; i++)
            has_room &= options_beside(&small->timeline, &small->items[i],
                                       sides >> i & 1 ? SIDE_END : SIDE_START, &x0[i], &x1[i]);
        size_t rows = has_room ? deepest(x0, x1, count) : SIZE_MAX;
        best = rows < best ? rows : best;
    }
    return best;
}

static void lanes_have_few_rows(void **state)
{
    size_t as_few = 0, needed = 0;
    uint32_t random = 6;
    (void)state;
    for (size_t i = 0; i < LANES; i++) {
        struct small_lane small;
        make_lane(&small, &random);
        size_t best = fewest(&small), rows = fill(&small);
        assert_true(rows <= best + 1);
        as_few += rows <= best;
        needed += best > 1;
        arena_clear(&small.arena);
    }
    print_message("%zu of %d lanes have no row too many\n", as_few, LANES);
    assert_true(as_few * 100 >= (size_t)LANES * 95);
    assert_true(needed * 2 > LANES); /* or the test would say nothing */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lanes_have_few_rows),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
