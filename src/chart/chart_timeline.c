/* The labelled timeline: lanes of events along one time axis. Gathers a shortlist, then lays lanes,
 * axis, legend, the list of what is not on the axis and the key under each other:
 *
 *   lane head | ■ title   [====] title
 *   lane head |    ◀ title
 *             +----------------------------
 *               3  10  17 …
 *                  June 2013
 *   signs explained
 *   Not on the axis: …
 *   1 title   2 title
 */
#include "chart/chart.h"
#include "chart/legend.h"
#include "chart/timeline.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

#define SHORTLIST_CAPACITY 2000 /* records that can get a label; the others are counted */
#define GUTTER_SHARE 0.2        /* of the width, at most, for lane heads */
#define GUTTER_GAP 10.0
#define NARROW 290.0       /* points: below, heads stand over their lanes */
#define UNLABELLED_LINES 2 /* kept for a legend entry and a note on records without words */
#define MOST_LISTED 60     /* records listed under the axis; more are counted */

struct gathered {
    const struct panel_setup *setup;
    struct shortlist *shortlist;
};

static void *timeline_gather(const struct panel_setup *setup)
{
    struct gathered *gathered = memory_alloc(sizeof *gathered);
    gathered->setup = setup;
    gathered->shortlist = shortlist_new(SHORTLIST_CAPACITY, setup->group, &setup->select.languages);
    return gathered;
}

static void timeline_take(void *gathered, const struct event *event)
{
    shortlist_take(((struct gathered *)gathered)->shortlist, event);
}

static void timeline_merge(void *gathered, const void *other)
{
    shortlist_merge(((struct gathered *)gathered)->shortlist,
                    ((const struct gathered *)other)->shortlist);
}

static void timeline_free(void *gathered)
{
    if (!gathered)
        return;
    shortlist_free(((struct gathered *)gathered)->shortlist);
    free(gathered);
}

/* --- what stands under the axis --- */

struct foot {
    struct legend legend;
    struct text_block listed; /* no lines where nothing is listed */
    struct text_block unlabelled;
    double legend_height, height;
};

static const char *listed_words(const struct timeline *timeline)
{
    const struct locale *locale = timeline->setup->locale;
    struct arena *arena = timeline->canvas->arena;
    const char *list = NULL;
    size_t count = 0;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (item->is_on_axis || count++ >= MOST_LISTED)
            continue;
        const char *date = text_unbroken(arena, locale_date(locale, arena, &item->event->date));
        const char *entry =
            locale_format(locale, arena, MESSAGE_LIST_ITEM, item->words, date, NULL);
        const char *semicolon = locale_message(locale, MESSAGE_SEMICOLON);
        list = list ? arena_print(arena, "%s%s%s", list, semicolon, entry) : entry;
    }
    if (!list)
        return NULL;
    if (count > MOST_LISTED)
        list = arena_print(arena, "%s%s+%s", list, locale_message(locale, MESSAGE_SEMICOLON),
                           locale_number(locale, arena, (double)(count - MOST_LISTED)));
    return locale_format(locale, arena, MESSAGE_NOT_ON_AXIS, list, NULL, NULL);
}

static struct text_block lay_note(const struct timeline *timeline, const char *words)
{
    const struct box *area = &timeline->frame->area;
    const struct canvas *canvas = timeline->canvas;
    return canvas_lay(canvas, words, canvas_style(canvas->theme->small_size, false), INK_MAIN,
                      area->x1 - area->x0, 0);
}

static double foot_gap(const struct timeline *timeline)
{
    return timeline->canvas->theme->small_size * 0.9;
}

/* Lays what is under the axis; the count of unlabelled records is known only after placing. */
static struct foot lay_foot(const struct timeline *timeline, bool has_unlabelled)
{
    struct foot foot = {0};
    const struct locale *locale = timeline->setup->locale;
    const struct box *area = &timeline->frame->area;
    double gap = foot_gap(timeline);
    for (size_t i = 0; i < timeline->item_count; i++)
        if (timeline->items[i].is_on_axis)
            legend_note(&foot.legend, &timeline->items[i].mark, !timeline->is_by_category);
    foot.legend.most_in_rug = timeline->most_in_rug;
    foot.legend_height = legend_height(&foot.legend, timeline->canvas, locale, area->x1 - area->x0);
    foot.height = foot.legend_height ? foot.legend_height + gap : 0;
    const char *listed = listed_words(timeline);
    if (listed) {
        foot.listed = lay_note(timeline, listed);
        foot.height += foot.listed.height + gap;
    }
    if (has_unlabelled) {
        foot.unlabelled =
            lay_note(timeline, locale_plural(locale, timeline->canvas->arena, PLURAL_NOT_LABELLED,
                                             timeline->unlabelled));
        foot.height += foot.unlabelled.height;
    }
    return foot;
}

