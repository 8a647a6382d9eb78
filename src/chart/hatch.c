/* Stripes rise from left to right, where x + y is near a multiple of the pitch, and are cut to the
 * box as polygons, so that nothing of them reaches over its edges:
 *
 *      first1 ╱▔▔▔▔╱ last1
 *            ╱    ╱
 *    first0 ╱____╱ last0 */
#include "chart/hatch.h"

#include "chart/contrast.h"
#include "chart/outline.h"

#include <math.h>

#define PITCH 4.2    /* of x + y, from stripe to stripe */
#define STRIPE 1.7   /* of x + y, the breadth of one */
#define LIGHTER 0.42 /* the fill's way to the paper */
#define LINE 1.0     /* of x + y, the breadth of a line over a full tone */
#define PALE 1.5     /* contrast with the paper under which its lines could not be seen */
#define DARKER 0.3   /* the way of lines over a pale tone to the ink */

colour colour_mix(colour from, colour to, double share)
{
    colour mixed = 0;
    for (int shift = 0; shift < 32; shift += 8) {
        double a = from >> shift & 0xff, b = to >> shift & 0xff;
        mixed |= (colour)lround(a + (b - a) * share) << shift;
    }
    return mixed;
}

/* Where the line x + y = sum enters the box from below or the left, and where it leaves it. */
static struct point entry_of(const struct box *box, double sum)
{
    double x = fmax(box->x0, sum - box->y1);
    return (struct point){x, sum - x};
}

static struct point exit_of(const struct box *box, double sum)
{
    double x = fmin(box->x1, sum - box->y0);
    return (struct point){x, sum - x};
}

/* The part of the box between two such lines; a corner that lies between them belongs to it. */
static void add_stripe(struct outline *outline, const struct box *box, double from, double to)
{
    struct point points[6];
    size_t count = 0;
    points[count++] = entry_of(box, from);
    points[count++] = exit_of(box, from);
    if (from < box->x1 + box->y0 && to > box->x1 + box->y0)
        points[count++] = (struct point){box->x1, box->y0};
    points[count++] = exit_of(box, to);
    points[count++] = entry_of(box, to);
    if (from < box->x0 + box->y1 && to > box->x0 + box->y1)
        points[count++] = (struct point){box->x0, box->y1};
    outline_polygon(outline, points, count, true);
}

static colour hatch_ground(const struct canvas *canvas, colour fill)
{
    return colour_mix(fill, canvas->theme->background, LIGHTER);
}

static void draw_stripes(const struct canvas *canvas, struct box box, double breadth, colour fill)
{
    struct outline stripes = {.arena = canvas->arena};
    double first = box.x0 + box.y0, last = box.x1 + box.y1;
    for (double at = floor(first / PITCH) * PITCH; at < last; at += PITCH) {
        double from = fmax(at, first), to = fmin(at + breadth, last);
        if (from < to)
            add_stripe(&stripes, &box, from, to);
    }
    outline_draw(&stripes, canvas, &(struct paint){.fill = fill});
}

void hatch_draw(const struct canvas *canvas, struct box box, colour fill)
{
    canvas_rect(canvas, box, &(struct paint){.fill = hatch_ground(canvas, fill)});
    draw_stripes(canvas, box, STRIPE, canvas->theme->background);
}

void hatch_draw_toned(const struct canvas *canvas, struct box box, colour fill)
{
    const struct theme *theme = canvas->theme;
    bool is_pale = colour_contrast(fill, theme->background) < PALE;
    canvas_rect(canvas, box, &(struct paint){.fill = fill});
    draw_stripes(canvas, box, LINE,
                 is_pale ? colour_mix(fill, theme->ink, DARKER) : theme->background);
}
