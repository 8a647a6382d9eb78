/* Cells of tables for machines and spreadsheets alike.
 *
 * A spreadsheet takes a text that begins with = + - @, a tab or CR for a formula. Such a text,
 * unless it is a plain number, gets an apostrophe before it, which spreadsheets do not show; so
 * does one in which nothing but apostrophes stands before such a character. Reading takes one
 * apostrophe off again. */
#ifndef BASE_CELL_H
#define BASE_CELL_H

#include "base/buffer.h"

/* Appends 'text' as a cell of comma-separated values, guarded, and in quotes where it needs them.
 */
void cell_add(struct buffer *out, const char *text);

/* The text of a cell without its guard. */
const char *cell_without_guard(const char *text);

#endif
