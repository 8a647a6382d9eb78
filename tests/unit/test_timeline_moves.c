/* Which other dates a record's history gives, and on which side of its own they are. */
#include "chart/timeline.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

struct history {
    const char *own;
    enum status status;
    const char *planned[5]; /* "" where a step says no date; ended by NULL */
    bool has_predecessor, has_successor;
    const char *expected; /* old dates, ">", new dates */
};

static struct edtf date_of(struct arena *arena, const char *text)
{
    struct edtf date;
    struct edtf_error error;
    assert_true(edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, arena, &date, &error));
    return date;
}

/* 'from' is the first day asked for, or NULL; 'shown' the date on which it stands then. */
static void check_history(const struct history *history, const char *from, const char *shown)
{
    struct arena arena = {0};
    struct canvas canvas = {.arena = &arena};
    struct panel_setup setup = {.select = {.has_from = from != NULL}};
    struct timeline timeline = {.canvas = &canvas, .setup = &setup};
    struct status_change changes[5] = {0};
    struct event event = {.status = history->status, .status_history = changes};
    struct item item = {.event = &event};
    event.date = date_of(&arena, history->own);
    for (; history->planned[event.status_history_count]; event.status_history_count++) {
        const char *text = history->planned[event.status_history_count];
        if (*text)
            changes[event.status_history_count].planned_for = date_of(&arena, text);
    }
    if (from)
        setup.select.from = date_of(&arena, from).earliest;
    timeline_collect_dates(&timeline, &item, history->has_predecessor, history->has_successor);
    const char *before = "", *behind = "";
    assert_string_equal(item.event->date.text, from ? shown : history->own);
    for (size_t i = 0; i < item.other_count; i++) {
        const struct other_date *other = &item.others[i];
        const char **side = other->is_later ? &behind : &before;
        *side = arena_print(&arena, "%s%s ", *side, other->event->date.text);
        if (!from)
            assert_int_equal(other->event->status,
                             other->is_later ? STATUS_PLANNED : STATUS_POSTPONED);
    }
    assert_string_equal(arena_print(&arena, "%s> %s", before, behind), history->expected);
    arena_clear(&arena);
}

static void check_all(const struct history *histories, size_t count)
{
    for (size_t i = 0; i < count; i++)
        check_history(&histories[i], NULL, NULL);
}

static void old_dates_come_before(void **state)
{
    static const struct history histories[] = {
        {"2024-06-20",
         STATUS_PLANNED,
         {"2024-05-10", "2024-05-28", "2024-06-20"},
         false,
         false,
         "2024-05-10 2024-05-28 > "},
        {"2024-06-12", STATUS_REPORTED, {"2024-06-05"}, false, false, "2024-06-05 > "},
        {"2024-06-12", STATUS_REPORTED, {"2024-06-12"}, false, false, "> "},
        {"2024-06-12", STATUS_REPORTED, {"", ""}, false, false, "> "},
        {"2024-06-12",
         STATUS_PLANNED,
         {"2024-06-01", "2024-06-24", "2024-06-12"},
         false,
         false,
         "2024-06-01 2024-06-24 > "},
        {"2024-06-12", STATUS_PLANNED, {"2024-06-01", "2024-06-12"}, true, false, "> "},
    };
    (void)state;
    check_all(histories, sizeof histories / sizeof *histories);
}

static void a_postponed_record_has_a_new_date(void **state)
{
    static const struct history histories[] = {
        {"2024-06-03",
         STATUS_POSTPONED,
         {"2024-06-03", "2024-06-25"},
         false,
         false,
         "> 2024-06-25 "},
        {"2024-06-05", STATUS_POSTPONED, {"", "2024-09"}, false, false, "> 2024-09 "},
        {"2024-06-20",
         STATUS_POSTPONED,
         {"2024-05-10", "2024-06-20"},
         false,
         false,
         "2024-05-10 > "},
        {"2024-06", STATUS_POSTPONED, {"2024-06", "2024-07?"}, false, true, "> "},
        {"2024-06",
         STATUS_POSTPONED,
         {"2024-05", "2024-06", "2024-07?"},
         false,
         true,
         "2024-05 > "},
    };
    (void)state;
    check_all(histories, sizeof histories / sizeof *histories);
}

static void a_date_that_was_asked_for_is_shown(void **state)
{
    static const struct {
        enum status status;
        const char *planned[5], *from, *shown, *expected;
    } rows[] = {
        {STATUS_POSTPONED, {"2024-05-10", "2024-06-20"}, "2024-06", "2024-06-20", "2024-05-10 > "},
        {STATUS_PLANNED,
         {"2024-06-20", "2024-06-10", "2024-05-10"},
         "2024-06",
         "2024-06-10",
         "2024-06-20 > 2024-05-10 "},
        {STATUS_PLANNED,
         {"2024-06-20", "2024-04-10", "2024-05-10"},
         "2024-06",
         "2024-06-20",
         "> 2024-04-10 2024-05-10 "},
        {STATUS_POSTPONED,
         {"2024-05-10", "2024-05-20", "2024-06-20"},
         "2024-06",
         "2024-06-20",
         "2024-05-10 2024-05-20 > "},
        {STATUS_POSTPONED, {"2024-05-10", "2024-06-20"}, "2024-05", "2024-05-10", "> 2024-06-20 "},
        {STATUS_POSTPONED, {"2024-05-10", "2024-06-20"}, "2025", "2024-05-10", "> 2024-06-20 "},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct history history = {"2024-05-10", rows[i].status, {0},
                                  false,        false,          rows[i].expected};
        memcpy(history.planned, rows[i].planned, sizeof history.planned);
        check_history(&history, rows[i].from, rows[i].shown);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_date_that_was_asked_for_is_shown),
        cmocka_unit_test(old_dates_come_before),
        cmocka_unit_test(a_postponed_record_has_a_new_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
