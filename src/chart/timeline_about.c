/* Statements and the records they are about ('about', and 'alleged-by' the other way round), and
 * records of one event that could not share a mark. Where marks are few and there is free space a
 * hairline ties them (timeline_route); a line through words or other marks would say less than it
 * hides, so that elsewhere a letter does:
 *
 *   ■ Army takes control [a]        ▪ Coalition says it will not give up → [a]
 *   ▲ Bridge blown up [b]           ● Bridge collapses = [b]   (records of one event)
 *
 * Letters are part of the words, and so are placed, wrapped and read aloud with them. A letter is
 * given only where words of both sides are on the figure. */
#include "chart/timeline.h"

#include <stdlib.h>
#include <string.h>

#define MOST_REFERENCES 3 /* letters behind one record's words; more become "…" */
#define MOST_LINES 24     /* ties drawn as lines; where there are more all have letters */
#define MOST_RECORDS 60   /* on a page with lines */

static void add_tie(struct timeline *timeline, const struct tie *tie, size_t room)
{
    if (tie->from != tie->to && timeline->tie_count < room)
        timeline->ties[timeline->tie_count++] = *tie;
}

static void add_link(struct timeline *timeline, struct item *item, const struct link *link,
                     size_t room)
{
    struct item *other = timeline_host(timeline_find(timeline, link->id));
    struct item *host = timeline_host(item);
    if (!link->rel || !other)
        return;
    if (strcmp(link->rel, "about") == 0)
        add_tie(timeline, &(struct tie){host, other, false}, room);
    else if (strcmp(link->rel, "alleged-by") == 0)
        add_tie(timeline, &(struct tie){other, host, false}, room);
    else if (strcmp(link->rel, "same-episode-as") == 0)
        add_tie(timeline, &(struct tie){host, other, true}, room);
}

/* By what they lead to, then by where they come from. */
static int compare_ties(const void *a, const void *b)
{
    const struct tie *x = a, *y = b;
    if (x->to != y->to)
        return x->to < y->to ? -1 : 1;
    if (x->from != y->from)
        return x->from < y->from ? -1 : 1;
    return x->is_same - y->is_same;
}

static void drop_repeats(struct timeline *timeline)
{
    size_t kept = 0;
    for (size_t i = 0; i < timeline->tie_count; i++) {
        const struct tie *tie = &timeline->ties[i], *last = kept ? &timeline->ties[kept - 1] : NULL;
        if (!last || last->to != tie->to || last->from != tie->from)
            timeline->ties[kept++] = *tie;
    }
    timeline->tie_count = kept;
}

/* One line says one thing: where a record has ties of both kinds letters say which is which. */
static void choose_signs(struct timeline *timeline)
{
    bool are_lines = timeline->tie_count <= MOST_LINES && timeline->item_count <= MOST_RECORDS;
    for (size_t i = 0; i < timeline->tie_count; i++) {
        struct tie *tie = &timeline->ties[i];
        bool is_mixed = tie->to->tie_state != TIE_NONE && tie->to->is_same != tie->is_same;
        bool is_line = are_lines && !is_mixed && tie->to->tie_state != TIE_LETTER;
        tie->to->tie_state = is_line ? TIE_LINE : TIE_LETTER;
        tie->to->is_same = tie->is_same;
    }
}

void timeline_collect_ties(struct timeline *timeline)
{
    size_t room = 0;
    for (size_t i = 0; i < timeline->item_count; i++)
        room += timeline->items[i].event->link_count;
    if (!room)
        return;
    timeline->ties = ARENA_ARRAY(timeline->canvas->arena, struct tie, room);
    for (size_t i = 0; i < timeline->item_count; i++)
        for (size_t k = 0; k < timeline->items[i].event->link_count; k++)
            add_link(timeline, &timeline->items[i], &timeline->items[i].event->links[k], room);
    qsort(timeline->ties, timeline->tie_count, sizeof *timeline->ties, compare_ties);
    drop_repeats(timeline);
    choose_signs(timeline);
}

/* --- letters --- */

const char *timeline_first_letter(const struct timeline *timeline)
{
    return locale_letter(timeline->setup->locale, timeline->canvas->arena, 0);
}

