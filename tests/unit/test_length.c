/* Lengths: units, limits, and what is refused with which advice. */
#include "figure/length.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <math.h>

static const struct {
    const char *text;
    double points;
} good[] = {
    {"170mm", 481.88976377952753},
    {"17.0cm", 481.88976377952753},
    {"6.5in", 468},
    {"480.25pt", 480.25},
    {"640px", 480},
    {"20mm", 56.69291338582677},
    {"5000mm", 14173.22834645669},
    {"500cm", 14173.22834645669},
    {"0170mm", 481.88976377952753},
};

static void lengths_are_points(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct report *report = report_new();
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        struct length length = {0};
        assert_true(length_parse("width", good[i].text, &length, &arena, report));
        if (!(fabs(length.points - good[i].points) < 1e-9))
            fail_msg("%s: %f", good[i].text, length.points);
        assert_string_equal(length.text, good[i].text);
    }
    assert_int_equal(report_problem_count(report), 0);
    report_free(report);
    arena_clear(&arena);
}

static const struct {
    const char *text, *message;
} bad[] = {
    {"170", "'170' has no unit; write '170mm', or with cm, in, pt or px"},
    {"17.5", "'17.5' has no unit; write '17.5mm', or with cm, in, pt or px"},
    {"17,5cm", "'17,5cm' has a comma; write a point, such as '17.5cm'"},
    {"170 mm", "'170 mm' has an unknown unit; write mm, cm, in, pt or px right behind the number"},
    {"170MM", "'170MM' has an unknown unit; write mm, cm, in, pt or px right behind the number"},
    {"17.mm", "'17.mm' has an unknown unit; write mm, cm, in, pt or px right behind the number"},
    {"wide", "'wide' is not a length; write a number with its unit, such as '170mm'"},
    {"", "'' is not a length; write a number with its unit, such as '170mm'"},
    {"-170mm", "'-170mm' is not a length; write a number with its unit, such as '170mm'"},
    {"19.9mm", "'19.9mm' is too small; the least is 20mm"},
    {"0mm", "'0mm' is too small; the least is 20mm"},
    {"5001mm", "'5001mm' is too large; the most is 5000mm"},
};

static void bad_lengths_are_refused_with_advice(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        struct report *report = report_new();
        struct length length = {.points = 7};
        assert_false(length_parse("height", bad[i].text, &length, &arena, report));
        assert_true(length.points == 7);
        const struct problem *problem = report_problem_at(report, 0);
        assert_string_equal(problem->code, "bad-setting");
        assert_string_equal(problem->examples[0].position.field, "height");
        assert_string_equal(problem->examples[0].message, bad[i].message);
        report_free(report);
    }
    arena_clear(&arena);
}

static void endless_numbers_are_too_large(void **state)
{
    (void)state;
    char text[1024];
    memset(text, '9', sizeof text);
    memcpy(text + sizeof text - 3, "mm", 3);
    struct arena arena = {0};
    struct report *report = report_new();
    struct length length;
    assert_false(length_parse("width", text, &length, &arena, report));
    assert_int_equal(report_count(report, SEVERITY_ERROR), 1);
    report_free(report);
    arena_clear(&arena);
}

/* What is said can be written, and is then no shorter than what was meant. */
static void lengths_are_said_in_their_unit(void **state)
{
    (void)state;
    static const struct {
        const char *like, *said;
    } units[] = {
        {"20mm", "36mm"},  {"2.5cm", "3.6cm"}, {"1.50in", "1.40in"},
        {"70pt", "101pt"}, {"080px", "134px"},
    };
    struct arena arena = {0};
    struct report *report = report_new();
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        struct length said = length_at_least(100.4, units[i].like, &arena), read;
        assert_string_equal(said.text, units[i].said);
        assert_true(length_parse("height", said.text, &read, &arena, report));
        assert_true(read.points == said.points && read.points >= 100.4);
        assert_string_equal(length_at_least(read.points, units[i].like, &arena).text, said.text);
    }
    report_free(report);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lengths_are_points),
        cmocka_unit_test(bad_lengths_are_refused_with_advice),
        cmocka_unit_test(endless_numbers_are_too_large),
        cmocka_unit_test(lengths_are_said_in_their_unit),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
