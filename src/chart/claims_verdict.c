/* What comes of a question, in words: what suits all, or who contradicts whom. */
#include "chart/claims.h"

#include <math.h>
#include <string.h>

#define MOST_VOICES 2  /* of one side of a contradiction; more are counted */
#define MOST_CLAUSES 3 /* contradictions that are told beside the first */
#define FEW 100        /* claims that are compared with each other for that */

static bool has_several_days(const struct question *question)
{
    for (size_t i = 1; i < question->claim_count; i++) {
        if (edtf_compare(&question->claims[0].as_of, &question->claims[i].as_of) != 0)
            return true;
    }
    return false;
}

const char *claim_voice(const struct claims *claims, const struct question *question,
                        const struct claim *claim)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *words = locale_format(locale, arena, MESSAGE_CLAIMS_VOICE, claim->source,
                                      claim_words(claims, claim), NULL);
    if (!question->is_figure || !has_several_days(question))
        return words;
    return locale_format(locale, arena, MESSAGE_CLAIMS_VOICE, words,
                         locale_date(locale, arena, &claim->as_of), NULL);
}

const char *claims_join(const struct claims *claims, const char *list, const char *words)
{
    const char *semicolon = locale_message(claims->setup->locale, MESSAGE_SEMICOLON);
    if (!words)
        return list;
    return list ? arena_print(claims->canvas->arena, "%s%s%s", list, semicolon, words) : words;
}

/* What suits all, as a count. */
static const char *common_words(const struct claims *claims, const struct question *question)
{
    struct count count = {.qualifier = QUALIFIER_BETWEEN};
    count.has_low = isfinite(question->from) && question->from > -INFINITY;
    count.has_high = isfinite(question->to);
    count.low = question->from;
    count.high = question->to;
    bool is_about = question->over && question->over->slack > 0 && question->to <= question->from;
    if (is_about) {
        count.qualifier = QUALIFIER_APPROX;
        count.has_best = true;
        count.best = question->from;
    } else if (!count.has_high)
        count.qualifier =
            question->over && question->over->is_above ? QUALIFIER_MORE_THAN : QUALIFIER_AT_LEAST;
    else if (!count.has_low)
        count.qualifier = QUALIFIER_AT_MOST;
    return locale_count(claims->setup->locale, claims->canvas->arena, &count);
}

/* --- sides --- */

/* Voices of one side; those that are too many are counted. */
struct voices {
    const struct claims *claims;
    const struct question *question;
    const char *words;
    size_t told, more;
};

static void add_voice(struct voices *side, const struct claim *claim)
{
    if (side->told == MOST_VOICES) {
        side->more++;
        return;
    }
    side->told++;
    side->words =
        claims_join(side->claims, side->words, claim_voice(side->claims, side->question, claim));
}

static const char *side_words(const struct voices *side)
{
    return claims_and_others(side->claims, side->words, side->more);
}

static const char *against(const struct claims *claims, const char *a, const char *b)
{
    return a ? locale_format(claims->setup->locale, claims->canvas->arena, MESSAGE_CLAIMS_AGAINST,
                             a, b, NULL)
             : b;
}

/* --- numbers that don't meet --- */

/* Which pairs are told: by the index of the lower claim, then of the higher one. */
struct pairs {
    const struct claims *claims;
    const struct question *question;
    bool *are_told;
    size_t count;
};

static bool is_open(const struct pairs *pairs, size_t low, size_t high)
{
    const struct claim *list = pairs->question->claims;
    return !pairs->are_told[low * pairs->count + high] &&
           claims_oppose(pairs->question, &list[low], &list[high]);
}

static const char *group_words(const struct claims *claims, const struct question *question,
                               size_t group)
{
    struct voices side = {.claims = claims, .question = question};
    for (size_t i = 0; i < question->claim_count; i++) {
        if (question->claims[i].group == group)
            add_voice(&side, &question->claims[i]);
    }
    return side_words(&side);
}

static const char *tell_groups(struct pairs *pairs)
{
    const struct question *question = pairs->question;
    const char *words = NULL;
    for (size_t i = 0; i < question->group_count; i++)
        words = against(pairs->claims, words, group_words(pairs->claims, question, i));
    for (size_t i = 0; i < pairs->count; i++) {
        for (size_t k = 0; k < pairs->count; k++) {
            size_t low = question->claims[i].group, high = question->claims[k].group;
            pairs->are_told[i * pairs->count + k] = low < high && high != CLAIM_NO_GROUP;
        }
    }
    return words;
}

static void tell_against(struct pairs *pairs, size_t low, struct voices *over)
{
    for (size_t i = 0; i < pairs->count; i++) {
        if (is_open(pairs, low, i))
            add_voice(over, &pairs->question->claims[i]);
    }
}

/* One claim, with its twins, against those above it; NULL where that is told. */
static const char *tell_rest(struct pairs *pairs, size_t low)
{
    const struct question *question = pairs->question;
    struct voices under = {.claims = pairs->claims, .question = question}, over = under;
    tell_against(pairs, low, &over);
    if (!over.told)
        return NULL;
    for (size_t i = 0; i < pairs->count; i++) {
        if (i != low && !claims_are_twins(question, &question->claims[low], &question->claims[i]))
            continue;
        add_voice(&under, &question->claims[i]);
        for (size_t k = 0; k < pairs->count; k++)
            pairs->are_told[i * pairs->count + k] |= is_open(pairs, low, k);
    }
    for (size_t k = 0; k < pairs->count; k++)
        pairs->are_told[low * pairs->count + k] = true;
    return against(pairs->claims, side_words(&under), side_words(&over));
}

