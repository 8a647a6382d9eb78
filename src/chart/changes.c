/* How much more or less, and what chance has to do with it.
 *
 * Counts of events are compared by bins, whose spread says how much they cluster, and exactly where
 * there are too few bins. Sums of people rest on a few large events, so that only drawing days
 * again says how far they could have come out otherwise. */
#include "chart/comparison_internal.h"

#include "stats/bands.h"
#include "stats/bootstrap.h"
#include "stats/holm.h"
#include "stats/quasi_poisson.h"
#include "stats/rate_ratio.h"
#include "stats/special.h"

#include <math.h>
#include <string.h>

#define LEVEL 0.95
#define DAYS_OF_WEEK 7

/* The cells of each row, one row behind the other. */
struct row_cells {
    const struct tally_cell **cells;
    size_t *begin; /* by row, and the end of the last */
};

/* What a row holds on each day of each period, one period behind the other. */
struct day_values {
    double *values;
    size_t *begin; /* by period, and the end of the last */
};

/* What the steps of one row share. */
struct judging {
    const struct comparison *comparison;
    const struct compared_row *row;
    const struct day_values *days;
    size_t index; /* of the later period */
    struct arena *arena;
};

/* ---- What is counted on each day ---- */

static struct row_cells sort_cells(const struct comparison *comparison, struct arena *arena)
{
    const struct tally *tally = comparison->tally;
    size_t rows = comparison->row_count;
    struct row_cells sorted = {ARENA_ARRAY(arena, const struct tally_cell *, tally->count + 1),
                               ARENA_ARRAY(arena, size_t, rows + 2)};
    size_t *next = ARENA_ARRAY(arena, size_t, rows + 1);
    for (size_t i = 0; i < tally->count; i++) {
        if (comparison->row_of_group[tally->cells[i].group] != NO_ROW)
            sorted.begin[comparison->row_of_group[tally->cells[i].group] + 1]++;
    }
    for (size_t r = 0; r < rows; r++) {
        sorted.begin[r + 1] += sorted.begin[r];
        next[r] = sorted.begin[r];
    }
    for (size_t i = 0; i < tally->count; i++) {
        size_t row = comparison->row_of_group[tally->cells[i].group];
        if (row != NO_ROW)
            sorted.cells[next[row]++] = &tally->cells[i];
    }
    return sorted;
}

static struct day_values new_days(const struct comparison *comparison,
                                  const struct compared_row *row, struct arena *arena)
{
    size_t count = comparison->plan.count;
    struct day_values days = {.begin = ARENA_ARRAY(arena, size_t, count + 1)};
    for (size_t p = 0; p < count; p++) {
        const struct compared_period *period = &row->periods[p];
        days.begin[p + 1] = days.begin[p] + (size_t)(period->last - period->first + 1);
    }
    days.values = ARENA_ARRAY(arena, double, days.begin[count] + 1);
    return days;
}

static bool is_spread(const struct comparison *comparison, const struct tally_cell *cell)
{
    return comparison->setup->assign == ASSIGN_SPREAD && cell->last > cell->first;
}

/* A cell on the day that stands for it, or evenly over those of its days that are in the period. */
static void add_to_days(const struct comparison *comparison, const struct tally_cell *cell,
                        const struct compared_period *period, double *days)
{
    struct share share = comparison_share(comparison, cell, period);
    double number =
        (comparison->is_events ? cell->events : cell->sum.best) * (share.to - share.from);
    if (share.to <= share.from || (!comparison->is_events && !cell->sum.known))
        return;
    int64_t day = comparison_day(comparison, cell);
    int64_t first = is_spread(comparison, cell) ? cell->first : day;
    int64_t last = is_spread(comparison, cell) ? cell->last : day;
    first = first < period->first ? period->first : first;
    last = last > period->last ? period->last : last;
    for (int64_t d = first; d <= last; d++)
        days[d - period->first] += number / (double)(last - first + 1);
}

static void add_row_days(const struct comparison *comparison, const struct row_cells *cells,
                         size_t row, struct day_values *days)
{
    for (size_t p = 0; p < comparison->plan.count; p++) {
        for (size_t i = cells->begin[row]; i < cells->begin[row + 1]; i++)
            add_to_days(comparison, cells->cells[i], &comparison->rows[row].periods[p],
                        &days->values[days->begin[p]]);
    }
}

/* ---- Bins ---- */

static enum bin_unit unit_of(const struct comparison *comparison)
{
    return comparison->setup->by == BIN_AUTO ? BIN_DAY : comparison->setup->by;
}

