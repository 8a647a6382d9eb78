/* Tables of web pages: heads of rows and columns, what is not known, links. */
#include "html_words.h"
#include "numbers_scene.h"

#include "render/html_table.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void assert_table(const struct table *table, const char *expected)
{
    struct buffer out = {0};
    html_add_table(table, "No <title>", "t1", &html_words, &out);
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
}

#define BEGIN                                                                                      \
    "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-labelledby=\"t1\">\n<table>\n"

static void test_numbers(void **state)
{
    (void)state;
    assert_table(&numbers_tables[0],
                 BEGIN "<caption id=\"t1\"><span>No &lt;title&gt;</span></caption>\n"
                       "<thead>\n<tr><th scope=\"col\">Period</th><th scope=\"col\">Gr|oup</th>"
                       "<th scope=\"col\" class=\"n\">Events</th>"
                       "<th scope=\"col\" class=\"n\">Highest</th>"
                       "<th scope=\"col\">Provisional</th></tr>\n</thead>\n<tbody>\n"
                       "<tr><th scope=\"row\" class=\"s\">June 2013</th><td class=\"s\">=1+1</td>"
                       "<td class=\"n\">1,204</td><td class=\"n\">0.13</td>"
                       "<td class=\"s\">yes</td></tr>\n"
                       "<tr><th scope=\"row\" class=\"s\">July 2013</th>"
                       "<td class=\"s\">a_b &amp; c</td><td class=\"n\">0</td>"
                       "<td class=\"n\">not known</td><td class=\"s\">no</td></tr>\n"
                       "<tr><th scope=\"row\" class=\"s\">August</th><td class=\"s\">x</td>"
                       "<td class=\"n\">not known</td><td class=\"n\">not known</td>"
                       "<td class=\"s\">–</td></tr>\n</tbody>\n</table>\n</div>\n");
}

static void test_total(void **state)
{
    (void)state;
    assert_table(&reading_table,
                 BEGIN "<caption id=\"t1\"><span>People killed</span></caption>\n"
                       "<thead>\n<tr><th scope=\"col\">Period</th><th scope=\"col\" class=\"n\">"
                       "Explosion / remote violence</th></tr>\n</thead>\n<tbody>\n"
                       "<tr><th scope=\"row\" class=\"s\">June</th><td class=\"n\">≥12</td></tr>\n"
                       "<tr class=\"total\"><th scope=\"row\" class=\"s\">Total</th>"
                       "<td class=\"n\">≥12</td></tr>\n</tbody>\n</table>\n</div>\n");
}

static void test_links_and_signs(void **state)
{
    (void)state;
    static const struct table_link links[] = {{"A & B", "https://a.org/?x=\""}, {"C", NULL}};
    static const struct table_cell cells[] = {
        {.is_known = true,
         .text = "A & B, C",
         .words = "A & B, C",
         .links = links,
         .link_count = 2},
        WORD("?", "?"),
    };
    static const struct table table = {
        .columns = other_columns, .column_count = 2, .cells = cells, .row_count = 1};
    assert_table(&table,
                 BEGIN "<caption id=\"t1\"><span>No &lt;title&gt;</span></caption>\n"
                       "<thead>\n<tr><th scope=\"col\">Period</th>"
                       "<th scope=\"col\" class=\"n\">Best</th></tr>\n</thead>\n<tbody>\n"
                       "<tr><th scope=\"row\" class=\"s\"><a href=\"https://a.org/?x=&quot;\">"
                       "A &amp; B</a>; C</th><td class=\"n\">not known</td></tr>\n"
                       "</tbody>\n</table>\n</div>\n");
}

static void assert_linked(const char *text, const char *expected)
{
    struct buffer out = {0};
    html_add_linked(&out, text);
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
}

static void test_addresses_in_texts(void **state)
{
    (void)state;
    assert_linked("", "");
    assert_linked("a < b", "a &lt; b");
    assert_linked("See https://a.org/x?y=1&z=2. Or (http://b.org).",
                  "See <a href=\"https://a.org/x?y=1&amp;z=2\">https://a.org/x?y=1&amp;z=2</a>. Or "
                  "(<a href=\"http://b.org\">http://b.org</a>).");
    assert_linked("https://a.org/\"><script>",
                  "<a href=\"https://a.org/\">https://a.org/</a>&quot;&gt;&lt;script&gt;");
    assert_linked("javascript:alert(1) ftp://a.org", "javascript:alert(1) ftp://a.org");
    assert_linked("http:// https://", "http:// https://");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_numbers),
        cmocka_unit_test(test_total),
        cmocka_unit_test(test_links_and_signs),
        cmocka_unit_test(test_addresses_in_texts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
