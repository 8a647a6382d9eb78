/* An inventory as JSON and as text. Numbers of the JSON are exact to three decimals; a sum is null
 * where it has no such side. */
#include "query/inventory.h"

#include <stdlib.h>
#include <string.h>

/* ---- JSON ---- */

/* "2013-06-05", with a sign for years before 0. */
static void add_day(struct buffer *out, int64_t day)
{
    struct civil civil = civil_of(day);
    long long year = (long long)civil.year;
    buffer_print(out, "%s%04lld-%02d-%02d", year < 0 ? "-" : "", llabs(year), civil.month,
                 civil.day);
}

static void add_day_json(struct buffer *out, const char *key, bool is_known, int64_t day)
{
    buffer_print(out, "\"%s\":", key);
    if (!is_known) {
        buffer_add_text(out, "null");
        return;
    }
    buffer_add_text(out, "\"");
    add_day(out, day);
    buffer_add_text(out, "\"");
}

static void add_number(struct buffer *out, bool is_known, double number)
{
    if (is_known)
        buffer_add_number(out, number, 3);
    else
        buffer_add_text(out, "null");
}

static void add_sum_json(struct buffer *out, const struct inventory_sum *sum)
{
    bool is_known = sum->known > 0;
    buffer_add_text(out, "\"low\":");
    add_number(out, is_known, sum->low);
    buffer_add_text(out, ",\"best\":");
    add_number(out, is_known, sum->best);
    buffer_add_text(out, ",\"high\":");
    add_number(out, is_known && !sum->has_no_high, sum->high);
}

