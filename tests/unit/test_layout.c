/* The account of what became of each label. */
#include "chart/layout.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

static void an_empty_account(void **state)
{
    (void)state;
    struct layout layout = {0};
    layout_clear(&layout);
    assert_int_equal(layout.records, 0);
    assert_null(layout.items);
}

static void each_record_is_one_state(void **state)
{
    static const enum label_state states[] = {
        LABEL_PLACED, LABEL_PLACED, LABEL_PLACED, LABEL_NUMBERED,   LABEL_NUMBERED,
        LABEL_MERGED, LABEL_LISTED, LABEL_LISTED, LABEL_UNLABELLED,
    };
    (void)state;
    struct layout layout = {0};
    for (size_t i = 0; i < sizeof states / sizeof *states; i++)
        layout_add(&layout, &(struct layout_item){.state = states[i], .line = i});
    assert_int_equal(layout.records, 9);
    assert_int_equal(layout.item_count, 9);
    assert_int_equal(layout.placed, 3);
    assert_int_equal(layout.numbered, 2);
    assert_int_equal(layout.merged, 1);
    assert_int_equal(layout.listed, 2);
    assert_int_equal(layout.unlabelled, 1);
    for (size_t i = 0; i < layout.item_count; i++)
        assert_int_equal(layout.items[i].line, i);
    layout_clear(&layout);
    assert_int_equal(layout.records, 0);
    assert_int_equal(layout.item_count, 0);
}

/* Shortened are only those that are placed and lost words. */
static void shortened_labels_are_counted(void **state)
{
    (void)state;
    struct layout layout = {0};
    layout_add(&layout, &(struct layout_item){.state = LABEL_PLACED, .steps = STEP_SHORTENED});
    layout_add(&layout, &(struct layout_item){.state = LABEL_PLACED,
                                              .steps = STEP_SHORTENED | STEP_WRAPPED});
    layout_add(&layout, &(struct layout_item){.state = LABEL_PLACED, .steps = STEP_WRAPPED});
    layout_add(&layout, &(struct layout_item){.state = LABEL_LISTED, .steps = STEP_SHORTENED});
    assert_int_equal(layout.shortened, 2);
    layout_clear(&layout);
}

static void many_records(void **state)
{
    (void)state;
    struct layout layout = {0};
    for (unsigned i = 0; i < 5000; i++)
        layout_add(&layout, &(struct layout_item){.state = LABEL_NUMBERED, .number = i + 1});
    assert_int_equal(layout.numbered, 5000);
    for (unsigned i = 0; i < 5000; i++)
        assert_int_equal(layout.items[i].number, i + 1);
    layout_clear(&layout);
}

static void states_and_steps_have_names(void **state)
{
    static const enum label_step steps[] = {STEP_WRAPPED, STEP_SHORTENED, STEP_MOVED, STEP_NUMBERED,
                                            STEP_DROPPED};
    static const char *const names[] = {"wrapped", "shortened", "moved", "numbered", "dropped"};
    (void)state;
    assert_string_equal(label_state_name(LABEL_PLACED), "placed");
    assert_string_equal(label_state_name(LABEL_NUMBERED), "numbered");
    assert_string_equal(label_state_name(LABEL_MERGED), "merged");
    assert_string_equal(label_state_name(LABEL_LISTED), "listed");
    assert_string_equal(label_state_name(LABEL_UNLABELLED), "unlabelled");
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++)
        assert_string_equal(label_step_name(steps[i]), names[i]);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_empty_account),
        cmocka_unit_test(each_record_is_one_state),
        cmocka_unit_test(shortened_labels_are_counted),
        cmocka_unit_test(many_records),
        cmocka_unit_test(states_and_steps_have_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
