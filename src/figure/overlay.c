/* An annotation waits for its record by id: the ids are sorted once, so that each record that goes
 * by costs one search among the few that are wanted. A text that reads as a date may be an id too;
 * a record that has it is what was meant. */
#include "figure/overlay.h"

#include "chart/contrast.h"
#include "figure/json_file.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define FEWEST_PARTS 12 /* of the background, one of which is the accent */
#define MOST_PARTS 40
#define LEAST_OVERLAP                                                                              \
    0.5 /* points that spans have in common: days that follow each other do not                    \
         */

/* --- records --- */

static int compare_wanted(const void *a, const void *b)
{
    const struct overlay_item *const *one = a, *const *other = b;
    int order = strcmp((*one)->given->when, (*other)->given->when);
    return order ? order
                 : ((*one)->number > (*other)->number) - ((*one)->number < (*other)->number);
}

void overlay_init(struct overlay *overlay, const struct annotations *given, struct arena *arena)
{
    *overlay = (struct overlay){.item_count = given->count, .given_count = given->count};
    overlay->items = ARENA_ARRAY(arena, struct overlay_item, given->count + 1);
    overlay->wanted = ARENA_ARRAY(arena, struct overlay_item *, given->count + 1);
    for (size_t i = 0; i < given->count; i++) {
        overlay->items[i].given = &given->items[i];
        overlay->items[i].number = i + 1;
        if (given->items[i].kind == ANNOTATION_EVENT)
            overlay->wanted[overlay->wanted_count++] = &overlay->items[i];
    }
    qsort(overlay->wanted, overlay->wanted_count, sizeof *overlay->wanted, compare_wanted);
}

void overlay_clear(struct overlay *overlay)
{
    layout_clear(&overlay->account);
}

