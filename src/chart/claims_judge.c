/* Whether claims agree: what suits all of them is from the highest lower bound to the lowest upper
 * one. They contradict each other in pairs, of two sources each; figures only where both can be as
 * of the same day. */
#include "chart/claims.h"

#include "base/utf8.h"

#include <math.h>
#include <string.h>

bool claim_is_judged(const struct question *question, const struct claim *claim)
{
    if (claim->is_earlier || claim->is_part || (question->kind && claim->status == STATUS_DENIED))
        return false;
    return claim->is_known || !question->kind;
}

bool claim_dissents(const struct claim *claim)
{
    return claim->status == STATUS_DENIED || (!claim->count && claim->status == STATUS_CONTESTED);
}

/* What may agree: of stated figures the newest of each source. */
static bool is_weighed(const struct question *question, const struct claim *claim)
{
    return claim_is_judged(question, claim) && !claim->is_past;
}

static bool has_several_sources(const struct question *question)
{
    const struct claim *first = NULL;
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (!is_weighed(question, claim))
            continue;
        if (first && !claims_share_voice(first, claim))
            return true;
        first = first ? first : claim;
    }
    return false;
}

static bool share_a_day(const struct question *question)
{
    int64_t first = INT64_MIN, last = INT64_MAX;
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (!is_weighed(question, claim))
            continue;
        first = claim->as_of.earliest > first ? claim->as_of.earliest : first;
        last = claim->as_of.latest < last ? claim->as_of.latest : last;
    }
    return first <= last;
}

static bool says_yes(const struct claim *claim)
{
    return claim->status != STATUS_DENIED && claim->status != STATUS_CONTESTED;
}

static void judge_stances(struct question *question)
{
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (!claim_is_judged(question, claim))
            continue;
        const struct claim **side = says_yes(claim) ? &question->over : &question->under;
        *side = *side ? *side : claim;
    }
    question->verdict = question->over && question->under ? VERDICT_APART : VERDICT_AGREE;
}

/* The bounds with the slack, or without it. */
static bool meet(struct question *question, bool with_slack)
{
    question->from = -INFINITY;
    question->to = INFINITY;
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        double slack = with_slack ? claim->slack : 0;
        if (!is_weighed(question, claim))
            continue;
        if (claim->low - slack > question->from) {
            question->from = claim->low - slack;
            question->over = claim;
        }
        if (claim->high + slack < question->to) {
            question->to = claim->high + slack;
            question->under = claim;
        }
    }
    bool is_above = question->over && question->over->is_above;
    return is_above ? question->from < question->to : question->from <= question->to;
}

/* --- of numbers that suit nobody --- */

static double lower(const struct claim *claim)
{
    return claim->low - claim->slack;
}

static double upper(const struct claim *claim)
{
    return claim->high + claim->slack;
}

/* A stated figure is compared with those that may be of its day; a running total can't fall. */
static bool are_comparable(const struct question *question, const struct claim *low,
                           const struct claim *high)
{
    if (!question->is_figure ||
        (low->as_of.earliest <= high->as_of.latest && high->as_of.earliest <= low->as_of.latest))
        return true;
    return question->is_cumulative && high->as_of.latest < low->as_of.earliest;
}

bool claims_oppose(const struct question *question, const struct claim *low,
                   const struct claim *high)
{
    bool is_below = upper(low) < lower(high) || (high->is_above && upper(low) <= lower(high));
    return is_below && claim_is_judged(question, low) && claim_is_judged(question, high) &&
           are_comparable(question, low, high) && !claims_share_voice(low, high);
}

bool claims_are_twins(const struct question *question, const struct claim *a, const struct claim *b)
{
    if (!claim_is_judged(question, a) || !claim_is_judged(question, b))
        return false;
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (claims_oppose(question, a, claim) != claims_oppose(question, b, claim) ||
            claims_oppose(question, claim, a) != claims_oppose(question, claim, b))
            return false;
    }
    return true;
}

