/* Tables: header, delimiters, line ends, quotes, widths, limits. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

#include "read_text.h"

#define ONE "1@2 event 2024-01-01 battle reported title='A'\n"

static void reads_a_plain_table(void **state)
{
    (void)state;
    ASSERT_READS("date,category,title\n2024-01-01,battle,A\n", ONE "csv utf-8: 1 = 1 + 0 + 0 + 0, "
                                                                   "skipped 0\n");
}

static void reads_all_columns(void **state)
{
    (void)state;
    ASSERT_READS(
        "id,date,record_type,status,category,secondary_categories,title:fr,title,place,"
        "place:ar,country,lat,lon,killed_low,killed,killed_high,wounded,actor1,actor2,"
        "source,url,weight,code,note\n"
        "a1,2013-06,figure,planned,protest,riot; vac,T fr,T,Homs,حمص,SYR,34.5,36.7,"
        "1,2,3,,Army,,SOHR,https://x.org/1,2.5,19,n\n",
        "1@2 figure 2013-06 protest planned id='a1' title:fr='T fr' title='T' place='Homs' "
        "place:ar='حمص' country='SYR' lat=34.5 lon=36.7 weight=2.5 url='https://x.org/1' "
        "note='n' code='19' [killed stated low=1 best=2 high=3] actor='' name='Army' "
        "who='SOHR' also=riot also=vac\n"
        "csv utf-8: 1 = 0 + 0 + 1 + 0, skipped 0\n");
}

/* What keeps a spreadsheet from calculating is no part of the text. */
static void drops_the_guard_of_formulas(void **state)
{
    (void)state;
    ASSERT_READS("date,category,title,note\n2024-01-01,battle,'=A1,''-x\n"
                 "2024-01-02,battle,'quoted','\n",
                 "1@2 event 2024-01-01 battle reported title='=A1' note=''-x'\n"
                 "2@3 event 2024-01-02 battle reported title=''quoted'' note='''\n"
                 "csv utf-8: 2 = 2 + 0 + 0 + 0, skipped 0\n");
}

static void keeps_the_case_of_codes(void **state)
{
    (void)state;
    ASSERT_READS("DATE,Codes.GWNO,CODES.gwno\n2024,600,x\n",
                 "1@2 event 2024 unknown reported GWNO:600 gwno:x\n"
                 "csv utf-8: 1 = 1 + 0 + 0 + 0, skipped 0\n");
}

static void finds_the_delimiter(void **state)
{
    (void)state;
    static const char end[] = "csv utf-8: 1 = 1 + 0 + 0 + 0, skipped 0\n";
    char expected[200];
    snprintf(expected, sizeof expected, "%s%s", ONE, end);
    ASSERT_READS("date;category;title\n2024-01-01;battle;A\n", expected);
    ASSERT_READS("date\tcategory\ttitle\n2024-01-01\tbattle\tA\n", expected);
    ASSERT_READS("date|category|title\n2024-01-01|battle|A\n", expected);
    ASSERT_READS("\"date\";\"category\";\"title\"\n\"2024-01-01\";\"battle\";\"A\"\n", expected);
}

static void obeys_a_separator_line(void **state)
{
    (void)state;
    ASSERT_READS("sep=;\r\ndate;title\r\n2024;A,B,C\r\n",
                 "1@3 event 2024 unknown reported title='A,B,C'\n"
                 "csv utf-8: 1 = 1 + 0 + 0 + 0, skipped 1\n");
    ASSERT_READS("\xef\xbb\xbf\"sep=;\"\ndate;title\n2024;A,B\n",
                 "1@3 event 2024 unknown reported title='A,B'\n"
                 "csv utf-8 with BOM: 1 = 1 + 0 + 0 + 0, skipped 1\n");
}

static void passes_over_what_is_no_record(void **state)
{
    (void)state;
    ASSERT_READS("# made by hand\n\ndate,title\n#date,#name\n2024,A\nDate, Title\n,\n  \n2025,B\n",
                 "1@5 event 2024 unknown reported title='A'\n"
                 "2@9 event 2025 unknown reported title='B'\n"
                 "csv utf-8: 2 = 2 + 0 + 0 + 0, skipped 4\n");
}

static void reads_every_line_end(void **state)
{
    (void)state;
    static const char expected[] = "1@2 event 2024 unknown reported title='A'\n"
                                   "2@3 event 2025 unknown reported title='B'\n"
                                   "csv utf-8: 2 = 2 + 0 + 0 + 0, skipped 0\n";
    ASSERT_READS("date,title\n2024,A\n2025,B", expected);
    ASSERT_READS("date,title\r\n2024,A\r\n2025,B\r\n", expected);
    ASSERT_READS("date,title\r2024,A\r2025,B\r", expected);
    ASSERT_READS("date,title\r\n2024,A\n2025,B\r", expected);
}

