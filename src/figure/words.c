/* The words around a figure's panels: what was given, else what the data say of themselves, else
 * what is drawn. */
#include "figure/figure_internal.h"

#include "base/utf8.h"
#include "chart/label.h"
#include "locale/locale.h"
#include "read/dialect.h"

#include <string.h>

#define DAYS_OF_WEEK 7

/* What was given and says nothing stands for nothing, not for the document's words. */
const char *figure_pick(const struct figure *figure, const struct words *given,
                        const struct words *words)
{
    const struct words *from = given->count ? given : words;
    const char *text = words_pick(from, &figure->select.languages, NULL);
    return text || !given->count ? text : "";
}

/* Sentences and parts of a list, one behind the other. */
static const char *join(struct arena *arena, const char *list, const char *between,
                        const char *part)
{
    return list ? arena_print(arena, "%s%s%s", list, between, part) : part;
}

/* Length of the mark that ends a text; 0 for none. */
static size_t mark_at_end(const char *text, size_t length, const char *const *marks)
{
    for (; *marks; marks++) {
        size_t size = strlen(*marks);
        if (length >= size && memcmp(text + length - size, *marks, size) == 0)
            return size;
    }
    return 0;
}

/* Behind the last word there may be a closing quotation mark, or the end of what is set apart. */
static const char *end_sentence(struct arena *arena, const char *text)
{
    static const char *const ends[] = {".", "!", "?", "…", "؟", NULL};
    static const char *const closers[] = {"”", "’", "»", "\"", "'", "\u2069", NULL};
    size_t length = strlen(text), size;
    while ((size = mark_at_end(text, length, closers)))
        length -= size;
    return mark_at_end(text, length, ends) ? text : arena_print(arena, "%s.", text);
}

/* --- what the figure is about --- */

/* "9 events, 8 statements, 3 stated figures"; of a chart of but some of them, what it draws. */
const char *figure_account(struct figure *figure)
{
    static const enum plural plurals[] = {PLURAL_EVENTS, PLURAL_STATEMENTS, PLURAL_FIGURES};
    const char *parts = NULL;
    const char *comma = locale_message(figure->locale, MESSAGE_COMMA);
    const struct panel *panel = &figure->panels[0].panel;
    if (figure->panel_count == 1 && panel->account)
        return panel->account;
    for (int i = 0; i < RECORD_TYPE_COUNT; i++) {
        if (figure->totals[i] > 0)
            parts = join(
                &figure->arena, parts, comma,
                locale_plural_of(figure->locale, &figure->arena, plurals[i], figure->totals[i]));
    }
    if (parts && figure->panel_count == 1 && panel->untold > 0)
        return locale_format(figure->locale, &figure->arena, MESSAGE_COUNT_OFF_AXIS, parts,
                             locale_number(figure->locale, &figure->arena, panel->untold), NULL);
    return parts ? parts : locale_plural(figure->locale, &figure->arena, PLURAL_RECORDS, 0);
}

static bool draws_records(const struct figure *figure)
{
    for (size_t i = 0; i < figure->panel_count; i++) {
        if (!figure->panels[i].chart->panel->subject)
            return true;
    }
    return false;
}

static bool draws_counts(const struct figure *figure)
{
    for (size_t i = 0; i < figure->panel_count; i++) {
        if (figure->panels[i].chart->panel->subject)
            return true;
    }
    return false;
}

const char *figure_account_line(struct figure *figure)
{
    bool is_said = !figure_pick(figure, &figure->settings->subtitle, &figure->document.subtitle);
    if (is_said || draws_counts(figure))
        return NULL;
    return arena_print(&figure->arena, "%s.", figure_account(figure));
}

static enum message per_unit(enum bin_unit unit)
{
    static const enum message messages[BIN_UNIT_COUNT] = {
        [BIN_AUTO] = MESSAGE_PER_DAY,        [BIN_DAY] = MESSAGE_PER_DAY,
        [BIN_WEEK] = MESSAGE_PER_WEEK,       [BIN_MONTH] = MESSAGE_PER_MONTH,
        [BIN_QUARTER] = MESSAGE_PER_QUARTER, [BIN_YEAR] = MESSAGE_PER_YEAR,
        [BIN_DECADE] = MESSAGE_PER_DECADE,   [BIN_CENTURY] = MESSAGE_PER_CENTURY,
    };
    return messages[unit];
}

/* The subjects that were named so far. */
struct subjects {
    struct figure *figure;
    const char *words;
    const char *kinds[8];
    size_t count;
    enum bin_unit unit; /* of the one before */
    size_t days;
};

