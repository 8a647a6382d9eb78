/* What the public functions share: the opaque report, and reading inputs with their accounts. */
#ifndef API_API_H
#define API_API_H

#include "base/arena.h"
#include "base/buffer.h"
#include "base/digest.h"
#include "base/report.h"
#include "casus.h"
#include "figure/figure.h"
#include "figure/layout_report.h"
#include "figure/settings.h"
#include "read/reader.h"
#include "read/repeats.h"

struct casus_report {
    struct report *report;
    struct buffer text; /* what casus_report_text() gave last */
};

/* What was read, as it is stored: a file, the standard input, bytes under a name. */
struct read_file {
    const char *path;
    char digest[DIGEST_SIZE]; /* "": it could not be read to its end */
};

/* The inputs that could be read. A zeroed struct holds none. */
struct inputs {
    struct progress progress; /* told of reading; its function may be NULL */
    struct arena arena;       /* holds the names and what the documents say */
    struct tally_of_input *tallies;
    size_t count, capacity;
    struct read_file *files; /* an archive is one, and many inputs */
    size_t file_count, file_capacity;
    struct repeats repeats;       /* ids of all inputs: to drop repeats, or to warn of them */
    size_t repeated;              /* records that repeat an id and are kept */
    const char *first_id;         /* of the first of them; NULL: there is none */
    struct position first_repeat; /* and its place */
    bool are_repeats_told;
};

/* Ids that are remembered to warn of repeated ones: at most 28 MB. */
#define WATCHED_IDS ((size_t)2000000)

/* One input to read: a path, or 'bytes' under a name. */
struct input_request {
    const char *name;
    const char *bytes; /* NULL: 'name' is the path */
    size_t length;
    struct repeats *repeats; /* NULL: those of the inputs */
    bool is_watched;         /* whoever takes the records calls inputs_watch() */
    bool wants_digest;       /* it becomes one of the files of the inputs */
};

/* Reads an input into 'sink' as the settings say; false with a report entry where it can't be read.
 * An archive is an input for each of its members. Documents live as long as 'inputs'. */
bool inputs_read(struct inputs *inputs, const struct input_request *request,
                 const struct settings *settings, const struct sink *sink, struct report *report);

/* Notes a record that is kept, whatever its id. inputs_read() does so itself where repeats are not
 * dropped. */
void inputs_watch(struct inputs *inputs, const struct event *event);

/* Warns of records that count more than once: their ids were there before or, where there are none,
 * two inputs are the same. Comes behind the last input, and says it once. */
void inputs_report_repeats(struct inputs *inputs, struct report *report);

/* Notes a file that was read; its texts are copied. */
void inputs_add_file(struct inputs *inputs, const struct read_file *file);

/* Adds one that was read elsewhere; its texts are borrowed. */
void inputs_add(struct inputs *inputs, const struct tally_of_input *tally);

/* Fills 'input' with the index-th; false behind the last. */
bool inputs_at(const struct inputs *inputs, size_t index, struct casus_input *input);

void inputs_clear(struct inputs *inputs);

/* Fills what 'tally' says of the inputs; the rest is 0. */
void inputs_tally(const struct inputs *inputs, struct casus_tally *tally);

#define DEFAULT_TIME 946684800 /* of outputs that want a date: 1 January 2000 */
#define FORMAT_LIMIT 16        /* rows of the renderer table, at most */

struct casus_figure {
    struct settings settings;
    struct inputs inputs;
    struct figure *figure;     /* NULL until the settings were checked */
    const struct scene *scene; /* NULL until it was laid out */
    int64_t time;
    struct buffer *rendered[FORMAT_LIMIT]; /* files by row of the renderer table; NULL until asked
                                              for */
    struct arena paths;                    /* of the files that were written */
    const char **written;
    size_t written_count, written_capacity;
    struct buffer account, saved;
    struct buffer provenance; /* the line of outputs; empty until one is rendered */
};

/* A figure that takes the settings over, which are settings_init()ed anew. */
struct casus_figure *figure_from_settings(struct settings *settings);

/* What the report says of a figure; the panels live in 'arena'. */
struct figure_report figure_report_of(const struct casus_figure *figure, struct arena *arena);

/* Gives back the memory of what was rendered. */
void figure_forget(struct casus_figure *figure);

/* Which settings may be set. */
enum setting_scope {
    SCOPE_ALL,
    SCOPE_READING, /* how inputs are read */
    SCOPE_KEEPING  /* that, and which records are kept */
};

/* Sets one setting by its name; those beyond the scope are refused. */
bool setting_apply(struct settings *settings, enum setting_scope scope, const char *name,
                   const char *value, struct report *report);

#endif
