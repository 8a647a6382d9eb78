/* Signs in grey with their words behind them, in lines. */
#include "chart/claims_key.h"

#include "chart/claims_steps.h"
#include "chart/hatch.h"
#include "chart/shape.h"

#include <math.h>

#define SIGN_WIDTH 18.0
#define SIGN_GAP 4.0 /* to its words */
#define ENTRY_GAP 12.0
#define LINE_PITCH 1.35
#define RADIUS 3.0
#define HEAD 3.4 /* of an arrow */
#define CAP 7.0  /* of what closes it */

static const struct {
    enum status status; /* whose words are the sign's, and whose look; else REPORTED */
    enum message words;
} signs[CLAIMS_SIGNS] = {
    [CLAIMS_SIGN_RANGE] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_RANGE},
    [CLAIMS_SIGN_OPEN] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_OPEN},
    [CLAIMS_SIGN_SOFT] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_SOFT},
    [CLAIMS_SIGN_EARLIER] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_EARLIER},
    [CLAIMS_SIGN_CLAIMED] = {.status = STATUS_CLAIMED},
    [CLAIMS_SIGN_CONTESTED] = {.status = STATUS_CONTESTED},
    [CLAIMS_SIGN_DENIED] = {.status = STATUS_DENIED},
    [CLAIMS_SIGN_BAND] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_AGREE},
    [CLAIMS_SIGN_GAP] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_APART},
    [CLAIMS_SIGN_RELAY] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_RELAY},
    [CLAIMS_SIGN_WHISKER] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_RANGE},
    [CLAIMS_SIGN_BOUNDS] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_BOUNDS},
    [CLAIMS_SIGN_SPAN] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_SPAN},
    [CLAIMS_SIGN_PLANNED] = {.status = STATUS_PLANNED},
    [CLAIMS_SIGN_POSTPONED] = {STATUS_POSTPONED, MESSAGE_LEGEND_POSTPONED},
    [CLAIMS_SIGN_HELD] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_HELD},
    [CLAIMS_SIGN_OFF] = {STATUS_CALLED_OFF, MESSAGE_PLANS_OFF},
    [CLAIMS_SIGN_STANDS] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_STANDS},
    [CLAIMS_SIGN_UNDATED] = {STATUS_REPORTED, MESSAGE_CLAIMS_KEY_UNDATED},
};

void claims_key_note(struct claims *claims, const struct claim *claim)
{
    bool is_closed = isfinite(claim->low) && isfinite(claim->high);
    bool is_soft = claim->count && claim->count->qualifier == QUALIFIER_APPROX && claim->slack > 0;
    claims->signs[CLAIMS_SIGN_OPEN] |= claim->is_known && !is_closed;
    claims->signs[CLAIMS_SIGN_EARLIER] |= claim->is_earlier && claim->is_known;
    claims->signs[CLAIMS_SIGN_SOFT] |= claim->is_known && is_soft;
    claims->signs[CLAIMS_SIGN_RANGE] |=
        claim->is_known && is_closed && claim->low < claim->high && !is_soft;
    if (claim->count && !claim->is_known)
        return;
    for (size_t sign = CLAIMS_SIGN_CLAIMED; sign <= CLAIMS_SIGN_DENIED; sign++) {
        if (claim->status != signs[sign].status)
            continue;
        claims->signs[sign] = true;
        claims->forms[sign] |= !claim->count || !isnan(claim->best) ? CLAIMS_DOT
                               : is_closed                          ? CLAIMS_BAR
                                                                    : CLAIMS_ARROW;
    }
}

/* --- signs --- */

struct brush {
    const struct canvas *canvas;
    struct point from; /* the middle of the sign's start */
    colour tint;
};

static void draw_line(const struct brush *brush, double dash_on, double dash_off)
{
    const struct point to = {brush->from.x + SIGN_WIDTH, brush->from.y};
    canvas_line(
        brush->canvas, brush->from, to,
        &(struct paint){
            .stroke = brush->tint, .stroke_width = 1.2, .dash_on = dash_on, .dash_off = dash_off});
}

