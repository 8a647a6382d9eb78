/* Global Terrorism Database. Month 0 and day 0 are not known; 'approxdate' has the words of a date
 * that is not sure. Empty numbers of dead are unknown, not none. */
#include "read/dialect_rows.h"
#include "read/row.h"

#include <string.h>

enum {
    ID,
    YEAR,
    MONTH,
    DAY,
    APPROXDATE,
    EXTENDED,
    RESOLUTION,
    COUNTRY,
    COUNTRY_CODE,
    PROVINCE,
    CITY,
    LATITUDE,
    LONGITUDE,
    SPECIFICITY,
    SUMMARY,
    DOUBT,
    SUCCESS,
    SUICIDE,
    ATTACK,
    ATTACK_TEXT,
    TARGET,
    TARGET_TEXT,
    WEAPON,
    GROUP,
    GROUP_UNCERTAIN,
    KILLED,
    WOUNDED,
    SOURCE_1,
    SOURCE_2,
    SOURCE_3,
    DATABASE,
    COLUMN_COUNT
};

static const struct dialect_column columns[] = {
    [ID] = {"eventid", "id", NULL, false},
    [YEAR] = {"iyear", NULL, NULL, false},
    [MONTH] = {"imonth", NULL, NULL, false},
    [DAY] = {"iday", NULL, NULL, false},
    [APPROXDATE] = {"approxdate", NULL, NULL, true},
    [EXTENDED] = {"extended", "codes.extended", NULL, false},
    [RESOLUTION] = {"resolution", NULL, NULL, true},
    [COUNTRY] = {"country_txt", "place.country", NULL, false},
    [COUNTRY_CODE] = {"country", "codes.country", NULL, false},
    [PROVINCE] = {"provstate", "place.admin", NULL, false},
    [CITY] = {"city", NULL, NULL, false},
    [LATITUDE] = {"latitude", NULL, NULL, false},
    [LONGITUDE] = {"longitude", NULL, NULL, false},
    [SPECIFICITY] = {"specificity", "codes.specificity", NULL, false},
    [SUMMARY] = {"summary", "note", NULL, false},
    [DOUBT] = {"doubtterr", "codes.doubtterr", NULL, false},
    [SUCCESS] = {"success", "codes.success", NULL, false},
    [SUICIDE] = {"suicide", "codes.suicide", NULL, false},
    [ATTACK] = {"attacktype1", NULL, NULL, false},
    [ATTACK_TEXT] = {"attacktype1_txt", NULL, NULL, false},
    [TARGET] = {"targtype1", "codes.targtype1", NULL, false},
    [TARGET_TEXT] = {"targtype1_txt", NULL, NULL, false},
    [WEAPON] = {"weaptype1", "codes.weaptype1", NULL, false},
    [GROUP] = {"gname", NULL, NULL, false},
    [GROUP_UNCERTAIN] = {"guncertain1", "codes.guncertain1", NULL, false},
    [KILLED] = {"nkill", NULL, "-9 -99", false},
    [WOUNDED] = {"nwound", NULL, "-9 -99", false},
    [SOURCE_1] = {"scite1", NULL, NULL, false},
    [SOURCE_2] = {"scite2", NULL, NULL, false},
    [SOURCE_3] = {"scite3", NULL, NULL, false},
    [DATABASE] = {"dbsource", "codes.dbsource", NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const struct signature signatures[] = {
    {"eventid iyear attacktype1", 95},
    {"eventid iyear nkill|gname", 88},
    {"iyear imonth iday attacktype1_txt|gname|nkill", 85},
    {NULL, 0},
};

static const char *const missing[] = {"na", "n/a", "null", "none", "nan", ".", NULL};

/* By attacktype1, from 1. */
static const struct {
    const char *name;
    enum category category;
} attacks[] = {
    {"Assassination", CATEGORY_VAC},
    {"Armed Assault", CATEGORY_BATTLE},
    {"Bombing/Explosion", CATEGORY_REMOTE},
    {"Hijacking", CATEGORY_VAC},
    {"Hostage Taking (Barricade Incident)", CATEGORY_VAC},
    {"Hostage Taking (Kidnapping)", CATEGORY_VAC},
    {"Facility/Infrastructure Attack", CATEGORY_STRATEGIC},
    {"Unarmed Assault", CATEGORY_VAC},
    {"Unknown", CATEGORY_UNKNOWN},
};

#define ATTACK_COUNT ((long)(sizeof attacks / sizeof *attacks))
#define ARMED_ASSAULT 2
#define PRIVATE_CITIZENS 14

/* By specificity, from 1. */
static const char *const precisions[] = {"settlement", "near", "admin2", "admin1", "unknown"};

/* What 'approxdate' says where it can be read; else the date of the parts, as approximate. */
static void set_date_of(struct row *row)
{
    const char *parts = row_date_of_parts(row, YEAR, MONTH, DAY);
    const char *words = row_text(row, APPROXDATE);
    const struct date_style style = {.first_year = 1900, .last_year = 2100};
    const char *edtf, *why;
    row_check_year(row, YEAR, parts);
    if (!words) {
        if (parts)
            row_set_date(row, YEAR, parts);
        return;
    }
    row_event(row)->date_basis = words;
    if (date_read(words, &style, row->check->arena, &edtf, &why) == DATE_READ &&
        (!parts || strncmp(parts, edtf, 4) == 0))
        row_set_date(row, APPROXDATE, edtf);
    else if (parts)
        row_set_date(row, YEAR, row_print(row, "%s~", parts));
}

/* The number of the attack's type, also from its words; 0 where it is not known. */
static long attack_of(struct row *row)
{
    long attack;
    if (row_whole(row, ATTACK, &attack))
        return attack;
    for (long i = 0; i < ATTACK_COUNT; i++)
        if (row_is(row, ATTACK_TEXT, attacks[i].name))
            return i + 1;
    return 0;
}

static void set_type(struct row *row)
{
    long target = 0, attack = attack_of(row);
    struct event *event = row_event(row);
    bool is_known = attack >= 1 && attack <= ATTACK_COUNT;
    event->type = row_text(row, ATTACK_TEXT);
    if (!event->type && is_known)
        event->type = attacks[attack - 1].name;
    event->subtype = row_text(row, TARGET_TEXT);
    if (attack != 0)
        row_set_scheme(row, "gtd", NULL, row_print(row, "%ld", attack));
    if (!is_known) {
        if (attack != 0)
            row_warn(row, ATTACK, "unknown-code", "no attacktype1 is called %ld", attack);
        return;
    }
    bool is_on_citizens = row_whole(row, TARGET, &target) && target == PRIVATE_CITIZENS;
    row_set_category(row, attack == ARMED_ASSAULT && is_on_citizens ? CATEGORY_VAC
                                                                    : attacks[attack - 1].category);
}

static void set_place(struct row *row)
{
    long precision = 0;
    bool is_known = row_whole(row, SPECIFICITY, &precision) && precision >= 1 && precision <= 5;
    const char *city = row_text(row, CITY);
    bool is_city = city && !row_is(row, CITY, "Unknown");
    row_set_place(row, is_city ? city : NULL, is_known ? precisions[precision - 1] : NULL);
    row_set_coordinates(row, LATITUDE, LONGITUDE);
}

static void set_title(struct row *row)
{
    const char *type = row_event(row)->type;
    const struct words *place = &row_event(row)->place.name;
    const char *where = place->count ? place->items[0].text : row_text(row, PROVINCE);
    row_set_title(row, row_join(row, type, ", ", where));
}

static void translate(struct row *row)
{
    set_date_of(row);
    set_type(row);
    set_place(row);
    set_title(row);
    row_add_actor(row, row_text(row, GROUP), NULL, "perpetrator");
    if (row_is(row, GROUP_UNCERTAIN, "1"))
        row_event(row)->attribution_likelihood = "possible";
    row_add_people(row, "killed", KILLED);
    row_add_people(row, "wounded", WOUNDED);
    row_add_source(row, row_text(row, SOURCE_1));
    row_add_source(row, row_text(row, SOURCE_2));
    row_add_source(row, row_text(row, SOURCE_3));
}

const struct dialect dialect_gtd = {
    .name = "gtd",
    .summary = "Global Terrorism Database",
    .title = "Global Terrorism Database",
    .signatures = signatures,
    .columns = columns,
    .missing = missing,
    .translate = translate,
    .first_year = 1900,
    .last_year = 2100,
};
