/* Who stands where beside an entry, and what became of what was planned. */
#include "chart/chronology.h"

#include "figure/figure_internal.h"

#include "chronology_of.h"

#define MOST_SOURCES 6

static const char *const day[] = {"2013-06-05", NULL};

/* One record with these sources: names and claims in turn, until NULL. */
static void open_with(struct chronology_drawn *drawn, enum status status,
                      const char *const *sources)
{
    chronology_open(drawn, day);
    struct event *event = &drawn->made.events[0];
    struct source *made = ARENA_ARRAY(&drawn->made.arena, struct source, MOST_SOURCES);
    event->status = status;
    event->status_history_count = event->count_count = event->source_count = 0;
    event->sources = made;
    for (; sources[2 * event->source_count]; event->source_count++) {
        struct word *name = ARENA_NEW(&drawn->made.arena, struct word);
        *name = (struct word){"", sources[2 * event->source_count]};
        made[event->source_count] =
            (struct source){.who = {name, 1}, .claim = sources[2 * event->source_count + 1]};
    }
}

static void check(struct chronology_drawn *drawn, const char *status, const char *in_line,
                  const char *notes)
{
    chronology_draw_it(drawn);
    struct canvas canvas = {.arena = &drawn->made.arena};
    struct chronology chronology = *(const struct chronology *)drawn->figure->panels[0].panel.state;
    const struct chronology_entry *entry = &chronology.entries[0];
    chronology.canvas = &canvas;
    const char *own = chronology_status(&chronology, entry, notes != NULL);
    const char *names = chronology_inline_sources(&chronology, entry);
    assert_string_equal(own ? own : "", status);
    assert_string_equal(names ? names : "", in_line);
    if (notes)
        assert_string_equal(chronology_notes(&chronology, entry), notes);
    chronology_close(drawn);
}

static void nobody_is_lost_where_one_contests(void **state)
{
    static const char *const sources[] = {"Agency", "states",   "Ministry", "contests", "UN",
                                          "states", "Hospital", "confirms", NULL};
    struct chronology_drawn drawn;
    (void)state;
    open_with(&drawn, STATUS_REPORTED, sources);
    check(&drawn, "according to Agency, UN · confirmed by Hospital · contested by Ministry", "",
          NULL);
}

static void who_confirms_a_fact_is_one_of_its_sources(void **state)
{
    static const char *const sources[] = {"Agency", "states", "UN", "confirms", NULL};
    struct chronology_drawn drawn;
    (void)state;
    open_with(&drawn, STATUS_REPORTED, sources);
    check(&drawn, "", "Agency, UN", NULL);
    open_with(&drawn, STATUS_CONFIRMED, sources);
    check(&drawn, "confirmed by UN", "Agency", NULL);
}

/* A claim word is read as in other charts; the number of a source stands where that does. */
static void who_denies_does_not_back_the_title(void **state)
{
    static const char *const sources[] = {
        "Agency", "narrates",       "Army", "denies: says an engine caught fire",
        "OSCE",   "cannot confirm", NULL};
    struct chronology_drawn drawn;
    (void)state;
    open_with(&drawn, STATUS_REPORTED, sources);
    check(&drawn,
          "according to Agency · denied by Army\u202f² · neither confirmed nor denied by "
          "OSCE\u202f³",
          "", "\u202f¹");
}

static void what_is_denied_has_who_states_it(void **state)
{
    static const char *const sources[] = {"Rebels", "states", "Army", "denies", NULL};
    struct chronology_drawn drawn;
    (void)state;
    open_with(&drawn, STATUS_DENIED, sources);
    check(&drawn, "according to Rebels · denied by Army", "", NULL);
}

/* --- plans --- */

static void add_plans(struct chronology_drawn *drawn, const char *const *dates, enum status second)
{
    struct arena *arena = &drawn->made.arena;
    struct status_change *history = ARENA_ARRAY(arena, struct status_change, MOST_SOURCES);
    struct event *event = &drawn->made.events[0];
    struct edtf_error error;
    for (size_t i = 0; dates[i]; i++) {
        history[i].status = i ? second : STATUS_PLANNED;
        assert_true(edtf_parse(dates[i], EDTF_SEASONS_METEOROLOGICAL, arena,
                               &history[i].planned_for, &error));
        event->status_history_count = i + 1;
    }
    event->status_history = history;
}

static void what_is_brought_forward_has_its_history(void **state)
{
    static const char *const sources[] = {NULL};
    static const char *const sooner[] = {"2013-08-15", "2013-06-05", NULL};
    static const char *const month[] = {"2013-06", NULL};
    static const char *const july[] = {"2013-06", "2013-07", NULL};
    static const char *const later[] = {"2013-06-01", "2013-06-05", NULL};
    struct chronology_drawn drawn;
    (void)state;
    open_with(&drawn, STATUS_REPORTED, sources);
    add_plans(&drawn, sooner, STATUS_PLANNED);
    check(&drawn, "first planned for 15 August · brought forward", "", NULL);
    open_with(&drawn, STATUS_REPORTED, sources);
    add_plans(&drawn, month, STATUS_PLANNED);
    check(&drawn, "", "", NULL);
    open_with(&drawn, STATUS_REPORTED, sources);
    add_plans(&drawn, later, STATUS_POSTPONED);
    check(&drawn, "first planned for 1 June · postponed once", "", NULL);
    open_with(&drawn, STATUS_POSTPONED, sources);
    add_plans(&drawn, july, STATUS_POSTPONED);
    check(&drawn, "postponed to July", "", NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nobody_is_lost_where_one_contests),
        cmocka_unit_test(who_confirms_a_fact_is_one_of_its_sources),
        cmocka_unit_test(who_denies_does_not_back_the_title),
        cmocka_unit_test(what_is_denied_has_who_states_it),
        cmocka_unit_test(what_is_brought_forward_has_its_history),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
