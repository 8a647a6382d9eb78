/* Which questions have room, and where their words stand. */
#include "chart/claims_ranges.h"

#include "chart/claims_key.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_TRIED 120    /* questions that are laid out at most */
#define GAP 9.0           /* between words and the plot */
#define QUESTION_GAP 0.75 /* of a line, after a question */
#define SECTION_GAP 0.9
#define NARROW 290.0     /* points of width, below which words stand over their marks */
#define LONE_SHARE 0.5   /* the same of what stands on one line */
#define MIXED_SHARE 0.42 /* the same beside questions of several lines */
#define NAME_SHARE 0.36  /* of the width, at most */
#define VALUE_SHARE 0.26
#define WORD_SHARE 0.13 /* the same of words instead of a number */
#define LONE_GAP 0.1
#define ROW_GAP 4.5     /* points */
#define LONE_GROWTH 1.5 /* of an automatic page, to draw all numbers where each stands alone */
#define GROWTH 2.5      /* the same to draw all questions */
#define MOST_GROWTH 5.0 /* the same to draw all where several speak */
#define MOST_FILLS 60
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

/* --- which --- */

static int compare_weights(const void *a, const void *b)
{
    const struct question *x = *(const struct question *const *)a;
    const struct question *y = *(const struct question *const *)b;
    if (x->weight > y->weight || x->weight < y->weight)
        return x->weight > y->weight ? -1 : 1;
    return x < y ? -1 : x > y;
}

static void rank(struct claims *claims, struct ranges *ranges)
{
    size_t count = claims->question_count;
    ranges->ranked = ARENA_ARRAY(claims->canvas->arena, struct question *, count + 1);
    for (size_t i = 0; i < count; i++)
        ranges->ranked[i] = &claims->questions[i];
    qsort(ranges->ranked, count, sizeof *ranges->ranked, compare_weights);
    ranges->tried_count = count < MOST_TRIED ? count : MOST_TRIED;
    ranges->tried = ARENA_ARRAY(claims->canvas->arena, struct range_question, MOST_TRIED + 1);
}

static size_t several_count(const struct ranges *ranges)
{
    size_t count = 0;
    while (count < ranges->tried_count && !question_is_lone(ranges->ranked[count]))
        count++;
    return count;
}

/* Words instead of a number are set in several lines rather than wider than numbers. */
static double widen_for_words(const struct claims *claims, const struct ranges *ranges, double most,
                              double width)
{
    for (size_t i = 0; i < ranges->tried_count; i++) {
        const struct question *question = ranges->ranked[i];
        for (size_t k = 0; k < question->claim_count && k < MOST_TRIED; k++) {
            if (!question->claims[k].is_known)
                width = fmax(width, ranges_lay_value(claims, &question->claims[k], most).width);
        }
    }
    return width;
}

static void find_columns(struct claims *claims, struct ranges *ranges)
{
    const struct panel *panel = claims->panel;
    double width = panel->x1 - panel->x0, name = 0, value = 0;
    double lone = several_count(ranges) ? MIXED_SHARE : LONE_SHARE;
    ranges->is_narrow = width < NARROW;
    for (size_t i = 0; i < ranges->tried_count; i++) {
        const struct question *question = ranges->ranked[i];
        for (size_t k = 0; k < question->claim_count && k < MOST_TRIED; k++) {
            const struct claim *claim = &question->claims[k];
            double most = width * (question_is_lone(question) ? lone : NAME_SHARE);
            name = fmax(name, ranges_lay_name(claims, question, claim, most).width);
            if (claim->is_known)
                value = fmax(value, ranges_lay_value(claims, claim, width * VALUE_SHARE).width);
        }
    }
    value = widen_for_words(claims, ranges, fmax(value, width * WORD_SHARE), value);
    ranges->name_width = ranges->is_narrow ? width - RANGES_INDENT - value - GAP : name;
    ranges->value_width = value;
    ranges->plot0 = panel->x0 + RANGES_INDENT + name + GAP;
    ranges->plot1 = panel->x1 - value - GAP;
    if (!ranges->is_narrow)
        return;
    ranges->plot0 = panel->x0 + RANGES_INDENT;
    ranges->plot1 = panel->x1;
}

/* Under the words: what has no place on the scale has none. */
static bool has_strip(const struct ranges *ranges, const struct claim *claim)
{
    return ranges->is_narrow && (claim->is_known || !claim->count);
}

/* Of words over their marks: so that each mark is nearer to its own. */
static double row_gap(const struct ranges *ranges, const struct question *question)
{
    return ranges->is_narrow && !question_is_lone(question) ? ROW_GAP : 0;
}

