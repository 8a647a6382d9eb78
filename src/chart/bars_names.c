/* Names of the series at the end of the plot: beside the parts of the last full bar, in the order
 * in which they stand on each other. */
#include "chart/bars.h"

#define NAMES_SHARE 0.28 /* of the width, at most */
#define NARROW 260.0     /* points: below, series are named in a key */
#define MOST_TRIED 3     /* full bars from the end, for one that shows all series */
#define UNDER 2.0        /* points that a name may reach under the plot */

/* Series in the order in which they stand from the top. */
static void collect_names(struct bars *bars)
{
    const struct course *course = &bars->course;
    struct arena *arena = bars->canvas->arena;
    bars->names = (struct series_names){
        .items = ARENA_ARRAY(arena, struct series_name, course->series_count + 1)};
    for (size_t i = course->series_count; i-- > 0;) {
        const struct series *series = &course->series[i];
        if (bars_has_series(bars, i))
            bars->names.items[bars->names.count++] =
                (struct series_name){.words = series->name, .fill = series->fill};
    }
}

bool bars_lay_names(struct bars *bars)
{
    double width = bars->panel->x1 - bars->panel->x0;
    bool is_named =
        bars->style == STYLE_MIRRORED || (bars->style == STYLE_STACKED && bars->setup->group);
    if (!is_named || width < NARROW)
        return false;
    collect_names(bars);
    return bars->names.count > 0 &&
           series_names_lay(&bars->names, bars->canvas, width * NAMES_SHARE);
}

/* A bin whose bar shows every series that is named, not far from the end; else none. */
static bool find_shown_bin(const struct bars *bars, size_t *at)
{
    const struct bins *bins = &bars->course.bins;
    size_t tried = 0;
    for (size_t i = bins->count; i-- > 0 && tried < MOST_TRIED;) {
        const struct bin *bin = &bins->items[i];
        if (!bin->has_data || bin->is_cut || bin->is_late)
            continue;
        size_t shown = 0;
        for (size_t s = 0; s < bars->course.series_count; s++)
            shown += bars_filled(bars, &bars->course.series[s].values[i]) > 0;
        *at = i;
        if (shown == bars->names.count)
            return true;
        tried++;
    }
    return false;
}

/* Names without a bar stand under each other in the middle of the plot, as in a key. */
static void centre_names(struct bars *bars, double y0, double y1)
{
    double height = 0;
    for (size_t i = 0; i < bars->names.count; i++)
        height += bars->names.items[i].block.height;
    double y = (y0 + y1 - height) / 2;
    for (size_t i = 0; i < bars->names.count; i++) {
        struct series_name *name = &bars->names.items[i];
        name->from = y;
        name->to = y + name->block.height;
        y = name->to;
    }
}

static void name_parts(struct bars *bars, size_t bin)
{
    const struct value_axis *axis = &bars->plots[0].axis;
    double sum = 0;
    size_t named = bars->names.count;
    for (size_t s = 0; s < bars->course.series_count; s++) {
        double part = bars_filled(bars, &bars->course.series[s].values[bin]);
        if (!bars_has_series(bars, s))
            continue;
        named--;
        bars->names.items[named].to = value_axis_y(axis, sum);
        sum += part;
        bars->names.items[named].from = value_axis_y(axis, sum);
    }
}

/* Each side is named in its middle. */
static void name_sides(struct bars *bars, double y0, double y1)
{
    double zero = value_axis_y(&bars->plots[0].axis, 0);
    size_t named = bars->names.count;
    for (size_t s = 0; s < bars->course.series_count; s++) {
        if (!bars_has_series(bars, s))
            continue;
        struct series_name *name = &bars->names.items[--named];
        bool is_down = bars->course.series[s].side == TALLY_CONFLICT;
        double middle = is_down ? (zero + y1) / 2 : (y0 + zero) / 2;
        name->from = middle - name->block.height / 2;
        name->to = middle + name->block.height / 2;
    }
}

bool bars_place_names(struct bars *bars)
{
    const struct bars_plot *plot = &bars->plots[0];
    double top = plot->y0 - plot->axis.head, bottom = plot->y1 + UNDER;
    size_t bin;
    if (bars->style == STYLE_MIRRORED)
        name_sides(bars, plot->y0, plot->y1);
    else if (find_shown_bin(bars, &bin))
        name_parts(bars, bin);
    else
        centre_names(bars, plot->y0, plot->y1);
    return series_names_place(&bars->names, top, bottom);
}
