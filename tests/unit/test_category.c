/* The vocabularies: every word is found, and nothing else. */
#include "model/category.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void check_terms(const struct term *terms, int count)
{
    const struct language_order french = {"fr", NULL};
    const char *language;
    for (int i = 0; i < count; i++) {
        assert_int_equal(term_find(terms, terms[i].name), i);
        assert_int_equal(terms[i].labels.count, 3);
        assert_non_null(words_pick(&terms[i].labels, &french, &language));
        assert_string_equal(language, "fr");
    }
    assert_null(terms[count].name);
}

static void test_tables(void **state)
{
    (void)state;
    check_terms(category_terms, CATEGORY_COUNT);
    check_terms(status_terms, STATUS_COUNT);
    check_terms(record_type_terms, RECORD_TYPE_COUNT);
    check_terms(qualifier_terms, QUALIFIER_COUNT);
    assert_int_equal(CATEGORY_COUNT, 14);
}

static void test_find(void **state)
{
    (void)state;
    assert_int_equal(term_find(category_terms, "vac"), CATEGORY_VAC);
    assert_int_equal(term_find(category_terms, "Battle"), CATEGORY_BATTLE);
    assert_int_equal(term_find(status_terms, "called-off"), STATUS_CALLED_OFF);
    assert_int_equal(term_find(status_terms, "called_off"), STATUS_CALLED_OFF);
    assert_int_equal(term_find(status_terms, "CALLED OFF"), STATUS_CALLED_OFF);
    assert_int_equal(term_find(qualifier_terms, "More Than"), QUALIFIER_MORE_THAN);
}

static void test_not_found(void **state)
{
    (void)state;
    static const char *const strangers[] = {"",        "battles", "battl",         " battle",
                                            "battle ", "-battle", "batt\xc3\xa9le"};
    for (size_t i = 0; i < sizeof strangers / sizeof *strangers; i++)
        assert_int_equal(term_find(category_terms, strangers[i]), -1);
    assert_int_equal(term_find(category_terms, NULL), -1);
    assert_int_equal(term_find(status_terms, "calledoff"), -1);
}

static void test_nearest(void **state)
{
    (void)state;
    assert_string_equal(term_nearest(category_terms, "batle"), "battle");
    assert_string_equal(term_nearest(category_terms, "unknwon"), "unknown");
    assert_string_equal(term_nearest(status_terms, "postpond"), "postponed");
    assert_null(term_nearest(category_terms, "xyzzy"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_tables),
        cmocka_unit_test(test_find),
        cmocka_unit_test(test_not_found),
        cmocka_unit_test(test_nearest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
