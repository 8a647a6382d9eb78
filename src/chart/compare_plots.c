/* Styles with plots: one for all groups, one for each data set, which share no scale, or one for
 * each group; side by side and below each other. */
#include "chart/compare.h"

#include <math.h>

#define PLOT_GAP 16.0 /* points between plots side by side */
#define ROW_GAP 1.0   /* between rows of plots, in lines of type */
#define KEY_GAP 0.5   /* under the key, in lines of type */

static double line_of(const struct compare *compare)
{
    struct text_style style = canvas_style(compare->canvas->theme->label_size, false);
    return text_line_height(compare->canvas->measurer, &style);
}

/* ---- Laying out ---- */

static void make_plots(struct compare *compare)
{
    const struct comparison *comparison = &compare->comparison;
    bool has_many = comparison->keeps_apart || compare->plot_class->is_by_row;
    size_t rows = compare_scaled_rows(compare);
    has_many = has_many && comparison->row_count > 1;
    compare->has_left_out = rows < comparison->row_count;
    compare->plot_count = has_many ? rows : 1;
    compare->plots = ARENA_ARRAY(compare->canvas->arena, struct compare_plot, compare->plot_count);
    for (size_t i = 0; i < compare->plot_count; i++)
        compare->plots[i] = (struct compare_plot){
            .title = has_many ? comparison->rows[i].name : NULL,
            .rows = &comparison->rows[i],
            .row_count = has_many ? 1 : rows,
        };
}

/* Groups of one data set have their scale in common, unless asked otherwise. */
static void find_scales(struct compare *compare)
{
    double largest = 0;
    bool is_free = compare->comparison.keeps_apart || compare->setup.has_free_scales;
    for (size_t i = 0; i < compare->plot_count; i++) {
        struct compare_plot *plot = &compare->plots[i];
        plot->largest = compare->plot_class->largest(compare, plot);
        largest = fmax(largest, plot->largest);
    }
    for (size_t i = 0; i < compare->plot_count; i++) {
        struct compare_plot *plot = &compare->plots[i];
        plot->largest = is_free ? plot->largest : largest;
        plot->largest = plot->largest > 0 ? plot->largest : 1;
    }
}

static bool lay_columns(struct compare *compare, double width, size_t columns)
{
    const struct canvas *canvas = compare->canvas;
    struct text_style bold = canvas_style(canvas->theme->label_size, true);
    compare->facets =
        facets_grid(&(struct facets_request){.count = compare->plot_count, .columns = columns});
    for (size_t i = 0; i < compare->plot_count; i++) {
        struct compare_plot *plot = &compare->plots[i];
        facets_span(&compare->facets, facets_column(&compare->facets, i), width, PLOT_GAP,
                    &plot->x0, &plot->x1);
        if (plot->title)
            plot->title_block =
                canvas_lay(canvas, plot->title, bold, INK_MAIN, plot->x1 - plot->x0, 2);
        if (!compare->plot_class->lay(compare, plot))
            return false;
    }
    return true;
}

/* As many columns as there is room for; four plots make two rows of two. */
static size_t most_columns(const struct compare *compare, double width)
{
    double least = compare->plot_class->least_width + PLOT_GAP;
    size_t most = (size_t)fmax(1, floor((width + PLOT_GAP) / least));
    size_t count = compare->plot_count, rows = (count + most - 1) / most;
    return (count + rows - 1) / rows;
}

bool compare_lay_plots(struct compare *compare, const struct compare_plot_class *plot_class,
                       double width)
{
    compare->plot_class = plot_class;
    make_plots(compare);
    find_scales(compare);
    bool fits = false;
    for (size_t columns = most_columns(compare, width); columns > 0 && !fits; columns--)
        fits = lay_columns(compare, width, columns);
    compare->key_height = series_key_height(&compare->key, compare->canvas, width);
    return fits;
}

/* ---- Placing ---- */

/* What stands around the plots of a row, so that these are level; what they need is the same in all
 * rows. */
struct around {
    double title, over, under, least, natural;
};

static struct around around_row(const struct compare *compare, size_t row)
{
    struct around around = {0};
    for (size_t i = 0; i < compare->plot_count; i++) {
        const struct compare_plot *plot = &compare->plots[i];
        around.least = fmax(around.least, plot->least);
        around.natural = fmax(around.natural, plot->natural);
        if (facets_row(&compare->facets, i) != row)
            continue;
        around.title = fmax(around.title, plot->title_block.height);
        around.over = fmax(around.over, plot->over);
        around.under = fmax(around.under, plot->under);
    }
    return around;
}

double compare_place_plots(struct compare *compare, double room, bool is_filled)
{
    double line = line_of(compare), heads = 0, y = 0;
    size_t rows = compare->facets.rows;
    double gaps = ROW_GAP * line * (double)(rows - 1);
    for (size_t row = 0; row < rows; row++) {
        struct around around = around_row(compare, row);
        heads += around.title + around.over + around.under;
    }
    struct around first = around_row(compare, 0);
    double key = compare->key_height > 0 ? compare->key_height + KEY_GAP * line : 0;
    double rest = (room - key - gaps - heads) / (double)rows;
    double height = fmax(is_filled ? rest : fmin(first.natural, rest), first.least);
    y = key;
    for (size_t row = 0; row < rows; row++) {
        struct around around = around_row(compare, row);
        for (size_t i = 0; i < compare->plot_count; i++) {
            if (facets_row(&compare->facets, i) != row)
                continue;
            compare->plots[i].top = y;
            compare->plots[i].y0 = y + around.title + around.over;
            compare->plots[i].y1 = y + around.title + around.over + height;
        }
        y += around.title + around.over + height + around.under + ROW_GAP * line;
    }
    compare->panel->height = y - ROW_GAP * line;
    return fmax(compare->panel->height - room, 0);
}

void compare_draw_plots(struct compare *compare)
{
    const struct canvas *canvas = compare->canvas;
    const struct panel *panel = compare->panel;
    double top = panel->y0 + compare->title.height;
    series_key_draw(&compare->key, canvas,
                    (struct box){panel->x0, top, panel->x1, top + compare->key_height});
    for (size_t i = 0; i < compare->plot_count; i++) {
        struct compare_plot *plot = &compare->plots[i];
        plot->x0 += panel->x0;
        plot->x1 += panel->x0;
        plot->top += top;
        plot->y0 += top;
        plot->y1 += top;
        scene_begin(canvas->scene, ROLE_LANE, NULL, NULL);
        canvas_block(canvas, &plot->title_block,
                     &(struct block_place){.x = plot->x0, .y = plot->top});
        scene_end(canvas->scene);
        compare->plot_class->draw(compare, plot);
    }
}
