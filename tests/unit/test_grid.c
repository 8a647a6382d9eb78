/* Rows under heads: how wide columns are, what stands under what where there is little room, and
 * how high rows are. */
#include "chart/grid.h"

#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

#define WIDTH 300.0

struct laid {
    struct canvas canvas;
    struct arena arena;
    struct grid grid;
};

static void open_canvas(struct laid *laid, bool is_mirrored)
{
    *laid = (struct laid){.grid = {.least_plot = 80}};
    laid->canvas = (struct canvas){
        .scene = scene_new(WIDTH + 20, 400),
        .measurer = measurer_new_fixed(),
        .theme = theme_find("report"),
        .arena = &laid->arena,
        .page_width = WIDTH + 20,
        .is_mirrored = is_mirrored,
    };
}

static void close_canvas(struct laid *laid)
{
    scene_free(laid->canvas.scene);
    measurer_free(laid->canvas.measurer);
    arena_clear(&laid->arena);
}

/* Names, counts under one head, marks, change with an interval; the last row apart. */
static void fill(struct laid *laid, size_t rows)
{
    struct grid *grid = &laid->grid;
    grid_add_column(grid, NULL, SIDE_START)->is_name = true;
    grid_add_column(grid, "before", SIDE_END);
    grid_add_column(grid, "after", SIDE_END);
    grid_add_column(grid, "per day", SIDE_START)->is_plot = true;
    grid_add_column(grid, "change", SIDE_END)->is_bold = true;
    grid_add_column(grid, "interval", SIDE_END)->can_be_under = true;
    grid_add_span(grid, "events", 1, 2);
    grid->total_rows = 1;
    grid_add_rows(grid, rows, &laid->arena);
    for (size_t row = 0; row < rows; row++) {
        grid_at(grid, row, 0)->words = row ? "Battle" : "Violence against civilians";
        grid_at(grid, row, 1)->words = "1,024";
        grid_at(grid, row, 2)->words = "7";
        grid_at(grid, row, 4)->words = "−59 %";
        grid_at(grid, row, 5)->words = "−63 to −54 %";
    }
}

static bool lay(struct laid *laid, double width)
{
    struct grid *grid = &laid->grid;
    return grid_lay(&grid, 1, &laid->canvas, width);
}

static void marks_get_what_words_leave(void **state)
{
    (void)state;
    struct laid laid;
    open_canvas(&laid, false);
    fill(&laid, 4);
    assert_true(lay(&laid, 500));
    const struct grid_column *columns = laid.grid.columns;
    for (size_t c = 0; c + 1 < laid.grid.column_count; c++)
        assert_true(columns[c].x1 < columns[c + 1].x0);
    assert_true(fabs(columns[5].x1 - 500) < 1e-6);
    double plot = columns[3].x1 - columns[3].x0;
    assert_true(lay(&laid, 560));
    assert_true(fabs(columns[3].x1 - columns[3].x0 - plot - 60) < 1e-6);
    close_canvas(&laid);
}

static void where_it_is_narrow_intervals_stand_under_changes(void **state)
{
    (void)state;
    struct laid laid;
    open_canvas(&laid, false);
    fill(&laid, 4);
    assert_true(lay(&laid, 500));
    assert_false(laid.grid.columns[5].is_under);
    double height = laid.grid.natural_row;
    assert_true(lay(&laid, WIDTH));
    assert_true(laid.grid.columns[5].is_under);
    assert_true(laid.grid.columns[5].x1 == laid.grid.columns[4].x1);
    assert_true(laid.grid.natural_row > height);
    assert_false(lay(&laid, 120));
    close_canvas(&laid);
}

static void a_head_over_columns_widens_them(void **state)
{
    (void)state;
    struct laid laid;
    open_canvas(&laid, false);
    fill(&laid, 3);
    assert_true(lay(&laid, 500));
    double width = laid.grid.columns[2].x1 - laid.grid.columns[1].x0;
    double heads = laid.grid.head_height;
    laid.grid.spans[0].head = "people killed or gone missing";
    assert_true(lay(&laid, 500));
    const struct grid_span *span = &laid.grid.spans[0];
    assert_true(laid.grid.columns[2].x1 - laid.grid.columns[1].x0 > width);
    assert_true(span->block.width <= laid.grid.columns[2].x1 - laid.grid.columns[1].x0 + 1e-6);
    laid.grid.span_count = 0;
    assert_true(lay(&laid, 500));
    assert_true(laid.grid.head_height < heads);
    close_canvas(&laid);
}

