/* Every option is a handful of rectangles in rows: the mark, the words, the leader line. Widths are
 * measured; a text is broken only where it does not fit on one line. */
#include "chart/options.h"

#include <math.h>

#define NARROWEST 60.0    /* width below which words are not broken further */
#define MOST_LINES 5      /* of a label that is shown whole */
#define ACROSS_SHARE 0.85 /* of the plot, for words broken across it */
#define LONG_SHARE 0.5    /* of the plot: words that share a row or are cut get no more */
#define LINE_CLEAR 8.0    /* of further lines, more than of the first, from what is beside them */
#define WIDER_CUTS 16     /* widths that are tried */
#define LEAST_WIDER 4.0   /* points that these have to gain */
#define BAR_WIDTH 24.0    /* from this width on words can stand under a bar without a leader */

#define UNDER_INSET 2.0  /* of words under a bar from its start */
#define PAIR_OVERLAP 1.5 /* of two marks that follow upon each other, by their outlines */

#define PENALTY_START_SIDE 0.7 /* words before their mark instead of behind it */
#define PENALTY_WRAP 0.4       /* per further line */
#define PENALTY_UNDER_BAR 0.3
#define PENALTY_MOVED 2.0

struct room {
    double before, behind; /* free width on either side of the mark */
};

static struct room room_of(const struct timeline *timeline, double x0, double x1)
{
    return (struct room){
        .before = x0 - LABEL_GAP - timeline->panel->plot_x0,
        .behind = timeline->panel->plot_x1 - x1 - LABEL_GAP,
    };
}

/* Of a moved record only the sides where it stands now. */
static struct room room_beside(const struct timeline *timeline, const struct mark *mark)
{
    struct room room = room_of(timeline, mark->label_x0, mark->label_x1);
    if (!mark_has_side(mark, true))
        room.before = -INFINITY;
    if (!mark_has_side(mark, false))
        room.behind = -INFINITY;
    return room;
}

static struct text_block lay_label(const struct timeline *timeline, const struct item *item,
                                   double width, size_t lines)
{
    return canvas_lay_runs(timeline->canvas, item->label.runs, item->label.run_count, width, lines);
}

/* The narrowest block of at most 'lines' lines, found by widening the even share. */
static struct text_block find_balanced(const struct timeline *timeline, const struct item *item,
                                       double whole, size_t lines)
{
    double width = whole / (double)lines * 1.04;
    struct text_block block = lay_label(timeline, item, width, 0);
    for (int i = 0; i < 6 && block.line_count > lines; i++) {
        width *= 1.09;
        block = lay_label(timeline, item, width, 0);
    }
    return block;
}

/* The same, found once for each item: places are tried for it again and again. */
static struct text_block lay_balanced(const struct timeline *timeline, struct item *item,
                                      double whole, size_t lines)
{
    if (!item->wrapped)
        item->wrapped = ARENA_ARRAY(timeline->canvas->arena, struct text_block, MOST_LINES + 1);
    struct text_block *block = &item->wrapped[lines];
    if (!block->line_count)
        *block = find_balanced(timeline, item, whole, lines);
    return *block;
}

/* Options are cleared one by one as they are needed: most sets hold a few of many. */
static void begin_options(struct option_set *set, bool is_pair)
{
    set->count = 0;
    set->is_pair = is_pair;
}

static struct unit_option *new_option(struct option_set *set, double penalty)
{
    if (set->count == OPTION_LIMIT)
        return NULL;
    struct unit_option *option = &set->options[set->count++];
    *option = (struct unit_option){.pack = {.penalty = penalty, .height = 1}};
    return option;
}

static void add_rect(struct unit_option *option, size_t row, size_t rows, double x0, double x1)
{
    if (option->pack.rect_count == PACK_RECTS)
        return;
    option->pack.rects[option->pack.rect_count++] = (struct pack_rect){row, rows, x0, x1};
    if (row + rows > option->pack.height)
        option->pack.height = row + rows;
}

static unsigned block_steps(const struct text_block *block)
{
    return (block->line_count > 1 ? STEP_WRAPPED : 0u) |
           (block->is_shortened ? STEP_SHORTENED : 0u);
}

/* Words on the row of the mark, behind it (SIDE_START) or before it (SIDE_END). */
static void add_beside(const struct mark *mark, const struct text_block *block, enum side side,
                       double penalty, struct option_set *set)
{
    struct unit_option *option = new_option(set, penalty);
    if (!option)
        return;
    double x = side == SIDE_START ? mark->label_x1 + LABEL_GAP : mark->label_x0 - LABEL_GAP;
    double x0 = side == SIDE_START ? x : x - block->width;
    add_rect(option, 0, 1, mark->x0, mark->x1);
    add_rect(option, 0, 1, x0, x0 + block->width);
    if (block->line_count > 1) /* a line without a mark of its own keeps clear of others */
        add_rect(option, 1, block->line_count - 1, x0 - LINE_CLEAR, x0 + block->width + LINE_CLEAR);
    option->labels[0] = (struct placed_label){.block = *block, .x = x, .side = side};
    option->steps[0] = block_steps(block);
}

