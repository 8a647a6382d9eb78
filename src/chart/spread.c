/* Isotonic regression by pooling adjacent violators: less the room that the pieces before it need,
 * each piece wants a position, and these must not fall. Neighbours that would share one mean, kept
 * within the bounds of all of them. */
#include "chart/spread.h"

#include <math.h>

#define TOLERANCE 1e-9

struct spread_piece spread_piece(double wanted, double size)
{
    return (struct spread_piece){
        .wanted = wanted, .size = size, .weight = 1, .low = -INFINITY, .high = INFINITY};
}

static double run_place(const struct spread_run *run)
{
    return fmin(fmax(run->sum / run->weight, run->low), run->high);
}

/* Room that piece 'i' needs behind the one before it, from middle to middle. */
static double step_to(const struct spread_piece *pieces, size_t i, double gap)
{
    return i ? (pieces[i - 1].size + pieces[i].size) / 2 + gap : 0;
}

/* Bounds with the room of the pieces before taken out, made to rise: a piece can't be before where
 * the one before it must be. They are kept in the runs. False where they leave no room. */
static bool bound(struct spread_piece *pieces, size_t count, double from, double to, double gap)
{
    double shift = 0;
    for (size_t i = 0; i < count; i++) {
        struct spread_piece *piece = &pieces[i];
        shift += step_to(pieces, i, gap);
        piece->run = (struct spread_run){
            .sum = (piece->wanted - shift) * piece->weight,
            .weight = piece->weight,
            .low = fmax(piece->low, from + piece->size / 2) - shift,
            .high = fmin(piece->high, to - piece->size / 2) - shift,
            .count = 1,
        };
        if (i)
            piece->run.low = fmax(piece->run.low, pieces[i - 1].run.low);
    }
    for (size_t i = count; i-- > 0;) {
        if (i + 1 < count)
            pieces[i].run.high = fmin(pieces[i].run.high, pieces[i + 1].run.high);
        if (pieces[i].run.low > pieces[i].run.high + TOLERANCE)
            return false;
    }
    return true;
}

static void join(struct spread_run *run, const struct spread_run *next)
{
    run->sum += next->sum;
    run->weight += next->weight;
    run->count += next->count;
    run->low = fmax(run->low, next->low);
    run->high = fmin(run->high, next->high);
}

bool spread_apart(struct spread_piece *pieces, size_t count, double from, double to, double gap)
{
    if (!bound(pieces, count, from, to, gap))
        return false;
    size_t runs = 0, at = 0;
    for (size_t i = 0; i < count; i++) {
        pieces[runs++].run = pieces[i].run;
        for (; runs > 1 && run_place(&pieces[runs - 2].run) > run_place(&pieces[runs - 1].run);
             runs--)
            join(&pieces[runs - 2].run, &pieces[runs - 1].run);
    }
    double shift = 0;
    for (size_t r = 0; r < runs; r++)
        for (size_t k = 0; k < pieces[r].run.count; k++, at++) {
            shift += step_to(pieces, at, gap);
            pieces[at].at = run_place(&pieces[r].run) + shift;
        }
    return true;
}
