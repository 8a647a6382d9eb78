/* What the files of the calendar share. */
#ifndef CHART_CALENDAR_H
#define CHART_CALENDAR_H

#include "chart/calendar_grid.h"
#include "chart/cells.h"

#define CALENDAR_YEARS 10 /* the most that can be read */
#define WIDEST_DAYS 3     /* of an imprecise date that is counted on one of them, where asked for */

#define CALENDAR_GUTTER_GAP 4.0 /* between weekdays and cells */
#define CALENDAR_CELL_GAP 0.9   /* between cells, at most */
#define CALENDAR_HEAD_GAP 2.5   /* between the names of months and the cells */
#define CALENDAR_BLOCK_GAP 0.9  /* between blocks, of a line */

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
    int named;     /* so many months have one name: 1, or 3, 6, 12 where there is little room */
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

/* Heights over the blocks, and over the cells of each. */
double calendar_top_height(const struct calendar *calendar);
double calendar_head_height(const struct calendar *calendar);

struct text_style calendar_small_style(const struct calendar *calendar);
struct text_style calendar_year_style(const struct calendar *calendar);

/* Names: of a block's year, of a row, of the month that begins with a day: "Jan", "Jan 2024" where
 * the block goes on from year to year. */
const char *calendar_year_words(const struct calendar *calendar,
                                const struct calendar_block *block);
const char *calendar_weekday_words(const struct calendar *calendar, size_t row);
const char *calendar_month_words(const struct calendar *calendar, int64_t month);

/* Whether a month has its name over the block; where it begins, and the points that it has. */
bool calendar_month_room(const struct calendar *calendar, const struct calendar_block *block,
                         int64_t month, double *from, double *room);

/* What a day holds, with its bin, or NULL where it is outside of the bins; its cell, without a box.
 */
const struct value *calendar_value_at(const struct calendar *calendar, int64_t day, size_t *bin);
struct cell calendar_cell_at(const struct calendar *calendar, int64_t day);

void calendar_draw_blocks(const struct calendar *calendar);

#endif
