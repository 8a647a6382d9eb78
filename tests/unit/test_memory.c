/* Memory that never comes back NULL: running out ends in the hook. */
#include "base/memory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

static jmp_buf exhausted;
static size_t wanted;

static void leave(size_t size)
{
    wanted = size;
    longjmp(exhausted, 1);
}

static void memory_is_zeroed(void **state)
{
    (void)state;
    unsigned char *memory = memory_alloc(1000);
    for (size_t i = 0; i < 1000; i++)
        assert_int_equal(memory[i], 0);
    free(memory);
}

static void no_bytes_are_still_memory(void **state)
{
    (void)state;
    void *memory = memory_alloc(0);
    assert_non_null(memory);
    memory = memory_resize(memory, 0);
    assert_non_null(memory);
    free(memory);
}

static void what_is_resized_keeps_its_bytes(void **state)
{
    (void)state;
    char *memory = memory_copy("abc", 3);
    memory = memory_resize(memory, 100000);
    assert_string_equal(memory, "abc");
    free(memory);
}

static void copies_end_with_nul(void **state)
{
    (void)state;
    char *part = memory_copy("abcdef", 2), *nothing = memory_copy(NULL, 0);
    assert_string_equal(part, "ab");
    assert_string_equal(nothing, "");
    free(part);
    free(nothing);
}

static void arrays_grow(void **state)
{
    (void)state;
    int *numbers = NULL;
    size_t capacity = 0, moves = 0;
    for (size_t i = 0; i < 10000; i++) {
        size_t before = capacity;
        numbers = memory_grow(numbers, i, &capacity, sizeof *numbers);
        assert_true(capacity > i);
        moves += capacity != before;
        numbers[i] = (int)i;
    }
    for (size_t i = 0; i < 10000; i++)
        assert_int_equal(numbers[i], i);
    assert_true(moves < 20); /* it doubles */
    free(numbers);
}

/* Sanitizers and valgrind take a request that can't be met for an error, so only the arithmetic is
 * tried, never malloc(). */
static void an_array_too_large_ends_in_the_hook(void **state)
{
    (void)state;
    memory_set_exhausted(leave);
    size_t capacity = SIZE_MAX / 16;
    if (setjmp(exhausted) == 0) {
        memory_grow(NULL, capacity, &capacity, 64);
        memory_set_exhausted(NULL);
        fail();
    }
    memory_set_exhausted(NULL);
    assert_int_equal(wanted, SIZE_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed),
        cmocka_unit_test(no_bytes_are_still_memory),
        cmocka_unit_test(what_is_resized_keeps_its_bytes),
        cmocka_unit_test(copies_end_with_nul),
        cmocka_unit_test(arrays_grow),
        cmocka_unit_test(an_array_too_large_ends_in_the_hook),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
