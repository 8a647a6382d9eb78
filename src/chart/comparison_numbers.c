/* The numbers of a comparison as people read them. Percents are of rates per day, rounded to whole
 * ones; ratios have two decimals, small ones two digits. */
#include "chart/comparison_internal.h"

#include <math.h>

#define WEEK_DAYS 7
#define MONTH_DAYS 30.4375
#define LEAST_P 0.001 /* that is told */
#define SMALL 0.1     /* numbers under it have two digits behind their zeros, others two decimals */
#define MOST_DECIMALS 6
#define LEAST_PERCENT 1e-6 /* that is told from none */
#define LEAST_APART 1e-6   /* of a ratio that is told from 1 */

/* ---- Digits ---- */

/* Where the first digit of a number under 1 stands behind the decimal sign. */
static int first_decimal(double number)
{
    return (int)fmin(-floor(log10(number)), MOST_DECIMALS);
}

/* Two at least, and two digits of small numbers, so that they can be told apart. */
static int decimals_of(double number)
{
    return number > 0 && number < SMALL ? (int)fmin(first_decimal(number) + 1, MOST_DECIMALS) : 2;
}

const char *comparison_percent_number(const struct comparison *comparison, double percent,
                                      struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    double rounded = fabs(band_round(percent)), left = 100 + percent;
    return percent < 0 && left > 0 && rounded >= 100
               ? locale_number_fixed(locale, arena, -percent, first_decimal(left))
               : locale_number(locale, arena, rounded);
}

const char *comparison_percent_end(const struct comparison *comparison, double percent,
                                   struct arena *arena)
{
    return band_round(percent) == 0 && fabs(percent) > LEAST_PERCENT
               ? locale_number_fixed(comparison->setup->locale, arena, fabs(percent),
                                     first_decimal(fabs(percent)))
               : comparison_percent_number(comparison, percent, arena);
}

/* ---- Counts and rates ---- */

double comparison_count(const struct comparison *comparison, const struct period_value *value)
{
    return comparison->is_events ? value->events : value->best;
}

const char *comparison_percent_words(const struct comparison *comparison, double percent,
                                     enum message message, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    return locale_format(locale, arena, message,
                         comparison_percent_number(comparison, percent, arena), NULL, NULL);
}