static void skips_a_byte_order_mark(void **state)
{
    (void)state;
    ASSERT_READS("\xef\xbb\xbf"
                 "date,title\n2024,A\n",
                 "1@2 event 2024 unknown reported title='A'\n"
                 "csv utf-8 with BOM: 1 = 1 + 0 + 0 + 0, skipped 0\n");
    ASSERT_READS("\xef\xbb\xbf\"date\",title\n2024,A\n",
                 "1@2 event 2024 unknown reported title='A'\n"
                 "csv utf-8 with BOM: 1 = 1 + 0 + 0 + 0, skipped 0\n");
}

static void reads_quotes(void **state)
{
    (void)state;
    ASSERT_READS("date,title,note\n"
                 "2024,\"say \"\"no\"\", he said\",5\" gun\n"
                 "2025,\"two\r\nlines\n\nand more\",x\n"
                 "2026, padded ,\" kept \"\n",
                 "1@2 event 2024 unknown reported title='say \"no\", he said' note='5\" gun'\n"
                 "2@3 event 2025 unknown reported title='two\r\nlines\n\nand more' note='x'\n"
                 "3@7 event 2026 unknown reported title='padded' note=' kept '\n"
                 "csv utf-8: 3 = 3 + 0 + 0 + 0, skipped 0\n");
}

static void says_where_after_lines_in_quotes(void **state)
{
    (void)state;
    ASSERT_READS("title,date\n\"a\nb\r\nc\",2024-01-01\n\"a\nb ü\",2024-13-01\n",
                 "1@2 event 2024-01-01 unknown reported title='a\nb\r\nc'\n"
                 "error bad-date x1 6:11\n"
                 "csv utf-8: 2 = 1 + 0 + 0 + 1, skipped 0\n");
}

static void reads_on_behind_an_unclosed_quote(void **state)
{
    (void)state;
    ASSERT_READS("date,title\n2024,A\n2025,\"B\n2026,C\n2027,D\n",
                 "1@2 event 2024 unknown reported title='A'\n"
                 "3@4 event 2026 unknown reported title='C'\n"
                 "4@5 event 2027 unknown reported title='D'\n"
                 "error unclosed-quote x1 3:6\n"
                 "csv utf-8: 4 = 3 + 0 + 0 + 1, skipped 0\n");
}

static void stops_behind_too_many_unclosed_quotes(void **state)
{
    (void)state;
    struct buffer text = {0}, out = {0};
    buffer_add_text(&text, "date\n");
    for (int i = 0; i < 1000; i++)
        buffer_add_text(&text, "\"x\n");
    read_in_chunks(&out, text.bytes, text.length, 4096);
    assert_string_equal(buffer_text(&out), "error unclosed-quote x64 2:1\n"
                                           "csv utf-8: 64 = 0 + 0 + 0 + 64, skipped 0\n");
    buffer_clear(&text);
    buffer_clear(&out);
}

static void takes_names_as_they_are_meant(void **state)
{
    (void)state;
    ASSERT_READS(" DATE ,\"Title:FR\",Killed_Low\n2024,A,3\n",
                 "1@2 event 2024 unknown reported title:FR='A' [killed at-least low=3]\n"
                 "csv utf-8: 1 = 1 + 0 + 0 + 0, skipped 0\n");
}

static void reports_names_that_mean_nothing(void **state)
{
    (void)state;
    ASSERT_READS("date,title,title,,lat,latitude,lon,foo\n2024,A,B,C,1,2,3,D\n",
                 "1@2 event 2024 unknown reported title='A' lat=1 lon=3\n"
                 "warning repeated-name x1 1:12\n"
                 "warning no-name x1 1:18\n"
                 "warning repeated-name x1 1:23\n"
                 "note unknown-field x1 1:36\n"
                 "csv utf-8: 1 = 1 + 0 + 0 + 0, skipped 0\n");
}

static void reports_rows_of_other_widths(void **state)
{
    (void)state;
    ASSERT_READS("date,title,note\n2024\n2025,A,B,,\n2026,A,B,,C\n",
                 "1@2 event 2024 unknown reported\n"
                 "2@3 event 2025 unknown reported title='A' note='B'\n"
                 "3@4 event 2026 unknown reported title='A' note='B'\n"
                 "note missing-cells x1 2:1\n"
                 "warning extra-cells x1 4:11\n"
                 "csv utf-8: 3 = 3 + 0 + 0 + 0, skipped 0\n");
}

