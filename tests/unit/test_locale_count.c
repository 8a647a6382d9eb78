/* Numbers and counts in words: the table of what each qualifier prints, and the nouns behind. */
#include "locale/locale.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

#define BEST(qualifier_, n)                                                                        \
    {                                                                                              \
        .qualifier = (qualifier_), .has_best = true, .best = (n)                                   \
    }
#define LOW(qualifier_, n)                                                                         \
    {                                                                                              \
        .qualifier = (qualifier_), .has_low = true, .low = (n)                                     \
    }
#define HIGH(qualifier_, n)                                                                        \
    {                                                                                              \
        .qualifier = (qualifier_), .has_high = true, .high = (n)                                   \
    }
#define LIMITS(qualifier_, a, b)                                                                   \
    {                                                                                              \
        .qualifier = (qualifier_), .has_low = true, .low = (a), .has_high = true, .high = (b)      \
    }
#define ALL(qualifier_, a, n, b)                                                                   \
    {                                                                                              \
        .qualifier = (qualifier_), .has_low = true, .low = (a), .has_high = true, .high = (b),     \
        .has_best = true, .best = (n)                                                              \
    }

struct row {
    struct count count;
    const char *english, *french, *arabic;
};

static void expect_rows(const struct row *rows, size_t count)
{
    struct arena arena = {0};
    struct locale *english = locale_new("en"), *french = locale_new("fr"),
                  *arabic = locale_new("ar");
    for (size_t i = 0; i < count; i++) {
        const struct count *item = &rows[i].count;
        assert_string_equal(locale_count(english, &arena, item), rows[i].english);
        assert_string_equal(locale_count(french, &arena, item), rows[i].french);
        assert_string_equal(locale_count(arabic, &arena, item), rows[i].arabic);
    }
    locale_free(english);
    locale_free(french);
    locale_free(arabic);
    arena_clear(&arena);
}

static void qualifiers_are_printed_as_the_field_does(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {BEST(QUALIFIER_EXACT, 12), "12", "12", "12"},
        {BEST(QUALIFIER_STATED, 1200), "1,200", "1\u202f200", "1200"},
        {BEST(QUALIFIER_APPROX, 1200), "~1,200", "env. 1\u202f200", "نحو 1200"},
        {LOW(QUALIFIER_AT_LEAST, 12), "≥12", "au moins 12", "12 على الأقل"},
        {LOW(QUALIFIER_MORE_THAN, 80000), ">80,000", "plus de 80\u202f000", "أكثر من 80 ألف"},
        {HIGH(QUALIFIER_AT_MOST, 12), "≤12", "au plus 12", "12 على الأكثر"},
        {LIMITS(QUALIFIER_BETWEEN, 10, 12), "10–12", "de 10 à 12", "بين 10 و12"},
        {{.qualifier = QUALIFIER_UNKNOWN}, "?", "inconnu", "غير معروف"},
    };
    expect_rows(rows, sizeof rows / sizeof *rows);
}

static void ranges_around_a_best_number_are_shown(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {ALL(QUALIFIER_STATED, 10, 12, 15), "12 (10–15)", "12 (de 10 à 15)", "12 (بين 10 و15)"},
        {ALL(QUALIFIER_APPROX, 10, 12, 15), "~12 (10–15)", "env. 12 (de 10 à 15)",
         "نحو 12 (بين 10 و15)"},
        {ALL(QUALIFIER_STATED, 12, 12, 12), "12", "12", "12"},
        {ALL(QUALIFIER_STATED, 15, 12, 10), "12", "12", "12"},
        {ALL(QUALIFIER_STATED, 0, 0, 3), "0 (0–3)", "0 (de 0 à 3)", "0 (بين 0 و3)"},
        {ALL(QUALIFIER_BETWEEN, 10, 11, 12), "10–12", "de 10 à 12", "بين 10 و12"},
        {ALL(QUALIFIER_AT_LEAST, 10, 12, 15), "≥10", "au moins 10", "10 على الأقل"},
    };
    expect_rows(rows, sizeof rows / sizeof *rows);
}

static void counts_without_the_wanted_number_print_what_they_have(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {{.qualifier = QUALIFIER_EXACT}, "?", "inconnu", "غير معروف"},
        {LIMITS(QUALIFIER_STATED, 10, 12), "10–12", "de 10 à 12", "بين 10 و12"},
        {LIMITS(QUALIFIER_BETWEEN, 12, 12), "12", "12", "12"},
        {LOW(QUALIFIER_BETWEEN, 10), "≥10", "au moins 10", "10 على الأقل"},
        {HIGH(QUALIFIER_BETWEEN, 10), "≤10", "au plus 10", "10 على الأكثر"},
        {BEST(QUALIFIER_AT_LEAST, 12), "≥12", "au moins 12", "12 على الأقل"},
        {BEST(QUALIFIER_MORE_THAN, 12), ">12", "plus de 12", "أكثر من 12"},
        {BEST(QUALIFIER_AT_MOST, 12), "≤12", "au plus 12", "12 على الأكثر"},
        {BEST(QUALIFIER_UNKNOWN, 12), "?", "inconnu", "غير معروف"},
    };
    expect_rows(rows, sizeof rows / sizeof *rows);
}

