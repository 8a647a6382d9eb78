/* What lasts, or was one of several days, along the rule to scale: bars that show the status as the
 * marks do. An end that nobody knows is a short end with "?", which is not drawn on beyond the day
 * up to which the data tell. */
#include "chart/chronology.h"

#include "chart/reach.h"
#include "chart/shape.h"

#include <math.h>

#define SPAN_WIDTH 2.2
#define FIRST_TRACK 1.5 /* from the ticks */
#define ARROW 3.6
#define SOFT_GAPS 3 /* lines across the end of a span that is not exact */
#define STUB 7.0    /* points; as long as there is room */
#define LEAST_STUB 1.5
#define SIGN_GAP 0.5
#define MOST_SIGNS 16 /* in one column that keep clear of each other; others are dotted */

/* The "?" of a column, where they are. */
struct signs {
    struct box boxes[MOST_SIGNS];
    size_t count;
};

/* A span where it is on the rule of one column; the ends that are on it, or the rule is all there
 * is of it. */
struct span {
    const struct chronology_entry *entry;
    double x, y0, y1;
    double top, bottom;      /* of the rule */
    bool has_start, has_end; /* in this column */
    bool is_early, is_late;  /* it begins before the whole rule, or ends after it */
};

static colour tint_of(const struct canvas *canvas, const struct span *span)
{
    return canvas->theme->category_fill[span->entry->event->category];
}

/* --- ends --- */

static void draw_softness(const struct canvas *canvas, const struct span *span, double half,
                          double y, double direction)
{
    struct paint gap = {.stroke = canvas->theme->background, .stroke_width = 0.9};
    for (int i = 0; i < SOFT_GAPS && span->y1 - span->y0 > 4 * SOFT_GAPS; i++) {
        double at = y + direction * (1.2 + 2 * i);
        canvas_line(canvas, (struct point){span->x - half, at}, (struct point){span->x + half, at},
                    &gap);
    }
}

static bool is_free(const struct signs *signs, const struct box *box)
{
    for (size_t i = 0; i < signs->count; i++) {
        const struct box *other = &signs->boxes[i];
        if (box->x0 < other->x1 + SIGN_GAP && other->x0 < box->x1 + SIGN_GAP &&
            box->y0 < other->y1 && other->y0 < box->y1)
            return false;
    }
    return signs->count < MOST_SIGNS;
}

/* Away from 'y', which it leaves where it would be on another one. */
static void draw_sign(const struct canvas *canvas, const struct span *span, struct signs *signs,
                      double y, double direction)
{
    double size = canvas->theme->small_size;
    struct text_block sign = canvas_lay(canvas, canvas->is_mirrored ? "؟" : "?",
                                        canvas_style(size, true), INK_GREY, 0, 1);
    double left = span->x - sign.width / 2, top = direction > 0 ? y : y - size;
    struct box box = {left, top, left + sign.width, top + size};
    if (is_free(signs, &box)) {
        signs->boxes[signs->count++] = box;
        canvas_block(canvas, &sign,
                     &(struct block_place){
                         .x = left, .y = top + size / 2 - sign.ascent + size * NUMBER_MIDDLE});
        return;
    }
    for (int i = 0; i < 2; i++)
        canvas_circle(canvas, (struct point){span->x, y + direction * (1.6 + 2.4 * i)}, 0.7,
                      &(struct paint){.fill = tint_of(canvas, span)});
}

/* An arrow where it goes on, beyond the rule or for ever; else a cap. */
static void draw_end(const struct canvas *canvas, const struct span *span, bool is_start,
                     double half)
{
    const struct edtf *date = &span->entry->event->date;
    double y = is_start ? span->y0 : span->y1, direction = is_start ? 1 : -1;
    enum edtf_edge edge = is_start ? date->start_edge : date->end_edge;
    const struct edtf_point *point = is_start ? &date->start : &date->end;
    colour tint = tint_of(canvas, span);
    if (edge == EDTF_EDGE_UNKNOWN)
        return;
    if (edge == EDTF_EDGE_OPEN || (is_start ? span->is_early : span->is_late)) {
        struct point points[] = {{span->x - ARROW / 2, y + direction * ARROW},
                                 {span->x + ARROW / 2, y + direction * ARROW},
                                 {span->x, y}};
        canvas_polygon(canvas, points, 3, true, &(struct paint){.fill = tint});
    } else if (point->approximate) {
        draw_softness(canvas, span, half, y, direction);
    } else {
        canvas_line(canvas, (struct point){span->x - SPAN_WIDTH / 2, y},
                    (struct point){span->x + SPAN_WIDTH / 2, y},
                    &(struct paint){.stroke = tint, .stroke_width = 0.8});
    }
}

/* --- bars --- */

/* The days of a set, tied. */
static void draw_members(const struct canvas *canvas, const struct span *span,
                         const struct time_scale *scale, double y)
{
    const struct event *event = span->entry->event;
    const struct edtf *date = &event->date;
    struct paint paint = shape_paint(canvas, tint_of(canvas, span), event->status);
    paint.stroke_width *= 0.6;
    canvas_line(canvas, (struct point){span->x, span->y0}, (struct point){span->x, span->y1},
                &(struct paint){.stroke = tint_of(canvas, span), .stroke_width = 0.5});
    for (size_t i = 0; i < date->member_count; i++) {
        double first = (double)date->members[i].start.earliest;
        double middle = (first + (double)date->members[i].end.latest + 1) / 2;
        if (middle >= scale->first && middle <= scale->last)
            canvas_circle(canvas, (struct point){span->x, y + time_scale_x(scale, middle)},
                          SPAN_WIDTH / 2 + 0.3, &paint);
    }
}

