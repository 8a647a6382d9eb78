/* UCDP GED: all releases, candidate events, the API and extracts. Bound by name, because the order
 * of the columns changes with the release.
 *
 * The dates are a range that the event lies in, or, for a summary of several events, that it
 * covers. low, best and high come from differing reports and are not always in order; they are
 * kept. */
#include "read/dialect_rows.h"
#include "read/row.h"

#include <stdlib.h>
#include <string.h>

enum {
    ID,
    RELID,
    TYPE,
    CONFLICT_ID,
    CONFLICT,
    DYAD_ID,
    DYAD,
    SIDE_A,
    SIDE_B,
    SOURCE_OFFICE,
    SOURCE_ORIGINAL,
    SOURCE_COUNT,
    WHERE_PRECISION,
    WHERE,
    WHERE_DESCRIPTION,
    ADM_1,
    ADM_2,
    LATITUDE,
    LONGITUDE,
    COUNTRY,
    COUNTRY_ID,
    CLARITY,
    DATE_PRECISION,
    DATE_START,
    DATE_END,
    DEATHS_A,
    DEATHS_B,
    DEATHS_CIVILIANS,
    DEATHS_UNKNOWN,
    LOW,
    BEST,
    HIGH,
    CODE_STATUS,
    ACTIVE_YEAR,
    YEAR,
    START_YEAR,
    END_YEAR,
    COLUMN_COUNT
};

