/* Lines of text for people, in columns: numbers as they are read, names cut to a width, bars. A
 * character is taken to be one column wide. */
#ifndef BASE_ROWS_H
#define BASE_ROWS_H

#include "base/buffer.h"

#include <stddef.h>

/* The columns of a line that nothing should pass. */
#define ROWS_WIDTH 80

/* Appends "1,234.5" with at most 'decimals' digits behind the point, right-aligned in 'width'
 * columns; 0 columns for as many as it takes. */
void rows_add_number(struct buffer *out, double number, int decimals, size_t width);

/* Appends a text right-aligned. */
void rows_add_right(struct buffer *out, const char *text, size_t width);

/* Appends a text in exactly 'width' columns: filled with blanks, or cut with "…". Line ends and
 * other control characters become blanks. */
void rows_add_name(struct buffer *out, const char *text, size_t width);

/* Appends "45.3%" in 6 columns, "<0.1%" for what is little but something. */
void rows_add_percent(struct buffer *out, double share);

/* Appends a bar of at most 'width' columns, in eighths of a column; 'share' is 0 to 1. What is not
 * 0 shows. Nothing is filled up behind it. */
void rows_add_bar(struct buffer *out, double share, size_t width);

/* Appends a text that begins at column 'indent' in words, broken into lines of ROWS_WIDTH columns
 * that all begin there; the last one is not ended. */
void rows_add_wrapped(struct buffer *out, const char *text, size_t indent);

/* Takes away the blanks at the end, and ends the line. */
void rows_end(struct buffer *out);

#endif