static double draw_foot(const struct timeline *timeline, const struct foot *foot, double y)
{
    const struct box *area = &timeline->frame->area;
    const struct canvas *canvas = timeline->canvas;
    double gap = foot_gap(timeline);
    if (foot->legend_height > 0) {
        y += gap;
        legend_draw(&foot->legend, canvas, timeline->setup->locale,
                    (struct box){area->x0, y, area->x1, y + foot->legend_height});
        y += foot->legend_height;
    }
    scene_begin(canvas->scene, ROLE_NOTE, NULL, NULL);
    if (foot->listed.line_count) {
        y += gap;
        canvas_block(canvas, &foot->listed, &(struct block_place){.x = area->x0, .y = y});
        y += foot->listed.height;
    }
    if (foot->unlabelled.line_count) {
        canvas_block(canvas, &foot->unlabelled, &(struct block_place){.x = area->x0, .y = y});
        y += foot->unlabelled.height;
    }
    scene_end(canvas->scene);
    return y;
}

/* --- the frame --- */

static void lay_heads(struct timeline *timeline)
{
    const struct canvas *canvas = timeline->canvas;
    const struct box *area = &timeline->frame->area;
    double width = area->x1 - area->x0, widest = 0;
    struct text_style style = canvas_style(canvas->theme->label_size, true);
    timeline->heads_on_top = timeline->has_group && width < NARROW;
    double limit = timeline->heads_on_top ? width : width * GUTTER_SHARE;
    for (size_t i = 0; timeline->has_group && i < timeline->lane_count; i++) {
        struct lane *lane = &timeline->lanes[i];
        lane->head_block = canvas_lay(canvas, lane->head, style, INK_TINT, limit, 3);
        widest = fmax(widest, lane->head_block.width);
    }
    timeline->gutter = timeline->has_group && !timeline->heads_on_top ? widest + GUTTER_GAP : 0;
    timeline->plot_x0 = area->x0 + timeline->gutter;
    timeline->plot_x1 = area->x1;
}

static void plan_axis(struct timeline *timeline)
{
    const struct canvas *canvas = timeline->canvas;
    double size = canvas->theme->label_size;
    struct text_style style = canvas_style(size, true);
    double radius = size * 0.42;
    struct axis_request request = {
        .first = timeline->first,
        .last = timeline->last,
        .x0 = timeline->plot_x0 + radius + 1,
        .x1 = timeline->plot_x1 - radius - 1,
        .edge0 = timeline->plot_x0,
        .edge1 = timeline->plot_x1,
        .week_start = timeline->setup->week_start,
        .has_hours = timeline->has_hours,
        .locale = timeline->setup->locale,
    };
    axis_plan(&timeline->axis, &request, canvas);
    timeline->marks = (struct mark_setup){
        .scale = &timeline->axis.scale,
        .radius = radius,
        .is_hourly = timeline->axis.step.unit == UNIT_HOUR,
        .has_shape = !timeline->is_by_category,
        .arena = canvas->arena,
        .unknown_width = text_width(canvas->measurer, "?", &style) + 2.5,
    };
}

static void measure_marks(struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        colour tint = timeline->canvas->theme->category_fill[item->event->category];
        if (item->is_on_axis)
            mark_measure(&item->mark, item->event, tint, &timeline->marks);
    }
}

static void report_layout(const struct timeline *timeline)
{
    const struct label_setup words = timeline_words(timeline);
    struct layout *layout = timeline->frame->layout;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        struct layout_item entry = {
            .id = item->event->id,
            .input = item->event->origin.input,
            .line = item->event->origin.line,
            .title = label_title(item->event, &words),
            .state = item->is_on_axis ? item->state : LABEL_LISTED,
            .steps = item->steps,
            .number = item->number,
        };
        layout_add(layout, &entry);
    }
    for (size_t i = 0; i < timeline->rest_count; i++) {
        layout->records += timeline->rest[i].count;
        layout->unlabelled += timeline->rest[i].count;
    }
}

