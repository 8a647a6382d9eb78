/* Any table or list whose columns can be told from their names, in English and a few other
 * languages, or that --map names. It bids low: a data set that is known is known better. */
#include "read/count_text.h"
#include "read/dialect_rows.h"
#include "read/row.h"

#include <stdlib.h>
#include <string.h>

enum {
    ID,
    DATE,
    START,
    END,
    YEAR,
    MONTH,
    DAY,
    START_YEAR,
    START_MONTH,
    START_DAY,
    END_YEAR,
    END_MONTH,
    END_DAY,
    EVENTS,
    TITLE,
    TYPE,
    SUBTYPE,
    STATUS,
    NOTE,
    ACTOR1,
    ACTOR2,
    COUNTRY,
    ADMIN,
    PLACE,
    LATITUDE,
    LONGITUDE,
    KILLED,
    KILLED_LOW,
    KILLED_HIGH,
    KILLED_SO_FAR,
    WOUNDED,
    WOUNDED_LOW,
    WOUNDED_HIGH,
    WOUNDED_SO_FAR,
    MISSING_PEOPLE,
    DISPLACED,
    SOURCE,
    URL,
    COLUMN_COUNT
};

/* Codes of years, months and days that stand for "not known" in tables of wars. */
#define NO_PART "-9 -8 -99 99 9999"

