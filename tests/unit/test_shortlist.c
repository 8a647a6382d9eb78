/* Which records are kept, in which order, and that nothing is lost by counting or by merging. */
#include "query/shortlist.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MERGES 300 /* random inputs that are gathered whole and in parts */
#define MANY_GROUPS 25000

static const struct language_order languages = {.asked = "en"};

static const struct field *country(void)
{
    return field_find("country");
}

/* A record of a day; 'text' lives in 'arena'. */
static struct event event_on(struct arena *arena, const char *date, double weight)
{
    struct event event = {.has_weight = weight > 0, .weight = weight};
    struct edtf_error error;
    assert_true(edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, arena, &event.date, &error));
    return event;
}

static void an_empty_list(void **state)
{
    (void)state;
    size_t count = 9;
    struct shortlist *list = shortlist_new(10, country(), &languages);
    shortlist_entries(list, &count);
    assert_int_equal(count, 0);
    shortlist_groups(list, &count);
    assert_int_equal(count, 0);
    shortlist_rest(list, &count);
    assert_int_equal(count, 0);
    shortlist_free(list);
    shortlist_free(NULL);
}

static void check_order(struct shortlist *list, const char *const *expected, size_t wanted)
{
    size_t count;
    const struct shortlist_entry *entries = shortlist_entries(list, &count);
    assert_int_equal(count, wanted);
    for (size_t i = 0; i < count; i++)
        assert_string_equal(entries[i].event->id, expected[i]);
}

/* Weight, then order where the input does not number its records; without one it is below 1. */
static void the_order_of_importance(void **state)
{
    static const struct {
        const char *id;
        double weight;
    } rows[] = {{"a", 0}, {"b", 0}, {"c", 3}, {"d", 0}, {"e", 3.5}, {"f", 0.9}, {"g", 3}};
    static const char *const expected[] = {"e", "c", "g", "f", "a", "b", "d"};
    (void)state;
    struct arena arena = {0};
    struct shortlist *list = shortlist_new(10, NULL, &languages);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct event event = event_on(&arena, "2013-06-05", rows[i].weight);
        event.id = rows[i].id;
        shortlist_take(list, &event);
    }
    check_order(list, expected, 7);
    shortlist_free(list);
    arena_clear(&arena);
}

/* Of records that matter alike those kept come from all parts of the input: a tenth of them has
 * some from each tenth. */
static void equals_are_spread_over_the_input(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct shortlist *list = shortlist_new(200, NULL, &languages);
    size_t tenths[10] = {0}, count;
    for (size_t i = 0; i < 2000; i++) {
        struct event event = event_on(&arena, "2013-06-05", 0);
        event.origin.number = i + 1;
        shortlist_take(list, &event);
    }
    const struct shortlist_entry *entries = shortlist_entries(list, &count);
    assert_int_equal(count, 200);
    for (size_t i = 0; i < count; i++)
        tenths[(entries[i].event->origin.number - 1) / 200]++;
    for (size_t i = 0; i < 10; i++)
        assert_in_range(tenths[i], 5, 50);
    shortlist_free(list);
    arena_clear(&arena);
}

/* At the edge of the capacity a tie goes to what came first. */
static void only_the_capacity_is_kept(void **state)
{
    static const char *const expected[] = {"e0", "e1", "e2"};
    (void)state;
    struct arena arena = {0};
    struct shortlist *list = shortlist_new(3, NULL, &languages);
    for (int i = 0; i < 100; i++) {
        struct event event = event_on(&arena, "2013-06-05", 1);
        event.id = arena_print(&arena, "e%d", i);
        shortlist_take(list, &event);
    }
    check_order(list, expected, 3);
    size_t count;
    const struct shortlist_rest *rest = shortlist_rest(list, &count);
    assert_int_equal(count, 1);
    assert_int_equal(rest[0].count, 97);
    assert_int_equal(rest[0].day, day_of(2013, 6, 5));
    shortlist_free(list);
    arena_clear(&arena);
}

static void records_are_copied(void **state)
{
    (void)state;
    struct arena arena = {0};
    char id[] = "id", name[] = "Syria";
    struct shortlist *list = shortlist_new(3, country(), &languages);
    struct event event = event_on(&arena, "2013-06-05", 0);
    event.id = id;
    event.place.country = name;
    shortlist_take(list, &event);
    id[0] = name[0] = 'X';
    arena_clear(&arena);
    size_t count;
    assert_string_equal(shortlist_entries(list, &count)[0].event->id, "id");
    assert_string_equal(shortlist_entries(list, &count)[0].event->date.text, "2013-06-05");
    assert_string_equal(shortlist_groups(list, &count)[0].value, "Syria");
    shortlist_free(list);
}

