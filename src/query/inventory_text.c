/* An inventory for people: lines of at most 80 columns, numbers below each other, bars for shares.
 * Lists begin with what is most and are cut. */
#include "query/inventory.h"

#include "base/day.h"
#include "base/memory.h"
#include "base/rows.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define TYPE_ROWS 20 /* data sets have thousands of types */
#define COUNTRY_ROWS 10
#define KIND_ROWS 20
#define GAP_ROWS 10

#define NAME_WIDTH 34
#define NUMBER_WIDTH 12
#define SHARE_BAR 20

/* "  battle      1,234   45.3%  █████▏" */
static void add_share(struct buffer *out, const char *name, size_t count, size_t of)
{
    double share = of ? (double)count / (double)of : 0;
    buffer_add_text(out, "  ");
    rows_add_name(out, name, NAME_WIDTH);
    rows_add_number(out, (double)count, 0, NUMBER_WIDTH);
    buffer_add_text(out, "  ");
    rows_add_percent(out, share);
    buffer_add_text(out, "  ");
    rows_add_bar(out, share, SHARE_BAR);
    rows_end(out);
}

static void add_rest(struct buffer *out, size_t count)
{
    if (count == 0)
        return;
    buffer_add_text(out, "  … and ");
    rows_add_number(out, (double)count, 0, 0);
    buffer_add_text(out, " more\n");
}

/* ---- Span ---- */

static void add_day(struct buffer *out, int64_t day)
{
    struct civil civil = civil_of(day);
    long long year = (long long)civil.year;
    buffer_print(out, "%s%04lld-%02d-%02d", year < 0 ? "-" : "", llabs(year), civil.month,
                 civil.day);
}

/* "18 records say how many events they stand for; 15,007 events took place in all" */
static void add_aggregates(struct buffer *out, const struct inventory *inventory)
{
    if (!inventory->aggregates || inventory->is_mixed)
        return;
    buffer_add_text(out, "\n");
    rows_add_number(out, (double)inventory->aggregates, 0, 0);
    buffer_add_text(out, inventory->aggregates > 1
                             ? " records say how many events they stand for; "
                             : " record says how many events it stands for; ");
    rows_add_number(out, inventory->counted, 0, 0);
    buffer_add_text(out, " events took place in all\n");
}

static void add_span(struct buffer *out, const struct inventory *inventory)
{
    if (inventory->has_bounds) {
        double days = (double)(inventory->latest - inventory->earliest + 1);
        buffer_add_text(out, "\nSpan\n  ");
        add_day(out, inventory->earliest);
        buffer_add_text(out, " to ");
        add_day(out, inventory->latest);
        buffer_add_text(out, ", ");
        rows_add_number(out, days, 0, 0);
        buffer_add_text(out, days > 1 ? " days\n" : " day\n");
    }
    if (inventory->is_start_open)
        buffer_add_text(out, "  and earlier: at least one record has no known start\n");
    if (inventory->is_end_open)
        buffer_add_text(out, "  and later: at least one record has no known end\n");
}

/* ---- Lists of words ---- */

struct row {
    const char *name;
    size_t count;
    const struct inventory_word *word; /* NULL for terms */
};

static int compare_rows(const void *a, const void *b)
{
    const struct row *one = a, *other = b;
    if (one->count != other->count)
        return one->count < other->count ? 1 : -1;
    return strcmp(one->name, other->name);
}

/* "1 (state-based conflict)" where all records of the type have that subtype. */
static void add_word_row(struct buffer *out, const struct row *row, size_t records)
{
    bool has_one = row->word && row->word->subtype && !row->word->is_varied;
    struct buffer name = {0};
    buffer_add_text(&name, row->name);
    if (has_one && strcmp(row->word->subtype, row->name) != 0)
        buffer_print(&name, " (%s)", row->word->subtype);
    add_share(out, buffer_text(&name), row->count, records);
    buffer_clear(&name);
}

