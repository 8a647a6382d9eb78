/* The words of an entry: its title with the numbers of its sources, then in grey the kind of event,
 * what was counted, and how sure it is and by whom; the same of other accounts of the episode. */
#include "chart/chronology.h"

#include "base/buffer.h"

#include <string.h>

#define MOST_COUNTS 4 /* of a record that are told; of more the first */

static struct label_setup label_words(const struct chronology *chronology)
{
    return (struct label_setup){
        .locale = chronology->setup->locale,
        .languages = &chronology->setup->select.languages,
        .size = chronology->canvas->theme->label_size,
    };
}

/* --- counts --- */

/* A zero that nobody stated: some data sets have one where none were reported. */
static bool is_none(const struct event *event, const struct count *count)
{
    const char *dialect = event->origin.dialect;
    bool is_stated = count->text || (dialect && strcmp(dialect, "casus") == 0);
    return !is_stated && count->has_best && count->best <= 0 &&
           !(count->has_high && count->high > 0);
}

/* The number that stands before the title of a stated figure. */
static const struct count *leading_count(const struct event *event, const char *title)
{
    const struct count *count = event->count_count ? &event->counts[0] : NULL;
    bool is_leading = event->record_type == RECORD_FIGURE && count &&
                      count->qualifier != QUALIFIER_UNKNOWN && !label_says_count(title, count);
    return is_leading ? count : NULL;
}

static const char *count_words(const struct chronology *chronology, const struct count *count)
{
    struct arena *arena = chronology->canvas->arena;
    return text_unbroken(arena, locale_count_phrase(chronology->setup->locale, arena, count));
}

const char *chronology_counts(const struct chronology *chronology, const struct event *event)
{
    struct arena *arena = chronology->canvas->arena;
    const char *line = NULL;
    if (event->has_events)
        line = locale_plural_of(chronology->setup->locale, arena, PLURAL_EVENTS, event->events);
    for (size_t i = 0; i < event->count_count; i++)
        line = chronology_add_part(
            arena, line, locale_count_phrase(chronology->setup->locale, arena, &event->counts[i]));
    return line;
}

static const char *add_counts(const struct chronology *chronology, const struct event *event,
                              const char *title, const char *line)
{
    struct arena *arena = chronology->canvas->arena;
    const struct count *leading = leading_count(event, title);
    if (event->has_events)
        line = chronology_add_part(
            arena, line,
            text_unbroken(arena, locale_plural_of(chronology->setup->locale, arena, PLURAL_EVENTS,
                                                  event->events)));
    for (size_t i = 0; event->counts && i < event->count_count && i < MOST_COUNTS; i++) {
        const struct count *count = event->counts + i;
        bool is_said = count == leading || label_says_count(title, count);
        if (!is_none(event, count) && !is_said)
            line = chronology_add_part(arena, line, count_words(chronology, count));
    }
    return line;
}

/* --- lines --- */

const char *chronology_superscript(struct arena *arena, size_t number)
{
    static const char *const digits[] = {"⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"};
    const char *text = "";
    for (; number; number /= 10)
        text = arena_print(arena, "%s%s", digits[number % 10], text);
    return text;
}

const char *chronology_notes(const struct chronology *chronology,
                             const struct chronology_entry *entry)
{
    struct arena *arena = chronology->canvas->arena;
    const char *text = "";
    if (chronology->setup->sources != SOURCES_FOOTNOTES)
        return text;
    for (size_t i = 0; i < entry->backing_count; i++)
        text = arena_print(arena, "%s\u202f%s", text,
                           chronology_superscript(arena, entry->backing[i]));
    return text;
}

static const char *group_name(const struct chronology *chronology,
                              const struct chronology_entry *entry)
{
    const struct panel_setup *setup = chronology->setup;
    struct arena *arena = chronology->canvas->arena;
    if (!chronology->has_names)
        return NULL;
    const char *value = setup->group->value(entry->event, &setup->select.languages, 0);
    return value ? locale_isolate(setup->locale, arena, panel_group_name(setup, value, arena))
                 : NULL;
}

/* A dot stays with what is before it: a line may end with one, but never begins so. */
static const char *tie_dots(struct arena *arena, const char *line)
{
    struct buffer out = {0};
    for (const char *at = line; *at; at++) {
        if (strncmp(at, " · ", strlen(" · ")) == 0)
            buffer_add_text(&out, "\u00a0");
        else
            buffer_add(&out, at, 1);
    }
    const char *text = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return text;
}