static void draw_cap(const struct brush *brush, double x)
{
    canvas_line(brush->canvas, (struct point){x, brush->from.y - 3},
                (struct point){x, brush->from.y + 3},
                &(struct paint){.stroke = brush->tint, .stroke_width = 1.1});
}

void claims_draw_arrow(const struct canvas *canvas, enum status status, colour tint,
                       struct point from, double length)
{
    const struct status_look *look = status_look_of(status);
    double way = length < 0 ? -1 : 1, end = from.x + length, neck = end - HEAD * way;
    double y = from.y, half = HEAD * 0.62;
    const struct point head[] = {{end, y}, {neck, y - half}, {neck, y + half}};
    const struct point lower[] = {{end, y}, {neck, y}, {neck, y + half}};
    struct paint stem = {.stroke = tint, .stroke_width = 1.3};
    if (look->is_dashed) {
        stem.dash_on = 2;
        stem.dash_off = 1.4;
    }
    canvas_line(canvas, (struct point){from.x, y - CAP / 2}, (struct point){from.x, y + CAP / 2},
                &(struct paint){.stroke = tint, .stroke_width = 1.1});
    canvas_line(canvas, from, (struct point){neck, y}, &stem);
    canvas_polygon(canvas, look->is_half ? lower : head, 3, true, &(struct paint){.fill = tint});
    if (look->is_half)
        canvas_polygon(canvas, head, 3, true, &(struct paint){.stroke = tint, .stroke_width = 0.7});
}

static void draw_open(const struct brush *brush, enum status status)
{
    claims_draw_arrow(brush->canvas, status, brush->tint,
                      (struct point){brush->from.x + 2, brush->from.y}, SIGN_WIDTH - 3);
}

/* An arrow up, or down. */
static void draw_upright(const struct brush *brush, double x, double way)
{
    double y = brush->from.y + 4 * way, end = brush->from.y - 4.5 * way;
    const struct point head[] = {
        {x, end}, {x - HEAD * 0.62, end + HEAD * way}, {x + HEAD * 0.62, end + HEAD * way}};
    canvas_line(brush->canvas, (struct point){x, y}, (struct point){x, end + HEAD * way},
                &(struct paint){.stroke = brush->tint, .stroke_width = 1.2});
    canvas_polygon(brush->canvas, head, 3, true, &(struct paint){.fill = brush->tint});
}

/* Between two caps, one over the other: a line, or a bar. */
static void draw_whisker(const struct brush *brush, bool is_bar)
{
    double x = brush->from.x + SIGN_WIDTH / 2, y = brush->from.y;
    struct paint paint = {.stroke = brush->tint, .stroke_width = 0.9};
    for (int i = -1; i <= 1; i += 2)
        canvas_line(brush->canvas, (struct point){x - 2.5, y + 4.5 * i},
                    (struct point){x + 2.5, y + 4.5 * i}, &paint);
    canvas_line(brush->canvas, (struct point){x, y - 4.5}, (struct point){x, y + 4.5}, &paint);
    if (is_bar)
        canvas_rect(brush->canvas, (struct box){x - 2.2, y - 4.5, x + 2.2, y + 4.5},
                    &(struct paint){.fill = colour_fade(brush->tint, 0.45)});
}

static struct box bar_of(const struct brush *brush, double half)
{
    return (struct box){brush->from.x, brush->from.y - half, brush->from.x + SIGN_WIDTH,
                        brush->from.y + half};
}

void claims_draw_bar(const struct canvas *canvas, enum status status, colour tint, struct box box)
{
    const struct status_look *look = status_look_of(status);
    if (look->is_dashed || look->is_half || look->is_crossed)
        shape_bar(canvas, status, tint, box);
    else
        canvas_rect(canvas, box, &(struct paint){.fill = colour_fade(tint, 0.45)});
}

