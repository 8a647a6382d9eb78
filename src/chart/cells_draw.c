/* Cells are drawn by what they say: zero and no data first and together, so that a map of thousands
 * of cells stays a small file; the others are a group each, for their tooltips. */
#include "chart/cells.h"

#include "chart/contrast.h"
#include "chart/hatch.h"
#include "chart/outline.h"

#include <math.h>

#define ZERO_SHADE 0.04  /* of a zero cell: from the paper to the ink */
#define FRAME_SHADE 0.45 /* the same of the frame of a hollow one */
#define SMALLEST_SIGN                                                                              \
    5.2              /* points of a cell in which a "?" can be read; smaller ones get a dot        \
                      */
#define PADDING 1.6  /* beside words in a cell */
#define CORNER 3.2   /* points of the corner of lower bounds, at most */
#define OVERHANG 1.0 /* of lines over a cell: digits reach neither up nor down so far */
#define DIGITS 0.8   /* of a line: the height of a plate behind digits */

static struct text_style small_style(const struct canvas *canvas)
{
    return canvas_style(canvas->theme->small_size, false);
}

static struct text_style label_style(const struct canvas *canvas)
{
    return canvas_style(canvas->theme->minimum_size, false);
}

static double line_of(const struct canvas *canvas, struct text_style style)
{
    return text_line_height(canvas->measurer, &style);
}

void cells_look(struct cells *cells, const struct cell *cell, double width, double height)
{
    const struct canvas *canvas = cells->canvas;
    struct text_style style = small_style(canvas);
    bool is_high = height >= line_of(canvas, style) - OVERHANG;
    if (cell->state == CELL_UNKNOWN && (!is_high || width < SMALLEST_SIGN))
        cells->has_signs = cells->has_words = cells->has_sum_words = false;
    else if (cell->words &&
             (!is_high || text_width(canvas->measurer, cell->words, &style) + 2 * PADDING > width))
        *(cell->is_sum ? &cells->has_sum_words : &cells->has_words) = false;
}

bool cells_fit_labels(const struct cells *cells, double side)
{
    const struct canvas *canvas = cells->canvas;
    return side >=
           line_of(canvas, label_style(canvas)) + line_of(canvas, small_style(canvas)) - OVERHANG;
}

/* ---- Words in a cell ---- */

static colour shade(const struct cells *cells, double share)
{
    const struct theme *theme = cells->canvas->theme;
    return colour_mix(theme->background, theme->ink, share);
}

/* The ink of words on a fill. */
static colour ink_on(const struct cells *cells, colour fill)
{
    const struct theme *theme = cells->canvas->theme;
    bool is_ink = colour_contrast(theme->ink, fill) >= colour_contrast(theme->background, fill);
    return colour_made_readable(is_ink ? theme->ink : theme->background, fill, CONTRAST_OF_TEXT);
}

