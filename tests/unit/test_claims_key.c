/* Words of labels in charts of claims. */
#include "chart/claims.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* In the fixed measurer each character is half an em wide. */
static void no_word_of_a_label_is_broken(void **state)
{
    static const struct theme theme = {.label_size = 8};
    struct arena arena = {0};
    struct canvas canvas = {.arena = &arena, .measurer = measurer_new_fixed(), .theme = &theme};
    const struct claims claims = {.canvas = &canvas};
    const struct text_style style = canvas_style(theme.label_size, false);
    const struct text_run runs[] = {{"Mission", style, INK_MAIN},
                                    {" d’observation", style, INK_GREY}};
    (void)state;
    struct text_block block = claims_lay_label(&claims, runs, 2, 40, 4);
    assert_int_equal(block.line_count, 2);
    assert_false(block.is_shortened);
    assert_true(block.width > 50); /* the longer word's 13 characters */
    block = claims_lay_label(&claims, runs, 2, 0, 1);
    assert_int_equal(block.line_count, 1); /* as wide as it takes */
    measurer_free(canvas.measurer);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(no_word_of_a_label_is_broken)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
