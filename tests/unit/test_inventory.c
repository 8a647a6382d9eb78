/* What is in the data: words, spans, sums with their bounds, months, and merging. */
#include "query/inventory.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
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
                                          "\"categories\":{},\n\"types\":{},\n\"countries\":{},\n"
                                          "\"counts\":{},\n\"months\":{}");
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
        assert_false(inventory_counts(&events[i]));
        inventory_take(&inventory, &events[i]);
    }
    assert_json("\"categories\":{\"battle\":6}");
    assert_json("\"counts\":{},\n\"months\":{}");
    events[5].link_count = 1;
    assert_true(inventory_counts(&events[5]));
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

/* ---- Merging and text ---- */

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

static void the_text_says_what_is_not_known(void **state)
{
    (void)state;
    take_some(&inventory, true);
    take_some(&inventory, false);
    take("2013", NULL, 0);
    struct buffer text = {0};
    inventory_add_text(&inventory, &text);
    assert_non_null(strstr(text.bytes, "2013-01-01 to 2013-12-31\n  and later: "));
    assert_null(strstr(text.bytes, "and earlier"));
    assert_non_null(strstr(text.bytes, "at least 7; 1 of 3 events have no figure\n"));
    assert_non_null(strstr(text.bytes, "  to the day                   1\n"));
    assert_non_null(strstr(text.bytes, "  battle                       3\n"));
    buffer_clear(&text);
}

static void an_empty_inventory_has_no_text(void **state)
{
    (void)state;
    struct buffer text = {0};
    inventory_add_text(&inventory, &text);
    assert_int_equal(text.length, 0);
}

static void long_lists_are_cut_in_the_text(void **state)
{
    (void)state;
    char type[] = "a";
    for (; type[0] <= 'y'; type[0]++) {
        struct event event = event_on("2013");
        event.type = type;
        inventory_take(&inventory, &event);
    }
    struct buffer text = {0};
    inventory_add_text(&inventory, &text);
    assert_non_null(strstr(text.bytes, "  … and 5 more\n"));
    buffer_clear(&text);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(an_empty_inventory_has_all_keys),      TEST(bounds_are_the_outermost_ones),
        TEST(an_open_or_unknown_side_has_no_bound), TEST(undated_records_have_no_part_in_the_span),
        TEST(early_years_keep_their_sign),          TEST(words_are_counted_and_sorted),
        TEST(each_qualifier_adds_its_bounds),       TEST(unknown_is_not_zero),
        TEST(stocks_and_breakdowns_are_not_added),  TEST(only_what_took_place_once_is_added),
        TEST(months_are_those_of_the_first_day),    TEST(merged_parts_are_the_whole),
        TEST(the_text_says_what_is_not_known),      TEST(an_empty_inventory_has_no_text),
        TEST(long_lists_are_cut_in_the_text),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
