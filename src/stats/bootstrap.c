/* The sums of all blocks are made once; a replicate then is a few lookups. Each replicate of each
 * period has its own stream of random numbers and its own place in an array, so that threads share
 * nothing that is written. */
#include "stats/bootstrap.h"

#include "base/memory.h"
#include "stats/stream.h"

#include <float.h>
#include <math.h>
#include <pthread.h>
#include <stdlib.h>

#define THREADS_MOST 64

enum { LATER, BASELINE, SIDES };

/* ---- Blocks ---- */

/* A period as blocks, by the day they begin on. */
struct blocks {
    size_t days;
    size_t whole;  /* blocks of full length that a replicate takes */
    size_t rest;   /* days of the cut one behind them, or 0 */
    double *sums;  /* of whole blocks */
    double *rests; /* of cut ones */
};

static double block_sum(const struct daily_sums *sums, size_t first, size_t length)
{
    double sum = 0;
    for (size_t i = 0; i < length; i++)
        sum += sums->items[(first + i) % sums->days];
    return sum;
}

static void blocks_init(struct blocks *blocks, const struct daily_sums *sums, size_t length)
{
    *blocks = (struct blocks){
        .days = sums->days,
        .whole = sums->days / length,
        .rest = sums->days % length,
        .sums = memory_alloc(sums->days * sizeof(double)),
        .rests = memory_alloc(sums->days * sizeof(double)),
    };
    for (size_t i = 0; i < sums->days; i++) {
        blocks->sums[i] = block_sum(sums, i, length);
        blocks->rests[i] = block_sum(sums, i, blocks->rest);
    }
}

static void blocks_clear(struct blocks *blocks)
{
    free(blocks->sums);
    free(blocks->rests);
}

static bool can_be_cut(const struct daily_sums *sums, size_t block)
{
    return block > 0 && block <= sums->days && sums->days <= UINT32_MAX;
}

static double variance_of(const double *values, size_t count)
{
    double mean = 0, squares = 0;
    for (size_t i = 0; i < count; i++)
        mean += values[i] / (double)count;
    for (size_t i = 0; i < count; i++)
        squares += (values[i] - mean) * (values[i] - mean);
    return squares / (double)count;
}

double bootstrap_variance(const struct daily_sums *sums, size_t block)
{
    if (!can_be_cut(sums, block))
        return NAN;
    struct blocks blocks;
    blocks_init(&blocks, sums, block);
    double variance = (double)blocks.whole * variance_of(blocks.sums, blocks.days) +
                      variance_of(blocks.rests, blocks.days);
    blocks_clear(&blocks);
    return variance;
}

/* ---- Replicates ---- */

/* What one thread does: replicates from 'first' to before 'end'. */
struct task {
    const struct blocks *blocks;
    uint64_t seed;
    int side;
    size_t first, end;
    double *totals;
    pthread_t thread;
    bool has_thread;
};

static double draw_total(const struct blocks *blocks, struct stream *stream)
{
    double total = 0;
    uint32_t days = (uint32_t)blocks->days;
    for (size_t i = 0; i < blocks->whole; i++)
        total += blocks->sums[stream_below(stream, days)];
    return blocks->rest ? total + blocks->rests[stream_below(stream, days)] : total;
}

static void *do_task(void *data)
{
    struct task *task = data;
    for (size_t i = task->first; i < task->end; i++) {
        struct stream stream = stream_start(task->seed, (uint64_t)i * SIDES + (uint64_t)task->side);
        task->totals[i] = draw_total(task->blocks, &stream);
    }
    return NULL;
}

/* Cuts a task among threads. One that can't be started is done here. */
static void share_task(const struct task *whole, size_t threads)
{
    struct task parts[THREADS_MOST];
    size_t count = threads < 1 ? 1 : threads < THREADS_MOST ? threads : THREADS_MOST;
    for (size_t i = 0; i < count; i++) {
        struct task *part = &parts[i];
        *part = *whole;
        part->first = whole->end * i / count;
        part->end = whole->end * (i + 1) / count;
        part->has_thread = i + 1 < count && pthread_create(&part->thread, NULL, do_task, part) == 0;
        if (!part->has_thread)
            do_task(part);
    }
    for (size_t i = 0; i < count; i++)
        if (parts[i].has_thread)
            pthread_join(parts[i].thread, NULL);
}

static void draw_totals(const struct daily_sums *sums, const struct bootstrap *settings, int side,
                        double *totals)
{
    struct blocks blocks;
    blocks_init(&blocks, sums, settings->block);
    struct task task = {.blocks = &blocks,
                        .seed = settings->seed,
                        .side = side,
                        .end = settings->replicates,
                        .totals = totals};
    share_task(&task, settings->threads);
    blocks_clear(&blocks);
}

bool bootstrap_totals(const struct daily_sums *sums, const struct bootstrap *settings,
                      double *totals)
{
    if (!can_be_cut(sums, settings->block))
        return false;
    draw_totals(sums, settings, LATER, totals);
    return true;
}

