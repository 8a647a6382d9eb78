/* Limits are tried out on the sorted values. Of the series 1, 2, 5 … the best few limits are found
 * by dynamic programming over the classes; it has some forty limits even for ten powers of ten.
 *
 * Classes follow each other without a hole, so that every value that could be has its colour: of
 * 1 to 8 and 80,000 they are "1", "2–4", "5–49,999" and "50,000–80,000". */
#include "chart/ramp.h"

#include <math.h>
#include <stdlib.h>

#define MOST_LIMITS 160 /* of the series 1, 2, 5 …: over 50 powers of ten */
#define SAME 1e-6       /* relative: values that differ less are one */
#define SMALL_NUMBERS 20
#define SMALL_STEP 4
#define LEAST_STEP 0.05   /* of the greatest value: nearer values have no classes apart */
#define LINEAR_MARGIN 1.5 /* equal steps read better, so they may be that much worse */

struct sorted {
    const double *values;         /* over zero, rising */
    const double *logs, *squares; /* sums of the logarithms, and of their squares, up to each */
    size_t count;
    bool is_whole;
    bool is_small; /* whole numbers of which none reaches 20: below 10, each may be a limit */
};

/* Candidates for limits, rising, and how many values lie below each. */
struct limits {
    double at[MOST_LIMITS];
    size_t below[MOST_LIMITS];
    size_t count;
};