static bool is_bar(const struct mark *mark)
{
    return mark->x1 - mark->x0 >= BAR_WIDTH;
}

static const struct text_block *line_of(const struct item *item)
{
    return item->is_brief ? &item->brief : &item->line;
}

bool options_has_inside(const struct item *item)
{
    double x0, x1;
    return !item->partner && !item->is_partner && mark_inside(&item->mark, &x0, &x1) &&
           line_of(item)->width <= x1 - x0;
}

/* Words on their bar, which becomes as high as they are. */
static void add_inside(const struct item *item, struct option_set *set)
{
    double x0, x1;
    struct unit_option *option = new_option(set, 0);
    if (!option || !mark_inside(&item->mark, &x0, &x1))
        return;
    add_rect(option, 0, 1, item->mark.x0, item->mark.x1);
    option->labels[0] = (struct placed_label){
        .block = *line_of(item), .x = x0, .side = SIDE_START, .is_inside = true};
}

bool options_has_sides(const struct item *item)
{
    return !item->partner && !item->is_partner && !is_bar(&item->mark);
}

bool options_beside(const struct timeline *timeline, const struct item *item, enum side side,
                    double *x0, double *x1)
{
    const struct mark *mark = &item->mark;
    struct room room = room_beside(timeline, mark);
    double width = line_of(item)->width;
    *x0 = mark->x0;
    *x1 = mark->x1;
    if (options_has_inside(item))
        return side == SIDE_MIDDLE;
    if (side == SIDE_MIDDLE)
        return false;
    if (side == SIDE_START)
        *x1 = fmax(*x1, mark->label_x1 + LABEL_GAP + width);
    else
        *x0 = fmin(*x0, mark->label_x0 - LABEL_GAP - width);
    return width <= (side == SIDE_START ? room.behind : room.before);
}

void option_for_side(const struct item *item, enum side side, struct unit_option *option)
{
    struct option_set set;
    begin_options(&set, false);
    if (side == SIDE_MIDDLE)
        add_inside(item, &set);
    else
        add_beside(&item->mark, line_of(item), side, side == SIDE_START ? 0 : PENALTY_START_SIDE,
                   &set);
    *option = set.options[0];
}

static void add_both_sides(const struct mark *mark, const struct text_block *block,
                           struct room room, double penalty, struct option_set *set)
{
    if (block->width <= room.behind)
        add_beside(mark, block, SIDE_START, penalty, set);
    if (block->width <= room.before)
        add_beside(mark, block, SIDE_END, penalty + PENALTY_START_SIDE, set);
}

static double clamp_start(const struct timeline *timeline, double x, double width)
{
    return fmax(timeline->panel->plot_x0, fmin(x, timeline->panel->plot_x1 - width));
}

/* Words under a bar, from its start on. They stand closer to it than rows do, so the row of the bar
 * is kept free above them too. */
static void add_under_bar(const struct timeline *timeline, const struct mark *mark,
                          const struct text_block *block, double penalty, struct option_set *set)
{
    double from = fmax(mark_current(mark)->under_x0, timeline->panel->plot_x0);
    double x = clamp_start(timeline, from + UNDER_INSET, block->width);
    if (x + block->width < mark->x0 + BAR_WIDTH / 2)
        return;
    struct unit_option *option = new_option(set, penalty);
    if (!option)
        return;
    add_rect(option, 0, 1, fmin(mark->x0, x), fmax(mark->x1, x + block->width));
    add_rect(option, 1, block->line_count, x, x + block->width);
    option->labels[0] = (struct placed_label){
        .block = *block,
        .x = x,
        .side = SIDE_START,
        .row = 1,
        .is_tucked = !mark_has_unknown(mark),
    };
    option->steps[0] = block_steps(block);
}

/* Words on a row above or under the mark, tied by an upright leader line that ends at the words. */
static void add_moved(const struct timeline *timeline, const struct mark *mark,
                      const struct text_block *block, bool is_above, double shift,
                      struct option_set *set)
{
    double anchor = mark_anchor(mark);
    double x = clamp_start(timeline, anchor - shift, block->width);
    if (anchor < x || anchor > x + block->width)
        return;
    struct unit_option *option = new_option(set, PENALTY_MOVED + (is_above ? 0.1 : 0));
    if (!option)
        return;
    size_t lines = block->line_count;
    option->mark_row = is_above ? lines : 0;
    add_rect(option, option->mark_row, 1, mark->x0, mark->x1);
    add_rect(option, is_above ? 0 : 1, lines, x, x + block->width);
    option->labels[0] = (struct placed_label){
        .block = *block,
        .x = x,
        .side = SIDE_START,
        .row = is_above ? 0 : 1,
        .has_leader = true,
        .leader_x = anchor,
        .is_above = is_above,
    };
    option->steps[0] = block_steps(block) | STEP_MOVED;
}

