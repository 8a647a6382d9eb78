/* Pins: what is written is read again as it was, and what is no pin says why. */
#include "chart/pin.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define NO_PLACE                                                                                   \
    "its place is none of behind, before, under, on, below, above, mark, strip and listed"
#define NO_FORM                                                                                    \
    "behind its place and row stands none of 'brief', 'cut', '2-lines', 'numbered', 'merged', "    \
    "'apart', 'letter' and 'untied'"

static void what_is_written_is_read(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "q13-01=behind 0",       "a=b=before 599",    "x=under 3",
        "x=below 2 -12.5",       "x=above 1 0 brief", "Geneva 2: no date=behind 4 brief",
        "معركة القصير=before 7", "x=behind 1 cut",    "x=behind 3 numbered",
        "x=before 4 merged",     "x=mark 5",          "x=strip",
        "x=listed untied",       "x=strip apart",     "x=behind 2 3-lines cut letter",
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct pin pin;
        const char *why = NULL;
        assert_true(pin_parse(lines[i], &arena, &pin, &why));
        assert_string_equal(pin_text(&pin, &arena), lines[i]);
    }
    arena_clear(&arena);
}

static void the_parts_are_told_apart(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct pin pin;
    const char *why = NULL;
    assert_true(pin_parse("a=b=below 12 -3.25 brief", &arena, &pin, &why));
    assert_string_equal(pin.record, "a=b");
    assert_int_equal(pin.place, PIN_BELOW);
    assert_int_equal(pin.row, 12);
    assert_true(pin.shift == -3.25);
    assert_true(pin.form == PIN_BRIEF);
    assert_false(pin.is_kept);
    arena_clear(&arena);
}

static void only_labels_have_words(void **state)
{
    (void)state;
    static const struct {
        const char *line;
        bool has_words;
    } pins[] = {
        {"x=behind 2", true},         {"x=above 2 -5 brief", true},  {"x=above 2", true},
        {"x=below 2 2-lines", true},  {"x=on 0 apart letter", true}, {"x=behind 2 numbered", false},
        {"x=before 2 merged", false}, {"x=mark 2", false},           {"x=strip", false},
        {"x=listed", false},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof pins / sizeof *pins; i++) {
        struct pin pin;
        const char *why = NULL;
        assert_true(pin_parse(pins[i].line, &arena, &pin, &why));
        assert_true(pin_has_words(&pin) == pins[i].has_words);
    }
    arena_clear(&arena);
}

static void what_is_no_pin_says_why(void **state)
{
    (void)state;
    static const char *const lines[][2] = {
        {"", "it has no record, '=' and place"},
        {"behind 2", "it has no record, '=' and place"},
        {"=behind 2", "it has no record, '=' and place"},
        {"x=", NO_PLACE},
        {"x=left 2", NO_PLACE},
        {"x=behind", "its row is no whole number from 0 to 599"},
        {"x=behind -1", "its row is no whole number from 0 to 599"},
        {"x=behind 1.5", "its row is no whole number from 0 to 599"},
        {"x=behind 600", "its row is no whole number from 0 to 599"},
        {"x=behind 1-2", "its row is no whole number from 0 to 599"},
        {"x=behind 99999999999999999999999999", "its row is no whole number from 0 to 599"},
        {"x=below 2 5", "its shift is no number of points from -2000 to 0"},
        {"x=below 2 -2001", "its shift is no number of points from -2000 to 0"},
        {"x=behind 2 long", NO_FORM},
        {"x=behind 2 -5", NO_FORM},
        {"x=behind 2 ", NO_FORM},
        {"x=behind 2  cut", NO_FORM},
        {"x=behind 2 1-lines", NO_FORM},
        {"x=behind 2 10-lines", NO_FORM},
        {"x=behind 2 2-linesx", NO_FORM},
        {"x=strip 2", NO_FORM},
        {"x=mark", "its row is no whole number from 0 to 599"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct pin pin;
        const char *why = NULL;
        assert_false(pin_parse(lines[i][0], &arena, &pin, &why));
        assert_string_equal(why, lines[i][1]);
    }
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_written_is_read),
        cmocka_unit_test(the_parts_are_told_apart),
        cmocka_unit_test(only_labels_have_words),
        cmocka_unit_test(what_is_no_pin_says_why),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
