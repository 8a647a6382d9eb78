/* Meetings out of records: the history of each status, and records that supersede each other, make
 * one course of plans. */
#include "chart/claims.h"

#include <stdlib.h>
#include <string.h>

static bool is_plan(enum status status)
{
    return status == STATUS_PLANNED || status == STATUS_POSTPONED || status == STATUS_CALLED_OFF;
}

static bool has_plan(const struct event *event)
{
    if (event->record_type != RECORD_EVENT)
        return false;
    for (size_t i = 0; i < event->status_history_count; i++) {
        if (event->status_history[i].planned_for.text || is_plan(event->status_history[i].status))
            return true;
    }
    return is_plan(event->status);
}

static bool is_next(const char *rel)
{
    return rel && (strcmp(rel, "supersedes") == 0 || strcmp(rel, "superseded-by") == 0);
}

struct named {
    const char *id;
    size_t event;
};

static int compare_named(const void *a, const void *b)
{
    const struct named *x = a, *y = b;
    int order = strcmp(x->id, y->id);
    return order ? order : (x->event > y->event) - (x->event < y->event);
}

static int find_id(const void *key, const void *item)
{
    return strcmp(key, ((const struct named *)item)->id);
}

static size_t root_of(size_t *roots, size_t i)
{
    while (roots[i] != i)
        i = roots[i] = roots[roots[i]];
    return i;
}

/* Of each event: the first of those that are one meeting. */
static size_t *chain(const struct claims *claims)
{
    struct arena *arena = claims->canvas->arena;
    size_t count = 0, *roots = ARENA_ARRAY(arena, size_t, claims->event_count + 1);
    struct named *names = ARENA_ARRAY(arena, struct named, claims->event_count + 1);
    for (size_t i = 0; i < claims->event_count; i++) {
        roots[i] = i;
        if (claims->events[i]->id)
            names[count++] = (struct named){claims->events[i]->id, i};
    }
    if (count)
        qsort(names, count, sizeof *names, compare_named);
    for (size_t i = 0; i < claims->event_count; i++) {
        const struct event *event = claims->events[i];
        for (size_t k = 0; k < event->link_count; k++) {
            const struct link *link = &event->links[k];
            const struct named *target =
                is_next(link->rel) && link->id && count
                    ? bsearch(link->id, names, count, sizeof *names, find_id)
                    : NULL;
            if (!target)
                continue;
            size_t a = root_of(roots, i), b = root_of(roots, target->event);
            roots[a > b ? a : b] = a < b ? a : b;
        }
    }
    for (size_t i = 0; i < claims->event_count; i++)
        roots[i] = root_of(roots, i);
    return roots;
}

/* --- the steps of one meeting --- */

struct course {
    const struct claims *claims;
    struct plan_step *steps;
    size_t count;
};

static bool knows_plan(const struct course *course, const struct edtf *planned)
{
    for (size_t i = 0; i < course->count; i++) {
        const struct edtf *known = course->steps[i].planned;
        if (known && known->earliest == planned->earliest && known->latest == planned->latest)
            return true;
    }
    return false;
}

static const char *who_says(const struct claims *claims, const struct event *event,
                            const struct words *by)
{
    bool is_named = false;
    if (by && by->count)
        return arena_text(claims->canvas->arena,
                          event_source_name(event, &(struct source){.who = *by},
                                            &claims->setup->select.languages));
    const char *name = claims_source(claims, event, &is_named);
    return is_named ? name : NULL;
}

static void add_history(struct course *course, const struct event *event)
{
    for (size_t i = 0; i < event->status_history_count; i++) {
        const struct status_change *change = &event->status_history[i];
        struct plan_step step = {
            .event = event,
            .announced = change->date.text ? &change->date : NULL,
            .planned = change->planned_for.text ? &change->planned_for : NULL,
            .status = change->status,
            .by = who_says(course->claims, event, &change->by),
        };
        if (!is_plan(step.status)) /* held: the record's own date says when */
            continue;
        if (step.planned || step.announced)
            course->steps[course->count++] = step;
    }
}

