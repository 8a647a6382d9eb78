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
#include "chart/timeline_groups.h"
#include "chart/timeline_pack.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

#define SHORTLIST_CAPACITY 2000 /* records that can get a label; the others are counted */
#define GUTTER_SHARE 0.2        /* of the width, at most, for lane heads */
#define GUTTER_GAP 10.0
#define NARROW 290.0     /* points: below, heads stand over their lanes */
#define TIE_ROUNDS 8     /* of placing, until lines have ways and letters both ends */
#define FOOT_ROUNDS 3    /* of placing, until the legend has the room that it needs */
#define FOOT_SLACK 0.01  /* points, of what a report rounds off */
#define MANY_RECORDS 300 /* for more of them a row more or less changes little */
#define FEW_RECORDS 60   /* up to which there are so many */
#define MOST_LISTED 60   /* records listed under the axis; more are counted */

struct gathered {
    const struct panel_setup *setup;
    struct shortlist *shortlist;
    bool has_checked; /* that the order names groups */
};

static void *timeline_gather(const struct panel_setup *setup)
{
    struct gathered *gathered = memory_alloc(sizeof *gathered);
    gathered->setup = setup;
    gathered->shortlist = shortlist_new(SHORTLIST_CAPACITY, setup->group, &setup->select.languages);
    shortlist_nest(gathered->shortlist, setup->inner);
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

static const char *listed_words(const struct timeline *timeline)
{
    const struct locale *locale = timeline->setup->locale;
    struct arena *arena = timeline->canvas->arena;
    const char *list = NULL;
    size_t count = 0;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (item->is_on_axis || item->voice_of || count++ >= MOST_LISTED)
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
    const struct panel *panel = timeline->panel;
    const struct canvas *canvas = timeline->canvas;
    return canvas_lay(canvas, words, canvas_style(canvas->theme->small_size, false), INK_MAIN,
                      panel->x1 - panel->x0, 0);
}

static double foot_gap(const struct timeline *timeline)
{
    return timeline->canvas->theme->small_size * 0.9;
}

/* "12 labels shortened; 3 more records not labelled" */
static const char *ladder_words(const struct timeline *timeline)
{
    const struct locale *locale = timeline->setup->locale;
    struct arena *arena = timeline->canvas->arena;
    const struct {
        size_t count;
        enum plural plural;
    } losses[] = {
        {timeline->shortened, PLURAL_SHORTENED},
        {timeline->merged, PLURAL_MERGED},
        {timeline->unlabelled, PLURAL_NOT_LABELLED},
    };
    const char *words = NULL;
    for (size_t i = 0; i < sizeof losses / sizeof *losses; i++) {
        if (!losses[i].count)
            continue;
        const char *loss = locale_plural(locale, arena, losses[i].plural, losses[i].count);
        const char *semicolon = locale_message(locale, MESSAGE_SEMICOLON);
        words = words ? arena_print(arena, "%s%s%s", words, semicolon, loss) : loss;
    }
    return words;
}

/* Lays what is under the axis; what labels lack is known only after placing. */
static struct timeline_foot lay_foot(const struct timeline *timeline, bool has_losses)
{
    struct timeline_foot foot = {.legend = timeline_signs(timeline)};
    const struct locale *locale = timeline->setup->locale;
    const struct panel *panel = timeline->panel;
    double gap = foot_gap(timeline);
    foot.legend_height =
        legend_height(&foot.legend, timeline->canvas, locale, panel->x1 - panel->x0);
    foot.height = foot.legend_height ? foot.legend_height + gap : 0;
    const char *listed = listed_words(timeline);
    if (listed) {
        foot.listed = lay_note(timeline, listed);
        foot.height += foot.listed.height + gap;
    }
    if (has_losses) {
        foot.ladder = lay_note(timeline, ladder_words(timeline));
        foot.height += foot.ladder.height;
    }
    return foot;
}

/* Height at most of the legend's words on strips. */
static double strip_legend_height(const struct timeline *timeline)
{
    const struct panel *panel = timeline->panel;
    struct legend legend = timeline->foot.legend;
    legend.most_in_rug = timeline->item_count;
    legend.rug_days = 7;
    for (size_t i = 0; i < timeline->item_count; i++) {
        legend.has_rug_hollow |= timeline_is_hollow(&timeline->items[i]);
        legend.has_rug_line |= timeline->items[i].event->date.form == EDTF_INTERVAL;
    }
    double height =
        legend_height(&legend, timeline->canvas, timeline->setup->locale, panel->x1 - panel->x0);
    return height - timeline->foot.legend_height +
           (timeline->foot.legend_height > 0 ? 0 : foot_gap(timeline));
}

/* Height at most of these and of the note on what labels lack. */
static double losses_height(const struct timeline *timeline)
{
    struct timeline all = *timeline;
    all.shortened = all.merged = all.unlabelled = timeline->item_count;
    return lay_note(&all, ladder_words(&all)).height + timeline->strip_legend;
}

static double draw_foot(const struct timeline *timeline, const struct timeline_foot *foot, double y)
{
    const struct panel *panel = timeline->panel;
    const struct canvas *canvas = timeline->canvas;
    double gap = foot_gap(timeline);
    if (foot->legend_height > 0) {
        y += gap;
        legend_draw(&foot->legend, canvas, timeline->setup->locale,
                    (struct box){panel->x0, y, panel->x1, y + foot->legend_height});
        y += foot->legend_height;
    }
    scene_begin(canvas->scene, ROLE_NOTE, NULL, NULL);
    if (foot->listed.line_count) {
        y += gap;
        canvas_block(canvas, &foot->listed, &(struct block_place){.x = panel->x0, .y = y});
        y += foot->listed.height;
    }
    if (foot->ladder.line_count) {
        canvas_block(canvas, &foot->ladder, &(struct block_place){.x = panel->x0, .y = y});
        y += foot->ladder.height;
    }
    scene_end(canvas->scene);
    return y;
}

/* --- laying out --- */

static bool timeline_open(struct panel *panel, struct report *report)
{
    struct gathered *gathered = panel->gathered;
    const struct theme *theme = panel->canvas->theme;
    struct text_style style = canvas_style(theme->label_size, false);
    double line = text_line_height(panel->canvas->measurer, &style);
    struct timeline *timeline = ARENA_ARRAY(panel->canvas->arena, struct timeline, 1);
    *timeline = (struct timeline){
        .setup = gathered->setup,
        .panel = panel,
        .canvas = panel->canvas,
        .pitch = line * 1.07,
        .lane_pad = line * 0.42,
        .tight_pitch = line,
        .tight_pad = line * 0.25,
    };
    timeline_collect(timeline, gathered->shortlist);
    timeline_collect_pins(timeline);
    if (!gathered->has_checked)
        lane_groups_check(gathered->setup, gathered->shortlist, report);
    gathered->has_checked = true;
    panel->state = timeline;
    panel->is_on_axis = !timeline->is_empty;
    panel->first = timeline->first;
    panel->last = timeline->last;
    panel->has_hours = timeline->has_hours;
    panel->inset = timeline_mark_radius(timeline) + 1;
    return true;
}

static void timeline_gutters(struct panel *panel)
{
    struct timeline *timeline = panel->state;
    double width = panel->x1 - panel->x0, widest = 0;
    timeline->heads_on_top = timeline->has_group && width < NARROW;
    double limit = timeline->heads_on_top ? width : width * GUTTER_SHARE;
    for (size_t i = 0; timeline->has_group && i < timeline->lane_count; i++)
        widest = fmax(widest, timeline_lay_heads(timeline, i, limit));
    panel->gutter0 = timeline->has_group && !timeline->heads_on_top ? widest + GUTTER_GAP : 0;
}

/* Without a record on the axis there is but the list of the others. */
static double place_empty(struct timeline *timeline)
{
    timeline->foot = lay_foot(timeline, false);
    timeline->panel->foot_height = timeline->foot.height;
    timeline->panel->height = 0;
    return 0;
}

/* Ties and moves that find no way for a line change the words, and these the places of all others.
 * What is under the axis has 'foot' points, or as much as all signs that there could be. */
static void place_lanes(struct timeline *timeline, double room, double foot)
{
    const double pitch = timeline->pitch, pad = timeline->lane_pad;
    int rounds = timeline->item_count <= FEW_RECORDS ? TIE_ROUNDS : 2;
    for (int round = 0; round < rounds; round++) {
        timeline->pitch = pitch;
        timeline->lane_pad = pad;
        timeline->is_placed = false;
        timeline->foot = lay_foot(timeline, false);
        timeline->strip_legend = strip_legend_height(timeline);
        double kept = foot > 0 ? foot : timeline->foot.height;
        double lanes = room - kept - foot_gap(timeline);
        timeline_place(timeline, lanes, lanes - losses_height(timeline));
        timeline->is_placed = true;
        if (round + 1 == rounds) {
            timeline_route(timeline);
            break;
        }
        bool is_same = !timeline_settle_ties(timeline);
        if (!timeline_settle_moves(timeline, is_same, round + 2 == rounds) && is_same)
            break;
    }
    timeline->foot = lay_foot(timeline, false);
}

/* With so much for what is under the axis; whether that is enough. */
static bool place_on_foot(struct timeline *timeline, double room, double foot)
{
    timeline->panel->layout->foot = foot;
    place_lanes(timeline, room, foot);
    return timeline->foot.height <= foot + FOOT_SLACK;
}

/* Where records have no mark fewer signs are explained than there could be: the room of the others
 * goes to the rows, but for a line for new signs of the next edition, which begins with as much.
 * Not where records are tied to each other: lines that lost their way in one try have letters in
 * all later ones, and another edition would have other lines. */
static void place_with_legend(struct timeline *timeline, double room)
{
    const double pitch = timeline->pitch, pad = timeline->lane_pad;
    const double kept = timeline->setup->kept_foot;
    if (kept > 0 && place_on_foot(timeline, room, kept))
        return;
    timeline->pitch = pitch;
    timeline->lane_pad = pad;
    timeline->is_placed = false;
    const double most = lay_foot(timeline, false).height;
    bool is_tied = timeline->tie_count || timeline->move_count;
    int rounds = timeline->item_count <= MANY_RECORDS && !is_tied ? FOOT_ROUNDS : 0;
    timeline->panel->layout->foot = 0;
    place_lanes(timeline, room, 0);
    const double spare = timeline->tight_pitch;
    bool is_enough = timeline->foot.height + 2 * spare > most;
    for (int round = 0; round < rounds && !is_enough; round++) {
        double foot = round + 1 == rounds ? most : fmin(most, timeline->foot.height + spare);
        timeline->pitch = pitch;
        timeline->lane_pad = pad;
        is_enough = place_on_foot(timeline, room, foot);
    }
}

/* On an automatic page that is too narrow for its furthest reach the panel grows beyond it. */
static double timeline_place_panel(struct panel *panel, double room, bool is_filled)
{
    struct timeline *timeline = panel->state;
    const struct canvas *canvas = panel->canvas;
    const struct theme *theme = canvas->theme;
    timeline->axis = panel->axis;
    if (timeline->is_empty)
        return place_empty(timeline);
    timeline_measure_marks(timeline);
    const char *widest = timeline_key_room(timeline, room) < 100 ? "88" : "888";
    timeline->widest_number =
        canvas_lay(canvas, widest, canvas_style(theme->small_size, true), INK_GREY, 0, 1);
    double gap = foot_gap(timeline);
    timeline_note_page(timeline, room);
    place_with_legend(timeline, room);
    if (timeline_has_losses(timeline))
        timeline->foot = lay_foot(timeline, true);
    timeline->foot.key_height = timeline_key_height(timeline);
    double key = timeline->foot.key_height;
    panel->foot_height = timeline->foot.height + (key > 0 ? key + gap : 0);
    panel->height = timeline_lanes_height(timeline);
    double missing = panel->height + panel->foot_height - room;
    if (is_filled && missing > 0.01)
        return missing;
    if (is_filled)
        panel->height = fmax(panel->height, room - panel->foot_height);
    return 0;
}

/* Another account of a record that is nowhere is nowhere too. */
static enum label_state state_of(const struct item *item)
{
    const struct item *host = item->voice_of ? timeline_host(item->voice_of) : NULL;
    if (host)
        return host->is_on_axis && host->state == LABEL_UNLABELLED ? LABEL_UNLABELLED
                                                                   : LABEL_MERGED;
    return item->is_on_axis ? item->state : LABEL_LISTED;
}

static void report_layout(const struct timeline *timeline)
{
    const struct label_setup words = timeline_words(timeline);
    struct layout *layout = timeline->panel->layout;
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        const struct item *host = item->voice_of ? timeline_host(item) : item->host;
        struct layout_item entry = {
            .id = item->event->id,
            .input = item->event->origin.input,
            .line = item->event->origin.line,
            .title = label_title(item->event, &words),
            .state = state_of(item),
            .steps = !item->voice_of                  ? item->steps
                     : state_of(item) == LABEL_MERGED ? STEP_MERGED
                                                      : STEP_DROPPED,
            .number = item->number,
            .pin = timeline_pin_text(timeline, item),
            .host = host ? (size_t)(host - timeline->items) : 0,
        };
        layout_add(layout, &entry);
    }
    timeline_report_pins(timeline);
    for (size_t i = 0; i < timeline->rest_count; i++) {
        layout->records += timeline->rest[i].count;
        layout->unlabelled += timeline->rest[i].count;
    }
}

