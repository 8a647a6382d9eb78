/* A clock time is a share of its day, as it is written. */
#include "chart/reach.h"

#include <math.h>

static double time_share(const struct edtf_point *point)
{
    return (point->hour + point->minute / 60.0 + point->second / 3600.0) / 24;
}

double reach_start(const struct edtf *date)
{
    if (date->earliest == DAY_NONE_BEFORE)
        return -INFINITY;
    return (double)date->earliest + (date->start.has_time ? time_share(&date->start) : 0);
}

double reach_end(const struct edtf *date)
{
    if (date->latest == DAY_NONE_AFTER)
        return INFINITY;
    return (double)date->latest + (date->end.has_time ? time_share(&date->end) : 1);
}
