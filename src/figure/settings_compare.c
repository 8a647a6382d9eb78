/* Settings of panels that compare periods. */
#include "figure/settings_internal.h"

#include "chart/comparison.h"

#include <string.h>

#define DAYS_AROUND 30 /* on each side of an event */

/* What the panel before compares is kept until this one is told what to compare. */
static struct period_request *own_request(struct settings *settings)
{
    struct panel_settings *panel = settings_current(settings);
    struct period_request *request = &panel->comparing.periods;
    if (!panel->has_own_periods)
        *request = (struct period_request){.around_days = request->around_days};
    panel->has_own_periods = true;
    return request;
}

SETTER(set_period)
{
    struct period period;
    const char *why = NULL;
    if (!period_parse(value->text, &settings->arena, &period, &why))
        return setting_refuse(report, "period",
                              "'%s' is no period (%s); write 'NAME=FROM/TO', such as 'Q2=2024-04/"
                              "2024-06'",
                              value->text, why);
    struct period_request *request = own_request(settings);
    size_t count = request->named_count;
    if (count == PERIOD_LIMIT)
        return setting_refuse(report, "period", "'%s' is too much; the most are %d periods",
                              value->text, PERIOD_LIMIT);
    struct period *named = ARENA_ARRAY(&settings->arena, struct period, count + 1);
    if (count)
        memcpy(named, request->named, count * sizeof *named);
    named[count] = period;
    request->named = named;
    request->named_count = count + 1;
    return true;
}

static bool set_way(struct settings *settings, enum period_way way, const char *name,
                    struct report *report)
{
    struct period_request *request = own_request(settings);
    if (request->way != PERIODS_NAMED && request->way != way)
        return setting_refuse(report, name,
                              "what is compared is said twice; give one of 'against', 'years' and "
                              "'around'");
    request->way = way;
    return true;
}

SETTER(set_against)
{
    return set_way(settings, value->number == 0 ? PERIODS_PREVIOUS : PERIODS_LAST_YEAR, "against",
                   report);
}

SETTER(set_years)
{
    if (!set_way(settings, PERIODS_YEARS, "years", report))
        return false;
    settings_current(settings)->comparing.periods.years = (int)value->number;
    return true;
}

SETTER(set_around)
{
    struct edtf date;
    struct edtf_error error;
    if (!*value->text)
        return setting_refuse(report, "around", "'' is no date and no id of a record");
    if (edtf_parse(value->text, EDTF_SEASONS_METEOROLOGICAL, &settings->arena, &date, &error) &&
        (!date.is_placeable || date.earliest == DAY_NONE_BEFORE || date.latest == DAY_NONE_AFTER))
        return setting_refuse(report, "around",
                              "'%s' is open or has no place on a time axis; give a date with both "
                              "bounds, or the id of a record",
                              value->text);
    if (!set_way(settings, PERIODS_AROUND, "around", report))
        return false;
    settings_current(settings)->comparing.periods.around =
        arena_text(&settings->arena, value->text);
    return true;
}

SETTER(set_days)
{
    (void)report;
    settings_current(settings)->comparing.periods.around_days = (int64_t)value->number;
    return true;
}

SETTER(set_method)
{
    (void)report;
    settings_current(settings)->comparing.method = (enum compare_method)value->number;
    return true;
}

SETTER(set_bands)
{
    (void)report;
    settings_current(settings)->comparing.has_acled_bands = value->number == 1;
    return true;
}

SETTER(set_seed)
{
    (void)report;
    settings_current(settings)->comparing.seed = (uint64_t)value->number;
    return true;
}

SETTER(set_finding)
{
    (void)report;
    settings_current(settings)->has_finding = value->number == 1;
    return true;
}

SETTER(set_threads)
{
    (void)report;
    settings->threads = (size_t)value->number;
    return true;
}

/* ---- The whole ---- */

bool settings_compares(const struct chart *chart)
{
    return chart && setting_is_of_chart(setting_find("period"), chart);
}

/* What a short way compares where no period says it: then 'from' and 'to' leave nothing out. */
struct comparing settings_comparing(const struct settings *settings, size_t panel)
{
    struct comparing comparing = settings_panel(settings, panel)->comparing;
    struct period_request *periods = &comparing.periods;
    bool is_short = periods->way != PERIODS_NAMED && periods->way != PERIODS_AROUND;
    if (!comparing.seed)
        comparing.seed = 1;
    if (!periods->around_days && periods->way == PERIODS_AROUND)
        periods->around_days = DAYS_AROUND;
    comparing.threads = settings->threads;
    comparing.has_finding = settings_panel(settings, panel)->has_finding;
    comparing.has_window =
        is_short && !periods->named_count && settings->has_from && settings->has_to;
    comparing.window = (struct period){NULL, settings->from, settings->to};
    return comparing;
}

/* Sums of people rest on a few large events: methods for counts would promise too much. */
static bool check_method(const struct panel_settings *panel, struct report *report)
{
    struct panel_setup setup = {.kind = panel->measure};
    bool is_of_counts =
        panel->comparing.method == METHOD_EXACT || panel->comparing.method == METHOD_QUASI;
    if (!is_of_counts || !panel->measure || strcmp(panel->measure, "events") == 0 ||
        comparison_counts_events(&setup))
        return true;
    return setting_refuse(report, "method",
                          "'%s' is for counts of events, and '%s' adds up numbers that events have "
                          "few or many of; give 'bootstrap' or 'auto', or measure 'lethal_events'",
                          panel->comparing.method == METHOD_EXACT ? "exact" : "quasi",
                          panel->measure);
}

static const char *way_name(enum period_way way)
{
    static const char *const names[] = {[PERIODS_NAMED] = "period",
                                        [PERIODS_PREVIOUS] = "against",
                                        [PERIODS_LAST_YEAR] = "against",
                                        [PERIODS_YEARS] = "years",
                                        [PERIODS_AROUND] = "around"};
    return names[way];
}

static bool check_periods(const struct comparing *comparing, struct report *report)
{
    struct arena arena = {0};
    const struct period_request *periods = &comparing->periods;
    struct report *said = report_new();
    struct period_plan plan;
    struct edtf_error error;
    struct edtf day;
    edtf_parse("2000-01-01", EDTF_SEASONS_METEOROLOGICAL, &arena, &day, &error);
    bool is_good = periods_make(periods, comparing->has_window ? &comparing->window : NULL, &day,
                                &arena, &plan, said);
    for (size_t i = 0; i < report_problem_count(said); i++)
        setting_refuse(report, way_name(periods->way), "%s",
                       report_problem_at(said, i)->examples[0].message);
    report_free(said);
    arena_clear(&arena);
    return is_good;
}

bool settings_check_panel(const struct settings *settings, size_t panel, struct report *report)
{
    const struct panel_settings *given = settings_panel(settings, panel);
    const struct chart *chart = given->chart ? chart_find(given->chart) : NULL;
    struct comparing comparing = settings_comparing(settings, panel);
    if (!settings_check_groups(given, report))
        return false;
    if (!settings_compares(chart))
        return true;
    bool is_good = check_periods(&comparing, report);
    return check_method(given, report) && is_good;
}
