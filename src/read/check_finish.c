/* What depends on several cells: counts and their qualifiers, statuses and their history, pairs of
 * coordinates, bounds and the date they repeat. */
#include "read/check.h"

#include <string.h>

/* Without a qualifier the numbers say what is known. */
static enum qualifier default_qualifier(const struct count_draft *draft)
{
    if (draft->value.is_given || draft->best.is_given)
        return QUALIFIER_STATED;
    if (draft->low.is_given && draft->high.is_given)
        return QUALIFIER_BETWEEN;
    if (draft->low.is_given)
        return QUALIFIER_AT_LEAST;
    return draft->high.is_given ? QUALIFIER_AT_MOST : QUALIFIER_UNKNOWN;
}

static bool has_number(const struct count_draft *draft)
{
    return draft->value.is_given || draft->best.is_given || draft->low.is_given ||
           draft->high.is_given;
}

/* "value" is the lower bound of at-least, the upper one of at-most, and else the best. */
static void place_value(struct check *check, struct count_draft *draft)
{
    struct amount *target = &draft->best;
    enum qualifier qualifier = draft->count.qualifier;
    if (!draft->value.is_given)
        return;
    if ((qualifier == QUALIFIER_AT_LEAST || qualifier == QUALIFIER_MORE_THAN) &&
        !draft->low.is_given)
        target = &draft->low;
    if (qualifier == QUALIFIER_AT_MOST && !draft->high.is_given)
        target = &draft->high;
    if (target->is_given && target->value != draft->value.value)
        check_warning(check, draft->value.cell, "count-conflict",
                      "'value' %s and 'best' %s differ; 'best' is used", draft->value.cell->text,
                      target->cell->text);
    if (!target->is_given)
        *target = draft->value;
}

static bool is_above(const struct amount *a, const struct amount *b)
{
    return a->is_given && b->is_given && a->value > b->value;
}

/* Said at the best estimate, whichever two are the wrong way round: one class for a data set that
 * is known to do it. */
static void check_order(struct check *check, const struct count_draft *draft)
{
    const struct amount *low = &draft->low, *best = &draft->best, *high = &draft->high;
    if (is_above(low, best) || is_above(best, high) || is_above(low, high))
        check_warning(check, best->is_given ? best->cell : low->cell, "count-order",
                      "low, best and high of '%s' are not in rising order; kept as given",
                      draft->count.kind);
}

/* The qualifier where it was given and fits the numbers; what does not fit is said. */
static enum qualifier settle_qualifier(struct check *check, const struct count_draft *draft)
{
    enum qualifier fitting = default_qualifier(draft);
    if (!draft->qualifier.is_given || draft->qualifier.index < 0)
        return fitting;
    enum qualifier given = (enum qualifier)draft->qualifier.index;
    const struct cell *cell = draft->qualifier.cell;
    if (given == QUALIFIER_UNKNOWN) {
        if (fitting != QUALIFIER_UNKNOWN)
            check_warning(check, cell, "count-conflict",
                          "the number of '%s' is called unknown and yet given; left out",
                          draft->count.kind);
        return given;
    }
    if (fitting == QUALIFIER_UNKNOWN) {
        check_warning(check, cell, "count-conflict",
                      "'%s' without a number for '%s'; read as unknown", cell->text,
                      draft->count.kind);
        return fitting;
    }
    if (given == QUALIFIER_BETWEEN && !(draft->low.is_given && draft->high.is_given)) {
        check_warning(check, cell, "count-conflict",
                      "'between' needs low and high of '%s'; read as '%s'", draft->count.kind,
                      qualifier_terms[fitting].name);
        return fitting;
    }
    return given;
}

static void finish_count(struct check *check, struct count_draft *draft, struct count *count)
{
    if (!draft->count.kind) {
        check_warning(check, draft->cell, "no-kind", "a count has no 'kind'; left out");
        return;
    }
    if (!has_number(draft) && !draft->qualifier.is_given && !draft->count.text)
        check_warning(check, draft->cell, "no-number",
                      "the count of '%s' has no number; read as unknown", draft->count.kind);
    draft->count.qualifier = settle_qualifier(check, draft);
    place_value(check, draft);
    check_order(check, draft);
    *count = draft->count;
    count->rounded_to = draft->rounded_to.value;
    if (count->qualifier == QUALIFIER_UNKNOWN)
        return;
    count->has_low = draft->low.is_given;
    count->has_best = draft->best.is_given;
    count->has_high = draft->high.is_given;
    count->low = draft->low.value;
    count->best = draft->best.value;
    count->high = draft->high.value;
}

void check_counts(struct check *check)
{
    struct item_list *list = &check->draft->lists[LIST_COUNTS];
    struct count_draft *drafts = list->items;
    struct event *event = &check->draft->event;
    struct count *counts =
        list->count ? ARENA_ARRAY(check->arena, struct count, list->count) : NULL;
    for (size_t i = 0; i < list->count; i++) {
        finish_count(check, &drafts[i], &counts[event->count_count]);
        event->count_count += counts[event->count_count].kind != NULL;
    }
    event->counts = counts;
}

static void finish_categories(struct check *check)
{
    const struct item_list *list = &check->draft->lists[LIST_CATEGORIES];
    const struct choice *choices = list->items;
    struct event *event = &check->draft->event;
    if (list->count == 0)
        return;
    enum category *categories = ARENA_ARRAY(check->arena, enum category, list->count);
    for (size_t i = 0; i < list->count; i++)
        categories[i] = (enum category)choices[i].index;
    event->secondary_categories = categories;
    event->secondary_category_count = list->count;
}

