/* A JSON file that people write by hand: parsed, with the place of each of its values, so that what
 * is wrong with one is told with its path, line, column and an excerpt. */
#ifndef FIGURE_JSON_FILE_H
#define FIGURE_JSON_FILE_H

#include "base/buffer.h"
#include "base/report.h"

#include <jansson.h>
#include <stdbool.h>

/* A zeroed struct is a closed one. */
struct json_file {
    const char *name; /* for messages; borrowed */
    struct buffer text;
    json_t *root; /* NULL where the text is not JSON */
};

/* Reads a file of at most 'limit' bytes ("-" is standard input) and parses it. False where it can't
 * be read (code "cannot-read"), is not valid UTF-8 or not JSON ("bad-json"), or repeats keys, each
 * of which is told ("repeated-key"): 'root' is there even so, to look for more that is wrong.
 * json_file_close() is due in any case. */
bool json_file_read(struct json_file *file, const char *name, size_t limit, struct report *report);

/* The same from memory. */
bool json_file_parse(struct json_file *file, const char *name, const char *bytes, size_t length,
                     struct report *report);

void json_file_close(struct json_file *file);

/* Where a problem lies. Paths are keys and indices from the root: "figures[2].panels[0].by"; "" is
 * the root itself. */
struct json_spot {
    const char *path;
    bool is_key;       /* the key is wrong, not its value */
    const char *field; /* for programs: the key or setting; may be NULL */
    bool is_warning;   /* else it is an error */
};

/* Adds a problem at a spot; at the next thing around it that is there, where it is not. */
void json_file_problem(const struct json_file *file, const struct json_spot *spot, const char *code,
                       struct report *report, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Adds "unknown key 'chrat'; did you mean 'chart'?" for the key at the end of a path, or the list
 * of 'known' ones (ended by NULL). */
void json_file_unknown_key(const struct json_file *file, const char *path, const char *key,
                           const char *const *known, struct report *report);

/* "an object", "a list", "a text", "a number", "true or false", "null". */
const char *json_kind(const json_t *value);

#endif
