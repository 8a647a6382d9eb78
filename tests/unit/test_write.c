/* Records are written in each format, read back by our own readers, and compared with all that is
 * known of them; writing them again gives the same bytes. */
#define _XOPEN_SOURCE 700 /* mkstemp */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "write_copy.h"

static void assert_silent(const struct copy *copy)
{
    struct buffer said = {0};
    for (size_t i = 0; i < report_problem_count(copy->report); i++)
        report_print_example(&said, report_problem_at(copy->report, i), 0);
    assert_string_equal(buffer_text(&said), "");
    buffer_clear(&said);
}

static void check_format(const struct buffer *text, const char *name)
{
    struct buffer first = {0}, second = {0}, third = {0};
    struct copy from = {.report = report_new()}, back = {.report = report_new()};
    struct copy again = {.report = report_new()};
    bool is_table = strcmp(name, "csv") == 0;
    convert(&from, text, name, &first);
    convert(&back, &first, name, &second);
    assert_silent(&back);
    assert_string_equal(buffer_text(&back.sorted), buffer_text(&from.sorted));
    if (!is_table)
        assert_string_equal(buffer_text(&back.exact), buffer_text(&from.exact));
    if (strcmp(name, "json") == 0)
        assert_string_equal(buffer_text(&back.document), buffer_text(&from.document));
    assert_string_equal(buffer_text(&second), buffer_text(&first));
    convert(&again, &second, name, &third);
    assert_string_equal(buffer_text(&again.exact), buffer_text(&back.exact));
    buffer_clear(&first);
    buffer_clear(&second);
    buffer_clear(&third);
    clear_copy(&from);
    clear_copy(&back);
    clear_copy(&again);
}

static void check_all(const struct buffer *text)
{
    for (const struct writer *writer = writer_table; writer->name; writer++)
        check_format(text, writer->name);
}

static void check_text(const char *bytes)
{
    struct buffer text = {0};
    buffer_add_text(&text, bytes);
    check_all(&text);
    buffer_clear(&text);
}

/* A record with one field more than its date. */
static void check_field(const char *field)
{
    struct buffer text = {0};
    buffer_print(&text, "{\"casus\":1,\"records\":[{\"date\":\"2031-05\",%s}]}", field);
    check_all(&text);
    buffer_clear(&text);
}

/* The bytes of 'bytes' in a format. */
static void assert_written(const char *bytes, const char *name, const char *expected)
{
    struct buffer text = {0}, out = {0};
    struct copy copy = {.report = report_new()};
    buffer_add_text(&text, bytes);
    convert(&copy, &text, name, &out);
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&text);
    buffer_clear(&out);
    clear_copy(&copy);
}

/* ---- What comes back ---- */

static void the_samples_come_back(void **state)
{
    (void)state;
    static const char *const paths[] = {"samples/qusayr-2013.json", "samples/highland-2024.csv"};
    for (size_t i = 0; i < sizeof paths / sizeof *paths; i++) {
        struct buffer text = {0};
        load(paths[i], &text);
        check_all(&text);
        buffer_clear(&text);
    }
}