/* The whole bins of periods 'from' to before 'to'. */
static struct rate_bins bins_of(const struct judging *judging, enum bin_unit unit, size_t from,
                                size_t to)
{
    const struct day_values *days = judging->days;
    int week_start = judging->comparison->setup->week_start;
    struct rate_sample *items =
        ARENA_ARRAY(judging->arena, struct rate_sample, days->begin[to] - days->begin[from] + 1);
    size_t count = 0;
    for (size_t p = from; p < to; p++) {
        const struct compared_period *period = &judging->row->periods[p];
        const double *values = &days->values[days->begin[p]];
        for (int64_t day = period->first; day <= period->last;) {
            int64_t last = bin_last(unit, day, week_start);
            bool is_whole = bin_first(unit, day, week_start) == day && last <= period->last;
            struct rate_sample bin = {0, (double)(last - day + 1)};
            for (; day <= last && day <= period->last; day++)
                bin.count += values[day - period->first];
            if (is_whole)
                items[count++] = bin;
        }
    }
    return (struct rate_bins){items, count};
}

/* ---- One change ---- */

static double counted(const struct comparison *comparison, const struct period_value *value)
{
    return comparison->is_events ? value->events : value->best;
}

static struct rate_sample sample_of(const struct comparison *comparison,
                                    const struct period_value *value, int64_t days)
{
    return (struct rate_sample){counted(comparison, value), (double)days};
}

static double ratio_of(double later, double later_days, double base, double base_days)
{
    return later / later_days / (base / base_days); /* infinite from zero, NaN of two zeros */
}

static void set_ratio(struct change *change, const struct ratio *ratio)
{
    change->low = ratio->low;
    change->high = ratio->high;
    change->p = ratio->p;
}

static void judge_exactly(const struct judging *judging, struct change *change)
{
    const struct comparison *comparison = judging->comparison;
    struct rate_sample later = sample_of(comparison, &judging->row->values[judging->index],
                                         judging->row->periods[judging->index].days);
    struct rate_sample base = sample_of(comparison, &judging->row->base, judging->row->base_days);
    later.count = round(later.count); /* shares of spread events */
    base.count = round(base.count);
    struct ratio ratio = rate_ratio_exact(&later, &base, LEVEL);
    if (isnan(ratio.p))
        return; /* more than can be counted */
    set_ratio(change, &ratio);
    change->method = METHOD_EXACT;
}

static double days_in(const struct rate_bins *bins)
{
    double days = 0;
    for (size_t i = 0; i < bins->count; i++)
        days += bins->items[i].days;
    return days;
}

/* The spread is that of whole bins; the ratio is that of all days, as it is printed. */
static bool judge_by_unit(const struct judging *judging, enum bin_unit unit, struct change *change)
{
    const struct comparison *comparison = judging->comparison;
    const struct day_values *days = judging->days;
    size_t base_end = comparison->plan.baseline_count, index = judging->index;
    struct rate_bins base = bins_of(judging, unit, 0, base_end);
    struct rate_bins later = bins_of(judging, unit, index, index + 1);
    double bin_days = (double)bin_unit_days(unit);
    size_t fewest = base.count < later.count ? base.count : later.count;
    bool is_asked = comparison->setup->comparing.method == METHOD_QUASI;
    if (!quasi_poisson_suits(fewest, bin_days) && !(is_asked && fewest > 1)) {
        change->reason = CHANGE_FEW_BINS;
        return false;
    }
    struct quasi_poisson quasi = quasi_poisson_ratio(&later, &base, LEVEL);
    if (quasi.refusal != QUASI_DONE) {
        change->reason = CHANGE_NO_EVENTS;
        return false;
    }
    double sums = 1 / counted(comparison, &judging->row->values[judging->index]) +
                  1 / counted(comparison, &judging->row->base);
    double error = sqrt(quasi.phi_used * sums);
    double reach = special_student_quantile(1 - LEVEL, quasi.df) * error;
    change->low = change->ratio * exp(-reach);
    change->high = change->ratio * exp(reach);
    change->p = special_student(log(change->ratio) / error, quasi.df);
    change->dispersion = quasi.phi_used;
    change->raw_dispersion = quasi.phi;
    change->freedom = (size_t)quasi.df;
    change->unit = unit;
    change->has_cut_bins = days_in(&base) < (double)days->begin[base_end] ||
                           days_in(&later) < (double)(days->begin[index + 1] - days->begin[index]);
    change->method = METHOD_QUASI;
    change->reason = CHANGE_AS_EXPECTED;
    return true;
}

/* Days say something of the spread where weeks are too few to. */
static bool judge_by_bins(const struct judging *judging, struct change *change)
{
    enum bin_unit unit = unit_of(judging->comparison);
    return judge_by_unit(judging, unit, change) ||
           (unit != BIN_DAY && judge_by_unit(judging, BIN_DAY, change));
}

