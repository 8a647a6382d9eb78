/* From where to where a date reaches. */
#ifndef CHART_REACH_H
#define CHART_REACH_H

#include "model/edtf.h"

/* In days, to the clock time where it has one; infinite where it is open. A day lasts until the
 * next one begins, a moment no time at all. */
double reach_start(const struct edtf *date);
double reach_end(const struct edtf *date);

#endif
