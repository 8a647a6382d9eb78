/* What ties records to each other: a postponed event to its new date. */
#include "chart/timeline.h"

#include <string.h>

static struct item *find_item(struct timeline *timeline, const char *id)
{
    for (size_t i = 0; id && i < timeline->item_count; i++)
        if (timeline->items[i].event->id && strcmp(timeline->items[i].event->id, id) == 0)
            return &timeline->items[i];
    return NULL;
}

static struct item *find_successor(struct timeline *timeline, const struct item *item)
{
    struct item *successor = find_item(timeline, event_link(item->event, "superseded-by"));
    for (size_t i = 0; !successor && item->event->id && i < timeline->item_count; i++) {
        const char *replaced = event_link(timeline->items[i].event, "supersedes");
        if (replaced && strcmp(replaced, item->event->id) == 0)
            successor = &timeline->items[i];
    }
    return successor == item ? NULL : successor;
}

static const char *planned_date(const struct timeline *timeline, const struct item *item)
{
    for (size_t i = item->event->status_history_count; i > 0; i--) {
        const struct status_change *change = &item->event->status_history[i - 1];
        if (change->planned_for.text && strcmp(change->planned_for.text, item->event->date.text))
            return locale_date(timeline->setup->locale, timeline->canvas->arena,
                               &change->planned_for);
    }
    return NULL;
}

const char *timeline_tie(struct timeline *timeline, struct item *item)
{
    if (item->event->status != STATUS_POSTPONED)
        return NULL;
    struct item *successor = find_successor(timeline, item);
    if (!successor)
        return planned_date(timeline, item);
    bool is_later = edtf_compare(&item->event->date, &successor->event->date) < 0;
    if (successor->is_on_axis && item->is_on_axis && is_later && !successor->is_partner &&
        !successor->partner && !item->is_partner && successor->lane == item->lane) {
        item->successor = successor;
        item->partner = successor;
        successor->is_partner = true;
        return NULL;
    }
    return locale_date(timeline->setup->locale, timeline->canvas->arena, &successor->event->date);
}
