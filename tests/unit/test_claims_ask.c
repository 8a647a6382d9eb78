/* Which claims answer one question. */
#include "claims_of.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void ask(struct claims_of *made)
{
    claims_collect(&made->claims, made->shortlist);
    claims_ask(&made->claims);
}

static void links_tie_claims(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    struct event event = claims_event(&made, "strike", "2024-05-03", "agency");
    claims_count(&made, &event, "killed", 10);
    claims_take(&made, &event);
    event = claims_event(&made, "says", "2024-05-04", "ministry");
    event.record_type = RECORD_STATEMENT;
    claims_count(&made, &event, "killed", 30);
    claims_link(&made, &event, "about", "strike");
    claims_take(&made, &event);
    ask(&made);
    assert_int_equal(made.claims.question_count, 1);
    assert_int_equal(made.claims.questions[0].claim_count, 2);
    assert_int_equal(made.claims.questions[0].verdict, VERDICT_APART);
    assert_string_equal(made.claims.questions[0].title, "strike");
    claims_clear(&made);
}

static void part_of_ties_nothing(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    struct event event = claims_event(&made, "a", "2024-05-03", "agency");
    claims_count(&made, &event, "killed", 10);
    claims_take(&made, &event);
    event.id = "b";
    claims_link(&made, &event, "part-of", "a");
    claims_take(&made, &event);
    ask(&made);
    assert_int_equal(made.claims.question_count, 2);
    claims_clear(&made);
}

static void take_at(struct claims_of *made, const char *id, const char *source, const char *place)
{
    struct event event = claims_event(made, id, "2024-05-03", source);
    event.place.name = claims_words_of(made, place);
    claims_count(made, &event, "killed", 10);
    claims_take(made, &event);
}

static void a_day_and_place_tie_other_sources(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    take_at(&made, "a", "one", "Velm");
    take_at(&made, "b", "two", "Velm");
    take_at(&made, "c", "one", "Tor");
    take_at(&made, "d", "one", "Tor"); /* two events of one source */
    ask(&made);
    assert_int_equal(made.claims.question_count, 3);
    claims_clear(&made);
}

static void a_newer_number_is_judged(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    const char *const dates[] = {"2024-05-03", "2024-05-05", "2024-05-04"};
    const char *const sources[] = {"one", "one", "two"};
    const double numbers[] = {10, 30, 30};
    for (int i = 0; i < 3; i++) {
        struct event event = claims_event(&made, "same", dates[i], sources[i]);
        claims_count(&made, &event, "killed", numbers[i]);
        claims_take(&made, &event);
    }
    ask(&made);
    assert_int_equal(made.claims.question_count, 1);
    assert_true(made.claims.questions[0].claims[0].is_earlier);
    assert_int_equal(made.claims.questions[0].verdict, VERDICT_AGREE);
    claims_clear(&made);
}

static void figures_of_other_areas_are_apart(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    for (int i = 0; i < 3; i++) {
        struct event event = claims_event(&made, NULL, "2024-05-03", i ? "un" : "gov");
        event.record_type = RECORD_FIGURE;
        claims_count(&made, &event, "refugees", 100);
        ((struct count *)event.counts)->area = i < 2 ? "North" : "South";
        claims_take(&made, &event);
    }
    ask(&made);
    assert_int_equal(made.claims.question_count, 2);
    assert_true(made.claims.questions[0].is_figure);
    claims_clear(&made);
}

static void denial_without_numbers_is_a_question(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    struct event event = claims_event(&made, "strike", "2024-05-03", "front");
    claims_take(&made, &event);
    event = claims_event(&made, "denial", "2024-05-04", "ministry");
    event.record_type = RECORD_STATEMENT;
    event.status = STATUS_DENIED;
    claims_link(&made, &event, "about", "strike");
    claims_take(&made, &event);
    event = claims_event(&made, "quiet", "2024-05-05", "agency");
    claims_take(&made, &event);
    ask(&made);
    assert_int_equal(made.claims.question_count, 1);
    assert_null(made.claims.questions[0].kind);
    assert_int_equal(made.claims.questions[0].verdict, VERDICT_APART);
    claims_clear(&made);
}

static struct event denial_of(struct claims_of *made, const char *id)
{
    struct event event = claims_event(made, "denial", "2024-05-04", "ministry");
    event.record_type = RECORD_STATEMENT;
    event.status = STATUS_DENIED;
    claims_link(made, &event, "about", id);
    return event;
}

static void a_denial_stands_against_numbers(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    struct event event = claims_event(&made, "strike", "2024-05-03", "front");
    claims_count(&made, &event, "killed", 5);
    claims_take(&made, &event);
    event = denial_of(&made, "strike");
    claims_take(&made, &event);
    ask(&made);
    assert_int_equal(made.claims.question_count, 1);
    assert_int_equal(made.claims.questions[0].claim_count, 2);
    assert_true(question_is_apart(&made.claims.questions[0]));
    assert_string_equal(made.claims.questions[0].title, "strike");
    claims_clear(&made);
}

