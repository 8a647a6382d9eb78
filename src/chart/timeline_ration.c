/* Rows where they are scarce. Each lane is tried with some numbers of rows: what they hold is worth
 * so much, and the lane is so high; and with these rows some of what is left is numbered, which
 * takes height in the key. Of these choices one is taken for each lane, such that the whole fits
 * and is worth the most: the multiple-choice knapsack, exact by dynamic programming over heights in
 * quarters of a row. */
#include "chart/timeline_pack.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define UNIT 0.25       /* of a row */
#define MOST_UNITS 4000 /* of a page: coarser on higher ones */
#define MOST_ROWS 24    /* numbers of rows that are tried */
#define MOST_CHOICES (MOST_ROWS * (NUMBER_TRIALS + 1))
#define ROOMY_ROWS 6     /* of a page, for each lane: then none of these is without words */
#define REST_SHARE 0.5   /* of the value of a lane of other groups */
#define LEAST_LOWER 1e-6 /* points */
#define TOP_VALUE 12.0   /* of that, and of few behind it */
#define RANK_VALUE 12.0  /* of the most important record, beside 1 */
#define BOLD_VALUE 20.0
#define PINNED_VALUE 40.0 /* more than any other is worth */

struct row_choice {
    size_t rows, numbers;
    double height, key; /* of the lane and of its entries in the key */
    double value;
    size_t units; /* of height, with what the key costs */
};

struct lane_choices {
    struct row_choice items[MOST_CHOICES];
    size_t count;
};

double timeline_value(const struct timeline *timeline, const struct item *item)
{
    double share = 1 - (double)item->rank / (double)timeline->item_count;
    return 1 + RANK_VALUE * share * share * share + TOP_VALUE * pow(share, 12) +
           (item->is_bold ? BOLD_VALUE : 0) + (timeline_is_pinned(item) ? PINNED_VALUE : 0);
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
    struct rug_bar bar = {0};
    tried.rows = rows;
    tried.rug = left ? &bar : NULL;
    tried.in_rug = left;
    return timeline_lane_height(timeline, &tried);
}

/* Rows that a lane has in any case, as an earlier edition has labels there. */
static size_t least_rows(const struct timeline *timeline, size_t lane)
{
    return timeline->pin_hold == HOLD_ROWS ? timeline->lanes[lane].pinned : 0;
}

/* The first words of a lane matter twice, by what they are worth: a lane of light records does not
 * have its row in place of much heavier ones. */
static double value_of(const struct timeline *timeline, size_t lane, const struct lane_trial *trial,
                       double numbered)
{
    double value = trial->value + trial->first + numbered;
    return value * (timeline->lanes[lane].is_rest ? REST_SHARE : 1);
}

static void add_choices(const struct timeline *timeline, size_t lane, size_t rows,
                        const struct lane_trial *trial, struct lane_choices *choices)
{
    choices->items[choices->count++] = (struct row_choice){
        .rows = rows,
        .height = height_with(timeline, lane, rows - trial->empty, trial->left),
        .key = trial->key,
        .value = value_of(timeline, lane, trial, 0),
    };
    for (size_t i = 0; i < trial->number_count; i++) {
        const struct number_trial *numbers = &trial->numbers[i];
        choices->items[choices->count++] = (struct row_choice){
            .rows = rows,
            .numbers = numbers->count,
            .height = height_with(timeline, lane, numbers->rows - trial->empty,
                                  trial->left - numbers->count),
            .key = trial->key + numbers->key,
            .value = value_of(timeline, lane, trial, numbers->value),
        };
    }
}

/* The numbers of rows that are worth trying for each lane, no more than it wants. */
static void find_choices(struct timeline *timeline, const struct packing *packing,
                         const size_t *wanted, struct lane_choices *lanes)
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
        for (size_t i = 0; i < count; i++)
            if (lanes[i].count + NUMBER_TRIALS < MOST_CHOICES &&
                (rows == 0 || (before < wanted[i] && rows > least_rows(timeline, i))))
                add_choices(timeline, i, trial.limits[i], &trials[i], &lanes[i]);
    }
}

