/* Pieces moved apart along a line. */
#include "chart/spread.h"

#include "random.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>

static bool is_near(double a, double b)
{
    return fabs(a - b) < 1e-9;
}

static void free_pieces_stay_where_they_want(void **state)
{
    (void)state;
    struct spread_piece pieces[] = {spread_piece(10, 4), spread_piece(30, 4)};
    assert_true(spread_apart(pieces, 2, 0, 100, 1));
    assert_true(is_near(pieces[0].at, 10));
    assert_true(is_near(pieces[1].at, 30));
}

static void neighbours_share_the_way(void **state)
{
    (void)state;
    struct spread_piece pieces[] = {spread_piece(50, 10), spread_piece(50, 10)};
    assert_true(spread_apart(pieces, 2, 0, 100, 2));
    assert_true(is_near(pieces[0].at, 44));
    assert_true(is_near(pieces[1].at, 56));
}

static void order_is_kept(void **state)
{
    (void)state;
    struct spread_piece pieces[] = {spread_piece(60, 10), spread_piece(40, 10)};
    assert_true(spread_apart(pieces, 2, 0, 100, 0));
    assert_true(is_near(pieces[0].at, 45));
    assert_true(is_near(pieces[1].at, 55));
}

static void nothing_leaves_the_line(void **state)
{
    (void)state;
    struct spread_piece pieces[] = {spread_piece(-20, 10), spread_piece(-20, 20),
                                    spread_piece(99, 10), spread_piece(130, 10)};
    assert_true(spread_apart(pieces, 4, 0, 100, 5));
    assert_true(is_near(pieces[0].at, 5));
    assert_true(is_near(pieces[1].at, 25));
    assert_true(is_near(pieces[2].at, 80));
    assert_true(is_near(pieces[3].at, 95));
}

static void what_is_too_much_is_refused(void **state)
{
    (void)state;
    struct spread_piece pieces[] = {spread_piece(5, 10), spread_piece(5, 10)};
    assert_false(spread_apart(pieces, 2, 0, 21, 2));
    assert_true(spread_apart(pieces, 2, 0, 22, 2));
    assert_true(spread_apart(pieces, 0, 0, 0, 2));
}

/* --- everything --- */

#define ROUNDS 3000
#define MOST 6
#define LINE 40.0
#define GRID 0.25
#define CELLS 161 /* LINE / GRID + 1 */

static double cost_of(const struct spread_piece *piece, double at)
{
    return piece->weight * (at - piece->wanted) * (at - piece->wanted);
}

static bool is_within(const struct spread_piece *piece, double at)
{
    return at - piece->size / 2 >= -1e-9 && at + piece->size / 2 <= LINE + 1e-9 &&
           at >= piece->low - 1e-9 && at <= piece->high + 1e-9;
}

/* The least cost on a grid of places, from the first piece to the last; infinite where none fits.
 */
static double least_on_grid(const struct spread_piece *pieces, size_t count, double gap)
{
    double best[CELLS], next[CELLS];
    for (size_t i = 0; i < count; i++) {
        double step = i ? (pieces[i - 1].size + pieces[i].size) / 2 + gap : 0, least = INFINITY;
        for (size_t cell = 0, before = 0; cell < CELLS; cell++) {
            double at = (double)cell * GRID;
            for (; i && before < CELLS && (double)before * GRID + step <= at + 1e-9; before++)
                least = fmin(least, best[before]);
            double sum = (i ? least : 0) + cost_of(&pieces[i], at);
            next[cell] = is_within(&pieces[i], at) ? sum : INFINITY;
        }
        for (size_t cell = 0; cell < CELLS; cell++)
            best[cell] = next[cell];
    }
    double least = INFINITY;
    for (size_t cell = 0; cell < CELLS; cell++)
        least = fmin(least, best[cell]);
    return least;
}

/* All at places of the grid, so that what fits at all fits on it. */
static size_t random_pieces(struct random *random, struct spread_piece *pieces)
{
    size_t count = 1 + random_below(random, MOST);
    for (size_t i = 0; i < count; i++) {
        pieces[i] =
            spread_piece(random_below(random, (uint32_t)LINE),
                         2 * (1 + random_below(random, random_percent(random, 50) ? 3 : 8)));
        pieces[i].weight = random_percent(random, 50) ? 1 : 0.25 * (1 + random_below(random, 20));
        if (random_percent(random, 40))
            pieces[i].low = pieces[i].wanted - random_below(random, 8);
        if (random_percent(random, 40))
            pieces[i].high = pieces[i].wanted + random_below(random, 8);
    }
    return count;
}

static void nothing_is_nearer(void **state)
{
    (void)state;
    struct random random = {11};
    size_t placed = 0, refused = 0;
    for (size_t round = 0; round < ROUNDS; round++) {
        struct spread_piece pieces[MOST];
        double gap = random_below(&random, 3), cost = 0;
        size_t count = random_pieces(&random, pieces);
        double least = least_on_grid(pieces, count, gap);
        if (!spread_apart(pieces, count, 0, LINE, gap)) {
            assert_true(isinf(least));
            refused++;
            continue;
        }
        for (size_t i = 0; i < count; i++) {
            cost += cost_of(&pieces[i], pieces[i].at);
            assert_true(is_within(&pieces[i], pieces[i].at));
            if (i)
                assert_true(pieces[i].at - pieces[i - 1].at >=
                            (pieces[i - 1].size + pieces[i].size) / 2 + gap - 1e-9);
        }
        assert_true(cost <= least + 1e-9);
        placed++;
    }
    assert_true(placed > ROUNDS / 4); /* or the test would say nothing */
    assert_true(refused > ROUNDS / 10);
}

static void the_heavier_moves_less(void **state)
{
    (void)state;
    struct spread_piece pieces[] = {spread_piece(50, 10), spread_piece(50, 10)};
    pieces[0].weight = 3;
    assert_true(spread_apart(pieces, 2, 0, 100, 2));
    assert_true(is_near(pieces[0].at, 47));
    assert_true(is_near(pieces[1].at, 59));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(free_pieces_stay_where_they_want),
        cmocka_unit_test(neighbours_share_the_way),
        cmocka_unit_test(order_is_kept),
        cmocka_unit_test(nothing_leaves_the_line),
        cmocka_unit_test(what_is_too_much_is_refused),
        cmocka_unit_test(the_heavier_moves_less),
        cmocka_unit_test(nothing_is_nearer),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
