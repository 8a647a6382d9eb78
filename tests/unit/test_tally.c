/* What is counted, under which dates and groups, what is not and why, and that parts make the
 * whole. */
#include "query/tally.h"

#include "base/buffer.h"
#include "random.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

static struct arena arena;
static struct tally tally;
static const struct language_order languages;

static struct tally_setup setup_of(const char *group, const char *kind)
{
    return (struct tally_setup){.group = group ? field_find(group) : NULL,
                                .languages = &languages,
                                .kind = kind,
                                .has_sides = false};
}

static int set_up(void **state)
{
    (void)state;
    arena = (struct arena){0};
    struct tally_setup setup = setup_of("category", "killed");
    tally_init(&tally, &setup);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    tally_clear(&tally);
    arena_clear(&arena);
    return 0;
}

static struct event event_on(const char *date, enum category category)
{
    struct event event = {.category = category, .origin.dialect = "casus"};
    struct edtf_error error;
    assert_true(edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &arena, &event.date, &error));
    return event;
}

static void give_killed(struct event *event, enum qualifier qualifier, double number)
{
    struct count *count = arena_alloc(&arena, sizeof *count);
    *count = (struct count){.kind = "killed", .qualifier = qualifier, .has_best = true};
    count->best = number;
    event->counts = count;
    event->count_count = 1;
}

static void same_dates_and_groups_share_a_cell(void **state)
{
    (void)state;
    struct event battle = event_on("2013-06-05", CATEGORY_BATTLE);
    struct event silent = event_on("2013-06-05", CATEGORY_BATTLE);
    struct event protest = event_on("2013-06-05", CATEGORY_PROTEST);
    struct event month = event_on("2013-06", CATEGORY_BATTLE);
    give_killed(&battle, QUALIFIER_STATED, 12);
    give_killed(&month, QUALIFIER_AT_LEAST, 3);
    tally_take(&tally, &battle);
    tally_take(&tally, &silent);
    tally_take(&tally, &battle);
    tally_take(&tally, &protest);
    tally_take(&tally, &month);
    assert_int_equal(tally.count, 3);
    assert_int_equal(tally.records, 5);
    const struct tally_cell *cell = &tally.cells[0];
    assert_int_equal(cell->first, cell->last);
    assert_true(cell->events == 3 && cell->unknown == 1);
    assert_true(cell->sum.low == 24 && cell->sum.best == 24 && cell->sum.high == 24);
    assert_false(cell->sum.has_no_high);
    assert_int_equal(tally.cells[1].group, 1);
    assert_true(tally.cells[1].unknown == 1 && tally.cells[1].sum.known == 0);
    assert_int_equal(tally.cells[2].last - tally.cells[2].first, 29);
    assert_true(tally.cells[2].sum.has_no_high && tally.cells[2].sum.low == 3);
}

static void a_record_counts_as_many_as_it_stands_for(void **state)
{
    (void)state;
    struct event sum = event_on("2020-04/2020-06", CATEGORY_BATTLE);
    struct event unknown = event_on("2020-04/2020-06", CATEGORY_BATTLE);
    struct event none = event_on("2020-04/2020-06", CATEGORY_BATTLE);
    sum.has_events = unknown.has_events = none.has_events = true;
    sum.events = 415;
    unknown.events = 20;
    give_killed(&sum, QUALIFIER_STATED, 760);
    give_killed(&none, QUALIFIER_STATED, 0);
    tally_take(&tally, &sum);
    tally_take(&tally, &unknown);
    tally_take(&tally, &none);
    assert_int_equal(tally.count, 1);
    assert_int_equal(tally.records, 3);
    assert_true(tally.cells[0].events == 435 && tally.cells[0].unknown == 20);
    assert_true(tally.cells[0].sum.best == 760);
}

/* The lethal events and the largest sum of the only cell. */
static void check_lethal(const struct event *events, size_t count, const char *kind, double lethal,
                         double largest)
{
    struct tally_setup setup = setup_of(NULL, kind);
    struct tally taken;
    tally_init(&taken, &setup);
    for (size_t i = 0; i < count; i++)
        tally_take(&taken, &events[i]);
    assert_int_equal(taken.count, 1);
    if (isnan(lethal))
        assert_true(isnan(taken.cells[0].lethal));
    else
        assert_true(taken.cells[0].lethal == lethal);
    assert_true(taken.cells[0].largest == largest);
    tally_clear(&taken);
}

