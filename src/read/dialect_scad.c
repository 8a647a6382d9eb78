/* Social Conflict Analysis Database. Days, months and years have columns of their own; -77, -88 and
 * -99 mean missing, unknown and not applicable. Type -9 holds the place of an armed conflict, which
 * is in other data sets, and is no record. */
#include "read/dialect_rows.h"
#include "read/row.h"

#include <string.h>

enum {
    ID,
    COUNTRY,
    CCODE,
    START_DAY,
    START_MONTH,
    START_YEAR,
    END_DAY,
    END_MONTH,
    END_YEAR,
    TYPE,
    ESCALATION,
    ACTOR1,
    ACTOR2,
    ACTOR3,
    TARGET1,
    TARGET2,
    PARTICIPANTS,
    DEATHS,
    REPRESSION,
    LOCATION,
    LOCATION_KIND,
    LATITUDE,
    LONGITUDE,
    NOTE,
    ISSUE1,
    SOURCE,
    DATES,
    COLUMN_COUNT
};

static const struct dialect_column columns[] = {
    [ID] = {"eventid|id", "id", NULL, false},
    [COUNTRY] = {"countryname|country", "place.country", NULL, false},
    [CCODE] = {"ccode", "codes.ccode", NULL, false},
    [START_DAY] = {"stday", NULL, "-77 -88 -99", false},
    [START_MONTH] = {"stmo", NULL, "-77 -88 -99", false},
    [START_YEAR] = {"styr", NULL, "-77 -88 -99", false},
    [END_DAY] = {"eday", NULL, "-77 -88 -99", false},
    [END_MONTH] = {"emo", NULL, "-77 -88 -99", false},
    [END_YEAR] = {"eyr", NULL, "-77 -88 -99", false},
    [TYPE] = {"etype", NULL, NULL, false},
    [ESCALATION] = {"escalation", "codes.escalation", NULL, false},
    [ACTOR1] = {"actor1", NULL, "-77 -88 -99", false},
    [ACTOR2] = {"actor2", NULL, "-77 -88 -99", false},
    [ACTOR3] = {"actor3", NULL, "-77 -88 -99", false},
    [TARGET1] = {"target1", NULL, "-77 -88 -99", false},
    [TARGET2] = {"target2", NULL, "-77 -88 -99", false},
    [PARTICIPANTS] = {"npart", "codes.npart", "-77 -88 -99", false},
    [DEATHS] = {"ndeath", NULL, "-77 -88 -99", false},
    [REPRESSION] = {"repress", "codes.repress", NULL, false},
    [LOCATION] = {"elocal|location", NULL, "-77 -88 -99", false},
    [LOCATION_KIND] = {"locnum", "codes.locnum", "-77 -88 -99", false},
    [LATITUDE] = {"latitude", NULL, NULL, false},
    [LONGITUDE] = {"longitude", NULL, NULL, false},
    [NOTE] = {"issuenote", "note", "-77 -88 -99", false},
    [ISSUE1] = {"issue1", "codes.issue1", "-77 -88 -99", false},
    [SOURCE] = {"source", NULL, "-77 -88 -99", false},
    [DATES] = {"startdate|enddate|duration", NULL, NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const struct signature signatures[] = {
    {"etype stday locnum", 95},
    {"etype styr stmo ndeath|npart|repress|escalation", 90},
    {NULL, 0},
};

static const char *const missing[] = {"na", "null", "none", NULL};

/* By etype, from 1. */
static const struct {
    const char *name;
    enum category category;
} types[] = {
    {"organised demonstration", CATEGORY_PROTEST},  {"spontaneous demonstration", CATEGORY_PROTEST},
    {"organised violent riot", CATEGORY_RIOT},      {"spontaneous violent riot", CATEGORY_RIOT},
    {"general strike", CATEGORY_PROTEST},           {"limited strike", CATEGORY_PROTEST},
    {"pro-government violence", CATEGORY_VAC},      {"anti-government violence", CATEGORY_BATTLE},
    {"extra-government violence", CATEGORY_BATTLE}, {"intra-government violence", CATEGORY_BATTLE},
};

#define TYPE_COUNT ((long)(sizeof types / sizeof *types))
#define PRO_GOVERNMENT 7
#define PLACEHOLDER -9

/* By locnum, from 1: capital, other city, countryside, several cities, several rural areas,
 * province, nationwide. */
static const char *const precisions[] = {"settlement", "settlement", "area",   "area",
                                         "area",       "admin1",     "country"};

static void set_date_of(struct row *row)
{
    const char *first = row_date_of_parts(row, START_YEAR, START_MONTH, START_DAY);
    const char *last = row_date_of_parts(row, END_YEAR, END_MONTH, END_DAY);
    row_check_year(row, START_YEAR, first);
    if (first)
        row_set_span(row, START_YEAR, first, last, false);
}

/* False where the row is no record. */
static bool set_type(struct row *row)
{
    long type;
    if (!row_whole(row, TYPE, &type))
        return true;
    if (type == PLACEHOLDER)
        return false;
    row_set_scheme(row, "scad", NULL, row_print(row, "%ld", type));
    if (type < 1 || type > TYPE_COUNT) {
        row_warn(row, TYPE, "unknown-code", "no etype is called %ld", type);
        return true;
    }
    row_event(row)->type = types[type - 1].name;
    row_set_category(row, types[type - 1].category);
    if (type == PRO_GOVERNMENT)
        row_add_category(row, CATEGORY_REPRESSION);
    return true;
}

static void set_place(struct row *row)
{
    long kind = 0;
    bool is_known = row_whole(row, LOCATION_KIND, &kind) && kind >= 1 && kind <= 7;
    row_set_place(row, row_text(row, LOCATION), is_known ? precisions[kind - 1] : NULL);
    row_set_coordinates(row, LATITUDE, LONGITUDE);
}

static void set_title(struct row *row)
{
    const char *type = row_event(row)->type;
    const char *where = row_text(row, LOCATION) ? row_text(row, LOCATION) : row_text(row, COUNTRY);
    row_set_title(row, row_join(row, type, ", ", where));
}

static void translate(struct row *row)
{
    row->is_skipped = !set_type(row);
    if (row->is_skipped)
        return;
    set_date_of(row);
    set_place(row);
    set_title(row);
    row_add_actor(row, row_text(row, ACTOR1), NULL, NULL);
    row_add_actor(row, row_text(row, ACTOR2), NULL, NULL);
    row_add_actor(row, row_text(row, ACTOR3), NULL, NULL);
    row_add_actor(row, row_text(row, TARGET1), NULL, "target");
    row_add_actor(row, row_text(row, TARGET2), NULL, "target");
    row_add_people(row, "killed", DEATHS);
    row_add_sources(row, SOURCE, ';');
}

const struct dialect dialect_scad = {
    .name = "scad",
    .summary = "Social Conflict Analysis Database",
    .title = "Social Conflict Analysis Database",
    .signatures = signatures,
    .columns = columns,
    .missing = missing,
    .translate = translate,
    .first_year = 1980,
    .last_year = 2100,
};
