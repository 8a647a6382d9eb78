/* Lanes: which groups have one, in which order, and what stands at their heads. */
#include "chart/timeline.h"
#include "chart/timeline_groups.h"

#include <math.h>

#define HEAD_LINES 3 /* of a lane, at most */

/* The category that a group is of, or -1. */
static int category_of(const struct field *field, const struct lane_group *group)
{
    bool has_one = field && field->terms == category_terms && group->value && !group->is_rest;
    return has_one ? term_find(category_terms, group->value) : -1;
}

static colour ink_of(const struct theme *theme, int category)
{
    return category >= 0 ? theme->category_ink[category] : theme->ink;
}

/* 'inner' is NULL where the outer group is one lane: then its own name is that of the lane. */
static void name_lane(struct timeline *timeline, const struct lane_group *outer,
                      const struct lane_group *inner)
{
    const struct theme *theme = timeline->canvas->theme;
    struct lane *lane = &timeline->lanes[timeline->lane_count++];
    int category = category_of(timeline->setup->group, outer);
    lane->outer = outer;
    lane->outer_ink = ink_of(theme, category);
    if (inner && category < 0)
        category = category_of(timeline->setup->inner, inner);
    lane->head = inner ? inner->name : outer->name;
    lane->is_inner = inner != NULL;
    lane->is_rest = inner ? inner->is_rest : outer->is_rest;
    lane->is_of_category = category >= 0;
    lane->head_ink = ink_of(theme, category);
    lane->tint = category >= 0 ? theme->category_fill[category] : theme->faint_ink;
}

static void name_lanes(struct timeline *timeline, const struct lane_groups *groups)
{
    size_t most = 0;
    for (size_t i = 0; i < groups->count; i++)
        most += groups->items[i].inner_count ? groups->items[i].inner_count : 1;
    timeline->lanes = ARENA_ARRAY(timeline->canvas->arena, struct lane, most + 1);
    for (size_t i = 0; i < groups->count; i++) {
        const struct lane_group *outer = &groups->items[i];
        for (size_t k = 0; k < outer->inner_count; k++)
            name_lane(timeline, outer, &outer->inner[k]);
        if (!outer->inner_count)
            name_lane(timeline, outer, NULL);
    }
}

/* One lane of records of which the group is not known needs no head. */
static bool says_nothing(const struct timeline *timeline, const struct lane_groups *groups)
{
    const struct lane_group *only = groups->count == 1 ? &groups->items[0] : NULL;
    return only && !only->is_rest && !only->inner_count &&
           lane_group_is_unknown(timeline->setup->group, only->value);
}

void timeline_collect_lanes(struct timeline *timeline, const struct shortlist *shortlist)
{
    size_t count;
    struct arena *arena = timeline->canvas->arena;
    shortlist_groups(shortlist, &count);
    timeline->group_lanes = ARENA_ARRAY(arena, size_t, count + 1);
    struct lane_groups groups =
        lane_groups_make(timeline->setup, shortlist, timeline->group_lanes, arena);
    name_lanes(timeline, &groups);
    timeline->has_group = timeline->setup->group && !says_nothing(timeline, &groups);
}

bool timeline_starts_outer(const struct timeline *timeline, size_t lane)
{
    const struct lane *lanes = timeline->lanes;
    return lane == 0 || lanes[lane].outer != lanes[lane - 1].outer;
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
    timeline->is_by_category = true;
    for (size_t i = 0; i < kept; i++)
        timeline->is_by_category = timeline->is_by_category && timeline->lanes[i].is_of_category;
}

double timeline_indent(const struct timeline *timeline)
{
    return timeline->canvas->theme->label_size;
}

double timeline_lay_heads(struct timeline *timeline, size_t index, double limit)
{
    const struct canvas *canvas = timeline->canvas;
    struct lane *lane = &timeline->lanes[index];
    double indent = lane->is_inner ? timeline_indent(timeline) : 0;
    struct text_style style = canvas_style(canvas->theme->label_size, !lane->is_inner);
    struct text_style bold = canvas_style(canvas->theme->label_size, true);
    lane->head_block = canvas_lay(canvas, lane->head, style, INK_TINT, limit - indent, HEAD_LINES);
    if (lane->is_inner && timeline_starts_outer(timeline, index))
        lane->outer_block =
            canvas_lay(canvas, lane->outer->name, bold, INK_TINT, limit, HEAD_LINES);
    return fmax(lane->outer_block.width, lane->head_block.width + indent);
}
