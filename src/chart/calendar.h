/* What the files of the calendar share. */
#ifndef CHART_CALENDAR_H
#define CHART_CALENDAR_H

#include "chart/calendar_grid.h"
#include "chart/cells.h"

#define CALENDAR_YEARS 10 /* the most that can be read */
#define WIDEST_DAYS 3     /* of an imprecise date that is counted on one of them, where asked for */

struct calendar {
    struct panel_setup setup; /* the panel's, but for what is no calendar's */
    struct panel *panel;
    const struct canvas *canvas;
    struct course_extent extent;
    struct course course;
    struct cells cells;
    struct calendar_grid grid; /* without blocks where nothing is to be drawn */
    bool is_one;               /* all days are in one block, whatever their years */
    enum month_form months;
    double side;   /* of a cell, with its gap */
    double gutter; /* before the cells: weekdays, years */
    double line;   /* height of a line of small type */
    double legend_height;
    size_t every; /* weekday that is named: 1 each, 2 every other … */
    bool has_labels;
    struct text_block title, empty;
};

/* Chooses blocks and cells for the panel's width; false where even the smallest have no room. */
bool calendar_plan(struct calendar *calendar);

/* Chooses the height; the height that is missing comes back, or 0. */
double calendar_fit(struct calendar *calendar, double room);

void calendar_draw_blocks(const struct calendar *calendar);

#endif