static void refuses_what_is_no_table(void **state)
{
    (void)state;
    ASSERT_READS("", "error empty-input x1 0:0\n utf-8: 0 = 0 + 0 + 0 + 0, skipped 0, not read\n");
    ASSERT_READS(
        "hour,title\n2024,A\n",
        "error no-date-column x1 0:0\ncsv utf-8: 0 = 0 + 0 + 0 + 0, skipped 0, not read\n");
    ASSERT_READS("# nothing\n",
                 "error no-header x1 0:0\ncsv utf-8: 0 = 0 + 0 + 0 + 0, skipped 1, not read\n");
    ASSERT_READS(
        "date,\"title\n2024,A\n",
        "error unclosed-quote x1 1:6\ncsv utf-8: 0 = 0 + 0 + 0 + 0, skipped 0, not read\n");
}

static void rejects_bytes_that_are_no_text(void **state)
{
    (void)state;
    ASSERT_READS("date,title\n2024,\xc3\xa9\n2025,\"a\n\xc3\"\n2026,a\0b\n2027,B\n",
                 "1@2 event 2024 unknown reported title='\xc3\xa9'\n"
                 "2@3 event 2025 unknown reported title='a\n\xef\xbf\xbd'\n"
                 "4@6 event 2027 unknown reported title='B'\n"
                 "warning invalid-bytes x1 4:0\n"
                 "error nul-byte x1 5:7\n"
                 "csv utf-8: 4 = 3 + 0 + 0 + 1, skipped 0\n");
}

/* "date,note", a row whose cell is 'length' bytes, and a good row. */
static void read_long_cell(struct buffer *out, size_t length, const char *quote)
{
    struct buffer text = {0};
    buffer_print(&text, "date,note\n2024,%s", quote);
    for (size_t i = 0; i < length; i++)
        buffer_add(&text, "x", 1);
    buffer_print(&text, "%s\n2025,\n", quote);
    read_in_chunks(out, text.bytes, text.length, 1 << 16);
    buffer_clear(&text);
}

static void limits_the_length_of_a_cell(void **state)
{
    (void)state;
    static const char *const quotes[] = {"", "\""};
    struct buffer out = {0};
    for (size_t i = 0; i < 2; i++) {
        read_long_cell(&out, 1 << 20, quotes[i]);
        assert_non_null(strstr(out.bytes, "csv utf-8: 2 = 2 + 0 + 0 + 0"));
        buffer_reset(&out);
        read_long_cell(&out, (1 << 20) + 200000, quotes[i]);
        assert_non_null(strstr(out.bytes, "2@3 event 2025"));
        assert_non_null(strstr(out.bytes, "csv utf-8: 2 = 1 + 0 + 0 + 1"));
        buffer_reset(&out);
    }
    buffer_clear(&out);
}

static void limits_the_columns(void **state)
{
    (void)state;
    struct buffer text = {0}, out = {0};
    buffer_add_text(&text, "date\n2024");
    for (int i = 0; i < 4096; i++)
        buffer_add_text(&text, ",x");
    buffer_add_text(&text, "\n2025\n");
    read_in_chunks(&out, text.bytes, text.length, 1000);
    assert_string_equal(buffer_text(&out), "2@3 event 2025 unknown reported\n"
                                           "error too-many-columns x1 2:1\n"
                                           "csv utf-8: 2 = 1 + 0 + 0 + 1, skipped 0\n");
    buffer_clear(&text);
    buffer_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_plain_table),
        cmocka_unit_test(reads_all_columns),
        cmocka_unit_test(drops_the_guard_of_formulas),
        cmocka_unit_test(keeps_the_case_of_codes),
        cmocka_unit_test(finds_the_delimiter),
        cmocka_unit_test(obeys_a_separator_line),
        cmocka_unit_test(passes_over_what_is_no_record),
        cmocka_unit_test(reads_every_line_end),
        cmocka_unit_test(skips_a_byte_order_mark),
        cmocka_unit_test(reads_quotes),
        cmocka_unit_test(says_where_after_lines_in_quotes),
        cmocka_unit_test(reads_on_behind_an_unclosed_quote),
        cmocka_unit_test(stops_behind_too_many_unclosed_quotes),
        cmocka_unit_test(takes_names_as_they_are_meant),
        cmocka_unit_test(reports_names_that_mean_nothing),
        cmocka_unit_test(reports_rows_of_other_widths),
        cmocka_unit_test(refuses_what_is_no_table),
        cmocka_unit_test(rejects_bytes_that_are_no_text),
        cmocka_unit_test(limits_the_length_of_a_cell),
        cmocka_unit_test(limits_the_columns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
