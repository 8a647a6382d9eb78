/* The words around a figure's panels: what was given, else what the data say of themselves, else
 * what is drawn. */
#include "figure/figure_internal.h"

#include "chart/label.h"
#include "locale/locale.h"

#include <string.h>

const char *figure_pick(const struct figure *figure, const char *given, const struct words *words)
{
    return given ? given : words_pick(words, &figure->select.languages, NULL);
}

/* "20 records: 9 events, 8 statements, 3 stated figures" */
const char *figure_account(struct figure *figure)
{
    static const enum plural plurals[] = {PLURAL_EVENTS, PLURAL_STATEMENTS, PLURAL_FIGURES};
    const char *parts = NULL;
    const char *comma = locale_message(figure->locale, MESSAGE_COMMA);
    for (int i = 0; i < RECORD_TYPE_COUNT; i++) {
        if (!figure->totals[i])
            continue;
        const char *part =
            locale_plural(figure->locale, &figure->arena, plurals[i], figure->totals[i]);
        parts = parts ? arena_print(&figure->arena, "%s%s%s", parts, comma, part) : part;
    }
    return parts ? parts : locale_plural(figure->locale, &figure->arena, PLURAL_RECORDS, 0);
}

const char *figure_subtitle(struct figure *figure)
{
    const char *counts = figure_account(figure);
    struct span_of_days span = figure_span(figure);
    if (!span.is_set)
        return counts;
    const char *days = text_unbroken(
        &figure->arena, locale_span(figure->locale, &figure->arena, span.first, span.last));
    return arena_print(&figure->arena, "%s%s%s", counts,
                       locale_message(figure->locale, MESSAGE_COMMA), days);
}

/* A date that people gave as EDTF, in words; as written where it is none. */
static const char *date_words(struct figure *figure, const char *text)
{
    struct edtf date;
    struct edtf_error error;
    if (!edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &figure->arena, &date, &error))
        return text;
    return text_unbroken(&figure->arena, locale_date(figure->locale, &figure->arena, &date));
}

const char *figure_source_line(struct figure *figure)
{
    const char *source = figure_pick(figure, figure->settings->source, &figure->document.source);
    const char *as_of = figure->settings->as_of ? figure->settings->as_of : figure->document.as_of;
    const char *line =
        source ? locale_format(figure->locale, &figure->arena, MESSAGE_SOURCE, source, NULL, NULL)
               : NULL;
    if (!as_of)
        return line;
    const char *stand = locale_format(figure->locale, &figure->arena, MESSAGE_AS_OF,
                                      date_words(figure, as_of), NULL, NULL);
    if (!line)
        return stand;
    bool is_ended = line[strlen(line) - 1] == '.';
    return arena_print(&figure->arena, "%s%s %s", line, is_ended ? "" : ".", stand);
}

const char *figure_note_line(struct figure *figure)
{
    const char *note = figure_pick(figure, figure->settings->note, &figure->document.note);
    return note ? locale_format(figure->locale, &figure->arena, MESSAGE_NOTE, note, NULL, NULL)
                : NULL;
}

static const char *end_sentence(struct arena *arena, const char *text)
{
    size_t length = strlen(text);
    return length && text[length - 1] == '.' ? text : arena_print(arena, "%s.", text);
}

const char *figure_alt(struct figure *figure, const char *title)
{
    struct arena *arena = &figure->arena;
    if (figure->settings->alt)
        return figure->settings->alt;
    const char *content = end_sentence(arena, figure_subtitle(figure));
    if (title)
        content = arena_print(arena, "%s %s", end_sentence(arena, title), content);
    const char *groups = figure->panels[0].chart->panel->describe(&figure->panels[0].panel);
    return arena_print(
        arena, "%s%s%s",
        locale_format(figure->locale, arena, MESSAGE_ALT_TIMELINE, content, NULL, NULL),
        *groups ? " " : "", groups);
}
