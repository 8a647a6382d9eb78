/* The limits as ACLED's Trendfinder states them; the symmetric bands mirror its increases. */
#include "stats/bands.h"

#include <math.h>

#define LARGE 25
#define MODERATE 10
#define MEAN_LOW 2
#define LAST_LOW 5

double band_round(double percent)
{
    return round(percent);
}

static enum band increase_of(double rounded)
{
    if (rounded > LARGE)
        return BAND_LARGE_INCREASE;
    return rounded >= MODERATE ? BAND_MODERATE_INCREASE : BAND_LIMITED_CHANGE;
}

enum band band_symmetric(double percent)
{
    double rounded = band_round(percent);
    if (!isfinite(percent))
        return BAND_NONE;
    if (rounded < -LARGE)
        return BAND_LARGE_DECREASE;
    return rounded <= -MODERATE ? BAND_MODERATE_DECREASE : increase_of(rounded);
}

enum band band_acled(double percent, const struct acled_week *week)
{
    double rounded = band_round(percent);
    if (week->mean <= MEAN_LOW && week->last <= LAST_LOW)
        return BAND_LIMITED_CHANGE;
    if (!isfinite(percent))
        return BAND_NONE;
    return rounded < -LARGE ? BAND_LARGE_DECREASE : increase_of(rounded);
}
