/* The key: what numbers stand for, one entry behind the other as words in a line are, in the order
 * of the numbers; in few words where the page is crowded. An entry that is not longer than a line
 * is not broken. */
#include "chart/timeline_pack.h"

#include <math.h>

#define NUMBER_RISE 0.36 /* of the middle of figures over their baseline, in sizes of type */
#define NUMBER_SPACE 1.9 /* of a number in the key, in sizes of type */
#define ENTRY_GAP 8.0    /* between entries */
#define USUAL_ENTRY 70.0 /* width of an entry */

/* --- a number --- */

/* A ring around it, so that it is not taken for a count. */
void timeline_draw_number(const struct timeline *timeline, unsigned number, struct point centre)
{
    const struct canvas *canvas = timeline->canvas;
    double size = canvas->theme->small_size;
    const char *digits = locale_number(timeline->setup->locale, canvas->arena, number);
    struct text_block block = canvas_lay(canvas, digits, canvas_style(size, true), INK_GREY, 0, 1);
    canvas_circle(canvas, centre, fmax(size * 0.62, block.width / 2 + 1),
                  &(struct paint){.stroke = canvas->theme->faint_ink, .stroke_width = 0.5});
    canvas_block(canvas, &block,
                 &(struct block_place){.x = centre.x,
                                       .y = centre.y - block.ascent + size * NUMBER_RISE,
                                       .side = SIDE_MIDDLE});
}

/* --- entries --- */

static double width_of(const struct timeline *timeline)
{
    return timeline->panel->x1 - timeline->panel->x0;
}

static double number_space(const struct timeline *timeline)
{
    double size = timeline->canvas->theme->small_size;
    return fmax(size * NUMBER_SPACE, timeline->widest_number.width + size * 0.6);
}

static void lay_entry(struct timeline *timeline, struct item *item)
{
    const struct canvas *canvas = timeline->canvas;
    const struct locale *locale = timeline->setup->locale;
    if (item->entry.line_count && item->is_entry_brief == item->is_brief)
        return;
    const char *words = item->brief_words; /* the axis says about when */
    if (!item->is_brief) {
        const char *date =
            text_unbroken(canvas->arena, locale_date(locale, canvas->arena, &item->event->date));
        words = locale_format(locale, canvas->arena, MESSAGE_LIST_ITEM, item->words, date, NULL);
    }
    item->is_entry_brief = item->is_brief;
    item->entry = canvas_lay(canvas, words, canvas_style(canvas->theme->small_size, false),
                             INK_MAIN, width_of(timeline) - number_space(timeline), 0);
}

double timeline_entry_height(struct timeline *timeline, struct item *item)
{
    lay_entry(timeline, item);
    double width = number_space(timeline) + item->entry.width + ENTRY_GAP;
    return item->entry.height * fmin(1, width / width_of(timeline));
}

size_t timeline_key_room(const struct timeline *timeline, double height)
{
    double line = timeline->canvas->theme->small_size * 1.4;
    double entries = floor(height / line) * fmax(1, floor(width_of(timeline) / USUAL_ENTRY));
    return entries > 0 ? (size_t)entries : 0;
}

/* By number, ended by NULL. */
static struct item **gather_entries(struct timeline *timeline)
{
    size_t count = 0;
    for (size_t i = 0; i < timeline->item_count; i++)
        count += timeline->items[i].state == LABEL_NUMBERED;
    struct item **entries = ARENA_ARRAY(timeline->canvas->arena, struct item *, count + 1);
    for (size_t i = 0; i < timeline->item_count; i++)
        if (timeline->items[i].state == LABEL_NUMBERED)
            entries[timeline->items[i].number - 1] = &timeline->items[i];
    return entries;
}

static void draw_entry(const struct timeline *timeline, const struct item *item, struct point at)
{
    const struct canvas *canvas = timeline->canvas;
    double size = canvas->theme->small_size;
    struct point centre = {at.x + number_space(timeline) / 2 - size * 0.2,
                           at.y + item->entry.ascent - size * NUMBER_RISE};
    timeline_draw_number(timeline, item->number, centre);
    canvas_block(canvas, &item->entry,
                 &(struct block_place){.x = at.x + number_space(timeline), .y = at.y});
}

/* Draws where 'is_drawn'; returns the height. */
static double flow_key(struct timeline *timeline, double top, bool is_drawn)
{
    struct item **entries = gather_entries(timeline);
    double x0 = timeline->panel->x0, x = x0, y = top, line = 0;
    for (; *entries; entries++) {
        lay_entry(timeline, *entries);
        double width = number_space(timeline) + (*entries)->entry.width;
        if (x > x0 && x + width > timeline->panel->x1) {
            x = x0;
            y += line;
            line = 0;
        }
        if (is_drawn)
            draw_entry(timeline, *entries, (struct point){x, y});
        x += width + ENTRY_GAP;
        line = fmax(line, (*entries)->entry.height);
    }
    return y + line - top;
}

double timeline_key_height(struct timeline *timeline)
{
    return flow_key(timeline, 0, false);
}

double timeline_draw_key(struct timeline *timeline, double y)
{
    scene_begin(timeline->canvas->scene, ROLE_KEY, NULL, NULL);
    double height = flow_key(timeline, y, true);
    scene_end(timeline->canvas->scene);
    return y + height;
}
