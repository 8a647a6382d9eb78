/* Memory of an arena: aligned, zeroed, apart from its neighbours, and there until the end. */
#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdalign.h>
#include <stdint.h>
#include <string.h>

static void memory_is_aligned_and_zeroed(void **state)
{
    (void)state;
    struct arena arena = {0};
    for (size_t size = 0; size < 300; size++) {
        unsigned char *memory = arena_alloc(&arena, size);
        assert_non_null(memory);
        assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 0xff, size);
    }
    arena_clear(&arena);
}

/* Each piece is filled with its own number and still holds it when all are there. */
static void pieces_do_not_overlap(void **state)
{
    enum { PIECES = 500 };
    (void)state;
    struct arena arena = {0};
    unsigned char *pieces[PIECES];
    size_t sizes[PIECES];
    for (size_t i = 0; i < PIECES; i++) {
        sizes[i] = i % 50 == 49 ? 20000 + i : i * 7 % 400 + 1;
        pieces[i] = arena_alloc(&arena, sizes[i]);
        memset(pieces[i], (int)(i % 251), sizes[i]);
    }
    for (size_t i = 0; i < PIECES; i++)
        for (size_t k = 0; k < sizes[i]; k++)
            assert_int_equal(pieces[i][k], i % 251);
    arena_clear(&arena);
}

static void memory_is_zeroed_after_a_reset(void **state)
{
    (void)state;
    struct arena arena = {0};
    arena_reset(&arena);
    for (int round = 0; round < 5; round++) {
        unsigned char *memory = arena_alloc(&arena, 1000);
        for (size_t i = 0; i < 1000; i++)
            assert_int_equal(memory[i], 0);
        memset(memory, 0xaa, 1000);
        memset(arena_alloc(&arena, 50000), 0xaa, 50000);
        arena_reset(&arena);
    }
    arena_clear(&arena);
}

/* A loop that resets takes the same memory again and again. */
static void a_reset_keeps_a_block(void **state)
{
    (void)state;
    struct arena arena = {0};
    void *first = arena_alloc(&arena, 100);
    arena_reset(&arena);
    assert_ptr_equal(arena_alloc(&arena, 100), first);
    arena_clear(&arena);
    assert_null(arena.first);
    assert_non_null(arena_alloc(&arena, 1));
    arena_clear(&arena);
}

static void texts_are_copied(void **state)
{
    (void)state;
    struct arena arena = {0};
    char text[] = "القصير";
    const char *copy = arena_text(&arena, text);
    const char *part = arena_copy(&arena, "abcdef", 3);
    const char *nothing = arena_copy(&arena, NULL, 0);
    text[0] = '\0';
    assert_string_equal(copy, "القصير");
    assert_string_equal(part, "abc");
    assert_string_equal(nothing, "");
    assert_null(arena_text(&arena, NULL));
    arena_clear(&arena);
}

static void words_are_printed(void **state)
{
    (void)state;
    struct arena arena = {0};
    char word[40000];
    memset(word, 'y', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    assert_string_equal(arena_print(&arena, "%s %d%%", "x", 12), "x 12%");
    assert_string_equal(arena_print(&arena, "%s", ""), "");
    const char *long_text = arena_print(&arena, "<%s>", word);
    assert_int_equal(strlen(long_text), sizeof word + 1);
    assert_int_equal(long_text[sizeof word], '>');
    arena_clear(&arena);
}

static void typed_pieces(void **state)
{
    (void)state;
    struct arena arena = {0};
    double *numbers = ARENA_ARRAY(&arena, double, 3000);
    struct arena *inner = ARENA_NEW(&arena, struct arena);
    for (size_t i = 0; i < 3000; i++)
        assert_true(numbers[i] == 0);
    assert_null(inner->first);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_aligned_and_zeroed),
        cmocka_unit_test(pieces_do_not_overlap),
        cmocka_unit_test(memory_is_zeroed_after_a_reset),
        cmocka_unit_test(a_reset_keeps_a_block),
        cmocka_unit_test(texts_are_copied),
        cmocka_unit_test(words_are_printed),
        cmocka_unit_test(typed_pieces),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
