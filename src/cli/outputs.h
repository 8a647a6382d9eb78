/* The files that a command writes. */
#ifndef CLI_OUTPUTS_H
#define CLI_OUTPUTS_H

#include "cli/cli.h"

/* One output. */
struct output {
    const char *path; /* "-" is standard output */
    const char *format;
    size_t file_count; /* of rendered ones: how many files it takes */
    const char *bytes; /* of the last of them; the figure's */
    size_t length;     /* of all of them */
};

/* Fills 'outputs', one for each output of 'options', and checks all names of files. False after
 * saying what is wrong. 'kind' is the OPTION_FOR_… bit of the command: figure files may say
 * themselves where figures go, and records have formats of their own. */
bool outputs_check(struct output *outputs, const char *command, unsigned kind,
                   const struct options *options);

/* Renders all of them; false with a report entry. */
bool outputs_render(struct output *outputs, size_t count, struct casus_figure *figure,
                    struct casus_report *report);

/* Writes all of them; false after saying, or with a report entry for, the first that failed. */
bool outputs_write(const struct output *outputs, size_t count, struct casus_figure *figure,
                   const struct options *options, struct casus_report *report);

/* Says on standard output whether the files at 'paths', ended by NULL, are what the figure would
 * write there. STATUS_FOUND where one is not. */
enum status outputs_compare(struct casus_figure *figure, const char *const *paths,
                            const struct options *options);

/* Whether '--report' asks for JSON, not for text. */
bool outputs_report_is_json(const struct options *options);

/* Writes what '--report' asks for; true where it asks for nothing. */
bool outputs_write_report(struct casus_figure *figure, const struct options *options,
                          struct casus_report *report);

#endif