static const struct dialect_column columns[] = {
    [ID] = {"id|event_id", "id", NULL, false},
    [RELID] = {"relid", "codes.relid", NULL, false},
    [TYPE] = {"type_of_violence|type_of_vi", NULL, NULL, false},
    [CONFLICT_ID] = {"conflict_new_id|conflict_id|conflict_dset_id", "codes.conflict_new_id", NULL,
                     false},
    [CONFLICT] = {"conflict_name|conflict_n", NULL, NULL, false},
    [DYAD_ID] = {"dyad_new_id|dyad_id|dyad_dset_id", "codes.dyad_new_id", NULL, false},
    [DYAD] = {"dyad_name", NULL, NULL, false},
    [SIDE_A] = {"side_a", NULL, NULL, false},
    [SIDE_B] = {"side_b", NULL, NULL, false},
    [SOURCE_OFFICE] = {"source_office|source_off", NULL, NULL, false},
    [SOURCE_ORIGINAL] = {"source_original|source_ori", NULL, NULL, false},
    [SOURCE_COUNT] = {"number_of_sources", "codes.number_of_sources", "-1", false},
    [WHERE_PRECISION] = {"where_prec", "codes.where_prec", NULL, false},
    [WHERE] = {"where_coordinates|where_coor", NULL, NULL, false},
    [WHERE_DESCRIPTION] = {"where_description|where_desc", NULL, NULL, false},
    [ADM_1] = {"adm_1", "place.admin", NULL, false},
    [ADM_2] = {"adm_2", NULL, NULL, false},
    [LATITUDE] = {"latitude", NULL, NULL, false},
    [LONGITUDE] = {"longitude", NULL, NULL, false},
    [COUNTRY] = {"country", "place.country", NULL, false},
    [COUNTRY_ID] = {"country_id", "codes.country_id", NULL, false},
    [CLARITY] = {"event_clarity|event_clar", "codes.event_clarity", NULL, false},
    [DATE_PRECISION] = {"date_prec", "codes.date_prec", NULL, false},
    [DATE_START] = {"date_start", NULL, NULL, true},
    [DATE_END] = {"date_end", NULL, NULL, true},
    [DEATHS_A] = {"deaths_a|deaths_side_a", NULL, NULL, false},
    [DEATHS_B] = {"deaths_b|deaths_side_b", NULL, NULL, false},
    [DEATHS_CIVILIANS] = {"deaths_civilians|deaths_civ", NULL, NULL, false},
    [DEATHS_UNKNOWN] = {"deaths_unknown|deaths_unk", NULL, NULL, false},
    [LOW] = {"low|low_est|deaths_low|low_estimate", NULL, NULL, false},
    [BEST] = {"best|best_est|deaths_best|best_estimate", NULL, NULL, false},
    [HIGH] = {"high|high_est|deaths_high|high_estimate", NULL, NULL, false},
    [CODE_STATUS] = {"code_status", "codes.code_status", NULL, false},
    [ACTIVE_YEAR] = {"active_year", "codes.active_year", NULL, false},
    [YEAR] = {"year", NULL, NULL, false},
    [START_YEAR] = {"start_year", NULL, NULL, false},
    [END_YEAR] = {"end_year", NULL, NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const struct signature signatures[] = {
    {"type_of_violence date_prec best", 95},
    {"type_of_violence|type_of_vi date_start deaths_a|best|best_est", 90},
    {"date_start date_end deaths_a deaths_b deaths_civilians|deaths_civ", 88},
    {"date_start date_prec|where_prec|event_clarity best|best_est", 85},
    {"date_start dyad_name|conflict_name|side_a best|best_est|deaths_a", 80},
    {"date_start date_end best low high", 70},
    {NULL, 0},
};

static const char *const missing[] = {"na", "null", "none", "nan", NULL};

/* By type_of_violence, from 1. */
static const struct {
    const char *name;
    enum category category;
} types[] = {
    {"state-based", CATEGORY_BATTLE},
    {"non-state", CATEGORY_BATTLE},
    {"one-sided", CATEGORY_VAC},
};

/* By where_prec, from 1. */
static const char *const precisions[] = {"exact", "near",    "admin2", "admin1",
                                         "area",  "country", "sea-air"};

static void set_date_of(struct row *row)
{
    long precision = 1, clarity = 1;
    const char *first = row_date(row, DATE_START);
    const char *last = row->cells[DATE_END] ? row_date(row, DATE_END) : NULL;
    row_whole(row, DATE_PRECISION, &precision);
    row_whole(row, CLARITY, &clarity);
    if (first)
        row_set_span(row, DATE_START, first, last, clarity != 2);
    if (first && (precision < 1 || precision > 5))
        row_warn(row, DATE_PRECISION, "unknown-code", "no date_prec is called %ld", precision);
}

static void set_type(struct row *row)
{
    long type;
    if (!row_whole(row, TYPE, &type))
        return;
    row_set_scheme(row, "ucdp-ged", NULL, row_text(row, TYPE));
    if (type < 1 || type > 3) {
        row_warn(row, TYPE, "unknown-code", "no type_of_violence is called %ld", type);
        return;
    }
    row_event(row)->type = types[type - 1].name;
    row_set_category(row, types[type - 1].category);
}

/* Governments carry their kind in their name. */
static const char *actor_type(const char *name)
{
    if (!name)
        return NULL;
    if (strncmp(name, "Government of ", 14) == 0)
        return "state-forces";
    return strcmp(name, "Civilians") == 0 ? "civilians" : NULL;
}

static void set_place(struct row *row)
{
    long precision = 0;
    bool is_known = row_whole(row, WHERE_PRECISION, &precision) && precision >= 1 && precision <= 7;
    const char *name =
        row_text(row, WHERE) ? row_text(row, WHERE) : row_text(row, WHERE_DESCRIPTION);
    row_set_place(row, name, is_known ? precisions[precision - 1] : NULL);
    row_set_coordinates(row, LATITUDE, LONGITUDE);
}

/* Extracts without 'best' still have its parts; all four must be there. */
static void add_sum(struct row *row)
{
    static const int parts[] = {DEATHS_A, DEATHS_B, DEATHS_CIVILIANS, DEATHS_UNKNOWN};
    double sum = 0;
    long number;
    size_t known = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        if (!row->cells[parts[i]] || !row_whole(row, parts[i], &number) || number < 0)
            continue;
        sum += (double)number;
        known++;
    }
    struct count_draft *count = row_add_range(row, "killed", LOW, -1, HIGH);
    if (!count || known == 0)
        return;
    count->qualifier.is_given = false;
    const struct cell *cell = row->cells[DEATHS_A] ? row->cells[DEATHS_A] : row->cells[DEATHS_B];
    if (known == sizeof parts / sizeof *parts)
        count->best = (struct amount){true, sum, cell};
    else if (!count->low.is_given)
        count->low = (struct amount){true, sum, cell};
}

static void set_title(struct row *row)
{
    const char *what = row_text(row, DYAD) ? row_text(row, DYAD) : row_text(row, CONFLICT);
    const char *where = row_text(row, WHERE) ? row_text(row, WHERE) : row_text(row, ADM_1);
    row_set_title(row, row_join(row, what, ", ", where));
}

static void translate(struct row *row)
{
    set_date_of(row);
    set_type(row);
    set_place(row);
    set_title(row);
    row_add_actor(row, row_text(row, SIDE_A), actor_type(row_text(row, SIDE_A)), NULL);
    row_add_actor(row, row_text(row, SIDE_B), actor_type(row_text(row, SIDE_B)), NULL);
    if (row->cells[BEST])
        row_add_range(row, "killed", LOW, BEST, HIGH);
    else
        add_sum(row);
    row_add_sources(row, row->cells[SOURCE_OFFICE] ? SOURCE_OFFICE : SOURCE_ORIGINAL, ';');
}

const struct dialect dialect_ucdp = {
    .name = "ucdp",
    .summary = "UCDP GED events, any release, candidate or API",
    .title = "UCDP GED",
    .signatures = signatures,
    .columns = columns,
    .missing = missing,
    .translate = translate,
    .first_year = 1946,
    .last_year = 2100,
};
