/* What is set apart in a line, and what is left as it is. */
#include "locale/locale.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

static void expect(const char *tag, const char *text, const char *expected)
{
    struct arena arena = {0};
    struct locale *locale = locale_new(tag);
    assert_string_equal(locale_isolate(locale, &arena, text), expected);
    locale_free(locale);
    arena_clear(&arena);
}

static void letters_of_the_other_direction_are_set_apart(void **state)
{
    (void)state;
    expect("ar", "Agency (A).", "\u2068Agency (A).\u2069");
    expect("ar", "معركة ISIS", "\u2068معركة ISIS\u2069");
    expect("en", "حلب (شمال).", "\u2068حلب (شمال).\u2069");
    expect("fr", "א", "\u2068א\u2069");
}

static void most_letters_give_the_direction(void **state)
{
    (void)state;
    expect("en", "حزب الله enters Qusayr", "\u2066حزب الله enters Qusayr\u2069");
    expect("en", "حزب الله in", "\u2068حزب الله in\u2069");
    expect("ar", "BBC تنفي الخبر", "\u2067BBC تنفي الخبر\u2069");
}

static void the_rest_stays_as_it_is(void **state)
{
    (void)state;
    expect("ar", "حلب (شمال).", "حلب (شمال).");
    expect("ar-SY", "١٢ (10–12)", "١٢ (10–12)");
    expect("en", "Agency “A”, é 12", "Agency “A”, é 12");
    expect("en", "", "");
    expect("ar", "\xff 12", "\xff 12");
}

/* Parts may be put together of parts. */
static void nothing_is_set_apart_twice(void **state)
{
    (void)state;
    expect("ar", "\u2068A\u2069، \u2068\u2066B\u2069.\u2069",
           "\u2068A\u2069، \u2068\u2066B\u2069.\u2069");
    expect("ar", "\u2068A\u2069، B", "\u2068\u2068A\u2069، B\u2069");
    expect("ar", "\u2069B", "\u2068\u2069B\u2069");
}

static void parts_of_messages_are_set_apart(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct locale *locale = locale_new("ar");
    assert_string_equal(locale_format(locale, &arena, MESSAGE_SOURCE, "A.", NULL, NULL),
                        "المصدر: \u2068A.\u2069");
    assert_string_equal(locale_format(locale, &arena, MESSAGE_LIST_ITEM, "A", "12", NULL),
                        "\u2068A\u2069 (12)");
    assert_null(locale_isolate(locale, &arena, NULL));
    locale_free(locale);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(letters_of_the_other_direction_are_set_apart),
        cmocka_unit_test(most_letters_give_the_direction),
        cmocka_unit_test(the_rest_stays_as_it_is),
        cmocka_unit_test(nothing_is_set_apart_twice),
        cmocka_unit_test(parts_of_messages_are_set_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
