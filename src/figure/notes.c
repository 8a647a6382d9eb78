/* What the panels say of their numbers, for the note under the figure. What all of them say is said
 * once; anything else is told with the panels that it is of. */
#include "figure/figure_internal.h"

#include "locale/locale.h"

#include <string.h>

/* A sentence and the panels that say it, a bit each. */
struct note {
    const char *text;
    unsigned panels;
};

struct notes {
    struct figure *figure;
    struct note *items;
    size_t count;
    unsigned panels; /* that could say anything */
    const char *text;
};

static const char *const *sentences_of(struct figure_panel *panel)
{
    static const char *const none[] = {NULL};
    const struct panel_class *class = panel->chart->panel;
    return class->notes ? class->notes(&panel->panel) : none;
}

static struct note *find_note(struct notes *notes, const char *text)
{
    for (size_t i = 0; i < notes->count; i++) {
        if (strcmp(notes->items[i].text, text) == 0)
            return &notes->items[i];
    }
    struct note *note = &notes->items[notes->count++];
    *note = (struct note){.text = text};
    return note;
}

static void collect(struct notes *notes)
{
    struct figure *figure = notes->figure;
    size_t most = 0;
    for (size_t i = 0; i < figure->panel_count; i++)
        for (const char *const *text = sentences_of(&figure->panels[i]); *text; text++)
            most++;
    notes->items = ARENA_ARRAY(&figure->arena, struct note, most + 1);
    for (size_t i = 0; i < figure->panel_count; i++) {
        if (figure->panels[i].chart->panel->notes)
            notes->panels |= 1u << i;
        for (const char *const *text = sentences_of(&figure->panels[i]); *text; text++)
            find_note(notes, *text)->panels |= 1u << i;
    }
}

static void add_text(struct notes *notes, const char *text)
{
    struct arena *arena = &notes->figure->arena;
    notes->text = notes->text ? arena_print(arena, "%s %s", notes->text, text) : text;
}

static const char *names_of(const struct notes *notes, unsigned panels)
{
    struct figure *figure = notes->figure;
    const char *list = NULL, *comma = locale_message(figure->locale, MESSAGE_COMMA);
    for (size_t i = 0; i < figure->panel_count; i++) {
        if (!(panels >> i & 1))
            continue;
        const char *name =
            locale_isolate(figure->locale, &figure->arena, figure_panel_name(figure, i));
        list = list ? arena_print(&figure->arena, "%s%s%s", list, comma, name) : name;
    }
    return list;
}

/* Sentences of the same panels follow each other behind their names. */
static void add_own(struct notes *notes, size_t first)
{
    const struct figure *figure = notes->figure;
    unsigned panels = notes->items[first].panels;
    bool is_led = false;
    for (size_t i = 0; i < first; i++)
        if (notes->items[i].panels == panels)
            return;
    for (size_t i = first; i < notes->count; i++) {
        const char *text = notes->items[i].text;
        if (notes->items[i].panels != panels)
            continue;
        if (!is_led)
            text = locale_format(figure->locale, &notes->figure->arena, MESSAGE_OF_PANEL,
                                 names_of(notes, panels), text, NULL);
        add_text(notes, text);
        is_led = true;
    }
}

/* Whether the author marked dates in a panel. */
static bool is_marked(const struct figure *figure, size_t panel)
{
    for (size_t i = 0; i < figure->overlay.item_count; i++) {
        size_t of = figure->overlay.items[i].given->panel;
        if (of == EVERY_PANEL || of == panel)
            return true;
    }
    return false;
}

/* Marks that a panel does not show, each reason once. */
static void add_unmarked(struct notes *notes)
{
    const struct figure *figure = notes->figure;
    for (size_t i = 0; i < figure->panel_count; i++) {
        const char *apart = figure->panels[i].panel.apart;
        bool is_said = !apart || !is_marked(figure, i);
        for (size_t k = 0; k < i && !is_said; k++)
            is_said = figure->panels[k].panel.apart == apart && is_marked(figure, k);
        if (!is_said)
            add_text(notes, apart);
    }
}

const char *figure_panel_notes(struct figure *figure, const char *text)
{
    struct notes notes = {.figure = figure, .text = text};
    collect(&notes);
    for (size_t i = 0; i < notes.count; i++)
        if (notes.items[i].panels == notes.panels)
            add_text(&notes, notes.items[i].text);
    for (size_t i = 0; i < notes.count; i++)
        if (notes.items[i].panels != notes.panels)
            add_own(&notes, i);
    add_unmarked(&notes);
    return notes.text;
}
