/* Words of an author, alike in all languages or by language. */
#include "figure/translated.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;
static struct report *report;
static struct words words;

static int set_up(void **state)
{
    (void)state;
    arena = (struct arena){0};
    report = report_new();
    words = (struct words){0};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    report_free(report);
    arena_clear(&arena);
    return 0;
}

static bool parse(const char *text)
{
    struct translated_request request = {"title", "text", text, 20};
    return translated_parse(&words, &request, &arena, report);
}

static void refuse(const char *text, const char *message)
{
    size_t before = report_problem_count(report) ? report_problem_at(report, 0)->times : 0;
    assert_false(parse(text));
    const struct problem *problem = report_problem_at(report, 0);
    assert_int_equal(problem->times, before + 1);
    const struct example *last = &problem->examples[problem->example_count - 1];
    assert_string_equal(last->position.field, "title");
    if (!strstr(last->message, message))
        fail_msg("'%s' is not in '%s'", message, last->message);
}

static void a_text_is_of_no_language(void **state)
{
    (void)state;
    assert_true(parse("War"));
    assert_int_equal(words.count, 1);
    assert_string_equal(words.items[0].language, "");
    assert_string_equal(words.items[0].text, "War");
    assert_true(parse("{draft} War"));
    assert_string_equal(words.items[0].text, "{draft} War");
    assert_true(parse(""));
    assert_string_equal(words.items[0].text, "");
}

static void an_object_has_languages(void **state)
{
    (void)state;
    struct language_order french = {.asked = "fr-CA"}, spanish = {.asked = "es"};
    assert_true(parse("{ \"fr\": \"Guerre\", \"en\": \"War\"}"));
    assert_int_equal(words.count, 2);
    assert_string_equal(words_pick(&words, &french, NULL), "Guerre");
    assert_string_equal(words_pick(&words, &spanish, NULL), "War");
    struct buffer out = {0};
    translated_add_json(&words, &out);
    assert_string_equal(out.bytes, "{\"fr\":\"Guerre\",\"en\":\"War\"}");
    buffer_clear(&out);
}

static void bad_languages_are_told(void **state)
{
    (void)state;
    refuse("{\"xx\":\"War\"}", "'xx' is no language known here");
    refuse("{\"en\":1}", "the text in 'en' is no text");
}

static void bad_objects_are_told(void **state)
{
    (void)state;
    refuse("{}", "the text has no language");
    refuse("{\"en\":\"a\"", "no text by language (");
    refuse("{\"en\":\"a\",\"en\":\"b\"}", "no text by language (");
}

static void each_language_has_a_limit(void **state)
{
    (void)state;
    assert_true(parse("{\"en\":\"12345678901234567890\",\"fr\":\"12345678901234567890\"}"));
    refuse("{\"en\":\"123456789012345678901\"}", "too long: 21 bytes, where the most is 20");
    refuse("123456789012345678901", "too long: 21 bytes, where the most is 20");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_text_is_of_no_language, set_up, tear_down),
        cmocka_unit_test_setup_teardown(an_object_has_languages, set_up, tear_down),
        cmocka_unit_test_setup_teardown(bad_languages_are_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(bad_objects_are_told, set_up, tear_down),
        cmocka_unit_test_setup_teardown(each_language_has_a_limit, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
