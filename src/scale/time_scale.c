/* The calendar as three operations: the floor of a time, the next floor, and the run of intervals
 * between two times. Years are astronomical and the calendar is Gregorian throughout; which step
 * suits an axis is for the axis to choose from the ladder. */
#include "scale/time_scale.h"

#include <math.h>

#define MOST_INTERVALS 10000
#define FURTHEST_DAY 1e14
#define FIRST_MONDAY 4 /* 1970-01-05 */

const struct time_step time_ladder[] = {
    {UNIT_MINUTE, 1},  {UNIT_MINUTE, 2},  {UNIT_MINUTE, 5},  {UNIT_MINUTE, 15}, {UNIT_MINUTE, 30},
    {UNIT_HOUR, 1},    {UNIT_HOUR, 3},    {UNIT_HOUR, 6},    {UNIT_HOUR, 12},   {UNIT_DAY, 1},
    {UNIT_DAY, 2},     {UNIT_WEEK, 1},    {UNIT_WEEK, 2},    {UNIT_MONTH, 1},   {UNIT_MONTH, 3},
    {UNIT_MONTH, 6},   {UNIT_YEAR, 1},    {UNIT_YEAR, 2},    {UNIT_YEAR, 5},    {UNIT_YEAR, 10},
    {UNIT_YEAR, 20},   {UNIT_YEAR, 50},   {UNIT_YEAR, 100},  {UNIT_YEAR, 200},  {UNIT_YEAR, 500},
    {UNIT_YEAR, 1000}, {UNIT_YEAR, 2000}, {UNIT_YEAR, 5000}, {UNIT_YEAR, 0},
};

double time_scale_x(const struct time_scale *scale, double days)
{
    double share = (days - scale->first) / (scale->last - scale->first);
    return scale->x0 * (1 - share) + scale->x1 * share;
}

static int64_t floor_to(int64_t value, int64_t step)
{
    int64_t rest = value % step;
    return value - rest - (rest < 0 ? step : 0);
}

bool time_is_clock(struct time_step step)
{
    return step.unit <= UNIT_HOUR;
}

static int64_t per_day(enum time_unit unit)
{
    return unit == UNIT_MINUTE ? 24 * 60 : 24;
}

/* An hour as days is rarely exact, so the floor is the last one whose own value is not later; of
 * minutes likewise. */
static double clock_floor(double days, struct time_step step)
{
    int64_t parts = per_day(step.unit);
    int64_t at = floor_to((int64_t)floor(days * (double)parts), step.count);
    while ((double)(at + step.count) / (double)parts <= days)
        at += step.count;
    while ((double)at / (double)parts > days)
        at -= step.count;
    return (double)at / (double)parts;
}

static double clock_next(double floor_days, struct time_step step)
{
    double parts = (double)per_day(step.unit);
    return (double)(llround(floor_days * parts) + step.count) / parts;
}

static int64_t day_floor(int64_t day, int count)
{
    struct civil civil = civil_of(day);
    return day - (civil.day - 1) % count;
}

static int64_t week_floor(int64_t day, int count, int week_start)
{
    int64_t origin = FIRST_MONDAY + (week_start % 7 + 7) % 7;
    return origin + floor_to(day - origin, 7 * count);
}

static int64_t month_floor(int64_t day, int count)
{
    struct civil civil = civil_of(day);
    return day_of(civil.year, (civil.month - 1) / count * count + 1, 1);
}

/* Several years begin with a round one as people count them: 400 BC is year -399, and 1 comes
 * before 200, for there is no year 0. */
static int64_t year_floor(int64_t day, int count)
{
    int64_t year = civil_of(day).year;
    if (count == 1)
        return day_of(year, 1, 1);
    int64_t floor = year > 0 ? floor_to(year, count) : floor_to(year - 1, count) + 1;
    return day_of(floor ? floor : 1, 1, 1);
}

static int64_t next_year(int64_t year, int count)
{
    return count > 1 && year == 1 ? count : year + count;
}

double time_floor(double days, struct time_step step, int week_start)
{
    int64_t day = (int64_t)floor(days);
    switch (step.unit) {
    case UNIT_MINUTE:
    case UNIT_HOUR: return clock_floor(days, step);
    case UNIT_DAY: return (double)day_floor(day, step.count);
    case UNIT_WEEK: return (double)week_floor(day, step.count, week_start);
    case UNIT_MONTH: return (double)month_floor(day, step.count);
    case UNIT_YEAR: break;
    }
    return (double)year_floor(day, step.count);
}

/* The days of a month are counted anew in the next one. */
static int64_t next_day(int64_t day, int count)
{
    int64_t next_month = month_start(day, 1);
    return day + count < next_month ? day + count : next_month;
}

double time_next(double floor_days, struct time_step step, int week_start)
{
    (void)week_start; /* a week's floor already lies on it */
    int64_t day = (int64_t)floor(floor_days);
    switch (step.unit) {
    case UNIT_MINUTE:
    case UNIT_HOUR: return clock_next(floor_days, step);
    case UNIT_DAY: return (double)next_day(day, step.count);
    case UNIT_WEEK: return (double)(day + 7 * step.count);
    case UNIT_MONTH: return (double)month_start(day, step.count);
    case UNIT_YEAR: break;
    }
    return (double)day_of(next_year(civil_of(day).year, step.count), 1, 1);
}

static size_t interval_count(double first, double last, struct time_step step, int week_start)
{
    size_t count = 0;
    double start = time_floor(first, step, week_start);
    for (; start < last; start = time_next(start, step, week_start)) {
        if (++count > MOST_INTERVALS)
            return 0;
    }
    return count;
}

struct time_intervals time_intervals(double first, double last, struct time_step step,
                                     int week_start, struct arena *arena)
{
    bool is_span = first < last && first >= -FURTHEST_DAY && last <= FURTHEST_DAY;
    size_t count = is_span ? interval_count(first, last, step, week_start) : 0;
    if (count == 0)
        return (struct time_intervals){0};
    struct time_interval *items = ARENA_ARRAY(arena, struct time_interval, count);
    double start = time_floor(first, step, week_start);
    for (size_t i = 0; i < count; i++) {
        double end = time_next(start, step, week_start);
        items[i] = (struct time_interval){start, end, fmax(start, first), fmin(end, last)};
        start = end;
    }
    return (struct time_intervals){items, count};
}

bool time_larger_step(struct time_step step, struct time_step *larger)
{
    static const enum time_unit above[] = {
        [UNIT_MINUTE] = UNIT_DAY, [UNIT_HOUR] = UNIT_DAY,   [UNIT_DAY] = UNIT_MONTH,
        [UNIT_WEEK] = UNIT_MONTH, [UNIT_MONTH] = UNIT_YEAR,
    };
    if (step.unit == UNIT_YEAR)
        return false;
    *larger = (struct time_step){above[step.unit], 1};
    return true;
}
