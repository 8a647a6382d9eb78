/* Pango's settings: what makes a text equally wide on every output. */
#include "text/shape.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_context(void **state)
{
    (void)state;
    PangoContext *context = shape_context_new();
    const cairo_font_options_t *options = pango_cairo_context_get_font_options(context);
    assert_int_equal(cairo_font_options_get_hint_metrics(options), CAIRO_HINT_METRICS_OFF);
    assert_int_equal(cairo_font_options_get_hint_style(options), CAIRO_HINT_STYLE_NONE);
    assert_false(pango_context_get_round_glyph_positions(context));
    assert_string_equal(pango_language_to_string(pango_context_get_language(context)), "en");
    g_object_unref(context);
}

static void test_font(void **state)
{
    (void)state;
    PangoFontDescription *font = shape_font_new("Serif", true, false);
    assert_string_equal(pango_font_description_get_family(font), "Serif," SHAPE_FALLBACKS);
    assert_true(pango_font_description_get_size_is_absolute(font));
    assert_int_equal(pango_font_description_get_size(font), (int)(SHAPE_SIZE * PANGO_SCALE));
    assert_int_equal(pango_font_description_get_weight(font), PANGO_WEIGHT_BOLD);
    assert_int_equal(pango_font_description_get_style(font), PANGO_STYLE_NORMAL);
    pango_font_description_free(font);
    font = shape_font_new(NULL, false, true);
    assert_string_equal(pango_font_description_get_family(font), SHAPE_FALLBACKS);
    assert_int_equal(pango_font_description_get_weight(font), PANGO_WEIGHT_NORMAL);
    assert_int_equal(pango_font_description_get_style(font), PANGO_STYLE_ITALIC);
    pango_font_description_free(font);
}

static void test_language(void **state)
{
    (void)state;
    assert_string_equal(pango_language_to_string(shape_language(NULL)), "en");
    assert_string_equal(pango_language_to_string(shape_language("ar")), "ar");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_context),
        cmocka_unit_test(test_font),
        cmocka_unit_test(test_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