static void a_denied_zero_is_no_number(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    struct event event = claims_event(&made, "raid", "2024-05-03", "front");
    claims_take(&made, &event);
    event = denial_of(&made, "raid");
    claims_count(&made, &event, "killed", 0);
    claims_take(&made, &event);
    ask(&made);
    assert_int_equal(made.claims.question_count, 1);
    assert_null(made.claims.questions[0].kind);
    assert_int_equal(made.claims.questions[0].verdict, VERDICT_APART);
    claims_clear(&made);
}

/* One record: the number is of whom says it, not of those who deny. */
static void sources_speak_for_themselves(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    struct event event = claims_event(&made, "clash", "2024-05-03", "A");
    struct source sources[] = {{.who = claims_words_of(&made, "A"), .claim = "states"},
                               {.who = claims_words_of(&made, "B"), .claim = "denies"},
                               {.who = claims_words_of(&made, "C"), .claim = "contests"}};
    event.sources = sources;
    event.source_count = 3;
    claims_count(&made, &event, "killed", 5);
    claims_take(&made, &event);
    ask(&made);
    assert_int_equal(made.claims.question_count, 1);
    const struct question *question = &made.claims.questions[0];
    assert_int_equal(question->claim_count, 3);
    assert_string_equal(question->claims[0].source, "A");
    assert_int_equal(question->claims[1].status, STATUS_DENIED);
    assert_string_equal(question->claims[1].source, "B");
    assert_int_equal(question->claims[2].status, STATUS_CONTESTED);
    assert_true(question->is_denied);
    claims_clear(&made);
}

static struct event by_two(struct claims_of *made, const char *id, const char *const words[2])
{
    struct source *sources = ARENA_ARRAY(&made->arena, struct source, 2);
    struct event event = claims_event(made, id, "2024-05-03", "A");
    sources[0] = (struct source){.who = claims_words_of(made, "A"), .claim = words[0]};
    sources[1] = (struct source){.who = claims_words_of(made, "B"), .claim = words[1]};
    event.sources = sources;
    event.source_count = 2;
    return event;
}

/* The status of the record is what others make of it. */
static void a_word_goes_before_the_status(void **state)
{
    (void)state;
    static const char *const words[] = {"states", "denies: an engine caught fire"};
    for (int with_number = 0; with_number < 2; with_number++) {
        struct claims_of made;
        claims_begin(&made);
        struct event event = by_two(&made, "drone", words);
        event.status = STATUS_DENIED;
        if (with_number)
            claims_count(&made, &event, "killed", 5);
        claims_take(&made, &event);
        ask(&made);
        const struct question *question = &made.claims.questions[0];
        assert_int_equal(question->claim_count, 2);
        assert_int_equal(question->claims[0].status, STATUS_REPORTED);
        assert_int_equal(question->claims[1].status, STATUS_DENIED);
        assert_true(question_is_apart(question));
        claims_clear(&made);
    }
}

static void who_cannot_confirm_is_no_voice(void **state)
{
    (void)state;
    static const char *const words[] = {"claims", "cannot confirm"};
    struct claims_of made;
    claims_begin(&made);
    struct event event = by_two(&made, "hill", words);
    event.status = STATUS_CONTESTED;
    claims_count(&made, &event, "killed", 5);
    claims_take(&made, &event);
    ask(&made);
    const struct question *question = &made.claims.questions[0];
    assert_int_equal(question->claim_count, 1);
    assert_string_equal(question->claims[0].source, "A");
    assert_int_equal(question->claims[0].status, STATUS_CLAIMED);
    claims_clear(&made);
}

static void a_statement_speaks_for_its_own_kinds(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    struct event event = claims_event(&made, "strike", "2024-05-03", "front");
    claims_count(&made, &event, "wounded", 9);
    claims_take(&made, &event);
    event = claims_event(&made, "mayor", "2024-05-04", "mayor");
    event.record_type = RECORD_STATEMENT;
    event.status = STATUS_CONTESTED;
    claims_count(&made, &event, "killed", 212);
    claims_link(&made, &event, "about", "strike");
    claims_take(&made, &event);
    ask(&made);
    assert_int_equal(made.claims.question_count, 2);
    for (int i = 0; i < 2; i++) {
        assert_int_equal(made.claims.questions[i].claim_count, 1);
        assert_false(question_is_apart(&made.claims.questions[i]));
    }
    claims_clear(&made);
}

static void a_number_beside_the_whole_is_a_part(void **state)
{
    (void)state;
    static const char *const words[] = {"reports", "reports"};
    struct claims_of made;
    claims_begin(&made);
    struct event event = by_two(&made, "siege", words);
    struct count counts[] = {{.kind = "killed", .has_best = true, .best = 7},
                             {.kind = "killed", .has_best = true, .best = 2, .note = "civilians"}};
    ((struct source *)event.sources)[1].who = event.sources[0].who; /* by radio */
    event.counts = counts;
    event.count_count = 2;
    claims_take(&made, &event);
    ask(&made);
    const struct question *question = &made.claims.questions[0];
    assert_int_equal(question->claim_count, 2);
    assert_string_equal(question->claims[0].source, "A");
    assert_false(question_is_apart(question));
    assert_true(question->claims[0].is_part);
    assert_false(question->claims[1].is_part);
    assert_string_equal(claim_words(&made.claims, &question->claims[0]), "2 (civilians)");
    claims_clear(&made);
}

