/* The words of the chart of bars: over the plot, in its key, and for those who can't see it. */
#include "chart/bars.h"

#include "base/buffer.h"

#include <math.h>

#define TREND_BINS 6    /* whole bins that a trend needs */
#define TREND_RATIO 1.5 /* of the last third to the first: less is no trend */

/* ---- What is incomplete ---- */

struct incomplete {
    bool has_cut, has_late;
    bool is_at_end; /* they are the last of the bins that have data */
    size_t last;
};

static struct incomplete find_incomplete(const struct bars *bars)
{
    const struct bins *bins = &bars->course.bins;
    struct incomplete found = {.is_at_end = true};
    bool has_begun = false;
    for (size_t i = 0; i < bins->count; i++) {
        const struct bin *bin = &bins->items[i];
        if (!bin->has_data)
            continue;
        bool is_incomplete = bin->is_cut || bin->is_late;
        found.has_late |= bin->is_late;
        found.has_cut |= bin->is_cut && !bin->is_late;
        found.is_at_end &= is_incomplete || !has_begun;
        has_begun |= is_incomplete;
        found.last = i;
    }
    found.is_at_end &= has_begun;
    return found;
}

static const char *incomplete_words(const struct bars *bars, const struct incomplete *found)
{
    enum message message = MESSAGE_INCOMPLETE_OR_PROVISIONAL;
    if (!found->has_late)
        message = MESSAGE_INCOMPLETE;
    else if (!found->has_cut)
        message = MESSAGE_PROVISIONAL;
    return locale_message(bars->setup->locale, message);
}

void bars_choose_word(struct bars *bars)
{
    struct incomplete found = find_incomplete(bars);
    bars->head.word = NULL;
    if (!found.is_at_end || bars->facets.count > 1)
        return;
    const struct bin *bin = &bars->course.bins.items[found.last];
    double end = time_scale_x(&bars->plots[0].time->scale, (double)bin->last + 1);
    bars->head.word = incomplete_words(bars, &found);
    bars->head.word_x = fmin(end, bars->plots[0].x1) - bars->panel->x0;
}

/* ---- The key ---- */

static colour sign_fill(const struct bars *bars)
{
    const struct course *course = &bars->course;
    return course->series_count == 1 ? course->series[0].fill : bars->canvas->theme->other_fill;
}

static void add_sign(struct bars *bars, enum key_sign sign, enum message message)
{
    colour fill = sign == KEY_NOTHING ? bars->canvas->theme->band : sign_fill(bars);
    series_key_add(&bars->head.key, sign, fill, locale_message(bars->setup->locale, message));
}

static void add_series(struct bars *bars)
{
    const struct course *course = &bars->course;
    bool is_named = bars->has_names || bars->style == STYLE_MULTIPLES ||
                    (!bars->setup->group && bars->style != STYLE_MIRRORED);
    for (size_t i = 0; !is_named && i < course->series_count; i++)
        if (bars_has_series(bars, i))
            series_key_add(&bars->head.key, KEY_FILL, course->series[i].fill,
                           course->series[i].name);
}

static bool has_blank(const struct bars *bars)
{
    for (size_t i = 0; i < bars->course.bins.count; i++)
        if (!bars->course.bins.items[i].has_data && !(bars->course.totals[i].events > 0))
            return true;
    return false;
}

static bool has_question(const struct bars *bars)
{
    for (size_t i = 0; i < bars->facets.count; i++)
        for (size_t k = 0; k < bars->plots[i].bar_count; k++)
            if (bars_is_unknown(&bars->plots[i].bars[k].value))
                return true;
    return false;
}

static enum message whisker_message(const struct bars *bars)
{
    if (!bars->has_date_whiskers)
        return MESSAGE_LOWEST_TO_HIGHEST;
    return bars->course.has_range ? MESSAGE_LOWEST_TO_HIGHEST_BY_DATES : MESSAGE_BY_DATES;
}

