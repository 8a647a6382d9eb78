/* A comparison in a sentence, and its numbers as people read them. Percents are of rates per day,
 * rounded to whole ones; ratios keep three digits. */
#include "chart/comparison_internal.h"

#include "base/buffer.h"

#include <math.h>

#define WEEK_DAYS 7
#define MONTH_DAYS 30.4375
#define LARGEST_PERCENT 1000 /* beyond, an end of an interval is told as a ratio */

/* ---- Numbers ---- */

double comparison_count(const struct comparison *comparison, const struct period_value *value)
{
    return comparison->is_events ? value->events : value->best;
}

/* As many digits as a number of three deserves. */
static const char *rounded_words(const struct comparison *comparison, double number,
                                 struct arena *arena)
{
    int decimals = number >= 100 || !(number > 0) ? 0 : number >= 1 ? 1 : 2;
    return locale_number_fixed(comparison->setup->locale, arena, number, decimals);
}

static double largest_rate(const struct comparison *comparison)
{
    double largest = 0;
    for (size_t p = 0; p < comparison->plan.count; p++) {
        double days = (double)comparison->periods[p].days;
        double count = comparison_count(comparison, &comparison->total.values[p]);
        largest = days > 0 ? fmax(largest, count / days) : largest;
    }
    return largest;
}

struct rate_unit comparison_rate_unit(const struct comparison *comparison)
{
    static const struct rate_unit day = {1, MESSAGE_RATE_DAY, MESSAGE_COLUMN_RATE};
    static const struct rate_unit week = {WEEK_DAYS, MESSAGE_RATE_WEEK, MESSAGE_COLUMN_RATE_WEEK};
    static const struct rate_unit month = {MONTH_DAYS, MESSAGE_RATE_MONTH,
                                           MESSAGE_COLUMN_RATE_MONTH};
    double largest = largest_rate(comparison);
    return largest >= 1 || largest <= 0 ? day : largest * WEEK_DAYS >= 1 ? week : month;
}

const char *comparison_rate_words(const struct comparison *comparison, double count, int64_t days,
                                  struct arena *arena)
{
    if (days <= 0)
        return "–";
    double rate = count / (double)days * comparison_rate_unit(comparison).days;
    return rounded_words(comparison, rate, arena);
}

static bool has_number(const struct comparison *comparison, const struct period_value *value)
{
    return comparison->is_events || value->events <= 0 || value->unknown < value->events;
}

const char *comparison_count_words(const struct comparison *comparison,
                                   const struct period_value *value, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    double count = round(comparison_count(comparison, value) * 10) / 10;
    const char *words = locale_number(locale, arena, count);
    if (!has_number(comparison, value))
        return locale_message(locale, MESSAGE_COUNT_UNKNOWN);
    return value->has_no_high ? arena_print(arena, "≥%s", words) : words;
}

/* ---- Changes ---- */

static const char *percent_words(const struct comparison *comparison, double percent,
                                 enum message message, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    return locale_format(locale, arena, message,
                         locale_number(locale, arena, floor(fabs(percent) + 0.5)), NULL, NULL);
}

static double percent_of(double ratio)
{
    return 100 * (ratio - 1);
}

const char *comparison_change_words(const struct comparison *comparison,
                                    const struct compared_row *row, size_t later,
                                    struct arena *arena)
{
    const struct change *change = &row->changes[later];
    const struct locale *locale = comparison->setup->locale;
    if (change->reason == CHANGE_NO_DATA)
        return "–";
    if (change->is_from_zero)
        return locale_message(locale, MESSAGE_FROM_ZERO);
    if (isnan(change->percent))
        return locale_format(
            locale, arena, MESSAGE_COUNT_TO_COUNT,
            comparison_count_words(comparison, &row->base, arena),
            comparison_count_words(comparison,
                                   &row->values[comparison->plan.baseline_count + later], arena),
            NULL);
    double percent = band_round(change->percent);
    return percent_words(comparison, percent,
                         percent < 0   ? MESSAGE_PERCENT_LESS
                         : percent > 0 ? MESSAGE_PERCENT_MORE
                                       : MESSAGE_PERCENT,
                         arena);
}

/* Ratios stand below each other: two decimals. */
static const char *ratio_words(const struct comparison *comparison, double ratio,
                               struct arena *arena)
{
    int decimals = ratio >= 100 || !(ratio > 0) ? 0 : 2;
    return locale_number_fixed(comparison->setup->locale, arena, ratio, decimals);
}

const char *comparison_interval_words(const struct comparison *comparison,
                                      const struct change *change, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    if (isnan(change->low))
        return "";
    const char *low = ratio_words(comparison, change->low, arena);
    if (isinf(change->high) && change->low > 0)
        return locale_format(locale, arena, MESSAGE_RATIO_OR_MORE, low, NULL, NULL);
    return locale_format(locale, arena, MESSAGE_RATIO_RANGE, low,
                         isinf(change->high) ? "∞" : ratio_words(comparison, change->high, arena),
                         NULL);
}

