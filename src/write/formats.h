/* What the rows of the table of writers name. */
#ifndef WRITE_FORMATS_H
#define WRITE_FORMATS_H

#include "write/writer.h"

struct writing *write_json_begin(struct file_output *file);
struct writing *write_jsonl_begin(struct file_output *file);
void write_json_take(struct writing *writing, const struct event *event,
                     const struct document *document);
bool write_json_end(struct writing *writing, const struct document *document,
                    struct report *report);
void write_json_free(struct writing *writing);

struct writing *write_csv_begin(struct file_output *file);
void write_csv_take(struct writing *writing, const struct event *event,
                    const struct document *document);
bool write_csv_end(struct writing *writing, const struct document *document, struct report *report);
void write_csv_free(struct writing *writing);

/* Says that codes were left out, because others of the same name stood before them. */
void report_repeated_codes(size_t count, struct report *report);

#endif
