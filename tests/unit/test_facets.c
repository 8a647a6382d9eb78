/* Columns and rows of small multiples. */
#include "chart/facets.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>

static struct facets grid(size_t count, size_t columns, double width, double height)
{
    struct facets_request request = {
        .count = count, .columns = columns, .width = width, .height = height, .least_width = 96};
    return facets_grid(&request);
}

static void every_plot_has_a_place(void **state)
{
    (void)state;
    for (size_t count = 1; count < 60; count++)
        for (size_t columns = 0; columns < 13; columns++) {
            struct facets facets = grid(count, columns, 482, 0);
            assert_true(facets.columns * facets.rows >= count);
            assert_true(facets.columns * (facets.rows - 1) < count);
            assert_true(columns == 0 || facets.columns == (columns < count ? columns : count));
            size_t lowest = 0;
            for (size_t i = 0; i < count; i++)
                lowest += facets_is_lowest(&facets, i);
            assert_int_equal(lowest, facets.columns);
        }
}

static void few_plots_stand_above_each_other(void **state)
{
    (void)state;
    for (size_t count = 1; count <= 3; count++)
        assert_int_equal(grid(count, 0, 482, 0).columns, 1);
    assert_int_equal(grid(6, 0, 482, 0).columns, 2);
    assert_int_equal(grid(12, 0, 482, 0).columns, 3);
}

static void the_shape_of_the_room_decides(void **state)
{
    (void)state;
    assert_true(grid(8, 0, 482, 150).columns > grid(8, 0, 482, 700).columns);
    assert_int_equal(grid(8, 0, 150, 0).columns, 1);
}

static void plots_that_share_an_axis_stand_in_one_column(void **state)
{
    (void)state;
    struct facets_request request = {
        .count = 9, .is_on_axis = true, .width = 482, .least_width = 96};
    assert_int_equal(facets_grid(&request).columns, 1);
    request.columns = 3;
    assert_int_equal(facets_grid(&request).columns, 3);
}

static void columns_share_the_width(void **state)
{
    (void)state;
    struct facets facets = grid(9, 3, 482, 0);
    double from, to, last = -14;
    for (size_t column = 0; column < 3; column++) {
        facets_span(&facets, column, 482, 14, &from, &to);
        assert_true(fabs(from - last - 14) < 1e-9);
        last = to;
    }
    assert_true(fabs(last - 482) < 1e-9);
}

static void no_plot_needs_no_place(void **state)
{
    (void)state;
    assert_int_equal(grid(0, 0, 482, 0).rows, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_plot_has_a_place),
        cmocka_unit_test(few_plots_stand_above_each_other),
        cmocka_unit_test(the_shape_of_the_room_decides),
        cmocka_unit_test(plots_that_share_an_axis_stand_in_one_column),
        cmocka_unit_test(columns_share_the_width),
        cmocka_unit_test(no_plot_needs_no_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