static const char everything[] =
    "{\"casus\":1,\"title\":{\"en\":\"T\",\"fr\":\"U\"},\"records\":["
    "{\"id\":\"a1\",\"record_type\":\"figure\",\"date\":\"2031-05-01/2031-06~\","
    "\"date_status\":\"interval\",\"date_basis\":\"press\",\"bounds\":[\"2031-05-01\","
    "\"2031-06-30\"],\"category\":\"battle\",\"secondary_categories\":[\"riot\",\"vac\",\"riot\"],"
    "\"type\":\"Battles\",\"subtype\":\"Armed clash\",\"status\":\"postponed\","
    "\"status_history\":[{\"date\":\"2031-01\",\"status\":\"planned\",\"by\":\"envoy\","
    "\"planned_for\":\"2031-04\"},{\"status\":\"postponed\"}],\"confidence\":\"high\","
    "\"attribution_likelihood\":\"likely\",\"title\":{\"en\":\"A\",\"ar\":\"حدث\"},"
    "\"place\":{\"name\":\"Kells\",\"name:fr\":\"Quelles\",\"admin\":\"North\","
    "\"country\":\"Highland\",\"lat\":-45.1234567,\"lon\":0.5,\"precision\":\"near\","
    "\"coord_source\":\"map\",\"basis\":\"press\"},"
    "\"actors\":[{\"id\":\"x\",\"name\":{\"en\":\"Army\"},\"type\":\"state-forces\","
    "\"role\":\"r\"},{\"name\":\"Front\"},{\"id\":\"only\"}],"
    "\"counts\":[{\"kind\":\"killed\",\"qualifier\":\"approx\",\"low\":1,\"value\":2,\"high\":3,"
    "\"rounded_to\":10,\"text\":\"some\",\"measure\":\"cumulative\",\"period\":\"2031\","
    "\"as_of\":\"2031-06\",\"area\":\"North\",\"breakdown\":\"by age\",\"note\":\"n\"}],"
    "\"sources\":[{\"who\":{\"en\":\"S\",\"fr\":\"R\"},\"via\":\"radio\",\"claim\":\"states\","
    "\"standing\":\"witness\",\"url\":\"https://example.org/1\"},{\"who\":\"x\"}],"
    "\"links\":[{\"rel\":\"about\",\"id\":\"b\"},{\"rel\":\"causes\",\"id\":\"c\"}],"
    "\"scheme\":{\"name\":\"CAMEO\",\"version\":\"1\",\"code\":\"040\"},"
    "\"codes\":{\"Inter1\":\"1\",\"inter1\":\"2\",\"a.b:C\":\"3\"},"
    "\"note\":\"N\",\"url\":\"https://example.org\",\"outcome\":\"none\",\"weight\":-2.125},"
    "{\"id\":17,\"date\":\"2031\",\"record_type\":\"statement\"}],"
    "\"note\":\"behind\",\"language\":\"en\",\"as_of\":\"2031-07\"}";

static void every_field_comes_back(void **state)
{
    (void)state;
    check_text(everything);
}

static void a_table_comes_back(void **state)
{
    (void)state;
    check_text("date,title,title:fr,killed,killed_low,killed_high,killed_qualifier,wounded,"
               "counts.0.kind,counts.0.text,secondary_categories,actor1,actor2:fr,codes.GWNO\n"
               "2031-05-01,A,B,5,,,,,refugees,many,riot; vac,X,Y,600\n"
               "2031-05,A,,,3,9,between,,,,,,,\n"
               "2031,,,,,,unknown,0,,,,,,\n");
}

