/* Figure files: a figure, or a report of many, written down in JSON.
 *
 *   {"figure": 1, "data": "events.csv", "output": ["a.svg", "a.pdf"], "name": "a",
 *    "size": {"width": "170mm"}, "chart": "bars", "by": "month"}
 *   {"figure": 1, "data": "events.csv", "theme": "report", "by": "month",
 *    "figures": [{"output": "a.svg", "panels": [{"chart": "bars"}, {"chart": "timeline"}]},
 *                {"output": "b.svg", "chart": "bars"}]}
 *
 * The keys are those of the table of settings. What stands around is a default: the keys of a
 * report for its figures, those of a figure for its panels. Conditions of 'where' add up. */
#ifndef FIGURE_FIGURE_FILE_H
#define FIGURE_FIGURE_FILE_H

#include "figure/json_file.h"
#include "figure/settings.h"

#define FIGURE_LIMIT 1000                   /* figures of one file */
#define FIGURE_FILE_LIMIT ((size_t)4 << 20) /* bytes */
#define FIGURE_FILE_VERSION 1               /* value of the key "figure" */

/* A path that a figure names. */
struct file_path {
    const char *path;     /* as it can be opened */
    const char *place;    /* JSON path */
    const char *absolute; /* of data: path_absolute() of 'path' */
};

struct file_figure {
    const char *name;  /* its own, else the stem of its first output or of the file */
    const char *place; /* JSON path: "figures[2]", or "" */
    struct settings settings;
    struct file_path *data, *outputs;
    size_t data_count, output_count;
    struct file_path alt; /* that alternative texts go to; its path may be NULL */
};

/* A zeroed struct is a closed one. */
struct figure_file {
    struct json_file json;
    struct arena arena;
    struct file_figure *figures;
    size_t count;
};

/* A setting that stands above what the files say, in all their panels that take it. */
struct override {
    const struct setting *setting;
    const char *value;
    size_t taken; /* by how many panels or figures */
};

/* What is said of figures from outside of their file. */
struct figure_file_request {
    struct override *overrides;
    size_t override_count;
    const char *folder;     /* below which outputs go; NULL: that of the file */
    bool has_other_outputs; /* the outputs of the file do not count */
    const char *bytes;      /* of the file, whose path is then a name; NULL: they are read */
    size_t length;
};

/* Reads a file; false where anything is wrong, all of which is in the report. Outputs outside of
 * the file's folder are wrong; with a folder for them they go there under their name.
 * figure_file_close() is due in any case. */
bool figure_file_read(struct figure_file *file, const char *path,
                      const struct figure_file_request *request, struct report *report);

void figure_file_close(struct figure_file *file);

/* Where settings and other keys stand. */
enum file_level { LEVEL_REPORT, LEVEL_FIGURE, LEVEL_PANEL, LEVEL_SIZE };

/* The setting that a key means at a level; NULL where there is none. */
const struct setting *file_setting(enum file_level level, const char *key);

/* The keys of a level that are no settings, ended by NULL. */
const char *const *file_keys(enum file_level level);

/* Whether a row of the table is a key of a level. */
bool file_has_setting(enum file_level level, const struct setting *setting);

#endif
