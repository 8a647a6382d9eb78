/* What entries of a chronology say of their dates. */
#include "chart/chronology.h"

#include "figure/figure_internal.h"

#include "chronology_of.h"

static void check(const char *spacing, const char *const *dates, const char *const *wanted)
{
    struct chronology_drawn drawn;
    chronology_open(&drawn, dates);
    random_set(&drawn.made, "spacing", spacing);
    chronology_draw_it(&drawn);
    const struct chronology *chronology = drawn.figure->panels[0].panel.state;
    for (size_t i = 0; wanted[i]; i++)
        assert_string_equal(chronology->entries[i].date, wanted[i]);
    chronology_close(&drawn);
}

/* The ticks of a rule tell its year; what is beyond it, or of no place on it, tells its own. */
static void a_rule_within_a_year_tells_it(void **state)
{
    static const char *const dates[] = {"2011~", "2013-05-01", "2013-06-02/2014-01-03",
                                        "2013-06-05", NULL};
    static const char *const on_rule[] = {"about 2011", "1 May", "2 June 2013 – 3 January 2014",
                                          "5 June", NULL};
    static const char *const years[] = {"2012-12-30", "2013-01-02", NULL};
    static const char *const both[] = {"30 December 2012", "2 January 2013", NULL};
    (void)state;
    check("time", dates, on_rule);
    check("time", years, both);
}

/* By their first day, then by their last one. */
static void what_lasts_longer_is_behind(void **state)
{
    static const char *const dates[] = {"2013-06/2013-07",
                                        "[2013-06-12,2013-06-13]",
                                        "2013-06-12T20:00:00",
                                        "2013-06",
                                        "2013-06-12",
                                        "2013-06-13T00:00:00/2013-06-15",
                                        "2013-06-01",
                                        "2013-06-12/2013-06-13",
                                        NULL};
    static const char *const wanted[] = {
        "1 June",         "June",          "June – July",  "12 June",
        "12 June, 20:00", "12 or 13 June", "12 – 13 June", NULL};
    (void)state;
    check("even", dates, wanted);
    check("time", dates, wanted);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_lasts_longer_is_behind),
        cmocka_unit_test(a_rule_within_a_year_tells_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