static void events_with_deaths_are_lethal(void **state)
{
    (void)state;
    struct event events[4];
    for (size_t i = 0; i < 4; i++)
        events[i] = event_on("2013-06-05", CATEGORY_BATTLE);
    give_killed(&events[0], QUALIFIER_STATED, 12);
    give_killed(&events[1], QUALIFIER_STATED, 0);
    give_killed(&events[2], QUALIFIER_AT_MOST, 3);
    check_lethal(events, 4, "killed", 1, 12);
    check_lethal(events, 1, "wounded", 0, 0);
}

/* As a measure of its own, with what is not certain in the bounds. */
static void lethal_events_are_counted_from_deaths(void **state)
{
    (void)state;
    struct event events[4];
    struct tally_setup setup = setup_of(NULL, "lethal_events");
    struct tally taken;
    tally_init(&taken, &setup);
    for (size_t i = 0; i < 4; i++)
        events[i] = event_on("2013-06-05", CATEGORY_BATTLE);
    give_killed(&events[0], QUALIFIER_STATED, 12);
    give_killed(&events[1], QUALIFIER_STATED, 0);
    give_killed(&events[2], QUALIFIER_AT_MOST, 3);
    for (size_t i = 0; i < 4; i++)
        tally_take(&taken, &events[i]);
    const struct tally_cell *cell = &taken.cells[0];
    assert_true(cell->events == 4 && cell->unknown == 1 && cell->sum.known == 3);
    assert_true(cell->sum.low == 1 && cell->sum.best == 1 && cell->sum.high == 2);
    assert_true(cell->lethal == 1);
    tally_clear(&taken);
}

/* Published totals say how many of their events were lethal, or it is not known. */
static void totals_state_their_lethal_events(void **state)
{
    (void)state;
    struct count counts[] = {{.kind = "killed", .has_best = true, .best = 760},
                             {.kind = "lethal_events", .has_best = true, .best = 203}};
    struct event total = event_on("2013-06", CATEGORY_BATTLE);
    total.has_events = true;
    total.events = 415;
    total.counts = counts;
    total.count_count = 2;
    check_lethal(&total, 1, "killed", 203, 760);
    check_lethal(&total, 1, "lethal_events", 203, 203);
    total.count_count = 1;
    check_lethal(&total, 1, "killed", NAN, 760);
    check_lethal(&total, 1, "wounded", NAN, 0);
}

static void what_is_no_event_that_took_place_is_told_apart(void **state)
{
    (void)state;
    static const struct link link = {"same-episode-as", "other"};
    struct event event = event_on("2013-06-05", CATEGORY_BATTLE);
    struct event others[5] = {event, event, event, event, event};
    others[0].record_type = RECORD_STATEMENT;
    others[1].record_type = RECORD_FIGURE;
    others[2].links = &link;
    others[2].link_count = 1;
    others[3].status = STATUS_PLANNED;
    others[4].status = STATUS_CALLED_OFF;
    others[4].has_events = true;
    others[4].events = 3;
    for (size_t i = 0; i < 5; i++)
        tally_take(&tally, &others[i]);
    assert_int_equal(tally.count, 0);
    assert_int_equal(tally.records, 0);
    assert_int_equal(tally.excluded.statements, 1);
    assert_int_equal(tally.excluded.figures, 1);
    assert_int_equal(tally.excluded.repeats, 1);
    assert_true(tally.excluded.planned == 4);
}

static void open_and_unplaceable_dates_have_no_bounds(void **state)
{
    (void)state;
    static const char *const dates[] = {"../2013-06-05", "2013-06-05/..", "XXXX-06-05"};
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++) {
        struct event event = event_on(dates[i], CATEGORY_BATTLE);
        tally_take(&tally, &event);
    }
    assert_int_equal(tally.count, 3);
    assert_true(tally.cells[0].first == DAY_NONE_BEFORE && tally.cells[0].last > 0);
    assert_true(tally.cells[1].last == DAY_NONE_AFTER && tally.cells[1].first > 0);
    assert_true(tally.cells[2].first == DAY_NONE_BEFORE);
    assert_true(tally.cells[2].last == DAY_NONE_AFTER);
}

