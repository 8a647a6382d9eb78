/* The words of rows of questions. */
#include "chart/claims_ranges.h"

#include "chart/label.h"

#include <string.h>

static struct text_style label_style(const struct claims *claims, bool is_bold)
{
    return canvas_style(claims->canvas->theme->label_size, is_bold);
}

static struct text_style small_style(const struct claims *claims)
{
    return canvas_style(claims->canvas->theme->small_size, false);
}

bool question_is_lone(const struct question *question)
{
    return question->kind && question->claim_count == 1;
}

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

/* ", 3 May 2024", ", running total" */
static const char *title_after(const struct claims *claims, const struct question *question)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    if (question->date)
        return arena_print(arena, "%s%s", locale_message(locale, MESSAGE_COMMA),
                           text_unbroken(arena, locale_date(locale, arena, question->date)));
    return question_as_total(claims, question, "");
}

/* A name and what follows it, ", 3 May 2024": the comma is of the name's type, as it stands right
 * behind it. */
static struct text_block lay_named(const struct claims *claims, const char *name, bool is_bold,
                                   const char *after, double width, size_t lines)
{
    size_t comma = strcspn(after, " ");
    const struct text_run runs[] = {
        {arena_print(claims->canvas->arena, "%s%.*s", name, (int)comma, after),
         label_style(claims, is_bold), INK_MAIN},
        {after + comma, small_style(claims), INK_GREY},
    };
    return canvas_lay_runs(claims->canvas, runs, 2, width, lines);
}

/* One claim alone is one line: "Strike on the market, 3 May 2024, Red Cross". */
static struct text_block lay_lone(const struct claims *claims, const struct question *question,
                                  double width)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const struct claim *claim = &question->claims[0];
    const char *comma = locale_message(locale, MESSAGE_COMMA);
    const char *after = arena_print(arena, "%s%s%s", title_after(claims, question), comma,
                                    locale_isolate(locale, arena, claim->source));
    after = arena_print(arena, "%s%s", after, circumstances(claims, question, claim));
    return lay_named(claims, question->title, false, after, width, 4);
}

struct text_block ranges_lay_name(const struct claims *claims, const struct question *question,
                                  const struct claim *claim, double width)
{
    if (question_is_lone(question))
        return lay_lone(claims, question, width);
    return lay_named(claims, claim->source, false, circumstances(claims, question, claim), width,
                     3);
}

struct text_block ranges_lay_value(const struct claims *claims, const struct claim *claim,
                                   double width)
{
    bool is_number = claim->count && claim->is_known && !claim->is_earlier;
    return canvas_lay(claims->canvas, claim_words(claims, claim), label_style(claims, is_number),
                      is_number ? INK_MAIN : INK_GREY, width, 3);
}

struct text_block ranges_lay_title(const struct claims *claims, const struct question *question)
{
    if (question_is_lone(question))
        return (struct text_block){0};
    return lay_named(claims, question->title, true, title_after(claims, question),
                     claims->panel->x1 - claims->panel->x0, 3);
}

struct text_block ranges_lay_verdict(const struct claims *claims, const struct question *question)
{
    const char *words = question_verdict(claims, question);
    if (!words)
        return (struct text_block){0};
    bool is_apart = question_is_apart(question);
    const char *sign = is_apart ? "≠" : question->verdict == VERDICT_COMPATIBLE ? "≈" : "=";
    words = arena_print(claims->canvas->arena, "%s %s", sign, words);
    return canvas_lay(claims->canvas, words, small_style(claims), is_apart ? INK_MAIN : INK_GREY,
                      claims->panel->x1 - claims->panel->x0 - RANGES_INDENT, 8);
}

/* Said first, where every number stands alone. */
struct text_block ranges_lay_lead(const struct claims *claims)
{
    for (size_t i = 0; i < claims->question_count; i++) {
        if (!question_is_lone(&claims->questions[i]))
            return (struct text_block){0};
    }
    return canvas_lay(claims->canvas, locale_message(claims->setup->locale, MESSAGE_CLAIMS_LONE),
                      small_style(claims), INK_GREY, claims->panel->x1 - claims->panel->x0, 0);
}