static void millions_are_words_where_no_digit_is_lost(void **state)
{
    (void)state;
    static const struct row rows[] = {
        {BEST(QUALIFIER_APPROX, 1.6e6), "~1.6 million", "env. 1,6 million", "نحو 1.6 مليون"},
        {BEST(QUALIFIER_EXACT, 1e6), "1 million", "1 million", "1 مليون"},
        {BEST(QUALIFIER_EXACT, 1250000), "1.25 million", "1,25 million", "1.25 مليون"},
        {BEST(QUALIFIER_EXACT, 1234567), "1,234,567", "1\u202f234\u202f567", "1,234,567"},
        {BEST(QUALIFIER_EXACT, 1001000), "1,001,000", "1\u202f001\u202f000", "1,001,000"},
        {BEST(QUALIFIER_EXACT, 2.5e9), "2.5 billion", "2,5 milliards", "2.5 مليار"},
        {BEST(QUALIFIER_EXACT, 1234e6), "1,234,000,000", "1\u202f234\u202f000\u202f000",
         "1,234,000,000"},
        {BEST(QUALIFIER_EXACT, 999999), "999,999", "999\u202f999", "999,999"},
        {BEST(QUALIFIER_EXACT, 80000), "80,000", "80\u202f000", "80 ألف"},
        {BEST(QUALIFIER_EXACT, 80500), "80,500", "80\u202f500", "80,500"},
        {LIMITS(QUALIFIER_BETWEEN, 2e6, 2.5e6), "2 million – 2.5 million",
         "de 2 millions à 2,5 millions", "بين 2 مليون و2.5 مليون"},
    };
    expect_rows(rows, sizeof rows / sizeof *rows);
}

static void expect_number(const char *tag, double number, const char *expected)
{
    struct arena arena = {0};
    struct locale *locale = locale_new(tag);
    assert_string_equal(locale_number(locale, &arena, number), expected);
    locale_free(locale);
    arena_clear(&arena);
}

static void numbers_are_grouped_and_rounded_to_two_decimals(void **state)
{
    (void)state;
    expect_number("en", 0, "0");
    expect_number("en", -0.001, "0");
    expect_number("en", 1234.567, "1,234.57");
    expect_number("en", 0.125, "0.13");
    expect_number("en", NAN, "?");
    expect_number("en", INFINITY, "?");
    expect_number("fr", 1234.5, "1\u202f234,5");
    expect_number("de", 1234.5, "1,234.5");
    expect_number("fr-CH", 1234.5, "1\u202f234,5");
    expect_number("ar", 1234, "1234");
    expect_number("ar", 12345, "12,345");
    expect_number("ar-SY", 5, "٥");
    expect_number("fr-u-nu-arab", 12, "١٢");
}

static void fixed_numbers_keep_their_zeros(void **state)
{
    static const struct {
        const char *tag;
        double number;
        int decimals;
        const char *expected;
    } rows[] = {{"en", 0.4, 2, "0.40"},     {"en", 1234, 1, "1,234.0"},  {"fr", 2, 1, "2,0"},
                {"en", 0.0004, 3, "0.000"}, {"en", -0.0004, 3, "0.000"}, {"en", 0.0975, 3, "0.098"},
                {"ar-SY", 0.5, 2, "٠٫٥٠"},  {"en", NAN, 2, "?"},         {"en", 12.5, 0, "13"}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        struct locale *locale = locale_new(rows[i].tag);
        assert_string_equal(locale_number_fixed(locale, &arena, rows[i].number, rows[i].decimals),
                            rows[i].expected);
        assert_string_equal(locale_number(locale, &arena, 5),
                            locale_number_fixed(locale, &arena, 5, 0));
        locale_free(locale);
        arena_clear(&arena);
    }
}

static void expect_short(const char *tag, double number, const char *expected)
{
    struct arena arena = {0};
    struct locale *locale = locale_new(tag);
    assert_string_equal(locale_number_short(locale, &arena, number), expected);
    locale_free(locale);
    arena_clear(&arena);
}

