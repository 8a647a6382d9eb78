/* Linear scales are those of other charts; a logarithmic one begins and ends at a power of ten. */
#include "chart/claims_scale.h"

#include "scale/value_scale.h"

#include <math.h>

#define LOG_RATIO 60.0 /* of the largest number to the smallest, from which on powers are shown */
#define LEAST_WITH_ZERO 1000.0 /* the largest number, for powers beside a zero */
#define ZERO_SLOT 20.0         /* points before a scale of powers */
#define TICK_ROOM 1.8          /* widths of a label from one tick to the next */

void claims_extent_add(struct claims_extent *extent, const struct claim *claim)
{
    const double numbers[] = {claim->low, claim->best, claim->high};
    for (size_t i = 0; claim->is_known && i < 3; i++) {
        if (!isfinite(numbers[i]))
            continue;
        double number = fabs(numbers[i]) + (numbers[i] > 0 ? claim->slack : 0);
        extent->most = fmax(extent->most, number);
        if (numbers[i] > 0)
            extent->least = fmin(extent->least, numbers[i]);
        else
            extent->has_zero = true;
    }
}

/* A tick for each power of ten, as long as there are not too many; and zero in a slot before. */
static void plan_log(struct claims_scale *scale, const struct claims_extent *extent)
{
    double first = floor(log10(extent->least)), last = ceil(log10(extent->most));
    double step = fmax(1, ceil((last - first) / (CLAIMS_TICKS - 2)));
    scale->first = first;
    scale->last = fmax(last, first + 1);
    if (extent->has_zero) {
        scale->slot = fmin(ZERO_SLOT, (scale->x1 - scale->x0) / 4);
        scale->ticks[scale->tick_count++] = 0;
    }
    for (double at = first; at <= scale->last && scale->tick_count < CLAIMS_TICKS; at += step)
        scale->ticks[scale->tick_count++] = pow(10, at);
}

static void plan_linear(struct claims_scale *scale, const struct claims_extent *extent,
                        double label)
{
    struct value_ticks ticks;
    double room = (scale->x1 - scale->x0) / (label * TICK_ROOM);
    value_ticks(&ticks, &(struct value_request){
                            .max = fmax(1, extent->most),
                            .wanted = fmax(2, fmin(6, floor(room) + 1)),
                            .is_whole = true,
                            .has_zero = true,
                        });
    scale->first = 0;
    scale->last = fmax(ticks.last, extent->most);
    for (size_t i = 0; i < ticks.count && i < CLAIMS_TICKS; i++)
        scale->ticks[scale->tick_count++] = ticks.values[i];
}

void claims_scale_plan(struct claims_scale *scale, const struct claims_extent *extent, double label)
{
    bool has_numbers = extent->most > 0 && isfinite(extent->least);
    scale->tick_count = 0;
    scale->first = 0;
    scale->last = 1;
    scale->slot = 0;
    scale->is_log = has_numbers && extent->most / extent->least > LOG_RATIO &&
                    (!extent->has_zero || extent->most >= LEAST_WITH_ZERO);
    if (scale->is_log)
        plan_log(scale, extent);
    else if (has_numbers || extent->has_zero)
        plan_linear(scale, extent, label);
}

double claims_scale_x(const struct claims_scale *scale, double number)
{
    if (scale->is_log && number <= 0)
        return scale->x0;
    double at = scale->is_log ? log10(number) : number, x0 = scale->x0 + scale->slot;
    double share = (at - scale->first) / (scale->last - scale->first);
    return x0 + (scale->x1 - x0) * fmin(1, fmax(0, share));
}

double claims_scale_stance(const struct claims_scale *scale, enum status status)
{
    double share = status == STATUS_DENIED ? 0.85 : status == STATUS_CONTESTED ? 0.5 : 0.15;
    return scale->x0 + (scale->x1 - scale->x0) * share;
}
