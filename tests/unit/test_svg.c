/* The finished SVG: well-formed, in drawing order, with real text, and nothing left of Cairo's
 * pages. */
#include "render/outputs.h"

#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct paint red = {.fill = 0xff0000ff};

static char *draw(const struct scene *scene, const struct render_options *options)
{
    struct buffer out = {0};
    struct report *report = report_new();
    assert_true(svg_render(scene, options, &out, report));
    assert_int_equal(report_problem_count(report), 0);
    report_free(report);
    return out.bytes;
}

static void add_text(struct scene *scene, const struct scene_text *text)
{
    scene_text(scene, text, 8, 2);
}

static struct scene *make_scene(void)
{
    struct scene *scene = scene_new(481.8897, 200);
    scene->background = 0xffffffff;
    scene->title = "A <title> & \"more\"";
    scene->description = "What it shows";
    scene->language = "en";
    scene_rect(scene, (struct box){0, 0, 5, 5}, &red);
    scene_begin(scene, ROLE_MARK, "e1", "Tip <b>");
    scene_link(scene, "https://a.org/?a=1&b='2'");
    scene_rect(scene, (struct box){10, 0, 15, 5}, &red);
    add_text(scene, &(struct scene_text){.text = "one </text> & two",
                                         .x = 20,
                                         .y = 30.1234,
                                         .size = 8,
                                         .ink = 0x123456ff,
                                         .language = "en"});
    scene_rect(scene, (struct box){20, 0, 25, 5},
               &(struct paint){.fill = 0xff, .fade = {true, 20, 22, 24, 25}});
    scene_end(scene);
    add_text(scene, &(struct scene_text){.text = "قصير",
                                         .x = 40,
                                         .y = 30,
                                         .size = 9,
                                         .anchor = ANCHOR_END,
                                         .is_rtl = true,
                                         .is_bold = true,
                                         .is_italic = true,
                                         .ink = 0x12345680,
                                         .language = "ar"});
    return scene;
}

/* Every tag is closed in order, and no '<' or '&' stands loose. */
static void assert_well_formed(const char *svg)
{
    const char *open[50];
    size_t lengths[50], depth = 0;
    for (const char *at = strstr(svg, "<svg"); (at = strchr(at, '<')); at++) {
        const char *name = at + 1 + (at[1] == '/');
        size_t length = strcspn(name, " />");
        const char *end = strchr(at, '>');
        assert_true(length > 0 && end);
        assert_null(memchr(name, '<', (size_t)(end - name)));
        if (at[1] == '/') {
            assert_true(depth > 0 && lengths[--depth] == length);
            assert_memory_equal(open[depth], name, length);
        } else if (end[-1] != '/') {
            assert_true(depth < 50);
            open[depth] = name;
            lengths[depth++] = length;
        }
    }
    assert_int_equal(depth, 0);
    for (const char *at = svg; (at = strchr(at, '&')); at++)
        assert_true(!strncmp(at, "&amp;", 5) || !strncmp(at, "&lt;", 4) ||
                    !strncmp(at, "&gt;", 4) || !strncmp(at, "&quot;", 6));
}

/* The words stand in the picture in this order. */
static void assert_order(const char *svg, const char *const *words)
{
    for (; *words; words++) {
        const char *found = strstr(svg, *words);
        if (!found)
            print_error("missing: %s\n", *words);
        assert_non_null(found);
        svg = found + strlen(*words);
    }
}

