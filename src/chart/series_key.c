/* Entries of the key flow from the start side; each sign is drawn as it is drawn in the plot. */
#include "chart/series_key.h"

#include "chart/hatch.h"
#include "chart/outline.h"

#include <math.h>
#include <string.h>

#define SIGN_GAP 3.0   /* between a sign and its words */
#define ENTRY_GAP 10.0 /* between entries */
#define SQUARE 6.5     /* the side of a sign of bars, of 6.6 pt type */
#define DASH 11.0      /* the length of a sign of lines */
#define DASHED 20.0    /* the same of one with dashes of its own: two of the longest are seen */
#define REFERENCE 6.6
#define LINE_SPACE 0.1 /* between lines of entries, of a line */
#define LINE_WIDTH 1.5

void series_key_add(struct series_key *key, enum key_sign sign, colour fill, const char *words)
{
    if (key->count < KEY_LIMIT)
        key->entries[key->count++] = (struct key_entry){.sign = sign, .fill = fill, .words = words};
}

void series_key_add_line(struct series_key *key, const struct paint *paint, const char *words)
{
    if (key->count < KEY_LIMIT)
        key->entries[key->count++] = (struct key_entry){
            .sign = KEY_LINE,
            .fill = paint->stroke,
            .words = words,
            .width = paint->stroke_width,
            .dash_on = paint->dash_on,
            .dash_off = paint->dash_off,
        };
}

/* ---- What keys above say ---- */

static bool is_series(const struct key_entry *entry)
{
    return entry->sign == KEY_FILL || entry->width > 0;
}

/* A series is told by its look; the look of other signs follows that of the panel's series. */
static bool is_told(const struct key_entry *entry, const struct series_key *told)
{
    for (size_t i = 0; told && i < told->count; i++) {
        const struct key_entry *other = &told->entries[i];
        bool is_alike = other->fill == entry->fill && other->width == entry->width &&
                        other->dash_on == entry->dash_on && other->dash_off == entry->dash_off;
        if (other->sign == entry->sign && strcmp(other->words, entry->words) == 0 &&
            (is_alike || !is_series(entry)))
            return true;
    }
    return false;
}

void series_key_drop_told(struct series_key *key, const struct series_key *told)
{
    bool has_all = true;
    size_t kept = 0;
    for (size_t i = 0; i < key->count; i++)
        has_all = has_all && (!is_series(&key->entries[i]) || is_told(&key->entries[i], told));
    for (size_t i = 0; i < key->count; i++) {
        const struct key_entry *entry = &key->entries[i];
        if (is_series(entry) ? !has_all : !is_told(entry, told))
            key->entries[kept++] = *entry;
    }
    key->count = kept;
}

void series_key_tell(const struct series_key *key, struct series_key *told)
{
    for (size_t i = 0; i < key->count && told->count < KEY_LIMIT; i++)
        if (!is_told(&key->entries[i], told))
            told->entries[told->count++] = key->entries[i];
}

static double scale_of(const struct canvas *canvas)
{
    return canvas->theme->small_size / REFERENCE;
}

static bool is_long(enum key_sign sign)
{
    return sign == KEY_INTERVAL || sign == KEY_LINE || sign == KEY_DASHED || sign == KEY_THIN ||
           sign == KEY_BAND;
}

static double sign_width(const struct canvas *canvas, const struct key_entry *entry)
{
    double length = is_long(entry->sign) ? DASH : SQUARE;
    return (entry->width > 0 ? DASHED : length) * scale_of(canvas);
}

static struct text_block words_of(const struct canvas *canvas, const struct key_entry *entry,
                                  double width)
{
    return canvas_lay(canvas, entry->words, canvas_style(canvas->theme->small_size, false),
                      INK_GREY, width > 0 ? width - sign_width(canvas, entry) - SIGN_GAP : 0, 0);
}

/* ---- Signs ---- */

