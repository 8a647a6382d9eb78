/* Sums first, then the spread of the bins around the rates that the sums give. */
#include "stats/quasi_poisson.h"

#include "stats/special.h"

#include <float.h>
#include <math.h>

static bool has_good_bins(const struct rate_bins *bins)
{
    for (size_t i = 0; i < bins->count; i++) {
        const struct rate_sample *bin = &bins->items[i];
        if (!(bin->count >= 0 && bin->count <= DBL_MAX && bin->days > 0 && bin->days <= DBL_MAX))
            return false;
    }
    return true;
}

static struct rate_sample sum_of(const struct rate_bins *bins)
{
    struct rate_sample sum = {0, 0};
    for (size_t i = 0; i < bins->count; i++) {
        sum.count += bins->items[i].count;
        sum.days += bins->items[i].days;
    }
    return sum;
}

/* Pearson's statistic of a period around its own rate. */
static double spread_of(const struct rate_bins *bins, const struct rate_sample *sum)
{
    double rate = sum->count / sum->days, spread = 0;
    for (size_t i = 0; i < bins->count; i++) {
        double mean = rate * bins->items[i].days, rest = bins->items[i].count - mean;
        spread += rest * rest / mean;
    }
    return spread;
}

static enum quasi_refusal refusal_of(const struct rate_bins *later,
                                     const struct rate_bins *baseline)
{
    if (!has_good_bins(later) || !has_good_bins(baseline))
        return QUASI_BAD_BIN;
    if (later->count < 2 || baseline->count < 2)
        return QUASI_FEW_BINS;
    return sum_of(later).count > 0 && sum_of(baseline).count > 0 ? QUASI_DONE : QUASI_ZERO_SUM;
}

struct quasi_poisson quasi_poisson_ratio(const struct rate_bins *later,
                                         const struct rate_bins *baseline, double level)
{
    enum quasi_refusal refusal = refusal_of(later, baseline);
    if (refusal != QUASI_DONE)
        return (struct quasi_poisson){refusal, {NAN, NAN, NAN, NAN}, NAN, NAN, NAN, NAN, NAN};
    struct rate_sample after = sum_of(later), before = sum_of(baseline);
    double df = (double)later->count + (double)baseline->count - 2;
    double phi = (spread_of(later, &after) + spread_of(baseline, &before)) / df;
    double ratio = after.count / before.count / (after.days / before.days);
    double standard_error = sqrt(fmax(phi, 1) * (1 / after.count + 1 / before.count));
    double reach = special_student_quantile(1 - level, df) * standard_error;
    return (struct quasi_poisson){
        .refusal = QUASI_DONE,
        .ratio = {.value = ratio,
                  .low = ratio * exp(-reach),
                  .high = ratio * exp(reach),
                  .p = special_student(log(ratio) / standard_error, df)},
        .phi = phi,
        .phi_used = fmax(phi, 1),
        .df = df,
        .log_ratio = log(ratio),
        .standard_error = standard_error,
    };
}

bool quasi_poisson_suits(size_t bins, double bin_days)
{
    return bins >= (bin_days < 7 ? 14 : 8);
}
