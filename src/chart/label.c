/* What a record says, run by run: its title, what no mark shows of its date, its numbers, and who
 * says so. */
#include "chart/label.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

#define MOST_VOICES 2     /* further records of an event in its label; more become "+1" */
#define LONGEST_SOURCES 2 /* names of sources in a label; more become "…" */
#define BEHIND "\u00a0"   /* before what ends a line rather than begins the next one */

const char *label_title(const struct event *event, const struct label_setup *setup)
{
    const char *title = words_pick(&event->title, setup->languages, NULL);
    if (!title)
        title = event->subtype ? event->subtype : event->type;
    if (!title)
        title = words_pick(&event->place.name, setup->languages, NULL);
    if (!title && event->actor_count)
        title = words_pick(&event->actors[0].name, setup->languages, NULL);
    if (!title && event->category != CATEGORY_UNKNOWN)
        title = locale_term(setup->locale, &category_terms[event->category]);
    return title ? title : locale_message(setup->locale, MESSAGE_UNTITLED);
}

const char *text_unbroken(struct arena *arena, const char *text)
{
    static const char dash[] = " – ";
    struct buffer out = {0};
    for (const char *at = text; *at;) {
        bool is_dash = strncmp(at, dash, strlen(dash)) == 0;
        size_t length = is_dash ? strlen(dash) : 1;
        if (*at == ' ' && !is_dash)
            buffer_add_text(&out, "\u00a0");
        else
            buffer_add(&out, at, length);
        at += length;
    }
    const char *unbroken = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return unbroken;
}

/* "0 killed" says little, and in some data sets only that none were reported. */
static bool is_none(const struct count *count)
{
    return count->has_best && count->best <= 0 && !(count->has_high && count->high > 0);
}

/* The count worth a place in the label: people harmed, most serious first; for figures the first.
 */
static const struct count *label_count(const struct event *event)
{
    static const char *const kinds[] = {"killed", "wounded", "injured", "abducted", "displaced"};
    if (event->record_type == RECORD_FIGURE)
        return event->count_count ? &event->counts[0] : NULL;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const struct count *count = event_count_of(event, kinds[i]);
        if (count && count->qualifier != QUALIFIER_UNKNOWN && !is_none(count))
            return count;
    }
    return NULL;
}

static void add_run(struct label *label, const char *text, const struct label_setup *setup,
                    bool is_bold, enum ink ink)
{
    if (label->run_count == LABEL_RUNS)
        return;
    label->runs[label->run_count++] = (struct text_run){
        .text = text, .style = canvas_style(setup->size, is_bold), .ink = (int)ink};
}

static const char *shown_title(const char *title, const struct label_setup *setup,
                               struct arena *arena)
{
    return text_tied_numbers(arena, locale_isolate(setup->locale, arena, title));
}

static void compose_figure(struct label *label, const struct count *count, const char *title,
                           const struct label_setup *setup, struct arena *arena)
{
    const char *rest = count ? label_after_count(title, count) : NULL;
    bool is_told = !count || label_says_count(title, count);
    if (!is_told) {
        add_run(label, locale_count(setup->locale, arena, count), setup, true, INK_MAIN);
        title = rest ? rest : title;
    }
    if (*title)
        add_run(label,
                arena_print(arena, "%s%s", is_told ? "" : " ", shown_title(title, setup, arena)),
                setup, setup->is_bold, INK_MAIN);
}

static const char *source_names(const struct event *event, const struct label_setup *setup,
                                struct arena *arena)
{
    const char *names = NULL;
    size_t named = 0;
    for (size_t i = 0; i < event->source_count; i++) {
        const char *name = event_source_name(event, &event->sources[i], setup->languages);
        if (!name)
            continue;
        if (named == LONGEST_SOURCES)
            return arena_print(arena, "%s…", names);
        name = locale_isolate(setup->locale, arena, name);
        names = named++ ? arena_print(arena, "%s%s%s", names,
                                      locale_message(setup->locale, MESSAGE_COMMA), name)
                        : name;
    }
    return names;
}

static void add_claim(struct label *label, const struct event *event,
                      const struct label_setup *setup, struct arena *arena)
{
    const char *names = source_names(event, setup, arena);
    const char *claim =
        names ? locale_format(setup->locale, arena, MESSAGE_CLAIMED_BY, names, NULL, NULL)
              : locale_message(setup->locale, MESSAGE_CLAIMED);
    add_run(label, arena_print(arena, " (%s)", claim), setup, false, INK_GREY);
}

/* What the mark says by its outline alone, in words. */
static bool is_status_in_words(enum status status)
{
    return status == STATUS_DENIED || status == STATUS_CONTESTED || status == STATUS_CALLED_OFF;
}

static void add_status(struct label *label, enum status status, const struct label_setup *setup,
                       struct arena *arena)
{
    const char *words = locale_term(setup->locale, &status_terms[status]);
    add_run(label, arena_print(arena, " (%s)", words), setup, false, INK_GREY);
}

static void add_category(struct label *label, enum category category,
                         const struct label_setup *setup, struct arena *arena)
{
    const char *words = locale_term(setup->locale, &category_terms[category]);
    add_run(label, arena_print(arena, BEHIND "· %s", words), setup, false, INK_GREY);
}

