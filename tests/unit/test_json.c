/* JSON: its three shapes, what survives a broken record, limits, places. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "read_text.h"

static void reads_a_document(void **state)
{
    (void)state;
    ASSERT_READS("{\"casus\": 1, \"title\": {\"fr\": \"T\", \"en\": \"U\"}, \"language\": \"fr\",\n"
                 " \"records\": [ {\"date\": \"2024\"},\n {\"date\": 2025}\n],\n"
                 " \"note\": \"N\", \"as_of\": \"2025-01\"}\n",
                 "1@2 event 2024 unknown reported\n"
                 "2@3 event 2025 unknown reported\n"
                 " document title:fr='T' document title:en='U' document note='N'"
                 " document language='fr' document as_of='2025-01'"
                 "json utf-8: 2 = 2 + 0 + 0 + 0, skipped 0\n");
}

static void reads_a_bare_list(void **state)
{
    (void)state;
    ASSERT_READS("\xef\xbb\xbf [{\"date\":\"2024\"},{\"date\":\"2025\"}]",
                 "1@1 event 2024 unknown reported\n"
                 "2@1 event 2025 unknown reported\n"
                 "json utf-8 with BOM: 2 = 2 + 0 + 0 + 0, skipped 0\n");
    ASSERT_READS("[]", "json utf-8: 0 = 0 + 0 + 0 + 0, skipped 0\n");
}

static void reads_objects_one_after_another(void **state)
{
    (void)state;
    ASSERT_READS("{\"casus\": 1, \"title\": \"T\"}\r\n{\"date\": \"2024\"}\r\n\r\n"
                 "{\n \"date\": \"2025\"\n}{\"date\": \"2026\"}",
                 "1@2 event 2024 unknown reported\n"
                 "2@4 event 2025 unknown reported\n"
                 "3@6 event 2026 unknown reported\n"
                 " document title='T'jsonl utf-8: 3 = 3 + 0 + 0 + 0, skipped 0\n");
}

static void reads_all_fields(void **state)
{
    (void)state;
    ASSERT_READS(
        "[{\"id\": 17, \"record_type\": \"statement\", \"date\": \"2013-06?\", \"status\": "
        "\"claimed\","
        "\"secondary_categories\": [\"battle\", \"vac\"], \"title\": {\"ar\": \"ع\"},"
        "\"actors\": [{\"id\": \"a\", \"name\": {\"fr\": \"A\"}}, \"B\"],"
        "\"place\": {\"name\": \"P\", \"country\": \"SYR\", \"lat\": 1.5, \"lon\": -2},"
        "\"counts\": [{\"kind\": \"killed\", \"qualifier\": \"more_than\", \"value\": 80000,"
        " \"rounded_to\": 1000, \"as_of\": \"2013-05\"}],"
        "\"sources\": [\"S\", {\"who\": {\"en\": \"T\"}, \"url\": \"http://x.org\"}],"
        "\"links\": [{\"rel\": \"about\", \"id\": \"z\"}], \"codes\": {\"x\": null, \"cameo\": "
        "\"19\"},"
        "\"status_history\": [{\"date\": \"2013-05\", \"status\": \"claimed\"}],"
        "\"weight\": 1e2, \"external\": {\"any\": [1]}, \"note\": null}]",
        "1@1 statement 2013-06? statement claimed id='17' title:ar='ع' place='P' country='SYR' "
        "lat=1.5 lon=-2 weight=100 cameo:19 "
        "[killed more-than low=80000 rounded_to=1000 as_of='2013-05'] "
        "actor='a' name:fr='A' actor='' name='B' who='S' who:en='T' url='http://x.org' about->z "
        "also=battle also=vac then=claimed\n"
        "json utf-8: 1 = 0 + 1 + 0 + 0, skipped 0\n");
}

static void reads_short_names_like_a_table(void **state)
{
    (void)state;
    ASSERT_READS("{\"date\":\"2024\",\"title:fr\":\"T\",\"killed\":3,\"killed_low\":2,"
                 "\"wounded\":{\"low\":1,\"high\":4},\"country\":\"SYR\",\"actors\":\"A; B\","
                 "\"counts\":{\"abducted\":7}}",
                 "1@1 event 2024 unknown reported title:fr='T' country='SYR' "
                 "[killed stated low=2 best=3] [wounded between low=1 high=4] "
                 "[abducted stated best=7] actor='' name='A' actor='' name='B'\n"
                 "jsonl utf-8: 1 = 1 + 0 + 0 + 0, skipped 0\n");
}

static void finds_places_through_escapes(void **state)
{
    (void)state;
    ASSERT_READS(
        "[{\"title\": \"a \\\"b\\\" [{\\\\\", \"note\": \"ü\", \"x\": [], \"y\": {},\n"
        "  \"counts\": [{\"kind\": \"killed\", \"value\": 1}, {\"kind\": \"k\", \"low\": -1}],"
        " \"date\": \"2024\"}]",
        "error bad-number x1 2:67\n"
        "json utf-8: 1 = 0 + 0 + 0 + 1, skipped 0\n");
}

static void rejects_one_record(void **state)
{
    (void)state;
    ASSERT_READS("[{\"date\":\"2024\"},{\"date\":\"2025\",,},{\"date\":\"2024-02-30\"},"
                 "{\"date\":\"2026\"},{},3,[],{\"date\":\"2027\",\"date\":\"2028\"}]",
                 "1@1 event 2024 unknown reported\n"
                 "4@1 event 2026 unknown reported\n"
                 "error bad-json x2 1:33\n"
                 "error bad-date x1 1:53\n"
                 "error no-date x1 1:74\n"
                 "error no-object x2 1:77\n"
                 "json utf-8: 8 = 2 + 0 + 0 + 6, skipped 0\n");
}

static void goes_on_behind_a_missing_bracket(void **state)
{
    (void)state;
    ASSERT_READS("[{\"date\":\"2024\",\"place\":{\"name\":\"x\"},{\"date\":\"2025\"},"
                 "{\"date\":\"2026\",\"counts\":[{\"kind\":\"k\"},{\"date\":\"2027\"}]",
                 "2@1 event 2025 unknown reported\n"
                 "error bad-json x1 1:36\n"
                 "error cut-off x1 1:54\n"
                 "json utf-8: 3 = 1 + 0 + 0 + 2, skipped 0\n");
    ASSERT_READS("{\"date\":\"2024\"\n{\"date\":\"2025\"}\n{\"date\":\"2026\",\"title\":\"x\n"
                 "{\"date\":\"2027\"}}\n{\"date\":\"2028\"}\n",
                 "2@2 event 2025 unknown reported\n"
                 "4@4 event 2027 unknown reported\n"
                 "5@5 event 2028 unknown reported\n"
                 "error bad-json x2 1:14\n"
                 "error stray-bracket x1 4:16\n"
                 "jsonl utf-8: 5 = 3 + 0 + 0 + 2, skipped 0\n");
}

static void accounts_for_a_file_that_was_cut(void **state)
{
    (void)state;
    ASSERT_READS("{\"records\":[{\"date\":\"2024\"},{\"date\":\"20",
                 "1@1 event 2024 unknown reported\n"
                 "error cut-off x1 1:29\n"
                 "json utf-8: 2 = 1 + 0 + 0 + 1, skipped 0\n");
    ASSERT_READS("[{\"date\":\"2024\"},", "1@1 event 2024 unknown reported\n"
                                          "error cut-off x1 1:18\n"
                                          "json utf-8: 1 = 1 + 0 + 0 + 0, skipped 0\n");
    ASSERT_READS("{\"records\":[{\"date\":\"2024\"}], \"title\":",
                 "1@1 event 2024 unknown reported\n"
                 "error cut-off x1 1:29\n"
                 "json utf-8: 1 = 1 + 0 + 0 + 0, skipped 0\n");
}

static void rejects_bytes_that_are_no_text(void **state)
{
    (void)state;
    ASSERT_READS(
        "[{\"date\":\"2024\",\"title\":\"\xe9\"},\n{\"date\":\"2025\",\"title\":\"\\u0000\"},"
        "{\"date\":\"2026\"}]",
        "1@1 event 2024 unknown reported title='\u00e9'\n"
        "3@2 event 2026 unknown reported\n"
        "error bad-json x1 2:24\n"
        "json iso-8859-1: 3 = 2 + 0 + 0 + 1, skipped 0\n");
}

/* A list of one object that holds 'before', 'length' times 'filler', and 'after', and a good one.
 */
