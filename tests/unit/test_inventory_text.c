/* The inventory for people. */
#include "query/inventory.h"

#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#define BEST(value) .has_best = true, .best = (value)
#define LOW(value) .has_low = true, .low = (value)

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

static void assert_text(const char *part, bool is_there)
{
    struct buffer text = {0};
    inventory_add_text(&inventory, &text);
    if (!strstr(buffer_text(&text), part) == is_there)
        fail_msg("%s '%s' in %s", is_there ? "no" : "there is", part, text.bytes);
    buffer_clear(&text);
}

static void the_text_says_what_is_not_known(void **state)
{
    (void)state;
    take_some(&inventory, true);
    take_some(&inventory, false);
    take("2013", NULL, 0);
    assert_text("2013-01-01 to 2013-12-31, 365 days\n  and later: ", true);
    assert_text("and earlier", false);
    assert_text("  killed                        7          ≥ 7     no limit"
                "            1  33.3%\n",
                true);
    assert_text("  to the day                                   1   33.3%  ██████▋\n", true);
    assert_text("Statuses", false);
}

static void an_empty_inventory_has_no_text(void **state)
{
    (void)state;
    struct buffer text = {0};
    inventory_add_text(&inventory, &text);
    assert_int_equal(text.length, 0);
}

static void long_lists_begin_with_most_and_are_cut(void **state)
{
    (void)state;
    char type[] = "a";
    for (; type[0] <= 'y'; type[0]++) {
        struct event event = event_on("2013");
        event.type = type;
        for (char i = 'a'; i <= type[0]; i++)
            inventory_take(&inventory, &event);
    }
    assert_text("\nTypes\n  y    ", true);
    assert_text("\n  f    ", true);
    assert_text("\n  e    ", false);
    assert_text("  … and 5 more\n", true);
}

static void a_subtype_stands_beside_its_type_where_it_is_the_only_one(void **state)
{
    (void)state;
    static const char *const subtypes[][2] = {{"1", "state"}, {"1", "state"}, {"2", "other"}};
    for (size_t i = 0; i < 3; i++) {
        struct event event = event_on("2013");
        event.type = subtypes[i][0];
        event.subtype = subtypes[i][1];
        inventory_take(&inventory, &event);
    }
    assert_text("  1 (state)  ", true);
    assert_text("Subtypes", false);
    struct event event = event_on("2013");
    event.type = "2";
    inventory_take(&inventory, &event);
    assert_text("  2 (other)  ", false);
    assert_text("\nSubtypes\n  state  ", true);
}

static void the_course_has_few_lines_whatever_the_span(void **state)
{
    (void)state;
    take("2013-06-05", NULL, 0);
    take("2013-06-07", NULL, 0);
    take("2013-08-05", NULL, 0);
    assert_text("Events per month, by their first day\n"
                "  2013-06                     2  ██████████████████████████████████████████████\n"
                "  2013-07                     0\n"
                "  2013-08                     1  ███████████████████████\n",
                true);
    take("2017-08-05", NULL, 0);
    assert_text("Events per year, by their first day\n"
                "  2013                        3  ██",
                true);
    assert_text("  2014                        0\n", true);
    take("2023-08-05", NULL, 0);
    assert_text("\n  2018 to 2022                0\n", true);
    take("1950", NULL, 0);
    assert_text("Events per 5 years, by their first day\n  1950 to 1954                1  ", true);
    take("-0043-03-15", NULL, 0);
    assert_text("Events per 100 years, by their first day\n  -0100 to -0001              1  ",
                true);
}

static void no_line_is_long_or_ends_in_blanks(void **state)
{
    (void)state;
    const struct count killed = {.kind = "killed", BEST(123456.5)};
    struct event event = event_on("2013-06-05");
    event.type = event.place.country =
        "a very long word that nobody would want to see in full in a list of this width, or any";
    event.counts = &killed;
    event.count_count = 1;
    for (int i = 0; i < 2000; i++)
        inventory_take(&inventory, &event);
    struct buffer text = {0};
    inventory_add_text(&inventory, &text);
    for (char *line = strtok(text.bytes, "\n"); line; line = strtok(NULL, "\n")) {
        if (utf8_count(line, strlen(line)) > 80)
            fail_msg("too long: %s", line);
        assert_int_not_equal(line[strlen(line) - 1], ' ');
    }
    buffer_clear(&text);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(the_text_says_what_is_not_known),
        TEST(an_empty_inventory_has_no_text),
        TEST(long_lists_begin_with_most_and_are_cut),
        TEST(a_subtype_stands_beside_its_type_where_it_is_the_only_one),
        TEST(the_course_has_few_lines_whatever_the_span),
        TEST(no_line_is_long_or_ends_in_blanks),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
