/* What the list of a chronology, and the lanes of a timeline, hold: one row of words a record. */
#include "chart/record_table.h"

#include "base/utf8.h"
#include "chart/label.h"
#include "scene/scene.h"

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

static struct arena *arena_of(const struct panel *panel)
{
    return panel->canvas->arena;
}

static struct table_cell text_cell(const char *text, const char *words)
{
    if (!text || !*text)
        return (struct table_cell){0};
    return (struct table_cell){.is_known = true, .text = text, .words = words};
}

/* ---- Words ---- */

static const char *add_part(struct arena *arena, const char *line, const char *part)
{
    return line ? arena_print(arena, "%s · %s", line, part) : part;
}

static const char *counts_of(const struct locale *locale, struct arena *arena,
                             const struct event *event)
{
    const char *line = NULL;
    if (event->has_events)
        line = locale_plural_of(locale, arena, PLURAL_EVENTS, event->events);
    for (size_t i = 0; i < event->count_count; i++)
        line = add_part(arena, line, locale_count_phrase(locale, arena, &event->counts[i]));
    return line;
}

static const char *status_of(const struct locale *locale, struct arena *arena,
                             const struct record_row *row)
{
    const char *status = row->status;
    if (!status)
        status = locale_term(locale, &status_terms[row->event->status]);
    return row->is_other_account
               ? add_part(arena, status, locale_message(locale, MESSAGE_OTHER_ACCOUNT))
               : status;
}

/* ---- Sources ---- */

static bool has_link(const struct table_link *links, size_t count, const char *words)
{
    for (size_t i = 0; i < count; i++)
        if (text_is_same(links[i].words, words))
            return true;
    return false;
}

const struct table_link *record_sources(const struct panel *panel, const struct event *event,
                                        size_t *count)
{
    const struct language_order *order = &panel->setup->select.languages;
    struct table_link *links =
        ARENA_ARRAY(arena_of(panel), struct table_link, event->source_count + 1);
    *count = 0;
    for (size_t i = 0; i < event->source_count; i++) {
        const char *name = event_source_name(event, &event->sources[i], order);
        if (name && *name && !has_link(links, *count, name))
            links[(*count)++] = (struct table_link){name, event->sources[i].url};
    }
    return links;
}

static struct table_cell sources_cell(const struct panel *panel, const struct record_row *row)
{
    struct arena *arena = arena_of(panel);
    const char *comma = locale_message(panel->setup->locale, MESSAGE_COMMA), *names = NULL;
    struct table_link *links = ARENA_ARRAY(arena, struct table_link, row->source_count + 1);
    for (size_t i = 0; i < row->source_count; i++) {
        const char *name = row->sources[i].words;
        names = names ? arena_print(arena, "%s%s%s", names, comma, name) : name;
        links[i] = (struct table_link){name, scene_url(arena, row->sources[i].url)};
    }
    struct table_cell cell = text_cell(names, names);
    cell.links = links;
    cell.link_count = row->source_count;
    return cell;
}

/* ---- The table ---- */

/* Its title leads to where its record does. */
static struct table_cell title_cell(const struct panel *panel, const struct event *event)
{
    struct arena *arena = arena_of(panel);
    const struct label_setup setup = {.locale = panel->setup->locale,
                                      .languages = &panel->setup->select.languages};
    const char *title = label_title(event, &setup), *url = scene_url(arena, event->url);
    struct table_cell cell = text_cell(title, title);
    if (!url)
        return cell;
    struct table_link *link = ARENA_NEW(arena, struct table_link);
    *link = (struct table_link){title, url};
    cell.links = link;
    cell.link_count = 1;
    return cell;
}

static void fill_row(const struct panel *panel, const struct record_row *row,
                     struct table_cell *cells)
{
    const struct locale *locale = panel->setup->locale;
    struct arena *arena = arena_of(panel);
    const struct event *event = row->event;
    const struct term *category = &category_terms[event->category];
    const char *counts = counts_of(locale, arena, event);
    const char *date = row->date ? row->date : locale_date(locale, arena, &event->date);
    cells[CELL_DATE] = text_cell(event->date.text, date);
    cells[CELL_TITLE] = title_cell(panel, event);
    cells[CELL_CATEGORY] = text_cell(category->name, locale_term(locale, category));
    cells[CELL_STATUS] = text_cell(status_terms[event->status].name, status_of(locale, arena, row));
    cells[CELL_COUNTS] = text_cell(counts, counts);
    cells[CELL_SOURCES] = sources_cell(panel, row);
    cells[CELL_ID] = text_cell(event->id, event->id);
}

static const struct table_column *columns_of(const struct panel *panel)
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
    struct table_column *filled = ARENA_ARRAY(arena_of(panel), struct table_column, CELLS);
    for (size_t i = 0; i < CELLS; i++)
        filled[i] = (struct table_column){
            columns[i].name, locale_message(panel->setup->locale, columns[i].label), COLUMN_TEXT};
    return filled;
}

static void add_rest(const struct panel *panel, size_t rest, struct table *table)
{
    struct arena *arena = arena_of(panel);
    if (!rest)
        return;
    struct table_sum *sum = ARENA_NEW(arena, struct table_sum);
    const char **note = ARENA_NEW(arena, const char *);
    *sum = (struct table_sum){.name = "limit", .events = (double)rest};
    *note = locale_plural(panel->setup->locale, arena, PLURAL_NOT_IN_LIST, rest);
    table->left_out = sum;
    table->left_out_count = 1;
    table->notes = note;
    table->note_count = 1;
}

void record_table_fill(const struct panel *panel, const struct record_rows *rows,
                       struct table *table)
{
    struct table_cell *cells =
        ARENA_ARRAY(arena_of(panel), struct table_cell, rows->count * CELLS + 1);
    for (size_t i = 0; i < rows->count; i++)
        fill_row(panel, &rows->items[i], &cells[i * CELLS]);
    *table = (struct table){
        .title = panel->setup->title,
        .chart = rows->chart,
        .columns = columns_of(panel),
        .column_count = CELLS,
        .cells = cells,
        .row_count = rows->count,
        .total = {.events = (double)rows->count},
    };
    add_rest(panel, rows->rest, table);
}
