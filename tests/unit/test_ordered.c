/* The map keeps its keys in order, whatever the order in which they came. */
#include "query/ordered.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <stdio.h>

#define MANY 2000

static size_t *count_of(struct ordered *map, struct arena *arena, const char *key)
{
    return ordered_add(map, arena, key, sizeof(size_t));
}

static void an_empty_map_has_no_first_key(void **state)
{
    (void)state;
    struct ordered map = {0};
    assert_null(ordered_first(&map));
    assert_null(ordered_next(&map, "a"));
}

static void a_key_is_added_once(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct ordered map = {0};
    char key[] = "battle";
    assert_int_equal(*count_of(&map, &arena, key), 0);
    *count_of(&map, &arena, key) += 2;
    key[0] = 'c'; /* the map has its own copy */
    assert_int_equal(*count_of(&map, &arena, "battle"), 2);
    assert_int_equal(map.count, 1);
    arena_clear(&arena);
}

static void keys_come_in_order(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct ordered map = {0};
    char key[16];
    for (size_t i = 0; i < MANY; i++) { /* 7 and MANY have no common divisor */
        snprintf(key, sizeof key, "%04zu", i * 7 % MANY);
        *count_of(&map, &arena, key) = i;
    }
    size_t seen = 0;
    for (const struct ordered_node *node = ordered_first(&map); node;
         node = ordered_next(&map, node->key)) {
        snprintf(key, sizeof key, "%04zu", seen++);
        assert_string_equal(node->key, key);
    }
    assert_int_equal(seen, MANY);
    assert_int_equal(map.count, MANY);
    arena_clear(&arena);
}

static size_t depth_of(const struct ordered_node *node)
{
    if (!node)
        return 0;
    size_t left = depth_of(node->left), right = depth_of(node->right);
    return 1 + (left > right ? left : right);
}

static void sorted_keys_do_not_make_a_list(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct ordered map = {0};
    char key[16];
    for (size_t i = 0; i < MANY; i++) {
        snprintf(key, sizeof key, "%04zu", i);
        count_of(&map, &arena, key);
    }
    assert_true(depth_of(map.root) < 60);
    arena_clear(&arena);
}

static void finding_adds_nothing(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct ordered map = {0};
    assert_null(ordered_find(&map, "a"));
    *(int *)ordered_add(&map, &arena, "a", sizeof(int)) = 7;
    assert_int_equal(*(const int *)ordered_find(&map, "a"), 7);
    assert_null(ordered_find(&map, "b"));
    assert_int_equal(map.count, 1);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_map_has_no_first_key),
        cmocka_unit_test(a_key_is_added_once),
        cmocka_unit_test(keys_come_in_order),
        cmocka_unit_test(sorted_keys_do_not_make_a_list),
        cmocka_unit_test(finding_adds_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
