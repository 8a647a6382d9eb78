/* Marks of claims: what the source leaves open stays open. */
#include "chart/claims_ranges.h"

#include "chart/claims_key.h"
#include "chart/hatch.h"
#include "chart/shape.h"

#include <math.h>

#define BAR 4.4    /* points of height of a range */
#define CAP 7.0    /* of what closes it */
#define RADIUS 3.1 /* of a number */
#define ARROW 13.0 /* length of what is open */
#define EARLIER 0.45
#define OFF_SCALE 8.0 /* before the scale: where a denial stands, which is no number */

struct pen {
    const struct canvas *canvas;
    const struct claims_scale *scale;
    colour tint;
    enum status status;
    double y; /* the middle of the row */
};

static void draw_cap(const struct pen *pen, double x)
{
    canvas_line(pen->canvas, (struct point){x, pen->y - CAP / 2},
                (struct point){x, pen->y + CAP / 2},
                &(struct paint){.stroke = pen->tint, .stroke_width = 1.1});
}

/* A number that is said to be about right fades out on both sides. */
static void draw_soft(const struct pen *pen, double from, double low, double high, double to)
{
    double x0 = fmin(from, low - 4), x1 = fmax(to, high + 4);
    struct paint paint = {.fill = colour_fade(pen->tint, 0.5), .fade = {true, x0, low, high, x1}};
    canvas_rect(pen->canvas, (struct box){x0, pen->y - BAR / 2, x1, pen->y + BAR / 2}, &paint);
}

static void draw_range(const struct pen *pen, const struct claim *claim)
{
    double low = claims_scale_x(pen->scale, claim->low);
    double high = claims_scale_x(pen->scale, claim->high);
    if (claim->count->qualifier == QUALIFIER_APPROX && claim->slack > 0) {
        draw_soft(pen, claims_scale_x(pen->scale, claim->low - claim->slack), low, high,
                  claims_scale_x(pen->scale, claim->high + claim->slack));
    } else if (high > low) {
        claims_draw_bar(pen->canvas, pen->status, pen->tint,
                        (struct box){low, pen->y - BAR / 2, high, pen->y + BAR / 2});
        draw_cap(pen, low);
        draw_cap(pen, high);
    }
}

static void draw_number(const struct pen *pen, const struct claim *claim)
{
    bool has_low = isfinite(claim->low), has_high = isfinite(claim->high);
    if (has_low && has_high)
        draw_range(pen, claim);
    else
        claims_draw_arrow(
            pen->canvas, pen->status, pen->tint,
            (struct point){claims_scale_x(pen->scale, has_low ? claim->low : claim->high), pen->y},
            has_low ? ARROW : -ARROW);
    if (!isnan(claim->best))
        shape_draw(pen->canvas, CATEGORY_PROTEST, pen->status, pen->tint,
                   (struct point){claims_scale_x(pen->scale, claim->best), pen->y}, RADIUS);
}

static void draw_claim(const struct claims *claims, const struct range_section *section,
                       const struct range_row *row)
{
    colour tint = claims_fill(claims, row->claim->source);
    struct pen pen = {
        .canvas = claims->canvas,
        .scale = &section->scale,
        .tint = row->claim->is_earlier ? colour_fade(tint, EARLIER) : tint,
        .status = row->claim->status,
        .y = claims->panel->y0 + (row->strip0 + row->strip1) / 2,
    };
    if (!row->claim->count) {
        const struct claims_scale *scale = &section->scale;
        double x =
            scale->is_stance ? claims_scale_stance(scale, pen.status) : scale->x0 - OFF_SCALE;
        shape_draw(pen.canvas, CATEGORY_PROTEST, pen.status, tint, (struct point){x, pen.y},
                   RADIUS);
    } else if (row->claim->is_known) {
        draw_number(&pen, row->claim);
    }
}

/* --- behind the marks --- */

static void draw_rules(const struct claims *claims, const struct range_section *section,
                       struct box area)
{
    struct paint hairline = {.stroke = claims->canvas->theme->hairline, .stroke_width = 0.5};
    const struct claims_scale *scale = &section->scale;
    static const enum status statuses[] = {STATUS_REPORTED, STATUS_CONTESTED, STATUS_DENIED};
    size_t count = scale->is_stance ? 3 : scale->tick_count;
    for (size_t i = 0; i < count; i++) {
        double x = scale->is_stance ? claims_scale_stance(scale, statuses[i])
                                    : claims_scale_x(scale, scale->ticks[i]);
        canvas_line(claims->canvas, (struct point){x, area.y0}, (struct point){x, area.y1},
                    &hairline);
    }
}

