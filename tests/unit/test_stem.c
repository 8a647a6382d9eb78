/* Labels over an axis: what is placed keeps the rules, and is as near as a search of everything
 * finds. */
#include "chart/stem.h"

#include "random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define ROUNDS 400
#define SMALL_ROUNDS 40
#define MOST 40
#define GRID 0.5 /* of the search of everything */
#define PAGE 200.0
#define CELLS ((size_t)(PAGE / GRID) + 1)
#define SLACK 1e-6

static const struct stem_setup page = {
    .x0 = 0, .x1 = PAGE, .gap = 4, .clear = 1, .size = 8, .rows = STEM_ROWS};

static int compare_anchors(const void *a, const void *b)
{
    const struct stem *one = a, *other = b;
    return (one->anchor > other->anchor) - (one->anchor < other->anchor);
}

/* Labels at whole points, two of clear space apart; some name a span. */
static size_t random_stems(struct random *random, struct stem *stems, size_t most, uint32_t widest)
{
    size_t count = 0, wanted = 1 + random_below(random, (uint32_t)most);
    for (size_t i = 0; i < wanted; i++) {
        double anchor = 2 * random_below(random, (uint32_t)PAGE / 2);
        double reach = random_percent(random, 25) ? random_below(random, 20) : 0;
        bool is_taken = false;
        for (size_t k = 0; k < count; k++)
            is_taken = is_taken || stems[k].anchor == anchor;
        if (is_taken)
            continue;
        stems[count++] = (struct stem){.anchor = anchor,
                                       .reach0 = anchor - reach,
                                       .reach1 = anchor + reach,
                                       .weight = reach > 0 ? 0.25 : 1,
                                       .width = 4 + 2 * random_below(random, widest / 2)};
    }
    qsort(stems, count, sizeof *stems, compare_anchors);
    return count;
}

/* --- rules --- */

static bool holds_anchor(const struct stem *stem)
{
    double from = stem->row == 0 ? stem->reach0 : stem->anchor;
    double to = stem->row == 0 ? stem->reach1 : stem->anchor;
    return stem->x + stem->width / 2 >= from - SLACK && stem->x - stem->width / 2 <= to + SLACK;
}

static bool is_apart(const struct stem *one, const struct stem *other)
{
    if (one->row == other->row)
        return one->x + one->width / 2 + page.gap <= other->x - other->width / 2 + SLACK;
    const struct stem *low = one->row < other->row ? one : other;
    const struct stem *high = low == one ? other : one;
    return fabs(low->x - high->anchor) >= low->width / 2 + page.clear - SLACK;
}

/* That 'stems' are in order of their anchors is how they are given. */
static void check_rules(const struct stem *stems, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        assert_true(stems[i].row < STEM_ROWS);
        assert_true(stems[i].x - stems[i].width / 2 >= page.x0 - SLACK);
        assert_true(stems[i].x + stems[i].width / 2 <= page.x1 + SLACK);
        assert_true(holds_anchor(&stems[i]));
        for (size_t k = i + 1; k < count; k++)
            assert_true(is_apart(&stems[i], &stems[k]));
    }
}

static void what_is_placed_keeps_the_rules(void **state)
{
    (void)state;
    struct random random = {7};
    size_t placed = 0, failed = 0;
    for (size_t round = 0; round < ROUNDS; round++) {
        struct stem stems[MOST];
        size_t stuck = 0, count = random_stems(&random, stems, MOST, round % 2 ? 20 : 60);
        if (stems_place(stems, count, &page, &stuck)) {
            check_rules(stems, count);
            placed++;
        } else {
            assert_true(stuck < count);
            failed++;
        }
    }
    assert_true(placed > ROUNDS / 10); /* or the test would say nothing */
    assert_true(failed > ROUNDS / 10);
}

/* --- everything --- */

/* The least cost of the labels of one row on a grid of places, in the order of their anchors. */
static double row_cost(const struct stem *stems, size_t count, size_t row)
{
    double *best = calloc(CELLS, sizeof *best), *next = calloc(CELLS, sizeof *next);
    const struct stem *before = NULL;
    for (size_t i = 0; i < count; i++) {
        if (stems[i].row != row)
            continue;
        struct stem stem = stems[i];
        double reach = before ? (before->width + stem.width) / 2 + page.gap : -INFINITY;
        double least = before ? INFINITY : 0;
        size_t taken = 0;
        for (size_t cell = 0; cell < CELLS; cell++) {
            stem.x = (double)cell * GRID;
            for (; before && taken < CELLS && (double)taken * GRID + reach <= stem.x + SLACK;
                 taken++)
                least = fmin(least, best[taken]);
            double from = stem.row == 0 ? stem.reach0 : stem.anchor;
            double to = stem.row == 0 ? stem.reach1 : stem.anchor;
            bool is_good = stem.x - stem.width / 2 >= page.x0 &&
                           stem.x + stem.width / 2 <= page.x1 &&
                           stem.x + stem.width / 2 >= from + page.clear - SLACK &&
                           stem.x - stem.width / 2 <= to - page.clear + SLACK;
            for (size_t k = 0; k < count && is_good; k++)
                if (stems[k].row > row)
                    is_good = k > i ? stem.x + stem.width / 2 + page.clear <= stems[k].anchor
                                    : stem.x - stem.width / 2 - page.clear >= stems[k].anchor;
            double way = (stem.x - stem.anchor) / page.size;
            next[cell] = is_good ? least + stem.weight * way * way : INFINITY;
        }
        memcpy(best, next, CELLS * sizeof *best);
        before = &stems[i];
    }
    double least = before ? INFINITY : 0;
    for (size_t cell = 0; before && cell < CELLS; cell++)
        least = fmin(least, best[cell]);
    free(best);
    free(next);
    return least;
}

