/* Blocks flow into columns: each is filled from its top, a head never stands alone at the bottom,
 * an entry is broken only where it is higher than a page. The columns of the last page are made as
 * high as each other. */
#include "chart/chronology.h"

#include <math.h>
#include <string.h>

#define STRETCH 1.3    /* of the room of entries that stand where they are in time */
#define SLACK 0.01     /* points */
#define HALVINGS 40    /* of a height, until columns are as high as each other */
#define FEWEST_LINES 2 /* of a broken entry, on either side */
#define LEAST_LINES 11 /* that a column has room for: heads, a date, words */

/* What is next to be placed. */
struct cursor {
    size_t block, line; /* line of an entry of which a part is placed */
};

/* A column while it is filled. */
struct column {
    size_t page, index;
    double room;   /* height to fill */
    double whole;  /* of a page under its heads: what is higher may be broken */
    double y, end; /* where the next block begins, and where the last one ends */
    const struct chronology_entry *above; /* in this column */
    bool is_continued;                    /* nothing stands in it but the head that is told again */
};

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
    return !above || above->is_dated != entry->is_dated || strcmp(above->date, entry->date) != 0;
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

/* Of a block, and of a head with the first thing under it. */
static double needed_height(const struct chronology *chronology, const struct column *column,
                            size_t index, size_t line)
{
    const struct chronology_block *block = block_at(chronology, index);
    if (!block)
        return 0;
    if (is_head(block)) {
        return block->height + needed_height(chronology, column, index + 1, 0);
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
    return column->y <= 0 || at->line || is_under_head || column->is_continued ? 0 : block->gap;
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

/* A new page says again under which head it goes on. */
static void add_continued(struct chronology *chronology, struct column *column,
                          const struct cursor *at)
{
    const struct chronology_block *block = block_at(chronology, at->block);
    size_t i = at->block;
    if (!block || is_head(block))
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
    while (count > 1 &&
           y + entry_height(chronology, entry, line, count, has_date) > column->room + SLACK)
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
    column->y = y + height * (entry->is_scaled ? STRETCH : 1);
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

static void fill_column(struct chronology *chronology, struct column *column, struct cursor *at)
{
    size_t from = chronology->piece_count;
    if (column->page > 0 && column->index == 0)
        add_continued(chronology, column, at);
    size_t own = chronology->piece_count;
    while (at->block < chronology->block_count) {
        const struct chronology_block *block = block_at(chronology, at->block);
        double y = column->y + gap_before(chronology, column, at);
        double need = needed_height(chronology, column, at->block, at->line);
        bool is_scaled = block->kind == BLOCK_ENTRY && block->entry->is_scaled;
        bool is_empty = chronology->piece_count == own;
        if (y + need * (is_scaled ? STRETCH : 1) > column->room + SLACK && !is_empty)
            break;
        if (block->kind == BLOCK_ENTRY)
            place_entry(chronology, column, at, y);
        else
            place_other(chronology, column, at, y);
        column->is_continued = false;
        if (at->line) /* the rest of it is the next column's */
            break;
    }
    bool is_done = at->block == chronology->block_count;
    chronology_scale(chronology, from, is_done ? fmin(column->y, column->room) : column->room);
}

/* --- pages --- */

/* Of what may stand over an entry at the top of a column. */
static double heads_height(const struct chronology *chronology)
{
    double year = 0, other = 0;
    for (size_t i = 0; i < chronology->block_count; i++) {
        const struct chronology_block *block = &chronology->blocks[i];
        if (is_head(block) && block->kind == BLOCK_YEAR)
            year = fmax(year, block->height);
        else if (is_head(block))
            other = fmax(other, block->height);
    }
    return year + other;
}

/* Fills the columns of a page; true where nothing is left. */
static bool fill_page(struct chronology *chronology, size_t page, double room, double whole,
                      struct cursor *at)
{
    double height = 0;
    bool fits = true;
    whole -= heads_height(chronology);
    for (size_t i = 0; i < chronology->columns && at->block < chronology->block_count; i++) {
        struct column column = {.page = page, .index = i, .room = room, .whole = whole};
        fill_column(chronology, &column, at);
        height = fmax(height, column.y);
        fits = fits && column.end <= room + SLACK;
    }
    chronology->height = fmin(height, room);
    return fits && at->block == chronology->block_count;
}

/* Where filling a page began, to begin it again. */
struct mark_of_page {
    struct cursor at;
    size_t pieces, rules;
};

static struct mark_of_page mark_page(const struct chronology *chronology, const struct cursor *at)
{
    return (struct mark_of_page){*at, chronology->piece_count, chronology->rule_count};
}

static bool refill(struct chronology *chronology, const struct mark_of_page *mark, size_t page,
                   double room, double whole)
{
    struct cursor at = mark->at;
    chronology->piece_count = mark->pieces;
    chronology->rule_count = mark->rules;
    return fill_page(chronology, page, room, whole, &at);
}

/* The lowest page that holds what is left. */
static void balance(struct chronology *chronology, const struct mark_of_page *mark, size_t page,
                    double room, double whole)
{
    double low = 0, high = room;
    for (int i = 0; i < HALVINGS && chronology->columns > 1; i++) {
        double middle = (low + high) / 2;
        if (refill(chronology, mark, page, middle, whole))
            high = middle;
        else
            low = middle;
    }
    refill(chronology, mark, page, high, whole);
}

static double total_height(const struct chronology *chronology)
{
    double height = 0;
    for (size_t i = 0; i < chronology->block_count; i++) {
        const struct chronology_block *block = &chronology->blocks[i];
        height += block->height + block->gap;
        if (block->entry)
            height += date_height(chronology, block->entry);
    }
    return height * STRETCH + 1;
}

double chronology_fill_page(struct chronology *chronology)
{
    struct cursor start = {0};
    chronology->piece_count = chronology->rule_count = 0;
    struct mark_of_page mark = mark_page(chronology, &start);
    balance(chronology, &mark, 0, total_height(chronology), INFINITY);
    chronology->page_count = 1;
    return chronology->height;
}

static double least_room(const struct chronology *chronology)
{
    return LEAST_LINES * chronology->measures.pitch;
}

double chronology_fill_pages(struct chronology *chronology, const struct page_rooms *rooms)
{
    struct cursor at = {0};
    double first = rooms->first - rooms->folio;
    double missing = least_room(chronology) + rooms->foot - fmin(first, rooms->next);
    chronology->piece_count = chronology->rule_count = 0;
    if (missing > 0)
        return missing;
    for (size_t page = 0;; page++) {
        double room = page ? rooms->next : first;
        double last = (page ? rooms->next : rooms->first) - rooms->foot;
        struct mark_of_page mark = mark_page(chronology, &at);
        chronology->page_count = page + 1;
        if (refill(chronology, &mark, page, last, last)) {
            balance(chronology, &mark, page, last, last);
            return 0;
        }
        chronology->piece_count = mark.pieces;
        chronology->rule_count = mark.rules;
        struct cursor next = mark.at;
        if (fill_page(chronology, page, room, room, &next)) { /* but for the foot */
            next = mark.at;
            chronology->piece_count = mark.pieces;
            chronology->rule_count = mark.rules;
            fill_page(chronology, page, last, room, &next);
        }
        at = next;
    }
}
