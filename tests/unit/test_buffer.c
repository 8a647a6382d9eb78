/* What is written for machines: numbers without a locale, JSON strings, XML text. */
#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <jansson.h>
#include <locale.h>
#include <math.h>
#include <string.h>

static void an_empty_buffer_is_a_text(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    assert_string_equal(buffer_text(&buffer), "");
    buffer_add(&buffer, "", 0);
    assert_string_equal(buffer_text(&buffer), "");
    buffer_clear(&buffer);
    assert_null(buffer.bytes);
    buffer_clear(&buffer);
}

static void bytes_are_kept_as_they_are(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    buffer_add(&buffer, "a\0b", 3);
    buffer_add_text(&buffer, "cd");
    assert_int_equal(buffer.length, 5);
    assert_memory_equal(buffer.bytes, "a\0bcd", 6);
    buffer_reset(&buffer);
    assert_int_equal(buffer.length, 0);
    assert_string_equal(buffer_text(&buffer), "");
    assert_true(buffer.capacity > 0);
    buffer_clear(&buffer);
}

static void it_grows(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    for (int i = 0; i < 20000; i++) {
        buffer_print(&buffer, "%d,", i % 10);
        assert_int_equal(buffer.length, 2 * (i + 1));
        assert_true(buffer.capacity > buffer.length);
        assert_int_equal(buffer.bytes[buffer.length], 0);
    }
    for (size_t i = 0; i < buffer.length; i++)
        assert_int_equal(buffer.bytes[i], i % 2 ? ',' : '0' + (int)(i / 2 % 10));
    buffer_clear(&buffer);
}