static int compare_terms(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static void add_categories_json(struct buffer *out, const size_t *categories)
{
    const char *names[CATEGORY_COUNT];
    const char *between = "";
    for (int i = 0; i < CATEGORY_COUNT; i++)
        names[i] = category_terms[i].name;
    qsort(names, CATEGORY_COUNT, sizeof *names, compare_terms);
    buffer_add_text(out, "\"categories\":{");
    for (int i = 0; i < CATEGORY_COUNT; i++) {
        size_t count = categories[term_find(category_terms, names[i])];
        if (count == 0)
            continue;
        buffer_print(out, "%s\"%s\":%zu", between, names[i], count);
        between = ",";
    }
    buffer_add_text(out, "}");
}

static void add_words_json(struct buffer *out, const char *key, const struct ordered *words)
{
    const char *between = "";
    buffer_print(out, ",\n\"%s\":{", key);
    const struct ordered_node *node = ordered_first(words);
    for (; node; node = ordered_next(words, node->key)) {
        buffer_add_text(out, between);
        buffer_add_json(out, node->key);
        buffer_print(out, ":%zu", *(const size_t *)node->value);
        between = ",";
    }
    buffer_add_text(out, "}");
}

static void add_kinds_json(struct buffer *out, const struct inventory *inventory)
{
    const char *between = "\n  ";
    buffer_add_text(out, ",\n\"counts\":{");
    const struct ordered_node *node = ordered_first(&inventory->kinds);
    for (; node; node = ordered_next(&inventory->kinds, node->key)) {
        const struct inventory_sum *sum = node->value;
        buffer_add_text(out, between);
        buffer_add_json(out, node->key);
        buffer_add_text(out, ":{");
        add_sum_json(out, sum);
        buffer_print(out, ",\"known\":%zu,\"unknown\":%zu}", sum->known,
                     inventory->counted - sum->known);
        between = ",\n  ";
    }
    buffer_add_text(out, "}");
}

static void add_months_json(struct buffer *out, const struct ordered *months)
{
    const char *between = "\n  ";
    buffer_add_text(out, ",\n\"months\":{");
    const struct ordered_node *node = ordered_first(months);
    for (; node; node = ordered_next(months, node->key)) {
        const struct inventory_month *month = node->value;
        long long year = (long long)month->year;
        buffer_print(out, "%s\"%s%04lld-%02d\":{\"events\":%zu,\"killed\":{", between,
                     year < 0 ? "-" : "", llabs(year), month->month, month->events);
        add_sum_json(out, &month->killed);
        buffer_add_text(out, "}}");
        between = ",\n  ";
    }
    buffer_add_text(out, "}");
}

void inventory_add_json(const struct inventory *inventory, struct buffer *out)
{
    add_day_json(out, "first", inventory->has_bounds && !inventory->is_start_open,
                 inventory->earliest);
    buffer_add_text(out, ",");
    add_day_json(out, "last", inventory->has_bounds && !inventory->is_end_open, inventory->latest);
    buffer_print(out, ",\"undated\":%zu,\n", inventory->undated);
    add_categories_json(out, inventory->categories);
    add_words_json(out, "types", &inventory->types);
    add_words_json(out, "countries", &inventory->countries);
    add_kinds_json(out, inventory);
    add_months_json(out, &inventory->months);
}

/* ---- Text ---- */

/* Most lines of one list; data sets have thousands of types. */
#define TEXT_ROWS 20

static void add_row(struct buffer *out, const char *name, size_t count)
{
    buffer_print(out, "  %-20s  %8zu\n", name, count);
}

static void add_terms_text(struct buffer *out, const char *heading, const struct term *terms,
                           const size_t *counts)
{
    bool is_headed = false;
    for (int i = 0; terms[i].name; i++) {
        if (counts[i] == 0)
            continue;
        if (!is_headed)
            buffer_print(out, "\n%s\n", heading);
        is_headed = true;
        add_row(out, terms[i].name, counts[i]);
    }
}

static void add_words_text(struct buffer *out, const char *heading, const struct ordered *words)
{
    if (words->count == 0)
        return;
    buffer_print(out, "\n%s\n", heading);
    size_t rows = 0;
    const struct ordered_node *node = ordered_first(words);
    for (; node && rows < TEXT_ROWS; node = ordered_next(words, node->key), rows++)
        add_row(out, node->key, *(const size_t *)node->value);
    if (node)
        buffer_print(out, "  … and %zu more\n", words->count - rows);
}

static void add_span_text(struct buffer *out, const struct inventory *inventory)
{
    if (inventory->has_bounds) {
        buffer_add_text(out, "\nSpan\n  ");
        add_day(out, inventory->earliest);
        buffer_add_text(out, " to ");
        add_day(out, inventory->latest);
        buffer_add_text(out, "\n");
    }
    if (inventory->is_start_open)
        buffer_add_text(out, "  and earlier: at least one record has no known start\n");
    if (inventory->is_end_open)
        buffer_add_text(out, "  and later: at least one record has no known end\n");
}

static bool is_empty(const struct inventory *inventory)
{
    size_t records = 0;
    for (int i = 0; i < RECORD_TYPE_COUNT; i++)
        records += inventory->record_types[i];
    return records == 0;
}

static void add_dates_text(struct buffer *out, const struct inventory *inventory)
{
    static const char *const names[] = {"to the year", "to the season", "to the month",
                                        "to the day", "to the time of day"};
    if (is_empty(inventory))
        return;
    buffer_add_text(out, "\nDates\n");
    for (int i = EDTF_SECOND; i >= EDTF_YEAR; i--) {
        if (inventory->precisions[i])
            add_row(out, names[i], inventory->precisions[i]);
    }
    if (inventory->uncertain)
        add_row(out, "uncertain (?)", inventory->uncertain);
    if (inventory->approximate)
        add_row(out, "approximate (~)", inventory->approximate);
    if (inventory->undated)
        add_row(out, "not on an axis", inventory->undated);
}

/* "≥12 killed, in 3 of 9 events" */
static void add_kinds_text(struct buffer *out, const struct inventory *inventory)
{
    const struct ordered_node *node = ordered_first(&inventory->kinds);
    if (!node)
        return;
    buffer_add_text(out, "\nPeople and things counted, in events that took place\n");
    for (; node; node = ordered_next(&inventory->kinds, node->key)) {
        const struct inventory_sum *sum = node->value;
        buffer_print(out, "  %-20s  ", node->key);
        if (sum->known) {
            buffer_add_text(out, sum->has_no_high ? "at least " : "");
            buffer_add_number(out, sum->best, 3);
        }
        if (sum->known && !sum->has_no_high && sum->low < sum->high) {
            buffer_add_text(out, " (");
            buffer_add_number(out, sum->low, 3);
            buffer_add_text(out, " to ");
            buffer_add_number(out, sum->high, 3);
            buffer_add_text(out, ")");
        }
        buffer_print(out, "%s%zu of %zu events have no figure\n", sum->known ? "; " : "",
                     inventory->counted - sum->known, inventory->counted);
    }
}

void inventory_add_text(const struct inventory *inventory, struct buffer *out)
{
    add_span_text(out, inventory);
    add_dates_text(out, inventory);
    add_terms_text(out, "Categories", category_terms, inventory->categories);
    add_terms_text(out, "Statuses", status_terms, inventory->statuses);
    add_words_text(out, "Types", &inventory->types);
    add_words_text(out, "Countries", &inventory->countries);
    add_kinds_text(out, inventory);
}