static struct point middle_of(const struct box *box)
{
    return (struct point){(box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2};
}

/* Words around a middle; on a hatched cell with a plate, or its stripes would run through them. */
static void draw_digits(const struct cells *cells, const struct text_block *block,
                        struct point middle, bool has_plate, colour fill)
{
    double half = block->height * DIGITS / 2;
    struct box plate = {middle.x - block->width / 2 - 1.2, middle.y - half,
                        middle.x + block->width / 2 + 1.2, middle.y + half};
    if (has_plate)
        canvas_rect(cells->canvas, plate, &(struct paint){.fill = fill});
    canvas_block(cells->canvas, block,
                 &(struct block_place){.x = middle.x,
                                       .y = middle.y - block->height / 2,
                                       .side = SIDE_MIDDLE,
                                       .tint = ink_on(cells, fill)});
}

static void draw_words(const struct cells *cells, const struct cell *cell, colour fill)
{
    const struct canvas *canvas = cells->canvas;
    struct text_block block = canvas_lay(canvas, cell->words, small_style(canvas), INK_TINT, 0, 1);
    struct point middle = middle_of(&cell->box);
    if (cell->label) /* which has the upper part */
        middle.y = (cell->box.y0 + line_of(canvas, label_style(canvas)) + cell->box.y1) / 2;
    draw_digits(cells, &block, middle, cell->is_provisional, fill);
}

static void draw_label(const struct cells *cells, const struct cell *cell, colour fill)
{
    const struct canvas *canvas = cells->canvas;
    enum ink ink = cell->state == CELL_NO_DATA ? INK_FAINT : INK_TINT;
    struct text_block block = canvas_lay(canvas, cell->label, label_style(canvas), ink, 0, 1);
    struct point middle = {cell->box.x0 + 1.5 + block.width / 2,
                           cell->box.y0 + (block.height - OVERHANG) / 2};
    bool is_hatched = cell->is_provisional && cell->state != CELL_NO_DATA;
    draw_digits(cells, &block, middle, is_hatched, fill);
}

/* ---- Cells ---- */

/* A small triangle in the upper corner where reading ends: the number may be greater. */
static void draw_corner(const struct cells *cells, const struct box *box, colour fill)
{
    double size = fmin(fmin(box->x1 - box->x0, box->y1 - box->y0) * 0.5, CORNER);
    struct point points[] = {
        {box->x1 - size, box->y0}, {box->x1, box->y0}, {box->x1, box->y0 + size}};
    canvas_polygon(cells->canvas, points, 3, true, &(struct paint){.fill = ink_on(cells, fill)});
}

/* A frame, with its stroke within the box. */
static void draw_hollow(const struct cells *cells, const struct box *box)
{
    struct box frame = {box->x0 + 0.25, box->y0 + 0.25, box->x1 - 0.25, box->y1 - 0.25};
    canvas_rect(cells->canvas, frame,
                &(struct paint){.fill = cells->canvas->theme->background,
                                .stroke = shade(cells, FRAME_SHADE),
                                .stroke_width = 0.5});
}

static void draw_unknown(const struct cells *cells, const struct cell *cell)
{
    const struct theme *theme = cells->canvas->theme;
    const struct box *box = &cell->box;
    draw_hollow(cells, box);
    if (cells->has_signs) {
        struct cell sign = {.words = "?", .label = cell->label, .box = *box};
        draw_words(cells, &sign, theme->background);
    } else {
        canvas_circle(cells->canvas, middle_of(box),
                      fmin(box->x1 - box->x0, box->y1 - box->y0) * 0.18,
                      &(struct paint){.fill = theme->ink});
    }
}

static colour fill_of(const struct cells *cells, const struct cell *cell)
{
    if (cell->state == CELL_CLASS && !cell->is_sum)
        return ramp_fill(&cells->ramp, cells->canvas->theme, cell->class);
    return shade(cells, ZERO_SHADE);
}

/* Returns the colour that words stand on. */
static colour draw_filled(const struct cells *cells, const struct cell *cell)
{
    colour fill = fill_of(cells, cell);
    if (cell->is_provisional) {
        hatch_draw_toned(cells->canvas, cell->box, fill);
    } else if (cell->is_sum && cell->state == CELL_CLASS) {
        draw_hollow(cells, &cell->box);
        fill = cells->canvas->theme->background;
    } else {
        canvas_rect(cells->canvas, cell->box, &(struct paint){.fill = fill});
    }
    if (cell->words && (cell->is_sum ? cells->has_sum_words : cells->has_words))
        draw_words(cells, cell, fill);
    else if (cell->is_lower_bound)
        draw_corner(cells, &cell->box, fill);
    return fill;
}

static void draw_cell(const struct cells *cells, const struct cell *cell)
{
    colour fill = cells->canvas->theme->background;
    if (cell->state == CELL_UNKNOWN)
        draw_unknown(cells, cell);
    else if (cell->state != CELL_NO_DATA)
        fill = draw_filled(cells, cell);
    if (cell->label)
        draw_label(cells, cell, fill);
}

/* ---- All ---- */

static bool is_plain_zero(const struct cell *cell)
{
    return cell->state == CELL_ZERO && !cell->is_provisional && !cell->is_lower_bound;
}

static bool is_alone(const struct cell *cell)
{
    return cell->label || cell->title || !(is_plain_zero(cell) || cell->state == CELL_NO_DATA);
}

static void add_cross(struct outline *outline, const struct box *box)
{
    struct point at = middle_of(box);
    double half = fmin(fmin(box->x1 - box->x0, box->y1 - box->y0) * 0.18, 1.5);
    outline_line(outline, (struct point){at.x - half, at.y - half},
                 (struct point){at.x + half, at.y + half});
    outline_line(outline, (struct point){at.x - half, at.y + half},
                 (struct point){at.x + half, at.y - half});
}

static void draw_together(const struct cells *cells, const struct cell *items, size_t count)
{
    struct outline zeros = {.arena = cells->canvas->arena}, crosses = zeros;
    for (size_t i = 0; i < count; i++) {
        if (is_alone(&items[i]))
            continue;
        if (items[i].state == CELL_ZERO)
            outline_box(&zeros, items[i].box);
        else if (!cells->is_blank)
            add_cross(&crosses, &items[i].box);
    }
    if (!zeros.count && !crosses.count)
        return;
    scene_begin(cells->canvas->scene, ROLE_MARK, NULL, NULL);
    outline_draw(&zeros, cells->canvas, &(struct paint){.fill = shade(cells, ZERO_SHADE)});
    outline_draw(&crosses, cells->canvas,
                 &(struct paint){.stroke = cells->canvas->theme->faint_ink, .stroke_width = 0.4});
    scene_end(cells->canvas->scene);
}

void cells_draw(const struct cells *cells, const struct cell *items, size_t count)
{
    struct scene *scene = cells->canvas->scene;
    draw_together(cells, items, count);
    for (size_t i = 0; i < count; i++) {
        if (!is_alone(&items[i]))
            continue;
        scene_begin(scene, ROLE_MARK, NULL, items[i].title);
        draw_cell(cells, &items[i]);
        scene_end(scene);
    }
}

void cells_draw_blank(const struct cells *cells, struct box box)
{
    scene_begin(cells->canvas->scene, ROLE_MARK, NULL, NULL);
    draw_hollow(cells, &box);
    scene_end(cells->canvas->scene);
}