static void long_words_are_printed_whole(void **state)
{
    (void)state;
    struct buffer buffer = {0};
    char word[3000];
    memset(word, 'x', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    buffer_print(&buffer, "<%s|%zu>", word, (size_t)7);
    assert_int_equal(buffer.length, sizeof word - 1 + 4);
    assert_string_equal(buffer.bytes + sizeof word, "|7>");
    buffer_clear(&buffer);
}

static void check_number(double number, int decimals, const char *expected)
{
    struct buffer buffer = {0};
    buffer_add_number(&buffer, number, decimals);
    assert_string_equal(buffer_text(&buffer), expected);
    buffer_clear(&buffer);
}

static void numbers(void **state)
{
    (void)state;
    check_number(0, 0, "0");
    check_number(1, 3, "1");
    check_number(-1, 0, "-1");
    check_number(1.5, 1, "1.5");
    check_number(1.25, 2, "1.25");
    check_number(-1.25, 4, "-1.25");
    check_number(0.05, 2, "0.05");
    check_number(0.001, 3, "0.001");
    check_number(100, 2, "100");
    check_number(1200, 0, "1200");
    check_number(0.1 + 0.2, 9, "0.3");
    check_number(1.0 / 3, 9, "0.333333333");
    check_number(2.0 / 3, 2, "0.67");
    check_number(0.999, 2, "1");
    check_number(9.996, 2, "10");
    check_number(1234567.891, 2, "1234567.89");
    check_number(5e-10, 9, "0.000000001");
    check_number(4e-10, 9, "0");
}

static void check_real(double number, bool for_json, const char *expected)
{
    struct buffer buffer = {0};
    buffer_add_text(&buffer, "x");
    buffer_add_real(&buffer, number, for_json);
    assert_string_equal(buffer_text(&buffer) + 1, expected);
    buffer_clear(&buffer);
}

static void reals_keep_nine_digits(void **state)
{
    (void)state;
    check_real(0, true, "0");
    check_real(-0.0, true, "0");
    check_real(1, false, "1");
    check_real(-0.4101275074, true, "-0.410127507");
    check_real(5.152397e-58, true, "5.152397e-58");
    check_real(1e300, true, "1e+300");
    check_real(5113, true, "5113");
    check_real(1.0 / 3, false, "0.333333333");
    check_real(NAN, true, "null");
    check_real(-INFINITY, true, "null");
    check_real(NAN, false, "");
}

static void zero_has_no_sign(void **state)
{
    (void)state;
    check_number(-0.0, 2, "0");
    check_number(-0.004, 2, "0");
    check_number(-0.4, 0, "0");
    check_number(-0.006, 2, "-0.01");
}

static void numbers_that_are_none(void **state)
{
    (void)state;
    check_number(NAN, 2, "0");
    check_number(INFINITY, 2, "0");
    check_number(-INFINITY, 0, "0");
}

static void huge_numbers_stay_whole_numbers(void **state)
{
    (void)state;
    check_number(9007199254740992.0, 0, "9007199254740992");
    check_number(9007199254740992.0, 9, "9007199254740992");
    check_number(-123456789012.5, 9, "-123456789012.5");
    check_number(1e17, 2, "100000000000000000");
    check_number(1e300, 3, "900000000000000000");
    check_number(-1e300, 3, "-900000000000000000");
}

/* The last of a comma language that this machine has, if any, must not show. */
static void numbers_know_no_locale(void **state)
{
    (void)state;
    static const char *const names[] = {"de_DE.UTF-8", "fr_FR.UTF-8", "de_DE.utf8", "C"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (setlocale(LC_ALL, names[i]))
            check_number(1234.5, 2, "1234.5");
    setlocale(LC_ALL, "C");
}

static void check_json(const char *text, const char *expected)
{
    struct buffer buffer = {0};
    buffer_add_json(&buffer, text);
    assert_string_equal(buffer_text(&buffer), expected);
    buffer_clear(&buffer);
}

static void json_strings(void **state)
{
    (void)state;
    check_json(NULL, "null");
    check_json("", "\"\"");
    check_json("plain", "\"plain\"");
    check_json("say \"no\" \\ yes", "\"say \\\"no\\\" \\\\ yes\"");
    check_json("a\nb", "\"a\\nb\"");
    check_json("\t\x01\x1f\x7f", "\"\\u0009\\u0001\\u001f\\u007f\"");
    check_json("é القصير 停 🔥", "\"é القصير 停 🔥\"");
    check_json("</script>", "\"</script>\"");
}

/* All characters of one byte, read back by a JSON parser. */
static void json_can_be_read_back(void **state)
{
    (void)state;
    char text[128];
    for (int i = 0; i < 127; i++)
        text[i] = (char)(i + 1);
    text[127] = '\0';
    struct buffer buffer = {0};
    buffer_add_json(&buffer, text);
    json_t *json = json_loads(buffer_text(&buffer), JSON_DECODE_ANY, NULL);
    assert_non_null(json);
    assert_string_equal(json_string_value(json), text);
    json_decref(json);
    buffer_clear(&buffer);
}

static void check_xml(const char *text, const char *expected)
{
    struct buffer buffer = {0};
    buffer_add_xml(&buffer, text);
    assert_string_equal(buffer_text(&buffer), expected);
    buffer_clear(&buffer);
}

static void xml_text(void **state)
{
    (void)state;
    check_xml("", "");
    check_xml("R&D <b>\"x\"</b> 'y'", "R&amp;D &lt;b&gt;&quot;x&quot;&lt;/b&gt; 'y'");
    check_xml("&amp;", "&amp;amp;");
    check_xml("]]>", "]]&gt;");
    check_xml("a\tb\nc\rd", "a\tb\nc\rd");
    check_xml("القصير 停 🔥", "القصير 停 🔥");
}

static void characters_that_xml_forbids(void **state)
{
    (void)state;
    check_xml("a\x01"
              "b\x1f"
              "c",
              "a\xef\xbf\xbd"
              "b\xef\xbf\xbd"
              "c");
    check_xml("a\xef\xbf\xbe"
              "b",
              "a\xef\xbf\xbd"
              "b"); /* U+FFFE */
    check_xml("a\xef\xbf\xbf"
              "b",
              "a\xef\xbf\xbd"
              "b"); /* U+FFFF */
    check_xml("a\xef\xbf\xbd"
              "b",
              "a\xef\xbf\xbd"
              "b");                            /* U+FFFD is allowed */
    check_xml("\xef\xb7\x90", "\xef\xb7\x90"); /* and so is U+FDD0 */
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_buffer_is_a_text),
        cmocka_unit_test(bytes_are_kept_as_they_are),
        cmocka_unit_test(it_grows),
        cmocka_unit_test(long_words_are_printed_whole),
        cmocka_unit_test(numbers),
        cmocka_unit_test(reals_keep_nine_digits),
        cmocka_unit_test(zero_has_no_sign),
        cmocka_unit_test(numbers_that_are_none),
        cmocka_unit_test(huge_numbers_stay_whole_numbers),
        cmocka_unit_test(numbers_know_no_locale),
        cmocka_unit_test(json_strings),
        cmocka_unit_test(json_can_be_read_back),
        cmocka_unit_test(xml_text),
        cmocka_unit_test(characters_that_xml_forbids),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
