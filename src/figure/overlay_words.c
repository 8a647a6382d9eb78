/* The words of annotations: of their labels, of the note under the figure, and of the account. */
#include "figure/overlay.h"

#include <string.h>

/* --- labels --- */

static void add_run(struct overlay_item *item, const char *text, double size, bool is_bold,
                    enum ink ink)
{
    item->runs[item->run_count++] =
        (struct text_run){.text = text, .style = canvas_style(size, is_bold), .ink = (int)ink};
}

/* The author's words; a break says what it is, and a key event at least when. */
static const char *given_words(const struct overlay_item *item, const struct overlay_page *page)
{
    const char *words = words_pick(&item->given->label, page->languages, NULL);
    if (words)
        return words;
    if (item->given->kind == ANNOTATION_BREAK)
        return locale_message(page->locale, MESSAGE_BREAK_IN_SERIES);
    if (item->given->kind == ANNOTATION_EVENT && item->date)
        return locale_date(page->locale, page->canvas->arena, item->date);
    return NULL;
}

/* The record's own title, count and doubt, as a timeline labels it. */
static void word_record(struct overlay_item *item, const struct overlay_page *page)
{
    struct label label;
    struct label_setup setup = {
        .locale = page->locale,
        .languages = page->languages,
        .size = page->canvas->theme->label_size,
        .is_bold = true,
    };
    label_compose(&label, item->event, NULL, &setup, page->canvas->arena);
    for (size_t i = 0; i < label.run_count; i++) {
        item->runs[i] = label.runs[i];
        if (item->runs[i].ink == INK_MAIN)
            item->runs[i].ink = INK_TINT;
    }
    item->run_count = label.run_count;
    item->words = label_text(&label, page->canvas->arena);
}

static void word_item(struct overlay_item *item, const struct overlay_page *page)
{
    item->run_count = 0;
    item->words = NULL;
    item->says_date = false;
    if (item->event && !item->given->label.count) {
        word_record(item, page);
        return;
    }
    double size = page->canvas->theme->label_size;
    item->says_date = !item->given->label.count && item->given->kind == ANNOTATION_EVENT;
    item->words = given_words(item, page);
    if (!item->words)
        return;
    add_run(item, item->words, size, true, INK_TINT);
    if (item->date && edtf_is_uncertain(item->date) && !item->says_date)
        add_run(item, locale_message(page->locale, MESSAGE_QUESTION), size, false, INK_GREY);
}

/* With the period on whose line it is marked, where it could be another's. */
static const char *date_of(const struct overlay_item *item, const struct locale *locale,
                           struct arena *arena)
{
    const char *date = locale_date(locale, arena, item->date);
    const char *name = item->window ? item->window->name : NULL;
    if (!name || strstr(date, name))
        return date;
    return locale_format(locale, arena, MESSAGE_EVENT_ON, date, name, NULL);
}

/* On which line of several: a day of the axis is one of each period. */
static void word_period(struct overlay_item *item, const struct overlay_page *page)
{
    double size = page->canvas->theme->label_size;
    struct arena *arena = page->canvas->arena;
    if (!item->window)
        return;
    if (item->window->needs_date && (!item->words || item->says_date)) {
        item->words = date_of(item, page->locale, arena);
        item->says_date = true;
        item->run_count = 0;
        add_run(item, item->words, size, true, INK_TINT);
    } else if (item->window->needs_date) {
        /* The author's words may run the other way. */
        const char *date = date_of(item, page->locale, arena);
        if (locale_is_rtl(page->locale))
            date = arena_print(arena, "\u2068%s\u2069", date);
        add_run(item, locale_format(page->locale, arena, MESSAGE_MARK_OF_PERIOD, date, NULL, NULL),
                size, false, INK_TINT);
    }
    for (size_t i = 0; i < item->run_count && item->window->is_grey; i++)
        item->runs[i].ink = INK_GREY;
}

void overlay_word(struct overlay *overlay, const struct overlay_page *page)
{
    for (size_t i = 0; i < overlay->item_count; i++) {
        word_item(&overlay->items[i], page);
        word_period(&overlay->items[i], page);
    }
}

/* --- lists --- */

static const char *entry_of(const struct overlay_item *item, const char *date,
                            const struct locale *locale, struct arena *arena)
{
    return !item->words || item->says_date
               ? date
               : locale_format(locale, arena, MESSAGE_LIST_ITEM, item->words, date, NULL);
}

const char *overlay_entry(const struct overlay_item *item, const struct locale *locale,
                          struct arena *arena)
{
    if (!item->date)
        return item->words ? item->words : item->given->when;
    return entry_of(item, date_of(item, locale, arena), locale, arena);
}

/* The same for lines that may break, but not within a date. */
static const char *unbroken_entry(const struct overlay_item *item, const struct overlay_page *page)
{
    struct arena *arena = page->canvas->arena;
    const char *date = text_unbroken(arena, date_of(item, page->locale, arena));
    return entry_of(item, date, page->locale, arena);
}

const char *overlay_letter(unsigned number, const struct locale *locale, struct arena *arena)
{
    const char *at = locale_message(locale, MESSAGE_LETTERS);
    for (unsigned i = 1; i < number && at; i++) {
        at = strchr(at, ' ');
        at = at ? at + 1 : NULL;
    }
    if (!at)
        return locale_number(locale, arena, number);
    return arena_copy(arena, at, strcspn(at, " "));
}

/* What a label stands for, in one text. */
static const char *label_entries(const struct overlay *overlay, const struct overlay_label *label,
                                 const struct overlay_page *page)
{
    struct arena *arena = page->canvas->arena;
    const char *list = NULL, *comma = locale_message(page->locale, MESSAGE_COMMA);
    for (size_t i = 0; i < overlay->item_count; i++) {
        if (overlay->items[i].label != label)
            continue;
        const char *entry = unbroken_entry(&overlay->items[i], page);
        list = list ? arena_print(arena, "%s%s%s", list, comma, entry) : entry;
    }
    return list;
}