/* What lies between groups that contradict each other is hatched; of stated figures, which are of
 * several days, beside these alone. */
static void draw_gaps(const struct claims *claims, const struct claims_scale *scale,
                      const struct question *question, struct box area)
{
    const struct theme *theme = claims->canvas->theme;
    for (size_t i = 1; i < question->group_count; i++) {
        double from = claims_scale_x(scale, question->groups[i - 1].high);
        double to = claims_scale_x(scale, question->groups[i].low);
        if (to > from + 1)
            hatch_draw(claims->canvas, (struct box){from, area.y0, to, area.y1},
                       colour_mix(theme->grey_ink, theme->background, 0.62));
    }
}

static bool is_beside_gap(const struct question *question, const struct claim *claim)
{
    return !question->is_figure || claim->group != CLAIM_NO_GROUP;
}

/* What suits all is shaded. */
static void draw_band(const struct claims *claims, const struct claims_scale *scale,
                      const struct question *question, struct box area)
{
    double from = isfinite(question->from) ? claims_scale_x(scale, question->from) : area.x0;
    double to = isfinite(question->to) ? claims_scale_x(scale, question->to) : area.x1;
    struct box band = {from, area.y0, to, area.y1};
    if (!question_has_band(question))
        return;
    if (band.x1 < band.x0 + 3) {
        double middle = (band.x0 + band.x1) / 2;
        band.x0 = middle - 1.5;
        band.x1 = middle + 1.5;
    }
    canvas_rect(claims->canvas, band, &(struct paint){.fill = claims_band(claims->canvas)});
}

void ranges_draw_question(const struct claims *claims, const struct ranges *ranges,
                          const struct range_section *section,
                          const struct range_question *question)
{
    const struct canvas *canvas = claims->canvas;
    double y0 = claims->panel->y0;
    struct box all = {ranges->plot0, y0 + question->rows_y, ranges->plot1, y0 + question->end};
    bool is_whole = !ranges->is_narrow && !question->question->is_figure;
    scene_begin(canvas->scene, ROLE_GRID, NULL, NULL);
    if (is_whole)
        draw_gaps(claims, &section->scale, question->question, all);
    for (size_t i = 0; i < question->question->claim_count; i++) {
        const struct range_row *row = &question->rows[i];
        struct box area = {ranges->plot0, y0 + row->strip0, ranges->plot1, y0 + row->strip1};
        if (ranges->is_narrow && row->claim->count && !row->claim->is_known)
            continue;
        if (!is_whole && is_beside_gap(question->question, row->claim))
            draw_gaps(claims, &section->scale, question->question, area);
        if (!row->claim->is_past)
            draw_band(claims, &section->scale, question->question, area);
        draw_rules(claims, section, area);
    }
    scene_end(canvas->scene);
    for (size_t i = 0; i < question->question->claim_count; i++) {
        const struct range_row *row = &question->rows[i];
        scene_begin(canvas->scene, ROLE_MARK, NULL,
                    locale_format(claims->setup->locale, canvas->arena, MESSAGE_COUNT_OF_GROUP,
                                  row->claim->source, claim_words(claims, row->claim), NULL));
        draw_claim(claims, section, row);
        scene_end(canvas->scene);
    }
}

/* --- the account --- */

void ranges_account(const struct claims *claims, struct claims_account *account)
{
    const struct ranges *ranges = claims->plot;
    for (size_t i = 0; i < claims->question_count; i++) {
        const struct question *question = &claims->questions[i];
        for (size_t k = 0; k < question->claim_count && !question->is_drawn; k++)
            claims_note_claim(account, &question->claims[k], LABEL_UNLABELLED, STEP_DROPPED);
    }
    for (size_t i = 0; ranges && i < ranges->count; i++) {
        const struct range_question *question = &ranges->questions[i];
        for (size_t k = 0; k < question->question->claim_count; k++) {
            const struct range_row *row = &question->rows[k];
            bool is_wrapped = row->name.line_count > 1 || row->value.line_count > 1;
            bool is_cut = row->name.is_shortened || row->value.is_shortened;
            claims_note_claim(account, row->claim, LABEL_PLACED,
                              (is_wrapped ? STEP_WRAPPED : 0u) | (is_cut ? STEP_SHORTENED : 0u));
        }
    }
}
