/* The words of web pages are in the language of the figure. */
#include "api/page_words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_languages(void **state)
{
    (void)state;
    const struct page_words en = page_words_in("en"), ar = page_words_in("ar-SY");
    assert_false(en.is_rtl);
    assert_true(ar.is_rtl);
    assert_string_equal(en.skip, "Skip to the table");
    assert_string_equal(ar.data, "البيانات");
    assert_string_equal(en.comma, ", ");
    assert_string_equal(ar.comma, "، ");
    assert_string_equal(en.unknown_sign, "?");
    assert_string_equal(page_words_in("fr").unknown, "inconnu");
    assert_string_equal(page_words_in(NULL).unknown, "unknown");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_languages),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
