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
    add_message_column(sheet, "events", MESSAGE_COLUMN_EVENTS, COLUMN_NUMBER);
    add_message_column(sheet, "low", MESSAGE_COLUMN_LOW, COLUMN_NUMBER);
    add_message_column(sheet, "best", MESSAGE_COLUMN_BEST, COLUMN_NUMBER);
    add_message_column(sheet, "high", MESSAGE_COLUMN_HIGH, COLUMN_NUMBER);
    add_message_column(sheet, "unknown", MESSAGE_COLUMN_UNKNOWN, COLUMN_NUMBER);
    if (comparison_has_people(sheet->comparison)) {
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
    add_text(sheet, comparison_row_code(comparison, row));
    add_text(sheet, period->name);
    add_text(sheet, comparison_day_text(period->period->first, sheet->arena));
    add_text(sheet, comparison_day_text(period->period->last, sheet->arena));
    add_number(sheet, (double)period->days);
    add_number(sheet, has_data ? value->events : NAN);
    add_number(sheet, has_sum ? value->low : NAN);
    add_number(sheet, has_sum ? value->best : NAN);
    add_number(sheet, has_sum && !value->has_no_high ? value->high : NAN);
    add_number(sheet, has_data ? value->unknown : NAN);
    if (comparison_has_people(comparison)) {
        add_number(sheet, has_data ? value->lethal : NAN);
        add_number(sheet, comparison_largest_share(value));
    }
    add_number(sheet, comparison_rate(comparison, value, period->days));
}

static void add_change(struct sheet *sheet, const struct change *change)
{
    add_number(sheet, change->ratio);
    add_number(sheet, change->low);
    add_number(sheet, change->high);
    add_number(sheet, change->p);
    add_number(sheet, change->p_adjusted);
    add_text(sheet, comparison_method_code(change->method));
    add_number(sheet, change->dispersion);
    add_number(sheet, change->percent);
    add_text(sheet, comparison_band_code(change->band));
    add_text(sheet, comparison_note_code(change));
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
    table->members = comparison_json(comparison, table, arena);
}
