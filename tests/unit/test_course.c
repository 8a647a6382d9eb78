/* Which bin an event is counted in, within which bounds, what has none, and that all of it adds up:
 * the rules of imprecise dates by hand-made cases and by random ones. */
#include "course_of.h"

#include "random.h"

#include <math.h>

/* ---- Assigning ---- */

/* Fifteen days, 25 May to 8 June: 7 in May, 8 in June, the middle on 1 June. */
static const char across[] = "2013-05-25/2013-06-08";

static void check_across(enum assign assign, double may, double june)
{
    struct counted counted;
    counted_open(&counted, NULL, NULL);
    counted.setup.assign = assign;
    take_event(&counted, "2013-05-03", NULL);
    take_event(&counted, across, NULL);
    take_event(&counted, "2013-06-30", NULL);
    assert_true(counted_fill(&counted));
    const struct value *in_may = value_on(&counted, day_of(2013, 5, 1));
    const struct value *in_june = value_on(&counted, day_of(2013, 6, 1));
    assert_number(in_may->events, may);
    assert_number(in_june->events, june);
    assert_number(in_may->best, may);
    assert_number(in_may->least, 1);
    assert_number(in_may->most, 2);
    assert_number(in_june->least, 1);
    assert_number(in_june->most, 2);
    assert_number(in_june->imprecise, 1);
    assert_true(counted.course.has_imprecise);
    assert_number(counted.course.outside.events, 3 - may - june);
    counted_close(&counted);
}

static void a_date_across_bins_is_assigned(void **state)
{
    (void)state;
    check_across(ASSIGN_START, 2, 1);
    check_across(ASSIGN_MIDPOINT, 1, 2);
    check_across(ASSIGN_SPREAD, 1 + 0.467, 1 + 0.533);
    check_across(ASSIGN_STRICT, 1, 1);
}

/* The shares of a number by days are thousandths that add up to it. */
static void numbers_are_spread_by_days(void **state)
{
    (void)state;
    static const struct {
        double number, shares[3];
    } rows[] = {{12, {4, 4, 4}}, {13, {4.333, 4.334, 4.333}}, {1, {0.333, 0.334, 0.333}}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct counted counted;
        counted_open(&counted, NULL, "killed");
        counted.setup.by = BIN_DAY;
        counted.setup.assign = ASSIGN_SPREAD;
        take_count(&counted, "2013-06-04/2013-06-06", NULL, rows[i].number, rows[i].number, 20);
        assert_true(counted_fill(&counted));
        assert_int_equal(counted.course.bins.count, 3);
        for (size_t day = 0; day < 3; day++)
            assert_number(counted.course.totals[day].best, rows[i].shares[day]);
        assert_number(counted.course.total.best, rows[i].number);
        assert_number(counted.course.total.high, 20);
        assert_number(counted.course.total.events, 1);
        counted_close(&counted);
    }
}

/* Up to three bins wide a date is good enough; beyond, or open, it is none. */
static void vague_dates_have_no_bin(void **state)
{
    (void)state;
    static const char *const dates[] = {"2013-06/2013-08", "2013-04-30/2013-08-01", "2013",
                                        "../2013-06", "2013-06/.."};
    struct counted counted;
    counted_open(&counted, NULL, "killed");
    take_event(&counted, "2013-06-01", NULL);
    take_event(&counted, "2013-07-01", NULL);
    for (size_t i = 0; i < sizeof dates / sizeof *dates; i++)
        take_count(&counted, dates[i], NULL, 1, 2, 3);
    assert_true(counted_fill(&counted));
    assert_number(counted.course.total.events, 3);
    assert_number(counted.course.vague.events, 4);
    assert_number(counted.course.vague.best, 8);
    assert_number(value_on(&counted, day_of(2013, 7, 1))->events, 2);
    assert_number(value_on(&counted, day_of(2013, 6, 1))->most, 3);
    assert_number(value_on(&counted, day_of(2013, 6, 1))->least, 0);
    counted_close(&counted);
}

static void what_lies_outside_is_told(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, "killed");
    counted.setup.limits.has_from = counted.setup.limits.has_to = true;
    counted.setup.limits.from = day_of(2013, 6, 1);
    counted.setup.limits.to = day_of(2013, 6, 30);
    take_count(&counted, "2013-05-10/2013-06-05", NULL, 4, 5, 6); /* the middle is in May */
    take_count(&counted, "2013-06-05", NULL, 1, 1, 1);
    assert_true(counted_fill(&counted));
    assert_int_equal(counted.course.bins.count, 1);
    assert_number(counted.course.total.events, 1);
    assert_number(counted.course.outside.events, 1);
    assert_number(counted.course.outside.high, 6);
    assert_number(counted.course.totals[0].least, 1);
    assert_number(counted.course.totals[0].most, 7);
    counted_close(&counted);
}