/* The number of events, and what the count says, where there is one. */
static void add_numbers(struct label *label, const struct event *event, const struct count *count,
                        const struct label_setup *setup, struct arena *arena)
{
    if (event->has_events)
        add_run(label,
                arena_print(arena, BEHIND "· %s",
                            text_unbroken(arena, locale_plural_of(setup->locale, arena,
                                                                  PLURAL_EVENTS, event->events))),
                setup, false, INK_GREY);
    if (count)
        add_run(label,
                arena_print(arena, BEHIND "· %s",
                            text_unbroken(arena, locale_count_phrase(setup->locale, arena, count))),
                setup, false, INK_GREY);
}

/* Whether a record knows its date less well than the mark that it shares says. */
static bool is_vaguer(const struct edtf *own, const struct edtf *shown)
{
    bool is_choice = own->form == EDTF_ONE_OF && own->earliest != DAY_NONE_BEFORE &&
                     own->latest != DAY_NONE_AFTER;
    bool is_other = own->earliest != shown->earliest || own->latest != shown->latest;
    return (is_choice && is_other) || (edtf_is_approximate(own) && !edtf_is_approximate(shown));
}

/* That a date is uncertain, or all of it 'in_words'; returns whether there is doubt. */
static bool add_date(struct label *label, const struct edtf *date, bool in_words,
                     const struct label_setup *setup, struct arena *arena)
{
    if (in_words) {
        const char *words = text_unbroken(arena, locale_date(setup->locale, arena, date));
        add_run(label, arena_print(arena, " (%s)", words), setup, false, INK_GREY);
    } else if (edtf_is_uncertain(date)) {
        add_run(label, locale_message(setup->locale, MESSAGE_QUESTION), setup, false, INK_GREY);
    }
    return in_words || edtf_is_uncertain(date);
}

/* What the mark does not say of a date: that it is uncertain, or where no fade can be seen all of
 * it. */
static void add_doubt(struct label *label, const struct event *event,
                      const struct label_setup *setup, struct arena *arena)
{
    const struct edtf *own = setup->own_date ? setup->own_date : &event->date;
    size_t at = label->run_count;
    bool in_words = setup->tells_date || is_vaguer(own, &event->date);
    bool has_doubt = add_date(label, own, in_words, setup, arena);
    label->doubt = has_doubt && !setup->own_date ? at : LABEL_RUNS;
}

/* The title with what the mark does not say of its date, and the numbers. */
static void compose_head(struct label *label, const struct event *event, const char *title,
                         const struct label_setup *setup, struct arena *arena)
{
    bool is_figure = event->record_type == RECORD_FIGURE;
    const struct count *count = label_count(event);
    *label = (struct label){0};
    if (is_figure)
        compose_figure(label, count, title, setup, arena);
    else
        add_run(label, shown_title(title, setup, arena), setup, setup->is_bold, INK_MAIN);
    add_doubt(label, event, setup, arena);
    bool is_told = is_figure || !count || label_says_count(title, count);
    add_numbers(label, event, is_told ? NULL : count, setup, arena);
}

/* Dates that no mark shows. */
static void add_dates(struct label *label, const char *moved_to, const struct label_setup *setup,
                      struct arena *arena)
{
    const struct locale *locale = setup->locale;
    if (setup->earlier) {
        const char *words =
            locale_format(locale, arena, MESSAGE_EARLIER_DATES, setup->earlier, NULL, NULL);
        add_run(label, arena_print(arena, " (%s)", words), setup, false, INK_GREY);
    }
    if (moved_to) {
        const char *words = locale_format(locale, arena, MESSAGE_MOVED_TO, moved_to, NULL, NULL);
        add_run(label, arena_print(arena, " %s", words), setup, false, INK_GREY);
    }
}

/* What a further record of the event says in words of its own. */
static void add_voice(struct label *label, const struct event *voice, const struct edtf *shown,
                      const struct label_setup *setup, struct arena *arena)
{
    const char *title = label_title(voice, setup);
    add_run(label, BEHIND "/ ", setup, false, INK_GREY);
    add_run(label, locale_isolate(setup->locale, arena, title), setup, setup->is_bold, INK_MAIN);
    add_date(label, &voice->date, is_vaguer(&voice->date, shown), setup, arena);
    const struct count *count = label_count(voice);
    add_numbers(label, voice, count && !label_says_count(title, count) ? count : NULL, setup,
                arena);
    if (is_status_in_words(voice->status))
        add_status(label, voice->status, setup, arena);
    if (voice->status == STATUS_CLAIMED)
        add_claim(label, voice, setup, arena);
}

static const char *join_names(const char *names, const char *more, struct arena *arena)
{
    return names && more ? arena_print(arena, "%s / %s", names, more) : more ? more : names;
}

