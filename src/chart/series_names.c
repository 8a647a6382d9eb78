/* Names of series at the end of the plot:
 *
 *   plot ▌ Protests          a piece of the colour as high as what is named,
 *        ▌ Against civilians and the name beside its middle;
 *        ▌\
 *           Battles          where names were moved apart, a line leads from the one to the other
 */
#include "chart/series_key.h"

#include "chart/spread.h"

#include <math.h>

#define NAME_GAP 1.5 /* points between plot and piece */
#define PIECE_WIDTH 2.5
#define LEADER_WIDTH 4.5 /* between piece and name */
#define MOVED 1.5        /* points beside what is named: more, and a line leads there */
#define LEAST_PIECE 1.0
#define LEAD (NAME_GAP + PIECE_WIDTH + LEADER_WIDTH)

bool series_names_lay(struct series_names *names, const struct canvas *canvas, double most)
{
    double widest = 0;
    if (names->count > SERIES_NAMES_MOST)
        return false;
    for (size_t i = 0; i < names->count; i++) {
        struct series_name *name = &names->items[i];
        struct text_style style = canvas_style(canvas->theme->label_size, false);
        name->block = canvas_lay(canvas, name->words, style, INK_MAIN, most - LEAD, 3);
        if (name->block.is_shortened)
            return false;
        widest = fmax(widest, name->block.width);
    }
    names->width = LEAD + widest;
    return widest + LEAD <= most + 1e-6;
}

static double middle_of(const struct series_name *name)
{
    return (name->from + name->to) / 2;
}

/* Few names: insertion keeps those of the same height in their order. */
static void sort_names(struct series_names *names)
{
    for (size_t i = 1; i < names->count; i++) {
        struct series_name name = names->items[i];
        size_t at = i;
        for (; at > 0 && middle_of(&names->items[at - 1]) > middle_of(&name); at--)
            names->items[at] = names->items[at - 1];
        names->items[at] = name;
    }
}

bool series_names_place(struct series_names *names, double y0, double y1)
{
    struct spread_piece pieces[SERIES_NAMES_MOST];
    if (names->count > SERIES_NAMES_MOST)
        return false;
    sort_names(names);
    for (size_t i = 0; i < names->count; i++)
        pieces[i] = spread_piece(middle_of(&names->items[i]), names->items[i].block.height);
    if (!spread_apart(pieces, names->count, y0, y1, 0))
        return false;
    for (size_t i = 0; i < names->count; i++)
        names->items[i].at = pieces[i].at;
    return true;
}

/* The end of a line is named by the line's going on, a part of a bar by its extent. */
static void draw_piece(const struct series_name *name, const struct canvas *canvas, double x)
{
    double middle = middle_of(name), half = fmax(fabs(name->to - name->from), LEAST_PIECE) / 2;
    double gap = half > 2 ? 0.4 : 0;
    canvas_rect(canvas, (struct box){x, middle - half + gap, x + PIECE_WIDTH, middle + half - gap},
                &(struct paint){.fill = name->fill});
}

static void draw_leader(const struct series_name *name, const struct canvas *canvas, double x)
{
    double low = fmin(name->from, name->to) - MOVED, high = fmax(name->from, name->to) + MOVED;
    if (name->at >= low && name->at <= high)
        return;
    canvas_line(canvas, (struct point){x, middle_of(name)},
                (struct point){x + LEADER_WIDTH - 1, name->at},
                &(struct paint){.stroke = name->fill, .stroke_width = 0.7});
}

void series_names_draw(const struct series_names *names, const struct canvas *canvas, double x)
{
    scene_begin(canvas->scene, ROLE_LEGEND, NULL, NULL);
    for (size_t i = 0; i < names->count; i++) {
        const struct series_name *name = &names->items[i];
        draw_piece(name, canvas, x + NAME_GAP);
        draw_leader(name, canvas, x + NAME_GAP + PIECE_WIDTH);
        canvas_block(canvas, &name->block,
                     &(struct block_place){.x = x + LEAD, .y = name->at - name->block.height / 2});
    }
    scene_end(canvas->scene);
}
