/* Settings of one panel: which records, which groups, what is added up and how it is drawn. */
#include "figure/settings_internal.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "model/field.h"
#include "query/choice.h"

#include <string.h>

#define MAX_GROUPS 1000
#define MAX_AVERAGE 366
#define MAX_COLUMNS 12

bool set_where(struct settings *settings, const char *value, struct report *report)
{
    struct condition condition;
    if (!select_parse_condition(value, &settings->arena, &condition, report))
        return false;
    settings->panel.conditions =
        memory_grow(settings->panel.conditions, settings->panel.condition_count,
                    &settings->panel.condition_capacity, sizeof *settings->panel.conditions);
    settings->panel.conditions[settings->panel.condition_count++] = condition;
    return true;
}

/* ---- Groups ---- */

/* The fields that make groups, and "none". */
static const char *const *groupable_names(struct arena *arena)
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

static bool refuse_group(const char *value, const char *const *names, struct report *report)
{
    struct buffer known = {0};
    choice_add(&known, names);
    setting_refuse(report, "group", "'%s' is different in each record; group by one of %s", value,
                   buffer_text(&known));
    buffer_clear(&known);
    return false;
}

bool set_group(struct settings *settings, const char *value, struct report *report)
{
    const struct field *field = field_find(value);
    const char *const *names = groupable_names(&settings->arena);
    if (field && !field->can_group)
        return refuse_group(value, names, report);
    if (!field && strcmp(value, "none") != 0) {
        choice_refuse("group", "field", value, names, report);
        return false;
    }
    settings->panel.group = field ? field->name : "none";
    return true;
}

bool set_top(struct settings *settings, const char *value, struct report *report)
{
    long number = setting_whole(value, 1, MAX_GROUPS);
    if (number < 0)
        return setting_refuse(report, "top", "'%s' is not a number of groups; give 1 to %d", value,
                              MAX_GROUPS);
    settings->panel.top = (size_t)number;
    return true;
}

/* ---- Counts ---- */

bool set_measure(struct settings *settings, const char *value, struct report *report)
{
    if (!*value)
        return setting_refuse(report, "measure",
                              "'' names nothing; write 'events' or a kind of count: 'killed', "
                              "'wounded', …");
    settings->panel.measure = arena_text(&settings->arena, value);
    return true;
}

bool set_by(struct settings *settings, const char *value, struct report *report)
{
    static const char *const words[] = {"auto", "day", "week", "month", "quarter", "year", NULL};
    int index = setting_choose("by", "bin", value, words, report);
    if (index >= 0)
        settings->panel.by = (enum bin_unit)index;
    return index >= 0;
}

bool set_assign(struct settings *settings, const char *value, struct report *report)
{
    static const char *const words[] = {"start", "midpoint", "spread", "strict", NULL};
    int index = setting_choose("assign", "rule", value, words, report);
    if (index < 0)
        return false;
    settings->panel.assign = (enum assign)index;
    settings->panel.has_assign = true;
    return true;
}

bool set_average(struct settings *settings, const char *value, struct report *report)
{
    long number = setting_whole(value, 2, MAX_AVERAGE);
    if (number < 0)
        return setting_refuse(report, "average", "'%s' is not a number of bins; give 2 to %d",
                              value, MAX_AVERAGE);
    settings->panel.average = (size_t)number;
    return true;
}

bool set_cumulative(struct settings *settings, const char *value, struct report *report)
{
    settings->panel.is_cumulative = setting_check_switch("cumulative", value, report);
    return settings->panel.is_cumulative;
}

/* ---- Drawing ---- */

bool set_style(struct settings *settings, const char *value, struct report *report)
{
    static const char *const words[] = {"stacked", "grouped", "multiples", "mirrored", NULL};
    int index = setting_choose("style", "style", value, words, report);
    if (index >= 0)
        settings->panel.style = (enum series_style)(STYLE_STACKED + index);
    return index >= 0;
}

bool set_range(struct settings *settings, const char *value, struct report *report)
{
    static const char *const words[] = {"whisker", "outline", "none", NULL};
    int index = setting_choose("range", "kind", value, words, report);
    if (index >= 0)
        settings->panel.range = (enum range_style)(RANGE_WHISKER + index);
    return index >= 0;
}

bool set_scales(struct settings *settings, const char *value, struct report *report)
{
    static const char *const words[] = {"shared", "free", NULL};
    int index = setting_choose("scales", "kind", value, words, report);
    if (index >= 0)
        settings->panel.has_free_scales = index == 1;
    return index >= 0;
}

bool set_columns(struct settings *settings, const char *value, struct report *report)
{
    long number = setting_whole(value, 1, MAX_COLUMNS);
    if (number < 0)
        return setting_refuse(report, "columns", "'%s' is not a number of columns; give 1 to %d",
                              value, MAX_COLUMNS);
    settings->panel.columns = (size_t)number;
    return true;
}
