/* Sentences on a course of counts: how much in all, when most, of which groups, whether it rises or
 * falls, what is still to change. */
#include "chart/course_alt.h"

#include <math.h>
#include <string.h>

#define TREND_BINS 6    /* whole bins that a trend needs */
#define TREND_EVENTS 10 /* and events: of fewer each one would make a trend */
#define TREND_RATIO 1.1 /* of the larger third to the other: up to 10 % more is about level */
#define MOST_PEAKS 3    /* that are named where several bins have the most */

static const struct locale *locale_of(const struct course_alt *told)
{
    return told->course->setup->locale;
}

static double number_of(const struct course_alt *told, const struct value *value)
{
    return told->is_lowest ? value->low : value->best;
}

static const char *number_words(const struct course_alt *told, double number)
{
    double steps = number < 1 ? 100 : 10;
    return locale_number(locale_of(told), told->alt->arena, round(number * steps) / steps);
}

static const char *value_words(const struct course_alt *told, const struct value *value)
{
    const char *number = number_words(told, number_of(told, value));
    return value->has_no_high ? locale_format(locale_of(told), told->alt->arena,
                                              MESSAGE_CELL_AT_LEAST, number, NULL, NULL)
                              : number;
}

static void add(const struct course_alt *told, enum alt_rank rank, enum message message,
                const char *words)
{
    if (words)
        alt_add(told->alt, rank,
                locale_format(locale_of(told), told->alt->arena, message, words, NULL, NULL));
}

const char *course_alt_phrase(const struct course_alt *told, const struct value *value)
{
    const struct course *course = told->course;
    struct arena *arena = told->alt->arena;
    if (course->is_events)
        return locale_plural_of(locale_of(told), arena, PLURAL_EVENTS,
                                round(value->events * 10) / 10);
    bool has_range = !value->has_no_high && value->high > value->low;
    struct count count = {
        .kind = course->setup->kind,
        .qualifier = value->has_no_high               ? QUALIFIER_AT_LEAST
                     : has_range && !course->has_best ? QUALIFIER_BETWEEN
                                                      : QUALIFIER_EXACT,
        .low = value->low,
        .best = value->best,
        .high = value->high,
        .has_low = has_range || value->has_no_high,
        .has_best = true,
        .has_high = has_range,
    };
    if (value->events > 0 && value->unknown >= value->events)
        count = (struct count){.kind = count.kind, .qualifier = QUALIFIER_UNKNOWN};
    return locale_count_phrase(locale_of(told), arena, &count);
}

void course_alt_total(const struct course_alt *told)
{
    add(told, ALT_TOTAL, MESSAGE_ALT_TOTAL, course_alt_phrase(told, &told->course->total));
}

/* --- extremes --- */

/* The bins that have as much as the peak in words, each by its days; the first where they are many.
 */
static const char *peak_days(const struct course_alt *told, const char *most, bool *is_first)
{
    const struct course *course = told->course;
    struct alt_list list = {.locale = locale_of(told), .arena = told->alt->arena};
    const char *first = NULL;
    for (size_t i = 0; i < course->bins.count && list.count <= MOST_PEAKS; i++) {
        if (strcmp(value_words(told, &course->totals[i]), most) != 0)
            continue;
        const char *days =
            bin_words(&course->bins, &course->bins.items[i], list.locale, list.arena);
        alt_list_add(&list, days);
        first = first ? first : days;
    }
    *is_first = list.count > MOST_PEAKS;
    return *is_first ? first : alt_list_end(&list, 0);
}

void course_alt_peak(const struct course_alt *told)
{
    const struct course *course = told->course;
    size_t peak = 0;
    for (size_t i = 1; i < course->bins.count; i++) {
        if (number_of(told, &course->totals[i]) > number_of(told, &course->totals[peak]))
            peak = i;
    }
    if (course->bins.count < 2 || !(number_of(told, &course->totals[peak]) > 0))
        return;
    bool is_first;
    const char *most = value_words(told, &course->totals[peak]);
    const char *days = peak_days(told, most, &is_first);
    alt_add(told->alt, ALT_MOST,
            locale_format(locale_of(told), told->alt->arena,
                          is_first ? MESSAGE_ALT_PEAK_FIRST : MESSAGE_ALT_PEAK, most, days, NULL));
}