/* The record's own date, where the histories don't say it. */
static void add_record(struct course *course, const struct event *event)
{
    bool was_held = event->status == STATUS_REPORTED || event->status == STATUS_CONFIRMED;
    struct plan_step step = {
        .event = event,
        .planned = &event->date,
        .status = event->status,
        .by = who_says(course->claims, event, NULL),
    };
    if (was_held && event->record_type == RECORD_EVENT)
        step.announced = &event->date;
    else if (!is_plan(event->status) || knows_plan(course, &event->date))
        return;
    course->steps[course->count++] = step;
}

static int compare_steps(const void *a, const void *b)
{
    const struct plan_step *x = a, *y = b;
    if (!x->announced != !y->announced)
        return x->announced ? 1 : -1;
    bool is_x_held = x->status <= STATUS_CONFIRMED, is_y_held = y->status <= STATUS_CONFIRMED;
    if (is_x_held != is_y_held)
        return is_x_held ? 1 : -1;
    int order = edtf_compare(x->announced ? x->announced : x->planned,
                             y->announced ? y->announced : y->planned);
    return order ? order
                 : strcmp(x->event->id ? x->event->id : "", y->event->id ? y->event->id : "");
}

static struct meeting make_meeting(const struct claims *claims, const size_t *members, size_t count)
{
    size_t most = 0;
    for (size_t i = 0; i < count; i++)
        most += claims->events[members[i]]->status_history_count + 1;
    struct course course = {.claims = claims,
                            .steps = ARENA_ARRAY(claims->canvas->arena, struct plan_step, most)};
    for (size_t i = 0; i < count; i++)
        add_history(&course, claims->events[members[i]]);
    for (size_t i = 0; i < count; i++)
        add_record(&course, claims->events[members[i]]);
    if (course.count)
        qsort(course.steps, course.count, sizeof *course.steps, compare_steps);
    const struct event *last = claims->events[members[count - 1]];
    return (struct meeting){
        .title = claims_title(claims, last), .steps = course.steps, .step_count = course.count};
}

/* Whether a plan makes way for a later day. */
static bool is_put_off(const struct plan_step *step, const struct plan_step *next)
{
    return next->planned && is_plan(next->status) && next->status != STATUS_CALLED_OFF &&
           (next->planned->earliest > step->planned->latest ||
            (next->status == STATUS_POSTPONED && next->planned->text &&
             strcmp(next->planned->text, step->planned->text) != 0));
}

enum status meeting_step_look(const struct meeting *meeting, size_t index)
{
    const struct plan_step *step = &meeting->steps[index];
    if (!is_plan(step->status) || step->status == STATUS_CALLED_OFF || !step->planned)
        return step->status;
    for (size_t i = index + 1; i < meeting->step_count; i++) {
        if (is_put_off(step, &meeting->steps[i]))
            return STATUS_POSTPONED;
    }
    /* Its own date, which no history gives as a new one, is the one that fell through. */
    bool has_own = step->planned == &step->event->date;
    return has_own && step->status == STATUS_POSTPONED ? STATUS_POSTPONED : STATUS_PLANNED;
}

struct member {
    size_t root, event;
};

static int compare_members(const void *a, const void *b)
{
    const struct member *x = a, *y = b;
    if (x->root != y->root)
        return x->root < y->root ? -1 : 1;
    return x->event < y->event ? -1 : x->event > y->event;
}

void claims_find_meetings(struct claims *claims)
{
    struct arena *arena = claims->canvas->arena;
    size_t n = claims->event_count;
    const size_t *roots = chain(claims);
    struct member *list = ARENA_ARRAY(arena, struct member, n + 1);
    size_t *members = ARENA_ARRAY(arena, size_t, n + 1);
    claims->meetings = ARENA_ARRAY(arena, struct meeting, n + 1);
    for (size_t i = 0; i < n; i++)
        list[i] = (struct member){roots[i], i};
    if (n)
        qsort(list, n, sizeof *list, compare_members);
    for (size_t from = 0, to = 0; from < n; from = to) {
        bool is_meeting = false;
        for (; to < n && list[to].root == list[from].root; to++) {
            members[to] = list[to].event;
            is_meeting = is_meeting || has_plan(claims->events[list[to].event]);
        }
        if (is_meeting)
            claims->meetings[claims->meeting_count++] =
                make_meeting(claims, members + from, to - from);
        else
            claims->silent += to - from;
    }
}
