/* Words for people, all on standard error. */
#include "cli/cli.h"

#include <stdarg.h>
#include <stdio.h>
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

bool has_problems(const struct casus_report *report)
{
    return casus_report_count(report, CASUS_WARNING) > 0 ||
           casus_report_count(report, CASUS_ERROR) > 0;
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
