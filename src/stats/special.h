/* The distributions that intervals and tests rest on: gamma (counts of a Poisson process), beta
 * (shares of a total) and Student's t. Both tails are given, each by itself where it is the smaller
 * one, so that a chance of 1e-300 is as accurate as one of 0.3.
 *
 * Parameters are above 0 and at most 1e13, points not negative, chances between 0 and 1, both left
 * out; anything else gives NaN. Pure functions: no state, safe in any thread.
 *
 * Sources: the series and continued fractions are those of the Digital Library of Mathematical
 * Functions (8.11.4, 8.9.2 contracted, 8.17.22), evaluated by Lentz's method; the factor in front
 * of them is C. Loader's saddle-point form (2000), which keeps its digits where powers and gamma
 * functions would lose them. Relative error about 1e-12 for parameters up to 1e5, growing to 1e-9
 * in the far tails of parameters of 1e9; the work grows with the square root of the parameters. */
#ifndef STATS_SPECIAL_H
#define STATS_SPECIAL_H

/* The chance of a value below a point and above it; lower + upper = 1. */
struct tails {
    double lower, upper;
};

enum tail { TAIL_LOWER, TAIL_UPPER };

/* Gamma distribution of a shape with scale 1: the regularised P(shape, x) and Q(shape, x). The
 * chance of at most k events where x are expected is the upper tail of shape k + 1. */
struct tails special_gamma(double shape, double x);

/* The point that has 'chance' in its lower or upper tail. Ask for the tail that is at most one
 * half: the other one holds fewer digits. */
double special_gamma_quantile(double shape, enum tail tail, double chance);

/* Beta distribution at the point x = odds / (1 + odds): the regularised I_x(a, b) and its rest. The
 * odds, from 0 to infinity, keep their digits where x is near 1. The chance of at most k of n with
 * chance x each is the upper tail of a = k + 1, b = n - k. */
struct tails special_beta(double a, double b, double odds);

/* The odds of the point that has 'chance' in a tail; see special_gamma_quantile. */
double special_beta_quantile(double a, double b, enum tail tail, double chance);

/* Student's t with 'df' degrees of freedom: the chance of being farther from 0 than t on either
 * side, and the t, not negative, that has this chance. */
double special_student(double t, double df);
double special_student_quantile(double chance, double df);

#endif