const char *comparison_ratio_words(const struct comparison *comparison, const struct change *change,
                                   struct arena *arena)
{
    if (isnan(change->ratio) || isinf(change->ratio))
        return isnan(change->ratio) ? "–" : "∞";
    return ratio_words(comparison, change->ratio, arena);
}

static const char *signed_words(const struct comparison *comparison, double percent,
                                struct arena *arena)
{
    double rounded = band_round(percent);
    const char *number = locale_number(comparison->setup->locale, arena, fabs(rounded));
    return rounded < 0   ? arena_print(arena, "−%s", number)
           : rounded > 0 ? arena_print(arena, "+%s", number)
                         : number;
}

const char *comparison_percents_words(const struct comparison *comparison,
                                      const struct change *change, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    if (isnan(change->percent) || isnan(change->low) || isinf(change->high))
        return comparison_interval_words(comparison, change, arena);
    const char *low = signed_words(comparison, 100 * (change->low - 1), arena);
    const char *high = signed_words(comparison, 100 * (change->high - 1), arena);
    return locale_format(locale, arena, MESSAGE_PERCENT_FROM_TO, low, high, NULL);
}

static const char *band_words(const struct comparison *comparison, enum band band)
{
    static const enum message messages[] = {
        [BAND_LARGE_INCREASE] = MESSAGE_BAND_LARGE_INCREASE,
        [BAND_MODERATE_INCREASE] = MESSAGE_BAND_MODERATE_INCREASE,
        [BAND_LIMITED_CHANGE] = MESSAGE_BAND_LIMITED,
        [BAND_MODERATE_DECREASE] = MESSAGE_BAND_MODERATE_DECREASE,
        [BAND_LARGE_DECREASE] = MESSAGE_BAND_LARGE_DECREASE,
    };
    return band == BAND_NONE ? "" : locale_message(comparison->setup->locale, messages[band]);
}

const char *comparison_band_words(const struct comparison *comparison, const struct change *change,
                                  struct arena *arena)
{
    (void)arena;
    if (change->reason == CHANGE_NO_DATA)
        return locale_message(comparison->setup->locale, MESSAGE_NO_DATA);
    if (!isnan(change->low) && !change->is_clear)
        return locale_message(comparison->setup->locale, MESSAGE_NO_CLEAR_CHANGE);
    return band_words(comparison, change->band);
}

/* ---- The sentence ---- */