static void draw_dash(const struct canvas *canvas, const struct key_entry *entry,
                      const struct box *box)
{
    double y = (box->y0 + box->y1) / 2;
    bool is_thin = entry->sign == KEY_THIN;
    struct paint paint = {.stroke = entry->fill, .stroke_width = is_thin ? 0.6 : LINE_WIDTH};
    if (entry->sign == KEY_DASHED)
        paint.dash_on = paint.dash_off = 2;
    if (entry->width > 0)
        paint = (struct paint){
            .stroke = entry->fill,
            .stroke_width = entry->width,
            .dash_on = entry->dash_on,
            .dash_off = entry->dash_off,
            .is_round = entry->dash_on < entry->width,
        };
    canvas_line(canvas, (struct point){box->x0, y}, (struct point){box->x1, y}, &paint);
}

/* A bar in the lower part of the box with a range above it. */
static void draw_range(const struct canvas *canvas, const struct key_entry *entry,
                       const struct box *box)
{
    double middle = (box->x0 + box->x1) / 2, y = box->y0 + (box->y1 - box->y0) * 0.55;
    double side = (box->x1 - box->x0) * 0.2;
    struct paint line = {.stroke = canvas->theme->ink, .stroke_width = 0.7};
    struct outline range = {.arena = canvas->arena};
    canvas_rect(canvas, (struct box){box->x0 + side, y, box->x1 - side, box->y1},
                &(struct paint){.fill = entry->fill});
    if (entry->sign == KEY_WHISKER) {
        outline_line(&range, (struct point){middle, box->y0},
                     (struct point){middle, y + (box->y1 - y) * 0.5});
    } else {
        line = (struct paint){.stroke = canvas->theme->grey_ink, .stroke_width = 0.6};
        double x0 = box->x0 + side + 0.3, x1 = box->x1 - side - 0.3;
        struct point corners[] = {{x0, y}, {x0, box->y0}, {x1, box->y0}, {x1, y}};
        outline_polygon(&range, corners, 4, false);
    }
    outline_draw(&range, canvas, &line);
}

static void draw_caret(const struct canvas *canvas, const struct box *box)
{
    double middle = (box->x0 + box->x1) / 2, y = (box->y0 + box->y1) / 2;
    struct point points[] = {{middle - 2, y + 1.2}, {middle, y - 1.2}, {middle + 2, y + 1.2}};
    canvas_polygon(canvas, points, 3, false,
                   &(struct paint){.stroke = canvas->theme->ink, .stroke_width = 0.8});
}

static void draw_reach(const struct canvas *canvas, const struct box *box)
{
    double middle = (box->x0 + box->x1) / 2, half = (box->x1 - box->x0) * 0.25;
    struct outline reach = {.arena = canvas->arena};
    outline_line(&reach, (struct point){middle, box->y0}, (struct point){middle, box->y1});
    outline_line(&reach, (struct point){middle - half, box->y0},
                 (struct point){middle + half, box->y0});
    outline_line(&reach, (struct point){middle - half, box->y1},
                 (struct point){middle + half, box->y1});
    outline_draw(&reach, canvas,
                 &(struct paint){.stroke = canvas->theme->ink, .stroke_width = 0.7});
}

static void draw_question(const struct canvas *canvas, const struct box *box)
{
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    struct text_block block = canvas_lay(canvas, "?", style, INK_MAIN, 0, 1);
    canvas_block(canvas, &block,
                 &(struct block_place){.x = (box->x0 + box->x1) / 2,
                                       .y = (box->y0 + box->y1 - block.height) / 2,
                                       .side = SIDE_MIDDLE});
}

