/* Which groups have lanes, at one level and two, in each order. */
#include "chart/timeline_groups.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;
static struct locale *locale;
static struct shortlist *shortlist;
static const struct language_order languages;

static int set_up(void **state)
{
    (void)state;
    locale = locale_new("en");
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    shortlist_free(shortlist);
    shortlist = NULL;
    locale_free(locale);
    arena_clear(&arena);
    return 0;
}

static struct panel_setup setup_of(const char *group, const char *inner)
{
    return (struct panel_setup){
        .group = field_find(group),
        .inner = inner ? field_find(inner) : NULL,
        .locale = locale,
    };
}

struct row {
    const char *country, *type;
    enum category category;
    int day;
};

static void gather(const struct panel_setup *setup, const struct row *rows, size_t count)
{
    shortlist = shortlist_new(100, setup->group, &languages);
    shortlist_nest(shortlist, setup->inner);
    for (size_t i = 0; i < count; i++) {
        struct edtf_error error;
        struct event event = {
            .place.country = rows[i].country,
            .type = rows[i].type,
            .category = rows[i].category,
        };
        const char *date = arena_print(&arena, "2013-06-%02d", rows[i].day);
        assert_true(edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &arena, &event.date, &error));
        shortlist_take(shortlist, &event);
    }
}

static void add_names(struct buffer *out, const struct lane_group *groups, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buffer_print(out, "%s%s %d", i ? ", " : "", groups[i].name, (int)groups[i].count);
        if (!groups[i].inner_count)
            continue;
        buffer_add_text(out, " (");
        add_names(out, groups[i].inner, groups[i].inner_count);
        buffer_add_text(out, ")");
    }
}

/* The lanes of the groups as "name count, name count (inner count)"; 'lanes' may be NULL. */
static void check(const struct panel_setup *setup, size_t *lanes, const char *expected)
{
    struct buffer found = {0};
    struct lane_groups groups = lane_groups_make(setup, shortlist, lanes, &arena);
    add_names(&found, groups.items, groups.count);
    assert_string_equal(buffer_text(&found), expected);
    buffer_clear(&found);
}

static const struct row some[] = {
    {"Syria", "Raid", CATEGORY_BATTLE, 5},   {"Mali", "Riot", CATEGORY_RIOT, 2},
    {"Syria", "Siege", CATEGORY_BATTLE, 9},  {NULL, "Raid", CATEGORY_BATTLE, 1},
    {NULL, NULL, CATEGORY_BATTLE, 8},        {NULL, "Raid", CATEGORY_BATTLE, 3},
    {"Angola", NULL, CATEGORY_DIPLOMACY, 7}, {"Syria", "Raid", CATEGORY_BATTLE, 6},
    {"Mali", "Riot", CATEGORY_PROTEST, 4},   {"Syria", NULL, CATEGORY_PROTEST, 12},
};
#define SOME (sizeof some / sizeof *some)

static void groups_come_in_each_order(void **state)
{
    static const struct {
        enum group_sort sort;
        const char *expected;
    } rows[] = {
        {SORT_AUTO, "Syria 4, Mali 2, Angola 1, Not stated 3"},
        {SORT_SIZE, "Syria 4, Mali 2, Angola 1, Not stated 3"},
        {SORT_FIRST, "Mali 2, Syria 4, Angola 1, Not stated 3"},
        {SORT_NAME, "Angola 1, Mali 2, Syria 4, Not stated 3"},
        {SORT_CHANGE, "Syria 4, Mali 2, Angola 1, Not stated 3"}, /* of other charts */
    };
    (void)state;
    struct panel_setup setup = setup_of("country", NULL);
    gather(&setup, some, SOME);
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        setup.sort = rows[i].sort;
        check(&setup, NULL, rows[i].expected);
    }
}

static void a_vocabulary_has_its_own_order(void **state)
{
    (void)state;
    struct panel_setup setup = setup_of("category", NULL);
    gather(&setup, some, SOME);
    check(&setup, NULL, "Battle 6, Riot 1, Protest 2, Diplomacy 1");
    setup.sort = SORT_SIZE;
    check(&setup, NULL, "Battle 6, Protest 2, Riot 1, Diplomacy 1");
    setup.sort = SORT_NAME;
    check(&setup, NULL, "Battle 6, Diplomacy 1, Protest 2, Riot 1");
}

