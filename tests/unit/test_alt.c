/* Sentences of an alternative text: which are kept, and how texts are cut. */
#include "chart/alt.h"

#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static size_t count_of(const char *text)
{
    return utf8_count(text, strlen(text));
}

static const char *repeated(struct arena *arena, const char *part, size_t times)
{
    const char *text = "";
    while (times--)
        text = arena_print(arena, "%s%s", text, part);
    return text;
}

static void sentences_stay_in_the_order_of_reading(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct alt alt = {.arena = &arena};
    alt_add(&alt, ALT_SUBJECT, "Column chart. ");
    alt_add(&alt, ALT_TOTAL, "In all 9.");
    alt_add(&alt, ALT_MOST, "Most: \u20684\u2069.");
    alt_add(&alt, ALT_DETAIL, NULL);
    alt_add(&alt, ALT_DETAIL, "");
    assert_string_equal(alt_long(&alt, "More."), "Column chart. In all 9. Most: 4.");
    assert_string_equal(alt_short(&alt), "Column chart. In all 9. Most: 4.");
    alt_clear(&alt);
    arena_clear(&arena);
}

static void the_least_is_left_out_of_a_long_text_and_it_says_so(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct alt alt = {.arena = &arena};
    const char *parts = repeated(&arena, "part ", 100), *doubt = repeated(&arena, "doubt ", 60);
    alt_add(&alt, ALT_SUBJECT, "Lead.");
    alt_add(&alt, ALT_PARTS, parts);
    alt_add(&alt, ALT_DOUBT, doubt);
    alt_add(&alt, ALT_PARTS, parts);
    alt_add(&alt, ALT_MOST, "Most.");
    const char *text = alt_long(&alt, "There is more.");
    assert_true(count_of(text) <= ALT_LONG_LIMIT);
    assert_non_null(strstr(text, "Lead. part part"));
    assert_non_null(strstr(text, "doubt Most. There is more."));
    assert_null(strstr(text, "doubt part"));
    alt_clear(&alt);
    arena_clear(&arena);
}

static void the_short_text_holds_what_matters_most(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct alt alt = {.arena = &arena};
    alt_add(&alt, ALT_SUBJECT, "Column chart.");
    alt_add_brief(&alt, ALT_SUBJECT, repeated(&arena, "subtitle ", 14), "May 2013.");
    alt_add(&alt, ALT_PARTS, "By group: battle, protest, riot, and so on.");
    alt_add(&alt, ALT_TOTAL, "In all 1,000,000 events of which nobody knows the half.");
    alt_add(&alt, ALT_MOST, "Most: 16 (June 2013).");
    alt.is_long = true;
    alt_add(&alt, ALT_MOST, "Not here.");
    assert_string_equal(alt_short(&alt),
                        "Column chart. May 2013. In all 1,000,000 events of which nobody knows the "
                        "half. Most: 16 (June 2013).");
    assert_true(count_of(alt_short(&alt)) <= ALT_SHORT_LIMIT);
    alt_clear(&alt);
    arena_clear(&arena);
}

static void a_doubt_is_told_once(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct alt alt = {.arena = &arena};
    alt_add(&alt, ALT_DOUBT, "Provisional: June.");
    alt_add(&alt, ALT_DOUBT, "Provisional: June.");
    assert_string_equal(alt_long(&alt, ""), "Provisional: June.");
    alt_clear(&alt);
    arena_clear(&arena);
}

static void texts_are_cut_behind_words(void **state)
{
    (void)state;
    struct arena arena = {0};
    assert_string_equal(alt_cut("as it is", 8, &arena), "as it is");
    assert_string_equal(alt_cut("one two three", 12, &arena), "one two…");
    assert_string_equal(alt_cut("one, two", 6, &arena), "one…");
    assert_string_equal(alt_cut("élévation à", 10, &arena), "élévation…");
    arena_clear(&arena);
}

static void a_word_without_end_is_cut_before_a_letter_with_its_marks(void **state)
{
    (void)state;
    struct arena arena = {0};
    const char *word = repeated(&arena, "w", 10000);
    assert_int_equal(count_of(alt_cut(word, 125, &arena)), 125);
    assert_string_equal(alt_cut("abcde\u0301fgh", 6, &arena), "abcd…");
    assert_string_equal(alt_cut("\u0643\u064e\u062a\u064e\u0628\u064e", 4, &arena),
                        "\u0643\u064e…");
    arena_clear(&arena);
}

static void a_figure_without_words_has_none(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct alt alt = {.arena = &arena};
    assert_string_equal(alt_long(&alt, "More."), "");
    assert_string_equal(alt_short(&alt), "");
    alt_clear(&alt);
    arena_clear(&arena);
}

static void long_lists_are_counted(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct locale *locale = locale_new("en");
    struct alt_list list = {.locale = locale, .arena = &arena};
    assert_null(alt_list_end(&list, 3));
    for (int i = 0; i < 6; i++)
        alt_list_add(&list, "a");
    assert_string_equal(alt_list_end(&list, 0), "a, a, a, a, a, a");
    alt_list_add(&list, "b");
    assert_string_equal(alt_list_end(&list, 1), "a, a, a, a, a, a, and 2 more");
    locale_free(locale);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(sentences_stay_in_the_order_of_reading),
        cmocka_unit_test(the_least_is_left_out_of_a_long_text_and_it_says_so),
        cmocka_unit_test(the_short_text_holds_what_matters_most),
        cmocka_unit_test(a_doubt_is_told_once),
        cmocka_unit_test(texts_are_cut_behind_words),
        cmocka_unit_test(a_word_without_end_is_cut_before_a_letter_with_its_marks),
        cmocka_unit_test(a_figure_without_words_has_none),
        cmocka_unit_test(long_lists_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