/* "1,023 events", "1,204 killed (900–1,500)". */
static const char *measured_words(const struct comparison *comparison,
                                  const struct period_value *value, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    if (comparison->is_events)
        return locale_plural_of(locale, arena, PLURAL_EVENTS, round(value->events * 10) / 10);
    if (!has_number(comparison, value))
        return locale_format(locale, arena, MESSAGE_COUNT_UNKNOWN_OF, comparison->setup->kind, NULL,
                             NULL);
    bool has_range = !value->has_no_high && value->high > value->low;
    struct count count = {
        .kind = comparison->setup->kind,
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

static const char *side_words(const struct comparison *comparison, const struct period_value *value,
                              int64_t days, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    const char *rate = locale_format(
        locale, arena, comparison_rate_unit(comparison).rate,
        comparison_rate_words(comparison, comparison_count(comparison, value), days, arena), NULL,
        NULL);
    return locale_format(locale, arena, MESSAGE_COMPARE_SIDE,
                         measured_words(comparison, value, arena),
                         locale_plural(locale, arena, PLURAL_DAYS, (size_t)days), rate);
}

/* Ends of an interval in percent: "54–63 % fewer", "14 % fewer to 18 % more". */
static const char *percents_words(const struct comparison *comparison, double low, double high,
                                  struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    bool is_fewer = high <= 0, is_more = low >= 0;
    double near = is_fewer ? high : low, far = is_fewer ? low : high;
    if (!is_fewer && !is_more)
        return locale_format(locale, arena, MESSAGE_FEWER_TO_MORE,
                             percent_words(comparison, low, MESSAGE_PERCENT, arena),
                             percent_words(comparison, high, MESSAGE_PERCENT, arena), NULL);
    const char *range = locale_format(locale, arena, MESSAGE_PERCENTS,
                                      locale_number(locale, arena, floor(fabs(near) + 0.5)),
                                      locale_number(locale, arena, floor(fabs(far) + 0.5)), NULL);
    return locale_format(locale, arena, is_fewer ? MESSAGE_FEWER : MESSAGE_MORE, range, NULL, NULL);
}

static const char *interval_phrase(const struct comparison *comparison, const struct change *change,
                                   struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    bool has_percents = !isnan(change->percent) && percent_of(change->high) <= LARGEST_PERCENT;
    const char *range =
        has_percents
            ? percents_words(comparison, percent_of(change->low), percent_of(change->high), arena)
            : locale_format(locale, arena, MESSAGE_RATIO,
                            comparison_interval_words(comparison, change, arena), NULL, NULL);
    return locale_format(locale, arena, MESSAGE_INTERVAL, range, NULL, NULL);
}

const char *comparison_method_words(const struct comparison *comparison,
                                    const struct change *change, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    switch (change->method) {
    case METHOD_EXACT: return locale_message(locale, MESSAGE_METHOD_EXACT);
    case METHOD_QUASI:
        return locale_format(locale, arena, MESSAGE_METHOD_QUASI,
                             locale_number(locale, arena, round(change->dispersion * 100) / 100),
                             NULL, NULL);
    case METHOD_BOOTSTRAP: return locale_message(locale, MESSAGE_METHOD_BOOTSTRAP);
    default: return "";
    }
}

static const char *direction_words(const struct comparison *comparison, const struct change *change,
                                   struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    double percent = band_round(change->percent);
    if (isnan(change->ratio))
        return locale_message(locale, MESSAGE_NO_CLEAR_CHANGE);
    if (isnan(change->percent))
        return locale_message(locale, change->ratio < 1   ? MESSAGE_FEWER_PLAIN
                                      : change->ratio > 1 ? MESSAGE_MORE_PLAIN
                                                          : MESSAGE_AS_MANY_PER_DAY);
    if (percent == 0)
        return locale_message(locale, MESSAGE_AS_MANY_PER_DAY);
    return locale_format(locale, arena, percent < 0 ? MESSAGE_FEWER_PER_DAY : MESSAGE_MORE_PER_DAY,
                         percent_words(comparison, percent, MESSAGE_PERCENT, arena), NULL, NULL);
}

/* What stands behind the colon. */
static const char *finding_words(const struct comparison *comparison, const struct change *change,
                                 struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    if (change->reason == CHANGE_NO_DATA)
        return locale_message(locale, MESSAGE_NO_COMPARISON);
    if (isnan(change->low))
        return direction_words(comparison, change, arena);
    const char *basis = arena_print(arena, "%s%s%s", interval_phrase(comparison, change, arena),
                                    locale_message(locale, MESSAGE_COMMA),
                                    comparison_method_words(comparison, change, arena));
    const char *finding = change->is_clear ? direction_words(comparison, change, arena)
                                           : locale_message(locale, MESSAGE_NO_CLEAR_CHANGE);
    return locale_format(locale, arena, MESSAGE_IN_BRACKETS, finding, basis, NULL);
}

const char *comparison_sentence(const struct comparison *comparison, const struct compared_row *row,
                                size_t later, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    size_t index = comparison->plan.baseline_count + later;
    const char *sentence = locale_format(
        locale, arena, MESSAGE_COMPARE_AGAINST,
        side_words(comparison, &row->values[index], comparison->periods[index].days, arena),
        side_words(comparison, &row->base, comparison->base_days, arena),
        finding_words(comparison, &row->changes[later], arena));
    if (comparison->later_count > 1)
        sentence = locale_format(locale, arena, MESSAGE_COMPARE_OF, comparison->periods[index].name,
                                 sentence, NULL);
    if (row != &comparison->total)
        sentence = locale_format(locale, arena, MESSAGE_COMPARE_OF, row->name, sentence, NULL);
    return sentence;
}

const char *const *comparison_sentences(const struct comparison *comparison, struct arena *arena)
{
    size_t count = 0, rows = comparison->row_count;
    const char **sentences =
        ARENA_ARRAY(arena, const char *, (rows + 1) * comparison->later_count + 1);
    for (size_t i = 0; !comparison->keeps_apart && i < comparison->later_count; i++)
        sentences[count++] = comparison_sentence(comparison, &comparison->total, i, arena);
    bool has_rows = rows > 1 || comparison->keeps_apart;
    for (size_t r = 0; has_rows && r < rows; r++) {
        for (size_t i = 0; i < comparison->later_count; i++)
            sentences[count++] = comparison_sentence(comparison, &comparison->rows[r], i, arena);
    }
    return sentences;
}

const char *comparison_title(const struct comparison *comparison, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    size_t first = comparison->plan.baseline_count, last = comparison->plan.count - 1;
    const char *later = comparison->periods[first].name;
    if (last > first)
        later = locale_format(locale, arena, MESSAGE_DATE_RANGE, later,
                              comparison->periods[last].name, NULL);
    return locale_format(locale, arena, MESSAGE_AGAINST, later,
                         comparison_base_name(comparison, arena), NULL);
}