static void add_moved_all(const struct timeline *timeline, const struct mark *mark,
                          const struct text_block *block, struct option_set *set)
{
    double near = LEADER_INSET, far = block->width - LEADER_INSET;
    add_moved(timeline, mark, block, false, near, set);
    add_moved(timeline, mark, block, true, near, set);
    add_moved(timeline, mark, block, false, far, set);
    add_moved(timeline, mark, block, true, far, set);
}

static void add_wrapped(const struct timeline *timeline, struct item *item, double whole,
                        struct room room, struct option_set *set)
{
    for (size_t lines = 2; lines <= MOST_LINES; lines++) {
        if (whole / (double)lines < NARROWEST)
            break;
        struct text_block block = lay_balanced(timeline, item, whole, lines);
        if (block.line_count > lines)
            continue;
        add_both_sides(&item->mark, &block, room, PENALTY_WRAP * (double)(lines - 1), set);
        if (lines >= 3 && set->count)
            return;
    }
}

/* Words too long for either side: broken over most of the plot, under or over their mark. */
static void add_across(const struct timeline *timeline, const struct item *item,
                       struct option_set *set)
{
    double width = (timeline->panel->plot_x1 - timeline->panel->plot_x0) * ACROSS_SHARE;
    struct text_block block = lay_label(timeline, item, width, 0);
    if (block.line_count > MOST_LINES || block.width > width)
        return;
    if (is_bar(&item->mark))
        add_under_bar(timeline, &item->mark, &block, PENALTY_UNDER_BAR, set);
    else
        add_moved_all(timeline, &item->mark, &block, set);
}

void options_for_item(const struct timeline *timeline, struct item *item, struct option_set *set)
{
    const struct mark *mark = &item->mark;
    struct room room = room_beside(timeline, mark);
    const struct text_block line = *line_of(item);
    double plot = timeline->panel->plot_x1 - timeline->panel->plot_x0;
    begin_options(set, false);
    if (options_has_inside(item))
        add_inside(item, set);
    add_both_sides(mark, &line, room, 0, set);
    if (is_bar(mark) && line.width <= plot)
        add_under_bar(timeline, mark, &line, PENALTY_UNDER_BAR, set);
    if (set->count == 0 && !item->is_brief)
        add_wrapped(timeline, item, line.width, room, set);
    if (!is_bar(mark) && line.width <= plot)
        add_moved_all(timeline, mark, &line, set);
    if (set->count == 0 && !item->is_brief)
        add_across(timeline, item, set);
}

void options_for_shortened(const struct timeline *timeline, struct item *item,
                           struct option_set *set)
{
    struct room room = room_beside(timeline, &item->mark);
    double plot = timeline->panel->plot_x1 - timeline->panel->plot_x0;
    double width = fmin(fmax(room.before, room.behind), plot * LONG_SHARE);
    begin_options(set, false);
    if (width < NARROWEST || item->line.width <= width)
        return;
    if (!item->cut.line_count)
        item->cut = lay_label(timeline, item, width, 2);
    add_both_sides(&item->mark, &item->cut, room, 0, set);
}

/* From the widest to where it is cut now; each is laid anew. */
void options_for_wider_cut(const struct timeline *timeline, const struct item *item,
                           struct option_set *set)
{
    struct room room = room_beside(timeline, &item->mark);
    enum side side = item->placed.side;
    double most = side == SIDE_START ? room.behind : room.before;
    double least = item->placed.block.width;
    begin_options(set, false);
    for (int i = WIDER_CUTS; i > 0; i--) {
        double width = least + (most - least) * i / WIDER_CUTS;
        struct text_block block = lay_label(timeline, item, width, item->placed.block.line_count);
        if (block.width > least + LEAST_WIDER && block.width <= most)
            add_beside(&item->mark, &block, side, 0, set);
    }
}

/* --- a pair in one row --- */

/* The block of one half of a pair: one line, or broken where that would be long. */
static struct text_block lay_half(const struct timeline *timeline, const struct item *item,
                                  double width)
{
    double plot = timeline->panel->plot_x1 - timeline->panel->plot_x0;
    width = fmin(fmax(width, NARROWEST), plot * LONG_SHARE);
    return item->line.width > width ? lay_label(timeline, item, width, 3) : item->line;
}

