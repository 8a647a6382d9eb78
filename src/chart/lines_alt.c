/* Lines in the alternative text: each with its highest point and its last sure one. */
#include "chart/course_alt.h"
#include "chart/lines.h"

#include <math.h>

static const char *point_words(const struct lines *lines, const struct trend_point *point)
{
    const struct locale *locale = lines->setup->locale;
    struct arena *arena = lines->canvas->arena;
    struct count count = {
        .kind = lines->setup->kind,
        .qualifier = point->is_lower_bound ? QUALIFIER_AT_LEAST : QUALIFIER_STATED,
        .has_low = point->is_lower_bound,
        .low = point->value,
        .has_best = !point->is_lower_bound,
        .best = point->value,
    };
    bool is_whole = fabs(point->value - round(point->value)) < 1e-6;
    if (!lines->setup->kind && !point->is_lower_bound && is_whole)
        return locale_plural(locale, arena, PLURAL_EVENTS, (size_t)llround(point->value));
    return locale_count_phrase(locale, arena, &count);
}

/* A point with its days: by MESSAGE_LIST_ITEM "41 killed (June 2013)". */
static const char *at_words(const struct lines *lines, enum message message,
                            const struct trend *trend, size_t i)
{
    const struct bins *bins = &lines->course.bins;
    struct arena *arena = lines->canvas->arena;
    return locale_format(lines->setup->locale, arena, message,
                         point_words(lines, &trend->points[i]),
                         bin_words(bins, &bins->items[i], lines->setup->locale, arena), NULL);
}

/* "Most: 41 killed (June 2013)." and "Last complete: 12 killed (May 2014)." */
static void tell_only(const struct lines *lines, const struct trend *trend, struct alt *alt)
{
    size_t peak = trend_peak(trend), last = trend_last_sure(trend);
    if (peak < trend->count && peak != last)
        alt_add(alt, ALT_MOST, at_words(lines, MESSAGE_ALT_PEAK, trend, peak));
    if (last < trend->count)
        alt_add(alt, ALT_COURSE, at_words(lines, MESSAGE_ALT_LAST, trend, last));
}

static void tell_one_of(const struct lines *lines, const struct line *line, struct alt *alt)
{
    const struct locale *locale = lines->setup->locale;
    const struct trend *trend = &line->trend;
    size_t peak = trend_peak(trend), last = trend_last_sure(trend);
    if (last >= trend->count)
        return;
    const char *end = at_words(lines, MESSAGE_LIST_ITEM, trend, last);
    if (peak == last || peak >= trend->count)
        alt_add(alt, ALT_PARTS,
                locale_format(locale, alt->arena, MESSAGE_ALT_LINE_LAST, line->series->name, end,
                              NULL));
    else
        alt_add(alt, ALT_PARTS,
                locale_format(locale, alt->arena, MESSAGE_ALT_LINE, line->series->name,
                              at_words(lines, MESSAGE_LIST_ITEM, trend, peak), end));
}

static void tell_lines(const struct lines *lines, struct alt *alt)
{
    size_t told = lines->count < ALT_LIST_LIMIT ? lines->count : ALT_LIST_LIMIT;
    for (size_t i = 0; i < told; i++)
        tell_one_of(lines, &lines->items[i], alt);
    if (told < lines->count)
        alt_add(alt, ALT_PARTS,
                arena_print(alt->arena, "%s.",
                            locale_plural(lines->setup->locale, alt->arena, PLURAL_GROUPS_MORE,
                                          lines->count - told)));
}

void lines_describe(const struct lines *lines, struct alt *alt)
{
    const struct locale *locale = lines->setup->locale;
    const struct course_alt told = {&lines->course, false, alt};
    if (lines->is_empty) {
        alt_add(alt, ALT_MOST,
                arena_print(alt->arena, "%s.", locale_message(locale, MESSAGE_NO_EVENTS)));
        return;
    }
    if (lines->setup->average || lines->setup->is_cumulative)
        alt_add(alt, ALT_DETAIL,
                locale_format(locale, alt->arena, MESSAGE_ALT_UNIT, lines_unit(lines), NULL, NULL));
    course_alt_total(&told);
    if (lines->count == 1)
        tell_only(lines, &lines->items[0].trend, alt);
    else
        course_alt_peak(&told);
    if (!lines->setup->is_cumulative)
        course_alt_trend(&told);
    if (lines->count > 1)
        tell_lines(lines, alt);
    course_alt_doubt(&told);
}
