/* How sure an entry is: what became of what was planned, and each source by where it stands. */
#include "chart/chronology.h"

#include <string.h>

/* Where a source stands. */
enum stance { STANCE_STATES, STANCE_CONFIRMS, STANCE_CONTESTS, STANCE_DENIES };

const char *chronology_add_part(struct arena *arena, const char *line, const char *part)
{
    if (!part || !*part)
        return line;
    return line ? arena_print(arena, "%s · %s", line, part) : part;
}

static const char *add_name(const struct chronology *chronology, const char *list, const char *name)
{
    struct arena *arena = chronology->canvas->arena;
    return list ? arena_print(arena, "%s%s%s", list,
                              locale_message(chronology->setup->locale, MESSAGE_COMMA), name)
                : name;
}

const char *chronology_source_names(const struct chronology *chronology,
                                    const struct chronology_entry *entry)
{
    const char *list = NULL;
    for (size_t i = 0; i < entry->source_count; i++)
        list = add_name(chronology, list, chronology->sources[entry->sources[i] - 1].name);
    return list;
}

/* --- sources --- */

static enum stance stance_of(const struct source *source)
{
    static const char *const words[] = {NULL, "confirms", "contests", "denies"};
    for (size_t i = 1; source->claim && i < sizeof words / sizeof *words; i++)
        if (strcmp(source->claim, words[i]) == 0)
            return (enum stance)i;
    return STANCE_STATES;
}

/* The sources that stand there, without where they said it; NULL: none with a name. */
static const char *add_voices(const struct chronology *chronology, const struct event *event,
                              enum stance stance, const char *list)
{
    const struct panel_setup *setup = chronology->setup;
    for (size_t i = 0; i < event->source_count; i++) {
        const struct source *source = &event->sources[i];
        const char *name = event_source_name(event, source, &setup->select.languages);
        if (name && stance_of(source) == stance)
            list = add_name(chronology, list,
                            locale_isolate(setup->locale, chronology->canvas->arena, name));
    }
    return list;
}

/* Those of other records too that are about this one. */
static const char *voices(const struct chronology *chronology, const struct chronology_entry *entry,
                          enum stance stance)
{
    const char *list = add_voices(chronology, entry->event, stance, NULL);
    for (const struct chronology_entry *at = entry->answer; at; at = at->next_answer)
        list = add_voices(chronology, at->event, stance, list);
    return list;
}

/* What was told as a fact needs no one to confirm it. */
static bool tells(const struct event *event, enum stance stance)
{
    return stance > STANCE_CONFIRMS ||
           (stance == STANCE_CONFIRMS && event->status != STATUS_REPORTED);
}

const char *chronology_inline_sources(const struct chronology *chronology,
                                      const struct chronology_entry *entry)
{
    const struct event *event = entry->event;
    bool are_told = event->status == STATUS_CLAIMED;
    if (are_told)
        return NULL;
    for (size_t i = 0; i < event->source_count; i++)
        are_told = are_told || tells(event, stance_of(&event->sources[i]));
    return are_told ? add_voices(chronology, event, STANCE_STATES, NULL)
                    : chronology_source_names(chronology, entry);
}

/* --- what was planned --- */

/* The day for which it was planned at first, where that is another one than its own. */
static const char *first_plan(const struct chronology *chronology,
                              const struct chronology_entry *entry)
{
    const struct event *event = entry->event;
    for (size_t i = 0; i < event->status_history_count; i++) {
        const struct edtf *planned = &event->status_history[i].planned_for;
        if (planned->text && strcmp(planned->text, event->date.text) != 0)
            return chronology_date(chronology, entry, planned);
        if (planned->text)
            return NULL;
    }
    return NULL;
}

static const char *delays(const struct chronology *chronology, const struct chronology_entry *entry)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    const struct event *event = entry->event;
    size_t count = 0;
    for (size_t i = 0; i < event->status_history_count; i++)
        count += event->status_history[i].status == STATUS_POSTPONED;
    if (count < (event->status == STATUS_POSTPONED ? 2 : 1))
        return NULL;
    const char *words = locale_plural(locale, arena, PLURAL_DELAYS, count);
    const char *first = first_plan(chronology, entry);
    return first
               ? chronology_add_part(
                     arena, locale_format(locale, arena, MESSAGE_FIRST_PLANNED, first, NULL, NULL),
                     words)
               : words;
}

