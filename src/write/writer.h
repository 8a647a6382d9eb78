/* Formats in which records are written: our own, so that reading them back gives the same records.
 * Each is a file of its own and a row in writer.c. */
#ifndef WRITE_WRITER_H
#define WRITE_WRITER_H

#include "base/file.h"
#include "model/event.h"

struct writing;

struct writer {
    const char *name; /* "json" */
    const char *summary;
    const char *endings; /* ".json" */
    /* Writes to 'file', which stays the caller's. */
    struct writing *(*begin)(struct file_output *file);
    /* Writes one record; 'document' is what is known so far of the input that names the output. */
    void (*take)(struct writing *writing, const struct event *event,
                 const struct document *document);
    /* Writes what is left; false with a report entry where it can't. What was left out is in the
     * report too. */
    bool (*end)(struct writing *writing, const struct document *document, struct report *report);
    /* NULL is fine. */
    void (*free)(struct writing *writing);
};

/* Ended by a writer whose name is NULL. */
extern const struct writer writer_table[];

/* By name or by the ending of a path, both caseless; NULL where unknown. */
const struct writer *writer_find(const char *name);
const struct writer *writer_for_path(const char *path);

#endif