static void grids_laid_together_have_the_same_columns(void **state)
{
    (void)state;
    struct laid one, other;
    open_canvas(&one, false);
    open_canvas(&other, false);
    fill(&one, 3);
    fill(&other, 2);
    grid_at(&other.grid, 1, 1)->words = "1,234,567";
    struct grid *grids[] = {&one.grid, &other.grid};
    assert_true(grid_lay(grids, 2, &one.canvas, 500));
    for (size_t c = 0; c < one.grid.column_count; c++) {
        assert_true(one.grid.columns[c].x0 == other.grid.columns[c].x0);
        assert_true(one.grid.columns[c].x1 == other.grid.columns[c].x1);
    }
    close_canvas(&one);
    close_canvas(&other);
}

static void rows_shrink_to_the_room_and_then_are_missing(void **state)
{
    (void)state;
    struct laid laid;
    open_canvas(&laid, false);
    fill(&laid, 5);
    assert_true(lay(&laid, 500));
    assert_true(grid_fit(&laid.grid, 1000, false) == 0);
    double natural = laid.grid.height, row = laid.grid.row_height;
    assert_true(row == laid.grid.natural_row);
    assert_true(grid_fit(&laid.grid, natural - 5, false) == 0);
    assert_true(laid.grid.row_height < row && laid.grid.row_height >= laid.grid.least_row);
    assert_true(fabs(laid.grid.height - (natural - 5)) < 1e-6);
    assert_true(grid_fit(&laid.grid, 30, false) > 0);
    assert_true(laid.grid.row_height == laid.grid.least_row);
    close_canvas(&laid);
}

static void filled_pages_have_higher_rows_within_reason(void **state)
{
    (void)state;
    struct laid laid;
    open_canvas(&laid, false);
    fill(&laid, 5);
    assert_true(lay(&laid, 500));
    grid_fit(&laid.grid, 1000, false);
    double row = laid.grid.row_height, height = laid.grid.height;
    assert_true(grid_fit(&laid.grid, height + 20, true) == 0);
    assert_true(fabs(laid.grid.row_height - row - 4) < 1e-6);
    assert_true(grid_fit(&laid.grid, 10000, true) == 0);
    assert_true(laid.grid.height < 5000);
    close_canvas(&laid);
}

static void the_total_stands_apart(void **state)
{
    (void)state;
    struct laid laid;
    open_canvas(&laid, false);
    fill(&laid, 4);
    assert_true(lay(&laid, 500));
    grid_fit(&laid.grid, 1000, false);
    double gap = grid_top(&laid.grid, 3) - grid_top(&laid.grid, 2);
    assert_true(gap > grid_top(&laid.grid, 2) - grid_top(&laid.grid, 1) + 1);
    assert_true(grid_top(&laid.grid, 3) + laid.grid.row_height <=
                laid.grid.y + laid.grid.height + 1e-6);
    close_canvas(&laid);
}

static void check_promises(bool is_mirrored, size_t group_rows)
{
    struct laid laid;
    struct scene_fault faults[1];
    open_canvas(&laid, is_mirrored);
    fill(&laid, 6);
    laid.grid.x = 10;
    laid.grid.scale_room = 12;
    laid.grid.group_rows = group_rows;
    assert_true(lay(&laid, WIDTH));
    assert_true(grid_fit(&laid.grid, 390, false) == 0);
    grid_draw(&laid.grid, &laid.canvas);
    assert_int_equal(scene_check(laid.canvas.scene, 6, faults, 1), 0);
    close_canvas(&laid);
}

static void what_is_drawn_keeps_the_promises(void **state)
{
    (void)state;
    check_promises(false, 0);
    check_promises(true, 1);
    check_promises(false, 2);
}

