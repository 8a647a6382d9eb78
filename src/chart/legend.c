/* Entries flow in lines from the start side. Signs are real marks with made-up ends, so that the
 * legend can't differ from the figure. */
#include "chart/legend.h"

#include "chart/shape.h"

#include <math.h>

#define SIGN_WIDTH 17.0 /* of a bar in the legend */
#define DOT_WIDTH 7.0
#define SIGN_GAP 3.5   /* between a sign and its words */
#define ENTRY_GAP 12.0 /* between entries */
#define SIGN_RADIUS 2.7
#define LINE_SPACE 0.12 /* between lines of entries, of a line */
#define ENTRY_LIMIT 48
#define LEAST_SEEN 1.5 /* points of a pale part of a bar that can be seen as one */
#define LEAST_FADE 4.0 /* of what fades from a shape's middle */

enum sign_kind {
    SIGN_DOT,
    SIGN_VOICES,
    SIGN_PAIR,
    SIGN_EITHER,
    SIGN_MOVE,
    SIGN_TIE,
    SIGN_SAME,
    SIGN_MARK,
    SIGN_WORDS,
    SIGN_RUG
};

struct entry {
    enum sign_kind kind;
    struct mark_part part; /* of SIGN_MARK, with x from 0 to SIGN_WIDTH */
    enum status status;
    enum category category;
    colour tint;
    const char *words;
};

struct entries {
    struct entry items[ENTRY_LIMIT];
    size_t count;
};

static struct entry *add_entry(struct entries *entries, enum sign_kind kind, const char *words,
                               colour tint)
{
    struct entry *entry = &entries->items[entries->count];
    if (entries->count + 1 < ENTRY_LIMIT)
        entries->count++;
    *entry =
        (struct entry){.kind = kind, .words = words, .tint = tint, .category = CATEGORY_PROTEST};
    return entry;
}

size_t legend_status_signs(const bool occurs[STATUS_COUNT], struct status_sign signs[STATUS_COUNT])
{
    static const struct status_sign rows[] = {
        {STATUS_CLAIMED, MESSAGE_LEGEND_CLAIMED},
        {STATUS_CONTESTED, MESSAGE_LEGEND_CONTESTED},
        {STATUS_DENIED, MESSAGE_LEGEND_DENIED},
        {STATUS_PLANNED, MESSAGE_LEGEND_PLANNED},
        {STATUS_POSTPONED, MESSAGE_LEGEND_POSTPONED},
        {STATUS_CALLED_OFF, MESSAGE_LEGEND_CALLED_OFF},
    };
    bool has_confirmed = occurs[STATUS_CONFIRMED], is_needed = false;
    size_t count = 0;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        is_needed |= occurs[rows[i].status];
    if (is_needed && (occurs[STATUS_REPORTED] || has_confirmed))
        signs[count++] = (struct status_sign){
            STATUS_REPORTED, has_confirmed ? MESSAGE_LEGEND_CONFIRMED : MESSAGE_LEGEND_REPORTED};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (occurs[rows[i].status])
            signs[count++] = rows[i];
    return count;
}

static void add_statuses(struct entries *entries, const struct legend *legend,
                         const struct locale *locale, colour tint)
{
    struct status_sign signs[STATUS_COUNT];
    size_t count = legend_status_signs(legend->statuses, signs);
    for (size_t i = 0; i < count; i++)
        add_entry(entries, SIGN_DOT, locale_message(locale, signs[i].words), tint)->status =
            signs[i].status;
}

struct bar_row {
    bool occurs;
    enum message message;
    enum mark_kind kind;
    enum mark_edge start, end;
};

static void add_bar(struct entries *entries, const char *words, colour tint,
                    const struct bar_row *row)
{
    struct entry *entry = add_entry(entries, SIGN_MARK, words, tint);
    bool is_pale = row->start == EDGE_FADE || row->start == EDGE_LOOSE;
    entry->part = (struct mark_part){
        .kind = row->kind,
        .x0 = row->start == EDGE_UNKNOWN ? 6 : 0,
        .x1 = row->end == EDGE_UNKNOWN ? SIGN_WIDTH - 6 : SIGN_WIDTH,
        .core_x0 = is_pale ? SIGN_WIDTH * 0.6 : 0,
        .core_x1 = SIGN_WIDTH,
        .fade_x1 = SIGN_WIDTH,
        .start = row->start,
        .end = row->end,
    };
}

