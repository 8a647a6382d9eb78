/* ICEWS coded events: TAB with a header, CAMEO codes and no counts. Ids are given anew on other
 * days, so a record's id is the pair of id and day. */
#include "read/cameo.h"
#include "read/dialect_rows.h"
#include "read/row.h"

#include <string.h>

enum {
    ID,
    DATE,
    SOURCE_NAME,
    SOURCE_SECTORS,
    SOURCE_COUNTRY,
    EVENT_TEXT,
    CODE,
    INTENSITY,
    TARGET_NAME,
    TARGET_SECTORS,
    TARGET_COUNTRY,
    STORY_ID,
    SENTENCE,
    PUBLISHER,
    CITY,
    DISTRICT,
    PROVINCE,
    COUNTRY,
    LATITUDE,
    LONGITUDE,
    COLUMN_COUNT
};

static const struct dialect_column columns[] = {
    [ID] = {"event_id", NULL, NULL, false},
    [DATE] = {"event_date", NULL, NULL, true},
    [SOURCE_NAME] = {"source_name", NULL, NULL, false},
    [SOURCE_SECTORS] = {"source_sectors", NULL, NULL, false},
    [SOURCE_COUNTRY] = {"source_country", NULL, NULL, false},
    [EVENT_TEXT] = {"event_text", NULL, NULL, false},
    [CODE] = {"cameo_code", NULL, NULL, false},
    [INTENSITY] = {"intensity", "codes.Intensity", NULL, false},
    [TARGET_NAME] = {"target_name", NULL, NULL, false},
    [TARGET_SECTORS] = {"target_sectors", NULL, NULL, false},
    [TARGET_COUNTRY] = {"target_country", NULL, NULL, false},
    [STORY_ID] = {"story_id", "codes.Story ID", NULL, false},
    [SENTENCE] = {"sentence_number", NULL, NULL, false},
    [PUBLISHER] = {"publisher", NULL, NULL, false},
    [CITY] = {"city", NULL, NULL, false},
    [DISTRICT] = {"district", NULL, NULL, false},
    [PROVINCE] = {"province", "place.admin", NULL, false},
    [COUNTRY] = {"country", "place.country", NULL, false},
    [LATITUDE] = {"latitude", NULL, NULL, false},
    [LONGITUDE] = {"longitude", NULL, NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const struct signature signatures[] = {
    {"cameo_code source_sectors", 95},
    {"event_text source_name target_name event_date", 90},
    {"cameo_code event_date source_name|target_name", 85},
    {NULL, 0},
};

static const char *const missing[] = {"na", "n/a", "null", "none", NULL};

/* Roots whose zero was lost where a spreadsheet had the file: "43" is 043. "10" to "20" are roots.
 */
static const char *code_of(struct row *row)
{
    const char *code = row_text(row, CODE);
    if (!code)
        return NULL;
    size_t length = strlen(code);
    bool is_root = length == 2 && (code[0] == '1' || strcmp(code, "20") == 0);
    bool has_root = cameo_root_name(code) != NULL && (length != 2 || code[0] == '0' || is_root);
    bool is_long = length >= 3 && (code[0] == '1' || (code[0] == '2' && code[1] == '0'));
    return code[0] == '0' || is_long || (has_root && length == 2) ? code
                                                                  : row_print(row, "0%s", code);
}

static void set_place(struct row *row)
{
    const char *city = row_text(row, CITY);
    const char *name = city ? city : row_text(row, DISTRICT);
    const char *precision = city                   ? "settlement"
                            : row->cells[DISTRICT] ? "admin2"
                            : row->cells[PROVINCE] ? "admin1"
                            : row->cells[COUNTRY]  ? "country"
                                                   : NULL;
    if (!name)
        name = row_text(row, PROVINCE) ? row_text(row, PROVINCE) : row_text(row, COUNTRY);
    row_set_place(row, name, precision);
    row_set_coordinates(row, LATITUDE, LONGITUDE);
}

static void set_title(struct row *row)
{
    const struct event *event = row_event(row);
    const char *what = row_text(row, EVENT_TEXT) ? row_text(row, EVENT_TEXT) : event->subtype;
    const char *first = row_text(row, SOURCE_NAME), *second = row_text(row, TARGET_NAME);
    const char *who = row_join(row, first, ", ", second);
    row_set_title(row, row_join(row, what, ": ", who));
}

static void translate(struct row *row)
{
    const char *id = row_text(row, ID);
    const char *edtf = row->cells[DATE] ? row_date(row, DATE) : NULL;
    if (edtf)
        row_set_date(row, DATE, edtf);
    if (id)
        row_event(row)->id = edtf ? row_print(row, "%s/%s", id, edtf) : id;
    if (code_of(row))
        cameo_set(row, CODE, code_of(row));
    else
        row_event(row)->type = row_text(row, EVENT_TEXT);
    row_add_actor(row, row_text(row, SOURCE_NAME), row_text(row, SOURCE_SECTORS), "source");
    row_add_actor(row, row_text(row, TARGET_NAME), row_text(row, TARGET_SECTORS), "target");
    set_place(row);
    set_title(row);
    row_add_source(row, row_text(row, PUBLISHER));
}

const struct dialect dialect_icews = {
    .name = "icews",
    .summary = "ICEWS coded events",
    .title = "ICEWS",
    .signatures = signatures,
    .columns = columns,
    .missing = missing,
    .translate = translate,
    .first_year = 1990,
    .last_year = 2100,
    .unquoted = "\t",
};
