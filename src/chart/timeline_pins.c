/* Pins of a timeline: found for each item, and written for the next edition. A pin names its record
 * by id, or where it has none by its title. */
#include "chart/timeline.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *name_of(const struct timeline *timeline, const struct item *item)
{
    const struct label_setup words = timeline_words(timeline);
    return item->event->id ? item->event->id : label_title(item->event, &words);
}

struct named {
    const char *name;
    struct item *item;
    bool is_used;
};

/* Items with the same name stand in their own order. */
static int compare_named(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int order = strcmp(x->name, y->name);
    return order ? order : (x->item > y->item) - (x->item < y->item);
}

/* The first item with the name that has no pin yet, or where all have one the last; NULL where
 * there is none. */
static struct named *find(struct named *names, size_t count, const char *name)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (strcmp(names[middle].name, name) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    if (low == count || strcmp(names[low].name, name) != 0)
        return NULL;
    while (names[low].is_used && low + 1 < count && strcmp(names[low + 1].name, name) == 0)
        low++;
    return &names[low];
}

/* Pins of an earlier edition, or those of the figure itself; of records that share a name the first
 * pin is of the first one. */
static void give_pins(struct timeline *timeline, struct named *names, bool are_kept)
{
    const struct panel_setup *setup = timeline->setup;
    for (size_t i = 0; i < timeline->item_count; i++)
        names[i].is_used = false;
    for (size_t i = 0; i < setup->pin_count; i++) {
        const struct pin *pin = &setup->pins[i];
        if (pin->is_kept != are_kept)
            continue;
        struct named *named = find(names, timeline->item_count, pin->record);
        if (!named || !named->item->is_on_axis)
            continue;
        named->is_used = true;
        named->item->pin = pin;
    }
}

/* Who has a pin chooses before all others, so that these are left out first. */
static void rank_pinned_first(struct timeline *timeline)
{
    struct item **ranked =
        ARENA_ARRAY(timeline->canvas->arena, struct item *, timeline->item_count + 1);
    size_t rank = 0;
    for (int has_pin = 1; has_pin >= 0; has_pin--)
        for (size_t i = 0; i < timeline->item_count; i++)
            if ((timeline->ranked[i]->pin != NULL) == (has_pin == 1))
                ranked[rank++] = timeline->ranked[i];
    for (size_t i = 0; i < timeline->item_count; i++)
        ranked[i]->rank = i;
    timeline->ranked = ranked;
}

void timeline_collect_pins(struct timeline *timeline)
{
    size_t count = timeline->item_count;
    if (!timeline->setup->pin_count)
        return;
    struct named *names = ARENA_ARRAY(timeline->canvas->arena, struct named, count + 1);
    for (size_t i = 0; i < count; i++)
        names[i] =
            (struct named){name_of(timeline, &timeline->items[i]), &timeline->items[i], false};
    qsort(names, count, sizeof *names, compare_named);
    give_pins(timeline, names, true);
    give_pins(timeline, names, false);
    rank_pinned_first(timeline);
    for (size_t i = 0; i < count; i++) {
        const struct item *item = &timeline->items[i];
        if (item->pin && item->pin->row >= timeline->lanes[item->lane].pinned)
            timeline->lanes[item->lane].pinned = item->pin->row + 1;
    }
}

enum pin_place label_place(const struct placed_label *placed)
{
    if (placed->is_inside)
        return PIN_ON;
    if (placed->has_leader)
        return placed->is_above ? PIN_ABOVE : PIN_BELOW;
    if (placed->row > 0)
        return PIN_UNDER;
    return placed->side == SIDE_START ? PIN_BEHIND : PIN_BEFORE;
}

const char *timeline_pin_text(const struct timeline *timeline, const struct item *item)
{
    if (!item->is_on_axis || item->state != LABEL_PLACED)
        return NULL;
    const struct pin pin = {
        .record = name_of(timeline, item),
        .row = item->top_row,
        .place = label_place(&item->placed),
        .shift = item->placed.has_leader ? item->placed.x - item->placed.leader_x : 0,
        .is_brief = item->is_brief,
        .is_cut = !item->is_brief && (item->steps & STEP_SHORTENED),
    };
    return pin_text(&pin, timeline->canvas->arena);
}

static bool names_an_item(const struct timeline *timeline, const char *record)
{
    for (size_t i = 0; i < timeline->item_count; i++)
        if (strcmp(name_of(timeline, &timeline->items[i]), record) == 0)
            return true;
    return false;
}

void timeline_report_pins(const struct timeline *timeline)
{
    struct layout *layout = timeline->panel->layout;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        bool is_loose = item->pin && !item->is_pinned;
        layout->pinned += item->is_pinned;
        layout->loose += is_loose;
        layout->refused += is_loose && !item->pin->is_kept;
    }
    for (size_t i = 0; i < timeline->setup->pin_count; i++) {
        const struct pin *pin = &timeline->setup->pins[i];
        if (pin->is_kept || names_an_item(timeline, pin->record))
            continue;
        if (layout->missing++ == 0)
            layout->missing_name = pin->record;
    }
}
