/* Everything that can be said about one figure, as typed values, from one table of settings. */
#ifndef FIGURE_SETTINGS_H
#define FIGURE_SETTINGS_H

#include "base/arena.h"
#include "base/report.h"
#include "chart/chart.h"
#include "figure/length.h"
#include "model/edtf.h"
#include "query/assign.h"
#include "query/select.h"
#include "read/reader.h"

#include <stdbool.h>
#include <stddef.h>

/* What can be said of one panel. A zeroed struct asks for the defaults. */
struct panel_settings {
    const char *chart; /* name; NULL until set */
    struct condition *conditions;
    size_t condition_count, condition_capacity;
    const char *group;   /* field name, "none", or NULL for the chart's default */
    size_t top;          /* 0: the default */
    const char *measure; /* "events" or a kind of count; NULL: events */
    enum bin_unit by;
    bool has_assign;
    enum assign assign; /* midpoint for charts where it was not set */
    enum series_style style;
    enum range_style range;
    size_t average; /* bins of a moving average; 0: none */
    bool is_cumulative;
    bool has_free_scales;
    size_t columns; /* of small multiples; 0: chosen */
    double height;  /* relative to the other panels; 0: 1 */
};

struct settings {
    struct arena arena;          /* holds the strings below */
    struct panel_settings panel; /* of a figure with one panel; defaults of several */
    struct panel_settings *panels;
    size_t panel_count, panel_capacity; /* 0: one, 'panel' */
    bool has_from, has_to;
    int64_t from, to;                                           /* days, inclusive */
    const char *title, *subtitle, *source, *note, *as_of, *alt; /* NULL: from the data */
    long lag;                                                   /* days before 'as_of' */
    struct length width, height;                                /* 170 mm and auto by default */
    double dpi;                                                 /* 300 by default */
    const char *theme;                                          /* "report" by default */
    const char *font;                                           /* NULL: the theme's */
    const char *language;   /* NULL: the document's, else English */
    bool has_text_outlines; /* SVG holds text as outlines, not as text */
    bool is_transparent;
    int week_start;              /* 0 = Monday */
    struct read_options reading; /* without its repeats and progress */
    struct mapping *mappings;    /* those of 'reading' */
    size_t mapping_capacity;
    bool has_dedupe;
};

enum setting_flag {
    SETTING_PANEL = 1,   /* of one panel */
    SETTING_READING = 2, /* says how inputs are read: 'info' takes it too */
    SETTING_REPEATABLE = 4
};

/* One setting: an option of the command line and a key of the figure file. */
struct setting {
    const char *name;     /* "width" */
    const char *argument; /* "LENGTH", or NULL for a switch */
    const char *summary;
    unsigned flags; /* setting_flag bits */
    /* Parses and stores 'value' ("" for a switch); false with a report entry that says what is
     * right. Called by setting_set() only. */
    bool (*set)(struct settings *settings, const char *value, struct report *report);
};

/* Ended by a setting whose name is NULL. */
extern const struct setting setting_table[];

const struct setting *setting_find(const char *name);

/* Whether it says which records are kept: the span and the conditions. */
bool setting_is_for_keeping(const struct setting *setting);

/* Sets one setting; false, with nothing changed and a report entry, where the value is wrong. */
bool setting_set(const struct setting *setting, struct settings *settings, const char *value,
                 struct report *report);

/* The defaults. */
void settings_init(struct settings *settings);
void settings_clear(struct settings *settings);

#endif