static void draw_soft(const struct brush *brush)
{
    struct box box = bar_of(brush, 2.2);
    canvas_rect(brush->canvas, box,
                &(struct paint){.fill = colour_fade(brush->tint, 0.5),
                                .fade = {true, box.x0, box.x0 + 6, box.x1 - 6, box.x1}});
}

static void draw_range(const struct brush *brush, double pale)
{
    struct box box = bar_of(brush, 2.2);
    canvas_rect(brush->canvas, box, &(struct paint){.fill = colour_fade(brush->tint, pale)});
    draw_cap(brush, box.x0);
    draw_cap(brush, box.x1);
}

static void draw_dot(const struct claims *claims, const struct brush *brush, enum status status)
{
    shape_draw(brush->canvas, claims->style == CLAIMS_PLANS ? CATEGORY_DIPLOMACY : CATEGORY_PROTEST,
               status, brush->tint, (struct point){brush->from.x + SIGN_WIDTH / 2, brush->from.y},
               RADIUS);
}

/* As it is on the figure: a dot, else a bar or an arrow. */
static void draw_status(const struct claims *claims, const struct brush *brush,
                        enum claims_sign sign)
{
    if (claims->forms[sign] == CLAIMS_BAR)
        claims_draw_bar(brush->canvas, signs[sign].status, brush->tint, bar_of(brush, 2.2));
    else if (claims->forms[sign] && !(claims->forms[sign] & CLAIMS_DOT))
        draw_open(brush, signs[sign].status);
    else
        draw_dot(claims, brush, signs[sign].status);
}

static void draw_sign(const struct claims *claims, enum claims_sign sign, struct point from)
{
    const struct theme *theme = claims->canvas->theme;
    struct brush brush = {claims->canvas, from, theme->grey_ink};
    switch (sign) {
    case CLAIMS_SIGN_RANGE: draw_range(&brush, 0.45); break;
    case CLAIMS_SIGN_OPEN:
        if (claims->style == CLAIMS_STEPS) {
            draw_upright(&brush, from.x + SIGN_WIDTH / 3, 1);
            draw_upright(&brush, from.x + SIGN_WIDTH * 2 / 3, -1);
        } else {
            draw_open(&brush, STATUS_REPORTED);
        }
        return;
    case CLAIMS_SIGN_WHISKER: draw_whisker(&brush, false); break;
    case CLAIMS_SIGN_BOUNDS: draw_whisker(&brush, true); return;
    case CLAIMS_SIGN_SOFT: draw_soft(&brush); break;
    case CLAIMS_SIGN_EARLIER: brush.tint = colour_fade(brush.tint, 0.45); break;
    case CLAIMS_SIGN_BAND:
        canvas_rect(claims->canvas, bar_of(&brush, 4),
                    &(struct paint){.fill = claims_band(claims->canvas)});
        return;
    case CLAIMS_SIGN_GAP:
        hatch_draw(claims->canvas, bar_of(&brush, 4),
                   colour_mix(theme->grey_ink, theme->background, 0.45));
        return;
    case CLAIMS_SIGN_UNDATED:
    case CLAIMS_SIGN_RELAY: draw_line(&brush, 1.2, 2); return;
    case CLAIMS_SIGN_STANDS: draw_line(&brush, 2.4, 2); return;
    case CLAIMS_SIGN_SPAN:
        draw_line(&brush, 0, 0);
        draw_cap(&brush, brush.from.x);
        draw_cap(&brush, brush.from.x + SIGN_WIDTH);
        return;
    default: break;
    }
    draw_status(claims, &brush, sign);
}

/* The line of a source. */
static void draw_source(const struct claims *claims, size_t source, struct point from)
{
    struct brush brush = {claims->canvas, from, claims->fills[source]};
    struct paint paint = step_line(claims, claims->sources[source]);
    canvas_line(claims->canvas, from, (struct point){from.x + SIGN_WIDTH, from.y}, &paint);
    draw_dot(claims, &brush, STATUS_REPORTED);
}

