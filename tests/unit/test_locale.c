/* Languages, the catalogue, plurals, names of terms and kinds. */
#include "locale/locale.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <cmocka.h>

static void tags_of_languages_with_data_are_known(void **state)
{
    (void)state;
    static const char *const known[] = {"en",    "fr",      "ar",         "ar-SY", "en-US",
                                        "fr-CA", "zh-Hant", "sr-Latn-RS", "sw",    "fr-u-nu-latn"};
    static const char *const unknown[] = {"", "xx", "english", "f!", "fr_FR.UTF-8", "und", "-"};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_true(locale_is_known(known[i]));
    for (size_t i = 0; i < sizeof unknown / sizeof *unknown; i++)
        assert_false(locale_is_known(unknown[i]));
}

static void unknown_tags_are_english(void **state)
{
    (void)state;
    static const char *const tags[] = {NULL, "xx", "", "english"};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        struct locale *locale = locale_new(tags[i]);
        assert_string_equal(locale_tag(locale), "en");
        assert_string_equal(locale_month(locale, 6, MONTH_WIDE), "June");
        locale_free(locale);
    }
    locale_free(NULL);
}

static void direction_is_that_of_the_words(void **state)
{
    (void)state;
    static const struct {
        const char *tag;
        bool is_rtl;
    } rows[] = {{"en", false},   {"fr", false},      {"ar", true},
                {"ar-SY", true}, {"fr-Arab", false}, {"en-IL", false}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct locale *locale = locale_new(rows[i].tag);
        assert_int_equal(locale_is_rtl(locale), rows[i].is_rtl);
        assert_string_equal(locale_tag(locale), rows[i].tag);
        locale_free(locale);
    }
}

/* In how many places a pattern uses %1 to %3, as bits; a sign of percent is none. */
static unsigned places_of(const char *pattern)
{
    unsigned places = 0;
    for (const char *at = strchr(pattern, '%'); at; at = strchr(at + 1, '%'))
        places |= at[1] >= '0' && at[1] <= '9' ? 1U << (at[1] - '0') : 0;
    return places;
}

static void every_message_has_the_same_places_in_each_language(void **state)
{
    (void)state;
    struct locale *english = locale_new("en"), *french = locale_new("fr"),
                  *arabic = locale_new("ar");
    for (int i = 0; i < MESSAGE_COUNT; i++) {
        enum message message = (enum message)i;
        unsigned places = places_of(locale_message(english, message));
        assert_true(places <= 0xE && (places & 1) == 0);
        assert_int_equal(places, places_of(locale_message(french, message)));
        assert_int_equal(places, places_of(locale_message(arabic, message)));
    }
    locale_free(english);
    locale_free(french);
    locale_free(arabic);
}

static bool has_wide_space_before(const char *text, char mark)
{
    for (const char *at = strchr(text, mark); at; at = strchr(at + 1, mark)) {
        bool is_narrow = at - text >= 3 && memcmp(at - 3, "\xE2\x80\xAF", 3) == 0;
        if (at != text && !is_narrow)
            return true;
    }
    return false;
}

static void french_is_set_with_narrow_spaces_and_round_apostrophes(void **state)
{
    (void)state;
    struct locale *french = locale_new("fr-CA");
    for (int i = 0; i < MESSAGE_COUNT; i++) {
        const char *text = locale_message(french, (enum message)i);
        assert_null(strchr(text, '\''));
        assert_false(has_wide_space_before(text, ':'));
        assert_false(has_wide_space_before(text, '?'));
    }
    assert_string_equal(locale_message(french, MESSAGE_SOURCE), "Source\u202f: %1");
    locale_free(french);
}