static bool has_text(const struct words *words, const char *text)
{
    for (size_t i = 0; i < words->count; i++)
        if (strcmp(words->items[i].text, text) == 0)
            return true;
    return false;
}

/* An actor by its id, or a source by its name in any language: in the wanted one. */
static const char *decider(const struct event *event, const struct words *by,
                           const struct language_order *order)
{
    for (size_t i = 0; i < event->source_count; i++)
        for (size_t k = 0; k < event->sources[i].who.count; k++)
            if (has_text(by, event->sources[i].who.items[k].text))
                return event_source_name(event, &event->sources[i], order);
    return event_source_name(event, &(struct source){.who = *by}, order);
}

/* "called off 20 August by the Front", as far as it is known. */
static const char *called_off(const struct chronology *chronology,
                              const struct chronology_entry *entry)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    const struct event *event = entry->event;
    const struct status_change *last = event->status_history_count
                                           ? &event->status_history[event->status_history_count - 1]
                                           : NULL;
    const char *words = locale_message(locale, MESSAGE_CALLED_OFF);
    if (!last || last->status != STATUS_CALLED_OFF)
        return words;
    if (last->date.text)
        words = locale_format(locale, arena, MESSAGE_CALLED_OFF_ON,
                              chronology_date(chronology, entry, &last->date), NULL, NULL);
    if (!last->by.count)
        return words;
    const char *name = decider(event, &last->by, &chronology->setup->select.languages);
    return locale_format(locale, arena, MESSAGE_STATUS_BY, words,
                         locale_isolate(locale, arena, name), NULL);
}

/* --- status --- */

/* Of what is not told by who stands where. */
static const char *status_words(const struct chronology *chronology,
                                const struct chronology_entry *entry, bool has_voices)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    const char *names;
    switch (entry->event->status) {
    case STATUS_REPORTED: return NULL;
    case STATUS_CLAIMED:
        names = add_voices(chronology, entry->event, STANCE_STATES, NULL);
        return names ? locale_format(locale, arena, MESSAGE_CLAIMED_BY, names, NULL, NULL)
                     : locale_message(locale, MESSAGE_CLAIMED);
    case STATUS_CALLED_OFF: return called_off(chronology, entry);
    case STATUS_POSTPONED:
        if (entry->moved_to)
            return locale_format(locale, arena, MESSAGE_POSTPONED_TO, entry->moved_to, NULL, NULL);
        break;
    default: break;
    }
    return has_voices ? NULL : locale_term(locale, &status_terms[entry->event->status]);
}

/* Whether who stands there tells the status. */
static bool is_told(const struct chronology *chronology, const struct chronology_entry *entry)
{
    switch (entry->event->status) {
    case STATUS_CONFIRMED: return voices(chronology, entry, STANCE_CONFIRMS) != NULL;
    case STATUS_CONTESTED: return voices(chronology, entry, STANCE_CONTESTS) != NULL;
    case STATUS_DENIED: return voices(chronology, entry, STANCE_DENIES) != NULL;
    default: return false;
    }
}

const char *chronology_status(const struct chronology *chronology,
                              const struct chronology_entry *entry)
{
    static const struct {
        enum stance stance;
        enum message words;
    } sides[] = {
        {STANCE_CONFIRMS, MESSAGE_CONFIRMED_BY},
        {STANCE_CONTESTS, MESSAGE_CONTESTED_BY},
        {STANCE_DENIES, MESSAGE_DENIED_BY},
    };
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    const char *line = delays(chronology, entry);
    line = chronology_add_part(arena, line,
                               status_words(chronology, entry, is_told(chronology, entry)));
    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++) {
        const char *names = voices(chronology, entry, sides[i].stance);
        if (names && tells(entry->event, sides[i].stance))
            line = chronology_add_part(
                arena, line, locale_format(locale, arena, sides[i].words, names, NULL, NULL));
    }
    return line;
}
