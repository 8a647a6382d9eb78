/* Blocks flow into columns: each is filled from its top, a head never stands alone at the bottom,
 * an entry is broken only where it is higher than a page, and the rule to scale goes on where the
 * column before has ended. */
#include "chart/chronology_fill.h"

#include <math.h>
#include <string.h>

#define MOST_TOGETHER 0.6 /* of a page: sources that are not parted */
#define FEWEST_LINES 2    /* of a broken entry, on either side */

static const struct chronology_block *block_at(const struct chronology *chronology, size_t i)
{
    return i < chronology->block_count ? &chronology->blocks[i] : NULL;
}

static bool is_head(const struct chronology_block *block)
{
    return block->kind <= BLOCK_SECTION;
}

/* --- heights --- */

/* A date is told once where several entries have it. */
static bool shows_date(const struct column *column, const struct chronology_entry *entry)
{
    const struct chronology_entry *above = column->above;
    return !above || above->is_dated != entry->is_dated || above->is_mark != entry->is_mark ||
           strcmp(above->date, entry->date) != 0;
}

static double date_height(const struct chronology *chronology, const struct chronology_entry *entry)
{
    return (double)entry->date_block.line_count * chronology->measures.pitch;
}

/* Of the words from a line on, with the date over them or beside them. */
static double entry_height(const struct chronology *chronology,
                           const struct chronology_entry *entry, size_t from, size_t count,
                           bool has_date)
{
    if (!count)
        return 0;
    const struct chronology_line *last = &entry->lines[from + count - 1];
    double height = last->y + last->height - entry->lines[from].y;
    if (!has_date)
        return height;
    double date = date_height(chronology, entry);
    return chronology->measures.date_width > 0 ? fmax(height, date) : height + date;
}

static double rest_height(const struct chronology *chronology, const struct column *column,
                          const struct chronology_entry *entry, size_t line)
{
    return entry_height(chronology, entry, line, entry->line_count - line,
                        line || shows_date(column, entry));
}

/* Of the list of sources, which stays together unless it is long; 0: this is not its head. */
static double sources_height(const struct chronology *chronology, const struct column *column,
                             size_t index)
{
    double height = 0;
    for (size_t i = index + 1; i < chronology->block_count; i++) {
        if (block_at(chronology, i)->kind != BLOCK_SOURCES)
            return 0;
        height += block_at(chronology, i)->height;
    }
    return height <= column->whole * MOST_TOGETHER ? height : 0;
}

/* Of a block, and of a head with the first thing under it. */
static double needed_height(const struct chronology *chronology, const struct column *column,
                            size_t index, size_t line)
{
    const struct chronology_block *block = block_at(chronology, index);
    if (!block)
        return 0;
    if (is_head(block)) {
        return block->height + fmax(needed_height(chronology, column, index + 1, 0),
                                    sources_height(chronology, column, index));
    }
    if (block->kind != BLOCK_ENTRY)
        return block->height;
    const struct chronology_entry *entry = block->entry;
    double height = rest_height(chronology, column, entry, line);
    if (height <= column->whole)
        return height;
    size_t fewest =
        entry->line_count - line < FEWEST_LINES ? entry->line_count - line : FEWEST_LINES;
    return entry_height(chronology, entry, line, fewest, true);
}

/* Before a block; none at the top of a column, nor between heads, nor under one. */
static double gap_before(const struct chronology *chronology, const struct column *column,
                         const struct cursor *at)
{
    const struct chronology_block *block = block_at(chronology, at->block);
    bool is_under_head = at->block > 0 && is_head(block_at(chronology, at->block - 1));
    return column->y <= 0 || at->line || is_under_head || column->is_continued
               ? 0
               : block->gap * chronology->gap_share;
}

/* --- pieces --- */

