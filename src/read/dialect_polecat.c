/* POLECAT events, coded by machine in PLOVER: types with modes and contexts, and no counts. (PLOVER
 * manual 0.8.) */
#include "base/utf8.h"
#include "read/dialect_rows.h"
#include "read/row.h"

#include <string.h>

enum {
    ID,
    DATE,
    TYPE,
    MODE,
    INTENSITY,
    QUAD,
    CONTEXTS,
    ACTOR,
    ACTOR_SECTOR,
    RECIPIENT,
    RECIPIENT_SECTOR,
    PLACE,
    CITY,
    DISTRICT,
    PROVINCE,
    COUNTRY,
    LATITUDE,
    LONGITUDE,
    SOURCE,
    ACTOR_COUNTRY,
    RECIPIENT_COUNTRY,
    VERSION,
    OTHERS,
    COLUMN_COUNT
};

static const struct dialect_column columns[] = {
    [ID] = {"event_id", "id", NULL, false},
    [DATE] = {"event_date", NULL, NULL, true},
    [TYPE] = {"event_type", NULL, NULL, false},
    [MODE] = {"event_mode", NULL, NULL, false},
    [INTENSITY] = {"intensity", "codes.Intensity", NULL, false},
    [QUAD] = {"quad_code", "codes.Quad Code", NULL, false},
    [CONTEXTS] = {"contexts", "codes.Contexts", NULL, false},
    [ACTOR] = {"actor_name", NULL, NULL, false},
    [ACTOR_SECTOR] = {"primary_actor_sector", NULL, NULL, false},
    [RECIPIENT] = {"recipient_name", NULL, NULL, false},
    [RECIPIENT_SECTOR] = {"primary_recipient_sector", NULL, NULL, false},
    [PLACE] = {"placename", NULL, NULL, false},
    [CITY] = {"city", NULL, NULL, false},
    [DISTRICT] = {"district", NULL, NULL, false},
    [PROVINCE] = {"province", "place.admin", NULL, false},
    [COUNTRY] = {"country", "place.country", NULL, false},
    [LATITUDE] = {"latitude", NULL, NULL, false},
    [LONGITUDE] = {"longitude", NULL, NULL, false},
    [SOURCE] = {"source", NULL, NULL, false},
    [ACTOR_COUNTRY] = {"actor_country", NULL, NULL, false},
    [RECIPIENT_COUNTRY] = {"recipient_country", NULL, NULL, false},
    [VERSION] = {"version", NULL, NULL, false},
    [OTHERS] = {"actor_cow|actor_sectors|actor_title|actor_name_raw|wikipedia_actor_id|recipient_"
                "cow|recipient_sectors|recipient_title|recipient_name_raw|wikipedia_recipient_id|"
                "geonames_id|raw_placename|feature_type|publication_date|story_people|story_"
                "organizations|story_locations|language",
                NULL, NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const struct signature signatures[] = {
    {"quad_code primary_actor_sector", 95},
    {"event_type event_mode event_date quad_code|contexts|actor_name", 88},
    {NULL, 0},
};

static const char *const missing[] = {"none", "na", "null", "nan", NULL};

/* A type with a mode, a type with a context, or a type alone (both NULL); the first one fits. */
struct meaning {
    const char *type, *mode, *context;
    enum category category;
    enum status status;
};

static const struct meaning meanings[] = {
    {"AGREE", NULL, NULL, CATEGORY_DIPLOMACY, STATUS_PLANNED},
    {"CONSULT", NULL, NULL, CATEGORY_DIPLOMACY, STATUS_REPORTED},
    {"CONCEDE", NULL, NULL, CATEGORY_DIPLOMACY, STATUS_REPORTED},
    {"COOPERATE", NULL, NULL, CATEGORY_DIPLOMACY, STATUS_REPORTED},
    {"SUPPORT", NULL, NULL, CATEGORY_STATEMENT, STATUS_REPORTED},
    {"REQUEST", NULL, NULL, CATEGORY_STATEMENT, STATUS_REPORTED},
    {"ACCUSE", NULL, NULL, CATEGORY_STATEMENT, STATUS_REPORTED},
    {"THREATEN", NULL, NULL, CATEGORY_STATEMENT, STATUS_REPORTED},
    {"REJECT", "meet", NULL, CATEGORY_DIPLOMACY, STATUS_CALLED_OFF},
    {"REJECT", NULL, NULL, CATEGORY_STATEMENT, STATUS_REPORTED},
    {"AID", NULL, "military", CATEGORY_STRATEGIC, STATUS_REPORTED},
    {"AID", NULL, NULL, CATEGORY_HUMANITARIAN, STATUS_REPORTED},
    {"RETREAT", "withdraw", NULL, CATEGORY_TERRITORY, STATUS_REPORTED},
    {"RETREAT", "access", NULL, CATEGORY_HUMANITARIAN, STATUS_REPORTED},
    {"RETREAT", "disarm", NULL, CATEGORY_STRATEGIC, STATUS_REPORTED},
    {"RETREAT", NULL, NULL, CATEGORY_DIPLOMACY, STATUS_REPORTED},
    {"PROTEST", "riot", NULL, CATEGORY_RIOT, STATUS_REPORTED},
    {"PROTEST", "vandalize", NULL, CATEGORY_RIOT, STATUS_REPORTED},
    {"PROTEST", NULL, NULL, CATEGORY_PROTEST, STATUS_REPORTED},
    {"SANCTION", NULL, NULL, CATEGORY_SANCTION, STATUS_REPORTED},
    {"MOBILIZE", NULL, NULL, CATEGORY_STRATEGIC, STATUS_REPORTED},
    {"COERCE", NULL, NULL, CATEGORY_REPRESSION, STATUS_REPORTED},
    {"ASSAULT", "aerial", NULL, CATEGORY_REMOTE, STATUS_REPORTED},
    {"ASSAULT", "drone", NULL, CATEGORY_REMOTE, STATUS_REPORTED},
    {"ASSAULT", "heavy-weapons", NULL, CATEGORY_REMOTE, STATUS_REPORTED},
    {"ASSAULT", "explosives", NULL, CATEGORY_REMOTE, STATUS_REPORTED},
    {"ASSAULT", "suicide-attack", NULL, CATEGORY_REMOTE, STATUS_REPORTED},
    {"ASSAULT", "unconventional", NULL, CATEGORY_REMOTE, STATUS_REPORTED},
    {"ASSAULT", "firearms", NULL, CATEGORY_BATTLE, STATUS_REPORTED},
    {"ASSAULT", NULL, NULL, CATEGORY_VAC, STATUS_REPORTED},
};

/* Whether one of the parts of "a; b" is the word. */
static bool has_part(const char *list, const char *word)
{
    size_t length = strlen(word);
    for (const char *at = list; at && *at; at += strspn(at, "; ")) {
        size_t part = strcspn(at, ";");
        if (part == length && strncmp(at, word, length) == 0)
            return true;
        at += part;
    }
    return false;
}

static const struct meaning *meaning_of(struct row *row)
{
    const char *type = row_text(row, TYPE);
    for (size_t i = 0; type && i < sizeof meanings / sizeof *meanings; i++) {
        const struct meaning *meaning = &meanings[i];
        if (text_equal_caseless(meaning->type, type) &&
            (!meaning->mode || row_is(row, MODE, meaning->mode)) &&
            (!meaning->context || has_part(row_text(row, CONTEXTS), meaning->context)))
            return meaning;
    }
    return NULL;
}

static void set_type(struct row *row)
{
    const struct meaning *meaning = meaning_of(row);
    row_event(row)->type = row_text(row, TYPE);
    row_event(row)->subtype = row_text(row, MODE);
    row_set_scheme(row, "plover", row_text(row, VERSION), row_text(row, TYPE));
    if (meaning) {
        row_set_category(row, meaning->category);
        row_set_status(row, meaning->status);
    } else if (row->cells[TYPE]) {
        row_warn(row, TYPE, "unknown-code", "'%s' is no type of PLOVER; its category is unknown",
                 check_quoted(row->check, row->cells[TYPE]));
    }
}

static void set_place(struct row *row)
{
    const char *name = row_text(row, PLACE) ? row_text(row, PLACE) : row_text(row, CITY);
    const char *precision = row->cells[CITY]       ? "settlement"
                            : row->cells[DISTRICT] ? "admin2"
                            : row->cells[PROVINCE] ? "admin1"
                            : row->cells[COUNTRY]  ? "country"
                                                   : NULL;
    row_set_place(row, name, precision);
    row_set_coordinates(row, LATITUDE, LONGITUDE);
}

static void set_title(struct row *row)
{
    const char *type = row_text(row, TYPE), *mode = row_text(row, MODE);
    const char *first = row_text(row, ACTOR), *second = row_text(row, RECIPIENT);
    const char *what = type && mode ? row_print(row, "%s, %s", type, mode) : type;
    const char *who = row_join(row, first, ", ", second);
    row_set_title(row, row_join(row, what, ": ", who));
}

static void translate(struct row *row)
{
    const char *edtf = row->cells[DATE] ? row_date(row, DATE) : NULL;
    if (edtf)
        row_set_date(row, DATE, edtf);
    set_type(row);
    row_add_actor(row, row_text(row, ACTOR), row_text(row, ACTOR_SECTOR), "source");
    row_add_actor(row, row_text(row, RECIPIENT), row_text(row, RECIPIENT_SECTOR), "target");
    set_place(row);
    set_title(row);
    row_add_sources(row, SOURCE, ';');
}

const struct dialect dialect_polecat = {
    .name = "polecat",
    .summary = "POLECAT events in PLOVER",
    .title = "POLECAT",
    .signatures = signatures,
    .columns = columns,
    .missing = missing,
    .translate = translate,
    .first_year = 1990,
    .last_year = 2100,
    .unquoted = "\t",
};
