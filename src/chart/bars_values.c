/* What a bar shows of its value, and which values are written over their bars. All are written
 * where all fit, else only the largest of a plot: numbers on some bars would look like a choice. */
#include "chart/bars.h"

#include <math.h>

#define TEXT_GAP 1.2    /* points between a bar and its value */
#define CARET_ROOM 4.2  /* the same, where a caret stands between */
#define LEAST_SPACE 1.6 /* between two values */
#define UNKNOWN_WIDTH 5.0
#define UNSEEN 0.01 /* of the end of an outline: by less, a whisker says no more than it */

double bars_filled(const struct bars *bars, const struct value *value)
{
    return bars->range == RANGE_OUTLINE ? value->low : value->best;
}

/* A sum with a lower bound in it has no highest number: it is drawn as far as it is known. */
static double highest(const struct value *value)
{
    return fmax(value->high, fmax(value->best, value->low));
}

bool bars_outline(const struct bars *bars, const struct value *value, double *to)
{
    *to = highest(value);
    return bars->range == RANGE_OUTLINE && *to > bars_filled(bars, value);
}

bool bars_whisker(const struct bars *bars, const struct value *value, double *from, double *to)
{
    bool has_dates = bars->has_date_whiskers && value->imprecise > 0;
    if (!has_dates && bars->range != RANGE_WHISKER)
        return false;
    double filled = bars_filled(bars, value);
    *from = fmin(has_dates ? value->least : value->low, filled);
    *to = fmax(has_dates ? value->most : highest(value), filled);
    double outline;
    bool is_told = bars_outline(bars, value, &outline) && *from >= filled - UNSEEN * outline &&
                   *to <= outline * (1 + UNSEEN);
    return *to > *from && !is_told;
}

bool bars_is_open(const struct bars *bars, const struct value *value)
{
    return bars->setup->range != RANGE_NONE && value->has_no_high;
}

double bars_reach(const struct bars *bars, const struct value *value)
{
    double reach = bars_filled(bars, value), from, to;
    if (bars_outline(bars, value, &to))
        reach = fmax(reach, to);
    if (bars_whisker(bars, value, &from, &to))
        reach = fmax(reach, to);
    return reach;
}

bool bars_is_blank(const struct bars *bars, size_t bin)
{
    return !bars->course.bins.items[bin].has_data && !(bars->course.totals[bin].events > 0);
}

bool bars_is_empty(const struct bars *bars)
{
    return !(bars->course.total.events > 0) && !(bars->course.total.most > 0);
}

bool bars_has_series(const struct bars *bars, size_t series)
{
    const struct value *total = &bars->course.series[series].total;
    return series < course_drawn(&bars->course) &&
           (bars_filled(bars, total) > 0 || highest(total) > 0 || total->most > 0);
}

bool bars_is_shown(const struct bars *bars, size_t series)
{
    const struct value *total = &bars->course.series[series].total;
    return series < course_drawn(&bars->course) &&
           (total->events > 0 || total->most > 0 || !(bars->course.total.events > 0));
}

/* ---- Texts ---- */

static const char *number_text(const struct bars *bars, const struct bars_plot *plot, double number)
{
    return value_axis_words(&plot->axis, bars->canvas->arena, round(number * 10) / 10);
}

bool bars_is_unknown(const struct value *value)
{
    return value->events > 0 && value->unknown >= value->events;
}

/* The value as it is written, or NULL for an empty bin: "12", "≥12", "12–20", "?". */
static const char *value_text(const struct bars *bars, const struct bars_plot *plot,
                              const struct value *value)
{
    struct arena *arena = bars->canvas->arena;
    const struct locale *locale = bars->setup->locale;
    double filled = bars_filled(bars, value), to;
    if (bars_is_unknown(value))
        return "?";
    if (!(filled > 0) && !bars_outline(bars, value, &to))
        return NULL;
    const char *number = number_text(bars, plot, filled);
    if (value->has_no_high)
        return locale_format(locale, arena, MESSAGE_CELL_AT_LEAST, number, NULL, NULL);
    if (bars_outline(bars, value, &to))
        return locale_format(locale, arena, MESSAGE_CLASS_RANGE, number,
                             number_text(bars, plot, to), NULL);
    return number;
}

static struct text_style text_style(const struct bars *bars)
{
    return canvas_style(bars->canvas->theme->small_size, false);
}

static double width_of(const struct bars *bars, const char *text)
{
    struct text_style style = text_style(bars);
    return text_width(bars->canvas->measurer, text, &style);
}

struct box bars_text_box(const struct bars *bars, const struct bars_plot *plot,
                         const struct bar *bar)
{
    struct text_style style = text_style(bars);
    double line = text_line_height(bars->canvas->measurer, &style);
    double width = width_of(bars, bar->text), middle = (bar->x0 + bar->x1) / 2;
    double gap = bars_is_open(bars, &bar->value) ? CARET_ROOM : TEXT_GAP;
    double end = value_axis_y(&plot->axis, bar->sign * bars_reach(bars, &bar->value));
    double x = fmin(fmax(middle - width / 2, plot->x0), plot->x1 - width);
    double y = bar->sign < 0 ? end + gap : end - gap - line;
    return (struct box){x, y, x + width, y + line};
}

