/* Widths and heights of text. Shaping is left to Pango, the choice of fonts to Fontconfig; widths
 * of whole texts are kept in a table of fixed size that is emptied when it is full. */
#include "text/measurer.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "text/shape.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_FAMILY "Noto Sans"
#define WIDTH_SLOTS 4096 /* a power of two */
#define WIDTH_MOST (WIDTH_SLOTS / 4 * 3)
#define FIXED_WIDTH 0.5 /* em */
#define FIXED_HEIGHT 1.25
#define FIXED_ASCENT 1.0

struct width_entry {
    const char *text; /* NULL: free */
    struct text_style style;
    double width;
};

struct measurer *measurer_new_fixed(void)
{
    struct measurer *measurer = memory_alloc(sizeof *measurer);
    measurer->family = memory_copy(DEFAULT_FAMILY, strlen(DEFAULT_FAMILY));
    measurer->widths = memory_alloc(WIDTH_SLOTS * sizeof *measurer->widths);
    return measurer;
}

struct measurer *measurer_new(const char *family)
{
    struct measurer *measurer = measurer_new_fixed();
    if (family && *family) {
        free(measurer->family);
        measurer->family = memory_copy(family, strlen(family));
    }
    measurer->context = shape_context_new();
    for (int weight = TEXT_REGULAR; weight <= TEXT_BOLD; weight++)
        for (int is_italic = 0; is_italic < 2; is_italic++)
            measurer->fonts[weight][is_italic] =
                shape_font_new(measurer->family, weight == TEXT_BOLD, is_italic);
    for (int weight = TEXT_REGULAR; weight <= TEXT_BOLD; weight++)
        shape_look_up(measurer->context, measurer->fonts[weight][0]);
    return measurer;
}

static void free_context(struct measurer *measurer)
{
    if (!measurer->context)
        return;
    for (int i = 0; i < 4; i++)
        pango_font_description_free(measurer->fonts[i / 2][i % 2]);
    g_object_unref(measurer->context);
}

void measurer_free(struct measurer *measurer)
{
    if (!measurer)
        return;
    free_context(measurer);
    arena_clear(&measurer->width_texts);
    arena_clear(&measurer->scratch);
    free(measurer->widths);
    free(measurer->metrics);
    free(measurer->family);
    free(measurer);
}

const char *measurer_family(const struct measurer *measurer)
{
    return measurer->family;
}

static bool is_same_style(const struct text_style *a, const struct text_style *b)
{
    return a->size == b->size && a->weight == b->weight && a->is_italic == b->is_italic;
}

static const PangoFontDescription *font_of(const struct measurer *measurer,
                                           const struct text_style *style)
{
    return measurer->fonts[style->weight][style->is_italic];
}

static void use_language(struct measurer *measurer, const char *tag)
{
    PangoLanguage *language = shape_language(tag);
    if (pango_context_get_language(measurer->context) != language)
        pango_context_set_language(measurer->context, language);
}

static GList *shape(struct measurer *measurer, const char *text, size_t length,
                    PangoAttrList *attributes)
{
    return shape_text(measurer->context, text, length, shape_is_rtl(text, length), attributes);
}

/* A text of one style in no particular language. */
static GList *shape_plain(struct measurer *measurer, const char *text,
                          const struct text_style *style)
{
    use_language(measurer, NULL);
    pango_context_set_font_description(measurer->context, font_of(measurer, style));
    return shape(measurer, text, strlen(text), NULL);
}

static GList *shape_joined(struct measurer *measurer, const struct joined_text *joined)
{
    PangoAttrList *attributes = pango_attr_list_new();
    guint at = 0;
    for (size_t i = 0; i < joined->run_count; i++) {
        PangoAttribute *attribute =
            pango_attr_font_desc_new(font_of(measurer, &joined->runs[i].style));
        attribute->start_index = at;
        attribute->end_index = at += (guint)joined->lengths[i];
        pango_attr_list_insert(attributes, attribute);
    }
    use_language(measurer, joined->language);
    GList *items = shape(measurer, joined->text, joined->length, attributes);
    pango_attr_list_unref(attributes);
    return items;
}

/* From widths in fonts of one unit to those of the runs. */
static void scale_widths(const struct joined_text *joined, double *widths)
{
    size_t at = 0;
    for (size_t i = 0; i < joined->run_count; i++) {
        size_t count = utf8_count(joined->text + at, joined->lengths[i]);
        for (size_t k = 0; k < count; k++)
            *widths++ *= joined->runs[i].style.size;
        at += joined->lengths[i];
    }
}

