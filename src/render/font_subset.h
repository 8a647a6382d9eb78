/* The part of a font that a drawing needs, as a font file of its own. */
#ifndef RENDER_FONT_SUBSET_H
#define RENDER_FONT_SUBSET_H

#include "base/buffer.h"

#include <hb.h>

/* Why a face can't or may not be put into a file, as the end of a sentence; NULL where it may: "it
 * is made of pictures, not of outlines". */
const char *font_objection(hb_face_t *face);

/* Adds the characters whose own glyph is among 'glyphs': those that a text was shaped to, such as
 * a mirrored bracket or a letter composed with its accent, which another shaper looks for too. */
void font_add_characters_of(hb_face_t *face, const hb_set_t *glyphs, hb_set_t *characters);

/* Appends a font with these characters and glyphs and what the layout of the font makes of them,
 * without hinting; a variable font is fixed where 'font' stands. Same input, same bytes. False
 * where the font can't be taken apart. */
bool font_subset(hb_font_t *font, const hb_set_t *characters, const hb_set_t *glyphs,
                 struct buffer *out);

#endif
