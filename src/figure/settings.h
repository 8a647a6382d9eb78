/* Everything that can be said about one figure, as typed values, from one table of settings: the
 * options of the command line, the keys of figure files and their schema are its rows. */
#ifndef FIGURE_SETTINGS_H
#define FIGURE_SETTINGS_H

#include "base/arena.h"
#include "base/report.h"
#include "chart/chart.h"
#include "chart/pin.h"
#include "figure/annotation.h"
#include "figure/length.h"
#include "model/edtf.h"
#include "query/assign.h"
#include "query/select.h"
#include "read/reader.h"

#include <stdbool.h>
#include <stddef.h>

#define PANEL_LIMIT 24           /* panels of one figure */
#define SETTING_TEXT_LIMIT 10000 /* bytes of one value */

/* What can be said of one panel. A zeroed struct asks for the defaults. */
struct panel_settings {
    const char *chart;  /* name; NULL until set */
    struct words title; /* none: made where panels need one */
    const struct condition *conditions;
    size_t condition_count;
    const char *group;       /* field name, "none", or NULL for the chart's default */
    const char *inner_group; /* field that makes groups within these; NULL for none */
    size_t top;              /* 0: the default */
    enum group_sort sort;
    const char *const *order; /* groups that come first */
    size_t order_count;
    const char *measure; /* "events" or a kind of count; NULL: events */
    enum bin_unit by;
    enum bin_unit by_compared; /* the same of charts that compare, whose intervals rest on it */
    bool has_assign;
    enum assign assign; /* midpoint for charts where it was not set */
    enum series_style style;
    enum range_style range;
    enum claims_style claims;
    size_t average; /* bins of a moving average; 0: none */
    bool is_cumulative;
    bool has_free_scales;
    size_t columns; /* of small multiples or of a list; 0: chosen */
    enum list_spacing spacing;
    enum list_sources sources;
    double height; /* relative to the other panels; 0: 1 */
    const struct pin *pins;
    size_t pin_count;
    struct comparing comparing;
    bool has_own_periods; /* what is compared is not what the panel before compares */
    bool has_finding;     /* its sentence is the subtitle */
};

/* Where an earlier edition's labels stood, of one panel of one figure. */
struct kept_pins {
    const char *figure; /* its name; NULL where the report is of one figure alone */
    size_t panel;
    const struct pin *pins;
    size_t count;
    double width, room; /* of the page; 0: not known */
    double foot;        /* see struct layout */
};

struct setting;

/* A setting as it was given. */
struct given {
    const struct setting *setting;
    const char *value;
    size_t panel; /* the one it was given for */
};

struct settings {
    struct arena arena;          /* holds the strings below */
    struct panel_settings panel; /* of a figure with one panel; defaults of several */
    struct panel_settings *panels;
    size_t panel_count, panel_capacity; /* 0: one, 'panel' */
    struct given *given;                /* all that was set, in that order */
    size_t given_count, given_capacity;
    struct annotations annotations;
    struct kept_pins *kept; /* of the last edition */
    size_t kept_count;
    bool has_from, has_to;
    int64_t from, to;                                /* days, inclusive */
    struct words title, subtitle, source, note, alt; /* none: from the data */
    const char *as_of;                               /* NULL: from the data */
    long lag;                                        /* days before 'as_of' */
    struct length width, height;                     /* 170 mm and auto by default */
    double dpi;                                      /* 300 by default */
    const char *name;                                /* of the figure in its file; or NULL */
    const char *theme;                               /* name or file; "report" */
    const struct theme *look;                        /* of 'theme'; NULL: not read yet */
    const char *font;                                /* NULL: the theme's */
    const char *language;                            /* NULL: the document's, else English */
    bool has_text_outlines;                          /* SVG holds text as outlines, not as text */
    bool is_transparent;
    size_t threads;              /* 0: one */
    int week_start;              /* 0 = Monday */
    struct read_options reading; /* without its repeats and progress */
    struct mapping *mappings;    /* those of 'reading' */
    size_t mapping_capacity;
    bool has_dedupe;
};

enum setting_flag {
    SETTING_PANEL = 1,   /* of one panel */
    SETTING_READING = 2, /* says how inputs are read: 'info' takes it too */
    SETTING_REPEATABLE = 4,
    SETTING_CHART = 8,       /* of a panel whose chart takes it; the others of all panels */
    SETTING_KEEPING = 16,    /* says which records are kept */
    SETTING_IN_SIZE = 32,    /* in files a key of "size" */
    SETTING_OWN = 64,        /* of that panel alone: the next one does not start with it */
    SETTING_ALONE = 32768,   /* of those: stands in the figure itself too, where it has one panel */
    SETTING_JUDGED = 128,    /* words: set() judges them, and may take others */
    SETTING_PATH = 1024,     /* it may name a file: in figure files relative to them */
    SETTING_REPLACED = 4096, /* with the others that have it, takes the place of those above */
    SETTING_BY_CHART = 8192, /* words of which each chart has its own */
    SETTING_COMPARED = 16384,  /* charts that compare have their own, and others theirs */
    SETTING_TRANSLATED = 2048, /* words for people: a text, or an object of texts by language */
    SETTING_STRUCTURE = 512,   /* makes or shapes panels, so it can't stand above a figure file */
    SETTING_LISTS = 256        /* A,B or FIELD=A,B: a comma is between values, behind '\' within */
};

