/* The second look reads the same input with the same reader, but only weighs its dates. */
#include "read/settle.h"

#include "read/feed.h"

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

/* What the whole input proves, as far as it can be looked at: the rest of a long stream can't. */
static struct date_evidence look_again(struct reading *reading)
{
    struct report *report = report_new();
    struct feed *feed = feed_again(reading->feed, report);
    struct date_evidence evidence = {0};
    struct tally_of_input tally = {.format = ""};
    struct document document = {0};
    struct reading second = {.name = reading->name,
                             .options = reading->options,
                             .dialect = reading->dialect,
                             .reader = reading->reader,
                             .tally = &tally,
                             .document = &document,
                             .report = report,
                             .evidence = &evidence};
    second.arena = &second.names;
    if (feed)
        reading_read(&second, feed);
    else
        evidence = reading->seen;
    reading_clear(&second);
    feed_free(feed);
    report_free(report);
    return evidence;
}

bool settle_order(struct reading *reading, struct spot spot, const char *readings)
{
    if (reading->is_unsettled || !reading->feed)
        return false;
    struct date_evidence evidence = look_again(reading);
    bool is_day_first = evidence.day_first > 0;
    if (is_day_first == (evidence.month_first > 0))
        return report_unsettled(reading, spot, readings, &evidence);
    size_t proofs = is_day_first ? evidence.day_first : evidence.month_first;
    reading->order = is_day_first ? DATE_ORDER_DAY_FIRST : DATE_ORDER_MONTH_FIRST;
    reading->tally->date_order = reading->order;
    reading->tally->date_order_line = spot.record->raw.line;
    reading_problem(reading, SEVERITY_NOTE, "date-order", spot,
                    "%s; read with the %s first, as %zu other %s", readings,
                    is_day_first ? "day" : "month", proofs,
                    proofs == 1 ? "date of the input shows" : "dates of the input show");
    return true;
}
