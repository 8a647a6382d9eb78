/* Groups by the first value of a field: each once, in the order in which they came, up to a limit
 * behind which values are one group. */
#include "query/grouping.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>

#include <cmocka.h>

static struct grouping grouping;
static const struct language_order languages;

static int set_up(void **state)
{
    (void)state;
    grouping_init(&grouping, field_find("country"), &languages);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    grouping_clear(&grouping);
    return 0;
}

static size_t take(struct grouping *into, const char *country)
{
    struct event event = {.place.country = country};
    return grouping_take(into, &event);
}

static void groups_come_in_order(void **state)
{
    (void)state;
    char copy[] = "Syria";
    assert_int_equal(take(&grouping, "Mali"), 0);
    assert_int_equal(take(&grouping, copy), 1);
    assert_int_equal(take(&grouping, NULL), 2);
    copy[0] = '?'; /* names are the grouping's own */
    assert_int_equal(take(&grouping, "Syria"), 1);
    assert_int_equal(take(&grouping, "syria"), 3);
    assert_int_equal(take(&grouping, NULL), 2);
    assert_int_equal(grouping.count, 4);
    assert_string_equal(grouping.items[1].value, "Syria");
    assert_int_equal(grouping.items[1].count, 2);
    assert_null(grouping.items[2].value);
    assert_int_equal(grouping.items[2].count, 2);
}

static void without_a_field_there_is_one(void **state)
{
    (void)state;
    struct grouping one;
    grouping_init(&one, NULL, &languages);
    assert_int_equal(take(&one, "Mali"), 0);
    assert_int_equal(take(&one, "Syria"), 0);
    assert_int_equal(one.count, 1);
    assert_null(one.items[0].value);
    assert_int_equal(one.items[0].count, 2);
    grouping_clear(&one);
}

static void fill(struct grouping *into, size_t from, size_t to)
{
    for (size_t i = from; i < to; i++) {
        char name[32];
        snprintf(name, sizeof name, "group %zu", i);
        take(into, name);
    }
}

static void what_is_too_much_is_one_group(void **state)
{
    (void)state;
    fill(&grouping, 0, GROUP_LIMIT + 5);
    assert_int_equal(grouping.count, GROUP_LIMIT + 1);
    assert_true(grouping.items[GROUP_LIMIT].is_overflow);
    assert_int_equal(grouping.items[GROUP_LIMIT].count, 5);
    assert_int_equal(take(&grouping, "group 7"), 7);
    assert_int_equal(take(&grouping, "new"), GROUP_LIMIT);
}

static void the_same_groups_are_found(void **state)
{
    (void)state;
    struct grouping other;
    grouping_init(&other, grouping.field, &languages);
    take(&grouping, "Mali");
    take(&other, "Syria");
    take(&other, "Mali");
    take(&other, NULL);
    assert_int_equal(grouping_same(&grouping, &other.items[1]), 0);
    assert_int_equal(grouping_same(&grouping, &other.items[0]), 1);
    assert_int_equal(grouping_same(&grouping, &other.items[2]), 2);
    assert_int_equal(grouping.items[0].count, 1);
    assert_int_equal(grouping.items[1].count, 0);
    grouping_clear(&other);
}

static void an_overflow_stays_one(void **state)
{
    (void)state;
    struct grouping other;
    grouping_init(&other, grouping.field, &languages);
    take(&grouping, "Mali");
    fill(&other, 0, GROUP_LIMIT + 1);
    assert_int_equal(grouping_same(&grouping, &other.items[GROUP_LIMIT]), GROUP_LIMIT);
    assert_true(grouping.items[GROUP_LIMIT].is_overflow);
    assert_int_equal(take(&grouping, "Mali"), 0);
    assert_int_equal(take(&grouping, "unheard of"), GROUP_LIMIT);
    grouping_clear(&other);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(groups_come_in_order),          TEST(without_a_field_there_is_one),
        TEST(what_is_too_much_is_one_group), TEST(the_same_groups_are_found),
        TEST(an_overflow_stays_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
