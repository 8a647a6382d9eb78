/* What the blocks of a document ask for. */
#define _DEFAULT_SOURCE /* mkdtemp */
#include "cli/pandoc_block.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <stdlib.h>
#include <stdio.h>
#include <unistd.h>

static char folder[] = "/tmp/casus-block-XXXXXX";
static struct block block;
static json_t *element; /* that the block's texts are borrowed from */

static int make_files(void **state)
{
    (void)state;
    assert_non_null(mkdtemp(folder));
    assert_int_equal(chdir(folder), 0);
    FILE *file = fopen("two.csv", "w");
    assert_non_null(file);
    fputs("date,title\n2013-06-05,First\n2013-06-25,Second\n", file);
    assert_int_equal(fclose(file), 0);
    return 0;
}

static int drop_files(void **state)
{
    (void)state;
    remove("two.csv");
    return chdir("/") == 0 ? rmdir(folder) : -1;
}

static void forget(void)
{
    block_clear(&block);
    json_decref(element);
    element = NULL;
}

static int tear_down(void **state)
{
    (void)state;
    forget();
    return 0;
}

/* Reads a block with these attributes (pairs of JSON) and this text. */
static bool take(const char *pairs, const char *text)
{
    char source[1000];
    snprintf(source, sizeof source,
             "{\"t\":\"CodeBlock\",\"c\":[[\"\",[\"casus\",\"wide\"],[%s]],\"%s\"]}", pairs, text);
    forget();
    element = json_loads(source, JSON_ALLOW_NUL, NULL);
    assert_non_null(element);
    block = (struct block){.number = 3};
    return block_read(&block, element);
}

static bool open_block(const char *language)
{
    const struct block_context context = {.language = language};
    return block_open(&block, &context);
}

static void fails_with(bool is_good, const char *words)
{
    char *problems = block_problems(&block);
    assert_false(is_good);
    if (!strstr(problems, words))
        fail_msg("expected '%s' in '%s'", words, problems);
    g_free(problems);
}

static void attributes_are_taken(void **state)
{
    (void)state;
    assert_true(take("[\"caption\",\"A b\"],[\"label\",\"fig:x\"],[\"width\",\"120mm\"],"
                     "[\"data-x\",\"y\"],[\"cumulative\",\"true\"],[\"finding\",\"false\"]",
                     "bars two.csv"));
    assert_string_equal(block.caption, "A b");
    assert_string_equal(block.id, "fig:x");
    assert_string_equal(block.width, "120mm");
    assert_int_equal(block.setting_count, 2);
    assert_string_equal(block.settings[0].name, "width");
    assert_string_equal(block.settings[1].name, "cumulative");
    assert_string_equal(block.settings[1].value, "");
    assert_int_equal(json_array_size(block.pairs), 1);
    assert_int_equal(json_array_size(block.classes), 1);
}

static void a_share_of_the_text_is_for_the_document(void **state)
{
    (void)state;
    assert_true(take("[\"width\",\"50%\"],[\"height\",\"20%\"]", "bars two.csv"));
    assert_string_equal(block.width, "50%");
    assert_string_equal(block.height, "20%");
    assert_int_equal(block.setting_count, 0);
}

static void unknown_attributes_are_told(void **state)
{
    (void)state;
    fails_with(take("[\"widht\",\"120mm\"]", "bars two.csv"), "did you mean 'width'?");
    fails_with(take("[\"qqqqqq\",\"120mm\"]", "bars two.csv"), "known are caption");
    fails_with(take("[\"alt-file\",\"x.txt\"]", "bars two.csv"), "unknown attribute 'alt-file'");
    fails_with(take("[\"finding\",\"perhaps\"]", "bars two.csv"), "is true or false");
    fails_with(take("[\"format\",\"gif\"]", "bars two.csv"), "can't be 'gif'");
    fails_with(take("", "bars\\u0000two.csv"), "NUL");
}

static void a_command_line_is_a_figure(void **state)
{
    (void)state;
    static const char *const lines[] = {
        "timeline two.csv",
        "casus timeline 'two.csv' --title \\\"A b\\\"",
        "timeline \\\\\\n two.csv # a remark",
        "{\\\"figure\\\": 1, \\\"data\\\": \\\"two.csv\\\", \\\"chart\\\": \\\"timeline\\\"}",
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        assert_true(take("[\"width\",\"85mm\"]", lines[i]));
        assert_true(open_block(NULL));
        assert_int_equal(casus_drawing_count(block.drawing), 1);
        assert_non_null(casus_drawing_hash(block.drawing, 0, block.report));
    }
}

