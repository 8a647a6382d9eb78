/* From pieces to the scene: the rule of each column, heads, entries with their marks, the sources.
 */
#include "chart/chronology.h"

#include "chart/rule_mark.h"
#include "chart/shape.h"

#include <math.h>

#define RULE_WIDTH 0.7

/* One column of a page while it is drawn. */
struct drawing {
    const struct chronology *chronology;
    const struct canvas *canvas;
    double x, y; /* of the column's start and top */
};

static const char *record_id(const struct drawing *drawing, const struct chronology_entry *entry,
                             const char *ending)
{
    return arena_print(drawing->canvas->arena, "entry-%zu%s", entry->order + 1, ending);
}

static const char *tooltip(const struct drawing *drawing, const struct chronology_entry *entry)
{
    const struct panel_setup *setup = drawing->chronology->setup;
    const struct label_setup words = {.locale = setup->locale,
                                      .languages = &setup->select.languages};
    return arena_print(drawing->canvas->arena, "%s – %s (%s)", label_title(entry->event, &words),
                       chronology_whole_date(setup->locale, drawing->canvas->arena, entry->event),
                       locale_term(setup->locale, &status_terms[entry->event->status]));
}

/* --- rules --- */

static bool is_in_column(const struct chronology_piece *piece, size_t page, size_t column)
{
    return piece->page == page && piece->column == column;
}

static double piece_bottom(const struct chronology_piece *piece)
{
    const struct chronology_entry *entry = piece->block->entry;
    const struct chronology_line *last = &entry->lines[piece->first_line + piece->line_count - 1];
    return piece->y + last->y + last->height - entry->lines[piece->first_line].y;
}

static void draw_rule(const struct drawing *drawing, double top, double bottom)
{
    double x = drawing->x + drawing->chronology->measures.rule_x;
    struct paint paint = {.stroke = drawing->canvas->theme->hairline, .stroke_width = RULE_WIDTH};
    if (top < bottom)
        canvas_line(drawing->canvas, (struct point){x, drawing->y + top},
                    (struct point){x, drawing->y + bottom}, &paint);
}

/* A rule runs along the entries between two heads. */
static void draw_rules(const struct drawing *drawing, size_t page, size_t column)
{
    const struct chronology *chronology = drawing->chronology;
    double top = INFINITY, bottom = -INFINITY;
    scene_begin(drawing->canvas->scene, ROLE_AXIS, NULL, NULL);
    for (size_t i = 0; i < chronology->piece_count; i++) {
        const struct chronology_piece *piece = &chronology->pieces[i];
        if (!is_in_column(piece, page, column))
            continue;
        if (piece->block->kind == BLOCK_ENTRY && !piece->block->entry->is_scaled) {
            top = fmin(top, piece->y);
            bottom = fmax(bottom, piece_bottom(piece));
            continue;
        }
        draw_rule(drawing, top, bottom);
        top = INFINITY;
        bottom = -INFINITY;
    }
    draw_rule(drawing, top, bottom);
    scene_end(drawing->canvas->scene);
}

/* --- entries --- */

static void draw_mark(const struct drawing *drawing, const struct chronology_line *line, double y,
                      double length)
{
    const struct chronology_measures *m = &drawing->chronology->measures;
    const struct event *event = line->entry->event;
    struct rule_mark mark = {
        .event = event,
        .tint = drawing->canvas->theme->category_fill[event->category],
        .radius = m->radius,
        .centre = {drawing->x + m->mark_x, y + m->pitch / 2},
        .length = length - (m->pitch / 2 - m->radius) * 2,
    };
    scene_begin(drawing->canvas->scene, ROLE_MARK, record_id(drawing, line->entry, ""),
                tooltip(drawing, line->entry));
    rule_mark_draw(drawing->canvas, &mark);
    scene_end(drawing->canvas->scene);
}

/* Of a title, but for the numbers of its sources. */
static double struck_width(const struct text_line *line)
{
    double width = line->width;
    for (size_t i = 0; i < line->piece_count; i++)
        width -= line->pieces[i].ink == INK_GREY ? line->pieces[i].width : 0;
    return width;
}