static void add_bars(struct entries *entries, const struct legend *legend,
                     const struct locale *locale, colour tint)
{
    const struct bar_row rows[] = {
        {legend->has_interval, MESSAGE_LEGEND_INTERVAL, MARK_BAR, EDGE_CAP, EDGE_CAP},
        {legend->has_within, MESSAGE_LEGEND_WITHIN, MARK_WITHIN, EDGE_CAP, EDGE_CAP},
        {legend->has_soft, MESSAGE_LEGEND_SOFT, MARK_BAR, EDGE_FADE, EDGE_NONE},
        {legend->has_loose, MESSAGE_LEGEND_LOOSE, MARK_BAR, EDGE_LOOSE, EDGE_CAP},
        {legend->has_ongoing, MESSAGE_LEGEND_ONGOING, MARK_BAR, EDGE_CAP, EDGE_ARROW},
        {legend->has_open_start, MESSAGE_LEGEND_OPEN_START, MARK_BAR, EDGE_ARROW, EDGE_CAP},
        {legend->has_unknown_end, MESSAGE_LEGEND_END_UNKNOWN, MARK_BAR, EDGE_CAP, EDGE_UNKNOWN},
        {legend->has_unknown_start, MESSAGE_LEGEND_START_UNKNOWN, MARK_BAR, EDGE_UNKNOWN, EDGE_CAP},
        {legend->has_beyond, MESSAGE_LEGEND_BEYOND, MARK_BAR, EDGE_CAP, EDGE_CUT},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (rows[i].occurs)
            add_bar(entries, locale_message(locale, rows[i].message), tint, &rows[i]);
}

static void add_dates(struct entries *entries, const struct legend *legend,
                      const struct locale *locale, colour tint)
{
    add_bars(entries, legend, locale, tint);
    if (legend->has_before)
        add_entry(entries, SIGN_MARK, locale_message(locale, MESSAGE_LEGEND_BEFORE), tint)->part =
            (struct mark_part){.kind = MARK_BEFORE, .x0 = DOT_WIDTH, .x1 = DOT_WIDTH};
    if (legend->has_after)
        add_entry(entries, SIGN_MARK, locale_message(locale, MESSAGE_LEGEND_AFTER), tint)->part =
            (struct mark_part){.kind = MARK_AFTER};
    if (legend->has_move)
        add_entry(entries, SIGN_MOVE, locale_message(locale, MESSAGE_LEGEND_MOVED), tint);
    if (legend->has_each)
        add_entry(entries, SIGN_PAIR, locale_message(locale, MESSAGE_LEGEND_EACH), tint);
    if (legend->has_either)
        add_entry(entries, SIGN_EITHER, locale_message(locale, MESSAGE_LEGEND_EITHER), tint);
    if (legend->has_uncertain)
        add_entry(entries, SIGN_WORDS, locale_message(locale, MESSAGE_LEGEND_UNCERTAIN), tint);
    const char *zones = zones_words(&legend->zones, locale);
    if (legend->tells_zones && zones)
        add_entry(entries, SIGN_WORDS, zones, tint);
}

static const char *rug_bin_words(const struct legend *legend, const struct canvas *canvas,
                                 const struct locale *locale)
{
    static const enum message words[BIN_UNIT_COUNT] = {
        [BIN_MONTH] = MESSAGE_RUG_MONTH,
        [BIN_QUARTER] = MESSAGE_RUG_QUARTER,
        [BIN_YEAR] = MESSAGE_RUG_YEAR,
        [BIN_DECADE] = MESSAGE_RUG_DECADE,
    };
    if (legend->rug_unit >= BIN_MONTH && legend->rug_unit <= BIN_DECADE)
        return locale_message(locale, words[legend->rug_unit]);
    return legend->rug_days ? locale_plural(locale, canvas->arena, PLURAL_DAYS, legend->rug_days)
                            : NULL;
}

/* "more records, tallest bar: 4 in 7 days; line: from – to" */
static const char *rug_words(const struct legend *legend, const struct canvas *canvas,
                             const struct locale *locale)
{
    const char *most = locale_number(locale, canvas->arena, (double)legend->most_in_rug);
    const char *bin = rug_bin_words(legend, canvas, locale);
    const char *semicolon = locale_message(locale, MESSAGE_SEMICOLON);
    const char *words =
        locale_format(locale, canvas->arena,
                      bin ? MESSAGE_LEGEND_RUG_DAYS : MESSAGE_LEGEND_UNLABELLED, most, bin, NULL);
    if (legend->has_rug_hollow)
        words = arena_print(canvas->arena, "%s%s%s", words, semicolon,
                            locale_message(locale, MESSAGE_RUG_HOLLOW));
    if (legend->has_rug_line)
        words = arena_print(canvas->arena, "%s%s%s", words, semicolon,
                            locale_message(locale, MESSAGE_RUG_LINE));
    return words;
}

static void collect(struct entries *entries, const struct legend *legend,
                    const struct canvas *canvas, const struct locale *locale)
{
    colour tint = canvas->theme->faint_ink;
    entries->count = 0;
    size_t kinds = 0;
    for (int i = 0; i < CATEGORY_COUNT; i++)
        kinds += legend->categories[i];
    for (int i = 0; i < CATEGORY_COUNT; i++)
        if (legend->categories[i] && (kinds > 1 || i != CATEGORY_UNKNOWN))
            add_entry(entries, SIGN_DOT, locale_term(locale, &category_terms[i]),
                      canvas->theme->category_fill[i])
                ->category = (enum category)i;
    add_statuses(entries, legend, locale, tint);
    if (legend->has_voices)
        add_entry(entries, SIGN_VOICES, locale_message(locale, MESSAGE_LEGEND_VOICES), tint);
    add_dates(entries, legend, locale, tint);
    if (legend->has_tie)
        add_entry(entries, SIGN_TIE, locale_message(locale, MESSAGE_LEGEND_TIE), tint);
    if (legend->letter)
        add_entry(entries, SIGN_WORDS,
                  locale_format(locale, canvas->arena, MESSAGE_LEGEND_REFERENCE, legend->letter,
                                NULL, NULL),
                  tint);
    if (legend->has_same)
        add_entry(entries, SIGN_SAME, locale_message(locale, MESSAGE_LEGEND_SAME), tint);
    if (legend->same_letter)
        add_entry(entries, SIGN_WORDS,
                  locale_format(locale, canvas->arena, MESSAGE_LEGEND_SAME_REFERENCE,
                                legend->same_letter, NULL, NULL),
                  tint);
    if (legend->most_in_rug)
        add_entry(entries, SIGN_RUG, rug_words(legend, canvas, locale), tint);
}

static double sign_width(const struct entry *entry)
{
    bool is_triangle = entry->part.kind == MARK_BEFORE || entry->part.kind == MARK_AFTER;
    if (entry->kind == SIGN_WORDS)
        return 0;
    bool is_wide = entry->kind >= SIGN_PAIR && entry->kind <= SIGN_MARK;
    if (is_wide && !(entry->kind == SIGN_MARK && is_triangle))
        return SIGN_WIDTH + SIGN_GAP;
    return DOT_WIDTH + SIGN_GAP;
}

/* On one line, or broken where even a line of its own is too short. */
static struct text_block entry_words(const struct canvas *canvas, const struct entry *entry,
                                     double width)
{
    return canvas_lay(canvas, entry->words, canvas_style(canvas->theme->small_size, false),
                      INK_GREY, width - sign_width(entry), 0);
}

static void draw_tie(const struct canvas *canvas, const struct entry *entry, double x, double y)
{
    struct paint paint = {.stroke = entry->tint, .stroke_width = 0.5};
    double start = x + 2, end = x + SIGN_WIDTH - 2 * SIGN_RADIUS - 1;
    canvas_line(canvas, (struct point){start, y - SIGN_RADIUS}, (struct point){start, y}, &paint);
    canvas_line(canvas, (struct point){start, y}, (struct point){end, y}, &paint);
    shape_draw(canvas, CATEGORY_STATEMENT, STATUS_REPORTED, entry->tint,
               (struct point){end + SIGN_RADIUS + 0.8, y}, SIGN_RADIUS);
}

/* ○=○ */
static void draw_same(const struct canvas *canvas, const struct entry *entry, double x, double y)
{
    struct paint paint = {.stroke = entry->tint, .stroke_width = 0.5};
    struct point first = {x + SIGN_RADIUS, y}, second = {x + SIGN_WIDTH - SIGN_RADIUS, y};
    for (int side = -1; side <= 1; side += 2)
        canvas_line(canvas, (struct point){first.x, y + 0.7 * side},
                    (struct point){second.x, y + 0.7 * side}, &paint);
    shape_draw(canvas, entry->category, entry->status, entry->tint, first, SIGN_RADIUS);
    shape_draw(canvas, entry->category, entry->status, entry->tint, second, SIGN_RADIUS);
}

/* Two dates of which one is right. */
static void draw_either(const struct canvas *canvas, const struct entry *entry, double x, double y)
{
    struct event event = {.status = STATUS_REPORTED, .category = CATEGORY_PROTEST};
    double starts[] = {x + 1, x + SIGN_WIDTH - 3};
    struct mark_part parts[2];
    for (size_t i = 0; i < 2; i++)
        parts[i] = (struct mark_part){.kind = MARK_WITHIN,
                                      .start = EDGE_NONE,
                                      .end = EDGE_NONE,
                                      .x0 = starts[i],
                                      .x1 = starts[i] + 2,
                                      .core_x0 = starts[i],
                                      .core_x1 = starts[i] + 2};
    struct mark mark = {.event = &event,
                        .tint = entry->tint,
                        .parts = parts,
                        .part_count = 2,
                        .is_tied = true,
                        .is_either = true,
                        .tie_x0 = INFINITY,
                        .tie_x1 = -INFINITY};
    mark_draw(canvas, &mark, y, &(struct mark_setup){.radius = SIGN_RADIUS});
}

static void draw_sign(const struct canvas *canvas, const struct entry *entry, double x, double y)
{
    struct mark_setup setup = {.radius = SIGN_RADIUS};
    if (entry->kind == SIGN_DOT) {
        shape_draw(canvas, entry->category, entry->status, entry->tint,
                   (struct point){x + DOT_WIDTH / 2, y}, SIGN_RADIUS);
    } else if (entry->kind == SIGN_VOICES) {
        struct point centre = {x + DOT_WIDTH / 2, y};
        shape_ring(canvas, entry->category, entry->status, entry->tint, centre, SIGN_RADIUS);
        shape_draw(canvas, entry->category, entry->status, entry->tint, centre,
                   SIGN_RADIUS * SHAPE_VOICED);
    } else if (entry->kind == SIGN_PAIR) {
        struct point first = {x + SIGN_RADIUS, y}, second = {x + SIGN_WIDTH - SIGN_RADIUS, y};
        canvas_line(canvas, first, second,
                    &(struct paint){.stroke = entry->tint, .stroke_width = 0.5});
        shape_draw(canvas, entry->category, entry->status, entry->tint, first, SIGN_RADIUS);
        shape_draw(canvas, entry->category, entry->status, entry->tint, second, SIGN_RADIUS);
    } else if (entry->kind == SIGN_EITHER) {
        draw_either(canvas, entry, x, y);
    } else if (entry->kind == SIGN_MOVE) {
        mark_draw_arrow(canvas, &(struct mark_arrow){x + 1, x + SIGN_WIDTH - 1}, entry->tint, y);
    } else if (entry->kind == SIGN_TIE) {
        draw_tie(canvas, entry, x, y);
    } else if (entry->kind == SIGN_SAME) {
        draw_same(canvas, entry, x, y);
    } else if (entry->kind == SIGN_RUG) {
        for (int i = 0; i < 3; i++)
            canvas_rect(canvas,
                        (struct box){x + 1 + 2.4 * i, y + 2.5 - 2.5 * (i % 2 + 1),
                                     x + 2.6 + 2.4 * i, y + 2.5},
                        &(struct paint){.fill = entry->tint});
    } else if (entry->kind == SIGN_MARK) {
        struct event event = {.status = STATUS_REPORTED, .category = CATEGORY_PROTEST};
        struct mark_part part = entry->part;
        struct mark mark = {.event = &event, .tint = entry->tint, .parts = &part, .part_count = 1};
        part.x0 += x;
        part.x1 += x;
        part.core_x0 += x;
        part.core_x1 += x;
        part.fade_x0 += x;
        part.fade_x1 += x;
        mark_draw(canvas, &mark, y, &setup);
    }
}

/* Flows the entries; draws them where 'is_drawn'. Returns the height. */
static double flow(const struct legend *legend, const struct canvas *canvas,
                   const struct locale *locale, struct box area, bool is_drawn)
{
    struct entries entries;
    double x = area.x0, y = area.y0, tallest = 0;
    collect(&entries, legend, canvas, locale);
    for (size_t i = 0; i < entries.count; i++) {
        const struct entry *entry = &entries.items[i];
        struct text_block words = entry_words(canvas, entry, area.x1 - area.x0);
        double width = sign_width(entry) + words.width;
        if (x > area.x0 && x + width > area.x1) {
            x = area.x0;
            y += tallest;
            tallest = 0;
        }
        tallest = fmax(tallest, words.height + words.line_height * LINE_SPACE);
        if (is_drawn) {
            draw_sign(canvas, entry, x, y + words.line_height / 2);
            canvas_block(canvas, &words, &(struct block_place){.x = x + sign_width(entry), .y = y});
        }
        x += width + ENTRY_GAP;
    }
    return y + tallest - area.y0;
}

double legend_height(const struct legend *legend, const struct canvas *canvas,
                     const struct locale *locale, double width)
{
    return flow(legend, canvas, locale, (struct box){0, 0, width, 0}, false);
}

void legend_draw(const struct legend *legend, const struct canvas *canvas,
                 const struct locale *locale, struct box area)
{
    scene_begin(canvas->scene, ROLE_LEGEND, NULL, NULL);
    flow(legend, canvas, locale, area, true);
    scene_end(canvas->scene);
}

static void note_edges(struct legend *legend, const struct mark_part *part)
{
    bool has_start = part->core_x0 - part->x0 >= LEAST_SEEN;
    bool has_end = part->x1 - part->core_x1 >= LEAST_SEEN;
    legend->has_soft |=
        (part->start == EDGE_FADE && has_start) || (part->end == EDGE_FADE && has_end);
    legend->has_loose |=
        (part->start == EDGE_LOOSE && has_start) || (part->end == EDGE_LOOSE && has_end);
    legend->has_beyond |= mark_goes_on(part, true) || mark_goes_on(part, false);
    legend->has_ongoing |= part->end == EDGE_ARROW;
    legend->has_open_start |= part->start == EDGE_ARROW;
    legend->has_unknown_end |= part->end == EDGE_UNKNOWN;
    legend->has_unknown_start |= part->start == EDGE_UNKNOWN;
}

void legend_note(struct legend *legend, const struct mark *mark, bool with_category)
{
    for (size_t i = 0; i < mark->move_count; i++)
        legend_note(legend, &mark->moves[i], with_category);
    legend->has_voices |= mark->has_voice;
    legend->has_move |= mark->move_count > 0;
    const struct event *event = mark->event;
    legend->statuses[event->status] = true;
    if (with_category && mark_has_shape(mark))
        legend->categories[event->category] = true;
    zones_note(&legend->zones, &event->date);
    legend->has_uncertain |= edtf_is_uncertain(&event->date);
    legend->has_each |= mark->is_tied && !mark->is_either && mark->part_count > 1;
    legend->has_either |= mark->is_either;
    for (size_t i = 0; i < mark->part_count; i++) {
        const struct mark_part *part = &mark->parts[i];
        legend->has_before |= part->kind == MARK_BEFORE;
        legend->has_after |= part->kind == MARK_AFTER;
        legend->has_within |= part->kind == MARK_WITHIN && !mark->is_either;
        double fade = fmax(part->x0 - part->fade_x0, part->fade_x1 - part->x0);
        legend->has_soft |= part->kind == MARK_DOT && part->soft > 0 && fade >= LEAST_FADE;
        if (part->kind == MARK_BAR || part->kind == MARK_WITHIN)
            note_edges(legend, part);
        legend->has_interval |=
            part->kind == MARK_BAR && (part->start == EDGE_CAP || part->end == EDGE_CAP);
    }
}
