/* What all styles share: the colours of periods, their names, rates, and the dots of values. */
#include "chart/compare.h"

#include "chart/hatch.h"

#include <math.h>
#include <string.h>

#define PALEST 0.45  /* the first of many later periods, on the way to the paper */
#define DWARFING 1.5 /* times the largest group: beyond, the others together have no mark */
#define BASE_LINE 0.2
#define BASE_FILL 0.66
#define RING 1.2    /* stroke of an open dot */
#define STRIPE 0.62 /* breadth of a stripe, of the radius */

/* ---- Colours ---- */

colour compare_base_tint(const struct compare *compare)
{
    const struct theme *theme = compare->canvas->theme;
    return colour_mix(theme->grey_ink, theme->background, BASE_LINE);
}

colour compare_base_fill(const struct compare *compare)
{
    const struct theme *theme = compare->canvas->theme;
    return colour_mix(theme->grey_ink, theme->background, BASE_FILL);
}

colour compare_tint(const struct compare *compare, size_t later)
{
    const struct theme *theme = compare->canvas->theme;
    size_t last = compare->comparison.later_count - 1;
    double share = last ? 1 - (double)later / (double)last : 0;
    return colour_mix(theme->accent, theme->background, PALEST * share);
}

/* ---- Words ---- */

static bool is_open(const struct compared_period *period)
{
    return period->days > 0 && (period->late > 0 || period->untold > 0);
}

bool compare_is_open(const struct compare *compare, const struct compared_row *row, size_t period)
{
    const struct comparison *comparison = &compare->comparison;
    return row ? is_open(&row->periods[period])
               : !comparison->keeps_apart && is_open(&comparison->periods[period]);
}

/* Of several periods the days are those of all of them. */
static const char *with_state(const struct compare *compare, const char *name, bool is_late,
                              bool is_cut, int64_t days)
{
    const struct locale *locale = compare->setup.locale;
    enum message state = days <= 0 ? MESSAGE_NO_DATA
                         : is_late ? MESSAGE_PROVISIONAL
                                   : MESSAGE_INCOMPLETE;
    if (days > 0 && !is_late && !is_cut)
        return name;
    return locale_format(locale, compare->canvas->arena, MESSAGE_LIST_ITEM, name,
                         locale_message(locale, state), NULL);
}

const char *compare_period_words(const struct compare *compare, const struct compared_row *row,
                                 size_t index)
{
    const struct comparison *comparison = &compare->comparison;
    const struct compared_period *period = &(row ? row->periods : comparison->periods)[index];
    if (!row && comparison->keeps_apart)
        return period->name;
    return with_state(compare, period->name, period->late > 0, period->untold > 0, period->days);
}

const char *compare_base_words(const struct compare *compare, const struct compared_row *row)
{
    const struct comparison *comparison = &compare->comparison;
    const struct compared_period *periods = row ? row->periods : comparison->periods;
    const char *name = comparison_base_name(comparison, compare->canvas->arena);
    bool is_late = false, is_cut = false;
    for (size_t p = 0; p < comparison->plan.baseline_count; p++) {
        is_late = is_late || periods[p].late > 0;
        is_cut = is_cut || periods[p].untold > 0;
    }
    if (!row && comparison->keeps_apart)
        return name;
    return with_state(compare, name, is_late, is_cut, row ? row->base_days : comparison->base_days);
}

const char *compare_rate_words(const struct compare *compare)
{
    const struct locale *locale = compare->setup.locale;
    struct arena *arena = compare->canvas->arena;
    double days = comparison_rate_unit(&compare->comparison).days;
    enum message per = days < 2 ? MESSAGE_PER_DAY : days < 8 ? MESSAGE_PER_WEEK : MESSAGE_PER_MONTH;
    return locale_format(locale, arena, per, locale_unit(locale, arena, compare->setup.kind), NULL,
                         NULL);
}

void compare_add_open_key(struct compare *compare, enum key_sign sign, colour tint)
{
    const struct comparison *comparison = &compare->comparison;
    bool is_late = false, is_cut = false;
    for (size_t i = 0; i < comparison->row_count * comparison->plan.count; i++) {
        const struct compared_period *period =
            &comparison->rows[i / comparison->plan.count].periods[i % comparison->plan.count];
        is_late = is_late || (is_open(period) && period->late > 0);
        is_cut = is_cut || (is_open(period) && period->untold > 0);
    }
    if (is_late || is_cut)
        series_key_add(
            &compare->key, sign, tint,
            locale_message(compare->setup.locale, !is_cut    ? MESSAGE_PROVISIONAL
                                                  : !is_late ? MESSAGE_INCOMPLETE
                                                             : MESSAGE_INCOMPLETE_OR_PROVISIONAL));
}

bool compare_can_skip(const struct compare *compare)
{
    bool is_given = false;
    for (size_t p = 0; p < compare->comparison.plan.count; p++)
        is_given = is_given || compare->comparison.plan.items[p].name;
    return !is_given;
}

bool compare_is_named(size_t period, size_t count, size_t every)
{
    bool is_last = period + 1 == count;
    return is_last || (period % every == 0 && period + every < count);
}

