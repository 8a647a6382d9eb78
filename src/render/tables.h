/* What the outputs of numbers share. */
#ifndef RENDER_TABLES_H
#define RENDER_TABLES_H

#include "base/buffer.h"
#include "scene/scene.h"

#define TABLE_DECIMALS 3 /* of a number for programs: shares are whole thousandths */

/* The table laid out for people. */
const struct table *table_reading(const struct table *table);

const struct table_cell *table_at(const struct table *table, size_t row, size_t column);

/* The words of a cell, a dash where nothing is known. */
const char *table_words(const struct table_cell *cell);

/* Whether a note of a table is not told by the figure's own note. */
bool table_note_is_new(const struct scene *scene, const char *note);

#endif