static void test_plain(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    char *svg = draw(scene, &(struct render_options){
                                .svg_text = SVG_TEXT_PLAIN, .width = "170mm", .height = "auto"});
    assert_well_formed(svg);
    assert_order(
        svg,
        (const char *const[]){
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\""
            " width=\"170mm\" height=\"200pt\" viewBox=\"0 0 481.89 200\" role=\"img\""
            " aria-labelledby=\"_title _desc\" lang=\"en\" xml:lang=\"en\""
            " font-family=\"'Noto Sans','Noto Sans Arabic',",
            "sans-serif\"", "<title id=\"_title\">A &lt;title&gt; &amp; &quot;more&quot;</title>",
            "<desc id=\"_desc\">What it shows</desc>", "<defs><linearGradient id=\"_linear0\"",
            "</defs>", "fill=\"#ffffff\"", "d=\"M0 0h5v5h-5z\"",
            "<a href=\"https://a.org/?a=1&amp;b=%272%27\"><g id=\"e1\" class=\"mark\">"
            "<title>Tip &lt;b&gt;</title>",
            "d=\"M10 0h5v5h-5z\"",
            "<text x=\"20\" y=\"30.12\" font-size=\"8\" fill=\"#123456\">"
            "one &lt;/text&gt; &amp; two</text>",
            "fill=\"url(#_linear0)\"", "</g></a>",
            "<text x=\"40\" y=\"30\" font-family=\"'Noto Sans Arabic',sans-serif\" font-size=\"9\" "
            "font-weight=\"bold\" font-style=\"italic\""
            " fill=\"#123456\" fill-opacity=\"0.5\" text-anchor=\"end\" xml:lang=\"ar\">"
            "\u2067قصير\u2069</text>",
            "</svg>\n", NULL});
    assert_null(strstr(svg, "page"));
    assert_null(strstr(svg, "surface"));
    assert_null(strstr(svg, "xlink"));
    free(svg);
    scene_free(scene);
}

static void test_outline(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    char *svg = draw(scene, &(struct render_options){.svg_text = SVG_TEXT_OUTLINE});
    assert_well_formed(svg);
    assert_order(svg, (const char *const[]){"xmlns:xlink=", "width=\"481.89pt\"", "_glyph0-1",
                                            "id=\"e1\"", "<use xlink:href=\"#_glyph0-", "</a>",
                                            "<use xlink:href=\"#_glyph1-", NULL});
    assert_null(strstr(svg, "<text"));
    free(svg);
    scene_free(scene);
}

static void test_same_bytes(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    for (int text = SVG_TEXT_EMBED; text <= SVG_TEXT_OUTLINE; text++) {
        struct render_options options = {.svg_text = (enum svg_text)text};
        char *one = draw(scene, &options), *two = draw(scene, &options);
        assert_string_equal(one, two);
        free(one);
        free(two);
    }
    scene_free(scene);
}

static void test_nothing(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 50);
    scene->font_family = "DejaVu Sans, \"4 Fonts\" ,";
    char *svg =
        draw(scene, &(struct render_options){.svg_text = SVG_TEXT_PLAIN, .is_transparent = true});
    assert_well_formed(svg);
    assert_non_null(strstr(svg, "role=\"img\" font-family=\"'DejaVu Sans','4 Fonts','Noto Sans'"));
    assert_null(strstr(svg, "aria"));
    assert_null(strstr(svg, "<title"));
    assert_null(strstr(svg, "<rect"));
    free(svg);
    scene_free(scene);
}

/* A text of many words is no larger than a few times its letters; a mark takes few bytes. */
static void test_compact(void **state)
{
    (void)state;
    struct scene *scene = scene_new(400, 400);
    for (int i = 0; i < 100; i++) {
        scene_begin(scene, ROLE_MARK, NULL, NULL);
        scene_circle(scene, (struct point){50 + i, 50}, 3.3, &red);
        add_text(scene, &(struct scene_text){.text = "a label of thirty-two letters ok",
                                             .x = 10 + i,
                                             .y = 20 + i,
                                             .size = 8,
                                             .ink = 0xff});
        scene_end(scene);
    }
    char *svg = draw(scene, &(struct render_options){.svg_text = SVG_TEXT_PLAIN});
    assert_true(strlen(svg) < 100 * 380);
    free(svg);
    scene_free(scene);
}

static void test_spaces(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 50);
    add_text(scene, &(struct scene_text){.text = "a  b", .size = 8, .ink = 0xff});
    add_text(scene, &(struct scene_text){.text = "c d", .size = 8, .ink = 0xff});
    add_text(scene, &(struct scene_text){.text = "hidden", .size = 8, .ink = 0xffffff00});
    char *svg = draw(scene, &(struct render_options){.svg_text = SVG_TEXT_PLAIN});
    assert_non_null(strstr(svg, " xml:space=\"preserve\">a  b<"));
    assert_non_null(strstr(svg, "fill=\"#000000\">c d<"));
    assert_null(strstr(svg, "hidden"));
    free(svg);
    scene_free(scene);
}

static size_t times(const char *text, const char *word)
{
    size_t count = 0;
    for (; (text = strstr(text, word)); text += strlen(word))
        count++;
    return count;
}

