/* Best fit over rows: each option is tried on each row from the top. A row keeps its pieces sorted,
 * so a question costs a binary search; the work is bounded by options times rows. */
#include "chart/pack.h"

#include "base/memory.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define ROW_COST 0.02 /* of one row further down, so that higher rows fill first */

struct span {
    double x0, x1;
};

struct pack_row {
    struct span *spans; /* sorted, without overlap */
    size_t count, capacity;
};

void pack_init(struct pack *pack, size_t row_limit, double gap)
{
    *pack = (struct pack){.row_limit = row_limit, .gap = gap};
    pack->rows = memory_alloc((row_limit ? row_limit : 1) * sizeof *pack->rows);
}

void pack_clear(struct pack *pack)
{
    for (size_t i = 0; pack->rows && i < pack->row_limit; i++)
        free(pack->rows[i].spans);
    free(pack->rows);
    *pack = (struct pack){0};
}

/* Index of the first span that ends behind x. */
static size_t span_behind(const struct pack_row *row, double x)
{
    size_t low = 0, high = row->count;
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (row->spans[middle].x1 <= x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

bool pack_is_free(const struct pack *pack, size_t row, double x0, double x1)
{
    const struct pack_row *spans = &pack->rows[row];
    double half = pack->gap / 2;
    if (!spans->count || spans->spans[spans->count - 1].x1 <= x0 - half)
        return true; /* as ever where pieces come in order */
    size_t at = span_behind(spans, x0 - half);
    return at == spans->count || spans->spans[at].x0 >= x1 + half;
}

/* Pieces of one unit may overlap each other: what they cover together becomes one span. */
static void row_take(struct pack_row *row, double x0, double x1)
{
    size_t at = span_behind(row, x0), end = at;
    for (; end < row->count && row->spans[end].x0 < x1; end++) {
        x0 = fmin(x0, row->spans[end].x0);
        x1 = fmax(x1, row->spans[end].x1);
    }
    if (end == at)
        row->spans = memory_grow(row->spans, row->count, &row->capacity, sizeof *row->spans);
    memmove(row->spans + at + 1, row->spans + end, (row->count - end) * sizeof *row->spans);
    row->count += 1 - (end - at);
    row->spans[at] = (struct span){x0, x1};
}

static bool fits(const struct pack *pack, const struct pack_option *option, size_t row)
{
    for (size_t i = 0; i < option->rect_count; i++) {
        const struct pack_rect *rect = &option->rects[i];
        for (size_t k = 0; k < rect->rows; k++)
            if (!pack_is_free(pack, row + rect->row + k, rect->x0, rect->x1))
                return false;
    }
    return true;
}

static void take(struct pack *pack, const struct pack_option *option, size_t row)
{
    double half = pack->gap / 2;
    for (size_t i = 0; i < option->rect_count; i++) {
        const struct pack_rect *rect = &option->rects[i];
        for (size_t k = 0; k < rect->rows; k++)
            row_take(&pack->rows[row + rect->row + k], rect->x0 - half, rect->x1 + half);
    }
    if (row + option->height > pack->row_count)
        pack->row_count = row + option->height;
}

/* What it costs to stand at 'row': the option's own penalty and every row that must be added. */
static double cost_at(const struct pack *pack, const struct pack_option *option, size_t row)
{
    size_t bottom = row + option->height;
    double growth = bottom > pack->row_count ? (double)(bottom - pack->row_count) : 0;
    return option->penalty + growth + (double)row * ROW_COST;
}

int pack_place(struct pack *pack, const struct pack_option *options, size_t count, size_t *row)
{
    int best = -1;
    double best_cost = 0;
    for (size_t i = 0; i < count; i++) {
        for (size_t r = 0; r + options[i].height <= pack->row_limit; r++) {
            double cost = cost_at(pack, &options[i], r);
            if (best >= 0 && cost >= best_cost)
                break;
            if (!fits(pack, &options[i], r))
                continue;
            best = (int)i;
            best_cost = cost;
            *row = r;
            break;
        }
    }
    if (best >= 0)
        take(pack, &options[best], *row);
    return best;
}

bool pack_try(struct pack *pack, const struct pack_option *option, size_t row)
{
    if (row + option->height > pack->row_limit || !fits(pack, option, row))
        return false;
    take(pack, option, row);
    return true;
}
