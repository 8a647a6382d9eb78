/* Airwars incidents of reported civilian harm: ranges of civilians killed and injured, and a grade
 * of how well the harm is attested. What is discounted is denied here, and not added up by Airwars.
 */
#include "base/utf8.h"
#include "read/dialect_rows.h"
#include "read/row.h"

#include <string.h>

enum {
    ID,
    DATE,
    DATE_END,
    TITLE,
    COUNTRY,
    PLACE,
    REGION,
    LATITUDE,
    LONGITUDE,
    ACCURACY,
    KILLED,
    KILLED_MIN,
    KILLED_MAX,
    INJURED,
    INJURED_MIN,
    INJURED_MAX,
    GRADING,
    STRIKE_STATUS,
    BELLIGERENT,
    ASSESSMENT,
    STRIKE_TYPE,
    NOTE,
    URL,
    CHILDREN,
    WOMEN,
    MILITANTS_MIN,
    MILITANTS_MAX,
    COLUMN_COUNT
};

static const struct dialect_column columns[] = {
    [ID] = {"unique_reference_code|code|incident_code|reference_code", "id", NULL, false},
    [DATE] = {"date|incident_date|date_of_incident", NULL, NULL, true},
    [DATE_END] = {"date_end|incident_date_end|end_date", NULL, NULL, true},
    [TITLE] = {"title|incident_title|headline", NULL, NULL, false},
    [COUNTRY] = {"country", "place.country", NULL, false},
    [PLACE] = {"location|location_name|town|place", NULL, NULL, false},
    [REGION] = {"region|governorate|province", "place.admin", NULL, false},
    [LATITUDE] = {"latitude|lat", NULL, NULL, false},
    [LONGITUDE] = {"longitude|lon|lng", NULL, NULL, false},
    [ACCURACY] = {"geolocation_accuracy|location_accuracy|accuracy", NULL, NULL, false},
    [KILLED] = {"civilians_killed|civilian_deaths|civilians_reported_killed|killed", NULL, NULL,
                false},
    [KILLED_MIN] = {"civilians_killed_min|killed_min|civilian_deaths_min", NULL, NULL, false},
    [KILLED_MAX] = {"civilians_killed_max|killed_max|civilian_deaths_max", NULL, NULL, false},
    [INJURED] = {"civilians_injured|civilians_reported_injured|injured", NULL, NULL, false},
    [INJURED_MIN] = {"civilians_injured_min|injured_min", NULL, NULL, false},
    [INJURED_MAX] = {"civilians_injured_max|injured_max", NULL, NULL, false},
    [GRADING] = {"grading|civilian_harm_status|harm_status|civilian_harm_grading|grade", NULL, NULL,
                 false},
    [STRIKE_STATUS] = {"strike_status", "codes.strike_status", NULL, false},
    [BELLIGERENT] = {"belligerent|belligerents|known_attacker|suspected_belligerent|belligerents_"
                     "full|suspected_attackers",
                     NULL, NULL, false},
    [ASSESSMENT] = {"belligerent_assessment|us_assessment|assessment",
                    "codes.belligerent_assessment", NULL, false},
    [STRIKE_TYPE] = {"strike_type|airstrike_type|type_of_strike", NULL, NULL, false},
    [NOTE] = {"summary|assessment_text|description", "note", NULL, false},
    [URL] = {"permalink|url|link", "url", NULL, false},
    [CHILDREN] = {"children_killed_min|children_killed", NULL, NULL, false},
    [WOMEN] = {"women_killed_min|women_killed", NULL, NULL, false},
    [MILITANTS_MIN] = {"militants_killed_min", NULL, NULL, false},
    [MILITANTS_MAX] = {"militants_killed_max", NULL, NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const struct signature signatures[] = {
    {"unique_reference_code civilians_killed_min|civilians_killed|grading|strike_status", 95},
    {"civilians_killed_min civilians_killed_max "
     "grading|strike_status|belligerent|geolocation_accuracy",
     92},
    {"civilians_killed|civilian_deaths strike_status|grading|civilian_harm_status "
     "date|incident_date",
     85},
    {NULL, 0},
};

static const char *const missing[] = {"unknown", "n/a", "na", "null", "none", NULL};

/* How well the harm is attested. */
static const struct {
    const char *grade;
    enum status status;
    const char *confidence;
} grades[] = {
    {"confirmed", STATUS_CONFIRMED, "high"}, {"fair", STATUS_REPORTED, "medium"},
    {"weak", STATUS_CLAIMED, "low"},         {"contested", STATUS_CONTESTED, "low"},
    {"discounted", STATUS_DENIED, "low"},
};

/* The word of the published accuracy that is in the text, and what it is here. */
static const struct {
    const char *word, *precision;
} accuracies[] = {
    {"exact", "exact"},         {"within_100m", "exact"}, {"nearby", "near"},
    {"neighbourhood", "near"},  {"neighborhood", "near"}, {"village", "settlement"},
    {"town", "settlement"},     {"city", "settlement"},   {"subdistrict", "admin2"},
    {"sub_district", "admin2"}, {"district", "admin2"},   {"province", "admin1"},
    {"governorate", "admin1"},
};

static void set_date_of(struct row *row)
{
    const char *first = row->cells[DATE] ? row_date(row, DATE) : NULL;
    const char *last = row->cells[DATE_END] ? row_date(row, DATE_END) : NULL;
    if (first)
        row_set_span(row, DATE, first, last, true);
}

static void set_grade(struct row *row)
{
    const char *text = row_text(row, GRADING);
    row_event(row)->type = row_text(row, STRIKE_TYPE);
    row_event(row)->subtype = text;
    row_set_scheme(row, "airwars", NULL, text);
    for (size_t i = 0; text && i < sizeof grades / sizeof *grades; i++) {
        if (strncmp(dialect_plain(row->check->arena, text), grades[i].grade,
                    strlen(grades[i].grade)) != 0)
            continue;
        row_set_status(row, grades[i].status);
        row_event(row)->confidence = grades[i].confidence;
        return;
    }
    row_set_status(row, STATUS_CLAIMED);
    if (text)
        row_warn(row, GRADING, "unknown-code", "'%s' is no grade of Airwars; read as claimed",
                 check_quoted(row->check, row->cells[GRADING]));
}

static void set_place(struct row *row)
{
    const char *text = row_text(row, ACCURACY);
    const char *plain = text ? dialect_plain(row->check->arena, text) : "";
    const char *precision = NULL;
    for (size_t i = 0; !precision && i < sizeof accuracies / sizeof *accuracies; i++)
        if (strstr(plain, accuracies[i].word))
            precision = accuracies[i].precision;
    row_set_place(row, row_text(row, PLACE), precision);
    row_set_coordinates(row, LATITUDE, LONGITUDE);
}

/* A range from two columns, or one column with its words. */
static void add_people(struct row *row, const char *kind, int both, int low, int high)
{
    if (row->cells[low] || row->cells[high]) {
        struct count_draft *count = row_add_range(row, kind, low, -1, high);
        bool is_one = count && count->low.is_given && count->high.is_given &&
                      count->low.value == count->high.value;
        if (is_one)
            *count = (struct count_draft){
                .cell = count->cell, .count = count->count, .best = count->low};
    } else {
        row_add_people(row, kind, both);
    }
}

static void set_title(struct row *row)
{
    const char *title = row_text(row, TITLE);
    const char *place = row_text(row, PLACE) ? row_text(row, PLACE) : row_text(row, REGION);
    if (!title && place)
        title = row_print(row, "Civilian harm reported, %s", place);
    row_set_title(row, title ? title : "Civilian harm reported");
}

static void translate(struct row *row)
{
    set_date_of(row);
    set_grade(row);
    row_set_category(row, CATEGORY_REMOTE);
    row_add_category(row, CATEGORY_VAC);
    set_place(row);
    set_title(row);
    row_add_actors(row, BELLIGERENT, ';', NULL, "suspected");
    add_people(row, "killed", KILLED, KILLED_MIN, KILLED_MAX);
    add_people(row, "wounded", INJURED, INJURED_MIN, INJURED_MAX);
}

const struct dialect dialect_airwars = {
    .name = "airwars",
    .summary = "Airwars incidents of civilian harm",
    .title = "Airwars",
    .signatures = signatures,
    .columns = columns,
    .missing = missing,
    .translate = translate,
    .first_year = 1990,
    .last_year = 2100,
};
