/* 'casus snippet': the lines to paste that put figures into a document. Data are read and laid out
 * for the alternative text, but nothing is drawn. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

static void complain_of_target(void)
{
    struct casus_entry entry;
    char names[128] = {0};
    for (size_t i = 0; casus_list_at(CASUS_DOCUMENTS, i, &entry); i++) {
        size_t length = strlen(names);
        snprintf(names + length, sizeof names - length, "%s%s", i ? ", " : "", entry.name);
    }
    complain("no kind of document; say '--for' with one of %s", names);
}

static bool check_words(const struct options *options)
{
    if (options->input_count == 0)
        complain("no figure file; write 'casus snippet FIGURE.json --for latex'");
    else if (!options->document)
        complain_of_target();
    return options->input_count > 0 && options->document;
}

/* Figures that can be pasted are printed even if another one can't. */
static enum status print_snippets(struct casus_drawing *drawing, const struct options *options,
                                  struct casus_report *report)
{
    enum status status = STATUS_DONE;
    bool is_first = true;
    for (size_t i = 0; i < casus_drawing_count(drawing); i++) {
        const char *lines = casus_drawing_snippet(drawing, i, options->document, report);
        if (lines) {
            printf("%s%s", is_first ? "" : "\n", lines);
            is_first = false;
            continue;
        }
        status = is_about_data(report) ? STATUS_EMPTY : STATUS_USAGE;
    }
    if (fflush(stdout) == 0 && !ferror(stdout))
        return status;
    complain("can't write to standard output");
    return STATUS_OUTPUT;
}

enum status snippet_run(const char *name, const struct options *options)
{
    (void)name;
    if (!check_words(options))
        return STATUS_USAGE;
    struct casus_report *report = casus_report_new();
    struct casus_drawing *drawing = casus_drawing_new();
    enum status status = STATUS_USAGE;
    if (drawing_open(drawing, options, report) &&
        casus_drawing_check_snippet(drawing, options->document, report))
        status = drawing_read(drawing, options, report) ? print_snippets(drawing, options, report)
                                                        : STATUS_INPUT;
    print_problems(report, options);
    casus_drawing_free(drawing);
    casus_report_free(report);
    return status;
}
