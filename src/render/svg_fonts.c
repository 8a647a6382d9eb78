/* Text is shaped once more, with the painter's settings, to learn which glyphs of which face Pango
 * takes. Faces are told apart by the file they come from, where a variable font stands, and what
 * is asked of them: a face that Pango leans or thickens is declared as what it is, so that the
 * viewer does the same to it. */
#include "render/svg_fonts.h"

#include "render/font_subset.h"
#include "render/paint.h"

#include "base/base64.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "text/shape.h"

#include <pango/pangofc-font.h>
#include <stdlib.h>
#include <string.h>

struct font_use {
    hb_font_t *font;
    const char *family;
    bool is_regular, is_bold, is_italic; /* what the face stands for; both weights where it is all
                                            there is */
    hb_set_t *characters, *glyphs;
    struct buffer file; /* empty: not embedded */
};

struct face_style {
    const char *family;
    bool is_bold, is_italic;
};

/* ---- Faces ---- */

static bool is_leaning(const FcPattern *pattern)
{
    FcMatrix *matrix;
    return FcPatternGetMatrix(pattern, FC_MATRIX, 0, &matrix) == FcResultMatch && matrix->xy != 0;
}

static bool is_thickened(const FcPattern *pattern)
{
    FcBool is_set;
    return FcPatternGetBool(pattern, FC_EMBOLDEN, 0, &is_set) == FcResultMatch && is_set;
}

static const char *family_of(const FcPattern *pattern)
{
    FcChar8 *family;
    bool is_there = FcPatternGetString(pattern, FC_FAMILY, 0, &family) == FcResultMatch;
    return is_there ? (const char *)family : "";
}

static struct face_style style_of(PangoFont *font, const struct scene_text *text)
{
    const FcPattern *pattern = pango_fc_font_get_pattern(PANGO_FC_FONT(font));
    return (struct face_style){
        .family = family_of(pattern),
        .is_bold = text->is_bold && !is_thickened(pattern),
        .is_italic = text->is_italic && !is_leaning(pattern),
    };
}

static bool is_same_place(hb_font_t *a, hb_font_t *b)
{
    unsigned count, other_count;
    const float *axes = hb_font_get_var_coords_design(a, &count);
    const float *others = hb_font_get_var_coords_design(b, &other_count);
    return hb_font_get_face(a) == hb_font_get_face(b) && count == other_count &&
           (count == 0 || memcmp(axes, others, count * sizeof *axes) == 0);
}

/* One string for each family, so that pointers can be compared. */
static const char *keep_family(struct svg_fonts *fonts, const char *family)
{
    for (size_t i = 0; i < fonts->count; i++)
        if (text_equal_caseless(fonts->uses[i].family, family))
            return fonts->uses[i].family;
    return arena_text(&fonts->arena, family);
}

static struct font_use *use_of(struct svg_fonts *fonts, PangoFont *pango_font,
                               const struct scene_text *text)
{
    struct face_style style = style_of(pango_font, text);
    hb_font_t *font = pango_font_get_hb_font(pango_font);
    struct font_use *use = NULL;
    for (size_t i = 0; i < fonts->count && !use; i++)
        if (is_same_place(fonts->uses[i].font, font) && fonts->uses[i].is_italic == style.is_italic)
            use = &fonts->uses[i];
    if (!use) {
        const char *family = keep_family(fonts, style.family);
        fonts->uses = memory_grow(fonts->uses, fonts->count, &fonts->capacity, sizeof *fonts->uses);
        use = &fonts->uses[fonts->count++];
        *use = (struct font_use){.font = hb_font_reference(font),
                                 .family = family,
                                 .is_italic = style.is_italic,
                                 .characters = hb_set_create(),
                                 .glyphs = hb_set_create()};
    }
    use->is_bold = use->is_bold || style.is_bold;
    use->is_regular = use->is_regular || !style.is_bold;
    return use;
}

static void add_item(struct font_use *use, const char *text, const PangoGlyphItem *item)
{
    const char *at = text + item->item->offset;
    for (int i = 0; i < item->item->num_chars; i++, at = g_utf8_next_char(at))
        hb_set_add(use->characters, g_utf8_get_char(at));
    for (int i = 0; i < item->glyphs->num_glyphs; i++) {
        PangoGlyph glyph = item->glyphs->glyphs[i].glyph;
        if (glyph != PANGO_GLYPH_EMPTY && !(glyph & PANGO_GLYPH_UNKNOWN_FLAG))
            hb_set_add(use->glyphs, glyph);
    }
}

