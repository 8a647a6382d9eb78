/* What is in the data: words, spans, sums with their bounds, months, and merging. */
#include "query/inventory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;
static struct inventory inventory;

static int set_up(void **state)
{
    (void)state;
    arena = (struct arena){0};
    inventory = (struct inventory){0};
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    inventory_clear(&inventory);
    arena_clear(&arena);
    return 0;
}

static struct event event_on(const char *date)
{
    struct event event = {.category = CATEGORY_BATTLE};
    struct edtf_error error;
    assert_true(edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &arena, &event.date, &error));
    return event;
}

static void take(const char *date, const struct count *counts, size_t count)
{
    struct event event = event_on(date);
    event.counts = counts;
    event.count_count = count;
    inventory_take(&inventory, &event);
}

/* The JSON of what was taken; "" braces around it. */
static const char *json(const struct inventory *of)
{
    static struct buffer buffer;
    buffer_reset(&buffer);
    inventory_add_json(of, &buffer);
    char *text = arena_text(&arena, buffer_text(&buffer));
    buffer_clear(&buffer);
    return text;
}

static void assert_json(const char *part)
{
    const char *text = json(&inventory);
    if (!strstr(text, part))
        fail_msg("no '%s' in %s", part, text);
}

static void an_empty_inventory_has_all_keys(void **state)
{
    (void)state;
    assert_string_equal(json(&inventory), "\"first\":null,\"last\":null,\"undated\":0,\n"
                                          "\"categories\":{},\n\"types\":{},\n"
                                          "\"subtypes\":{},\n\"statuses\":{},\n"
                                          "\"countries\":{},\n\"counts\":{},\n"
                                          "\"months\":{},\n\"unassigned\":0,\n"
                                          "\"precisions\":{},\"uncertain\":0,"
                                          "\"approximate\":0,\n\"events_counted\":0,\n"
                                          "\"gaps\":[]");
}

/* A row of a table of sums counts as what it stands for, but it is one record. */
static void rows_count_the_events_they_stand_for(void **state)
{
    (void)state;
    const struct count killed = {.kind = "killed", .has_best = true, .best = 760};
    struct event sum = event_on("2020-04/2020-06"), unknown = event_on("2020-04");
    sum.has_events = unknown.has_events = true;
    sum.events = 415;
    unknown.events = 20;
    sum.counts = &killed;
    sum.count_count = 1;
    inventory_take(&inventory, &sum);
    inventory_take(&inventory, &unknown);
    take("2020-05-01", &killed, 1);
    assert_json("\"killed\":{\"low\":1520,\"best\":1520,\"high\":1520,\"known\":416,"
                "\"unknown\":20}");
    assert_json("\"2020-04\":{\"events\":435,");
    assert_json("\"2020-05\":{\"events\":1,");
    assert_json("\"events_counted\":436");
    assert_json("\"categories\":{\"battle\":3}");
    struct inventory merged = {0};
    inventory_merge(&merged, &inventory);
    inventory_merge(&merged, &inventory);
    const char *text = json(&merged);
    assert_non_null(strstr(text, "\"events_counted\":872"));
    assert_non_null(strstr(text, "\"known\":832,\"unknown\":40"));
    struct buffer shown = {0};
    inventory_add_text(&merged, &shown);
    assert_non_null(strstr(buffer_text(&shown), "\n4 records say how many events they stand for; "
                                                "872 events took place in all\n"));
    buffer_clear(&shown);
    inventory_clear(&merged);
}

/* ---- Dates ---- */

static void bounds_are_the_outermost_ones(void **state)
{
    (void)state;
    take("2013-06", NULL, 0);
    take("2013-05-20", NULL, 0);
    take("2013-06-05/2013-07", NULL, 0);
    assert_json("\"first\":\"2013-05-20\",\"last\":\"2013-07-31\",\"undated\":0");
}

static void an_open_or_unknown_side_has_no_bound(void **state)
{
    (void)state;
    take("2013-06-05", NULL, 0);
    take("[..2013-06-04]", NULL, 0);
    assert_json("\"first\":null,\"last\":\"2013-06-05\"");
    take("2013-06-01/", NULL, 0);
    assert_json("\"first\":null,\"last\":null");
}

static void undated_records_have_no_part_in_the_span(void **state)
{
    (void)state;
    take("2013-06-05", NULL, 0);
    take("XXXX-06-05", NULL, 0);
    assert_json("\"first\":\"2013-06-05\",\"last\":\"2013-06-05\",\"undated\":1");
    assert_json("\"months\":{\n  \"2013-06\":{\"events\":1,");
}

