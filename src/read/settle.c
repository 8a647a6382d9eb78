/* The second look reads the same input with the same reader, but only weighs its dates. */
#include "read/settle.h"

#include "read/input.h"

static bool report_unsettled(struct reading *reading, struct spot spot, const char *readings,
                             const struct date_evidence *evidence)
{
    bool has_both = evidence->day_first > 0 && evidence->month_first > 0;
    if (has_both)
        reading_problem(reading, SEVERITY_ERROR, "date-order", spot,
                        "%s, and the input has dates of both orders (%zu day first, %zu month "
                        "first); say which is meant with --date-order dmy or mdy",
                        readings, evidence->day_first, evidence->month_first);
    else
        reading_problem(reading, SEVERITY_ERROR, "date-order", spot,
                        "%s, and no other date of the input settles which; say it with "
                        "--date-order dmy or mdy",
                        readings);
    reading->is_unsettled = true;
    reading->is_stopped = true;
    return false;
}

bool settle_order(struct reading *reading, struct spot spot, const char *readings)
{
    struct date_evidence evidence = {0};
    return report_unsettled(reading, spot, readings, &evidence);
}
