/* Pango's settings: what makes a text equally wide on every output. */
#include "text/shape.h"

#include <string.h>

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
    assert_string_equal(pango_language_to_string(shape_language("fr-CA")), "en");
    assert_string_equal(pango_language_to_string(shape_language("sr")), "sr");
    assert_string_equal(pango_language_to_string(shape_language("zh-Hant")), "zh-hant");
}

static void test_direction(void **state)
{
    (void)state;
    assert_true(shape_is_rtl("12 قصير abc", strlen("12 قصير abc")));
    assert_false(shape_is_rtl("12 abc قصير", strlen("12 abc قصير")));
    assert_false(shape_is_rtl("12 –", strlen("12 –")));
    assert_false(shape_is_rtl("", 0));
}

/* Items come in visual order: in a text that runs to the left, what is last in memory is first. */
static void test_shaping(void **state)
{
    (void)state;
    const char *text = "قصير abc";
    PangoContext *context = shape_context_new();
    PangoFontDescription *font = shape_font_new(NULL, false, false);
    pango_context_set_font_description(context, font);
    GList *items = shape_text(context, text, strlen(text), true, NULL);
    PangoGlyphItem *first = items->data, *last = g_list_last(items)->data;
    assert_int_equal(first->item->offset, strlen("قصير "));
    assert_int_equal(last->item->offset, 0);
    double width = shape_width(items, 10);
    assert_true(width > 25 && width < 60);
    assert_float_equal(shape_width(items, 20), (2 * width), 1e-4);
    shape_free(items);
    assert_null(shape_text(context, "", 0, false, NULL));
    assert_float_equal(shape_width(NULL, 10), 0, 1e-9);
    pango_font_description_free(font);
    g_object_unref(context);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_context),  cmocka_unit_test(test_font),
        cmocka_unit_test(test_language), cmocka_unit_test(test_direction),
        cmocka_unit_test(test_shaping),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
