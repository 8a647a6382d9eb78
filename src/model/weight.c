#include "model/weight.h"

#include <math.h>

#define FEW_BOLD 6    /* records to one in bold, at least */
#define HALF_WAY 10.0 /* points that make a weight of a half */

static double status_points(enum status status)
{
    static const double points[STATUS_COUNT] = {
        [STATUS_REPORTED] = 2,    [STATUS_CONFIRMED] = 2,    [STATUS_CLAIMED] = 1.2,
        [STATUS_CONTESTED] = 1.2, [STATUS_DENIED] = 0.3,     [STATUS_PLANNED] = 1,
        [STATUS_POSTPONED] = 0.8, [STATUS_CALLED_OFF] = 0.5,
    };
    return points[status];
}

static double known_number(const struct count *count)
{
    double number = count->has_best ? count->best : count->has_low ? count->low : 0;
    return number > 0 ? number : 0;
}

static double people_points(const struct event *event)
{
    static const struct {
        const char *kind;
        int harm; /* index into the shares */
    } kinds[] = {
        {"killed", 0},   {"wounded", 1},   {"injured", 1},
        {"abducted", 1}, {"displaced", 2}, {"refugees", 2},
    };
    static const double shares[] = {2, 1, 0.5};
    double people[] = {0, 0, 0}, points = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++) {
        const struct count *count = event_count_of(event, kinds[i].kind);
        people[kinds[i].harm] += count ? known_number(count) : 0;
    }
    for (size_t i = 0; i < sizeof shares / sizeof *shares; i++)
        points += shares[i] * log10(1 + people[i]);
    return points;
}

double event_weight_linked(const struct event *event, size_t links_to)
{
    if (event->has_weight)
        return event->weight;
    double points = status_points(event->status) + people_points(event) +
                    log2(1 + (double)event->source_count) / 2 +
                    log2(1 + (double)event->link_count) / 4 + log2(1 + (double)links_to) / 2;
    return points / (points + HALF_WAY);
}

double event_weight(const struct event *event)
{
    return event_weight_linked(event, 0);
}

void heaviest_take(struct heaviest *heaviest, const struct event *event)
{
    double weight = event->has_weight ? event->weight : 0;
    if (weight > heaviest->weight)
        *heaviest = (struct heaviest){.weight = weight};
    heaviest->count += weight > 0 && weight >= heaviest->weight;
}

double heaviest_bold(const struct heaviest *heaviest, size_t count)
{
    return heaviest->count && heaviest->count * FEW_BOLD <= count ? heaviest->weight : INFINITY;
}
