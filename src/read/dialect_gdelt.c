/* GDELT event tables, 1.0 (57 or 58 columns, also mixed in one file) and 2.0 (61): without a header
 * and without any quoting. Rows are coded by machine, with duplicates, and hold no number of dead,
 * so a record has no counts: nothing can be summed from them by mistake.
 *
 * The numbers of mentions tell how much attention an event got in its first minutes; they serve
 * only to choose what is labelled. */
#include "read/cameo.h"
#include "read/dialect_rows.h"
#include "read/row.h"

#include <string.h>

enum {
    ID,
    DATE,
    ACTOR1,
    ACTOR1_COUNTRY,
    ACTOR1_TYPE,
    ACTOR2,
    ACTOR2_COUNTRY,
    ACTOR2_TYPE,
    IS_ROOT,
    CODE,
    BASE_CODE,
    ROOT_CODE,
    QUAD_CLASS,
    GOLDSTEIN,
    MENTIONS,
    SOURCES,
    ARTICLES,
    TONE,
    GEO_TYPE,
    PLACE,
    COUNTRY,
    ADM1,
    LATITUDE,
    LONGITUDE,
    ADDED,
    URL,
    COLUMN_COUNT
};

static const struct dialect_column columns[] = {
    [ID] = {"globaleventid", "id", NULL, false},
    [DATE] = {"sqldate|day", NULL, NULL, true},
    [ACTOR1] = {"actor1name", NULL, NULL, false},
    [ACTOR1_COUNTRY] = {"actor1countrycode", NULL, NULL, false},
    [ACTOR1_TYPE] = {"actor1type1code", NULL, NULL, false},
    [ACTOR2] = {"actor2name", NULL, NULL, false},
    [ACTOR2_COUNTRY] = {"actor2countrycode", NULL, NULL, false},
    [ACTOR2_TYPE] = {"actor2type1code", NULL, NULL, false},
    [IS_ROOT] = {"isrootevent", "codes.IsRootEvent", NULL, false},
    [CODE] = {"eventcode", NULL, NULL, false},
    [BASE_CODE] = {"eventbasecode", NULL, NULL, false},
    [ROOT_CODE] = {"eventrootcode", NULL, NULL, false},
    [QUAD_CLASS] = {"quadclass", "codes.QuadClass", NULL, false},
    [GOLDSTEIN] = {"goldsteinscale", "codes.GoldsteinScale", NULL, false},
    [MENTIONS] = {"nummentions", "codes.NumMentions", NULL, false},
    [SOURCES] = {"numsources", "codes.NumSources", NULL, false},
    [ARTICLES] = {"numarticles", "codes.NumArticles", NULL, false},
    [TONE] = {"avgtone", "codes.AvgTone", NULL, false},
    [GEO_TYPE] = {"actiongeo_type", "codes.ActionGeo_Type", NULL, false},
    [PLACE] = {"actiongeo_fullname", NULL, NULL, false},
    [COUNTRY] = {"actiongeo_countrycode", "place.country", NULL, false},
    [ADM1] = {"actiongeo_adm1code", "place.admin", NULL, false},
    [LATITUDE] = {"actiongeo_lat", NULL, NULL, false},
    [LONGITUDE] = {"actiongeo_long", NULL, NULL, false},
    [ADDED] = {"dateadded", NULL, NULL, false},
    [URL] = {"sourceurl", "url", NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const struct signature signatures[] = {
    {"globaleventid sqldate|day eventcode", 95},
    {"sqldate eventcode|eventrootcode actor1name|actor1code|actiongeo_fullname", 88},
    {"globaleventid eventcode|eventrootcode|quadclass", 80},
    {NULL, 0},
};

/* ---- Without a header ---- */

/* Plain forms of the 58 columns of 1.0; older files lack the last. */
static const char *const names_1[] = {
    "globaleventid",
    "sqldate",
    "monthyear",
    "year",
    "fractiondate",
    "actor1code",
    "actor1name",
    "actor1countrycode",
    "actor1knowngroupcode",
    "actor1ethniccode",
    "actor1religion1code",
    "actor1religion2code",
    "actor1type1code",
    "actor1type2code",
    "actor1type3code",
    "actor2code",
    "actor2name",
    "actor2countrycode",
    "actor2knowngroupcode",
    "actor2ethniccode",
    "actor2religion1code",
    "actor2religion2code",
    "actor2type1code",
    "actor2type2code",
    "actor2type3code",
    "isrootevent",
    "eventcode",
    "eventbasecode",
    "eventrootcode",
    "quadclass",
    "goldsteinscale",
    "nummentions",
    "numsources",
    "numarticles",
    "avgtone",
    "actor1geo_type",
    "actor1geo_fullname",
    "actor1geo_countrycode",
    "actor1geo_adm1code",
    "actor1geo_lat",
    "actor1geo_long",
    "actor1geo_featureid",
    "actor2geo_type",
    "actor2geo_fullname",
    "actor2geo_countrycode",
    "actor2geo_adm1code",
    "actor2geo_lat",
    "actor2geo_long",
    "actor2geo_featureid",
    "actiongeo_type",
    "actiongeo_fullname",
    "actiongeo_countrycode",
    "actiongeo_adm1code",
    "actiongeo_lat",
    "actiongeo_long",
    "actiongeo_featureid",
    "dateadded",
    "sourceurl",
};

static const char *const names_2[] = {
    "globaleventid",
    "sqldate",
    "monthyear",
    "year",
    "fractiondate",
    "actor1code",
    "actor1name",
    "actor1countrycode",
    "actor1knowngroupcode",
    "actor1ethniccode",
    "actor1religion1code",
    "actor1religion2code",
    "actor1type1code",
    "actor1type2code",
    "actor1type3code",
    "actor2code",
    "actor2name",
    "actor2countrycode",
    "actor2knowngroupcode",
    "actor2ethniccode",
    "actor2religion1code",
    "actor2religion2code",
    "actor2type1code",
    "actor2type2code",
    "actor2type3code",
    "isrootevent",
    "eventcode",
    "eventbasecode",
    "eventrootcode",
    "quadclass",
    "goldsteinscale",
    "nummentions",
    "numsources",
    "numarticles",
    "avgtone",
    "actor1geo_type",
    "actor1geo_fullname",
    "actor1geo_countrycode",
    "actor1geo_adm1code",
    "actor1geo_adm2code",
    "actor1geo_lat",
    "actor1geo_long",
    "actor1geo_featureid",
    "actor2geo_type",
    "actor2geo_fullname",
    "actor2geo_countrycode",
    "actor2geo_adm1code",
    "actor2geo_adm2code",
    "actor2geo_lat",
    "actor2geo_long",
    "actor2geo_featureid",
    "actiongeo_type",
    "actiongeo_fullname",
    "actiongeo_countrycode",
    "actiongeo_adm1code",
    "actiongeo_adm2code",
    "actiongeo_lat",
    "actiongeo_long",
    "actiongeo_featureid",
    "dateadded",
    "sourceurl",
};

static const char *const *names_of(size_t cell_count)
{
    if (cell_count == 57 || cell_count == 58)
        return names_1;
    return cell_count == 61 ? names_2 : NULL;
}

static bool has_digits(const char *text, size_t count)
{
    return strlen(text) == count && strspn(text, "0123456789") == count;
}

/* A row of events: its second cell is a day, its 26th says whether it is a root event. */
static bool is_row(const struct sample *sample, size_t row)
{
    const char *const *cells = sample->rows[row];
    return names_of(sample->cell_counts[row]) && has_digits(cells[1], 8) &&
           has_digits(cells[25], 1);
}

/* The table of mentions: 16 cells, two of them times of 14 digits. */
static bool is_mention(const struct sample *sample)
{
    const char *const *cells = sample->rows[0];
    return sample->cell_counts[0] == 16 && has_digits(cells[1], 14) && has_digits(cells[2], 14);
}

static int bid(const struct sample *sample, struct buffer *why)
{
    if (!sample->is_table || sample->row_count == 0)
        return 0;
    if (is_mention(sample)) {
        buffer_add_text(why, "16 columns with two times: the table of mentions");
        return 90;
    }
    bool is_first = is_row(sample, 0);
    if (!is_first && (sample->row_count < 2 || !is_row(sample, 1)))
        return 0;
    buffer_print(why, "%zu columns, the second a day", sample->cell_counts[!is_first]);
    return is_first ? 95 : 94;
}

/* ---- Records ---- */

/* A code as text; numbers have lost their leading zero where a spreadsheet had the file. */
static const char *code_of(struct row *row)
{
    const char *code = row_text(row, CODE);
    const char *root = row_text(row, ROOT_CODE);
    if (!code)
        code = row_text(row, BASE_CODE) ? row_text(row, BASE_CODE) : root;
    bool is_short = code && root && strlen(root) == 1;
    return is_short ? row_print(row, "0%s", code) : code;
}

static void add_actor(struct row *row, int name, int country, int type)
{
    const char *who = row_text(row, name);
    const char *code = row_text(row, type);
    if (!who)
        who = row_text(row, country);
    row_add_actor(row, who ? who : code, code, NULL);
}

/* By ActionGeo_Type: country, state of the US, city of the US, city, province. */
static void set_place(struct row *row)
{
    static const char *const precisions[] = {"country", "admin1", "settlement", "settlement",
                                             "admin1"};
    long type = 0;
    bool is_known = row_whole(row, GEO_TYPE, &type) && type >= 1 && type <= 5;
    row_set_place(row, row_text(row, PLACE), is_known ? precisions[type - 1] : NULL);
    row_set_coordinates(row, LATITUDE, LONGITUDE);
}

static void set_title(struct row *row)
{
    const char *who = row_join(row, row_text(row, ACTOR1), ", ", row_text(row, ACTOR2));
    const char *what = row_event(row)->subtype ? row_event(row)->subtype : "Event";
    const char *title = row_join(row, what, ": ", who);
    row_set_title(row, row_join(row, title, " – ", row_text(row, PLACE)));
}

static void set_weight_of(struct row *row)
{
    if (row->cells[ARTICLES])
        set_weight(row->check, row->cells[ARTICLES], &row->check->draft->weight);
}

/* The host of the article's address is who says so. */
static void add_source(struct row *row)
{
    const char *url = row_event(row)->url;
    const char *host = url ? strstr(url, "://") : NULL;
    struct source *source;
    if (!host)
        return;
    host += 3;
    host += strncmp(host, "www.", 4) == 0 ? 4 : 0;
    source = row_add_source(row, row_print(row, "%.*s", (int)strcspn(host, "/:?"), host));
    source->url = url;
}

static void translate(struct row *row)
{
    if (row->cells[DATE]) {
        const char *edtf = row_date(row, DATE);
        if (edtf)
            row_set_date(row, DATE, edtf);
    }
    if (code_of(row))
        cameo_set(row, CODE, code_of(row));
    add_actor(row, ACTOR1, ACTOR1_COUNTRY, ACTOR1_TYPE);
    add_actor(row, ACTOR2, ACTOR2_COUNTRY, ACTOR2_TYPE);
    set_place(row);
    set_title(row);
    set_weight_of(row);
    add_source(row);
}

const struct dialect dialect_gdelt = {
    .name = "gdelt",
    .summary = "GDELT event tables 1.0 and 2.0",
    .title = "GDELT",
    .signatures = signatures,
    .bid = bid,
    .columns = columns,
    .translate = translate,
    .first_year = 1900,
    .last_year = 2100,
    .names_of = names_of,
    .unquoted = "\t\x01",
};