/* One half's words: beside the marks on their row, or under them. */
struct half {
    struct text_block block;
    double x;       /* of 'side' */
    enum side side; /* SIDE_START under the marks */
    size_t row;     /* 0 beside the marks */
};

static double half_start(const struct half *half)
{
    return half->side == SIDE_START ? half->x : half->x - half->block.width;
}

static bool halves_meet(const struct half *a, const struct half *b)
{
    return half_start(a) < half_start(b) + b->block.width + 2 * LABEL_GAP &&
           half_start(b) < half_start(a) + a->block.width + 2 * LABEL_GAP;
}

/* Words under the marks may come closer to them where the row above holds nothing but the marks. */
static void add_half(struct unit_option *option, size_t which, const struct half *half,
                     bool is_tucked)
{
    double x0 = half_start(half), x1 = x0 + half->block.width;
    add_rect(option, half->row, half->block.line_count, x0, x1);
    if (is_tucked)
        add_rect(option, 0, 1, x0, x1);
    option->labels[which] = (struct placed_label){
        .block = half->block,
        .x = half->x,
        .side = half->side,
        .row = half->row,
        .is_tucked = is_tucked,
    };
    option->steps[which] = block_steps(&half->block);
}

/* 'first_beside' puts the first half's words before its mark, else under it; likewise the second's.
 */
static void add_pair(const struct timeline *timeline, const struct item *item,
                     const struct text_block blocks[2], bool first_beside, bool second_beside,
                     struct option_set *set)
{
    const struct mark *first = &item->mark, *second = &item->partner->mark;
    double end = fmax(first->x1, second->x1);
    struct room room = room_of(timeline, first->x0, end);
    if ((first_beside && blocks[0].width > room.before) ||
        (second_beside && blocks[1].width > room.behind))
        return;
    double penalty = (first_beside ? 0.2 : 0.3) + (second_beside ? 0 : 0.3);
    struct unit_option *option = new_option(set, penalty);
    if (!option)
        return;
    struct half a = {blocks[0], first->x0 - LABEL_GAP, SIDE_END, 0};
    struct half b = {blocks[1], end + LABEL_GAP, SIDE_START, 0};
    if (!first_beside)
        a = (struct half){blocks[0],
                          clamp_start(timeline, first->x0 + UNDER_INSET, blocks[0].width),
                          SIDE_START, 1};
    if (!second_beside)
        b = (struct half){blocks[1],
                          clamp_start(timeline, second->x0 + UNDER_INSET, blocks[1].width),
                          SIDE_START, 1};
    bool meet = halves_meet(&a, &b);
    if (meet && b.row > 0) { /* words under other words would not be seen to belong to the bar */
        set->count--;
        return;
    }
    if (meet)
        a.row = blocks[1].line_count;
    add_rect(option, 0, 1, first->x0, end);
    add_half(option, 0, &a,
             a.row == 1 && !meet && a.x + a.block.width <= second->x0 && !mark_has_unknown(first));
    add_half(option, 1, &b, b.row == 1 && !meet && b.x >= first->x1 && !mark_has_unknown(second));
}

void options_for_pair(const struct timeline *timeline, const struct item *item,
                      struct option_set *set)
{
    struct text_block blocks[2] = {
        lay_half(timeline, item, INFINITY),
        lay_half(timeline, item->partner,
                 timeline->panel->plot_x1 - item->partner->mark.x0 - UNDER_INSET),
    };
    begin_options(set, true);
    if (item->mark.x1 > item->partner->mark.x0 + PAIR_OVERLAP)
        return;
    add_pair(timeline, item, blocks, true, true, set);
    add_pair(timeline, item, blocks, true, false, set);
    add_pair(timeline, item, blocks, false, true, set);
    add_pair(timeline, item, blocks, false, false, set);
}

/* --- numbers and marks --- */

void options_for_number(const struct timeline *timeline, const struct item *item,
                        struct option_set *set)
{
    struct room room = room_beside(timeline, &item->mark);
    begin_options(set, false);
    add_both_sides(&item->mark, &timeline->widest_number, room, 0, set);
    if (set->count == 0)
        add_under_bar(timeline, &item->mark, &timeline->widest_number, 0, set);
}

void options_for_words(const struct timeline *timeline, const struct item *item,
                       const struct text_block *words, struct option_set *set)
{
    struct room room = room_beside(timeline, &item->mark);
    begin_options(set, false);
    add_both_sides(&item->mark, words, room, 0, set);
}

void options_for_mark(const struct item *item, struct option_set *set)
{
    begin_options(set, false);
    struct unit_option *option = new_option(set, 0);
    add_rect(option, 0, 1, item->mark.x0, item->mark.x1);
}
