/* Settings of panels that compare periods. */
#include "figure/settings_internal.h"

#include <string.h>

/* The periods of the panel before are kept until this one is given its own. */
SETTER(set_period)
{
    struct panel_settings *panel = settings_current(settings);
    struct period_request *request = &panel->comparing.periods;
    struct period period;
    const char *why = NULL;
    if (!period_parse(value->text, &settings->arena, &period, &why))
        return setting_refuse(report, "period",
                              "'%s' is no period (%s); write 'NAME=FROM/TO', such as 'Q2=2024-04/"
                              "2024-06'",
                              value->text, why);
    size_t count = panel->has_own_periods ? request->named_count : 0;
    if (count == PERIOD_LIMIT)
        return setting_refuse(report, "period", "'%s' is too much; the most are %d periods",
                              value->text, PERIOD_LIMIT);
    struct period *named = ARENA_ARRAY(&settings->arena, struct period, count + 1);
    if (count)
        memcpy(named, request->named, count * sizeof *named);
    named[count] = period;
    request->named = named;
    request->named_count = count + 1;
    panel->has_own_periods = true;
    return true;
}

static void set_way(struct settings *settings, enum period_way way)
{
    settings_current(settings)->comparing.periods.way = way;
}

SETTER(set_against)
{
    (void)report;
    set_way(settings, value->number == 0 ? PERIODS_PREVIOUS : PERIODS_LAST_YEAR);
    return true;
}

SETTER(set_years)
{
    (void)report;
    set_way(settings, PERIODS_YEARS);
    settings_current(settings)->comparing.periods.years = (int)value->number;
    return true;
}

SETTER(set_around)
{
    struct edtf date;
    struct edtf_error error;
    struct period_request *request = &settings_current(settings)->comparing.periods;
    if (!*value->text)
        return setting_refuse(report, "around", "'' is no date and no id of a record");
    if (edtf_parse(value->text, EDTF_SEASONS_METEOROLOGICAL, &settings->arena, &date, &error) &&
        (!date.is_placeable || date.earliest == DAY_NONE_BEFORE || date.latest == DAY_NONE_AFTER))
        return setting_refuse(report, "around",
                              "'%s' is open or has no place on a time axis; give a date with both "
                              "bounds, or the id of a record",
                              value->text);
    set_way(settings, PERIODS_AROUND);
    request->around = arena_text(&settings->arena, value->text);
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

SETTER(set_sort)
{
    (void)report;
    settings_current(settings)->comparing.sort = (enum compare_sort)value->number;
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
