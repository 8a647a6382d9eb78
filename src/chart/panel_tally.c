/* A tally as what a panel gathers. */
#include "chart/panel_tally.h"

#include "base/memory.h"
#include "base/report.h"

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

bool panel_has_no_events(const struct panel *panel, const struct tally *tally,
                         struct report *report)
{
    const struct tally_excluded *excluded = &tally->excluded;
    if (tally->count || !panel->is_alone)
        return false;
    report_add(report, SEVERITY_ERROR, "nothing-to-draw", NULL,
               "none of the records is an event that took place, so there is nothing to count%s",
               excluded->statements + excluded->figures
                   ? "; statements and stated figures are drawn by 'timeline'"
                   : "");
    return true;
}