/* ---- Sides ---- */

static enum tally_side side_by_code(const char *name, const char *value)
{
    const struct code code = {name, value};
    struct event event = {.codes = &code, .code_count = 1};
    return tally_side_of(&event);
}

static enum tally_side side_by_scheme(const char *scheme, const char *code, enum category category)
{
    struct event event = {.scheme = {.name = scheme, .code = code}, .category = category};
    return tally_side_of(&event);
}

static void sides_follow_the_codes(void **state)
{
    (void)state;
    assert_int_equal(side_by_code("QuadClass", "1"), TALLY_COOPERATION);
    assert_int_equal(side_by_code("QuadClass", "4"), TALLY_CONFLICT);
    assert_int_equal(side_by_code("QuadClass", "5"), TALLY_NEITHER);
    assert_int_equal(side_by_code("Quad Code", "VERBAL CONFLICT"), TALLY_CONFLICT);
    assert_int_equal(side_by_code("Quad Code", "material cooperation"), TALLY_COOPERATION);
    assert_int_equal(side_by_scheme("cameo", "0841", CATEGORY_BATTLE), TALLY_COOPERATION);
    assert_int_equal(side_by_scheme("cameo", "190", CATEGORY_DIPLOMACY), TALLY_CONFLICT);
    assert_int_equal(side_by_scheme("cameo", "9", CATEGORY_BATTLE), TALLY_NEITHER);
    assert_int_equal(side_by_scheme("cameo", "---", CATEGORY_BATTLE), TALLY_NEITHER);
    assert_int_equal(side_by_scheme("acled", "190", CATEGORY_DIPLOMACY), TALLY_COOPERATION);
    assert_int_equal(side_by_scheme(NULL, NULL, CATEGORY_BATTLE), TALLY_CONFLICT);
    assert_int_equal(side_by_scheme(NULL, NULL, CATEGORY_STRATEGIC), TALLY_NEITHER);
}

static void sides_part_cells(void **state)
{
    (void)state;
    struct tally around;
    struct tally_setup setup = setup_of(NULL, NULL);
    setup.has_sides = true;
    tally_init(&around, &setup);
    struct event battle = event_on("2013-06-05", CATEGORY_BATTLE);
    struct event talks = event_on("2013-06-05", CATEGORY_DIPLOMACY);
    tally_take(&around, &battle);
    tally_take(&around, &talks);
    assert_int_equal(around.count, 2);
    assert_int_equal(around.grouping.count, 1);
    tally_clear(&around);
}

/* ---- Data sets ---- */

static void data_sets_are_told_apart(void **state)
{
    (void)state;
    static const char *const names[] = {"acled", "ucdp", "acled", "gdelt"};
    struct tally other;
    tally_init(&other, &tally.setup);
    for (size_t i = 0; i < 4; i++) {
        struct event event = event_on("2013-06-05", CATEGORY_BATTLE);
        event.origin.dialect = names[i];
        tally_take(i < 2 ? &tally : &other, &event);
    }
    assert_int_equal(tally.dataset_count, 2);
    tally_merge(&tally, &other);
    assert_int_equal(tally.dataset_count, 3);
    assert_string_equal(tally.datasets[2], "gdelt");
    tally_clear(&other);
}

/* ---- Limits ---- */

static void too_many_cells_are_told(void **state)
{
    (void)state;
    struct event event = event_on("2013-06-05", CATEGORY_BATTLE);
    for (size_t i = 0; i < TALLY_LIMIT; i++) {
        event.date.earliest = (int64_t)i;
        event.date.latest = (int64_t)i + 1;
        tally_take(&tally, &event);
    }
    assert_int_equal(tally.count, TALLY_LIMIT);
    assert_false(tally.is_overfull);
    tally_take(&tally, &event);
    assert_false(tally.is_overfull);
    event.date.latest += 7;
    tally_take(&tally, &event);
    assert_true(tally.is_overfull);
    assert_int_equal(tally.count, TALLY_LIMIT);
}

/* ---- Merging ---- */

