/* The table of keys covers the whole look: what it does not name could not be said in a file. */
#include "figure/theme_keys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdbool.h>
#include <string.h>

static size_t size_of(enum theme_type type)
{
    switch (type) {
    case THEME_TEXT: return sizeof(const char *);
    case THEME_POINTS: return sizeof(double);
    case THEME_SWITCH: return sizeof(bool);
    case THEME_COLOUR: break;
    }
    return sizeof(colour);
}

/* Each byte of a theme belongs to one key, but for the name and what lies between members. */
static void keys_name_every_member(void **state)
{
    (void)state;
    unsigned char taken[sizeof(struct theme)] = {0};
    size_t free_bytes = 0;
    memset(taken, 1, sizeof(const char *)); /* the name, from the file's */
    for (const struct theme_key *key = theme_keys; key->name; key++) {
        size_t size = theme_key_count(key) * size_of(key->type);
        for (size_t i = key->offset; i < key->offset + size; i++)
            assert_int_equal(taken[i]++, 0);
    }
    for (size_t i = 0; i < sizeof taken; i++)
        free_bytes += !taken[i];
    assert_true(free_bytes < sizeof(colour) + sizeof(double)); /* of alignment */
}

static void keys_are_found(void **state)
{
    (void)state;
    assert_non_null(theme_key_find("ramp"));
    assert_int_equal(theme_key_find("ramp")->offset, offsetof(struct theme, ramp));
    assert_null(theme_key_find("rampe"));
    for (const struct theme_key *key = theme_keys; key->name; key++)
        assert_ptr_equal(theme_key_find(key->name), key); /* no name is there twice */
}

static void keys_have_their_counts(void **state)
{
    (void)state;
    assert_int_equal(theme_key_count(theme_key_find("ink")), 1);
    assert_int_equal(theme_key_count(theme_key_find("ramp")), THEME_RAMP);
    assert_int_equal(theme_key_count(theme_key_find("category_inks")), CATEGORY_COUNT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_name_every_member),
        cmocka_unit_test(keys_are_found),
        cmocka_unit_test(keys_have_their_counts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
