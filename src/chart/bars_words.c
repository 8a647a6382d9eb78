/* The words of the chart of bars: over the plot, in it, and in its key. */
#include "chart/bars.h"

#include <math.h>

#define BLANK_MARGIN 4.0 /* points around the words on bins without data */

/* ---- What is incomplete ---- */

struct bars_incomplete bars_find_incomplete(const struct bars *bars)
{
    const struct bins *bins = &bars->course.bins;
    struct bars_incomplete found = {.is_at_end = true};
    bool has_begun = false;
    for (size_t i = 0; i < bins->count; i++) {
        const struct bin *bin = &bins->items[i];
        if (!bin->has_data)
            continue;
        bool is_incomplete = bin->is_cut || bin->is_late;
        found.has_late |= bin->is_late;
        found.has_cut |= bin->is_cut && !bin->is_late;
        found.is_at_end &= is_incomplete || !has_begun;
        has_begun |= is_incomplete;
        found.last = i;
    }
    found.is_at_end &= has_begun;
    return found;
}

static const char *incomplete_words(const struct bars *bars, const struct bars_incomplete *found)
{
    enum message message = MESSAGE_INCOMPLETE_OR_PROVISIONAL;
    if (!found->has_late)
        message = MESSAGE_INCOMPLETE;
    else if (!found->has_cut)
        message = MESSAGE_PROVISIONAL;
    return locale_message(bars->setup->locale, message);
}

void bars_choose_word(struct bars *bars)
{
    struct bars_incomplete found = bars_find_incomplete(bars);
    bars->head.word = NULL;
    if (!found.is_at_end || bars->facets.count > 1)
        return;
    const struct bin *bin = &bars->course.bins.items[found.last];
    double end = time_scale_x(&bars->plots[0].time->scale, (double)bin->last + 1);
    bars->head.word = incomplete_words(bars, &found);
    bars->head.word_x = fmin(end, bars->plots[0].x1) - bars->panel->x0;
}

/* ---- Bins without data ---- */

static double edge_of(const struct bars_plot *plot, int64_t day)
{
    double x = time_scale_x(&plot->time->scale, (double)day);
    return fmin(plot->x1, fmax(plot->x0, x));
}

bool bars_next_blank(const struct bars *bars, const struct bars_plot *plot,
                     struct bars_blank *blank)
{
    const struct bins *bins = &bars->course.bins;
    const struct canvas *canvas = bars->canvas;
    const char *words = locale_message(bars->setup->locale, MESSAGE_NO_DATA);
    size_t first = blank->end;
    while (first < bins->count && !bars_is_blank(bars, first))
        first++;
    size_t end = first;
    while (end < bins->count && bars_is_blank(bars, end))
        end++;
    if (end == first)
        return false;
    *blank = (struct bars_blank){
        .end = end,
        .x0 = edge_of(plot, bins->items[first].first),
        .x1 = edge_of(plot, bins->items[end - 1].last + 1),
        .words = canvas_lay(canvas, words, canvas_style(canvas->theme->small_size, false),
                            INK_FAINT, 0, 1),
    };
    bool has_room = blank->words.width + BLANK_MARGIN <= blank->x1 - blank->x0;
    if (!has_room || bars->facets.count > 1)
        blank->words.line_count = 0;
    return true;
}

/* ---- The key ---- */

static colour sign_fill(const struct bars *bars)
{
    const struct course *course = &bars->course;
    return course->series_count == 1 ? course->series[0].fill : bars->canvas->theme->other_fill;
}

static void add_sign(struct bars *bars, enum key_sign sign, enum message message)
{
    colour fill = sign == KEY_NOTHING ? bars->canvas->theme->band : sign_fill(bars);
    series_key_add(&bars->head.key, sign, fill, locale_message(bars->setup->locale, message));
}

static void add_series(struct bars *bars)
{
    const struct course *course = &bars->course;
    bool is_named = bars->has_names || bars->style == STYLE_MULTIPLES ||
                    (!bars->setup->group && bars->style != STYLE_MIRRORED);
    for (size_t i = 0; !is_named && i < course->series_count; i++)
        if (bars_has_series(bars, i))
            series_key_add(&bars->head.key, KEY_FILL, course->series[i].fill,
                           course->series[i].name);
}

/* Whether there is a run of bins without data in which that is not said. */
static bool has_silent_blank(const struct bars *bars)
{
    struct bars_blank blank = {.end = 0};
    while (bars_next_blank(bars, &bars->plots[0], &blank))
        if (!blank.words.line_count)
            return true;
    return false;
}

static bool has_question(const struct bars *bars)
{
    for (size_t i = 0; i < bars->facets.count; i++)
        for (size_t k = 0; k < bars->plots[i].bar_count; k++)
            if (bars_is_unknown(&bars->plots[i].bars[k].value))
                return true;
    return false;
}

static bool has_whisker(const struct bars *bars)
{
    double from, to;
    for (size_t i = 0; i < bars->facets.count; i++)
        for (size_t k = 0; k < bars->plots[i].bar_count; k++)
            if (bars_whisker(bars, &bars->plots[i].bars[k].value, &from, &to))
                return true;
    return false;
}

static enum message whisker_message(const struct bars *bars)
{
    if (!bars->has_date_whiskers)
        return MESSAGE_LOWEST_TO_HIGHEST;
    return bars->course.has_range ? MESSAGE_LOWEST_TO_HIGHEST_BY_DATES : MESSAGE_BY_DATES;
}

static void add_ranges(struct bars *bars)
{
    bool has_bounds = bars->course.has_lower_bounds && bars->setup->range != RANGE_NONE;
    if (bars->range == RANGE_OUTLINE && bars->course.has_spread)
        add_sign(bars, KEY_OUTLINE, MESSAGE_UP_TO_HIGHEST);
    if (has_whisker(bars))
        add_sign(bars, KEY_WHISKER, whisker_message(bars));
    if (has_bounds)
        add_sign(bars, KEY_CARET, MESSAGE_LOWER_BOUND);
    if (has_question(bars))
        add_sign(bars, KEY_UNKNOWN, MESSAGE_NUMBER_UNKNOWN);
}

static const char *unit_words(const struct bars *bars)
{
    const struct locale *locale = bars->setup->locale;
    struct arena *arena = bars->canvas->arena;
    const char *unit = locale_unit(locale, arena, bars->setup->kind);
    enum message message =
        bars->range == RANGE_OUTLINE ? MESSAGE_LOWEST_ESTIMATE : MESSAGE_BEST_ESTIMATE;
    if (bars->course.has_range)
        unit = locale_format(locale, arena, message, unit, NULL, NULL);
    if (bars->setup->has_free_scales && bars->facets.count > 1)
        unit = locale_format(locale, arena, MESSAGE_OWN_SCALES, unit, NULL, NULL);
    return unit;
}

void bars_fill_key(struct bars *bars)
{
    struct bars_incomplete found = bars_find_incomplete(bars);
    bars->head.key.count = 0;
    bars->head.title = bars->setup->title;
    bars->head.unit = unit_words(bars);
    add_series(bars);
    add_ranges(bars);
    if ((found.has_cut || found.has_late) && !bars->head.word)
        series_key_add(&bars->head.key, KEY_HATCH, sign_fill(bars), incomplete_words(bars, &found));
    if (has_silent_blank(bars))
        add_sign(bars, KEY_NOTHING, MESSAGE_NO_DATA);
    series_key_drop_told(&bars->head.key, bars->panel->told);
}
