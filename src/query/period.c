/* The days of periods. Windows of other years are aligned by month and day, so that their lengths
 * may differ by a day: counts are set against each other per day. */
#include "query/period.h"

#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

/* ---- One period ---- */

static const char *why_not(const struct edtf *date)
{
    if (date->form == EDTF_ONE_OF || date->form == EDTF_ALL_OF)
        return "it is a set of dates, and a period is one span";
    if (!date->is_placeable)
        return "it has no place on a time axis";
    if (date->earliest == DAY_NONE_BEFORE || date->latest == DAY_NONE_AFTER)
        return "it is open on one side, and a period has a first and a last day";
    if (edtf_is_uncertain(date) || edtf_is_approximate(date))
        return "it is in doubt, and a period has a first and a last day";
    if (date->latest - date->earliest >= PERIOD_DAYS)
        return "it is longer than a comparison can be";
    return NULL;
}

bool period_parse(const char *text, struct arena *arena, struct period *period, const char **why)
{
    const char *equals = strrchr(text, '=');
    struct edtf date;
    struct edtf_error error;
    *period = (struct period){0};
    if (equals == text) {
        *why = "there is no name before '='";
        return false;
    }
    if (equals)
        period->name = arena_copy(arena, text, (size_t)(equals - text));
    if (!edtf_parse(equals ? equals + 1 : text, EDTF_SEASONS_METEOROLOGICAL, arena, &date,
                    &error)) {
        *why = arena_text(arena, error.message);
        return false;
    }
    *why = why_not(&date);
    period->first = date.earliest;
    period->last = date.latest;
    return !*why;
}

int64_t period_days(const struct period *period)
{
    return period->last - period->first + 1;
}

int64_t period_overlap(const struct period *a, const struct period *b)
{
    int64_t first = a->first > b->first ? a->first : b->first;
    int64_t last = a->last < b->last ? a->last : b->last;
    return last < first ? 0 : last - first + 1;
}

static bool is_end_of_february(struct civil day)
{
    return day.month == 2 && day.day == days_in_month(day.year, 2);
}

struct period period_shift(const struct period *window, int years)
{
    struct civil first = civil_of(window->first), last = civil_of(window->last);
    bool is_february = window->last > window->first && is_end_of_february(last);
    first.year += years;
    last.year += years;
    int end = is_february ? days_in_month(last.year, 2) : last.day;
    bool has_first = first.day <= days_in_month(first.year, first.month);
    bool has_last = end <= days_in_month(last.year, last.month);
    struct period shifted = {
        .first = has_first ? day_of(first.year, first.month, first.day)
                           : day_of(first.year, first.month + 1, 1),
        .last = has_last ? day_of(last.year, last.month, end)
                         : day_of(last.year, last.month, days_in_month(last.year, last.month)),
    };
    if (shifted.last < shifted.first) /* 29 February alone */
        shifted.first = shifted.last;
    return shifted;
}

/* ---- Several ---- */

static bool refuse(struct report *report, const char *message)
{
    report_add(report, SEVERITY_ERROR, "bad-period", NULL, "%s", message);
    return false;
}

static const char *way_option(enum period_way way)
{
    switch (way) {
    case PERIODS_PREVIOUS: return "against previous";
    case PERIODS_LAST_YEAR: return "against last-year";
    case PERIODS_YEARS: return "years";
    default: return "around";
    }
}

static bool have_own_names(const struct period_request *request, struct report *report)
{
    for (size_t i = 0; i < request->named_count; i++) {
        for (size_t k = 0; k < i; k++) {
            const char *name = request->named[i].name;
            if (!name || !text_is_same(name, request->named[k].name))
                continue;
            report_add(report, SEVERITY_ERROR, "bad-period", NULL,
                       "two periods have the name '%s', so that nobody could tell them apart; give "
                       "each a name of its own",
                       name);
            return false;
        }
    }
    return true;
}

