/* The search goes from the simplest steps on and stops where no later candidate can score better
 * than the best so far. Simple numbers, close cover and the wanted number of ticks are weighed as
 * in the paper; legibility, which would need the labels, counts the same for all. */
#include "scale/value_scale.h"

#include <math.h>

#define NICE_COUNT 6

static const double nice[NICE_COUNT] = {1, 5, 2, 2.5, 4, 3};

#define SIMPLICITY 0.25
#define COVERAGE 0.2
#define DENSITY 0.5
#define LEGIBILITY 0.05
#define TINY 1e-10
#define MOST_SKIP 20
#define MOST_POWERS 30

double value_scale_y(const struct value_scale *scale, double value)
{
    double share = (value - scale->first) / (scale->last - scale->first);
    return scale->y0 + share * (scale->y1 - scale->y0);
}

/* One way to tick: from 'first' on 'count' ticks 'step' apart, each the skip-th multiple of a nice
 * number. */
struct candidate {
    double first, step;
    int count, skip;
    size_t nice;
};

struct search {
    const struct value_request *request;
    double min, max, wanted;
    struct candidate best;
    double score;
};

static double last_of(const struct candidate *candidate)
{
    return candidate->first + candidate->step * (candidate->count - 1);
}

static double weigh(double simplicity, double coverage, double density)
{
    return SIMPLICITY * simplicity + COVERAGE * coverage + DENSITY * density + LEGIBILITY;
}

static double simplest(size_t nice_index, int skip)
{
    return 1 - (double)nice_index / (NICE_COUNT - 1) - skip + 1;
}

static bool has_zero_tick(const struct candidate *candidate)
{
    double rest = fabs(remainder(candidate->first, candidate->step));
    return rest < TINY * candidate->step && candidate->first <= TINY * candidate->step &&
           last_of(candidate) >= -TINY * candidate->step;
}

static double simplicity(const struct candidate *candidate)
{
    return simplest(candidate->nice, candidate->skip) - (has_zero_tick(candidate) ? 0 : 1);
}

static double coverage(const struct search *search, const struct candidate *candidate)
{
    double range = (search->max - search->min) * 0.1;
    double above = search->max - last_of(candidate), below = search->min - candidate->first;
    return 1 - 0.5 * (above * above + below * below) / (range * range);
}

static double closest(const struct search *search, double span)
{
    double range = search->max - search->min;
    if (span <= range)
        return 1;
    double half = (span - range) / 2;
    return 1 - half * half / (0.01 * range * range);
}

static double density(const struct search *search, const struct candidate *candidate)
{
    double last = last_of(candidate);
    double rate = (candidate->count - 1) / (last - candidate->first);
    double wanted =
        (search->wanted - 1) / (fmax(last, search->max) - fmin(candidate->first, search->min));
    return 2 - fmax(rate / wanted, wanted / rate);
}

static double densest(const struct search *search, int count)
{
    return count >= search->wanted ? 2 - (count - 1) / (search->wanted - 1) : 1;
}

static bool is_allowed(const struct search *search, const struct candidate *candidate)
{
    if (search->request->has_zero && !has_zero_tick(candidate))
        return false;
    if (!search->request->is_whole)
        return true;
    double step = candidate->step, first = candidate->first;
    return step >= 1 - TINY && fabs(step - round(step)) < TINY * step &&
           fabs(first - round(first)) < TINY * step;
}

static void try_starts(struct search *search, struct candidate *candidate)
{
    int skip = candidate->skip;
    double unit = candidate->step / skip;
    double from = floor(search->max / candidate->step) * skip - (candidate->count - 1) * skip;
    double to = ceil(search->min / candidate->step) * skip;
    for (double start = from; start <= to; start++) {
        candidate->first = start * unit;
        double score =
            weigh(simplicity(candidate), coverage(search, candidate), density(search, candidate));
        if (score > search->score && is_allowed(search, candidate)) {
            search->score = score;
            search->best = *candidate;
        }
    }
}

static void try_powers(struct search *search, struct candidate *candidate)
{
    double simple = simplest(candidate->nice, candidate->skip);
    double dense = densest(search, candidate->count);
    double base = candidate->skip * nice[candidate->nice];
    double delta = (search->max - search->min) / (candidate->count + 1) / base;
    double power = ceil(log10(delta));
    for (int i = 0; i < MOST_POWERS; i++, power++) {
        candidate->step = base * pow(10, power);
        double span = candidate->step * (candidate->count - 1);
        if (weigh(simple, closest(search, span), dense) < search->score)
            return;
        try_starts(search, candidate);
    }
}

static void search_all(struct search *search)
{
    struct candidate candidate = {0};
    for (candidate.skip = 1; candidate.skip < MOST_SKIP; candidate.skip++) {
        for (candidate.nice = 0; candidate.nice < NICE_COUNT; candidate.nice++) {
            double simple = simplest(candidate.nice, candidate.skip);
            if (weigh(simple, 1, 1) < search->score)
                return;
            for (candidate.count = 2; candidate.count <= VALUE_TICKS_MAX; candidate.count++) {
                if (weigh(simple, 1, densest(search, candidate.count)) < search->score)
                    break;
                try_powers(search, &candidate);
            }
        }
    }
}

static int decimals_of(double step)
{
    int decimals = 0;
    for (double scaled = step; decimals < 12 && fabs(scaled - round(scaled)) > 1e-6 * scaled;
         scaled *= 10)
        decimals++;
    return decimals;
}

static void fill(struct value_ticks *ticks, const struct search *search)
{
    const struct candidate *best = &search->best;
    double start = round(best->first / best->step * 1e6) / 1e6;
    ticks->step = best->step;
    ticks->count = (size_t)best->count;
    ticks->decimals = decimals_of(best->step);
    for (int i = 0; i < best->count; i++) {
        double value = (start + i) * best->step;
        ticks->values[i] = fabs(value) < best->step * 1e-9 ? 0 : value;
    }
    ticks->first = fmin(ticks->values[0], search->min);
    ticks->last = fmax(ticks->values[best->count - 1], search->max);
}

void value_ticks(struct value_ticks *ticks, const struct value_request *request)
{
    struct search search = {
        .request = request,
        .min = request->has_zero ? fmin(0, request->min) : request->min,
        .max = request->has_zero ? fmax(0, request->max) : request->max,
        .wanted = fmax(2, request->wanted),
        .score = -INFINITY,
    };
    if (search.max - search.min <= fabs(search.max) * 1e-12)
        search.max = search.min + 1;
    if (request->is_whole && search.max - search.min < 1)
        search.max = search.min + 1;
    search_all(&search);
    fill(ticks, &search);
}
