/* What suits pandoc's writers, and how figures are said to them. */
#include "cli/pandoc_writer.h"

#include "cli/pandoc_ast.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <stdlib.h>

static void every_writer_has_a_format(void **state)
{
    (void)state;
    static const char *const cases[][2] = {
        {"html", "svg"},
        {"html5", "svg"},
        {"epub3", "svg"},
        {"html-native_divs", "svg"},
        {"revealjs", "svg"},
        {"latex", "pdf"},
        {"beamer", "pdf"},
        {"docx", "png"},
        {"docx+styles", "png"},
        {"odt", "png"},
        {"pptx", "png"},
        {"gfm", "svg"},
        {"ms", "eps"},
        {"typst", "svg"},
        {"plain", "png"},
        {"", "png"},
        {"htm", "png"},
        {"tml", "png"},
        {"my writer.lua", "png"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_string_equal(pandoc_writer_find(cases[i][0])->format, cases[i][1]);
}

/* The blocks of a figure of one picture or two, as JSON; the caller frees it. */
static char *say(const char *writer, bool has_figures, const char *caption, size_t count)
{
    const struct placed pictures[] = {{"a.svg", "Alt"}, {"b.svg", "More"}};
    json_t *classes = json_array(), *pairs = json_array();
    ast_add_pair(pairs, "width", "3cm");
    const struct placed_figure figure = {.pictures = pictures,
                                         .count = count,
                                         .id = "x",
                                         .caption = caption,
                                         .classes = classes,
                                         .pairs = pairs};
    json_t *blocks = pandoc_writer_blocks(pandoc_writer_find(writer), has_figures, &figure);
    char *text = json_dumps(blocks, JSON_COMPACT);
    json_decref(blocks);
    json_decref(classes);
    json_decref(pairs);
    return text;
}

#define IMAGE(ID, MORE, WORD, PATH, TITLE)                                                         \
    "{\"t\":\"Image\",\"c\":[[\"" ID "\",[],[[\"width\",\"3cm\"]" MORE "]],[" WORD "],[\"" PATH    \
    "\",\"" TITLE "\"]]}"
#define STR(WORD) "{\"t\":\"Str\",\"c\":\"" WORD "\"}"
#define PARA(INLINES) "{\"t\":\"Para\",\"c\":[" INLINES "]}"
#define STYLED(STYLE, BLOCK)                                                                       \
    "{\"t\":\"Div\",\"c\":[[\"\",[],[[\"custom-style\",\"" STYLE "\"]]],[" BLOCK "]]}"

static void says(char *text, const char *expected)
{
    assert_string_equal(text, expected);
    free(text);
}

static void an_attribute_has_the_description(void **state)
{
    (void)state;
    says(say("html", false, "Cap", 1),
         "[" PARA(IMAGE("x", ",[\"alt\",\"Alt\"]", STR("Cap"), "a.svg", "fig:")) "]");
}

static void docx_has_styles_for_both(void **state)
{
    (void)state;
    says(say("docx", false, "Cap", 1),
         "[" STYLED("Captioned Figure", PARA(IMAGE("x", "", STR("Alt"), "a.svg", ""))) "," STYLED(
             "Image Caption", PARA(STR("Cap"))) "]");
    says(say("docx", false, NULL, 1),
         "[" STYLED("Figure", PARA(IMAGE("x", "", STR("Alt"), "a.svg", ""))) "]");
}

static void pptx_has_the_description_as_a_title(void **state)
{
    (void)state;
    says(say("pptx", false, "Cap", 1), "[" PARA(IMAGE("x", "", STR("Cap"), "a.svg", "Alt")) "]");
    says(say("pptx", true, "Cap", 1), "[" PARA(IMAGE("x", "", STR("Cap"), "a.svg", "Alt")) "]");
}

static void pandoc_3_has_a_block(void **state)
{
    (void)state;
    says(say("html", true, "Cap", 1),
         "[{\"t\":\"Figure\",\"c\":[[\"x\",[],[]],[null,[{\"t\":\"Plain\",\"c\":[" STR(
             "Cap") "]}]],"
                    "[{\"t\":\"Plain\",\"c\":[" IMAGE("", "", STR("Alt"), "a.svg", "") "]}]]}]");
}

static void without_a_caption_it_is_an_image(void **state)
{
    (void)state;
    for (int has_figures = 0; has_figures < 2; has_figures++)
        says(say("html", has_figures, NULL, 1),
             "[" PARA(IMAGE("x", "", STR("Alt"), "a.svg", "")) "]");
}

static void the_last_page_has_the_caption(void **state)
{
    (void)state;
    says(say("html", false, "Cap", 2),
         "[" PARA(IMAGE("x", "", STR("Alt"), "a.svg", "")) "," PARA(
             IMAGE("", ",[\"alt\",\"More\"]", STR("Cap"), "b.svg", "fig:")) "]");
}

static void in_a_note_nothing_floats(void **state)
{
    (void)state;
    const struct placed picture = {"a.pdf", "Alt"};
    json_t *none = json_array();
    const struct placed_figure figure = {.pictures = &picture,
                                         .count = 1,
                                         .id = "",
                                         .caption = "Cap",
                                         .is_confined = true,
                                         .classes = none,
                                         .pairs = none};
    json_t *blocks = pandoc_writer_blocks(pandoc_writer_find("latex"), false, &figure);
    char *text = json_dumps(blocks, JSON_COMPACT);
    assert_null(strstr(text, "fig:"));
    assert_non_null(strstr(text, "{\"t\":\"Emph\",\"c\":[" STR("Cap") "]}"));
    free(text);
    json_decref(blocks);
    blocks = pandoc_writer_blocks(pandoc_writer_find("html"), false, &figure);
    text = json_dumps(blocks, JSON_COMPACT);
    assert_non_null(strstr(text, "fig:"));
    free(text);
    json_decref(blocks);
    json_decref(none);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_writer_has_a_format),
        cmocka_unit_test(an_attribute_has_the_description),
        cmocka_unit_test(docx_has_styles_for_both),
        cmocka_unit_test(pptx_has_the_description_as_a_title),
        cmocka_unit_test(pandoc_3_has_a_block),
        cmocka_unit_test(without_a_caption_it_is_an_image),
        cmocka_unit_test(the_last_page_has_the_caption),
        cmocka_unit_test(in_a_note_nothing_floats),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
