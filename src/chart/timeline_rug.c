/* Density strips: how many of the records without a row fall where. */
#include "chart/timeline.h"

#include <math.h>

/* A record whose middle lies beyond the axis, which it meets, is counted at its end. */
static void add_to_rug(struct timeline *timeline, size_t lane, double days, size_t count)
{
    struct lane *owner = &timeline->lanes[lane];
    if (!owner->rug)
        owner->rug = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->rug_bins);
    double share = (days - timeline->first) / (timeline->last - timeline->first);
    double bin = floor(share * (double)timeline->rug_bins);
    size_t *bar = &owner->rug[(size_t)fmax(0, fmin(bin, (double)timeline->rug_bins - 1))];
    *bar += count;
    owner->in_rug += count;
    if (*bar > timeline->most_in_rug)
        timeline->most_in_rug = *bar;
}

void timeline_fill_rugs(struct timeline *timeline)
{
    timeline->most_in_rug = 0;
    timeline->rug_bins =
        (size_t)fmax(1, (timeline->axis->scale.x1 - timeline->axis->scale.x0) / RUG_BIN);
    for (size_t i = 0; i < timeline->lane_count; i++) {
        timeline->lanes[i].rug = NULL;
        timeline->lanes[i].in_rug = 0;
    }
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (item->is_on_axis && item->is_in_rug)
            add_to_rug(timeline, item->lane, (double)edtf_middle(&item->event->date) + 0.5,
                       1 + item->voice_count);
    }
    for (size_t i = 0; i < timeline->rest_count; i++) {
        const struct shortlist_rest *rest = &timeline->rest[i];
        if (rest->day != DAY_NONE_AFTER)
            add_to_rug(timeline, timeline->group_lanes[rest->group], (double)rest->day + 0.5,
                       rest->count);
    }
}
