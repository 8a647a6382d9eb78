/* Claims in words: beside their marks and under their questions. */
#include "chart/claims.h"

#include "base/buffer.h"
#include "chart/claims_key.h"
#include "chart/hatch.h"

#include <math.h>
#include <string.h>

#define MOST_NAMED 6 /* questions that are not drawn */

const char *claim_words(const struct claims *claims, const struct claim *claim)
{
    const struct locale *locale = claims->setup->locale;
    if (!claim->count)
        return locale_term(locale, &status_terms[claim->status]);
    if (!claim->is_known)
        return locale_message(locale, MESSAGE_CLAIMS_UNKNOWN);
    struct count count = *claim->count;
    if (count.has_low && count.has_high && count.low > count.high) {
        count.low = claim->low;
        count.high = claim->high;
    }
    const char *words = locale_count(locale, claims->canvas->arena, &count);
    return claim->is_part && count.note
               ? arena_print(claims->canvas->arena, "%s (%s)", words, count.note)
               : words;
}

/* Kinds whose usual words would say too little, or another thing, alone over a chart. */
static const char *kind_head(const struct claims *claims, const char *kind)
{
    static const struct {
        const char *kind;
        enum message message;
    } heads[] = {
        {"displaced", MESSAGE_CLAIMS_DISPLACED},
        {"refugees", MESSAGE_CLAIMS_REFUGEES},
        {"uses", MESSAGE_CLAIMS_USES},
    };
    for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
        if (strcmp(kind, heads[i].kind) == 0)
            return locale_message(claims->setup->locale, heads[i].message);
    return locale_unit_head(claims->setup->locale, claims->canvas->arena, kind);
}

const char *question_head(const struct claims *claims, const struct question *question)
{
    const struct locale *locale = claims->setup->locale;
    if (!question->kind)
        return locale_message(locale, MESSAGE_CLAIMS_STANCES);
    const char *words = kind_head(claims, question->kind);
    if (!question->is_figure || claims->style != CLAIMS_RANGES)
        return words;
    return locale_format(locale, claims->canvas->arena, MESSAGE_CLAIMS_STATED, words, NULL, NULL);
}

/* "since March 2011", of a period that says when it began; NULL where it doesn't. */
static const char *since_words(const struct claims *claims, const char *period)
{
    struct arena *arena = claims->canvas->arena;
    struct edtf date;
    struct edtf_error error;
    size_t start = period ? strcspn(period, "/") : 0;
    const char *open = start ? arena_print(arena, "%.*s/..", (int)start, period) : NULL;
    return open && edtf_parse(open, EDTF_SEASONS_METEOROLOGICAL, arena, &date, &error)
               ? locale_date(claims->setup->locale, arena, &date)
               : NULL;
}

/* The title of all records of a question; NULL where they differ. */
static const char *common_title(const struct claims *claims, const struct question *question)
{
    const char *title = claims_title(claims, question->claims[0].event);
    for (size_t i = 1; i < question->claim_count; i++) {
        if (strcmp(claims_title(claims, question->claims[i].event), title) != 0)
            return NULL;
    }
    return strcmp(title, question->title) == 0 ? NULL : title;
}

const char *question_as_total(const struct claims *claims, const struct question *question,
                              const char *words)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *since = NULL;
    if (!question->is_cumulative)
        return words;
    words = locale_format(locale, arena, MESSAGE_CLAIMS_CUMULATIVE, words, NULL, NULL);
    for (size_t i = 0; i < question->claim_count && !since; i++)
        since = since_words(claims, question->claims[i].count->period);
    if (since)
        return arena_print(arena, "%s %s", words, since);
    const char *title = common_title(claims, question);
    return title ? locale_format(locale, arena, MESSAGE_OF_PANEL, words, title, NULL) : words;
}

void claims_tell(const struct claims *claims, const struct edtf *date)
{
    struct panel *panel = claims->panel;
    if (date->earliest == DAY_NONE_BEFORE || date->latest == DAY_NONE_AFTER)
        return;
    if (!panel->has_told || date->earliest < panel->told_first.earliest)
        panel->told_first = *date;
    if (!panel->has_told || date->latest > panel->told_last.latest)
        panel->told_last = *date;
    panel->has_told = true;
}

/* --- colours --- */

colour claims_fill(const struct claims *claims, const char *source)
{
    for (size_t i = 0; i < claims->source_count; i++) {
        if (strcmp(claims->sources[i], source) == 0)
            return claims->fills[i];
    }
    return claims->canvas->theme->grey_ink;
}

colour claims_band(const struct canvas *canvas)
{
    return colour_mix(canvas->theme->accent, canvas->theme->background, 0.78);
}

/* --- the foot --- */

const char *claims_sentences(const struct claims *claims, const char *text, const char *words)
{
    if (!words)
        return text;
    return text ? arena_print(claims->canvas->arena, "%s. %s", text, words) : words;
}

