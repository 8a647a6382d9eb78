/* Numbers that a title already says are not said twice: both are reduced to digits and compared. */
#include "chart/label.h"

#include "base/buffer.h"
#include "base/utf8.h"

#include <ctype.h>
#include <string.h>

#define MOST_VOICES 2     /* further records of an event in its label; more become "+1" */
#define LONGEST_TIED 2    /* digits of a number that stays with the word before it */
#define LONGEST_SOURCES 2 /* names of sources in a label; more become "…" */

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

/* The value of the digit at 'at' (ASCII, Arabic-Indic or its eastern form), or -1; '*length' bytes
 * long. */
static int digit_at(const char *at, size_t *length)
{
    const unsigned char *bytes = (const unsigned char *)at;
    *length = bytes[0] < 0x80 ? 1 : 2;
    if (isdigit(bytes[0]))
        return bytes[0] - '0';
    if (bytes[0] == 0xd9 && bytes[1] >= 0xa0 && bytes[1] <= 0xa9)
        return bytes[1] - 0xa0;
    if (bytes[0] == 0xdb && bytes[1] >= 0xb0 && bytes[1] <= 0xb9)
        return bytes[1] - 0xb0;
    return -1;
}

/* Whether a number of few digits stands at 'at', and nothing else with it. */
static bool is_short_number(const char *at)
{
    size_t digits = 0, length;
    while (digit_at(at, &length) >= 0 && digits <= LONGEST_TIED) {
        at += length;
        digits++;
    }
    bool is_long = (*at == ',' || *at == '.') && digit_at(at + 1, &length) >= 0;
    bool is_end = !*at || strchr(" ,.;:!?)/", *at) || (unsigned char)*at >= 0x80;
    return !is_long && digits > 0 && digits <= LONGEST_TIED && is_end;
}

/* Whether the word that ends before 'end' can be a name: a number behind others may be a day or a
 * count, which belongs to what follows. */
static bool ends_name(const char *text, const char *end)
{
    const char *start = end;
    while (start > text && start[-1] != ' ')
        start--;
    return start < end && !ispunct((unsigned char)end[-1]) &&
           (isupper((unsigned char)*start) || (unsigned char)*start >= 0x80);
}

const char *text_tied_numbers(struct arena *arena, const char *text)
{
    struct buffer out = {0};
    for (const char *at = text; *at; at++) {
        bool is_tied = *at == ' ' && is_short_number(at + 1) && ends_name(text, at);
        buffer_add(&out, is_tied ? "\u00a0" : at, is_tied ? 2 : 1);
    }
    const char *tied = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return tied;
}

/* Bytes that may stand between the digits of one number: separators and kinds of space. */
static size_t separator_length(const char *at)
{
    if (*at == ',' || *at == '.' || *at == ' ' || *at == '\'')
        return 1;
    if (strncmp(at, "\xc2\xa0", 2) == 0 || strncmp(at, "\xd9\xac", 2) == 0)
        return 2;
    if (strncmp(at, "\xe2\x80\xaf", 3) == 0 || strncmp(at, "\xe2\x80\x89", 3) == 0)
        return 3;
    return 0;
}

static bool is_digit(const char *at)
{
    size_t length;
    return digit_at(at, &length) >= 0;
}

/* Copies the digits of the number at 'at' and returns what follows it. */
static const char *number_digits(const char *at, char *digits, size_t size)
{
    size_t count = 0, length;
    while (*at) {
        int digit = digit_at(at, &length);
        if (digit >= 0) {
            if (count + 1 < size)
                digits[count++] = (char)('0' + digit);
            at += length;
            continue;
        }
        length = separator_length(at);
        if (length == 0 || !is_digit(at + length))
            break;
        at += length;
    }
    digits[count] = '\0';
    return at;
}