/* What is shared out, in units of height. */
struct budget {
    size_t units;
    double unit, key_price; /* of a point of the key, 0: nothing more is numbered */
    bool is_roomy;          /* each lane is to have words */
};

static void count_units(struct lane_choices *lane, const struct budget *budget)
{
    for (size_t k = 0; k < lane->count; k++) {
        struct row_choice *choice = &lane->items[k];
        double key = choice->numbers ? choice->key * budget->key_price : choice->key;
        choice->units = (size_t)fmin(ceil((choice->height + key) / budget->unit), 2.0 * MOST_UNITS);
    }
}

static bool may_be_chosen(const struct lane_choices *lane, size_t k, const struct budget *budget)
{
    const struct row_choice *choice = &lane->items[k];
    bool is_wordless = choice->value <= 0 && lane->items[lane->count - 1].value > 0;
    return !(budget->is_roomy && is_wordless) && (!choice->numbers || budget->key_price > 0);
}

/* The best choice of a lane within 'units', given the best values of the lanes before. */
static size_t best_choice(const struct lane_choices *lane, const double *before, size_t units,
                          const struct budget *budget, double *value)
{
    size_t best = MOST_CHOICES;
    *value = -INFINITY;
    for (size_t k = 0; k < lane->count; k++) {
        size_t needed = lane->items[k].units;
        if (needed > units || !may_be_chosen(lane, k, budget))
            continue;
        double sum = before[units - needed] + lane->items[k].value;
        if (!isfinite(sum))
            continue;
        if (best < MOST_CHOICES && sum <= *value)
            continue;
        best = k;
        *value = sum;
    }
    return best;
}

/* Of the lowest choices the best. */
static size_t lowest_choice(const struct lane_choices *lane)
{
    size_t lowest = 0;
    for (size_t k = 1; k < lane->count; k++) {
        const struct row_choice *one = &lane->items[k], *other = &lane->items[lowest];
        double lower = other->height + other->key - one->height - one->key;
        if (lower > LEAST_LOWER || (lower > -LEAST_LOWER && one->value > other->value))
            lowest = k;
    }
    return lowest;
}

/* Of a page that holds not even the lowest choice of each lane these are taken. */
static void choose(struct lane_choices *lanes, size_t count, const struct budget *budget,
                   struct packing *packing)
{
    size_t width = budget->units + 1;
    unsigned char *picked = memory_alloc(count * width + 1);
    double *best = memory_alloc(width * sizeof *best), *next = memory_alloc(width * sizeof *next);
    for (size_t i = 0; i < count; i++) {
        count_units(&lanes[i], budget);
        for (size_t h = 0; h < width; h++)
            picked[i * width + h] =
                (unsigned char)best_choice(&lanes[i], best, h, budget, &next[h]);
        memcpy(best, next, width * sizeof *best);
    }
    size_t left = budget->units;
    for (size_t i = count; i-- > 0;) {
        size_t k = picked[i * width + left];
        if (k >= lanes[i].count)
            k = lowest_choice(&lanes[i]);
        const struct row_choice *choice = &lanes[i].items[k];
        packing->limits[i] = choice->rows;
        packing->numbered[i] = choice->numbers;
        left -= choice->units < left ? choice->units : left;
    }
    free(next);
    free(best);
    free(picked);
}

void timeline_ration(struct timeline *timeline, struct packing *packing, const size_t *wanted,
                     double height)
{
    size_t count = timeline->lane_count;
    double unit = fmax(timeline->pitch * UNIT, height / MOST_UNITS);
    struct budget budget = {
        .units = height > 0 ? (size_t)(height / unit) : 0,
        .unit = unit,
        .key_price = packing->key_price,
        .is_roomy = height > (double)(count * ROOMY_ROWS) * timeline->pitch,
    };
    if (!timeline->choices) {
        timeline->choices = ARENA_ARRAY(timeline->canvas->arena, struct lane_choices, count + 1);
        find_choices(timeline, packing, wanted, timeline->choices);
    }
    choose(timeline->choices, count, &budget, packing);
}