/* One in forty is no reason for whiskers, three are. */
static void whiskers_are_due_above_a_share(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, NULL);
    for (size_t i = 0; i < 39; i++) {
        take_event(&counted, "2013-05-20", NULL);
        take_event(&counted, "2013-06-20", NULL);
    }
    take_event(&counted, across, NULL);
    assert_true(counted_fill(&counted));
    assert_number(value_on(&counted, day_of(2013, 6, 1))->imprecise, 1);
    assert_number(value_on(&counted, day_of(2013, 6, 1))->events, 40);
    assert_false(counted.course.has_imprecise);
    take_event(&counted, across, NULL);
    take_event(&counted, across, NULL);
    assert_true(counted_fill(&counted));
    assert_true(counted.course.has_imprecise);
    counted_close(&counted);
}

/* ---- Sums ---- */

static void a_lower_bound_makes_the_sum_one(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, "killed");
    take_count(&counted, "2013-06-05", NULL, 10, 11, 12);
    take_count(&counted, "2013-06-06", NULL, 5, -1, 0);
    take_event(&counted, "2013-06-07", NULL);
    take_count(&counted, "2013-07-07", NULL, 0, 0, 0);
    assert_true(counted_fill(&counted));
    const struct value *june = value_on(&counted, day_of(2013, 6, 1));
    assert_number(june->events, 3);
    assert_number(june->unknown, 1);
    assert_number(june->low, 15);
    assert_number(june->best, 16);
    assert_true(june->has_no_high && june->most_is_open);
    assert_true(counted.course.has_lower_bounds && counted.course.has_range);
    assert_false(value_on(&counted, day_of(2013, 7, 1))->has_no_high);
    counted_close(&counted);
}

static void a_row_of_sums_counts_as_what_it_stands_for(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, NULL);
    struct event quarter = event_of(&counted, "2020-04/2020-06", NULL);
    quarter.has_events = true;
    quarter.events = 415;
    tally_take(&counted.tally, &quarter);
    counted.setup.by = BIN_QUARTER;
    assert_true(counted_fill(&counted));
    assert_number(counted.course.totals[0].events, 415);
    assert_number(counted.course.totals[0].least, 415);
    assert_number(counted.course.totals[0].imprecise, 0);
    counted.setup.by = BIN_MONTH;
    assert_true(counted_fill(&counted));
    assert_number(value_on(&counted, day_of(2020, 5, 1))->events, 415);
    assert_number(value_on(&counted, day_of(2020, 5, 1))->least, 0);
    assert_number(value_on(&counted, day_of(2020, 5, 1))->most, 415);
    counted.setup.by = BIN_AUTO;
    assert_true(counted_fill(&counted));
    assert_int_equal(counted.course.bins.unit, BIN_QUARTER);
    counted_close(&counted);
}

/* Rows of sums say nothing of a quarter or a group that they have no row for; one of no events
 * says that there were none. */
static void what_sums_do_not_tell_is_no_zero(void **state)
{
    (void)state;
    static const char *const rows[][2] = {
        {"2018-01/2018-03", "A"}, {"2018-07/2018-09", "B"}, {"2018-10/2018-12", "A"}};
    struct counted counted;
    counted_open(&counted, "country", NULL);
    counted.setup.by = BIN_QUARTER;
    counted.setup.limits.coverage =
        (struct coverage){true, day_of(2018, 1, 1), day_of(2018, 12, 31), 0};
    for (size_t i = 0; i < 3; i++) {
        struct event row = event_of(&counted, rows[i][0], rows[i][1]);
        row.has_events = true;
        row.events = i == 2 ? 0 : 10;
        tally_take(&counted.tally, &row);
    }
    assert_true(counted_fill(&counted));
    const struct course *course = &counted.course;
    static const bool has_a[] = {true, false, false, true}, has_any[] = {true, false, true, true};
    assert_int_equal(course->bins.count, 4);
    assert_string_equal(course->series[0].value, "A");
    for (size_t i = 0; i < 4; i++) {
        assert_int_equal(course_has_data(course, i, &course->series[0].values[i]), has_a[i]);
        assert_int_equal(course->bins.items[i].has_data, has_any[i]);
    }
    counted_close(&counted);
}

/* ---- Series ---- */