/* Returns the family of all of the text, or NULL. */
static const char *add_text(struct svg_fonts *fonts, struct painter *painter,
                            const struct scene_text *text)
{
    GList *items = painter_shape(painter, text);
    const char *family = NULL;
    for (const GList *link = items; link; link = link->next) {
        const PangoGlyphItem *item = link->data;
        struct font_use *use = use_of(fonts, item->item->analysis.font, text);
        add_item(use, text->text, item);
        family = link == items || family == use->family ? use->family : NULL;
    }
    shape_free(items);
    return family;
}

void svg_fonts_gather(struct svg_fonts *fonts, const struct scene *scene)
{
    struct painter painter = painter_make(NULL, scene);
    fonts->families = ARENA_ARRAY(&fonts->arena, const char *, scene->item_count);
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_TEXT && (item->text.ink & 0xff))
            fonts->families[i] = add_text(fonts, &painter, &item->text);
    }
    painter_clear(&painter);
}

bool svg_fonts_draw(const struct svg_fonts *fonts, const char *family)
{
    for (size_t i = 0; i < fonts->count; i++)
        if (!hb_set_is_empty(fonts->uses[i].glyphs) &&
            text_equal_caseless(fonts->uses[i].family, family))
            return true;
    return false;
}

/* ---- Embedding ---- */

static void refuse(const struct font_use *use, const char *why, struct report *report)
{
    report_add(report, SEVERITY_WARNING, "font-not-embedded", NULL,
               "the font '%s' is not embedded in the SVG: %s; viewers that lack it show other "
               "letters, unless '--svg-text outline' draws them as shapes",
               use->family, why);
}

static void take(struct font_use *use, struct report *report)
{
    hb_face_t *face = hb_font_get_face(use->font);
    if (hb_set_is_empty(use->glyphs))
        return;
    const char *objection = font_objection(face);
    if (objection) {
        refuse(use, objection, report);
        return;
    }
    font_add_characters_of(face, use->glyphs, use->characters);
    if (!font_subset(use->font, use->characters, use->glyphs, &use->file))
        refuse(use, "no part of it can be taken out", report);
}

void svg_fonts_embed(struct svg_fonts *fonts, struct report *report)
{
    for (size_t i = 0; i < fonts->count; i++)
        take(&fonts->uses[i], report);
}

void svg_fonts_clear(struct svg_fonts *fonts)
{
    for (size_t i = 0; i < fonts->count; i++) {
        struct font_use *use = &fonts->uses[i];
        hb_font_destroy(use->font);
        hb_set_destroy(use->characters);
        hb_set_destroy(use->glyphs);
        buffer_clear(&use->file);
    }
    free(fonts->uses);
    arena_clear(&fonts->arena);
    *fonts = (struct svg_fonts){0};
}

static void add_rule(const struct font_use *use, const char *prefix, struct buffer *out)
{
    bool is_open_type = strncmp(use->file.bytes, "OTTO", 4) == 0;
    buffer_add_text(out, "\n@font-face{font-family:");
    svg_add_family(out, prefix, use->family);
    buffer_print(out, ";font-weight:%s;font-style:%s;src:url(data:font/%s;base64,",
                 !use->is_bold     ? "400"
                 : use->is_regular ? "400 700"
                                   : "700",
                 use->is_italic ? "italic" : "normal", is_open_type ? "otf" : "ttf");
    buffer_add_base64(out, use->file.bytes, use->file.length);
    buffer_add_text(out, ")}");
}

void svg_fonts_add_style(const struct svg_fonts *fonts, const char *prefix, struct buffer *out)
{
    if (!svg_fonts_family(fonts, 0))
        return;
    buffer_add_text(out, "\n<style>");
    for (size_t i = 0; i < fonts->count; i++)
        if (fonts->uses[i].file.length)
            add_rule(&fonts->uses[i], prefix, out);
    buffer_add_text(out, "\n</style>");
}

bool svg_fonts_have(const struct svg_fonts *fonts, const char *family)
{
    for (size_t i = 0; i < fonts->count; i++)
        if (fonts->uses[i].file.length && text_equal_caseless(fonts->uses[i].family, family))
            return true;
    return false;
}

const char *svg_fonts_family(const struct svg_fonts *fonts, size_t index)
{
    for (size_t i = 0; i < fonts->count; i++) {
        bool is_new = fonts->uses[i].file.length > 0;
        for (size_t k = 0; k < i && is_new; k++)
            is_new = !fonts->uses[k].file.length || fonts->uses[k].family != fonts->uses[i].family;
        if (is_new && index-- == 0)
            return fonts->uses[i].family;
    }
    return NULL;
}
