/* Words for people, all on standard error. */
#include "cli/cli.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <stdlib.h>

void complain(const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    fputs("casus: error: ", stderr);
    vfprintf(stderr, format, arguments);
    fputs("\n", stderr);
    va_end(arguments);
}

void print_problems(struct casus_report *report, const struct options *options)
{
    enum casus_severity lowest = CASUS_WARNING;
    if (options->is_quiet)
        lowest = CASUS_ERROR;
    else if (options->is_verbose)
        lowest = CASUS_NOTE;
    fputs(casus_report_text(report, lowest), stderr);
}

static void print_number(const char *before, size_t number, const char *what, const char *ending)
{
    fprintf(stderr, "%s%zu %s%s", before, number, what, number == 1 ? "" : ending);
}

/* "casus: 20 records = 9 events + 8 statements + 3 figures + 0 rejected; 2 filtered out" */
static void print_tally(const struct casus_tally *tally)
{
    print_number("casus: ", tally->records, "record", "s");
    print_number(" = ", tally->events, "event", "s");
    print_number(" + ", tally->statements, "statement", "s");
    print_number(" + ", tally->figures, "figure", "s");
    print_number(" + ", tally->rejected, "rejected", "");
    if (tally->filtered)
        print_number("; ", tally->filtered, "filtered out", "");
    if (tally->skipped)
        print_number("; ", tally->skipped, "more row", "s");
    if (tally->skipped)
        fputs(" skipped", stderr);
    if (tally->repeated)
        print_number("; ", tally->repeated, "repeated and dropped", "");
    if (tally->unlabelled)
        print_number("; ", tally->unlabelled, "without a label", "");
    fputs("\n", stderr);
}

void print_input(const struct casus_input *input)
{
    fprintf(stderr, "casus: read '%s': %s, dialect %s, %s", input->name, input->format,
            input->dialect, input->encoding);
    print_number(", ", input->records, "record", "s");
    fputs("\n", stderr);
}

/* Whether print_problems() has something to print that is worth the account of the records. */
static bool has_problems(const struct casus_report *report)
{
    return casus_report_count(report, CASUS_WARNING) > 0 ||
           casus_report_count(report, CASUS_ERROR) > 0;
}

void print_account(const struct casus_tally *tally, struct casus_report *report,
                   const struct options *options, enum status status)
{
    bool has_repeats = tally && tally->repeated > 0;
    bool is_told =
        options->is_verbose || has_problems(report) || has_repeats || status != STATUS_DONE;
    print_problems(report, options);
    if (is_told && !options->is_quiet && tally)
        print_tally(tally);
}

void *allocate(size_t count, size_t size)
{
    void *memory = calloc(count, size);
    if (!memory)
        out_of_memory(count * size);
    return memory;
}

void out_of_memory(size_t size)
{
    fprintf(stderr, "casus: error: out of memory: %zu bytes could not be had\n", size);
    _Exit(STATUS_OUTPUT);
}

bool is_about_data(const struct casus_report *report)
{
    static const char *const codes[] = {"nothing-to-draw", "calendar-too-long", "bins-too-fine",
                                        "too-many-cells"};
    for (size_t i = 0; i < casus_report_problem_count(report); i++) {
        struct casus_problem problem;
        casus_report_problem_at(report, i, &problem);
        for (size_t k = 0; k < sizeof codes / sizeof *codes; k++)
            if (strcmp(problem.code, codes[k]) == 0)
                return true;
    }
    return false;
}