static struct daily_sums days_of(const struct judging *judging, size_t from, size_t to)
{
    const struct day_values *days = judging->days;
    return (struct daily_sums){&days->values[days->begin[from]],
                               days->begin[to] - days->begin[from]};
}

static void judge_by_drawing(const struct judging *judging, struct change *change)
{
    const struct comparison *comparison = judging->comparison;
    struct daily_sums base = days_of(judging, 0, comparison->plan.baseline_count);
    struct daily_sums later = days_of(judging, judging->index, judging->index + 1);
    size_t fewest = base.days < later.days ? base.days : later.days;
    bool is_asked = comparison->setup->comparing.method == METHOD_BOOTSTRAP;
    struct bootstrap settings = {
        .block = bootstrap_block(fewest),
        .replicates = BOOTSTRAP_REPLICATES,
        .seed = comparison->setup->comparing.seed,
        .threads = (unsigned)comparison->setup->comparing.threads,
        .level = LEVEL,
    };
    if (!bootstrap_suits(fewest) && !is_asked) {
        change->reason = CHANGE_FEW_DAYS;
        return;
    }
    struct bootstrap_ratio result = bootstrap_ratio(&later, &base, &settings);
    if (result.refusal != BOOTSTRAP_DONE) {
        change->reason = result.refusal == BOOTSTRAP_ZERO_SUM ? CHANGE_NO_EVENTS : CHANGE_FEW_DAYS;
        return;
    }
    set_ratio(change, &result.ratio);
    change->block = settings.block;
    change->method = METHOD_BOOTSTRAP;
}

static void judge_count(const struct judging *judging, struct change *change)
{
    const struct comparison *comparison = judging->comparison;
    bool is_total = comparison->tally->has_aggregates;
    if (is_total)
        change->reason = CHANGE_TOTALS;
    if (is_total || comparison->setup->comparing.method == METHOD_EXACT ||
        !judge_by_bins(judging, change))
        judge_exactly(judging, change);
}

static bool has_numbers(const struct judging *judging)
{
    const struct comparison *comparison = judging->comparison;
    return comparison_has_number(comparison, &judging->row->base) &&
           comparison_has_number(comparison, &judging->row->values[judging->index]);
}

/* Published totals say nothing of single days. */
static void judge(const struct judging *judging, struct change *change)
{
    const struct comparison *comparison = judging->comparison;
    bool is_asked_to_draw = comparison->setup->comparing.method == METHOD_BOOTSTRAP &&
                            !comparison->tally->has_aggregates;
    if (judging->row->base_days == 0 || judging->row->periods[judging->index].days == 0)
        change->reason = CHANGE_NO_DATA;
    else if (!has_numbers(judging))
        change->reason = CHANGE_UNKNOWN;
    else if (change->has_overlap)
        change->reason = CHANGE_OVERLAP;
    else if (!is_asked_to_draw && comparison_counts_events(comparison->setup))
        judge_count(judging, change);
    else if (comparison->tally->has_aggregates)
        change->reason = CHANGE_TOTALS;
    else
        judge_by_drawing(judging, change);
}

/* ---- What follows from the ratio ---- */

static bool overlaps_baseline(const struct comparison *comparison, size_t index)
{
    const struct period *items = comparison->plan.items;
    for (size_t p = 0; p < comparison->plan.baseline_count; p++) {
        if (period_overlap(&items[p], &items[index]) > 0)
            return true;
    }
    return false;
}

static enum band band_of(const struct comparison *comparison, const struct change *change,
                         double base_rate, double rate)
{
    double percent = 100 * (change->ratio - 1);
    if (change->is_from_zero || change->is_lower_bound || change->has_overlap)
        return BAND_NONE;
    if (!comparison->setup->comparing.has_acled_bands)
        return band_symmetric(percent);
    struct acled_week week = {rate * DAYS_OF_WEEK, base_rate * DAYS_OF_WEEK};
    return band_acled(percent, &week);
}

static struct change unknown_change(void)
{
    return (struct change){.ratio = NAN,
                           .low = NAN,
                           .high = NAN,
                           .p = NAN,
                           .p_adjusted = NAN,
                           .difference = NAN,
                           .percent = NAN,
                           .ratio_low = NAN,
                           .ratio_high = NAN,
                           .dispersion = NAN,
                           .raw_dispersion = NAN};
}