static void read_filled(struct buffer *out, const char *before, const char *filler, size_t length,
                        const char *after)
{
    struct buffer text = {0};
    buffer_print(&text, "[{\"date\":\"2024\",%s", before);
    for (size_t i = 0; i < length; i++)
        buffer_add_text(&text, filler);
    buffer_print(&text, "%s},{\"date\":\"2025\"}]", after);
    read_in_chunks(out, text.bytes, text.length, 1 << 16);
    buffer_clear(&text);
}

static void limits_a_record(void **state)
{
    (void)state;
    struct buffer out = {0};
    read_filled(&out, "\"note\":\"", "x", ((size_t)16 << 20) - 1000, "\"");
    assert_non_null(strstr(out.bytes, "json utf-8: 2 = 2 + 0 + 0 + 0"));
    buffer_reset(&out);
    read_filled(&out, "\"note\":\"", "x", (size_t)16 << 20, "\"");
    assert_string_equal(out.bytes, "2@1 event 2025 unknown reported\n"
                                   "error too-long x1 1:2\n"
                                   "json utf-8: 2 = 1 + 0 + 0 + 1, skipped 0\n");
    buffer_clear(&out);
}

static void limits_nesting(void **state)
{
    (void)state;
    char closing[101] = "";
    struct buffer out = {0};
    memset(closing, ']', 60);
    read_filled(&out, "\"external\":", "[", 60, closing);
    assert_non_null(strstr(out.bytes, "json utf-8: 2 = 2 + 0 + 0 + 0"));
    buffer_reset(&out);
    memset(closing, ']', 100);
    read_filled(&out, "\"external\":", "[", 100, closing);
    assert_string_equal(out.bytes, "2@1 event 2025 unknown reported\n"
                                   "error too-deep x1 1:2\n"
                                   "json utf-8: 2 = 1 + 0 + 0 + 1, skipped 0\n");
    buffer_reset(&out);
    read_filled(&out, "\"external\":", "[", 100000, "");
    assert_non_null(strstr(out.bytes, "json utf-8: 1 = 0 + 0 + 0 + 1"));
    buffer_clear(&out);
}

