/* Drawing in reading direction: charts lay out as if time and text ran from left to right; where
 * the figure's language runs the other way the canvas mirrors what it hands to the scene. */
#ifndef CHART_CANVAS_H
#define CHART_CANVAS_H

#include "chart/theme.h"
#include "scene/scene.h"
#include "text/text.h"

/* Inks of text runs. */
enum ink { INK_MAIN, INK_GREY, INK_FAINT, INK_TINT };

struct canvas {
    struct scene *scene;
    struct measurer *measurer;
    const struct theme *theme;
    struct arena *arena; /* for what lives as long as the drawing */
    const char *language;
    double page_width;
    bool is_mirrored;
};

/* Which side of a block its x names, and to which side its lines are set. */
enum side { SIDE_START, SIDE_MIDDLE, SIDE_END };

/* The style of a role of text in the theme. */
struct text_style canvas_style(double size, bool is_bold);

/* Lays a text of one run; 'max_width' and 'max_lines' as in struct text_request. */
struct text_block canvas_lay(const struct canvas *canvas, const char *text, struct text_style style,
                             enum ink ink, double max_width, size_t max_lines);

/* Lays several runs as one text. */
struct text_block canvas_lay_runs(const struct canvas *canvas, const struct text_run *runs,
                                  size_t count, double max_width, size_t max_lines);

/* The width of the widest word: lines that are narrower break it. */
double canvas_widest_word(const struct canvas *canvas, const char *text,
                          const struct text_style *style);

/* Draws a block whose top is at 'y' with lines 'pitch' apart (0: the block's own line height).
 * 'tint' is the colour of INK_TINT, or of all inks. */
struct block_place {
    double x, y;
    enum side side;
    double pitch;
    colour tint;
    bool is_of_one_ink;
};
void canvas_block(const struct canvas *canvas, const struct text_block *block,
                  const struct block_place *place);

/* A box of the scene, such as the extents of a text, in reading direction. */
struct box canvas_read_box(const struct canvas *canvas, struct box box);

/* Shapes, mirrored where the canvas is. */
void canvas_line(const struct canvas *canvas, struct point from, struct point to,
                 const struct paint *paint);
void canvas_rect(const struct canvas *canvas, struct box box, const struct paint *paint);
void canvas_circle(const struct canvas *canvas, struct point centre, double radius,
                   const struct paint *paint);
void canvas_polygon(const struct canvas *canvas, const struct point *points, size_t count,
                    bool is_closed, const struct paint *paint);
void canvas_path(const struct canvas *canvas, const struct segment *segments, size_t count,
                 const struct paint *paint);

#endif
