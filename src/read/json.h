/* JSON: an object that holds a list of records, a bare list, objects one after another (JSON
 * Lines), or an object of records under their ids. */
#ifndef READ_JSON_H
#define READ_JSON_H

#include "read/input.h"
#include "read/reading.h"

#include <stdbool.h>
#include <stddef.h>

#define PATH_DEPTH 4 /* objects around the list of records */
#define KEY_SIZE 64
#define SAMPLE_RECORDS 20 /* that the dialect is chosen by */

int json_bid(const char *head, size_t length);
bool json_read(struct reading *reading, struct input *input);

/* Why a frame ended. */
enum frame_end {
    FRAME_CLOSED,  /* its last bracket was read */
    FRAME_RECORDS, /* before the '[' of the list of records */
    FRAME_BROKEN,  /* before what can only be the next record, or before the ']' around it */
    FRAME_CUT      /* at the end of the input */
};

/* One value cut out of the stream by its brackets and quotes alone; jansson judges it afterwards.
 */
struct frame {
    struct buffer text;
    size_t line, column;       /* of its first byte */
    char stack[NESTING_LIMIT]; /* the open brackets */
    size_t depth;
    bool is_too_deep, is_too_long; /* a limit was passed; the text is not whole */
    bool may_be_envelope;          /* stop at the list of records */
    const char *wanted;            /* its path; NULL: one of the usual ones */
    bool is_own;                   /* the key "casus" was seen in the outermost object */
    bool is_in_list;               /* a ']' of no bracket of its own ends the list around it */
    bool is_first_on_line;         /* nothing but blanks stands before it on its line */
    /* of the scanner */
    bool is_in_string, is_escaped, is_line_start;
    bool is_in_key;
    char keys[PATH_DEPTH][KEY_SIZE]; /* the last key of each of the outer objects */
    size_t key_length;
    char previous; /* last byte that is neither blank nor inside a string; '"' for a string */
};

/* Starts a frame at the next byte of 'input', which must be '{' or '['. */
void frame_begin(struct frame *frame, struct input *input);

/* Reads on until the frame ends. */
enum frame_end frame_read(struct frame *frame, struct input *input);

/* Puts '{' in the place of the comma that is the next byte, to read what follows as an object. */
void frame_begin_behind_comma(struct frame *frame, struct input *input);

/* Takes what stands at the next byte, up to the line end, without reading it: for messages. */
void frame_look(struct frame *frame, struct input *input);

/* Reads what is no bracketed value, up to a comma, a bracket that ends the list, or the line end.
 */
void frame_read_other(struct frame *frame, struct input *input);

/* Whether lists of records are usually found under a path. */
bool json_is_usual_path(const char *path);

/* Takes the string at the next byte without its quotes, as it is written. */
void frame_read_key(struct frame *frame, struct input *input);

/* Where the list of records stands at FRAME_RECORDS: "data.items". */
void frame_path(const struct frame *frame, struct buffer *path);

void frame_clear(struct frame *frame);

struct json_t;

/* What is collected of the first records to choose the dialect by. */
struct json_names {
    struct arena *arena;
    const char **names; /* plain */
    size_t count, capacity;
    size_t records;
    bool is_own;
};

/* The state of reading one JSON input. */
struct json_reading {
    struct reading *reading;
    struct input *input;
    struct frame frame;
    struct buffer path; /* of the record: "records[3]" */
    struct buffer name; /* of the cell being flattened */
    struct cell *cells;
    size_t cell_count, cell_capacity;
    bool is_too_wide;         /* there were more than CELL_LIMIT */
    size_t ordinal;           /* of the next leaf */
    bool is_line_start;       /* nothing but blanks stood before on this line */
    enum frame_end last_end;  /* of the last frame */
    struct json_names *names; /* not NULL: records are only looked at for their names */
    const char *id;           /* key of the record in an object of records; else NULL */
    bool has_failed;          /* nothing of the input can be used; reported */
    bool has_list;            /* the list of records was found */
    bool is_keyed;            /* the outermost object holds records under their ids */
    bool is_decoded;          /* what is read was a string of JSON */
    bool has_prefix;          /* something stood before the first bracket */
};

/* The frame as a record without cells; 'json_flatten' gives it the leaves of 'value' as cells,
 * which borrow from it and live until the next record. */
struct record json_record(const struct json_reading *json);
struct record json_flatten(struct json_reading *json, struct json_t *value);

/* Judges what is in the frame and hands it on as a record, or rejects it. */
void json_take_frame(struct json_reading *json, enum frame_end end);

/* Takes the frame for the keys of a document: before its records (FRAME_RECORDS) or behind them. */
void json_take_document(struct json_reading *json, enum frame_end end);

/* Adds a problem in the text of the frame. */
void json_problem(struct json_reading *json, enum severity severity, const char *code,
                  struct span span, const char *message);

/* Adds the plain names of a record's keys to those that are collected. */
void json_collect(struct json_names *names, const struct json_t *record);

/* What a feature of GeoJSON or ArcGIS has as its own keys, or NULL where the record is none. */
const struct json_t *json_inner(const struct json_t *record);

/* Chooses the dialect from the records at the beginning of the input, which stays where it is.
 * False, with a report, where it can't be read. */
bool json_choose(struct json_reading *json);

/* Whether the object at the beginning of a text is one of records under their ids. */
bool json_is_keyed(const char *head, size_t length);

/* Length of what stands before the first bracket in a script ("data = ["); 0 for nothing. */
size_t json_prefix(const char *head, size_t length);

/* Reads all values of the input of 'json'. */
void json_read_values(struct json_reading *json);

/* Finds leaf 'ordinal' in the raw text of a record, which is known to be valid JSON. */
struct span json_locate(const struct record *record, size_t ordinal, struct buffer *path);

#endif