/* Every face that is used, with what its text asks of it, and the families in front of the list. */
static void test_embed(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    char *svg = draw(scene, &(struct render_options){0});
    assert_well_formed(svg);
    assert_order(svg,
                 (const char *const[]){
                     " font-family=\"'Noto Sans','Noto Sans Arabic','Noto Sans Math',sans-serif\"",
                     "<desc",
                     "<style>\n@font-face{font-family:'Noto Sans';font-weight:400;"
                     "font-style:normal;src:url(data:font/ttf;base64,AAEAAAA",
                     ")}\n@font-face{font-family:'Noto Sans Arabic';font-weight:700;"
                     "font-style:italic;src:url(data:font/ttf;base64,AAEAAAA",
                     ")}\n</style>", "<text", "قصير", NULL});
    assert_int_equal(times(svg, "@font-face"), 2);
    free(svg);
    scene_free(scene);
}

/* Two figures of one page have no name in common. */
static void test_prefix(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    char *svg = draw(scene, &(struct render_options){.id_prefix = "fig1-"});
    assert_well_formed(svg);
    assert_order(
        svg,
        (const char *const[]){
            "aria-labelledby=\"fig1-_title fig1-_desc\"",
            "font-family=\"'fig1-Noto Sans','fig1-Noto Sans Arabic','Noto Sans','Noto Sans Arabic',"
            "'Noto Sans Math',sans-serif\"",
            "<title id=\"fig1-_title\">", "<desc id=\"fig1-_desc\">",
            "@font-face{font-family:'fig1-Noto Sans';", "<linearGradient id=\"fig1-_linear0\"",
            "<g id=\"fig1-e1\"", "fill=\"url(#fig1-_linear0)\"",
            " font-family=\"'fig1-Noto Sans Arabic','Noto Sans Arabic',sans-serif\"", NULL});
    assert_int_equal(times(svg, " id=\""), times(svg, " id=\"fig1-"));
    assert_int_equal(times(svg, "url(#"), times(svg, "url(#fig1-"));
    assert_int_equal(times(svg, "font-family:'"), times(svg, "font-family:'fig1-"));
    free(svg);
    svg = draw(scene, &(struct render_options){.svg_text = SVG_TEXT_OUTLINE, .id_prefix = "b"});
    assert_int_equal(times(svg, "xlink:href=\""), times(svg, "xlink:href=\"#b_glyph"));
    assert_int_equal(times(svg, " id=\""), times(svg, " id=\"b"));
    free(svg);
    scene_free(scene);
}

/* A record may stand in two panels; lanes are counted in each. */
static void test_panels(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 50);
    for (int i = 0; i < 2; i++) {
        scene_begin(scene, ROLE_PANEL, NULL, NULL);
        for (int lane = 0; lane < 2; lane++) {
            scene_begin(scene, ROLE_LANE, NULL, NULL);
            scene_end(scene);
        }
        scene_begin(scene, ROLE_MARK, "event-a", NULL);
        scene_end(scene);
        scene_end(scene);
    }
    char *svg = draw(scene, &(struct render_options){0});
    assert_order(svg,
                 (const char *const[]){"<g id=\"panel-1\" class=\"panel\">",
                                       "<g id=\"lane-1\" class=\"lane\">", "id=\"lane-2\"",
                                       "id=\"event-a\"", "id=\"panel-2\"", "id=\"panel-2-lane-1\"",
                                       "id=\"panel-2-lane-2\"", "id=\"panel-2-event-a\"", NULL});
    free(svg);
    scene_free(scene);
}

static void test_joined(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 50);
    for (int i = 0; i < 3; i++)
        scene_rect(scene, (struct box){i * 10, 0, i * 10 + 5, 5}, &red);
    char *svg = draw(scene, &(struct render_options){0});
    assert_non_null(
        strstr(svg, "<path fill=\"#ff0000\" d=\"M0 0h5v5h-5zM10 0h5v5h-5zM20 0h5v5h-5z\"/>"));
    free(svg);
    scene_free(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_plain),      cmocka_unit_test(test_outline),
        cmocka_unit_test(test_same_bytes), cmocka_unit_test(test_nothing),
        cmocka_unit_test(test_compact),    cmocka_unit_test(test_spaces),
        cmocka_unit_test(test_embed),      cmocka_unit_test(test_prefix),
        cmocka_unit_test(test_panels),     cmocka_unit_test(test_joined),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
