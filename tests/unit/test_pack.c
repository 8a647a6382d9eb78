/* Rows: what is taken stays taken, the cheapest place wins, and the limit holds. */
#include "chart/pack.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdint.h>
#include <stdlib.h>

#define ROUNDS 200
#define UNITS 120 /* of a round */

/* One rectangle of one row. */
static struct pack_option simple(double x0, double x1, double penalty)
{
    return (struct pack_option){
        .rects = {{0, 1, x0, x1}}, .rect_count = 1, .height = 1, .penalty = penalty};
}

/* Places one unit of one option; its row, or -1. */
static int place(struct pack *pack, const struct pack_option *option)
{
    size_t row = 99;
    int chosen = pack_place(pack, option, 1, &row);
    assert_in_range(chosen + 1, 0, 1);
    return chosen < 0 ? -1 : (int)row;
}

static int place_at(struct pack *pack, double x0, double x1)
{
    struct pack_option option = simple(x0, x1, 0);
    return place(pack, &option);
}

static void rows_fill_from_the_top(void **state)
{
    (void)state;
    struct pack pack;
    pack_init(&pack, 5, 0);
    assert_int_equal(place_at(&pack, 0, 10), 0);
    assert_int_equal(place_at(&pack, 20, 30), 0);
    assert_int_equal(place_at(&pack, 5, 25), 1);
    assert_int_equal(place_at(&pack, 12, 18), 0); /* between the first two */
    assert_int_equal(place_at(&pack, 0, 30), 2);
    assert_int_equal(pack.row_count, 3);
    pack_clear(&pack);
}

static void the_gap_is_kept(void **state)
{
    (void)state;
    struct pack pack;
    pack_init(&pack, 5, 4);
    assert_int_equal(place_at(&pack, 0, 10), 0);
    assert_int_equal(place_at(&pack, 13.9, 20), 1);
    assert_int_equal(place_at(&pack, 14.1, 20), 0);
    pack_clear(&pack);
}

static void the_limit_holds(void **state)
{
    (void)state;
    struct pack pack;
    pack_init(&pack, 2, 0);
    assert_int_equal(place_at(&pack, 0, 10), 0);
    assert_int_equal(place_at(&pack, 0, 10), 1);
    assert_int_equal(place_at(&pack, 0, 10), -1);
    assert_int_equal(pack.row_count, 2);
    struct pack_option tall = {
        .rects = {{0, 3, 50, 60}}, .rect_count = 1, .height = 3, .penalty = 0};
    assert_int_equal(place(&pack, &tall), -1);
    assert_int_equal(place_at(&pack, 50, 60), 0); /* what did not fit took nothing */
    pack_clear(&pack);
}

static void no_rows_take_nothing(void **state)
{
    (void)state;
    struct pack pack;
    size_t row;
    pack_init(&pack, 0, 0);
    assert_int_equal(place_at(&pack, 0, 10), -1);
    assert_int_equal(pack_place(&pack, NULL, 0, &row), -1);
    pack_clear(&pack);
    pack_clear(&pack);
}

/* A penalty below one row is worth it where it saves a row, and only there. */
static void the_cheapest_option_wins(void **state)
{
    (void)state;
    struct pack pack;
    size_t row;
    const struct pack_option options[] = {simple(0, 10, 0), simple(20, 30, 0.5)};
    pack_init(&pack, 5, 0);
    assert_int_equal(pack_place(&pack, options, 2, &row), 0);
    assert_int_equal(row, 0);
    assert_int_equal(pack_place(&pack, options, 2, &row), 1); /* cheaper than a new row */
    assert_int_equal(row, 0);
    assert_int_equal(pack_place(&pack, options, 2, &row), 0); /* a new row either way */
    assert_int_equal(row, 1);
    pack_clear(&pack);
}

static void an_option_that_costs_more_than_a_row_loses(void **state)
{
    (void)state;
    struct pack pack;
    size_t row;
    const struct pack_option options[] = {simple(20, 30, 2), simple(0, 10, 0)};
    pack_init(&pack, 5, 0);
    assert_int_equal(place_at(&pack, 0, 10), 0);
    assert_int_equal(pack_place(&pack, options, 2, &row), 1);
    assert_int_equal(row, 1);
    pack_clear(&pack);
}

static void ties_go_to_the_earlier_option_and_the_higher_row(void **state)
{
    (void)state;
    struct pack pack;
    size_t row;
    const struct pack_option options[] = {simple(20, 30, 0.25), simple(0, 10, 0.25),
                                          simple(40, 50, 0.25)};
    pack_init(&pack, 5, 0);
    assert_int_equal(pack_place(&pack, options, 3, &row), 0);
    assert_int_equal(pack_place(&pack, options, 3, &row), 1);
    assert_int_equal(pack_place(&pack, options, 3, &row), 2);
    assert_int_equal(row, 0);
    pack_clear(&pack);
}

