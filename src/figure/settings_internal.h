/* What the files of the settings share. */
#ifndef FIGURE_SETTINGS_INTERNAL_H
#define FIGURE_SETTINGS_INTERNAL_H

#include "figure/settings.h"

/* Reports a bad value of the setting 'name' and returns false. */
bool setting_refuse(struct report *report, const char *name, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Index of 'value' in a list of words, or -1 with a report entry. */
int setting_choose(const char *name, const char *what, const char *value, const char *const *words,
                   struct report *report);

/* Whether a switch was given no value. */
bool setting_check_switch(const char *name, const char *value, struct report *report);

/* A whole number from 'min', which is 0 or more, to 'max'; -1 where it is none. */
long setting_whole(const char *value, long min, long max);

/* Setters of panels. */
bool set_where(struct settings *settings, const char *value, struct report *report);
bool set_group(struct settings *settings, const char *value, struct report *report);
bool set_top(struct settings *settings, const char *value, struct report *report);
bool set_measure(struct settings *settings, const char *value, struct report *report);
bool set_by(struct settings *settings, const char *value, struct report *report);
bool set_assign(struct settings *settings, const char *value, struct report *report);
bool set_style(struct settings *settings, const char *value, struct report *report);
bool set_range(struct settings *settings, const char *value, struct report *report);
bool set_average(struct settings *settings, const char *value, struct report *report);
bool set_cumulative(struct settings *settings, const char *value, struct report *report);
bool set_scales(struct settings *settings, const char *value, struct report *report);
bool set_columns(struct settings *settings, const char *value, struct report *report);

/* Setters of how inputs are read. */
bool set_season(struct settings *settings, const char *value, struct report *report);
bool set_delimiter(struct settings *settings, const char *value, struct report *report);
bool set_dialect(struct settings *settings, const char *value, struct report *report);
bool set_map(struct settings *settings, const char *value, struct report *report);
bool set_date_order(struct settings *settings, const char *value, struct report *report);
bool set_encoding(struct settings *settings, const char *value, struct report *report);
bool set_path(struct settings *settings, const char *value, struct report *report);
bool set_cameo(struct settings *settings, const char *value, struct report *report);
bool set_territory_as_battle(struct settings *settings, const char *value, struct report *report);
bool set_dedupe(struct settings *settings, const char *value, struct report *report);

#endif