static bool is_provisional(const struct judging *judging)
{
    const struct compared_period *periods = judging->row->periods;
    bool is_late = periods[judging->index].late > 0;
    for (size_t p = 0; p < judging->comparison->plan.baseline_count; p++)
        is_late = is_late || periods[p].late > 0;
    return is_late;
}

static void measure_change(const struct judging *judging, struct change *change)
{
    const struct comparison *comparison = judging->comparison;
    const struct period_value *later = &judging->row->values[judging->index];
    const struct period_value *base = &judging->row->base;
    double days = (double)judging->row->periods[judging->index].days;
    double base_days = (double)judging->row->base_days;
    double count = counted(comparison, later), base_count = counted(comparison, base);
    *change = unknown_change();
    change->has_overlap = overlaps_baseline(comparison, judging->index);
    change->is_provisional = is_provisional(judging);
    if (days <= 0 || base_days <= 0 || !has_numbers(judging))
        return;
    change->ratio = ratio_of(count, days, base_count, base_days);
    change->difference = count / days - base_count / base_days;
    change->ratio_low = ratio_of(later->low, days, base->high, base_days);
    change->ratio_high = ratio_of(later->high, days, base->low, base_days);
    change->is_from_zero = base_count <= 0;
    change->is_small_base = base_count < SMALL_BASE;
    change->is_lower_bound = !comparison->is_events && (base->has_no_high || later->has_no_high);
    if (!change->is_small_base && !change->is_lower_bound)
        change->percent = 100 * (change->ratio - 1);
    change->band = band_of(comparison, change, base_count / base_days, count / days);
}

static void judge_row(const struct comparison *comparison, struct compared_row *row,
                      const struct day_values *days, struct arena *arena)
{
    for (size_t i = 0; i < comparison->later_count; i++) {
        struct change *change = &row->changes[i];
        struct judging judging = {comparison, row, days, comparison->plan.baseline_count + i,
                                  arena};
        measure_change(&judging, change);
        judge(&judging, change);
        change->is_clear = change->low > 1 || change->high < 1;
    }
}

/* There is none of data sets that are kept apart. */
static void judge_total(struct comparison *comparison, const struct day_values *days,
                        struct arena *arena)
{
    for (size_t i = 0; comparison->keeps_apart && i < comparison->later_count; i++)
        comparison->total.changes[i] = unknown_change();
    if (!comparison->keeps_apart)
        judge_row(comparison, &comparison->total, days, arena);
}

/* All changes of some rows together are one family of tests. */
static void adjust(const struct comparison *comparison, struct compared_row *rows, size_t count,
                   struct arena *arena)
{
    size_t later = comparison->later_count;
    double *p = ARENA_ARRAY(arena, double, count *later + 1);
    for (size_t i = 0; i < count * later; i++)
        p[i] = rows[i / later].changes[i % later].p;
    holm_adjust(p, count * later, p);
    for (size_t i = 0; i < count * later; i++)
        rows[i / later].changes[i % later].p_adjusted = p[i];
}

size_t comparison_test_count(const struct comparison *comparison)
{
    size_t count = 0;
    for (size_t r = 0; r < comparison->row_count; r++) {
        for (size_t i = 0; i < comparison->later_count; i++)
            count += isnan(comparison->rows[r].changes[i].p) ? 0 : 1;
    }
    return count;
}

void comparison_fill_days(const struct comparison *comparison, const struct compared_row *row,
                          size_t period, double *days)
{
    for (size_t i = 0; i < comparison->tally->count; i++) {
        const struct tally_cell *cell = &comparison->tally->cells[i];
        size_t of = comparison->row_of_group[cell->group];
        if (of != NO_ROW && (row == &comparison->total || of == row->rank))
            add_to_days(comparison, cell, &row->periods[period], days);
    }
}

void changes_make(struct comparison *comparison, struct arena *arena)
{
    struct row_cells cells = sort_cells(comparison, arena);
    struct day_values all = new_days(comparison, &comparison->total, arena), days = all;
    if (comparison->row_count)
        days = new_days(comparison, &comparison->rows[0], arena);
    for (size_t r = 0; r < comparison->row_count; r++) {
        if (r && comparison->keeps_apart)
            days = new_days(comparison, &comparison->rows[r], arena);
        size_t count = days.begin[comparison->plan.count];
        memset(days.values, 0, count * sizeof *days.values);
        add_row_days(comparison, &cells, r, &days);
        judge_row(comparison, &comparison->rows[r], &days, arena);
        for (size_t d = 0; !comparison->keeps_apart && d < count; d++)
            all.values[d] += days.values[d];
    }
    judge_total(comparison, &all, arena);
    adjust(comparison, comparison->rows, comparison->row_count, arena);
    adjust(comparison, &comparison->total, 1, arena);
}
