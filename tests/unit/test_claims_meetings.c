/* The course of plans out of histories and records that supersede each other. */
#include "claims_of.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void find(struct claims_of *made)
{
    claims_collect(&made->claims, made->shortlist);
    claims_find_meetings(&made->claims);
}

static void a_history_ends_where_it_was_held(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    struct event event = claims_event(&made, "talks", "2024-06-12", "un");
    const struct status_change history[] = {
        {claims_date(&made, "2024-03-01"), STATUS_POSTPONED, {0}, claims_date(&made, "2024-06-12")},
        {{0}, STATUS_PLANNED, {0}, claims_date(&made, "2024-03-05")},
        {claims_date(&made, "2024-06-12"), STATUS_REPORTED, {0}, {0}},
    };
    event.status_history = history;
    event.status_history_count = 3;
    claims_take(&made, &event);
    find(&made);
    assert_int_equal(made.claims.meeting_count, 1);
    const struct meeting *meeting = &made.claims.meetings[0];
    assert_int_equal(meeting->step_count, 3);
    assert_null(meeting->steps[0].announced);
    assert_int_equal(meeting->steps[1].status, STATUS_POSTPONED);
    assert_int_equal(meeting->steps[2].status, STATUS_REPORTED);
    assert_int_equal(meeting_step_look(meeting, 0), STATUS_POSTPONED);
    assert_int_equal(meeting_step_look(meeting, 1), STATUS_PLANNED);
    assert_int_equal(meeting_step_look(meeting, 2), STATUS_REPORTED);
    claims_clear(&made);
}

static void what_supersedes_is_one_meeting(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    struct event event = claims_event(&made, "june", "2013-06", "un");
    const struct status_change history[] = {
        {claims_date(&made, "2013-06-05"), STATUS_POSTPONED, {0}, claims_date(&made, "2013-07?")}};
    event.status = STATUS_POSTPONED;
    event.status_history = history;
    event.status_history_count = 1;
    claims_take(&made, &event);
    event = claims_event(&made, "july", "2013-07?", "un");
    event.status = STATUS_PLANNED;
    claims_link(&made, &event, "supersedes", "june");
    claims_take(&made, &event);
    event = claims_event(&made, "battle", "2013-06-01", "un");
    claims_take(&made, &event);
    find(&made);
    assert_int_equal(made.claims.meeting_count, 1);
    assert_int_equal(made.claims.silent, 1);
    assert_string_equal(made.claims.meetings[0].title, "july");
    assert_int_equal(made.claims.meetings[0].step_count, 2);
    assert_int_equal(meeting_step_look(&made.claims.meetings[0], 0), STATUS_POSTPONED);
    assert_int_equal(meeting_step_look(&made.claims.meetings[0], 1), STATUS_PLANNED);
    claims_clear(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_history_ends_where_it_was_held),
        cmocka_unit_test(what_supersedes_is_one_meeting),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
