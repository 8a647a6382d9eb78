/* The alphabet of a language: letters with marks, other scripts, equal names. */
#include "locale/locale.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#define MOST 8

static void check(const char *tag, const char *const *names, size_t count, const size_t *expected)
{
    struct locale *locale = locale_new(tag);
    size_t ranks[MOST];
    locale_rank_names(locale, names, count, ranks);
    for (size_t i = 0; i < count; i++)
        assert_int_equal(ranks[i], expected[i]);
    locale_free(locale);
}

static void letters_with_marks_stand_among_the_others(void **state)
{
    (void)state;
    static const char *const names[] = {"Zug", "Épinal", "erfurt", "Ede", "Erfurt"};
    check("en", names, 5, (const size_t[]){4, 1, 2, 0, 3});
    check("fr", names, 5, (const size_t[]){4, 1, 2, 0, 3});
}

static void arabic_names_have_their_order(void **state)
{
    (void)state;
    static const char *const names[] = {"حلب", "إدلب", "دمشق", "الرقة"};
    check("ar", names, 4, (const size_t[]){2, 0, 3, 1});
}

static void equal_names_stay_in_their_order(void **state)
{
    (void)state;
    static const char *const names[] = {"b", "a", "b", "", "a"};
    check("en", names, 5, (const size_t[]){3, 1, 4, 0, 2});
}

static void broken_text_and_no_names_do_no_harm(void **state)
{
    (void)state;
    static const char *const names[] = {"\xff", "a"};
    size_t ranks[2] = {9, 9};
    struct locale *locale = locale_new("en");
    locale_rank_names(locale, names, 0, ranks);
    assert_int_equal(ranks[0], 9);
    locale_rank_names(locale, names, 2, ranks);
    assert_int_equal(ranks[0] + ranks[1], 1);
    locale_free(locale);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_with_marks_stand_among_the_others),
        cmocka_unit_test(arabic_names_have_their_order),
        cmocka_unit_test(equal_names_stay_in_their_order),
        cmocka_unit_test(broken_text_and_no_names_do_no_harm),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
