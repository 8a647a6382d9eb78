/* How sure an entry is: what became of what was planned, and each source by where it stands. */
#include "chart/chronology.h"

#include "model/stance.h"

#include <string.h>

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

/* Those who vouch for it in whatever words stand together. */
static enum stance side_of(const struct source *source)
{
    enum stance stance = source_stance(source);
    return stance == STANCE_CLAIMS ? STANCE_STATES : stance;
}

bool chronology_is_backing(const struct source *source)
{
    enum stance side = side_of(source);
    return side == STANCE_STATES || side == STANCE_CONFIRMS;
}

/* Where notes are wanted, with its number if the title doesn't have that. */
static const char *voice_of(const struct chronology *chronology,
                            const struct chronology_entry *entry, size_t source, bool has_notes)
{
    const struct panel_setup *setup = chronology->setup;
    struct arena *arena = chronology->canvas->arena;
    const struct event *event = entry->event;
    const char *name = event_source_name(event, &event->sources[source], &setup->select.languages);
    size_t number = entry->numbers[source];
    if (!name)
        return NULL;
    name = locale_isolate(setup->locale, arena, name);
    if (!has_notes || !number || chronology_is_backing(&event->sources[source]))
        return name;
    return arena_print(arena, "%s\u202f%s", name, chronology_superscript(arena, number));
}

static bool is_named(const struct event *event, size_t source, const struct panel_setup *setup)
{
    const struct language_order *order = &setup->select.languages;
    const char *name = event_source_name(event, &event->sources[source], order);
    for (size_t i = 0; name && i < source; i++) {
        const char *other = event_source_name(event, &event->sources[i], order);
        if (other && strcmp(other, name) == 0 &&
            side_of(&event->sources[i]) == side_of(&event->sources[source]))
            return true;
    }
    return false;
}

/* The sources that stand there, each once, without where they said it; NULL: none with a name. */
static const char *add_voices(const struct chronology *chronology,
                              const struct chronology_entry *entry, enum stance side,
                              bool has_notes, const char *list)
{
    const struct event *event = entry->event;
    for (size_t i = 0; i < event->source_count; i++) {
        if (side_of(&event->sources[i]) != side || is_named(event, i, chronology->setup))
            continue;
        const char *name = voice_of(chronology, entry, i, has_notes);
        list = name ? add_name(chronology, list, name) : list;
    }
    return list;
}

/* Those of other records too that are about this one. */
static const char *voices(const struct chronology *chronology, const struct chronology_entry *entry,
                          enum stance side, bool has_notes)
{
    const char *list = add_voices(chronology, entry, side, has_notes, NULL);
    for (const struct chronology_entry *at = entry->answer; at; at = at->next_answer)
        list = side == STANCE_STATES ? list : add_voices(chronology, at, side, has_notes, list);
    return list;
}

static bool is_disputed(const struct chronology *chronology, const struct chronology_entry *entry)
{
    return voices(chronology, entry, STANCE_CONTESTS, false) ||
           voices(chronology, entry, STANCE_DENIES, false);
}

/* Who vouches for what was told as a fact is told only where somebody is against it. */
static bool tells(const struct chronology *chronology, const struct chronology_entry *entry,
                  enum stance side)
{
    enum status status = entry->event->status;
    if (side == STANCE_STATES)
        return status == STATUS_CLAIMED || is_disputed(chronology, entry);
    return side != STANCE_CONFIRMS || status != STATUS_REPORTED || is_disputed(chronology, entry);
}

const char *chronology_inline_sources(const struct chronology *chronology,
                                      const struct chronology_entry *entry)
{
    static const enum stance sides[] = {STANCE_STATES, STANCE_CONFIRMS};
    const char *list = NULL;
    bool is_any_told = false;
    for (size_t i = 0; i < entry->event->source_count && !is_any_told; i++)
        is_any_told = tells(chronology, entry, side_of(&entry->event->sources[i]));
    if (!is_any_told)
        return chronology_source_names(chronology, entry);
    for (size_t i = 0; i < sizeof sides / sizeof *sides; i++)
        if (!tells(chronology, entry, sides[i]))
            list = add_voices(chronology, entry, sides[i], false, list);
    return list;
}

