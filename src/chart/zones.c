/* A zone is what the date names, in minutes: two names of one zone are the same. */
#include "chart/zones.h"

static void note_point(struct zones *zones, const struct edtf_point *point)
{
    if (!point->has_time)
        return;
    if (!point->has_zone)
        zones->has_zoneless = true;
    else if (!zones->has_zoned)
        zones->first = point->zone;
    else
        zones->are_several |= zones->first != point->zone;
    zones->has_zoned |= point->has_zone;
}

void zones_note(struct zones *zones, const struct edtf *date)
{
    note_point(zones, &date->start);
    note_point(zones, &date->end);
    for (size_t i = 0; i < date->member_count; i++) {
        note_point(zones, &date->members[i].start);
        note_point(zones, &date->members[i].end);
    }
}

const char *zones_words(const struct zones *zones, const struct locale *locale)
{
    if (zones->are_several)
        return locale_message(locale, MESSAGE_LEGEND_ZONES);
    if (zones->has_zoned && zones->has_zoneless)
        return locale_message(locale, MESSAGE_LEGEND_ZONELESS);
    return NULL;
}
