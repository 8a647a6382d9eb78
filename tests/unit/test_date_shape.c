/* Dates as data sets write them: each row a case. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "model/edtf.h"
#include "read/date_shape.h"

struct row {
    const char *text;
    const char *edtf; /* NULL: refused */
};

/* What became of a text: its EDTF, or a word for the verdict. */
static const char *outcome(const char *text, struct date_style style, struct arena *arena,
                           const char **why)
{
    const char *edtf = NULL;
    *why = NULL;
    switch (date_read(text, &style, arena, &edtf, why)) {
    case DATE_READ: return edtf;
    case DATE_ONGOING: return "ongoing";
    case DATE_AMBIGUOUS: return "ambiguous";
    case DATE_IMPLAUSIBLE: return "implausible";
    default: return "refused";
    }
}

static void check_rows(const struct row *rows, size_t count, struct date_style style)
{
    size_t failed = 0;
    for (size_t i = 0; i < count; i++) {
        struct arena arena = {0};
        struct edtf parsed;
        struct edtf_error error;
        const char *why;
        const char *expected = rows[i].edtf ? rows[i].edtf : "refused";
        const char *got = outcome(rows[i].text, style, &arena, &why);
        bool is_good = strcmp(got, expected) == 0;
        if (rows[i].edtf && !strchr("aior", got[0]))
            is_good =
                is_good && edtf_parse(got, EDTF_SEASONS_METEOROLOGICAL, &arena, &parsed, &error);
        if (!is_good)
            print_error("'%s': %s, not %s (%s)\n", rows[i].text, got, expected, why ? why : "");
        failed += !is_good;
        arena_clear(&arena);
    }
    assert_int_equal(failed, 0);
}

#define CHECK(rows, ...)                                                                           \
    check_rows(rows, sizeof rows / sizeof *rows, (struct date_style){__VA_ARGS__})

static void keeps_edtf(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"2013-06-05", "2013-06-05"},
        {"2013-06", "2013-06"},
        {"2013-06-1X~", "2013-06-1X~"},
        {"[2013-06-04..2013-06-06]", "[2013-06-04..2013-06-06]"},
        {"2011-03/..", "2011-03/.."},
        {"2013-06-05T14:30:00", "2013-06-05T14:30:00"},
        {"-0430", "-0430"},
        {"2013-02-30", NULL},
        {"2013-13-01", NULL},
        {"", NULL},
    };
    CHECK(rows, 0);
}

static void reads_days_with_clock_times(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"2014-07-11 00:00:00.000", "2014-07-11"},
        {"2008-04-24T00:00:00", "2008-04-24"},
        {"2008-04-24T00:00:00Z", "2008-04-24"},
        {"2013-06-05T23:30:00-05:00", "2013-06-05T23:30:00-05:00"},
        {"2013-06-05 14:30 +3", "2013-06-05T14:30:00+03:00"},
        {"2013-06-05T14:30/2013-06-08", "2013-06-05T14:30:00/2013-06-08"},
        {"2013-06-05T14:30+03:00/2013-06-08T09:00",
         "2013-06-05T14:30:00+03:00/2013-06-08T09:00:00"},
        {"2013-06-05T14:30:10/..", "2013-06-05T14:30:10/.."},
        {"[2013-06-05T14:30,2013-06-05T15:00]", "[2013-06-05T14:30:00,2013-06-05T15:00:00]"},
        {"2013-06-05 14:30+0530", "2013-06-05T14:30:00+05:30"},
        {"2013-06-05 14:30+530", "2013-06-05T14:30:00+05:30"},
        {"2013-06-05 14:30 UTC", "2013-06-05T14:30:00Z"},
        {"2013-06-05 14:30z", "2013-06-05T14:30:00Z"},
        {"2013-06-05 14:30+16:00", "2013-06-05T14:30:00"},
        {"2013-06-05 14:30+99999999999999", "2013-06-05T14:30:00"},
        {"2013-06-05 14:30+03:", "2013-06-05T14:30:00+03:00"},
        {"2013-06-05 14:30", "2013-06-05T14:30:00"},
        {"5 June 2013 2:05 PM", "2013-06-05T14:05:00"},
        {"25/12/2015 08:00", "2015-12-25T08:00:00"},
        {"20180326044500", "2018-03-26T04:45:00"},
        {"20130605T000000", "2013-06-05"},
        {"2013-06-05 25:30", NULL},
    };
    CHECK(rows, 0);
}

