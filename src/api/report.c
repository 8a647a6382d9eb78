/* The report as other programs see it. */
#include "api/api.h"

#include "base/memory.h"
#include "figure/account.h"

#include <stdlib.h>

_Static_assert((int)CASUS_NOTE == (int)SEVERITY_NOTE &&
                   (int)CASUS_WARNING == (int)SEVERITY_WARNING &&
                   (int)CASUS_ERROR == (int)SEVERITY_ERROR,
               "the public severities are the internal ones");

struct casus_report *casus_report_new(void)
{
    struct casus_report *report = memory_alloc(sizeof *report);
    report->report = report_new();
    return report;
}

void casus_report_free(struct casus_report *report)
{
    if (!report)
        return;
    report_free(report->report);
    buffer_clear(&report->text);
    free(report);
}

size_t casus_report_count(const struct casus_report *report, enum casus_severity severity)
{
    return report_count(report->report, (enum severity)severity);
}

size_t casus_report_problem_count(const struct casus_report *report)
{
    return report_problem_count(report->report);
}

void casus_report_problem_at(const struct casus_report *report, size_t index,
                             struct casus_problem *problem)
{
    const struct problem *from = report_problem_at(report->report, index);
    const struct position *position = &from->examples[0].position;
    *problem = (struct casus_problem){
        .severity = (enum casus_severity)from->severity,
        .code = from->code,
        .input = position->input,
        .line = position->line,
        .column = position->column,
        .path = position->path,
        .field = position->field,
        .message = from->examples[0].message,
        .times = from->times,
    };
}

const char *casus_report_text(struct casus_report *report, enum casus_severity lowest)
{
    buffer_reset(&report->text);
    account_add_report(report->report, (enum severity)lowest, &report->text);
    return buffer_text(&report->text);
}
