/* Names at the ends of lines, each behind a piece of its line, with the last number that is sure:
 *
 *   ───╮       ── Battles 41
 *      ╰──•  ╱
 *   ╌╌╌╌╌╌╌• ╌╌ Protests 12
 *
 * One line alone has only its number. */
#include "chart/lines.h"

#include "chart/spread.h"

#include <math.h>
#include <string.h>

#define FEW 4 /* lines whose names may have more lines of text */
#define LINES_OF_FEW 3
#define LINES_OF_MANY 2
#define SAMPLE 11.0     /* length of the piece of a line */
#define SAMPLE_GAP 3.0  /* before and behind it */
#define NUMBER_GAP 2.0  /* between the dot and a number without a name, beside its radius */
#define LEAST_NAME 28.0 /* points of width: less, and words would be broken up */
#define ROUNDING 0.01   /* points by which sums of widths may differ */
#define FLAG_GAP 1.0    /* between the labels of annotations and the highest name */

static bool has_words(const struct lines *lines)
{
    return lines->setup->group && !lines->is_multiples;
}

static double lead(const struct lines *lines)
{
    double dot = lines_radius(lines);
    return has_words(lines) ? dot + (SAMPLE + 2 * SAMPLE_GAP) * lines->scale : dot + NUMBER_GAP;
}

static const char *number_words(const struct lines *lines, const struct trend_point *point,
                                const struct value_axis *axis)
{
    const struct locale *locale = lines->setup->locale;
    struct arena *arena = lines->canvas->arena;
    bool is_mean = lines->setup->average && point->value < 10;
    double value = is_mean ? round(point->value * 10) / 10 : round(point->value);
    const char *number =
        axis ? value_axis_words(axis, arena, value) : locale_number(locale, arena, value);
    return point->is_lower_bound
               ? locale_format(locale, arena, MESSAGE_COUNT_AT_LEAST, number, NULL, NULL)
               : number;
}

const char *lines_number(const struct lines *lines, const struct trend_point *point)
{
    return number_words(lines, point, NULL);
}

const char *lines_plot_number(const struct lines_plot *plot, const struct trend_point *point)
{
    return number_words(plot->lines, point, &plot->axis);
}

size_t lines_end(const struct line *line)
{
    size_t sure = trend_last_sure(&line->trend);
    return sure < line->trend.count ? sure : trend_last(&line->trend);
}

/* The number of the last point that is sure. Without a name, behind the plot there is only room for
 * that of the last point of all. */
static const char *last_number(const struct lines_plot *plot, const struct line *line)
{
    bool has_name = has_words(plot->lines);
    size_t end = has_name ? lines_end(line) : trend_last(&line->trend);
    if (end == line->trend.count || (has_name && line->trend.points[end].is_provisional))
        return NULL;
    return lines_plot_number(plot, &line->trend.points[end]);
}

static struct text_block lay_name(const struct lines_plot *plot, const struct line *line,
                                  double width)
{
    const struct lines *lines = plot->lines;
    const struct canvas *canvas = lines->canvas;
    double size = canvas->theme->label_size;
    const char *number = last_number(plot, line);
    struct text_run runs[] = {
        {line->series->name, canvas_style(size, false), INK_TINT},
        {number ? "\u00a0" : "", canvas_style(size, false), INK_TINT},
        {number, canvas_style(size, true), INK_TINT},
    };
    size_t first = has_words(lines) ? 0 : 2, end = number ? 3 : 1;
    if (end <= first)
        return (struct text_block){0};
    size_t most = lines->count > FEW ? LINES_OF_MANY : LINES_OF_FEW;
    return canvas_lay_runs(canvas, &runs[first], end - first, width, most);
}

/* Words that are broken up are worse than a key. */
static double widest_word(const struct lines_plot *plot, const struct line *line)
{
    const struct lines *lines = plot->lines;
    const struct canvas *canvas = lines->canvas;
    struct arena *arena = canvas->arena;
    struct text_style style = canvas_style(canvas->theme->label_size, false),
                      bold = canvas_style(canvas->theme->label_size, true);
    const char *number = last_number(plot, line);
    double tail = number ? text_width(canvas->measurer, number, &bold) : 0, widest = tail;
    const char *word = has_words(lines) ? line->series->name : "";
    while (*word) {
        size_t length = strcspn(word, " ");
        bool is_last = !word[length];
        const char *text = arena_copy(arena, word, length);
        if (is_last && number)
            text = arena_print(arena, "%s ", text);
        double width = text_width(canvas->measurer, text, &style) + (is_last ? tail : 0);
        widest = fmax(widest, width);
        word += length + !is_last;
    }
    return widest;
}

