/* Mirroring happens here and nowhere else. A block keeps its own inner order of pieces: only the
 * box that holds it moves to the other side. */
#include "chart/canvas.h"

#include <math.h>
#include <string.h>

static double flip(const struct canvas *canvas, double x)
{
    return canvas->is_mirrored ? canvas->page_width - x : x;
}

struct text_style canvas_style(double size, bool is_bold)
{
    return (struct text_style){.size = size, .weight = is_bold ? TEXT_BOLD : TEXT_REGULAR};
}

struct text_block canvas_lay(const struct canvas *canvas, const char *text, struct text_style style,
                             enum ink ink, double max_width, size_t max_lines)
{
    struct text_run run = {.text = text, .style = style, .ink = (int)ink};
    return canvas_lay_runs(canvas, &run, 1, max_width, max_lines);
}

struct text_block canvas_lay_runs(const struct canvas *canvas, const struct text_run *runs,
                                  size_t count, double max_width, size_t max_lines)
{
    struct text_request request = {
        .runs = runs,
        .run_count = count,
        .max_width = max_width,
        .max_lines = max_lines,
        .language = canvas->language,
    };
    return text_lay(canvas->measurer, &request, canvas->arena);
}

static colour ink_colour(const struct canvas *canvas, int ink, colour tint)
{
    switch ((enum ink)ink) {
    case INK_GREY: return canvas->theme->grey_ink;
    case INK_FAINT: return canvas->theme->faint_ink;
    case INK_TINT: return tint;
    default: return canvas->theme->ink;
    }
}

double canvas_widest_word(const struct canvas *canvas, const char *text,
                          const struct text_style *style)
{
    double widest = 0;
    for (const char *at = text; *at; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        const char *word = arena_copy(canvas->arena, at, length);
        widest = fmax(widest, text_width(canvas->measurer, word, style));
        at += length;
    }
    return widest;
}

/* The side on the page, not in reading direction. */
static enum side page_side(const struct canvas *canvas, enum side side)
{
    if (!canvas->is_mirrored || side == SIDE_MIDDLE)
        return side;
    return side == SIDE_START ? SIDE_END : SIDE_START;
}

static double left_edge(double x, double width, enum side side)
{
    if (side == SIDE_START)
        return x;
    return side == SIDE_END ? x - width : x - width / 2;
}

/* Nothing but spaces, no-break spaces (U+00A0) and narrow ones (U+202F). */
static bool is_blank(const char *text)
{
    static const char *const blanks[] = {" ", "\u00a0", "\u202f"};
    for (size_t i = 0; *text && i < sizeof blanks / sizeof *blanks; i++) {
        size_t length = strlen(blanks[i]);
        if (strncmp(text, blanks[i], length) == 0)
            return is_blank(text + length);
    }
    return !*text;
}

/* A piece without the no-break space that it begins with: where it stands is known, and programs
 * differ in what they make of a blank before everything else. '*left' moves to what is left. */
static struct text_piece without_blank(const struct canvas *canvas, const struct text_piece *piece,
                                       double *left)
{
    static const char *const blanks[] = {"\u00a0", "\u202f"};
    struct text_piece rest = *piece;
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++) {
        size_t length = strlen(blanks[i]);
        if (strncmp(rest.text, blanks[i], length) != 0)
            continue;
        double width = text_width(canvas->measurer, blanks[i], &rest.style);
        rest.text += length;
        rest.width -= width;
        *left += rest.is_rtl ? 0 : width;
        break;
    }
    return rest;
}

