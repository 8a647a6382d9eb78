/* The lanes as a table: a row for each record that is drawn by itself, in the order of time. */
#include "chart/record_table.h"
#include "chart/timeline.h"

void timeline_records(const struct panel *panel, struct table *table)
{
    const struct timeline *timeline = panel->state;
    struct record_row *rows =
        ARENA_ARRAY(panel->canvas->arena, struct record_row, timeline->item_count + 1);
    size_t rest = 0;
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        rows[i].event = item->event;
        rows[i].sources = record_sources(panel, item->event, &rows[i].source_count);
        rows[i].is_other_account = item->voice_of != NULL;
    }
    for (size_t i = 0; i < timeline->rest_count; i++)
        rest += timeline->rest[i].count;
    record_table_fill(
        panel,
        &(struct record_rows){
            .chart = "timeline", .items = rows, .count = timeline->item_count, .rest = rest},
        table);
}
