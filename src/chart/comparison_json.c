/* A comparison as an object of JSON. All digits of rates, ratios and chances are kept. */
#include "chart/comparison_internal.h"

#include "base/buffer.h"

#include <math.h>

static void key(struct buffer *out, const char *between, const char *name)
{
    buffer_add_text(out, between);
    buffer_add_json(out, name);
    buffer_add_text(out, ":");
}

static void add_real(struct buffer *out, const char *between, const char *name, double number)
{
    key(out, between, name);
    buffer_add_real(out, number, true);
}

static void add_string(struct buffer *out, const char *between, const char *name, const char *text)
{
    key(out, between, name);
    buffer_add_json(out, text);
}

static void add_periods(struct buffer *out, const struct comparison *comparison,
                        struct arena *arena)
{
    key(out, ",\n", "periods");
    for (size_t p = 0; p < comparison->plan.count; p++) {
        const struct compared_period *period = &comparison->periods[p];
        add_string(out, p ? ",\n {" : "[\n {", "name", period->name);
        add_string(out, ",", "from", comparison_day_text(period->period->first, arena));
        add_string(out, ",", "to", comparison_day_text(period->period->last, arena));
        add_real(out, ",", "days", (double)period->days);
        add_real(out, ",", "days_without_data", (double)period->untold);
        add_real(out, ",", "provisional_days", (double)period->late);
        key(out, ",", "is_baseline");
        buffer_add_text(out, p < comparison->plan.baseline_count ? "true}" : "false}");
    }
    buffer_add_text(out, "]");
}

/* What an array of a row holds for one period. */
typedef double measure_of(const struct comparison *comparison, const struct compared_row *row,
                          size_t index);

static bool has_sum_in(const struct comparison *comparison, const struct compared_row *row,
                       size_t index)
{
    return row->periods[index].days > 0 && comparison_has_number(comparison, &row->values[index]);
}

static double count_in(const struct comparison *comparison, const struct compared_row *row,
                       size_t index)
{
    return has_sum_in(comparison, row, index) ? comparison_count(comparison, &row->values[index])
                                              : NAN;
}

static double low_in(const struct comparison *comparison, const struct compared_row *row,
                     size_t index)
{
    return has_sum_in(comparison, row, index) ? row->values[index].low : NAN;
}

static double high_in(const struct comparison *comparison, const struct compared_row *row,
                      size_t index)
{
    bool is_known = has_sum_in(comparison, row, index) && !row->values[index].has_no_high;
    return is_known ? row->values[index].high : NAN;
}

static double events_in(const struct comparison *comparison, const struct compared_row *row,
                        size_t index)
{
    (void)comparison;
    return row->periods[index].days > 0 ? row->values[index].events : NAN;
}

static double unknown_in(const struct comparison *comparison, const struct compared_row *row,
                         size_t index)
{
    (void)comparison;
    return row->periods[index].days > 0 ? row->values[index].unknown : NAN;
}

static double low_only_in(const struct comparison *comparison, const struct compared_row *row,
                          size_t index)
{
    (void)comparison;
    return row->periods[index].days > 0 ? row->values[index].low_only : NAN;
}

static double high_only_in(const struct comparison *comparison, const struct compared_row *row,
                           size_t index)
{
    (void)comparison;
    return row->periods[index].days > 0 ? row->values[index].high_only : NAN;
}

static double lethal_in(const struct comparison *comparison, const struct compared_row *row,
                        size_t index)
{
    (void)comparison;
    return row->periods[index].days > 0 ? row->values[index].lethal : NAN;
}

static double share_in(const struct comparison *comparison, const struct compared_row *row,
                       size_t index)
{
    return comparison_largest_share(comparison, &row->values[index]);
}

static double rate_in(const struct comparison *comparison, const struct compared_row *row,
                      size_t index)
{
    return has_sum_in(comparison, row, index)
               ? comparison_rate(comparison, &row->values[index], row->periods[index].days)
               : NAN;
}

