/* The numbers of a comparison: for programs a row for each group and period, for people a row for
 * each group. */
#include "chart/comparison_internal.h"

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

/* ---- For programs ---- */

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
    add_column(sheet, "provisional_days", "", COLUMN_NUMBER);
    add_message_column(sheet, "events", MESSAGE_COLUMN_EVENTS, COLUMN_NUMBER);
    add_message_column(sheet, "low", MESSAGE_COLUMN_LOW, COLUMN_NUMBER);
    add_message_column(sheet, "best", MESSAGE_COLUMN_BEST, COLUMN_NUMBER);
    add_message_column(sheet, "high", MESSAGE_COLUMN_HIGH, COLUMN_NUMBER);
    add_message_column(sheet, "unknown", MESSAGE_COLUMN_UNKNOWN, COLUMN_NUMBER);
    if (!sheet->comparison->is_events) {
        add_column(sheet, "low_only", "", COLUMN_NUMBER);
        add_column(sheet, "high_only", "", COLUMN_NUMBER);
    }
    if (comparison_has_people(sheet->comparison)) {
        add_message_column(sheet, comparison_lethal_code(sheet->comparison),
                           comparison_lethal_label(sheet->comparison), COLUMN_NUMBER);
        add_message_column(sheet, "largest_share", MESSAGE_COLUMN_LARGEST, COLUMN_REAL);
    }
    add_message_column(sheet, "rate", MESSAGE_COLUMN_RATE, COLUMN_REAL);
    add_column(sheet, "difference", "", COLUMN_REAL);
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
    const struct compared_period *period = &row->periods[index];
    const struct period_value *value = &row->values[index];
    bool has_data = period->days > 0;
    bool has_sum = has_data && comparison_has_number(comparison, value);
    add_text(sheet, comparison_row_code(comparison, row));
    add_text(sheet, period->name);
    add_text(sheet, comparison_day_text(period->period->first, sheet->arena));
    add_text(sheet, comparison_day_text(period->period->last, sheet->arena));
    add_number(sheet, (double)period->days);
    add_number(sheet, (double)period->late);
    add_number(sheet, has_data ? value->events : NAN);
    add_number(sheet, has_sum ? value->low : NAN);
    add_number(sheet, has_sum ? value->best : NAN);
    add_number(sheet, has_sum && !value->has_no_high ? value->high : NAN);
    add_number(sheet, has_data ? value->unknown : NAN);
    if (!comparison->is_events) {
        add_number(sheet, has_data ? value->low_only : NAN);
        add_number(sheet, has_data ? value->high_only : NAN);
    }
    if (comparison_has_people(comparison)) {
        add_number(sheet, has_data ? value->lethal : NAN);
        add_number(sheet, comparison_largest_share(comparison, value));
    }
    add_number(sheet, has_sum ? comparison_rate(comparison, value, period->days) : NAN);
}

