/* Numbers as JSON: numbers are numbers, what is unknown is null, and what is left out is told. */
#include "numbers_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>
#include <jansson.h>

static json_t *load(size_t count)
{
    struct buffer out = render_numbers(json_render, count);
    json_error_t error;
    json_t *root = json_loads(buffer_text(&out), 0, &error);
    if (!root)
        fail_msg("line %d: %s", error.line, error.text);
    buffer_clear(&out);
    return root;
}

static void assert_dumped(const json_t *value, const char *expected)
{
    char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY | JSON_REAL_PRECISION(6));
    assert_string_equal(text, expected);
    free(text);
}

static void test_words(void **state)
{
    (void)state;
    json_t *root = load(2);
    assert_dumped(json_object_get(root, "title"), "\"50% #1 {of} ~all^ \\\\ $3\"");
    assert_dumped(json_object_get(root, "source"), "\"S\"");
    assert_dumped(json_object_get(root, "description"), "null");
    const json_t *panels = json_object_get(root, "panels");
    assert_int_equal(json_array_size(panels), 2);
    const json_t *panel = json_array_get(panels, 0);
    assert_dumped(json_object_get(panel, "chart"), "\"bars\"");
    assert_dumped(json_object_get(panel, "measure"), "\"events\"");
    assert_dumped(json_object_get(panel, "notes"), "[\"Two are *vague*.\",\"Three are planned.\"]");
    assert_dumped(json_array_get(json_object_get(panel, "columns"), 1),
                  "{\"name\":\"group\",\"label\":\"Gr|oup\"}");
    json_decref(root);
}

static void test_rows(void **state)
{
    (void)state;
    json_t *root = load(1);
    const json_t *panel = json_array_get(json_object_get(root, "panels"), 0);
    const json_t *rows = json_object_get(panel, "rows");
    assert_int_equal(json_array_size(rows), 3);
    assert_dumped(json_array_get(rows, 0), "{\"period\":\"2013-06\",\"group\":\"=1+1\","
                                           "\"events\":1204,\"high\":0.125,\"provisional\":1}");
    assert_dumped(json_array_get(rows, 1), "{\"period\":\"2013-07\",\"group\":\"a \\\"b\\\", c\","
                                           "\"events\":0,\"high\":null,\"provisional\":0}");
    assert_dumped(json_array_get(rows, 2), "{\"period\":\"2013-08\",\"group\":\"x\","
                                           "\"events\":null,\"high\":null,\"provisional\":null}");
    json_decref(root);
}

static void test_account(void **state)
{
    (void)state;
    json_t *root = load(1);
    const json_t *panel = json_array_get(json_object_get(root, "panels"), 0);
    assert_dumped(json_object_get(panel, "total"),
                  "{\"events\":1204,\"low\":5,\"best\":6,\"high\":7.5,\"unknown\":0}");
    assert_dumped(json_object_get(panel, "left_out"),
                  "{\"vague\":{\"events\":2,\"low\":null,\"best\":null,\"high\":null,"
                  "\"unknown\":2},"
                  "\"outside\":{\"events\":0.5,\"low\":1,\"best\":2,\"high\":null,\"unknown\":0},"
                  "\"planned\":3}");
    json_decref(root);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_words),
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_account),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