static struct event random_event(struct random *random)
{
    static const char *const dates[] = {"2013-06-05", "2013-06-06", "2013-06",       "2013",
                                        "2012-12-31", "2013-07-01", "2013-06-05/..", "XXXX-01"};
    struct event event = event_on(dates[random_below(random, 8)],
                                  (enum category)random_below(random, CATEGORY_COUNT));
    if (random_below(random, 4))
        give_killed(&event, random_below(random, 5) ? QUALIFIER_STATED : QUALIFIER_AT_LEAST,
                    random_below(random, 30));
    if (random_below(random, 10) == 0) {
        event.has_events = true;
        event.events = random_below(random, 500);
    }
    if (random_below(random, 12) == 0)
        event.status = STATUS_PLANNED;
    if (random_below(random, 12) == 0)
        event.record_type = (enum record_type)random_below(random, RECORD_TYPE_COUNT);
    return event;
}

static int compare_lines(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static const char *cell_line(const struct tally *of, const struct tally_cell *cell)
{
    struct buffer line = {0};
    const char *group = of->grouping.items[cell->group].value;
    buffer_print(&line, "%s %lld %lld %d %d", group ? group : "-", (long long)cell->first,
                 (long long)cell->last, (int)cell->side, cell->sum.has_no_high);
    const double numbers[] = {cell->events,  cell->unknown,  (double)cell->sum.known,
                              cell->sum.low, cell->sum.best, cell->sum.high};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        buffer_add_text(&line, " ");
        buffer_add_number(&line, numbers[i], 3);
    }
    const char *text = arena_text(&arena, buffer_text(&line));
    buffer_clear(&line);
    return text;
}

/* All that a tally holds, whatever the order in which it came. */
static const char *dump(const struct tally *of)
{
    const char **lines = ARENA_ARRAY(&arena, const char *, of->count + of->grouping.count);
    size_t count = 0;
    for (size_t i = 0; i < of->count; i++)
        lines[count++] = cell_line(of, &of->cells[i]);
    for (size_t i = 0; i < of->grouping.count; i++)
        lines[count++] = arena_print(&arena, "group %s %zu", of->grouping.items[i].value,
                                     of->grouping.items[i].count);
    qsort(lines, count, sizeof *lines, compare_lines);
    const char *text =
        arena_print(&arena, "%zu %zu %zu %zu %d\n", of->records, of->excluded.statements,
                    of->excluded.figures, of->excluded.repeats, (int)of->excluded.planned);
    for (size_t i = 0; i < count; i++)
        text = arena_print(&arena, "%s%s\n", text, lines[i]);
    return text;
}

static void parts_make_the_whole(void **state)
{
    (void)state;
    struct tally_setup setup = setup_of("category", "killed");
    setup.has_sides = true;
    for (uint64_t seed = 1; seed <= 60; seed++) {
        struct tally whole, parts[4];
        struct random random = {seed};
        uint32_t count = 1 + random_below(&random, 4), events = random_below(&random, 300);
        tally_init(&whole, &setup);
        for (uint32_t i = 0; i < count; i++)
            tally_init(&parts[i], &setup);
        for (uint32_t i = 0; i < events; i++) {
            struct event event = random_event(&random);
            tally_take(&whole, &event);
            tally_take(&parts[random_below(&random, count)], &event);
        }
        for (uint32_t i = count - 1; i > 0; i--)
            tally_merge(&parts[random_below(&random, i)], &parts[i]);
        assert_string_equal(dump(&parts[0]), dump(&whole));
        tally_clear(&whole);
        for (uint32_t i = 0; i < count; i++)
            tally_clear(&parts[i]);
    }
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(same_dates_and_groups_share_a_cell),
        TEST(a_record_counts_as_many_as_it_stands_for),
        TEST(events_with_deaths_are_lethal),
        TEST(lethal_events_are_counted_from_deaths),
        TEST(totals_state_their_lethal_events),
        TEST(what_is_no_event_that_took_place_is_told_apart),
        TEST(open_and_unplaceable_dates_have_no_bounds),
        TEST(sides_follow_the_codes),
        TEST(sides_part_cells),
        TEST(data_sets_are_told_apart),
        TEST(too_many_cells_are_told),
        TEST(parts_make_the_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
