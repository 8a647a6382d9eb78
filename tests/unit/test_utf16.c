/* Strings of PDF: escapes of ASCII, and UTF-16 with its pairs. */
#include "render/utf16.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void assert_string(const char *text, const char *expected)
{
    struct buffer out = {0};
    utf16_add_pdf_string(&out, text);
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
}

static void ascii_is_escaped(void **state)
{
    (void)state;
    assert_string("", "()");
    assert_string("Qusayr, 2013 ~", "(Qusayr, 2013 ~)");
    assert_string("a(b)c\\", "(a\\(b\\)c\\\\)");
}

static void all_else_is_hexadecimal(void **state)
{
    (void)state;
    assert_string("é)", "<FEFF00E90029>");
    assert_string("قص", "<FEFF06420635>");
    assert_string("😀", "<FEFFD83DDE00>");
    assert_string("a\n", "<FEFF0061000A>");
    assert_string("\xff", "<FEFF>");
}

static void a_plane_has_pairs(void **state)
{
    (void)state;
    uint16_t units[2];
    assert_int_equal(utf16_units(0xffff, units), 1);
    assert_int_equal(units[0], 0xffff);
    assert_int_equal(utf16_units(0x10ffff, units), 2);
    assert_int_equal(units[0], 0xdbff);
    assert_int_equal(units[1], 0xdfff);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ascii_is_escaped),
        cmocka_unit_test(all_else_is_hexadecimal),
        cmocka_unit_test(a_plane_has_pairs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