/* --- lines of them --- */

/* The words of an entry, first those of the sources, then those of the signs; NULL where it is not
 * on the figure. */
static const char *entry_words(const struct claims *claims, size_t entry)
{
    const struct locale *locale = claims->setup->locale;
    if (entry < CLAIMS_SOURCES)
        return claims->keyed[entry] ? claims->sources[entry] : NULL;
    size_t sign = entry - CLAIMS_SOURCES;
    if (!claims->signs[sign])
        return NULL;
    bool is_own = signs[sign].words || signs[sign].status == STATUS_REPORTED;
    return is_own ? locale_message(locale, signs[sign].words)
                  : locale_term(locale, &status_terms[signs[sign].status]);
}

static void draw_entry(const struct claims *claims, size_t entry, struct point from)
{
    if (entry < CLAIMS_SOURCES)
        draw_source(claims, entry, from);
    else
        draw_sign(claims, (enum claims_sign)(entry - CLAIMS_SOURCES), from);
}

static double flow(const struct claims *claims, struct box area, bool is_drawn)
{
    const struct canvas *canvas = claims->canvas;
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    double line = text_line_height(canvas->measurer, &style) * LINE_PITCH;
    double x = area.x0, y = area.y0, end = area.y0;
    for (size_t i = 0; i < CLAIMS_SOURCES + CLAIMS_SIGNS; i++) {
        const char *words = entry_words(claims, i);
        if (!words)
            continue;
        struct text_block block = canvas_lay(
            canvas, words, style, INK_GREY, fmax(20, area.x1 - area.x0 - SIGN_WIDTH - SIGN_GAP), 2);
        double width = SIGN_WIDTH + SIGN_GAP + block.width;
        if (x > area.x0 && x + width > area.x1) {
            x = area.x0;
            y = end;
        }
        if (is_drawn) {
            draw_entry(claims, i, (struct point){x, y + line / 2});
            canvas_block(canvas, &block,
                         &(struct block_place){.x = x + SIGN_WIDTH + SIGN_GAP,
                                               .y = y + (line - line / LINE_PITCH) / 2});
        }
        end = fmax(end, y + line + block.height - block.line_height);
        x += width + ENTRY_GAP;
    }
    return end - area.y0;
}

double claims_key_height(const struct claims *claims, double width)
{
    return flow(claims, (struct box){0, 0, width, 0}, false);
}

void claims_key_draw(const struct claims *claims, struct box area)
{
    scene_begin(claims->canvas->scene, ROLE_LEGEND, NULL, NULL);
    flow(claims, area, true);
    scene_end(claims->canvas->scene);
}

struct point claims_point(const struct claims *claims, double x, double y)
{
    return (struct point){x, claims->panel->y0 + y};
}

struct text_block claims_lay_label(const struct claims *claims, const struct text_run *runs,
                                   size_t count, double width, size_t lines)
{
    for (size_t i = 0; i < count && width > 0; i++)
        width = fmax(width, canvas_widest_word(claims->canvas, runs[i].text, &runs[i].style) + 0.5);
    return canvas_lay_runs(claims->canvas, runs, count, width, lines);
}

void claims_draw_label(const struct claims *claims, const struct text_block *label,
                       const struct spot *spot)
{
    const struct canvas *canvas = claims->canvas;
    if (spot->has_leader) {
        scene_begin(canvas->scene, ROLE_LEADER, NULL, NULL);
        canvas_line(canvas, claims_point(claims, spot->from.x, spot->from.y),
                    claims_point(claims, spot->to.x, spot->to.y),
                    &(struct paint){.stroke = canvas->theme->other_fill, .stroke_width = 0.5});
        scene_end(canvas->scene);
    }
    scene_begin(canvas->scene, ROLE_LABEL, NULL, NULL);
    canvas_block(canvas, label,
                 &(struct block_place){.x = spot->box.x0, .y = claims->panel->y0 + spot->box.y0});
    scene_end(canvas->scene);
}
