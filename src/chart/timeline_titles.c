/* Titles that begin alike: in few words they are told apart by what follows. */
#include "chart/timeline.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#define FEWEST_ALIKE 3 /* titles */

struct beginning {
    struct item *item;
    const char *title;
    size_t length; /* of what stands before the first comma */
};

static int compare_beginnings(const void *a, const void *b)
{
    const struct beginning *x = a, *y = b;
    size_t shorter = x->length < y->length ? x->length : y->length;
    int order = memcmp(x->title, y->title, shorter);
    return order ? order : (x->length > y->length) - (x->length < y->length);
}

static size_t gather(const struct timeline *timeline, struct beginning *beginnings)
{
    const struct label_setup words = timeline_words(timeline);
    size_t count = 0;
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        const char *title = label_title(item->event, &words), *comma = strstr(title, ", ");
        if (comma && comma > title)
            beginnings[count++] = (struct beginning){item, title, (size_t)(comma - title)};
    }
    return count;
}

void timeline_share_titles(struct timeline *timeline)
{
    struct arena *arena = timeline->canvas->arena;
    struct beginning *all = memory_alloc((timeline->item_count + 1) * sizeof *all);
    size_t count = gather(timeline, all);
    qsort(all, count, sizeof *all, compare_beginnings);
    for (size_t first = 0, end; first < count; first = end) {
        for (end = first + 1; end < count; end++)
            if (compare_beginnings(&all[first], &all[end]) != 0)
                break;
        if (end - first < FEWEST_ALIKE)
            continue;
        const char *shared = arena_copy(arena, all[first].title, all[first].length);
        for (size_t i = first; i < end; i++)
            all[i].item->shared = shared;
    }
    free(all);
}
