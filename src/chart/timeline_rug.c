/* Density strips: how many of the records without a row fall where, by days, weeks, months or
 * longer bins of the calendar. What lasted is a line under the bars, on one of two levels; what did
 * not happen, or not yet, is hollow. */
#include "chart/bins.h"
#include "chart/timeline.h"

#include <math.h>

#define LEAST_BIN 2.4  /* points */
#define BAR_SHARE 0.72 /* of a bin */
#define LEAST_BAR 1.2
#define LINE_BINS 3 /* points over LEAST_BIN from which what lasted is a line */
#define LEVELS 2
#define LEVEL_HEIGHT 1.5
#define LINE_HEIGHT 0.8
#define FEWEST_FULL 4 /* records that make the tallest bar */

/* --- bins --- */

static void make_equal_bins(struct timeline *timeline)
{
    const struct time_scale *scale = &timeline->axis->scale;
    size_t count = (size_t)fmax(1, (scale->x1 - scale->x0) / LEAST_BIN);
    timeline->rug_unit = BIN_AUTO;
    timeline->rug_bins = count;
    timeline->rug_edges = ARENA_ARRAY(timeline->canvas->arena, double, count + 1);
    for (size_t i = 0; i <= count; i++)
        timeline->rug_edges[i] = scale->x0 + (scale->x1 - scale->x0) * (double)i / (double)count;
}

/* The finest bins of the calendar that are wide enough; false where there are none. */
static bool find_unit(struct timeline *timeline, int64_t first, int64_t last)
{
    const struct time_scale *scale = &timeline->axis->scale;
    double most = (scale->x1 - scale->x0) / LEAST_BIN;
    int week_start = timeline->setup->week_start;
    for (int unit = BIN_DAY; unit <= BIN_DECADE; unit++) {
        timeline->rug_unit = (enum bin_unit)unit;
        if ((double)(last - first) / (double)bin_unit_days(timeline->rug_unit) <= most &&
            (double)bins_between(timeline->rug_unit, first, last, week_start) <= most)
            return true;
    }
    return false;
}

static void make_bins(struct timeline *timeline)
{
    const struct time_scale *scale = &timeline->axis->scale;
    int64_t first = (int64_t)floor(timeline->first), last = (int64_t)ceil(timeline->last) - 1;
    if (timeline->rug_edges)
        return;
    if (timeline->marks.is_hourly || !find_unit(timeline, first, last)) {
        make_equal_bins(timeline);
        return;
    }
    struct bins bins;
    const struct bins_limits limits = {0};
    struct arena *arena = timeline->canvas->arena;
    bins_make(&bins, timeline->rug_unit, first, last, timeline->setup->week_start, &limits, arena);
    timeline->rug_bins = bins.count;
    timeline->rug_edges = ARENA_ARRAY(arena, double, bins.count + 1);
    timeline->rug_days = ARENA_ARRAY(arena, int64_t, bins.count + 1);
    for (size_t i = 0; i <= bins.count; i++) {
        int64_t day = i < bins.count ? bins.items[i].first : bins.items[i - 1].last + 1;
        double x = time_scale_x(scale, (double)day);
        timeline->rug_days[i] = day;
        timeline->rug_edges[i] = fmax(scale->x0, fmin(x, scale->x1));
    }
}

/* The last bin that begins before; what lies beyond the axis, which it meets, is counted at its
 * end. */
static size_t bin_of(const struct timeline *timeline, double days)
{
    double x = time_scale_x(&timeline->axis->scale, days);
    size_t low = 0, high = timeline->rug_bins;
    while (low + 1 < high) {
        size_t middle = (low + high) / 2;
        bool is_behind = timeline->rug_days ? (double)timeline->rug_days[middle] <= days
                                            : timeline->rug_edges[middle] <= x;
        if (is_behind)
            low = middle;
        else
            high = middle;
    }
    return low;
}

/* --- filling --- */

static struct lane *open_rug(struct timeline *timeline, size_t lane)
{
    struct lane *owner = &timeline->lanes[lane];
    if (!owner->rug)
        owner->rug = ARENA_ARRAY(timeline->canvas->arena, struct rug_bar, timeline->rug_bins);
    return owner;
}

static void add_to_rug(struct timeline *timeline, size_t lane, double days, size_t count,
                       bool is_hollow)
{
    struct lane *owner = open_rug(timeline, lane);
    struct rug_bar *bar = &owner->rug[bin_of(timeline, days)];
    *(is_hollow ? &bar->hollow : &bar->count) += count;
    timeline->has_rug_hollow |= is_hollow;
    owner->in_rug += count;
    if (bar->count + bar->hollow > timeline->most_in_rug)
        timeline->most_in_rug = bar->count + bar->hollow;
}

static bool is_free(const struct lane *lane, const struct item *item, size_t level)
{
    for (size_t i = 0; i < lane->rug_line_count; i++) {
        const struct rug_line *other = &lane->rug_lines[i];
        if (other->level == level && other->item->mark.x0 < item->mark.x1 + 1 &&
            item->mark.x0 < other->item->mark.x1 + 1)
            return false;
    }
    return true;
}

static bool add_line(struct timeline *timeline, const struct item *item)
{
    struct lane *owner = open_rug(timeline, item->lane);
    if (item->mark.x1 - item->mark.x0 < 2 * timeline->marks.radius + LEAST_BIN * LINE_BINS)
        return false;
    if (!owner->rug_lines)
        owner->rug_lines =
            ARENA_ARRAY(timeline->canvas->arena, struct rug_line, timeline->item_count);
    for (size_t level = 0; level < LEVELS; level++) {
        if (!is_free(owner, item, level))
            continue;
        owner->rug_lines[owner->rug_line_count++] = (struct rug_line){item, level};
        owner->in_rug += 1 + item->voice_count;
        timeline->has_rug_line = true;
        return true;
    }
    return false;
}

