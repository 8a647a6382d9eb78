/* Neighbours that share a mark and a count. */
#include "chart/timeline_filling.h"

#include <stdlib.h>

#define MOST_CLUSTERS 6 /* in a lane */

bool filling_has_no_words(const struct item *item)
{
    return item->is_on_axis && !item->has_label;
}

static double middle_of(const struct item *item)
{
    return (item->mark.x0 + item->mark.x1) / 2;
}

static int compare_middles(const void *a, const void *b)
{
    const struct item *x = *(struct item *const *)a, *y = *(struct item *const *)b;
    if (middle_of(x) < middle_of(y) || middle_of(x) > middle_of(y))
        return middle_of(x) < middle_of(y) ? -1 : 1;
    return x->rank < y->rank ? -1 : 1;
}

/* The most important of some neighbours stands for all of them: "3 events". */
static void merge(struct filling *filling, struct item **members, size_t count)
{
    struct timeline *timeline = filling->timeline;
    struct item *host = members[0];
    struct option_set set;
    for (size_t i = 1; i < count; i++)
        host = members[i]->rank < host->rank ? members[i] : host;
    struct text_block words = timeline_merged_words(timeline, members, count);
    options_for_words(timeline, host, &words, &set);
    if (!filling_place(filling, &set, host))
        return;
    host->merged = count;
    for (size_t i = 0; i < count; i++) {
        members[i]->host = host;
        members[i]->has_label = true;
        members[i]->state = LABEL_MERGED;
        members[i]->steps = STEP_MERGED;
    }
}

/* Where the neighbours of a mark end that its mark would cover. */
static size_t cluster_end(const struct filling *filling, size_t first, size_t count)
{
    double reach = 2 * filling->timeline->marks.radius;
    size_t end = first + 1;
    while (end < count && middle_of(filling->bare[end]) - middle_of(filling->bare[first]) <= reach)
        end++;
    return end;
}

void filling_merge(struct filling *filling)
{
    size_t count = 0, clusters = 0;
    for (size_t i = 0; i < filling->count; i++)
        if (filling_has_no_words(filling->items[i]) && !filling->items[i]->partner)
            filling->bare[count++] = filling->items[i];
    qsort(filling->bare, count, sizeof *filling->bare, compare_middles);
    for (size_t first = 0, end; first < count; first = end, clusters++) {
        end = cluster_end(filling, first, count);
        if (end - first < 2 || clusters == MOST_CLUSTERS)
            return;
    }
    for (size_t first = 0, end; first < count; first = end) {
        end = cluster_end(filling, first, count);
        merge(filling, filling->bare + first, end - first);
    }
}
