/* Which questions have room, and where their words stand. */
#include "chart/claims_ranges.h"

#include "chart/label.h"
#include "chart/series_key.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_TRIED 120  /* questions that are laid out at most */
#define NAME_SHARE 0.36 /* of the width, at most */
#define VALUE_SHARE 0.26
#define INDENT 8.0
#define GAP 9.0           /* between words and the plot */
#define QUESTION_GAP 0.75 /* of a line, after a question */
#define SECTION_GAP 0.9
#define NARROW 290.0   /* points of width, below which words stand over their marks */
#define STRIP 10.0     /* of the plot under such words */
#define OPEN_ROOM 14.0 /* points of the plot that arrows have at both ends */

static struct text_style label_style(const struct claims *claims, bool is_bold)
{
    return canvas_style(claims->canvas->theme->label_size, is_bold);
}

static struct text_style small_style(const struct claims *claims)
{
    return canvas_style(claims->canvas->theme->small_size, false);
}

/* --- words --- */

/* Whether its claims are of several days, so that each says its own. */
static bool has_days(const struct question *question)
{
    for (size_t i = 1; i < question->claim_count; i++) {
        if (edtf_compare(&question->claims[0].as_of, &question->claims[i].as_of) != 0)
            return true;
    }
    return question->is_figure;
}

/* ", 5 June 2013, claimed" */
static const char *circumstances(const struct claims *claims, const struct question *question,
                                 const struct claim *claim)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *comma = locale_message(locale, MESSAGE_COMMA), *words = "";
    if (has_days(question))
        words = arena_print(arena, "%s%s%s", words, comma,
                            text_unbroken(arena, locale_date(locale, arena, &claim->as_of)));
    if (claim->count && claim->status != STATUS_REPORTED)
        words = arena_print(arena, "%s%s%s", words, comma,
                            locale_term(locale, &status_terms[claim->status]));
    if (claim->is_earlier)
        words = arena_print(arena, "%s%s%s", words, comma,
                            locale_message(locale, MESSAGE_CLAIMS_EARLIER));
    return words;
}

static struct text_block lay_name(const struct claims *claims, const struct question *question,
                                  const struct claim *claim, double width)
{
    const struct text_run runs[] = {
        {claim->source, label_style(claims, false), INK_MAIN},
        {circumstances(claims, question, claim), small_style(claims), INK_GREY},
    };
    return canvas_lay_runs(claims->canvas, runs, 2, width, 3);
}

static struct text_block lay_value(const struct claims *claims, const struct claim *claim,
                                   double width)
{
    bool is_number = claim->count && claim->is_known && !claim->is_earlier;
    return canvas_lay(claims->canvas, claim_words(claims, claim), label_style(claims, is_number),
                      is_number ? INK_MAIN : INK_GREY, width, 3);
}

static struct text_block lay_title(const struct claims *claims, const struct question *question)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *comma = locale_message(locale, MESSAGE_COMMA);
    const char *after = "";
    if (question->date)
        after = arena_print(arena, "%s%s", comma,
                            text_unbroken(arena, locale_date(locale, arena, question->date)));
    else if (question->is_cumulative)
        after = locale_format(locale, arena, MESSAGE_CLAIMS_CUMULATIVE, "", NULL, NULL);
    const struct text_run runs[] = {
        {question->title, label_style(claims, true), INK_MAIN},
        {after, small_style(claims), INK_GREY},
    };
    return canvas_lay_runs(claims->canvas, runs, 2, claims->panel->x1 - claims->panel->x0, 3);
}

static struct text_block lay_verdict(const struct claims *claims, const struct question *question)
{
    const char *words = question_verdict(claims, question);
    if (!words)
        return (struct text_block){0};
    bool is_apart = question->verdict == VERDICT_APART;
    words = arena_print(claims->canvas->arena, "%s %s", is_apart ? "≠" : "=", words);
    return canvas_lay(claims->canvas, words, small_style(claims), is_apart ? INK_MAIN : INK_GREY,
                      claims->panel->x1 - claims->panel->x0 - INDENT, 4);
}