bool timeline_is_hollow(const struct item *item)
{
    enum status status = item->event->status;
    return status == STATUS_PLANNED || status == STATUS_POSTPONED || status == STATUS_CALLED_OFF ||
           status == STATUS_DENIED;
}

static void clear_rugs(struct timeline *timeline)
{
    timeline->most_in_rug = 0;
    timeline->has_rug_hollow = timeline->has_rug_line = false;
    for (size_t i = 0; i < timeline->lane_count; i++) {
        struct lane *lane = &timeline->lanes[i];
        lane->rug = NULL;
        lane->rug_lines = NULL;
        lane->in_rug = lane->rug_line_count = 0;
    }
}

void timeline_fill_rugs(struct timeline *timeline)
{
    make_bins(timeline);
    clear_rugs(timeline);
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (item->is_on_axis && item->is_in_rug && !add_line(timeline, item))
            add_to_rug(timeline, item->lane, (double)edtf_middle(&item->event->date) + 0.5,
                       1 + item->voice_count, timeline_is_hollow(item));
    }
    for (size_t i = 0; i < timeline->rest_count; i++) {
        const struct shortlist_rest *rest = &timeline->rest[i];
        if (rest->day != DAY_NONE_AFTER)
            add_to_rug(timeline, timeline->group_lanes[rest->group], (double)rest->day + 0.5,
                       rest->count, false);
    }
}

/* --- drawing --- */

/* What the lines of a strip take under its bars. */
static double lines_height(const struct lane *lane)
{
    size_t levels = 0;
    for (size_t i = 0; i < lane->rug_line_count; i++)
        levels = lane->rug_lines[i].level + 1 > levels ? lane->rug_lines[i].level + 1 : levels;
    return (double)levels * LEVEL_HEIGHT;
}

/* Height of one record such that a bar is no higher than 'room': where few of its records are
 * hollow, or few are not, these take more than their share, as they are to be seen. */
static double bar_step(const struct rug_bar *bar, double room)
{
    size_t few = bar->count < bar->hollow ? bar->count : bar->hollow;
    size_t all = bar->count + bar->hollow;
    double step = room / (double)(all > FEWEST_FULL ? all : FEWEST_FULL); /* one is no tower */
    if (few == 0 || step * (double)few >= LEAST_BAR)
        return step;
    return fmin(step, (room - LEAST_BAR) / (double)(all - few));
}

/* The same in all strips, such that each holds its tallest bar. */
static double rug_step(const struct timeline *timeline)
{
    double step = INFINITY;
    for (size_t i = 0; i < timeline->lane_count; i++) {
        const struct lane *lane = &timeline->lanes[i];
        double room = timeline_rug_bars(timeline, lane) - lines_height(lane);
        for (size_t k = 0; lane->rug && k < timeline->rug_bins; k++)
            step = fmin(step, bar_step(&lane->rug[k], room));
    }
    return step;
}

static void draw_hollow(const struct canvas *canvas, struct box box, colour ink)
{
    double half = 0.25;
    canvas_rect(canvas, (struct box){box.x0 + half, box.y0 + half, box.x1 - half, box.y1 - half},
                &(struct paint){.stroke = ink, .stroke_width = 2 * half});
}

static void draw_bars(const struct timeline *timeline, const struct lane *lane, double step,
                      double base)
{
    const struct canvas *canvas = timeline->canvas;
    for (size_t i = 0; i < timeline->rug_bins; i++) {
        const struct rug_bar *bar = &lane->rug[i];
        double x = timeline->rug_edges[i], width = timeline->rug_edges[i + 1] - x;
        double x1 = x + fmax(width * BAR_SHARE, LEAST_BIN * BAR_SHARE), y = base;
        if (bar->count)
            y -= fmax(LEAST_BAR, step * (double)bar->count);
        if (bar->count)
            canvas_rect(canvas, (struct box){x, y, x1, base}, &(struct paint){.fill = lane->tint});
        if (bar->hollow)
            draw_hollow(canvas,
                        (struct box){x, y - fmax(LEAST_BAR, step * (double)bar->hollow), x1, y},
                        lane->tint);
    }
}

static void draw_lines(const struct timeline *timeline, const struct lane *lane, double base)
{
    const struct canvas *canvas = timeline->canvas;
    const struct time_scale *scale = &timeline->axis->scale;
    for (size_t i = 0; i < lane->rug_line_count; i++) {
        const struct rug_line *line = &lane->rug_lines[i];
        double y = base - (double)line->level * LEVEL_HEIGHT;
        struct box box = {fmax(line->item->mark.x0, scale->x0), y - LINE_HEIGHT,
                          fmin(line->item->mark.x1, scale->x1), y};
        if (timeline_is_hollow(line->item))
            draw_hollow(canvas, box, lane->tint);
        else
            canvas_rect(canvas, box, &(struct paint){.fill = lane->tint});
    }
}

void timeline_draw_rugs(const struct timeline *timeline)
{
    double step = rug_step(timeline);
    for (size_t i = 0; i < timeline->lane_count; i++) {
        const struct lane *lane = &timeline->lanes[i];
        double base = lane->rows_y + (double)lane->rows * timeline->pitch +
                      timeline_rug_height(timeline, lane) - 1;
        if (!lane->rug)
            continue;
        scene_begin(timeline->canvas->scene, ROLE_MARK, NULL, NULL);
        draw_bars(timeline, lane, fmax(step, 0), base - lines_height(lane));
        draw_lines(timeline, lane, base);
        scene_end(timeline->canvas->scene);
    }
}