/* " · 1 more account (denied)": the last ones of the voices, and what all of these say of it. */
static void add_more_accounts(struct label *label, const struct label_setup *setup, size_t count,
                              struct arena *arena)
{
    const struct event *const *voices = setup->voices + setup->voice_count - count;
    const char *words = locale_plural(setup->locale, arena, PLURAL_MORE_ACCOUNTS, count);
    enum status status = voices[0]->status;
    add_run(label, arena_print(arena, " · %s", text_unbroken(arena, words)), setup, false,
            INK_GREY);
    for (size_t i = 1; i < count; i++)
        status = voices[i]->status == status ? status : STATUS_REPORTED;
    if (is_status_in_words(status))
        add_status(label, status, setup, arena);
}

/* Records with the same words are told apart by who says so. */
static void add_voices(struct label *label, const struct event *event,
                       const struct label_setup *setup, struct arena *arena)
{
    const char *title = label_title(event, setup);
    const char *names = setup->voice_count ? source_names(event, setup, arena) : NULL;
    bool has_same = false;
    for (size_t i = 0; i < setup->voice_count && i < MOST_VOICES; i++) {
        const struct event *voice = setup->voices[i];
        bool is_vague = is_vaguer(&voice->date, &event->date);
        if (strcmp(label_title(voice, setup), title) == 0 && !is_vague) {
            names = join_names(names, source_names(voice, setup, arena), arena);
            has_same = true;
            continue;
        }
        add_voice(label, voice, &event->date, setup, arena);
    }
    if (has_same && names)
        add_run(label, arena_print(arena, " (%s)", names), setup, false, INK_GREY);
    if (setup->voice_count > MOST_VOICES)
        add_more_accounts(label, setup, setup->voice_count - MOST_VOICES, arena);
}

static void add_reference(struct label *label, const struct label_setup *setup)
{
    if (setup->reference)
        add_run(label, setup->reference, setup, false, INK_GREY);
}

void label_compose(struct label *label, const struct event *event, const char *moved_to,
                   const struct label_setup *setup, struct arena *arena)
{
    compose_head(label, event, label_title(event, setup), setup, arena);
    if (setup->names_category && event->category != CATEGORY_UNKNOWN)
        add_category(label, event->category, setup, arena);
    if (is_status_in_words(event->status))
        add_status(label, event->status, setup, arena);
    if (event->status == STATUS_CLAIMED)
        add_claim(label, event, setup, arena);
    add_dates(label, moved_to, setup, arena);
    add_voices(label, event, setup, arena);
    add_reference(label, setup);
}

/* What follows the kind of event, or another name, in a title that begins with it: "Air strike,
 * Qusayr", "Army - Rebels, Qusayr". */
static const char *after_name(const char *title, const char *name)
{
    static const char *const joints[] = {", ", ": ", " - ", " – "};
    size_t length = name ? strlen(name) : 0;
    if (length == 0 || strncmp(title, name, length) != 0)
        return NULL;
    for (size_t i = 0; i < sizeof joints / sizeof *joints; i++) {
        size_t joint = strlen(joints[i]);
        if (strncmp(title + length, joints[i], joint) == 0 && title[length + joint])
            return title + length + joint;
    }
    return NULL;
}

static bool ends_with(const char *text, const char *end)
{
    size_t length = strlen(text), size = strlen(end);
    return size > 0 && length > size && strcmp(text + length - size, end) == 0;
}

/* As many whole words as fit; a word that is longer is cut. */
static const char *first_words(const char *title, struct arena *arena)
{
    size_t characters = 0, space = 0, at = 0, length = strlen(title);
    for (uint32_t unused; title[at] && characters < LABEL_BRIEF; characters++) {
        if (title[at] == ' ')
            space = at;
        at += utf8_decode(title + at, length - at, &unused);
    }
    if (!title[at])
        return title;
    if (title[at] == ' ' || !space)
        space = at;
    return arena_print(arena, "%.*s…", (int)space, title);
}

bool label_compose_brief(struct label *label, const struct event *event,
                         const struct label_setup *setup, struct arena *arena)
{
    const char *title = label_title(event, setup), *rest = after_name(title, event->subtype);
    if (!rest)
        rest = after_name(title, event->type);
    if (!rest)
        rest = after_name(title, setup->lane);
    if (!rest)
        rest = after_name(title, setup->shared);
    const char *place = words_pick(&event->place.name, setup->languages, NULL);
    if (rest && place && utf8_count(rest, strlen(rest)) > LABEL_BRIEF && ends_with(rest, place))
        rest = place;
    const char *brief = first_words(rest ? rest : title, arena);
    compose_head(label, event, brief, setup, arena);
    if (setup->names_category && event->category != CATEGORY_UNKNOWN)
        add_category(label, event->category, setup, arena);
    if (is_status_in_words(event->status))
        add_status(label, event->status, setup, arena);
    if (setup->voice_count)
        add_more_accounts(label, setup, setup->voice_count, arena);
    add_reference(label, setup);
    return setup->voice_count || brief != title || event->status == STATUS_CLAIMED;
}

const char *label_text(const struct label *label, struct arena *arena)
{
    const char *text = "";
    for (size_t i = 0; i < label->run_count; i++)
        if (i != label->doubt)
            text = arena_print(arena, "%s%s", text, label->runs[i].text);
    return text;
}
