/* The one way in which text is asked of Pango, for measuring and for drawing alike: metrics are not
 * hinted, positions not rounded and one unit is one point, so that a text is as wide on every
 * output as it was measured. */
#ifndef TEXT_SHAPE_H
#define TEXT_SHAPE_H

#include <pango/pangocairo.h>
#include <stdbool.h>

/* Families behind the one asked for, for the characters it lacks, before Fontconfig is asked. */
#define SHAPE_FALLBACKS "Noto Sans,Noto Sans Arabic,Noto Sans Math"

/* The size in which every text is shaped, in points. Without hinting and rounding a text of another
 * size is that one scaled, and Fontconfig, which is asked anew for each size, is asked only once.
 */
#define SHAPE_SIZE 100.0

/* A context that belongs to no surface. The caller unrefs it. */
PangoContext *shape_context_new(void);

/* A font of SHAPE_SIZE. 'family' may be a list, or NULL for the fallbacks alone. The caller frees
 * it with pango_font_description_free(). */
PangoFontDescription *shape_font_new(const char *family, bool is_bold, bool is_italic);

/* Whether the first letter that has a direction runs from right to left. */
bool shape_is_rtl(const char *text, size_t length);

/* The font of the context shapes a text: a list of PangoGlyphItem in visual order, for
 * shape_free(). (A PangoLayout would also measure lines that nobody needs, which costs another
 * search for fonts.) 'attributes' may be NULL. */
GList *shape_text(PangoContext *context, const char *text, size_t length, bool is_rtl,
                  PangoAttrList *attributes);
void shape_free(GList *items);

/* Advance width in a font of 'size'. */
double shape_width(const GList *items, double size);

/* Never NULL and never that of the environment: NULL means English. */
PangoLanguage *shape_language(const char *tag);

/* Has Pango look up the fonts of a description in a thread of its own, so that they are there when
 * the first text needs them. */
void shape_look_up(PangoContext *context, const PangoFontDescription *font);

#endif
