/* What the author writes down of annotations: each kind, each form, and what is refused, why. */
#include "figure/annotation.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

struct stage {
    struct arena arena;
    struct annotations list;
    struct report *report;
};

static struct stage begin(void)
{
    return (struct stage){.report = report_new()};
}

static void end(struct stage *stage)
{
    annotations_clear(&stage->list);
    arena_clear(&stage->arena);
    report_free(stage->report);
}

static bool add(struct stage *stage, enum annotation_kind kind, const char *text)
{
    return annotations_add_text(&stage->list, kind, text, &stage->arena, stage->report);
}

static const struct annotation *last(const struct stage *stage)
{
    return &stage->list.items[stage->list.count - 1];
}

/* --- what is taken --- */

static void a_date_and_a_label(void **state)
{
    (void)state;
    struct stage stage = begin();
    assert_true(add(&stage, ANNOTATION_RULE, "2024-05-01=Offensive: x=y"));
    assert_string_equal(last(&stage)->when, "2024-05-01");
    assert_string_equal(last(&stage)->label.items[0].text, "Offensive: x=y");
    assert_string_equal(last(&stage)->label.items[0].language, "");
    assert_int_equal(last(&stage)->date.earliest, day_of(2024, 5, 1));
    assert_true(last(&stage)->panel == EVERY_PANEL);
    end(&stage);
}

static void a_label_may_be_missing(void **state)
{
    (void)state;
    struct stage stage = begin();
    assert_true(add(&stage, ANNOTATION_SPAN, "2024-02-19/.."));
    assert_int_equal(last(&stage)->label.count, 0);
    assert_true(add(&stage, ANNOTATION_SPAN, "2024-02="));
    assert_int_equal(last(&stage)->label.count, 0);
    assert_int_equal(stage.list.count, 2);
    end(&stage);
}

static void words_by_language(void **state)
{
    (void)state;
    struct stage stage = begin();
    assert_true(add(&stage, ANNOTATION_BREAK, "2011-11-01={\"en\":\"Truce\",\"fr\":\"Trêve\"}"));
    struct language_order french = {.asked = "fr"}, german = {.asked = "de"};
    assert_string_equal(words_pick(&last(&stage)->label, &french, NULL), "Trêve");
    assert_string_equal(words_pick(&last(&stage)->label, &german, NULL), "Truce");
    end(&stage);
}

static void a_key_event_is_a_date_or_an_id(void **state)
{
    (void)state;
    struct stage stage = begin();
    assert_true(add(&stage, ANNOTATION_EVENT, "2013-06-05?=Fall"));
    assert_non_null(last(&stage)->date.text);
    assert_true(add(&stage, ANNOTATION_EVENT, "q13-09"));
    assert_null(last(&stage)->date.text);
    assert_null(last(&stage)->no_date);
    assert_true(add(&stage, ANNOTATION_EVENT, "2013-13-01"));
    assert_null(last(&stage)->date.text);
    assert_non_null(strstr(last(&stage)->no_date, "no month 13"));
    end(&stage);
}

static void imprecise_dates_are_fine(void **state)
{
    (void)state;
    static const char *const dates[] = {"2024-05", "2024-05-01~", "202X",
                                        "[2024-05-01,2024-05-03]"};
    struct stage stage = begin();
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        assert_true(add(&stage, ANNOTATION_RULE, dates[i]));
    end(&stage);
}

/* --- what is refused --- */

struct refusal {
    enum annotation_kind kind;
    const char *text, *field, *message;
};

