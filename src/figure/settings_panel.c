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

/* The items of a list, without spaces around them. */
static const char *const *split_list(const char *list, struct arena *arena, size_t *count)
{
    size_t most = 1;
    for (const char *at = list; *at; at++)
        most += *at == ',';
    const char **items = ARENA_ARRAY(arena, const char *, most + 1);
    *count = 0;
    for (const char *at = list;; at++) {
        char *item = choice_next(&at, arena);
        item += strspn(item, " ");
        for (size_t length = strlen(item); length && item[length - 1] == ' ';)
            item[--length] = '\0';
        items[(*count)++] = item;
        if (!*at)
            return items;
    }
}

/* "country,actor": groups within groups. */
static bool set_nested(struct settings *settings, const char *text, struct report *report)
{
    size_t count;
    const char *const *names = split_list(text, &settings->arena, &count);
    if (count > 2)
        return setting_refuse(report, "group", "'%s' is more than two deep; give one field, or two",
                              text);
    for (size_t i = 0; i < count; i++) {
        const struct field *field = field_find(names[i]);
        if (strcmp(names[i], "none") == 0)
            return setting_refuse(report, "group", "'%s' nests nothing; give one field, or two",
                                  text);
        if (!field || !field->can_group)
            return refuse_group(names[i], settings, report);
    }
    if (strcmp(names[0], names[1]) == 0)
        return setting_refuse(report, "group", "'%s' would make the same groups twice", text);
    struct panel_settings *panel = settings_current(settings);
    struct panel_settings nested = *panel;
    nested.group = names[0];
    nested.inner_group = names[1];
    if (panel->chart && !settings_check_groups(&nested, report))
        return false;
    *panel = nested;
    return true;
}

SETTER(set_group)
{
    struct panel_settings *panel = settings_current(settings);
    if (!value->word && strchr(value->text, ','))
        return set_nested(settings, value->text, report);
    if (!value->word)
        return refuse_group(value->text, settings, report);
    panel->group = value->word;
    panel->inner_group = NULL;
    return true;
}

bool settings_check_groups(const struct panel_settings *panel, struct report *report)
{
    const struct chart *chart = chart_find(panel->chart ? panel->chart : "timeline");
    if (!panel->inner_group || !chart || chart->panel->has_inner_groups ||
        !setting_is_of_chart(setting_find("group"), chart))
        return true;
    return setting_refuse(report, "group",
                          "'%s,%s' is two deep, which only lanes of a timeline can be; give the "
                          "chart '%s' one field",
                          panel->group, panel->inner_group, chart->name);
}

SETTER(set_sort)
{
    (void)report;
    settings_current(settings)->sort = (enum group_sort)(SORT_FIRST + (int)value->number);
    return true;
}

SETTER(set_order)
{
    struct panel_settings *panel = settings_current(settings);
    size_t count;
    const char *const *names = split_list(value->text, &settings->arena, &count);
    for (size_t i = 0; i < count; i++) {
        if (!*names[i])
            return setting_refuse(report, "order",
                                  "'%s' has an empty name; write 'NAME' or 'NAME,NAME'",
                                  value->text);
        for (size_t k = 0; k < i; k++)
            if (strcmp(names[i], names[k]) == 0)
                return setting_refuse(report, "order", "'%s' is there twice", names[i]);
    }
    panel->order = names;
    panel->order_count = count;
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
    const int claims = first + COMPARE_TABLE + 1;
    struct panel_settings *panel = settings_current(settings);
    if (value->number < first)
        panel->style = (enum series_style)(STYLE_STACKED + (int)value->number);
    else if (value->number < claims)
        panel->comparing.style = (enum compare_style)((int)value->number - first);
    else
        panel->claims = (enum claims_style)((int)value->number - claims);
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

SETTER(set_spacing)
{
    (void)report;
    settings_current(settings)->spacing = (enum list_spacing)value->number;
    return true;
}

SETTER(set_sources)
{
    (void)report;
    settings_current(settings)->sources = (enum list_sources)value->number;
    return true;
}