/* In Arabic too the units of numbers stand below each other. */
static void numbers_keep_to_the_right(void **state)
{
    (void)state;
    for (int is_mirrored = 0; is_mirrored < 2; is_mirrored++) {
        struct laid laid;
        double right = NAN;
        open_canvas(&laid, is_mirrored);
        fill(&laid, 3);
        grid_at(&laid.grid, 1, 1)->words = "7";
        assert_true(lay(&laid, WIDTH));
        grid_fit(&laid.grid, 1000, false);
        grid_draw(&laid.grid, &laid.canvas);
        for (size_t i = 0; i < laid.canvas.scene->item_count; i++) {
            const struct scene_item *item = &laid.canvas.scene->items[i];
            if (item->kind != SCENE_TEXT || strcmp(item->text.text, "1,024") != 0)
                continue;
            assert_true(isnan(right) || fabs(item->text.extents.x1 - right) < 1e-6);
            right = item->text.extents.x1;
        }
        size_t found = 0;
        for (size_t i = 0; i < laid.canvas.scene->item_count; i++) {
            const struct scene_item *item = &laid.canvas.scene->items[i];
            found += item->kind == SCENE_TEXT && strcmp(item->text.text, "7") == 0 &&
                     fabs(item->text.extents.x1 - right) < 1e-6;
        }
        assert_int_equal(found, 1);
        close_canvas(&laid);
    }
}

static double right_of(const struct scene *scene, const char *text)
{
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_TEXT && strcmp(item->text.text, text) == 0)
            return item->text.extents.x1;
    }
    return NAN;
}

static double left_of(const struct scene *scene, const char *text)
{
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_TEXT && strcmp(item->text.text, text) == 0)
            return item->text.extents.x0;
    }
    return NAN;
}

static void decimals_stand_below_each_other(void **state)
{
    (void)state;
    for (int is_mirrored = 0; is_mirrored < 2; is_mirrored++) {
        struct laid laid;
        open_canvas(&laid, is_mirrored);
        fill(&laid, 3);
        laid.grid.columns[1].decimal = '.';
        grid_at(&laid.grid, 0, 1)->words = "12.34";
        grid_at(&laid.grid, 1, 1)->words = "0.0082";
        grid_at(&laid.grid, 2, 1)->words = "∞";
        assert_true(lay(&laid, WIDTH));
        grid_fit(&laid.grid, 1000, false);
        grid_draw(&laid.grid, &laid.canvas);
        const struct scene *scene = laid.canvas.scene;
        double digit = (right_of(scene, "12.34") - left_of(scene, "12.34")) / 5;
        assert_true(fabs(right_of(scene, "0.0082") - right_of(scene, "12.34") - 2 * digit) < 1e-6);
        assert_true(fabs(right_of(scene, "∞") - right_of(scene, "0.0082")) < 1e-6);
        close_canvas(&laid);
    }
}

static size_t lines_across(struct laid *laid, size_t group_rows)
{
    size_t count = 0;
    laid->grid.group_rows = group_rows;
    size_t begin = laid->canvas.scene->item_count;
    grid_draw(&laid->grid, &laid->canvas);
    for (size_t i = begin; i < laid->canvas.scene->item_count; i++) {
        const struct scene_item *item = &laid->canvas.scene->items[i];
        count +=
            item->kind == SCENE_PATH && item->path.extents.x1 - item->path.extents.x0 > WIDTH * 0.9;
    }
    return count;
}

static void rows_of_one_group_have_no_rule_between_them(void **state)
{
    (void)state;
    struct laid laid;
    open_canvas(&laid, false);
    fill(&laid, 6);
    assert_true(lay(&laid, WIDTH));
    grid_fit(&laid.grid, 1000, false);
    assert_int_equal(lines_across(&laid, 1), 6);
    assert_int_equal(lines_across(&laid, 2), 3);
    close_canvas(&laid);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(marks_get_what_words_leave),
        cmocka_unit_test(where_it_is_narrow_intervals_stand_under_changes),
        cmocka_unit_test(a_head_over_columns_widens_them),
        cmocka_unit_test(grids_laid_together_have_the_same_columns),
        cmocka_unit_test(rows_shrink_to_the_room_and_then_are_missing),
        cmocka_unit_test(filled_pages_have_higher_rows_within_reason),
        cmocka_unit_test(the_total_stands_apart),
        cmocka_unit_test(what_is_drawn_keeps_the_promises),
        cmocka_unit_test(numbers_keep_to_the_right),
        cmocka_unit_test(decimals_stand_below_each_other),
        cmocka_unit_test(rows_of_one_group_have_no_rule_between_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