static void short_numbers_have_the_sign_of_their_thousands(void **state)
{
    (void)state;
    expect_short("en", 0, "0");
    expect_short("en", -0.001, "0");
    expect_short("en", 950, "950");
    expect_short("en", 1200, "1.2K");
    expect_short("en", 112500, "112.5K");
    expect_short("en", 1250000, "1.25M");
    expect_short("en", -20000, "-20K");
    expect_short("en", NAN, "?");
    expect_short("fr", 1.2e6, "1,2\u00a0M");
    expect_short("fr", 12000, "12\u00a0k");
    expect_short("ar", 12000, "12\u00a0ألف");
    expect_short("ar", 1.2e6, "1.2\u00a0مليون");
}

static void expect_phrase(const char *tag, const struct count *count, const char *kind,
                          const char *expected)
{
    struct arena arena = {0};
    struct locale *locale = locale_new(tag);
    struct count named = *count;
    named.kind = kind;
    assert_string_equal(locale_count_phrase(locale, &arena, &named), expected);
    locale_free(locale);
    arena_clear(&arena);
}

static void nouns_agree_with_their_number(void **state)
{
    (void)state;
    struct count one = BEST(QUALIFIER_EXACT, 1), two = BEST(QUALIFIER_EXACT, 2);
    struct count few = BEST(QUALIFIER_EXACT, 5), many = LOW(QUALIFIER_AT_LEAST, 12);
    struct count million = BEST(QUALIFIER_APPROX, 1.6e6);
    expect_phrase("en", &one, "refugees", "1 refugee");
    expect_phrase("en", &many, "Killed", "≥12 killed");
    expect_phrase("en", &million, "refugees", "~1.6 million refugees");
    expect_phrase("fr", &one, "killed", "1 tué");
    expect_phrase("fr", &many, "killed", "au moins 12 tués");
    expect_phrase("fr", &million, "refugees", "env. 1,6 million de réfugiés");
    expect_phrase("fr", &million, "hostages", "env. 1,6 million d’otages");
    expect_phrase("ar", &one, "killed", "قتيل واحد");
    expect_phrase("ar", &two, "killed", "قتيلان");
    expect_phrase("ar", &few, "killed", "5 قتلى");
    expect_phrase("ar", &many, "killed", "12 قتيلاً على الأقل");
    expect_phrase("ar", &million, "refugees", "نحو 1.6 مليون لاجئ");
}

static void phrases_keep_the_range_and_the_unknown(void **state)
{
    (void)state;
    struct count best = ALL(QUALIFIER_STATED, 10, 12, 15);
    struct count range = LIMITS(QUALIFIER_BETWEEN, 10, 12);
    struct count unknown = {.qualifier = QUALIFIER_UNKNOWN};
    expect_phrase("en", &best, "killed", "12 killed (10–15)");
    expect_phrase("en", &range, "wounded", "10–12 wounded");
    expect_phrase("fr", &range, "wounded", "de 10 à 12 blessés");
    expect_phrase("ar", &range, "wounded", "بين 10 و12 جريحاً");
    expect_phrase("en", &unknown, "killed", "killed: number unknown");
    expect_phrase("fr", &unknown, "killed", "tués\u202f: nombre inconnu");
    expect_phrase("ar", &unknown, "killed", "عدد غير معروف من القتلى");
    expect_phrase("ar", &unknown, "tanks", "\u2068tanks\u2069: العدد غير معروف");
    expect_phrase("fr", &range, "tanks", "de 10 à 12 tanks");
    expect_phrase("en", &range, NULL, "10–12");
    expect_phrase("en", &unknown, NULL, "?");
}

static void heads_begin_with_a_capital(void **state)
{
    (void)state;
    static const char *const heads[][3] = {
        {"en", NULL, "Events"},     {"en", "killed", "People killed"},
        {"fr", NULL, "Événements"}, {"ar", NULL, "أحداث"},
        {"en", "IDPs", "IDPs"},
    };
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++) {
        struct locale *locale = locale_new(heads[i][0]);
        assert_string_equal(locale_unit_head(locale, &arena, heads[i][1]), heads[i][2]);
        locale_free(locale);
    }
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(qualifiers_are_printed_as_the_field_does),
        cmocka_unit_test(ranges_around_a_best_number_are_shown),
        cmocka_unit_test(counts_without_the_wanted_number_print_what_they_have),
        cmocka_unit_test(millions_are_words_where_no_digit_is_lost),
        cmocka_unit_test(numbers_are_grouped_and_rounded_to_two_decimals),
        cmocka_unit_test(fixed_numbers_keep_their_zeros),
        cmocka_unit_test(short_numbers_have_the_sign_of_their_thousands),
        cmocka_unit_test(nouns_agree_with_their_number),
        cmocka_unit_test(phrases_keep_the_range_and_the_unknown),
        cmocka_unit_test(heads_begin_with_a_capital),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