bool lines_names_lay(struct lines_names *names, const struct lines_plot *plot, double most)
{
    const struct lines *lines = plot->lines;
    double room = most - lead(lines), widest = 0;
    *names = (struct lines_names){0};
    names->items = ARENA_ARRAY(lines->canvas->arena, struct lines_name, lines->count + 1);
    if (room < LEAST_NAME)
        return false;
    for (size_t i = 0; i < lines->count; i++) {
        struct lines_name *name = &names->items[names->count];
        if (lines_end(&lines->items[i]) == lines->items[i].trend.count)
            continue;
        name->line = &lines->items[i];
        if (plot->only && plot->only != name->line)
            continue;
        name->block = lay_name(plot, name->line, room);
        if (name->block.is_shortened || widest_word(plot, name->line) > room + ROUNDING)
            return false;
        widest = fmax(widest, name->block.width);
        names->height += name->block.height;
        names->count += name->block.line_count > 0;
    }
    names->width = names->count ? widest + lead(lines) : 0;
    return true;
}

/* Few names: insertion keeps lines that end together in the order of their size. */
static void sort_names(struct lines_names *names)
{
    for (size_t i = 1; i < names->count; i++) {
        struct lines_name name = names->items[i];
        size_t at = i;
        for (; at > 0 && names->items[at - 1].end.y > name.end.y; at--)
            names->items[at] = names->items[at - 1];
        names->items[at] = name;
    }
}

/* How high a name may begin: labels of annotations may stand right over the plot. */
static double highest_name(const struct lines_plot *plot)
{
    const struct flags *flags = &plot->lines->head.flags;
    return flags->count ? plot->axis.scale.y1 - flags->clear + FLAG_GAP : -INFINITY;
}

/* Moves the names apart; where they need more room than the plot, they go on beyond it. */
static void place_names(struct lines_names *names, const struct lines_plot *plot)
{
    struct spread_piece *pieces =
        ARENA_ARRAY(plot->lines->canvas->arena, struct spread_piece, names->count + 1);
    double top = plot->axis.scale.y1, bottom = plot->axis.scale.y0;
    for (size_t i = 0; i < names->count; i++) {
        struct lines_name *name = &names->items[i];
        size_t end = lines_end(name->line);
        name->end =
            (struct point){lines_x(plot, end), lines_y(plot, name->line->trend.points[end].value)};
    }
    sort_names(names);
    for (size_t i = 0; i < names->count; i++) {
        const struct text_block *block = &names->items[i].block;
        pieces[i] = spread_piece(names->items[i].end.y, block->height);
        top = fmin(top, names->items[i].end.y - block->height / 2);
    }
    top = fmax(top, highest_name(plot));
    spread_apart(pieces, names->count, top, fmax(bottom, top + names->height), 0);
    for (size_t i = 0; i < names->count; i++)
        names->items[i].at = pieces[i].at;
}

/* From the line's end to the piece before the name. */
static void draw_sample(const struct lines_name *name, const struct lines *lines, double x)
{
    const struct line *line = name->line;
    double start = x + lines_radius(lines) + SAMPLE_GAP * lines->scale;
    double end = start + SAMPLE * lines->scale;
    struct outline lead_in = {.arena = lines->canvas->arena};
    outline_line(&lead_in, (struct point){name->end.x + lines_radius(lines), name->end.y},
                 (struct point){start, name->at});
    outline_draw(&lead_in, lines->canvas,
                 &(struct paint){.stroke = line->stroke, .stroke_width = 0.5 * lines->scale});
    struct paint paint = lines_paint(line);
    canvas_line(lines->canvas, (struct point){start, name->at}, (struct point){end, name->at},
                &paint);
}

void lines_names_draw(struct lines_plot *plot)
{
    const struct lines *lines = plot->lines;
    struct lines_names *names = &plot->names;
    if (!has_words(lines))
        return;
    place_names(names, plot);
    for (size_t i = 0; i < names->count; i++) {
        const struct lines_name *name = &names->items[i];
        scene_begin(lines->canvas->scene, ROLE_LEGEND, NULL, NULL);
        draw_sample(name, lines, plot->x1);
        canvas_block(lines->canvas, &name->block,
                     &(struct block_place){.x = plot->x1 + lead(lines),
                                           .y = name->at - name->block.height / 2,
                                           .tint = name->line->ink});
        scene_end(lines->canvas->scene);
    }
}