static void draw_line(const struct drawing *drawing, const struct chronology_line *line, double y)
{
    const struct canvas *canvas = drawing->canvas;
    double x = drawing->x + drawing->chronology->measures.text_x;
    double size = canvas->theme->label_size;
    canvas_block(canvas, &line->words, &(struct block_place){.x = x, .y = y, .tint = line->tint});
    double middle = y + line->words.ascent - size * 0.27;
    if (line->is_struck)
        canvas_line(canvas, (struct point){x, middle},
                    (struct point){x + struck_width(&line->words.lines[0]), middle},
                    &(struct paint){.stroke = canvas->theme->ink, .stroke_width = 0.6});
}

/* How far the lines from one on are those of the same record. */
static double account_height(const struct chronology_entry *entry, size_t from, size_t end)
{
    const struct chronology_entry *of = entry->lines[from].entry;
    double height = 0;
    for (size_t i = from; i < end && entry->lines[i].entry == of; i++)
        height += entry->lines[i].height;
    return height;
}

static void draw_lines(const struct drawing *drawing, const struct chronology_piece *piece,
                       double y)
{
    const struct chronology_entry *entry = piece->block->entry;
    size_t end = piece->first_line + piece->line_count;
    double top = entry->lines[piece->first_line].y;
    for (size_t i = piece->first_line; i < end; i++) {
        const struct chronology_line *line = &entry->lines[i];
        bool is_new = i == piece->first_line || line[-1].entry != line->entry;
        if (line->is_title)
            draw_mark(drawing, line, y + line->y - top, account_height(entry, i, end));
        if (is_new) {
            scene_begin(drawing->canvas->scene, ROLE_LABEL,
                        record_id(drawing, line->entry, "-label"), NULL);
            if (line->entry->event->url)
                scene_link(drawing->canvas->scene, line->entry->event->url);
        }
        draw_line(drawing, line, y + line->y - top);
        if (i + 1 == end || line[1].entry != line->entry)
            scene_end(drawing->canvas->scene);
    }
}

static void draw_date(const struct drawing *drawing, const struct chronology_entry *entry, double y)
{
    const struct chronology_measures *m = &drawing->chronology->measures;
    scene_begin(drawing->canvas->scene, ROLE_LABEL, NULL, NULL);
    canvas_block(drawing->canvas, &entry->date_block,
                 &(struct block_place){.x = drawing->x + m->date_x,
                                       .y = y,
                                       .pitch = m->pitch,
                                       .tint = drawing->canvas->theme->accent});
    scene_end(drawing->canvas->scene);
}

static void draw_entry(const struct drawing *drawing, const struct chronology_piece *piece)
{
    const struct chronology *chronology = drawing->chronology;
    const struct chronology_measures *m = &chronology->measures;
    const struct chronology_entry *entry = piece->block->entry;
    double y = drawing->y + piece->y;
    if (piece->has_date)
        draw_date(drawing, entry, y);
    if (piece->has_date && m->date_width <= 0)
        y += (double)entry->date_block.line_count * m->pitch;
    if (entry->is_mark)
        chronology_draw_mark(chronology, piece, drawing->x, y);
    else
        draw_lines(drawing, piece, y);
}

/* --- heads and sources --- */

static void draw_head(const struct drawing *drawing, const struct chronology_piece *piece)
{
    const struct canvas *canvas = drawing->canvas;
    const struct theme *theme = canvas->theme;
    double width = drawing->chronology->measures.column_width, y = drawing->y + piece->y;
    bool is_large = piece->block->kind == BLOCK_YEAR;
    struct text_style style =
        canvas_style(is_large ? theme->subtitle_size * 1.15 : theme->label_size, true);
    struct text_block words =
        canvas_lay(canvas, piece->head, style, is_large ? INK_MAIN : INK_GREY, width, 1);
    struct paint line = {.stroke = theme->hairline, .stroke_width = 0.6};
    double middle = y + words.ascent - style.size * 0.3;
    scene_begin(canvas->scene, ROLE_LANE, NULL, NULL);
    canvas_block(canvas, &words, &(struct block_place){.x = drawing->x, .y = y});
    if (words.width + 6 < width)
        canvas_line(canvas, (struct point){drawing->x + words.width + 6, middle},
                    (struct point){drawing->x + width, middle}, &line);
    scene_end(canvas->scene);
}