static bool is_named(const struct subjects *subjects, const char *kind)
{
    for (size_t i = 0; i < subjects->count; i++) {
        if (text_is_same(subjects->kinds[i], kind))
            return true;
    }
    return false;
}

static const char *per_bin(const struct figure *figure, const struct panel_subject *subject,
                           const char *words, struct arena *arena)
{
    const struct locale *locale = figure->locale;
    if (!subject->days)
        return locale_format(locale, arena, per_unit(subject->unit), words, NULL, NULL);
    return locale_format(locale, arena, MESSAGE_PER_DAYS, words,
                         locale_plural(locale, arena, PLURAL_DAYS, subject->days), NULL);
}

/* "Reported events per week by kind": the unit only where the subject before has another one. */
static const char *subject_words(const struct subjects *subjects,
                                 const struct panel_subject *subject, const struct field *group)
{
    struct figure *figure = subjects->figure;
    struct arena *arena = &figure->arena;
    const struct locale *locale = figure->locale;
    const char *words = locale_measure(locale, arena, subject->kind, !subjects->words);
    if (subject->is_cumulative)
        words = locale_format(locale, arena, MESSAGE_CUMULATIVE, words, NULL, NULL);
    else if (subjects->count == 0 || subject->unit != subjects->unit ||
             subject->days != subjects->days)
        words = per_bin(figure, subject, words, arena);
    if (subject->has_sides)
        return locale_format(locale, arena, MESSAGE_BY_SIDES, words,
                             locale_message(locale, subject->sides), NULL);
    if (!group)
        return words;
    return locale_format(locale, arena, MESSAGE_BY_GROUP, words, locale_field(locale, group->name),
                         NULL);
}

static void add_subject(struct subjects *subjects, const struct figure_panel *panel)
{
    struct panel_subject subject = panel->chart->panel->subject(&panel->panel);
    size_t most = sizeof subjects->kinds / sizeof *subjects->kinds;
    if (is_named(subjects, subject.kind) || subjects->count == most)
        return;
    const char *words = subject_words(subjects, &subject, panel->setup.group);
    struct figure *figure = subjects->figure;
    subjects->words = subjects->words
                          ? locale_format(figure->locale, &figure->arena, MESSAGE_AND_MEASURE,
                                          subjects->words, words, NULL)
                          : words;
    subjects->kinds[subjects->count++] = subject.kind;
    subjects->unit = subject.unit;
    subjects->days = subject.days;
}

/* What is counted in the panels; the account where none counts. */
static const char *subjects_of(struct figure *figure)
{
    struct subjects subjects = {.figure = figure};
    bool has_records = draws_records(figure);
    for (size_t i = 0; i < figure->panel_count; i++) {
        const struct panel_class *class = figure->panels[i].chart->panel;
        if (!subjects.words && has_records && class->subject)
            subjects.words = locale_message(figure->locale, MESSAGE_KEY_EVENTS);
        if (class->subject)
            add_subject(&subjects, &figure->panels[i]);
    }
    return subjects.words ? subjects.words : figure_account(figure);
}

static void widen(struct span_of_days *span, int64_t first, int64_t last)
{
    span->first = span->is_set && span->first < first ? span->first : first;
    span->last = span->is_set && span->last > last ? span->last : last;
    span->is_set = true;
}

/* The days of the records that are drawn beside counts do not go beyond the day up to which the
 * data tell unless it was asked for. */
static void widen_by_records(const struct figure *figure, struct span_of_days records,
                             struct span_of_days *span)
{
    const struct bins_limits *limits = &figure->panels[0].setup.limits;
    bool is_cut = limits->has_as_of && !figure->select.has_to && span->is_set;
    if (is_cut && records.first <= limits->as_of && records.last > limits->as_of)
        records.last = limits->as_of;
    if (records.is_set)
        widen(span, records.first, records.last);
}

/* The days that the panels of records draw, where all of them say so. */
static bool widen_by_told(const struct figure *figure, struct span_of_days *span)
{
    struct span_of_days told = {0};
    for (size_t i = 0; i < figure->panel_count; i++) {
        const struct panel *panel = &figure->panels[i].panel;
        if (figure->panels[i].chart->panel->subject)
            continue;
        if (!panel->has_told)
            return false;
        widen(&told, panel->told_first.earliest, panel->told_last.latest);
    }
    widen_by_records(figure, told, span);
    return told.is_set;
}