static struct chronology_piece *more_pieces(struct chronology *chronology)
{
    size_t capacity = chronology->piece_capacity * 2 + chronology->block_count + 8;
    struct chronology_piece *pieces =
        ARENA_ARRAY(chronology->canvas->arena, struct chronology_piece, capacity);
    for (size_t i = 0; i < chronology->piece_count; i++)
        pieces[i] = chronology->pieces[i];
    chronology->piece_capacity = capacity;
    return pieces;
}

static struct chronology_piece *add_piece(struct chronology *chronology,
                                          const struct column *column,
                                          const struct chronology_block *block, double y)
{
    if (chronology->piece_count == chronology->piece_capacity)
        chronology->pieces = more_pieces(chronology);
    struct chronology_piece *piece = &chronology->pieces[chronology->piece_count++];
    *piece = (struct chronology_piece){
        .block = block,
        .page = column->page,
        .column = column->index,
        .y = y,
        .head = block->text,
    };
    return piece;
}

/* The top of a column says again under which head it goes on. */
static void add_continued(struct chronology *chronology, struct column *column,
                          const struct cursor *at)
{
    const struct chronology_block *block = block_at(chronology, at->block);
    size_t i = at->block;
    if (!block || (block->kind != BLOCK_ENTRY && block->kind != BLOCK_SOURCES))
        return;
    while (i > 0 && !is_head(block_at(chronology, i - 1)))
        i--;
    if (i == 0)
        return;
    const struct chronology_block *head = block_at(chronology, i - 1);
    struct chronology_piece *piece = add_piece(chronology, column, head, 0);
    piece->head = locale_format(chronology->setup->locale, chronology->canvas->arena,
                                MESSAGE_CONTINUED, head->whole, NULL, NULL);
    column->y = head->height;
    column->is_continued = true;
}

/* As many lines as there is room for; all of those that are left where they fit. */
static size_t fitting_lines(const struct chronology *chronology, const struct column *column,
                            const struct chronology_entry *entry, size_t line, double y)
{
    size_t left = entry->line_count - line, count = left;
    bool has_date = line || shows_date(column, entry);
    if (entry_height(chronology, entry, line, left, has_date) <= column->whole)
        return left;
    while (count > 1 && y + entry_height(chronology, entry, line, count, has_date) >
                            column->room + CHRONOLOGY_SLACK)
        count--;
    if (count < left && left - count < FEWEST_LINES && count > FEWEST_LINES)
        count--;
    return count;
}

static void place_entry(struct chronology *chronology, struct column *column, struct cursor *at,
                        double y)
{
    const struct chronology_block *block = block_at(chronology, at->block);
    struct chronology_entry *entry = block->entry;
    struct chronology_piece *piece = add_piece(chronology, column, block, y);
    piece->first_line = at->line;
    piece->has_date = at->line || shows_date(column, entry);
    piece->line_count = fitting_lines(chronology, column, entry, at->line, y);
    double height = entry_height(chronology, entry, at->line, piece->line_count, piece->has_date);
    column->end = y + height;
    column->y = y + height * (entry->is_scaled ? chronology->stretch : 1);
    column->above = entry;
    at->line += piece->line_count;
    if (at->line < entry->line_count)
        return;
    at->line = 0;
    at->block++;
}

static void place_other(struct chronology *chronology, struct column *column, struct cursor *at,
                        double y)
{
    const struct chronology_block *block = block_at(chronology, at->block);
    struct chronology_piece *piece = add_piece(chronology, column, block, y);
    bool is_at_top = column->y <= 0;
    if (is_head(block) && is_at_top)
        piece->head = block->whole;
    column->end = column->y = y + block->height;
    column->above = NULL;
    at->block++;
}

/* --- the rule to scale --- */

static const struct chronology_entry *scaled_entry(const struct chronology *chronology, size_t i)
{
    const struct chronology_block *block = block_at(chronology, i);
    bool is_scaled = block && block->kind == BLOCK_ENTRY && block->entry->is_scaled;
    return is_scaled && chronology->per_day > 0 ? block->entry : NULL;
}

static bool is_first_scaled(const struct chronology *chronology, const struct cursor *at)
{
    return at->line == 0 && (at->block == 0 || !scaled_entry(chronology, at->block - 1));
}

