/* Taking and merging. How it is written is in inventory_json.c and inventory_text.c. */
#include "query/inventory.h"

#include "base/utf8.h"

#include <string.h>

/* ---- Words ---- */

/* The word as it is kept: what is too long is cut. */
static const char *fit(const char *word, char *space)
{
    size_t length = strlen(word);
    if (length < INVENTORY_WORD_SIZE)
        return word;
    length = utf8_valid_prefix(word, INVENTORY_WORD_SIZE - sizeof "…");
    memcpy(space, word, length);
    memcpy(space + length, "…", sizeof "…");
    return space;
}

/* The key under which a word is counted: its own, unless there is no room for one more. */
static const char *key_of(const struct ordered *words, const char *word, size_t limit, char *space)
{
    word = fit(word, space);
    bool has_room = words->count < limit || ordered_find(words, word);
    return has_room ? word : INVENTORY_OTHER;
}

static struct inventory_word *word_at(struct arena *arena, struct ordered *words, const char *word)
{
    char space[INVENTORY_WORD_SIZE];
    const char *key = key_of(words, word, INVENTORY_WORDS, space);
    return ordered_add(words, arena, key, sizeof(struct inventory_word));
}

/* Records of one word with one and the same subtype, or none. */
static void add_word(struct arena *arena, struct ordered *words, const char *word,
                     const char *subtype, size_t records)
{
    char space[INVENTORY_WORD_SIZE];
    struct inventory_word *found = word_at(arena, words, word);
    if (subtype)
        subtype = fit(subtype, space);
    if (found->records == 0)
        found->subtype = arena_text(arena, subtype);
    else if (!text_is_same(found->subtype, subtype))
        found->is_varied = true;
    found->records += records;
}

static void add_kind(struct inventory *inventory, const char *name, const struct sum *sum,
                     double events)
{
    char space[INVENTORY_WORD_SIZE];
    const char *key = key_of(&inventory->kinds, name, INVENTORY_KINDS, space);
    struct inventory_kind *kind =
        ordered_add(&inventory->kinds, &inventory->arena, key, sizeof *kind);
    sum_add(&kind->sum, sum);
    kind->events += events;
    if (strcmp(key, INVENTORY_OTHER) == 0)
        kind->sum.is_mixed = true;
}

/* ---- Taking ---- */

static void take_bound(struct inventory *inventory, int64_t day)
{
    if (!inventory->has_bounds || day < inventory->earliest)
        inventory->earliest = day;
    if (!inventory->has_bounds || day > inventory->latest)
        inventory->latest = day;
    inventory->has_bounds = true;
}

static int64_t days_of(const struct edtf *date)
{
    if (date->form == EDTF_POINT || date->form == EDTF_ONE_OF)
        return date->latest - date->earliest + 1;
    int64_t start = date->start.latest - date->start.earliest + 1;
    int64_t end = date->end.latest - date->end.earliest + 1;
    return start > end ? start : end;
}

static enum inventory_precision precision_of(const struct edtf *date)
{
    if (!date->is_placeable)
        return INVENTORY_NOWHERE;
    if (date->earliest == DAY_NONE_BEFORE || date->latest == DAY_NONE_AFTER)
        return INVENTORY_OPEN;
    int64_t days = days_of(date);
    if (days == 1)
        return INVENTORY_DAY;
    if (days < 28)
        return INVENTORY_DAYS;
    return days <= 31 ? INVENTORY_MONTH : INVENTORY_LONGER;
}

static void take_date(struct inventory *inventory, const struct edtf *date)
{
    inventory->precisions[precision_of(date)]++;
    inventory->uncertain += edtf_is_uncertain(date);
    inventory->approximate += edtf_is_approximate(date);
    if (!date->is_placeable)
        return;
    if (date->earliest != DAY_NONE_BEFORE)
        take_bound(inventory, date->earliest);
    else
        inventory->is_start_open = true;
    if (date->latest != DAY_NONE_AFTER)
        take_bound(inventory, date->latest);
    else
        inventory->is_end_open = true;
}

