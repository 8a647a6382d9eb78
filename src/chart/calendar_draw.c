/* The days of a calendar in their blocks, with the outlines of months and what names them. */
#include "chart/calendar.h"

#include <math.h>

#define GAP_SHARE 0.14 /* of a small cell, for its gap */

/* Where a block stands. */
struct stand {
    const struct calendar *calendar;
    const struct calendar_block *block;
    double x, y; /* of its first cell */
};

static struct box cell_box(const struct stand *stand, int64_t day)
{
    struct calendar_spot spot = calendar_spot(stand->block, day);
    double side = stand->calendar->side, gap = fmin(CALENDAR_CELL_GAP, side * GAP_SHARE) / 2;
    double x = stand->x + (double)spot.week * side, y = stand->y + (double)spot.row * side;
    return (struct box){x + gap, y + gap, x + side - gap, y + side - gap};
}

/* "5 June 2013: 12 events" */
static const char *day_title(const struct calendar *calendar, int64_t day)
{
    size_t bin = 0;
    const struct value *value = calendar_value_at(calendar, day, &bin);
    const struct locale *locale = calendar->setup.locale;
    struct arena *arena = calendar->canvas->arena;
    if (!value || !(value->events > 0))
        return NULL;
    return locale_format(locale, arena, MESSAGE_CELL_TITLE,
                         locale_day(locale, arena, day, MONTH_WIDE),
                         cells_phrase(&calendar->cells, value), NULL);
}

static void draw_days(const struct stand *stand)
{
    const struct calendar *calendar = stand->calendar;
    const struct calendar_block *block = stand->block;
    struct arena *arena = calendar->canvas->arena;
    size_t count = (size_t)(block->last - block->first + 1);
    struct cell *items = ARENA_ARRAY(arena, struct cell, count);
    for (size_t i = 0; i < count; i++) {
        int64_t day = block->first + (int64_t)i;
        items[i] = calendar_cell_at(calendar, day);
        items[i].box = cell_box(stand, day);
        items[i].title = day_title(calendar, day);
        if (calendar->has_labels)
            items[i].label =
                locale_number(calendar->setup.locale, arena, (double)civil_of(day).day);
    }
    cells_draw(&calendar->cells, items, count);
}

static void draw_outlines(const struct stand *stand)
{
    const struct canvas *canvas = stand->calendar->canvas;
    double side = stand->calendar->side;
    struct paint line = {.stroke = canvas->theme->rule, .stroke_width = 0.6};
    int64_t month = stand->block->first;
    scene_begin(canvas->scene, ROLE_GRID, NULL, NULL);
    for (; month <= stand->block->last; month = month_start(month, 1)) {
        struct point points[CALENDAR_CORNERS];
        calendar_outline(stand->block, month, points);
        for (size_t i = 0; i < CALENDAR_CORNERS; i++)
            points[i] =
                (struct point){stand->x + points[i].x * side, stand->y + points[i].y * side};
        canvas_polygon(canvas, points, CALENDAR_CORNERS, true, &line);
    }
    scene_end(canvas->scene);
}

/* Years and months over the cells. */
static void draw_head(const struct stand *stand)
{
    const struct calendar *calendar = stand->calendar;
    const struct canvas *canvas = calendar->canvas;
    double bottom = stand->y - CALENDAR_HEAD_GAP;
    if (!calendar->is_one) {
        struct text_block year = canvas_lay(canvas, calendar_year_words(calendar, stand->block),
                                            calendar_year_style(calendar), INK_MAIN, 0, 1);
        canvas_block(canvas, &year,
                     &(struct block_place){.x = calendar->panel->x0, .y = bottom - year.height});
    }
    int64_t month = stand->block->first;
    for (; month <= stand->block->last; month = month_start(month, 1)) {
        double from, room;
        if (!calendar_month_room(calendar, stand->block, month, &from, &room))
            continue;
        struct text_block name = canvas_lay(canvas, calendar_month_words(calendar, month),
                                            calendar_small_style(calendar), INK_GREY, 0, 1);
        bool is_of_one = calendar->named == 1;
        canvas_block(canvas, &name,
                     &(struct block_place){.x = stand->x + from + (is_of_one ? room / 2 : 0),
                                           .y = bottom - name.height,
                                           .side = is_of_one ? SIDE_MIDDLE : SIDE_START});
    }
}

/* The first row is named whatever the others are; where names are higher than rows, it begins with
 * the block, clear of the year over it. */
static void draw_weekdays(const struct stand *stand)
{
    const struct calendar *calendar = stand->calendar;
    for (size_t row = 0; row < CALENDAR_ROWS; row += calendar->every) {
        struct text_block name = canvas_lay(calendar->canvas, calendar_weekday_words(calendar, row),
                                            calendar_small_style(calendar), INK_FAINT, 0, 1);
        double top = stand->y + ((double)row + 0.5) * calendar->side - name.height / 2;
        canvas_block(calendar->canvas, &name,
                     &(struct block_place){.x = stand->x - CALENDAR_GUTTER_GAP,
                                           .y = fmax(top, stand->y),
                                           .side = SIDE_END});
    }
}

static void draw_block(const struct stand *stand)
{
    struct scene *scene = stand->calendar->canvas->scene;
    scene_begin(scene, ROLE_AXIS, NULL, NULL);
    draw_head(stand);
    draw_weekdays(stand);
    scene_end(scene);
    draw_days(stand);
    draw_outlines(stand);
}

static void draw_top(const struct calendar *calendar)
{
    const struct panel *panel = calendar->panel;
    double y = panel->y0 + calendar->title.height;
    scene_begin(calendar->canvas->scene, ROLE_LEGEND, NULL, NULL);
    canvas_block(calendar->canvas, &calendar->title,
                 &(struct block_place){.x = panel->x0, .y = panel->y0});
    cells_legend(&calendar->cells, (struct box){panel->x0, y, panel->x1, y}, true);
    scene_end(calendar->canvas->scene);
}

void calendar_draw_blocks(const struct calendar *calendar)
{
    const struct panel *panel = calendar->panel;
    double y = panel->y0 + calendar_top_height(calendar);
    draw_top(calendar);
    for (size_t i = 0; i < calendar->grid.count; i++) {
        y += calendar_head_height(calendar);
        draw_block(&(struct stand){
            .calendar = calendar,
            .block = &calendar->grid.blocks[i],
            .x = panel->x0 + calendar->gutter,
            .y = y,
        });
        y += CALENDAR_ROWS * calendar->side + calendar->line * CALENDAR_BLOCK_GAP;
    }
}