static const struct {
    const char *name; /* NULL: as events with at least one of the measure are called */
    measure_of *measure;
    bool is_of_counts; /* of measures that have bounds and unknown numbers */
    bool is_of_people;
} arrays[] = {
    {"counts", count_in, false, false},       {"low", low_in, true, false},
    {"high", high_in, true, false},           {"events", events_in, true, false},
    {"unknown", unknown_in, true, false},     {"low_only", low_only_in, true, false},
    {"high_only", high_only_in, true, false}, {NULL, lethal_in, false, true},
    {"largest_share", share_in, false, true}, {"rates", rate_in, false, false},
};

static void add_arrays(struct buffer *out, const struct comparison *comparison,
                       const struct compared_row *row)
{
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++) {
        if ((arrays[i].is_of_counts && comparison->is_events) ||
            (arrays[i].is_of_people && !comparison_has_people(comparison)))
            continue;
        key(out, ",", arrays[i].name ? arrays[i].name : comparison_lethal_code(comparison));
        for (size_t p = 0; p < comparison->plan.count; p++) {
            buffer_add_text(out, p ? "," : "[");
            buffer_add_real(out, arrays[i].measure(comparison, row, p), true);
        }
        buffer_add_text(out, "]");
    }
}

static void add_ratio(struct buffer *out, const char *between, const struct change *change)
{
    add_real(out, between, "value", change->ratio);
    add_real(out, ",", "low", change->low);
    add_real(out, ",", "high", change->high);
    add_real(out, ",", "p", change->p);
    add_real(out, ",", "p_adjusted", change->p_adjusted);
    add_string(out, ",", "method", comparison_method_code(change->method));
    add_real(out, ",", "phi", change->method == METHOD_QUASI ? change->dispersion : NAN);
    if (change->method == METHOD_QUASI) {
        add_real(out, ",", "phi_raw", change->raw_dispersion);
        add_real(out, ",", "df", (double)change->freedom);
        add_string(out, ",", "bins", bin_unit_name(change->unit));
    }
    if (change->method == METHOD_BOOTSTRAP)
        add_real(out, ",", "block_days", (double)change->block);
    buffer_add_text(out, "}");
}

/* Where counts are at their bounds; the ends of chance are in the ratio. */
static void add_bounds(struct buffer *out, const struct comparison *comparison,
                       const struct compared_row *row, size_t later)
{
    const struct change *change = &row->changes[later];
    const struct period_value *value = &row->values[comparison->plan.baseline_count + later];
    if (comparison->is_events)
        return;
    add_real(out, ",", "ratio_at_low", row->base.has_no_high ? NAN : change->ratio_low);
    add_real(out, ",", "ratio_at_high", value->has_no_high ? NAN : change->ratio_high);
}

static void add_json_change(struct buffer *out, const struct comparison *comparison,
                            const struct compared_row *row, size_t later, struct arena *arena)
{
    const struct change *change = &row->changes[later];
    add_real(out, "", "difference", change->difference);
    add_ratio(out, ",\"ratio\":{", change);
    add_bounds(out, comparison, row, later);
    add_real(out, ",", "change_percent", change->percent);
    add_string(out, ",", "band", comparison_band_code(change));
    add_string(out, ",", "note", comparison_note_code(change, arena));
    add_string(out, ",", "sentence", comparison_sentence(comparison, row, later, arena));
}

/* A change with what it is without the days that are still being reported, which may be none. */
static void add_both_changes(struct buffer *out, const struct comparison *comparison,
                             const struct compared_row *row, size_t later, struct arena *arena)
{
    const struct comparison *settled = comparison->settled;
    size_t index = comparison->plan.baseline_count + later;
    bool is_provisional = row->changes[later].is_provisional;
    add_json_change(out, comparison, row, later, arena);
    key(out, ",", "is_provisional");
    buffer_add_text(out, is_provisional ? "true" : "false");
    if (!is_provisional)
        return;
    key(out, ",\n  ", "without_provisional");
    if (row->settled->base_days == 0 || row->settled->periods[index].days == 0) {
        buffer_add_text(out, "null");
        return;
    }
    add_real(out, "{", "baseline_days", (double)row->settled->base_days);
    add_real(out, ",", "baseline_count", comparison_count(settled, &row->settled->base));
    add_real(out, ",", "days", (double)row->settled->periods[index].days);
    add_real(out, ",", "count", comparison_count(settled, &row->settled->values[index]));
    buffer_add_text(out, ",");
    add_json_change(out, settled, row->settled, later, arena);
    buffer_add_text(out, "}");
}

