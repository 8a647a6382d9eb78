/* Whether claims agree: what suits all of them is from the highest lower bound to the lowest upper
 * one. Figures are judged only where all can be as of the same day. */
#include "chart/claims.h"

#include "base/utf8.h"

#include <math.h>
#include <string.h>

static bool is_judged(const struct question *question, const struct claim *claim)
{
    if (claim->is_earlier || (question->kind && claim->status == STATUS_DENIED))
        return false;
    return claim->is_known || !question->kind;
}

static size_t judged_count(const struct question *question)
{
    size_t count = 0;
    for (size_t i = 0; i < question->claim_count; i++)
        count += is_judged(question, &question->claims[i]);
    return count;
}

static bool share_a_day(const struct question *question)
{
    int64_t first = INT64_MIN, last = INT64_MAX;
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (!is_judged(question, claim))
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
        if (!is_judged(question, claim))
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
        if (!is_judged(question, claim))
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

void question_judge(struct question *question)
{
    question->verdict = VERDICT_NONE;
    question->under = question->over = NULL;
    if (judged_count(question) < 2 || (question->is_figure && !share_a_day(question)))
        return;
    if (!question->kind) {
        judge_stances(question);
    } else if (meet(question, false)) {
        question->verdict = VERDICT_AGREE;
    } else if (meet(question, true)) {
        question->verdict = VERDICT_ROUNDED;
    } else {
        question->verdict = VERDICT_APART;
        double lowest = question->from;
        question->from = question->to;
        question->to = lowest;
    }
}