static void add_change(struct sheet *sheet, const struct change *change)
{
    add_number(sheet, change->difference);
    add_number(sheet, change->ratio);
    add_number(sheet, change->low);
    add_number(sheet, change->high);
    add_number(sheet, change->p);
    add_number(sheet, change->p_adjusted);
    add_text(sheet, comparison_method_code(change->method));
    add_number(sheet, change->dispersion);
    add_number(sheet, change->percent);
    add_text(sheet, comparison_band_code(change));
    add_text(sheet, comparison_note_code(change, sheet->arena));
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

/* ---- For reading ---- */

static const char *known_words(const char *words)
{
    return words && *words ? words : NULL;
}

/* "Q2 2020, Per day", where columns of several periods stand side by side. */
static void add_period_column(struct sheet *sheet, const char *period, enum message label)
{
    const char *words = locale_message(sheet->locale, label);
    if (period)
        words = locale_format(sheet->locale, sheet->arena, MESSAGE_COLUMN_OF, period, words, NULL);
    add_column(sheet, "", words, COLUMN_NUMBER);
}

/* The columns of one period, or of any where they stand below each other. */
static void add_value_columns(struct sheet *sheet, const char *period)
{
    const struct comparison *comparison = sheet->comparison;
    if (period)
        add_column(sheet, "", period, COLUMN_NUMBER);
    else
        add_column(sheet, "",
                   locale_measure(sheet->locale, sheet->arena, comparison->setup->kind, true),
                   COLUMN_NUMBER);
    add_period_column(sheet, period, comparison_rate_unit(comparison).column);
    if (comparison_has_lethal(comparison))
        add_period_column(sheet, period, comparison_lethal_label(comparison));
    if (comparison_has_largest(comparison))
        add_period_column(sheet, period, MESSAGE_COLUMN_LARGEST);
}

static void add_change_columns(struct sheet *sheet)
{
    add_message_column(sheet, "change", MESSAGE_COLUMN_CHANGE, COLUMN_NUMBER);
    bool has_intervals = comparison_has_intervals(sheet->comparison);
    if (has_intervals)
        add_message_column(sheet, "interval", MESSAGE_COLUMN_INTERVAL, COLUMN_NUMBER);
    add_message_column(sheet, "ratio", MESSAGE_COLUMN_RATIO, COLUMN_NUMBER);
    if (has_intervals)
        add_message_column(sheet, "p", MESSAGE_COLUMN_P, COLUMN_NUMBER);
    if (has_intervals && comparison_test_count(sheet->comparison) > 1)
        add_message_column(sheet, "p_adjusted", MESSAGE_COLUMN_P_ADJUSTED, COLUMN_NUMBER);
    if (has_intervals)
        add_message_column(sheet, "method", MESSAGE_COLUMN_METHOD, COLUMN_TEXT);
    add_message_column(sheet, "reading", MESSAGE_COLUMN_READING, COLUMN_TEXT);
}

static void add_value_words(struct sheet *sheet, const struct period_value *value, int64_t days)
{
    const struct comparison *comparison = sheet->comparison;
    struct arena *arena = sheet->arena;
    bool has_sum = days > 0 && comparison_has_number(comparison, value);
    double count = comparison_count(comparison, value);
    add_text(sheet, days > 0 ? comparison_sum_words(comparison, value, arena) : NULL);
    add_text(sheet, has_sum ? comparison_rate_words(comparison, count, days, arena) : NULL);
    bool is_known = days > 0 && !isnan(value->lethal);
    if (comparison_has_lethal(comparison))
        add_text(sheet, is_known ? locale_number(sheet->locale, arena, value->lethal) : NULL);
    if (comparison_has_largest(comparison))
        add_text(sheet, comparison_share_words(comparison, value, arena));
}

static void add_change_words(struct sheet *sheet, const struct compared_row *row, size_t later)
{
    const struct comparison *comparison = sheet->comparison;
    const struct change *change = &row->changes[later];
    struct arena *arena = sheet->arena;
    add_text(sheet, comparison_change_words(comparison, row, later, arena));
    bool has_intervals = comparison_has_intervals(comparison);
    if (has_intervals)
        add_text(sheet, known_words(comparison_change_interval(comparison, change, arena)));
    add_text(sheet, comparison_ratio_words(comparison, change, arena));
    if (has_intervals)
        add_text(sheet, known_words(comparison_p_words(comparison, change->p, arena)));
    if (has_intervals && comparison_test_count(comparison) > 1)
        add_text(sheet, known_words(comparison_p_words(comparison, change->p_adjusted, arena)));
    if (has_intervals)
        add_text(sheet, known_words(comparison_method_short(comparison, change, arena)));
    add_text(sheet, known_words(comparison_band_words(comparison, change, arena)));
}

/* Two periods stand side by side, a row for each group. */
static void add_pair(struct sheet *sheet, const struct compared_row *row)
{
    add_text(sheet, row->name);
    for (size_t p = 0; p < sheet->comparison->plan.count; p++)
        add_value_words(sheet, &row->values[p], row->periods[p].days);
    add_change_words(sheet, row, 0);
}

static void end_line(struct sheet *sheet)
{
    while (sheet->cell_count % sheet->column_count)
        add_text(sheet, NULL);
}

/* More of them stand below each other; several baselines together too. */
static void add_lines(struct sheet *sheet, const struct compared_row *row)
{
    const struct comparison *comparison = sheet->comparison;
    size_t base = comparison->plan.baseline_count;
    for (size_t p = 0; p < comparison->plan.count; p++) {
        add_text(sheet, row->name);
        add_text(sheet, comparison->periods[p].name);
        add_value_words(sheet, &row->values[p], row->periods[p].days);
        if (p >= base)
            add_change_words(sheet, row, p - base);
        end_line(sheet);
        if (base == 1 || p + 1 != base)
            continue;
        add_text(sheet, row->name);
        add_text(sheet, locale_format(sheet->locale, sheet->arena, MESSAGE_BASELINE_YEARS,
                                      comparison_base_name(comparison, sheet->arena), NULL, NULL));
        add_value_words(sheet, &row->base, row->base_days);
        end_line(sheet);
    }
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

static void add_reading_columns(struct sheet *sheet)
{
    const struct comparison *comparison = sheet->comparison;
    add_message_column(sheet, "group", MESSAGE_COLUMN_GROUP, COLUMN_TEXT);
    if (comparison->plan.count > 2) {
        add_message_column(sheet, "period", MESSAGE_COLUMN_PERIOD, COLUMN_TEXT);
        add_value_columns(sheet, NULL);
    }
    for (size_t p = 0; comparison->plan.count == 2 && p < 2; p++)
        add_value_columns(sheet, comparison->periods[p].name);
    add_change_columns(sheet);
}

static const struct table *make_reading(const struct comparison *comparison, struct arena *arena)
{
    struct table *table = ARENA_NEW(arena, struct table);
    size_t lines = comparison_line_count(comparison);
    bool is_pair = comparison->plan.count == 2;
    struct sheet sheet =
        new_sheet(comparison, MOST_COLUMNS, lines * (comparison->plan.count + 1), arena);
    add_reading_columns(&sheet);
    for (size_t i = 0; i < lines; i++) {
        if (is_pair)
            add_pair(&sheet, comparison_line(comparison, i));
        else
            add_lines(&sheet, comparison_line(comparison, i));
    }
    *table = (struct table){.title = comparison->setup->title,
                            .columns = sheet.columns,
                            .column_count = sheet.column_count,
                            .cells = sheet.cells,
                            .row_count = sheet.cell_count / sheet.column_count,
                            .has_total = is_pair && !comparison->keeps_apart};
    return table;
}

static void add_sentences(const struct comparison *comparison, struct table *table,
                          struct arena *arena)
{
    table->notes = comparison_notes(comparison, arena);
    while (table->notes[table->note_count])
        table->note_count++;
    table->findings = comparison_sentences(comparison, arena);
    while (table->findings[table->finding_count])
        table->finding_count++;
}

void comparison_table(const struct comparison *comparison, struct table *table, struct arena *arena)
{
    size_t lines = comparison_line_count(comparison), rows = lines * comparison->plan.count;
    struct sheet sheet = new_sheet(comparison, MOST_COLUMNS, rows, arena);
    add_columns(&sheet);
    for (size_t i = 0; i < lines; i++)
        add_row(&sheet, comparison_line(comparison, i));
    *table = (struct table){.title = comparison->setup->title,
                            .chart = "compare",
                            .measure = comparison->is_events ? "events" : comparison->setup->kind,
                            .columns = sheet.columns,
                            .column_count = sheet.column_count,
                            .cells = sheet.cells,
                            .row_count = rows};
    add_sentences(comparison, table, arena);
    table->reading = make_reading(comparison, arena);
    table->members = comparison_json(comparison, table, arena);
}
