/* 'casus schema': what figure files and theme files may hold, for editors and checkers. */
#include "cli/cli.h"

#include <stdio.h>

enum status schema_run(const char *name, const struct options *options)
{
    (void)name;
    if (options->input_count > 1) {
        complain("one schema at a time; '%s' is too much", options->inputs[1]);
        return STATUS_USAGE;
    }
    struct casus_report *report = casus_report_new();
    const char *schema = casus_schema(options->input_count ? options->inputs[0] : "figure", report);
    if (schema)
        fputs(schema, stdout);
    else
        print_problems(report, options);
    enum status status = schema ? STATUS_DONE : STATUS_USAGE;
    casus_report_free(report);
    return status;
}