static void names_follow_the_language(void **state)
{
    static const struct row rows[] = {{"Zambia", NULL, CATEGORY_BATTLE, 1},
                                      {"Égypte", NULL, CATEGORY_BATTLE, 1},
                                      {"Finlande", NULL, CATEGORY_BATTLE, 1},
                                      {"espagne", NULL, CATEGORY_BATTLE, 1}};
    (void)state;
    struct panel_setup setup = setup_of("country", NULL);
    setup.sort = SORT_NAME;
    gather(&setup, rows, 4);
    check(&setup, NULL, "Égypte 1, espagne 1, Finlande 1, Zambia 1");
}

static void what_is_named_comes_first(void **state)
{
    static const char *const order[] = {"Not stated", "Nowhere", "Angola"};
    (void)state;
    struct panel_setup setup = setup_of("country", NULL);
    setup.order = order;
    setup.order_count = 3;
    gather(&setup, some, SOME);
    check(&setup, NULL, "Not stated 3, Angola 1, Syria 4, Mali 2");
    setup.sort = SORT_FIRST;
    check(&setup, NULL, "Not stated 3, Angola 1, Mali 2, Syria 4");
    setup.top = 2;
    check(&setup, NULL, "Not stated 3, Angola 1, Other 6");
    setup.top = 1;
    check(&setup, NULL, "Not stated 3, Other 7");
}

static void the_rest_is_one_lane(void **state)
{
    size_t lanes[SOME];
    (void)state;
    struct panel_setup setup = setup_of("country", NULL);
    setup.top = 2;
    gather(&setup, some, SOME);
    check(&setup, lanes, "Syria 4, Mali 2, Other 1, Not stated 3");
    static const size_t expected[] = {0, 1, 3, 2}; /* Syria, Mali, none, Angola */
    assert_memory_equal(lanes, expected, sizeof expected);
}

/* Thirteen fill thirteen lanes, fourteen twelve and "Other". */
static void one_more_than_fits_is_no_rest(void **state)
{
    static const char *const names[] = {"a", "b", "c", "d", "e", "f", "g",
                                        "h", "i", "j", "k", "l", "m", "n"};
    (void)state;
    for (size_t count = 13; count <= 14; count++) {
        struct row rows[14] = {{0}};
        for (size_t i = 0; i < count; i++)
            rows[i] = (struct row){names[i], NULL, CATEGORY_BATTLE, 1};
        struct panel_setup setup = setup_of("country", NULL);
        gather(&setup, rows, count);
        struct lane_groups groups = lane_groups_make(&setup, shortlist, NULL, &arena);
        assert_int_equal(groups.count, 13);
        assert_int_equal(groups.items[12].is_rest, count == 14);
        shortlist_free(shortlist);
        shortlist = NULL;
    }
}

static void groups_nest(void **state)
{
    size_t lanes[SOME];
    (void)state;
    struct panel_setup setup = setup_of("country", "type");
    gather(&setup, some, SOME);
    check(&setup, lanes,
          "Syria 4 (Raid 2, Siege 1, Not stated 1), Mali 2 (Riot 2), Angola 1, "
          "Not stated 3 (Raid 2, Not stated 1)");
    /* Syria raid, Mali riot, Syria siege, none raid, none, Angola, Syria */
    static const size_t expected[] = {0, 3, 1, 5, 6, 4, 2};
    assert_memory_equal(lanes, expected, sizeof expected);
    setup.sort = SORT_FIRST;
    check(&setup, NULL,
          "Mali 2 (Riot 2), Syria 4 (Raid 2, Siege 1, Not stated 1), Angola 1, "
          "Not stated 3 (Raid 2, Not stated 1)");
    setup.top = 1;
    setup.sort = SORT_AUTO;
    check(&setup, NULL,
          "Syria 4 (Raid 2, Other 1, Not stated 1), Other 3, Not stated 3 (Raid 2, Not stated 1)");
    static const char *const order[] = {"Siege", "Mali"};
    setup.top = 0;
    setup.order = order;
    setup.order_count = 2;
    check(&setup, NULL,
          "Mali 2 (Riot 2), Syria 4 (Siege 1, Raid 2, Not stated 1), Angola 1, "
          "Not stated 3 (Raid 2, Not stated 1)");
}

