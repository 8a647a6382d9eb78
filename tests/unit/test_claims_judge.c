/* What suits all claims, and what nothing suits. */
#include "claim_of.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct question judged(struct claim *claims, size_t count)
{
    struct question question = {.kind = "killed", .claims = claims, .claim_count = count};
    question_judge(&question);
    return question;
}

static void overlaps_agree(void **state)
{
    (void)state;
    struct claim claims[] = {claim_of(QUALIFIER_BETWEEN, 30, NAN, 45),
                             claim_of(QUALIFIER_AT_LEAST, 34, NAN, NAN),
                             claim_of(QUALIFIER_AT_MOST, NAN, NAN, 40)};
    struct question question = judged(claims, 3);
    assert_int_equal(question.verdict, VERDICT_COMPATIBLE); /* they leave room for each other */
    assert_true(question.from > 33.9 && question.from < 34.1);
    assert_true(question.to > 39.9 && question.to < 40.1);
}

static void gaps_are_named(void **state)
{
    (void)state;
    struct claim claims[] = {claim_of(QUALIFIER_AT_MOST, NAN, NAN, 12),
                             claim_of(QUALIFIER_BETWEEN, 30, NAN, 45),
                             claim_of(QUALIFIER_STATED, NAN, 31, NAN)};
    struct question question = judged(claims, 3);
    assert_int_equal(question.verdict, VERDICT_APART);
    assert_int_equal(question.group_count, 2);
    assert_int_equal(claims[0].group, 0);
    assert_true(claims[1].group == 1 && claims[2].group == 1);
    assert_true(question.groups[0].high < 12.1 && question.groups[1].low > 29.9);
}

static void groups_do_not_meet(void **state)
{
    (void)state;
    struct claim claims[] = {
        claim_of(QUALIFIER_AT_MOST, NAN, NAN, 10), claim_of(QUALIFIER_BETWEEN, 20, NAN, 28),
        claim_of(QUALIFIER_BETWEEN, 27, NAN, 33), claim_of(QUALIFIER_STATED, NAN, 50, NAN)};
    struct question question = judged(claims, 4);
    assert_int_equal(question.group_count, 3);
    assert_int_equal(claims[1].group, 1);
    assert_int_equal(claims[2].group, 1);
    assert_true(question.groups[1].low > 19.9 && question.groups[1].high < 33.1);
    assert_int_equal(claims[3].group, 2);
}

/* "At least 17" suits all but zero; the others don't suit each other. */
static void an_open_bound_joins_nobody(void **state)
{
    (void)state;
    struct claim claims[] = {
        claim_of(QUALIFIER_EXACT, NAN, 0, NAN), claim_of(QUALIFIER_AT_LEAST, 17, NAN, NAN),
        claim_of(QUALIFIER_STATED, NAN, 31, NAN), claim_of(QUALIFIER_BETWEEN, 180, NAN, 240)};
    struct question question = judged(claims, 4);
    assert_int_equal(question.group_count, 3);
    assert_int_equal(claims[1].group, CLAIM_NO_GROUP);
    assert_int_equal(claims[2].group, 1);
    assert_int_equal(claims[3].group, 2);
    assert_true(claims_oppose(&question, &claims[0], &claims[1]));
    assert_true(claims_oppose(&question, &claims[2], &claims[3]));
    assert_false(claims_oppose(&question, &claims[1], &claims[3]));
}

static struct claim said_by(const char *source, double number)
{
    struct claim claim = claim_of(QUALIFIER_STATED, NAN, number, NAN);
    claim.source = source;
    claim.is_named = true;
    return claim;
}

static void no_source_contradicts_itself(void **state)
{
    (void)state;
    static const char *const both[] = {"Press", "Mayor"};
    struct claim claims[] = {said_by("Mayor", 7), said_by("Press, Mayor", 31)};
    claims[1].voices = both;
    claims[1].voice_count = 2;
    assert_int_equal(judged(claims, 2).verdict, VERDICT_NONE);
    claims[0].source = "Governor";
    assert_int_equal(judged(claims, 2).verdict, VERDICT_APART);
    claims[0].is_part = true;
    assert_int_equal(judged(claims, 2).verdict, VERDICT_NONE);
}

/* Days as in 10 to 12. */
static struct claim figure_of(const char *source, double number, int64_t first, int64_t last)
{
    struct claim claim = said_by(source, number);
    claim.as_of.earliest = first;
    claim.as_of.latest = last;
    return claim;
}

