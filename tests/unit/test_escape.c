/* Hostile text in the languages of documents. */
#include "render/escape.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

typedef void escape(struct buffer *out, const char *text);

static void tex(struct buffer *out, const char *text)
{
    escape_tex(out, text, strlen(text));
}

static void check(escape *write, const char *text, const char *expected)
{
    struct buffer out = {0};
    write(&out, text);
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
}

static void tex_has_no_commands(void **state)
{
    (void)state;
    check(tex, "\\input{/etc/passwd}", "\\textbackslash{}input\\{/etc/passwd\\}");
    check(tex, "50 % of #1 & $x_2^3$ ~",
          "50 \\% of \\#1 \\& \\$x\\_2\\textasciicircum{}3\\$ "
          "\\textasciitilde{}");
    check(escape_tex_value, "} ] \\write18{ls}", "\\} ] \\textbackslash{}write18\\{ls\\}");
    check(escape_tex_value, "≥ \"<>\" | [a]", "≥ \"<>\" | [a]");
}

static void markdown_has_no_signs(void **state)
{
    (void)state;
    check(escape_md, "](javascript:alert(1)) **b** | `c` <b>",
          "\\](javascript:alert(1)) \\*\\*b\\*\\* \\| \\`c\\` \\<b\\>");
    check(escape_md, "@cite $x$ ~~a~~ #h &amp;", "\\@cite \\$x\\$ \\~\\~a\\~\\~ \\#h \\&amp;");
    check(escape_md_value, "a \"b\" \\ &lt;", "\"a \\\"b\\\" \\\\ \\&lt;\"");
}

static void html_has_no_tags(void **state)
{
    (void)state;
    check(escape_html, "</text><script>\"'&amp;]]>",
          "&lt;/text&gt;&lt;script&gt;&quot;'&amp;amp;]]&gt;");
}

static void typst_has_no_code(void **state)
{
    (void)state;
    check(escape_typst, "#eval(\"1\") ] $x$ // a <b> @c *d* _e_ `f` \\",
          "\\#eval(\\\"1\\\") \\] \\$x\\$ \\/\\/ a \\<b\\> \\@c \\*d\\* \\_e\\_ \\`f\\` \\\\");
    check(escape_typst, "1. first", "1\\. first");
    check(escape_typst, "12 events", "12 events");
    check(escape_typst_string, "a\"); #b \\", "\"a\\\"); #b \\\\\"");
}

static void urls_are_paths(void **state)
{
    (void)state;
    check(escape_url, "figures/1-course.svg", "figures/1-course.svg");
    check(escape_url, "javascript:alert(1).svg", "javascript%3Aalert%281%29.svg");
    check(escape_url, "a b\"é?#.svg", "a%20b%22%C3%A9%3F%23.svg");
}

static void controls_are_blanks_and_nothing_turns(void **state)
{
    (void)state;
    escape *const all[] = {tex, escape_tex_value, escape_md, escape_html, escape_typst};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        check(all[i],
              "a\x01\n\tb\u202ec\u2066d\u2069e\xc2\x85"
              "f",
              "a   bcde f");
    check(escape_md_value, "a\nb\u202e", "\"a b\"");
    check(escape_typst_string, "a\nb\u202e", "\"a b\"");
    check(escape_html, "a\xff", "a\ufffd");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tex_has_no_commands),
        cmocka_unit_test(markdown_has_no_signs),
        cmocka_unit_test(html_has_no_tags),
        cmocka_unit_test(typst_has_no_code),
        cmocka_unit_test(urls_are_paths),
        cmocka_unit_test(controls_are_blanks_and_nothing_turns),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
