/* Lines from statements to the record they are about: one upright trunk for all of a record's, with
 * a level branch from each mark. A trunk stands where it meets neither words nor other marks (a bar
 * it may pass behind), nearest to the marks; whoever finds no such place gets a letter.
 *
 *   ┌ ■ Army takes control
 *   │
 *   ├ ▪ Coalition says it will not give up
 *   └ ▪ Tehran hails the victory
 *
 * All is decided in rows, so that it holds however far apart these are drawn. */
#include "chart/timeline_rows.h"

#include <math.h>

#define TRUNK_STEP 3.5 /* between places that are tried, and of the first from the marks */
#define TRUNK_PLACES                                                                               \
    14                 /* tried on either side: a line from further off ties nothing for the eye   \
                        */
#define TRUNK_GAP 3.0  /* between trunks side by side */
#define BRANCH_GAP 0.8 /* between a mark and its branch */
#define SAME_GAP 0.7   /* of each of the two lines between records of one event from their middle */

/* Whether 'item' is one of those that the lines of 'to' join. */
static bool is_member(const struct timeline *timeline, const void *to, const struct item *item)
{
    if (item == to)
        return true;
    for (size_t i = 0; i < timeline->tie_count; i++)
        if (timeline->ties[i].to == to && timeline->ties[i].from == item)
            return true;
    return false;
}

static bool is_clear(const struct rows *rows, const struct item *to, const struct piece *piece)
{
    return rows_are_clear(rows, piece, is_member, to);
}

/* --- one trunk --- */

static size_t first_tie(const struct timeline *timeline, const struct item *to)
{
    size_t i = 0;
    while (i < timeline->tie_count && timeline->ties[i].to != to)
        i++;
    return i;
}

/* The n-th of the marks that the lines of 'to' join: itself, then those about it; NULL behind. */
static const struct item *member(const struct timeline *timeline, const struct item *to, size_t n)
{
    size_t at = first_tie(timeline, to) + n - 1;
    if (n == 0)
        return to;
    return at < timeline->tie_count && timeline->ties[at].to == to ? timeline->ties[at].from : NULL;
}

static struct piece trunk_of(const struct rows *rows, const struct item *to, double x)
{
    struct piece trunk = {x, x, rows_of(rows, to), rows_of(rows, to)};
    const struct item *item;
    for (size_t n = 1; (item = member(rows->timeline, to, n)); n++) {
        size_t row = rows_of(rows, item);
        trunk.row0 = row < trunk.row0 ? row : trunk.row0;
        trunk.row1 = row > trunk.row1 ? row : trunk.row1;
    }
    return trunk;
}

/* From the trunk to the nearer edge of a mark; false where the trunk meets the mark itself. */
static bool branch_of(const struct item *item, double x, double *x0, double *x1)
{
    *x0 = x < item->mark.x0 ? x : item->mark.x1 + BRANCH_GAP;
    *x1 = x < item->mark.x0 ? item->mark.x0 - BRANCH_GAP : x;
    return x < item->mark.x0 || x > item->mark.x1;
}

static bool stubs_are_clear(const struct rows *rows, const struct item *to, double x)
{
    const struct item *item;
    for (size_t n = 0; (item = member(rows->timeline, to, n)); n++) {
        size_t row = rows_of(rows, item);
        struct piece branch = {.row0 = row, .row1 = row};
        if (!branch_of(item, x, &branch.x0, &branch.x1))
            return false;
        branch.x0 += x < item->mark.x0 ? 0 : ROWS_CLEARANCE;
        branch.x1 -= x < item->mark.x0 ? ROWS_CLEARANCE : 0;
        if (branch.x0 < branch.x1 && !is_clear(rows, to, &branch))
            return false;
    }
    return true;
}