static void a_later_figure_wipes_out_no_contradiction(void **state)
{
    (void)state;
    struct claim claims[] = {figure_of("UN", 60000, 10, 40), figure_of("Ministry", 15000, 15, 15),
                             figure_of("UN", 90000, 90, 90), figure_of("ICRC", 52000, 99, 99)};
    struct question question = {
        .kind = "displaced", .is_figure = true, .claims = claims, .claim_count = 4};
    claims[0].is_past = true;
    question_judge(&question);
    assert_int_equal(question.verdict, VERDICT_APART);
    assert_true(claims_oppose(&question, &claims[1], &claims[0]));
    assert_false(claims_oppose(&question, &claims[1], &claims[2]));
    assert_int_equal(claims[3].group, CLAIM_NO_GROUP);
}

static void a_running_total_does_not_fall(void **state)
{
    (void)state;
    struct claim claims[] = {figure_of("UN", 160, 10, 10), figure_of("Ministry", 151, 90, 90)};
    struct question question = {
        .kind = "killed", .is_figure = true, .claims = claims, .claim_count = 2};
    question_judge(&question);
    assert_int_equal(question.verdict, VERDICT_NONE);
    question.is_cumulative = true;
    question_judge(&question);
    assert_int_equal(question.verdict, VERDICT_APART);
    claims[1] = figure_of("UN", 151, 90, 90); /* which puts itself right */
    question_judge(&question);
    assert_int_equal(question.verdict, VERDICT_NONE);
    claims[1] = figure_of("Ministry", 171, 90, 90);
    question_judge(&question);
    assert_int_equal(question.verdict, VERDICT_NONE);
}

static struct claim random_claim(uint32_t *seed)
{
    static const char *const names[] = {"UN", "Army", "Front", "ICRC"};
    static const enum qualifier qualifiers[] = {QUALIFIER_STATED,  QUALIFIER_AT_LEAST,
                                                QUALIFIER_AT_MOST, QUALIFIER_MORE_THAN,
                                                QUALIFIER_APPROX,  QUALIFIER_BETWEEN};
    uint32_t bits = *seed = *seed * 1664525u + 1013904223u;
    double low = (bits >> 8) % 50, high = low + (bits >> 14) % 20;
    struct claim claim = claim_of(qualifiers[(bits >> 20) % 6], low, NAN, high);
    claim.source = names[(bits >> 24) % 4];
    claim.is_named = true;
    claim.as_of.earliest = claim.as_of.latest = (bits >> 28) % 3;
    return claim;
}

/* In pairs, by hand: whether any two sources contradict each other. */
static bool are_opposed(const struct question *question, size_t *pairs)
{
    *pairs = 0;
    for (size_t i = 0; i < question->claim_count; i++) {
        for (size_t k = 0; k < question->claim_count; k++) {
            const struct claim *low = &question->claims[i], *high = &question->claims[k];
            if (!claims_oppose(question, low, high))
                continue;
            assert_string_not_equal(low->source, high->source);
            assert_true(low->high <= high->low);
            ++*pairs;
        }
    }
    return *pairs > 0;
}

static void groups_of_random_claims_contradict_each_other(void **state)
{
    (void)state;
    uint32_t seed = 1;
    size_t apart = 0, pairs;
    for (int round = 0; round < 2000; round++) {
        struct claim claims[9];
        struct question question = {
            .kind = "killed", .claims = claims, .claim_count = 2 + (size_t)round % 8};
        question.is_figure = round % 2;
        for (size_t i = 0; i < question.claim_count; i++)
            claims[i] = random_claim(&seed);
        question_judge(&question);
        assert_int_equal(question.verdict == VERDICT_APART, are_opposed(&question, &pairs));
        for (size_t i = 0; i < question.claim_count && question.verdict == VERDICT_APART; i++) {
            for (size_t k = 0; k < question.claim_count; k++) {
                if (claims[i].group < claims[k].group && claims[k].group != CLAIM_NO_GROUP)
                    assert_true(claims_oppose(&question, &claims[i], &claims[k]));
            }
        }
        apart += question.verdict == VERDICT_APART;
    }
    assert_in_range(apart, 500, 1990);
}

static void nobody_denies_none(void **state)
{
    (void)state;
    struct claim claims[] = {claim_of(QUALIFIER_EXACT, NAN, 0, NAN),
                             claim_of(QUALIFIER_UNKNOWN, NAN, NAN, NAN),
                             {.event = &event, .source = "b", .status = STATUS_DENIED}};
    struct question question = judged(claims, 3);
    assert_false(question_is_apart(&question));
}

