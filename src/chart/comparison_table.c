/* The numbers of a comparison: for programs a row for each group and period and an object of JSON,
 * for people a row for each group. All digits of rates, ratios and chances are kept. */
#include "chart/comparison_internal.h"

#include "base/buffer.h"

#include <math.h>

#define MOST_COLUMNS 40

struct sheet {
    const struct comparison *comparison;
    const struct locale *locale;
    struct arena *arena;
    struct table_column *columns;
    size_t column_count;
    struct table_cell *cells;
    size_t cell_count;
};

/* ---- Words for programs ---- */

static const char *method_name(enum compare_method method)
{
    static const char *const names[] = {NULL, "exact", "quasi", "bootstrap"};
    return names[method];
}

static const char *band_name(enum band band)
{
    static const char *const names[] = {NULL,
                                        "large-increase",
                                        "moderate-increase",
                                        "limited-change",
                                        "moderate-decrease",
                                        "large-decrease"};
    return names[band];
}

static const char *reason_name(const struct change *change)
{
    static const char *const names[] = {NULL,       "no-data",   "overlap", "published-totals",
                                        "few-bins", "no-events", "few-days"};
    if (change->reason != CHANGE_AS_EXPECTED)
        return names[change->reason];
    if (change->is_from_zero)
        return "from-zero";
    return change->is_small_base ? "small-base" : NULL;
}

static const char *day_text(int64_t day, struct arena *arena)
{
    struct bin bin = {day, day, false, false, false};
    struct bins bins = {.unit = BIN_DAY, .items = &bin, .count = 1};
    return bin_text(&bins, &bin, arena);
}

static double rate_of(const struct comparison *comparison, const struct period_value *value,
                      int64_t days)
{
    return days > 0 ? comparison_count(comparison, value) / (double)days : NAN;
}

static bool has_people(const struct comparison *comparison)
{
    return !comparison_counts_events(comparison->setup) && !comparison->tally->has_aggregates;
}

static double largest_share(const struct period_value *value)
{
    return value->best > 0 ? value->largest / value->best : NAN;
}

/* What stands for a row among programs. */
static const char *row_value(const struct comparison *comparison, const struct compared_row *row)
{
    return row == &comparison->total ? "(total)" : row->is_other ? "(other)" : row->value;
}

/* ---- For programs: rows ---- */

static void add_column(struct sheet *sheet, const char *name, const char *label,
                       enum column_kind kind)
{
    sheet->columns[sheet->column_count++] = (struct table_column){name, label, kind};
}

static void add_message_column(struct sheet *sheet, const char *name, enum message label,
                               enum column_kind kind)
{
    add_column(sheet, name, locale_message(sheet->locale, label), kind);
}

static void add_text(struct sheet *sheet, const char *text)
{
    sheet->cells[sheet->cell_count++] =
        (struct table_cell){.is_known = text != NULL, .text = text, .words = text};
}

static void add_number(struct sheet *sheet, double number)
{
    sheet->cells[sheet->cell_count++] = (struct table_cell){
        .is_known = isfinite(number),
        .number = number,
        .words = isfinite(number) ? locale_number(sheet->locale, sheet->arena, number) : NULL};
}