static void finish_links(struct check *check)
{
    const struct item_list *list = &check->draft->lists[LIST_LINKS];
    const struct link_draft *drafts = list->items;
    struct event *event = &check->draft->event;
    if (list->count == 0)
        return;
    struct link *links = ARENA_ARRAY(check->arena, struct link, list->count);
    for (size_t i = 0; i < list->count; i++) {
        if (drafts[i].link.id && drafts[i].link.rel)
            links[event->link_count++] = drafts[i].link;
        else
            check_warning(check, drafts[i].cell, "half-link",
                          "a link needs both 'rel' and 'id'; left out");
    }
    event->links = links;
}

static void finish_history(struct check *check)
{
    const struct item_list *list = &check->draft->lists[LIST_HISTORY];
    const struct history_draft *drafts = list->items;
    struct event *event = &check->draft->event;
    if (list->count == 0)
        return;
    struct status_change *changes = ARENA_ARRAY(check->arena, struct status_change, list->count);
    for (size_t i = 0; i < list->count; i++) {
        changes[i] = drafts[i].change;
        if (drafts[i].status.index >= 0)
            changes[i].status = (enum status)drafts[i].status.index;
        if (!drafts[i].status.is_given)
            check_error(check, drafts[i].cell, "no-status",
                        "a step of the history has no 'status'");
    }
    event->status_history = changes;
    event->status_history_count = list->count;
}

void check_lists(struct check *check)
{
    finish_categories(check);
    finish_links(check);
    finish_history(check);
}

/* What was put off to a day is planned for that day. */
static bool is_put_off_to(const struct event *event)
{
    const struct status_change *last = &event->status_history[event->status_history_count - 1];
    return event->status == STATUS_PLANNED && last->status == STATUS_POSTPONED &&
           last->planned_for.text && event->date.text &&
           edtf_compare(&last->planned_for, &event->date) == 0;
}

/* The status given, or else the last of the history, or else "reported". */
static void finish_status(struct check *check)
{
    struct draft *draft = check->draft;
    struct event *event = &draft->event;
    size_t steps = event->status_history_count;
    enum status last = steps ? event->status_history[steps - 1].status : STATUS_REPORTED;
    bool is_given = draft->status.is_given && draft->status.index >= 0;
    event->status = is_given ? (enum status)draft->status.index : last;
    if (is_given && steps && event->status != last && !check->is_rejected && !is_put_off_to(event))
        check_warning(check, draft->status.cell, "status-conflict",
                      "'%s' is the status, but '%s' the last of its history; '%s' is used",
                      status_terms[event->status].name, status_terms[last].name,
                      status_terms[event->status].name);
}

static void finish_coordinates(struct check *check)
{
    const struct draft *draft = check->draft;
    struct place *place = &check->draft->event.place;
    const struct cell *latitude = draft->latitude.cell, *longitude = draft->longitude.cell;
    if (!latitude != !longitude)
        check_warning(check, latitude ? latitude : longitude, "half-coordinate",
                      "latitude and longitude belong together; left out");
    place->has_coordinates = draft->latitude.is_given && draft->longitude.is_given;
    if (!place->has_coordinates)
        return;
    place->latitude = draft->latitude.value;
    place->longitude = draft->longitude.value;
}

/* 'bounds' repeat what the date means. An absent one says that there is no bound. */
static void check_bounds(struct check *check)
{
    const struct bound *bounds = check->draft->bounds;
    const struct edtf *date = &check->draft->event.date;
    const struct cell *cell = bounds[0].cell ? bounds[0].cell : bounds[1].cell;
    if (!cell || !date->text)
        return;
    int64_t first = bounds[0].cell ? bounds[0].day : DAY_NONE_BEFORE;
    int64_t last = bounds[1].cell ? bounds[1].day : DAY_NONE_AFTER;
    if (first != date->earliest || last != date->latest)
        check_warning(check, cell, "bounds-conflict",
                      "the bounds are not those of the date '%s'; the date is used", date->text);
}

/* A row of a table of sums stands for many events; what somebody says or states is one thing. */
static void finish_events(struct check *check)
{
    const struct amount *events = &check->draft->events;
    struct event *event = &check->draft->event;
    if (!events->is_given)
        return;
    event->has_events = event->record_type == RECORD_EVENT;
    event->events = event->has_events ? events->value : 0;
    if (!event->has_events)
        check_warning(check, events->cell, "events-of-no-event",
                      "only an event can stand for a number of events, not a %s; left out",
                      record_type_terms[event->record_type].name);
}

void check_record_fields(struct check *check)
{
    struct draft *draft = check->draft;
    struct event *event = &draft->event;
    if (draft->record_type.index >= 0)
        event->record_type = (enum record_type)draft->record_type.index;
    event->category =
        event->record_type == RECORD_STATEMENT ? CATEGORY_STATEMENT : CATEGORY_UNKNOWN;
    if (draft->category.is_given)
        event->category = (enum category)draft->category.index;
    event->has_weight = draft->weight.is_given;
    event->weight = draft->weight.value;
    finish_events(check);
    finish_status(check);
    finish_coordinates(check);
    check_bounds(check);
}
