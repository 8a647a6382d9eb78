/* From bins and series to bars: where each begins and ends along the axis, and what it stands for.
 */
#include "chart/bars.h"

#include <math.h>

#define WIDEST_BAR 46.0
#define BAR_GAP 0.13  /* of a bin, between bars */
#define LEAST_GAP 0.6 /* points, where the bins allow it */

/* Where a bin begins and ends on the page, within the plot. */
static void slot_of(const struct bars *bars, const struct bars_plot *plot, size_t bin, double *from,
                    double *to)
{
    const struct bin *of = &bars->course.bins.items[bin];
    *from = fmax(plot->x0, time_scale_x(&plot->time->scale, (double)of->first));
    *to = fmin(plot->x1, time_scale_x(&plot->time->scale, (double)of->last + 1));
}

/* The narrowest bin: all bars are of one width, as months are longer and shorter. */
static double narrowest(const struct bars *bars, const struct bars_plot *plot)
{
    double width = plot->x1 - plot->x0;
    for (size_t i = 0; i < bars->course.bins.count; i++) {
        double from, to;
        slot_of(bars, plot, i, &from, &to);
        width = fmin(width, to - from);
    }
    return width;
}

static void add_bar(const struct bars *bars, struct bars_plot *plot, const struct bar *template)
{
    const struct bin *bin = &bars->course.bins.items[template->bin];
    struct bar *bar = &plot->bars[plot->bar_count++];
    *bar = *template;
    bar->is_hatched = bin->is_cut || bin->is_late;
    for (size_t s = bar->first; s < bar->first + bar->count; s++)
        value_add(&bar->value, &bars->course.series[s].values[bar->bin]);
}

/* One bar for all series of the plot, or one for each side. */
static void add_whole(const struct bars *bars, struct bars_plot *plot, size_t bin, double middle,
                      double width)
{
    struct bar bar = {.bin = bin,
                      .first = plot->first,
                      .count = plot->count,
                      .x0 = middle - width / 2,
                      .x1 = middle + width / 2,
                      .sign = 1};
    if (bars->style != STYLE_MIRRORED) {
        add_bar(bars, plot, &bar);
        return;
    }
    bar.count = 1;
    for (; bar.first < plot->count; bar.first++) {
        bar.sign = bars->course.series[bar.first].side == TALLY_CONFLICT ? -1 : 1;
        add_bar(bars, plot, &bar);
    }
}

/* Bars side by side, one for each series that occurs. */
static void add_group(const struct bars *bars, struct bars_plot *plot, size_t bin, double middle,
                      double width)
{
    size_t shown = 0, at = 0;
    for (size_t s = 0; s < plot->count; s++)
        shown += bars_has_series(bars, s);
    double each = width / (double)(shown ? shown : 1), gap = fmin(0.4, each * 0.15);
    for (size_t s = 0; s < plot->count; s++) {
        if (!bars_has_series(bars, s))
            continue;
        double x0 = middle - width / 2 + each * (double)at++;
        add_bar(
            bars, plot,
            &(struct bar){
                .bin = bin, .first = s, .count = 1, .x0 = x0, .x1 = x0 + each - gap, .sign = 1});
    }
}

void bars_make(const struct bars *bars, struct bars_plot *plot)
{
    size_t bins = bars->course.bins.count;
    bool is_grouped = bars->style == STYLE_GROUPED;
    double slot = narrowest(bars, plot);
    double gap =
        fmax(slot * (is_grouped ? 1 - BARS_GROUP_SHARE : BAR_GAP), fmin(LEAST_GAP, slot * 0.3));
    double widest = WIDEST_BAR * (is_grouped ? (double)plot->count : 1);
    double width = fmin(slot - gap, widest);
    plot->bars = ARENA_ARRAY(bars->canvas->arena, struct bar, bins * (plot->count + 1) + 1);
    plot->bar_count = 0;
    for (size_t i = 0; i < bins; i++) {
        double from, to;
        if (bars_is_blank(bars, i))
            continue;
        slot_of(bars, plot, i, &from, &to);
        if (is_grouped)
            add_group(bars, plot, i, (from + to) / 2, width);
        else
            add_whole(bars, plot, i, (from + to) / 2, width);
    }
}
