/* What the bars show, in words for those who can't see them: how much in all, when most, of which
 * groups, whether it rises or falls, what is still to change. */
#include "chart/bars.h"

#include "base/buffer.h"

#include <math.h>
#include <string.h>

#define TREND_BINS 6    /* whole bins that a trend needs */
#define TREND_RATIO 1.1 /* of the larger third to the other: up to 10 % more is about level */
#define MOST_PEAKS 3    /* that are named where several bins have the most */

static const char *number_words(const struct bars *bars, double number)
{
    return locale_number(bars->setup->locale, bars->canvas->arena, round(number * 10) / 10);
}

static const char *filled_words(const struct bars *bars, const struct value *value)
{
    const char *number = number_words(bars, bars_filled(bars, value));
    return value->has_no_high ? locale_format(bars->setup->locale, bars->canvas->arena,
                                              MESSAGE_CELL_AT_LEAST, number, NULL, NULL)
                              : number;
}

static const char *total_words(const struct bars *bars, const struct value *value)
{
    const struct locale *locale = bars->setup->locale;
    struct arena *arena = bars->canvas->arena;
    if (bars->course.is_events)
        return locale_plural_of(locale, arena, PLURAL_EVENTS, round(value->events * 10) / 10);
    bool has_range = !value->has_no_high && value->high > value->low;
    struct count count = {
        .kind = bars->setup->kind,
        .qualifier = value->has_no_high ? QUALIFIER_AT_LEAST : QUALIFIER_EXACT,
        .low = value->low,
        .best = value->best,
        .high = value->high,
        .has_low = has_range || value->has_no_high,
        .has_best = true,
        .has_high = has_range,
    };
    return locale_count_phrase(locale, arena, &count);
}

static void add_sentence(struct buffer *out, const char *sentence)
{
    buffer_print(out, "%s%s", out->length ? " " : "", sentence);
}

/* The bins that have as much as the peak in words, each by its days; the first where they are many.
 */
static const char *peak_days(const struct bars *bars, size_t peak, bool *is_first)
{
    const struct course *course = &bars->course;
    const struct locale *locale = bars->setup->locale;
    struct arena *arena = bars->canvas->arena;
    const char *most = filled_words(bars, &course->totals[peak]), *list = NULL, *first = NULL;
    const char *comma = locale_message(locale, MESSAGE_COMMA);
    size_t count = 0;
    for (size_t i = 0; i < course->bins.count && count <= MOST_PEAKS; i++) {
        if (strcmp(filled_words(bars, &course->totals[i]), most) != 0)
            continue;
        const char *days = bin_words(&course->bins, &course->bins.items[i], locale, arena);
        list = list ? arena_print(arena, "%s%s%s", list, comma, days) : days;
        first = first ? first : days;
        count++;
    }
    *is_first = count > MOST_PEAKS;
    return *is_first ? first : list;
}

static void add_peak(const struct bars *bars, struct buffer *out)
{
    const struct course *course = &bars->course;
    size_t peak = 0;
    for (size_t i = 1; i < course->bins.count; i++)
        if (bars_filled(bars, &course->totals[i]) > bars_filled(bars, &course->totals[peak]))
            peak = i;
    if (course->bins.count < 2 || !(bars_filled(bars, &course->totals[peak]) > 0))
        return;
    bool is_first;
    const char *days = peak_days(bars, peak, &is_first);
    add_sentence(out, locale_format(bars->setup->locale, bars->canvas->arena,
                                    is_first ? MESSAGE_ALT_PEAK_FIRST : MESSAGE_ALT_PEAK,
                                    filled_words(bars, &course->totals[peak]), days, NULL));
}

static void add_groups(const struct bars *bars, struct buffer *out)
{
    const struct course *course = &bars->course;
    const struct locale *locale = bars->setup->locale;
    struct arena *arena = bars->canvas->arena;
    const char *list = NULL, *comma = locale_message(locale, MESSAGE_COMMA);
    for (size_t i = 0; course->series_count > 1 && i < course->series_count; i++) {
        const struct series *series = &course->series[i];
        const char *entry = locale_format(locale, arena, MESSAGE_COUNT_OF_GROUP, series->name,
                                          filled_words(bars, &series->total), NULL);
        list = list ? arena_print(arena, "%s%s%s", list, comma, entry) : entry;
    }
    if (list)
        add_sentence(out, locale_format(locale, arena, MESSAGE_ALT_LANES, list, NULL, NULL));
}

/* The mean of some of the whole bins: from the from-th to before the to-th of them. */
static double mean_of(const struct bars *bars, size_t from, size_t to)
{
    double sum = 0;
    size_t at = 0;
    for (size_t i = 0; i < bars->course.bins.count; i++) {
        const struct bin *bin = &bars->course.bins.items[i];
        if (!bin->has_data || bin->is_cut || bin->is_late)
            continue;
        sum += at >= from && at < to ? bars_filled(bars, &bars->course.totals[i]) : 0;
        at++;
    }
    return sum / (double)(to - from);
}

/* The last third of the whole bins against the first. */
static void add_trend(const struct bars *bars, struct buffer *out)
{
    const struct bins *bins = &bars->course.bins;
    size_t count = 0;
    for (size_t i = 0; i < bins->count; i++)
        count += bins->items[i].has_data && !bins->items[i].is_cut && !bins->items[i].is_late;
    if (count < TREND_BINS)
        return;
    double first = mean_of(bars, 0, count / 3), last = mean_of(bars, count - count / 3, count);
    enum message message = MESSAGE_ALT_LEVEL;
    if (last > first * TREND_RATIO)
        message = MESSAGE_ALT_RISING;
    else if (first > last * TREND_RATIO)
        message = MESSAGE_ALT_FALLING;
    add_sentence(out, locale_format(bars->setup->locale, bars->canvas->arena, message,
                                    number_words(bars, first), number_words(bars, last), NULL));
}

const char *bars_describe(const struct bars *bars)
{
    const struct locale *locale = bars->setup->locale;
    struct arena *arena = bars->canvas->arena;
    struct bars_incomplete found = bars_find_incomplete(bars);
    struct buffer out = {0};
    add_sentence(&out, locale_format(locale, arena, MESSAGE_ALT_TOTAL,
                                     total_words(bars, &bars->course.total), NULL, NULL));
    add_peak(bars, &out);
    add_groups(bars, &out);
    add_trend(bars, &out);
    if (found.has_late || found.has_cut)
        add_sentence(&out, locale_message(locale, MESSAGE_ALT_PROVISIONAL));
    const char *text = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return text;
}
