/* What panels that mark dates by themselves are told of annotations: each its own, with words. */
#include "figure/overlay.h"

#include "chart/reach.h"

static enum marked_kind kind_of(const struct annotation *given)
{
    switch (given->kind) {
    case ANNOTATION_SPAN: return MARKED_SPAN;
    case ANNOTATION_BREAK: return MARKED_BREAK;
    default: return MARKED_DAY;
    }
}

static bool has_place(const struct panel *panel, const struct edtf *date)
{
    const struct marked_dates *marked = &panel->marked;
    double start = reach_start(date), end = reach_end(date);
    return date->is_placeable && start < marked->last &&
           (end > marked->first || start >= marked->first);
}

/* A record names itself as lists do; its date stands beside the words. */
static const char *words_of(const struct overlay_item *item, const struct overlay_page *page)
{
    const struct label_setup setup = {.locale = page->locale, .languages = page->languages};
    if (item->says_date)
        return NULL;
    return item->event && !item->given->label.count ? label_title(item->event, &setup)
                                                    : item->words;
}

static struct marked_date marked_of(const struct overlay_item *item,
                                    const struct overlay_page *page)
{
    bool is_elsewhere = item->host != NO_PANEL || item->is_windowed || item->is_marked;
    bool is_record = item->event && !item->given->label.count;
    return (struct marked_date){
        .kind = kind_of(item->given),
        .date = item->date,
        .words = words_of(item, page),
        .is_silent = !item->words,
        .tooltip = overlay_entry(item, page->locale, page->canvas->arena),
        .record_id = is_record ? item->event->id : NULL,
        .number = is_elsewhere ? 0 : item->number,
    };
}

static void give(struct overlay *overlay, const struct overlay_page *page, size_t index)
{
    struct panel *panel = page->panels[index];
    struct marked_date *items =
        ARENA_ARRAY(page->canvas->arena, struct marked_date, overlay->given_count + 1);
    panel->marked.items = items;
    panel->marked.count = 0;
    for (size_t i = 0; i < overlay->given_count; i++) {
        struct overlay_item *item = &overlay->items[i];
        bool is_own = item->given->panel == EVERY_PANEL || item->given->panel == index;
        if (!is_own || !item->date || !has_place(panel, item->date))
            continue;
        items[panel->marked.count++] = marked_of(item, page);
        item->is_marked = true;
    }
}

void overlay_give_marked(struct overlay *overlay, const struct overlay_page *page)
{
    for (size_t i = 0; i < page->panel_count; i++)
        if (page->panels[i]->marked.are_drawn)
            give(overlay, page, i);
}
