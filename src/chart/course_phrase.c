/* One value of a course, with what is not known of it. */
#include "chart/course_phrase.h"

static bool is_unknown(const struct course *course, const struct value *value)
{
    return !course->is_events && value->events > 0 && value->unknown >= value->events;
}

const char *course_phrase(const struct course *course, const struct value *value,
                          struct arena *arena)
{
    const struct locale *locale = course->setup->locale;
    if (course->is_events)
        return locale_plural_of(locale, arena, PLURAL_EVENTS, value->events);
    struct count count = {
        .kind = course->setup->kind,
        .qualifier = value->has_no_high ? QUALIFIER_AT_LEAST
                     : course->has_best ? QUALIFIER_STATED
                                        : QUALIFIER_BETWEEN,
        .has_low = true,
        .has_best = true,
        .has_high = !value->has_no_high,
        .low = value->low,
        .best = value->best,
        .high = value->high,
    };
    if (is_unknown(course, value))
        count = (struct count){.kind = count.kind, .qualifier = QUALIFIER_UNKNOWN};
    return locale_count_phrase(locale, arena, &count);
}

const char *course_title(const struct course *course, const char *series, size_t bin,
                         const struct value *value, struct arena *arena)
{
    const struct locale *locale = course->setup->locale;
    const char *where = bin_words(&course->bins, &course->bins.items[bin], locale, arena);
    if (series)
        where = arena_print(arena, "%s%s%s", series, locale_message(locale, MESSAGE_COMMA), where);
    return locale_format(locale, arena, MESSAGE_CELL_TITLE, where,
                         course_phrase(course, value, arena), NULL);
}