static void add_rows(struct buffer *out, const char *heading, struct row *rows, size_t count,
                     size_t most, size_t records)
{
    if (count == 0)
        return;
    qsort(rows, count, sizeof *rows, compare_rows);
    buffer_print(out, "\n%s\n", heading);
    for (size_t i = 0; i < count && i < most; i++)
        add_word_row(out, &rows[i], records);
    add_rest(out, count > most ? count - most : 0);
}

static void add_terms(struct buffer *out, const char *heading, const struct term *terms,
                      const size_t *counts, size_t records)
{
    struct row rows[CATEGORY_COUNT + STATUS_COUNT];
    size_t count = 0;
    for (size_t i = 0; terms[i].name; i++) {
        if (counts[i])
            rows[count++] = (struct row){terms[i].name, counts[i], NULL};
    }
    add_rows(out, heading, rows, count, count, records);
}

static void add_words(struct buffer *out, const char *heading, const struct ordered *words,
                      size_t most, size_t records)
{
    struct row *rows = memory_alloc(words->count * sizeof *rows);
    size_t count = 0;
    const struct ordered_node *node = ordered_first(words);
    for (; node; node = ordered_next(words, node->key)) {
        const struct inventory_word *word = node->value;
        rows[count++] = (struct row){node->key, word->records, word};
    }
    add_rows(out, heading, rows, count, most, records);
    free(rows);
}

/* Whether some subtype does not stand beside its type already. */
static bool has_own_subtypes(const struct inventory *inventory)
{
    if (inventory->types.count == 0)
        return true;
    const struct ordered_node *node = ordered_first(&inventory->types);
    for (; node; node = ordered_next(&inventory->types, node->key)) {
        if (((const struct inventory_word *)node->value)->is_varied)
            return true;
    }
    return inventory->types.count > TYPE_ROWS;
}

static void add_statuses(struct buffer *out, const struct inventory *inventory, size_t records)
{
    if (inventory->statuses[STATUS_REPORTED] != records)
        add_terms(out, "Statuses", status_terms, inventory->statuses, records);
}

/* ---- Counts ---- */

#define COUNT_WIDTH 13

static void add_amount(struct buffer *out, bool is_known, const char *else_text, const char *before,
                       double amount)
{
    struct buffer text = {0};
    buffer_add_text(&text, is_known ? before : else_text);
    if (is_known)
        rows_add_number(&text, amount, 3, 0);
    buffer_add_text(out, " ");
    rows_add_right(out, buffer_text(&text), COUNT_WIDTH - 1);
    buffer_clear(&text);
}

static void add_kind(struct buffer *out, const char *name, const struct inventory_kind *kind,
                     double counted)
{
    const struct sum *sum = &kind->sum;
    const char *none = sum->is_mixed ? "–" : "unknown";
    bool is_known = sum->known > 0 && !sum->is_mixed;
    bool has_high = is_known && !sum->has_no_high;
    double unknown = kind->events < counted ? counted - kind->events : 0;
    buffer_add_text(out, "  ");
    rows_add_name(out, name, 18);
    add_amount(out, is_known, none, "", sum->low);
    add_amount(out, is_known, none, sum->has_no_high ? "≥ " : "", sum->best);
    add_amount(out, has_high, is_known ? "no limit" : none, "", sum->high);
    rows_add_number(out, unknown, 0, COUNT_WIDTH);
    buffer_add_text(out, " ");
    rows_add_percent(out, counted > 0 ? unknown / counted : 0);
    rows_end(out);
}

