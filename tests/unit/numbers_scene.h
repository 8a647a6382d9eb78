/* A page with two tables of numbers that hold what is hard to write: formulas, quotes, marks of
 * Markdown and of LaTeX, unknown cells, fractions. */
#ifndef TESTS_NUMBERS_SCENE_H
#define TESTS_NUMBERS_SCENE_H

#include "render/outputs.h"

#define COUNT_OF(array) (sizeof(array) / sizeof *(array))
#define WORD(t, w)                                                                                 \
    {                                                                                              \
        .is_known = true, .text = t, .words = w                                                    \
    }
#define NUMBER(n, w)                                                                               \
    {                                                                                              \
        .is_known = true, .number = n, .words = w                                                  \
    }
#define NOTHING                                                                                    \
    {                                                                                              \
        .is_known = false                                                                          \
    }

static const struct table_column long_columns[] = {
    {"period", "Period", COLUMN_TEXT},           {"group", "Gr|oup", COLUMN_TEXT},
    {"events", "Events", COLUMN_NUMBER},         {"high", "Highest", COLUMN_NUMBER},
    {"provisional", "Provisional", COLUMN_FLAG},
};

static const struct table_cell long_cells[] = {
    WORD("2013-06", "June 2013"),
    WORD("=1+1", "=1+1"),
    NUMBER(1204, "1,204"),
    NUMBER(0.125, "0.13"),
    NUMBER(1, "yes"),
    WORD("2013-07", "July 2013"),
    WORD("a \"b\", c", "a_b & c"),
    NUMBER(0, "0"),
    NOTHING,
    NUMBER(0, "no"),
    WORD("2013-08", "August"),
    WORD("x", "x"),
    NOTHING,
    NOTHING,
    NOTHING,
};

static const struct table_column other_columns[] = {
    {"period", "Period", COLUMN_TEXT},
    {"best", "Best", COLUMN_NUMBER},
};

static const struct table_cell other_cells[] = {WORD("2013", "2013"), NUMBER(-3, "−3")};

static const struct table_column reading_columns[] = {
    {"Period", "Period", COLUMN_TEXT},
    {"Explosion / remote violence", "Explosion / remote violence", COLUMN_NUMBER},
};

static const struct table_cell reading_cells[] = {WORD("June", "June"), WORD("≥12", "≥12"),
                                                  WORD("Total", "Total"), WORD("≥12", "≥12")};

static const struct table reading_table = {
    .title = "People killed",
    .columns = reading_columns,
    .column_count = 2,
    .cells = reading_cells,
    .row_count = 2,
    .has_total = true,
};

static const char *const numbers_notes[] = {"Two are *vague*.", "Three are planned."};

static const struct table_sum numbers_left_out[] = {
    {.name = "vague", .events = 2, .is_counted = true, .unknown = 2},
    {.name = "outside",
     .events = 0.5,
     .is_counted = true,
     .low = 1,
     .best = 2,
     .has_no_high = true},
    {.name = "planned", .events = 3},
};

static const struct table numbers_tables[] = {
    {
        .chart = "bars",
        .measure = "events",
        .columns = long_columns,
        .column_count = COUNT_OF(long_columns),
        .cells = long_cells,
        .row_count = 3,
        .notes = numbers_notes,
        .note_count = 2,
        .total = {.events = 1204, .is_counted = true, .low = 5, .best = 6, .high = 7.5},
        .left_out = numbers_left_out,
        .left_out_count = COUNT_OF(numbers_left_out),
    },
    {
        .chart = "lines",
        .measure = "killed",
        .columns = other_columns,
        .column_count = COUNT_OF(other_columns),
        .cells = other_cells,
        .row_count = 1,
        .reading = &reading_table,
    },
};

/* A scene without items; 'count' of the tables. */
static inline struct scene numbers_scene(size_t count)
{
    return (struct scene){
        .title = "50% #1 {of} ~all^ \\ $3",
        .subtitle = "1. of <b>two</b>",
        .source = "S",
        .source_line = "Source: S_1.",
        .note = "Note: Three are planned.",
        .language = "en",
        .tables = numbers_tables,
        .table_count = count,
    };
}

/* The output for 'count' of the tables; the caller clears it. */
static inline struct buffer render_numbers(bool (*render)(const struct scene *,
                                                          const struct render_options *,
                                                          struct buffer *, struct report *),
                                           size_t count)
{
    struct scene scene = numbers_scene(count);
    struct render_options options = {0};
    struct buffer out = {0};
    if (!render(&scene, &options, &out, NULL))
        buffer_add_text(&out, "failed");
    return out;
}

#endif