/* Which character begins at each byte. */
static size_t *number_characters(const struct joined_text *joined, struct arena *arena)
{
    size_t *numbers = ARENA_ARRAY(arena, size_t, joined->length);
    size_t number = 0;
    for (size_t at = 0; at < joined->length; number++) {
        uint32_t code_point;
        numbers[at] = number;
        at += utf8_decode(joined->text + at, joined->length - at, &code_point);
    }
    return numbers;
}

/* Widths in a font of one unit. */
static void unit_widths(struct measurer *measurer, const struct joined_text *joined, double *widths)
{
    size_t *numbers = number_characters(joined, &measurer->scratch);
    int *item_widths = ARENA_ARRAY(&measurer->scratch, int, joined->count);
    GList *items = shape_joined(measurer, joined);
    for (const GList *link = items; link; link = link->next) {
        PangoGlyphItem *item = link->data;
        size_t first = numbers[item->item->offset];
        pango_glyph_item_get_logical_widths(item, joined->text, item_widths);
        for (size_t i = 0; i < (size_t)item->item->num_chars; i++)
            widths[first + i] = item_widths[i] / SHAPE_SIZE / PANGO_SCALE;
    }
    shape_free(items);
}

void measurer_widths(struct measurer *measurer, const struct joined_text *joined, double *widths)
{
    for (size_t i = 0; i < joined->count; i++)
        widths[i] = FIXED_WIDTH;
    if (measurer->context)
        unit_widths(measurer, joined, widths);
    scale_widths(joined, widths);
}

static struct style_metrics find_metrics(struct measurer *measurer, const struct text_style *style)
{
    if (!measurer->context)
        return (struct style_metrics){*style, FIXED_ASCENT * style->size,
                                      FIXED_HEIGHT * style->size};
    GList *items = shape_plain(measurer, "x", style);
    PangoGlyphItem *item = items->data;
    PangoRectangle extents;
    pango_glyph_string_extents(item->glyphs, item->item->analysis.font, NULL, &extents);
    shape_free(items);
    double scale = style->size / SHAPE_SIZE / PANGO_SCALE;
    return (struct style_metrics){*style, PANGO_ASCENT(extents) * scale, extents.height * scale};
}

const struct style_metrics *measurer_metrics(struct measurer *measurer,
                                             const struct text_style *style)
{
    for (size_t i = 0; i < measurer->metrics_count; i++)
        if (is_same_style(&measurer->metrics[i].style, style))
            return &measurer->metrics[i];
    struct style_metrics found = find_metrics(measurer, style);
    measurer->metrics = memory_grow(measurer->metrics, measurer->metrics_count,
                                    &measurer->metrics_capacity, sizeof *measurer->metrics);
    measurer->metrics[measurer->metrics_count] = found;
    return &measurer->metrics[measurer->metrics_count++];
}

double text_line_height(struct measurer *measurer, const struct text_style *style)
{
    return measurer_metrics(measurer, style)->height;
}

double text_ascent(struct measurer *measurer, const struct text_style *style)
{
    return measurer_metrics(measurer, style)->ascent;
}

/* By the text and the style. */
static size_t width_slot(const char *text, const struct text_style *style)
{
    size_t face = (style->weight == TEXT_BOLD) * 2u + style->is_italic;
    return ((size_t)text_hash(text) + (size_t)(style->size * 64) * 4 + face) % WIDTH_SLOTS;
}

static struct width_entry *find_width(struct measurer *measurer, const char *text,
                                      const struct text_style *style)
{
    size_t slot = width_slot(text, style);
    struct width_entry *entry = &measurer->widths[slot];
    while (entry->text &&
           (!is_same_style(&entry->style, style) || strcmp(entry->text, text) != 0)) {
        slot = (slot + 1) % WIDTH_SLOTS;
        entry = &measurer->widths[slot];
    }
    return entry;
}

static double measure_width(struct measurer *measurer, const char *text,
                            const struct text_style *style)
{
    if (!measurer->context)
        return FIXED_WIDTH * style->size * (double)utf8_count(text, strlen(text));
    GList *items = shape_plain(measurer, text, style);
    double width = shape_width(items, style->size);
    shape_free(items);
    return width;
}

double text_width(struct measurer *measurer, const char *text, const struct text_style *style)
{
    struct width_entry *entry = find_width(measurer, text, style);
    if (entry->text)
        return entry->width;
    if (measurer->width_count == WIDTH_MOST) {
        memset(measurer->widths, 0, WIDTH_SLOTS * sizeof *measurer->widths);
        measurer->width_count = 0;
        arena_reset(&measurer->width_texts);
        entry = find_width(measurer, text, style);
    }
    double width = measure_width(measurer, text, style);
    *entry = (struct width_entry){arena_text(&measurer->width_texts, text), *style, width};
    measurer->width_count++;
    return width;
}
