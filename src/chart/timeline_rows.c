/* What is in the way of a line between marks: heads, words with their leader lines, marks. */
#include "chart/timeline_rows.h"

#include <math.h>

struct rows rows_number(const struct timeline *timeline)
{
    struct rows rows = {timeline,
                        ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count + 1)};
    size_t next = 0;
    for (size_t i = 0; i < timeline->lane_count; i++) {
        rows.first[i] = next + 1;
        next += timeline->lanes[i].rows + 1;
    }
    return rows;
}

size_t rows_of(const struct rows *rows, const struct item *item)
{
    return rows->first[item->lane] + item->top_row + item->mark_row;
}

/* With a mark of its own, or that of all its neighbours. */
static bool is_in_rows(const struct item *item)
{
    return item->is_on_axis && !item->is_in_rug && (!item->host || item->host == item) &&
           item->mark.part_count > 0;
}

bool rows_show(const struct item *item)
{
    return is_in_rows(item) && !item->host;
}

/* --- what is in the way --- */

bool piece_meets(const struct piece *a, double x0, double x1, size_t row0, size_t row1)
{
    return a->x0 - ROWS_CLEARANCE < x1 && x0 < a->x1 + ROWS_CLEARANCE && a->row0 <= row1 &&
           row0 <= a->row1;
}

static bool meets_words(const struct rows *rows, const struct piece *piece, const struct item *item)
{
    const struct placed_label *placed = &item->placed;
    size_t top = rows->first[item->lane] + item->top_row, row = top + placed->row;
    if (!item->has_label)
        return false;
    double width = item->state == LABEL_NUMBERED ? rows->timeline->widest_number.width + 4
                                                 : placed->block.width;
    double x0 = placed->side == SIDE_START ? placed->x : placed->x - width;
    if (piece_meets(piece, x0, x0 + width, row, row + placed->block.line_count - 1))
        return true;
    return placed->has_leader && piece_meets(piece, placed->leader_x, placed->leader_x, top,
                                             top + item->taken.height - 1);
}

/* A line passes behind a bar, but what crosses a shape would seem to lead to it. */
static bool meets_mark(const struct rows *rows, const struct piece *piece, const struct item *item)
{
    size_t row = rows_of(rows, item);
    bool is_level = piece->row0 == piece->row1;
    if (is_level && piece_meets(piece, item->mark.x0, item->mark.x1, row, row))
        return true;
    for (size_t i = 0; i < item->mark.part_count; i++) {
        const struct mark_part *part = &item->mark.parts[i];
        double reach = 2 * rows->timeline->marks.radius;
        bool is_bar = part->x1 - part->x0 > 3 * rows->timeline->marks.radius;
        if (!is_bar && piece_meets(piece, part->x0 - reach, part->x1 + reach, row, row))
            return true;
    }
    return mark_has_unknown(&item->mark) &&
           piece_meets(piece, item->mark.x0, item->mark.x1, row, row);
}

static bool meets_head(const struct rows *rows, const struct piece *piece)
{
    const struct timeline *timeline = rows->timeline;
    for (size_t i = 0; timeline->heads_on_top && i < timeline->lane_count; i++) {
        const struct lane *lane = &timeline->lanes[i];
        double x0 = timeline->panel->x0, indent = lane->is_inner ? timeline_indent(timeline) : 0;
        double x1 = x0 + fmax(lane->outer_block.width, indent + lane->head_block.width);
        size_t row = rows->first[i] - 1;
        if (piece_meets(piece, x0, x1, row, row))
            return true;
    }
    return false;
}

bool rows_are_clear(const struct rows *rows, const struct piece *piece, rows_member *is_member,
                    const void *of)
{
    const struct timeline *timeline = rows->timeline;
    if (piece->x0 < timeline->panel->plot_x0 || piece->x1 > timeline->panel->plot_x1 ||
        meets_head(rows, piece))
        return false;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (!is_in_rows(item))
            continue;
        if (meets_words(rows, piece, item))
            return false;
        if (meets_mark(rows, piece, item) && !is_member(timeline, of, item))
            return false;
    }
    return true;
}