static void early_years_keep_their_sign(void **state)
{
    (void)state;
    take("0025-01-02", NULL, 0);
    take("-0043-03-15", NULL, 0);
    assert_json("\"first\":\"-0043-03-15\",\"last\":\"0025-01-02\"");
    assert_json("\"months\":{\n  \"-0043-03\":{\"events\":1,");
}

/* ---- Words ---- */

static void words_are_counted_and_sorted(void **state)
{
    (void)state;
    static const char *const types[] = {"b", "a", "b", NULL};
    for (size_t i = 0; i < 4; i++) {
        struct event event = event_on("2013");
        event.type = types[i];
        event.category = i == 0 ? CATEGORY_VAC : CATEGORY_BATTLE;
        event.place.country = "S\"R";
        inventory_take(&inventory, &event);
    }
    assert_json("\"categories\":{\"battle\":3,\"vac\":1}");
    assert_json("\"types\":{\"a\":1,\"b\":2}");
    assert_json("\"countries\":{\"S\\\"R\":4}");
}

/* ---- Sums ---- */

#define BEST(value) .has_best = true, .best = (value)
#define LOW(value) .has_low = true, .low = (value)
#define HIGH(value) .has_high = true, .high = (value)

/* One count and what it is as a sum. */
static const struct {
    struct count count;
    const char *sum;
} sums[] = {
    {{.qualifier = QUALIFIER_EXACT, BEST(12)}, "\"low\":12,\"best\":12,\"high\":12"},
    {{.qualifier = QUALIFIER_STATED, BEST(1200)}, "\"low\":1200,\"best\":1200,\"high\":1200"},
    {{.qualifier = QUALIFIER_APPROX, BEST(5)}, "\"low\":5,\"best\":5,\"high\":5"},
    {{.qualifier = QUALIFIER_AT_LEAST, LOW(12)}, "\"low\":12,\"best\":12,\"high\":null"},
    {{.qualifier = QUALIFIER_AT_LEAST, BEST(12)}, "\"low\":12,\"best\":12,\"high\":null"},
    {{.qualifier = QUALIFIER_MORE_THAN, LOW(80000)}, "\"low\":80000,\"best\":80000,\"high\":null"},
    {{.qualifier = QUALIFIER_AT_MOST, HIGH(12)}, "\"low\":0,\"best\":0,\"high\":12"},
    {{.qualifier = QUALIFIER_BETWEEN, LOW(10), HIGH(12)}, "\"low\":10,\"best\":10,\"high\":12"},
    {{.qualifier = QUALIFIER_STATED, LOW(10), BEST(11), HIGH(13)},
     "\"low\":10,\"best\":11,\"high\":13"},
    {{.qualifier = QUALIFIER_STATED, LOW(9), BEST(8), HIGH(7)}, "\"low\":9,\"best\":8,\"high\":7"},
};

static void each_qualifier_adds_its_bounds(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof sums / sizeof *sums; i++) {
        struct count count = sums[i].count;
        count.kind = "killed";
        inventory_clear(&inventory);
        take("2013-06-05", &count, 1);
        assert_json(sums[i].sum);
        assert_json("\"known\":1,\"unknown\":0");
    }
}

static void unknown_is_not_zero(void **state)
{
    (void)state;
    const struct count unknown = {.kind = "killed", .qualifier = QUALIFIER_UNKNOWN};
    take("2013-06-05", &unknown, 1);
    assert_json("\"killed\":{\"low\":null,\"best\":null,\"high\":null,\"known\":0,\"unknown\":1}");
    const struct count none = {.kind = "killed", .qualifier = QUALIFIER_EXACT, BEST(0)};
    take("2013-06-05", &none, 1);
    take("2013-07-05", NULL, 0);
    assert_json("\"killed\":{\"low\":0,\"best\":0,\"high\":0,\"known\":1,\"unknown\":2}");
    assert_json("\"2013-07\":{\"events\":1,\"killed\":{\"low\":null,\"best\":null,\"high\":null}}");
}

static void stocks_and_breakdowns_are_not_added(void **state)
{
    (void)state;
    const struct count counts[] = {
        {.kind = "refugees", .measure = "stock", BEST(1600000)},
        {.kind = "killed", BEST(5)},
        {.kind = "killed", .breakdown = "children", BEST(2)},
        {.kind = "wounded", .measure = "flow", BEST(3)},
    };
    take("2013-06-05", counts, 4);
    assert_json("\"counts\":{\n  \"killed\":{\"low\":5,");
    assert_json("\n  \"wounded\":{\"low\":3,");
    assert_null(strstr(json(&inventory), "refugees"));
    assert_json("\"2013-06\":{\"events\":1,\"killed\":{\"low\":5,");
}

