/* Points are judged bin by bin; nothing is made up for a bin that has no number. */
#include "chart/trend.h"

#include <math.h>

#define IMPRECISE_SHARE 0.05 /* of a bin's events: more, and whiskers are due */

static bool has_number(const struct bin *bin, const struct value *value)
{
    if (value->events > 0)
        return value->unknown < value->events;
    return bin->has_data;
}

static struct trend_point point_of(const struct bin *bin, const struct value *value)
{
    return (struct trend_point){
        .is_known = has_number(bin, value),
        .is_provisional = bin->is_cut || bin->is_late,
        .is_lower_bound = value->has_no_high,
        .is_imprecise = value->imprecise > IMPRECISE_SHARE * fmax(value->events, 1),
        .value = value->best,
        .low = value->low,
        .high = fmax(value->high, value->best),
        .least = value->least,
        .most = value->most,
    };
}

static void start(struct trend *trend, size_t count, struct arena *arena)
{
    trend->points = ARENA_ARRAY(arena, struct trend_point, count + 1);
    trend->count = count;
}

void trend_of_values(struct trend *trend, const struct bins *bins, const struct value *values,
                     struct arena *arena)
{
    start(trend, bins->count, arena);
    for (size_t i = 0; i < bins->count; i++)
        trend->points[i] = point_of(&bins->items[i], &values[i]);
}

void trend_make(struct trend *trend, const struct course *course, const struct series *series,
                struct arena *arena)
{
    trend_of_values(trend, &course->bins, series->values, arena);
}

/* ---- Sums ---- */

void trend_accumulate(struct trend *sums, const struct bins *bins, const struct value *values,
                      struct arena *arena)
{
    struct value total = {0};
    bool has_begun = false, is_late = false, has_gap = false;
    start(sums, bins->count, arena);
    for (size_t i = 0; i < bins->count; i++) {
        const struct bin *bin = &bins->items[i];
        bool is_told = bin->has_data || values[i].events > 0;
        has_gap = has_gap || (has_begun && !is_told) || (is_told && !has_number(bin, &values[i]));
        has_begun = has_begun || is_told;
        is_late = is_late || bin->is_late;
        value_add(&total, &values[i]);
        sums->points[i] = (struct trend_point){
            .is_known = is_told,
            .is_provisional = is_late || bin->is_cut,
            .is_lower_bound = has_gap || total.has_no_high,
            .value = total.best,
            .low = total.low,
            .high = fmax(total.high, total.best),
        };
    }
}

/* ---- Averages ---- */

static bool is_sure(const struct trend_point *point)
{
    return point->is_known && !point->is_provisional;
}

static struct trend_point mean_of(const struct trend_point *points, size_t width)
{
    struct trend_point mean = {0};
    double count = 0;
    for (size_t i = 0; i < width; i++) {
        const struct trend_point *point = &points[i];
        if (!is_sure(point))
            continue;
        mean.value += point->value;
        mean.low += point->low;
        mean.high += point->high;
        mean.is_lower_bound = mean.is_lower_bound || point->is_lower_bound;
        count++;
    }
    mean.is_known = is_sure(&points[width - 1]) && 2 * count >= (double)width;
    if (mean.is_known) {
        mean.value /= count;
        mean.low /= count;
        mean.high /= count;
    }
    return mean;
}

void trend_average(struct trend *means, const struct trend *trend, size_t width,
                   struct arena *arena)
{
    start(means, trend->count, arena);
    for (size_t i = width - 1; width && i < trend->count; i++)
        means->points[i] = mean_of(&trend->points[i + 1 - width], width);
}

/* ---- Reading them ---- */

bool trend_run(const struct trend *trend, size_t from, size_t *first, size_t *end)
{
    size_t i = from;
    while (i < trend->count && !trend->points[i].is_known)
        i++;
    *first = i;
    while (i < trend->count && trend->points[i].is_known)
        i++;
    *end = i;
    return *end > *first;
}

size_t trend_peak(const struct trend *trend)
{
    size_t peak = trend->count;
    for (size_t i = 0; i < trend->count; i++) {
        if (is_sure(&trend->points[i]) &&
            (peak == trend->count || trend->points[i].value > trend->points[peak].value))
            peak = i;
    }
    return peak;
}

size_t trend_last_sure(const struct trend *trend)
{
    for (size_t i = trend->count; i > 0; i--)
        if (is_sure(&trend->points[i - 1]))
            return i - 1;
    return trend->count;
}

size_t trend_last(const struct trend *trend)
{
    for (size_t i = trend->count; i > 0; i--)
        if (trend->points[i - 1].is_known)
            return i - 1;
    return trend->count;
}

double trend_most(const struct trend *trend, bool with_range, bool with_dates)
{
    double most = 0;
    for (size_t i = 0; i < trend->count; i++) {
        const struct trend_point *point = &trend->points[i];
        if (!point->is_known)
            continue;
        most = fmax(most, point->value);
        if (with_range)
            most = fmax(most, point->high);
        if (with_dates && point->is_imprecise)
            most = fmax(most, point->most);
    }
    return most;
}