static const struct dialect_column columns[] = {
    [ID] = {"id|event_id|eventid|incident_id|record_id|uid|uuid|reference|ref|"
            "warnum|dispnum",
            "id", NULL, false},
    [DATE] = {"date|event_date|eventdate|incident_date|date_of_event|date_event|report_date|"
              "date_reported|datum|fecha|data|when|dates",
              NULL, NULL, true},
    [START] = {"start|start_date|startdate|date_start|begin|begin_date|from|date_from|from_date|"
               "start_time|debut|date_debut|date_begin",
               NULL, NULL, true},
    [END] = {"end|end_date|enddate|date_end|until|to|date_to|to_date|end_time|fin|date_fin", NULL,
             NULL, true},
    [YEAR] = {"year|event_year|iyear|annee|jahr|ano|yr|yyyy", NULL, NO_PART, false},
    [MONTH] = {"month|event_month|imonth|mois|monat|mes|mon|mm", NULL, NO_PART, false},
    [DAY] = {"day|event_day|iday|jour|tag|dia|dd", NULL, NO_PART, true},
    [START_YEAR] = {"start_year|startyear|styear|st_year|startyear1|year_start", NULL, NO_PART,
                    false},
    [START_MONTH] = {"start_month|startmonth|stmon|st_mon|startmonth1|month_start", NULL, NO_PART,
                     false},
    [START_DAY] = {"start_day|startday|stday|st_day|startday1|day_start", NULL, NO_PART, false},
    [END_YEAR] = {"end_year|endyear|endyear1|year_end", NULL, NO_PART, false},
    [END_MONTH] = {"end_month|endmonth|endmon|end_mon|endmonth1|month_end", NULL, NO_PART, false},
    [END_DAY] = {"end_day|endday|endday1|day_end", NULL, NO_PART, false},
    [EVENTS] = {"events|incidents|number_of_events|number_of_incidents|events_count|event_count|"
                "incident_count|num_events|n_events|total_events|evenements|nombre_evenements",
                NULL, "-9 -99", false},
    [TITLE] = {"title|headline|name|event|event_name|label|titre|titulo|titel|what|subject|caption|"
               "incident|warname|war_name",
               NULL, NULL, false},
    [TYPE] = {"type|event_type|eventtype|category|kind|class|incident_type|categorie|tipo|typ",
              "type", NULL, false},
    [SUBTYPE] = {"subtype|sub_type|sub_event_type|event_subtype|subcategory|sub_category",
                 "subtype", NULL, false},
    [STATUS] = {"status", NULL, NULL, false},
    [NOTE] = {"note|notes|description|summary|details|text|comment|comments|narrative|content",
              "note", NULL, false},
    [ACTOR1] = {"actor1|actor|actors|actor_1|side_a|perpetrator|perpetrators|perpetrator_group|"
                "group|party|attacker|belligerent|sidea",
                NULL, NULL, false},
    [ACTOR2] = {"actor2|actor_2|side_b|sideb|target|opponent", NULL, NULL, false},
    [COUNTRY] = {"country|country_name|pays|pais|nation|iso3", "place.country", NULL, false},
    [ADMIN] = {"admin1|admin|province|governorate|region|state|adm_1|oblast|district|departement",
               "place.admin", NULL, false},
    [PLACE] = {"place|location|city|town|village|place_name|lieu|ville|settlement|locality|site|"
               "ort|lugar",
               "place.name", NULL, false},
    [LATITUDE] = {"latitude|lat|geo_lat|y", NULL, NULL, false},
    [LONGITUDE] = {"longitude|lon|lng|long|geo_lon|x", NULL, NULL, false},
    [KILLED] = {"killed|deaths|fatalities|dead|best|deaths_best|best_estimate|num_killed|nkill|"
                "number_killed|people_killed|total_killed|total_deaths|deaths_total|died|tues|"
                "morts|muertos",
                NULL, "-9 -99", false},
    [KILLED_LOW] = {"killed_low|killed_min|min_killed|deaths_low|deaths_min|min_deaths|low|"
                    "low_estimate|fatalities_low|fatalities_min|min|minimum|civilians_killed_min",
                    NULL, "-9 -99", false},
    [KILLED_HIGH] = {"killed_high|killed_max|max_killed|deaths_high|deaths_max|max_deaths|high|"
                     "high_estimate|fatalities_high|fatalities_max|max|maximum|"
                     "civilians_killed_max",
                     NULL, "-9 -99", false},
    [KILLED_SO_FAR] = {"killed_cum|deaths_cum|fatalities_cum|cum_deaths|cum_killed|"
                       "cumulative_deaths|cumulative_killed|killed_cumulative|deaths_cumulative",
                       NULL, NULL, false},
    [WOUNDED] = {"wounded|injured|injuries|nwound|num_wounded|number_injured|blesses|heridos", NULL,
                 "-9 -99", false},
    [WOUNDED_LOW] = {"wounded_low|wounded_min|injured_low|injured_min|min_injured", NULL, NULL,
                     false},
    [WOUNDED_HIGH] = {"wounded_high|wounded_max|injured_high|injured_max|max_injured", NULL, NULL,
                      false},
    [WOUNDED_SO_FAR] = {"wounded_cum|injured_cum|cum_injured|cumulative_injured|"
                        "injured_cumulative",
                        NULL, NULL, false},
    [MISSING_PEOPLE] = {"missing|missing_people|disappeared", NULL, "-9 -99", false},
    [DISPLACED] = {"displaced|idps|people_displaced", NULL, "-9 -99", false},
    [SOURCE] = {"source|sources|source_name|reported_by|publisher|quelle|fuente", NULL, NULL,
                false},
    [URL] = {"url|link|source_url|source_link|sourceurl|website", "url", NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const char *const missing[] = {"na", "n/a",     "null", "none", "nan",
                                      "-",  "unknown", ".",    NULL};

/* Words of types that leave no doubt about the category, in plain form. */
static const struct {
    const char *word;
    enum category category;
} category_words[] = {
    {"battles", CATEGORY_BATTLE},
    {"clash", CATEGORY_BATTLE},
    {"clashes", CATEGORY_BATTLE},
    {"armed_clash", CATEGORY_BATTLE},
    {"armed_clashes", CATEGORY_BATTLE},
    {"fighting", CATEGORY_BATTLE},
    {"combat", CATEGORY_BATTLE},
    {"combats", CATEGORY_BATTLE},
    {"explosion", CATEGORY_REMOTE},
    {"explosions", CATEGORY_REMOTE},
    {"explosions_remote_violence", CATEGORY_REMOTE},
    {"remote_violence", CATEGORY_REMOTE},
    {"bombing", CATEGORY_REMOTE},
    {"shelling", CATEGORY_REMOTE},
    {"airstrike", CATEGORY_REMOTE},
    {"air_strike", CATEGORY_REMOTE},
    {"air_drone_strike", CATEGORY_REMOTE},
    {"drone_strike", CATEGORY_REMOTE},
    {"violence_against_civilians", CATEGORY_VAC},
    {"massacre", CATEGORY_VAC},
    {"kidnapping", CATEGORY_VAC},
    {"abduction", CATEGORY_VAC},
    {"change_of_control", CATEGORY_TERRITORY},
    {"protests", CATEGORY_PROTEST},
    {"demonstration", CATEGORY_PROTEST},
    {"demonstrations", CATEGORY_PROTEST},
    {"riots", CATEGORY_RIOT},
    {"arrest", CATEGORY_REPRESSION},
    {"arrests", CATEGORY_REPRESSION},
    {"curfew", CATEGORY_REPRESSION},
    {"strategic_development", CATEGORY_STRATEGIC},
    {"strategic_developments", CATEGORY_STRATEGIC},
    {"meeting", CATEGORY_DIPLOMACY},
    {"diplomatic_meeting", CATEGORY_DIPLOMACY},
    {"negotiation", CATEGORY_DIPLOMACY},
    {"negotiations", CATEGORY_DIPLOMACY},
    {"talks", CATEGORY_DIPLOMACY},
    {"agreement", CATEGORY_DIPLOMACY},
    {"ceasefire", CATEGORY_DIPLOMACY},
    {"declaration", CATEGORY_STATEMENT},
    {"statements", CATEGORY_STATEMENT},
    {"sanctions", CATEGORY_SANCTION},
    {"aid", CATEGORY_HUMANITARIAN},
    {"displacement", CATEGORY_HUMANITARIAN},
};

/* ---- The bid ---- */

static bool has_slot(const struct sample *sample, int column)
{
    struct buffer names = {0};
    buffer_add_text(&names, columns[column].names);
    bool is_there = sample_has(sample, buffer_text(&names));
    buffer_clear(&names);
    return is_there;
}

static int bid(const struct sample *sample, struct buffer *why)
{
    size_t known = 0;
    bool has_year = has_slot(sample, YEAR) || has_slot(sample, START_YEAR);
    bool has_day =
        has_slot(sample, DATE) || has_slot(sample, START) || (!has_year && has_slot(sample, DAY));
    if (!has_day && !has_year)
        return 0;
    for (int column = 0; column < COLUMN_COUNT; column++)
        known += has_slot(sample, column);
    size_t most = sample->name_count > COLUMN_COUNT ? COLUMN_COUNT : sample->name_count;
    buffer_print(why, "%zu of %zu %s have usual names", known, sample->name_count,
                 sample->is_table ? "columns" : "keys");
    return (has_day ? 20 : 15) + (int)(35 * known / most);
}

/* ---- Dates ---- */

/* First and last day, each possibly missing, as one expression. */
static void set_ends(struct row *row, int column, const char *first, const char *last)
{
    bool is_plain = first && !strpbrk(first, "/[{");
    if (first && last && is_plain && !strpbrk(last, "/[{"))
        row_set_span(row, column, first, last, false);
    else if (first)
        row_set_date(row, column, first);
}

static bool has_failed(const struct row *row)
{
    return row->check->is_rejected;
}

static void set_date_of(struct row *row)
{
    const char *last = row->cells[END] ? row_date(row, END) : NULL;
    int start = row->cells[DATE] ? DATE : START;
    if (row->cells[start]) {
        set_ends(row, start, row_date(row, start), last);
    } else if (row->cells[START_YEAR]) {
        const char *first = row_date_of_parts(row, START_YEAR, START_MONTH, START_DAY);
        bool is_ongoing = row_is(row, END_YEAR, "-7");
        if (row->cells[END_YEAR])
            last = is_ongoing ? ".." : row_date_of_parts(row, END_YEAR, END_MONTH, END_DAY);
        set_ends(row, START_YEAR, first, last);
    } else if (row->cells[YEAR]) {
        set_ends(row, YEAR, row_date_of_parts(row, YEAR, MONTH, DAY), last);
    } else if (row->cells[DAY]) {
        set_ends(row, DAY, row_date(row, DAY), last);
    }
    if (has_failed(row))
        row->check->draft->has_date = true;
}

/* ---- The rest ---- */

static void set_category_of(struct row *row)
{
    const char *texts[] = {row_text(row, SUBTYPE), row_text(row, TYPE)};
    for (size_t t = 0; t < 2; t++) {
        if (!texts[t])
            continue;
        const char *plain = dialect_plain(row->check->arena, texts[t]);
        int index = term_find(category_terms, texts[t]);
        if (index >= 0) {
            row_set_category(row, (enum category)index);
            return;
        }
        for (size_t i = 0; i < sizeof category_words / sizeof *category_words; i++) {
            if (strcmp(category_words[i].word, plain) == 0) {
                row_set_category(row, category_words[i].category);
                return;
            }
        }
    }
}

static void set_status_of(struct row *row)
{
    const char *text = row_text(row, STATUS);
    int index = text ? term_find(status_terms, text) : -1;
    if (index >= 0)
        row_set_status(row, (enum status)index);
    else if (text)
        row_add_code(row, "status", text);
}

/* One number, which may itself be a range in words, or low, best and high. */
static void add_people(struct row *row, const char *kind, int best, int low, int high)
{
    if (row->cells[low] || row->cells[high])
        row_add_range(row, kind, low, row->cells[best] ? best : -1, high);
    else if (row->cells[best])
        row_add_count(row, kind, best);
}

/* A number up to a day is a stock: it stands beside the flow and is never added up. */
static void add_so_far(struct row *row, const char *kind, int column)
{
    struct count_draft *count = row_add_count(row, kind, column);
    if (count)
        count->count.measure = "cumulative";
}

static void add_counts(struct row *row)
{
    add_people(row, "killed", KILLED, KILLED_LOW, KILLED_HIGH);
    add_people(row, "wounded", WOUNDED, WOUNDED_LOW, WOUNDED_HIGH);
    row_add_count(row, "missing", MISSING_PEOPLE);
    row_add_count(row, "displaced", DISPLACED);
    add_so_far(row, "killed", KILLED_SO_FAR);
    add_so_far(row, "wounded", WOUNDED_SO_FAR);
}

/* How many events a row stands for; false where the column holds words, as in a chronology. */
static bool set_events_of(struct row *row)
{
    const char *text = row_text(row, EVENTS);
    struct amount *events = &row->check->draft->events;
    double number;
    if (!text || !count_text_whole(text, &number))
        return !text;
    *events = (struct amount){true, number, row->cells[EVENTS]};
    return true;
}

static void set_title_of(struct row *row)
{
    bool has_number = set_events_of(row);
    const char *title = row_text(row, TITLE);
    if (!title && !has_number)
        title = row_text(row, EVENTS);
    const char *type = row_text(row, SUBTYPE) ? row_text(row, SUBTYPE) : row_text(row, TYPE);
    row_set_title(row, title ? title : row_join(row, type, ", ", row_text(row, PLACE)));
}

static void translate(struct row *row)
{
    set_date_of(row);
    set_category_of(row);
    set_status_of(row);
    set_title_of(row);
    row_add_actors(row, ACTOR1, ';', NULL, NULL);
    row_add_actors(row, ACTOR2, ';', NULL, NULL);
    row_set_coordinates(row, LATITUDE, LONGITUDE);
    add_counts(row);
    row_add_sources(row, SOURCE, ';');
}

const struct dialect dialect_generic = {
    .name = "generic",
    .summary = "any columns whose names say what they are, or that --map names",
    .bid = bid,
    .columns = columns,
    .missing = missing,
    .translate = translate,
};
