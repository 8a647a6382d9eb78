/* What the files of the heat map share. */
#ifndef CHART_HEATMAP_H
#define CHART_HEATMAP_H

#include "chart/cells.h"

struct row {
    const char *name;
    const char *total;
    struct text_block head, total_block;
};

struct heatmap {
    struct panel_setup setup; /* the panel's, but for what is no heat map's */
    struct panel *panel;
    const struct canvas *canvas;
    struct course_extent extent;
    struct course course;
    struct cells cells;
    struct row *rows;
    size_t row_count;
    size_t most;        /* rows, with that of all other groups where --top does not say */
    double line;        /* height of a line of type */
    double head_width;  /* of the widest row head */
    double total_width; /* of the widest total */
    struct text_block title, total_head, empty;
    double legend_x1, legend_height;
    double row_height;
};

#define HEATMAP_ROWS 14 /* on a page of a free height, where --top does not say */

/* Fills the course with at most so many rows. */
void heatmap_fill(struct heatmap *heatmap);

void heatmap_gutters(struct panel *panel);
double heatmap_place(struct panel *panel, double room, bool is_filled);
void heatmap_draw(struct panel *panel);

#endif
