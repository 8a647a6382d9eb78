/* Random figures held against the promises of the layout. */
#ifndef TESTS_PROMISES_H
#define TESTS_PROMISES_H

#include "base/report.h"
#include "scene/scene.h"

#include "random_figure.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#define PROMISE_FACTOR 1000 /* the most of CASUS_ROUNDS */
#define PROMISE_FAULTS 4    /* told of one figure */

/* How many figures to draw where a run has so many: the variable CASUS_ROUNDS of the environment
 * multiplies them. */
static inline size_t promises_rounds(size_t count)
{
    const char *text = getenv("CASUS_ROUNDS");
    long factor = text ? strtol(text, NULL, 10) : 1;
    assert_in_range(factor, 1, PROMISE_FACTOR);
    return count * (size_t)factor;
}

/* The figure of all its records; frees the measurer with itself. */
static inline struct figure *promises_figure(const struct random_figure *made, bool has_fonts)
{
    struct report *report = report_new();
    struct figure *figure = figure_new(&made->settings, report);
    assert_non_null(figure);
    figure_use_measurer(figure, has_fonts ? measurer_new("Noto Sans") : measurer_new_fixed());
    for (size_t i = 0; i < made->count; i++)
        figure_take(figure, &made->events[i]);
    report_free(report);
    return figure;
}

/* How many promises a scene breaks whose text is not to be smaller than 'least'; the first are
 * told. */
static inline size_t promises_broken(const struct scene *scene, double least)
{
    struct scene_fault faults[PROMISE_FAULTS];
    size_t count = scene_check(scene, least, faults, PROMISE_FAULTS);
    for (size_t i = 0; i < count && i < PROMISE_FAULTS; i++) {
        const struct scene_item *a = &scene->items[faults[i].a], *b = &scene->items[faults[i].b];
        print_error("%s: '%s' and '%s'\n", faults[i].what,
                    a->kind == SCENE_TEXT ? a->text.text : "a path",
                    b->kind == SCENE_TEXT ? b->text.text : "a path");
    }
    return count;
}

/* The fill under the middle of a text, of the paths from 'first' on; transparent where there is
 * none. */
static inline colour promises_fill_under(const struct scene *scene, size_t first, size_t text)
{
    const struct box *box = &scene->items[text].text.extents;
    double x = (box->x0 + box->x1) / 2, y = (box->y0 + box->y1) / 2;
    colour fill = COLOUR_NONE;
    for (size_t i = first; i < text; i++) {
        const struct scene_item *item = &scene->items[i];
        const struct box *path = &item->path.extents;
        if (item->kind == SCENE_PATH && x > path->x0 && x < path->x1 && y > path->y0 &&
            y < path->y1)
            fill = item->path.paint.fill;
    }
    return fill;
}

/* Whether there is no figure for one of these reasons (ended by NULL), and in one sentence; before
 * it there may be warnings. */
static inline bool promises_may_refuse(const struct report *report, const char *const *codes)
{
    const struct problem *last = report_problem_at(report, report_problem_count(report) - 1);
    for (; *codes; codes++)
        if (strcmp(last->code, *codes) == 0)
            return report_count(report, SEVERITY_ERROR) == 1;
    print_error("%s\n", last->examples[0].message);
    return false;
}

#endif