/* Twelve outer groups have lanes where all of them have few within. */
static void few_groups_nest_without_rest(void **state)
{
    struct row rows[13] = {{0}};
    (void)state;
    for (size_t i = 0; i < 13; i++)
        rows[i] = (struct row){.country = i < 12 ? arena_print(&arena, "country %zu", i) : NULL,
                               .day = 1};
    struct panel_setup setup = setup_of("country", "type");
    gather(&setup, rows, 13);
    struct lane_groups groups = lane_groups_make(&setup, shortlist, NULL, &arena);
    assert_int_equal(groups.count, 13);
    for (size_t i = 0; i < 12; i++)
        assert_false(groups.items[i].is_rest);
    shortlist_free(shortlist);
    shortlist = NULL;
}

/* All where they are few; of many so many that there are about 24 lanes. */
static void lanes_within_are_shared_out(void **state)
{
    (void)state;
    for (size_t count = 8; count <= 32; count += 8) {
        struct row rows[32] = {{0}};
        for (size_t i = 0; i < count; i++)
            rows[i] = (struct row){
                .country = i % 4 ? "Syria" : "Mali",
                .type = arena_print(&arena, "type %d", (int)i),
                .day = 1,
            };
        struct panel_setup setup = setup_of("country", "type");
        gather(&setup, rows, count);
        struct lane_groups groups = lane_groups_make(&setup, shortlist, NULL, &arena);
        size_t syria = count * 3 / 4;
        assert_int_equal(groups.items[0].inner_count, count <= 24 || syria <= 12 ? syria : 12);
        assert_int_equal(groups.items[1].inner_count, count / 4);
        shortlist_free(shortlist);
        shortlist = NULL;
    }
}

static void words_tell_groups_by_size(void **state)
{
    struct buffer found = {0};
    (void)state;
    struct panel_setup setup = setup_of("category", "country");
    gather(&setup, some, SOME);
    struct lane_groups groups = lane_groups_make(&setup, shortlist, NULL, &arena);
    lane_groups_tell(&setup, &groups);
    add_names(&found, groups.items, groups.count);
    assert_string_equal(buffer_text(&found), "Battle 6 (Syria 3, Not stated 3), Protest 2 (Mali 1, "
                                             "Syria 1), Diplomacy 1 (Angola 1), Riot 1 (Mali 1)");
    buffer_clear(&found);
}

static void unknown_names_are_told(void **state)
{
    static const char *const order[] = {"Syra", "Mali", "Not stated", "Raid", "xyz"};
    (void)state;
    struct panel_setup setup = setup_of("country", "type");
    setup.order = order;
    setup.order_count = 5;
    gather(&setup, some, SOME);
    struct report *report = report_new();
    lane_groups_check(&setup, shortlist, report);
    assert_int_equal(report_problem_count(report), 1);
    const struct problem *problem = report_problem_at(report, 0);
    assert_int_equal(problem->severity, SEVERITY_WARNING);
    assert_int_equal(problem->times, 2);
    assert_string_equal(problem->examples[0].message,
                        "no group is called 'Syra'; did you mean 'Syria'?");
    assert_string_equal(problem->examples[1].message, "no group is called 'xyz'");
    report_free(report);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(groups_come_in_each_order),
        TEST(a_vocabulary_has_its_own_order),
        TEST(names_follow_the_language),
        TEST(what_is_named_comes_first),
        TEST(the_rest_is_one_lane),
        TEST(one_more_than_fits_is_no_rest),
        TEST(groups_nest),
        TEST(few_groups_nest_without_rest),
        TEST(lanes_within_are_shared_out),
        TEST(words_tell_groups_by_size),
        TEST(unknown_names_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