static void the_largest_groups_come_first(void **state)
{
    (void)state;
    static const char *const countries[] = {"A", "B", "B", "C", "C", "C", NULL, "D", "D"};
    struct counted counted;
    counted_open(&counted, "country", NULL);
    for (size_t i = 0; i < sizeof countries / sizeof *countries; i++)
        take_event(&counted, "2013-06-05", countries[i]);
    assert_true(counted_fill(&counted));
    assert_int_equal(counted.course.series_count, 5);
    assert_string_equal(counted.course.series[0].value, "C");
    assert_string_equal(counted.course.series[1].value, "B"); /* as many as D, but earlier */
    assert_number(counted.course.series[0].total.events, 3);
    counted.setup.top = 2;
    assert_true(counted_fill(&counted));
    assert_int_equal(counted.course.series_count, 3);
    assert_true(counted.course.series[2].is_other);
    assert_int_equal(counted.course.other_count, 3);
    assert_number(counted.course.series[2].total.events, 4);
    assert_number(counted.course.total.events, 9);
    counted_close(&counted);
}

static void seven_groups_are_five_and_the_others(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, "country", NULL);
    static const char *const countries[] = {"A", "B", "C", "D", "E", "F", "G"};
    for (size_t i = 0; i < 7; i++)
        take_event(&counted, "2013-06-05", countries[i]);
    assert_true(counted_fill(&counted));
    assert_int_equal(counted.course.series_count, 6);
    assert_int_equal(counted.course.other_count, 2);
    assert_true(counted.course.series[5].is_other);
    counted_close(&counted);
}

static void sides_leave_out_what_has_none(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, NULL);
    counted.setup.style = STYLE_MIRRORED;
    struct event talks = event_of(&counted, "2013-06-05", NULL);
    struct event other = talks;
    talks.category = CATEGORY_DIPLOMACY;
    other.category = CATEGORY_OTHER;
    take_event(&counted, "2013-06-05", NULL);
    tally_take(&counted.tally, &talks);
    tally_take(&counted.tally, &other);
    assert_true(counted_fill(&counted));
    assert_int_equal(counted.course.series_count, 2);
    assert_number(counted.course.total.events, 2);
    assert_number(counted.course.neither.events, 1);
    counted_close(&counted);
}

/* Two groups with a name, three events each on a day, and 'more' groups of one event. */
static void fill_groups(struct counted *counted, int more)
{
    counted_open(counted, "country", NULL);
    counted->setup.top = 2;
    for (int i = 0; i < 3; i++) {
        take_event(counted, "2013-06-05", "A");
        take_event(counted, "2013-06-05", "B");
    }
    for (int i = 0; i < more; i++)
        take_event(counted, "2013-06-06", arena_print(&counted->arena, "C%d", i));
    assert_true(counted_fill(counted));
    course_hide_other(&counted->course);
}

static void what_is_other_is_hidden_where_it_would_set_the_scale(void **state)
{
    (void)state;
    for (int more = 6; more <= 7; more++) {
        struct counted counted;
        fill_groups(&counted, more);
        assert_int_equal(counted.course.series_count, 3);
        assert_int_equal(course_drawn(&counted.course), more == 7 ? 2 : 3);
        assert_number(counted.course.total.events, 6 + more);
        const char *const *notes = course_notes(&counted.course, &counted.arena);
        if (more == 7)
            assert_string_equal(notes[0], "7 events of other groups are not drawn, as together "
                                          "they would set the scale.");
        else
            assert_null(notes[0]);
        counted_close(&counted);
    }
}

/* ---- Refusals ---- */

static void data_sets_are_not_added_up(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, NULL);
    struct event other = event_of(&counted, "2013-06-05", NULL);
    other.origin.dialect = "acled";
    tally_take(&counted.tally, &other);
    take_event(&counted, "2013-06-05", NULL);
    assert_false(counted_fill(&counted));
    assert_string_equal(refusal(&counted), "several-datasets");
    counted.setup.group = field_find("dialect");
    assert_true(counted_fill(&counted));
    counted_close(&counted);
}

static void a_kind_that_nobody_counts_is_refused(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, "kiled");
    take_event(&counted, "2013-06-05", NULL);
    assert_false(counted_fill(&counted));
    assert_string_equal(refusal(&counted), "nothing-to-draw");
    const char *said = report_problem_at(counted.report, 0)->examples[0].message;
    assert_non_null(strstr(said, "did you mean 'killed'?"));
    counted_close(&counted);
}

static void bins_that_nobody_sees_are_refused(void **state)
{
    (void)state;
    struct counted counted;
    counted_open(&counted, NULL, NULL);
    counted.setup.by = BIN_DAY;
    take_event(&counted, "1900-06-05", NULL);
    take_event(&counted, "2013-06-05", NULL);
    assert_false(counted_fill(&counted));
    assert_string_equal(refusal(&counted), "bins-too-fine");
    counted.setup.by = BIN_AUTO;
    assert_true(counted_fill(&counted));
    assert_int_equal(counted.course.bins.unit, BIN_YEAR);
    assert_int_equal(counted.course.bins.count, 114);
    counted_close(&counted);
}

