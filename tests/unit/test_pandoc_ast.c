/* Elements of pandoc's documents. */
#include "cli/pandoc_ast.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <stdlib.h>

/* Fails where a value is not this JSON; frees it. */
static void is_json(json_t *value, const char *expected)
{
    char *text = json_dumps(value, JSON_COMPACT | JSON_ENCODE_ANY);
    assert_string_equal(text, expected);
    free(text);
    json_decref(value);
}

static void words_and_spaces(void **state)
{
    (void)state;
    is_json(ast_inlines("One  two\n three "),
            "[{\"t\":\"Str\",\"c\":\"One\"},{\"t\":\"Space\"},{\"t\":\"Str\",\"c\":\"two\"},"
            "{\"t\":\"Space\"},{\"t\":\"Str\",\"c\":\"three\"}]");
    is_json(ast_inlines(" \t"), "[]");
    is_json(ast_inlines("a\u00a0b"), "[{\"t\":\"Str\",\"c\":\"a\u00a0b\"}]");
}

static void what_is_no_text_is_left_out(void **state)
{
    (void)state;
    is_json(ast_inlines("a\x01\x1b\x7f"
                        "b"),
            "[{\"t\":\"Str\",\"c\":\"ab\"}]");
    is_json(ast_inlines("a\xff"), "[{\"t\":\"Str\",\"c\":\"a\ufffd\"}]");
}

static void signs_of_markup_are_words(void **state)
{
    (void)state;
    is_json(ast_inlines("*a* \"<b>\""), "[{\"t\":\"Str\",\"c\":\"*a*\"},{\"t\":\"Space\"},"
                                        "{\"t\":\"Str\",\"c\":\"\\\"<b>\\\"\"}]");
}

static void attributes_have_pairs(void **state)
{
    (void)state;
    json_t *pairs = json_array();
    ast_add_pair(pairs, "width", "3cm");
    json_t *attributes = ast_attributes("fig:a", NULL, pairs);
    assert_string_equal(ast_attribute(attributes, "width"), "3cm");
    assert_null(ast_attribute(attributes, "height"));
    is_json(attributes, "[\"fig:a\",[],[[\"width\",\"3cm\"]]]");
}

static void blocks_are_known_by_their_class(void **state)
{
    (void)state;
    json_t *block =
        json_loads("{\"t\":\"CodeBlock\",\"c\":[[\"\",[\"wide\",\"casus\"],[]],\"x\"]}", 0, NULL);
    assert_true(ast_is_block_of(block, "casus"));
    assert_false(ast_is_block_of(block, "casu"));
    json_decref(block);
    json_t *inline_code =
        json_loads("{\"t\":\"Code\",\"c\":[[\"\",[\"casus\"],[]],\"x\"]}", 0, NULL);
    assert_false(ast_is_block_of(inline_code, "casus"));
    json_decref(inline_code);
    json_t *odd = json_loads("{\"t\":\"CodeBlock\",\"c\":7}", 0, NULL);
    assert_false(ast_is_block_of(odd, "casus"));
    assert_false(ast_is_block_of(NULL, "casus"));
    json_decref(odd);
}

static void metadata_are_texts_and_switches(void **state)
{
    (void)state;
    json_t *meta = json_loads("{\"a\":{\"t\":\"MetaString\",\"c\":\"x y\"},"
                              "\"b\":{\"t\":\"MetaInlines\",\"c\":[{\"t\":\"Str\",\"c\":\"my\"},"
                              "{\"t\":\"Space\"},{\"t\":\"Str\",\"c\":\"dir\"}]},"
                              "\"c\":{\"t\":\"MetaBool\",\"c\":true},"
                              "\"d\":{\"t\":\"MetaString\",\"c\":\"true\"}}",
                              0, NULL);
    char *text = ast_meta_text(meta, "a");
    assert_string_equal(text, "x y");
    free(text);
    text = ast_meta_text(meta, "b");
    assert_string_equal(text, "my dir");
    free(text);
    assert_null(ast_meta_text(meta, "c"));
    assert_null(ast_meta_text(meta, "z"));
    assert_true(ast_meta_is_true(meta, "c"));
    assert_true(ast_meta_is_true(meta, "d"));
    assert_false(ast_meta_is_true(meta, "a"));
    assert_false(ast_meta_is_true(meta, "z"));
    json_decref(meta);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_and_spaces),
        cmocka_unit_test(what_is_no_text_is_left_out),
        cmocka_unit_test(signs_of_markup_are_words),
        cmocka_unit_test(attributes_have_pairs),
        cmocka_unit_test(blocks_are_known_by_their_class),
        cmocka_unit_test(metadata_are_texts_and_switches),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
