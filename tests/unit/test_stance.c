/* Claim words as stances. */
#include "model/stance.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static enum stance of(const char *claim)
{
    return source_stance(&(struct source){.claim = claim});
}

static void verbs_tell_a_stance(void **state)
{
    (void)state;
    assert_int_equal(of("denies"), STANCE_DENIES);
    assert_int_equal(of("Denied"), STANCE_DENIES);
    assert_int_equal(of("has denied"), STANCE_DENIES);
    assert_int_equal(of("contests"), STANCE_CONTESTS);
    assert_int_equal(of("confirms"), STANCE_CONFIRMS);
    assert_int_equal(of("alleges; own tests of samples"), STANCE_CLAIMS);
    assert_int_equal(of("states"), STANCE_STATES);
    assert_int_equal(of("praises"), STANCE_STATES);
    assert_int_equal(of(""), STANCE_STATES);
    assert_int_equal(of(NULL), STANCE_STATES);
}

static void the_first_verb_tells(void **state)
{
    (void)state;
    assert_int_equal(of("denies: says an engine caught fire"), STANCE_DENIES);
    assert_int_equal(of("explains: the ministry denies"), STANCE_STATES);
    assert_int_equal(of("says that nobody confirmed"), STANCE_STATES);
    assert_int_equal(of("confirms that the army denies"), STANCE_CONFIRMS);
}

static void who_cannot_confirm_vouches_for_nothing(void **state)
{
    (void)state;
    assert_int_equal(of("cannot confirm"), STANCE_UNSURE);
    assert_int_equal(of("could not verify"), STANCE_UNSURE);
    assert_int_equal(of("Unable to confirm"), STANCE_UNSURE);
    assert_int_equal(of("doesn’t deny"), STANCE_UNSURE);
    assert_int_equal(of("no comment"), STANCE_UNSURE);
    assert_int_equal(of("unconfirmed"), STANCE_UNSURE);
    assert_int_equal(of("notes"), STANCE_STATES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(verbs_tell_a_stance),
        cmocka_unit_test(the_first_verb_tells),
        cmocka_unit_test(who_cannot_confirm_vouches_for_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
