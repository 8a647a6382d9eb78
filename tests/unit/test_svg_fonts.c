/* Which faces draw a scene, and what of them goes into the file. The fonts of the tests are those
 * of fonts-noto-core. */
#include "render/svg_fonts.h"

#include <string.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void add_text(struct scene *scene, const char *text, bool is_bold, colour ink)
{
    scene_text(scene, &(struct scene_text){.text = text, .size = 8, .is_bold = is_bold, .ink = ink},
               8, 2);
}

static struct scene *make_scene(void)
{
    struct scene *scene = scene_new(100, 100);
    add_text(scene, "plain", false, 0xff);
    scene_rect(scene, (struct box){0, 0, 5, 5}, &(struct paint){.fill = 0xff});
    add_text(scene, "bold", true, 0xff);
    add_text(scene, "القصير", false, 0xff);
    add_text(scene, "Qusayr القصير", false, 0xff);
    add_text(scene, "Ελλάδα", false, 0xffffff00); /* not seen */
    return scene;
}

static void test_families(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct svg_fonts fonts = {0};
    svg_fonts_gather(&fonts, scene);
    assert_string_equal(fonts.families[0], "Noto Sans");
    assert_null(fonts.families[1]);
    assert_string_equal(fonts.families[2], "Noto Sans");
    assert_string_equal(fonts.families[3], "Noto Sans Arabic");
    assert_null(fonts.families[4]); /* of two */
    assert_null(fonts.families[5]);
    assert_true(svg_fonts_draw(&fonts, "noto sans"));
    assert_true(svg_fonts_draw(&fonts, "Noto Sans Arabic"));
    assert_false(svg_fonts_draw(&fonts, "Noto Sans Math"));
    assert_false(svg_fonts_have(&fonts, "Noto Sans")); /* nothing is embedded yet */
    assert_null(svg_fonts_family(&fonts, 0));
    svg_fonts_clear(&fonts);
    scene_free(scene);
}

static void test_embedding(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct svg_fonts fonts = {0};
    struct report *report = report_new();
    struct buffer out = {0};
    svg_fonts_gather(&fonts, scene);
    svg_fonts_embed(&fonts, report);
    assert_int_equal(report_problem_count(report), 0);
    assert_int_equal(fonts.count, 3); /* regular, bold, Arabic */
    assert_true(svg_fonts_have(&fonts, "Noto Sans"));
    assert_string_equal(svg_fonts_family(&fonts, 0), "Noto Sans");
    assert_string_equal(svg_fonts_family(&fonts, 1), "Noto Sans Arabic");
    assert_null(svg_fonts_family(&fonts, 2));
    svg_fonts_add_style(&fonts, "a-", &out);
    assert_non_null(strstr(out.bytes, "{font-family:'a-Noto Sans';font-weight:400;"));
    assert_non_null(strstr(out.bytes, "{font-family:'a-Noto Sans';font-weight:700;"));
    assert_non_null(strstr(out.bytes, "{font-family:'a-Noto Sans Arabic';font-weight:400;"));
    buffer_clear(&out);
    report_free(report);
    svg_fonts_clear(&fonts);
    scene_free(scene);
}

static void test_no_text(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100, 100);
    struct svg_fonts fonts = {0};
    struct report *report = report_new();
    struct buffer out = {0};
    svg_fonts_gather(&fonts, scene);
    svg_fonts_embed(&fonts, report);
    svg_fonts_add_style(&fonts, NULL, &out);
    assert_int_equal(out.length, 0);
    report_free(report);
    svg_fonts_clear(&fonts);
    scene_free(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_families),
        cmocka_unit_test(test_embedding),
        cmocka_unit_test(test_no_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
