/* Numbers for reading in LaTeX: every sign of TeX's is written as a command, and the file is whole
 * by itself. */
#include "numbers_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#define OPENED "{\\normalsize\\setlength{\\tabcolsep}{3pt}\\renewcommand{\\arraystretch}{1.15}%\n"

static const char rules[] = "% For \\input; with the package booktabs its rules are used.\n"
                            "\\providecommand{\\toprule}{\\hline}\n"
                            "\\providecommand{\\midrule}{\\hline}\n"
                            "\\providecommand{\\bottomrule}{\\hline}\n"
                            "\\begin{center}\n";

static void test_panels(void **state)
{
    (void)state;
    struct buffer out = render_numbers(tex_render, 2), expected = {0};
    buffer_add_text(&expected, rules);
    buffer_add_text(
        &expected,
        "{\\large\\bfseries 50\\% \\#1 \\{of\\} \\textasciitilde{}all\\textasciicircum{} "
        "\\textbackslash{} \\$3\\par}\n"
        "{ 1. of $<$b$>$two$<$/b$>$\\par}\n"
        "\\medskip\n" OPENED "\\begin{tabular}{@{}llrrl@{}}\n\\toprule\n"
        "Period & Gr$|$oup & Events & Highest & Provisional \\\\\n\\midrule\n"
        "June 2013 & =1+1 & 1,204 & 0.13 & yes \\\\\n"
        "July 2013 & a\\_b \\& c & 0 & -- & no \\\\\n"
        "August & x & -- & -- & -- \\\\\n"
        "\\bottomrule\n\\end{tabular}\\par\\medskip\n}%\n"
        "{\\footnotesize Two are {*}vague{*}.\\par}\n"
        "{\\bfseries People killed\\par}\n" OPENED "\\begin{tabular}{@{}lr@{}}\n\\toprule\n"
        "Period & \\shortstack[r]{\\strut Explosion\\\\/ remote\\\\violence} \\\\\n\\midrule\n"
        "June & $\\ge$12 \\\\\n\\midrule\n"
        "\\textbf{Total} & \\textbf{$\\ge$12} \\\\\n"
        "\\bottomrule\n\\end{tabular}\\par\\medskip\n}%\n"
        "{\\footnotesize Source: S\\_1.\\par}\n"
        "{\\footnotesize Note: Three are planned.\\par}\n"
        "\\end{center}\n");
    assert_string_equal(buffer_text(&out), buffer_text(&expected));
    buffer_clear(&out);
    buffer_clear(&expected);
}

/* The title as it is written. */
static void assert_title(const char *title, const char *expected)
{
    struct scene scene = numbers_scene(1);
    struct buffer out = {0}, line = {0};
    scene.title = title;
    assert_true(tex_render(&scene, &(struct render_options){0}, &out, NULL));
    buffer_print(&line, "\\bfseries %s\\par}\n", expected);
    if (!strstr(buffer_text(&out), buffer_text(&line)))
        fail_msg("'%s' is not in: %s", buffer_text(&line), buffer_text(&out));
    buffer_clear(&out);
    buffer_clear(&line);
}

static void test_signs(void **state)
{
    (void)state;
    assert_title("1\u202f200 t\u00e9s\u00a0: \u2026", "1\\,200 t\u00e9s~: \\ldots{}");
    assert_title("\u201ca\u201d \u2018b\u2019 \u00abc\u00bb", "``a'' `b' $\\ll$c$\\gg$");
    assert_title("a\u2013b\u2014c \u22645 \u2212", "a--b---c $\\le$5 $-$");
    assert_title("a\u200f\u2067b\u2069 c\x01\td", "ab c  d");
    assert_title("[1] \"q\"", "{[}1] ''q''");
    assert_title("\u0642\u062a\u0644\u0649", "\u0642\u062a\u0644\u0649");
}

/* No byte that TeX would take for a command of its own is left, whatever the text. */
static void test_all_bytes(void **state)
{
    (void)state;
    static const char special[] = "$&#_^~";
    for (char byte = 1; byte > 0 && byte < 127; byte++) {
        struct scene scene = {.tables = &numbers_tables[1], .table_count = 1};
        struct buffer out = {0};
        char note[] = {'a', byte, 'b', '\0'};
        scene.note = note;
        assert_true(tex_render(&scene, &(struct render_options){0}, &out, NULL));
        const char *line = strstr(buffer_text(&out), "{\\footnotesize a");
        assert_non_null(line);
        for (const char *at = line + 1; *at && *at != '\n'; at++)
            if (strchr(special, *at) && at[-1] != '\\' && *at != '$')
                fail_msg("%s", line);
        buffer_clear(&out);
    }
}

#define MANY 100