/* Foreign months or a line from right to left among English words are in no language. */
static void a_language_without_words_is_english_in_everything(void **state)
{
    (void)state;
    static const char *const tags[] = {"he", "de", "es", "ru", "fa", "uk", "sw", "az-Arab", "ja"};
    struct arena arena = {0};
    for (size_t i = 0; i < sizeof tags / sizeof *tags; i++) {
        assert_false(locale_has_words(tags[i]));
        struct locale *locale = locale_new(tags[i]);
        assert_string_equal(locale_tag(locale), "en");
        assert_false(locale_is_rtl(locale));
        assert_string_equal(locale_message(locale, MESSAGE_NO_GROUP), "Not stated");
        assert_string_equal(locale_day(locale, &arena, 0, MONTH_WIDE), "1 January 1970");
        assert_string_equal(locale_number(locale, &arena, 1234.5), "1,234.5");
        assert_string_equal(locale_country(locale, &arena, "DEU"), "Germany");
        locale_free(locale);
    }
    arena_clear(&arena);
}

static void languages_with_words_are_listed(void **state)
{
    (void)state;
    static const char *const names[] = {"en", "fr", "ar"};
    const char *summary = NULL;
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_string_equal(locale_language_at(i, &summary), names[i]);
        assert_true(locale_has_words(names[i]));
    }
    assert_string_equal(summary, "Arabic, from right to left");
    assert_null(locale_language_at(sizeof names / sizeof *names, &summary));
    assert_true(locale_has_words("ar-SY"));
    assert_false(locale_has_words("english"));
}

static void format_replaces_by_number(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct locale *locale = locale_new("en");
    assert_string_equal(locale_format(locale, &arena, MESSAGE_SOURCE, "100% %2 \"x\"", NULL, NULL),
                        "Source: 100% %2 \"x\"");
    assert_string_equal(locale_format(locale, &arena, MESSAGE_LIST_ITEM, "a", NULL, NULL), "a ()");
    assert_string_equal(
        locale_format(locale, &arena, MESSAGE_DATE_BETWEEN, "4", "6 June", "unused"),
        "between 4 and 6 June");
    locale_free(locale);
    arena_clear(&arena);
}

static void expect_plural(const char *tag, enum plural plural, size_t number, const char *expected)
{
    struct arena arena = {0};
    struct locale *locale = locale_new(tag);
    assert_string_equal(locale_plural(locale, &arena, plural, number), expected);
    locale_free(locale);
    arena_clear(&arena);
}

static void plurals_follow_the_language_of_the_words(void **state)
{
    (void)state;
    expect_plural("en", PLURAL_EVENTS, 0, "0 events");
    expect_plural("en", PLURAL_EVENTS, 1, "1 event");
    expect_plural("en", PLURAL_RECORDS, 1200, "1,200 records");
    expect_plural("fr", PLURAL_EVENTS, 0, "0 événement");
    expect_plural("fr", PLURAL_EVENTS, 2, "2 événements");
    expect_plural("fr", PLURAL_EVENTS, 1000000, "1\u202f000\u202f000 événements");
    expect_plural("ar", PLURAL_EVENTS, 0, "0 حدث");
    expect_plural("ar", PLURAL_EVENTS, 1, "حدث واحد");
    expect_plural("ar", PLURAL_EVENTS, 2, "حدثان");
    expect_plural("ar", PLURAL_EVENTS, 3, "3 أحداث");
    expect_plural("ar", PLURAL_EVENTS, 11, "11 حدثاً");
    expect_plural("ar", PLURAL_EVENTS, 100, "100 حدث");
    expect_plural("ar", PLURAL_EVENTS, 103, "103 أحداث");
    expect_plural("ar-SY", PLURAL_EVENTS, 12, "١٢ حدثاً");
    expect_plural("ja", PLURAL_EVENTS, 1, "1 event");
    expect_plural("ja", PLURAL_EVENTS, 2, "2 events");
}