static void counts_come_back(void **state)
{
    (void)state;
    static const char *const counts[] = {
        "{\"kind\":\"killed\",\"qualifier\":\"unknown\"}",
        "{\"kind\":\"killed\",\"qualifier\":\"unknown\",\"text\":\"dozens\"}",
        "{\"kind\":\"killed\",\"text\":\"dozens\"}",
        "{\"kind\":\"killed\",\"value\":0}",
        "{\"kind\":\"killed\",\"value\":1000000000000}",
        "{\"kind\":\"killed\",\"qualifier\":\"exact\",\"value\":4}",
        "{\"kind\":\"killed\",\"qualifier\":\"at-least\",\"value\":4}",
        "{\"kind\":\"killed\",\"qualifier\":\"at-least\",\"best\":4}",
        "{\"kind\":\"killed\",\"qualifier\":\"at-least\",\"low\":4,\"best\":6}",
        "{\"kind\":\"killed\",\"qualifier\":\"more-than\",\"low\":100}",
        "{\"kind\":\"killed\",\"qualifier\":\"more-than\",\"best\":100,\"high\":200}",
        "{\"kind\":\"killed\",\"qualifier\":\"at-most\",\"value\":4}",
        "{\"kind\":\"killed\",\"qualifier\":\"at-most\",\"best\":4}",
        "{\"kind\":\"killed\",\"qualifier\":\"stated\",\"low\":4}",
        "{\"kind\":\"killed\",\"low\":3,\"high\":9}",
        "{\"kind\":\"killed\",\"low\":3,\"best\":5,\"high\":9}",
        "{\"kind\":\"Killed\",\"value\":1}",
        "{\"kind\":\"houses burnt\",\"value\":1}",
        "{\"kind\":\"kidnapped\",\"value\":1},{\"kind\":\"killed\",\"value\":1}",
        "{\"kind\":\"killed\",\"value\":1},{\"kind\":\"wounded\",\"value\":2},"
        "{\"kind\":\"killed\",\"low\":1,\"high\":5},{\"kind\":\"killed\",\"text\":\"?\"}",
        "{\"kind\":\"a b\",\"value\":1},{\"kind\":\"wounded\",\"value\":2},"
        "{\"kind\":\"wounded\",\"low\":1},{\"kind\":\"killed\",\"value\":3}",
    };
    struct buffer field = {0};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++) {
        buffer_reset(&field);
        buffer_print(&field, "\"counts\":[%s]", counts[i]);
        check_field(buffer_text(&field));
    }
    buffer_clear(&field);
}

/* One record has more counts than the next one: their columns are the same. */
static void counts_of_many_records_come_back(void **state)
{
    (void)state;
    check_text("{\"date\":\"2031\",\"counts\":[{\"kind\":\"wounded\",\"value\":1}]}\n"
               "{\"date\":\"2032\",\"counts\":[{\"kind\":\"killed\",\"value\":1},"
               "{\"kind\":\"wounded\",\"value\":2},{\"kind\":\"wounded\",\"value\":3}]}\n"
               "{\"date\":\"2033\",\"counts\":[{\"kind\":\"killed\",\"value\":1},"
               "{\"kind\":\"killed\",\"value\":4},{\"kind\":\"lost\",\"value\":5}]}\n");
}

static void dates_come_back(void **state)
{
    (void)state;
    static const char *const dates[] = {
        "2031-06-05",   "2031-06~",
        "2031?",        "203X",
        "2031-21",      "2031-06-05/..",
        "../2031",      "/2031",
        "[2031,2033]",  "{2031-01..2031-03}",
        "-0043-03-15",  "-0043",
        "Y-12000",      "2031-06-05T14:30:00",
        "2031-?06-~05", "1950S2",
    };
    struct buffer text = {0};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        buffer_print(&text, "{\"date\":\"%s\",\"id\":\"%zu\"}\n", dates[i], i);
    check_all(&text);
    buffer_clear(&text);
}

static void odd_texts_come_back(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "\\\"quoted\\\" and 'so'",
        "a,b;c|d",
        "two\\nlines",
        "cr\\r\\nlf",
        "\\rcr",
        "a\\ttab",
        "\\ttab",
        "  before",
        "behind  ",
        "\\nbefore",
        "behind\\n\\n",
        "=1+1",
        "=cmd|' /C calc'!A0",
        "+49 30 1",
        "-5",
        "-",
        "--",
        "-1.5e3",
        "@name",
        "'quoted'",
        "'=1",
        "''@x",
        "'",
        "'-5",
        "قصف على المدينة",
        "\\u200fحدث (1)",
        "👩‍👩‍👧 🇫🇷",
        "#tag",
        "\\u0001\\u007f",
        "\\u2028",
        "back\\\\slash",
        "NA",
        "null",
        "0",
        "007",
        "1,200",
        "a; b",
        "\\\"",
        "\\\"\\\"",
        "\\u00a0x\\u00a0",
    };
    struct buffer field = {0};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        buffer_reset(&field);
        buffer_print(&field, "\"title\":\"%s\",\"note\":\"%s\",\"codes\":{\"c\":\"%s\"}", texts[i],
                     texts[i], texts[i]);
        check_field(buffer_text(&field));
    }
    buffer_clear(&field);
}

