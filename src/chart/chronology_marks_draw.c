/* Dates that the author marks, as they are drawn: in the list a thick line on the rule, the words,
 * and a thin line to the end of the column; on a rule to scale a line across it or a stretch along
 * it, which a leader ties to the words:
 *
 *      5 June  ▬▬  Truce signed ----------          5  -+-------  5 June  Truce signed -----
 *      6 June  ■   Villages taken                   6  -|▒
 */
#include "chart/chronology.h"

#include "chart/hatch.h"
#include "chart/reach.h"

#include <math.h>

#define LINE_WIDTH 1.4   /* of a sign, and across the rule */
#define THREAD_WIDTH 0.6 /* from words to the end of the column */
#define WORDS_GAP 4.0    /* before it */
#define LEAST_THREAD 6.0
#define DASH 2.4
#define CROSSING_BEFORE 2.0 /* of the rule: no further, or it meets signs of spans */
#define CROSSING_BEHIND 5.0
#define STRETCH_GAP 1.4 /* between the rule and a stretch */
#define STRETCH_WIDTH 4.4
#define STRETCH_PITCH 5.4
#define MOST_STRETCHES 3 /* beside each other; further ones stand on the last */
#define ARROW 4.0
#define STRETCH_SHARE 0.28 /* of the accent in its fill */
#define DOT 1.0
#define DOT_GAP 1.4

static struct paint line_paint(const struct chronology *chronology,
                               const struct marked_date *marked, double width)
{
    struct paint paint = {.stroke = chronology->canvas->theme->accent, .stroke_width = width};
    if (marked->kind == MARKED_BREAK)
        paint.dash_on = paint.dash_off = DASH;
    return paint;
}

static const char *mark_id(const struct chronology *chronology, const struct marked_date *marked,
                           const char *ending)
{
    return marked->number
               ? arena_print(chronology->canvas->arena, "annotation-%zu%s", marked->number, ending)
               : NULL;
}

/* A stretch from 'y0' to 'y1', with an edge where it is known to begin or end: dotted, where the
 * day is not known; with an arrow where it goes on. */
struct stretch {
    double x, width, y0, y1;
    bool has_start, has_end;
    bool is_start_vague, is_end_vague;
    bool is_early, is_late;
};

static void draw_edge(const struct canvas *canvas, const struct stretch *stretch, double y,
                      bool is_vague)
{
    struct paint paint = {.stroke = canvas->theme->accent,
                          .stroke_width = 0.9,
                          .dash_on = is_vague ? DOT : 0,
                          .dash_off = is_vague ? DOT_GAP : 0};
    canvas_line(canvas, (struct point){stretch->x, y},
                (struct point){stretch->x + stretch->width, y}, &paint);
}

static void draw_arrow(const struct canvas *canvas, const struct stretch *stretch, double y,
                       double direction)
{
    double middle = stretch->x + stretch->width / 2;
    struct point points[] = {{stretch->x, y - direction * ARROW},
                             {stretch->x + stretch->width, y - direction * ARROW},
                             {middle, y}};
    canvas_polygon(canvas, points, 3, true, &(struct paint){.fill = canvas->theme->accent});
}

static void draw_stretch(const struct canvas *canvas, const struct stretch *stretch)
{
    const struct theme *theme = canvas->theme;
    canvas_rect(
        canvas, (struct box){stretch->x, stretch->y0, stretch->x + stretch->width, stretch->y1},
        &(struct paint){.fill = colour_mix(theme->background, theme->accent, STRETCH_SHARE)});
    if (stretch->has_start)
        draw_edge(canvas, stretch, stretch->y0, stretch->is_start_vague);
    if (stretch->has_end)
        draw_edge(canvas, stretch, stretch->y1, stretch->is_end_vague);
    if (stretch->is_early)
        draw_arrow(canvas, stretch, stretch->y0, -1);
    if (stretch->is_late)
        draw_arrow(canvas, stretch, stretch->y1, 1);
}

static bool is_vague(const struct edtf_point *point)
{
    return point->earliest < point->latest || edtf_soft_days(point);
}