static void who_denies_contradicts_numbers(void **state)
{
    (void)state;
    struct claim claims[] = {claim_of(QUALIFIER_STATED, NAN, 5, NAN),
                             {.event = &event, .source = "b", .status = STATUS_DENIED}};
    struct question question = judged(claims, 2);
    assert_true(question.is_denied && question_is_apart(&question));
    claims[1].is_earlier = true; /* and took it back */
    question = judged(claims, 2);
    assert_false(question_is_apart(&question));
}

static void more_than_twelve_is_not_twelve(void **state)
{
    (void)state;
    struct claim claims[] = {claim_of(QUALIFIER_MORE_THAN, 12, NAN, NAN),
                             claim_of(QUALIFIER_AT_MOST, NAN, NAN, 12)};
    assert_int_equal(judged(claims, 2).verdict, VERDICT_APART);
    claims[0] = claim_of(QUALIFIER_AT_LEAST, 12, NAN, NAN);
    assert_int_equal(judged(claims, 2).verdict, VERDICT_COMPATIBLE);
    claims[1] = claim_of(QUALIFIER_AT_LEAST, 12, NAN, NAN);
    assert_int_equal(judged(claims, 2).verdict, VERDICT_AGREE); /* both say "at least 12" */
    claims[0] = claim_of(QUALIFIER_BETWEEN, 10, NAN, 14);
    claims[1] = claim_of(QUALIFIER_STATED, NAN, 12, NAN);
    assert_int_equal(judged(claims, 2).verdict, VERDICT_AGREE);
}

static void rounding_is_no_contradiction(void **state)
{
    (void)state;
    struct claim claims[] = {claim_of(QUALIFIER_APPROX, NAN, 100, NAN),
                             claim_of(QUALIFIER_STATED, NAN, 104, NAN)};
    assert_int_equal(judged(claims, 2).verdict, VERDICT_ROUNDED);
    claims[1] = claim_of(QUALIFIER_STATED, NAN, 140, NAN);
    assert_int_equal(judged(claims, 2).verdict, VERDICT_APART);
}

static void one_voice_is_not_judged(void **state)
{
    (void)state;
    struct claim claims[] = {claim_of(QUALIFIER_STATED, NAN, 10, NAN),
                             claim_of(QUALIFIER_UNKNOWN, NAN, NAN, NAN),
                             claim_of(QUALIFIER_STATED, NAN, 99, NAN)};
    claims[2].is_earlier = true;
    assert_int_equal(judged(claims, 3).verdict, VERDICT_NONE);
    claims[2].is_earlier = false;
    assert_int_equal(judged(claims, 3).verdict, VERDICT_APART);
}

static void figures_of_other_days_are_not_judged(void **state)
{
    (void)state;
    struct claim claims[] = {claim_of(QUALIFIER_STATED, NAN, 10, NAN),
                             claim_of(QUALIFIER_STATED, NAN, 99, NAN)};
    claims[0].as_of.earliest = claims[0].as_of.latest = 10;
    claims[1].as_of.earliest = claims[1].as_of.latest = 11;
    struct question question = {
        .kind = "displaced", .is_figure = true, .claims = claims, .claim_count = 2};
    question_judge(&question);
    assert_int_equal(question.verdict, VERDICT_NONE);
    claims[1].as_of.earliest = 10;
    question_judge(&question);
    assert_int_equal(question.verdict, VERDICT_APART);
}

static void a_denial_contradicts(void **state)
{
    (void)state;
    struct claim claims[] = {{.event = &event, .source = "a", .status = STATUS_CLAIMED},
                             {.event = &event, .source = "b", .status = STATUS_DENIED}};
    struct question question = {.claims = claims, .claim_count = 2};
    question_judge(&question);
    assert_int_equal(question.verdict, VERDICT_APART);
    claims[1].status = STATUS_CONFIRMED;
    question_judge(&question);
    assert_int_equal(question.verdict, VERDICT_AGREE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(overlaps_agree),
        cmocka_unit_test(gaps_are_named),
        cmocka_unit_test(groups_do_not_meet),
        cmocka_unit_test(an_open_bound_joins_nobody),
        cmocka_unit_test(no_source_contradicts_itself),
        cmocka_unit_test(a_later_figure_wipes_out_no_contradiction),
        cmocka_unit_test(a_running_total_does_not_fall),
        cmocka_unit_test(groups_of_random_claims_contradict_each_other),
        cmocka_unit_test(nobody_denies_none),
        cmocka_unit_test(who_denies_contradicts_numbers),
        cmocka_unit_test(more_than_twelve_is_not_twelve),
        cmocka_unit_test(rounding_is_no_contradiction),
        cmocka_unit_test(one_voice_is_not_judged),
        cmocka_unit_test(figures_of_other_days_are_not_judged),
        cmocka_unit_test(a_denial_contradicts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
