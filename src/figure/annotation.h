/* Annotations: what the author of a figure marks on its time axis beside the data. */
#ifndef FIGURE_ANNOTATION_H
#define FIGURE_ANNOTATION_H

#include "base/buffer.h"
#include "base/report.h"
#include "model/edtf.h"
#include "model/words.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum annotation_kind {
    ANNOTATION_RULE,  /* a line at a day */
    ANNOTATION_SPAN,  /* a band over days: a campaign, a ceasefire */
    ANNOTATION_EVENT, /* a key event: a record of the data, or a day */
    ANNOTATION_BREAK, /* a break in series: from here on something else was counted */
    ANNOTATION_KIND_COUNT
};

struct json_file;

#define ANNOTATION_LIMIT 200 /* of one figure */
#define EVERY_PANEL SIZE_MAX

struct annotation {
    enum annotation_kind kind;
    size_t panel;                 /* the one it is drawn in, or EVERY_PANEL */
    const char *when;             /* as written: a date, or the id of a record */
    struct edtf date;             /* its text is NULL where 'when' is no date: it is an id */
    const char *no_date;          /* of an id that looks like a date: why it is none; else NULL */
    struct words label;           /* none where not given */
    const struct json_file *file; /* that it stands in; NULL: the command line */
    const char *place;            /* JSON path of 'when' in it */
};

/* A list that grows; zeroed it is empty. The strings are in the arena they were parsed into. */
struct annotations {
    struct annotation *items;
    size_t count, capacity;
};

/* "rule", "span", "event", "break": the keys of figure files. */
const char *annotation_kind_name(enum annotation_kind kind);

/* The names of the settings, "key-event" where the key is "event". */
const char *annotation_setting_name(enum annotation_kind kind);

/* One to be added. 'label' is a text, or by language '{"en":"Truce","fr":"Trêve"}'; NULL or "" for
 * none. */
struct annotation_request {
    enum annotation_kind kind;
    size_t panel;
    const char *when, *label;
    const struct json_file *file; /* borrowed for the figure's life; may be NULL, and then */
    const char *place;            /* this too */
};

/* Adds one; false with an entry under the setting's name where it is none of that kind, or one too
 * many. Strings are copied into 'arena'. */
bool annotations_add(struct annotations *list, const struct annotation_request *request,
                     struct arena *arena, struct report *report);

/* Adds one for every panel from "DATE" or "DATE=LABEL"; a key event may have the id of a record in
 * place of the date. */
bool annotations_add_text(struct annotations *list, enum annotation_kind kind, const char *text,
                          struct arena *arena, struct report *report);

/* Appends '{"span":"2024-02-19/2024-04-14","label":"Truce"}', as figure files have it. */
void annotation_add_json(const struct annotation *annotation, struct buffer *out);

void annotations_clear(struct annotations *list);

#endif
