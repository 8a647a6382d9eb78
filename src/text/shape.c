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

double shape_width(PangoLayout *layout, double size)
{
    int width = 0;
    PangoLayoutLine *line = pango_layout_get_line_readonly(layout, 0);
    for (const GSList *link = line->runs; link; link = link->next)
        width += pango_glyph_string_get_width(((PangoGlyphItem *)link->data)->glyphs);
    return width * size / SHAPE_SIZE / PANGO_SCALE;
}

PangoLanguage *shape_language(const char *tag)
{
    return pango_language_from_string(tag ? tag : "en");
}