/* As many digits as a number of two or three deserves. */
static const char *rounded_words(const struct comparison *comparison, double number,
                                 struct arena *arena)
{
    int decimals = number >= 100 || number <= 0 ? 0 : number >= 1 ? 1 : decimals_of(number);
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
    static const struct rate_unit day = {1, MESSAGE_RATE_DAY, MESSAGE_COLUMN_RATE, MESSAGE_BY_DAY,
                                         BIN_DAY};
    static const struct rate_unit week = {WEEK_DAYS, MESSAGE_RATE_WEEK, MESSAGE_COLUMN_RATE_WEEK,
                                          MESSAGE_BY_WEEK, BIN_WEEK};
    static const struct rate_unit month = {MONTH_DAYS, MESSAGE_RATE_MONTH,
                                           MESSAGE_COLUMN_RATE_MONTH, MESSAGE_BY_MONTH, BIN_MONTH};
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

const char *comparison_count_words(const struct comparison *comparison,
                                   const struct period_value *value, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    double count = round(comparison_count(comparison, value) * 10) / 10;
    const char *words = locale_number(locale, arena, count);
    if (!comparison_has_number(comparison, value))
        return locale_message(locale, MESSAGE_COUNT_UNKNOWN);
    return value->has_no_high ? arena_print(arena, "≥%s", words) : words;
}

bool comparison_has_range(const struct comparison *comparison, const struct period_value *value)
{
    return !comparison->is_events && comparison_has_number(comparison, value) &&
           !value->has_no_high && value->high > value->low && value->low <= value->best &&
           value->best <= value->high;
}

const char *comparison_sum_words(const struct comparison *comparison,
                                 const struct period_value *value, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    const char *count = comparison_count_words(comparison, value, arena);
    if (!comparison_has_range(comparison, value))
        return count;
    const char *range =
        locale_format(locale, arena, MESSAGE_RATIO_RANGE,
                      locale_number(locale, arena, round(value->low * 10) / 10),
                      locale_number(locale, arena, round(value->high * 10) / 10), NULL);
    return locale_format(locale, arena, MESSAGE_IN_BRACKETS, count, range, NULL);
}

const char *comparison_share_words(const struct comparison *comparison,
                                   const struct period_value *value, struct arena *arena)
{
    double share = comparison_largest_share(comparison, value);
    return isnan(share) ? NULL
                        : comparison_percent_words(comparison, 100 * share, MESSAGE_PERCENT, arena);
}

const char *comparison_p_words(const struct comparison *comparison, double p, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    if (isnan(p))
        return "";
    if (p < LEAST_P)
        return arena_print(arena, "<%s", locale_number_fixed(locale, arena, LEAST_P, 3));
    return locale_number_fixed(locale, arena, p, p < 0.1 ? 3 : 2);
}

/* ---- Changes ---- */

enum change_state comparison_state(const struct change *change)
{
    return isnan(change->low) ? STATE_UNJUDGED : change->is_clear ? STATE_CLEAR : STATE_UNCLEAR;
}

bool comparison_has_intervals(const struct comparison *comparison)
{
    for (size_t r = 0; r < comparison_line_count(comparison); r++) {
        const struct compared_row *row = comparison_line(comparison, r);
        for (size_t i = 0; i < comparison->later_count; i++) {
            if (comparison_state(&row->changes[i]) != STATE_UNJUDGED)
                return true;
        }
    }
    return false;
}

const char *comparison_change_words(const struct comparison *comparison,
                                    const struct compared_row *row, size_t later,
                                    struct arena *arena)
{
    const struct change *change = &row->changes[later];
    const struct locale *locale = comparison->setup->locale;
    if (change->reason == CHANGE_NO_DATA || change->reason == CHANGE_UNKNOWN)
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
    return comparison_percent_words(comparison, change->percent,
                                    percent < 0   ? MESSAGE_PERCENT_LESS
                                    : percent > 0 ? MESSAGE_PERCENT_MORE
                                                  : MESSAGE_PERCENT,
                                    arena);
}

static const char *ratio_words(const struct comparison *comparison, double ratio,
                               struct arena *arena)
{
    int decimals = ratio >= 100 || ratio <= 0 ? 0 : decimals_of(ratio);
    return locale_number_fixed(comparison->setup->locale, arena, ratio, decimals);
}

/* An end of an interval that leaves out 1 is not written as 1. */
static const char *end_words(const struct comparison *comparison, double ratio, struct arena *arena)
{
    double apart = fabs(ratio - 1);
    return apart >= LEAST_APART && apart < 0.005
               ? locale_number_fixed(comparison->setup->locale, arena, ratio, first_decimal(apart))
               : ratio_words(comparison, ratio, arena);
}

/* The counts leave every ratio possible. */
static bool is_unbounded(const struct change *change)
{
    return change->low <= 0 && isinf(change->high);
}

const char *comparison_interval_words(const struct comparison *comparison,
                                      const struct change *change, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    if (isnan(change->low))
        return "";
    if (is_unbounded(change))
        return locale_message(locale, MESSAGE_NOT_BOUNDED);
    const char *low = end_words(comparison, change->low, arena);
    if (isinf(change->high))
        return locale_format(locale, arena, MESSAGE_RATIO_OR_MORE, low, NULL, NULL);
    return locale_format(locale, arena, MESSAGE_RATIO_RANGE, low,
                         end_words(comparison, change->high, arena), NULL);
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
    const char *number = comparison_percent_end(comparison, percent, arena);
    return percent < -LEAST_PERCENT  ? arena_print(arena, "−%s", number)
           : percent > LEAST_PERCENT ? arena_print(arena, "+%s", number)
                                     : number;
}

const char *comparison_change_interval(const struct comparison *comparison,
                                       const struct change *change, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    const char *ratios = comparison_interval_words(comparison, change, arena);
    if (isnan(change->low) || is_unbounded(change))
        return ratios;
    if (isnan(change->percent))
        return locale_format(locale, arena, MESSAGE_TIMES, ratios, NULL, NULL);
    const char *low = signed_words(comparison, 100 * (change->low - 1), arena);
    if (isinf(change->high))
        return locale_format(locale, arena, MESSAGE_PERCENT_OR_MORE, low, NULL, NULL);
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
    if (change->reason == CHANGE_UNKNOWN || (isnan(change->low) && change->is_lower_bound))
        return locale_message(comparison->setup->locale, MESSAGE_NO_COMPARISON);
    if (isnan(change->ratio))
        return locale_message(comparison->setup->locale, MESSAGE_NONE_IN_EITHER);
    switch (comparison_state(change)) {
    case STATE_CLEAR:
        return change->is_lower_bound
                   ? locale_message(comparison->setup->locale, MESSAGE_CLEAR_CHANGE)
                   : band_words(comparison, change->band);
    case STATE_UNCLEAR: return locale_message(comparison->setup->locale, MESSAGE_NO_CLEAR_CHANGE);
    default: return locale_message(comparison->setup->locale, MESSAGE_NO_INTERVAL);
    }
}