static void only_what_took_place_once_is_added(void **state)
{
    (void)state;
    static const struct link same[] = {{"part-of", "a"}, {"same-episode-as", "b"}};
    static const struct count five = {.kind = "killed", BEST(5)};
    struct event events[6];
    for (size_t i = 0; i < 6; i++) {
        events[i] = event_on("2013-06-05");
        events[i].counts = &five;
        events[i].count_count = 1;
    }
    events[0].record_type = RECORD_FIGURE;
    events[1].record_type = RECORD_STATEMENT;
    events[2].status = STATUS_PLANNED;
    events[3].status = STATUS_POSTPONED;
    events[4].status = STATUS_CALLED_OFF;
    events[5].links = same;
    events[5].link_count = 2;
    for (size_t i = 0; i < 6; i++) {
        assert_false(sum_counts(&events[i]));
        inventory_take(&inventory, &events[i]);
    }
    assert_json("\"categories\":{\"battle\":6}");
    /* what is planned is an event all the same, and its dead are not added up */
    assert_json("\"counts\":{},\n\"months\":{\n  "
                "\"2013-06\":{\"events\":3,\"killed\":{\"low\":null,");
    events[5].link_count = 1;
    assert_true(sum_counts(&events[5]));
}

static void months_are_those_of_the_first_day(void **state)
{
    (void)state;
    take("2013-12-31/2014-02", NULL, 0);
    take("2013-10", NULL, 0);
    take("2013-12", NULL, 0);
    take("[..2013-06-04]", NULL, 0);
    const char *months = strstr(json(&inventory), "\"months\"");
    const char *october = strstr(months, "\"2013-10\":{\"events\":1");
    const char *december = strstr(months, "\"2013-12\":{\"events\":2");
    assert_true(october && december && october < december);
    assert_null(strstr(months, "2013-06"));
    assert_null(strstr(months, "2014"));
}

/* ---- Merging ---- */

static void take_some(struct inventory *into, bool is_first)
{
    const struct count five = {.kind = "killed", BEST(5)};
    const struct count more = {.kind = "killed", .qualifier = QUALIFIER_AT_LEAST, LOW(2)};
    struct event event = event_on(is_first ? "2013-06-05" : "2013-04~/..");
    event.type = is_first ? "a" : "b";
    event.counts = is_first ? &five : &more;
    event.count_count = 1;
    inventory_take(into, &event);
}

static void merged_parts_are_the_whole(void **state)
{
    (void)state;
    struct inventory other = {0};
    take_some(&inventory, true);
    take_some(&other, false);
    take_some(&other, true);
    inventory_merge(&inventory, &other);

    struct inventory whole = {0};
    take_some(&whole, true);
    take_some(&whole, false);
    take_some(&whole, true);
    assert_string_equal(json(&inventory), json(&whole));
    assert_int_equal(inventory.counted, 3);
    assert_int_equal(inventory.approximate, 1);
    inventory_clear(&other);
    inventory_clear(&whole);
}

/* ---- Dates and gaps ---- */

static void precisions_go_by_the_days_that_are_meant(void **state)
{
    (void)state;
    static const char *const dates[] = {"2013-06-05",
                                        "2013-06-05T12:00:00",
                                        "2013-06-05/2013-08-02",
                                        "[2013-06-05..2013-06-11]",
                                        "2013-06",
                                        "2013-06/2013-08",
                                        "[2013-06-05..2013-07-20]",
                                        "2013",
                                        "2013-06-05/..",
                                        "[..2013-06-04]",
                                        "XXXX-06-05"};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        take(dates[i], NULL, 0);
    assert_json("\"precisions\":{\"day\":3,\"days\":1,\"month\":2,\"longer\":2,\"open\":2,"
                "\"nowhere\":1}");
}

static void gaps_are_months_that_no_record_touches(void **state)
{
    (void)state;
    take("2012-11-05", NULL, 0);
    take("2013-03-30/2013-05-01", NULL, 0);
    struct event statement = event_on("2013-07");
    statement.record_type = RECORD_STATEMENT;
    inventory_take(&inventory, &statement);
    assert_json("\"gaps\":[{\"from\":\"2012-12\",\"to\":\"2013-02\",\"months\":3},"
                "{\"from\":\"2013-06\",\"to\":\"2013-06\",\"months\":1}]");
    struct inventory other = {0};
    struct event event = event_on("2013-01");
    inventory_take(&other, &event);
    inventory_merge(&inventory, &other);
    inventory_clear(&other);
    assert_json("\"gaps\":[{\"from\":\"2012-12\",\"to\":\"2012-12\",\"months\":1},"
                "{\"from\":\"2013-02\",\"to\":\"2013-02\",\"months\":1},");
}

