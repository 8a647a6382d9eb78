/* What the files of the settings share. */
#ifndef FIGURE_SETTINGS_INTERNAL_H
#define FIGURE_SETTINGS_INTERNAL_H

#include "figure/settings.h"

/* A function of the table. */
#define SETTER(name)                                                                               \
    bool name(struct settings *settings, const struct setting_value *value, struct report *report)

/* Reports a bad value of the setting 'name' and returns false. */
bool setting_refuse(struct report *report, const char *name, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* The panel that is being set. */
struct panel_settings *settings_current(struct settings *settings);

/* Stores words of an author under the setting's name. */
bool setting_keep_words(struct settings *settings, const char *name,
                        const struct setting_value *value, struct words *words,
                        struct report *report);

/* Figures. */
SETTER(set_from);
SETTER(set_to);
SETTER(set_title);
SETTER(set_subtitle);
SETTER(set_source);
SETTER(set_note);
SETTER(set_as_of);
SETTER(set_lag);
SETTER(set_alt);
SETTER(set_short_alt);
SETTER(set_alt_file);
SETTER(set_width);
SETTER(set_height);
SETTER(set_dpi);
SETTER(set_theme);
SETTER(set_font);
SETTER(set_lang);
SETTER(set_provenance);
SETTER(set_svg_text);
SETTER(set_background);
SETTER(set_ids);
SETTER(set_week_start);
const char *const *theme_words(struct arena *arena);

/* What is marked on the axis. */
SETTER(set_rule);
SETTER(set_span);
SETTER(set_key_event);
SETTER(set_break);

/* Panels. */
SETTER(set_panel);
SETTER(set_panel_title);
SETTER(set_panel_height);
SETTER(set_where);
SETTER(set_group);
SETTER(set_top);
SETTER(set_sort);
SETTER(set_order);
SETTER(set_measure);
SETTER(set_by);
SETTER(set_assign);
SETTER(set_style);
SETTER(set_range);
SETTER(set_average);
SETTER(set_cumulative);
SETTER(set_scales);
SETTER(set_columns);
SETTER(set_spacing);
SETTER(set_sources);
SETTER(set_period);
SETTER(set_against);
SETTER(set_years);
SETTER(set_around);
SETTER(set_days);
SETTER(set_method);
SETTER(set_bands);
SETTER(set_seed);
SETTER(set_finding);
SETTER(set_threads);

/* Whether a panel's chart can draw its groups. */
bool settings_check_groups(const struct panel_settings *panel, struct report *report);

const char *const *chart_words(struct arena *arena);
const char *const *group_words(struct arena *arena); /* the fields that make groups, and "none" */

/* Where labels stand. */
SETTER(set_pin);
SETTER(set_keep_layout);

/* How inputs are read. */
SETTER(set_season);
SETTER(set_delimiter);
SETTER(set_dialect);
SETTER(set_map);
SETTER(set_date_order);
SETTER(set_encoding);
SETTER(set_path);
SETTER(set_cameo);
SETTER(set_territory_as_battle);
SETTER(set_dedupe);
const char *const *dialect_words(struct arena *arena);

#endif