/* What is not kept is counted by group and middle day; what has no place on an axis apart. */
static void the_rest_is_counted(void **state)
{
    static const struct {
        const char *country, *date;
    } rows[] = {
        {"SYR", "2013-06-05"},    {"LBN", "2013-06-05"}, {"SYR", "2013-06-05"},
        {NULL, "2013-06-05"},     {"SYR", "2013-06"},    {"SYR", "XXXX-06-05"},
        {"SYR", "2013-06-06/.."},
    };
    (void)state;
    struct arena arena = {0};
    struct shortlist *list = shortlist_new(0, country(), &languages);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct event event = event_on(&arena, rows[i].date, 0);
        event.place.country = rows[i].country;
        shortlist_take(list, &event);
    }
    size_t count;
    const struct shortlist_rest *rest = shortlist_rest(list, &count);
    size_t group_count;
    const struct group *groups = shortlist_groups(list, &group_count);
    assert_int_equal(group_count, 3);
    assert_string_equal(groups[0].value, "SYR");
    assert_int_equal(groups[0].count, 5);
    assert_null(groups[2].value);
    assert_int_equal(count, 6);
    for (size_t i = 0; i < count; i++) {
        bool is_twice = rest[i].group == 0 && rest[i].day == day_of(2013, 6, 5);
        assert_int_equal(rest[i].count, is_twice ? 2 : 1);
        for (size_t k = 0; k < i; k++)
            assert_false(rest[i].group == rest[k].group && rest[i].day == rest[k].day);
    }
    assert_int_equal(rest[3].day, DAY_NONE_AFTER);
    shortlist_entries(list, &count);
    assert_int_equal(count, 0);
    shortlist_free(list);
    arena_clear(&arena);
}

/* No value and an empty value are two groups. */
static void an_empty_value_is_a_group(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct shortlist *list = shortlist_new(5, country(), &languages);
    static const char *const values[] = {NULL, "", NULL, ""};
    for (size_t i = 0; i < 4; i++) {
        struct event event = event_on(&arena, "2013", 0);
        event.place.country = values[i];
        shortlist_take(list, &event);
    }
    size_t count;
    const struct group *groups = shortlist_groups(list, &count);
    size_t sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += groups[i].count;
    assert_int_equal(sum, 4);
    assert_int_equal(count, 2);
    shortlist_free(list);
    arena_clear(&arena);
}

static void without_a_field_there_is_one_group(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct shortlist *list = shortlist_new(2, NULL, &languages);
    for (size_t i = 0; i < 30; i++) {
        struct event event = event_on(&arena, "2013", 0);
        shortlist_take(list, &event);
    }
    size_t count;
    const struct group *groups = shortlist_groups(list, &count);
    assert_int_equal(count, 1);
    assert_null(groups[0].value);
    assert_int_equal(groups[0].count, 30);
    shortlist_free(list);
    arena_clear(&arena);
}

/* More values than are told apart: every record is still in one group, and groups are bounded. */
static void very_many_groups(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct shortlist *list = shortlist_new(10, country(), &languages);
    struct event event = event_on(&arena, "2013-06-05", 0);
    char name[16];
    event.place.country = name;
    for (int round = 0; round < 2; round++)
        for (int i = 0; i < MANY_GROUPS; i++) {
            snprintf(name, sizeof name, "c%d", i);
            shortlist_take(list, &event);
        }
    size_t count, sum = 0;
    const struct group *groups = shortlist_groups(list, &count);
    assert_in_range(count, 1000, MANY_GROUPS);
    for (size_t i = 0; i < count; i++)
        sum += groups[i].count;
    assert_int_equal(sum, 2 * MANY_GROUPS);
    assert_string_equal(groups[7].value, "c7");
    assert_int_equal(groups[7].count, 2);
    const struct shortlist_rest *rest = shortlist_rest(list, &count);
    sum = 0;
    for (size_t i = 0; i < count; i++)
        sum += rest[i].count;
    assert_int_equal(sum, 2 * MANY_GROUPS - 10);
    shortlist_free(list);
    arena_clear(&arena);
}

/* --- merging --- */

static uint32_t next(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return (uint32_t)(*state >> 33);
}

static struct event random_event(struct arena *arena, uint64_t *random, size_t number)
{
    static const char *const countries[] = {"SYR", "LBN", "IRQ", "", NULL};
    const char *date = arena_print(arena, "2013-%02d-%02d", 1 + (int)(next(random) % 3),
                                   1 + (int)(next(random) % 28));
    switch (next(random) % 6) {
    case 0: date = arena_print(arena, "%s/..", date); break;
    case 1: date = "2013-02"; break;
    case 2: date = next(random) % 2 ? "XXXX-06-05" : date; break;
    }
    struct event event = event_on(arena, date, next(random) % 3);
    event.place.country = countries[next(random) % 5];
    event.record_type = (enum record_type)(next(random) % RECORD_TYPE_COUNT);
    event.id = arena_print(arena, "%zu", number);
    event.origin.number = number % 90 + 1; /* as of inputs with 90 records each */
    return event;
}

