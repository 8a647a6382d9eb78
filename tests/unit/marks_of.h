/* Marks of dates on an axis of June 2013 with ten points a day. */
#ifndef TESTS_UNIT_MARKS_OF_H
#define TESTS_UNIT_MARKS_OF_H

#include "chart/mark.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>

#define RADIUS 3.0
#define COUNT_OF(array) (sizeof(array) / sizeof *(array))

/* x of the beginning of a day of June. */
#define JUNE(day) (100.0 + 10 * ((day)-1))

static inline struct time_scale june(void)
{
    return (struct time_scale){(double)day_of(2013, 6, 1), (double)day_of(2013, 7, 1), 100, 400};
}

static struct arena parts; /* of the marks that a test measures; emptied at the end */

static inline int clear_parts(void **state)
{
    (void)state;
    arena_clear(&parts);
    return 0;
}

static inline struct mark measure_on(const struct time_scale *scale, bool is_hourly,
                                     const char *date)
{
    static struct event event; /* the mark points to it, but for its category only */
    struct arena arena = {0};
    struct edtf_error error;
    struct mark mark;
    const struct mark_setup setup = {
        .scale = scale,
        .radius = RADIUS,
        .is_hourly = is_hourly,
        .unknown_width = 6,
        .arena = &parts,
    };
    event = (struct event){0};
    if (!edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &arena, &event.date, &error))
        fail_msg("'%s': %s", date, error.message);
    mark_measure(&mark, &event, 0x000000ff, &setup);
    arena_clear(&arena);
    return mark;
}

static inline struct mark measure(const char *date)
{
    struct time_scale scale = june();
    return measure_on(&scale, false, date);
}

static inline void check_near(const char *date, const char *what, double x, double expected)
{
    if (!(fabs(x - expected) < 1e-6))
        fail_msg("'%s': %s is %d/100, not %d/100", date, what, (int)lround(x * 100),
                 (int)lround(expected * 100));
}

#endif