/* On an automatic page that is too narrow for its furthest reach the panel grows beyond it. */
static double timeline_draw(const void *gathered, struct panel_frame *frame)
{
    const struct gathered *source = gathered;
    const struct theme *theme = frame->canvas->theme;
    struct text_style style = canvas_style(theme->label_size, false);
    double line = text_line_height(frame->canvas->measurer, &style);
    struct timeline timeline = {
        .setup = source->setup,
        .frame = frame,
        .canvas = frame->canvas,
        .pitch = line * 1.07,
        .lane_pad = line * 0.42,
        .tight_pitch = line,
        .tight_pad = line * 0.25,
        .rug_height = line * 1.5,
    };
    timeline_collect(&timeline, source->shortlist);
    lay_heads(&timeline);
    plan_axis(&timeline);
    measure_marks(&timeline);
    timeline.widest_number =
        canvas_lay(frame->canvas, "8888", canvas_style(theme->small_size, true), INK_GREY, 0, 1);
    double room = frame->area.y1 - frame->area.y0 - timeline.axis.height;
    double gap = foot_gap(&timeline);
    if (timeline.is_empty)
        timeline.axis.height = 0;
    struct foot foot = lay_foot(&timeline, false);
    double lanes = room - foot.height - gap;
    timeline_place(&timeline, lanes, lanes - UNLABELLED_LINES * line);
    if (timeline.unlabelled > 0)
        foot = lay_foot(&timeline, true);
    double key = timeline_key_height(&timeline);
    double below = timeline.axis.height + foot.height + (key > 0 ? key + gap : 0);
    double height = frame->area.y1 - frame->area.y0;
    double missing = timeline_lanes_height(&timeline) + below - height;
    if (frame->is_filled && missing > 0.01)
        return -missing;
    frame->area.y1 -= below;
    double y = timeline.is_empty ? frame->area.y0 : timeline_draw_lanes(&timeline);
    y = draw_foot(&timeline, &foot, y);
    if (key > 0)
        y = timeline_draw_key(&timeline, y + gap);
    report_layout(&timeline);
    return y;
}

/* --- words --- */

static const char *add_group_words(const struct panel_setup *setup, struct arena *arena,
                                   const char *list, const char *name, size_t count)
{
    const char *entry = locale_format(setup->locale, arena, MESSAGE_COUNT_OF_GROUP, name,
                                      locale_number(setup->locale, arena, (double)count), NULL);
    const char *comma = locale_message(setup->locale, MESSAGE_COMMA);
    return list ? arena_print(arena, "%s%s%s", list, comma, entry) : entry;
}

/* "By group: Battle (3), Diplomacy (5).": those that have a lane, and the others together. */
static const char *group_words(const struct gathered *gathered, struct arena *arena)
{
    const struct panel_setup *setup = gathered->setup;
    size_t count, others = 0;
    const struct group *groups = shortlist_groups(gathered->shortlist, &count);
    const char *list = NULL;
    if (!setup->group)
        return "";
    const struct group **ranked = timeline_ranked(groups, count, arena);
    size_t shown = timeline_shown_groups(setup, ranked, count);
    for (size_t i = 0; i < shown; i++)
        list = add_group_words(setup, arena, list, timeline_group_name(setup, ranked[i]->value),
                               ranked[i]->count);
    for (size_t i = shown; i < count; i++)
        others += ranked[i]->count;
    if (others)
        list = add_group_words(setup, arena, list,
                               locale_message(setup->locale, MESSAGE_OTHER_GROUPS), others);
    return list ? locale_format(setup->locale, arena, MESSAGE_ALT_LANES, list, NULL, NULL) : "";
}

static const char *timeline_describe(const void *gathered, struct arena *arena)
{
    return group_words(gathered, arena);
}

const struct panel_class panel_timeline = {
    .gather = timeline_gather,
    .take = timeline_take,
    .merge = timeline_merge,
    .free = timeline_free,
    .draw = timeline_draw,
    .describe = timeline_describe,
};
