/* What a record weighs: its own weight wins, and more of anything that counts never weighs less. */
#include "model/weight.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct count killed(double number)
{
    return (struct count){.kind = "killed", .has_best = true, .best = number};
}

static double weight_of_killed(double number)
{
    struct count count = killed(number);
    return event_weight(&(struct event){.counts = &count, .count_count = 1});
}

static void test_explicit_wins(void **state)
{
    (void)state;
    struct count many = killed(1e9);
    struct event heavy = {.counts = &many, .count_count = 1, .source_count = 1000};
    struct event one = {.has_weight = true, .weight = 1, .status = STATUS_DENIED};
    struct event none = {.has_weight = true, .weight = 0, .counts = &many, .count_count = 1};
    assert_true(event_weight(&one) > event_weight_linked(&heavy, 1000000));
    assert_true(event_weight(&none) < event_weight(&(struct event){.status = STATUS_DENIED}));
    assert_true(event_weight_linked(&one, 50) <= 1);
}

static void test_statuses(void **state)
{
    (void)state;
    static const enum status falling[] = {STATUS_REPORTED,  STATUS_CLAIMED,    STATUS_PLANNED,
                                          STATUS_POSTPONED, STATUS_CALLED_OFF, STATUS_DENIED};
    for (size_t i = 1; i < sizeof falling / sizeof *falling; i++)
        assert_true(event_weight(&(struct event){.status = falling[i - 1]}) >
                    event_weight(&(struct event){.status = falling[i]}));
    for (int status = 0; status < STATUS_COUNT; status++)
        assert_true(event_weight(&(struct event){.status = (enum status)status}) > 0);
}

static void test_more_people_weigh_more(void **state)
{
    (void)state;
    for (double number = 0; number < 1e7; number = number * 3 + 1)
        assert_true(weight_of_killed(number * 3 + 1) > weight_of_killed(number));
    struct count wounded = {.kind = "wounded", .has_best = true, .best = 20};
    struct event hurt = {.counts = &wounded, .count_count = 1};
    assert_true(event_weight(&hurt) > event_weight(&(struct event){0}));
    assert_true(event_weight(&hurt) < weight_of_killed(20));
}

static void test_unknown_numbers_add_nothing(void **state)
{
    (void)state;
    double plain = event_weight(&(struct event){0});
    struct count unknown = {.kind = "killed", .qualifier = QUALIFIER_UNKNOWN};
    struct count most = {.kind = "killed", .has_high = true, .high = 900};
    struct count least = {.kind = "killed", .has_low = true, .low = 9};
    assert_true(event_weight(&(struct event){.counts = &unknown, .count_count = 1}) <= plain);
    assert_true(event_weight(&(struct event){.counts = &most, .count_count = 1}) <= plain);
    double bounded = event_weight(&(struct event){.counts = &least, .count_count = 1});
    assert_float_equal(bounded, weight_of_killed(9), 1e-12);
    assert_true(weight_of_killed(-5) <= plain);
}

static void test_sources_and_links(void **state)
{
    (void)state;
    for (size_t n = 0; n < 40; n++) {
        struct event fewer = {.source_count = n}, more = {.source_count = n + 1};
        assert_true(event_weight(&more) > event_weight(&fewer));
        fewer = (struct event){.link_count = n};
        more = (struct event){.link_count = n + 1};
        assert_true(event_weight(&more) > event_weight(&fewer));
        assert_true(event_weight_linked(&fewer, n + 1) > event_weight_linked(&fewer, n));
        assert_true(event_weight_linked(&fewer, n) < 1);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_explicit_wins),
        cmocka_unit_test(test_statuses),
        cmocka_unit_test(test_more_people_weigh_more),
        cmocka_unit_test(test_unknown_numbers_add_nothing),
        cmocka_unit_test(test_sources_and_links),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
