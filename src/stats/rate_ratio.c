/* The share of the later period is kept as odds: at equal rates they are those of the days, and
 * divided by them the odds of the counts are the ratio of the rates. */
#include "stats/rate_ratio.h"

#include "stats/special.h"

#include <math.h>

double rate_ratio_expected(const struct rate_sample *later, const struct rate_sample *baseline)
{
    double share = later->days / (later->days + baseline->days);
    return (later->count + baseline->count) * share;
}

/* Of x later events of x + y, where each is a later one with these odds. */
static double central_p(double x, double y, double odds)
{
    double at_least = x > 0 ? special_beta(x, y + 1, odds).lower : 1;
    double at_most = y > 0 ? special_beta(x + 1, y, odds).upper : 1;
    return fmin(1, 2 * fmin(at_least, at_most));
}

struct ratio rate_ratio_exact(const struct rate_sample *later, const struct rate_sample *baseline,
                              double level)
{
    double x = later->count, y = baseline->count, chance = (1 - level) / 2;
    double odds = later->days / baseline->days;
    if (!rate_is_countable(later) || !rate_is_countable(baseline) || !(level > 0 && level < 1))
        return (struct ratio){NAN, NAN, NAN, NAN};
    return (struct ratio){
        .value = x / y / odds,
        .low = x > 0 ? special_beta_quantile(x, y + 1, TAIL_LOWER, chance) / odds : 0,
        .high = y > 0 ? special_beta_quantile(x + 1, y, TAIL_UPPER, chance) / odds : INFINITY,
        .p = central_p(x, y, odds),
    };
}