/* Words without a language beside words with one, in either order, and a language twice. */
static void languages_come_back(void **state)
{
    (void)state;
    check_field("\"events\":415");
    check_field("\"events\":0,\"counts\":[{\"kind\":\"lethal_events\",\"value\":0}]");
    check_field("\"title\":\"A\",\"title:fr\":\"B\"");
    check_field("\"title:fr\":\"B\",\"title\":\"A\"");
    check_field("\"title\":{\"zh-Hant-TW\":\"B\",\"en\":\"A\"}");
    check_field("\"actors\":[{\"name\":\"A\",\"name:fr\":\"B\"}],\"sources\":[{\"who\":\"A\"}]");
    check_field("\"actors\":[{},{\"name\":\"A\"},\"B\"]");
}

/* ---- What is written ---- */

static void json_is_a_line_a_record(void **state)
{
    (void)state;
    assert_written("{\"casus\":1,\"title\":\"T\",\"records\":[{\"date\":\"2031\",\"place\":{},"
                   "\"actors\":[],\"title\":\" \",\"weight\":1.50},{\"date\":\"2032\"}],"
                   "\"source\":\"S\"}",
                   "json",
                   "{\"casus\": 1,\n\"title\": \"T\",\n\"records\": [\n"
                   "{\"record_type\": \"event\", \"date\": \"2031\", \"status\": \"reported\", "
                   "\"category\": \"unknown\", \"weight\": 1.5},\n"
                   "{\"record_type\": \"event\", \"date\": \"2032\", \"status\": \"reported\", "
                   "\"category\": \"unknown\"}\n],\n\"source\": \"S\"}\n");
}

static void json_lines_have_no_document(void **state)
{
    (void)state;
    assert_written("{\"casus\":1,\"title\":\"T\",\"records\":[{\"date\":\"2031\"}]}", "jsonl",
                   "{\"record_type\": \"event\", \"date\": \"2031\", \"status\": \"reported\", "
                   "\"category\": \"unknown\"}\n");
}

static void a_language_is_written_once(void **state)
{
    (void)state;
    assert_written("{\"date\":\"2031\",\"title\":{\"fr\":\"A\"},\"title:FR\":\"B\"}", "jsonl",
                   "{\"record_type\": \"event\", \"date\": \"2031\", \"status\": \"reported\", "
                   "\"category\": \"unknown\", \"title\": {\"fr\": \"A\"}}\n");
}

/* Columns have a fixed order whatever the order of their first cells. */
static void columns_have_short_names_in_order(void **state)
{
    (void)state;
    assert_written("{\"date\":\"2031\",\"note\":\"n\",\"counts\":[{\"kind\":\"wounded\","
                   "\"value\":1}],\"codes\":{\"z\":1,\"A\":2}}\n"
                   "{\"date\":\"2032\",\"id\":\"x\",\"title\":{\"fr\":\"t\"},\"counts\":["
                   "{\"kind\":\"lost\",\"low\":2}],\"actors\":[\"a\",\"b\",\"c\"],"
                   "\"place\":{\"name\":\"p\",\"lat\":1,\"lon\":-2},\"sources\":[\"s\"]}\n",
                   "csv",
                   "id,record_type,date,status,category,title:fr,place,lat,lon,actor1,actor2,"
                   "actors.2.name,wounded_qualifier,wounded,counts.lost.qualifier,"
                   "counts.lost.low,source,codes.z,codes.A,note\n"
                   ",event,2031,reported,unknown,,,,,,,,stated,1,,,,1,2,n\n"
                   "x,event,2032,reported,unknown,t,p,1,-2,a,b,c,,,at-least,2,s,,,\n");
}