/* The rule begins where that of the column before has ended. */
static void begin_run(const struct chronology *chronology, struct column *column,
                      const struct cursor *at, double y)
{
    const struct chronology_entry *entry = scaled_entry(chronology, at->block);
    if (!entry || column->has_run)
        return;
    column->has_run = true;
    column->run = chronology->piece_count;
    column->run_day =
        is_first_scaled(chronology, at) ? chronology_floor(chronology, entry->anchor) : at->day;
    column->run_y = y + chronology_mark_depth(chronology, entry, true);
}

static double rule_y(const struct chronology *chronology, const struct column *column, double day)
{
    return column->run_y + (day - column->run_day) * chronology->per_day;
}

/* Whether the day of an entry is on the part of the rule that a column has room for. */
static bool is_rule_long_enough(const struct chronology *chronology, const struct column *column,
                                const struct cursor *at)
{
    const struct chronology_entry *entry = scaled_entry(chronology, at->block);
    return !entry || !column->has_run ||
           rule_y(chronology, column,
                  chronology_floor(chronology, entry->anchor) + chronology->grain) <=
               column->room + CHRONOLOGY_SLACK;
}

/* Where the rule of a column ends: where that of the next begins, after the day of its own last
 * entry in any case. */
static double rule_end(const struct chronology *chronology, const struct column *column,
                       struct cursor *at)
{
    const struct chronology_entry *next = scaled_entry(chronology, at->block);
    if (!next)
        return chronology->scale_end;
    double last = chronology_floor(chronology, column->above->anchor) + chronology->grain;
    double most = column->run_day + (column->room - column->run_y) / chronology->per_day;
    at->day = fmin(chronology_floor(chronology, next->anchor), fmax(most, last));
    return fmax(at->day, last);
}

static void end_run(struct chronology *chronology, struct column *column, struct cursor *at)
{
    if (!column->has_run)
        return;
    struct time_scale scale = {.first = column->run_day, .x0 = column->run_y};
    scale.last = rule_end(chronology, column, at);
    scale.x1 = rule_y(chronology, column, scale.last);
    double end = scale.x1 + (scale.last < chronology->scale_end ? 0 : chronology->ends_height);
    column->end = fmax(column->end, end);
    column->y = fmax(column->y, end + chronology->measures.pitch / 2);
    column->is_rule_higher = end > column->room + CHRONOLOGY_SLACK;
    column->has_run = false;
    chronology_scale(chronology, column->run, &scale,
                     fmax(column->end, fmin(column->y, column->room)));
}

/* Whether the next block has room, of what is not the first one of its column. */
static bool is_room_left(const struct chronology *chronology, const struct column *column,
                         const struct cursor *at, double y)
{
    const struct chronology_block *block = block_at(chronology, at->block);
    bool is_scaled = block->kind == BLOCK_ENTRY && block->entry->is_scaled;
    double need = needed_height(chronology, column, at->block, at->line);
    return y + need * (is_scaled ? chronology->stretch : 1) <= column->room + CHRONOLOGY_SLACK &&
           is_rule_long_enough(chronology, column, at);
}

void chronology_fill_column(struct chronology *chronology, struct column *column, struct cursor *at)
{
    add_continued(chronology, column, at);
    size_t own = chronology->piece_count;
    while (at->block < chronology->block_count) {
        if (!scaled_entry(chronology, at->block))
            end_run(chronology, column, at);
        const struct chronology_block *block = block_at(chronology, at->block);
        double y = column->y + gap_before(chronology, column, at);
        if (chronology->piece_count > own && !is_room_left(chronology, column, at, y))
            break;
        begin_run(chronology, column, at, y);
        if (block->kind == BLOCK_ENTRY)
            place_entry(chronology, column, at, y);
        else
            place_other(chronology, column, at, y);
        column->is_continued = false;
        if (at->line) /* the rest of it is the next column's */
            break;
    }
    end_run(chronology, column, at);
}
