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

bool claim_dissents(const struct claim *claim)
{
    return claim->status == STATUS_DENIED || (!claim->count && claim->status == STATUS_CONTESTED);
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

/* --- of numbers that suit nobody --- */

static double lower(const struct claim *claim)
{
    return claim->low - claim->slack;
}

static double upper(const struct claim *claim)
{
    return claim->high + claim->slack;
}

static bool is_beyond(const struct claim *claim, const struct claim_group *group)
{
    return lower(claim) > group->high || (claim->is_above && lower(claim) >= group->high);
}

/* The lowest claim beyond a group, or of all; NULL where there is none. */
static const struct claim *lowest(const struct question *question, const struct claim_group *after)
{
    const struct claim *found = NULL;
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (is_judged(question, claim) && (!after || is_beyond(claim, after)) &&
            (!found || lower(claim) < lower(found)))
            found = claim;
    }
    return found;
}

/* Widens a group until nothing touches it any more. */
static void fill_group(struct question *question, struct claim_group *group)
{
    size_t before;
    do {
        before = group->count;
        group->count = 0;
        for (size_t i = 0; i < question->claim_count; i++) {
            struct claim *claim = &question->claims[i];
            if (!is_judged(question, claim) || lower(claim) < group->low || is_beyond(claim, group))
                continue;
            claim->group = (size_t)(group - question->groups);
            group->high = fmax(group->high, upper(claim));
            group->count++;
        }
    } while (group->count != before);
}

static void find_groups(struct question *question)
{
    const struct claim *next = lowest(question, NULL);
    while (next && question->group_count < CLAIM_GROUPS) {
        struct claim_group *group = &question->groups[question->group_count++];
        *group = (struct claim_group){lower(next), upper(next), 0};
        if (question->group_count == CLAIM_GROUPS) /* the last one has all that is higher */
            group->high = INFINITY;
        fill_group(question, group);
        next = lowest(question, group);
    }
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
        if (!is_judged(question, claim) || says_all(question, claim))
            continue;
        if (!isfinite(claim->low) || !isfinite(claim->high) ||
            claim->best < question->from - claim->slack ||
            claim->best > question->to + claim->slack)
            return false;
    }
    return true;
}

static bool is_denied(const struct question *question)
{
    bool has_denial = false, has_number = false;
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (claim->is_earlier)
            continue;
        if (claim_dissents(claim))
            has_denial = true;
        else
            has_number = has_number || claim->count;
    }
    return question->kind && has_denial && has_number;
}

bool question_is_apart(const struct question *question)
{
    return question->verdict == VERDICT_APART || question->is_denied;
}

static void judge_numbers(struct question *question)
{
    if (meet(question, false)) {
        question->verdict = is_one_answer(question) ? VERDICT_AGREE : VERDICT_COMPATIBLE;
    } else if (meet(question, true)) {
        question->verdict = VERDICT_ROUNDED;
    } else {
        question->verdict = VERDICT_APART;
        double highest = question->from;
        question->from = question->to;
        question->to = highest;
        find_groups(question);
    }
}

void question_judge(struct question *question)
{
    question->verdict = VERDICT_NONE;
    question->under = question->over = NULL;
    question->group_count = 0;
    question->is_denied = is_denied(question);
    if (judged_count(question) < 2 || (question->is_figure && !share_a_day(question)))
        return;
    if (question->kind)
        judge_numbers(question);
    else
        judge_stances(question);
}
