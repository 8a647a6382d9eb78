/* Dates that are refused: where, why, and what is suggested instead. */
#include "model/edtf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <string.h>

#include <cmocka.h>

struct refusal {
    const char *text;
    size_t column;
    const char *message; /* the whole message */
};

#define NEITHER "an interval with neither a start nor an end says nothing"
#define DOTS "'..' opens a set before its first or after its last date only"
#define YEAR "a date starts with a year of four digits"

static const struct refusal refusals[] = {
    /* the calendar */
    {"2013-02-29", 8, "February 2013 has 28 days"},
    {"1900-02-29", 8, "February 1900 has 28 days"},
    {"-0001-02-29", 9, "February -0001 has 28 days"},
    {"2012-02-30", 8, "February 2012 has 29 days"},
    {"2013-06-31", 8, "June 2013 has 30 days"},
    {"2013-13", 5, "no month 13"},
    {"2013-00", 5, "no month 00"},
    {"2013-20", 5, "no month 20"},
    {"2013-42", 5, "no month 42"},
    {"2013-06-00", 8, "no day 00"},
    {"2013-06-32", 8, "no day 32"},
    {"-0000", 0, "there is no year '-0000'; 1 BC is year 0: '0000'"},
    {"-0000-06", 0, "there is no year '-0000'; 1 BC is year 0: '0000'"},
    {"2013-21-05", 7, "season 21 takes no day"},
    /* masks that leave nothing */
    {"2013-02-3X", 8, "February 2013 has 28 days"},
    {"201X-02-3X", 8, "February has no day 3X"},
    {"201X-06-31", 8, "June has no day 31"},
    {"X900-02-29", 8, "no year 'X900' has a 29 February"},
    {"2013-X4-31", 8, "no month 'X4' has a day 31"},
    {"2013-2X", 5, "no month 2X"},
    {"2013-X9-4X", 8, "no day 4X"},
    /* forms that are not finished or go on */
    {"", 0, "it is empty"},
    {"2013-", 5, "a month has two digits"},
    {"2013-06-", 8, "a day has two digits"},
    {"2013-06-055", 8, "a day has two digits"},
    {"2013-06-05-01", 10, "unexpected '-'"},
    {"2013\xc3\xa9", 4, "unexpected '\xc3\xa9'"},
    {"2013\xc3", 4, "unexpected byte 0xc3"},
    {"2013\x01", 4, "unexpected byte 0x01"},
    {"2013??", 5, "unexpected '?'"},
    {"yesterday", 0, YEAR},
    {"5 June 2013", 0, YEAR},
    {"?", 1, YEAR},
    {"-", 1, YEAR},
    /* clock times */
    {"2013-06-05T25:00:00", 11, "no hour 25"},
    {"2013-06-05T12:60:00", 14, "no minute 60"},
    {"2013-06-05T12:00:60", 17, "no second 60"},
    {"2013-06-05T24:00:01", 11, "no time after '24:00:00'"},
    {"2013-06-05T12:00:00+16:00", 20, "no zone hour 16"},
    {"2013-06-05T12:00:00+02:60", 23, "no minute 60"},
    {"2013-06-05T12:00:00+0200", 20, "a clock time is 'hh:mm:ss', a zone '+hh:mm' or 'Z'"},
    {"2013-06-05T12", 11, "a clock time is 'hh:mm:ss'"},
    {"2013-06T12:00:00", 7, "a clock time needs a day before it"},
    {"2013-21T12:00:00", 7, "a clock time needs a day before it"},
    {"2013-06-05~T12:00:00", 11, "a date with a clock time takes no 'X', 'S', '?', '~' or '%'"},
    {"2013-06-0XT12:00:00", 10, "a date with a clock time takes no 'X', 'S', '?', '~' or '%'"},
    {"2013-06-05T12:00:00?", 19, "unexpected '?'"},
    {"2013-06-05T12:00", 16, "a clock time has whole seconds: '2013-06-05T12:00:00'"},
    {"2013-06-05T12:00Z", 16, "a clock time has whole seconds: '2013-06-05T12:00:00Z'"},
    {"2013-06-05T12:00:00.25Z", 19, "a clock time has whole seconds: '2013-06-05T12:00:00Z'"},
    {"2013-06-05 12:00:00", 10, "a clock time follows 'T': '2013-06-05T12:00:00'"},
    {"2014-07-11 00:00:00.000", 10, "a clock time follows 'T': '2014-07-11T00:00:00'"},
    /* significant digits and long years */
    {"1950S0", 4, "a year of 4 digits has 1 to 4 certain ones"},
    {"1950S5", 4, "a year of 4 digits has 1 to 4 certain ones"},
    {"1950S99999999999999999999", 4, "a year of 4 digits has 1 to 4 certain ones"},
    {"1950S", 4, "'S' is followed by the number of certain digits"},
    {"195XS2", 4, "a year takes 'X' or 'S', not both"},
    {"Y12345S6", 6, "a year of 5 digits has 1 to 5 certain ones"},
    {"Y", 1, "'Y' is followed by the digits of a year"},
    {"Y17E", 4, "'E' is followed by the digits of an exponent"},
    {"Y012345", 1, "a year with 'Y' starts with a digit other than 0"},
    {"Y1E12", 1, "a year has at most 12 digits"},
    {"Y99999E99999999999999999999", 1, "a year has at most 12 digits"},
    {"Y99999999999999999999999999", 1, "a year has at most 12 digits"},
    {"Y170000002~", 10, "unexpected '~'"},
    {"Y12345-06", 6, "unexpected '-'"},
    {"Y2013", 0, "'Y' is for years of more than four digits: '2013'"},
    {"Y-43", 0, "'Y' is for years of more than four digits: '-0043'"},
    {"12345", 0, "a year of more than four digits starts with 'Y': 'Y12345'"},
    {"-12345", 0, "a year of more than four digits starts with 'Y': 'Y-12345'"},
    {"17E7", 0, "a year of more than four digits starts with 'Y': 'Y17E7'"},
    /* intervals */
    {"2013/2012", 5, "the interval ends before it starts"},
    {"2013-06-05/2013-05", 11, "the interval ends before it starts"},
    {"2013-06-05T10:00:00/2013-06-05T04:00:00", 20, "the interval ends before it starts"},
    {"2024-05-12T23:30:00Z/2024-05-12T23:45:00+03:00", 21, "the interval ends before it starts"},
    {"2024-05-12T23:30:00Z/2024-05-13T02:00:00+03:00", 21, "the interval ends before it starts"},
    {"[2024-05-12T23:30:00Z..2024-05-13T02:00:00+03:00]", 23, "the range ends before it starts"},
    {"../..", 0, NEITHER},
    {"/..", 0, NEITHER},
    {"../", 0, NEITHER},
    {"/", 0, NEITHER},
    {"2013/2014/2015", 9, "unexpected '/'"},
    {"2013/..2014", 7, "unexpected '2'"},
    {"2013-13/2014", 5, "no month 13"},
    {"[2013]/2014", 6, "unexpected '/'"},
    {"2013/P1M", 5, "durations are not in EDTF; write the last day"},
    {"2013..2014", 4, "a range outside brackets is written with '/': '2013/2014'"},
    {"2013-2014", 4, "an interval is written with '/': '2013/2014'"},
    /* sets */
    {"[2013", 0, "'[' is not closed by ']'"},
    {"{2013,2014", 0, "'{' is not closed by '}'"},
    {"[2013..", 0, "'[' is not closed by ']'"},
    {"[2013}", 5, "unexpected '}'"},
    {"2013]", 4, "unexpected ']'"},
    {"[]", 1, "a set has at least one date"},
    {"[..]", 3, "a set has at least one date"},
    {"[2013,]", 6, YEAR},
    {"[,2013]", 1, YEAR},
    {"[2013,..2014]", 6, DOTS},
    {"[2013..,2014]", 5, DOTS},
    {"[2014..2012]", 7, "the range ends before it starts"},
    {"[2012..2013..]", 11, "unexpected '.'"},
    {"[..2013,2014..]", 0, "a set without a limit on either side says nothing"},
    {"[2013]~", 6, "unexpected '~'"},
    {"[2013-02-29]", 9, "February 2013 has 28 days"},
    {"[[2013]]", 1, YEAR},
    /* the draft of 2012 */
    {"unknown", 0, "'unknown' is the 2012 draft; leave it empty"},
    {"2013/unknown", 5, "'unknown' is the 2012 draft; leave it empty: '2013/'"},
    {"Unknown/2013", 0, "'unknown' is the 2012 draft; leave it empty: '/2013'"},
    {"2011-03/open", 8, "'open' is the 2012 draft; write '..': '2011-03/..'"},
    {"201u", 3, "'u' is the 2012 draft; write 'X': '201X'"},
    {"2013-06-uu", 8, "'u' is the 2012 draft; write 'X': '2013-06-XX'"},
    {"2013-uu/2014-uu", 5, "'u' is the 2012 draft; write 'X': '2013-XX/2014-XX'"},
    {"uuuu-12-uu", 0, "'u' is the 2012 draft; write 'X': 'XXXX-12-XX'"},
    {"201u/unknown", 3, "'u' is the 2012 draft; write 'X': '201X/'"},
    {"[19uu,2013]", 3, "'u' is the 2012 draft; write 'X': '[19XX,2013]'"},
    {"201x", 3, "'x' is the 2012 draft; write 'X': '201X'"},
    {"2013?~", 4, "'?~' is the 2012 draft; write '%': '2013%'"},
    {"2013-06~?", 7, "'?~' is the 2012 draft; write '%': '2013-06%'"},
    {"y-17e7", 0, "'y', 'e', 'p' are the 2012 draft; write 'Y', 'E', 'S': 'Y-17E7'"},
    {"y17101e4p3", 0, "'y', 'e', 'p' are the 2012 draft; write 'Y', 'E', 'S': 'Y17101E4S3'"},
    {"1950p2", 4, "'y', 'e', 'p' are the 2012 draft; write 'Y', 'E', 'S': '1950S2'"},
    {"(2011)-06-04~", 0, "parentheses are the 2012 draft; put '?', '~' or '%' beside the part"},
    {"2001-21^southernHemisphere", 7,
     "'^' is the 2012 draft; seasons 25 to 28 are northern, 29 to 32 southern"},
    {"198", 3, "decades are written with 'X': '198X'"},
    {"1980s", 3, "decades are written with 'X': '198X'"},
    {"19", 2, "centuries are written with 'X': '19XX'"},
    /* other habits */
    {"20130605", 4, "the hyphens are missing: '2013-06-05'"},
    {"201306", 4, "the hyphens are missing: '2013-06'"},
    {"20130605/20130607", 4, "the hyphens are missing: '2013-06-05/2013-06-07'"},
    {"20131305", 0, YEAR},
    {"2013-6-5", 5, "a month and a day have two digits: '2013-06-05'"},
    {"2013-6", 5, "a month and a day have two digits: '2013-06'"},
    {"2013-06-5?", 8, "a month and a day have two digits: '2013-06-05?'"},
    {"2013-6-5/2013-6-7", 5, "a month and a day have two digits: '2013-06-05/2013-06-07'"},
    {"2013-0", 5, "a month has two digits"},
    {"2013-W23", 5, "weeks are not in EDTF; write the days: '2013-06-03/2013-06-09'"},
    {"2020-W53", 5, "weeks are not in EDTF; write the days: '2020-12-28/2021-01-03'"},
    {"2019-W01", 3, "weeks are not in EDTF; write the days: '2018-12-31/2019-01-06'"},
    {"2013W233", 4, "weeks are not in EDTF; write the days: '2013-06-05'"},
    {"2013-W23-3", 5, "weeks are not in EDTF; write the days: '2013-06-05'"},
    {"2013-W53", 5, "weeks are not in EDTF; write the days"},
    {"2013-W00", 5, "weeks are not in EDTF; write the days"},
    {"2013-W23-8", 5, "weeks are not in EDTF; write the days"},
    {"2013-156", 5, "days of the year are not in EDTF; write the date: '2013-06-05'"},
    {"2012-366", 5, "days of the year are not in EDTF; write the date: '2012-12-31'"},
    {"2013-366", 5, "days of the year are not in EDTF; write the date"},
    {"2013-000", 5, "days of the year are not in EDTF; write the date"},
    {"2013/06/05", 4, "a date is joined by hyphens: '2013-06-05'"},
    {"2013.6.5", 4, "a date is joined by hyphens: '2013-06-05'"},
    {"05/06/2013", 0, "the year comes first, then month and day, joined by hyphens"},
    {"5.6.2013", 0, "the year comes first, then month and day, joined by hyphens"},
    {"16-05-2025", 0, "the year comes first, then month and day, joined by hyphens"},
    {" 2013", 0, "a date has no spaces: '2013'"},
    {"[2013, 2014]", 6, "a date has no spaces: '[2013,2014]'"},
    {"2013–06", 4, "dates are joined by the hyphen '-', intervals by '/': '2013-06'"},
    {"2013-05—2013-06", 7,
     "dates are joined by the hyphen '-', intervals by '/': '2013-05/2013-06'"},
    {"2013–2014", 4, "dates are joined by the hyphen '-', intervals by '/': '2013/2014'"},
    {"−0043", 0, "dates are joined by the hyphen '-', intervals by '/': '-0043'"},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void test_refusals(void **state)
{
    (void)state;
    struct arena arena = {0};
    size_t failures = 0;
    for (size_t i = 0; i < COUNT(refusals); i++) {
        const struct refusal *expected = &refusals[i];
        struct edtf edtf = {.text = "stale"};
        struct edtf_error error;
        bool is_date =
            edtf_parse(expected->text, EDTF_SEASONS_METEOROLOGICAL, &arena, &edtf, &error);
        bool is_right = !is_date && error.column == expected->column && !edtf.text &&
                        strcmp(error.message, expected->message) == 0;
        if (!is_right)
            print_error("'%s': at %zu: %s\n", expected->text, error.column, error.message);
        failures += !is_right;
    }
    assert_int_equal(failures, 0);
    arena_clear(&arena);
}

/* What stands in quotes at the end of a message is a date. */
static void test_suggestions_parse(void **state)
{
    (void)state;
    struct arena arena = {0};
    size_t suggestions = 0;
    for (size_t i = 0; i < COUNT(refusals); i++) {
        const char *quoted = strstr(refusals[i].message, ": '");
        if (!quoted)
            continue;
        char text[64] = "";
        memcpy(text, quoted + 3, strlen(quoted + 3) - 1);
        struct edtf edtf;
        struct edtf_error error;
        assert_true(edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &arena, &edtf, &error));
        suggestions++;
    }
    assert_true(suggestions > 40);
    arena_clear(&arena);
}

