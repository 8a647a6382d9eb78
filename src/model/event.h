/* A record: an event, a statement or a stated figure, with all that is known of it. Texts are
 * NUL-terminated valid UTF-8; NULL means "not given". A zeroed struct is a valid, empty record. */
#ifndef MODEL_EVENT_H
#define MODEL_EVENT_H

#include "base/arena.h"
#include "model/category.h"
#include "model/edtf.h"
#include "model/words.h"

#include <stdbool.h>
#include <stddef.h>

struct actor {
    const char *id;
    struct words name;
    const char *type; /* state-forces, rebel-group, … (free text) */
    const char *role;
};

struct place {
    struct words name;
    const char *admin;
    const char *country; /* as given: ISO 3166-1 alpha-3, or a name */
    bool has_coordinates;
    double latitude, longitude; /* degrees, WGS 84 */
    const char *precision; /* exact settlement near admin2 admin1 country area sea-air unknown */
    const char *coord_source;
    const char *basis;
};

/* One number of a record. What is not known is absent, never zero. */
struct count {
    const char *kind; /* killed, wounded, displaced, refugees, … */
    enum qualifier qualifier;
    bool has_low, has_best, has_high;
    double low, best, high; /* persons or pieces; for more-than 'low' is exclusive */
    double rounded_to;      /* 0 where not given */
    const char *text;       /* the words of the source */
    const char *measure;    /* flow, stock or cumulative; NULL = flow */
    const char *period;     /* EDTF as written */
    const char *as_of;      /* EDTF as written */
    const char *area;
    const char *breakdown;
    const char *note;
};

struct source {
    struct words who; /* a name, or the id of one of the record's actors */
    const char *via;
    const char *claim;
    const char *standing;
    const char *url;
};

struct link {
    const char *rel; /* part-of about alleged-by causes supersedes superseded-by depends-on
                        same-episode-as duplicate-of */
    const char *id;
};

/* One step of the history of a status. */
struct status_change {
    struct edtf date; /* text NULL where not given */
    enum status status;
    struct words by;         /* a name, or the id of one of the record's actors */
    struct edtf planned_for; /* the date it was planned for or moved to; likewise */
};

struct scheme {
    const char *name, *version, *code;
};

/* One of the data set's own codes: "time_precision" is "2". */
struct code {
    const char *name, *value;
};

/* Where the record was read, for messages and for telling records apart. */
struct origin {
    const char *input;
    const char *dialect; /* name of the dialect that read it */
    size_t number;       /* n-th record of its input, from 1 */
    size_t line;
};

struct event {
    const char *id; /* NULL where not given */
    enum record_type record_type;
    bool has_events;
    double events;    /* that an event stands for; one where not given */
    struct edtf date; /* always parsed: a record without a date is rejected by the reader */
    const char *date_status, *date_basis;
    enum category category;
    const enum category *secondary_categories;
    size_t secondary_category_count;
    const char *type, *subtype; /* the data set's own words */
    enum status status;         /* the current one */
    const struct status_change *status_history;
    size_t status_history_count;
    const char *confidence;             /* high, medium, low */
    const char *attribution_likelihood; /* certain very-likely likely possible unlikely */
    const struct actor *actors;
    size_t actor_count;
    struct place place;
    const struct count *counts;
    size_t count_count;
    const struct source *sources;
    size_t source_count;
    const struct link *links;
    size_t link_count;
    struct words title;
    struct scheme scheme;
    const struct code *codes; /* in the order of the input */
    size_t code_count;
    const char *note, *url, *outcome;
    bool has_weight;
    double weight; /* importance for labels; larger matters more */
    struct origin origin;
};

/* Deep copy into 'arena'; strings of 'origin' are borrowed as they are. */
struct event *event_copy(struct arena *arena, const struct event *event);

/* The first count of a kind, or NULL. */
const struct count *event_count_of(const struct event *event, const char *kind);

/* How many events a record stands for: one, unless it is a sum of them. */
double event_stands_for(const struct event *event);

/* The target of the first link with this 'rel', or NULL. */
const char *event_link(const struct event *event, const char *rel);

/* Name of a source's 'who' in the wanted language: looked up among the record's actors where it is
 * an id of one, else its own words. NULL where there is none. */
const char *event_source_name(const struct event *event, const struct source *source,
                              const struct language_order *order);

/* What a document says of itself beside its records; words may be absent. */
struct document {
    struct words title, subtitle, source, note;
    const char *language;
    const char *as_of;
};

/* Deep copy; fields already set in 'into' are kept (the first input names the figure). */
void document_merge(struct arena *arena, struct document *into, const struct document *from);

#endif
