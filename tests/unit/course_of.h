/* A course made of a few events, for tests of what is counted where. */
#ifndef TESTS_COURSE_OF_H
#define TESTS_COURSE_OF_H

#include "base/day.h"
#include "chart/course.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define WIDTH 1000.0 /* points of plot */

/* A tally that is drawn as 'setup' says. */
struct counted {
    struct arena arena;
    struct language_order languages;
    struct tally tally;
    struct panel_setup setup;
    struct course_extent extent;
    struct course course;
    struct report *report;
};

/* 'group' is the name of a field, 'kind' one of counts; both may be NULL. */
static inline void counted_open(struct counted *counted, const char *group, const char *kind)
{
    *counted = (struct counted){.report = report_new()};
    counted->setup = (struct panel_setup){
        .group = group ? field_find(group) : NULL,
        .kind = kind,
        .by = BIN_MONTH,
        .assign = ASSIGN_MIDPOINT,
        .locale = locale_new("en"),
    };
    struct tally_setup setup = {.group = counted->setup.group,
                                .languages = &counted->languages,
                                .kind = kind,
                                .has_sides = true};
    tally_init(&counted->tally, &setup);
}

static inline void counted_close(struct counted *counted)
{
    tally_clear(&counted->tally);
    locale_free((struct locale *)counted->setup.locale);
    report_free(counted->report);
    arena_clear(&counted->arena);
}

static inline struct event event_of(struct counted *counted, const char *date, const char *country)
{
    struct event event = {.category = CATEGORY_BATTLE, .origin.dialect = "casus"};
    struct edtf_error error;
    event.place.country = country;
    assert_true(
        edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &counted->arena, &event.date, &error));
    return event;
}

/* Takes an event with a count of the kind; its best is negative where only low is known. */
static inline void take_count(struct counted *counted, const char *date, const char *country,
                              double low, double best, double high)
{
    struct event event = event_of(counted, date, country);
    struct count *count = ARENA_ARRAY(&counted->arena, struct count, 1);
    *count = (struct count){
        .kind = counted->setup.kind,
        .qualifier = best < 0 ? QUALIFIER_AT_LEAST : QUALIFIER_STATED,
        .has_low = true,
        .has_best = best >= 0,
        .has_high = best >= 0,
        .low = low,
        .best = best,
        .high = high,
    };
    event.counts = count;
    event.count_count = 1;
    tally_take(&counted->tally, &event);
}

/* Takes an event without a count. */
static inline void take_event(struct counted *counted, const char *date, const char *country)
{
    struct event event = event_of(counted, date, country);
    tally_take(&counted->tally, &event);
}

/* Makes the course, with as many series as there are. */
static inline bool counted_fill(struct counted *counted)
{
    if (!course_extent(&counted->tally, &counted->setup, WIDTH, &counted->extent, counted->report))
        return false;
    course_fill(&counted->course, &counted->tally, &counted->setup, &counted->extent, 6,
                &counted->arena);
    return true;
}

/* The value of the bin that a day lies in, over all series. */
static inline const struct value *value_on(const struct counted *counted, int64_t day)
{
    size_t at = bins_find(&counted->course.bins, day);
    assert_true(at < counted->course.bins.count);
    return &counted->course.totals[at];
}

static inline void assert_number(double number, double expected)
{
    if (!(number - expected < 1e-9 && expected - number < 1e-9))
        fail_msg("%.9g is not %.9g", number, expected);
}

/* The code of the only problem. */
static inline const char *refusal(const struct counted *counted)
{
    assert_int_equal(report_problem_count(counted->report), 1);
    return report_problem_at(counted->report, 0)->code;
}

#endif
