/* A tally as what a panel gathers. */
#include "chart/panel_tally.h"

#include "base/memory.h"

#include <stdlib.h>

void *panel_tally_gather(const struct panel_setup *setup)
{
    struct panel_tally *gathered = memory_alloc(sizeof *gathered);
    gathered->setup = setup;
    tally_init(&gathered->tally, &(struct tally_setup){
                                     .group = setup->group,
                                     .languages = &setup->select.languages,
                                     .kind = setup->kind,
                                 });
    return gathered;
}

void panel_tally_take(void *gathered, const struct event *event)
{
    tally_take(&((struct panel_tally *)gathered)->tally, event);
}

void panel_tally_merge(void *gathered, const void *other)
{
    tally_merge(&((struct panel_tally *)gathered)->tally,
                &((const struct panel_tally *)other)->tally);
}

void panel_tally_free(void *gathered)
{
    if (!gathered)
        return;
    tally_clear(&((struct panel_tally *)gathered)->tally);
    free(gathered);
}