static void what_is_refused_says_why(void **state)
{
    (void)state;
    static const struct refusal refusals[] = {
        {ANNOTATION_RULE, "=Truce", "rule",
         "there is no date; write '2024-05-01=Offensive begins'"},
        {ANNOTATION_EVENT, "", "key-event", "there is no date; write '2024-05-01=Market shelled'"},
        {ANNOTATION_RULE, "2013-13-01=x", "rule",
         "'2013-13-01' is not a date (no month 13); write '2024-05-01=Offensive begins'"},
        {ANNOTATION_BREAK, "soon", "break", "'soon' is not a date ("},
        {ANNOTATION_RULE, "2024-02-19/2024-04-14=x", "rule",
         "'2024-02-19/2024-04-14' is a span of days, and this is for one date; give a 'span'"},
        {ANNOTATION_EVENT, "2024-02-19/2024-04-14=x", "key-event",
         "'2024-02-19/2024-04-14' is a span of days, and this is for one date; give a 'span'"},
        {ANNOTATION_RULE, "{2024-02-19,2024-04-14}", "rule",
         "'{2024-02-19,2024-04-14}' is more than one date; give one rule for each"},
        {ANNOTATION_BREAK, "[..2024-02-19]", "break",
         "'[..2024-02-19]' is open on one side; give a date with both bounds"},
        {ANNOTATION_RULE, "XXXX-02-19", "rule",
         "'XXXX-02-19' has no place on a time axis; give a date with its year"},
        {ANNOTATION_SPAN, "[2024-02-19,2024-04-14]=x", "span",
         "'[2024-02-19,2024-04-14]' is a set of dates; a span is written 'FROM/TO', such as "
         "'2024-02-19/2024-04-14=Truce'"},
        {ANNOTATION_SPAN, "2024-02={\"en\":1}", "span", "the label in 'en' is no text"},
        {ANNOTATION_SPAN, "2024-02={}", "span", "the label has no language"},
        {ANNOTATION_SPAN, "2024-02={\"en\"}", "span", "'{\"en\"}' is no label by language ("},
    };
    for (size_t i = 0; i < sizeof refusals / sizeof *refusals; i++) {
        struct stage stage = begin();
        assert_false(add(&stage, refusals[i].kind, refusals[i].text));
        assert_int_equal(stage.list.count, 0);
        assert_int_equal(report_problem_count(stage.report), 1);
        const struct problem *problem = report_problem_at(stage.report, 0);
        const char *message = problem->examples[0].message;
        assert_string_equal(problem->examples[0].position.field, refusals[i].field);
        if (strncmp(message, refusals[i].message, strlen(refusals[i].message)) != 0)
            assert_string_equal(message, refusals[i].message);
        end(&stage);
    }
}

static void labels_have_a_limit(void **state)
{
    (void)state;
    struct stage stage = begin();
    char text[500] = "2024-05-01=";
    memset(text + 11, 'x', 401);
    assert_false(add(&stage, ANNOTATION_RULE, text));
    assert_string_equal(report_problem_at(stage.report, 0)->examples[0].message,
                        "the label is too long: 401 bytes, where the most is 400");
    text[11 + 400] = '\0';
    assert_true(add(&stage, ANNOTATION_RULE, text));
    end(&stage);
}

static void so_has_their_number(void **state)
{
    (void)state;
    struct stage stage = begin();
    for (size_t i = 0; i < ANNOTATION_LIMIT; i++)
        assert_true(add(&stage, ANNOTATION_RULE, "2024-05-01"));
    assert_false(add(&stage, ANNOTATION_SPAN, "2024"));
    assert_string_equal(report_problem_at(stage.report, 0)->examples[0].message,
                        "more than 200 annotations are too many for one figure");
    end(&stage);
}

/* --- writing --- */

static void what_is_written_is_as_it_was_read(void **state)
{
    (void)state;
    struct stage stage = begin();
    struct buffer text = {0};
    struct annotation_request request = {
        .kind = ANNOTATION_EVENT, .panel = 1, .when = "id=1 \"x\"", .label = "Truce"};
    assert_true(annotations_add(&stage.list, &request, &stage.arena, stage.report));
    annotation_add_json(last(&stage), &text);
    assert_string_equal(text.bytes, "{\"event\":\"id=1 \\\"x\\\"\",\"label\":\"Truce\"}");
    buffer_reset(&text);
    assert_true(add(&stage, ANNOTATION_SPAN, "2024-02/..={\"en\":\"Truce\",\"fr\":\"Trêve\"}"));
    annotation_add_json(last(&stage), &text);
    assert_string_equal(text.bytes,
                        "{\"span\":\"2024-02/..\",\"label\":{\"en\":\"Truce\",\"fr\":\"Trêve\"}}");
    buffer_reset(&text);
    assert_true(add(&stage, ANNOTATION_BREAK, "2011-11-01"));
    annotation_add_json(last(&stage), &text);
    assert_string_equal(text.bytes, "{\"break\":\"2011-11-01\"}");
    buffer_clear(&text);
    end(&stage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_and_a_label),
        cmocka_unit_test(a_label_may_be_missing),
        cmocka_unit_test(words_by_language),
        cmocka_unit_test(a_key_event_is_a_date_or_an_id),
        cmocka_unit_test(imprecise_dates_are_fine),
        cmocka_unit_test(what_is_refused_says_why),
        cmocka_unit_test(labels_have_a_limit),
        cmocka_unit_test(so_has_their_number),
        cmocka_unit_test(what_is_written_is_as_it_was_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
