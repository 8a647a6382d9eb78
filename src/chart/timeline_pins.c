/* Pins of a timeline: found for each item, and written for the next edition. A pin names its record
 * by id, or where it has none by its title and date: "Battle (2024-03-12)". Of several with the
 * same name the second is "Battle (2024-03-12) #2". */
#include "chart/options.h"
#include "chart/timeline.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

static const char *name_of(const struct timeline *timeline, const struct item *item)
{
    const struct label_setup words = timeline_words(timeline);
    const char *date = item->event->date.text;
    if (item->event->id)
        return item->event->id;
    return arena_print(timeline->canvas->arena, "%s (%s)", label_title(item->event, &words),
                       date ? date : "");
}

struct named {
    const char *name;
    struct item *item;
};

/* Items with the same name stand in their own order. */
static int compare_named(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int order = strcmp(x->name, y->name);
    return order ? order : (x->item > y->item) - (x->item < y->item);
}

static int compare_names(const void *a, const void *b)
{
    return strcmp(((const struct named *)a)->name, ((const struct named *)b)->name);
}

static void name_items(const struct timeline *timeline, struct named *names)
{
    size_t count = timeline->item_count, same = 0;
    for (size_t i = 0; i < count; i++)
        names[i] = (struct named){name_of(timeline, &timeline->items[i]), &timeline->items[i]};
    qsort(names, count, sizeof *names, compare_named);
    for (size_t i = 0; i < count; i++) {
        same = i > 0 && compare_names(&names[i - 1], &names[i]) == 0 ? same + 1 : 1;
        names[i].item->name = names[i].name;
        if (same > 1)
            names[i].item->name =
                arena_print(timeline->canvas->arena, "%s #%zu", names[i].name, same);
    }
    for (size_t i = 0; i < count; i++)
        names[i].name = names[i].item->name;
    qsort(names, count, sizeof *names, compare_named);
}

/* The item that a pin names: by its name, or, where an author wrote it, by a title that no other
 * has; NULL where there is none. */
static struct item *find(const struct timeline *timeline, const struct named *names,
                         const struct pin *pin)
{
    const struct label_setup words = timeline_words(timeline);
    const struct named key = {.name = pin->record};
    const struct named *named =
        bsearch(&key, names, timeline->item_count, sizeof *names, compare_names);
    struct item *found = NULL;
    if (named)
        return named->item;
    for (size_t i = 0; i < timeline->item_count && !pin->is_kept; i++) {
        struct item *item = &timeline->items[i];
        if (item->event->id || strcmp(label_title(item->event, &words), pin->record) != 0)
            continue;
        if (found)
            return NULL;
        found = item;
    }
    return found;
}

/* Pins of an earlier edition, or those of the figure itself. */
static void give_pins(struct timeline *timeline, const struct named *names, bool are_kept)
{
    const struct panel_setup *setup = timeline->setup;
    struct layout *layout = timeline->panel->layout;
    for (size_t i = 0; i < setup->pin_count; i++) {
        const struct pin *pin = &setup->pins[i];
        struct item *item = pin->is_kept == are_kept ? find(timeline, names, pin) : NULL;
        if (item && item->is_on_axis == (pin->place != PIN_LISTED))
            item->pin = pin;
        bool is_used = item && item->pin == pin;
        timeline->has_gaps |= pin->is_kept && are_kept && !is_used && pin_has_words(pin);
        if (!item && !pin->is_kept && !are_kept && layout->missing++ == 0)
            layout->missing_name = pin->record;
    }
}

/* Who has a place by a pin chooses before all others, so that these are left out first. */
static void rank_pinned_first(struct timeline *timeline)
{
    struct item **ranked =
        ARENA_ARRAY(timeline->canvas->arena, struct item *, timeline->item_count + 1);
    size_t rank = 0;
    for (int has_pin = 1; has_pin >= 0; has_pin--)
        for (size_t i = 0; i < timeline->item_count; i++)
            if (timeline_is_pinned(timeline->ranked[i]) == (has_pin == 1))
                ranked[rank++] = timeline->ranked[i];
    for (size_t i = 0; i < timeline->item_count; i++)
        ranked[i]->rank = i;
    timeline->ranked = ranked;
}

bool timeline_is_pinned(const struct item *item)
{
    return item->pin && pin_has_words(item->pin);
}

bool timeline_holds_losses(const struct timeline *timeline)
{
    return timeline->pin_hold == HOLD_ROWS && !timeline->is_larger && !timeline->has_gaps;
}

/* Lines are found again; but who was tied in another way, as at that time there was no line, is
 * still tied in that way. */
static void keep_ties(struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->tie_count; i++) {
        struct item *to = timeline->ties[i].to;
        if (to->pin && to->pin->form & PIN_LETTER)
            to->tie_state = TIE_LETTER;
        if (to->pin && to->pin->form & PIN_UNTIED)
            to->tie_state = TIE_NONE;
    }
    timeline_begin_ties(timeline);
}

/* At most; what is too much stays empty. */
static size_t rows_of(const struct item *item)
{
    const struct pin *pin = item->pin, *other = item->successor ? item->successor->pin : NULL;
    bool is_off_row = pin->place == PIN_UNDER || pin->place == PIN_BELOW || pin->place == PIN_ABOVE;
    size_t rows = (pin->lines ? pin->lines : 1) + is_off_row;
    bool is_pair = other && other->row == pin->row;
    return rows + (is_pair ? other->lines + 1 : 0);
}

/* Rows that pins ask for. */
static void count_rows(struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (!item->pin || item->pin->place >= PIN_STRIP)
            continue;
        size_t *pinned = &timeline->lanes[item->lane].pinned, end = item->pin->row + rows_of(item);
        end = end < PIN_ROWS ? end : PIN_ROWS;
        *pinned = *pinned > end ? *pinned : end;
    }
}