/* ---- All of it ---- */

static void take_random(struct counted *counted, struct random *random)
{
    static const char *const dates[] = {
        "2013-06-05", "2013-06-30/2013-07-04", "2013-06",    "2013",    "2013-05-20/2013-07-02",
        "2013-08-01", "2013-06-05/..",         "2013-05-09", "2013-04", "2013-01/2013-08"};
    static const char *const countries[] = {"A", "B", "C", "D", "E", "F", "G", "H", NULL};
    const char *date = dates[random_below(random, 10)];
    const char *country = countries[random_below(random, 9)];
    double low = random_below(random, 20), best = low + random_below(random, 5);
    switch (random_below(random, 3)) {
    case 0: take_event(counted, date, country); break;
    case 1: take_count(counted, date, country, low, -1, 0); break;
    default: take_count(counted, date, country, low, best, best + 2);
    }
}

static struct value sum_of_cells(const struct tally *tally, bool is_events)
{
    struct value sum = {0};
    for (size_t i = 0; i < tally->count; i++) {
        const struct tally_cell *cell = &tally->cells[i];
        sum.events += cell->events;
        sum.unknown += cell->unknown;
        sum.low += is_events ? cell->events : cell->sum.low;
        sum.best += is_events ? cell->events : cell->sum.best;
        sum.high += is_events ? cell->events : cell->sum.high;
    }
    return sum;
}

static void check_sums(const struct counted *counted)
{
    const struct course *course = &counted->course;
    struct value whole = sum_of_cells(&counted->tally, course->is_events), sum = course->total;
    value_add(&sum, &course->vague);
    value_add(&sum, &course->outside);
    value_add(&sum, &course->neither);
    assert_number(round(sum.events * 1000), round(whole.events * 1000));
    assert_number(round(sum.unknown * 1000), round(whole.unknown * 1000));
    assert_number(round(sum.low * 1000), round(whole.low * 1000));
    assert_number(round(sum.best * 1000), round(whole.best * 1000));
    assert_number(round(sum.high * 1000), round(whole.high * 1000));
    for (size_t i = 0; i < course->bins.count; i++) {
        const struct value *value = &course->totals[i];
        assert_true(value->low <= value->best + 1e-9);
        assert_true(value->least <= value->low + 1e-9);
        assert_true(value->most_is_open || value->most >= value->high - 1e-9);
    }
}

/* Whatever the bins and the rule, nothing is lost and nothing counted twice. */
static void drawn_and_left_out_are_all_there_is(void **state)
{
    (void)state;
    for (uint64_t seed = 1; seed <= 200; seed++) {
        struct counted counted;
        struct random random = {seed};
        counted_open(&counted, random_below(&random, 2) ? "country" : NULL,
                     random_below(&random, 3) ? "killed" : NULL);
        counted.setup.by = (enum bin_unit)random_below(&random, BIN_YEAR + 1);
        counted.setup.assign = (enum assign)random_below(&random, ASSIGN_STRICT + 1);
        counted.setup.style = random_below(&random, 4) ? STYLE_AUTO : STYLE_MIRRORED;
        counted.setup.limits.has_from = random_below(&random, 2);
        counted.setup.limits.from = day_of(2013, 6, 20);
        for (unsigned i = random_below(&random, 60); i < 70; i++)
            take_random(&counted, &random);
        if (counted_fill(&counted))
            check_sums(&counted);
        counted_close(&counted);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_across_bins_is_assigned),
        cmocka_unit_test(numbers_are_spread_by_days),
        cmocka_unit_test(vague_dates_have_no_bin),
        cmocka_unit_test(what_is_other_is_hidden_where_it_would_set_the_scale),
        cmocka_unit_test(what_lies_outside_is_told),
        cmocka_unit_test(whiskers_are_due_above_a_share),
        cmocka_unit_test(a_lower_bound_makes_the_sum_one),
        cmocka_unit_test(a_row_of_sums_counts_as_what_it_stands_for),
        cmocka_unit_test(what_sums_do_not_tell_is_no_zero),
        cmocka_unit_test(the_largest_groups_come_first),
        cmocka_unit_test(seven_groups_are_five_and_the_others),
        cmocka_unit_test(sides_leave_out_what_has_none),
        cmocka_unit_test(data_sets_are_not_added_up),
        cmocka_unit_test(a_kind_that_nobody_counts_is_refused),
        cmocka_unit_test(bins_that_nobody_sees_are_refused),
        cmocka_unit_test(drawn_and_left_out_are_all_there_is),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
