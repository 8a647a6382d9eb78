/* Sentences on records. What they add up to follows the rules of sums: no record counts twice, none
 * that is but planned, and data sets are not mixed. */
#include "chart/event_alt.h"

#include "base/utf8.h"
#include "chart/chronology.h"
#include "chart/label.h"
#include "model/weight.h"
#include "query/sum.h"

#include <math.h>

#define MOST_WEIGHTY 3
#define TITLE_LIMIT 90 /* characters */

static const char *entry_words(const struct event_alt *told, const struct event *event)
{
    const struct locale *locale = told->setup->locale;
    struct arena *arena = told->alt->arena;
    const struct label_setup words = {.locale = locale,
                                      .languages = &told->setup->select.languages};
    const char *title = label_title(event, &words);
    if (event->record_type == RECORD_FIGURE) { /* it is about its number */
        struct label label = {.run_count = 0};
        label_compose(&label, event, NULL, &words, arena);
        title = label_text(&label, arena);
    }
    const char *when = chronology_whole_date(locale, arena, event);
    if (event->status > STATUS_CONFIRMED)
        when = arena_print(arena, "%s%s%s", when, locale_message(locale, MESSAGE_COMMA),
                           locale_term(locale, &status_terms[event->status]));
    return locale_format(locale, arena, MESSAGE_LIST_ITEM, alt_cut(title, TITLE_LIMIT, arena), when,
                         NULL);
}

/* --- the first, the last, and those that matter --- */

static bool is_dated(const struct event *event)
{
    return event->date.is_placeable && event->date.earliest != DAY_NONE_BEFORE;
}

static void tell_ends(const struct event_alt *told, const struct event **first,
                      const struct event **last)
{
    *first = *last = NULL;
    for (size_t i = 0; i < told->count; i++) {
        if (!is_dated(told->events[i]))
            continue;
        *first = *first ? *first : told->events[i];
        *last = told->events[i];
    }
    if (*first == *last)
        return;
    alt_add(told->alt, ALT_MOST,
            locale_format(told->setup->locale, told->alt->arena, MESSAGE_ALT_ENTRIES,
                          entry_words(told, *first), entry_words(told, *last), NULL));
}

static double least_weight(const struct event_alt *told)
{
    double least = INFINITY;
    for (size_t i = 0; i < told->count; i++)
        least = fmin(least, event_weight(told->events[i]));
    return least;
}

/* The next most important event, of equals the earlier; NULL where none is left that weighs more
 * than others. */
static const struct event *next_weighty(const struct event_alt *told, bool *is_told)
{
    size_t best = told->count;
    for (size_t i = 0; i < told->count; i++) {
        bool is_more =
            best == told->count || event_weight(told->events[i]) > event_weight(told->events[best]);
        if (!is_told[i] && is_more)
            best = i;
    }
    if (best == told->count || event_weight(told->events[best]) <= least_weight(told))
        return NULL;
    is_told[best] = true;
    return told->events[best];
}

/* Beside the first and the last, which are told already. */
static void tell_weighty(const struct event_alt *told, const struct event *first,
                         const struct event *last)
{
    struct alt_list list = {.locale = told->setup->locale, .arena = told->alt->arena};
    bool *is_told = ARENA_ARRAY(told->alt->arena, bool, told->count + 1);
    for (size_t i = 0; i < told->count; i++)
        is_told[i] = told->events[i] == first || told->events[i] == last;
    const struct event *event;
    while (list.count < MOST_WEIGHTY && (event = next_weighty(told, is_told)))
        alt_list_add(&list, entry_words(told, event));
    if (list.count)
        alt_add(told->alt, ALT_DETAIL,
                locale_format(list.locale, list.arena, MESSAGE_ALT_WEIGHTY, list.text, NULL, NULL));
}

/* --- sums --- */

static bool mixes_datasets(const struct event_alt *told)
{
    for (size_t i = 1; i < told->count; i++) {
        if (!text_is_same(told->events[i]->origin.dialect, told->events[0]->origin.dialect))
            return true;
    }
    return false;
}

static void tell_killed(const struct event_alt *told)
{
    const struct locale *locale = told->setup->locale;
    struct arena *arena = told->alt->arena;
    struct sum all = {0};
    size_t unknown = 0;
    bool is_about = false;
    for (size_t i = 0; i < told->count; i++) {
        const struct event *event = told->events[i];
        const struct count *killed = event_count_of(event, "killed");
        if (!sum_counts(event) || !killed || event->status == STATUS_DENIED)
            continue;
        is_about = is_about || killed->qualifier == QUALIFIER_APPROX;
        struct sum sum = sum_of_kind(event, "killed");
        sum_add(&all, &sum);
        unknown += sum.known == 0;
    }
    if (!told->is_all || all.known == 0 || all.is_mixed || mixes_datasets(told))
        return;
    bool has_range = !all.has_no_high && all.high > all.low;
    bool is_bound = has_range && all.best <= all.low; /* nobody gives a best number */
    struct count count = {
        .kind = "killed",
        .qualifier = all.has_no_high ? QUALIFIER_AT_LEAST
                     : is_bound      ? QUALIFIER_BETWEEN
                     : is_about      ? QUALIFIER_APPROX
                                     : QUALIFIER_EXACT,
        .has_low = has_range || all.has_no_high,
        .has_best = !is_bound,
        .has_high = has_range,
        .low = all.low,
        .best = all.best,
        .high = all.high,
    };
    alt_add(told->alt, ALT_TOTAL,
            locale_format(locale, arena, MESSAGE_ALT_TOTAL,
                          locale_count_phrase(locale, arena, &count), NULL, NULL));
    if (unknown)
        alt_add(told->alt, ALT_DOUBT,
                arena_print(arena, "%s.",
                            locale_plural(locale, arena, PLURAL_UNKNOWN_NUMBER, unknown)));
}

/* --- doubt --- */

static void tell_standing(const struct event_alt *told)
{
    size_t counts[STATUS_COUNT] = {0};
    struct alt_list list = {.locale = told->setup->locale, .arena = told->alt->arena};
    for (size_t i = 0; i < told->count; i++)
        counts[told->events[i]->status]++;
    for (int status = 0; status < STATUS_COUNT; status++) {
        bool is_usual = status == STATUS_REPORTED || status == STATUS_CONFIRMED;
        if (counts[status] == 0 || is_usual)
            continue;
        const char *number = locale_number(list.locale, list.arena, (double)counts[status]);
        alt_list_add(&list,
                     locale_format(list.locale, list.arena, MESSAGE_LIST_ITEM,
                                   locale_term(list.locale, &status_terms[status]), number, NULL));
    }
    if (list.count)
        alt_add(
            told->alt, ALT_DOUBT,
            locale_format(list.locale, list.arena, MESSAGE_ALT_STANDING, list.text, NULL, NULL));
}

static void tell_vague(const struct event_alt *told)
{
    size_t count = 0;
    for (size_t i = 0; i < told->count; i++) {
        const struct edtf *date = &told->events[i]->date;
        count += edtf_is_approximate(date) || edtf_is_uncertain(date);
    }
    if (count)
        alt_add(told->alt, ALT_DOUBT,
                arena_print(
                    told->alt->arena, "%s.",
                    locale_plural(told->setup->locale, told->alt->arena, PLURAL_ALT_VAGUE, count)));
}

void event_alt_tell(const struct event_alt *told)
{
    const struct event *first, *last;
    tell_ends(told, &first, &last);
    tell_killed(told);
    tell_standing(told);
    tell_vague(told);
    tell_weighty(told, first, last);
}