/* Anchored on the side that was asked for, so that another font moves the far side only. */
static void draw_piece(const struct canvas *canvas, const struct text_piece *whole, double left,
                       double y, enum side side, const struct block_place *place)
{
    static const enum text_anchor anchors[] = {ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END};
    const struct text_piece rest = without_blank(canvas, whole, &left), *piece = &rest;
    double shifts[] = {0, piece->width / 2, piece->width};
    enum ink ink = place->is_of_one_ink ? INK_TINT : piece->ink;
    struct scene_text text = {
        .text = piece->text,
        .x = left + shifts[side],
        .y = y,
        .anchor = anchors[side],
        .size = piece->style.size,
        .is_bold = piece->style.weight == TEXT_BOLD,
        .is_italic = piece->style.is_italic,
        .is_rtl = piece->is_rtl,
        .ink = ink_colour(canvas, ink, place->tint),
        .language = canvas->language,
        .width = piece->width,
    };
    double ascent = text_ascent(canvas->measurer, &piece->style);
    double height = text_line_height(canvas->measurer, &piece->style);
    scene_text(canvas->scene, &text, ascent, height - ascent);
}

void canvas_block(const struct canvas *canvas, const struct text_block *block,
                  const struct block_place *place)
{
    enum side side = page_side(canvas, place->side);
    double x = flip(canvas, place->x);
    double pitch = place->pitch > 0 ? place->pitch : block->line_height;
    for (size_t i = 0; i < block->line_count; i++) {
        const struct text_line *line = &block->lines[i];
        double left = left_edge(x, line->width, side);
        double y = place->y + block->ascent + (double)i * pitch;
        for (size_t k = 0; k < line->piece_count; k++) {
            if (!is_blank(line->pieces[k].text))
                draw_piece(canvas, &line->pieces[k], left + line->pieces[k].x, y, side, place);
        }
    }
}

void canvas_line(const struct canvas *canvas, struct point from, struct point to,
                 const struct paint *paint)
{
    from.x = flip(canvas, from.x);
    to.x = flip(canvas, to.x);
    scene_line(canvas->scene, from, to, paint);
}

static struct fade flip_fade(const struct canvas *canvas, const struct fade *fade)
{
    if (!canvas->is_mirrored || !fade->is_on)
        return *fade;
    return (struct fade){
        .is_on = true,
        .x0 = flip(canvas, fade->x1),
        .solid_x0 = flip(canvas, fade->solid_x1),
        .solid_x1 = flip(canvas, fade->solid_x0),
        .x1 = flip(canvas, fade->x0),
    };
}

struct box canvas_read_box(const struct canvas *canvas, struct box box)
{
    if (!canvas->is_mirrored)
        return box;
    return (struct box){flip(canvas, box.x1), box.y0, flip(canvas, box.x0), box.y1};
}

void canvas_rect(const struct canvas *canvas, struct box box, const struct paint *paint)
{
    struct paint flipped = *paint;
    flipped.fade = flip_fade(canvas, &paint->fade);
    scene_rect(canvas->scene, canvas_read_box(canvas, box), &flipped);
}

void canvas_circle(const struct canvas *canvas, struct point centre, double radius,
                   const struct paint *paint)
{
    centre.x = flip(canvas, centre.x);
    scene_circle(canvas->scene, centre, radius, paint);
}

void canvas_polygon(const struct canvas *canvas, const struct point *points, size_t count,
                    bool is_closed, const struct paint *paint)
{
    struct point *flipped = ARENA_ARRAY(canvas->arena, struct point, count + 1);
    for (size_t i = 0; i < count; i++)
        flipped[i] = (struct point){flip(canvas, points[i].x), points[i].y};
    scene_polygon(canvas->scene, flipped, count, is_closed, paint);
}

void canvas_path(const struct canvas *canvas, const struct segment *segments, size_t count,
                 const struct paint *paint)
{
    if (!canvas->is_mirrored) {
        scene_path(canvas->scene, segments, count, paint);
        return;
    }
    struct segment *flipped = ARENA_ARRAY(canvas->arena, struct segment, count + 1);
    for (size_t i = 0; i < count; i++) {
        flipped[i] = segments[i];
        for (int k = 0; k < 3; k++)
            flipped[i].points[k].x = flip(canvas, segments[i].points[k].x);
    }
    scene_path(canvas->scene, flipped, count, paint);
}
