/* The lines for each kind of document. */
#include "render/snippet.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct snippet plain = {
    .path = "out/a b.svg",
    .width_text = "170mm",
    .width = 481.89,
    .height = 200,
    .alt = "Long. 50 %.",
    .short_alt = "Short.",
    .title = "A title",
    .subtitle = "A subtitle?",
    .label = "a-b",
    .language = "en",
};

static void check(const char *target, const struct snippet *snippet, const char *expected)
{
    struct buffer out = {0};
    snippet_find(target)->add(snippet, &out);
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
}

static void latex_gets_a_figure(void **state)
{
    (void)state;
    check("latex", &plain,
          "\\begin{figure}\n  \\centering\n"
          "  \\includegraphics[width=170mm,alt={Long. 50 \\%.}]{out/a b.svg}\n"
          "  \\caption[{A title}]{A title. A subtitle?}\n  \\label{fig:a-b}\n\\end{figure}\n");
}

static void html_gets_a_name_and_a_description(void **state)
{
    (void)state;
    check("html", &plain,
          "<figure id=\"fig-a-b\" lang=\"en\" dir=\"ltr\">\n"
          "  <img src=\"out/a%20b.svg\" width=\"643\" height=\"267\"\n"
          "       style=\"width: 170mm; max-width: 100%; height: auto\"\n"
          "       alt=\"Short.\"\n       aria-describedby=\"fig-a-b-text\">\n"
          "  <figcaption>A title. A subtitle?</figcaption>\n"
          "  <p id=\"fig-a-b-text\" hidden>Long. 50 %.</p>\n</figure>\n");
}

static void markdown_gets_attributes(void **state)
{
    (void)state;
    check("markdown", &plain,
          "![A title. A subtitle?](out/a%20b.svg){#fig:a-b width=170mm alt=\"Long. 50 %.\"}\n");
}

static void typst_gets_a_figure(void **state)
{
    (void)state;
    check("typst", &plain,
          "#figure(\n  image(\"out/a b.svg\", width: 170mm, alt: \"Long. 50 %.\"),\n"
          "  caption: [A title. A subtitle?],\n) <fig:a-b>\n");
}

static void without_words_there_is_no_caption(void **state)
{
    (void)state;
    struct snippet snippet = plain;
    snippet.title = NULL;
    snippet.subtitle = "";
    snippet.alt = snippet.short_alt = "";
    check("typst", &snippet,
          "#figure(\n  image(\"out/a b.svg\", width: 170mm, alt: \"\"),\n) <fig:a-b>\n");
    check("latex", &snippet,
          "\\begin{figure}\n  \\centering\n  \\includegraphics[width=170mm,alt={}]{out/a b.svg}\n"
          "  \\label{fig:a-b}\n\\end{figure}\n");
}

static void words_from_the_right_are_marked(void **state)
{
    (void)state;
    struct snippet snippet = plain;
    snippet.language = "ar-SY";
    snippet.is_rtl = true;
    snippet.subtitle = NULL;
    struct buffer out = {0};
    for (const struct snippet_target *target = snippet_table; target->name; target++)
        target->add(&snippet, &out);
    assert_non_null(strstr(out.bytes, "\\caption[{\\foreignlanguage{arabic}{A title}}]"
                                      "{\\foreignlanguage{arabic}{A title.}}"));
    assert_non_null(strstr(out.bytes, "lang=\"ar-SY\" dir=\"rtl\""));
    assert_non_null(strstr(out.bytes, "![[A title.]{lang=\"ar-SY\" dir=rtl}]("));
    assert_non_null(strstr(out.bytes, "[#text(dir: rtl, lang: \"ar\")[A title.]]"));
    buffer_clear(&out);
}

static void lengths_that_not_all_know_are_millimetres(void **state)
{
    (void)state;
    struct snippet snippet = plain;
    struct buffer out = {0};
    snippet.width_text = "480pt";
    snippet.width = 480;
    snippet.page = 2;
    snippet_find("latex")->add(&snippet, &out);
    assert_non_null(strstr(out.bytes, "[page=2,width=169.33mm,"));
    buffer_clear(&out);
}

static void latex_refuses_names_that_it_would_read(void **state)
{
    (void)state;
    const struct snippet_target *latex = snippet_find("latex"), *html = snippet_find("html");
    assert_null(latex->refuse("a_b (c)/é.pdf"));
    assert_non_null(latex->refuse("a%b.pdf"));
    assert_non_null(latex->refuse("a}\\input{b}.pdf"));
    assert_null(html->refuse("a%b.svg"));
    assert_null(snippet_find("word"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(latex_gets_a_figure),
        cmocka_unit_test(html_gets_a_name_and_a_description),
        cmocka_unit_test(markdown_gets_attributes),
        cmocka_unit_test(typst_gets_a_figure),
        cmocka_unit_test(without_words_there_is_no_caption),
        cmocka_unit_test(words_from_the_right_are_marked),
        cmocka_unit_test(lengths_that_not_all_know_are_millimetres),
        cmocka_unit_test(latex_refuses_names_that_it_would_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
