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
    tidy_markup(&out, markup, strlen(markup), NULL);
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
}

static void test_styles(void **state)
{
    (void)state;
    check("<path style=\" stroke:none;fill-rule:nonzero;fill:rgb(20%,30%,40%);fill-opacity:0.5;\""
          " d=\"M 1 2 L 3 4 \"/>\n",
          "<path fill=\"#334d66\" fill-opacity=\"0.5\" d=\"M1 2l2 2\"/>");
    check("<path style=\"fill:none;stroke-width:0.75;stroke-linecap:butt;stroke-linejoin:miter;"
          "stroke:rgb(0%,100%,86.666667%);stroke-opacity:1;stroke-dasharray:2.000004,1;"
          "stroke-miterlimit:10;\" d=\"M 1 2 L 3 4 \"/>",
          "<path fill=\"none\" stroke-width=\"0.75\" stroke=\"#00ffdd\""
          " stroke-dasharray=\"2,1\" d=\"M1 2l2 2\"/>");
    check("<stop offset=\"0\" style=\"stop-color:rgb(10%,20%,30%);stop-opacity:0;\"/>",
          "<stop offset=\"0\" stop-color=\"#1a334d\" stop-opacity=\"0\"/>");
}

static void test_paths(void **state)
{
    (void)state;
    check("<path d=\"M 10 10 L 60.125678 -0.0004 L 10 30 Z M 10 10 \"/>",
          "<path d=\"M10 10l50.13-10l-50.13 30z\"/>");
}

static void test_ids(void **state)
{
    (void)state;
    check("<linearGradient id=\"linear0\" x1=\"10\" >\n</linearGradient>",
          "<linearGradient id=\"_linear0\" x1=\"10\"></linearGradient>");
    check("<path style=\"fill:url(#linear0);\" d=\"\"/>", "<path fill=\"url(#_linear0)\" d=\"\"/>");
    check("<use xlink:href=\"#glyph0-1\" x=\"14\" y=\"117.103516\"/>",
          "<use xlink:href=\"#_glyph0-1\" x=\"14\" y=\"117.1\"/>");
}

static void test_prefix(void **state)
{
    (void)state;
    static const char markup[] =
        "<linearGradient id=\"linear0\"/><path style=\"fill:url(#linear0);\""
        " d=\"\"/><use xlink:href=\"#glyph0-1\"/>";
    struct buffer out = {0};
    tidy_markup(&out, markup, strlen(markup), "fig1-");
    assert_string_equal(buffer_text(&out), "<linearGradient id=\"fig1-_linear0\"/>"
                                           "<path fill=\"url(#fig1-_linear0)\" d=\"\"/>"
                                           "<use xlink:href=\"#fig1-_glyph0-1\"/>");
    buffer_clear(&out);
}

/* A hundredth of a wide gradient, or of a factor, would be seen. */
static void test_decimals(void **state)
{
    (void)state;
    check("<stop offset=\"0.123456\" style=\"stop-opacity:0.123456;\"/>",
          "<stop offset=\"0.123\" stop-opacity=\"0.12\"/>");
    check("<g transform=\"matrix(0.1234567,0,0,1,0,0)\"/>",
          "<g transform=\"matrix(0.123457,0,0,1,0,0)\"/>");
    check("<rect x=\"0.123456\"/>", "<rect x=\"0.12\"/>");
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
        cmocka_unit_test(test_styles),   cmocka_unit_test(test_paths),
        cmocka_unit_test(test_ids),      cmocka_unit_test(test_prefix),
        cmocka_unit_test(test_decimals), cmocka_unit_test(test_nesting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