enum setting_type {
    SETTING_TEXT,
    SETTING_WHOLE,  /* a whole number from 'min' to 'max' */
    SETTING_NUMBER, /* a number from 'min' to 'max' */
    SETTING_SWITCH,
    SETTING_WORD, /* one of setting_words() */
    SETTING_LENGTH,
    SETTING_DATE
};

/* A value as the table's functions get it: checked for what its type says. */
struct setting_value {
    const char *text;
    double number; /* of numbers; index of a word; 1 or 0 of a switch */
    const char *word;
};

/* One setting: an option of the command line and a key of the figure file. */
struct setting {
    const char *name;     /* "week-start" */
    const char *key;      /* "week_start"; NULL where files say it in another way */
    const char *argument; /* "DAY", or NULL for a switch */
    const char *summary;
    enum setting_type type;
    unsigned flags;                                        /* setting_flag bits */
    const char *what;                                      /* a value for people: "day" */
    double min, max;                                       /* of numbers */
    const char *const *words;                              /* ended by NULL, or: */
    const char *const *(*list_words)(struct arena *arena); /* the same, from a table */
    /* Stores a value; false with a report entry where it checks more than the type. Called by
     * setting_set() only. */
    bool (*set)(struct settings *settings, const struct setting_value *value,
                struct report *report);
};

/* Ended by a setting whose name is NULL. */
extern const struct setting setting_table[];

/* NULL where there is none. */
const struct setting *setting_find(const char *name);

/* The words of a setting, ended by NULL; NULL where it has none. */
const char *const *setting_words(const struct setting *setting, struct arena *arena);

/* The words of a setting that a chart has of its own, ended by NULL; NULL where it has none. */
const char *const *setting_own_words(const struct setting *setting, const struct chart *chart);

/* The words that a chart takes; all where it has none of its own or is NULL. */
const char *const *setting_words_of(const struct setting *setting, const struct chart *chart,
                                    struct arena *arena);

/* Whether a chart takes a setting, and of words by chart this one. */
bool setting_suits(const struct setting *setting, const struct chart *chart, const char *value);

/* Whether a chart takes a setting of panels. */
bool setting_is_of_chart(const struct setting *setting, const struct chart *chart);

/* Sets one setting, of the last panel where it is one of panels; false, with nothing changed and a
 * report entry, where the value is wrong. A switch is on with "". */
bool setting_set(const struct setting *setting, struct settings *settings, const char *value,
                 struct report *report);

/* The same for one of the panels. */
bool setting_set_at(const struct setting *setting, struct settings *settings, size_t panel,
                    const char *value, struct report *report);

/* Whether a chart compares periods; false where it is NULL. */
bool settings_compares(const struct chart *chart);

/* What is compared, as the panel's chart is to be told it. */
struct comparing settings_comparing(const struct settings *settings, size_t panel);

/* Whether what a panel is to compare fits together; else an entry whose field is the setting that
 * is wrong. */
bool settings_check_panel(const struct settings *settings, size_t panel, struct report *report);

/* Takes back a switch. */
bool setting_set_off(const struct setting *setting, struct settings *settings,
                     struct report *report);

/* Whether the settings fit together; what does not is in the report. */
bool settings_check(const struct settings *settings, struct report *report);

/* Whether two figures read a file in the same way. */
bool settings_read_alike(const struct settings *a, const struct settings *b);

/* The panels: at least one. */
size_t settings_panel_count(const struct settings *settings);
struct panel_settings *settings_panel_at(struct settings *settings, size_t index);
const struct panel_settings *settings_panel(const struct settings *settings, size_t index);

/* Adds a panel; 'panels' has one from then on, without that of 'panel'. */
void settings_add_panel(struct settings *settings, const struct panel_settings *panel);

/* The defaults. */
void settings_init(struct settings *settings);
void settings_clear(struct settings *settings);

/* What is kept for a panel from an earlier edition; or NULL. */
const struct kept_pins *settings_kept(const struct settings *settings, size_t panel);

/* The pins of a panel, in 'arena': those kept from an earlier edition, then its own. */
const struct pin *settings_pins(const struct settings *settings, size_t panel, struct arena *arena,
                                size_t *count);

#endif
