/* Pango's settings. Fontconfig and the font map of the thread are shared with whoever else uses
 * Pango in the process; sizes are absolute, so that its resolution does not matter. */
#include "text/shape.h"

#include <string.h>

PangoContext *shape_context_new(void)
{
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    cairo_font_options_t *options = cairo_font_options_create();
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY);
    pango_cairo_context_set_font_options(context, options);
    cairo_font_options_destroy(options);
    pango_cairo_context_set_resolution(context, 72);
    pango_context_set_round_glyph_positions(context, FALSE);
    pango_context_set_language(context, shape_language(NULL));
    return context;
}

PangoFontDescription *shape_font_new(const char *family, bool is_bold, bool is_italic)
{
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family(font, SHAPE_FALLBACKS);
    if (family && strcmp(family, SHAPE_FALLBACKS) != 0) {
        char *families = g_strconcat(family, "," SHAPE_FALLBACKS, NULL);
        pango_font_description_set_family(font, families);
        g_free(families);
    }
    pango_font_description_set_absolute_size(font, SHAPE_SIZE * PANGO_SCALE);
    pango_font_description_set_weight(font, is_bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_style(font, is_italic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL);
    return font;
}

bool shape_is_rtl(const char *text, size_t length)
{
    PangoDirection base = PANGO_DIRECTION_NEUTRAL;
    g_free(pango_log2vis_get_embedding_levels(text, (int)length, &base));
    return base == PANGO_DIRECTION_RTL;
}

static PangoGlyphItem *shape_item(PangoItem *item, const char *text, size_t length)
{
    PangoGlyphItem *shaped = g_slice_new0(PangoGlyphItem);
    shaped->item = item;
    shaped->glyphs = pango_glyph_string_new();
    pango_shape_item(item, text, (int)length, NULL, shaped->glyphs, PANGO_SHAPE_NONE);
    return shaped;
}

GList *shape_text(PangoContext *context, const char *text, size_t length, bool is_rtl,
                  PangoAttrList *attributes)
{
    PangoDirection direction = is_rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR;
    GList *logical =
        pango_itemize_with_base_dir(context, direction, text, 0, (int)length, attributes, NULL);
    GList *visual = pango_reorder_items(logical);
    g_list_free(logical);
    for (GList *link = visual; link; link = link->next)
        link->data = shape_item(link->data, text, length);
    return visual;
}

void shape_free(GList *items)
{
    for (GList *link = items; link; link = link->next)
        pango_glyph_item_free(link->data);
    g_list_free(items);
}

double shape_width(const GList *items, double size)
{
    int width = 0;
    for (; items; items = items->next)
        width += pango_glyph_string_get_width(((PangoGlyphItem *)items->data)->glyphs);
    return width * size / SHAPE_SIZE / PANGO_SCALE;
}

/* Languages whose letters have the same forms as English ones in their script share one look-up of
 * fonts, which is the slow part of the first text. */
PangoLanguage *shape_language(const char *tag)
{
    static const char *const alike[] = {"ar", "de", "en", "es", "fr", "it", "pt"};
    size_t length = tag ? strcspn(tag, "-_") : 0;
    for (size_t i = 0; i < sizeof alike / sizeof *alike; i++)
        if (!tag || (length == 2 && strncmp(tag, alike[i], 2) == 0))
            return pango_language_from_string("en");
    return pango_language_from_string(tag);
}

void shape_look_up(PangoContext *context, const PangoFontDescription *font)
{
    g_object_unref(pango_context_load_fontset(context, font, shape_language(NULL)));
}
