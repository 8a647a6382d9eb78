/* Numbers and stances of single claims. */
#include "claim_of.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void bounds_stay_open(void **state)
{
    (void)state;
    struct claim claim = claim_of(QUALIFIER_MORE_THAN, NAN, 80000, NAN);
    assert_true(claim.is_known && claim.is_above);
    assert_true(isinf(claim.high) && isnan(claim.best));
    claim = claim_of(QUALIFIER_AT_MOST, NAN, NAN, 12);
    assert_true(claim.low < 0 && isinf(claim.low));
    claim = claim_of(QUALIFIER_UNKNOWN, NAN, 5, NAN);
    assert_false(claim.is_known);
    claim = claim_of(QUALIFIER_APPROX, NAN, 100, NAN);
    assert_true(claim.slack > 9.9 && claim.slack < 10.1);
}

static void one_number_as_a_range_is_a_number(void **state)
{
    (void)state;
    struct claim claim = claim_of(QUALIFIER_BETWEEN, 3, NAN, 3);
    assert_true(claim.best > 2.9 && claim.best < 3.1);
    claim = claim_of(QUALIFIER_BETWEEN, 9, NAN, 4);
    assert_true(claim.low < 4.1 && claim.high > 8.9);
}

static void words_tell_a_stance(void **state)
{
    (void)state;
    enum status status = STATUS_REPORTED;
    assert_true(source_dissents(&(struct source){.claim = "denies"}));
    assert_true(source_dissents(&(struct source){.claim = "contests"}));
    assert_false(source_dissents(&(struct source){.claim = "states"}));
    assert_true(source_status(&(struct source){.claim = "confirms"}, &status));
    assert_int_equal(status, STATUS_CONFIRMED);
    assert_false(source_status(&(struct source){0}, &status));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bounds_stay_open),
        cmocka_unit_test(one_number_as_a_range_is_a_number),
        cmocka_unit_test(words_tell_a_stance),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
