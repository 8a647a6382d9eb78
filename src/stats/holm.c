/* From the smallest p on, each is multiplied by the number of those not yet done, and is never less
 * than the one before. */
#include "stats/holm.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>

struct ranked {
    double p;
    size_t index;
};

static int compare_p(const void *a, const void *b)
{
    const struct ranked *first = a, *second = b;
    return (first->p > second->p) - (first->p < second->p);
}

void holm_adjust(const double *p, size_t count, double *adjusted)
{
    struct ranked *ranked = memory_alloc(count * sizeof *ranked);
    size_t known = 0;
    for (size_t i = 0; i < count; i++) {
        adjusted[i] = p[i];
        if (!isnan(p[i]))
            ranked[known++] = (struct ranked){p[i], i};
    }
    qsort(ranked, known, sizeof *ranked, compare_p);
    double least = 0;
    for (size_t i = 0; i < known; i++) {
        least = fmax(least, fmin(1, (double)(known - i) * ranked[i].p));
        adjusted[ranked[i].index] = least;
    }
    free(ranked);
}
