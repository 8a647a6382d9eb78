/* A short key stands on the line of the unit, which else would be half empty; but not where lines
 * would lead through it from labels above, which then stand between key and unit. */
#include "chart/plot_head.h"

#include <math.h>

#define WORD_GAP 10.0 /* points between words that stand side by side */
#define KEY_SPACE 0.2 /* of a line, under a key of its own lines */

static struct text_block lay_small(const struct canvas *canvas, const char *text, double width)
{
    if (!text)
        return (struct text_block){0};
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    return canvas_lay(canvas, text, style, INK_GREY, width, 0);
}

/* Whether the word stands on the unit's last line without touching it. */
static bool word_fits(const struct plot_head *head, double width)
{
    const struct text_block *unit = &head->unit_block;
    double end = unit->line_count ? unit->lines[unit->line_count - 1].width + WORD_GAP : 0;
    return unit->line_count > 0 && head->word_x <= width + 0.01 &&
           head->word_x - head->word_block.width >= end;
}

static bool key_fits_beside(const struct plot_head *head, const struct canvas *canvas, double width)
{
    double from = head->unit_block.width + WORD_GAP;
    double to = head->word ? head->word_x - head->word_block.width - WORD_GAP : width;
    return head->unit_block.line_count == 1 &&
           from + series_key_width(&head->key, canvas) <= to + 0.01;
}

/* Whether the lowest row of flags has room between the unit, a key beside it and the word. */
static bool flags_fit_beside(const struct plot_head *head, const struct canvas *canvas,
                             double width)
{
    double from = head->x0, to = head->x0 + width;
    if (head->unit_block.line_count)
        from += head->unit_block.width + WORD_GAP;
    if (head->is_key_beside)
        from += series_key_width(&head->key, canvas) + WORD_GAP;
    if (head->word)
        to = head->x0 + head->word_x - head->word_block.width - WORD_GAP;
    for (size_t i = 0; i < head->flags.count; i++) {
        const struct flag *flag = &head->flags.items[i];
        bool is_beside =
            flag->x - flag->block.width / 2 >= from && flag->x + flag->block.width / 2 <= to;
        if (flag->up <= 0 && !is_beside)
            return false;
    }
    return head->unit_block.line_count == 1;
}

static void lay_flags(struct plot_head *head, const struct canvas *canvas, double width)
{
    const struct flags *flags = &head->flags;
    double over = head->title_block.height + head->key_height;
    head->flag_room = head->flags_end = 0;
    if (!(flags->height > 0))
        return;
    if (flags_fit_beside(head, canvas, width)) {
        head->flag_room = fmax(0, flags->height - head->unit_block.height);
        head->flags_end = over + head->flag_room + head->unit_block.height;
    } else {
        head->flag_room = flags->height + flags->clear;
        head->flags_end = over + flags->height;
    }
}

bool plot_head_lay(struct plot_head *head, const struct canvas *canvas, double width)
{
    struct text_style bold = canvas_style(canvas->theme->label_size, true);
    if (head->title)
        head->title_block = canvas_lay(canvas, head->title, bold, INK_MAIN, width, 0);
    head->unit_block = lay_small(canvas, head->unit, width);
    head->word_block = lay_small(canvas, head->word, 0);
    if (head->word && !word_fits(head, width))
        return false;
    head->is_key_beside = head->key.count > 0 && key_fits_beside(head, canvas, width);
    if (head->flags.height > 0 && !flags_fit_beside(head, canvas, width))
        head->is_key_beside = false;
    head->key_height = 0;
    if (head->key.count && !head->is_key_beside)
        head->key_height =
            series_key_height(&head->key, canvas, width) + head->unit_block.line_height * KEY_SPACE;
    lay_flags(head, canvas, width);
    head->height =
        head->title_block.height + head->key_height + head->flag_room + head->unit_block.height;
    return true;
}

void plot_head_draw(const struct plot_head *head, const struct canvas *canvas, double x, double y,
                    double width)
{
    scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
    canvas_block(canvas, &head->title_block, &(struct block_place){.x = x, .y = y});
    y += head->title_block.height;
    double line = y + head->key_height + head->flag_room;
    canvas_block(canvas, &head->unit_block, &(struct block_place){.x = x, .y = line});
    double last = line + head->unit_block.height - head->unit_block.line_height;
    canvas_block(canvas, &head->word_block,
                 &(struct block_place){.x = x + head->word_x, .y = last, .side = SIDE_END});
    scene_end(canvas->scene);
    double from = head->is_key_beside ? x + head->unit_block.width + WORD_GAP : x;
    series_key_draw(&head->key, canvas,
                    (struct box){from, head->is_key_beside ? line : y, x + width, line});
}