static void reads_numbers(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"2013-6-5", "2013-06-05"},   {"2013/06/05", "2013-06-05"}, {"2013.06.05", "2013-06-05"},
        {"2011,3,23", "2011-03-23"},  {"2011,3", "2011-03"},        {"20130605", "2013-06-05"},
        {"29/12/2015", "2015-12-29"}, {"02/20/2024", "2024-02-20"}, {"25-12-2015", "2015-12-25"},
        {"22.01.2014", "2014-01-22"}, {"2.05.2014", "2014-05-02"},  {"5/5/2013", "2013-05-05"},
        {"6/2013", "2013-06"},        {"11/2/16", "ambiguous"},     {"05-06-2013", "ambiguous"},
        {"3/4/2015", "ambiguous"},    {"31/31/2015", NULL},         {"99/99/9999", NULL},
        {"26/26/2010", NULL},         {"30/02/2013", NULL},         {"0/0/2013", NULL},
        {"1/2/3/2013", NULL},         {"05.26.2013", NULL},
    };
    CHECK(rows, 0);
}

static void obeys_the_order(void **state)
{
    (void)state;
    static const struct row day_first[] = {
        {"3/4/2015", "2015-04-03"}, {"11/2/16", "2016-02-11"}, {"02/20/2024", NULL}};
    static const struct row month_first[] = {{"3/4/2015", "2015-03-04"},
                                             {"11/2/16", "2016-11-02"},
                                             {"29/12/2015", NULL},
                                             {"2.05.2014", "2014-05-02"}};
    CHECK(day_first, .order = DATE_ORDER_DAY_FIRST);
    CHECK(month_first, .order = DATE_ORDER_MONTH_FIRST);
}

static void names_both_readings(void **state)
{
    (void)state;
    struct arena arena = {0};
    const char *why;
    outcome("3/4/2015", (struct date_style){0}, &arena, &why);
    assert_string_equal(why, "it can be 3 April or 4 March 2015");
    arena_clear(&arena);
}

static void reads_names_of_months(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"01-January-2015", "2015-01-01"},
        {"17 November 2021", "2021-11-17"},
        {"9-May-20", "2020-05-09"},
        {"11-Nov-75", "1975-11-11"},
        {"16 May 2025", "2025-05-16"},
        {"October 7, 2023", "2023-10-07"},
        {"october-7-2023", "2023-10-07"},
        {"2023 October 7", "2023-10-07"},
        {"Oct. 2023", "2023-10"},
        {"June 2013", "2013-06"},
        {"Wednesday, 5 June 2013", "2013-06-05"},
        {"5th of June 2013", "2013-06-05"},
        {"5 juin 2013", "2013-06-05"},
        {"1er août 2012", "2012-08-01"},
        {"5 de junio de 2013", "2013-06-05"},
        {"5. März 2013", "2013-03-05"},
        {"5 июня 2013", "2013-06-05"},
        {"5 червня 2013", "2013-06-05"},
        {"5 حزيران 2013", "2013-06-05"},
        {"٥ يونيو ٢٠١٣", "2013-06-05"},
        {"5 كانون الثاني 2013", "2013-01-05"},
        {"5 June", NULL},
        {"30 February 2013", NULL},
        {"5 Jube 2013", NULL},
        {"may", NULL},
    };
    CHECK(rows, 0);
}

