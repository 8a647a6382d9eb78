/* Lines from dates on a rule to scale to their entries. Entries of one place on the rule share a
 * point, a line and a bracket, so that a day on which much happened is no fan of lines:
 *
 *     |      ,- ■ 5 June  Army takes control
 *     *------+- ▲         Rebels pull out
 *     |      `- ●         Red Cross asks for access
 *     *--------- ■ 6 June  Villages taken                                                       */
#include "chart/chronology.h"

#include <math.h>

#define SAME_PLACE 1.0 /* points between dates whose points would cover each other */
#define LINE_WIDTH 0.45
#define MARK_WIDTH 0.6
#define POINT_RADIUS 1.5
#define STUB 3.0 /* from the bracket to a mark */

/* Pieces of a column that follow each other and are at one place. */
struct bracket {
    const struct chronology_piece *pieces;
    size_t count;
    double at; /* on the rule */
};

static bool is_led(const struct chronology_piece *piece, const struct chronology_rule *rule)
{
    return piece->page == rule->page && piece->column == rule->column &&
           piece->block->kind == BLOCK_ENTRY && piece->block->entry->is_scaled &&
           piece->first_line == 0;
}

static struct bracket bracket_at(const struct chronology *chronology,
                                 const struct chronology_rule *rule, size_t from)
{
    const struct chronology_piece *pieces = &chronology->pieces[from];
    struct bracket bracket = {.pieces = pieces, .count = 1};
    size_t left = chronology->piece_count - from;
    bracket.at = time_scale_x(&rule->scale, pieces->wanted);
    while (!pieces->block->entry->is_mark && bracket.count < left &&
           is_led(&pieces[bracket.count], rule) && !pieces[bracket.count].block->entry->is_mark &&
           fabs(time_scale_x(&rule->scale, pieces[bracket.count].wanted) - bracket.at) < SAME_PLACE)
        bracket.count++;
    return bracket;
}

static double mark_y(const struct chronology *chronology, const struct chronology_piece *piece)
{
    return piece->y + chronology_mark_depth(chronology, piece->block->entry, piece->has_date);
}

/* The line runs level where the date is beside its entries, else to the nearest of them. */
static void draw_bracket(const struct chronology *chronology, const struct bracket *bracket,
                         double column_x, double y)
{
    const struct canvas *canvas = chronology->canvas;
    const struct chronology_measures *m = &chronology->measures;
    bool is_mark = bracket->pieces->block->entry->is_mark;
    struct paint paint = {.stroke = is_mark ? canvas->theme->accent : canvas->theme->faint_ink,
                          .stroke_width = is_mark ? MARK_WIDTH : LINE_WIDTH};
    double to = column_x + m->mark_x - m->radius * 1.6, side = to - STUB;
    double first = y + mark_y(chronology, &bracket->pieces[0]);
    double last = y + mark_y(chronology, &bracket->pieces[bracket->count - 1]);
    struct point at = {column_x + m->rule_x, y + bracket->at};
    canvas_line(canvas, at, (struct point){side, fmin(fmax(at.y, first), last)}, &paint);
    if (bracket->count > 1)
        canvas_line(canvas, (struct point){side, first}, (struct point){side, last}, &paint);
    for (size_t i = 0; i < bracket->count; i++) {
        double middle = y + mark_y(chronology, &bracket->pieces[i]);
        canvas_line(canvas, (struct point){side, middle}, (struct point){to, middle}, &paint);
    }
    if (!is_mark)
        canvas_circle(canvas, at, POINT_RADIUS, &(struct paint){.fill = canvas->theme->rule});
}

void chronology_draw_leaders(const struct chronology *chronology,
                             const struct chronology_rule *rule, double column_x, double y)
{
    struct scene *scene = chronology->canvas->scene;
    for (size_t i = 0; i < chronology->piece_count;) {
        if (!is_led(&chronology->pieces[i], rule)) {
            i++;
            continue;
        }
        struct bracket bracket = bracket_at(chronology, rule, i);
        const struct chronology_entry *entry = bracket.pieces->block->entry;
        const char *id = entry->is_mark ? NULL
                                        : arena_print(chronology->canvas->arena, "entry-%zu-leader",
                                                      entry->order + 1);
        scene_begin(scene, ROLE_LEADER, id, NULL);
        draw_bracket(chronology, &bracket, column_x, y);
        scene_end(scene);
        i += bracket.count;
    }
}
