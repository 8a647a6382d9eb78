/* The list as a table: a row for each record, with the words that the page has. */
#include "chart/chronology.h"

enum {
    CELL_DATE,
    CELL_TITLE,
    CELL_CATEGORY,
    CELL_STATUS,
    CELL_COUNTS,
    CELL_SOURCES,
    CELL_ID,
    CELLS
};

static struct table_cell text_cell(const char *text, const char *words)
{
    if (!text || !*text)
        return (struct table_cell){0};
    return (struct table_cell){.is_known = true, .text = text, .words = words};
}

static void fill_row(const struct chronology *chronology, const struct chronology_entry *entry,
                     struct table_cell *cells)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    const struct event *event = entry->event;
    const struct label_setup setup = {.locale = locale,
                                      .languages = &chronology->setup->select.languages};
    const char *title = label_title(event, &setup);
    const char *counts = chronology_counts(chronology, event);
    const char *names = chronology_source_names(chronology, entry);
    const char *status = chronology_status(chronology, entry, false);
    const struct term *category = &category_terms[event->category];
    const struct term *term = &status_terms[event->status];
    if (!status)
        status = locale_term(locale, term);
    if (entry->host)
        status = chronology_add_part(arena, status, locale_message(locale, MESSAGE_OTHER_ACCOUNT));
    cells[CELL_DATE] = text_cell(event->date.text, chronology_whole_date(locale, arena, event));
    cells[CELL_TITLE] = text_cell(title, title);
    cells[CELL_CATEGORY] = text_cell(category->name, locale_term(locale, category));
    cells[CELL_STATUS] = text_cell(term->name, status);
    cells[CELL_COUNTS] = text_cell(counts, counts);
    cells[CELL_SOURCES] = text_cell(names, names);
    cells[CELL_ID] = text_cell(event->id, event->id);
}

static const struct table_column *columns_of(const struct chronology *chronology)
{
    static const struct {
        const char *name;
        enum message label;
    } columns[CELLS] = {
        [CELL_DATE] = {"date", MESSAGE_COLUMN_DATE},
        [CELL_TITLE] = {"title", MESSAGE_COLUMN_TITLE},
        [CELL_CATEGORY] = {"category", MESSAGE_COLUMN_CATEGORY},
        [CELL_STATUS] = {"status", MESSAGE_COLUMN_STATUS},
        [CELL_COUNTS] = {"counts", MESSAGE_COLUMN_COUNTS},
        [CELL_SOURCES] = {"sources", MESSAGE_COLUMN_SOURCES},
        [CELL_ID] = {"id", MESSAGE_COLUMN_ID},
    };
    struct table_column *filled =
        ARENA_ARRAY(chronology->canvas->arena, struct table_column, CELLS);
    for (size_t i = 0; i < CELLS; i++)
        filled[i] = (struct table_column){
            columns[i].name, locale_message(chronology->setup->locale, columns[i].label),
            COLUMN_TEXT};
    return filled;
}

static void add_rest(const struct chronology *chronology, struct table *table)
{
    struct arena *arena = chronology->canvas->arena;
    if (!chronology->rest)
        return;
    struct table_sum *sum = ARENA_NEW(arena, struct table_sum);
    const char **note = ARENA_NEW(arena, const char *);
    *sum = (struct table_sum){.name = "limit", .events = (double)chronology->rest};
    *note = locale_plural(chronology->setup->locale, arena, PLURAL_NOT_IN_LIST, chronology->rest);
    table->left_out = sum;
    table->left_out_count = 1;
    table->notes = note;
    table->note_count = 1;
}

void chronology_numbers(const struct panel *panel, struct table *table)
{
    const struct chronology *chronology = panel->state;
    struct table_cell *cells = ARENA_ARRAY(chronology->canvas->arena, struct table_cell,
                                           chronology->entry_count * CELLS + 1);
    for (size_t i = 0; i < chronology->entry_count; i++)
        fill_row(chronology, &chronology->entries[i], &cells[i * CELLS]);
    *table = (struct table){
        .title = panel->setup->title,
        .chart = "chronology",
        .columns = columns_of(chronology),
        .column_count = CELLS,
        .cells = cells,
        .row_count = chronology->entry_count,
        .total = {.events = (double)chronology->entry_count},
    };
    add_rest(chronology, table);
}
