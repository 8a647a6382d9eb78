/* A comparison made of a few events, for tests of what is counted in which period. */
#ifndef TESTS_COMPARISON_OF_H
#define TESTS_COMPARISON_OF_H

#include "course_of.h"

#include "chart/comparison.h"

#include <math.h>
#include <stdio.h>

#define MOST_ROWS 20

/* Records that are compared as counted.setup says. */
struct compared {
    struct counted counted;
    struct period_plan plan;
    struct comparison comparison;
};

/* Data from the first day of 2000 to the last of 2029, of days that all have records. */
static inline void compared_open(struct compared *compared, const char *group, const char *kind)
{
    *compared = (struct compared){0};
    counted_open(&compared->counted, group, kind);
    struct panel_setup *setup = &compared->counted.setup;
    setup->by = BIN_AUTO;
    setup->comparing.seed = 1;
    setup->limits.coverage = (struct coverage){true, day_of(2000, 1, 1), day_of(2029, 12, 31), 10};
}

static inline void compared_close(struct compared *compared)
{
    counted_close(&compared->counted);
}

/* Spans such as "Q1=2024-01/2024-03", ended by NULL; the first 'baselines' are what the others are
 * set against. */
static inline bool compare_all(struct compared *compared, const char *const *spans,
                               size_t baselines)
{
    struct counted *counted = &compared->counted;
    const char *why = NULL;
    size_t count = 0;
    while (spans[count])
        count++;
    compared->plan = (struct period_plan){.count = count, .baseline_count = baselines};
    compared->plan.items = ARENA_ARRAY(&counted->arena, struct period, count);
    for (size_t i = 0; i < count; i++)
        assert_true(period_parse(spans[i], &counted->arena, &compared->plan.items[i], &why));
    return comparison_make(&compared->comparison, &counted->tally, &counted->setup, &compared->plan,
                           MOST_ROWS, &counted->arena, counted->report);
}

static inline void compare_two(struct compared *compared, const char *base, const char *later)
{
    const char *spans[] = {base, later, NULL};
    assert_true(compare_all(compared, spans, 1));
}

/* Takes as many events on each of the days of a span. */
static inline void take_daily(struct compared *compared, const char *span, size_t each)
{
    struct period period;
    const char *why = NULL;
    assert_true(period_parse(span, &compared->counted.arena, &period, &why));
    for (int64_t day = period.first; day <= period.last; day++) {
        struct civil civil = civil_of(day);
        char date[32];
        snprintf(date, sizeof date, "%04d-%02d-%02d", (int)civil.year, civil.month, civil.day);
        for (size_t i = 0; i < each; i++)
            take_event(&compared->counted, date, NULL);
    }
}

/* The total of a period, and its change against the baseline. */
static inline const struct period_value *total_in(const struct compared *compared, size_t period)
{
    return &compared->comparison.total.values[period];
}

static inline const struct change *change_of(const struct compared *compared, size_t later)
{
    return &compared->comparison.total.changes[later];
}

#endif
