/* Ids that were there before: per data set, through growth, with a limit, and while reading. */
#include "read/repeats.h"

#include "base/report.h"
#include "read/reader.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static void an_id_is_a_repeat_the_second_time(void **state)
{
    (void)state;
    struct repeats repeats = {0};
    assert_false(repeats_add(&repeats, "one", "a"));
    assert_true(repeats_add(&repeats, "one", "a"));
    assert_false(repeats_add(&repeats, "one", "b"));
    assert_false(repeats_add(&repeats, "two", "a"));
    assert_true(repeats_add(&repeats, "two", "a"));
    assert_int_equal(repeats.count, 3);
    repeats_clear(&repeats);
    assert_false(repeats_add(&repeats, "one", "a"));
    repeats_clear(&repeats);
}

static void data_set_and_id_do_not_run_together(void **state)
{
    (void)state;
    struct repeats repeats = {0};
    assert_false(repeats_add(&repeats, "ab", "c"));
    assert_false(repeats_add(&repeats, "a", "bc"));
    assert_false(repeats_add(&repeats, "c", "ab"));
    assert_false(repeats_add(&repeats, NULL, "abc"));
    repeats_clear(&repeats);
}

static void many_ids_stay_apart_in_little_memory(void **state)
{
    (void)state;
    struct repeats repeats = {0};
    char id[16];
    for (int round = 0; round < 2; round++) {
        for (int i = 0; i < 100000; i++) {
            snprintf(id, sizeof id, "X%d", i);
            assert_int_equal(repeats_add(&repeats, "one", id), round);
        }
    }
    size_t capacity = 0;
    for (size_t i = 0; i < REPEATS_SHARDS; i++)
        capacity += repeats.shards[i].capacity;
    assert_int_equal(repeats.count, 100000);
    assert_true(capacity * sizeof(uint64_t) <= 16 * repeats.count);
    repeats_clear(&repeats);
}

static void beyond_the_limit_nothing_is_remembered(void **state)
{
    (void)state;
    struct repeats repeats = {.limit = 2};
    assert_false(repeats_add(&repeats, "one", "a"));
    assert_false(repeats_add(&repeats, "one", "b"));
    assert_false(repeats_add(&repeats, "one", "c"));
    assert_false(repeats_add(&repeats, "one", "c"));
    assert_true(repeats_add(&repeats, "one", "b"));
    assert_int_equal(repeats.count, 2);
    repeats_clear(&repeats);
}

/* ---- While reading ---- */

struct text {
    const char *at;
};

static long read_text(void *context, char *bytes, size_t size)
{
    struct text *text = context;
    size_t length = strlen(text->at) < size ? strlen(text->at) : size;
    memcpy(bytes, text->at, length);
    text->at += length;
    return (long)length;
}

struct taken {
    size_t events;
    struct tally_of_input tally;
};

static void take(void *context, const struct event *event)
{
    (void)event;
    ((struct taken *)context)->events++;
}

static void end(void *context, const struct tally_of_input *tally, bool is_read)
{
    assert_true(is_read);
    ((struct taken *)context)->tally = *tally;
}

static struct taken read_some(const char *input, struct repeats *repeats)
{
    struct taken taken = {0};
    struct text text = {input};
    struct byte_source source = {read_text, &text};
    struct read_options options = {.repeats = repeats};
    struct sink sink = {.take = take, .end = end, .context = &taken};
    struct arena arena = {0};
    struct report *report = report_new();
    assert_true(read_stream("some", &source, &options, &sink, &arena, report));
    report_free(report);
    arena_clear(&arena);
    return taken;
}

static const char some[] = "id,date\n"
                           "a,2013\n"
                           "b,2014\n"
                           ",2015\n"
                           "a,2016\n"
                           "a,no date\n"
                           ",2015\n";

static void dropped_records_are_in_no_other_number(void **state)
{
    (void)state;
    struct repeats repeats = {0};
    struct taken first = read_some(some, &repeats);
    assert_int_equal(first.events, 4);
    assert_int_equal(first.tally.records, 5);
    assert_int_equal(first.tally.events, 4);
    assert_int_equal(first.tally.rejected, 1);
    assert_int_equal(first.tally.repeated, 1);
    struct taken second = read_some(some, &repeats);
    assert_int_equal(second.events, 2);
    assert_int_equal(second.tally.repeated, 3);
    repeats_clear(&repeats);
}

static void without_a_set_all_are_kept(void **state)
{
    (void)state;
    struct taken taken = read_some(some, NULL);
    assert_int_equal(taken.events, 5);
    assert_int_equal(taken.tally.repeated, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_id_is_a_repeat_the_second_time),
        cmocka_unit_test(data_set_and_id_do_not_run_together),
        cmocka_unit_test(many_ids_stay_apart_in_little_memory),
        cmocka_unit_test(beyond_the_limit_nothing_is_remembered),
        cmocka_unit_test(dropped_records_are_in_no_other_number),
        cmocka_unit_test(without_a_set_all_are_kept),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