static void draw_dot(const struct canvas *canvas, const struct key_entry *entry,
                     const struct box *box)
{
    struct point middle = {(box->x0 + box->x1) / 2, (box->y0 + box->y1) / 2};
    double radius = (box->y1 - box->y0) / 2;
    struct paint ring = {
        .fill = canvas->theme->background, .stroke = entry->fill, .stroke_width = 1.2};
    struct paint dot = {.fill = entry->fill};
    struct paint line = {.stroke = entry->fill, .stroke_width = 0.9};
    struct paint stripe = {.stroke = canvas->theme->background, .stroke_width = radius * 0.62};
    bool is_ring = entry->sign == KEY_RING;
    double reach = radius * 0.7071;
    if (entry->sign == KEY_INTERVAL)
        canvas_line(canvas, (struct point){box->x0, middle.y}, (struct point){box->x1, middle.y},
                    &line);
    radius *= entry->sign == KEY_INTERVAL ? 0.6 : 1;
    canvas_circle(canvas, middle, is_ring ? radius - 0.6 : radius, is_ring ? &ring : &dot);
    if (entry->sign == KEY_STRIPED)
        canvas_line(canvas, (struct point){middle.x - reach, middle.y + reach},
                    (struct point){middle.x + reach, middle.y - reach}, &stripe);
}

static void draw_sign(const struct canvas *canvas, const struct key_entry *entry, struct box box)
{
    colour paper = canvas->theme->background;
    switch (entry->sign) {
    case KEY_FILL: canvas_rect(canvas, box, &(struct paint){.fill = entry->fill}); break;
    case KEY_HATCH: hatch_draw(canvas, box, entry->fill); break;
    case KEY_LINE:
    case KEY_THIN:
    case KEY_DASHED: draw_dash(canvas, entry, &box); break;
    case KEY_BAND:
        canvas_rect(canvas, box, &(struct paint){.fill = colour_mix(entry->fill, paper, 0.75)});
        break;
    case KEY_OUTLINE:
    case KEY_OPEN:
    case KEY_WHISKER: draw_range(canvas, entry, &box); break;
    case KEY_DOT:
    case KEY_STRIPED:
    case KEY_RING:
    case KEY_INTERVAL: draw_dot(canvas, entry, &box); break;
    case KEY_REACH: draw_reach(canvas, &box); break;
    case KEY_CARET: draw_caret(canvas, &box); break;
    case KEY_UNKNOWN: draw_question(canvas, &box); break;
    case KEY_NOTHING:
        canvas_rect(canvas, box,
                    &(struct paint){.fill = entry->fill,
                                    .stroke = canvas->theme->hairline,
                                    .stroke_width = 0.5});
        break;
    }
}

/* ---- Flowing ---- */

/* Flows the entries; draws them where 'is_drawn'. Returns the height. */
static double flow(const struct series_key *key, const struct canvas *canvas, struct box area,
                   bool is_drawn)
{
    double x = area.x0, y = area.y0, tallest = 0, square = SQUARE * scale_of(canvas);
    for (size_t i = 0; i < key->count; i++) {
        const struct key_entry *entry = &key->entries[i];
        struct text_block words = words_of(canvas, entry, area.x1 - area.x0);
        double sign = sign_width(canvas, entry), width = sign + SIGN_GAP + words.width;
        if (x > area.x0 && x + width > area.x1) {
            x = area.x0;
            y += tallest;
            tallest = 0;
        }
        tallest = fmax(tallest, words.height + words.line_height * LINE_SPACE);
        if (is_drawn) {
            double top = y + (words.line_height - square) / 2;
            draw_sign(canvas, entry, (struct box){x, top, x + sign, top + square});
            canvas_block(canvas, &words, &(struct block_place){.x = x + sign + SIGN_GAP, .y = y});
        }
        x += width + ENTRY_GAP;
    }
    return y + tallest - area.y0;
}

double series_key_height(const struct series_key *key, const struct canvas *canvas, double width)
{
    return flow(key, canvas, (struct box){0, 0, width, 0}, false);
}

double series_key_width(const struct series_key *key, const struct canvas *canvas)
{
    double width = key->count ? -ENTRY_GAP : 0;
    for (size_t i = 0; i < key->count; i++)
        width += sign_width(canvas, &key->entries[i]) + SIGN_GAP +
                 words_of(canvas, &key->entries[i], 0).width + ENTRY_GAP;
    return width;
}

void series_key_draw(const struct series_key *key, const struct canvas *canvas, struct box area)
{
    if (!key->count)
        return;
    scene_begin(canvas->scene, ROLE_LEGEND, NULL, NULL);
    flow(key, canvas, area, true);
    scene_end(canvas->scene);
}
