/* What went wrong or was noticed, with its place: the one way in which every stage speaks.
 *
 * A function that can fail adds to the report where the knowledge is and returns false or NULL.
 * Problems of the same input, code and field are one class: the first few are kept whole, the
 * others counted. */
#ifndef BASE_REPORT_H
#define BASE_REPORT_H

#include <stdbool.h>
#include <stddef.h>

enum severity { SEVERITY_NOTE, SEVERITY_WARNING, SEVERITY_ERROR };

/* Where in the input; zero and NULL mean "not known" or "does not apply". Texts are borrowed
 * during the call and copied by the report. */
struct position {
    const char *input;   /* name of the file, "-" for standard input, NULL for the command line */
    size_t line;         /* from 1 */
    size_t column;       /* from 1, in characters */
    const char *path;    /* JSON path such as "records[3].date" */
    const char *field;   /* name of the field or column */
    const char *excerpt; /* the line, or the part of it around the place; one line, valid UTF-8 */
    size_t caret;        /* characters of 'excerpt' before the caret */
    size_t caret_length; /* characters marked; 0 for no caret */
};

#define REPORT_EXAMPLES 3

struct example {
    struct position position;
    const char *message;
};

struct problem {
    enum severity severity;
    const char *code; /* stable word such as "bad-date" */
    size_t times;     /* how often, at least 1 */
    size_t example_count;
    struct example examples[REPORT_EXAMPLES]; /* the first ones, in order */
};

struct report;

struct report *report_new(void);
void report_free(struct report *report);

/* Adds one problem. 'position' may be NULL. The message is lower case without a full stop, with its
 * subject in single quotes: what is wrong, then why, then what would be right. Control characters
 * become blanks. */
void report_add(struct report *report, enum severity severity, const char *code,
                const struct position *position, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

/* Whether the next problem of this class is kept whole, so that its place is worth looking for. */
bool report_wants(const struct report *report, enum severity severity, const char *code,
                  const struct position *position);

/* The classes in the order of their first problem; borrowed until the next change. */
size_t report_problem_count(const struct report *report);
const struct problem *report_problem_at(const struct report *report, size_t index);

/* How many problems (not classes) of a severity were added. */
size_t report_count(const struct report *report, enum severity severity);

struct buffer;

/* "name:17:9: error: date: '2022-13-01' is not a date (no month 13)" with the excerpt and caret
 * beneath where there is one, each line ended. */
void report_print_example(struct buffer *out, const struct problem *problem, size_t example);

/* "note", "warning", "error". */
const char *severity_name(enum severity severity);

#endif