static bool make_named(const struct period_request *request, struct arena *arena,
                       struct period_plan *plan, struct report *report)
{
    if (request->named_count == 0)
        return refuse(report, "there is nothing to compare; give two periods or more, of which the "
                              "first is the baseline, or 'against', 'years' or 'around'");
    if (request->named_count == 1)
        return refuse(report, "one period can't be compared; give a second one, or 'against' with "
                              "'previous' or 'last-year', or 'years'");
    if (!have_own_names(request, report))
        return false;
    plan->count = request->named_count;
    plan->items = ARENA_ARRAY(arena, struct period, plan->count);
    memcpy(plan->items, request->named, plan->count * sizeof *plan->items);
    plan->baseline_count = 1;
    return true;
}

/* The years before the window, then the window. */
static void make_years(const struct period *window, int years, struct arena *arena,
                       struct period_plan *plan)
{
    plan->baseline_count = (size_t)years;
    plan->count = plan->baseline_count + 1;
    plan->items = ARENA_ARRAY(arena, struct period, plan->count);
    for (size_t i = 0; i < plan->baseline_count; i++)
        plan->items[i] = period_shift(window, (int)i - years);
    plan->items[plan->baseline_count] = *window;
}

static void make_previous(const struct period *window, struct arena *arena,
                          struct period_plan *plan)
{
    plan->baseline_count = 1;
    plan->count = 2;
    plan->items = ARENA_ARRAY(arena, struct period, 2);
    plan->items[0].first = window->first - period_days(window);
    plan->items[0].last = window->first - 1;
    plan->items[1] = *window;
}

static bool make_around(const struct period_request *request, const struct edtf *event,
                        struct arena *arena, struct period_plan *plan, struct report *report)
{
    if (request->named_count)
        return refuse(report, "'around' makes its periods by itself, so there is none to give; "
                              "'days' says how long they are");
    if (!event) {
        report_add(report, SEVERITY_ERROR, "bad-period", NULL,
                   "no record has the id '%s' that the periods are to lie around", request->around);
        return false;
    }
    if (!event->is_placeable || event->earliest == DAY_NONE_BEFORE ||
        event->latest == DAY_NONE_AFTER)
        return refuse(report, "the date that the periods are to lie around is open or unknown");
    int64_t after = event->latest + (event->latest > event->earliest);
    plan->baseline_count = 1;
    plan->count = 2;
    plan->items = ARENA_ARRAY(arena, struct period, 2);
    plan->items[0].first = event->earliest - request->around_days;
    plan->items[0].last = event->earliest - 1;
    plan->items[1].first = after;
    plan->items[1].last = after + request->around_days - 1;
    return true;
}

/* The window of a short way. */
static const struct period *find_window(const struct period_request *request,
                                        const struct period *window, struct report *report)
{
    char message[200];
    if (request->named_count > 1) {
        snprintf(message, sizeof message,
                 "'%s' is for one period, and %zu are given; give one, or leave it out",
                 way_option(request->way), request->named_count);
        refuse(report, message);
        return NULL;
    }
    if (request->named_count == 1)
        return request->named;
    if (!window) {
        snprintf(message, sizeof message,
                 "'%s' needs the days that are compared; give one period, or 'from' and 'to'",
                 way_option(request->way));
        refuse(report, message);
    }
    return window;
}

bool periods_make(const struct period_request *request, const struct period *window,
                  const struct edtf *event, struct arena *arena, struct period_plan *plan,
                  struct report *report)
{
    *plan = (struct period_plan){.way = request->way};
    if (request->way == PERIODS_NAMED)
        return make_named(request, arena, plan, report);
    if (request->way == PERIODS_AROUND)
        return make_around(request, event, arena, plan, report);
    window = find_window(request, window, report);
    if (!window)
        return false;
    if (request->way == PERIODS_PREVIOUS)
        make_previous(window, arena, plan);
    else
        make_years(window, request->way == PERIODS_YEARS ? request->years : 1, arena, plan);
    return true;
}