/* A denial that is told by the event too is its own, with its day. */
static void a_repeated_denial_keeps_its_record(void **state)
{
    (void)state;
    static const char *const words[] = {"states", "denies"};
    struct claims_of made;
    claims_begin(&made);
    struct event event = by_two(&made, "ferry", words);
    claims_count(&made, &event, "killed", 5);
    claims_take(&made, &event);
    event = claims_event(&made, "denial", "2024-05-04", "B");
    event.record_type = RECORD_STATEMENT;
    event.status = STATUS_DENIED;
    claims_link(&made, &event, "about", "ferry");
    claims_take(&made, &event);
    claims_take(&made, &(struct event){.id = "quiet", .origin = {.dialect = "casus"}});
    ask(&made);
    const struct claim *denial = &made.claims.questions[0].claims[1];
    assert_int_equal(made.claims.questions[0].claim_count, 2);
    assert_string_equal(denial->event->id, "denial");
    assert_string_equal(denial->repeat->event->id, "ferry");
    assert_int_equal(made.claims.silent, 1);
    claims_clear(&made);
}

static void a_confirmation_stands_before_mere_words(void **state)
{
    (void)state;
    static const char *const words[][2] = {{"states", "confirms"}, {"states", "explains"}};
    for (int first = 0; first < 2; first++) {
        struct claims_of made;
        claims_begin(&made);
        for (int i = 0; i < 2; i++) {
            struct event event = by_two(&made, "town", words[i == first]);
            event.source_count = i == first ? 1 : 2;
            event.sources += i == first;
            claims_take(&made, &event);
        }
        ask(&made);
        assert_int_equal(made.claims.questions[0].claim_count, 2);
        assert_int_equal(made.claims.questions[0].claims[1].status, STATUS_CONFIRMED);
        claims_clear(&made);
    }
}

static void one_claim_is_named_after_its_event(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    struct event event = claims_event(&made, "strike", "2024-05-03", "front");
    claims_take(&made, &event);
    event = claims_event(&made, "says", "2024-05-04", "ministry");
    event.record_type = RECORD_STATEMENT;
    claims_link(&made, &event, "about", "strike");
    claims_count(&made, &event, "killed", 3);
    claims_take(&made, &event);
    ask(&made);
    assert_string_equal(made.claims.questions[0].title, "strike");
    claims_clear(&made);
}

/* Of one kind only: a record with no number at all, with an unknown one and with another. */
static void records_with_other_numbers_are_counted(void **state)
{
    (void)state;
    struct claims_of made;
    claims_begin(&made);
    made.setup.kind = "killed";
    struct event event = claims_event(&made, "bare", "2024-05-03", "front");
    claims_take(&made, &event);
    event = claims_event(&made, "toll", "2024-05-04", "front");
    claims_count(&made, &event, "killed", 3);
    claims_take(&made, &event);
    event = claims_event(&made, "unknown", "2024-05-05", "front");
    event.counts = &(struct count){.kind = "wounded", .qualifier = QUALIFIER_UNKNOWN};
    event.count_count = 1;
    claims_take(&made, &event);
    event = claims_event(&made, "other", "2024-05-06", "front");
    claims_count(&made, &event, "wounded", 9);
    claims_take(&made, &event);
    ask(&made);
    assert_int_equal(made.claims.silent, 3);
    assert_int_equal(made.claims.elsewhere, 1);
    claims_clear(&made);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(links_tie_claims),
        cmocka_unit_test(part_of_ties_nothing),
        cmocka_unit_test(a_day_and_place_tie_other_sources),
        cmocka_unit_test(a_newer_number_is_judged),
        cmocka_unit_test(figures_of_other_areas_are_apart),
        cmocka_unit_test(denial_without_numbers_is_a_question),
        cmocka_unit_test(a_denial_stands_against_numbers),
        cmocka_unit_test(a_denied_zero_is_no_number),
        cmocka_unit_test(sources_speak_for_themselves),
        cmocka_unit_test(a_word_goes_before_the_status),
        cmocka_unit_test(who_cannot_confirm_is_no_voice),
        cmocka_unit_test(a_statement_speaks_for_its_own_kinds),
        cmocka_unit_test(a_number_beside_the_whole_is_a_part),
        cmocka_unit_test(a_repeated_denial_keeps_its_record),
        cmocka_unit_test(a_confirmation_stands_before_mere_words),
        cmocka_unit_test(one_claim_is_named_after_its_event),
        cmocka_unit_test(records_with_other_numbers_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