/* In the order of reading: lane by lane. */
static void give_letters(struct timeline *timeline)
{
    size_t number = 0;
    for (size_t i = 0; i < timeline->item_count; i++)
        timeline->items[i].letter = NULL;
    for (size_t lane = 0; lane < timeline->lane_count; lane++)
        for (size_t i = 0; i < timeline->item_count; i++) {
            struct item *item = &timeline->items[i];
            if (item->lane == lane && item->tie_state == TIE_LETTER)
                item->letter =
                    locale_letter(timeline->setup->locale, timeline->canvas->arena, number++);
        }
    timeline->letter_count = number;
}

/* " [b] → [a]": the record's own letter, and those of what it is about. */
static const char *add_own(struct arena *arena, const struct item *item)
{
    return item->letter ? arena_print(arena, " [%s]", item->letter) : NULL;
}

/* What stands before the next letter: a comma, or the sign of what they are to each other. */
static const char *reference_sign(const struct timeline *timeline, const struct tie *tie)
{
    const struct locale *locale = timeline->setup->locale;
    const struct item *from = tie->from;
    if (from->reference_count > 1 && from->refers_to_same == tie->is_same)
        return text_unbroken(timeline->canvas->arena, locale_message(locale, MESSAGE_COMMA));
    if (tie->is_same)
        return " =\u00a0";
    return locale_is_rtl(locale) ? " ←\u00a0" : " →\u00a0";
}

static void add_reference(const struct timeline *timeline, const struct tie *tie)
{
    struct item *from = tie->from;
    const struct item *to = tie->to;
    struct arena *arena = timeline->canvas->arena;
    if (!to->letter || from->reference_count > MOST_REFERENCES)
        return;
    if (++from->reference_count > MOST_REFERENCES + 1)
        return;
    const char *own = from->reference ? from->reference : "";
    if (from->reference_count > MOST_REFERENCES)
        from->reference = arena_print(arena, "%s…", own);
    else
        from->reference =
            arena_print(arena, "%s%s[%s]", own, reference_sign(timeline, tie), to->letter);
    from->refers_to_same = tie->is_same;
}

static bool is_changed(const char *before, const char *after)
{
    return !before || !after ? before != after : strcmp(before, after) != 0;
}

/* Words every record whose letters changed; returns whether there was one. */
static bool refer(struct timeline *timeline)
{
    const char **before =
        ARENA_ARRAY(timeline->canvas->arena, const char *, timeline->item_count + 1);
    bool any = false;
    give_letters(timeline);
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        before[i] = item->reference;
        item->reference = add_own(timeline->canvas->arena, item);
        item->reference_count = 0;
    }
    for (size_t i = 0; i < timeline->tie_count; i++)
        add_reference(timeline, &timeline->ties[i]);
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        if (!is_changed(before[i], item->reference))
            continue;
        timeline_word(timeline, item, item->moved_to);
        any = true;
    }
    return any;
}

void timeline_begin_ties(struct timeline *timeline)
{
    refer(timeline);
}

/* --- after placing --- */

/* Whether all words of a record are on the figure, with the letters at their end. */
static bool has_words(const struct item *item)
{
    if (item->is_on_axis && item->state == LABEL_PLACED)
        return !item->placed.block.is_shortened;
    return !item->is_on_axis || item->state == LABEL_NUMBERED;
}

static bool names(const struct timeline *timeline, const struct item *from, const struct item *to)
{
    const char *letter = arena_print(timeline->canvas->arena, "[%s]", to->letter);
    return has_words(from) && from->reference && strstr(from->reference, letter);
}

/* A letter of an earlier edition stays. */
static bool keeps_letter(const struct item *to)
{
    return to->pin && to->pin->form & PIN_LETTER;
}

/* A letter that nobody could find says nothing. */
static void drop_dangling(struct timeline *timeline)
{
    for (size_t first = 0, end; first < timeline->tie_count; first = end) {
        struct item *to = timeline->ties[first].to;
        bool has_from = false;
        for (end = first; end < timeline->tie_count && timeline->ties[end].to == to; end++)
            has_from |= to->letter && names(timeline, timeline->ties[end].from, to);
        if (to->letter && !keeps_letter(to) && (!has_words(to) || !has_from))
            to->tie_state = TIE_NONE;
    }
}

bool timeline_settle_ties(struct timeline *timeline)
{
    if (!timeline->tie_count)
        return false;
    timeline_route(timeline);
    drop_dangling(timeline);
    return refer(timeline);
}