/* Pieces of one unit may overlap each other, in any order, and are still taken as a whole. */
static void pieces_of_one_unit_may_overlap(void **state)
{
    static const struct pack_rect pieces[] = {{0, 1, 0, 10}, {0, 1, 20, 30}, {0, 1, 5, 50}};
    static const int orders[][3] = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2},
                                    {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
    (void)state;
    for (size_t i = 0; i < sizeof orders / sizeof *orders; i++) {
        struct pack pack;
        struct pack_option option = {.rect_count = 3, .height = 1};
        for (int k = 0; k < 3; k++)
            option.rects[k] = pieces[orders[i][k]];
        pack_init(&pack, 2, 0);
        assert_int_equal(place(&pack, &option), 0);
        for (int x = 0; x < 50; x += 3) {
            struct pack_option small = simple(x, x + 2, 0);
            size_t row;
            pack.row_limit = 1;
            assert_int_equal(pack_place(&pack, &small, 1, &row), -1);
            pack.row_limit = 2;
        }
        assert_int_equal(place_at(&pack, 50, 60), 0);
        pack_clear(&pack);
    }
}

/* --- by lot --- */

struct taken {
    size_t row;
    double x0, x1;
    int unit;
};

static uint32_t next(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33);
}

static struct pack_option random_option(uint64_t *random)
{
    struct pack_option option = {.rect_count = 1 + next(random) % PACK_RECTS,
                                 .penalty = (double)(next(random) % 30) / 10};
    double x = next(random) % 400;
    for (size_t i = 0; i < option.rect_count; i++) {
        struct pack_rect *rect = &option.rects[i];
        rect->row = next(random) % 3;
        rect->rows = 1 + next(random) % 2;
        rect->x0 = x + next(random) % 60;
        rect->x1 = rect->x0 + 1 + next(random) % 60;
        if (rect->row + rect->rows > option.height)
            option.height = rect->row + rect->rows;
    }
    return option;
}

static size_t note(struct taken *taken, size_t count, const struct pack_option *option, size_t row,
                   int unit)
{
    for (size_t i = 0; i < option->rect_count; i++)
        for (size_t k = 0; k < option->rects[i].rows; k++)
            taken[count++] = (struct taken){row + option->rects[i].row + k, option->rects[i].x0,
                                            option->rects[i].x1, unit};
    return count;
}

static bool is_free(const struct taken *taken, size_t count, const struct pack_option *option,
                    size_t row, double gap)
{
    struct taken wanted[2 * PACK_RECTS];
    size_t pieces = note(wanted, 0, option, row, -1);
    for (size_t i = 0; i < pieces; i++)
        for (size_t k = 0; k < count; k++)
            if (taken[k].row == wanted[i].row && taken[k].x0 < wanted[i].x1 + gap &&
                wanted[i].x0 < taken[k].x1 + gap)
                return false;
    return true;
}

static double cost_of(const struct pack *pack, size_t rows, const struct pack_option *option,
                      size_t row)
{
    (void)pack;
    size_t bottom = row + option->height;
    return option->penalty + (bottom > rows ? (double)(bottom - rows) : 0);
}

/* Against a search of every option on every row: units never overlap, one is refused only where
 * nothing is free, and no place was cheaper by more than the small price of standing lower. */
static void places_by_lot(void **state)
{
    enum { LIMIT = 12 };
    static const double low = LIMIT * 0.02 + 1e-9;
    (void)state;
    for (uint64_t seed = 1; seed <= ROUNDS; seed++) {
        uint64_t random = seed * 7919;
        double gap = (double)(seed % 4) * 2.5;
        struct taken *taken = calloc(UNITS * PACK_RECTS * 2, sizeof *taken);
        size_t taken_count = 0;
        struct pack pack;
        pack_init(&pack, LIMIT, gap);
        for (int unit = 0; unit < UNITS; unit++) {
            struct pack_option options[4];
            size_t count = 1 + next(&random) % 4, row = 0, rows = pack.row_count;
            for (size_t i = 0; i < count; i++)
                options[i] = random_option(&random);
            int chosen = pack_place(&pack, options, count, &row);
            double cost = chosen < 0 ? 1e9 : cost_of(&pack, rows, &options[chosen], row);
            if (chosen >= 0) {
                assert_true(is_free(taken, taken_count, &options[chosen], row, gap - 1e-9));
                assert_true(row + options[chosen].height <= LIMIT);
            }
            for (size_t i = 0; i < count; i++)
                for (size_t r = 0; r + options[i].height <= LIMIT; r++)
                    if (is_free(taken, taken_count, &options[i], r, gap + 1e-9))
                        assert_true(cost <= cost_of(&pack, rows, &options[i], r) + low);
            if (chosen >= 0)
                taken_count = note(taken, taken_count, &options[chosen], row, unit);
        }
        pack_clear(&pack);
        free(taken);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(rows_fill_from_the_top),
        cmocka_unit_test(the_gap_is_kept),
        cmocka_unit_test(the_limit_holds),
        cmocka_unit_test(no_rows_take_nothing),
        cmocka_unit_test(the_cheapest_option_wins),
        cmocka_unit_test(an_option_that_costs_more_than_a_row_loses),
        cmocka_unit_test(ties_go_to_the_earlier_option_and_the_higher_row),
        cmocka_unit_test(pieces_of_one_unit_may_overlap),
        cmocka_unit_test(places_by_lot),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
