/* One count at a time; what the sums mean is in the header. */
#include "query/sum.h"

#include <math.h>
#include <string.h>

void sum_add(struct sum *into, const struct sum *from)
{
    into->known += from->known;
    into->low += from->low;
    into->best += from->best;
    into->high += from->high;
    into->has_no_high = into->has_no_high || from->has_no_high;
    into->is_mixed = into->is_mixed || from->is_mixed;
    into->low_only += from->low_only;
    into->high_only += from->high_only;
}

static bool is_lower_bound(enum qualifier qualifier)
{
    return qualifier == QUALIFIER_AT_LEAST || qualifier == QUALIFIER_MORE_THAN;
}

struct sum sum_of(const struct count *count)
{
    struct sum sum = {0};
    bool is_known = count->has_low || count->has_best || count->has_high;
    if (!is_known || count->qualifier == QUALIFIER_UNKNOWN)
        return sum;
    sum.known = 1;
    bool is_below = count->qualifier == QUALIFIER_AT_MOST;
    double stated = count->has_best ? count->best : 0;
    sum.low = count->has_low ? count->low : is_below ? 0 : stated;
    sum.best = count->has_best && !is_below ? count->best : sum.low;
    sum.has_no_high = !count->has_high && (!count->has_best || is_lower_bound(count->qualifier));
    if (count->has_high)
        sum.high = count->high;
    else
        sum.high = sum.has_no_high ? sum.low : count->best;
    bool has_best = count->has_best && !is_below && !is_lower_bound(count->qualifier);
    bool has_low = count->has_low || (count->has_best && !is_below);
    sum.low_only = !has_best && has_low;
    sum.high_only = !has_best && !has_low;
    return sum;
}

static bool is_flow(const struct count *count)
{
    return !count->measure || strcmp(count->measure, "flow") == 0;
}

bool sum_has_part(const struct event *event, size_t index)
{
    const struct count *count = &event->counts[index];
    for (size_t i = 0; i < index; i++) {
        if (is_flow(&event->counts[i]) && strcmp(event->counts[i].kind, count->kind) == 0)
            return false;
    }
    return is_flow(count);
}

bool sum_is_event(const struct event *event)
{
    return event->record_type == RECORD_EVENT && !event_link(event, "same-episode-as") &&
           !event_link(event, "duplicate-of");
}

bool sum_counts(const struct event *event)
{
    return sum_is_event(event) && event->status != STATUS_PLANNED &&
           event->status != STATUS_POSTPONED && event->status != STATUS_CALLED_OFF;
}

struct sum sum_of_kind(const struct event *event, const char *kind)
{
    for (size_t i = 0; i < event->count_count; i++) {
        if (strcmp(event->counts[i].kind, kind) == 0 && sum_has_part(event, i))
            return sum_of(&event->counts[i]);
    }
    return (struct sum){0};
}

double sum_share(double number, double from, double to)
{
    double thousandths = number * 1000;
    return (round(thousandths * to) - round(thousandths * from)) / 1000;
}

struct sum sum_part(const struct sum *sum, double from, double to)
{
    struct sum part = *sum;
    part.low = sum_share(sum->low, from, to);
    part.best = sum_share(sum->best, from, to);
    part.high = sum_share(sum->high, from, to);
    return part;
}
