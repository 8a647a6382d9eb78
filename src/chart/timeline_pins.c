/* Pins of a timeline: found for each item, and written for the next edition. A pin names its record
 * by id, or where it has none by its title and date: "Battle (2024-03-12)". Of several with the
 * same name the second is "Battle (2024-03-12) #2". */
#include "chart/timeline.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *name_of(const struct timeline *timeline, const struct item *item)
{
    const struct label_setup words = timeline_words(timeline);
    const char *date = item->event->date.text;
    if (item->event->id)
        return item->event->id;
    return arena_print(timeline->canvas->arena, "%s (%s)", label_title(item->event, &words),
                       date ? date : "");
}

struct named {
    const char *name;
    struct item *item;
};

/* Items with the same name stand in their own order. */
static int compare_named(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int order = strcmp(x->name, y->name);
    return order ? order : (x->item > y->item) - (x->item < y->item);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(((const struct named *)a)->name, ((const struct named *)b)->name);
}

static void name_items(const struct timeline *timeline, struct named *names)
{
    size_t count = timeline->item_count, same = 0;
    for (size_t i = 0; i < count; i++)
        names[i] = (struct named){name_of(timeline, &timeline->items[i]), &timeline->items[i]};
    qsort(names, count, sizeof *names, compare_named);
    for (size_t i = 0; i < count; i++) {
        same = i > 0 && compare_names(&names[i - 1], &names[i]) == 0 ? same + 1 : 1;
        names[i].item->name = names[i].name;
        if (same > 1)
            names[i].item->name =
                arena_print(timeline->canvas->arena, "%s #%zu", names[i].name, same);
    }
    for (size_t i = 0; i < count; i++)
        names[i].name = names[i].item->name;
    qsort(names, count, sizeof *names, compare_named);
}

/* The item that a pin names: by its name, or by a title that no other has; NULL where there is
 * none. */
static struct item *find(const struct timeline *timeline, const struct named *names,
                         const char *name)
{
    const struct label_setup words = timeline_words(timeline);
    const struct named key = {.name = name};
    const struct named *named =
        bsearch(&key, names, timeline->item_count, sizeof *names, compare_names);
    struct item *found = NULL;
    if (named)
        return named->item;
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        if (item->event->id || strcmp(label_title(item->event, &words), name) != 0)
            continue;
        if (found)
            return NULL;
        found = item;
    }
    return found;
}

/* Pins of an earlier edition, or those of the figure itself. */
static void give_pins(struct timeline *timeline, const struct named *names, bool are_kept)
{
    const struct panel_setup *setup = timeline->setup;
    struct layout *layout = timeline->panel->layout;
    for (size_t i = 0; i < setup->pin_count; i++) {
        const struct pin *pin = &setup->pins[i];
        struct item *item = pin->is_kept == are_kept ? find(timeline, names, pin->record) : NULL;
        if (item && item->is_on_axis)
            item->pin = pin;
        if (!item && !pin->is_kept && !are_kept && layout->missing++ == 0)
            layout->missing_name = pin->record;
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
    struct named *names = ARENA_ARRAY(timeline->canvas->arena, struct named, count + 1);
    name_items(timeline, names);
    if (!timeline->setup->pin_count)
        return;
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
        .record = item->name,
        .row = item->top_row,
        .place = label_place(&item->placed),
        .shift = item->placed.has_leader ? item->placed.x - item->placed.leader_x : 0,
        .is_brief = item->is_brief,
        .is_cut = !item->is_brief && (item->steps & STEP_SHORTENED),
    };
    return pin_text(&pin, timeline->canvas->arena);
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
        if (item->is_pinned && item->pin && !item->pin->is_kept &&
            item->pin->row != item->top_row && layout->raised++ == 0) {
            layout->raised_name = item->pin->record;
            layout->raised_row = item->top_row;
        }
    }
}