static double least_cost(struct stem *stems, size_t count, size_t from)
{
    if (from == count) {
        double cost = 0;
        for (size_t i = 0; i < count; i++)
            stems[i].x = stems[i].anchor;
        cost = stems_cost(stems, count, &page); /* the price of the rows */
        for (size_t row = 0; row < STEM_ROWS; row++)
            cost += row_cost(stems, count, row);
        return cost;
    }
    double least = INFINITY;
    for (size_t row = 0; row < STEM_ROWS; row++) {
        stems[from].row = row;
        least = fmin(least, least_cost(stems, count, from + 1));
    }
    return least;
}

static void nothing_is_nearer(void **state)
{
    (void)state;
    struct random random = {11};
    size_t placed = 0;
    for (size_t round = 0; round < SMALL_ROUNDS; round++) {
        struct stem stems[4], all[4];
        size_t stuck, count = random_stems(&random, stems, 4, 90);
        memcpy(all, stems, sizeof all);
        double least = least_cost(all, count, 0);
        bool is_placed = stems_place(stems, count, &page, &stuck);
        assert_int_equal(is_placed, least < INFINITY);
        if (!is_placed)
            continue;
        double cost = stems_cost(stems, count, &page);
        assert_true(cost <= least + SLACK);
        assert_true(cost >= least - 0.25); /* as far as the grid is coarse */
        placed++;
    }
    assert_true(placed > SMALL_ROUNDS / 2);
}

/* --- cases --- */

static void alone_it_stands_over_its_place(void **state)
{
    (void)state;
    struct stem stem = {.anchor = 60, .reach0 = 60, .reach1 = 60, .width = 40, .weight = 1};
    size_t stuck;
    assert_true(stems_place(&stem, 1, &page, &stuck));
    assert_float_equal(stem.x, 60, SLACK);
    assert_int_equal(stem.row, 0);
    stem.anchor = stem.reach0 = stem.reach1 = 3;
    assert_true(stems_place(&stem, 1, &page, &stuck));
    assert_float_equal(stem.x, 20, SLACK); /* the page begins at 0 */
}

static void two_give_way_alike(void **state)
{
    (void)state;
    struct stem stems[] = {{.anchor = 80, .reach0 = 80, .reach1 = 80, .width = 30, .weight = 1},
                           {.anchor = 110, .reach0 = 110, .reach1 = 110, .width = 30, .weight = 1}};
    size_t stuck;
    assert_true(stems_place(stems, 2, &page, &stuck));
    assert_int_equal(stems[0].row + stems[1].row, 0);
    assert_float_equal(stems[0].x, 78, SLACK);
    assert_float_equal(stems[1].x, 112, SLACK);
}

static void too_wide_for_one_row_it_goes_up(void **state)
{
    (void)state;
    struct stem stems[] = {{.anchor = 80, .reach0 = 80, .reach1 = 80, .width = 60, .weight = 1},
                           {.anchor = 90, .reach0 = 90, .reach1 = 90, .width = 60, .weight = 1}};
    size_t stuck;
    assert_true(stems_place(stems, 2, &page, &stuck));
    assert_int_equal(stems[0].row + stems[1].row, 1);
    check_rules(stems, 2);
}

static void a_label_wider_than_the_page_is_stuck(void **state)
{
    (void)state;
    struct stem stems[] = {{.anchor = 80, .reach0 = 80, .reach1 = 80, .width = 10, .weight = 1},
                           {.anchor = 90, .reach0 = 90, .reach1 = 90, .width = 201, .weight = 1}};
    size_t stuck = 9;
    assert_false(stems_place(stems, 2, &page, &stuck));
    assert_int_equal(stuck, 1);
}

static void none_is_placed_at_once(void **state)
{
    (void)state;
    size_t stuck;
    assert_true(stems_place(NULL, 0, &page, &stuck));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_placed_keeps_the_rules),
        cmocka_unit_test(nothing_is_nearer),
        cmocka_unit_test(alone_it_stands_over_its_place),
        cmocka_unit_test(two_give_way_alike),
        cmocka_unit_test(too_wide_for_one_row_it_goes_up),
        cmocka_unit_test(a_label_wider_than_the_page_is_stuck),
        cmocka_unit_test(none_is_placed_at_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
