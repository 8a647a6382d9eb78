/* What becomes of Cairo's markup. */
#include "render/tidy.h"

#include <string.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void check(const char *markup, const char *expected)
{
    struct buffer out = {0};
    tidy_markup(&out, markup, strlen(markup));
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
}

static void test_styles(void **state)
{
    (void)state;
    check("<path style=\" stroke:none;fill-rule:nonzero;fill:rgb(20%,30%,40%);fill-opacity:0.5;\""
          " d=\"M 1 2 L 3 4 \"/>\n",
          "<path fill=\"#334d66\" fill-opacity=\"0.5\" d=\"M1 2L3 4\"/>");
    check("<path style=\"fill:none;stroke-width:0.75;stroke-linecap:butt;stroke-linejoin:miter;"
          "stroke:rgb(0%,100%,86.666667%);stroke-opacity:1;stroke-dasharray:2.000004,1;"
          "stroke-miterlimit:10;\" d=\"M 1 2 L 3 4 \"/>",
          "<path fill=\"none\" stroke-width=\"0.75\" stroke=\"#00ffdd\""
          " stroke-dasharray=\"2,1\" d=\"M1 2L3 4\"/>");
    check("<stop offset=\"0\" style=\"stop-color:rgb(10%,20%,30%);stop-opacity:0;\"/>",
          "<stop offset=\"0\" stop-color=\"#1a334d\" stop-opacity=\"0\"/>");
}

static void test_paths(void **state)
{
    (void)state;
    check("<path d=\"M 10 10 L 60.125678 -0.0004 L 10 30 Z M 10 10 \"/>",
          "<path d=\"M10 10L60.126 0L10 30Z\"/>");
    check("<path d=\"M 1 1 L 2 2 Z M 3 3 L 4 4 \"/>", "<path d=\"M1 1L2 2ZM3 3L4 4\"/>");
    check("<path d=\"M 1 1 C 1.5 2 3 -4 5 6 \"/>", "<path d=\"M1 1C1.5 2 3 -4 5 6\"/>");
    check("<path d=\"\"/>", "<path d=\"\"/>");
}

static void test_ids(void **state)
{
    (void)state;
    check("<linearGradient id=\"linear0\" x1=\"10\" >\n</linearGradient>",
          "<linearGradient id=\"_linear0\" x1=\"10\"></linearGradient>");
    check("<path style=\"fill:url(#linear0);\" d=\"\"/>", "<path fill=\"url(#_linear0)\" d=\"\"/>");
    check("<use xlink:href=\"#glyph0-1\" x=\"14\" y=\"117.103516\"/>",
          "<use xlink:href=\"#_glyph0-1\" x=\"14\" y=\"117.104\"/>");
}

static void test_nesting(void **state)
{
    (void)state;
    check("\n<g>\n  <symbol overflow=\"visible\" id=\"glyph0-0\">\n</symbol>\n</g>\n",
          "<g><symbol overflow=\"visible\" id=\"_glyph0-0\"></symbol></g>");
    check("", "");
    check("\n", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_styles),
        cmocka_unit_test(test_paths),
        cmocka_unit_test(test_ids),
        cmocka_unit_test(test_nesting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