/* Of a data set, which tells of days of its own. */
static void add_own_days(struct buffer *out, const struct comparison *comparison,
                         const struct compared_row *row)
{
    key(out, ",", "days");
    for (size_t p = 0; p < comparison->plan.count; p++) {
        buffer_add_text(out, p ? "," : "[");
        buffer_add_real(out, (double)row->periods[p].days, true);
    }
    buffer_add_text(out, "]");
}

/* What several baselines hold together. */
static void add_baseline(struct buffer *out, const struct comparison *comparison,
                         const struct compared_row *row)
{
    bool is_known = row->base_days > 0 && comparison_has_number(comparison, &row->base);
    double count = comparison_count(comparison, &row->base);
    if (comparison->plan.baseline_count == 1)
        return;
    add_real(out, ",\"baseline\":{", "days", (double)row->base_days);
    add_real(out, ",", "count", is_known ? count : NAN);
    add_real(out, ",", "rate", is_known ? count / (double)row->base_days : NAN);
    buffer_add_text(out, "}");
}

static void add_json_changes(struct buffer *out, const struct comparison *comparison,
                             const struct compared_row *row, struct arena *arena)
{
    key(out, ",\n  ", "changes");
    for (size_t i = 0; i < comparison->later_count; i++) {
        size_t index = comparison->plan.baseline_count + i;
        add_string(out, i ? ",\n   {" : "[\n   {", "period", comparison->periods[index].name);
        buffer_add_text(out, ",");
        add_both_changes(out, comparison, row, i, arena);
        buffer_add_text(out, "}");
    }
    buffer_add_text(out, "]");
}

/* The last of the later periods stands in the row itself, all of them in a list. */
static void add_json_row(struct buffer *out, const struct comparison *comparison,
                         const struct compared_row *row, struct arena *arena)
{
    add_string(out, "{", "group", comparison_row_code(comparison, row));
    add_string(out, ",", "label", row->name);
    if (comparison->keeps_apart)
        add_own_days(out, comparison, row);
    add_arrays(out, comparison, row);
    add_baseline(out, comparison, row);
    buffer_add_text(out, ",");
    add_both_changes(out, comparison, row, comparison->later_count - 1, arena);
    if (comparison->later_count > 1)
        add_json_changes(out, comparison, row, arena);
    buffer_add_text(out, "}");
}

static void add_list(struct buffer *out, const char *name, const char *const *texts, size_t count)
{
    key(out, ",\n", name);
    buffer_add_text(out, "[");
    for (size_t i = 0; i < count; i++) {
        buffer_add_text(out, i ? "," : "");
        buffer_add_json(out, texts[i]);
    }
    buffer_add_text(out, "]");
}

const char *comparison_json(const struct comparison *comparison, const struct table *table,
                            struct arena *arena)
{
    struct buffer out = {0};
    add_string(&out, "", "chart", table->chart);
    add_string(&out, ",", "measure", table->measure);
    add_real(&out, ",", "level", 0.95);
    add_real(&out, ",", "seed", (double)comparison->setup->comparing.seed);
    add_periods(&out, comparison, arena);
    key(&out, ",\n", "rows");
    buffer_add_text(&out, "[");
    size_t rows = comparison_line_count(comparison) - !comparison->keeps_apart;
    for (size_t i = 0; i < rows; i++) {
        buffer_add_text(&out, i ? ",\n " : "\n ");
        add_json_row(&out, comparison, comparison_line(comparison, i), arena);
    }
    buffer_add_text(&out, "]");
    key(&out, ",\n", "total");
    if (comparison->keeps_apart)
        buffer_add_text(&out, "null");
    else
        add_json_row(&out, comparison, &comparison->total, arena);
    add_real(&out, ",\n\"left_out\":{", "vague", comparison->vague);
    add_real(&out, ",", "outside", comparison->outside);
    add_real(&out, ",", "groups_without_any", (double)comparison->without_count);
    buffer_add_text(&out, "}");
    add_list(&out, "notes", table->notes, table->note_count);
    const char *text = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return text;
}