static void take_counts(struct inventory *inventory, const struct event *event)
{
    for (size_t i = 0; i < event->count_count; i++) {
        if (!sum_has_part(event, i))
            continue;
        struct sum sum = sum_of(&event->counts[i]);
        add_kind(inventory, event->counts[i].kind, &sum, sum.known ? event_stands_for(event) : 0);
    }
}

static void take_words(struct inventory *inventory, const struct event *event)
{
    struct arena *arena = &inventory->arena;
    if (event->type)
        add_word(arena, &inventory->types, event->type, event->subtype, 1);
    if (event->subtype)
        add_word(arena, &inventory->subtypes, event->subtype, NULL, 1);
    if (event->place.country)
        add_word(arena, &inventory->countries, event->place.country, NULL, 1);
}

void inventory_take(struct inventory *inventory, const struct event *event)
{
    inventory->record_types[event->record_type]++;
    inventory->aggregates += event->has_events;
    inventory->categories[event->category]++;
    inventory->statuses[event->status]++;
    take_words(inventory, event);
    take_date(inventory, &event->date);
    months_cover(&inventory->months, &inventory->arena, &event->date);
    if (sum_is_event(event))
        months_take(&inventory->months, &inventory->arena, event, inventory->assign);
    if (!sum_counts(event))
        return;
    inventory->counted += event_stands_for(event);
    take_counts(inventory, event);
}

size_t inventory_records(const struct inventory *inventory)
{
    size_t records = 0;
    for (int i = 0; i < RECORD_TYPE_COUNT; i++)
        records += inventory->record_types[i];
    return records;
}

/* ---- Merging ---- */

static void add_sizes(size_t *into, const size_t *from, size_t count)
{
    for (size_t i = 0; i < count; i++)
        into[i] += from[i];
}

static void merge_words(struct arena *arena, struct ordered *into, const struct ordered *from)
{
    const struct ordered_node *node = ordered_first(from);
    for (; node; node = ordered_next(from, node->key)) {
        const struct inventory_word *word = node->value;
        add_word(arena, into, node->key, word->subtype, word->records);
        if (word->is_varied)
            word_at(arena, into, node->key)->is_varied = true;
    }
}

static void merge_kinds(struct inventory *inventory, const struct ordered *kinds)
{
    const struct ordered_node *node = ordered_first(kinds);
    for (; node; node = ordered_next(kinds, node->key)) {
        const struct inventory_kind *kind = node->value;
        add_kind(inventory, node->key, &kind->sum, kind->events);
    }
}

static void merge_dates(struct inventory *inventory, const struct inventory *other)
{
    add_sizes(inventory->precisions, other->precisions, INVENTORY_PRECISIONS);
    inventory->uncertain += other->uncertain;
    inventory->approximate += other->approximate;
    inventory->is_start_open = inventory->is_start_open || other->is_start_open;
    inventory->is_end_open = inventory->is_end_open || other->is_end_open;
    if (other->has_bounds) {
        take_bound(inventory, other->earliest);
        take_bound(inventory, other->latest);
    }
}

void inventory_merge(struct inventory *inventory, const struct inventory *other)
{
    struct arena *arena = &inventory->arena;
    add_sizes(inventory->record_types, other->record_types, RECORD_TYPE_COUNT);
    add_sizes(inventory->categories, other->categories, CATEGORY_COUNT);
    add_sizes(inventory->statuses, other->statuses, STATUS_COUNT);
    merge_dates(inventory, other);
    inventory->counted += other->counted;
    inventory->aggregates += other->aggregates;
    merge_words(arena, &inventory->types, &other->types);
    merge_words(arena, &inventory->subtypes, &other->subtypes);
    merge_words(arena, &inventory->countries, &other->countries);
    merge_kinds(inventory, &other->kinds);
    months_merge(&inventory->months, arena, &other->months);
}

void inventory_clear(struct inventory *inventory)
{
    arena_clear(&inventory->arena);
    *inventory = (struct inventory){0};
}
