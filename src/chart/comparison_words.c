/* A comparison in sentences. */
#include "chart/comparison_internal.h"

#include "base/buffer.h"

#include <math.h>

#define LARGEST_PERCENT 1000 /* beyond, an end of an interval is told as a ratio */
#define MOST_WEIGHT 100.0 /* of a change: more than the logarithm of any ratio that counts make */

static double percent_of(double ratio)
{
    return 100 * (ratio - 1);
}

static double to_tenths(double number)
{
    return round(number * 10) / 10;
}

/* "1,023 events", "1,204 killed (900–1,500)". */
static const char *measured_words(const struct comparison *comparison,
                                  const struct period_value *value, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    if (comparison->is_events)
        return locale_plural_of(locale, arena, PLURAL_EVENTS, to_tenths(value->events));
    if (!comparison_has_number(comparison, value))
        return locale_format(locale, arena, MESSAGE_COUNT_UNKNOWN_OF, comparison->setup->kind, NULL,
                             NULL);
    bool has_range = comparison_has_range(comparison, value);
    struct count count = {
        .kind = comparison->setup->kind,
        .qualifier = value->has_no_high ? QUALIFIER_AT_LEAST : QUALIFIER_EXACT,
        .low = to_tenths(value->has_no_high ? value->best : value->low), /* as its rate has it */
        .best = to_tenths(value->best),
        .high = to_tenths(value->high),
        .has_low = has_range || value->has_no_high,
        .has_best = true,
        .has_high = has_range,
    };
    return locale_count_phrase(locale, arena, &count);
}

/* "1.7/day; 60 lethal events, the largest 12 %": a sum of people may rest on few events. Published
 * totals do not tell. */
static const char *with_largest(const struct comparison *comparison,
                                const struct period_value *value, const char *rate,
                                struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    if (!comparison_has_people(comparison) || !(to_tenths(value->lethal) > 0))
        return rate;
    bool is_of_deaths = comparison_lethal_label(comparison) == MESSAGE_COLUMN_LETHAL;
    const char *events = locale_plural_of(
        locale, arena, is_of_deaths ? PLURAL_LETHAL : PLURAL_EVENTS, to_tenths(value->lethal));
    const char *share = comparison_share_words(comparison, value, arena);
    if (!share || value->lethal <= 1)
        return locale_format(locale, arena, MESSAGE_UNJUDGED, rate, events, NULL);
    return locale_format(locale, arena, MESSAGE_WITH_LARGEST, rate, events, share);
}

static const char *side_words(const struct comparison *comparison, const struct period_value *value,
                              int64_t days, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    const char *measured = measured_words(comparison, value, arena);
    const char *length = locale_plural(locale, arena, PLURAL_DAYS, (size_t)days);
    if (days == 0)
        return locale_message(locale, MESSAGE_SIDE_NO_DATA);
    if (!comparison_has_number(comparison, value))
        return locale_format(locale, arena, MESSAGE_COMPARE_WITHOUT_RATE, measured, length, NULL);
    const char *rate = locale_format(
        locale, arena, comparison_rate_unit(comparison).rate,
        comparison_rate_words(comparison, comparison_count(comparison, value), days, arena), NULL,
        NULL);
    return locale_format(locale, arena, MESSAGE_COMPARE_SIDE, measured, length,
                         with_largest(comparison, value, rate, arena));
}

static const char *percent_end(const struct comparison *comparison, double percent,
                               struct arena *arena)
{
    return locale_format(comparison->setup->locale, arena, MESSAGE_PERCENT,
                         comparison_percent_end(comparison, percent, arena), NULL, NULL);
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
                             percent_end(comparison, low, arena),
                             percent_end(comparison, high, arena), NULL);
    const char *range = locale_format(locale, arena, MESSAGE_PERCENTS,
                                      comparison_percent_end(comparison, near, arena),
                                      comparison_percent_end(comparison, far, arena), NULL);
    return locale_format(locale, arena, is_fewer ? MESSAGE_FEWER : MESSAGE_MORE, range, NULL, NULL);
}