/* Whether it is above all of a chain; where that is empty, whether it is below any. */
static bool continues(const struct question *question, struct claim *const *chain, size_t length,
                      const struct claim *claim)
{
    for (size_t i = 0; i < length; i++) {
        if (!claims_oppose(question, chain[i], claim))
            return false;
    }
    for (size_t i = 0; !length && i < question->claim_count; i++) {
        if (claims_oppose(question, claim, &question->claims[i]))
            return true;
    }
    return length > 0;
}

static struct claim *next_in_chain(const struct question *question, struct claim *const *chain,
                                   size_t length)
{
    struct claim *found = NULL;
    for (size_t i = 0; i < question->claim_count; i++) {
        struct claim *claim = &question->claims[i];
        if ((!found || upper(claim) < upper(found)) && continues(question, chain, length, claim))
            found = claim;
    }
    return found;
}

static void fill_group(struct question *question, size_t at, const struct claim *stem)
{
    struct claim_group *group = &question->groups[at];
    *group = (struct claim_group){lower(stem), upper(stem), 0};
    for (size_t i = 0; i < question->claim_count; i++) {
        struct claim *claim = &question->claims[i];
        if (claim != stem && !claims_are_twins(question, stem, claim))
            continue;
        claim->group = at;
        group->low = fmin(group->low, lower(claim));
        group->high = fmax(group->high, upper(claim));
        group->count++;
    }
}

/* Upwards from the lowest that is contradicted, each contradicting all before. */
static void find_groups(struct question *question)
{
    struct claim *chain[CLAIM_GROUPS], *next;
    size_t count = 0;
    for (size_t i = 0; i < question->claim_count; i++)
        question->claims[i].group = CLAIM_NO_GROUP;
    while (count < CLAIM_GROUPS && (next = next_in_chain(question, chain, count)))
        chain[count++] = next;
    for (size_t i = 0; i < count; i++)
        fill_group(question, i, chain[i]);
    question->group_count = count;
}

/* --- the verdict --- */

static bool says_all(const struct question *question, const struct claim *claim)
{
    return !(claim->low < question->from) && !(claim->high > question->to);
}

/* Whether the claims say the same, rather than leave room for each other. */
static bool is_one_answer(const struct question *question)
{
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (!is_weighed(question, claim) || says_all(question, claim))
            continue;
        if (!isfinite(claim->low) || !isfinite(claim->high) ||
            claim->best < question->from - claim->slack ||
            claim->best > question->to + claim->slack)
            return false;
    }
    return true;
}

/* Nobody denies "none", nor a number that is unknown. */
static bool is_contradicted_by(const struct claim *claim, const struct claim *denial)
{
    return claim_dissents(denial) && !denial->is_earlier && !claim_dissents(claim) &&
           !claim->is_earlier && claim->is_known && claim->high > 0 &&
           !claims_share_voice(claim, denial);
}

static bool is_denied(const struct question *question)
{
    for (size_t i = 0; i < question->claim_count && question->kind; i++) {
        const struct claim *denial = &question->claims[i];
        for (size_t k = 0; k < question->claim_count && claim_dissents(denial); k++) {
            if (is_contradicted_by(&question->claims[k], denial))
                return true;
        }
    }
    return false;
}

bool question_is_apart(const struct question *question)
{
    return question->verdict == VERDICT_APART || question->is_denied;
}

static void judge_numbers(struct question *question)
{
    find_groups(question);
    if (question->group_count)
        question->verdict = VERDICT_APART;
    else if (!has_several_sources(question) || (question->is_figure && !share_a_day(question)))
        return;
    else if (meet(question, false))
        question->verdict = is_one_answer(question) ? VERDICT_AGREE : VERDICT_COMPATIBLE;
    else if (meet(question, true))
        question->verdict = VERDICT_ROUNDED;
}

void question_judge(struct question *question)
{
    question->verdict = VERDICT_NONE;
    question->under = question->over = NULL;
    question->group_count = 0;
    question->is_denied = is_denied(question);
    if (question->kind)
        judge_numbers(question);
    else if (has_several_sources(question))
        judge_stances(question);
}
