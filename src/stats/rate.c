/* A Poisson count is above k exactly when a gamma variable of shape k + 1 is below its mean: the
 * quantiles of one are the limits of the other. */
#include "stats/rate.h"

#include "stats/special.h"

#include <float.h>
#include <math.h>

#define COUNT_MOST 1e12

bool ratio_is_clear(const struct ratio *ratio)
{
    return ratio->low > 1 || ratio->high < 1;
}

bool rate_is_countable(const struct rate_sample *sample)
{
    return sample->count >= 0 && sample->count <= COUNT_MOST &&
           sample->count == floor(sample->count) && sample->days > 0 && sample->days <= DBL_MAX;
}

struct interval rate_interval(const struct rate_sample *sample, double level)
{
    double k = sample->count, chance = (1 - level) / 2;
    if (!rate_is_countable(sample) || !(level > 0 && level < 1))
        return (struct interval){NAN, NAN};
    return (struct interval){
        .low = k > 0 ? special_gamma_quantile(k, TAIL_LOWER, chance) / sample->days : 0,
        .high = special_gamma_quantile(k + 1, TAIL_UPPER, chance) / sample->days,
    };
}

double rate_test(const struct rate_sample *sample, double per_day)
{
    double k = sample->count, mean = per_day * sample->days;
    if (!rate_is_countable(sample) || !(mean >= 0))
        return NAN;
    double at_least = k > 0 ? special_gamma(k, mean).lower : 1;
    double at_most = special_gamma(k + 1, mean).upper;
    return fmin(1, 2 * fmin(at_least, at_most));
}
