/* The pieces of a line: split at runs, in visual order, each where it stands. */
#include "text/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const struct text_style style = {10, TEXT_REGULAR, false};
static const struct text_style heavy = {10, TEXT_BOLD, false};

static struct text_line lay(const struct text_run *runs, size_t count, struct arena *arena)
{
    struct measurer *measurer = measurer_new_fixed();
    struct text_request request = {.runs = runs, .run_count = count};
    struct text_block block = text_lay(measurer, &request, arena);
    measurer_free(measurer);
    assert_int_equal(block.line_count, 1);
    return block.lines[0];
}

static void assert_piece(const struct text_line *line, size_t at, const char *text, double x,
                         double width)
{
    assert_true(at < line->piece_count);
    assert_string_equal(line->pieces[at].text, text);
    assert_float_equal(line->pieces[at].x, x, 1e-4);
    assert_float_equal(line->pieces[at].width, width, 1e-4);
}

static void test_runs(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct text_run runs[] = {{"Title, ", heavy, 7}, {"5 June", style, 8}, {"!", style, 9}};
    struct text_line line = lay(runs, 3, &arena);
    assert_int_equal(line.piece_count, 3);
    assert_piece(&line, 0, "Title,", 0, 30);
    assert_piece(&line, 1, "5 June", 35, 30);
    assert_piece(&line, 2, "!", 65, 5);
    assert_float_equal(line.width, 70, 1e-4);
    assert_int_equal(line.pieces[0].ink, 7);
    assert_int_equal(line.pieces[0].style.weight, TEXT_BOLD);
    assert_int_equal(line.pieces[2].ink, 9);
    arena_clear(&arena);
}

static void test_mixed_directions_in_one_run(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct text_run runs[] = {{"town قصير 12 BBC قصير (x)", style, 0}};
    struct text_line line = lay(runs, 1, &arena);
    assert_int_equal(line.piece_count, 1);
    assert_piece(&line, 0, runs[0].text, 0, 25 * 5);
    assert_false(line.pieces[0].is_rtl);
    arena_clear(&arena);
}

static void test_right_to_left(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct text_run runs[] = {{"قصير ", heavy, 0}, {"سقطت 5", style, 0}};
    struct text_line line = lay(runs, 2, &arena);
    assert_int_equal(line.piece_count, 2);
    assert_piece(&line, 0, "سقطت 5", 0, 30);
    assert_piece(&line, 1, "قصير", 35, 20);
    assert_true(line.pieces[0].is_rtl && line.pieces[1].is_rtl);
    arena_clear(&arena);
}

/* On screen "ab" stands first, then what is last in memory of the right-to-left stretch, which
 * parts the second run. */
static void test_parted_run(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct text_run runs[] = {{"ab قص", style, 0}, {"ير cd", heavy, 0}};
    struct text_line line = lay(runs, 2, &arena);
    assert_int_equal(line.piece_count, 4);
    assert_piece(&line, 0, "ab ", 0, 15);
    assert_piece(&line, 1, "ير", 15, 10);
    assert_piece(&line, 2, "قص", 25, 10);
    assert_piece(&line, 3, " cd", 35, 15);
    assert_float_equal(line.width, 50, 1e-4);
    arena_clear(&arena);
}

/* On screen, from the right: the Arabic word, the English title with its full stop at its right
 * end, then the rest. */
static void test_isolate(void **state)
{
    (void)state;
    struct arena arena = {0};
    const struct text_run runs[] = {{"قصير \u2068Fall (1).\u2069", heavy, 0},
                                    {" · 12 قص", style, 0}};
    struct text_line line = lay(runs, 2, &arena);
    assert_int_equal(line.piece_count, 3);
    assert_piece(&line, 0, "· 12 قص", 0, 35);
    assert_piece(&line, 1, "Fall (1).", 40, 45);
    assert_piece(&line, 2, "قصير", 90, 20);
    assert_true(line.pieces[0].is_rtl && line.pieces[2].is_rtl);
    assert_false(line.pieces[1].is_rtl);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_runs),          cmocka_unit_test(test_mixed_directions_in_one_run),
        cmocka_unit_test(test_right_to_left), cmocka_unit_test(test_parted_run),
        cmocka_unit_test(test_isolate),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
