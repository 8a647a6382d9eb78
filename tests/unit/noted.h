/* What is said of a comparison, for tests of the notes. */
#ifndef TESTS_NOTED_H
#define TESTS_NOTED_H

#include "comparison_of.h"

/* How many of the notes contain a text. */
static inline size_t times_noted(struct compared *compared, const char *text)
{
    const char *const *notes = comparison_notes(&compared->comparison, &compared->counted.arena);
    size_t count = 0;
    for (; *notes; notes++) {
        count += strstr(*notes, text) != NULL;
        assert_int_equal((*notes)[strlen(*notes) - 1], '.');
    }
    return count;
}

static inline void assert_noted(struct compared *compared, const char *text)
{
    if (times_noted(compared, text) != 1)
        fail_msg("'%s' is noted %zu times", text, times_noted(compared, text));
}

static inline void assert_not_noted(struct compared *compared, const char *text)
{
    if (times_noted(compared, text) != 0)
        fail_msg("'%s' is noted", text);
}

#endif
