/* What the commands share: exit statuses, the commands themselves, and words for people. */
#ifndef CLI_CLI_H
#define CLI_CLI_H

#include "casus.h"
#include "cli/options.h"

#include <stdbool.h>
#include <stddef.h>

/* The exit statuses; scripts depend on them. */
enum status {
    STATUS_DONE = 0,
    STATUS_FOUND = 1,  /* done, but --strict or 'casus check' found something */
    STATUS_USAGE = 2,  /* the command line is wrong */
    STATUS_INPUT = 3,  /* an input can't be read */
    STATUS_EMPTY = 4,  /* no record is left to draw or write, or they can't be drawn so */
    STATUS_OUTPUT = 5, /* an output can't be written, or memory ran out */
};

struct command {
    const char *name;
    const char *usage; /* what follows the name */
    const char *summary;
    unsigned kind; /* an OPTION_FOR_… bit: which options it takes */
    /* 'name' is the word that was typed: a chart's name for the command that draws any chart. */
    enum status (*run)(const char *name, const struct options *options);
};

/* Ended by a command whose name is NULL; charts are commands beside these. */
extern const struct command command_table[];

/* The command of a name, also of any chart; NULL where there is none. */
const struct command *command_find(const char *name);

/* Says that there is no such command, and which one was probably meant. */
enum status command_refuse(const char *name);

enum status draw_run(const char *chart, const struct options *options);
enum status figures_run(const char *name, const struct options *options);
enum status snippet_run(const char *name, const struct options *options);
enum status convert_run(const char *name, const struct options *options);
enum status info_run(const char *name, const struct options *options);
enum status list_run(const char *name, const struct options *options);
enum status schema_run(const char *name, const struct options *options);
enum status check_run(const char *name, const struct options *options);
enum status help_run(const char *name, const struct options *options);

/* Prints the help of one command to standard output. */
void help_print(const char *name, const struct command *command);

/* "casus: error: …" on standard error, with a line end. */
void complain(const char *format, ...) __attribute__((format(printf, 1, 2)));

/* Prints the report's problems to standard error: all with -v, only errors with -q. */
void print_problems(struct casus_report *report, const struct options *options);

/* "casus: read 'a.csv': csv, dialect casus, utf-8, 3 records" */
void print_input(const struct casus_input *input);

/* Prints the problems and, where there were any or -v asks for it, the account of the records;
 * 'tally' is NULL where nothing was read. */
void print_account(const struct casus_tally *tally, struct casus_report *report,
                   const struct options *options, enum status status);

/* Opens the figure files of the options, as these say; all that is wrong is in the report. */
bool drawing_open(struct casus_drawing *drawing, const struct options *options,
                  struct casus_report *report);

/* Reads the data of its figures. */
bool drawing_read(struct casus_drawing *drawing, const struct options *options,
                  struct casus_report *report);

/* Whether a figure was not drawn because its data can't be drawn so: nothing of them, or too much.
 */
bool is_about_data(const struct casus_report *report);

/* Sets up the fonts of the process; called once, before anything is laid out. */
void fonts_choose(bool names_font);

/* Whether the options name a font. */
bool fonts_are_named(const struct options *options);

/* The date that SOURCE_DATE_EPOCH says, where it is set. False after saying that it is wrong. */
bool environment_time(bool *is_set, int64_t *seconds);

/* Zeroed memory, or the end of the process. */
void *allocate(size_t count, size_t size);

/* The hook for exhausted memory: says it and ends the process with STATUS_OUTPUT. */
void out_of_memory(size_t size);

#endif
