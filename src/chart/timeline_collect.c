/* From records to items: which lane, which days the axis spans, what can't stand on it, words. */
#include "chart/timeline.h"
#include "model/weight.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

struct label_setup timeline_words(const struct timeline *timeline)
{
    return (struct label_setup){
        .locale = timeline->setup->locale,
        .languages = &timeline->setup->select.languages,
        .size = timeline->canvas->theme->label_size,
    };
}

static int compare_items(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    int by_date = edtf_compare(&x->event->date, &y->event->date);
    if (by_date)
        return by_date;
    return x->order < y->order ? -1 : x->order > y->order;
}

/* The heaviest records stand in bold, where they are few and others are lighter. */
static double bold_weight(const struct timeline *timeline)
{
    struct heaviest heaviest = {0};
    for (size_t i = 0; i < timeline->item_count; i++)
        heaviest_take(&heaviest, timeline->items[i].event);
    return heaviest_bold(&heaviest, timeline->item_count);
}

void timeline_word(const struct timeline *timeline, struct item *item, const char *moved_to)
{
    const struct canvas *canvas = timeline->canvas;
    struct label_setup words = timeline_words(timeline);
    item->moved_to = moved_to;
    words.is_bold = item->is_bold;
    words.earlier = item->earlier;
    words.reference = item->reference;
    words.voices = item->voices;
    words.voice_count = item->voice_count;
    words.own_date = item->own_date;
    words.names_category = item->lacks_shape;
    words.tells_date = item->tells_date;
    label_compose(&item->label, item->event, moved_to, &words, canvas->arena);
    item->words = label_text(&item->label, canvas->arena);
    item->line = canvas_lay_runs(canvas, item->label.runs, item->label.run_count, 0, 1);
    item->cut = item->brief = item->entry = (struct text_block){0};
    item->brief_words = item->words;
    item->wrapped = NULL;
}

bool timeline_has_brief(const struct timeline *timeline, struct item *item)
{
    const struct canvas *canvas = timeline->canvas;
    struct label_setup words = timeline_words(timeline);
    struct label brief;
    words.is_bold = item->is_bold;
    words.tells_date = item->tells_date;
    words.names_category = item->lacks_shape;
    words.reference = item->reference;
    words.voices = item->voices;
    words.voice_count = item->voice_count;
    words.own_date = item->own_date;
    words.lane = timeline->lanes[item->lane].head;
    words.shared = item->shared;
    if (!item->brief.line_count &&
        label_compose_brief(&brief, item->event, &words, canvas->arena)) {
        item->brief = canvas_lay_runs(canvas, brief.runs, brief.run_count, 0, 1);
        item->brief_words = label_text(&brief, canvas->arena);
    }
    if (!item->brief.line_count)
        item->brief = item->line;
    return item->brief.width < item->line.width;
}

struct text_block timeline_merged_words(const struct timeline *timeline,
                                        struct item *const *members, size_t count)
{
    const struct canvas *canvas = timeline->canvas;
    bool are_events = true;
    for (size_t i = 0; i < count; i++)
        are_events = are_events && members[i]->event->record_type == RECORD_EVENT;
    const char *words = locale_plural(timeline->setup->locale, canvas->arena,
                                      are_events ? PLURAL_EVENTS : PLURAL_RECORDS, count);
    return canvas_lay(canvas, words, canvas_style(canvas->theme->label_size, false), INK_GREY, 0,
                      1);
}

void timeline_collect(struct timeline *timeline, struct shortlist *shortlist)
{
    size_t count;
    const struct shortlist_entry *entries = shortlist_entries(shortlist, &count);
    timeline->rest = shortlist_rest(shortlist, &timeline->rest_count);
    timeline_collect_lanes(timeline, shortlist);
    timeline->items = ARENA_ARRAY(timeline->canvas->arena, struct item, count + 1);
    timeline->item_count = count;
    for (size_t i = 0; i < count; i++)
        timeline->items[i] = (struct item){
            .event = entries[i].event,
            .order = entries[i].order,
            .rank = i,
            .lane = timeline->group_lanes[entries[i].group],
        };
    qsort(timeline->items, count, sizeof *timeline->items, compare_items);
    timeline->ranked = ARENA_ARRAY(timeline->canvas->arena, struct item *, count + 1);
    for (size_t i = 0; i < count; i++)
        timeline->ranked[timeline->items[i].rank] = &timeline->items[i];
    timeline_link(timeline);
    timeline_join_voices(timeline);
    timeline_collect_histories(timeline);
    timeline_collect_ties(timeline);
    timeline_collect_span(timeline);
    size_t group_count;
    shortlist_groups(shortlist, &group_count);
    timeline_drop_empty_lanes(timeline, group_count);
    double bold = bold_weight(timeline);
    timeline_share_titles(timeline);
    timeline_tie_moves(timeline);
    for (size_t i = 0; i < count; i++) {
        struct item *item = &timeline->items[i];
        item->is_bold = item->event->has_weight && item->event->weight >= bold;
        item->lacks_shape = !timeline->is_by_category && !item->is_on_axis;
        timeline_word(timeline, item, timeline_moved_words(timeline, item));
        if (!item->is_on_axis)
            timeline_place_dates(timeline, item);
    }
    timeline_begin_ties(timeline);
}
