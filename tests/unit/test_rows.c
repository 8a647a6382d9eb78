/* Parts of lines for people. */
#include "base/rows.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct buffer out;

static void assert_row(const char *expected)
{
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
}

static void numbers_have_their_thousands_apart(void **state)
{
    (void)state;
    static const struct {
        double number;
        const char *text;
    } cases[] = {{0, "0"},          {999, "999"},
                 {1000, "1,000"},   {1234567.25, "1,234,567.3"},
                 {-1234, "-1,234"}, {100000, "100,000"}};
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        rows_add_number(&out, cases[i].number, 1, 0);
        assert_row(cases[i].text);
    }
    rows_add_number(&out, 1000, 0, 7);
    assert_row("  1,000");
    rows_add_number(&out, 1000, 0, 2);
    assert_row("1,000");
}

static void names_have_their_width(void **state)
{
    (void)state;
    rows_add_name(&out, "Émeute", 8);
    assert_row("Émeute  ");
    rows_add_name(&out, "Émeute", 6);
    assert_row("Émeute");
    rows_add_name(&out, "Émeutes", 6);
    assert_row("Émeut…");
    rows_add_name(&out, "two\nlines\t\xc2\x85", 12);
    assert_row("two lines   ");
    rows_add_right(&out, "≥ 7", 5);
    assert_row("  ≥ 7");
}

static void shares_are_in_tenths_and_never_lost(void **state)
{
    (void)state;
    rows_add_percent(&out, 1);
    assert_row("100.0%");
    rows_add_percent(&out, 0.4567);
    assert_row(" 45.7%");
    rows_add_percent(&out, 0.0001);
    assert_row(" <0.1%");
    rows_add_percent(&out, 0);
    assert_row("  0.0%");
}

static void bars_are_in_eighths(void **state)
{
    (void)state;
    rows_add_bar(&out, 1, 3);
    assert_row("███");
    rows_add_bar(&out, 0.5, 3);
    assert_row("█▌");
    rows_add_bar(&out, 0.0001, 3);
    assert_row("▏");
    rows_add_bar(&out, 0, 3);
    assert_row("");
}

static void long_texts_go_on_below_their_first_word(void **state)
{
    (void)state;
    rows_add_wrapped(&out, "one two", 70);
    assert_row("one two");
    rows_add_wrapped(&out, "été  four  five", 71);
    assert_row("été four\n"
               "                                                                       five");
    rows_add_wrapped(&out, "", 10);
    assert_row("");
    rows_add_wrapped(&out, "longer-than-it-should-be a", 76);
    assert_row("longer-than-it-should-be\n"
               "                                                                            a");
}

static void lines_end_without_blanks(void **state)
{
    (void)state;
    buffer_add_text(&out, "a  ");
    rows_end(&out);
    rows_end(&out);
    assert_row("a\n\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_have_their_thousands_apart),
        cmocka_unit_test(names_have_their_width),
        cmocka_unit_test(shares_are_in_tenths_and_never_lost),
        cmocka_unit_test(bars_are_in_eighths),
        cmocka_unit_test(long_texts_go_on_below_their_first_word),
        cmocka_unit_test(lines_end_without_blanks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
