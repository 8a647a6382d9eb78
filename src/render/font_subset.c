/* HarfBuzz takes fonts apart; here is said what is kept. The tables of layout are kept as far as
 * they speak of the characters, so that whoever draws the text shapes it as it was shaped here. */
#include "render/font_subset.h"

#include "base/memory.h"

#include <hb-ot.h>
#include <hb-subset.h>
#include <stdint.h>
#include <stdlib.h>

#define FRACTION_SLASH 0x2044

/* OS/2, fsType: see the OpenType specification. */
#define FS_TYPE_OFFSET 8
#define FS_RESTRICTED 0x0002
#define FS_USAGE 0x000e
#define FS_NO_SUBSET 0x0100
#define FS_BITMAPS_ONLY 0x0200

static bool has_table(hb_face_t *face, const char *name)
{
    hb_blob_t *blob = hb_face_reference_table(face, hb_tag_from_string(name, -1));
    bool is_there = hb_blob_get_length(blob) > 0;
    hb_blob_destroy(blob);
    return is_there;
}

/* 0, which allows all, where the font doesn't say. */
static unsigned embedding_bits(hb_face_t *face)
{
    hb_blob_t *blob = hb_face_reference_table(face, HB_TAG('O', 'S', '/', '2'));
    unsigned length, bits = 0;
    const unsigned char *bytes = (const unsigned char *)hb_blob_get_data(blob, &length);
    if (length >= FS_TYPE_OFFSET + 2)
        bits = (unsigned)bytes[FS_TYPE_OFFSET] << 8 | bytes[FS_TYPE_OFFSET + 1];
    hb_blob_destroy(blob);
    return bits;
}

const char *font_objection(hb_face_t *face)
{
    unsigned bits = embedding_bits(face);
    if (!has_table(face, "glyf") && !has_table(face, "CFF ") && !has_table(face, "CFF2"))
        return "it is made of pictures, not of outlines";
    if ((bits & FS_USAGE) == FS_RESTRICTED || bits & FS_BITMAPS_ONLY)
        return "its licence forbids it";
    if (bits & FS_NO_SUBSET)
        return "its licence forbids to embed a part of it";
    return NULL;
}

void font_add_characters_of(hb_face_t *face, const hb_set_t *glyphs, hb_set_t *characters)
{
    hb_set_t *all = hb_set_create();
    hb_font_t *font = hb_font_create(face);
    hb_codepoint_t character = HB_SET_VALUE_INVALID, glyph;
    hb_face_collect_unicodes(face, all);
    while (hb_set_next(all, &character))
        if (hb_font_get_nominal_glyph(font, character, &glyph) && hb_set_has(glyphs, glyph))
            hb_set_add(characters, character);
    hb_font_destroy(font);
    hb_set_destroy(all);
}

/* Numerators and denominators are as many glyphs as there are digits, for the sake of one sign. */
static void choose_features(hb_subset_input_t *input, const hb_set_t *characters)
{
    static const char *const fractions[] = {"frac", "numr", "dnom"};
    static const char *const upright[] = {"valt", "vert", "vkrn", "vpal", "vrt2", "jalt", "rand"};
    hb_set_t *features = hb_subset_input_set(input, HB_SUBSET_SETS_LAYOUT_FEATURE_TAG);
    for (size_t i = 0; i < sizeof upright / sizeof *upright; i++)
        hb_set_del(features, hb_tag_from_string(upright[i], -1));
    for (size_t i = 0; i < sizeof fractions / sizeof *fractions; i++)
        if (!hb_set_has(characters, FRACTION_SLASH))
            hb_set_del(features, hb_tag_from_string(fractions[i], -1));
}

/* Of its names a font keeps those that say whose it is. */
static void choose_names(hb_subset_input_t *input)
{
    static const hb_ot_name_id_t kept[] = {HB_OT_NAME_ID_COPYRIGHT, HB_OT_NAME_ID_FONT_FAMILY,
                                           HB_OT_NAME_ID_FONT_SUBFAMILY, HB_OT_NAME_ID_LICENSE_URL};
    hb_set_t *names = hb_subset_input_set(input, HB_SUBSET_SETS_NAME_ID);
    hb_set_clear(names);
    for (size_t i = 0; i < sizeof kept / sizeof *kept; i++)
        hb_set_add(names, kept[i]);
}

static void drop_tables(hb_subset_input_t *input)
{
    static const char *const dropped[] = {"BASE", "STAT", "gasp", "meta", "VDMX",
                                          "hdmx", "vhea", "vmtx", "VORG", "MATH"};
    hb_set_t *tables = hb_subset_input_set(input, HB_SUBSET_SETS_DROP_TABLE_TAG);
    for (size_t i = 0; i < sizeof dropped / sizeof *dropped; i++)
        hb_set_add(tables, hb_tag_from_string(dropped[i], -1));
}

static void fix_axes(hb_subset_input_t *input, hb_font_t *font)
{
    hb_face_t *face = hb_font_get_face(font);
    unsigned count = hb_ot_var_get_axis_count(face), set_count;
    const float *positions = hb_font_get_var_coords_design(font, &set_count);
    hb_ot_var_axis_info_t *axes = memory_alloc(count * sizeof *axes);
    hb_ot_var_get_axis_infos(face, 0, &count, axes);
    for (unsigned i = 0; i < count; i++) {
        if (i < set_count)
            hb_subset_input_pin_axis_location(input, face, axes[i].tag, positions[i]);
        else
            hb_subset_input_pin_axis_to_default(input, face, axes[i].tag);
    }
    free(axes);
}

bool font_subset(hb_font_t *font, const hb_set_t *characters, const hb_set_t *glyphs,
                 struct buffer *out)
{
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input)
        return false;
    hb_set_union(hb_subset_input_unicode_set(input), characters);
    hb_set_union(hb_subset_input_glyph_set(input), glyphs);
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    choose_features(input, characters);
    choose_names(input);
    drop_tables(input);
    fix_axes(input, font);
    hb_face_t *part = hb_subset_or_fail(hb_font_get_face(font), input);
    hb_subset_input_destroy(input);
    if (!part)
        return false;
    unsigned length;
    hb_blob_t *blob = hb_face_reference_blob(part);
    const char *bytes = hb_blob_get_data(blob, &length);
    buffer_add(out, bytes, length);
    hb_blob_destroy(blob);
    hb_face_destroy(part);
    return length > 0;
}