/* Whether it is named among those that are not drawn: numbers that stand alone only where these are
 * few. */
static bool is_missed(const struct claims *claims, const struct question *question)
{
    return claims->style == CLAIMS_RANGES && !question->is_drawn &&
           (question->claim_count > 1 || claims->undrawn <= MOST_NAMED);
}

/* "3 more questions are not drawn: …", of which the first are named. */
static const char *undrawn_words(const struct claims *claims)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *list = NULL;
    size_t told = 0;
    for (size_t i = 0; i < claims->question_count && told < MOST_NAMED; i++) {
        const struct question *question = &claims->questions[i];
        if (!is_missed(claims, question))
            continue;
        told++;
        list = claims_join(claims, list,
                           locale_format(locale, arena, MESSAGE_CLAIMS_VOICE, question->title,
                                         question_head(claims, question), NULL));
    }
    const char *words = locale_plural(locale, arena, PLURAL_CLAIMS_UNDRAWN, claims->undrawn);
    if (!told)
        return words;
    if (claims->undrawn > told)
        list =
            arena_print(arena, "%s %s", list,
                        locale_plural(locale, arena, PLURAL_CLAIMS_MORE, claims->undrawn - told));
    return locale_format(locale, arena, MESSAGE_OF_PANEL, words, list, NULL);
}

double claims_lay_foot(struct claims *claims, const char *words)
{
    const struct canvas *canvas = claims->canvas;
    const struct panel *panel = claims->panel;
    const char *all =
        claims_sentences(claims, words, claims->undrawn ? undrawn_words(claims) : NULL);
    double gap = canvas->theme->small_size * 0.8, width = panel->x1 - panel->x0;
    claims->foot = (struct text_block){0};
    claims->key_height = claims_key_height(claims, width);
    if (all)
        claims->foot = canvas_lay(canvas, all, canvas_style(canvas->theme->small_size, false),
                                  INK_GREY, width, 0);
    if (all && claims->key_height > 0)
        claims->key_height += gap / 2;
    return claims->key_height + claims->foot.height + (all || claims->key_height > 0 ? gap : 0);
}

/* --- notes --- */

static bool uses_rounding(const struct claims *claims)
{
    for (size_t i = 0; i < claims->question_count; i++) {
        if (claims->questions[i].verdict == VERDICT_ROUNDED)
            return true;
    }
    return false;
}

static const char *sentence(const struct claims *claims, enum plural plural, size_t count)
{
    struct arena *arena = claims->canvas->arena;
    return arena_print(arena, "%s.", locale_plural(claims->setup->locale, arena, plural, count));
}

const char *claims_empty_words(const struct claims *claims, enum message message)
{
    const struct locale *locale = claims->setup->locale;
    const char *kind = claims->setup->kind;
    bool has_none = claims->style != CLAIMS_PLANS && kind && claims->silent == claims->event_count;
    return has_none ? locale_format(locale, claims->canvas->arena, MESSAGE_CLAIMS_NONE_OF_KIND,
                                    kind_head(claims, kind), NULL, NULL)
                    : locale_message(locale, message);
}

/* "Wounded: nothing in 19 records, 5 of them with a number of another kind." */
static const char *other_kind_words(const struct claims *claims)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    return arena_print(
        arena, "%s.",
        locale_format(locale, arena,
                      claims->elsewhere ? MESSAGE_CLAIMS_OTHER_KINDS : MESSAGE_CLAIMS_WITHOUT_KIND,
                      kind_head(claims, claims->setup->kind),
                      locale_plural(locale, arena, PLURAL_RECORDS, claims->silent),
                      locale_number(locale, arena, (double)claims->elsewhere)));
}

static const char *silent_words(const struct claims *claims)
{
    if (claims->style == CLAIMS_PLANS)
        return sentence(claims, PLURAL_CLAIMS_NO_PLAN, claims->silent);
    return claims->setup->kind ? other_kind_words(claims)
                               : sentence(claims, PLURAL_CLAIMS_SILENT, claims->silent);
}

const char *const *claims_notes(const struct claims *claims)
{
    const char **notes = ARENA_ARRAY(claims->canvas->arena, const char *, 5);
    size_t count = 0;
    if (claims->style == CLAIMS_RANGES && uses_rounding(claims))
        notes[count++] = locale_message(claims->setup->locale, MESSAGE_CLAIMS_ROUNDING);
    if (claims->silent)
        notes[count++] = silent_words(claims);
    if (claims->beyond)
        notes[count++] = sentence(claims, PLURAL_CLAIMS_BEYOND, claims->beyond);
    if (claims->style == CLAIMS_PLANS)
        notes[count++] = arena_print(claims->canvas->arena, "%s.",
                                     locale_message(claims->setup->locale, MESSAGE_PLANS_ACROSS));
    notes[count] = NULL;
    return notes;
}
