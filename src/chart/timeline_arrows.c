/* Arrows from a date to a new one in another row. One date that became two, or two that became one,
 * have one arrow within a row; the others branch off its way, or join it:
 *
 *   ○───────┬─────▶● Political talks        ○──────┬────▶● Joint talks
 *           ▼                                      │
 *           ● Military talks                       ○ Prisoner commission
 *
 * Else an arrow turns where the way is free. It meets neither words nor marks, and crosses no line
 * of others; what finds no such way is said in words. All is decided in rows. */
#include "chart/timeline_rows.h"

#include <math.h>

#define TURN_PLACES 24 /* that are tried between the marks */
#define TURN_ROOM 7.0  /* for an arrow's head before the mark that it leads to */
#define TURN_GAP 3.0   /* between lines side by side */
#define HEAD_LENGTH 3.6
#define HEAD_HALF 2.1
#define LINE_WIDTH 0.9

/* From a mark level to 'x', upright to the other row, level on to the other mark. The first and the
 * last are left out where the arrow of a pair stands there. */
struct way {
    struct piece pieces[3];
    bool has[3];
};

static double middle_of(const struct item *item)
{
    const struct mark *mark = &item->mark;
    return (mark->parts[0].x0 + mark->parts[mark->part_count - 1].x1) / 2;
}

static bool is_at(double x, double other)
{
    return fabs(x - other) < 0.01;
}

/* The record whose arrow leads to an item in its row; or NULL. */
static const struct item *pair_start(const struct timeline *timeline, const struct item *item)
{
    for (size_t i = 0; item->is_partner && i < timeline->move_count; i++)
        if (timeline->moves[i].to == item && timeline->moves[i].from->partner == item)
            return timeline->moves[i].from;
    return NULL;
}

static struct way way_of(const struct rows *rows, const struct move *move, double x)
{
    const struct item *from = move->from, *to = move->to;
    const struct item *start = pair_start(rows->timeline, to);
    size_t row0 = rows_of(rows, from), row1 = rows_of(rows, to);
    struct way way = {{{from->mark.x1, x, row0, row0},
                       {x, x, row0 < row1 ? row0 : row1, row0 < row1 ? row1 : row0},
                       {x, to->mark.x0, row1, row1}},
                      {true, row0 != row1, true}};
    way.has[0] = x > from->mark.x1 && !(from->partner && x < from->partner->mark.x0);
    way.has[2] = x < to->mark.x0 && !(start && x > start->mark.x1);
    return way;
}

/* --- what is in the way --- */

static bool is_end(const struct timeline *timeline, const void *of, const struct item *item)
{
    const struct move *move = of;
    (void)timeline;
    return item == move->from || item == move->to;
}

/* An arrow in a row, or the dates of a record with theirs, but where it is of the same move. */
static bool meets_arrows(const struct rows *rows, const struct piece *piece,
                         const struct move *move)
{
    const struct timeline *timeline = rows->timeline;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (!rows_show(item) || item == move->from)
            continue;
        double x1 = item->partner ? item->partner->mark.x0 : item->mark.x1;
        bool is_line = item->partner ? item->partner != move->to : item->mark.move_count > 0;
        size_t row = rows_of(rows, item);
        if (is_line && piece_meets(piece, item->mark.x0, x1, row, row))
            return true;
    }
    return false;
}

static bool meets_trunks(const struct rows *rows, const struct piece *piece)
{
    const struct timeline *timeline = rows->timeline;
    for (size_t i = 0; i < timeline->tie_count; i++) {
        const struct item *ends[] = {timeline->ties[i].from, timeline->ties[i].to};
        double x = ends[1]->trunk_x;
        if (!ends[1]->has_trunk)
            continue;
        size_t a = rows_of(rows, ends[0]), b = rows_of(rows, ends[1]);
        if (piece_meets(piece, x, x, a < b ? a : b, a < b ? b : a))
            return true;
        for (size_t k = 0; k < 2; k++) {
            size_t row = rows_of(rows, ends[k]);
            if (piece_meets(piece, fmin(x, ends[k]->mark.x1), fmax(x, ends[k]->mark.x0), row, row))
                return true;
        }
    }
    return false;
}

/* Arrows from one record, or to one, may share their way. */
static bool meets_moves(const struct rows *rows, const struct piece *piece, const struct move *move)
{
    const struct timeline *timeline = rows->timeline;
    for (size_t i = 0; i < timeline->move_count; i++) {
        const struct move *other = &timeline->moves[i];
        if (!other->has_way || other->from == move->from || other->to == move->to)
            continue;
        struct way way = way_of(rows, other, other->x);
        for (size_t k = 0; k < 3; k++) {
            const struct piece *theirs = &way.pieces[k];
            if (way.has[k] && piece_meets(piece, theirs->x0 - TURN_GAP / 2,
                                          theirs->x1 + TURN_GAP / 2, theirs->row0, theirs->row1))
                return true;
        }
    }
    return false;
}

static bool try_turn(const struct rows *rows, struct move *move, double x)
{
    struct way way = way_of(rows, move, x);
    for (size_t k = 0; k < 3; k++) {
        const struct piece *piece = &way.pieces[k];
        if (way.has[k] &&
            (!rows_are_clear(rows, piece, is_end, move) || meets_arrows(rows, piece, move) ||
             meets_trunks(rows, piece) || meets_moves(rows, piece, move)))
            return false;
    }
    move->has_way = true;
    move->x = x;
    return true;
}

