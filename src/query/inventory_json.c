/* An inventory as JSON. Numbers are exact to three decimals; a sum is null where it has no such
 * side. */
#include "query/inventory.h"

#include "base/day.h"

#include <stdlib.h>
#include <string.h>

/* ---- Days ---- */

static void add_month(struct buffer *out, int64_t year, int month)
{
    long long number = (long long)year;
    buffer_print(out, "%s%04lld-%02d", number < 0 ? "-" : "", llabs(number), month);
}

static void add_day(struct buffer *out, const char *key, bool is_known, int64_t day)
{
    buffer_print(out, "\"%s\":", key);
    if (!is_known) {
        buffer_add_text(out, "null");
        return;
    }
    struct civil civil = civil_of(day);
    buffer_add_text(out, "\"");
    add_month(out, civil.year, civil.month);
    buffer_print(out, "-%02d\"", civil.day);
}

void inventory_add_span_json(const struct inventory *inventory, struct buffer *out)
{
    bool has_bounds = inventory->has_bounds;
    add_day(out, "first", has_bounds && !inventory->is_start_open, inventory->earliest);
    buffer_add_text(out, ",");
    add_day(out, "last", has_bounds && !inventory->is_end_open, inventory->latest);
}

static void add_gaps(struct buffer *out, const struct months *months)
{
    struct arena arena = {0};
    size_t count;
    const struct gap *gaps = months_gaps(months, &arena, &count);
    buffer_add_text(out, "\"gaps\":[");
    for (size_t i = 0; i < count; i++) {
        buffer_add_text(out, i ? ",{\"from\":\"" : "{\"from\":\"");
        add_month(out, gaps[i].first_year, gaps[i].first_month);
        buffer_add_text(out, "\",\"to\":\"");
        add_month(out, gaps[i].last_year, gaps[i].last_month);
        buffer_print(out, "\",\"months\":%zu}", gaps[i].months);
    }
    buffer_add_text(out, "]");
    arena_clear(&arena);
}

/* ---- Words ---- */

static int compare_terms(const void *a, const void *b)
{
    const struct term *const *one = a, *const *other = b;
    return strcmp((*one)->name, (*other)->name);
}

/* The terms that occur, in the order of their names. */
static void add_terms(struct buffer *out, const char *key, const struct term *terms,
                      const size_t *counts)
{
    const struct term *sorted[CATEGORY_COUNT + STATUS_COUNT];
    const char *between = "";
    size_t count = 0;
    for (; terms[count].name; count++)
        sorted[count] = &terms[count];
    if (count > 0)
        qsort(sorted, count, sizeof *sorted, compare_terms);
    buffer_print(out, "\"%s\":{", key);
    for (size_t i = 0; i < count; i++) {
        size_t records = counts[sorted[i] - terms];
        if (records == 0)
            continue;
        buffer_print(out, "%s\"%s\":%zu", between, sorted[i]->name, records);
        between = ",";
    }
    buffer_add_text(out, "}");
}

static void add_words(struct buffer *out, const char *key, const struct ordered *words)
{
    const char *between = "";
    buffer_print(out, "\"%s\":{", key);
    const struct ordered_node *node = ordered_first(words);
    for (; node; node = ordered_next(words, node->key)) {
        const struct inventory_word *word = node->value;
        buffer_add_text(out, between);
        buffer_add_json(out, node->key);
        buffer_print(out, ":%zu", word->records);
        between = ",";
    }
    buffer_add_text(out, "}");
}

static void add_precisions(struct buffer *out, const size_t *precisions)
{
    static const char *const names[] = {"day", "days", "month", "longer", "open", "nowhere"};
    buffer_add_text(out, "\"precisions\":{");
    const char *between = "";
    for (size_t i = 0; i < INVENTORY_PRECISIONS; i++) {
        if (precisions[i] == 0)
            continue;
        buffer_print(out, "%s\"%s\":%zu", between, names[i], precisions[i]);
        between = ",";
    }
    buffer_add_text(out, "}");
}