/* --- which --- */

static int compare_weights(const void *a, const void *b)
{
    const struct question *x = *(const struct question *const *)a;
    const struct question *y = *(const struct question *const *)b;
    if (x->weight > y->weight || x->weight < y->weight)
        return x->weight > y->weight ? -1 : 1;
    return x < y ? -1 : x > y;
}

static struct question **ranked(const struct claims *claims, size_t *count)
{
    struct question **list =
        ARENA_ARRAY(claims->canvas->arena, struct question *, claims->question_count + 1);
    for (size_t i = 0; i < claims->question_count; i++)
        list[i] = &claims->questions[i];
    qsort(list, claims->question_count, sizeof *list, compare_weights);
    *count = claims->question_count < MOST_TRIED ? claims->question_count : MOST_TRIED;
    return list;
}

static void find_columns(struct claims *claims, struct ranges *ranges)
{
    const struct panel *panel = claims->panel;
    double width = panel->x1 - panel->x0, name = 0, value = 0;
    size_t count;
    struct question **list = ranked(claims, &count);
    ranges->is_narrow = width < NARROW;
    for (size_t i = 0; i < count; i++) {
        for (size_t k = 0; k < list[i]->claim_count && k < MOST_TRIED; k++) {
            const struct claim *claim = &list[i]->claims[k];
            name = fmax(name, lay_name(claims, list[i], claim, width * NAME_SHARE).width);
            value = fmax(value, lay_value(claims, claim, width * VALUE_SHARE).width);
        }
    }
    ranges->name_width = ranges->is_narrow ? width - INDENT - value - GAP : name;
    ranges->value_width = value;
    ranges->plot0 = panel->x0 + INDENT + name + GAP;
    ranges->plot1 = panel->x1 - value - GAP;
    if (!ranges->is_narrow)
        return;
    ranges->plot0 = panel->x0 + INDENT;
    ranges->plot1 = panel->x1;
}

/* Under the words: what has no place on the scale has none. */
static bool has_strip(const struct ranges *ranges, const struct claim *claim)
{
    return ranges->is_narrow && (claim->is_known || !claim->count);
}

static struct range_question lay_question(struct claims *claims, const struct ranges *ranges,
                                          const struct question *question)
{
    struct range_question laid = {
        .question = question,
        .title = lay_title(claims, question),
        .verdict = lay_verdict(claims, question),
        .rows = ARENA_ARRAY(claims->canvas->arena, struct range_row, question->claim_count),
    };
    laid.height = laid.title.height + laid.verdict.height + ranges->line * QUESTION_GAP;
    for (size_t i = 0; i < question->claim_count; i++) {
        struct range_row *row = &laid.rows[i];
        row->claim = &question->claims[i];
        row->name = lay_name(claims, question, row->claim, ranges->name_width);
        row->value = lay_value(claims, row->claim, ranges->value_width);
        row->height = fmax(row->name.height, row->value.height) +
                      (has_strip(ranges, row->claim) ? STRIP : ranges->line * 0.12);
        laid.height += row->height;
    }
    return laid;
}

static bool is_same_section(const struct question *a, const struct question *b)
{
    if (!a->kind || !b->kind)
        return a->kind == b->kind;
    return a->is_figure == b->is_figure && strcmp(a->kind, b->kind) == 0;
}

static double section_height(const struct ranges *ranges)
{
    return ranges->line * (2 + SECTION_GAP);
}

