/* Several comparisons at once: p values adjusted such that the chance of even one false alarm among
 * all of them stays at the level (S. Holm 1979; as R's p.adjust). */
#ifndef STATS_HOLM_H
#define STATS_HOLM_H

#include <stddef.h>

/* Fills adjusted[i] from p[i]; both may be the same array. A comparison without a p (NaN) stays so
 * and is not one of those that are adjusted for. */
void holm_adjust(const double *p, size_t count, double *adjusted);

#endif