/* ---- Sums ---- */

static void add_number(struct buffer *out, const char *key, bool is_known, double number)
{
    buffer_add_text(out, key);
    if (is_known)
        buffer_add_number(out, number, 3);
    else
        buffer_add_text(out, "null");
}

static void add_sum(struct buffer *out, const struct sum *sum, bool is_mixed)
{
    bool is_known = sum->known > 0 && !sum->is_mixed && !is_mixed;
    add_number(out, "\"low\":", is_known, sum->low);
    add_number(out, ",\"best\":", is_known, sum->best);
    add_number(out, ",\"high\":", is_known && !sum->has_no_high, sum->high);
}

/* Further kinds beyond the limit may be several of one record. */
static double unknown_of(const struct inventory *inventory, const struct inventory_kind *kind)
{
    return kind->events < inventory->counted ? inventory->counted - kind->events : 0;
}

void inventory_add_counts_json(const struct inventory *inventory, struct buffer *out)
{
    const char *between = "\n  ";
    buffer_add_text(out, "\"counts\":{");
    const struct ordered_node *node = ordered_first(&inventory->kinds);
    for (; node; node = ordered_next(&inventory->kinds, node->key)) {
        const struct inventory_kind *kind = node->value;
        buffer_add_text(out, between);
        buffer_add_json(out, node->key);
        buffer_add_text(out, ":{");
        add_sum(out, &kind->sum, inventory->is_mixed);
        add_number(out, ",\"known\":", true, kind->events);
        add_number(out, ",\"unknown\":", true, unknown_of(inventory, kind));
        buffer_add_text(out, "}");
        between = ",\n  ";
    }
    buffer_add_text(out, "}");
}

void inventory_add_months_json(const struct inventory *inventory, struct buffer *out)
{
    const char *between = "\n  ";
    buffer_add_text(out, "\"months\":{");
    const struct ordered *months = &inventory->months.map;
    const struct ordered_node *node = ordered_first(months);
    for (; node; node = ordered_next(months, node->key)) {
        const struct month *month = node->value;
        buffer_print(out, "%s\"", between);
        add_month(out, month->year, month->month);
        add_number(out, "\":{\"events\":", !inventory->is_mixed, month->events);
        buffer_add_text(out, ",\"killed\":{");
        add_sum(out, &month->killed, inventory->is_mixed);
        buffer_add_text(out, "}}");
        between = ",\n  ";
    }
    add_number(out, "},\n\"unassigned\":", !inventory->is_mixed, inventory->months.unassigned);
}

void inventory_add_json(const struct inventory *inventory, struct buffer *out)
{
    inventory_add_span_json(inventory, out);
    buffer_print(out, ",\"undated\":%zu,\n", inventory->precisions[INVENTORY_NOWHERE]);
    add_terms(out, "categories", category_terms, inventory->categories);
    buffer_add_text(out, ",\n");
    add_words(out, "types", &inventory->types);
    buffer_add_text(out, ",\n");
    add_words(out, "subtypes", &inventory->subtypes);
    buffer_add_text(out, ",\n");
    add_terms(out, "statuses", status_terms, inventory->statuses);
    buffer_add_text(out, ",\n");
    add_words(out, "countries", &inventory->countries);
    buffer_add_text(out, ",\n");
    inventory_add_counts_json(inventory, out);
    buffer_add_text(out, ",\n");
    inventory_add_months_json(inventory, out);
    buffer_add_text(out, ",\n");
    add_precisions(out, inventory->precisions);
    buffer_print(out, ",\"uncertain\":%zu,\"approximate\":%zu,\n", inventory->uncertain,
                 inventory->approximate);
    add_number(out, "\"events_counted\":", !inventory->is_mixed, inventory->counted);
    buffer_add_text(out, ",\n");
    add_gaps(out, &inventory->months);
}