static bool refuses(const char *text, struct edtf_error *error)
{
    struct arena arena = {0};
    struct edtf edtf;
    bool is_date = edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &arena, &edtf, error);
    arena_clear(&arena);
    return !is_date;
}

/* A set of "2013" with as many bytes as wanted. */
static void fill_set(char *text, size_t length)
{
    for (size_t i = 0; i + 1 < length; i++)
        text[i] = "2013,"[(i + 4) % 5];
    text[0] = '[';
    text[length - 1] = ']';
    text[length] = '\0';
}

static void test_longest_text(void **state)
{
    (void)state;
    char text[1101];
    struct edtf_error error;
    fill_set(text, 996);
    assert_false(refuses(text, &error));
    fill_set(text, 1001);
    assert_true(refuses(text, &error));
    assert_string_equal(error.message, "it is longer than 1000 bytes");
    assert_int_equal(error.column, 1000);
    memset(text, '{', 1000);
    text[1000] = '\0';
    assert_true(refuses(text, &error));
    assert_string_equal(error.message, YEAR);
}

/* A suggestion that does not fit the message is left out whole. */
static void test_long_suggestion(void **state)
{
    (void)state;
    char text[512];
    struct edtf_error error;
    fill_set(text, 201);
    memcpy(text + 1, "201u", 4);
    assert_true(refuses(text, &error));
    assert_string_equal(error.message, "'u' is the 2012 draft; write 'X'");
    assert_int_equal(error.column, 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_refusals),
        cmocka_unit_test(test_suggestions_parse),
        cmocka_unit_test(test_longest_text),
        cmocka_unit_test(test_long_suggestion),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