/* --- what was planned --- */

bool chronology_is_plan(const struct event *event)
{
    return event->status == STATUS_PLANNED || event->status == STATUS_POSTPONED ||
           event->status == STATUS_CALLED_OFF;
}

const char *chronology_whole_date(const struct locale *locale, struct arena *arena,
                                  const struct event *event)
{
    return chronology_is_plan(event) ? locale_plan(locale, arena, &event->date)
                                     : locale_date(locale, arena, &event->date);
}

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

/* Whether all of 'date' is before all that 'planned' can mean. */
static bool is_sooner(const struct edtf *date, const struct edtf *planned)
{
    return date->latest != DAY_NONE_AFTER && planned->earliest != DAY_NONE_BEFORE &&
           date->latest < planned->earliest - edtf_soft_days(&planned->start);
}

/* Whether it was once set for a day before that of its plan. What is not held on the day of its own
 * date says nothing by that. */
static bool is_brought_forward(const struct event *event)
{
    const struct edtf *last = NULL;
    for (size_t i = 0; i < event->status_history_count; i++) {
        const struct status_change *change = &event->status_history[i];
        bool is_plan = change->planned_for.text && change->planned_for.is_placeable;
        if (is_plan && last && change->status != STATUS_POSTPONED &&
            is_sooner(&change->planned_for, last))
            return true;
        last = is_plan ? &change->planned_for : last;
    }
    bool is_held = !chronology_is_plan(event) || event->status == STATUS_PLANNED;
    return last && is_held && event->date.is_placeable && is_sooner(&event->date, last);
}

/* "first planned for 1 March · postponed 3 times". */
static const char *delays(const struct chronology *chronology, const struct chronology_entry *entry)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    const struct event *event = entry->event;
    const char *words = NULL, *line = NULL, *first;
    size_t count = 0;
    for (size_t i = 0; i < event->status_history_count; i++)
        count += event->status_history[i].status == STATUS_POSTPONED;
    if (count >= (event->status == STATUS_POSTPONED ? 2 : 1))
        words = locale_plural(locale, arena, PLURAL_DELAYS, count);
    if (is_brought_forward(event))
        words = chronology_add_part(arena, words, locale_message(locale, MESSAGE_BROUGHT_FORWARD));
    first = words ? first_plan(chronology, entry) : NULL;
    if (first)
        line = locale_format(locale, arena, MESSAGE_FIRST_PLANNED, first, NULL, NULL);
    return chronology_add_part(arena, line, words);
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
        names = add_voices(chronology, entry, STANCE_STATES, false, NULL);
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
    case STATUS_CONFIRMED: return voices(chronology, entry, STANCE_CONFIRMS, false) != NULL;
    case STATUS_CONTESTED: return voices(chronology, entry, STANCE_CONTESTS, false) != NULL;
    case STATUS_DENIED: return voices(chronology, entry, STANCE_DENIES, false) != NULL;
    default: return false;
    }
}

const char *chronology_status(const struct chronology *chronology,
                              const struct chronology_entry *entry, bool has_notes)
{
    static const struct {
        enum stance side;
        enum message words;
    } sides[] = {
        {STANCE_STATES, MESSAGE_ACCORDING_TO},   {STANCE_CONFIRMS, MESSAGE_CONFIRMED_BY},
        {STANCE_CONTESTS, MESSAGE_CONTESTED_BY}, {STANCE_DENIES, MESSAGE_DENIED_BY},
        {STANCE_UNSURE, MESSAGE_UNSURE},
    };
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    const char *line = delays(chronology, entry);
    line = chronology_add_part(arena, line,
                               status_words(chronology, entry, is_told(chronology, entry)));
    size_t first = entry->event->status == STATUS_CLAIMED ? 1 : 0;
    for (size_t i = first; i < sizeof sides / sizeof *sides; i++) {
        const char *names = voices(chronology, entry, sides[i].side, has_notes);
        if (names && tells(chronology, entry, sides[i].side))
            line = chronology_add_part(
                arena, line, locale_format(locale, arena, sides[i].words, names, NULL, NULL));
    }
    return line;
}
