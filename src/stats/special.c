/* Tails by a series or a continued fraction, whichever converges at the point; quantiles by Newton
 * steps on the logarithm of the tail, kept within a bracket. All is a function of the logarithm of
 * the point (of the odds, for the beta distribution), since there the slope of a tail is the factor
 * that stands in front of the fraction anyway. */
#include "stats/special.h"

#include <float.h>
#include <math.h>
#include <stdbool.h>
#include <stddef.h>

#define TWO_PI 6.283185307179586
#define PARAMETER_MOST 1e13
#define POINT_MOST 1e300     /* above it there is nothing */
#define TERMS_MOST 100000000 /* beyond what the largest parameters need */
#define NEAR 1e-15           /* steps that end the search for a quantile, of its logarithm */

static const struct tails undefined = {NAN, NAN};

static bool is_parameter(double value)
{
    return value > 0 && value <= PARAMETER_MOST;
}

/* ---- The factor in front ---- */

/* What Stirling's formula lacks: ln Γ(n + 1) - [(n + 1/2) ln n - n + ln(2π) / 2]. Small n are
 * reached from larger ones, where six terms of the series are exact. */
static double stirling_rest(double n)
{
    double rest = 0;
    for (; n < 16; n++)
        rest += (n + 0.5) * log1p(1 / n) - 1;
    double square = 1 / (n * n);
    double series = 1.0 / 1188 - square * 691 / 360360;
    series = 1.0 / 1260 - square * (1.0 / 1680 - square * series);
    return rest + (1.0 / 12 - square * (1.0 / 360 - square * series)) / n;
}

/* a ln(a / mean) + mean - a, without cancellation where both are near each other. */
static double deviance(double a, double mean)
{
    double difference = a - mean, share = difference / (a + mean);
    if (fabs(share) > 0.1)
        return a * log(a / mean) - difference;
    double power = 2 * a * share, sum = difference * share, before = NAN;
    for (int i = 3; sum != before && i < 40; i += 2) {
        before = sum;
        power *= share * share;
        sum += power / i;
    }
    return sum;
}

/* x^shape e^-x / Γ(shape): the slope of the lower tail in ln x. */
static double gamma_slope(double shape, double x)
{
    return sqrt(shape / TWO_PI) * exp(-stirling_rest(shape) - deviance(shape, x));
}

/* x^a y^b / B(a, b): the slope of the lower tail in ln(x / y). */
static double beta_slope(double a, double b, double x, double y)
{
    double n = a + b;
    double rest = stirling_rest(n) - stirling_rest(a) - stirling_rest(b);
    return sqrt(a / n * b / TWO_PI) * exp(rest - deviance(a, n * x) - deviance(b, n * y));
}

/* ---- Tails ---- */

/* A continued fraction b0 + a1/(b1 + a2/(b2 + ...)) by Lentz's method; it starts as
 * {b0, b0, 0}, b0 not 0. */
struct fraction {
    double value, c, d;
};

/* Takes one more term; true once it changes nothing any more. */
static bool fraction_add(struct fraction *fraction, double numerator, double denominator)
{
    double d = denominator + numerator * fraction->d;
    double c = denominator + numerator / fraction->c;
    fraction->d = 1 / (fabs(d) < DBL_MIN ? DBL_MIN : d);
    fraction->c = fabs(c) < DBL_MIN ? DBL_MIN : c;
    double factor = fraction->c * fraction->d;
    fraction->value *= factor;
    return fabs(factor - 1) <= DBL_EPSILON;
}

/* 1 + x/(shape+1) + x²/((shape+1)(shape+2)) + ... */
static double gamma_series(double shape, double x)
{
    double term = 1, sum = 1;
    for (int i = 1; i < TERMS_MOST && term > sum * DBL_EPSILON / 4; i++) {
        term *= x / (shape + i);
        sum += term;
    }
    return sum;
}

static double gamma_fraction(double shape, double x)
{
    double start = x + 1 - shape;
    struct fraction fraction = {start, start, 0};
    for (int i = 1; i < TERMS_MOST; i++)
        if (fraction_add(&fraction, i * (shape - i), start + 2.0 * i))
            break;
    return 1 / fraction.value;
}

static double beta_fraction(double a, double b, double x)
{
    struct fraction fraction = {1, 1, 0};
    for (int i = 0; i < TERMS_MOST; i++) {
        double at = a + 2.0 * i, next = i + 1;
        fraction_add(&fraction, -(a + i) / at * ((a + b + i) / (at + 1)) * x, 1);
        if (fraction_add(&fraction, next / (at + 1) * ((b - next) / (at + 2)) * x, 1))
            break;
    }
    return 1 / fraction.value;
}

