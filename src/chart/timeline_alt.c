/* The timeline in the alternative text: what its records tell, and how many are in which lane. */
#include "chart/event_alt.h"
#include "chart/timeline.h"
#include "chart/timeline_groups.h"

/* "Battle (3), Diplomacy (5)"; with groups within "Syria (12: Army (8), Rebels (4)); Mali (2)". */
static const char *list_groups(const struct panel_setup *setup, const struct lane_groups *groups,
                               bool is_outer, struct arena *arena)
{
    struct alt_list list = {
        .locale = setup->locale, .arena = arena, .has_lists = is_outer && setup->inner};
    for (size_t i = 0; i < groups->count; i++) {
        const struct lane_group *group = &groups->items[i];
        struct lane_groups within = {group->inner, group->inner_count};
        const char *count = locale_number(setup->locale, arena, (double)group->count);
        if (within.count)
            count = locale_format(setup->locale, arena, MESSAGE_ALT_SERIES, count,
                                  list_groups(setup, &within, false, arena), NULL);
        alt_list_add(&list, locale_format(setup->locale, arena, MESSAGE_COUNT_OF_GROUP, group->name,
                                          count, NULL));
    }
    return alt_list_end(&list, 0);
}

/* Those that have a lane, and the others together. */
static void tell_groups(const struct timeline *timeline, struct shortlist *shortlist,
                        struct alt *alt)
{
    const struct panel_setup *setup = timeline->setup;
    if (!setup->group)
        return;
    struct lane_groups groups = lane_groups_make(setup, shortlist, NULL, alt->arena);
    lane_groups_tell(setup, &groups);
    const char *list = list_groups(setup, &groups, true, alt->arena);
    if (groups.count > 1)
        alt_add(alt, ALT_PARTS,
                locale_format(setup->locale, alt->arena, MESSAGE_ALT_LANES, list, NULL, NULL));
}

void timeline_tell(const struct timeline *timeline, struct shortlist *shortlist, struct alt *alt)
{
    struct event_alt told = {
        .setup = timeline->setup,
        .events = ARENA_ARRAY(alt->arena, const struct event *, timeline->item_count + 1),
        .is_all = timeline->rest_count == 0,
        .alt = alt,
    };
    for (size_t i = 0; i < timeline->item_count; i++)
        if (!timeline->items[i].voice_of)
            told.events[told.count++] = timeline->items[i].event;
    event_alt_tell(&told);
    tell_groups(timeline, shortlist, alt);
}
