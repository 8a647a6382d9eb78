/* Dates on an overlay: a day of its axis is one of each period, so that each period has a window of
 * its own on it, in which the page marks what falls into the period. */
#include "chart/compare_overlay.h"

static const struct aligned_chart *chart_of(const struct compare *compare, size_t plot)
{
    return compare->plots[plot].state;
}

/* Marks run through all plots, which must have one axis for it. */
static bool share_axis(const struct compare *compare)
{
    const struct aligned_chart *one = chart_of(compare, 0);
    bool are_same = true;
    for (size_t i = 1; i < compare->plot_count; i++) {
        const struct aligned_chart *chart = chart_of(compare, i);
        are_same = are_same && chart->axis.gutter == one->axis.gutter &&
                   chart->first == one->first && chart->last == one->last;
    }
    return are_same && compare->facets.columns <= 1;
}

/* Gives a window those of its days that are on the axis, which counts from 'origin'; false where
 * none is. */
static bool set_days(const struct compare *compare, struct panel_window *window,
                     const struct period *days, int64_t origin)
{
    const struct aligned_chart *chart = chart_of(compare, 0);
    double left = compare->panel->x0 + compare->plots[0].x0;
    int64_t first = days->first - origin, end = days->last + 1 - origin;
    struct axis *axis = &window->axis;
    first = first < chart->first ? chart->first : first;
    end = end > chart->last ? chart->last : end;
    *axis = (struct axis){.step = {UNIT_DAY, 1}};
    axis->scale.first = (double)(origin + first);
    axis->scale.last = (double)(origin + end);
    axis->edge0 = axis->scale.x0 = left + aligned_x(chart, (double)first);
    axis->edge1 = axis->scale.x1 = left + aligned_x(chart, (double)end);
    return first < end;
}

static bool make_window(const struct compare *compare, size_t index, struct panel_window *window)
{
    const struct aligned_chart *chart = chart_of(compare, 0);
    const struct period *period = &compare->comparison.plan.items[index];
    size_t base = compare->comparison.plan.baseline_count;
    bool is_before = chart->is_around && index == 0;
    *window = (struct panel_window){
        .needs_date = !chart->is_around,
        .name = !chart->is_around && compare->comparison.overlap > 0
                    ? compare->comparison.periods[index].name
                    : NULL,
        .is_grey = chart->courses[index].is_grey,
    };
    window->tint = window->is_grey ? aligned_grey(compare) : compare_tint(compare, index - base);
    return set_days(compare, window, period, is_before ? period->last + 1 : period->first);
}

/* Around an event of one day all days are one course. */
static bool is_one_course(const struct compare *compare)
{
    const struct period *periods = compare->comparison.plan.items;
    return chart_of(compare, 0)->is_around && periods[0].last + 1 == periods[1].first;
}

static size_t make_windows(const struct compare *compare, struct panel_window *windows)
{
    const struct period *periods = compare->comparison.plan.items;
    size_t count = 0;
    if (is_one_course(compare)) {
        struct period all = {.first = periods[0].first, .last = periods[1].last};
        windows[0] = (struct panel_window){.tint = compare->canvas->theme->accent};
        return set_days(compare, windows, &all, periods[1].first);
    }
    for (size_t i = 0; i < compare->comparison.plan.count; i++)
        count += make_window(compare, i, &windows[count]);
    return count;
}

void aligned_make_windows(struct compare *compare)
{
    struct panel *panel = compare->panel;
    size_t count = compare->comparison.plan.count;
    panel->keeps_flags = share_axis(compare);
    if (compare->facets.columns > 1)
        panel->apart = locale_message(compare->setup.locale, MESSAGE_APART_COLUMNS);
    if (!panel->keeps_flags)
        return;
    struct panel_window *windows = ARENA_ARRAY(panel->canvas->arena, struct panel_window, count);
    panel->window_count = make_windows(compare, windows);
    panel->windows = windows;
    panel->apart = NULL;
}

void aligned_place_flags(struct compare *compare)
{
    struct compare_plot *plot = &compare->plots[0];
    struct aligned_chart *chart = plot->state;
    const struct flags *flags = &compare->panel->flags;
    chart->flag_room = flags->height > 0 ? flags->height + flags->clear : 0;
    plot->over = chart->axis.head + chart->room + chart->flag_room;
}

void aligned_draw_flags(const struct compare *compare)
{
    const struct aligned_chart *chart = chart_of(compare, 0);
    const struct value_axis *axis = &chart->axis;
    double clear = axis->head - axis->unit.height - axis->title.height;
    panel_draw_flags(compare->panel, compare->plots[0].y0 - chart->room - clear);
}