static void countries_are_named_by_their_three_letters(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct locale *french = locale_new("fr"), *arabic = locale_new("ar");
    assert_string_equal(locale_country(french, &arena, "SYR"), "Syrie");
    assert_string_equal(locale_country(arabic, &arena, "SYR"), "سوريا");
    assert_string_equal(locale_country(french, &arena, "Highland"), "Highland");
    assert_string_equal(locale_country(french, &arena, "AU"), "AU");
    assert_string_equal(locale_country(french, &arena, "QQQ"), "QQQ");
    locale_free(french);
    locale_free(arabic);
    arena_clear(&arena);
}

static void fields_have_words_to_group_by(void **state)
{
    (void)state;
    struct locale *english = locale_new("en"), *french = locale_new("fr");
    assert_string_equal(locale_field(english, "category"), "kind");
    assert_string_equal(locale_field(french, "admin"), "la province");
    assert_string_equal(locale_field(french, "no_such_field"), "no_such_field");
    locale_free(english);
    locale_free(french);
}

static void terms_are_labelled_in_the_language(void **state)
{
    (void)state;
    static const struct word labels[] = {{"en", "Battle"}, {"fr", "Combats"}, {"ar", "معارك"}};
    struct term term = {.name = "battle", .labels = {labels, 3}};
    static const struct {
        const char *tag, *label;
    } rows[] = {{"en", "Battle"}, {"fr-CH", "Combats"}, {"ar-SY", "معارك"}, {"de", "Battle"}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct locale *locale = locale_new(rows[i].tag);
        assert_string_equal(locale_term(locale, &term), rows[i].label);
        locale_free(locale);
    }
}

static void terms_without_labels_show_their_name(void **state)
{
    (void)state;
    struct term term = {.name = "battle"};
    struct locale *locale = locale_new("fr");
    assert_string_equal(locale_term(locale, &term), "battle");
    locale_free(locale);
}

static void letters_number_as_lists_of_the_language_do(void **state)
{
    struct arena arena = {0};
    struct locale *french = locale_new("fr"), *arabic = locale_new("ar");
    (void)state;
    assert_string_equal(locale_letter(french, &arena, 0), "a");
    assert_string_equal(locale_letter(french, &arena, 25), "z");
    assert_string_equal(locale_letter(french, &arena, 27), "ab");
    assert_string_equal(locale_letter(arabic, &arena, 1), "ب");
    assert_string_equal(locale_letter(arabic, &arena, 27), "أأ");
    locale_free(french);
    locale_free(arabic);
    arena_clear(&arena);
}

static void the_process_locale_does_not_matter(void **state)
{
    (void)state;
    struct arena arena = {0};
    setenv("LC_ALL", "fr_FR.UTF-8", 1);
    setenv("LANG", "fr_FR.UTF-8", 1);
    struct locale *locale = locale_new("xx");
    assert_string_equal(locale_number(locale, &arena, 1234.5), "1,234.5");
    assert_string_equal(locale_day(locale, &arena, 0, MONTH_SHORT), "1 Jan 1970");
    locale_free(locale);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_number_as_lists_of_the_language_do),
        cmocka_unit_test(the_process_locale_does_not_matter),
        cmocka_unit_test(tags_of_languages_with_data_are_known),
        cmocka_unit_test(unknown_tags_are_english),
        cmocka_unit_test(direction_is_that_of_the_words),
        cmocka_unit_test(every_message_has_the_same_places_in_each_language),
        cmocka_unit_test(french_is_set_with_narrow_spaces_and_round_apostrophes),
        cmocka_unit_test(a_language_without_words_is_english_in_everything),
        cmocka_unit_test(languages_with_words_are_listed),
        cmocka_unit_test(format_replaces_by_number),
        cmocka_unit_test(plurals_follow_the_language_of_the_words),
        cmocka_unit_test(countries_are_named_by_their_three_letters),
        cmocka_unit_test(fields_have_words_to_group_by),
        cmocka_unit_test(terms_are_labelled_in_the_language),
        cmocka_unit_test(terms_without_labels_show_their_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
