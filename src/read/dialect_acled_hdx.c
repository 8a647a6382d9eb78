/* Aggregates of ACLED as HDX publishes them (HAPI, and the tables of HRP countries): numbers of
 * events and of dead by area and month. Each row is a stated figure, never an event, so nothing
 * adds them up with events; and civilian targeting is contained in political violence. */
#include "read/dialect_rows.h"
#include "read/row.h"

#include <string.h>

enum {
    COUNTRY,
    CODE,
    ADMIN1,
    ADMIN2,
    TYPE,
    EVENTS,
    FATALITIES,
    START,
    END,
    MONTH,
    YEAR,
    WEEK,
    LATITUDE,
    LONGITUDE,
    ADMIN1_CODE,
    ADMIN2_CODE,
    LEVEL,
    REST,
    COLUMN_COUNT
};

static const struct dialect_column columns[] = {
    [COUNTRY] = {"location_name|country", NULL, NULL, false},
    [CODE] = {"location_code|iso3|country_code", NULL, NULL, false},
    [ADMIN1] = {"admin1_name|admin1|provider_admin1_name", NULL, NULL, false},
    [ADMIN2] = {"admin2_name|admin2|provider_admin2_name", NULL, NULL, false},
    [TYPE] = {"event_type|disorder_type", NULL, NULL, false},
    [EVENTS] = {"events|events_count|number_of_events|total_events", NULL, NULL, false},
    [FATALITIES] = {"fatalities|number_of_fatalities|total_fatalities", NULL, NULL, false},
    [START] = {"reference_period_start", NULL, NULL, true},
    [END] = {"reference_period_end", NULL, NULL, true},
    [MONTH] = {"month", NULL, NULL, false},
    [YEAR] = {"year", NULL, NULL, false},
    [WEEK] = {"week", NULL, NULL, true},
    [LATITUDE] = {"centroid_latitude|latitude", NULL, NULL, false},
    [LONGITUDE] = {"centroid_longitude|longitude", NULL, NULL, false},
    [ADMIN1_CODE] = {"admin1_code|admin1_pcode", "codes.admin1_code", NULL, false},
    [ADMIN2_CODE] = {"admin2_code|admin2_pcode", "codes.admin2_code", NULL, false},
    [LEVEL] = {"admin_level", "codes.admin_level", NULL, false},
    [REST] = {"has_hrp|in_gho|resource_hdx_id|dataset_hdx_id|warning|error|location_ref|admin1_ref|"
              "admin2_ref|id|sub_event_type|population_exposure|region",
              NULL, NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const struct signature signatures[] = {
    {"events fatalities reference_period_start event_type|admin1_code|location_code", 95},
    {"reference_period_start reference_period_end events|fatalities admin1_name|location_code", 92},
    {"events|events_count month year admin1|admin2|country|iso3", 88},
    {"events|fatalities week country disorder_type|event_type", 85},
    {NULL, 0},
};

static const char *const missing[] = {"na", "n/a", "null", "none", NULL};

static const struct {
    const char *plain;
    enum category category;
} types[] = {
    {"civilian_targeting", CATEGORY_VAC},           {"demonstration", CATEGORY_PROTEST},
    {"demonstrations", CATEGORY_PROTEST},           {"political_violence", CATEGORY_BATTLE},
    {"strategic_developments", CATEGORY_STRATEGIC},
};

/* "2024-01", or the first and last day of the period. */
static void set_date_of(struct row *row)
{
    if (row->cells[START]) {
        const char *first = row_date(row, START);
        const char *last = row->cells[END] ? row_date(row, END) : NULL;
        if (first)
            row_set_span(row, START, first, last, false);
        return;
    }
    if (row->cells[WEEK]) {
        const char *day = row_date(row, WEEK);
        if (day)
            row_set_date(row, WEEK, day);
        return;
    }
    const char *month = row_date_of_parts(row, YEAR, MONTH, -1);
    row_check_year(row, YEAR, month);
    if (month)
        row_set_date(row, YEAR, month);
}

static void set_type(struct row *row)
{
    const char *text = row_text(row, TYPE);
    const char *plain = text ? dialect_plain(row->check->arena, text) : "";
    row_event(row)->type = text;
    row_set_scheme(row, "acled-hdx", NULL, text);
    for (size_t i = 0; i < sizeof types / sizeof *types; i++) {
        if (strcmp(types[i].plain, plain) != 0)
            continue;
        row_set_category(row, types[i].category);
        if (types[i].category == CATEGORY_VAC)
            row_event(row)->note = "contained in political violence; not to be added to it";
    }
}

static void set_place(struct row *row)
{
    const char *admin2 = row_text(row, ADMIN2), *admin1 = row_text(row, ADMIN1);
    const char *country = row_text(row, COUNTRY) ? row_text(row, COUNTRY) : row_text(row, CODE);
    row_event(row)->place.country = country;
    row_event(row)->place.admin = admin1;
    row_set_place(row, admin2 ? admin2 : (admin1 ? admin1 : country),
                  admin2 ? "admin2" : (admin1 ? "admin1" : "country"));
    row_set_coordinates(row, LATITUDE, LONGITUDE);
}

static void set_title(struct row *row)
{
    const char *type = row_text(row, TYPE), *events = row_text(row, EVENTS);
    const struct words *place = &row_event(row)->place.name;
    const char *what = type ? type : "events";
    if (events)
        what = row_print(row, "%s: %s events", type ? type : "ACLED", events);
    row_set_title(row, place->count ? row_print(row, "%s, %s", what, place->items[0].text) : what);
}

static void translate(struct row *row)
{
    row_set_record_type(row, RECORD_FIGURE);
    set_date_of(row);
    set_type(row);
    set_place(row);
    set_title(row);
    row_add_people(row, "events", EVENTS);
    row_add_people(row, "killed", FATALITIES);
    row_add_source(row, "ACLED");
}

const struct dialect dialect_acled_hdx = {
    .name = "acled-hdx",
    .summary = "aggregates of ACLED from HDX and HAPI",
    .title = "ACLED (HDX)",
    .signatures = signatures,
    .columns = columns,
    .missing = missing,
    .translate = translate,
    .first_year = 1990,
    .last_year = 2100,
};
