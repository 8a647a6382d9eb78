/* The list as a table: a row for each record, with the words that the page has. */
#include "chart/chronology.h"
#include "chart/record_table.h"

static struct record_row row_of(const struct chronology *chronology,
                                const struct chronology_entry *entry)
{
    struct table_link *sources =
        ARENA_ARRAY(chronology->canvas->arena, struct table_link, entry->source_count + 1);
    for (size_t i = 0; i < entry->source_count; i++) {
        const struct chronology_source *source = &chronology->sources[entry->sources[i] - 1];
        sources[i] = (struct table_link){source->name, source->url};
    }
    return (struct record_row){
        .event = entry->event,
        .date = chronology_whole_date(chronology->setup->locale, chronology->canvas->arena,
                                      entry->event),
        .status = chronology_status(chronology, entry, false),
        .sources = sources,
        .source_count = entry->source_count,
        .is_other_account = entry->host != NULL,
    };
}

void chronology_numbers(const struct panel *panel, struct table *table)
{
    const struct chronology *chronology = panel->state;
    struct record_row *rows =
        ARENA_ARRAY(chronology->canvas->arena, struct record_row, chronology->entry_count + 1);
    for (size_t i = 0; i < chronology->entry_count; i++)
        rows[i] = row_of(chronology, &chronology->entries[i]);
    record_table_fill(panel,
                      &(struct record_rows){.chart = "chronology",
                                            .items = rows,
                                            .count = chronology->entry_count,
                                            .rest = chronology->rest},
                      table);
}
