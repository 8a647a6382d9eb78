/* Where a rule to scale begins and ends. */
#include "chart/chronology.h"

#include "figure/figure_internal.h"

#include "chronology_of.h"
#include "near.h"

static void a_rule_of_moments_is_cut_to_hours(void **state)
{
    static const struct {
        const char *dates[4];
        double first, last; /* hours from the start of the day of the first */
    } rows[] = {
        {{"2024-05-01T22:30:00", "2024-05-02T00:40:00", "2024-05-02T01:40:00", NULL}, 22, 26},
        {{"2024-05-01T22:00:00", "2024-05-01T22:00:00", NULL}, 22, 23},
        {{"2024-05-01T22:30:00", "2024-05-01T23:15:00/2024-05-02T00:15:00", NULL}, 22, 25},
        {{"2024-05-01T22:30:00", "2024-05-02", NULL}, 0, 48},
        {{"2024-05-01T22:30:00", "2024-05-09T10:00:00", NULL}, 0, 216},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct chronology_drawn drawn;
        chronology_open(&drawn, rows[i].dates);
        random_set(&drawn.made, "spacing", "time");
        chronology_draw_it(&drawn);
        const struct chronology *chronology = drawn.figure->panels[0].panel.state;
        double day = (double)chronology->entries[0].event->date.earliest;
        assert_within((chronology->scale_start - day) * 24 + 1, rows[i].first + 1, 1e-6);
        assert_within((chronology->scale_end - day) * 24, rows[i].last, 1e-6);
        assert_int_equal(chronology->rule_count, 1);
        assert_within(chronology->rules[0].scale.last, chronology->scale_end, 1e-9);
        chronology_close(&drawn);
    }
}

/* What lasts much longer than the others begin apart has an arrow. */
static void a_rule_does_not_run_far_behind_its_entries(void **state)
{
    static const char *const near[] = {"2024-05-01", "2024-05-02/2024-06-05", "2024-05-20", NULL};
    static const char *const far[] = {"2024-05-01", "2024-05-02/2024-08-20", "2024-05-20", NULL};
    static const char *const *const rows[] = {near, far};
    static const double days[] = {36, 20};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct chronology_drawn drawn;
        chronology_open(&drawn, rows[i]);
        random_set(&drawn.made, "spacing", "time");
        chronology_draw_it(&drawn);
        const struct chronology *chronology = drawn.figure->panels[0].panel.state;
        assert_within(chronology->scale_end - chronology->scale_start, days[i], 1e-9);
        chronology_close(&drawn);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_rule_of_moments_is_cut_to_hours),
        cmocka_unit_test(a_rule_does_not_run_far_behind_its_entries),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