static void add_columns(struct sheet *sheet)
{
    add_message_column(sheet, "group", MESSAGE_COLUMN_GROUP, COLUMN_TEXT);
    add_message_column(sheet, "period", MESSAGE_COLUMN_PERIOD, COLUMN_TEXT);
    add_message_column(sheet, "from", MESSAGE_COLUMN_FROM, COLUMN_TEXT);
    add_message_column(sheet, "to", MESSAGE_COLUMN_TO, COLUMN_TEXT);
    add_message_column(sheet, "days", MESSAGE_COLUMN_DAYS, COLUMN_NUMBER);
    add_message_column(sheet, "events", MESSAGE_COLUMN_EVENTS, COLUMN_NUMBER);
    add_message_column(sheet, "low", MESSAGE_COLUMN_LOW, COLUMN_NUMBER);
    add_message_column(sheet, "best", MESSAGE_COLUMN_BEST, COLUMN_NUMBER);
    add_message_column(sheet, "high", MESSAGE_COLUMN_HIGH, COLUMN_NUMBER);
    add_message_column(sheet, "unknown", MESSAGE_COLUMN_UNKNOWN, COLUMN_NUMBER);
    if (has_people(sheet->comparison)) {
        add_message_column(sheet, "lethal_events", MESSAGE_COLUMN_LETHAL, COLUMN_NUMBER);
        add_message_column(sheet, "largest_share", MESSAGE_COLUMN_LARGEST, COLUMN_REAL);
    }
    add_message_column(sheet, "rate", MESSAGE_COLUMN_RATE, COLUMN_REAL);
    add_message_column(sheet, "ratio", MESSAGE_COLUMN_RATIO, COLUMN_REAL);
    add_column(sheet, "ratio_low", "", COLUMN_REAL);
    add_column(sheet, "ratio_high", "", COLUMN_REAL);
    add_message_column(sheet, "p", MESSAGE_COLUMN_P, COLUMN_REAL);
    add_message_column(sheet, "p_adjusted", MESSAGE_COLUMN_P_ADJUSTED, COLUMN_REAL);
    add_message_column(sheet, "method", MESSAGE_COLUMN_METHOD, COLUMN_TEXT);
    add_column(sheet, "phi", "φ", COLUMN_REAL);
    add_message_column(sheet, "change_percent", MESSAGE_COLUMN_CHANGE, COLUMN_REAL);
    add_message_column(sheet, "band", MESSAGE_COLUMN_READING, COLUMN_TEXT);
    add_message_column(sheet, "note", MESSAGE_COLUMN_NOTE, COLUMN_TEXT);
}

static void add_values(struct sheet *sheet, const struct compared_row *row, size_t index)
{
    const struct comparison *comparison = sheet->comparison;
    const struct compared_period *period = &comparison->periods[index];
    const struct period_value *value = &row->values[index];
    bool has_data = period->days > 0;
    bool has_sum = has_data && (value->events <= 0 || value->unknown < value->events);
    add_text(sheet, row_value(comparison, row));
    add_text(sheet, period->name);
    add_text(sheet, day_text(period->period->first, sheet->arena));
    add_text(sheet, day_text(period->period->last, sheet->arena));
    add_number(sheet, (double)period->days);
    add_number(sheet, has_data ? value->events : NAN);
    add_number(sheet, has_sum ? value->low : NAN);
    add_number(sheet, has_sum ? value->best : NAN);
    add_number(sheet, has_sum && !value->has_no_high ? value->high : NAN);
    add_number(sheet, has_data ? value->unknown : NAN);
    if (has_people(comparison)) {
        add_number(sheet, has_data ? value->lethal : NAN);
        add_number(sheet, largest_share(value));
    }
    add_number(sheet, rate_of(comparison, value, period->days));
}

static void add_change(struct sheet *sheet, const struct change *change)
{
    add_number(sheet, change->ratio);
    add_number(sheet, change->low);
    add_number(sheet, change->high);
    add_number(sheet, change->p);
    add_number(sheet, change->p_adjusted);
    add_text(sheet, method_name(change->method));
    add_number(sheet, change->dispersion);
    add_number(sheet, change->percent);
    add_text(sheet, band_name(change->band));
    add_text(sheet, reason_name(change));
}

static void add_row(struct sheet *sheet, const struct compared_row *row)
{
    const struct comparison *comparison = sheet->comparison;
    size_t base = comparison->plan.baseline_count;
    for (size_t p = 0; p < comparison->plan.count; p++) {
        size_t end = sheet->cell_count + sheet->column_count;
        add_values(sheet, row, p);
        if (p >= base)
            add_change(sheet, &row->changes[p - base]);
        sheet->cell_count = end;
    }
}

/* ---- For programs: JSON ---- */

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
        add_string(out, ",", "from", day_text(period->period->first, arena));
        add_string(out, ",", "to", day_text(period->period->last, arena));
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
    const struct period_value *value = &row->values[index];
    return comparison->periods[index].days > 0 &&
           (comparison->is_events || value->events <= 0 || value->unknown < value->events);
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
    return comparison->periods[index].days > 0 ? row->values[index].events : NAN;
}

static double unknown_in(const struct comparison *comparison, const struct compared_row *row,
                         size_t index)
{
    return comparison->periods[index].days > 0 ? row->values[index].unknown : NAN;
}

static double lethal_in(const struct comparison *comparison, const struct compared_row *row,
                        size_t index)
{
    return comparison->periods[index].days > 0 ? row->values[index].lethal : NAN;
}

