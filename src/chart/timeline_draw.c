/* From rows to the scene: grid, lanes with their heads, marks, words, leader lines, density strips,
 * rings of numbers. Nothing is decided here but where y is. */
#include "chart/contrast.h"
#include "chart/timeline.h"

#include <math.h>
#include <string.h>

#define LEADER_REACH 1.6 /* of a leader line into the lines of its words, where letters are low */
#define TUCK 0.18        /* of a row, by which words under a bar come closer to it */
#define ROW_MARGIN 0.8   /* of a bar with words on it, from the bounds of their line */
#define MOST_STRETCH 1.5 /* of the distance of rows, where the page is taller than needed */

/* --- identity --- */

/* The ids of a record's other pieces end like this. */
static bool names_piece(const char *id)
{
    static const char *const endings[] = {"-mark", "-label", "-leader"};
    size_t length = strlen(id);
    for (size_t i = 0; i < sizeof endings / sizeof *endings; i++) {
        size_t size = strlen(endings[i]);
        if (length >= size && strcmp(id + length - size, endings[i]) == 0)
            return true;
    }
    return false;
}

static bool is_ascii_alphanumeric(char byte)
{
    return (byte >= '0' && byte <= '9') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= 'a' && byte <= 'z');
}

static bool is_plain_id(const char *id)
{
    if (!id || !*id || strlen(id) > 64 || names_piece(id))
        return false;
    for (const char *at = id; *at; at++)
        if (!is_ascii_alphanumeric(*at) && *at != '-' && *at != '_' && *at != '.')
            return false;
    return true;
}

static bool is_repeated(const struct timeline *timeline, const struct item *item)
{
    for (const struct item *other = timeline->items; other < item; other++)
        if (other->event->id && strcmp(other->event->id, item->event->id) == 0)
            return true;
    return false;
}

/* Of the mark; 'ending' makes it that of the record's other pieces. */
static const char *group_id(const struct timeline *timeline, const struct item *item,
                            const char *ending)
{
    struct arena *arena = timeline->canvas->arena;
    if (is_plain_id(item->event->id) && !is_repeated(timeline, item))
        return arena_print(arena, "event-%s%s", item->event->id, ending);
    return arena_print(arena, "record-%zu%s", item->order + 1, ending);
}

/* The dates that its mark shows, before its own or behind it: its words do not say these. */
static const char *shown_dates(const struct timeline *timeline, const struct item *item,
                               bool are_later)
{
    const struct locale *locale = timeline->setup->locale;
    struct arena *arena = timeline->canvas->arena;
    const char *dates = NULL, *comma = locale_message(locale, MESSAGE_COMMA);
    for (size_t i = 0; i < item->other_count; i++) {
        const struct other_date *other = &item->others[i];
        bool is_shown = false;
        for (size_t k = 0; k < item->mark.move_count; k++)
            is_shown |= item->mark.moves[k].event == other->event;
        if (!is_shown || other->is_later != are_later || other->record)
            continue;
        const char *date = locale_date(locale, arena, &other->event->date);
        dates = dates ? arena_print(arena, "%s%s%s", dates, comma, date) : date;
    }
    if (are_later && item->partner)
        return locale_date(locale, arena, &item->partner->event->date);
    return dates;
}

/* "Talks – 4 June 2023 (postponed) → 18 June 2023"; with the records of its old dates, latest
 * first. */
static const char *tooltip_of(const struct timeline *timeline, const struct item *item)
{
    const struct locale *locale = timeline->setup->locale;
    struct arena *arena = timeline->canvas->arena;
    const char *date = locale_date(locale, arena, &item->event->date);
    const char *status = locale_term(locale, &status_terms[item->event->status]);
    const char *words = arena_print(arena, "%s – %s (%s)", item->words, date, status);
    const char *before = shown_dates(timeline, item, false);
    const char *after = shown_dates(timeline, item, true);
    if (before)
        words =
            arena_print(arena, "%s (%s)", words,
                        locale_format(locale, arena, MESSAGE_EARLIER_DATES, before, NULL, NULL));
    if (after)
        words = arena_print(arena, "%s %s", words,
                            locale_format(locale, arena, MESSAGE_MOVED_TO, after, NULL, NULL));
    for (size_t i = item->other_count; i > 0; i--)
        if (item->others[i - 1].record)
            words = arena_print(arena, "%s\n%s", words,
                                tooltip_of(timeline, item->others[i - 1].record));
    return words;
}

/* Of a mark that stands for several records those of all of them. */
static const char *tooltip(const struct timeline *timeline, const struct item *item)
{
    const char *words = NULL;
    if (!item->merged)
        return tooltip_of(timeline, item);
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *member = &timeline->items[i];
        if (member->host == item)
            words = arena_print(timeline->canvas->arena, "%s%s%s", words ? words : "",
                                words ? "\n" : "", tooltip_of(timeline, member));
    }
    return words;
}