/* Those of most weight that have room, in the order of the sections. */
static void choose(struct claims *claims, struct ranges *ranges, double room)
{
    size_t count, taken = 0;
    struct question **list = ranked(claims, &count);
    const struct question **kept =
        ARENA_ARRAY(claims->canvas->arena, const struct question *, count + 1);
    double height = 0;
    for (size_t i = 0; i < claims->question_count; i++)
        claims->questions[i].is_drawn = false;
    for (size_t i = 0; i < count; i++) {
        bool has_section = false;
        for (size_t k = 0; k < taken; k++)
            has_section = has_section || is_same_section(kept[k], list[i]);
        double needed = lay_question(claims, ranges, list[i]).height +
                        (has_section ? 0 : section_height(ranges));
        if (height + needed > room && taken)
            break;
        height += needed;
        kept[taken++] = list[i];
        list[i]->is_drawn = true;
    }
    claims->undrawn = claims->question_count - taken;
    ranges->questions = ARENA_ARRAY(claims->canvas->arena, struct range_question, taken + 1);
    ranges->count = 0;
    for (size_t i = 0; i < claims->question_count; i++) {
        if (claims->questions[i].is_drawn)
            ranges->questions[ranges->count++] =
                lay_question(claims, ranges, &claims->questions[i]);
    }
}

/* --- sections --- */

static void plan_scale(const struct claims *claims, const struct ranges *ranges,
                       struct range_section *section)
{
    const struct locale *locale = claims->setup->locale;
    struct claims_extent extent = {INFINITY, 0, false};
    struct claims_scale *scale = &section->scale;
    scale->x0 = ranges->plot0 + OPEN_ROOM;
    scale->x1 = ranges->plot1 - OPEN_ROOM;
    scale->is_stance = !ranges->questions[section->first].question->kind;
    for (size_t i = section->first; i < section->first + section->count; i++) {
        const struct question *question = ranges->questions[i].question;
        for (size_t k = 0; k < question->claim_count; k++)
            claims_extent_add(&extent, &question->claims[k]);
    }
    struct text_style style = small_style(claims);
    const char *largest = locale_number_short(locale, claims->canvas->arena, extent.most * 0.777);
    double label = fmax(14, text_width(claims->canvas->measurer, largest, &style));
    claims_scale_plan(scale, &extent, label);
    for (size_t i = 0; i < scale->tick_count; i++)
        section->ticks[i] =
            scale->ticks[i] < 10000
                ? locale_number(locale, claims->canvas->arena, scale->ticks[i])
                : locale_number_short(locale, claims->canvas->arena, scale->ticks[i]);
}

static void lay_head(const struct claims *claims, const struct ranges *ranges,
                     struct range_section *section)
{
    const struct locale *locale = claims->setup->locale;
    const char *words = question_head(claims, ranges->questions[section->first].question);
    const struct text_run runs[] = {
        {words, label_style(claims, true), INK_TINT},
        {section->scale.is_log
             ? locale_format(locale, claims->canvas->arena, MESSAGE_CLAIMS_LOG, "", NULL, NULL)
             : "",
         small_style(claims), INK_GREY},
    };
    section->head =
        canvas_lay_runs(claims->canvas, runs, 2, claims->panel->x1 - claims->panel->x0, 1);
    section->has_ticks_under = (section->scale.tick_count > 0 || section->scale.is_stance) &&
                               claims->panel->x0 + section->head.width + GAP > ranges->plot0;
}

static void make_sections(struct claims *claims, struct ranges *ranges)
{
    ranges->sections = ARENA_ARRAY(claims->canvas->arena, struct range_section, ranges->count + 1);
    ranges->section_count = 0;
    for (size_t i = 0; i < ranges->count; i++) {
        struct range_section *last = &ranges->sections[ranges->section_count];
        if (i == 0 ||
            !is_same_section(ranges->questions[i - 1].question, ranges->questions[i].question)) {
            ranges->section_count++;
            *last = (struct range_section){.first = i};
        }
        ranges->sections[ranges->section_count - 1].count++;
    }
    for (size_t i = 0; i < ranges->section_count; i++) {
        plan_scale(claims, ranges, &ranges->sections[i]);
        lay_head(claims, ranges, &ranges->sections[i]);
    }
}

/* --- heights --- */

static double stack_question(struct range_question *question, const struct ranges *ranges, double y)
{
    question->y = y;
    y += question->title.height + question->verdict.height + ranges->line * 0.1;
    question->rows_y = y;
    for (size_t i = 0; i < question->question->claim_count; i++) {
        struct range_row *row = &question->rows[i];
        row->y = y;
        y += row->height;
        row->strip0 = has_strip(ranges, row->claim) ? y - STRIP + 1 : row->y;
        row->strip1 = has_strip(ranges, row->claim) ? y - 1 : y;
    }
    question->end = y;
    return y + ranges->line * (QUESTION_GAP - 0.1);
}