static void timeline_draw(struct panel *panel)
{
    struct timeline *timeline = panel->state;
    if (!timeline->is_empty)
        panel->height = timeline_draw_lanes(timeline) - panel->y0;
    report_layout(timeline);
}

static double timeline_foot(struct panel *panel, double y)
{
    struct timeline *timeline = panel->state;
    y = draw_foot(timeline, &timeline->foot, y);
    if (timeline->foot.key_height > 0)
        y = timeline_draw_key(timeline, y + foot_gap(timeline));
    return y;
}

/* --- words --- */

static void timeline_describe(const struct panel *panel, struct alt *alt)
{
    const struct gathered *gathered = panel->gathered;
    timeline_tell(panel->state, gathered->shortlist, alt);
}

static const char *const params[] = {"group", "sort", "order", "top", "pin", NULL};

static const char *const sorts[] = {"first", "size", "name", NULL};

const struct panel_class panel_timeline = {
    .is_headless = true,
    .default_group = "category",
    .alt = MESSAGE_ALT_TIMELINE,
    .params = params,
    .sorts = sorts,
    .has_inner_groups = true,
    .shows_moved = true,
    .gather = timeline_gather,
    .take = timeline_take,
    .merge = timeline_merge,
    .free = timeline_free,
    .open = timeline_open,
    .gutters = timeline_gutters,
    .place = timeline_place_panel,
    .draw = timeline_draw,
    .foot = timeline_foot,
    .describe = timeline_describe,
    .records = timeline_records,
};
