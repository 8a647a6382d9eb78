/* Settings of one panel: which records, which groups, what is added up and how it is drawn. */
#include "figure/settings_internal.h"

#include "model/field.h"
#include "query/choice.h"

#include <string.h>

/* --- panels --- */

const char *const *chart_words(struct arena *arena)
{
    return CHOICE_NAMES(chart_table, arena);
}

/* What a chart does not take is kept for the panels after it. */
SETTER(set_panel)
{
    if (settings->panel_count == PANEL_LIMIT)
        return setting_refuse(report, "panel", "'%s' is too much; a figure has at most %d panels",
                              value->text, PANEL_LIMIT);
    if (settings->panel_count == 0)
        settings_add_panel(settings, &settings->panel);
    struct panel_settings panel = *settings_current(settings);
    panel.chart = value->word;
    panel.height = 0;
    panel.has_own_periods = false;
    panel.pins = NULL;
    panel.pin_count = 0;
    panel.title = (struct words){0};
    settings_add_panel(settings, &panel);
    return true;
}

SETTER(set_panel_title)
{
    return setting_keep_words(settings, "panel-title", value, &settings_current(settings)->title,
                              report);
}

SETTER(set_panel_height)
{
    (void)report;
    settings_current(settings)->height = value->number;
    return true;
}

/* Panels share lists of conditions, so that a longer one is a new one. */
SETTER(set_where)
{
    struct panel_settings *panel = settings_current(settings);
    struct condition condition;
    if (!select_parse_condition(value->text, &settings->arena, &condition, report))
        return false;
    struct condition *conditions =
        ARENA_ARRAY(&settings->arena, struct condition, panel->condition_count + 1);
    if (panel->condition_count)
        memcpy(conditions, panel->conditions, panel->condition_count * sizeof *conditions);
    conditions[panel->condition_count++] = condition;
    panel->conditions = conditions;
    return true;
}

/* --- groups --- */

const char *const *group_words(struct arena *arena)
{
    size_t count = 0;
    while (field_table[count].name)
        count++;
    const char **names = ARENA_ARRAY(arena, const char *, count + 2);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (field_table[i].can_group)
            names[kept++] = field_table[i].name;
    }
    names[kept] = "none";
    return names;
}

static bool refuse_group(const char *text, struct settings *settings, struct report *report)
{
    const char *const *names = group_words(&settings->arena);
    if (!field_find(text)) {
        choice_refuse("group", "field", text, names, report);
        return false;
    }
    struct buffer known = {0};
    choice_add(&known, names);
    setting_refuse(report, "group", "'%s' is different in each record; group by one of %s", text,
                   buffer_text(&known));
    buffer_clear(&known);
    return false;
}

SETTER(set_group)
{
    if (!value->word)
        return refuse_group(value->text, settings, report);
    settings_current(settings)->group = value->word;
    return true;
}

SETTER(set_top)
{
    (void)report;
    settings_current(settings)->top = (size_t)value->number;
    return true;
}

/* --- counts --- */

SETTER(set_measure)
{
    if (!*value->text)
        return setting_refuse(report, "measure",
                              "'' names nothing; write 'events' or a kind of count: 'killed', "
                              "'wounded', …");
    settings_current(settings)->measure = arena_text(&settings->arena, value->text);
    return true;
}

/* Bins that are drawn say nothing of those that intervals rest on, in panels after them, nor the
 * other way round. What a figure file says of all panels is for both. */
SETTER(set_by)
{
    (void)report;
    struct panel_settings *panel = settings_current(settings);
    const struct chart *chart = panel->chart ? chart_find(panel->chart) : NULL;
    if (!chart || !settings_compares(chart))
        panel->by = (enum bin_unit)value->number;
    if (!chart || settings_compares(chart))
        panel->by_compared = (enum bin_unit)value->number;
    return true;
}

SETTER(set_assign)
{
    (void)report;
    settings_current(settings)->assign = (enum assign)value->number;
    settings_current(settings)->has_assign = true;
    return true;
}

SETTER(set_average)
{
    (void)report;
    settings_current(settings)->average = (size_t)value->number;
    return true;
}

SETTER(set_cumulative)
{
    (void)report;
    settings_current(settings)->is_cumulative = value->number == 1;
    return true;
}

/* --- drawing --- */

SETTER(set_style)
{
    (void)report;
    const int first = STYLE_MIRRORED; /* words of other charts follow */
    if (value->number < first)
        settings_current(settings)->style = (enum series_style)(STYLE_STACKED + (int)value->number);
    else
        settings_current(settings)->comparing.style =
            (enum compare_style)((int)value->number - first);
    return true;
}

SETTER(set_range)
{
    (void)report;
    settings_current(settings)->range = (enum range_style)(RANGE_WHISKER + (int)value->number);
    return true;
}

SETTER(set_scales)
{
    (void)report;
    settings_current(settings)->has_free_scales = value->number == 1;
    return true;
}

SETTER(set_columns)
{
    (void)report;
    settings_current(settings)->columns = (size_t)value->number;
    return true;
}