static double gap_after(const struct ranges *ranges, const struct question *question)
{
    return ranges->line * (question_is_lone(question) ? LONE_GAP : QUESTION_GAP);
}

static struct range_question lay_question(struct claims *claims, const struct ranges *ranges,
                                          const struct question *question)
{
    struct range_question laid = {
        .question = question,
        .title = ranges_lay_title(claims, question),
        .verdict = ranges_lay_verdict(claims, question),
        .rows = ARENA_ARRAY(claims->canvas->arena, struct range_row, question->claim_count),
    };
    laid.height = laid.title.height + laid.verdict.height + gap_after(ranges, question);
    for (size_t i = 0; i < question->claim_count; i++) {
        struct range_row *row = &laid.rows[i];
        row->claim = &question->claims[i];
        row->name = ranges_lay_name(claims, question, row->claim, ranges->name_width);
        row->value = ranges_lay_value(claims, row->claim, ranges->value_width);
        row->height = fmax(row->name.height, row->value.height) +
                      (has_strip(ranges, row->claim) ? STRIP : ranges->line * 0.12) +
                      row_gap(ranges, question);
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

static double height_with(const struct ranges *ranges, const struct question *const *kept,
                          size_t taken, size_t i)
{
    bool has_section = false;
    for (size_t k = 0; k < taken; k++)
        has_section = has_section || is_same_section(kept[k], ranges->ranked[i]);
    return ranges->tried[i].height + (has_section ? 0 : section_height(ranges));
}

/* Those of most weight that have room, in the order of the sections. Where a contradiction has
 * none, nothing is drawn in its stead but another one. */
static void choose(struct claims *claims, struct ranges *ranges, double room)
{
    size_t taken = 0;
    const struct question **kept =
        ARENA_ARRAY(claims->canvas->arena, const struct question *, ranges->tried_count + 1);
    double height = 0;
    int least = 0;
    for (size_t i = 0; i < claims->question_count; i++)
        claims->questions[i].is_drawn = false;
    for (size_t i = 0; i < ranges->tried_count; i++) {
        double needed = height_with(ranges, kept, taken, i);
        int contest = question_contest(ranges->ranked[i]);
        if (height + needed > room && taken)
            least = contest > least ? contest : least;
        if ((height + needed > room && taken) || contest < least)
            continue;
        height += needed;
        kept[taken++] = ranges->ranked[i];
        ranges->ranked[i]->is_drawn = true;
    }
    claims->undrawn = claims->question_count - taken;
    ranges->questions = ARENA_ARRAY(claims->canvas->arena, struct range_question, taken + 1);
    ranges->count = 0;
    for (size_t i = 0; i < claims->question_count; i++) {
        for (size_t k = 0; k < ranges->tried_count && claims->questions[i].is_drawn; k++) {
            if (ranges->ranked[k] == &claims->questions[i])
                ranges->questions[ranges->count++] = ranges->tried[k];
        }
    }
}

/* --- sections --- */

/* "80 000" up to a million, then "1,2 M": a "k" is no word of a newspaper, the Arabic one is. */
static const char *tick_words(const struct claims *claims, double number)
{
    const struct locale *locale = claims->setup->locale;
    double most = locale_is_rtl(locale) ? 1e4 : 1e6;
    return number < most ? locale_number(locale, claims->canvas->arena, number)
                         : locale_number_short(locale, claims->canvas->arena, number);
}

static void plan_scale(const struct claims *claims, const struct ranges *ranges,
                       struct range_section *section)
{
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
    const char *largest = tick_words(claims, round(extent.most * 0.777));
    double label = fmax(14, text_width(claims->canvas->measurer, largest, &style));
    claims_scale_plan(scale, &extent, label);
    for (size_t i = 0; i < scale->tick_count; i++)
        section->ticks[i] = tick_words(claims, scale->ticks[i]);
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
    y += question->title.height + question->verdict.height;
    y += question_is_lone(question->question) ? 0 : ranges->line * 0.1;
    question->rows_y = y;
    for (size_t i = 0; i < question->question->claim_count; i++) {
        struct range_row *row = &question->rows[i];
        row->y = y;
        double end = y + row->height - row_gap(ranges, question->question);
        row->strip0 = has_strip(ranges, row->claim) ? end - STRIP + 1 : row->y;
        row->strip1 = has_strip(ranges, row->claim) ? end - 1 : end;
        y += row->height;
    }
    question->end = y;
    return y + gap_after(ranges, question->question) - ranges->line * 0.1;
}

bool question_has_band(const struct question *question)
{
    return question->kind && !question->is_denied &&
           (question->verdict == VERDICT_AGREE || question->verdict == VERDICT_COMPATIBLE ||
            question->verdict == VERDICT_ROUNDED);
}

static void note_signs(struct claims *claims, const struct ranges *ranges)
{
    memset(claims->signs, 0, sizeof claims->signs);
    memset(claims->forms, 0, sizeof claims->forms);
    for (size_t i = 0; i < ranges->count; i++) {
        const struct question *question = ranges->questions[i].question;
        claims->signs[CLAIMS_SIGN_GAP] |= question->group_count > 1;
        claims->signs[CLAIMS_SIGN_BAND] |= question_has_band(question);
        for (size_t k = 0; k < question->claim_count; k++)
            claims_key_note(claims, &question->claims[k]);
    }
}

static double stack(struct ranges *ranges)
{
    double y = ranges->lead.height > 0 ? ranges->lead.height + ranges->line * 0.5 : 0;
    for (size_t i = 0; i < ranges->section_count; i++) {
        struct range_section *section = &ranges->sections[i];
        y += i ? ranges->line * SECTION_GAP * 0.6 : 0;
        if (i && question_is_lone(ranges->questions[section->first - 1].question))
            y += ranges->line * (QUESTION_GAP - LONE_GAP);
        section->y = y;
        y += section->head.height * (section->has_ticks_under ? 2 : 1) + ranges->line * 0.25;
        for (size_t k = section->first; k < section->first + section->count; k++)
            y = stack_question(&ranges->questions[k], ranges, y);
    }
    return y;
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
    struct ranges *ranges = claims->plot;
    if (!ranges)
        return;
    rank(claims, ranges);
    find_columns(claims, ranges);
    ranges->lead = ranges_lay_lead(claims);
    for (size_t i = 0; i < ranges->tried_count; i++)
        ranges->tried[i] = lay_question(claims, ranges, ranges->ranked[i]);
}

/* What the whole is high where questions of some height are drawn. */
static double fill(struct claims *claims, struct ranges *ranges, double room)
{
    choose(claims, ranges, room);
    make_sections(claims, ranges);
    note_signs(claims, ranges);
    claims->panel->height = stack(ranges);
    claims->panel->foot_height = claims_lay_foot(claims, NULL);
    return claims->panel->height + claims->panel->foot_height;
}

/* How high an automatic page may be: all that is contested or agreed on has room, and numbers that
 * stand alone where they need little more. */
static double most_height(struct claims *claims, struct ranges *ranges, double room)
{
    size_t several = several_count(ranges), tried = ranges->tried_count;
    double all = fill(claims, ranges, INFINITY);
    if (!several)
        return all > room * LONE_GROWTH || claims->undrawn ? room : all;
    if (all <= room * GROWTH)
        return all;
    ranges->tried_count = several;
    double needed = fill(claims, ranges, INFINITY);
    ranges->tried_count = tried;
    return fmin(room * MOST_GROWTH, fmax(room * GROWTH, needed));
}

/* All questions where a page may grow; else as many as there is room for: key and foot depend on
 * which these are. */
static double place(struct claims *claims, double room, bool is_filled)
{
    struct ranges *ranges = claims->plot;
    struct panel *panel = claims->panel;
    double most = is_filled ? room : most_height(claims, ranges, room);
    double tried = INFINITY, needed = fill(claims, ranges, tried);
    if (needed > most) {
        tried = most + section_height(ranges) * (double)ranges->section_count;
        needed = fill(claims, ranges, tried);
    }
    for (int i = 0; i < MOST_FILLS && needed > most && ranges->count > 1; i++) {
        tried -= fmax(ranges->line, fmin(needed - most, ranges->line * 4));
        needed = fill(claims, ranges, tried);
    }
    double missing = needed - room;
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
    canvas_block(canvas, &question->verdict,
                 &(struct block_place){.x = x0 + RANGES_INDENT,
                                       .y = y0 + question->y + question->title.height});
    for (size_t i = 0; i < question->question->claim_count; i++) {
        const struct range_row *row = &question->rows[i];
        canvas_block(canvas, &row->name,
                     &(struct block_place){.x = x0 + RANGES_INDENT, .y = y0 + row->y});
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
    scene_begin(canvas->scene, ROLE_NOTE, NULL, NULL);
    canvas_block(canvas, &ranges->lead, &(struct block_place){.x = claims->panel->x0, .y = y0});
    scene_end(canvas->scene);
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
}

const struct claims_class claims_ranges = {
    open, gutters, place, draw, MESSAGE_CLAIMS_NONE, ranges_account,
};