/* Kind, counts, status and sources; the kind is a run of its own, for its colour. */
static struct text_block lay_details(const struct chronology *chronology,
                                     const struct chronology_entry *entry, const char *title,
                                     const char *lead)
{
    const struct canvas *canvas = chronology->canvas;
    struct arena *arena = canvas->arena;
    const char *name = group_name(chronology, entry), *names = NULL;
    const char *line = add_counts(chronology, entry->event, title, lead);
    bool has_notes = chronology->setup->sources == SOURCES_FOOTNOTES;
    const char *status = chronology_status(chronology, entry, has_notes);
    line = chronology_add_part(arena, line, status);
    if (chronology->setup->sources == SOURCES_INLINE)
        names = chronology_inline_sources(chronology, entry);
    const char *gap = line && name ? " · " : names && name ? " " : "";
    if (names)
        line = line ? locale_format(chronology->setup->locale, arena, MESSAGE_LIST_ITEM, line,
                                    names, NULL)
                    : arena_print(arena, "(%s)", names);
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    struct text_run runs[] = {
        {.text = name ? name : "", .style = style, .ink = INK_TINT},
        {.text = line ? tie_dots(arena, arena_print(arena, "%s%s", gap, line)) : "",
         .style = style,
         .ink = INK_GREY},
    };
    if (!*runs[0].text && !*runs[1].text)
        return (struct text_block){0};
    size_t first = *runs[0].text ? 0 : 1, count = *runs[1].text ? 2 - first : 1;
    return canvas_lay_runs(canvas, &runs[first], count, chronology->measures.text_width, 0);
}

static struct text_block lay_title(const struct chronology *chronology,
                                   const struct chronology_entry *entry, const char *title)
{
    const struct canvas *canvas = chronology->canvas;
    const struct locale *locale = chronology->setup->locale;
    double size = canvas->theme->label_size;
    const struct count *leading = leading_count(entry->event, title);
    const char *number = leading ? locale_count(locale, canvas->arena, leading) : "";
    enum ink ink = entry->marked ? INK_TINT : INK_MAIN;
    struct text_run runs[] = {
        {.text = number, .style = canvas_style(size, true), .ink = ink},
        {.text = arena_print(canvas->arena, "%s%s", leading ? " " : "",
                             locale_isolate(locale, canvas->arena, title)),
         .style = canvas_style(size, entry->is_bold || entry->marked),
         .ink = ink},
        {.text = chronology_notes(chronology, entry),
         .style = canvas_style(size, false),
         .ink = INK_GREY},
    };
    size_t first = leading ? 0 : 1, count = *runs[2].text ? 3 - first : 2 - first;
    return canvas_lay_runs(canvas, &runs[first], count, chronology->measures.text_width, 0);
}

/* What blocks become lines of, from 'y' on. */
static double add_lines(const struct chronology_line *like, const struct text_block *block,
                        double y, struct chronology_entry *into)
{
    for (size_t i = 0; i < block->line_count; i++) {
        struct chronology_line *line = &into->lines[into->line_count++];
        *line = *like;
        line->words = *block;
        line->words.lines = &block->lines[i];
        line->words.line_count = 1;
        line->y = y;
        line->is_title = like->is_title && i == 0;
        y += line->height;
    }
    return y;
}

/* How another account begins its grey line. */
static const char *account_words(const struct chronology *chronology,
                                 const struct chronology_entry *entry,
                                 const struct chronology_entry *host)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    if (edtf_compare(&entry->event->date, &host->event->date) == 0 &&
        entry->event->date.form == host->event->date.form)
        return locale_message(locale, MESSAGE_OTHER_ACCOUNT);
    return locale_format(locale, arena, MESSAGE_LIST_ITEM,
                         locale_message(locale, MESSAGE_OTHER_ACCOUNT),
                         text_unbroken(arena, entry->date), NULL);
}

static colour kind_ink(const struct chronology *chronology, const struct chronology_entry *entry)
{
    const struct theme *theme = chronology->canvas->theme;
    const struct field *group = chronology->setup->group;
    return group && group->terms == category_terms ? theme->category_ink[entry->event->category]
                                                   : theme->ink;
}

void chronology_word(const struct chronology *chronology, struct chronology_entry *entry)
{
    if (entry->is_mark) {
        chronology_word_mark(chronology, entry);
        return;
    }
    const struct canvas *canvas = chronology->canvas;
    const struct label_setup words = label_words(chronology);
    struct arena *arena = canvas->arena;
    size_t voices = 1, most = 0;
    for (struct chronology_entry *at = entry->voice; at; at = at->voice)
        voices++;
    struct text_block *blocks = ARENA_ARRAY(arena, struct text_block, 2 * voices);
    struct chronology_entry *at = entry;
    for (size_t i = 0; i < voices; i++, at = at->voice) {
        const char *title = label_title(at->event, &words);
        const char *lead = at == entry ? NULL : account_words(chronology, at, entry);
        blocks[2 * i] = lay_title(chronology, at, title);
        blocks[2 * i + 1] = lay_details(chronology, at, title, lead);
        most += blocks[2 * i].line_count + blocks[2 * i + 1].line_count;
    }
    entry->lines = ARENA_ARRAY(arena, struct chronology_line, most + 1);
    entry->line_count = 0;
    double y = 0;
    at = entry;
    for (size_t i = 0; i < voices; i++, at = at->voice) {
        struct chronology_line like = {
            .height = chronology->measures.pitch,
            .tint = canvas->theme->accent,
            .is_struck = at->event->status == STATUS_CALLED_OFF,
            .is_title = true,
            .entry = at,
        };
        y = add_lines(&like, &blocks[2 * i], y, entry);
        like.is_struck = like.is_title = false;
        like.height = chronology->measures.small_pitch;
        like.tint = kind_ink(chronology, at);
        y = add_lines(&like, &blocks[2 * i + 1], y, entry);
    }
}