static size_t open_count(const struct pairs *pairs)
{
    size_t count = 0;
    for (size_t i = 0; i < pairs->count; i++) {
        for (size_t k = 0; k < pairs->count; k++)
            count += is_open(pairs, i, k);
    }
    return count;
}

/* The groups that contradict each other, then what of the others does. */
static const char *apart_words(const struct claims *claims, const struct question *question)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    size_t count = question->claim_count < FEW ? question->claim_count : FEW, told = 0;
    struct pairs pairs = {claims, question, ARENA_ARRAY(arena, bool, count *count + 1), count};
    const char *words = tell_groups(&pairs);
    for (size_t i = 0; i < count && told < MOST_CLAUSES; i++) {
        const char *rest = tell_rest(&pairs, i);
        if (rest)
            words = locale_format(locale, arena, MESSAGE_CLAIMS_ALSO, words, rest, NULL);
        told += rest != NULL;
    }
    size_t more = open_count(&pairs);
    if (more)
        words = claims_join(claims, words, locale_plural(locale, arena, PLURAL_CLAIMS_PAIRS, more));
    return locale_format(locale, arena, MESSAGE_CLAIMS_APART, words, NULL, NULL);
}

/* --- denials --- */

static const struct {
    enum status status;
    enum message words;
} stances[] = {
    {STATUS_REPORTED, MESSAGE_CLAIMS_STATED_BY}, {STATUS_CLAIMED, MESSAGE_CLAIMED_BY},
    {STATUS_CONFIRMED, MESSAGE_CONFIRMED_BY},    {STATUS_CONTESTED, MESSAGE_CONTESTED_BY},
    {STATUS_DENIED, MESSAGE_DENIED_BY},
};

#define DISSENT 3 /* of the stances above: where it begins */

/* "denied by A, B and 2 others"; NULL: by nobody. */
static const char *stance_words(const struct claims *claims, const struct question *question,
                                size_t stance)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *list = NULL, *comma = locale_message(locale, MESSAGE_COMMA);
    size_t told = 0, more = 0;
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        bool has_a_say = claim_dissents(claim) || !question->kind;
        if (claim->is_earlier || claim->status != stances[stance].status || !has_a_say)
            continue;
        if (told == MOST_VOICES) {
            more++;
            continue;
        }
        list = told++ ? arena_print(arena, "%s%s%s", list, comma, claim->source) : claim->source;
    }
    return list ? locale_format(locale, arena, stances[stance].words,
                                claims_and_others(claims, list, more), NULL, NULL)
                : NULL;
}

/* Of numbers those above zero: nobody denies none. */
static const char *assent_words(const struct claims *claims, const struct question *question)
{
    const char *words = NULL;
    struct voices side = {.claims = claims, .question = question};
    for (size_t i = 0; i < DISSENT && !question->kind; i++)
        words = claims_join(claims, words, stance_words(claims, question, i));
    for (size_t i = 0; i < question->claim_count && question->kind; i++) {
        const struct claim *claim = &question->claims[i];
        if (claim->is_known && claim->high > 0 && !claim->is_earlier && !claim_dissents(claim))
            add_voice(&side, claim);
    }
    return question->kind ? side_words(&side) : words;
}

static const char *contradiction_words(const struct claims *claims, const struct question *question)
{
    const char *dissent = NULL;
    for (size_t i = DISSENT; i < sizeof stances / sizeof *stances; i++)
        dissent = claims_join(claims, dissent, stance_words(claims, question, i));
    return locale_format(claims->setup->locale, claims->canvas->arena, MESSAGE_CLAIMS_CONTRADICT,
                         assent_words(claims, question), dissent, NULL);
}

/* --- the verdict --- */

static const char *number_verdict(const struct claims *claims, const struct question *question)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    enum message message = MESSAGE_CLAIMS_AGREE;
    switch (question->verdict) {
    case VERDICT_NONE: return NULL;
    case VERDICT_ROUNDED: return locale_message(locale, MESSAGE_CLAIMS_ROUNDED);
    case VERDICT_APART: return apart_words(claims, question);
    case VERDICT_COMPATIBLE: message = MESSAGE_CLAIMS_COMPATIBLE; break;
    case VERDICT_AGREE: break;
    }
    return locale_format(locale, arena, message, common_words(claims, question), NULL, NULL);
}

const char *question_verdict(const struct claims *claims, const struct question *question)
{
    if (!question->kind && question->verdict == VERDICT_APART)
        return contradiction_words(claims, question);
    if (!question->kind)
        return question->verdict == VERDICT_AGREE
                   ? locale_message(claims->setup->locale, MESSAGE_CLAIMS_SAME)
                   : NULL;
    const char *words = number_verdict(claims, question);
    if (!question->is_denied)
        return words;
    return claims_join(claims, contradiction_words(claims, question),
                       question->verdict == VERDICT_APART ? words : NULL);
}