/* The first of the wanted with an id, or what follows where it would be. */
static size_t find_wanted(const struct overlay *overlay, const char *id)
{
    size_t low = 0, high = overlay->wanted_count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (strcmp(overlay->wanted[middle]->given->when, id) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

void overlay_take(struct overlay *overlay, const struct event *event, struct arena *arena)
{
    if (!overlay->wanted_count || !event->id)
        return;
    const struct event *kept = NULL;
    for (size_t i = find_wanted(overlay, event->id); i < overlay->wanted_count; i++) {
        struct overlay_item *item = overlay->wanted[i];
        if (item->event || strcmp(item->given->when, event->id) != 0)
            return;
        kept = kept ? kept : event_copy(arena, event);
        item->event = kept;
    }
}

static void warn(const struct annotation *given, struct report *report, const char *message)
{
    static const char code[] = "no-such-record";
    struct position position = {.field = annotation_setting_name(given->kind)};
    struct json_spot spot = {
        .path = given->place, .field = annotation_kind_name(given->kind), .is_warning = true};
    if (given->file)
        json_file_problem(given->file, &spot, code, report, "%s", message);
    else
        report_add(report, SEVERITY_WARNING, code, &position, "%s", message);
}

static void warn_of_missing(const struct annotation *given, struct report *report)
{
    struct buffer message = {0};
    buffer_print(&message, "no record has the id '%s'", given->when);
    if (given->no_date)
        buffer_print(&message, ", and it is not a date (%s); it is left out", given->no_date);
    else
        buffer_add_text(&message, "; the key event is left out");
    warn(given, report, message.bytes);
    buffer_clear(&message);
}

void overlay_check(const struct overlay *overlay, struct report *report)
{
    for (size_t i = 0; i < overlay->given_count; i++) {
        const struct annotation *given = overlay->items[i].given;
        if (!given->date.text && !overlay->items[i].event)
            warn_of_missing(given, report);
    }
}

/* --- the page --- */

static size_t topmost_on_axis(const struct overlay_page *page)
{
    for (size_t i = 0; i < page->panel_count; i++)
        if (page->panels[i]->is_on_axis)
            return i;
    return NO_PANEL;
}

static void settle_item(struct overlay_item *item, const struct overlay_page *page, size_t topmost)
{
    size_t panel = item->given->panel;
    item->label = NULL;
    item->is_windowed = item->is_marked = false;
    item->host = NO_PANEL;
    item->date = item->event ? &item->event->date : NULL;
    if (!item->event && item->given->date.text)
        item->date = &item->given->date;
    if (!page->axis || !item->date || !overlay_measure(item, page->axis))
        return;
    if (panel == EVERY_PANEL)
        item->host = topmost;
    else if (panel < page->panel_count && page->panels[panel]->is_on_axis)
        item->host = panel;
}

/* In each period of a panel that has its date. */
static void add_windowed(struct overlay *overlay, size_t given, const struct overlay_page *page,
                         size_t panel)
{
    const struct panel *under = page->panels[panel];
    for (size_t i = 0; i < under->window_count; i++) {
        struct overlay_item *item = &overlay->items[overlay->item_count];
        *item = overlay->items[given];
        item->window = &under->windows[i];
        item->number = overlay->item_count + 1;
        item->host = panel;
        item->is_windowed = false;
        if (!overlay_measure(item, &item->window->axis))
            continue;
        overlay->items[given].is_windowed = true;
        overlay->item_count++;
    }
}

static void settle_windowed(struct overlay *overlay, const struct overlay_page *page)
{
    size_t most = 0;
    for (size_t i = 0; i < page->panel_count; i++)
        most += page->panels[i]->window_count;
    const struct overlay_item *given = overlay->items;
    overlay->items = ARENA_ARRAY(page->canvas->arena, struct overlay_item,
                                 overlay->given_count * (most + 1) + 1);
    for (size_t i = 0; i < overlay->given_count; i++)
        overlay->items[i] = given[i];
    for (size_t i = 0; i < overlay->given_count; i++) {
        size_t wanted = given[i].given->panel;
        for (size_t k = 0; k < page->panel_count && given[i].date; k++)
            if (wanted == EVERY_PANEL || wanted == k)
                add_windowed(overlay, i, page, k);
    }
}

bool overlay_has_marks(const struct panel *panel)
{
    return panel->is_on_axis || panel->window_count > 0;
}

bool overlay_is_in_panel(const struct overlay_item *item, const struct overlay_page *page,
                         size_t panel)
{
    if (item->window)
        return item->host == panel;
    return item->host != NO_PANEL && page->panels[panel]->is_on_axis &&
           (item->given->panel == EVERY_PANEL || item->given->panel == panel);
}

/* --- spans that overlap --- */

static bool share_panel(const struct overlay_item *one, const struct overlay_item *other)
{
    if (one->window || other->window)
        return one->window && other->window && one->host == other->host;
    return one->given->panel == other->given->panel || one->given->panel == EVERY_PANEL ||
           other->given->panel == EVERY_PANEL;
}

static bool do_meet(const struct overlay_item *one, const struct overlay_item *other)
{
    bool are_bands = !one->mark.is_line && !other->mark.is_line;
    return are_bands && share_panel(one, other) && one->host != NO_PANEL &&
           other->host != NO_PANEL &&
           fmin(one->mark.x1, other->mark.x1) - fmax(one->mark.x0, other->mark.x0) > LEAST_OVERLAP;
}

static bool is_level_taken(const struct overlay *overlay, const struct overlay_item *item,
                           size_t level)
{
    for (const struct overlay_item *other = overlay->items; other < item; other++)
        if (do_meet(other, item) && other->mark.level == level)
            return true;
    return false;
}

void overlay_set_levels(struct overlay *overlay)
{
    for (size_t i = 0; i < overlay->item_count; i++) {
        struct overlay_item *item = &overlay->items[i];
        for (size_t k = 0; k < i; k++) {
            bool meets = do_meet(&overlay->items[k], item);
            overlay->items[k].mark.is_crowded |= meets;
            item->mark.is_crowded |= meets;
        }
        while (is_level_taken(overlay, item, item->mark.level))
            item->mark.level++;
    }
}

/* Less where words on it would lose their contrast. */
colour overlay_tint(const struct theme *theme, colour strong)
{
    for (unsigned parts = FEWEST_PARTS; parts < MOST_PARTS; parts++) {
        colour tint = 0xff;
        for (int shift = 8; shift < 32; shift += 8) {
            colour ground = theme->background >> shift & 0xff;
            colour part = strong >> shift & 0xff;
            tint |= (ground * (parts - 1) + part) / parts << shift;
        }
        if (colour_contrast(theme->faint_ink, tint) >= CONTRAST_OF_TEXT &&
            colour_contrast(theme->accent, tint) >= CONTRAST_OF_TEXT)
            return tint;
    }
    return theme->background;
}

colour overlay_colour(const struct overlay_item *item, const struct theme *theme)
{
    return item->window ? item->window->tint : theme->accent;
}

static struct axis_span span_of(const struct overlay_mark *mark, colour tint)
{
    struct axis_span span = {.x0 = mark->x0, .x1 = mark->x1, .paint = {.fill = tint}};
    if (mark->core_x0 > mark->x0 || mark->core_x1 < mark->x1)
        span.paint.fade = (struct fade){true, mark->x0, mark->core_x0, mark->core_x1, mark->x1};
    return span;
}

static void tint_panel(const struct overlay *overlay, const struct overlay_page *page, size_t i)
{
    struct arena *arena = page->canvas->arena;
    const struct theme *theme = page->canvas->theme;
    struct axis *axis = ARENA_NEW(arena, struct axis);
    struct axis_span *spans = ARENA_ARRAY(arena, struct axis_span, overlay->item_count + 1);
    *axis = page->panels[i]->is_on_axis ? *page->axis : page->panels[i]->windows->axis;
    axis->spans = spans;
    for (size_t k = 0; k < overlay->item_count; k++) {
        const struct overlay_item *item = &overlay->items[k];
        if (overlay_is_in_panel(item, page, i) && !item->mark.is_line)
            spans[axis->span_count++] =
                span_of(&item->mark, overlay_tint(theme, overlay_colour(item, theme)));
    }
    page->panels[i]->axis = axis;
}

void overlay_plan(struct overlay *overlay, const struct overlay_page *page)
{
    struct arena *arena = page->canvas->arena;
    size_t topmost = topmost_on_axis(page);
    layout_clear(&overlay->account);
    overlay->item_count = overlay->given_count;
    for (size_t i = 0; i < overlay->given_count; i++)
        settle_item(&overlay->items[i], page, topmost);
    settle_windowed(overlay, page);
    overlay_set_levels(overlay);
    overlay_word(overlay, page);
    overlay_give_marked(overlay, page);
    overlay_place(overlay, page);
    overlay_count(overlay, page->locale, arena);
    for (size_t i = 0; i < page->panel_count && overlay->item_count; i++)
        if (overlay_has_marks(page->panels[i]))
            tint_panel(overlay, page, i);
}

double overlay_height(const struct overlay_page *page, size_t panel)
{
    const struct panel *under = page->panels[panel];
    if (under->keeps_flags || !(under->flags.height > 0))
        return 0;
    return under->flags.height + under->flags.clear;
}
