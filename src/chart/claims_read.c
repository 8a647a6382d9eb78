/* Numbers, days and stances of one claim, out of the record that makes it. */
#include "chart/claims.h"

#include "model/stance.h"

#include <math.h>

#define APPROXIMATE 0.1 /* share of a number that "about" leaves open */

static void read_bounds(struct claim *claim, const struct count *count)
{
    double best = count->has_best ? count->best : NAN;
    double low = count->has_low ? count->low : best, high = count->has_high ? count->high : best;
    switch (count->qualifier) {
    case QUALIFIER_UNKNOWN: return;
    case QUALIFIER_AT_LEAST:
    case QUALIFIER_MORE_THAN: best = NAN, high = INFINITY; break;
    case QUALIFIER_AT_MOST: best = NAN, low = -INFINITY; break;
    case QUALIFIER_BETWEEN: best = low == high ? low : NAN; break;
    default: break;
    }
    claim->is_known = !isnan(low) || !isnan(high);
    claim->best = best;
    claim->low = isnan(low) ? -INFINITY : low;
    claim->high = isnan(high) ? INFINITY : high;
    if (claim->low > claim->high) {
        claim->low = high;
        claim->high = low;
    }
}

void claim_read(struct claim *claim, const struct count *count)
{
    claim->count = count;
    claim->best = NAN;
    claim->low = -INFINITY;
    claim->high = INFINITY;
    read_bounds(claim, count);
    claim->is_known = claim->is_known && (isfinite(claim->low) || isfinite(claim->high));
    claim->is_above = count->qualifier == QUALIFIER_MORE_THAN;
    if (isfinite(claim->low) && isfinite(claim->high)) {
        claim->slack = count->rounded_to > 0 ? count->rounded_to / 2 : 0;
        if (count->qualifier == QUALIFIER_APPROX)
            claim->slack = fmax(claim->slack, claim->high * APPROXIMATE);
    }
}

void claim_read_day(const struct claims *claims, struct claim *claim, const char *as_of)
{
    struct edtf_error error;
    struct arena *arena = claims->canvas->arena;
    claim->has_as_of =
        as_of && edtf_parse(as_of, EDTF_SEASONS_METEOROLOGICAL, arena, &claim->as_of, &error);
    if (!claim->has_as_of)
        claim->as_of = claim->event->date;
}

bool source_status(const struct source *source, enum status *status)
{
    switch (source_stance(source)) {
    case STANCE_CLAIMS: *status = STATUS_CLAIMED; return true;
    case STANCE_CONFIRMS: *status = STATUS_CONFIRMED; return true;
    case STANCE_CONTESTS: *status = STATUS_CONTESTED; return true;
    case STANCE_DENIES: *status = STATUS_DENIED; return true;
    default: return false;
    }
}

bool source_dissents(const struct source *source)
{
    return source_stance(source) >= STANCE_CONTESTS;
}
