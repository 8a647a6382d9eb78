/* Tables as their renderers look at them. */
#include "render/tables.h"

#include <string.h>

const struct table *table_reading(const struct table *table)
{
    return table->reading ? table->reading : table;
}

const struct table_cell *table_at(const struct table *table, size_t row, size_t column)
{
    return &table->cells[row * table->column_count + column];
}

const char *table_words(const struct table_cell *cell)
{
    return cell->words ? cell->words : "–";
}

bool table_note_is_new(const struct scene *scene, const char *note)
{
    return !scene->note || !strstr(scene->note, note);
}
