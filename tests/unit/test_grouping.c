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

static size_t take_nested(struct grouping *into, const char *country, const char *type,
                          const char *date)
{
    struct arena arena = {0};
    struct edtf_error error;
    struct event event = {.place.country = country, .type = type};
    assert_true(edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &arena, &event.date, &error));
    size_t index = grouping_take(into, &event);
    arena_clear(&arena);
    return index;
}

static void groups_nest(void **state)
{
    (void)state;
    grouping_nest(&grouping, field_find("type"));
    assert_int_equal(take_nested(&grouping, "Mali", "Raid", "2013-06-05"), 0);
    assert_int_equal(take_nested(&grouping, "Mali", "Riot", "2013-06-05"), 1);
    assert_int_equal(take_nested(&grouping, "Mali", NULL, "2013-06-05"), 2);
    assert_int_equal(take_nested(&grouping, "Syria", "Raid", "2013-06-05"), 3);
    assert_int_equal(take_nested(&grouping, NULL, "Raid", "2013-06-05"), 4);
    assert_int_equal(take_nested(&grouping, "Raid", NULL, "2013-06-05"), 5);
    assert_int_equal(take_nested(&grouping, "Mali", "Riot", "2013-06-05"), 1);
    assert_string_equal(grouping.items[1].value, "Mali");
    assert_string_equal(grouping.items[1].inner, "Riot");
    assert_null(grouping.items[2].inner);
    struct grouping other;
    grouping_init(&other, grouping.field, &languages);
    grouping_nest(&other, grouping.inner);
    take_nested(&other, "Syria", "Raid", "2013-06-01");
    take_nested(&other, "Syria", "Riot", "2013-06-02");
    assert_int_equal(grouping_join(&grouping, &other.items[0]), 3);
    assert_int_equal(grouping_join(&grouping, &other.items[1]), 6);
    assert_int_equal(grouping.items[3].count, 2);
    assert_int_equal(grouping.items[3].first, day_of(2013, 6, 1));
    assert_int_equal(grouping.items[6].count, 1);
    grouping_clear(&other);
}

static void the_first_day_is_that_of_the_first_mark(void **state)
{
    static const struct {
        const char *date;
        int64_t first;
    } rows[] = {{"2013-06-05", 5},     {"2013-06-03/2013-06-20", 3}, {"[2013-06-07,2013-06-09]", 7},
                {"2013-06-12/..", 12}, {"[..2013-06-08]", 8},        {"XXXX-06-05", 0},
                {"../2013-06-15", 15}, {"/2013-06-16", 16}};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t index = take_nested(&grouping, rows[i].date, NULL, rows[i].date);
        int64_t first = rows[i].first ? day_of(2013, 6, (int)rows[i].first) : DAY_NONE_AFTER;
        assert_true(grouping.items[index].first == first);
    }
    take_nested(&grouping, "two", NULL, "2013-06-05");
    size_t index = take_nested(&grouping, "two", NULL, "2013-06-02");
    take_nested(&grouping, "two", NULL, "2013-06-09");
    assert_true(grouping.items[index].first == day_of(2013, 6, 2));
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(groups_come_in_order),
        TEST(without_a_field_there_is_one),
        TEST(what_is_too_much_is_one_group),
        TEST(the_same_groups_are_found),
        TEST(an_overflow_stays_one),
        TEST(groups_nest),
        TEST(the_first_day_is_that_of_the_first_mark),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
