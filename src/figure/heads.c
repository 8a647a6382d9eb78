/* What tells the panels of a figure apart: the author's titles, and where there is none but the
 * panels are about different records, what these have in common. */
#include "figure/figure_internal.h"

#include "base/utf8.h"
#include "locale/locale.h"

#include <string.h>

#define MOST_VALUES 4 /* of one condition that are named */

/* --- conditions --- */

static bool is_same_condition(const struct condition *a, const struct condition *b)
{
    bool is_same = a->field == b->field && a->kind == b->kind && a->value_count == b->value_count;
    for (size_t i = 0; is_same && i < a->value_count; i++)
        is_same = strcmp(a->values[i], b->values[i]) == 0;
    return is_same;
}

static bool has_condition(const struct panel_setup *setup, const struct condition *condition)
{
    for (size_t i = 0; i < setup->select.condition_count; i++) {
        if (is_same_condition(&setup->select.conditions[i], condition))
            return true;
    }
    return false;
}

static bool is_of_counts(const struct figure *figure, size_t index)
{
    return figure->panels[index].chart->panel->subject != NULL;
}

static bool have_all(const struct figure *figure, const struct condition *condition)
{
    for (size_t i = 0; i < figure->panel_count; i++) {
        if (is_of_counts(figure, i) && !has_condition(&figure->panels[i].setup, condition))
            return false;
    }
    return true;
}

/* "Battles, Riots" */
static const char *values_of(struct figure *figure, const struct condition *condition)
{
    struct arena *arena = &figure->arena;
    const struct panel_setup as_group = {
        .group = condition->field,
        .locale = figure->locale,
        .inputs = figure->inputs,
        .input_count = figure->input_count,
        .dataset_name = figure->panels[0].setup.dataset_name,
    };
    const char *list = NULL, *comma = locale_message(figure->locale, MESSAGE_COMMA);
    for (size_t i = 0; i < condition->value_count; i++) {
        const char *value = panel_group_name(&as_group, condition->values[i], arena);
        if (i == MOST_VALUES)
            return arena_print(arena, "%s%s…", list, comma);
        list = list ? arena_print(arena, "%s%s%s", list, comma, value) : value;
    }
    return list;
}

static const char *condition_words(struct figure *figure, const struct condition *condition)
{
    const char *values = values_of(figure, condition);
    if (condition->kind == CONDITION_IS)
        return values;
    enum message message =
        condition->kind == CONDITION_IS_NOT ? MESSAGE_WHERE_NOT : MESSAGE_WHERE_CONTAINS;
    return locale_format(figure->locale, &figure->arena, message, values, NULL, NULL);
}

/* The conditions that not all panels of counts have; NULL where there are none. Records on a
 * timeline say themselves what they are. */
static const char *own_conditions(struct figure *figure, const struct select *select)
{
    const char *list = NULL, *semicolon = locale_message(figure->locale, MESSAGE_SEMICOLON);
    for (size_t i = 0; i < select->condition_count; i++) {
        const struct condition *condition = &select->conditions[i];
        if (have_all(figure, condition))
            continue;
        const char *words = condition_words(figure, condition);
        list = list ? arena_print(&figure->arena, "%s%s%s", list, semicolon, words) : words;
    }
    return list;
}

/* --- heads --- */

void figure_set_heads(struct figure *figure)
{
    for (size_t i = 0; i < figure->panel_count; i++) {
        struct panel_setup *setup = &figure->panels[i].setup;
        const struct words *title = &settings_panel(figure->settings, i)->title;
        if (title->count)
            setup->title = words_pick(title, &figure->select.languages, NULL);
        else if (is_of_counts(figure, i))
            setup->title = own_conditions(figure, &setup->select);
    }
}

static const char *own_name(struct figure *figure, size_t index)
{
    const struct figure_panel *panel = &figure->panels[index];
    if (panel->setup.title)
        return panel->setup.title;
    return locale_measure(figure->locale, &figure->arena, panel->setup.kind, true);
}

/* Whether the panels that have something to say can all be told apart by their names. */
static bool are_distinct(struct figure *figure)
{
    for (size_t i = 0; i < figure->panel_count; i++) {
        for (size_t k = 0; k < i; k++) {
            bool are_told =
                figure->panels[i].chart->panel->notes && figure->panels[k].chart->panel->notes;
            if (are_told && strcmp(own_name(figure, i), own_name(figure, k)) == 0)
                return false;
        }
    }
    return true;
}

const char *figure_panel_name(struct figure *figure, size_t index)
{
    if (are_distinct(figure))
        return own_name(figure, index);
    const char *number = locale_number(figure->locale, &figure->arena, (double)(index + 1));
    return locale_format(figure->locale, &figure->arena, MESSAGE_PANEL, number, NULL, NULL);
}
