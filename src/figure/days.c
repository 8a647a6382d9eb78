/* Which days a figure is about, and which its data tell of. */
#include "figure/figure_internal.h"

bool figure_last_day(const char *text, int64_t *day)
{
    struct arena arena = {0};
    struct edtf date;
    struct edtf_error error;
    bool is_day = text && edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &arena, &date, &error) &&
                  date.is_placeable && date.latest != DAY_NONE_AFTER;
    if (is_day)
        *day = date.latest;
    arena_clear(&arena);
    return is_day;
}

static void widen_span(struct span_of_days *span, int64_t first, int64_t last)
{
    if (!span->is_set || first < span->first)
        span->first = first;
    if (!span->is_set || last > span->last)
        span->last = last;
    span->is_set = true;
}

static void note_about(struct figure *figure, struct span_of_days date)
{
    widen_span(&figure->about, date.first, date.last);
    if (!figure->about_first.is_set || date.first < figure->about_first.first)
        figure->about_first = date;
    if (!figure->about_last.is_set || date.last > figure->about_last.last)
        figure->about_last = date;
}

static void note_date(struct figure *figure, int64_t first, int64_t last)
{
    if (first == last)
        widen_span(&figure->span, first, last);
    else
        note_about(figure, (struct span_of_days){true, first, last});
}

/* Dates that say about when it was count at once, as do the bounds of what lasted; vaguer ones are
 * kept to be judged by the others. */
void figure_note_span(struct figure *figure, const struct edtf *date)
{
    if (!date->is_placeable)
        return;
    int64_t first = date->earliest == DAY_NONE_BEFORE ? date->latest : date->earliest;
    int64_t last = date->latest == DAY_NONE_AFTER ? date->earliest : date->latest;
    if (date->form == EDTF_INTERVAL) {
        if (date->start_edge == EDTF_EDGE_KNOWN)
            note_date(figure, date->start.earliest, date->start.latest);
        if (date->end_edge == EDTF_EDGE_KNOWN)
            note_date(figure, date->end.earliest, date->end.latest);
    } else if (edtf_blur_days(date) == 0) {
        widen_span(&figure->span, first, last);
    } else if (edtf_blur_days(date) <= EDTF_VAGUE_DAYS) {
        note_date(figure, first, last);
    } else if (figure->vague_count < MOST_VAGUE) {
        figure->vague_spans[figure->vague_count++] = (struct span_of_days){true, first, last};
    }
}

/* Days with the dates that bound them. */
struct bounded {
    struct span_of_days days, first, last;
};

/* All days on which a record may have been are told of: what is drawn reaches over them. */
static void reach(struct bounded *span, const struct span_of_days *date)
{
    if (!date->is_set)
        return;
    if (date->first < span->days.first) {
        span->days.first = date->first;
        span->first = *date;
    }
    if (date->last > span->days.last) {
        span->days.last = date->last;
        span->last = *date;
    }
}

static struct bounded bounded_span(const struct figure *figure)
{
    struct bounded span = {.days = figure->span};
    if (!span.days.is_set)
        span.days = figure->about;
    reach(&span, &figure->about_first);
    reach(&span, &figure->about_last);
    struct span_of_days core = span.days;
    size_t others = figure->taken - figure->vague_count;
    for (size_t i = 0; i < figure->vague_count; i++) {
        const struct span_of_days *vague = &figure->vague_spans[i];
        bool is_near = !core.is_set || edtf_is_near_enough(vague->first, vague->last, core.first,
                                                           core.last, others);
        if (is_near && !figure->span.is_set) /* no day is known */
            widen_span(&span.days, vague->first, vague->last);
        else if (is_near)
            reach(&span, vague);
    }
    return span;
}

/* The days that the figure is about: what was asked for, else those of its records. */
struct span_of_days figure_span(const struct figure *figure)
{
    struct span_of_days span = bounded_span(figure).days;
    const struct select *select = &figure->select;
    if (select->has_from)
        span = (struct span_of_days){true, select->from, span.is_set ? span.last : select->from};
    if (select->has_to)
        span = (struct span_of_days){true, span.is_set ? span.first : select->to, select->to};
    if (span.last < span.first)
        span.last = span.first;
    return span;
}

struct span_of_days figure_first_date(const struct figure *figure)
{
    struct span_of_days none = {0};
    return figure->select.has_from ? none : bounded_span(figure).first;
}

struct span_of_days figure_last_date(const struct figure *figure)
{
    struct span_of_days none = {0};
    return figure->select.has_to ? none : bounded_span(figure).last;
}

bool figure_is_planned(const struct event *event)
{
    return event->status == STATUS_PLANNED || event->status == STATUS_POSTPONED ||
           event->status == STATUS_CALLED_OFF;
}

/* What is only planned says nothing of how far the data reach. */
void figure_note_coverage(struct figure *figure, const struct event *event)
{
    const struct edtf *date = &event->date;
    if (figure_is_planned(event) || !date->is_placeable || date->earliest == DAY_NONE_BEFORE ||
        date->latest == DAY_NONE_AFTER)
        return;
    struct span_note *covered = &figure->covered;
    if (edtf_blur_days(date) == 0)
        widen_span(&covered->exact, date->earliest, date->latest);
    if (edtf_blur_days(date) <= EDTF_VAGUE_DAYS) {
        widen_span(&covered->clear, date->earliest, date->latest);
        covered->clear_count++;
    } else {
        widen_span(&covered->vague, date->earliest, date->latest);
        covered->vague_count++;
    }
}

/* From the first to the last day that the data tell of. What the doubt of a date reaches beyond the
 * days that are known is none of them: "June" among days up to 20 June does not tell of the 30th.
 */
static struct span_of_days covered_days(const struct span_note *covered)
{
    struct span_of_days span = covered->clear.is_set ? covered->clear : covered->vague;
    if (!covered->exact.is_set)
        return span;
    if (covered->exact.first - span.first <= EDTF_VAGUE_DAYS)
        span.first = covered->exact.first;
    if (span.last - covered->exact.last <= EDTF_VAGUE_DAYS)
        span.last = covered->exact.last;
    return span;
}

struct bins_limits figure_limits(const struct figure *figure)
{
    const struct span_note *covered = &figure->covered;
    struct span_of_days span = covered_days(covered);
    struct bins_limits limits = {
        .has_from = figure->select.has_from,
        .has_to = figure->select.has_to,
        .from = figure->select.from,
        .to = figure->select.to,
        .lag_days = figure->settings->lag,
    };
    double count = (double)(covered->clear.is_set ? covered->clear_count : covered->vague_count);
    if (span.is_set)
        limits.coverage = (struct coverage){true, span.first, span.last,
                                            count / (double)(span.last - span.first + 1)};
    limits.as_of = figure->as_of;
    limits.has_as_of = figure->has_as_of || figure_last_day(figure->document.as_of, &limits.as_of);
    limits.has_other_as_of = figure->has_other_as_of && !figure->has_as_of;
    return limits;
}
