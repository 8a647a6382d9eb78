/* 'casus check': whether outputs are still what their data and figure files say. */
#include "cli/cli.h"
#include "cli/outputs.h"

#include <stdio.h>
#include <string.h>

static const char *const verdicts[] = {
    [CASUS_UNCHANGED] = "unchanged",
    [CASUS_CHANGED] = "changed",
    [CASUS_UNKNOWN] = "can't be told",
};

/* One line for a file, and one for each reason; of a figure file each reason with its output. */
static void print_verdict(const char *path, enum casus_verdict verdict,
                          const struct casus_report *report, const struct options *options)
{
    struct casus_problem problem;
    if (!options->is_quiet || verdict != CASUS_UNCHANGED)
        printf("%s: %s\n", path, verdicts[verdict]);
    for (size_t i = 0; i < casus_report_problem_count(report); i++) {
        casus_report_problem_at(report, i, &problem);
        if (!options->is_verbose && problem.severity == CASUS_NOTE)
            continue;
        bool is_own = !problem.input || strcmp(problem.input, path) == 0;
        printf("  %s%s%s\n", is_own ? "" : problem.input, is_own ? "" : ": ", problem.message);
    }
}

/* A change counts for more than what can't be told. */
static enum status status_of(enum casus_verdict verdict, enum status before)
{
    if (verdict == CASUS_CHANGED || before == STATUS_FOUND)
        return STATUS_FOUND;
    return verdict == CASUS_UNKNOWN ? STATUS_INPUT : before;
}

enum status outputs_compare(struct casus_figure *figure, const char *const *paths,
                            const struct options *options)
{
    enum status status = STATUS_DONE;
    for (size_t i = 0; paths[i]; i++) {
        struct casus_report *report = casus_report_new();
        enum casus_verdict verdict = casus_figure_compare(figure, paths[i], report);
        print_verdict(paths[i], verdict, report, options);
        casus_report_free(report);
        status = status_of(verdict, status);
    }
    return status;
}

enum status check_run(const char *name, const struct options *options)
{
    (void)name;
    enum status status = STATUS_DONE;
    if (options->input_count == 0) {
        complain(
            "no file; write 'casus check FILE...', where a file is an output or a figure file");
        return STATUS_USAGE;
    }
    for (size_t i = 0; i < options->input_count; i++) {
        struct casus_report *report = casus_report_new();
        enum casus_verdict verdict = casus_check(options->inputs[i], report);
        print_verdict(options->inputs[i], verdict, report, options);
        casus_report_free(report);
        status = status_of(verdict, status);
    }
    return status;
}