static void test_long_table(void **state)
{
    (void)state;
    static struct table_cell cells[MANY * 2];
    for (size_t i = 0; i < MANY * 2; i++)
        cells[i] = (struct table_cell)WORD("a", "a");
    struct table table = {.columns = other_columns, .column_count = 2, .cells = cells};
    struct scene scene = {.tables = &table, .table_count = 1};
    static const size_t rows[] = {0, 1, 36, 38, 39, 100}, parts[] = {1, 1, 1, 1, 2, 3};
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct buffer out = {0};
        size_t found = 0, lines = 0;
        table.row_count = rows[i];
        assert_true(tex_render(&scene, &(struct render_options){0}, &out, NULL));
        for (const char *at = out.bytes; (at = strstr(at, "\\begin{tabular}")); at++)
            found++;
        for (const char *at = out.bytes; (at = strstr(at, "a & a \\\\\n")); at++)
            lines++;
        assert_int_equal(found, parts[i]);
        assert_int_equal(lines, rows[i]);
        buffer_clear(&out);
    }
}

/* Columns that find no room beside each other come below, with what says what a row is of. */
static void test_wide_table(void **state)
{
    (void)state;
    static struct table_column columns[20];
    static struct table_cell cells[20];
    for (size_t i = 0; i < 20; i++) {
        columns[i] = (struct table_column){
            .name = "c", .label = "12345678", .kind = i ? COLUMN_NUMBER : COLUMN_TEXT};
        cells[i] = (struct table_cell)WORD(i ? "1" : "June", i ? "1" : "June");
    }
    struct table table = {.columns = columns, .cells = cells, .row_count = 1};
    struct scene scene = {.tables = &table, .table_count = 1};
    static const struct {
        size_t columns, parts;
        const char *size, *last;
    } cases[] = {{6, 1, "{\\normalsize\\set", "{@{}lrrrrr@{}}"},
                 {7, 1, "{\\small\\set", "{@{}lrrrrrr@{}}"},
                 {8, 1, "{\\footnotesize\\set", "{@{}lrrrrrrr@{}}"},
                 {9, 1, "{\\scriptsize\\set", "{@{}lrrrrrrrr@{}}"},
                 {10, 2, "{\\footnotesize\\set", "{@{}lrr@{}}"},
                 {20, 3, "{\\footnotesize\\set", "{@{}lrrrrr@{}}"}};
    for (size_t i = 0; i < COUNT_OF(cases); i++) {
        struct buffer out = {0};
        size_t parts = 0, numbers = 0;
        table.column_count = cases[i].columns;
        assert_true(tex_render(&scene, &(struct render_options){0}, &out, NULL));
        for (const char *at = out.bytes; (at = strstr(at, "\nJune & 1")); at++)
            parts++;
        for (const char *at = out.bytes; (at = strstr(at, " & 1 ")); at++)
            numbers++;
        assert_int_equal(parts, cases[i].parts);
        assert_int_equal(numbers, cases[i].columns - 1);
        assert_non_null(strstr(out.bytes, cases[i].size));
        assert_non_null(strstr(out.bytes, cases[i].last));
        buffer_clear(&out);
    }
}

/* Long texts take several lines rather than that columns come below, and fewer rows make a page. */
static void test_long_texts(void **state)
{
    (void)state;
    static const char text[] = "a text of sixty characters that goes on and on and on, so so";
    static struct table_column columns[3] = {{.name = "a", .label = "A", .kind = COLUMN_TEXT},
                                             {.name = "b", .label = "B", .kind = COLUMN_NUMBER},
                                             {.name = "c", .label = "C", .kind = COLUMN_TEXT}};
    static struct table_cell cells[30 * 3];
    for (size_t i = 0; i < COUNT_OF(cells); i++)
        cells[i] = (struct table_cell)WORD(i % 3 == 1 ? "1" : text, i % 3 == 1 ? "1" : text);
    struct table table = {.columns = columns, .column_count = 3, .cells = cells, .row_count = 30};
    struct scene scene = {.tables = &table, .table_count = 1};
    struct buffer out = {0};
    size_t parts = 0, rows = 0;
    assert_true(tex_render(&scene, &(struct render_options){0}, &out, NULL));
    for (const char *at = out.bytes; (at = strstr(at, "{@{}p{14.72em}rp{14.72em}@{}}")); at++)
        parts++;
    for (const char *at = out.bytes; (at = strstr(at, " & 1 & \\raggedright a text")); at++)
        rows++;
    assert_int_equal(parts, 2); /* of 15 rows of three lines */
    assert_int_equal(rows, 30);
    assert_non_null(strstr(out.bytes, "so so \\tabularnewline\n"));
    buffer_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_panels),     cmocka_unit_test(test_signs),
        cmocka_unit_test(test_all_bytes),  cmocka_unit_test(test_long_table),
        cmocka_unit_test(test_wide_table), cmocka_unit_test(test_long_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
