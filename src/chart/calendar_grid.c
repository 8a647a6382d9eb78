/* Arithmetic of weeks and months; what it looks like is the chart's. */
#include "chart/calendar_grid.h"

#include "base/day.h"
#include "chart/bins.h"

/* The first day of the run of months that a day lies in. */
static int64_t run_start(int64_t day, int months)
{
    struct civil civil = civil_of(day);
    return day_of(civil.year, (civil.month - 1) / months * months + 1, 1);
}

static struct calendar_block make_block(int64_t first, int64_t last, int week_start)
{
    int64_t origin = bin_first(BIN_WEEK, first, week_start);
    return (struct calendar_block){
        .first = first,
        .last = last,
        .origin = origin,
        .weeks = (size_t)((last - origin) / CALENDAR_ROWS + 1),
    };
}

void calendar_grid_make(struct calendar_grid *grid, int64_t first, int64_t last, int months,
                        int week_start, struct arena *arena)
{
    int64_t day = month_start(first, 0), end = month_start(last, 1) - 1;
    size_t most = 1;
    for (int64_t at = day; months && at <= end; at = month_start(run_start(at, months), months))
        most++;
    *grid = (struct calendar_grid){.week_start = week_start};
    grid->blocks = ARENA_ARRAY(arena, struct calendar_block, most);
    while (day <= end) {
        int64_t next = months ? month_start(run_start(day, months), months) : end + 1;
        struct calendar_block *block = &grid->blocks[grid->count++];
        *block = make_block(day, next <= end ? next - 1 : end, week_start);
        if (block->weeks > grid->most_weeks)
            grid->most_weeks = block->weeks;
        day = next;
    }
}

struct calendar_spot calendar_spot(const struct calendar_block *block, int64_t day)
{
    int64_t days = day - block->origin;
    return (struct calendar_spot){(size_t)(days / CALENDAR_ROWS), (size_t)(days % CALENDAR_ROWS)};
}

/*      ┌───────┐       A month begins within its first week and ends within its last, so its
 * outline ┌──┘       │       has a step at each end; the step is none where the month fills the
 * week. │        ┌─┘ └────────┘    */
void calendar_outline(const struct calendar_block *block, int64_t first,
                      struct point points[CALENDAR_CORNERS])
{
    struct calendar_spot from = calendar_spot(block, first);
    struct calendar_spot to = calendar_spot(block, month_start(first, 1) - 1);
    double x0 = (double)from.week, x1 = (double)(to.week + 1);
    double top = (double)from.row, bottom = (double)(to.row + 1);
    struct point corners[CALENDAR_CORNERS] = {
        {x0, top},        {x0 + 1, top},           {x0 + 1, 0},         {x1, 0}, {x1, bottom},
        {x1 - 1, bottom}, {x1 - 1, CALENDAR_ROWS}, {x0, CALENDAR_ROWS},
    };
    for (size_t i = 0; i < CALENDAR_CORNERS; i++)
        points[i] = corners[i];
}

void calendar_top(const struct calendar_block *block, int64_t first, double *from, double *to)
{
    struct calendar_spot start = calendar_spot(block, first);
    struct calendar_spot end = calendar_spot(block, month_start(first, 1) - 1);
    *from = (double)(start.week + (start.row > 0));
    *to = (double)(end.week + 1);
}