static void set_edges(struct stretch *stretch, const struct marked_date *marked)
{
    const struct edtf *date = marked->date;
    bool is_whole =
        date->form == EDTF_POINT && marked->kind == MARKED_SPAN && !edtf_soft_days(&date->start);
    bool is_interval = date->form == EDTF_INTERVAL;
    stretch->is_start_vague = !is_whole && (!is_interval || is_vague(&date->start));
    stretch->is_end_vague = !is_whole && (!is_interval || is_vague(&date->end));
}

/* --- in the list --- */

static void draw_sign(const struct chronology *chronology, const struct marked_date *marked,
                      double column_x, double y)
{
    const struct chronology_measures *m = &chronology->measures;
    double half = m->radius * 1.5, x = column_x + m->mark_x, middle = y + m->pitch / 2;
    struct paint paint = line_paint(chronology, marked, LINE_WIDTH);
    if (chronology_is_line(chronology, marked)) {
        canvas_line(chronology->canvas, (struct point){x - half, middle},
                    (struct point){x + half, middle}, &paint);
        return;
    }
    struct stretch stretch = {
        .x = x - STRETCH_WIDTH / 2,
        .width = STRETCH_WIDTH,
        .y0 = middle - m->pitch * 0.42,
        .y1 = middle + m->pitch * 0.42,
        .is_early = marked->date->start_edge == EDTF_EDGE_OPEN,
        .is_late = marked->date->end_edge == EDTF_EDGE_OPEN,
    };
    stretch.has_start = marked->date->start_edge == EDTF_EDGE_KNOWN;
    stretch.has_end = marked->date->end_edge == EDTF_EDGE_KNOWN;
    set_edges(&stretch, marked);
    draw_stretch(chronology->canvas, &stretch);
}

/* To the end of the column. */
static void draw_thread(const struct chronology *chronology, const struct chronology_line *line,
                        double column_x, double y)
{
    const struct chronology_measures *m = &chronology->measures;
    struct paint paint = line_paint(chronology, line->entry->marked, THREAD_WIDTH);
    double width = line->words.line_count ? line->words.lines[0].width + WORDS_GAP : 0;
    double x0 = column_x + m->text_x + width, x1 = column_x + m->column_width;
    double middle = y + m->pitch / 2;
    if (x1 - x0 >= LEAST_THREAD && chronology_is_line(chronology, line->entry->marked))
        canvas_line(chronology->canvas, (struct point){x0, middle}, (struct point){x1, middle},
                    &paint);
}

void chronology_draw_mark(const struct chronology *chronology, const struct chronology_piece *piece,
                          double column_x, double y)
{
    const struct canvas *canvas = chronology->canvas;
    const struct chronology_entry *mark = piece->block->entry;
    const struct chronology_line *first = &mark->lines[piece->first_line];
    const struct chronology_line *last = first + piece->line_count - 1;
    bool is_new = piece->first_line == 0;
    scene_begin(canvas->scene, ROLE_ANNOTATION,
                is_new ? mark_id(chronology, mark->marked, "") : NULL, mark->marked->tooltip);
    if (is_new)
        draw_sign(chronology, mark->marked, column_x, y);
    draw_thread(chronology, last, column_x, y + last->y - first->y);
    scene_end(canvas->scene);
    scene_begin(canvas->scene, ROLE_LABEL, mark_id(chronology, mark->marked, "-label"), NULL);
    for (const struct chronology_line *line = first; line <= last && line->words.line_count; line++)
        canvas_block(canvas, &line->words,
                     &(struct block_place){.x = column_x + chronology->measures.text_x,
                                           .y = y + line->y - first->y,
                                           .tint = line->tint});
    scene_end(canvas->scene);
}

/* --- on a rule to scale --- */

static bool has_piece(const struct chronology *chronology, const struct chronology_rule *rule,
                      const struct chronology_entry *entry)
{
    for (size_t i = 0; i < chronology->piece_count; i++) {
        const struct chronology_piece *piece = &chronology->pieces[i];
        if (piece->block->entry == entry && piece->first_line == 0)
            return piece->page == rule->page && piece->column == rule->column;
    }
    return false;
}