/* --- where rows are --- */

static double row_top(const struct timeline *timeline, const struct item *item, size_t row)
{
    const struct lane *lane = &timeline->lanes[item->lane];
    return lane->rows_y + (double)(item->top_row + row) * timeline->pitch;
}

double timeline_mark_y(const struct timeline *timeline, const struct item *item)
{
    double size = timeline->canvas->theme->label_size;
    struct text_style style = canvas_style(size, false);
    return row_top(timeline, item, item->mark_row) +
           text_ascent(timeline->canvas->measurer, &style) - size * MARK_RISE;
}

static void settle_lanes(struct timeline *timeline, double top, double spare)
{
    double y = top;
    double each = timeline->lane_count ? spare / (double)timeline->lane_count : 0;
    for (size_t i = 0; i < timeline->lane_count; i++) {
        struct lane *lane = &timeline->lanes[i];
        lane->y0 = y;
        lane->y1 = y + timeline_lane_height(timeline, lane) + each;
        lane->rows_y = y + timeline->lane_pad + each / 2 + timeline_over_rows(timeline, lane);
        y = lane->y1;
    }
}

/* --- pieces --- */

/* The item that was moved to this one's date, or NULL. */
static const struct item *predecessor(const struct timeline *timeline, const struct item *item)
{
    for (size_t i = 0; item->is_partner && i < timeline->item_count; i++)
        if (timeline->items[i].partner == item)
            return &timeline->items[i];
    return NULL;
}

/* Two dates that meet leave a gap for the arrow between them: half of it at the end of each. */
static struct mark *trimmed_mark(const struct timeline *timeline, const struct item *item,
                                 struct mark *mark)
{
    const struct item *before = predecessor(timeline, item);
    if (item->partner && item->partner->mark.x0 - item->mark.x1 < MOVE_LENGTH)
        mark_trim(mark, false, MOVE_LENGTH / 2, timeline->canvas->arena);
    if (before && item->mark.x0 - before->mark.x1 < MOVE_LENGTH)
        mark_trim(mark, true, MOVE_LENGTH / 2, timeline->canvas->arena);
    return mark;
}

/* Between groups over the whole width; within one from the head on, and finer. */
static void draw_border(const struct timeline *timeline, size_t lane)
{
    const struct canvas *canvas = timeline->canvas;
    const struct panel *panel = timeline->panel;
    bool is_outer = timeline_starts_outer(timeline, lane);
    bool is_strong = is_outer && timeline->setup->inner;
    double y = timeline->lanes[lane].y0;
    double x0 = panel->x0 + (is_outer ? 0 : timeline_indent(timeline));
    struct paint line = {
        .stroke = is_strong ? canvas->theme->faint_ink : canvas->theme->hairline,
        .stroke_width = 0.6,
    };
    canvas_line(canvas, (struct point){x0, y}, (struct point){panel->x1, y}, &line);
}

static void draw_head(const struct timeline *timeline, size_t index)
{
    const struct lane *lane = &timeline->lanes[index];
    const struct canvas *canvas = timeline->canvas;
    struct block_place place = {
        .x = timeline->panel->x0,
        .y = lane->rows_y - timeline_over_rows(timeline, lane),
        .tint = lane->outer_ink,
    };
    scene_begin(canvas->scene, ROLE_LANE, NULL, NULL);
    if (index > 0)
        draw_border(timeline, index);
    canvas_block(canvas, &lane->outer_block, &place);
    place.y += lane->outer_block.height;
    place.x += lane->is_inner ? timeline_indent(timeline) : 0;
    place.tint = lane->head_ink;
    canvas_block(canvas, &lane->head_block, &place);
    scene_end(canvas->scene);
}

/* ▭ ─▶ ▭ : from the old date to the new one. */
static void draw_move(const struct timeline *timeline, const struct item *item)
{
    const struct canvas *canvas = timeline->canvas;
    double y = timeline_mark_y(timeline, item);
    double from = item->mark.x1 + MOVE_GAP, to = item->partner->mark.x0 - MOVE_GAP;
    struct mark old = item->mark, new = item->partner->mark;
    if (to - from < MOVE_LENGTH && old.part_count && new.part_count) {
        from = trimmed_mark(timeline, item, &old)->parts[old.part_count - 1].x1;
        to = trimmed_mark(timeline, item->partner, &new)->parts[0].x0 - 0.6;
    }
    mark_draw_arrow(canvas, &(struct mark_arrow){from, to}, old.tint, y);
}