static void draw_sources(const struct drawing *drawing, const struct chronology_piece *piece)
{
    const struct chronology *chronology = drawing->chronology;
    const struct chronology_measures *m = &chronology->measures;
    for (size_t i = 0; i < piece->block->count; i++) {
        size_t number = piece->block->first + i;
        struct text_block words = chronology_source_words(chronology, number);
        struct block_place place = {
            .x = drawing->x + (double)i * (m->source_width + m->column_gap),
            .y = drawing->y + piece->y,
            .pitch = m->small_pitch,
        };
        scene_begin(drawing->canvas->scene, ROLE_KEY, NULL, NULL);
        if (chronology->sources[number].url)
            scene_link(drawing->canvas->scene, chronology->sources[number].url);
        canvas_block(drawing->canvas, &words, &place);
        scene_end(drawing->canvas->scene);
    }
}

static void draw_key(const struct drawing *drawing, const struct chronology_piece *piece)
{
    const struct chronology *chronology = drawing->chronology;
    for (size_t i = 0; i < piece->block->count; i++)
        chronology_draw_sign(chronology, &chronology->signs[piece->block->first + i], drawing->x,
                             drawing->y + piece->y);
}

static void draw_note(const struct drawing *drawing, const struct chronology_piece *piece)
{
    scene_begin(drawing->canvas->scene, ROLE_NOTE, NULL, NULL);
    canvas_block(drawing->canvas, &piece->block->words,
                 &(struct block_place){.x = drawing->x,
                                       .y = drawing->y + piece->y,
                                       .pitch = drawing->chronology->measures.small_pitch});
    scene_end(drawing->canvas->scene);
}

static void draw_piece(const struct drawing *drawing, const struct chronology_piece *piece)
{
    switch (piece->block->kind) {
    case BLOCK_YEAR:
    case BLOCK_MONTH:
    case BLOCK_SECTION: draw_head(drawing, piece); break;
    case BLOCK_ENTRY: draw_entry(drawing, piece); break;
    case BLOCK_KEY: draw_key(drawing, piece); break;
    case BLOCK_SOURCES: draw_sources(drawing, piece); break;
    case BLOCK_NOTE: draw_note(drawing, piece); break;
    }
}

static void draw_scales(const struct drawing *drawing, size_t page, size_t column)
{
    const struct chronology *chronology = drawing->chronology;
    for (size_t i = 0; i < chronology->rule_count; i++) {
        const struct chronology_rule *rule = &chronology->rules[i];
        if (rule->page != page || rule->column != column)
            continue;
        chronology_draw_stretches(chronology, rule, drawing->x, drawing->y);
        chronology_draw_scale(chronology, rule, drawing->x, drawing->y);
        chronology_draw_ends(chronology, rule, drawing->x, drawing->y);
        chronology_draw_leaders(chronology, rule, drawing->x, drawing->y);
        chronology_draw_crossings(chronology, rule, drawing->x, drawing->y);
    }
}

void chronology_draw(const struct chronology *chronology, size_t page)
{
    const struct chronology_measures *m = &chronology->measures;
    for (size_t column = 0; column < chronology->columns; column++) {
        struct drawing drawing = {
            .chronology = chronology,
            .canvas = chronology->canvas,
            .x = chronology->panel->x0 + (double)column * (m->column_width + m->column_gap),
            .y = chronology->panel->y0,
        };
        draw_rules(&drawing, page, column);
        draw_scales(&drawing, page, column);
        for (size_t i = 0; i < chronology->piece_count; i++)
            if (is_in_column(&chronology->pieces[i], page, column))
                draw_piece(&drawing, &chronology->pieces[i]);
    }
}
