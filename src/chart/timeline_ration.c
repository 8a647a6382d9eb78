/* Rows where they are scarce. Each lane is tried with some numbers of rows: what they hold is worth
 * so much, and the lane is so high. Of these one is chosen for each lane, such that the whole fits
 * and is worth the most: the multiple-choice knapsack, exact by dynamic programming over heights in
 * quarters of a row. */
#include "chart/timeline_pack.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define UNIT 0.25        /* of a row */
#define MOST_UNITS 4000  /* of a page: coarser on higher ones */
#define MOST_CHOICES 24  /* numbers of rows that are tried */
#define FIRST_VALUE 30.0 /* of having words at all in a lane */
#define REST_SHARE 0.5   /* of the value of a lane of other groups */
#define RANK_VALUE 7.0   /* of the most important record, beside 1 */
#define BOLD_VALUE 20.0
#define PINNED_VALUE 40.0 /* more than any other is worth */

struct row_choice {
    size_t rows, units; /* and their height */
    double value;
};

struct lane_choices {
    struct row_choice items[MOST_CHOICES];
    size_t count;
};

double timeline_value(const struct timeline *timeline, const struct item *item)
{
    double share = 1 - (double)item->rank / (double)timeline->item_count;
    return 1 + RANK_VALUE * share * share * share + (item->is_bold ? BOLD_VALUE : 0) +
           (timeline_is_pinned(item) ? PINNED_VALUE : 0);
}

/* One more up to eight, then steps of about a fifth. */
static size_t next_rows(size_t rows)
{
    return rows < 8 ? rows + 1 : rows + (rows + 3) / 5;
}

static size_t rows_within(size_t rows, size_t least, size_t most)
{
    return rows < least ? least : rows < most ? rows : most;
}

static double height_with(const struct timeline *timeline, size_t lane, size_t rows, size_t left)
{
    struct lane tried = timeline->lanes[lane];
    size_t mark = 0;
    tried.rows = rows;
    tried.rug = left ? &mark : NULL;
    return timeline_lane_height(timeline, &tried);
}

/* Rows that a lane has in any case, as an earlier edition has labels there. */
static size_t least_rows(const struct timeline *timeline, size_t lane)
{
    return timeline->pin_hold == HOLD_ROWS ? timeline->lanes[lane].pinned : 0;
}

/* The numbers of rows that are worth trying for each lane, no more than it wants. */
static void find_choices(struct timeline *timeline, const struct packing *packing,
                         const size_t *wanted, double unit, struct lane_choices *lanes)
{
    size_t count = timeline->lane_count, most = 0;
    struct lane_trial *trials = ARENA_ARRAY(timeline->canvas->arena, struct lane_trial, count + 1);
    struct packing trial = *packing;
    trial.limits = ARENA_ARRAY(timeline->canvas->arena, size_t, count + 1);
    for (size_t i = 0; i < count; i++)
        most = wanted[i] > most ? wanted[i] : most;
    for (size_t rows = 0, before = 0; before < most || rows == 0;
         before = rows, rows = next_rows(rows)) {
        for (size_t i = 0; i < count; i++)
            trial.limits[i] = rows_within(rows, least_rows(timeline, i), wanted[i]);
        timeline_try(timeline, &trial, trials);
        for (size_t i = 0; i < count; i++) {
            struct lane_choices *lane = &lanes[i];
            if (lane->count == MOST_CHOICES ||
                (rows && (before >= wanted[i] || rows <= least_rows(timeline, i))))
                continue;
            double value = trials[i].value > 0 ? trials[i].value + FIRST_VALUE : 0;
            lane->items[lane->count++] = (struct row_choice){
                .rows = trial.limits[i],
                .units = (size_t)ceil(
                    height_with(timeline, i, trial.limits[i] - trials[i].empty, trials[i].left) /
                    unit),
                .value = value * (timeline->lanes[i].is_rest ? REST_SHARE : 1),
            };
        }
    }
}

/* The best choice of a lane within 'units', given the best values of the lanes before. */
static size_t best_choice(const struct lane_choices *lane, const double *before, size_t units,
                          double *value)
{
    size_t best = MOST_CHOICES;
    *value = -INFINITY;
    for (size_t k = 0; k < lane->count; k++) {
        const struct row_choice *choice = &lane->items[k];
        if (choice->units > units)
            continue;
        double sum = before[units - choice->units] + choice->value;
        if (best < MOST_CHOICES && sum <= *value)
            continue;
        best = k;
        *value = sum;
    }
    return best;
}

/* Of a page that holds not even the lowest choice of each lane these are taken. */
static void choose(const struct lane_choices *lanes, size_t count, size_t units, size_t *limits)
{
    size_t width = units + 1;
    unsigned char *picked = memory_alloc(count * width + 1);
    double *best = memory_alloc(width * sizeof *best), *next = memory_alloc(width * sizeof *next);
    for (size_t i = 0; i < count; i++) {
        for (size_t h = 0; h <= units; h++)
            picked[i * width + h] = (unsigned char)best_choice(&lanes[i], best, h, &next[h]);
        memcpy(best, next, width * sizeof *best);
    }
    size_t left = units;
    for (size_t i = count; i-- > 0;) {
        size_t k = picked[i * width + left];
        if (k >= lanes[i].count)
            k = 0;
        limits[i] = lanes[i].items[k].rows;
        left -= lanes[i].items[k].units < left ? lanes[i].items[k].units : left;
    }
    free(next);
    free(best);
    free(picked);
}

void timeline_ration(struct timeline *timeline, const struct packing *packing, const size_t *wanted,
                     double height, size_t *limits)
{
    size_t count = timeline->lane_count;
    double unit = fmax(timeline->pitch * UNIT, height / MOST_UNITS);
    if (!timeline->choices) {
        timeline->choices = ARENA_ARRAY(timeline->canvas->arena, struct lane_choices, count + 1);
        find_choices(timeline, packing, wanted, unit, timeline->choices);
    }
    choose(timeline->choices, count, height > 0 ? (size_t)(height / unit) : 0, limits);
}
