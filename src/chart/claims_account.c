/* The account of the layout: a record is as its worst word is, of those that the style asks for.
 * Records that have nothing to say to it are in no account; a note counts them. */
#include "chart/claims.h"

#include <stdint.h>
#include <stdlib.h>

struct fate {
    const struct event *event;
    size_t index; /* of the event */
    bool is_asked;
    enum label_state state;
    unsigned steps;
};

struct claims_account {
    struct fate *fates; /* by event */
    size_t count;
};

static int compare_fates(const void *a, const void *b)
{
    uintptr_t x = (uintptr_t)((const struct fate *)a)->event;
    uintptr_t y = (uintptr_t)((const struct fate *)b)->event;
    return x < y ? -1 : x > y;
}

static int compare_indices(const void *a, const void *b)
{
    const struct fate *x = a, *y = b;
    return x->index < y->index ? -1 : x->index > y->index;
}

void claims_note(struct claims_account *account, const struct event *event, enum label_state state,
                 unsigned steps)
{
    const struct fate sought = {.event = event};
    struct fate *fate =
        bsearch(&sought, account->fates, account->count, sizeof sought, compare_fates);
    if (!fate)
        return;
    fate->state = fate->is_asked && fate->state > state ? fate->state : state;
    fate->steps |= steps;
    fate->is_asked = true;
}

void claims_note_lost(struct claims_account *account, const struct event *event)
{
    claims_note(account, event, LABEL_UNLABELLED, STEP_DROPPED);
}

void claims_note_claim(struct claims_account *account, const struct claim *claim,
                       enum label_state state, unsigned steps)
{
    for (const struct claim *at = claim; at; at = at->repeat)
        claims_note(account, at->event, state, steps);
}

void claims_report(const struct claims *claims, const struct claims_class *class)
{
    struct claims_account account = {
        ARENA_ARRAY(claims->canvas->arena, struct fate, claims->event_count + 1),
        claims->event_count};
    struct layout *layout = claims->panel->layout;
    for (size_t i = 0; i < account.count; i++)
        account.fates[i] = (struct fate){.event = claims->events[i], .index = i};
    qsort(account.fates, account.count, sizeof *account.fates, compare_fates);
    class->account(claims, &account);
    qsort(account.fates, account.count, sizeof *account.fates, compare_indices);
    for (size_t i = 0; i < account.count; i++) {
        const struct fate *fate = &account.fates[i];
        if (fate->is_asked)
            layout_add(layout, &(struct layout_item){.id = fate->event->id,
                                                     .input = fate->event->origin.input,
                                                     .line = fate->event->origin.line,
                                                     .title = claims_title(claims, fate->event),
                                                     .state = fate->state,
                                                     .steps = fate->steps});
    }
    layout->records += claims->beyond;
    layout->unlabelled += claims->beyond;
}
