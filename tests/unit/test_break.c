/* Breaking and shortening: rows of text, width, lines allowed, and what must come out. */
#include "text/text.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct row {
    const char *text;
    size_t columns; /* of 5 points each */
    size_t max_lines;
    const char *lines; /* joined by "|" */
    bool is_shortened;
};

static const struct row rows[] = {
    {"", 10, 0, "", false},
    {"   ", 10, 0, "", false},
    {"one", 3, 1, "one", false},
    {"one two", 0, 1, "one two", false},
    {"one two", 7, 1, "one two", false},
    {"one two", 6, 0, "one|two", false},
    {"one two  three", 7, 0, "one two|three", false},
    {"one two three four", 7, 0, "one two|three|four", false},
    {"al-Qusayr", 5, 0, "al-|Qusay|r", false},
    {"incomprehensible", 6, 0, "incomp|rehens|ible", false},
    {"an incomprehensible", 6, 0, "an|incomp|rehens|ible", false},
    {"ab", 0, 0, "ab", false},
    {"one two three", 8, 1, "one two…", true},
    {"one two three", 7, 1, "one…", true},
    {"one, two three", 8, 1, "one…", true},
    {"one – two", 6, 1, "one…", true},
    {"one two three four", 8, 2, "one two|three…", true},
    {"one two three", 8, 2, "one two|three", false},
    {"one al-Qusayr x", 8, 1, "one…", true},
    {"al-Qusayr town", 7, 1, "al…", true},
    {"incomprehensible", 7, 1, "incomp…", true},
    {"ab cd", 1, 1, "…", true},
    {"قصير سقطت اليوم", 10, 1, "قصير سقطت…", true},
    {"one two", 3, 5, "one|two", false},
};

static void join_lines(const struct text_block *block, struct buffer *out)
{
    buffer_add_text(out, "");
    for (size_t i = 0; i < block->line_count; i++) {
        buffer_add_text(out, i ? "|" : "");
        for (size_t k = 0; k < block->lines[i].piece_count; k++)
            buffer_add_text(out, block->lines[i].pieces[k].text);
    }
}

static void check_row(struct measurer *measurer, const struct row *row)
{
    struct arena arena = {0};
    struct buffer joined = {0};
    const struct text_run run = {row->text, {10, TEXT_REGULAR, false}, 0};
    struct text_request request = {.runs = &run,
                                   .run_count = 1,
                                   .max_width = 5 * (double)row->columns,
                                   .max_lines = row->max_lines};
    struct text_block block = text_lay(measurer, &request, &arena);
    join_lines(&block, &joined);
    assert_string_equal(buffer_text(&joined), row->lines);
    assert_int_equal(block.is_shortened, row->is_shortened);
    assert_float_equal(block.height, (12.5 * (double)block.line_count), 1e-4);
    buffer_clear(&joined);
    arena_clear(&arena);
}

static void test_rows(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new_fixed();
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++)
        check_row(measurer, &rows[i]);
    measurer_free(measurer);
}

static void test_block(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new_fixed();
    struct arena arena = {0};
    const struct text_run runs[] = {{"big ", {20, TEXT_BOLD, false}, 0},
                                    {"small word", {10, TEXT_REGULAR, false}, 0}};
    struct text_request request = {.runs = runs, .run_count = 2, .max_width = 66};
    struct text_block block = text_lay(measurer, &request, &arena);
    assert_int_equal(block.line_count, 2);
    assert_float_equal(block.width, 65, 1e-4);
    assert_float_equal(block.lines[1].width, 20, 1e-4);
    assert_float_equal(block.line_height, 25, 1e-4);
    assert_float_equal(block.ascent, 20, 1e-4);
    assert_float_equal(block.descent, 5, 1e-4);
    assert_float_equal(block.lines[0].baseline, 20, 1e-4);
    assert_float_equal(block.lines[1].baseline, 45, 1e-4);
    assert_false(block.is_rtl);
    arena_clear(&arena);
    measurer_free(measurer);
}

/* Whatever is laid with Pango fits, and a text laid in its own width stays on one line. */
static void test_pango(void **state)
{
    (void)state;
    struct measurer *measurer = measurer_new(NULL);
    const char *text = "Ceasefire between the army and the rebels of al-Qusayr announced";
    for (double width = 45; width < 300; width += 7) {
        struct arena arena = {0};
        const struct text_run run = {text, {8, TEXT_REGULAR, false}, 0};
        struct text_request request = {
            .runs = &run, .run_count = 1, .max_width = width, .max_lines = 2};
        struct text_block block = text_lay(measurer, &request, &arena);
        assert_true(block.line_count <= 2);
        for (size_t i = 0; i < block.line_count; i++)
            assert_true(block.lines[i].width <= width + 0.01);
        double own_width = text_width(measurer, block.lines[0].pieces[0].text, &run.style);
        assert_float_equal(own_width, block.lines[0].width, 0.02);
        arena_clear(&arena);
    }
    const struct text_run run = {text, {8, TEXT_REGULAR, false}, 0};
    struct text_request request = {
        .runs = &run, .run_count = 1, .max_width = text_width(measurer, text, &run.style)};
    struct arena arena = {0};
    assert_int_equal(text_lay(measurer, &request, &arena).line_count, 1);
    arena_clear(&arena);
    measurer_free(measurer);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_rows),
        cmocka_unit_test(test_block),
        cmocka_unit_test(test_pango),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