static void add_kinds(struct buffer *out, const struct inventory *inventory)
{
    size_t rows = 0;
    const struct ordered_node *node = ordered_first(&inventory->kinds);
    if (!node)
        return;
    buffer_add_text(out, "\nCounts of ");
    rows_add_number(out, inventory->counted, 0, 0);
    buffer_print(out, " %s that took place; unknown is not zero\n",
                 fabs(inventory->counted - 1) < 0.5 ? "event" : "events");
    rows_add_name(out, "", 20);
    rows_add_right(out, "low", COUNT_WIDTH);
    rows_add_right(out, "best", COUNT_WIDTH);
    rows_add_right(out, "high", COUNT_WIDTH);
    rows_add_right(out, "without a figure", COUNT_WIDTH + 7);
    rows_end(out);
    for (; node && rows < KIND_ROWS; node = ordered_next(&inventory->kinds, node->key), rows++)
        add_kind(out, node->key, node->value, inventory->counted);
    add_rest(out, inventory->kinds.count - rows);
}

/* ---- Dates ---- */

static void add_dates(struct buffer *out, const struct inventory *inventory, size_t records)
{
    static const char *const names[] = {"to the day",     "within days",
                                        "within a month", "within longer",
                                        "open on a side", "not on an axis of days"};
    buffer_add_text(out, "\nDates\n");
    for (size_t i = 0; i < INVENTORY_PRECISIONS; i++) {
        if (inventory->precisions[i])
            add_share(out, names[i], inventory->precisions[i], records);
    }
    if (inventory->uncertain)
        add_share(out, "of these uncertain (?)", inventory->uncertain, records);
    if (inventory->approximate)
        add_share(out, "of these approximate (~)", inventory->approximate, records);
}

static void add_month(struct buffer *out, int64_t year, int month)
{
    long long number = (long long)year;
    buffer_print(out, "%s%04lld-%02d", number < 0 ? "-" : "", llabs(number), month);
}

static int compare_gaps(const void *a, const void *b)
{
    const struct gap *one = a, *other = b;
    if (one->months != other->months)
        return one->months < other->months ? 1 : -1;
    if (one->first_year != other->first_year)
        return one->first_year < other->first_year ? -1 : 1;
    return one->first_month - other->first_month;
}

static void add_gap(struct buffer *out, const struct gap *gap)
{
    struct buffer name = {0};
    add_month(&name, gap->first_year, gap->first_month);
    if (gap->months > 1) {
        buffer_add_text(&name, " to ");
        add_month(&name, gap->last_year, gap->last_month);
    }
    buffer_add_text(out, "  ");
    rows_add_name(out, buffer_text(&name), NAME_WIDTH);
    rows_add_number(out, (double)gap->months, 0, NUMBER_WIDTH);
    buffer_add_text(out, gap->months > 1 ? " months\n" : " month\n");
    buffer_clear(&name);
}

static void add_gaps(struct buffer *out, const struct inventory *inventory)
{
    struct arena arena = {0};
    size_t count;
    struct gap *gaps = months_gaps(&inventory->months, &arena, &count);
    if (count > 0) {
        qsort(gaps, count, sizeof *gaps, compare_gaps);
        buffer_add_text(out, "\nMonths without records\n");
        for (size_t i = 0; i < count && i < GAP_ROWS; i++)
            add_gap(out, &gaps[i]);
        add_rest(out, count > GAP_ROWS ? count - GAP_ROWS : 0);
    }
    arena_clear(&arena);
}

void inventory_add_text(const struct inventory *inventory, struct buffer *out)
{
    size_t records = inventory_records(inventory);
    if (records == 0)
        return;
    add_span(out, inventory);
    add_aggregates(out, inventory);
    inventory_add_course(inventory, out);
    add_terms(out, "Categories", category_terms, inventory->categories, records);
    add_words(out, "Types", &inventory->types, TYPE_ROWS, records);
    if (has_own_subtypes(inventory))
        add_words(out, "Subtypes", &inventory->subtypes, TYPE_ROWS, records);
    add_words(out, "Countries", &inventory->countries, COUNTRY_ROWS, records);
    add_statuses(out, inventory, records);
    add_kinds(out, inventory);
    add_dates(out, inventory, records);
    add_gaps(out, inventory);
}
