/* Columns make pages: those of the last page are made as high as each other, and the rule to scale
 * is as long as the pages allow. */
#include "chart/chronology_fill.h"

#include <float.h>
#include <math.h>
#include <stdint.h>

#define HALVINGS 40       /* of a height, until columns are as high as each other */
#define LEAST_RULE 0.2    /* lines: the least height of all of the rule to scale */
#define SCALE_HALVINGS 20 /* of the way from a scale that is too small to one that is too large */
#define LEAST_FILLED 0.85 /* of the highest column, of each but the last */
#define LEAST_LINES 11    /* that a column has room for: heads, a date, words */

/* Of what may stand over an entry at the top of a column. */
static double heads_height(const struct chronology *chronology)
{
    double year = 0, other = 0;
    for (size_t i = 0; i < chronology->block_count; i++) {
        const struct chronology_block *block = &chronology->blocks[i];
        if (block->kind == BLOCK_YEAR)
            year = fmax(year, block->height);
        else if (block->kind <= BLOCK_SECTION)
            other = fmax(other, block->height);
    }
    return year + other;
}

/* Fills the columns of a page; true where nothing is left. */
static bool fill_page(struct chronology *chronology, size_t page, double room, double whole,
                      struct cursor *at)
{
    double height = 0;
    bool fits = true, is_rule_higher = false;
    whole -= heads_height(chronology);
    for (size_t i = 0; i < chronology->columns && at->block < chronology->block_count; i++) {
        struct column column = {.page = page, .index = i, .room = room, .whole = whole};
        chronology_fill_column(chronology, &column, at);
        height = fmax(height, column.y);
        fits = fits && column.end <= room + CHRONOLOGY_SLACK;
        is_rule_higher = is_rule_higher || column.is_rule_higher;
    }
    chronology->is_rule_higher = is_rule_higher;
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
            height += (double)block->entry->date_block.line_count * chronology->measures.pitch;
    }
    return height * chronology->stretch + 1;
}

static double least_room(const struct chronology *chronology)
{
    return LEAST_LINES * chronology->measures.pitch;
}

/* All pages, or all until there are more than 'most'. True where no rule is higher than its page.
 */
static bool flow(struct chronology *chronology, const struct page_rooms *rooms, size_t most)
{
    struct cursor at = {0};
    bool fits = true;
    chronology->piece_count = chronology->rule_count = 0;
    for (size_t page = 0; page < most; page++) {
        double room = page ? rooms->next : rooms->first - rooms->folio;
        double last = (page ? rooms->next : rooms->first) - rooms->foot;
        struct mark_of_page mark = mark_page(chronology, &at);
        chronology->page_count = page + 1;
        if (refill(chronology, &mark, page, last, last)) {
            balance(chronology, &mark, page, last, last);
            return fits;
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
        fits = fits && !chronology->is_rule_higher;
        at = next;
    }
    return false;
}

/* A last page with no entry, but for what explains them. */
static bool has_only_tail(const struct chronology *chronology)
{
    size_t last = chronology->page_count - 1;
    for (size_t i = chronology->piece_count; i > 0; i--) {
        const struct chronology_piece *piece = &chronology->pieces[i - 1];
        if (piece->page < last)
            break;
        if (piece->block->kind == BLOCK_ENTRY)
            return false;
    }
    return last > 0;
}

/* Saves the last page, where smaller gaps are enough for that. */
static void tighten(struct chronology *chronology, const struct page_rooms *rooms)
{
    static const double shares[] = {0.9, 0.8, 0.7, 0.6};
    size_t count = chronology->page_count;
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++) {
        chronology->gap_share = shares[i];
        flow(chronology, rooms, SIZE_MAX);
        if (chronology->page_count < count)
            return;
    }
    chronology->gap_share = 1;
    flow(chronology, rooms, SIZE_MAX);
}

/* --- the scale --- */

/* What is filled again and again, to find the scale: pages, or one that is 'height' high. */
struct trial {
    const struct page_rooms *rooms; /* or NULL */
    size_t pages;
    double height;
};

static bool try_scale(struct chronology *chronology, const struct trial *trial, double per_day)
{
    struct cursor start = {0};
    chronology->per_day = per_day;
    if (trial->rooms)
        return flow(chronology, trial->rooms, trial->pages);
    chronology->piece_count = chronology->rule_count = 0;
    struct mark_of_page mark = mark_page(chronology, &start);
    return refill(chronology, &mark, 0, trial->height, INFINITY);
}