/* Lines of different records never meet: each has a box of its own. */
static bool is_apart(const struct rows *rows, const struct item *to, double x)
{
    struct piece trunk = trunk_of(rows, to, x);
    for (size_t i = 0; i < rows->timeline->item_count; i++) {
        const struct item *other = &rows->timeline->items[i];
        if (other == to || !other->has_trunk)
            continue;
        struct piece theirs = trunk_of(rows, other, other->trunk_x);
        if (theirs.row0 <= trunk.row1 && trunk.row0 <= theirs.row1 &&
            fabs(other->trunk_x - x) < TRUNK_GAP)
            return false;
        const struct item *item;
        for (size_t n = 0; (item = member(rows->timeline, other, n)); n++) {
            size_t row = rows_of(rows, item);
            double x0, x1;
            if (branch_of(item, other->trunk_x, &x0, &x1) && piece_meets(&trunk, x0, x1, row, row))
                return false;
        }
        for (size_t n = 0; (item = member(rows->timeline, to, n)); n++) {
            size_t row = rows_of(rows, item);
            double x0, x1;
            if (branch_of(item, x, &x0, &x1) && piece_meets(&theirs, x0, x1, row, row))
                return false;
        }
    }
    return true;
}

static bool try_trunk(const struct rows *rows, struct item *to, double x)
{
    struct piece trunk = trunk_of(rows, to, x);
    to->has_trunk =
        is_clear(rows, to, &trunk) && stubs_are_clear(rows, to, x) && is_apart(rows, to, x);
    to->trunk_x = x;
    return to->has_trunk;
}

/* Beside all marks, alternately before and behind them. */
static bool find_trunk(const struct rows *rows, struct item *to)
{
    double x0 = INFINITY, x1 = -INFINITY;
    const struct item *item;
    for (size_t n = 0; (item = member(rows->timeline, to, n)); n++) {
        if (!rows_show(item))
            return false;
        x0 = fmin(x0, item->mark.x0);
        x1 = fmax(x1, item->mark.x1);
    }
    for (int i = 1; i <= TRUNK_PLACES; i++)
        if (try_trunk(rows, to, x0 - TRUNK_STEP * i) || try_trunk(rows, to, x1 + TRUNK_STEP * i))
            return true;
    return false;
}

void timeline_route(struct timeline *timeline)
{
    struct rows rows = rows_number(timeline);
    for (size_t i = 0; i < timeline->item_count; i++)
        timeline->items[i].has_trunk = false;
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *to = &timeline->items[i];
        if (to->tie_state == TIE_LINE && !find_trunk(&rows, to))
            to->tie_state = TIE_LETTER;
    }
}

/* --- drawing --- */

/* One line, or two side by side. */
static void draw_line(const struct canvas *canvas, struct point from, struct point to, bool is_same)
{
    struct paint paint = {.stroke = canvas->theme->faint_ink, .stroke_width = 0.5};
    bool is_level = fabs(to.y - from.y) < fabs(to.x - from.x);
    double dx = is_same && !is_level ? SAME_GAP : 0, dy = is_same && is_level ? SAME_GAP : 0;
    canvas_line(canvas, (struct point){from.x - dx, from.y - dy},
                (struct point){to.x - dx, to.y - dy}, &paint);
    if (is_same)
        canvas_line(canvas, (struct point){from.x + dx, from.y + dy},
                    (struct point){to.x + dx, to.y + dy}, &paint);
}

void timeline_draw_ties(const struct timeline *timeline, const struct item *to)
{
    const struct canvas *canvas = timeline->canvas;
    double top = INFINITY, bottom = -INFINITY, x = to->trunk_x;
    const struct item *item;
    scene_begin(canvas->scene, ROLE_LEADER, NULL, NULL);
    for (size_t n = 0; (item = member(timeline, to, n)); n++) {
        double y = timeline_mark_y(timeline, item), x0, x1;
        top = fmin(top, y);
        bottom = fmax(bottom, y);
        if (branch_of(item, x, &x0, &x1))
            draw_line(canvas, (struct point){x0, y}, (struct point){x1, y}, to->is_same);
    }
    draw_line(canvas, (struct point){x, top}, (struct point){x, bottom}, to->is_same);
    scene_end(canvas->scene);
}
