/* timemap (Forensic Architecture, Bellingcat): events with a place, often with associations and
 * sources by their ids. Dates are often month first; the input settles it. */
#include "read/dialect_rows.h"
#include "read/row.h"

#include <string.h>

enum {
    ID,
    DATE,
    TIME,
    TITLE,
    DESCRIPTION,
    PLACE,
    LATITUDE,
    LONGITUDE,
    PRECISION,
    CATEGORY,
    FILTERS,
    SOURCES,
    REST,
    COLUMN_COUNT
};

static const struct dialect_column columns[] = {
    [ID] = {"id|incident_id|event_id", "id", NULL, false},
    [DATE] = {"date", NULL, NULL, true},
    [TIME] = {"time", NULL, NULL, false},
    [TITLE] = {"title|name|headline", NULL, NULL, false},
    [DESCRIPTION] = {"description|desc|summary", "note", NULL, false},
    [PLACE] = {"location|place", NULL, NULL, false},
    [LATITUDE] = {"latitude|lat", NULL, NULL, false},
    [LONGITUDE] = {"longitude|lon|lng", NULL, NULL, false},
    [PRECISION] = {"location_precision|loc_precision|precision", NULL, NULL, false},
    [CATEGORY] = {"category|type", NULL, NULL, false},
    [FILTERS] =
        {"filters|associations|tags|narratives|category1|category2|association1|association2", NULL,
         NULL, false},
    [SOURCES] = {"sources|source|source1", NULL, NULL, false},
    [REST] = {"colour|color|graphic|time_precision|time_display|timestamp|source2|source3|comments|"
              "links|violence_level|town|region|country",
              NULL, NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const struct signature signatures[] = {
    {"date latitude longitude description associations|filters|narratives|sources", 90},
    {"date time location latitude longitude description category|filters|sources", 86},
    {"date latitude longitude description location sources|source", 80},
    {NULL, 0},
};

static const char *const missing[] = {"na", "n/a", "null", "none", "undefined", NULL};

#define TITLE_LENGTH 90

/* The first sentence of a description, or a part of it that ends at a word. */
static const char *first_words(struct row *row, const char *text)
{
    size_t length = strcspn(text, "\r\n");
    const char *stop = strstr(text, ". ");
    if (stop && (size_t)(stop - text) < length)
        length = (size_t)(stop - text);
    if (length > TITLE_LENGTH) {
        length = TITLE_LENGTH;
        while (length > 0 && text[length] != ' ')
            length--;
        if (length == 0)
            return text;
        return row_print(row, "%.*s…", (int)length, text);
    }
    return arena_copy(row->check->arena, text, length);
}

static void set_date_of(struct row *row)
{
    static const struct date_style style = {0};
    const char *edtf, *why;
    const char *day = row->cells[DATE] ? row_date(row, DATE) : NULL;
    const char *time = row_text(row, TIME);
    if (!day)
        return;
    if (time && strlen(day) == 10 &&
        date_read(row_print(row, "%s %s", day, time), &style, row->check->arena, &edtf, &why) ==
            DATE_READ)
        day = edtf;
    row_set_date(row, DATE, day);
}

static void set_title(struct row *row)
{
    const char *title = row_text(row, TITLE);
    const char *description = row_text(row, DESCRIPTION);
    if (!title && description)
        title = first_words(row, description);
    if (!title)
        title = row_text(row, PLACE);
    if (title)
        row_set_title(row, title);
}

static void translate(struct row *row)
{
    const char *category = row_text(row, CATEGORY);
    int index = category ? term_find(category_terms, category) : -1;
    set_date_of(row);
    set_title(row);
    row_event(row)->type = category;
    if (index >= 0)
        row_set_category(row, (enum category)index);
    row_set_place(row, row_text(row, PLACE), NULL);
    row_set_coordinates(row, LATITUDE, LONGITUDE);
    row_add_code(row, "associations", row_text(row, FILTERS));
    row_add_sources(row, SOURCES, ',');
}

const struct dialect dialect_timemap = {
    .name = "timemap",
    .summary = "timemap events",
    .signatures = signatures,
    .columns = columns,
    .missing = missing,
    .translate = translate,
};
