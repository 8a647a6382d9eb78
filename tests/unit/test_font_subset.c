/* Parts of a real font, and fonts that say no. The fonts of the tests are those of fonts-noto-core.
 */
#include "render/font_subset.h"

#include <hb-ot.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define NOTO "/usr/share/fonts/truetype/noto/"
#define FS_TYPE 8

static hb_face_t *open_face(const char *path)
{
    hb_blob_t *file = hb_blob_create_from_file_or_fail(path);
    assert_non_null(file);
    hb_face_t *face = hb_face_create(file, 0);
    hb_blob_destroy(file);
    return face;
}

static hb_set_t *set_of(const char *characters)
{
    hb_set_t *set = hb_set_create();
    for (; *characters; characters++)
        hb_set_add(set, (unsigned char)*characters);
    return set;
}

static bool has_character(hb_face_t *face, hb_codepoint_t character)
{
    hb_set_t *all = hb_set_create();
    hb_face_collect_unicodes(face, all);
    bool is_there = hb_set_has(all, character);
    hb_set_destroy(all);
    return is_there;
}

static void subset(hb_face_t *face, const hb_set_t *characters, struct buffer *out)
{
    hb_set_t *glyphs = hb_set_create();
    hb_font_t *font = hb_font_create(face);
    assert_true(font_subset(font, characters, glyphs, out));
    hb_font_destroy(font);
    hb_set_destroy(glyphs);
}

static hb_face_t *face_of(const struct buffer *file)
{
    hb_blob_t *blob =
        hb_blob_create(file->bytes, (unsigned)file->length, HB_MEMORY_MODE_READONLY, NULL, NULL);
    hb_face_t *face = hb_face_create(blob, 0);
    hb_blob_destroy(blob);
    return face;
}

static int width_of(hb_face_t *face, const char *text)
{
    hb_font_t *font = hb_font_create(face);
    hb_buffer_t *buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text, -1, 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(font, buffer, NULL, 0);
    unsigned count;
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
    int width = 0;
    for (unsigned i = 0; i < count; i++)
        width += positions[i].x_advance;
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
    return width;
}

static void test_part(void **state)
{
    (void)state;
    hb_face_t *face = open_face(NOTO "NotoSans-Regular.ttf");
    hb_set_t *characters = set_of("AVTo ");
    struct buffer file = {0}, again = {0};
    subset(face, characters, &file);
    subset(face, characters, &again);
    assert_true(file.length > 500 && file.length < 8000);
    assert_int_equal(file.length, again.length);
    assert_memory_equal(file.bytes, again.bytes, file.length);
    hb_face_t *part = face_of(&file);
    assert_true(has_character(part, 'A'));
    assert_false(has_character(part, 'B'));
    /* Kerned as before. */
    assert_int_equal(width_of(part, "AVATo"), width_of(face, "AVATo"));
    hb_face_destroy(part);
    buffer_clear(&file);
    buffer_clear(&again);
    hb_set_destroy(characters);
    hb_face_destroy(face);
}

/* The forms that letters take beside each other come along. */
static void test_joins(void **state)
{
    (void)state;
    static const char word[] = "القصير";
    hb_face_t *face = open_face(NOTO "NotoSansArabic-Regular.ttf");
    hb_set_t *characters = hb_set_create();
    static const hb_codepoint_t letters[] = {0x627, 0x644, 0x642, 0x635, 0x64a, 0x631};
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        hb_set_add(characters, letters[i]);
    struct buffer file = {0};
    subset(face, characters, &file);
    hb_face_t *part = face_of(&file);
    assert_int_equal(width_of(part, word), width_of(face, word));
    assert_true(file.length < 60000);
    hb_face_destroy(part);
    buffer_clear(&file);
    hb_set_destroy(characters);
    hb_face_destroy(face);
}

static void test_characters_of_glyphs(void **state)
{
    (void)state;
    hb_face_t *face = open_face(NOTO "NotoSans-Regular.ttf");
    hb_font_t *font = hb_font_create(face);
    hb_set_t *characters = hb_set_create(), *glyphs = hb_set_create();
    hb_codepoint_t glyph;
    assert_true(hb_font_get_nominal_glyph(font, ')', &glyph));
    hb_set_add(glyphs, glyph);
    font_add_characters_of(face, glyphs, characters);
    assert_true(hb_set_has(characters, ')'));
    assert_false(hb_set_has(characters, '('));
    hb_set_destroy(characters);
    hb_set_destroy(glyphs);
    hb_font_destroy(font);
    hb_face_destroy(face);
}

/* ---- What fonts forbid ---- */

static void add_table(hb_face_t *built, const char *name, const char *bytes, unsigned length)
{
    hb_blob_t *blob = hb_blob_create(bytes, length, HB_MEMORY_MODE_DUPLICATE, NULL, NULL);
    assert_true(hb_face_builder_add_table(built, hb_tag_from_string(name, -1), blob));
    hb_blob_destroy(blob);
}

/* A font that has outlines, or has not, with these bits of embedding. */
static const char *objection_to(const char *outlines, unsigned bits)
{
    char os2[96] = {0};
    os2[FS_TYPE] = (char)(bits >> 8);
    os2[FS_TYPE + 1] = (char)(bits & 0xff);
    hb_face_t *face = hb_face_builder_create();
    add_table(face, "OS/2", os2, sizeof os2);
    add_table(face, outlines, "bytes", 5);
    const char *objection = font_objection(face);
    hb_face_destroy(face);
    return objection;
}

static void test_objections(void **state)
{
    (void)state;
    assert_null(objection_to("glyf", 0));
    assert_null(objection_to("CFF ", 0));
    assert_null(objection_to("glyf", 4));     /* preview and print */
    assert_null(objection_to("glyf", 8));     /* editable */
    assert_null(objection_to("glyf", 2 | 8)); /* of several the mildest counts */
    assert_string_equal(objection_to("glyf", 2), "its licence forbids it");
    assert_string_equal(objection_to("glyf", 0x200), "its licence forbids it");
    assert_string_equal(objection_to("CFF ", 0x108), "its licence forbids to embed a part of it");
    assert_string_equal(objection_to("CBDT", 0), "it is made of pictures, not of outlines");
    assert_string_equal(objection_to("EBDT", 0), "it is made of pictures, not of outlines");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_part),
        cmocka_unit_test(test_joins),
        cmocka_unit_test(test_characters_of_glyphs),
        cmocka_unit_test(test_objections),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
