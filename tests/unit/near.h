/* Numbers that are the same but for rounding. */
#ifndef TESTS_NEAR_H
#define TESTS_NEAR_H

#include <math.h>
#include <stdbool.h>

/* Within a share of what is expected; NaN is near NaN, infinity near itself, and only 0 near 0. */
static inline bool is_near(double value, double expected, double share)
{
    if (isnan(expected))
        return isnan(value);
    return value == expected || fabs(value - expected) <= share * fabs(expected);
}

/* Both stop the test with the numbers; they are macros so that the line is that of the caller. */
#define assert_within(value, expected, share)                                                      \
    do {                                                                                           \
        double value_ = (value), expected_ = (expected);                                           \
        if (!is_near(value_, expected_, (share)))                                                  \
            fail_msg("%.15g is not %.15g", value_, expected_);                                     \
    } while (0)

#define assert_near(value, expected) assert_within(value, expected, 1e-9)

#endif