static void a_table_is_safe_in_a_spreadsheet(void **state)
{
    (void)state;
    assert_written("{\"date\":\"2031\",\"title\":\"=A1\",\"note\":\"-5\",\"outcome\":\"@x,y\"}\n"
                   "{\"date\":\"-0043-01\",\"title\":\"'=\",\"note\":\"-x\",\"outcome\":\" a\"}\n",
                   "csv",
                   "record_type,date,status,category,title,note,outcome\n"
                   "event,2031,reported,unknown,'=A1,-5,\"'@x,y\"\n"
                   "event,'-0043-01,reported,unknown,''=,'-x,\" a\"\n");
}

/* ---- What can't be written ---- */

static void add_codes(struct buffer *text, size_t first, size_t count)
{
    buffer_print(text, "{\"date\":\"2031\",\"codes\":{");
    for (size_t i = 0; i < count; i++)
        buffer_print(text, "%s\"c%zu\":%zu", i ? "," : "", first + i, i);
    buffer_add_text(text, "}}\n");
}

static void a_table_has_no_more_columns_than_a_reader_takes(void **state)
{
    (void)state;
    struct buffer text = {0}, out = {0};
    struct copy copy = {.report = report_new()}, back = {.report = report_new()};
    for (size_t i = 0; i < 6; i++)
        add_codes(&text, i * 800, 800);
    convert(&copy, &text, "csv", &out);
    const struct problem *problem = report_problem_at(copy.report, 0);
    assert_int_equal(report_problem_count(copy.report), 1);
    assert_string_equal(problem->code, "too-many-columns");
    assert_non_null(strstr(problem->examples[0].message, "708 values"));
    read_copy(&back, &out);
    assert_silent(&back);
    buffer_clear(&text);
    buffer_clear(&out);
    clear_copy(&copy);
    clear_copy(&back);
}

static void a_repeated_code_is_told(void **state)
{
    (void)state;
    struct buffer text = {0}, out = {0};
    struct copy copy = {.report = report_new()}, back = {.report = report_new()};
    buffer_add_text(&text, "{\"date\":\"2031\",\"codes\":{\"a\":{\"b\":1},\"a.b\":2}}");
    convert(&copy, &text, "jsonl", &out);
    assert_int_equal(report_problem_count(copy.report), 1);
    assert_string_equal(report_problem_at(copy.report, 0)->code, "repeated-code");
    assert_non_null(strstr(buffer_text(&out), "\"codes\": {\"a.b\": \"1\"}"));
    read_copy(&back, &out);
    assert_silent(&back);
    buffer_clear(&text);
    buffer_clear(&out);
    clear_copy(&copy);
    clear_copy(&back);
}

static void writers_are_found(void **state)
{
    (void)state;
    assert_string_equal(writer_for_path("a/b.JSON")->name, "json");
    assert_string_equal(writer_for_path("b.ndjson")->name, "jsonl");
    assert_string_equal(writer_for_path("b.csv")->name, "csv");
    assert_null(writer_for_path("b.tsv"));
    assert_null(writer_find("xml"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_samples_come_back),
        cmocka_unit_test(every_field_comes_back),
        cmocka_unit_test(a_table_comes_back),
        cmocka_unit_test(counts_come_back),
        cmocka_unit_test(counts_of_many_records_come_back),
        cmocka_unit_test(dates_come_back),
        cmocka_unit_test(odd_texts_come_back),
        cmocka_unit_test(languages_come_back),
        cmocka_unit_test(json_is_a_line_a_record),
        cmocka_unit_test(json_lines_have_no_document),
        cmocka_unit_test(a_language_is_written_once),
        cmocka_unit_test(columns_have_short_names_in_order),
        cmocka_unit_test(a_table_is_safe_in_a_spreadsheet),
        cmocka_unit_test(a_table_has_no_more_columns_than_a_reader_takes),
        cmocka_unit_test(a_repeated_code_is_told),
        cmocka_unit_test(writers_are_found),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