struct text_block overlay_key(const struct overlay *overlay, const struct overlay_page *page)
{
    const struct canvas *canvas = page->canvas;
    struct text_style plain = canvas_style(canvas->theme->small_size, false);
    struct text_style bold = canvas_style(canvas->theme->small_size, true);
    struct text_run *runs =
        ARENA_ARRAY(canvas->arena, struct text_run, 3 * overlay->label_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < overlay->label_count; i++) {
        const struct overlay_label *label = &overlay->labels[i];
        if (!overlay_is_letter(label))
            continue;
        const char *letter = overlay_letter(label->number, page->locale, canvas->arena);
        if (count)
            runs[count++] = (struct text_run){locale_message(page->locale, MESSAGE_SEMICOLON),
                                              plain, INK_FAINT};
        runs[count++] =
            (struct text_run){arena_print(canvas->arena, "%s\u00a0", letter), bold, INK_TINT};
        runs[count++] = (struct text_run){label_entries(overlay, label, page), plain, INK_FAINT};
    }
    if (!count)
        return (struct text_block){0};
    return canvas_lay_runs(canvas, runs, count, page->x1 - page->x0, 0);
}

static size_t count_nameless(const struct overlay *overlay)
{
    size_t count = 0;
    for (size_t i = 0; i < overlay->label_count; i++)
        if (overlay_is_out(&overlay->labels[i]))
            count += overlay->labels[i].item_count;
    return count;
}

static const char *off_axis(const struct overlay *overlay, const struct overlay_page *page)
{
    struct arena *arena = page->canvas->arena;
    const char *list = NULL, *semicolon = locale_message(page->locale, MESSAGE_SEMICOLON);
    for (size_t i = 0; i < overlay->item_count; i++) {
        const struct overlay_item *item = &overlay->items[i];
        if (item->host != NO_PANEL || item->is_windowed || item->is_marked || !item->date)
            continue;
        const char *entry = unbroken_entry(item, page);
        list = list ? arena_print(arena, "%s%s%s", list, semicolon, entry) : entry;
    }
    return list ? locale_format(page->locale, arena, MESSAGE_NOT_ON_AXIS, list, NULL, NULL) : NULL;
}

struct text_block overlay_rest(const struct overlay *overlay, const struct overlay_page *page)
{
    const struct canvas *canvas = page->canvas;
    const char *text = off_axis(overlay, page);
    size_t nameless = count_nameless(overlay);
    if (nameless) {
        const char *more = locale_plural(page->locale, canvas->arena, PLURAL_NOT_NAMED, nameless);
        text = text ? arena_print(canvas->arena, "%s%s%s", text,
                                  locale_message(page->locale, MESSAGE_SEMICOLON), more)
                    : more;
    }
    if (!text)
        return (struct text_block){0};
    return canvas_lay(canvas, arena_print(canvas->arena, "%s.", text),
                      canvas_style(canvas->theme->small_size, false), INK_FAINT,
                      page->x1 - page->x0, 0);
}

const char *overlay_alt(const struct overlay *overlay, const struct locale *locale,
                        struct arena *arena)
{
    const char *list = NULL, *semicolon = locale_message(locale, MESSAGE_SEMICOLON);
    for (size_t i = 0; i < overlay->given_count; i++) {
        if (!overlay->items[i].date)
            continue;
        const char *entry = overlay_entry(&overlay->items[i], locale, arena);
        list = list ? arena_print(arena, "%s%s%s", list, semicolon, entry) : entry;
    }
    return list ? locale_format(locale, arena, MESSAGE_MARKED, list, NULL, NULL) : NULL;
}

/* --- the account --- */

static void set_state(struct layout_item *entry, const struct overlay_item *item)
{
    const struct overlay_label *label = item->label;
    entry->state = LABEL_UNLABELLED;
    if (item->host == NO_PANEL)
        entry->state = item->is_marked && item->words ? LABEL_PLACED : LABEL_LISTED;
    if (item->host == NO_PANEL && item->is_marked && !item->words)
        entry->state = LABEL_UNLABELLED;
    if (!item->date) { /* told of by overlay_check() */
        entry->state = LABEL_UNLABELLED;
        entry->steps = STEP_DROPPED;
    }
    if (!label)
        return;
    entry->state = label->first == item ? LABEL_PLACED : LABEL_MERGED;
    if (label->block.line_count > 1)
        entry->steps |= STEP_WRAPPED;
    if (label->block.is_shortened)
        entry->steps |= STEP_SHORTENED;
    if (label->stem.row > 0)
        entry->steps |= STEP_MOVED;
    if (overlay_is_letter(label)) {
        entry->state = LABEL_NUMBERED;
        entry->steps = STEP_NUMBERED;
        entry->number = label->number;
    } else if (overlay_is_out(label)) {
        entry->state = LABEL_UNLABELLED;
        entry->steps = STEP_DROPPED;
    }
}

void overlay_count(struct overlay *overlay, const struct locale *locale, struct arena *arena)
{
    for (size_t i = 0; i < overlay->item_count; i++) {
        const struct overlay_item *item = &overlay->items[i];
        struct layout_item entry = {.title = overlay_entry(item, locale, arena)};
        if (item->host == NO_PANEL && item->is_windowed)
            continue;
        if (item->event) {
            entry.id = item->event->id;
            entry.input = item->event->origin.input;
            entry.line = item->event->origin.line;
        }
        set_state(&entry, item);
        layout_add(&overlay->account, &entry);
    }
}