static const char *range_words(const struct comparison *comparison, const struct change *change,
                               struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    double low = percent_of(change->low), high = percent_of(change->high);
    bool has_percents = !isnan(change->percent);
    if (has_percents && high <= LARGEST_PERCENT)
        return percents_words(comparison, low, high, arena);
    if (has_percents && isinf(high) && low > 0 && low <= LARGEST_PERCENT)
        return locale_format(locale, arena, MESSAGE_AT_LEAST_MORE,
                             comparison_percent_words(comparison, low, MESSAGE_PERCENT, arena),
                             NULL, NULL);
    const char *ratios = comparison_interval_words(comparison, change, arena);
    return isinf(high) && change->low <= 0
               ? ratios
               : locale_format(locale, arena, MESSAGE_RATIO, ratios, NULL, NULL);
}

static const char *interval_phrase(const struct comparison *comparison, const struct change *change,
                                   struct arena *arena)
{
    return locale_format(comparison->setup->locale, arena, MESSAGE_INTERVAL,
                         range_words(comparison, change, arena), NULL, NULL);
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

const char *comparison_method_short(const struct comparison *comparison,
                                    const struct change *change, struct arena *arena)
{
    if (change->method != METHOD_QUASI)
        return comparison_method_words(comparison, change, arena);
    const struct locale *locale = comparison->setup->locale;
    return locale_format(locale, arena, MESSAGE_METHOD_QUASI_SHORT,
                         locale_number(locale, arena, round(change->dispersion * 100) / 100), NULL,
                         NULL);
}

static const char *direction_words(const struct comparison *comparison, const struct change *change,
                                   struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    const char *by = locale_message(locale, comparison_rate_unit(comparison).by);
    double percent = band_round(change->percent);
    if (percent == 0 || change->ratio == 1)
        return locale_format(locale, arena, MESSAGE_AS_MANY_PER, by, NULL, NULL);
    if (isnan(change->percent))
        return locale_format(locale, arena,
                             change->ratio < 1 ? MESSAGE_FEWER_PLAIN : MESSAGE_MORE_PLAIN, by, NULL,
                             NULL);
    return locale_format(
        locale, arena, percent < 0 ? MESSAGE_FEWER_PER : MESSAGE_MORE_PER,
        comparison_percent_words(comparison, change->percent, MESSAGE_PERCENT, arena), by, NULL);
}

/* Why there is no interval; NULL where nothing is to be said of it. */
static const char *reason_words(const struct comparison *comparison, const struct change *change)
{
    const struct locale *locale = comparison->setup->locale;
    switch (change->reason) {
    case CHANGE_TOTALS: return locale_message(locale, MESSAGE_BY_TOTALS);
    case CHANGE_FEW_DAYS: return locale_message(locale, MESSAGE_BY_FEW_DAYS);
    case CHANGE_NO_EVENTS: return locale_message(locale, MESSAGE_BY_ZERO);
    default: return NULL;
    }
}

/* "95 % CI 54–63 % fewer, exact Poisson", "published totals"; NULL where there is nothing of it. */
static const char *interval_or_reason(const struct comparison *comparison,
                                      const struct change *change, struct arena *arena)
{
    if (isnan(change->ratio))
        return NULL;
    if (isnan(change->low))
        return reason_words(comparison, change);
    return locale_format(comparison->setup->locale, arena, MESSAGE_DATE_COMMA,
                         interval_phrase(comparison, change, arena),
                         comparison_method_words(comparison, change, arena), NULL);
}

/* The same and whether it is provisional. */
static const char *basis_words(const struct comparison *comparison, const struct change *change,
                               struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    const char *basis = interval_or_reason(comparison, change, arena);
    if (!change->is_provisional)
        return basis;
    const char *provisional = locale_message(locale, MESSAGE_PROVISIONAL);
    return basis ? locale_format(locale, arena, MESSAGE_DATE_COMMA, basis, provisional, NULL)
                 : provisional;
}

/* Without an interval the change is told as it was counted. */
static const char *change_words(const struct comparison *comparison, const struct change *change,
                                struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    if (isnan(change->ratio))
        return locale_message(locale, MESSAGE_NONE_IN_EITHER);
    switch (comparison_state(change)) {
    case STATE_CLEAR: return direction_words(comparison, change, arena);
    case STATE_UNCLEAR: return locale_message(locale, MESSAGE_NO_CLEAR_CHANGE);
    default:
        return locale_format(locale, arena, MESSAGE_UNJUDGED,
                             direction_words(comparison, change, arena),
                             locale_message(locale, MESSAGE_NO_INTERVAL), NULL);
    }
}

static const char *overlap_words(const struct comparison *comparison, const struct change *change,
                                 struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    const char *words = locale_message(locale, MESSAGE_PERIODS_OVERLAP);
    if (isnan(change->ratio) || change->is_lower_bound)
        return words;
    return locale_format(locale, arena, MESSAGE_UNJUDGED,
                         direction_words(comparison, change, arena), words, NULL);
}

const char *comparison_finding_words(const struct comparison *comparison,
                                     const struct change *change, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    if (change->reason == CHANGE_OVERLAP)
        return overlap_words(comparison, change, arena);
    if (change->reason == CHANGE_NO_DATA || change->reason == CHANGE_UNKNOWN ||
        (isnan(change->low) && change->is_lower_bound))
        return locale_message(locale, MESSAGE_NO_COMPARISON);
    const char *basis = basis_words(comparison, change, arena);
    const char *finding = change_words(comparison, change, arena);
    return basis ? locale_format(locale, arena, MESSAGE_IN_BRACKETS, finding, basis, NULL)
                 : finding;
}

const char *comparison_sentence(const struct comparison *comparison, const struct compared_row *row,
                                size_t later, struct arena *arena)
{
    const struct locale *locale = comparison->setup->locale;
    size_t index = comparison->plan.baseline_count + later;
    const char *sentence =
        locale_format(locale, arena, MESSAGE_COMPARE_AGAINST,
                      side_words(comparison, &row->values[index], row->periods[index].days, arena),
                      side_words(comparison, &row->base, row->base_days, arena),
                      comparison_finding_words(comparison, &row->changes[later], arena));
    if (comparison->later_count > 1)
        sentence = locale_format(locale, arena, MESSAGE_COMPARE_OF, comparison->periods[index].name,
                                 sentence, NULL);
    if (row != &comparison->total)
        return locale_format(locale, arena, MESSAGE_COMPARE_OF, row->name, sentence, NULL);
    return comparison_in_window(comparison, sentence, arena);
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

/* How much the sentence at an index tells. */
static double weight_of(const struct comparison *comparison, size_t index)
{
    size_t r = index / comparison->later_count;
    bool is_total = !comparison->keeps_apart && r == 0;
    const struct compared_row *row =
        is_total ? &comparison->total : &comparison->rows[r - !comparison->keeps_apart];
    const struct change *change = &row->changes[index % comparison->later_count];
    double weight =
        comparison_state(change) == STATE_CLEAR ? fmin(fabs(log(change->ratio)), MOST_WEIGHT) : -1;
    return is_total ? 2 * MOST_WEIGHT + weight : weight;
}

/* Of those that are not yet told; of equals the first. */
static size_t most_telling(const struct comparison *comparison, size_t count, const bool *is_told)
{
    size_t best = count;
    for (size_t i = 0; i < count; i++) {
        bool is_more = best == count || weight_of(comparison, i) > weight_of(comparison, best);
        if (!is_told[i] && is_more)
            best = i;
    }
    return best;
}

const char *const *comparison_telling(const struct comparison *comparison, size_t most,
                                      struct arena *arena)
{
    const char *const *all = comparison_sentences(comparison, arena);
    size_t count = 0, told = 0;
    while (all[count])
        count++;
    if (count <= most)
        return all;
    bool *is_told = ARENA_ARRAY(arena, bool, count);
    for (size_t k = 0; k < most; k++)
        is_told[most_telling(comparison, count, is_told)] = true;
    const char **sentences = ARENA_ARRAY(arena, const char *, most + 2);
    for (size_t i = 0; i < count; i++)
        if (is_told[i])
            sentences[told++] = all[i];
    sentences[told] = arena_print(
        arena, "%s.",
        locale_plural(comparison->setup->locale, arena, PLURAL_MORE_COMPARISONS, count - most));
    return sentences;
}
