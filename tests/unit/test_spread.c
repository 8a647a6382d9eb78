/* Pieces moved apart along a line. */
#include "chart/spread.h"

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
    struct spread_piece pieces[] = {{.wanted = 10, .size = 4}, {.wanted = 30, .size = 4}};
    assert_true(spread_apart(pieces, 2, 0, 100, 1));
    assert_true(is_near(pieces[0].at, 10));
    assert_true(is_near(pieces[1].at, 30));
}

static void neighbours_share_the_way(void **state)
{
    (void)state;
    struct spread_piece pieces[] = {{.wanted = 50, .size = 10}, {.wanted = 50, .size = 10}};
    assert_true(spread_apart(pieces, 2, 0, 100, 2));
    assert_true(is_near(pieces[0].at, 44));
    assert_true(is_near(pieces[1].at, 56));
}

static void order_is_kept(void **state)
{
    (void)state;
    struct spread_piece pieces[] = {{.wanted = 60, .size = 10}, {.wanted = 40, .size = 10}};
    assert_true(spread_apart(pieces, 2, 0, 100, 0));
    assert_true(is_near(pieces[0].at, 45));
    assert_true(is_near(pieces[1].at, 55));
}

static void nothing_leaves_the_line(void **state)
{
    (void)state;
    struct spread_piece pieces[] = {{.wanted = -20, .size = 10},
                                    {.wanted = -20, .size = 20},
                                    {.wanted = 99, .size = 10},
                                    {.wanted = 130, .size = 10}};
    assert_true(spread_apart(pieces, 4, 0, 100, 5));
    assert_true(is_near(pieces[0].at, 5));
    assert_true(is_near(pieces[1].at, 25));
    assert_true(is_near(pieces[2].at, 80));
    assert_true(is_near(pieces[3].at, 95));
}

static void what_is_too_much_is_refused(void **state)
{
    (void)state;
    struct spread_piece pieces[] = {{.wanted = 5, .size = 10}, {.wanted = 5, .size = 10}};
    assert_false(spread_apart(pieces, 2, 0, 21, 2));
    assert_true(spread_apart(pieces, 2, 0, 22, 2));
    assert_true(spread_apart(pieces, 0, 0, 0, 2));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(free_pieces_stay_where_they_want),
        cmocka_unit_test(neighbours_share_the_way),
        cmocka_unit_test(order_is_kept),
        cmocka_unit_test(nothing_leaves_the_line),
        cmocka_unit_test(what_is_too_much_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
