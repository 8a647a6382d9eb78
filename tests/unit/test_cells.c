/* What cells say of values, and that it can be read on every theme. */
#include "chart/cells.h"

#include "chart/contrast.h"

#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#define BINS 4

/* One or two rows of four months of 2024, of which the last is late. */
struct drawing {
    struct arena arena;
    struct canvas canvas;
    struct locale *locale;
    struct panel_setup setup;
    struct tally tally;
    struct course course;
    struct cells cells;
    struct bin bins[BINS];
    struct series series[2];
    struct value values[2][BINS];
};

static void open_drawing(struct drawing *drawing, const char *theme, const char *kind)
{
    *drawing = (struct drawing){.locale = locale_new("en")};
    drawing->canvas = (struct canvas){
        .scene = scene_new(500, 300),
        .measurer = measurer_new_fixed(),
        .theme = theme_find(theme),
        .arena = &drawing->arena,
        .language = "en",
        .page_width = 500,
    };
    drawing->setup = (struct panel_setup){.locale = drawing->locale, .kind = kind};
    for (int i = 0; i < BINS; i++)
        drawing->bins[i] = (struct bin){
            .first = day_of(2024, i + 1, 1),
            .last = day_of(2024, i + 2, 1) - 1,
            .has_data = true,
            .is_late = i == BINS - 1,
        };
    for (int s = 0; s < 2; s++)
        drawing->series[s] = (struct series){.name = "Row", .values = drawing->values[s]};
    drawing->course = (struct course){
        .setup = &drawing->setup,
        .tally = &drawing->tally,
        .is_events = !kind,
        .bins = {BIN_MONTH, 0, drawing->bins, BINS},
        .series = drawing->series,
        .series_count = 1,
    };
}

static void close_drawing(struct drawing *drawing)
{
    scene_free(drawing->canvas.scene);
    measurer_free(drawing->canvas.measurer);
    locale_free(drawing->locale);
    arena_clear(&drawing->arena);
}

static struct value people(double events, double unknown, double number)
{
    return (struct value){.is_told = true,
                          .events = events,
                          .unknown = unknown,
                          .low = number,
                          .best = number,
                          .high = number};
}

static struct cell cell_at(struct drawing *drawing, size_t i)
{
    return cells_make(&drawing->cells, i, &drawing->values[0][i]);
}

static void cells_tell_zero_unknown_and_no_data_apart(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "report", "killed");
    drawing.bins[0].has_data = false;
    drawing.values[0][1] = people(3, 0, 0);
    drawing.values[0][2] = people(2, 2, 0);
    drawing.values[0][3] = people(4, 1, 12);
    cells_init(&drawing.cells, &drawing.canvas, &drawing.course);
    assert_int_equal(cell_at(&drawing, 0).state, CELL_NO_DATA);
    assert_int_equal(cell_at(&drawing, 1).state, CELL_ZERO);
    assert_int_equal(cell_at(&drawing, 2).state, CELL_UNKNOWN);
    assert_string_equal(cell_at(&drawing, 2).words, "?");
    assert_int_equal(cell_at(&drawing, 3).state, CELL_CLASS);
    assert_string_equal(cell_at(&drawing, 3).words, "12");
    assert_true(cell_at(&drawing, 3).is_provisional);
    assert_true(drawing.cells.has_no_data && drawing.cells.has_zero && drawing.cells.has_unknown &&
                drawing.cells.has_late && !drawing.cells.has_lower_bound);
    close_drawing(&drawing);
}

/* An event that the data's end should not hold is drawn all the same. */
static void events_outside_the_data_are_cells(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "report", NULL);
    drawing.bins[0].has_data = false;
    drawing.values[0][0] = people(2, 0, 2);
    cells_init(&drawing.cells, &drawing.canvas, &drawing.course);
    assert_int_equal(cell_at(&drawing, 0).state, CELL_CLASS);
    assert_string_equal(cells_phrase(&drawing.cells, &drawing.values[0][0]), "2 events");
    close_drawing(&drawing);
}

