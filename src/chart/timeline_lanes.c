/* Lanes: which groups have one, in which order, and what stands at their heads. */
#include "chart/timeline.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_LANES 12

static int compare_groups(const void *a, const void *b)
{
    const struct group *x = *(const struct group *const *)a;
    const struct group *y = *(const struct group *const *)b;
    if (x->is_overflow != y->is_overflow)
        return x->is_overflow ? 1 : -1;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return x < y ? -1 : x > y;
}

const struct group **timeline_ranked(const struct group *groups, size_t count, struct arena *arena)
{
    const struct group **ranked = ARENA_ARRAY(arena, const struct group *, count + 1);
    for (size_t i = 0; i < count; i++)
        ranked[i] = &groups[i];
    qsort(ranked, count, sizeof *ranked, compare_groups);
    return ranked;
}

size_t timeline_shown_groups(const struct panel_setup *setup, const struct group **ranked,
                             size_t count)
{
    size_t top = setup->top ? setup->top : DEFAULT_LANES;
    if (count && ranked[count - 1]->is_overflow)
        count--;
    return count < top ? count : top;
}

static void name_lane(const struct timeline *timeline, struct lane *lane, const char *value)
{
    int category = timeline->is_by_category && value ? term_find(category_terms, value) : -1;
    lane->head = panel_group_name(timeline->setup, value, timeline->canvas->arena);
    lane->head_ink = timeline->canvas->theme->ink;
    lane->tint = timeline->canvas->theme->faint_ink;
    if (category >= 0) {
        lane->head_ink = timeline->canvas->theme->category_ink[category];
        lane->tint = timeline->canvas->theme->category_fill[category];
    }
}

/* Position of a lane: the vocabulary's order where the field has one, else by count; what has no
 * value comes last. */
static int lane_position(const struct field *field, const struct group *group, size_t rank)
{
    if (!group->value)
        return INT_MAX; /* last */
    return field->terms ? term_find(field->terms, group->value) : (int)rank;
}

static void order_lanes(const struct timeline *timeline, const struct group **ranked, size_t kept)
{
    int *positions = ARENA_ARRAY(timeline->canvas->arena, int, kept + 1);
    for (size_t i = 0; i < kept; i++)
        positions[i] = lane_position(timeline->setup->group, ranked[i], i);
    for (size_t i = 1; i < kept; i++)
        for (size_t k = i; k > 0 && positions[k - 1] > positions[k]; k--) {
            int position = positions[k];
            const struct group *group = ranked[k];
            positions[k] = positions[k - 1];
            ranked[k] = ranked[k - 1];
            positions[k - 1] = position;
            ranked[k - 1] = group;
        }
}

static void collect_groups(struct timeline *timeline, const struct group *groups, size_t count)
{
    struct arena *arena = timeline->canvas->arena;
    const struct group **ranked = timeline_ranked(groups, count, arena);
    size_t kept = timeline_shown_groups(timeline->setup, ranked, count);
    order_lanes(timeline, ranked, kept);
    timeline->lanes = ARENA_ARRAY(arena, struct lane, kept + 1);
    timeline->lane_count = kept + (kept < count);
    for (size_t i = 0; i < count; i++)
        timeline->group_lanes[ranked[i] - groups] = i < kept ? i : kept;
    for (size_t i = 0; i < kept; i++)
        name_lane(timeline, &timeline->lanes[i], ranked[i]->value);
    if (kept < count) {
        struct lane *other = &timeline->lanes[kept];
        other->head = locale_message(timeline->setup->locale, MESSAGE_OTHER_GROUPS);
        other->head_ink = timeline->canvas->theme->ink;
        other->tint = timeline->canvas->theme->faint_ink;
    }
}

/* One lane of records of which the group is not known needs no head. */
static bool says_nothing(const struct group *groups, size_t count)
{
    const char *unknown = category_terms[CATEGORY_UNKNOWN].name;
    return count == 1 && (!groups[0].value || strcmp(groups[0].value, unknown) == 0);
}

void timeline_collect_lanes(struct timeline *timeline, const struct shortlist *shortlist)
{
    size_t count;
    const struct group *groups = shortlist_groups(shortlist, &count);
    timeline->group_lanes = ARENA_ARRAY(timeline->canvas->arena, size_t, count + 1);
    timeline->has_group = timeline->setup->group != NULL && !says_nothing(groups, count);
    timeline->is_by_category =
        timeline->setup->group && timeline->setup->group->terms == category_terms;
    if (timeline->has_group) {
        collect_groups(timeline, groups, count);
        return;
    }
    timeline->lanes = ARENA_ARRAY(timeline->canvas->arena, struct lane, 1);
    timeline->lane_count = 1;
    timeline->lanes[0].tint = timeline->canvas->theme->faint_ink;
}

void timeline_drop_empty_lanes(struct timeline *timeline, size_t group_count)
{
    size_t *numbers = ARENA_ARRAY(timeline->canvas->arena, size_t, timeline->lane_count + 1);
    size_t kept = 0;
    for (size_t i = 0; i < timeline->item_count; i++)
        numbers[timeline->items[i].lane] |= timeline->items[i].is_on_axis;
    for (size_t i = 0; i < timeline->rest_count; i++)
        numbers[timeline->group_lanes[timeline->rest[i].group]] = 1;
    for (size_t i = 0; i < timeline->lane_count; i++) {
        bool is_used = numbers[i];
        numbers[i] = kept;
        if (is_used)
            timeline->lanes[kept++] = timeline->lanes[i];
    }
    timeline->lane_count = kept;
    for (size_t i = 0; i < timeline->item_count; i++)
        timeline->items[i].lane = numbers[timeline->items[i].lane];
    for (size_t i = 0; i < group_count; i++)
        timeline->group_lanes[i] = numbers[timeline->group_lanes[i]];
}
