/* Words of one line: nothing ends them, hides in them or turns what stands behind them. */
#include "render/plain.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void assert_plain(const char *text, const char *expected)
{
    struct buffer out = {0};
    plain_add(&out, text);
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
}

static void words_stay_as_they_are(void **state)
{
    (void)state;
    assert_plain("Qusayr (2013), \"quoted\" & <b> \\ %", "Qusayr (2013), \"quoted\" & <b> \\ %");
    assert_plain("réunion – القصير 中 😀", "réunion – القصير 中 😀");
    assert_plain("", "");
    assert_plain(NULL, "");
}

static void controls_are_spaces(void **state)
{
    (void)state;
    assert_plain("a\tb\nc\rd\x1b\x7f"
                 "e",
                 "a b c d  e");
    assert_plain("a\xc2\x85"
                 "b\xc2\x9b"
                 "c\u2028d\u2029e",
                 "a b c d e");
    assert_plain("a\u00a0b", "a\u00a0b");
}

static void directions_are_not_turned(void **state)
{
    (void)state;
    assert_plain("\u202agood\u202c \u202egnp.exe\u2066\u2067\u2068\u2069\u202b\u202d",
                 "good gnp.exe");
    assert_plain("\u200fمرحبا\u200e", "\u200fمرحبا\u200e");
}

static void what_is_no_text_is_left_out(void **state)
{
    (void)state;
    assert_plain("a\xff"
                 "b\xc3",
                 "ab");
}

static void times_are_those_of_the_calendar(void **state)
{
    (void)state;
    static const struct {
        int64_t seconds;
        const char *text;
    } times[] = {{0, "1970-01-01T00:00:00Z"},
                 {-1, "1969-12-31T23:59:59Z"},
                 {1371000123, "2013-06-12T01:22:03Z"}};
    for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
        struct buffer out = {0};
        plain_add_time(&out, times[i].seconds);
        assert_string_equal(buffer_text(&out), times[i].text);
        buffer_clear(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_stay_as_they_are),
        cmocka_unit_test(controls_are_spaces),
        cmocka_unit_test(directions_are_not_turned),
        cmocka_unit_test(what_is_no_text_is_left_out),
        cmocka_unit_test(times_are_those_of_the_calendar),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