static void note_signs(struct ranges *ranges)
{
    for (size_t i = 0; i < ranges->count; i++) {
        const struct question *question = ranges->questions[i].question;
        bool has_scale = question->kind != NULL;
        ranges->has_gap = ranges->has_gap || (has_scale && question->verdict == VERDICT_APART);
        ranges->has_band = ranges->has_band || (has_scale && question->verdict == VERDICT_AGREE);
        for (size_t k = 0; k < question->claim_count; k++) {
            const struct claim *claim = &question->claims[k];
            ranges->has_range =
                ranges->has_range || (claim->is_known && isfinite(claim->low) &&
                                      isfinite(claim->high) && claim->low < claim->high);
        }
    }
}

static struct series_key make_key(const struct claims *claims, const struct ranges *ranges)
{
    const struct locale *locale = claims->setup->locale;
    const struct theme *theme = claims->canvas->theme;
    struct series_key key = {0};
    if (ranges->has_range)
        series_key_add(&key, KEY_INTERVAL, theme->grey_ink,
                       locale_message(locale, MESSAGE_CLAIMS_KEY_RANGE));
    if (ranges->has_band)
        series_key_add(&key, KEY_FILL, ranges_band(claims->canvas),
                       locale_message(locale, MESSAGE_CLAIMS_KEY_AGREE));
    if (ranges->has_gap)
        series_key_add(&key, KEY_HATCH, theme->grey_ink,
                       locale_message(locale, MESSAGE_CLAIMS_KEY_APART));
    return key;
}

static double stack(struct claims *claims, struct ranges *ranges)
{
    double y = 0;
    for (size_t i = 0; i < ranges->section_count; i++) {
        struct range_section *section = &ranges->sections[i];
        section->y = y += i ? ranges->line * SECTION_GAP * 0.6 : 0;
        y += section->head.height * (section->has_ticks_under ? 2 : 1) + ranges->line * 0.25;
        for (size_t k = section->first; k < section->first + section->count; k++)
            y = stack_question(&ranges->questions[k], ranges, y);
    }
    struct series_key key = make_key(claims, ranges);
    double height = series_key_height(&key, claims->canvas, claims->panel->x1 - claims->panel->x0);
    ranges->key_y = y + (height > 0 ? ranges->line * 0.2 : 0);
    return ranges->key_y + height;
}

static void open(struct claims *claims)
{
    if (!claims->question_count)
        return;
    struct ranges *ranges = ARENA_NEW(claims->canvas->arena, struct ranges);
    struct text_style style = label_style(claims, false);
    ranges->line = text_line_height(claims->canvas->measurer, &style);
    claims->plot = ranges;
}

static void gutters(struct claims *claims)
{
    if (claims->plot)
        find_columns(claims, claims->plot);
}

static double place(struct claims *claims, double room, bool is_filled)
{
    struct ranges *ranges = claims->plot;
    struct panel *panel = claims->panel;
    claims->undrawn = claims->question_count;
    double foot = claims_lay_foot(claims, NULL);
    double key = ranges->line * 2.4;
    choose(claims, ranges, room - foot - key);
    make_sections(claims, ranges);
    note_signs(ranges);
    panel->height = ranges->height = stack(claims, ranges);
    panel->foot_height = claims_lay_foot(claims, NULL);
    double missing = panel->height + panel->foot_height - room;
    if (is_filled && missing > 0.01)
        return missing;
    if (is_filled)
        panel->height = room - panel->foot_height;
    return 0;
}

/* --- drawing --- */