/* ---- All, or the largest ---- */

/* The least distance between bars of one side that follow each other. */
static double pitch_of(const struct bars_plot *plot, double sign)
{
    double pitch = plot->x1 - plot->x0, last = -INFINITY;
    for (size_t i = 0; i < plot->bar_count; i++) {
        const struct bar *bar = &plot->bars[i];
        if (bar->sign * sign < 0)
            continue;
        double middle = (bar->x0 + bar->x1) / 2;
        pitch = fmin(pitch, middle - last);
        last = middle;
    }
    return pitch;
}

static bool all_fit(const struct bars *bars, const struct bars_plot *plot)
{
    double up = pitch_of(plot, 1), down = pitch_of(plot, -1);
    for (size_t i = 0; i < plot->bar_count; i++) {
        const struct bar *bar = &plot->bars[i];
        const char *text = value_text(bars, plot, &bar->value);
        double pitch = bar->sign < 0 ? down : up;
        if (text && width_of(bars, text) + LEAST_SPACE > pitch)
            return false;
    }
    return true;
}

static bool touches_text(const struct bars *bars, const struct bars_plot *plot,
                         const struct bar *other, const struct box *box)
{
    if (!other->text)
        return false;
    struct box text = bars_text_box(bars, plot, other);
    return text.x0 < box->x1 && box->x0 < text.x1 && text.y0 < box->y1 && box->y0 < text.y1;
}

/* Whether no other bar of the plot, and nothing written over one, stands where a text would. */
static bool is_free(const struct bars *bars, const struct bars_plot *plot, const struct bar *bar)
{
    struct box box = bars_text_box(bars, plot, bar);
    for (size_t i = 0; i < plot->bar_count; i++) {
        const struct bar *other = &plot->bars[i];
        double reach = value_axis_y(&plot->axis, other->sign * bars_reach(bars, &other->value));
        double caret = bars_is_open(bars, &other->value) ? CARET_ROOM : 0;
        bool is_beside = other->x1 <= box.x0 || other->x0 >= box.x1;
        if (other == bar)
            continue;
        if (touches_text(bars, plot, other, &box))
            return false;
        if (is_beside || other->sign * bar->sign < 0)
            continue;
        if (bar->sign > 0 ? reach - caret < box.y1 : reach + caret > box.y0)
            return false;
    }
    return true;
}

/* Of several that are the largest of a side, the first that has room for its value; false where
 * there are some, and none has. */
static bool write_largest(const struct bars *bars, const struct bars_plot *plot, double sign)
{
    double largest = 0;
    for (size_t i = 0; i < plot->bar_count; i++)
        if (plot->bars[i].sign * sign > 0)
            largest = fmax(largest, bars_filled(bars, &plot->bars[i].value));
    for (size_t i = 0; i < plot->bar_count; i++) {
        struct bar *bar = &plot->bars[i];
        if (bar->sign * sign < 0 || bars_filled(bars, &bar->value) < largest)
            continue;
        bar->text = value_text(bars, plot, &bar->value);
        if (!bar->text ||
            (width_of(bars, bar->text) <= plot->x1 - plot->x0 && is_free(bars, plot, bar)))
            return true;
        bar->text = NULL;
    }
    return !(largest > 0);
}

/* Of bins in which no number is known that is said, wherever there is room. */
static void write_unknown(const struct bars *bars, const struct bars_plot *plot)
{
    for (size_t i = 0; i < plot->bar_count; i++) {
        struct bar *bar = &plot->bars[i];
        if (bars_is_unknown(&bar->value) && pitch_of(plot, bar->sign) >= UNKNOWN_WIDTH)
            bar->text = value_text(bars, plot, &bar->value);
    }
}

static void write_all(const struct bars *bars, const struct bars_plot *plot)
{
    for (size_t i = 0; i < plot->bar_count; i++)
        plot->bars[i].text = value_text(bars, plot, &plot->bars[i].value);
}

/* In every plot, or in none of several: else it would look as if the others had no largest. */
static void write_peaks(const struct bars *bars)
{
    bool has_peaks = true;
    for (size_t i = 0; i < bars->facets.count; i++) {
        const struct bars_plot *plot = &bars->plots[i];
        write_unknown(bars, plot);
        has_peaks &= write_largest(bars, plot, 1);
        if (bars->style == STYLE_MIRRORED)
            write_largest(bars, plot, -1);
    }
    for (size_t i = 0; i < bars->facets.count && !has_peaks; i++) {
        const struct bars_plot *plot = &bars->plots[i];
        for (size_t k = 0; k < plot->bar_count && bars->facets.count > 1; k++)
            plot->bars[k].text = NULL;
        write_unknown(bars, plot);
    }
}

void bars_write_values(struct bars *bars)
{
    bool has_all = true;
    for (size_t i = 0; i < bars->facets.count && has_all; i++)
        has_all = all_fit(bars, &bars->plots[i]);
    for (size_t i = 0; i < bars->facets.count && has_all; i++)
        write_all(bars, &bars->plots[i]);
    if (!has_all)
        write_peaks(bars);
}