/* Straight up or down, from a mark or to one: where its own arrow can be left, to the other. */
static bool find_upright(const struct rows *rows, struct move *move, double first, double last)
{
    double from = middle_of(move->from), to = middle_of(move->to);
    bool can_leave = from <= last, can_reach = to >= first;
    if (rows_of(rows, move->from) == rows_of(rows, move->to))
        return false;
    if (move->from->partner && can_reach && try_turn(rows, move, to))
        return true;
    return (can_leave && try_turn(rows, move, from)) || (can_reach && try_turn(rows, move, to));
}

/* Else with a turn, before the mark that it leads to. */
static void find_turn(const struct rows *rows, struct move *move)
{
    const struct mark *to = &move->to->mark;
    double first = move->from->mark.x1 + ROWS_CLEARANCE, last = to->x0 - TURN_ROOM;
    move->has_way = false;
    if (!rows_show(move->from) || !rows_show(move->to))
        return;
    if (to->move_count) /* its old dates are in the way */
        last = -INFINITY;
    if (find_upright(rows, move, first, last))
        return;
    for (int i = 0; last > first && i <= TURN_PLACES; i++)
        if (try_turn(rows, move, last + (first - last) * i / TURN_PLACES))
            return;
}

/* --- lines or words --- */

static bool is_changed_to_words(struct move *move)
{
    bool is_line = move->state == MOVE_LINE;
    move->state = MOVE_WORDS;
    move->has_way = false;
    return is_line;
}

bool timeline_settle_moves(struct timeline *timeline, bool is_same, bool is_last)
{
    struct rows rows = rows_number(timeline);
    bool is_changed = false;
    for (size_t i = 0; i < timeline->move_count; i++)
        timeline->moves[i].has_way = false;
    for (size_t i = 0; i < timeline->move_count; i++) {
        struct move *move = &timeline->moves[i];
        if (move->state != MOVE_LINE)
            continue;
        find_turn(&rows, move);
        is_same = is_same && move->has_way;
    }
    for (size_t i = 0; i < timeline->move_count; i++) {
        struct move *move = &timeline->moves[i];
        if (move->state != MOVE_LINE || (move->has_way && (is_same || !is_last)))
            continue;
        is_changed |= is_changed_to_words(move);
        timeline_word(timeline, move->from, timeline_moved_words(timeline, move->from));
    }
    return is_changed;
}

/* --- drawing --- */

/* A line that ends in an arrow's head, level or upright. */
static void draw_arrow(const struct canvas *canvas, struct point from, struct point to, colour tint)
{
    bool is_level = is_at(from.y, to.y);
    double dx = is_level ? (to.x > from.x ? 1 : -1) : 0, dy = is_level ? 0 : to.y > from.y ? 1 : -1;
    struct point back = {to.x - dx * HEAD_LENGTH, to.y - dy * HEAD_LENGTH};
    struct point head[] = {to,
                           {back.x - dy * HEAD_HALF, back.y - dx * HEAD_HALF},
                           {back.x + dy * HEAD_HALF, back.y + dx * HEAD_HALF}};
    canvas_line(canvas, from, (struct point){back.x + dx * 0.6, back.y + dy * 0.6},
                &(struct paint){.stroke = tint, .stroke_width = LINE_WIDTH});
    canvas_polygon(canvas, head, 3, true, &(struct paint){.fill = tint});
}

/* Upright lines end at the edge of a mark, and in the middle of a line. */
static void draw_way(const struct timeline *timeline, const struct rows *rows,
                     const struct move *move)
{
    const struct canvas *canvas = timeline->canvas;
    const struct item *from = move->from, *to = move->to;
    struct way way = way_of(rows, move, move->x);
    double y0 = timeline_mark_y(timeline, from), y1 = timeline_mark_y(timeline, to);
    double edge = (timeline->marks.radius + MOVE_GAP) * (y1 > y0 ? 1 : -1);
    struct paint line = {.stroke = from->mark.tint, .stroke_width = LINE_WIDTH};
    bool is_down_to = is_at(move->x, middle_of(to)), is_up_from = is_at(move->x, middle_of(from));
    struct point start = {move->x, is_up_from ? y0 + edge : y0}, turn = {move->x, y1};
    if (way.has[0])
        canvas_line(canvas, (struct point){from->mark.x1 + MOVE_GAP, y0},
                    (struct point){move->x, y0}, &line);
    if (way.has[1] && is_down_to)
        draw_arrow(canvas, start, (struct point){move->x, y1 - edge}, from->mark.tint);
    else if (way.has[1])
        canvas_line(canvas, start, turn, &line);
    if (way.has[2])
        draw_arrow(canvas, turn, (struct point){to->mark.x0 - MOVE_GAP, y1}, from->mark.tint);
}

void timeline_draw_moves(const struct timeline *timeline)
{
    struct rows rows = rows_number(timeline);
    for (size_t i = 0; i < timeline->move_count; i++) {
        const struct move *move = &timeline->moves[i];
        if (!move->has_way)
            continue;
        scene_begin(timeline->canvas->scene, ROLE_LEADER, NULL, NULL);
        draw_way(timeline, &rows, move);
        scene_end(timeline->canvas->scene);
    }
}
