/* Which words are shown in which language. */
#include "model/words.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define WORDS(...)                                                                                 \
    {                                                                                              \
        (const struct word[]){__VA_ARGS__},                                                        \
            sizeof((const struct word[]){__VA_ARGS__}) / sizeof(struct word)                       \
    }

static void check(const struct words *words, const char *asked, const char *document,
                  const char *text, const char *language)
{
    struct language_order order = {asked, document};
    const char *picked_language = "stale";
    assert_string_equal(words_pick(words, &order, &picked_language), text);
    assert_string_equal(picked_language, language);
    assert_string_equal(words_pick(words, &order, NULL), text);
}

static void test_asked(void **state)
{
    (void)state;
    const struct words words =
        WORDS({"en", "town"}, {"fr", "ville"}, {"fr-CA", "ville (CA)"}, {"ar", "مدينة"});
    check(&words, "fr", NULL, "ville", "fr");
    check(&words, "fr-CA", NULL, "ville (CA)", "fr-CA");
    check(&words, "FR_ca", NULL, "ville (CA)", "fr-CA");
    check(&words, "ar", "fr", "مدينة", "ar");
}

static void test_regions(void **state)
{
    (void)state;
    const struct words words = WORDS({"en", "town"}, {"fr", "ville"}, {"pt-BR", "cidade"},
                                     {"zh-Hant", "城鎮"}, {"frr", "stääd"});
    check(&words, "fr-BE", NULL, "ville", "fr");
    check(&words, "pt-PT", NULL, "cidade", "pt-BR");
    check(&words, "pt", NULL, "cidade", "pt-BR");
    check(&words, "zh-Hant-TW", NULL, "城鎮", "zh-Hant");
    check(&words, "zh-Hans", NULL, "城鎮", "zh-Hant");
    check(&words, "f", NULL, "town", "en");
}

static void test_fallback(void **state)
{
    (void)state;
    const struct words all = WORDS({"en", "town"}, {"fr", "ville"}, {"", "plain"});
    check(&all, "de", "fr-CA", "plain", "");
    check(&all, "de", "es", "plain", "");
    const struct words tagged = WORDS({"en", "town"}, {"fr", "ville"});
    check(&tagged, "de", "fr-CA", "ville", "fr");
    check(&all, NULL, NULL, "plain", "");
    const struct words named = WORDS({"fr", "ville"}, {"en-GB", "town"});
    check(&named, "de", NULL, "town", "en-GB");
    const struct words foreign = WORDS({"fr", "ville"}, {"ar", "مدينة"});
    check(&foreign, "de", "es", "ville", "fr");
    check(&foreign, "", "", "ville", "fr");
}

static void test_empty_words_are_passed_over(void **state)
{
    (void)state;
    const struct words words = WORDS({"fr", ""}, {"en", "town"}, {NULL, NULL});
    check(&words, "fr", NULL, "town", "en");
}

static void test_none(void **state)
{
    (void)state;
    struct language_order order = {"en", NULL};
    const char *language = "stale";
    assert_null(words_pick(&(struct words){0}, &order, &language));
    assert_null(language);
}

static void test_copy(void **state)
{
    (void)state;
    struct arena arena = {0};
    char text[] = "town";
    const struct words words = WORDS({"en", text}, {"fr", "ville"});
    struct words copy = words_copy(&arena, &words);
    text[0] = 'd';
    assert_int_equal(copy.count, 2);
    assert_string_equal(copy.items[0].text, "town");
    assert_string_equal(copy.items[1].language, "fr");
    assert_null(words_copy(&arena, &(struct words){0}).items);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_asked),    cmocka_unit_test(test_regions),
        cmocka_unit_test(test_fallback), cmocka_unit_test(test_empty_words_are_passed_over),
        cmocka_unit_test(test_none),     cmocka_unit_test(test_copy),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