static void reads_phrases(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"Autumn 1612", "1612-23"},
        {"été 2012", "2012-22"},
        {"Winter 2012–13", "2012-24"},
        {"hiver 2012-2013", "2012-24"},
        {"Q1 2013", "2013-33"},
        {"2013 Q4", "2013-36"},
        {"1680s", "168X"},
        {"17th century", "16XX"},
        {"c. 1500", "1500~"},
        {"circa June 2013", "2013-06~"},
        {"vers 2011", "2011~"},
        {"~1812", "~1812"},
        {"1812?", "1812?"},
        {"possibly June 1812", "1812-06?"},
        {"about 1812?", "1812%"},
        {"early June 2013", "[2013-06-01..2013-06-10]"},
        {"mi-avril 2013", "[2013-04-11..2013-04-20]"},
        {"late February 2012", "[2012-02-21..2012-02-29]"},
        {"early 2013", "[2013-01..2013-04]"},
        {"before 5 June 2013", "[..2013-06-04]"},
        {"avant le 1er mars 2012", "[..2012-02-29]"},
        {"by 5 June 2013", "[..2013-06-05]"},
        {"after December 2012", "[2013-01..]"},
        {"since March 2011", "2011-03/.."},
        {"depuis mars 2011", "2011-03/.."},
        {"courant juin 2013", "2013-06"},
        {"431 BC", "-0430"},
        {"44 av. J.-C.", "-0043"},
        {"AD 79", "0079"},
        {"1914", "1914"},
        {"Ongoing", "ongoing"},
        {"present", "ongoing"},
        {"en cours", "ongoing"},
        {"soon", NULL},
        {"a word of such a length that no language has it: "
         "donaudampfschifffahrtselektrizitaetenhauptbetriebswerk",
         NULL},
        {"unknown", NULL},
    };
    CHECK(rows, 0);
}

static void reads_spans(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"11–12 February 1695", "1695-02-11/1695-02-12"},
        {"15-16 mars 2011", "2011-03-15/2011-03-16"},
        {"19 October 1552 – 2 January 1553", "1552-10-19/1553-01-02"},
        {"May 27 - June 5, 1970", "1970-05-27/1970-06-05"},
        {"June 5–8, 2013", "2013-06-05/2013-06-08"},
        {"June–July 2013", "2013-06/2013-07"},
        {"1914–1918", "1914/1918"},
        {"1914-18", "1914/1918"},
        {"1680s – 1690s", "168X/169X"},
        {"5 June - 7 July 2013", "2013-06-05/2013-07-07"},
        {"from 5 June 2013 to 7 July 2014", "2013-06-05/2014-07-07"},
        {"12 May 2011 – present", "2011-05-12/.."},
        {"8 June – 5 June 2013", NULL},
    };
    CHECK(rows, 0);
}

static void refuses_implausible_years(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {"2015-01-01", "2015-01-01"}, {"0025-01-01", "implausible"}, {"5 June 1812", "implausible"},
        {"11-Nov-75", "implausible"}, {"2013/2300", "implausible"},  {"9-May-20", "2020-05-09"},
    };
    static const struct row old[] = {{"11-Nov-75", "1975-11-11"}, {"3-May-05", "1905-05-03"}};
    CHECK(rows, .first_year = 1990, .last_year = 2100);
    CHECK(old, .first_year = 1900, .last_year = 1980);
}

static void weighs_the_order(void **state)
{
    (void)state;
    struct date_evidence evidence = {0};
    static const char *const texts[] = {"25/12/2015", "12/25/2015", "3/4/2015", "5/5/2015",
                                        "2015-03-04", "2.05.2014",  "5 June",   " 13/1/16 10:00"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        date_weigh(texts[i], &evidence);
    assert_int_equal(evidence.day_first, 2);
    assert_int_equal(evidence.month_first, 1);
    assert_int_equal(evidence.either, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keeps_edtf),
        cmocka_unit_test(reads_days_with_clock_times),
        cmocka_unit_test(reads_numbers),
        cmocka_unit_test(obeys_the_order),
        cmocka_unit_test(names_both_readings),
        cmocka_unit_test(reads_names_of_months),
        cmocka_unit_test(reads_phrases),
        cmocka_unit_test(reads_spans),
        cmocka_unit_test(refuses_implausible_years),
        cmocka_unit_test(weighs_the_order),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