static void limits_the_values_of_a_record(void **state)
{
    (void)state;
    struct buffer out = {0};
    read_filled(&out, "\"external\":[0", ",0", 60000, "]");
    assert_non_null(strstr(out.bytes, "json utf-8: 2 = 2 + 0 + 0 + 0"));
    buffer_reset(&out);
    read_filled(&out, "\"external\":[0", ",0", 70000, "]");
    assert_string_equal(out.bytes, "2@1 event 2025 unknown reported\n"
                                   "error too-many-values x1 1:2\n"
                                   "json utf-8: 2 = 1 + 0 + 0 + 1, skipped 0\n");
    buffer_clear(&out);
}

static void limits_languages(void **state)
{
    (void)state;
    struct buffer text = {0}, out = {0};
    buffer_add_text(&text, "{\"date\":\"2024\",\"title\":{\"en\":\"x\"");
    for (int i = 0; i < 140; i++)
        buffer_print(&text, ",\"l%c%c\":\"x\"", 'a' + i / 26, 'a' + i % 26);
    buffer_add_text(&text, "}}");
    read_in_chunks(&out, text.bytes, text.length, 100);
    assert_non_null(strstr(out.bytes, "error too-many-items x41 1:"));
    buffer_clear(&text);
    buffer_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_document),
        cmocka_unit_test(reads_a_bare_list),
        cmocka_unit_test(reads_objects_one_after_another),
        cmocka_unit_test(reads_all_fields),
        cmocka_unit_test(reads_short_names_like_a_table),
        cmocka_unit_test(finds_places_through_escapes),
        cmocka_unit_test(rejects_one_record),
        cmocka_unit_test(goes_on_behind_a_missing_bracket),
        cmocka_unit_test(accounts_for_a_file_that_was_cut),
        cmocka_unit_test(rejects_bytes_that_are_no_text),
        cmocka_unit_test(limits_a_record),
        cmocka_unit_test(limits_nesting),
        cmocka_unit_test(limits_the_values_of_a_record),
        cmocka_unit_test(limits_languages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