/* Rows that stand for many events tell of the bins that they name, and of no other. */
static void bins_without_a_row_have_no_data(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "report", NULL);
    drawing.tally.has_aggregates = true;
    drawing.values[0][1] = people(0, 0, 0);
    cells_init(&drawing.cells, &drawing.canvas, &drawing.course);
    assert_int_equal(cell_at(&drawing, 0).state, CELL_NO_DATA);
    assert_int_equal(cell_at(&drawing, 1).state, CELL_ZERO);
    close_drawing(&drawing);
}

/* The bound counts, not the best estimate above it; the last class is open. */
static void lower_bounds_are_said(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "report", "killed");
    drawing.values[0][0] = people(1, 0, 5);
    drawing.values[0][1] = people(2, 0, 40);
    drawing.values[0][1].best = 60;
    drawing.values[0][1].has_no_high = true;
    cells_init(&drawing.cells, &drawing.canvas, &drawing.course);
    assert_string_equal(cell_at(&drawing, 1).words, "≥40");
    assert_string_equal(cells_phrase(&drawing.cells, &drawing.values[0][1]), "≥40 killed");
    assert_true(drawing.cells.is_open && drawing.cells.has_lower_bound);
    assert_string_equal(
        ramp_label(&drawing.cells.ramp, 1, drawing.cells.is_open, drawing.locale, &drawing.arena),
        "≥20");
    close_drawing(&drawing);
}

/* The row of all other groups takes no colour from the rows of single ones. */
static void other_groups_make_no_classes(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "report", NULL);
    drawing.course.series_count = 2;
    drawing.series[1].is_other = true;
    for (size_t i = 0; i < BINS; i++) {
        drawing.values[0][i] = people((double)i + 1, 0, (double)i + 1);
        drawing.values[1][i] = people(500, 0, 500);
    }
    cells_init(&drawing.cells, &drawing.canvas, &drawing.course);
    assert_int_equal(drawing.cells.ramp.count, 4);
    assert_false(drawing.cells.is_open);
    assert_true(drawing.cells.has_sum);
    assert_true(cells_is_sum(&drawing.course, 1) && !cells_is_sum(&drawing.course, 0));
    drawing.course.series = &drawing.series[1]; /* alone it has the classes */
    drawing.course.series_count = 1;
    cells_init(&drawing.cells, &drawing.canvas, &drawing.course);
    assert_int_equal(drawing.cells.ramp.count, 1);
    assert_false(drawing.cells.has_sum);
    close_drawing(&drawing);
}

static void words_stand_in_all_cells_or_in_none(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "report", NULL);
    struct cells *cells = &drawing.cells;
    cells_init(cells, &drawing.canvas, &drawing.course);
    cells->has_words = cells->has_signs = true;
    cells_look(cells, &(struct cell){.state = CELL_CLASS, .words = "12"}, 20, 12);
    cells_look(cells, &(struct cell){.state = CELL_ZERO}, 2, 2);
    assert_true(cells->has_words && cells->has_signs);
    cells_look(cells, &(struct cell){.state = CELL_CLASS, .words = "12,000"}, 20, 12);
    assert_true(!cells->has_words && cells->has_signs);
    cells_look(cells, &(struct cell){.state = CELL_UNKNOWN, .words = "?"}, 4, 12);
    assert_false(cells->has_signs);
    close_drawing(&drawing);
}

/* The last fill before each text is what it stands on. */
static void check_contrast(const struct scene *scene, const char *theme)
{
    colour paper = scene->background;
    size_t texts = 0;
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_PATH && (item->path.paint.fill & 0xff))
            paper = item->path.paint.fill;
        if (item->kind != SCENE_TEXT)
            continue;
        texts++;
        if (colour_contrast(item->text.ink, paper) < CONTRAST_OF_TEXT)
            fail_msg("%s: '%s' #%08x has %.2f:1 on #%08x", theme, item->text.text, item->text.ink,
                     colour_contrast(item->text.ink, paper), paper);
    }
    assert_true(texts > 0);
}