static void add_ranges(struct bars *bars)
{
    bool has_bounds = bars->course.has_lower_bounds && bars->setup->range != RANGE_NONE;
    if (bars->range == RANGE_OUTLINE && bars->course.has_spread)
        add_sign(bars, KEY_OUTLINE, MESSAGE_UP_TO_HIGHEST);
    if (bars->range == RANGE_WHISKER || bars->has_date_whiskers)
        add_sign(bars, KEY_WHISKER, whisker_message(bars));
    if (has_bounds)
        add_sign(bars, KEY_CARET, MESSAGE_LOWER_BOUND);
    if (has_question(bars))
        add_sign(bars, KEY_UNKNOWN, MESSAGE_NUMBER_UNKNOWN);
}

static const char *unit_words(const struct bars *bars)
{
    const struct locale *locale = bars->setup->locale;
    struct arena *arena = bars->canvas->arena;
    const char *unit = locale_unit(locale, arena, bars->setup->kind);
    if (!bars->course.has_range)
        return unit;
    enum message message =
        bars->range == RANGE_OUTLINE ? MESSAGE_LOWEST_ESTIMATE : MESSAGE_BEST_ESTIMATE;
    return locale_format(locale, arena, message, unit, NULL, NULL);
}

void bars_fill_key(struct bars *bars)
{
    struct incomplete found = find_incomplete(bars);
    bars->head.key.count = 0;
    bars->head.title = bars->setup->title;
    bars->head.unit = unit_words(bars);
    add_series(bars);
    add_ranges(bars);
    if ((found.has_cut || found.has_late) && !bars->head.word)
        series_key_add(&bars->head.key, KEY_HATCH, sign_fill(bars), incomplete_words(bars, &found));
    if (has_blank(bars))
        add_sign(bars, KEY_NOTHING, MESSAGE_NO_DATA);
}

/* ---- The alternative text ---- */

static const char *number_words(const struct bars *bars, double number)
{
    return locale_number(bars->setup->locale, bars->canvas->arena, round(number * 10) / 10);
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

static void add_peak(const struct bars *bars, struct buffer *out)
{
    const struct course *course = &bars->course;
    const struct locale *locale = bars->setup->locale;
    struct arena *arena = bars->canvas->arena;
    size_t peak = 0;
    for (size_t i = 1; i < course->bins.count; i++)
        if (bars_filled(bars, &course->totals[i]) > bars_filled(bars, &course->totals[peak]))
            peak = i;
    if (course->bins.count < 2 || !(bars_filled(bars, &course->totals[peak]) > 0))
        return;
    const char *when = bin_words(&course->bins, &course->bins.items[peak], locale, arena);
    add_sentence(out, locale_format(locale, arena, MESSAGE_ALT_PEAK,
                                    number_words(bars, bars_filled(bars, &course->totals[peak])),
                                    when, NULL));
}

static void add_groups(const struct bars *bars, struct buffer *out)
{
    const struct course *course = &bars->course;
    const struct locale *locale = bars->setup->locale;
    struct arena *arena = bars->canvas->arena;
    const char *list = NULL, *comma = locale_message(locale, MESSAGE_COMMA);
    for (size_t i = 0; course->series_count > 1 && i < course->series_count; i++) {
        const struct series *series = &course->series[i];
        const char *entry =
            locale_format(locale, arena, MESSAGE_COUNT_OF_GROUP, series->name,
                          number_words(bars, bars_filled(bars, &series->total)), NULL);
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
    struct incomplete found = find_incomplete(bars);
    struct buffer out = {0};
    add_sentence(&out, locale_format(locale, arena, MESSAGE_ALT_TOTAL,
                                     total_words(bars, &bars->course.total), NULL, NULL));
    add_peak(bars, &out);
    add_groups(bars, &out);
    add_trend(bars, &out);
    if (found.has_late)
        add_sentence(&out, locale_message(locale, MESSAGE_ALT_PROVISIONAL));
    const char *text = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return text;
}