/* A point of a distribution: its tails, and the slope of the lower one in the logarithm of the
 * point (of the odds, for the beta distribution). */
struct spot {
    struct tails tails;
    double slope;
};

static struct spot spot_of_lower(double lower, double slope)
{
    return (struct spot){{lower, 1 - lower}, slope};
}

static struct spot spot_of_upper(double upper, double slope)
{
    return (struct spot){{1 - upper, upper}, slope};
}

static struct spot gamma_at(double shape, double x)
{
    double slope = gamma_slope(shape, x);
    if (x < shape + 1)
        return spot_of_lower(slope / shape * gamma_series(shape, x), slope);
    return spot_of_upper(slope * gamma_fraction(shape, x), slope);
}

/* The fraction is taken on the side where it converges. */
static struct spot beta_at(double a, double b, double odds)
{
    double x = odds < 1 ? odds / (1 + odds) : 1 / (1 + 1 / odds), y = 1 / (1 + odds);
    double slope = beta_slope(a, b, x, y);
    if (x * (a + b + 2) < a + 1)
        return spot_of_lower(slope / a * beta_fraction(a, b, x), slope);
    return spot_of_upper(slope / b * beta_fraction(b, a, y), slope);
}

struct tails special_gamma(double shape, double x)
{
    if (!is_parameter(shape) || !(x >= 0))
        return undefined;
    return x > POINT_MOST ? (struct tails){1, 0} : gamma_at(shape, x).tails;
}

struct tails special_beta(double a, double b, double odds)
{
    if (!is_parameter(a) || !is_parameter(b) || !(odds >= 0))
        return undefined;
    return beta_at(a, b, odds).tails;
}

/* ---- Quantiles ---- */

/* The tail to be inverted, as a function of the logarithm of its point. */
struct curve {
    double a, b; /* of the beta distribution; b is 0 for the gamma distribution of shape a */
    enum tail tail;
    double chance;
};

/* How far a tail is from its chance, as logarithms: it rises with the point, is 0 at the quantile,
 * and infinite where the tail is too small for a double. */
struct excess {
    double value, slope;
};

static struct excess excess_at(const struct curve *curve, double point)
{
    double at = exp(point);
    struct spot spot =
        curve->b > 0 ? beta_at(curve->a, curve->b, at) : gamma_at(curve->a, fmin(at, POINT_MOST));
    double tail = curve->tail == TAIL_LOWER ? spot.tails.lower : spot.tails.upper;
    double value = log(fmax(tail, 0)) - log(curve->chance);
    return (struct excess){curve->tail == TAIL_LOWER ? value : -value, spot.slope / tail};
}

/* Moves an end of the bracket away from its middle until the quantile is inside. */
static double find_end(const struct curve *curve, double middle, double step)
{
    double end = middle;
    do {
        end += step;
        step *= 2;
    } while (fabs(end) < 1e4 && (step > 0) == (excess_at(curve, end).value < 0));
    return end;
}

/* The logarithm of the quantile. 'middle' and 'spread' are about those of the distribution. */
static double solve(const struct curve *curve, double middle, double spread)
{
    double low = find_end(curve, middle, -spread), high = find_end(curve, middle, spread);
    double point = middle;
    for (int i = 0; i < 200; i++) {
        struct excess excess = excess_at(curve, point);
        double step = excess.value / excess.slope, near = NEAR * fmax(1, fabs(point));
        if (fabs(step) <= near || high - low <= near)
            break;
        *(excess.value < 0 ? &low : &high) = point;
        point -= step;
        if (!(point > low && point < high))
            point = low + (high - low) / 2;
    }
    return point;
}

static bool is_chance(double chance)
{
    return chance > 0 && chance < 1;
}

double special_gamma_quantile(double shape, enum tail tail, double chance)
{
    if (!is_parameter(shape) || !is_chance(chance))
        return NAN;
    struct curve curve = {.a = shape, .tail = tail, .chance = chance};
    return exp(solve(&curve, log(shape), 1 / sqrt(shape)));
}

double special_beta_quantile(double a, double b, enum tail tail, double chance)
{
    if (!is_parameter(a) || !is_parameter(b) || !is_chance(chance))
        return NAN;
    struct curve curve = {.a = a, .b = b, .tail = tail, .chance = chance};
    return exp(solve(&curve, log(a / b), sqrt(1 / a + 1 / b)));
}

/* Student's t is beta distributed in df / (df + t²), whose odds are df / t². */
double special_student(double t, double df)
{
    return special_beta(df / 2, 0.5, df / (t * t)).lower;
}

double special_student_quantile(double chance, double df)
{
    return sqrt(df / special_beta_quantile(df / 2, 0.5, TAIL_LOWER, chance));
}