/* Each class, plain and hatched, with a number and a label, on each theme. */
static void words_can_be_read_on_every_class(void **state)
{
    (void)state;
    static const char *const themes[] = {"report", "screen", "dark", "print-grey", "hdx", "press"};
    for (size_t t = 0; t < sizeof themes / sizeof *themes; t++) {
        const struct theme *theme = theme_find(themes[t]);
        struct drawing drawing;
        open_drawing(&drawing, themes[t], NULL);
        drawing.canvas.scene->background = theme->background;
        cells_init(&drawing.cells, &drawing.canvas, &drawing.course);
        drawing.cells.ramp = (struct ramp){.count = THEME_RAMP};
        drawing.cells.has_words = drawing.cells.has_signs = true;
        for (int i = 0; i < 2 * THEME_RAMP; i++) {
            struct cell cell = {.state = CELL_CLASS,
                                .class = (size_t)i / 2,
                                .is_provisional = i % 2,
                                .words = "12",
                                .label = "5",
                                .box = {20.0 * i, 0, 20.0 * i + 19, 30}};
            cells_draw(&drawing.cells, &cell, 1);
        }
        check_contrast(drawing.canvas.scene, theme->name);
        close_drawing(&drawing);
    }
}

/* In the smallest square that has a label, the corner of a lower bound is clear of it. */
static void corners_are_clear_of_labels(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "report", NULL);
    cells_init(&drawing.cells, &drawing.canvas, &drawing.course);
    drawing.cells.ramp = (struct ramp){.count = 1};
    double side = 1;
    while (!cells_fit_labels(&drawing.cells, side))
        side += 0.1;
    struct cell cell = {.state = CELL_CLASS,
                        .is_lower_bound = true,
                        .words = "≥12,000",
                        .label = "28",
                        .box = {0, 0, side, side}};
    cells_draw(&drawing.cells, &cell, 1);
    const struct scene *scene = drawing.canvas.scene;
    assert_int_equal(scene->item_count, 5); /* the cell, its corner and its label in a group */
    assert_int_equal(scene->items[2].kind, SCENE_PATH);
    assert_int_equal(scene->items[3].kind, SCENE_TEXT);
    assert_true(scene->items[2].path.extents.x0 > scene->items[3].text.extents.x1);
    close_drawing(&drawing);
}

/* Thousands of cells without events are one shape. */
static void empty_cells_are_drawn_together(void **state)
{
    (void)state;
    struct drawing drawing;
    struct cell items[50] = {{0}};
    open_drawing(&drawing, "report", NULL);
    cells_init(&drawing.cells, &drawing.canvas, &drawing.course);
    for (size_t i = 0; i < 50; i++) {
        items[i].state = CELL_ZERO;
        items[i].box = (struct box){(double)i, 0, (double)i + 1, 5};
    }
    cells_draw(&drawing.cells, items, 50);
    assert_int_equal(drawing.canvas.scene->item_count, 3);
    close_drawing(&drawing);
}

static void the_summary_names_sum_and_peak(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, "report", NULL);
    drawing.values[0][1] = people(7, 0, 7);
    drawing.values[0][2] = people(2, 0, 2);
    drawing.course.total = people(9, 0, 9);
    cells_init(&drawing.cells, &drawing.canvas, &drawing.course);
    const struct tally nothing = {.count = 0};
    drawing.course.tally = &nothing;
    struct alt alt = {.arena = drawing.canvas.arena};
    cells_describe(&drawing.cells, &alt);
    const char *text = alt_long(&alt, "");
    alt_clear(&alt);
    assert_non_null(strstr(text, "In all 9 events. Most: 7 events (February 2024)."));
    close_drawing(&drawing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_tell_zero_unknown_and_no_data_apart),
        cmocka_unit_test(events_outside_the_data_are_cells),
        cmocka_unit_test(bins_without_a_row_have_no_data),
        cmocka_unit_test(lower_bounds_are_said),
        cmocka_unit_test(other_groups_make_no_classes),
        cmocka_unit_test(words_stand_in_all_cells_or_in_none),
        cmocka_unit_test(words_can_be_read_on_every_class),
        cmocka_unit_test(corners_are_clear_of_labels),
        cmocka_unit_test(empty_cells_are_drawn_together),
        cmocka_unit_test(the_summary_names_sum_and_peak),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