static bool is_sure(enum status status)
{
    return status == STATUS_REPORTED || status == STATUS_CONFIRMED;
}

/* Of what was on one of its days, thinner than what lasted, where it is filled. */
static double half_width(const struct event *event)
{
    bool is_one = event->date.form != EDTF_INTERVAL && event->date.form != EDTF_ALL_OF;
    return is_one && (is_sure(event->status) || event->status == STATUS_CLAIMED) ? SPAN_WIDTH / 4
                                                                                 : SPAN_WIDTH / 2;
}

static void draw_bar(const struct canvas *canvas, const struct span *span, double half)
{
    const struct event *event = span->entry->event;
    struct box box = {span->x - half, span->y0, span->x + half, span->y1};
    colour tint = tint_of(canvas, span);
    if (is_sure(event->status))
        canvas_rect(canvas, box,
                    &(struct paint){.fill = colour_fade(tint, half < SPAN_WIDTH / 2 ? 1 : 0.7)});
    else
        shape_bar(canvas, event->status, tint, box);
}

static void draw_span(const struct canvas *canvas, const struct span *span)
{
    double half = half_width(span->entry->event);
    draw_bar(canvas, span, half);
    if (span->has_start)
        draw_end(canvas, span, true, half);
    if (span->has_end)
        draw_end(canvas, span, false, half);
}

/* --- places --- */

/* An end that is on no rule is where the rule begins or ends, in its first or last column. */
static struct span span_on(const struct chronology *chronology,
                           const struct chronology_entry *entry, const struct chronology_rule *rule)
{
    const struct time_scale *scale = &rule->scale, *all = &chronology->rules[0].scale;
    double first = reach_start(&entry->event->date), end = reach_end(&entry->event->date);
    struct span span = {
        .entry = entry,
        .is_early = first<all->first, .is_late = end> chronology->scale_end,
        .top = scale->x0,
        .bottom = scale->x1,
    };
    double from = span.is_early ? all->first : first;
    double to = span.is_late ? chronology->scale_end : end;
    span.has_start = from >= scale->first && from < scale->last;
    span.has_end = to > scale->first && to <= scale->last;
    span.y0 = time_scale_x(scale, fmax(from, scale->first));
    span.y1 = fmax(time_scale_x(scale, fmin(to, scale->last)), span.y0 + 1);
    return span;
}

/* Where the data end, if that is on this rule. */
static double data_end(const struct chronology *chronology, const struct span *span,
                       const struct time_scale *scale)
{
    const struct bins_limits *limits = &chronology->setup->limits;
    double end = limits->has_as_of ? (double)limits->as_of + 1 : INFINITY;
    bool is_on = end > reach_start(&span->entry->event->date) && end <= scale->last;
    return is_on ? time_scale_x(scale, end) : INFINITY;
}

/* Of an unknown end: from the day that is known, with room for the "?". */
static void cut_short(const struct chronology *chronology, struct span *span,
                      const struct time_scale *scale)
{
    double size = chronology->canvas->theme->small_size;
    if (span->entry->event->date.end_edge == EDTF_EDGE_UNKNOWN) {
        double most = fmin(span->bottom - size, data_end(chronology, span, scale));
        span->y1 = fmax(fmin(span->y0 + STUB, most), span->y0 + LEAST_STUB);
        double over = fmax(span->y1 + size - span->bottom, 0);
        span->y0 -= over;
        span->y1 -= over;
    } else {
        span->y0 = fmin(fmax(span->y1 - STUB, span->top + size), span->y1 - LEAST_STUB);
        double over = fmax(span->top + size - span->y0, 0);
        span->y0 += over;
        span->y1 += over;
    }
}

static void draw_short_end(const struct chronology *chronology, struct span *span,
                           const struct time_scale *scale, double y, struct signs *signs)
{
    bool is_end = span->entry->event->date.end_edge == EDTF_EDGE_UNKNOWN;
    double least = chronology->canvas->theme->small_size + LEAST_STUB;
    if (!(is_end ? span->has_start : span->has_end))
        return;
    bool has_room = span->bottom - span->top >= least;
    if (has_room)
        cut_short(chronology, span, scale);
    else if (is_end)
        span->y1 = fmin(span->y1, span->y0 + STUB);
    else
        span->y0 = fmax(span->y0, span->y1 - STUB);
    span->y0 += y;
    span->y1 += y;
    draw_span(chronology->canvas, span);
    if (has_room)
        draw_sign(chronology->canvas, span, signs, is_end ? span->y1 : span->y0, is_end ? 1 : -1);
}

void chronology_draw_spans(const struct chronology *chronology, const struct chronology_rule *rule,
                           double x, double y)
{
    struct signs signs = {.count = 0};
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const struct chronology_entry *entry = &chronology->entries[i];
        const struct edtf *date = &entry->event->date;
        if (!entry->track || reach_start(date) >= rule->scale.last ||
            reach_end(date) <= rule->scale.first)
            continue;
        struct span span = span_on(chronology, entry, rule);
        span.x = x - FIRST_TRACK - (double)(entry->track - 1) * TRACK_PITCH;
        if (date->start_edge == EDTF_EDGE_UNKNOWN || date->end_edge == EDTF_EDGE_UNKNOWN) {
            draw_short_end(chronology, &span, &rule->scale, y, &signs);
            continue;
        }
        span.y0 += y;
        span.y1 += y;
        if (date->form == EDTF_ALL_OF && date->member_count > 1)
            draw_members(chronology->canvas, &span, &rule->scale, y);
        else
            draw_span(chronology->canvas, &span);
    }
}