/* Whether "contested" leaves room for "yes" and "no". */
static bool fits_between(const struct claims *claims, const struct text_block *block,
                         const struct claims_scale *scale, const char *const stances[3])
{
    struct text_style style = small_style(claims);
    double widest = fmax(text_width(claims->canvas->measurer, stances[0], &style),
                         text_width(claims->canvas->measurer, stances[2], &style));
    double step =
        claims_scale_stance(scale, STATUS_CONTESTED) - claims_scale_stance(scale, STATUS_REPORTED);
    return (block->width + widest) / 2 + 3 < step;
}

static void draw_ticks(const struct claims *claims, const struct range_section *section, double y)
{
    const struct canvas *canvas = claims->canvas;
    const struct locale *locale = claims->setup->locale;
    const struct claims_scale *scale = &section->scale;
    const char *const stances[] = {locale_message(locale, MESSAGE_CLAIMS_YES),
                                   locale_term(locale, &status_terms[STATUS_CONTESTED]),
                                   locale_message(locale, MESSAGE_CLAIMS_NO)};
    static const enum status statuses[] = {STATUS_REPORTED, STATUS_CONTESTED, STATUS_DENIED};
    size_t count = scale->is_stance ? 3 : scale->tick_count;
    double end = -INFINITY;
    for (size_t i = 0; i < count; i++) {
        struct text_block block =
            canvas_lay(canvas, scale->is_stance ? stances[i] : section->ticks[i],
                       small_style(claims), INK_FAINT, 0, 1);
        double x = scale->is_stance ? claims_scale_stance(scale, statuses[i])
                                    : claims_scale_x(scale, scale->ticks[i]);
        if (scale->is_stance && i == 1 && !fits_between(claims, &block, scale, stances))
            continue;
        if (x - block.width / 2 < end + 2)
            continue;
        end = x + block.width / 2;
        canvas_block(canvas, &block, &(struct block_place){.x = x, .y = y, .side = SIDE_MIDDLE});
    }
}

static void draw_words(const struct claims *claims, const struct ranges *ranges,
                       const struct range_question *question, double y0)
{
    const struct canvas *canvas = claims->canvas;
    double x0 = claims->panel->x0, x1 = claims->panel->x1;
    canvas_block(canvas, &question->title, &(struct block_place){.x = x0, .y = y0 + question->y});
    canvas_block(
        canvas, &question->verdict,
        &(struct block_place){.x = x0 + INDENT, .y = y0 + question->y + question->title.height});
    for (size_t i = 0; i < question->question->claim_count; i++) {
        const struct range_row *row = &question->rows[i];
        canvas_block(canvas, &row->name, &(struct block_place){.x = x0 + INDENT, .y = y0 + row->y});
        canvas_block(canvas, &row->value,
                     &(struct block_place){.x = x1, .y = y0 + row->y, .side = SIDE_END});
    }
    (void)ranges;
}

static void draw(struct claims *claims)
{
    const struct canvas *canvas = claims->canvas;
    struct ranges *ranges = claims->plot;
    double y0 = claims->panel->y0;
    for (size_t i = 0; i < ranges->section_count; i++) {
        const struct range_section *section = &ranges->sections[i];
        double y = y0 + section->y;
        scene_begin(canvas->scene, ROLE_AXIS, NULL, NULL);
        canvas_block(
            canvas, &section->head,
            &(struct block_place){.x = claims->panel->x0, .y = y, .tint = canvas->theme->accent});
        draw_ticks(claims, section, section->has_ticks_under ? y + section->head.height : y);
        scene_end(canvas->scene);
        for (size_t k = section->first; k < section->first + section->count; k++) {
            ranges_draw_question(claims, ranges, section, &ranges->questions[k]);
            scene_begin(canvas->scene, ROLE_LANE, NULL, NULL);
            draw_words(claims, ranges, &ranges->questions[k], y0);
            scene_end(canvas->scene);
        }
    }
    struct series_key key = make_key(claims, ranges);
    double y = y0 + ranges->key_y;
    series_key_draw(&key, canvas,
                    (struct box){claims->panel->x0, y, claims->panel->x1, y0 + ranges->height});
}

const struct claims_class claims_ranges = {
    open, gutters, place, draw, MESSAGE_CLAIMS_NONE, ranges_account,
};