static void check_same_groups(const struct shortlist *a, const struct shortlist *b)
{
    size_t count, other;
    const struct group *one = shortlist_groups(a, &count);
    const struct group *two = shortlist_groups(b, &other);
    assert_int_equal(count, other);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(one[i].count, two[i].count);
        assert_int_equal(one[i].value == NULL, two[i].value == NULL);
        if (one[i].value)
            assert_string_equal(one[i].value, two[i].value);
    }
}

static void check_same(struct shortlist *a, struct shortlist *b)
{
    size_t count, other;
    const struct shortlist_entry *one = shortlist_entries(a, &count);
    const struct shortlist_entry *two = shortlist_entries(b, &other);
    assert_int_equal(count, other);
    for (size_t i = 0; i < count; i++) {
        assert_string_equal(one[i].event->id, two[i].event->id);
        assert_int_equal(one[i].group, two[i].group);
        assert_int_equal(one[i].order, two[i].order);
    }
    const struct shortlist_rest *more = shortlist_rest(a, &count);
    const struct shortlist_rest *less = shortlist_rest(b, &other);
    assert_int_equal(count, other);
    for (size_t i = 0; i < count; i++) {
        assert_int_equal(more[i].group, less[i].group);
        assert_int_equal(more[i].day, less[i].day);
        assert_int_equal(more[i].count, less[i].count);
    }
    check_same_groups(a, b);
}

/* The order of groups is that of their first record, so parts are merged from the front. */
static void parts_are_worth_the_whole(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= MERGES; seed++) {
        uint64_t random = seed * 7919;
        struct arena arena = {0};
        size_t count = next(&random) % 200, capacity = next(&random) % 40;
        size_t first = next(&random) % (count + 1), second = first + next(&random) % (count + 1);
        struct shortlist *whole = shortlist_new(capacity, country(), &languages);
        struct shortlist *parts[3];
        for (int i = 0; i < 3; i++)
            parts[i] = shortlist_new(capacity, country(), &languages);
        for (size_t i = 0; i < count; i++) {
            struct event event = random_event(&arena, &random, i);
            shortlist_take(whole, &event);
            shortlist_take(parts[i < first ? 0 : i < second ? 1 : 2], &event);
        }
        if (seed % 2) { /* what was asked meanwhile must not matter */
            size_t ignored;
            shortlist_entries(parts[1], &ignored);
            shortlist_rest(parts[2], &ignored);
        }
        shortlist_merge(parts[0], parts[1]);
        shortlist_merge(parts[0], parts[2]);
        check_same(whole, parts[0]);
        shortlist_free(whole);
        for (int i = 0; i < 3; i++)
            shortlist_free(parts[i]);
        arena_clear(&arena);
    }
}

/* A list that is gathered further after it was asked says the same as one that was not. */
static void asking_changes_nothing(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 30; seed++) {
        uint64_t random = seed * 104729;
        struct arena arena = {0};
        struct shortlist *quiet = shortlist_new(5, country(), &languages);
        struct shortlist *asked = shortlist_new(5, country(), &languages);
        for (size_t i = 0; i < 60; i++) {
            struct event event = random_event(&arena, &random, i);
            size_t count;
            shortlist_take(quiet, &event);
            shortlist_take(asked, &event);
            assert_true(shortlist_entries(asked, &count) && count == (i < 5 ? i + 1 : 5));
            shortlist_rest(asked, &count);
        }
        check_same(quiet, asked);
        shortlist_free(quiet);
        shortlist_free(asked);
        arena_clear(&arena);
    }
}

/* More groups and days than cells: days become months, and nothing is lost. */
static void very_many_days(void **state)
{
    (void)state;
    enum { GROUPS = 300, DAYS = 1000 };
    struct shortlist *list = shortlist_new(1000, country(), &languages);
    struct event event = {.date = {.is_placeable = true}};
    char name[16];
    size_t count, sum = 0;
    for (int group = 0; group < GROUPS; group++) {
        snprintf(name, sizeof name, "G%d", group);
        event.place.country = name;
        for (int day = 0; day < DAYS; day++) {
            event.date.earliest = event.date.latest = day;
            shortlist_take(list, &event);
        }
    }
    const struct shortlist_rest *rest = shortlist_rest(list, &count);
    for (size_t i = 0; i < count; i++)
        sum += rest[i].count;
    assert_int_equal(sum, GROUPS * DAYS - 1000);
    assert_true(count < 100000);
    assert_int_equal(civil_of(rest[0].day).day, 15);
    shortlist_free(list);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_list),
        cmocka_unit_test(the_order_of_importance),
        cmocka_unit_test(equals_are_spread_over_the_input),
        cmocka_unit_test(only_the_capacity_is_kept),
        cmocka_unit_test(records_are_copied),
        cmocka_unit_test(the_rest_is_counted),
        cmocka_unit_test(an_empty_value_is_a_group),
        cmocka_unit_test(without_a_field_there_is_one_group),
        cmocka_unit_test(very_many_groups),
        cmocka_unit_test(very_many_days),
        cmocka_unit_test(parts_are_worth_the_whole),
        cmocka_unit_test(asking_changes_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