static double share_in(const struct comparison *comparison, const struct compared_row *row,
                       size_t index)
{
    (void)comparison;
    return largest_share(&row->values[index]);
}

static double rate_in(const struct comparison *comparison, const struct compared_row *row,
                      size_t index)
{
    return has_sum_in(comparison, row, index)
               ? rate_of(comparison, &row->values[index], comparison->periods[index].days)
               : NAN;
}

static const struct {
    const char *name;
    measure_of *measure;
    bool is_of_counts; /* of measures that have bounds and unknown numbers */
    bool is_of_people;
} arrays[] = {
    {"counts", count_in, false, false},       {"low", low_in, true, false},
    {"high", high_in, true, false},           {"events", events_in, true, false},
    {"unknown", unknown_in, true, false},     {"lethal_events", lethal_in, false, true},
    {"largest_share", share_in, false, true}, {"rates", rate_in, false, false},
};

static void add_arrays(struct buffer *out, const struct comparison *comparison,
                       const struct compared_row *row)
{
    for (size_t i = 0; i < sizeof arrays / sizeof *arrays; i++) {
        if ((arrays[i].is_of_counts && comparison->is_events) ||
            (arrays[i].is_of_people && !has_people(comparison)))
            continue;
        key(out, ",", arrays[i].name);
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
    add_string(out, ",", "method", method_name(change->method));
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
    add_string(out, ",", "band", band_name(change->band));
    add_string(out, ",", "note", reason_name(change));
    add_string(out, ",", "sentence", comparison_sentence(comparison, row, later, arena));
}

/* The last of the later periods stands in the row itself, all of them in a list. */
static void add_json_row(struct buffer *out, const struct comparison *comparison,
                         const struct compared_row *row, struct arena *arena)
{
    size_t last = comparison->later_count - 1;
    add_string(out, "{", "group", row_value(comparison, row));
    add_string(out, ",", "label", row->name);
    add_arrays(out, comparison, row);
    buffer_add_text(out, ",");
    add_json_change(out, comparison, row, last, arena);
    if (comparison->later_count > 1) {
        key(out, ",\n  ", "changes");
        for (size_t i = 0; i <= last; i++) {
            size_t period = comparison->plan.baseline_count + i;
            add_string(out, i ? ",\n   {" : "[\n   {", "period", comparison->periods[period].name);
            buffer_add_text(out, ",");
            add_json_change(out, comparison, row, i, arena);
            buffer_add_text(out, "}");
        }
        buffer_add_text(out, "]");
    }
    buffer_add_text(out, "}");
}

static const char *json_members(const struct comparison *comparison, const struct table *table,
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
    for (size_t r = 0; r < comparison->row_count; r++) {
        buffer_add_text(&out, r ? ",\n " : "\n ");
        add_json_row(&out, comparison, &comparison->rows[r], arena);
    }
    buffer_add_text(&out, "]");
    key(&out, ",\n", "total");
    if (comparison->keeps_apart)
        buffer_add_text(&out, "null");
    else
        add_json_row(&out, comparison, &comparison->total, arena);
    add_real(&out, ",\n\"left_out\":{", "vague", comparison->vague);
    add_real(&out, ",", "outside", comparison->outside);
    key(&out, "},\n", "notes");
    for (size_t i = 0; i < table->note_count; i++) {
        buffer_add_text(&out, i ? "," : "[");
        buffer_add_json(&out, table->notes[i]);
    }
    buffer_add_text(&out, table->note_count ? "]" : "[]");
    const char *text = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return text;
}

/* ---- For reading ---- */

static void add_reading_columns(struct sheet *sheet)
{
    const struct comparison *comparison = sheet->comparison;
    enum message rate = comparison_rate_unit(comparison).column;
    const char *rate_name = locale_message(sheet->locale, rate);
    add_message_column(sheet, "group", MESSAGE_COLUMN_GROUP, COLUMN_TEXT);
    for (size_t p = 0; p < comparison->plan.count; p++) {
        const char *name = comparison->periods[p].name;
        add_column(sheet, name, name, COLUMN_NUMBER);
        add_column(
            sheet, name,
            locale_format(sheet->locale, sheet->arena, MESSAGE_COLUMN_OF, name, rate_name, NULL),
            COLUMN_NUMBER);
    }
    for (size_t i = 0; i < comparison->later_count; i++) {
        const char *name = comparison->periods[comparison->plan.baseline_count + i].name;
        const char *label =
            locale_format(sheet->locale, sheet->arena, MESSAGE_COLUMN_CHANGE_OF, name, NULL, NULL);
        bool is_only = comparison->later_count == 1;
        add_column(sheet, "change",
                   is_only ? locale_message(sheet->locale, MESSAGE_COLUMN_CHANGE) : label,
                   COLUMN_NUMBER);
        add_message_column(sheet, "interval", MESSAGE_COLUMN_INTERVAL, COLUMN_NUMBER);
    }
    add_message_column(sheet, "reading", MESSAGE_COLUMN_READING, COLUMN_TEXT);
}

static void add_reading_row(struct sheet *sheet, const struct compared_row *row)
{
    const struct comparison *comparison = sheet->comparison;
    struct arena *arena = sheet->arena;
    add_text(sheet, row->name);
    for (size_t p = 0; p < comparison->plan.count; p++) {
        const struct period_value *value = &row->values[p];
        int64_t days = comparison->periods[p].days;
        add_text(sheet, days ? comparison_count_words(comparison, value, arena) : NULL);
        add_text(sheet, days ? comparison_rate_words(
                                   comparison, comparison_count(comparison, value), days, arena)
                             : NULL);
    }
    for (size_t i = 0; i < comparison->later_count; i++) {
        const char *interval = comparison_interval_words(comparison, &row->changes[i], arena);
        add_text(sheet, comparison_change_words(comparison, row, i, arena));
        add_text(sheet, *interval ? interval : NULL);
    }
    add_text(sheet,
             comparison_band_words(comparison, &row->changes[comparison->later_count - 1], arena));
}

static struct sheet new_sheet(const struct comparison *comparison, size_t columns, size_t rows,
                              struct arena *arena)
{
    return (struct sheet){
        .comparison = comparison,
        .locale = comparison->setup->locale,
        .arena = arena,
        .columns = ARENA_ARRAY(arena, struct table_column, columns),
        .cells = ARENA_ARRAY(arena, struct table_cell, columns * rows + 1),
    };
}

static const struct table *make_reading(const struct comparison *comparison, struct arena *arena)
{
    struct table *table = ARENA_NEW(arena, struct table);
    size_t rows = comparison->row_count + !comparison->keeps_apart;
    size_t columns = 2 + 2 * comparison->plan.count + 2 * comparison->later_count;
    struct sheet sheet = new_sheet(comparison, columns, rows, arena);
    add_reading_columns(&sheet);
    for (size_t r = 0; r < comparison->row_count; r++)
        add_reading_row(&sheet, &comparison->rows[r]);
    if (!comparison->keeps_apart)
        add_reading_row(&sheet, &comparison->total);
    *table = (struct table){.title = comparison->setup->title,
                            .columns = sheet.columns,
                            .column_count = sheet.column_count,
                            .cells = sheet.cells,
                            .row_count = rows,
                            .has_total = !comparison->keeps_apart};
    return table;
}

/* The sentences stand before the notes. */
static void add_notes(const struct comparison *comparison, struct table *table, struct arena *arena)
{
    const char *const *notes = comparison_notes(comparison, arena);
    while (notes[table->note_count])
        table->note_count++;
    table->notes = notes;
}

void comparison_table(const struct comparison *comparison, struct table *table, struct arena *arena)
{
    size_t rows = comparison->row_count + !comparison->keeps_apart;
    struct sheet sheet = new_sheet(comparison, MOST_COLUMNS, rows * comparison->plan.count, arena);
    add_columns(&sheet);
    for (size_t r = 0; r < comparison->row_count; r++)
        add_row(&sheet, &comparison->rows[r]);
    if (!comparison->keeps_apart)
        add_row(&sheet, &comparison->total);
    *table = (struct table){.title = comparison->setup->title,
                            .chart = "compare",
                            .measure = comparison->is_events ? "events" : comparison->setup->kind,
                            .columns = sheet.columns,
                            .column_count = sheet.column_count,
                            .cells = sheet.cells,
                            .row_count = rows * comparison->plan.count};
    add_notes(comparison, table, arena);
    table->reading = make_reading(comparison, arena);
    table->members = json_members(comparison, table, arena);
}