static bool title_says(const char *title, double value)
{
    struct buffer wanted = {0};
    char found[32];
    buffer_add_number(&wanted, value, 0);
    bool said = false;
    for (const char *at = title; *at && !said;) {
        if (!is_digit(at)) {
            at++;
            continue;
        }
        at = number_digits(at, found, sizeof found);
        said = strcmp(found, buffer_text(&wanted)) == 0;
    }
    buffer_clear(&wanted);
    return said;
}

/* Only a plain number that can't be a day of a month, a year or a small count of something else:
 * what is a bound or about stands with its sign, even if the title has the digits. */
bool label_says_count(const char *title, const struct count *count)
{
    bool is_plain = count->has_best && !count->has_low && !count->has_high &&
                    (count->qualifier == QUALIFIER_STATED || count->qualifier == QUALIFIER_EXACT);
    bool is_telling = count->best >= 100 && !(count->best >= 1000 && count->best < 2200);
    return is_plain && is_telling && title_says(title, count->best);
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

static void compose_figure(struct label *label, const struct count *count, const char *title,
                           const struct label_setup *setup, struct arena *arena)
{
    if (count && !label_says_count(title, count)) {
        add_run(label, locale_count(setup->locale, arena, count), setup, true, INK_MAIN);
        title = arena_print(arena, " %s", title);
    }
    add_run(label, title, setup, setup->is_bold, INK_MAIN);
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
    add_run(label, arena_print(arena, " · %s", words), setup, false, INK_GREY);
}

/* The number of events, and what the count says, where there is one. */
static void add_numbers(struct label *label, const struct event *event, const struct count *count,
                        const struct label_setup *setup, struct arena *arena)
{
    if (event->has_events)
        add_run(label,
                arena_print(arena, " · %s",
                            text_unbroken(arena, locale_plural_of(setup->locale, arena,
                                                                  PLURAL_EVENTS, event->events))),
                setup, false, INK_GREY);
    if (count)
        add_run(label,
                arena_print(arena, " · %s",
                            text_unbroken(arena, locale_count_phrase(setup->locale, arena, count))),
                setup, false, INK_GREY);
}

/* What the mark does not say of a date: that it is uncertain, or where no fade can be seen all of
 * it. */
static void add_doubt(struct label *label, const struct event *event,
                      const struct label_setup *setup, struct arena *arena)
{
    label->doubt = label->run_count;
    if (setup->tells_date) {
        const char *date = text_unbroken(arena, locale_date(setup->locale, arena, &event->date));
        add_run(label, arena_print(arena, " (%s)", date), setup, false, INK_GREY);
    } else if (edtf_is_uncertain(&event->date)) {
        add_run(label, locale_message(setup->locale, MESSAGE_QUESTION), setup, false, INK_GREY);
    } else {
        label->doubt = LABEL_RUNS;
    }
}

/* The title with what the mark does not say of its date, and the numbers. */
static void compose_head(struct label *label, const struct event *event, const char *title,
                         const struct label_setup *setup, struct arena *arena)
{
    bool is_figure = event->record_type == RECORD_FIGURE;
    const struct count *count = label_count(event);
    *label = (struct label){0};
    const char *shown = text_tied_numbers(arena, locale_isolate(setup->locale, arena, title));
    if (is_figure)
        compose_figure(label, count, shown, setup, arena);
    else
        add_run(label, shown, setup, setup->is_bold, INK_MAIN);
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
static void add_voice(struct label *label, const struct event *voice, const char *title,
                      const struct label_setup *setup, struct arena *arena)
{
    add_run(label, " / ", setup, false, INK_GREY);
    add_run(label, locale_isolate(setup->locale, arena, title), setup, setup->is_bold, INK_MAIN);
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
        const char *own = label_title(voice, setup);
        if (strcmp(own, title) == 0) {
            names = join_names(names, source_names(voice, setup, arena), arena);
            has_same = true;
            continue;
        }
        add_voice(label, voice, own, setup, arena);
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