static int compare_numbers(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

static struct sorted sort_values(const double *values, size_t count, struct arena *arena)
{
    double *kept = ARENA_ARRAY(arena, double, count + 1);
    double *logs = ARENA_ARRAY(arena, double, count + 1);
    double *squares = ARENA_ARRAY(arena, double, count + 1);
    struct sorted sorted = {.values = kept, .logs = logs, .squares = squares, .is_whole = true};
    for (size_t i = 0; i < count; i++) {
        if (values[i] > 0 && isfinite(values[i]))
            kept[sorted.count++] = values[i];
    }
    qsort(kept, sorted.count, sizeof *kept, compare_numbers);
    for (size_t i = 0; i < sorted.count; i++) {
        double whole = round(kept[i]);
        if (whole > 0 && fabs(kept[i] - whole) <= SAME * whole)
            kept[i] = whole; /* shares of days add up to it but for the last digits */
        else
            sorted.is_whole = false;
        logs[i + 1] = logs[i] + log(kept[i]);
        squares[i + 1] = squares[i] + log(kept[i]) * log(kept[i]);
    }
    sorted.is_small = sorted.is_whole && sorted.count && kept[sorted.count - 1] < SMALL_NUMBERS;
    return sorted;
}

/* Squared distances of the logarithms from their mean, of the values from one index to another. */
static double spread(const struct sorted *sorted, size_t from, size_t to)
{
    if (to <= from)
        return 0;
    double sum = sorted->logs[to] - sorted->logs[from];
    double squares = sorted->squares[to] - sorted->squares[from];
    return fmax(squares - sum * sum / (double)(to - from), 0);
}

static size_t count_below(const struct sorted *sorted, double limit)
{
    size_t low = 0, high = sorted->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sorted->values[middle] < limit * (1 - SAME))
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* The number of the series 1, 2, 5, 10 … at an index, from 1 on or, for less than 0, below it. */
static double series_at(int index)
{
    static const double steps[] = {1, 2, 5};
    int power = index >= 0 ? index / 3 : -((2 - index) / 3);
    double ten = pow(10, abs(power));
    return power < 0 ? steps[index - 3 * power] / ten : steps[index - 3 * power] * ten;
}

/* The index of the greatest number of the series that is not above a value. */
static int series_find(double value)
{
    int index = 3 * (int)floor(log10(value)) - 1;
    while (series_at(index + 1) <= value * (1 + SAME))
        index++;
    return index;
}

/* ---- Few values ---- */

/* A class for each of a few small numbers that follow each other, or for the only value. */
static bool choose_single(struct ramp *ramp, const struct sorted *sorted)
{
    double least = sorted->values[0], greatest = sorted->values[sorted->count - 1];
    double last = least;
    for (size_t i = 0; i < sorted->count; i++) {
        if (sorted->values[i] > last + 1)
            return false;
        last = sorted->values[i];
    }
    bool is_same = greatest - least <= SAME * greatest;
    if (!is_same && (!sorted->is_small || greatest - least >= THEME_RAMP))
        return false;
    for (double at = least; at <= greatest; at++)
        ramp->classes[ramp->count++] = (struct ramp_class){at, at};
    return true;
}

/* ---- Equal steps ---- */

static void add_limit(struct limits *limits, const struct sorted *sorted, double at)
{
    limits->at[limits->count] = at;
    limits->below[limits->count] = count_below(sorted, at);
    limits->count++;
}

/* Equal steps, and the limit at which they begin. */
struct steps {
    double step, first;
};

static bool reach(const struct steps *steps, double greatest)
{
    return floor((greatest - steps->first) / steps->step) < THEME_RAMP;
}

/* The finest steps that make few enough classes: small numbers are counted off from one ("1–3",
 * "4–6"), others by the series ("40–49", "50–59"). */
static struct steps choose_steps(const struct sorted *sorted)
{
    double least = sorted->values[0], greatest = sorted->values[sorted->count - 1];
    struct steps steps = {0};
    for (int step = 2; sorted->is_small && step <= SMALL_STEP; step++) {
        steps = (struct steps){step, floor((least - 1) / step) * step + 1};
        if (reach(&steps, greatest))
            return steps;
    }
    int index = series_find(fmax((greatest - least) / THEME_RAMP, LEAST_STEP * greatest));
    do {
        steps.step = series_at(index++);
        steps.first = floor(least / steps.step) * steps.step;
    } while (!reach(&steps, greatest));
    return steps;
}

/* False where a class would be empty, or there would be but one. */
static bool step_equally(struct limits *limits, const struct sorted *sorted)
{
    struct steps steps = choose_steps(sorted);
    double greatest = sorted->values[sorted->count - 1];
    for (int i = 0; steps.first + i * steps.step <= greatest * (1 + SAME); i++)
        add_limit(limits, sorted, steps.first + i * steps.step);
    for (size_t i = 0; i < limits->count; i++) {
        size_t end = i + 1 < limits->count ? limits->below[i + 1] : sorted->count;
        if (end <= limits->below[i])
            return false;
    }
    return limits->count > 1;
}

/* ---- The series 1, 2, 5 ---- */

/* The limit behind a value: the next whole number where these are small, else of the series. */
static double next_limit(const struct sorted *sorted, double value)
{
    if (sorted->is_small && value < 10)
        return floor(value) + 1;
    return series_at(series_find(value) + 1);
}

/* All limits at which classes may begin; of those with the same values before them, the last. */
static void list_series(struct limits *limits, const struct sorted *sorted)
{
    double greatest = sorted->values[sorted->count - 1];
    double at = series_at(series_find(sorted->values[0]));
    for (; limits->count + 1 < MOST_LIMITS && at <= greatest * (1 + SAME);
         at = next_limit(sorted, at)) {
        add_limit(limits, sorted, at);
        if (limits->count > 1 &&
            limits->below[limits->count - 1] == limits->below[limits->count - 2]) {
            limits->at[limits->count - 2] = limits->at[limits->count - 1];
            limits->count--;
        }
    }
}

/* The least spread of classes that begin with limits 0 to i, the last with i, by their number; and
 * the limit before i that it takes. */
struct best {
    double spread[THEME_RAMP + 1][MOST_LIMITS];
    size_t before[THEME_RAMP + 1][MOST_LIMITS];
};

/* The spread of 'classes' classes up to limit 'end', of which the last begins with limit i. */
static double spread_with(const struct best *best, const struct sorted *sorted,
                          const struct limits *limits, size_t classes, size_t i, size_t end)
{
    size_t to = end < limits->count ? limits->below[end] : sorted->count;
    return best->spread[classes][i] + spread(sorted, limits->below[i], to);
}

static void extend(struct best *best, const struct sorted *sorted, const struct limits *limits,
                   size_t classes)
{
    for (size_t end = classes; end < limits->count; end++) {
        best->spread[classes + 1][end] = INFINITY;
        for (size_t i = classes - 1; i < end; i++) {
            double tried = spread_with(best, sorted, limits, classes, i, end);
            if (tried < best->spread[classes + 1][end]) {
                best->spread[classes + 1][end] = tried;
                best->before[classes + 1][end] = i;
            }
        }
    }
}

/* Keeps the best few of the limits; as many classes as there may be, since more are never worse. */
static void keep_best(struct limits *limits, const struct sorted *sorted, struct arena *arena)
{
    size_t classes = limits->count < THEME_RAMP ? limits->count : THEME_RAMP;
    struct best *best = ARENA_NEW(arena, struct best);
    for (size_t i = 1; i < limits->count; i++)
        best->spread[1][i] = INFINITY; /* the first class begins with the first limit */
    for (size_t i = 1; i < classes; i++)
        extend(best, sorted, limits, i);
    size_t last = classes - 1;
    for (size_t i = classes; i < limits->count; i++) {
        if (spread_with(best, sorted, limits, classes, i, limits->count) <
            spread_with(best, sorted, limits, classes, last, limits->count))
            last = i;
    }
    struct limits kept = {.count = classes};
    for (size_t i = classes; i > 0; i--) {
        kept.at[i - 1] = limits->at[last];
        kept.below[i - 1] = limits->below[last];
        last = best->before[i][last];
    }
    *limits = kept;
}

static double spread_of(const struct limits *limits, const struct sorted *sorted)
{
    double sum = 0;
    for (size_t i = 0; i < limits->count; i++)
        sum += spread(sorted, limits->below[i],
                      i + 1 < limits->count ? limits->below[i + 1] : sorted->count);
    return sum;
}

/* ---- Classes ---- */

static void make_classes(struct ramp *ramp, const struct limits *limits,
                         const struct sorted *sorted, bool is_series)
{
    double greatest = sorted->values[sorted->count - 1];
    ramp->count = limits->count;
    for (size_t i = 0; i < limits->count; i++) {
        struct ramp_class *class = &ramp->classes[i];
        class->from = limits->at[i];
        if (i + 1 == limits->count) {
            class->to = greatest;
            continue;
        }
        class->to = ramp->is_whole ? limits->at[i + 1] - 1 : limits->at[i + 1];
    }
    if (ramp->is_whole && is_series && ramp->classes[0].from < 10)
        ramp->classes[0].from = 1; /* nothing lies between zero and the first class */
    if (ramp->is_whole && ramp->classes[0].from < 1)
        ramp->classes[0].from = 1;
}

void ramp_choose(struct ramp *ramp, const double *values, size_t count, struct arena *arena)
{
    struct sorted sorted = sort_values(values, count, arena);
    *ramp = (struct ramp){.is_whole = sorted.is_whole};
    if (!sorted.count || choose_single(ramp, &sorted))
        return;
    struct limits steps = {0}, series = {0};
    bool has_steps = step_equally(&steps, &sorted);
    list_series(&series, &sorted);
    keep_best(&series, &sorted, arena);
    bool is_series =
        !has_steps || spread_of(&steps, &sorted) > LINEAR_MARGIN * spread_of(&series, &sorted);
    make_classes(ramp, is_series ? &series : &steps, &sorted, is_series);
}

void ramp_cover(struct ramp *ramp, double value)
{
    if (!ramp->count || !(value > 0))
        return;
    struct ramp_class *first = &ramp->classes[0];
    if (value < first->from)
        first->from = series_at(series_find(value));
}

size_t ramp_find(const struct ramp *ramp, double value)
{
    size_t index = 0;
    while (index + 1 < ramp->count && value >= ramp->classes[index + 1].from * (1 - SAME))
        index++;
    return index;
}

colour ramp_fill(const struct ramp *ramp, const struct theme *theme, size_t index)
{
    static const size_t apart[THEME_RAMP][THEME_RAMP] = {
        {2}, {1, 3}, {1, 2, 4}, {1, 2, 3, 4}, {0, 1, 2, 3, 4}};
    return theme->ramp[ramp->count ? apart[ramp->count - 1][index] : 0];
}

const char *ramp_label(const struct ramp *ramp, size_t index, bool is_open,
                       const struct locale *locale, struct arena *arena)
{
    const struct ramp_class *class = &ramp->classes[index];
    const char *from = locale_number(locale, arena, class->from);
    if (is_open && index + 1 == ramp->count)
        return locale_format(locale, arena, MESSAGE_CELL_AT_LEAST, from, NULL, NULL);
    const char *to = locale_number(locale, arena, class->to);
    if (class->to - class->from <= SAME * class->to)
        return from;
    return locale_format(locale, arena, MESSAGE_CLASS_RANGE, from, to, NULL);
}