/* The days that are told of: of what is counted, and of the records where some are drawn. */
static struct span_of_days told_span(const struct figure *figure)
{
    struct span_of_days span = {0};
    for (size_t i = 0; i < figure->panel_count; i++) {
        const struct panel_class *class = figure->panels[i].chart->panel;
        if (!class->subject)
            continue;
        struct panel_subject subject = class->subject(&figure->panels[i].panel);
        if (subject.has_days)
            widen(&span, subject.first, subject.last);
    }
    if (draws_records(figure) && !widen_by_told(figure, &span))
        widen_by_records(figure, figure_span(figure), &span);
    return span;
}

/* What the first panel says that compares periods; NULL where none does. */
static struct panel_subject comparison_of(const struct figure *figure)
{
    for (size_t i = 0; i < figure->panel_count; i++) {
        const struct panel_class *class = figure->panels[i].chart->panel;
        struct panel_subject subject = {0};
        if (class->subject)
            subject = class->subject(&figure->panels[i].panel);
        if (subject.span)
            return subject;
    }
    return (struct panel_subject){0};
}

const char *figure_finding(const struct figure *figure)
{
    return comparison_of(figure).finding;
}

/* The month or year where the date of a bound is known to no more than that, else the day. */
static enum edtf_precision bound_precision(const struct span_of_days *date)
{
    struct civil first = civil_of(date->first), next = civil_of(date->last + 1);
    bool is_year = date->is_set && first.day == 1 && next.day == 1 && first.month == 1 &&
                   next.month == 1 && next.year == first.year + 1;
    if (is_year)
        return EDTF_YEAR;
    return date->is_set && date->last - date->first > DAYS_OF_WEEK ? EDTF_MONTH : EDTF_DAY;
}

/* Never "1 - July": a bound in the month, or the year, of the other one is as precise as that. */
static void align_precisions(const struct span_of_days *span, enum edtf_precision *first,
                             enum edtf_precision *last)
{
    struct civil from = civil_of(span->first), to = civil_of(span->last);
    enum edtf_precision *coarser = *first < *last ? first : last;
    if (*first != *last && *coarser == EDTF_YEAR && from.year == to.year)
        *coarser = EDTF_MONTH;
    if (*first != *last && *coarser == EDTF_MONTH && from.year == to.year && from.month == to.month)
        *coarser = EDTF_DAY;
}

static const char *bound_text(struct arena *arena, enum edtf_precision precision, int64_t day)
{
    struct civil civil = civil_of(day);
    int year = (int)civil.year;
    if (precision == EDTF_YEAR)
        return arena_print(arena, "%04d", year);
    if (precision == EDTF_MONTH)
        return arena_print(arena, "%04d-%02d", year, civil.month);
    return arena_print(arena, "%04d-%02d-%02d", year, civil.month, civil.day);
}

static const char *bounds_text(struct arena *arena, const struct span_of_days *span,
                               enum edtf_precision first, enum edtf_precision last)
{
    align_precisions(span, &first, &last);
    const char *from = bound_text(arena, first, span->first);
    const char *to = bound_text(arena, last, span->last);
    return strcmp(from, to) == 0 ? from : arena_print(arena, "%s/%s", from, to);
}

/* From the first to the last day; of records to the month or year where no more is known. */
static const char *span_words(struct figure *figure, const struct span_of_days *span)
{
    struct arena *arena = &figure->arena;
    struct span_of_days first = figure_first_date(figure), last = figure_last_date(figure);
    const struct panel *panel = &figure->panels[0].panel;
    if (panel->has_told && figure->panel_count == 1) {
        first = (struct span_of_days){true, panel->told_first.earliest, panel->told_first.latest};
        last = (struct span_of_days){true, panel->told_last.earliest, panel->told_last.latest};
    }
    struct edtf date;
    struct edtf_error error;
    bool is_coarse = !draws_counts(figure) && (first.is_set || last.is_set) &&
                     span->first >= day_of(0, 1, 1) && span->last <= day_of(9999, 12, 31);
    const char *text =
        is_coarse ? bounds_text(arena, span, bound_precision(&first), bound_precision(&last))
                  : NULL;
    if (text && edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, arena, &date, &error))
        return locale_date(figure->locale, arena, &date);
    return locale_span(figure->locale, arena, span->first, span->last);
}

const char *figure_subtitle(struct figure *figure)
{
    struct panel_subject comparison = comparison_of(figure);
    struct arena *arena = &figure->arena;
    const char *comma = locale_message(figure->locale, MESSAGE_COMMA);
    const char *words = subjects_of(figure);
    struct span_of_days span = told_span(figure);
    bool is_counted = figure->panels[0].chart->panel->subject || figure->panel_count > 1;
    if (is_counted && figure->country && !figure->has_countries)
        words = join(arena, words, comma,
                     locale_isolate(figure->locale, arena,
                                    locale_country(figure->locale, arena, figure->country)));
    if (comparison.span)
        words = join(arena, words, comma, locale_isolate(figure->locale, arena, comparison.span));
    else if (span.is_set)
        words = join(arena, words, comma, text_unbroken(arena, span_words(figure, &span)));
    return words;
}

