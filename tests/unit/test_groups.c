/* Links do not nest; the group that began one ends it. */
#include "render/groups.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void test_nested(void **state)
{
    (void)state;
    struct open_groups groups = {0};
    const struct scene_group plain = {.role = ROLE_MARK};
    const struct scene_group linked = {.role = ROLE_MARK, .url = "https://a.org/"};
    assert_false(groups_open(&groups, &plain));
    assert_true(groups_open(&groups, &linked));
    assert_false(groups_open(&groups, &plain));
    assert_false(groups_open(&groups, &linked));
    assert_false(groups_close(&groups));
    assert_false(groups_close(&groups));
    assert_true(groups_close(&groups));
    assert_true(groups_open(&groups, &linked));
    assert_true(groups_close(&groups));
    assert_false(groups_close(&groups));
    groups_clear(&groups);
}

static void test_deep(void **state)
{
    (void)state;
    struct open_groups groups = {0};
    const struct scene_group linked = {.url = "https://a.org/"};
    for (int i = 0; i < 1000; i++)
        assert_int_equal(groups_open(&groups, &linked), i == 0);
    for (int i = 1000; i-- > 0;)
        assert_int_equal(groups_close(&groups), i == 0);
    groups_clear(&groups);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_nested),
        cmocka_unit_test(test_deep),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