static bool is_first_with(const struct chronology *chronology, const struct chronology_rule *rule,
                          double day)
{
    const struct chronology_rule *at = chronology->rules;
    while (at < rule && !(day >= at->scale.first && day < at->scale.last))
        at++;
    return at == rule && day >= at->scale.first && day < at->scale.last;
}

/* On the rule, with nothing beside it. */
static bool is_alone(const struct chronology_entry *entry)
{
    return entry->is_mark && entry->marked->is_silent;
}

/* What has words stands on the rule beside them; a day may be on two. */
static bool is_crossed(const struct chronology *chronology, const struct chronology_rule *rule,
                       const struct chronology_entry *entry)
{
    if (!entry->marked || !entry->is_scaled || !chronology_is_line(chronology, entry->marked))
        return false;
    return is_alone(entry) ? is_first_with(chronology, rule, entry->anchor)
                           : has_piece(chronology, rule, entry);
}

void chronology_draw_crossings(const struct chronology *chronology,
                               const struct chronology_rule *rule, double column_x, double y)
{
    const struct canvas *canvas = chronology->canvas;
    double x = column_x + chronology->measures.rule_x;
    for (size_t i = 0; i < chronology->entry_count + chronology->mark_count; i++) {
        const struct chronology_entry *entry = chronology->listed[i];
        if (!is_crossed(chronology, rule, entry))
            continue;
        double at = y + time_scale_x(&rule->scale, entry->anchor);
        struct paint paint = line_paint(chronology, entry->marked, LINE_WIDTH);
        scene_begin(canvas->scene, ROLE_ANNOTATION,
                    is_alone(entry) ? mark_id(chronology, entry->marked, "") : NULL,
                    entry->marked->tooltip);
        canvas_line(canvas, (struct point){x - CROSSING_BEFORE, at},
                    (struct point){x + CROSSING_BEHIND, at}, &paint);
        scene_end(canvas->scene);
    }
}

static void draw_on_rule(const struct chronology *chronology, const struct chronology_rule *rule,
                         const struct marked_date *marked, struct stretch stretch, double y)
{
    const struct time_scale *scale = &rule->scale;
    double from = reach_start(marked->date), to = reach_end(marked->date);
    if (from >= scale->last || to <= scale->first)
        return;
    stretch.has_start = from >= scale->first;
    stretch.has_end = to <= scale->last;
    stretch.is_early = from < chronology->scale_start && scale->first <= chronology->scale_start &&
                       marked->date->start_edge != EDTF_EDGE_UNKNOWN;
    stretch.is_late = to > chronology->scale_end && scale->last >= chronology->scale_end &&
                      marked->date->end_edge != EDTF_EDGE_UNKNOWN;
    stretch.y0 = y + time_scale_x(scale, fmax(from, scale->first));
    stretch.y1 = y + time_scale_x(scale, fmin(to, scale->last));
    set_edges(&stretch, marked);
    scene_begin(chronology->canvas->scene, ROLE_ANNOTATION, NULL, marked->tooltip);
    draw_stretch(chronology->canvas, &stretch);
    scene_end(chronology->canvas->scene);
}

void chronology_draw_stretches(const struct chronology *chronology,
                               const struct chronology_rule *rule, double column_x, double y)
{
    double ends[MOST_STRETCHES] = {-INFINITY, -INFINITY, -INFINITY};
    for (size_t i = 0; i < chronology->mark_count; i++) {
        const struct marked_date *marked = chronology->marks[i].marked;
        size_t lane = 0;
        if (chronology_is_line(chronology, marked))
            continue;
        while (lane + 1 < MOST_STRETCHES && ends[lane] > reach_start(marked->date))
            lane++;
        ends[lane] = fmax(ends[lane], reach_end(marked->date));
        struct stretch stretch = {
            .x =
                column_x + chronology->measures.rule_x + STRETCH_GAP + (double)lane * STRETCH_PITCH,
            .width = STRETCH_WIDTH,
        };
        draw_on_rule(chronology, rule, marked, stretch, y);
    }
}