/* ---- Ratios ---- */

/* Ratios of replicates, rising, without those that are zero over zero. */
struct sorted {
    double *items;
    size_t count;
    size_t undefined;
};

static int compare(const void *a, const void *b)
{
    double first = *(const double *)a, second = *(const double *)b;
    return (first > second) - (first < second);
}

/* Whole sums that are in the ratio of the days give exactly 1. */
static double ratio_of(double later, double baseline, const struct daily_sums *const *periods)
{
    return later * (double)periods[BASELINE]->days / (baseline * (double)periods[LATER]->days);
}

static void draw_ratios(struct sorted *sorted, const struct daily_sums *const *periods,
                        const struct bootstrap *settings)
{
    size_t replicates = settings->replicates;
    double *baseline = memory_alloc(replicates * sizeof *baseline);
    *sorted = (struct sorted){.items = memory_alloc(replicates * sizeof(double))};
    draw_totals(periods[LATER], settings, LATER, sorted->items);
    draw_totals(periods[BASELINE], settings, BASELINE, baseline);
    for (size_t i = 0; i < replicates; i++) {
        double ratio = ratio_of(sorted->items[i], baseline[i], periods);
        if (!isnan(ratio))
            sorted->items[sorted->count++] = ratio;
    }
    sorted->undefined = replicates - sorted->count;
    qsort(sorted->items, sorted->count, sizeof *sorted->items, compare);
    free(baseline);
}

/* The rank of the ends, from 1: the largest that is below half of 1 - level of replicates + 1; 0
 * where there is none. */
static size_t end_rank(size_t replicates, double level)
{
    double rank = ceil((1 - level) / 2 * ((double)replicates + 1) - 1e-9) - 1;
    return rank > 0 ? (size_t)rank : 0;
}

static void read_interval(struct ratio *ratio, const struct sorted *sorted, double level)
{
    size_t rank = end_rank(sorted->count + sorted->undefined, level);
    ratio->low = 0;
    ratio->high = INFINITY;
    if (rank > sorted->undefined) {
        size_t outside = rank - sorted->undefined - 1;
        ratio->low = sorted->items[outside];
        ratio->high = sorted->items[sorted->count - 1 - outside];
    }
}

static double read_p(const struct sorted *sorted)
{
    size_t at_most = sorted->undefined, at_least = sorted->undefined;
    for (size_t i = 0; i < sorted->count; i++) {
        at_most += sorted->items[i] <= 1;
        at_least += sorted->items[i] >= 1;
    }
    double smaller = (double)(at_most < at_least ? at_most : at_least);
    return fmin(1, 2 * (smaller + 1) / ((double)(sorted->count + sorted->undefined) + 1));
}

/* ---- The comparison ---- */

/* NaN where a day has no valid sum. */
static double total_of(const struct daily_sums *sums)
{
    double total = 0;
    for (size_t i = 0; i < sums->days; i++)
        total += sums->items[i] >= 0 && sums->items[i] <= DBL_MAX ? sums->items[i] : NAN;
    return total;
}

static enum bootstrap_refusal refusal_of(const struct daily_sums *const *periods,
                                         const struct bootstrap *settings)
{
    if (settings->block == 0 || !(settings->level > 0 && settings->level < 1))
        return BOOTSTRAP_BAD_VALUE;
    for (int side = 0; side < SIDES; side++)
        if (isnan(total_of(periods[side])) || periods[side]->days > UINT32_MAX)
            return BOOTSTRAP_BAD_VALUE;
    for (int side = 0; side < SIDES; side++)
        if (periods[side]->days / 2 < settings->block)
            return BOOTSTRAP_FEW_DAYS;
    bool has_zero = total_of(periods[LATER]) == 0 || total_of(periods[BASELINE]) == 0;
    return has_zero ? BOOTSTRAP_ZERO_SUM : BOOTSTRAP_DONE;
}

struct bootstrap_ratio bootstrap_ratio(const struct daily_sums *later,
                                       const struct daily_sums *baseline,
                                       const struct bootstrap *settings)
{
    const struct daily_sums *const periods[SIDES] = {later, baseline};
    struct bootstrap_ratio result = {
        .refusal = refusal_of(periods, settings),
        .ratio = {.value = ratio_of(total_of(later), total_of(baseline), periods),
                  .low = 0,
                  .high = INFINITY,
                  .p = NAN},
    };
    if (result.refusal != BOOTSTRAP_DONE)
        return result;
    struct sorted sorted;
    draw_ratios(&sorted, periods, settings);
    read_interval(&result.ratio, &sorted, settings->level);
    result.ratio.p = read_p(&sorted);
    result.undefined = sorted.undefined;
    free(sorted.items);
    return result;
}

/* ---- Rules ---- */

size_t bootstrap_block(size_t days)
{
    if (days >= 8 * 7)
        return 7;
    return days > 0 ? (size_t)round(cbrt((double)days)) : 1;
}

bool bootstrap_suits(size_t days)
{
    return days >= 14;
}
