/* Counting what became of each label. */
#include "chart/layout.h"

#include "base/memory.h"

#include <stdlib.h>

const char *label_state_name(enum label_state state)
{
    static const char *const names[] = {"placed", "numbered", "merged", "listed", "unlabelled"};
    return names[state];
}

const char *label_step_name(enum label_step step)
{
    switch (step) {
    case STEP_WRAPPED: return "wrapped";
    case STEP_SHORTENED: return "shortened";
    case STEP_MOVED: return "moved";
    case STEP_NUMBERED: return "numbered";
    case STEP_MERGED: return "merged";
    case STEP_DROPPED: return "dropped";
    }
    return "";
}

void layout_add(struct layout *layout, const struct layout_item *item)
{
    layout->items = memory_grow(layout->items, layout->item_count, &layout->item_capacity,
                                sizeof *layout->items);
    layout->items[layout->item_count++] = *item;
    layout->records++;
    switch (item->state) {
    case LABEL_PLACED: layout->placed++; break;
    case LABEL_NUMBERED: layout->numbered++; break;
    case LABEL_MERGED: layout->merged++; break;
    case LABEL_LISTED: layout->listed++; break;
    case LABEL_UNLABELLED: layout->unlabelled++; break;
    }
    if (item->state == LABEL_PLACED && (item->steps & STEP_SHORTENED))
        layout->shortened++;
    bool is_dropped = item->steps & STEP_DROPPED;
    layout->dropped += is_dropped && item->state == LABEL_UNLABELLED;
    layout->counted += is_dropped && item->state == LABEL_MERGED;
}

void layout_clear(struct layout *layout)
{
    free(layout->items);
    *layout = (struct layout){0};
}
