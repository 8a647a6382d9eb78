/* The command line as values: options from two tables, the library's settings and the program's
 * own. */
#ifndef CLI_OPTIONS_H
#define CLI_OPTIONS_H

#include "casus.h"

#include <stdbool.h>
#include <stddef.h>

/* Which commands take an option. */
enum {
    OPTION_FOR_DRAW = 1, /* a chart from inputs */
    OPTION_FOR_INFO = 2,
    OPTION_FOR_WORDS = 4,
    OPTION_FOR_CONVERT = 8,
    OPTION_FOR_FILES = 16,   /* figure files */
    OPTION_FOR_CHECK = 32,   /* files that were written */
    OPTION_FOR_SNIPPET = 64, /* figure files, for documents */
    OPTION_FOR_BLOCK = 128   /* a command line within a document */
};

/* A setting of the figure as it was typed. */
struct assignment {
    const char *name;
    const char *value;
};

/* All texts are borrowed from the command line. */
struct options {
    const char **inputs; /* everything that is no option; lists are ended by NULL */
    size_t input_count;
    const char **outputs;
    size_t output_count;
    struct assignment *settings; /* in the order typed */
    size_t setting_count;
    const char **picks; /* names of figures to be drawn */
    size_t pick_count;
    const char *format, *report, *progress, *folder, *save, *document; /* NULL where not given */
    bool is_strict, is_check, is_quiet, is_verbose, is_json, wants_help;
    char *wrong; /* what is wrong with the command line; NULL: nothing */
};

/* One of the program's own options. */
struct option {
    const char *name;
    char letter;          /* 0 for none */
    const char *argument; /* "FILE", or NULL for a switch */
    const char *summary;
    unsigned commands; /* OPTION_FOR_… bits */
    void (*take)(struct options *options, const char *value);
};

/* Ended by an option whose name is NULL. */
extern const struct option option_table[];

/* Reads 'count' words behind the command 'command' whose options are those of 'kind'. False with
 * 'wrong', one line, where they are not right. options_clear() is due in either case. */
bool options_parse(struct options *options, const char *command, unsigned kind, char **words,
                   int count);

/* Whether a block of a document takes a setting, as an option or an attribute: but for what writes
 * files of its own. */
bool options_suit_block(const struct casus_setting *setting);

void options_clear(struct options *options);

#endif