/* --- direction --- */

static bool is_whole(const struct bin *bin)
{
    return bin->has_data && !bin->is_cut && !bin->is_late;
}

/* The mean of some of the whole bins: from the from-th to before the to-th of them. */
static double mean_of(const struct course_alt *told, size_t from, size_t to)
{
    const struct course *course = told->course;
    double sum = 0;
    size_t at = 0;
    for (size_t i = 0; i < course->bins.count; i++) {
        if (!is_whole(&course->bins.items[i]))
            continue;
        sum += at >= from && at < to ? number_of(told, &course->totals[i]) : 0;
        at++;
    }
    return sum / (double)(to - from);
}

void course_alt_trend(const struct course_alt *told)
{
    const struct bins *bins = &told->course->bins;
    size_t count = 0;
    for (size_t i = 0; i < bins->count; i++)
        count += is_whole(&bins->items[i]);
    if (count < TREND_BINS || told->course->total.events < TREND_EVENTS)
        return;
    double first = mean_of(told, 0, count / 3), last = mean_of(told, count - count / 3, count);
    enum message message = MESSAGE_ALT_LEVEL, brief = MESSAGE_ALT_LEVEL_BRIEF;
    if (last > first * TREND_RATIO) {
        message = MESSAGE_ALT_RISING;
        brief = MESSAGE_ALT_RISING_BRIEF;
    } else if (first > last * TREND_RATIO) {
        message = MESSAGE_ALT_FALLING;
        brief = MESSAGE_ALT_FALLING_BRIEF;
    }
    const char *before = number_words(told, first), *after = number_words(told, last);
    const char *words = locale_message(locale_of(told), brief);
    if (message != MESSAGE_ALT_LEVEL && strcmp(before, after) == 0) /* both are next to nothing */
        return;
    alt_add_brief(told->alt, ALT_COURSE,
                  locale_format(locale_of(told), told->alt->arena, message, before, after, NULL),
                  words);
}

/* --- parts --- */

void course_alt_groups(const struct course_alt *told)
{
    const struct course *course = told->course;
    struct alt_list list = {.locale = locale_of(told), .arena = told->alt->arena};
    for (size_t i = 0; course->series_count > 1 && i < course->series_count; i++) {
        const struct series *series = &course->series[i];
        alt_list_add(&list, locale_format(list.locale, list.arena, MESSAGE_COUNT_OF_GROUP,
                                          series->name, value_words(told, &series->total), NULL));
    }
    add(told, ALT_PARTS, MESSAGE_ALT_LANES, alt_list_end(&list, 0));
}

/* --- doubt --- */

static bool is_late(const struct bin *bin)
{
    return bin->is_late;
}

static bool is_cut(const struct bin *bin)
{
    return bin->is_cut && !bin->is_late;
}

static bool is_blank(const struct bin *bin)
{
    return !bin->has_data;
}

/* The bins of a sort, those that follow each other as one span. */
static const char *spans_of(const struct course_alt *told, bool (*is_of)(const struct bin *bin))
{
    const struct bins *bins = &told->course->bins;
    struct alt_list list = {.locale = locale_of(told), .arena = told->alt->arena};
    for (size_t i = 0; i < bins->count; i++) {
        size_t first = i;
        if (!is_of(&bins->items[i]))
            continue;
        while (i + 1 < bins->count && is_of(&bins->items[i + 1]))
            i++;
        const struct bin *from = &bins->items[first], *to = &bins->items[i];
        alt_list_add(&list, from == to
                                ? bin_words(bins, from, list.locale, list.arena)
                                : locale_span(list.locale, list.arena, from->first, to->last));
    }
    return alt_list_end(&list, 0);
}

void course_alt_doubt(const struct course_alt *told)
{
    add(told, ALT_DOUBT, MESSAGE_ALT_LATE, spans_of(told, is_late));
    add(told, ALT_DOUBT, MESSAGE_ALT_CUT, spans_of(told, is_cut));
    add(told, ALT_DOUBT, MESSAGE_ALT_NO_DATA, spans_of(told, is_blank));
    alt_add_all(told->alt, ALT_DOUBT, course_notes(told->course, told->alt->arena));
}