static double first_scaled_day(const struct chronology *chronology)
{
    for (size_t i = 0; i < chronology->block_count; i++) {
        const struct chronology_block *block = &chronology->blocks[i];
        if (block->kind == BLOCK_ENTRY && block->entry->is_scaled)
            return chronology_floor(chronology, block->entry->anchor);
    }
    return INFINITY;
}

/* One scale for all columns and pages: the largest that takes no more room than the words do. */
static void choose_scale(struct chronology *chronology, const struct trial *trial)
{
    double days = chronology->scale_end - first_scaled_day(chronology), height = trial->height;
    if (chronology->setup->spacing != SPACING_TIME || !(days > 0) || days > DBL_MAX)
        return;
    double low = chronology->measures.pitch * LEAST_RULE / days, high = height / fmin(days, 1);
    for (int i = 0; i < SCALE_HALVINGS; i++) {
        double middle = sqrt(low * high);
        if (try_scale(chronology, trial, middle))
            low = middle;
        else
            high = middle;
    }
    try_scale(chronology, trial, low);
}

/* --- how full columns are --- */

static double end_of(const struct chronology *chronology, size_t page, size_t column)
{
    double end = 0;
    for (size_t i = 0; i < chronology->piece_count; i++) {
        const struct chronology_piece *piece = &chronology->pieces[i];
        if (piece->page == page && piece->column == column)
            end = fmax(end, piece->y + piece->block->height);
    }
    for (size_t i = 0; i < chronology->rule_count; i++) {
        const struct chronology_rule *rule = &chronology->rules[i];
        if (rule->page == page && rule->column == column)
            end = fmax(end, rule->scale.x1);
    }
    return end;
}

/* The emptiest column of a page but for its last one: how much of the highest it has. */
static double least_filled(const struct chronology *chronology, size_t page)
{
    double least = INFINITY, most = 0;
    for (size_t column = 0; column < chronology->columns; column++) {
        double end = end_of(chronology, page, column);
        most = fmax(most, end);
        least = column + 1 < chronology->columns ? fmin(least, end) : least;
    }
    return most > 0 ? least / most : 1;
}

static bool are_filled(const struct chronology *chronology)
{
    for (size_t page = 0; page < chronology->page_count; page++)
        if (least_filled(chronology, page) < LEAST_FILLED)
            return false;
    return true;
}

/* --- all of it --- */

static void fill_tall_page(struct chronology *chronology)
{
    struct cursor start = {0};
    chronology->piece_count = chronology->rule_count = 0;
    chronology->per_day = 0;
    chronology->gap_share = 1;
    struct mark_of_page mark = mark_page(chronology, &start);
    balance(chronology, &mark, 0, total_height(chronology), INFINITY);
    choose_scale(chronology, &(struct trial){.height = chronology->height});
    chronology->page_count = 1;
}

static void fill_pages(struct chronology *chronology, const struct page_rooms *rooms)
{
    chronology->per_day = 0;
    chronology->gap_share = 1;
    flow(chronology, rooms, SIZE_MAX);
    if (has_only_tail(chronology))
        tighten(chronology, rooms);
    choose_scale(chronology, &(struct trial){.rooms = rooms,
                                             .pages = chronology->page_count,
                                             .height = fmax(rooms->first, rooms->next)});
}

/* Entries have more room than they take, so that they may stand where they are in time: less of it
 * where a column would be left empty. 'rooms' may be NULL. */
static void fill(struct chronology *chronology, const struct page_rooms *rooms)
{
    static const double stretches[] = {1.3, 1.15, 1};
    bool is_done = false;
    for (size_t i = 0; i < sizeof stretches / sizeof *stretches && !is_done; i++) {
        chronology->stretch = stretches[i];
        if (rooms)
            fill_pages(chronology, rooms);
        else
            fill_tall_page(chronology);
        is_done = chronology->columns < 2 || !chronology->rule_count || are_filled(chronology);
    }
}

double chronology_fill_page(struct chronology *chronology)
{
    fill(chronology, NULL);
    return chronology->height;
}

double chronology_fill_pages(struct chronology *chronology, const struct page_rooms *rooms)
{
    double first = rooms->first - rooms->folio;
    double missing = least_room(chronology) + rooms->foot - fmin(first, rooms->next);
    if (missing > 0)
        return missing;
    fill(chronology, rooms);
    return 0;
}