/* --- where it comes from --- */

/* A date that people gave as EDTF, in words; as written where it is none. */
static const char *date_words(struct figure *figure, const char *text)
{
    struct edtf date;
    struct edtf_error error;
    if (!edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &figure->arena, &date, &error))
        return text;
    return text_unbroken(&figure->arena, locale_date(figure->locale, &figure->arena, &date));
}

/* The names of the data sets whose records are drawn; NULL where one is anybody's. */
static const char *datasets_of(struct figure *figure)
{
    const char *comma = locale_message(figure->locale, MESSAGE_COMMA), *list = NULL;
    for (size_t i = 0; i < figure->dataset_count; i++) {
        const struct dialect *dialect =
            figure->datasets[i] ? dialect_find(figure->datasets[i]) : NULL;
        if (!dialect || !dialect->title)
            return NULL;
        list = join(&figure->arena, list, comma,
                    locale_isolate(figure->locale, &figure->arena, dialect->title));
    }
    return list;
}

const char *figure_source(struct figure *figure)
{
    const char *source = figure_pick(figure, &figure->settings->source, &figure->document.source);
    return source ? source : datasets_of(figure);
}

const char *figure_source_line(struct figure *figure)
{
    struct arena *arena = &figure->arena;
    const char *source = figure_source(figure);
    const char *as_of = figure->settings->as_of ? figure->settings->as_of : figure->document.as_of;
    if (source && as_of)
        source = end_sentence(arena, source);
    const char *line =
        source ? locale_format(figure->locale, arena, MESSAGE_SOURCE, source, NULL, NULL) : NULL;
    if (!as_of)
        return line;
    const char *stand =
        locale_format(figure->locale, arena, MESSAGE_AS_OF, date_words(figure, as_of), NULL, NULL);
    return line ? arena_print(arena, "%s %s", line, stand) : stand;
}

/* --- what is to be known of it --- */

const char *figure_note_line(struct figure *figure)
{
    const char *given = figure_pick(figure, &figure->settings->note, &figure->document.note);
    struct arena *arena = &figure->arena;
    const char *begin =
        given && *given ? locale_isolate(figure->locale, arena, end_sentence(arena, given)) : NULL;
    const char *note = figure_panel_notes(figure, begin);
    return note ? locale_format(figure->locale, arena, MESSAGE_NOTE, note, NULL, NULL) : NULL;
}

/* --- the alternative text --- */

static const char *describe(const struct figure_panel *panel)
{
    const struct panel_class *class = panel->chart->panel;
    return class->describe ? class->describe(&panel->panel) : "";
}

/* Each panel by its kind of chart and what it shows. */
static const char *panels_in_words(struct figure *figure)
{
    const char *list = NULL;
    for (size_t i = 0; i < figure->panel_count; i++) {
        const struct figure_panel *panel = &figure->panels[i];
        if (panel->setup.title)
            list =
                join(&figure->arena, list, " ", end_sentence(&figure->arena, panel->setup.title));
        list = join(&figure->arena, list, " ",
                    locale_format(figure->locale, &figure->arena, panel->chart->panel->alt,
                                  describe(panel), NULL, NULL));
    }
    return list;
}

/* The charts with what they show; 'content' is what the whole figure is about. */
static const char *charts_in_words(struct figure *figure, const char *content)
{
    struct arena *arena = &figure->arena;
    if (figure->panel_count > 1)
        return arena_print(arena, "%s %s", content, panels_in_words(figure));
    const struct figure_panel *panel = &figure->panels[0];
    const char *words = describe(panel);
    return arena_print(
        arena, "%s%s%s",
        locale_format(figure->locale, arena, panel->chart->panel->alt, content, NULL, NULL),
        *words ? " " : "", words);
}

const char *figure_alt(struct figure *figure, const char *title)
{
    struct arena *arena = &figure->arena;
    static const struct words none;
    const char *given = figure_pick(figure, &figure->settings->alt, &none);
    if (given)
        return given;
    const char *content = end_sentence(arena, figure_subtitle(figure));
    if (title)
        content = arena_print(arena, "%s %s", end_sentence(arena, title), content);
    const char *marked = overlay_alt(&figure->overlay, figure->locale, arena);
    content = charts_in_words(figure, content);
    return marked ? join(arena, content, " ", marked) : content;
}