/* More records in a strip take no height from the labels of an earlier edition. */
static void keep_rugs(struct timeline *timeline)
{
    bool any = false;
    for (size_t i = 0; i < timeline->setup->pin_count; i++)
        any |= timeline->setup->pins[i].is_kept;
    for (size_t i = 0; i < timeline->lane_count; i++)
        timeline->lanes[i].has_kept_rug = any;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        bool was_in_rug = item->pin && item->pin->place == PIN_STRIP;
        timeline->lanes[item->lane].kept_in_rug += was_in_rug ? 1 + item->voice_count : 0;
    }
    for (size_t i = 0; i < timeline->rest_count; i++)
        timeline->lanes[timeline->group_lanes[timeline->rest[i].group]].has_kept_rug = false;
}

void timeline_collect_pins(struct timeline *timeline)
{
    size_t count = timeline->item_count;
    struct named *names = ARENA_ARRAY(timeline->canvas->arena, struct named, count + 1);
    name_items(timeline, names);
    if (!timeline->setup->pin_count)
        return;
    give_pins(timeline, names, true);
    give_pins(timeline, names, false);
    rank_pinned_first(timeline);
    count_rows(timeline);
    keep_rugs(timeline);
    keep_ties(timeline);
}

void timeline_note_page(struct timeline *timeline, double room)
{
    const struct panel_setup *setup = timeline->setup;
    struct layout *layout = timeline->panel->layout;
    layout->width = timeline->panel->x1 - timeline->panel->x0;
    layout->room = room;
    timeline->is_larger =
        setup->kept_width > 0 && (room > setup->kept_room + timeline->tight_pitch ||
                                  layout->width > setup->kept_width + timeline->tight_pitch);
}

enum pin_place label_place(const struct placed_label *placed)
{
    if (placed->is_inside)
        return PIN_ON;
    if (placed->has_leader)
        return placed->is_above ? PIN_ABOVE : PIN_BELOW;
    if (placed->row > 0)
        return PIN_UNDER;
    return placed->side == SIDE_START ? PIN_BEHIND : PIN_BEFORE;
}

static bool is_tied_to(const struct timeline *timeline, const struct item *item)
{
    for (size_t i = 0; i < timeline->tie_count; i++)
        if (timeline->ties[i].to == item)
            return true;
    return false;
}

/* Pin_form bits: how those about a record are tied to it, where that is not by a line. */
static unsigned tie_form(const struct timeline *timeline, const struct item *item)
{
    if (item->tie_state == TIE_LINE || !is_tied_to(timeline, item))
        return 0;
    return item->tie_state == TIE_LETTER && item->letter ? PIN_LETTER : PIN_UNTIED;
}

/* The words of a record, or its number, or the count that it has with neighbours. */
static void pin_label(const struct item *item, const struct item *host, struct pin *pin)
{
    const struct placed_label *placed = &host->placed;
    bool is_own = item->state == LABEL_PLACED;
    pin->row = host->top_row;
    pin->place = label_place(placed);
    pin->shift = placed->has_leader ? placed->x - placed->leader_x : 0;
    pin->lines = is_own ? placed->block.line_count : 0;
    bool is_brief = item->is_brief && (is_own || item->state == LABEL_NUMBERED);
    pin->form |= is_own && item->is_cut ? PIN_CUT : is_brief ? PIN_BRIEF : 0u;
    pin->form |= item->state == LABEL_NUMBERED ? PIN_NUMBERED : 0u;
    pin->form |= item->state == LABEL_MERGED ? PIN_MERGED : 0u;
}

const char *timeline_pin_text(const struct timeline *timeline, const struct item *item)
{
    struct pin pin = {.record = item->name, .place = PIN_LISTED, .form = tie_form(timeline, item)};
    if (item->voice_of || (!item->is_on_axis && !pin.form))
        return NULL;
    pin.form |= item->is_on_axis && item->successor && !item->partner ? PIN_APART : 0u;
    if (item->is_on_axis && item->has_label)
        pin_label(item, item->host ? item->host : item, &pin);
    else if (item->is_on_axis)
        pin.place = item->is_in_rug ? PIN_STRIP : PIN_MARK;
    if (pin.place == PIN_MARK)
        pin.row = item->top_row;
    return pin_text(&pin, timeline->canvas->arena);
}

static void count_kept(const struct item *item, struct layout *layout)
{
    bool has_words = item->state == LABEL_PLACED || item->state == LABEL_NUMBERED;
    if (!item->is_pinned)
        *(has_words ? &layout->moved : &layout->lost) += 1;
    else if (item->is_brief && !(item->pin->form & PIN_BRIEF))
        layout->cut_short++;
}

/* What a pin of the figure itself asks for in vain. */
static void count_refused(const struct item *item, struct layout *layout)
{
    bool is_on_bar = item->pin->place == PIN_ON || item->pin->place == PIN_UNDER;
    if (item->is_pinned || item->pin->is_kept)
        return;
    if (!is_on_bar || !options_has_sides(item))
        layout->refused++;
    else if (layout->barless++ == 0)
        layout->barless_name = item->pin->record;
}

void timeline_report_pins(const struct timeline *timeline)
{
    struct layout *layout = timeline->panel->layout;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (!timeline_is_pinned(item))
            continue;
        layout->pinned += item->is_pinned;
        layout->loose += !item->is_pinned;
        count_refused(item, layout);
        if (item->pin->is_kept)
            count_kept(item, layout);
        if (item->is_pinned && !item->pin->is_kept && item->pin->row != item->top_row &&
            layout->raised++ == 0) {
            layout->raised_name = item->pin->record;
            layout->raised_row = item->top_row;
        }
    }
}
