/* ACLED: today's export and API, older eras, and files with columns missing.
 *
 * Fatalities are reported ones, conservative: 0 means that none were reported. The order of the
 * actors means nothing (but for violence against civilians), so no title says who attacked whom. */
#include "read/dialect_rows.h"
#include "read/row.h"

#include "base/day.h"
#include "base/utf8.h"

#include <stdio.h>
#include <string.h>

enum {
    ID,
    DATE,
    TIME_PRECISION,
    EVENT_TYPE,
    SUB_EVENT_TYPE,
    ACTOR1,
    INTER1,
    ACTOR2,
    INTER2,
    ASSOCIATES1,
    ASSOCIATES2,
    CIVILIAN_TARGETING,
    COUNTRY,
    ISO3,
    ADMIN1,
    LOCATION,
    LATITUDE,
    LONGITUDE,
    GEO_PRECISION,
    SOURCE,
    NOTES,
    FATALITIES,
    DISORDER_TYPE,
    INTERACTION,
    ISO,
    REGION,
    ADMIN2,
    ADMIN3,
    SOURCE_SCALE,
    TAGS,
    TIMESTAMP,
    YEAR,
    NUMBER_OF_COUNTRY,
    GWNO,
    DATA_ID,
    COLUMN_COUNT
};

static const struct dialect_column columns[] = {
    [ID] = {"event_id_cnty|event_id_no_cnty|data_id|event_id", "id", NULL, false},
    [DATE] = {"event_date|date", NULL, NULL, true},
    [TIME_PRECISION] = {"time_precision|time_precis", "codes.time_precision", NULL, false},
    [EVENT_TYPE] = {"event_type", NULL, NULL, false},
    [SUB_EVENT_TYPE] = {"sub_event_type", NULL, NULL, false},
    [ACTOR1] = {"actor1", NULL, NULL, false},
    [INTER1] = {"inter1", "codes.inter1", NULL, false},
    [ACTOR2] = {"actor2", NULL, NULL, false},
    [INTER2] = {"inter2", "codes.inter2", NULL, false},
    [ASSOCIATES1] = {"assoc_actor_1|ally_actor_1", NULL, NULL, false},
    [ASSOCIATES2] = {"assoc_actor_2|ally_actor_2", NULL, NULL, false},
    [CIVILIAN_TARGETING] = {"civilian_targeting", "codes.civilian_targeting", NULL, false},
    [COUNTRY] = {"country", "place.country", NULL, false},
    [ISO3] = {"iso3", NULL, NULL, false},
    [ADMIN1] = {"admin1", "place.admin", NULL, false},
    [LOCATION] = {"location", NULL, NULL, false},
    [LATITUDE] = {"latitude", NULL, NULL, false},
    [LONGITUDE] = {"longitude", NULL, NULL, false},
    [GEO_PRECISION] = {"geo_precision|geo_precis|geo_precisi", "codes.geo_precision", NULL, false},
    [SOURCE] = {"source", NULL, NULL, false},
    [NOTES] = {"notes", "note", NULL, false},
    [FATALITIES] = {"fatalities|fatality", NULL, NULL, false},
    [DISORDER_TYPE] = {"disorder_type", "codes.disorder_type", NULL, false},
    [INTERACTION] = {"interaction", "codes.interaction", NULL, false},
    [ISO] = {"iso", "codes.iso", NULL, false},
    [REGION] = {"region", NULL, NULL, false},
    [ADMIN2] = {"admin2", NULL, NULL, false},
    [ADMIN3] = {"admin3", NULL, NULL, false},
    [SOURCE_SCALE] = {"source_scale", NULL, NULL, false},
    [TAGS] = {"tags", "codes.tags", NULL, false},
    [TIMESTAMP] = {"timestamp", NULL, NULL, false},
    [YEAR] = {"year", NULL, NULL, false},
    [NUMBER_OF_COUNTRY] = {"event_id_no_cnty", NULL, NULL, false},
    [GWNO] = {"gwno", "codes.gwno", NULL, false},
    [DATA_ID] = {"data_id", NULL, NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const struct signature signatures[] = {
    {"event_id_cnty sub_event_type event_date", 95},
    {"event_id_cnty|data_id|event_id_no_cnty event_type event_date", 88},
    {"event_date event_type sub_event_type actor1 fatalities", 85},
    {"event_date event_type actor1 inter1|interaction", 82},
    {"event_date event_type fatalities geo_precision|time_precision|geo_precis|notes|admin1", 75},
    {"event_date sub_event_type fatalities|disorder_type", 72},
    {NULL, 0},
};

#define NONE CATEGORY_COUNT

/* A word of the data set, in plain form, and what it is here. */
struct type {
    const char *plain;
    enum category category, secondary;
    bool is_old; /* a type of an older era, to be known as 'subtype' of the present one */
    const char *subtype;
};

static const struct type sub_types[] = {
    {"armed_clash", CATEGORY_BATTLE, NONE, false, NULL},
    {"government_regains_territory", CATEGORY_TERRITORY, CATEGORY_BATTLE, false, NULL},
    {"non_state_actor_overtakes_territory", CATEGORY_TERRITORY, CATEGORY_BATTLE, false, NULL},
    {"chemical_weapon", CATEGORY_REMOTE, NONE, false, NULL},
    {"air_drone_strike", CATEGORY_REMOTE, NONE, false, NULL},
    {"suicide_bomb", CATEGORY_REMOTE, NONE, false, NULL},
    {"shelling_artillery_missile_attack", CATEGORY_REMOTE, NONE, false, NULL},
    {"remote_explosive_landmine_ied", CATEGORY_REMOTE, NONE, false, NULL},
    {"grenade", CATEGORY_REMOTE, NONE, false, NULL},
    {"sexual_violence", CATEGORY_VAC, NONE, false, NULL},
    {"attack", CATEGORY_VAC, NONE, false, NULL},
    {"abduction_forced_disappearance", CATEGORY_VAC, NONE, false, NULL},
    {"peaceful_protest", CATEGORY_PROTEST, NONE, false, NULL},
    {"protest_with_intervention", CATEGORY_PROTEST, NONE, false, NULL},
    {"excessive_force_against_protesters", CATEGORY_PROTEST, CATEGORY_VAC, false, NULL},
    {"violent_demonstration", CATEGORY_RIOT, NONE, false, NULL},
    {"mob_violence", CATEGORY_RIOT, NONE, false, NULL},
    {"agreement", CATEGORY_DIPLOMACY, CATEGORY_STRATEGIC, false, NULL},
    {"arrests", CATEGORY_REPRESSION, CATEGORY_STRATEGIC, false, NULL},
    {"non_violent_transfer_of_territory", CATEGORY_TERRITORY, CATEGORY_STRATEGIC, false, NULL},
    {"change_to_group_activity", CATEGORY_STRATEGIC, NONE, false, NULL},
    {"disrupted_weapons_use", CATEGORY_STRATEGIC, NONE, false, NULL},
    {"headquarters_or_base_established", CATEGORY_STRATEGIC, NONE, false, NULL},
    {"looting_property_destruction", CATEGORY_STRATEGIC, NONE, false, NULL},
    {"other", CATEGORY_OTHER, CATEGORY_STRATEGIC, false, NULL},
    {NULL, NONE, NONE, false, NULL},
};

/* Types without a sub-type: those of today, then those of older eras. */
static const struct type types[] = {
    {"battles", CATEGORY_BATTLE, NONE, false, NULL},
    {"explosions_remote_violence", CATEGORY_REMOTE, NONE, false, NULL},
    {"violence_against_civilians", CATEGORY_VAC, NONE, false, NULL},
    {"protests", CATEGORY_PROTEST, NONE, false, NULL},
    {"riots", CATEGORY_RIOT, NONE, false, NULL},
    {"strategic_developments", CATEGORY_STRATEGIC, NONE, false, NULL},
    {"battle_no_change_of_territory", CATEGORY_BATTLE, NONE, true, "Armed clash"},
    {"battle_government_regains_territory", CATEGORY_TERRITORY, CATEGORY_BATTLE, true,
     "Government regains territory"},
    {"battle_non_state_actor_overtakes_territory", CATEGORY_TERRITORY, CATEGORY_BATTLE, true,
     "Non-state actor overtakes territory"},
    {"remote_violence", CATEGORY_REMOTE, NONE, true, NULL},
    {"riots_protests", CATEGORY_PROTEST, NONE, true, NULL},
    {"strategic_development", CATEGORY_OTHER, CATEGORY_STRATEGIC, true, "Other"},
    {"headquarters_or_base_established", CATEGORY_STRATEGIC, NONE, true,
     "Headquarters or base established"},
    {"non_violent_transfer_of_territory", CATEGORY_TERRITORY, CATEGORY_STRATEGIC, true,
     "Non-violent transfer of territory"},
    {NULL, NONE, NONE, false, NULL},
};

/* By the number that older files code them with; the last one has two names. */
static const char *const inter_types[] = {
    NULL,      "state-forces", "rebel-group", "political-militia",   "identity-militia",
    "rioters", "protesters",   "civilians",   "external-armed-group"};

static const char *const inter_words[] = {
    "none",    "state_forces", "rebel_group", "political_militia",    "identity_militia",
    "rioters", "protesters",   "civilians",   "external_other_forces"};

#define INTER_COUNT (sizeof inter_words / sizeof *inter_words)

/* ---- Dates ---- */

/* The week around a day, none of whose days is known to be the one. */
static void set_week(struct row *row, const char *edtf)
{
    struct edtf date;
    struct edtf_error error;
    if (!edtf_parse(edtf, EDTF_SEASONS_METEOROLOGICAL, row->check->arena, &date, &error) ||
        date.start.precision != EDTF_DAY || !date.is_placeable) {
        row_set_date(row, DATE, edtf);
        return;
    }
    struct civil first = civil_of(date.earliest - 3), last = civil_of(date.latest + 3);
    row_set_date(row, DATE,
                 row_print(row, "[%04d-%02d-%02d..%04d-%02d-%02d]", (int)first.year, first.month,
                           first.day, (int)last.year, last.month, last.day));
}

static void set_date_of(struct row *row)
{
    long precision = 1;
    const char *edtf = row_date(row, DATE);
    if (!edtf)
        return;
    bool is_given = row_whole(row, TIME_PRECISION, &precision);
    if (is_given && (precision < 1 || precision > 3))
        row_warn(row, TIME_PRECISION, "unknown-code", "no time precision is called %ld; read as 1",
                 precision);
    if (precision == 2)
        set_week(row, edtf);
    else if (precision == 3 && strlen(edtf) == 10)
        row_set_date(row, DATE, row_print(row, "%.7s", edtf));
    else
        row_set_date(row, DATE, edtf);
}

/* ---- Types ---- */

static const struct type *find_type(struct row *row, int column, const struct type *table)
{
    const char *text = row_text(row, column);
    const char *plain = text ? dialect_plain(row->check->arena, text) : "";
    for (; table->plain; table++)
        if (strcmp(table->plain, plain) == 0)
            return table;
    return NULL;
}

static bool by_force(const struct type *type)
{
    return type->category == CATEGORY_TERRITORY && type->secondary == CATEGORY_BATTLE;
}

static void set_category_of(struct row *row, const struct type *type)
{
    bool is_battle = row->check->reading->options->is_territory_battle && by_force(type);
    row_set_category(row, is_battle ? CATEGORY_BATTLE : type->category);
    if (type->secondary != NONE && !is_battle)
        row_add_category(row, type->secondary);
    if (type->category == CATEGORY_REMOTE && row->cells[CIVILIAN_TARGETING])
        row_add_category(row, CATEGORY_VAC);
}

static void warn_of_type(struct row *row, int column)
{
    if (row->cells[column])
        row_warn(row, column, "unknown-code", "'%s' is no type of ACLED; its category is unknown",
                 check_quoted(row->check, row->cells[column]));
}

static void set_types(struct row *row)
{
    struct event *event = row_event(row);
    const struct type *sub_type = find_type(row, SUB_EVENT_TYPE, sub_types);
    const struct type *type = find_type(row, EVENT_TYPE, types);
    event->type = row_text(row, EVENT_TYPE);
    event->subtype = row_text(row, SUB_EVENT_TYPE);
    if (!event->subtype && type)
        event->subtype = type->subtype;
    row_set_scheme(row, "acled", NULL, event->subtype ? event->subtype : event->type);
    if (sub_type || type)
        set_category_of(row, sub_type ? sub_type : type);
    if (!sub_type)
        warn_of_type(row, SUB_EVENT_TYPE);
    if (!type)
        warn_of_type(row, EVENT_TYPE);
    if (!sub_type && type && strcmp(type->plain, "riots_protests") == 0)
        row_warn(row, EVENT_TYPE, "ambiguous-type",
                 "'Riots/Protests' does not say which of the two; read as a protest");
}

/* ---- Actors ---- */

static const char *inter_type(struct row *row, int column)
{
    const char *text = row_text(row, column);
    if (!text)
        return NULL;
    if (text[0] >= '0' && text[0] <= '8' && (!text[1] || text[1] == '.'))
        return inter_types[text[0] - '0'];
    const char *plain = dialect_plain(row->check->arena, text);
    for (size_t i = 0; i < INTER_COUNT; i++)
        if (strcmp(inter_words[i], plain) == 0)
            return inter_types[i];
    if (strcmp(plain, "other_forces") == 0 || strcmp(plain, "external_forces") == 0)
        return inter_types[INTER_COUNT - 1];
    row_warn(row, column, "unknown-code", "'%s' is no kind of actor of ACLED",
             check_quoted(row->check, row->cells[column]));
    return NULL;
}

static void add_actors(struct row *row)
{
    bool is_attack = row_event(row)->type && row_is(row, EVENT_TYPE, "Violence against civilians");
    row_add_actor(row, row_text(row, ACTOR1), inter_type(row, INTER1), NULL);
    row_add_actor(row, row_text(row, ACTOR2), inter_type(row, INTER2), is_attack ? "target" : NULL);
    row_add_actors(row, ASSOCIATES1, ';', NULL, "associate");
    row_add_actors(row, ASSOCIATES2, ';', NULL, "associate");
}

/* ---- The rest ---- */

static void set_place(struct row *row)
{
    static const char *const precisions[] = {"settlement", "near", "admin1"};
    long precision = 0;
    bool is_known = row_whole(row, GEO_PRECISION, &precision) && precision >= 1 && precision <= 3;
    row_set_place(row, row_text(row, LOCATION), is_known ? precisions[precision - 1] : NULL);
    row_set_coordinates(row, LATITUDE, LONGITUDE);
    if (!row_event(row)->place.country)
        row_event(row)->place.country = row_text(row, ISO3);
}

static void set_title(struct row *row)
{
    const char *what = row_event(row)->subtype ? row_event(row)->subtype : row_event(row)->type;
    const char *where = row_text(row, LOCATION);
    row_set_title(row, row_join(row, what, ", ", where));
}

static void translate(struct row *row)
{
    set_date_of(row);
    set_types(row);
    add_actors(row);
    set_place(row);
    set_title(row);
    row_add_people(row, "killed", FATALITIES);
    row_add_sources(row, SOURCE, ';');
}

static const char *const missing[] = {"na", "null", "none", "nan", NULL};

const struct dialect dialect_acled = {
    .name = "acled",
    .summary = "ACLED events, export or API, of any era",
    .title = "ACLED",
    .signatures = signatures,
    .columns = columns,
    .missing = missing,
    .translate = translate,
    .first_year = 1990,
    .last_year = 2100,
};