static void no_shell_and_no_output(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"timeline two.csv -o x.svg", "'-o' is not for documents"},
        {"timeline two.csv --output=x.svg", "'--output' is not for documents"},
        {"timeline two.csv -ox.svg", "'-ox.svg' is not for documents"},
        {"timeline two.csv --report r.json", "'--report' is not for documents"},
        {"timeline two.csv --save-figure f.json", "'--save-figure' is not for documents"},
        {"timeline two.csv --alt-file f.txt", "'--alt-file' is not for documents"},
        {"timeline two.csv --check", "'--check' is not for documents"},
        {"timeline two.csv --widht 3", "did you mean '--width'?"},
        {"timeline two.csv --width", "needs a value"},
        {"timeline two.csv --width 3", "has no unit"},
        {"timeline $(touch x.svg)", "'$(touch' can't be opened"},
        {"timeline two.csv; touch x.svg", "'two.csv;' can't be opened"},
        {"timeline two.csv > x.svg", "'>' can't be opened"},
        {"timeline two.csv --only x", "for figure files"},
        {"timeline -", "holds the document"},
        {"timeline", "no input"},
        {"timeline nix.csv", "'nix.csv' can't be opened: No such file"},
        {"timeline 'two.csv", "can't be read"},
        {"convert two.csv", "'convert' is no chart"},
        {"draw", "one figure file is wanted"},
        {"draw nix.json", "can't be read"},
        {"", "the block is empty"},
        {" \\n # no words", "the block is empty"},
        {"{", "block 3:1:"},
        {"{}", "no figure file"},
        {"{\\\"figure\\\": 1, \\\"data\\\": \\\"two.csv\\\", \\\"figures\\\": [{\\\"name\\\": "
         "\\\"a\\\", \\\"chart\\\": \\\"bars\\\"}, {\\\"name\\\": \\\"b\\\", \\\"chart\\\": "
         "\\\"bars\\\"}]}",
         "only=\"a\""},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_true(take("", cases[i][0]));
        fails_with(open_block(NULL), cases[i][1]);
    }
    assert_int_not_equal(access("x.svg", F_OK), 0);
}

/* The language that a block's figure is in. */
static const char *language_of(const char *pairs, const char *text, const char *around)
{
    assert_true(take(pairs, text));
    assert_true(open_block(around));
    assert_true(casus_drawing_read(block.drawing, block.report));
    return casus_figure_language(casus_drawing_figure_at(block.drawing, 0), block.report);
}

static void the_nearest_word_on_the_language_counts(void **state)
{
    (void)state;
    assert_string_equal(language_of("", "bars two.csv", NULL), "en");
    assert_string_equal(language_of("", "bars two.csv", "fr"), "fr");
    assert_string_equal(language_of("", "bars two.csv --lang ar", "fr"), "ar");
    assert_string_equal(language_of("[\"lang\",\"en\"]", "bars two.csv --lang ar", "fr"), "en");
    assert_string_equal(
        language_of("",
                    "{\\\"figure\\\": 1, \\\"data\\\": \\\"two.csv\\\", \\\"chart\\\": "
                    "\\\"bars\\\", \\\"language\\\": \\\"ar\\\"}",
                    "fr"),
        "ar");
}

static void attributes_count_more_than_the_block(void **state)
{
    (void)state;
    double width, height;
    assert_true(take("[\"width\",\"85mm\"]", "bars two.csv --width 120mm"));
    assert_true(open_block(NULL));
    assert_true(casus_drawing_read(block.drawing, block.report));
    struct casus_figure *figure = casus_drawing_figure_at(block.drawing, 0);
    assert_true(casus_figure_size(figure, &width, &height, block.report));
    assert_float_equal((float)width, 85 / 25.4F * 72, 0.01F);
}

static void fonts_by_name_are_foreseen(void **state)
{
    (void)state;
    assert_true(take("", "bars two.csv"));
    assert_false(block_may_name_font(&block));
    assert_true(take("", "bars two.csv --font Lato"));
    assert_true(block_may_name_font(&block));
    assert_true(take("[\"font\",\"Lato\"]", "bars two.csv"));
    assert_true(block_may_name_font(&block));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(attributes_are_taken, tear_down),
        cmocka_unit_test_teardown(a_share_of_the_text_is_for_the_document, tear_down),
        cmocka_unit_test_teardown(unknown_attributes_are_told, tear_down),
        cmocka_unit_test_teardown(a_command_line_is_a_figure, tear_down),
        cmocka_unit_test_teardown(no_shell_and_no_output, tear_down),
        cmocka_unit_test_teardown(the_nearest_word_on_the_language_counts, tear_down),
        cmocka_unit_test_teardown(attributes_count_more_than_the_block, tear_down),
        cmocka_unit_test_teardown(fonts_by_name_are_foreseen, tear_down),
    };
    return cmocka_run_group_tests(tests, make_files, drop_files);
}