bool compare_refuse_width(struct compare *compare, const char *advice)
{
    compare->advice = advice;
    return false;
}

/* ---- Values ---- */

double compare_rate(const struct compare *compare, const struct period_value *value, int64_t days)
{
    const struct comparison *comparison = &compare->comparison;
    if (days <= 0 || !comparison_has_number(comparison, value))
        return NAN;
    return comparison_count(comparison, value) / (double)days *
           comparison_rate_unit(comparison).days;
}

double compare_rate_at(const struct compare *compare, const struct compared_row *row, size_t period)
{
    return compare_rate(compare, &row->values[period], row->periods[period].days);
}

double compare_largest_rate(const struct compare *compare, const struct compared_row *row)
{
    double largest = 0;
    for (size_t p = 0; p < compare->comparison.plan.count; p++)
        largest = fmax(largest, compare_rate_at(compare, row, p));
    return largest;
}

size_t compare_scaled_rows(const struct compare *compare)
{
    const struct comparison *comparison = &compare->comparison;
    size_t count = comparison->row_count;
    double largest = 0;
    if (count < 2 || !comparison->rows[count - 1].is_other || comparison->keeps_apart)
        return count;
    for (size_t r = 0; r + 1 < count; r++)
        largest = fmax(largest, compare_largest_rate(compare, &comparison->rows[r]));
    double others = compare_largest_rate(compare, &comparison->rows[count - 1]);
    return others > DWARFING * largest ? count - 1 : count;
}

bool compare_range(const struct compare *compare, const struct period_value *value, int64_t days,
                   double *low, double *high)
{
    const struct comparison *comparison = &compare->comparison;
    double unit = comparison_rate_unit(comparison).days / (double)days;
    if (isnan(compare_rate(compare, value, days)) || !comparison_has_range(comparison, value))
        return false;
    *low = value->low * unit;
    *high = value->high * unit;
    return true;
}

const char *compare_value_words(const struct compare *compare, const struct period_value *value,
                                int64_t days)
{
    const struct comparison *comparison = &compare->comparison;
    struct arena *arena = compare->canvas->arena;
    if (days <= 0)
        return "–";
    if (isnan(compare_rate(compare, value, days)))
        return locale_message(compare->setup.locale, MESSAGE_COUNT_UNKNOWN);
    const char *words =
        comparison_rate_words(comparison, comparison_count(comparison, value), days, arena);
    return value->has_no_high && !comparison->is_events ? arena_print(arena, "≥%s", words) : words;
}

double compare_base_rate(const struct compare *compare, const struct compare_line *line)
{
    return compare_rate(compare, &line->row->base, line->row->base_days);
}

double compare_later_rate(const struct compare *compare, const struct compare_line *line)
{
    return compare_rate_at(compare, line->row,
                           compare->comparison.plan.baseline_count + line->later);
}

const struct change *compare_change(const struct compare_line *line)
{
    return &line->row->changes[line->later];
}

/* ---- What there is to explain ---- */

bool compare_has_state(const struct compare *compare, enum change_state state)
{
    for (size_t i = 0; i < compare->part_count; i++) {
        const struct compare_part *part = &compare->parts[i];
        for (size_t k = 0; k < part->marked; k++) {
            const struct change *change = compare_change(&part->lines[k]);
            if (!isnan(change->ratio) && comparison_state(change) == state)
                return true;
        }
    }
    return false;
}

const char *compare_unjudged_words(const struct compare *compare)
{
    bool is_overlap = true;
    for (size_t i = 0; i < compare->part_count; i++) {
        const struct compare_part *part = &compare->parts[i];
        for (size_t k = 0; k < part->marked; k++) {
            const struct change *change = compare_change(&part->lines[k]);
            bool is_unjudged = !isnan(change->ratio) && comparison_state(change) == STATE_UNJUDGED;
            is_overlap = is_overlap && (!is_unjudged || change->reason == CHANGE_OVERLAP);
        }
    }
    return locale_message(compare->setup.locale,
                          is_overlap ? MESSAGE_NOT_TESTED : MESSAGE_NO_INTERVAL);
}

/* ---- Dots ---- */

/* A stripe runs from the lower left to the upper right, as those of bars do. */
void compare_draw_dot(const struct canvas *canvas, struct point at, const struct compare_dot *dot)
{
    colour paper = canvas->theme->background;
    double reach = dot->radius * 0.7071, half = RING / 2;
    double ring = dot->is_full ? dot->radius : dot->radius - half;
    struct paint full = {.fill = dot->tint, .stroke = paper, .stroke_width = 0.6};
    struct paint open = {.fill = paper, .stroke = dot->tint, .stroke_width = RING};
    struct paint stripe = {.stroke = dot->is_full ? paper : dot->tint,
                           .stroke_width = dot->is_full ? STRIPE * dot->radius : half * 1.5};
    canvas_circle(canvas, at, ring, dot->is_full ? &full : &open);
    if (dot->is_open)
        canvas_line(canvas, (struct point){at.x - reach, at.y + reach},
                    (struct point){at.x + reach, at.y - reach}, &stripe);
}