/* ---- Rules of assignment ---- */

static void take_by(enum assign assign, const char *date, double killed)
{
    const struct count count = {.kind = "killed", .qualifier = QUALIFIER_EXACT, BEST(killed)};
    inventory.assign = assign;
    take(date, &count, 1);
}

static void a_month_is_that_of_the_rule(void **state)
{
    (void)state;
    take_by(ASSIGN_MIDPOINT, "2013-06-20/2013-08-09", 5);
    take_by(ASSIGN_MIDPOINT, "2013-06-20/..", 5);
    assert_json("\"months\":{\n  \"2013-07\":{\"events\":1,");
    assert_json("\"unassigned\":1,");
    inventory_clear(&inventory);
    take_by(ASSIGN_STRICT, "2013-06-20/2013-07-01", 5);
    take_by(ASSIGN_STRICT, "2013-06-20/2013-06-30", 5);
    assert_json("\"months\":{\n  \"2013-06\":{\"events\":1,");
    assert_json("\"unassigned\":1,");
    inventory_clear(&inventory);
    take_by(ASSIGN_START, "2013-06-20/2013-08-09", 5);
    take_by(ASSIGN_START, "[..2013-06-04]", 5);
    assert_json("\"months\":{\n  \"2013-06\":{\"events\":1,");
    assert_json("\"unassigned\":1,");
}

static void shares_are_by_days_and_add_up(void **state)
{
    (void)state;
    take_by(ASSIGN_SPREAD, "2013-06-21/2013-07-20", 7);
    assert_json("\"2013-06\":{\"events\":0.333,\"killed\":{\"low\":2.333,\"best\":2.333,"
                "\"high\":2.333}}");
    assert_json("\"2013-07\":{\"events\":0.667,\"killed\":{\"low\":4.667,");
    take_by(ASSIGN_SPREAD, "2013-07-20", 1);
    assert_json("\"2013-07\":{\"events\":1.667,\"killed\":{\"low\":5.667,");
    take_by(ASSIGN_SPREAD, "-9000/9000", 1);
    assert_json("\"unassigned\":1,");
    assert_json("\"killed\":{\"low\":9,");
}

static void subtypes_are_counted(void **state)
{
    (void)state;
    static const char *const subtypes[] = {"state", "other", NULL, "state"};
    for (size_t i = 0; i < 4; i++) {
        struct event event = event_on("2013");
        event.subtype = subtypes[i];
        inventory_take(&inventory, &event);
    }
    assert_json("\"subtypes\":{\"other\":1,\"state\":2}");
    assert_json("\"statuses\":{\"reported\":4}");
}

static void words_beyond_the_limit_are_counted_together(void **state)
{
    (void)state;
    struct event event = event_on("2013");
    char word[16];
    event.place.country = word;
    for (int i = 0; i < INVENTORY_WORDS + 7; i++) {
        snprintf(word, sizeof word, "x%d", i);
        inventory_take(&inventory, &event);
    }
    snprintf(word, sizeof word, "x%d", 1);
    inventory_take(&inventory, &event);
    assert_json("{\"(other)\":7,\"x0\":1,\"x1\":2,");
    char *wide = arena_alloc(&arena, 5000);
    memset(wide, 'w', 4999);
    event.type = wide;
    inventory_take(&inventory, &event);
    assert_json("www…\":1}");
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_empty_inventory_has_all_keys),
        TEST(rows_count_the_events_they_stand_for),
        TEST(bounds_are_the_outermost_ones),
        TEST(an_open_or_unknown_side_has_no_bound),
        TEST(undated_records_have_no_part_in_the_span),
        TEST(early_years_keep_their_sign),
        TEST(words_are_counted_and_sorted),
        TEST(each_qualifier_adds_its_bounds),
        TEST(unknown_is_not_zero),
        TEST(stocks_and_breakdowns_are_not_added),
        TEST(only_what_took_place_once_is_added),
        TEST(months_are_those_of_the_first_day),
        TEST(merged_parts_are_the_whole),
        TEST(precisions_go_by_the_days_that_are_meant),
        TEST(gaps_are_months_that_no_record_touches),
        TEST(a_month_is_that_of_the_rule),
        TEST(shares_are_by_days_and_add_up),
        TEST(subtypes_are_counted),
        TEST(words_beyond_the_limit_are_counted_together),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
