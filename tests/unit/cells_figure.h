/* Charts of cells on figures out of a number: the promises of the layout, words that can be read on
 * their cells, and as many cells with events as the table has rows with events. */
#ifndef TESTS_CELLS_FIGURE_H
#define TESTS_CELLS_FIGURE_H

#include "base/memory.h"
#include "chart/contrast.h"

#include "promises.h"

#define CELLS_LEAST_SIZE 6 /* points, of text */

static struct figure *cells_figure(const struct random_figure *made, bool has_fonts)
{
    struct figure *figure = promises_figure(made, has_fonts);
    figure_document(figure, &made->document);
    return figure;
}

/* Words in a cell against what was last filled under them in its group. */
static size_t cells_contrast(const struct scene *scene)
{
    size_t mark = scene->item_count, faults = 0; /* where a group of cells begins */
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        bool is_mark = item->kind == SCENE_GROUP && item->group.role == ROLE_MARK;
        if (item->kind == SCENE_GROUP || item->kind == SCENE_END)
            mark = is_mark ? i : scene->item_count;
        if (item->kind != SCENE_TEXT || mark == scene->item_count)
            continue;
        colour paper = promises_fill_under(scene, mark, i);
        if (!(paper & 0xff))
            paper = scene->background;
        if (colour_contrast(item->text.ink, paper) >= CONTRAST_OF_TEXT)
            continue;
        print_error("'%s' has %.2f:1\n", item->text.text, colour_contrast(item->text.ink, paper));
        faults++;
    }
    return faults;
}

static size_t rows_with_events(const struct table *table)
{
    size_t column = 0, count = 0;
    while (strcmp(table->columns[column].name, "events") != 0)
        column++;
    for (size_t row = 0; row < table->row_count; row++) {
        const struct table_cell *cell = &table->cells[row * table->column_count + column];
        count += cell->is_known && cell->number > 0;
    }
    return count;
}

static size_t cells_in_table(const struct scene *scene)
{
    size_t titled = 0;
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        titled += item->kind == SCENE_GROUP && item->group.role == ROLE_MARK && item->group.title;
    }
    size_t rows = rows_with_events(&scene->tables[0]);
    if (titled != rows)
        print_error("%d cells, %d rows with events\n", (int)titled, (int)rows);
    return titled != rows;
}

/* Why there may be no picture; any other reason is a fault. */
static const char *const cells_refusals[] = {"nothing-to-draw", "page-too-small",
                                             "calendar-too-long", NULL};

static size_t cells_check_figure(const char *chart, uint64_t seed, bool has_fonts, size_t *drawn)
{
    static const char *const measures[] = {"events", "events", "killed"};
    struct random_figure made;
    struct report *report = report_new();
    random_figure_init(&made, seed, has_fonts ? 60 : 300);
    random_set(&made, "measure", measures[seed % 3]);
    made.settings.panel.chart = chart;
    made.settings.week_start = (int)(seed % 7);
    struct figure *figure = cells_figure(&made, has_fonts);
    const struct scene *scene = figure_scene(figure, report);
    size_t faults = 0;
    if (scene) {
        faults = promises_broken(scene, CELLS_LEAST_SIZE) + cells_contrast(scene) +
                 cells_in_table(scene);
        ++*drawn;
    } else if (!promises_may_refuse(report, cells_refusals)) {
        faults = 1;
    }
    if (faults)
        print_error("figure %d: %s wide, %s\n", (int)seed, made.settings.width.text,
                    made.settings.language);
    figure_free(figure);
    random_figure_clear(&made);
    report_free(report);
    return faults;
}

/* 'least' of a hundred must be drawn, or the test would say nothing. */
static void cells_check_figures(const char *chart, size_t count, bool has_fonts, size_t least)
{
    size_t bad = 0, drawn = 0;
    for (size_t i = 0; i < count; i++)
        bad += cells_check_figure(chart, i + (has_fonts ? 7001 : 1), has_fonts, &drawn) > 0;
    assert_int_equal(bad, 0);
    assert_true(drawn * 100 >= count * least);
}

#endif
