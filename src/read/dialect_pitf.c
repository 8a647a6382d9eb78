/* PITF worldwide atrocities: killings of noncombatants. Days and months may be "xx", 99 or wrong;
 * deaths are numbers or words such as "dozens". */
#include "read/dialect_rows.h"
#include "read/row.h"

#include <string.h>

enum {
    ID,
    TYPE,
    CAMPAIGN,
    START_DATE,
    START_DAY,
    START_MONTH,
    START_YEAR,
    END_DATE,
    END_DAY,
    END_MONTH,
    END_YEAR,
    DEATHS,
    INJURED,
    COUNTRY,
    ADMIN,
    PLACE,
    LATITUDE,
    LONGITUDE,
    PERPETRATOR,
    VICTIM,
    DESCRIPTION,
    SOURCE,
    COLUMN_COUNT
};

static const struct dialect_column columns[] = {
    [ID] = {"event_id|id|record_number", "id", NULL, false},
    [TYPE] = {"event_type|type", NULL, NULL, false},
    [CAMPAIGN] = {"campaign_identifier|campaign", "codes.campaign", NULL, false},
    [START_DATE] = {"start_date", NULL, "99/99/9999", true},
    [START_DAY] = {"start_day", NULL, NULL, false},
    [START_MONTH] = {"start_month", NULL, NULL, false},
    [START_YEAR] = {"start_year", NULL, NULL, false},
    [END_DATE] = {"end_date", NULL, "99/99/9999", true},
    [END_DAY] = {"end_day", NULL, NULL, false},
    [END_MONTH] = {"end_month", NULL, NULL, false},
    [END_YEAR] = {"end_year", NULL, NULL, false},
    [DEATHS] = {"deaths_number|deaths|number_of_deaths", NULL, "-9 -99", false},
    [INJURED] = {"injured_number|injured|number_injured", NULL, "-9 -99", false},
    [COUNTRY] = {"country", "place.country", NULL, false},
    [ADMIN] = {"administrative|admin_1|province|region", "place.admin", NULL, false},
    [PLACE] = {"location|city|town|place", NULL, NULL, false},
    [LATITUDE] = {"latitude|lat", NULL, NULL, false},
    [LONGITUDE] = {"longitude|long|lon", NULL, NULL, false},
    [PERPETRATOR] = {"perpetrator_description|perpetrator|perp_description|perpetrators", NULL,
                     NULL, false},
    [VICTIM] = {"victim_description|victim|victims", NULL, NULL, false},
    [DESCRIPTION] = {"description|event_description|comments|narrative", "note", NULL, false},
    [SOURCE] = {"reporting_source|source|source_1|reference|references", NULL, NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const struct signature signatures[] = {
    {"start_day start_month start_year deaths_number|number_of_deaths", 94},
    {"start_year start_month campaign_identifier|deaths_number|perpetrator_description", 90},
    {"start_date deaths_number campaign_identifier|event_type", 85},
    {NULL, 0},
};

static const char *const missing[] = {"na", "n/a", "null", "none", "99/99/9999", NULL};

static void set_date_of(struct row *row)
{
    bool has_dates = row->cells[START_DATE] != NULL;
    const char *first = has_dates ? row_date(row, START_DATE)
                                  : row_date_of_parts(row, START_YEAR, START_MONTH, START_DAY);
    const char *last = row->cells[END_DATE] ? row_date(row, END_DATE)
                                            : row_date_of_parts(row, END_YEAR, END_MONTH, END_DAY);
    if (!has_dates)
        row_check_year(row, START_YEAR, first);
    if (first)
        row_set_span(row, has_dates ? START_DATE : START_YEAR, first, last, false);
}

static void set_title(struct row *row)
{
    const char *place = row_text(row, PLACE) ? row_text(row, PLACE) : row_text(row, COUNTRY);
    const char *type = row_text(row, TYPE) ? row_text(row, TYPE) : "Atrocity";
    row_set_title(row, place ? row_print(row, "%s, %s", type, place) : type);
}

static void translate(struct row *row)
{
    set_date_of(row);
    row_event(row)->type = row_text(row, TYPE);
    row_set_scheme(row, "pitf", NULL, row_text(row, TYPE));
    row_set_category(row, CATEGORY_VAC);
    row_set_place(row, row_text(row, PLACE), NULL);
    row_set_coordinates(row, LATITUDE, LONGITUDE);
    set_title(row);
    row_add_actor(row, row_text(row, PERPETRATOR), NULL, "perpetrator");
    row_add_actor(row, row_text(row, VICTIM), "civilians", "target");
    row_add_people(row, "killed", DEATHS);
    row_add_people(row, "wounded", INJURED);
    row_add_sources(row, SOURCE, ';');
}

const struct dialect dialect_pitf = {
    .name = "pitf",
    .summary = "PITF worldwide atrocities",
    .title = "PITF Worldwide Atrocities",
    .signatures = signatures,
    .columns = columns,
    .missing = missing,
    .translate = translate,
    .first_year = 1900,
    .last_year = 2100,
};