static void draw_mark(const struct timeline *timeline, const struct item *item)
{
    struct mark mark = item->mark;
    trimmed_mark(timeline, item, &mark);
    double y = timeline_mark_y(timeline, item), line = timeline->tight_pitch;
    if (item->has_label && item->placed.is_inside) {
        mark.words_half = line / 2 - ROW_MARGIN;
        y = row_top(timeline, item, item->mark_row) + line / 2;
    }
    const struct canvas *canvas = timeline->canvas;
    scene_begin(canvas->scene, ROLE_MARK, group_id(timeline, item, ""), tooltip(timeline, item));
    if (item->event->url)
        scene_link(canvas->scene, item->event->url);
    mark_draw(canvas, &mark, y, &timeline->marks);
    scene_end(canvas->scene);
}

/* From the edge of the mark to its words. */
static void draw_leader(const struct timeline *timeline, const struct item *item)
{
    const struct placed_label *placed = &item->placed;
    double mark = timeline_mark_y(timeline, item);
    double reach = placed->is_above ? -timeline->marks.radius : timeline->marks.radius;
    double label = row_top(timeline, item, placed->row);
    struct paint line = {.stroke = timeline->canvas->theme->faint_ink, .stroke_width = 0.9};
    if (placed->is_above)
        label +=
            (double)(placed->block.line_count - 1) * timeline->pitch + placed->block.line_height;
    label += placed->is_above ? -LEADER_REACH : LEADER_REACH;
    scene_begin(timeline->canvas->scene, ROLE_LEADER, group_id(timeline, item, "-leader"), NULL);
    canvas_line(timeline->canvas, (struct point){placed->leader_x, mark + reach},
                (struct point){placed->leader_x, label}, &line);
    scene_end(timeline->canvas->scene);
}

/* Of the theme's inks the one that is easiest to read on a bar. */
static colour ink_on(const struct theme *theme, colour fill)
{
    bool is_dark = colour_contrast(theme->background, fill) >= colour_contrast(theme->ink, fill);
    return colour_made_readable(is_dark ? theme->background : theme->ink, fill, CONTRAST_OF_TEXT);
}

static void draw_words(const struct timeline *timeline, const struct item *item)
{
    const struct canvas *canvas = timeline->canvas;
    struct block_place place = {
        .x = item->placed.x,
        .y = row_top(timeline, item, item->placed.row),
        .side = item->placed.side,
        .pitch = fmin(timeline->pitch, item->placed.block.line_height * 1.07),
        .is_of_one_ink = item->placed.is_inside,
        .tint = ink_on(canvas->theme, item->mark.tint),
    };
    if (item->placed.is_tucked)
        place.y -= timeline->pitch * TUCK;
    if (item->placed.has_leader)
        draw_leader(timeline, item);
    scene_begin(canvas->scene, ROLE_LABEL, group_id(timeline, item, "-label"), NULL);
    if (item->event->url)
        scene_link(canvas->scene, item->event->url);
    if (item->state == LABEL_NUMBERED) {
        double half = timeline->widest_number.width / 2;
        timeline_draw_number(timeline, item->number,
                             (struct point){place.x + (place.side == SIDE_START ? half : -half),
                                            timeline_mark_y(timeline, item)});
    } else {
        canvas_block(canvas, &item->placed.block, &place);
    }
    scene_end(canvas->scene);
}

static void draw_items(const struct timeline *timeline)
{
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (!item->is_on_axis || item->is_in_rug || (item->host && item->host != item))
            continue;
        draw_mark(timeline, item);
        if (item->has_label)
            draw_words(timeline, item);
    }
    for (size_t i = 0; i < timeline->item_count; i++)
        if (timeline->items[i].partner)
            draw_move(timeline, &timeline->items[i]);
    timeline_draw_moves(timeline);
}

double timeline_draw_lanes(struct timeline *timeline)
{
    const struct canvas *canvas = timeline->canvas;
    double top = timeline->panel->y0;
    double wanted = timeline_lanes_height(timeline);
    double spare = timeline->panel->height - wanted;
    double rows = 0;
    for (size_t i = 0; i < timeline->lane_count; i++)
        rows += (double)timeline->lanes[i].rows;
    if (spare > 0 && rows > 0) {
        double stretch = fmin(spare / rows, timeline->pitch * (MOST_STRETCH - 1));
        timeline->pitch += stretch;
        spare -= stretch * rows;
    }
    settle_lanes(timeline, top, fmax(0, spare));
    double bottom = timeline->lane_count ? timeline->lanes[timeline->lane_count - 1].y1 : top;
    axis_draw_grid(canvas, timeline->axis, top, bottom);
    for (size_t i = 0; i < timeline->lane_count; i++)
        draw_head(timeline, i);
    timeline_draw_rugs(timeline);
    for (size_t i = 0; i < timeline->item_count; i++)
        if (timeline->items[i].has_trunk)
            timeline_draw_ties(timeline, &timeline->items[i]);
    draw_items(timeline);
    return bottom;
}
