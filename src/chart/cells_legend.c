/* The legend of cells. Signs are real cells with made-up boxes, so that they can't differ from
 * those of the map; what does not occur is not explained. */
#include "chart/cells.h"

#include <math.h>

#define SIGN_GAP 3.0   /* between a sign and its words */
#define ENTRY_GAP 9.0  /* between entries */
#define SIGN_WIDTH 9.0 /* of 6.6 pt type */
#define SIGN_HEIGHT 7.0
#define REFERENCE 6.6
#define LINE_SPACE 0.15 /* between lines of entries, of a line */
#define MOST_ENTRIES (THEME_RAMP + 7)

struct entry {
    bool has_sign;
    struct cell cell;
    const char *words;
};

struct entries {
    struct entry items[MOST_ENTRIES];
    size_t count;
};

static void add_cell(struct entries *entries, struct cell cell, const char *words)
{
    entries->items[entries->count++] = (struct entry){true, cell, words};
}

/* "events killed, best estimates" */
static const char *unit_words(const struct cells *cells)
{
    const struct course *course = cells->course;
    const struct locale *locale = course->setup->locale;
    struct arena *arena = cells->canvas->arena;
    const char *unit = locale_unit(locale, arena, course->setup->kind);
    return course->has_best ? locale_format(locale, arena, MESSAGE_CELL_BEST, unit, NULL, NULL)
                            : unit;
}

static void add_classes(struct entries *entries, const struct cells *cells)
{
    const struct locale *locale = cells->course->setup->locale;
    struct arena *arena = cells->canvas->arena;
    if (cells->has_zero)
        add_cell(entries, (struct cell){.state = CELL_ZERO}, locale_number(locale, arena, 0));
    for (size_t i = 0; i < cells->ramp.count; i++)
        add_cell(entries, (struct cell){.state = CELL_CLASS, .class = i},
                 ramp_label(&cells->ramp, i, cells->is_open, locale, arena));
}

static void add_signs(struct entries *entries, const struct cells *cells)
{
    const struct locale *locale = cells->course->setup->locale;
    size_t middle = cells->ramp.count / 2;
    struct cell sign = {.state = cells->ramp.count ? CELL_CLASS : CELL_ZERO, .class = middle};
    if (cells->has_lower_bound && !cells->has_words) {
        struct cell open = sign;
        open.is_lower_bound = true;
        add_cell(entries, open, locale_message(locale, MESSAGE_LOWER_BOUND));
    }
    if (cells->has_late || cells->has_cut) {
        enum message message = !cells->has_cut    ? MESSAGE_PROVISIONAL
                               : !cells->has_late ? MESSAGE_INCOMPLETE
                                                  : MESSAGE_INCOMPLETE_OR_PROVISIONAL;
        sign.is_provisional = true;
        add_cell(entries, sign, locale_message(locale, message));
    }
    if (cells->has_sum && !cells->has_sum_words)
        add_cell(entries, (struct cell){.state = CELL_CLASS, .is_sum = true},
                 locale_message(locale, MESSAGE_CELL_SUM));
    if (cells->has_unknown)
        add_cell(entries, (struct cell){.state = CELL_UNKNOWN},
                 locale_message(locale, MESSAGE_CELL_UNKNOWN));
    if (cells->has_no_data)
        add_cell(entries, (struct cell){.state = CELL_NO_DATA},
                 locale_message(locale, MESSAGE_NO_DATA));
}

static void collect(struct entries *entries, const struct cells *cells)
{
    entries->count = 0;
    entries->items[entries->count++] = (struct entry){.words = unit_words(cells)};
    add_classes(entries, cells);
    add_signs(entries, cells);
}

static struct text_block lay_words(const struct cells *cells, const struct entry *entry,
                                   double room)
{
    struct text_style style = canvas_style(cells->canvas->theme->small_size, false);
    return canvas_lay(cells->canvas, entry->words, style, INK_GREY, room, 0);
}

static void draw_entry(const struct cells *cells, struct entry *entry,
                       const struct text_block *words, struct point at)
{
    double scale = cells->canvas->theme->small_size / REFERENCE;
    double width = SIGN_WIDTH * scale, height = SIGN_HEIGHT * scale;
    double top = at.y + (words->line_height - height) / 2;
    if (entry->has_sign) {
        entry->cell.box = (struct box){at.x, top, at.x + width, top + height};
        if (cells->is_blank && entry->cell.state == CELL_NO_DATA)
            cells_draw_blank(cells, entry->cell.box);
        else
            cells_draw(cells, &entry->cell, 1);
        at.x += width + SIGN_GAP;
    }
    canvas_block(cells->canvas, words, &(struct block_place){.x = at.x, .y = at.y});
}

double cells_legend(const struct cells *cells, struct box area, bool is_drawn)
{
    struct entries entries;
    double x = area.x0, y = area.y0, tallest = 0;
    double sign = SIGN_WIDTH * cells->canvas->theme->small_size / REFERENCE + SIGN_GAP;
    collect(&entries, cells);
    for (size_t i = 0; i < entries.count; i++) {
        struct entry *entry = &entries.items[i];
        double lead = entry->has_sign ? sign : 0;
        struct text_block words = lay_words(cells, entry, area.x1 - area.x0 - lead);
        double width = lead + words.width;
        if (x > area.x0 && x + width > area.x1) {
            x = area.x0;
            y += tallest;
            tallest = 0;
        }
        tallest = fmax(tallest, words.height + words.line_height * LINE_SPACE);
        if (is_drawn)
            draw_entry(cells, entry, &words, (struct point){x, y});
        x += width + ENTRY_GAP;
    }
    return y + tallest - area.y0;
}
