/* The table of writers. */
#include "write/writer.h"

#include "base/utf8.h"
#include "write/formats.h"

const struct writer writer_table[] = {
    {"json", "records: one object with all of them and what the data say of themselves", ".json",
     write_json_begin, write_json_take, write_json_end, write_json_free},
    {"jsonl", "records: JSON Lines, an object each", ".jsonl .ndjson", write_jsonl_begin,
     write_json_take, write_json_end, write_json_free},
    {"csv", "records: a table, a row each", ".csv", write_csv_begin, write_csv_take, write_csv_end,
     write_csv_free},
    {0},
};

const struct writer *writer_find(const char *name)
{
    for (const struct writer *row = writer_table; row->name; row++)
        if (text_equal_caseless(row->name, name))
            return row;
    return NULL;
}

const struct writer *writer_for_path(const char *path)
{
    for (const struct writer *row = writer_table; row->name; row++)
        if (path_has_ending(path, row->endings))
            return row;
    return NULL;
}

void report_repeated_codes(size_t count, struct report *report)
{
    if (count)
        report_add(report, SEVERITY_WARNING, "repeated-code", NULL,
                   "%zu codes have the name of another one of their record; left out", count);
}
