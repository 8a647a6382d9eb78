/* UTF-16 for the strings of PDF and PostScript. */
#ifndef RENDER_UTF16_H
#define RENDER_UTF16_H

#include "base/buffer.h"

#include <stddef.h>
#include <stdint.h>

/* The units of a code point; how many there are, 1 or 2. */
size_t utf16_units(uint32_t code_point, uint16_t units[2]);

/* Appends valid UTF-8 as a PDF text string: in parentheses where it is printable ASCII, else as
 * hexadecimal UTF-16. */
void utf16_add_pdf_string(struct buffer *out, const char *text);

#endif
