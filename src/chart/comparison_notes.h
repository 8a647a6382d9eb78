/* What the files of a comparison's notes share. */
#ifndef CHART_COMPARISON_NOTES_H
#define CHART_COMPARISON_NOTES_H

#include "chart/comparison_internal.h"

#define SLIVER 0.0005 /* of an event: less is rounding */

/* Sentences that are being gathered. */
struct notes {
    const struct comparison *comparison;
    const struct locale *locale;
    struct arena *arena;
    const char **items; /* with room for all that there can be */
    size_t count;
};

/* Adds a sentence, with its full stop. */
void notes_add(struct notes *notes, const char *sentence);
void notes_add_message(struct notes *notes, enum message message);

/* "91 days" */
const char *notes_days_words(const struct notes *notes, int64_t days);

/* Whether any row, or the total, is so in any of its changes; has a method or, METHOD_AUTO, a
 * reason. */
bool notes_any(const struct notes *notes,
               bool (*is_so)(const struct comparison *comparison, const struct compared_row *row,
                             size_t later));
bool notes_any_change(const struct notes *notes, enum compare_method method,
                      enum change_reason reason);

/* The methods of the intervals, with all that they hang on. */
void notes_add_methods(struct notes *notes);

/* Which days of the periods the data tell of, and which are still being reported; then how windows
 * of years, and those around an event, lie on the calendar. */
void notes_add_days(struct notes *notes);
void notes_add_calendar(struct notes *notes);

#endif
