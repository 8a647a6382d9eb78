/* What one source says more than once: the same again, something newer, a part of what it says. */
#include "chart/claims.h"

#include "base/utf8.h"

#include <math.h>
#include <string.h>

#define FEW 200 /* claims on one question that are compared with each other */

static bool is_same_number(const struct claim *a, const struct claim *b)
{
    return a->is_known == b->is_known &&
           (!a->is_known || (!(a->low < b->low) && !(a->low > b->low) && !(a->high < b->high) &&
                             !(a->high > b->high)));
}

/* Whether a source says the same on its own in another record. */
static bool speaks_itself(const struct question *question, size_t but, const char *source)
{
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (i != but && text_equal_caseless(claim->source, source) &&
            is_same_number(claim, &question->claims[but]))
            return true;
    }
    return false;
}

/* Leaves the sources of a record that don't say the same elsewhere, unless all do. */
static void leave_others(const struct claims *claims, const struct question *question, size_t at)
{
    struct claim *claim = &question->claims[at];
    const char **names = ARENA_ARRAY(claims->canvas->arena, const char *, claim->voice_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < claim->voice_count; i++) {
        if (!speaks_itself(question, at, claim->voices[i]))
            names[count++] = claim->voices[i];
    }
    if (count && count < claim->voice_count)
        claim_set_voices(claims, claim, names, count);
}

/* Of numbers the same status; else the same side. */
static bool is_same_stance(const struct claim *a, const struct claim *b)
{
    if (a->count)
        return a->status == b->status;
    return (a->status == STATUS_DENIED) == (b->status == STATUS_DENIED) &&
           (a->status == STATUS_CONTESTED) == (b->status == STATUS_CONTESTED);
}

static bool is_repeat(const struct question *question, const struct claim *claim,
                      const struct claim *other)
{
    return claim->is_named && !claim->count == !other->count &&
           text_equal_caseless(other->source, claim->source) && is_same_number(other, claim) &&
           is_same_stance(other, claim) &&
           (!question->is_figure || edtf_compare(&other->as_of, &claim->as_of) == 0);
}

/* Whether it says more than what is kept, or the same in a record of fewer sources. */
static bool is_own_word(const struct claim *repeat, const struct claim *kept)
{
    if (repeat->count || repeat->status != kept->status)
        return !repeat->count && repeat->status == STATUS_CONFIRMED;
    return repeat->event->source_count < kept->event->source_count;
}

/* The record in which the source speaks for itself stands for both. */
static void join(const struct claims *claims, struct claim *kept, const struct claim *repeat)
{
    struct claim *other = ARENA_NEW(claims->canvas->arena, struct claim);
    bool is_own = is_own_word(repeat, kept);
    const struct claim *others = kept->repeat;
    *other = is_own ? *kept : *repeat;
    other->repeat = others;
    if (is_own)
        *kept = *repeat;
    kept->repeat = other;
}

void question_drop_repeats(const struct claims *claims, struct question *question)
{
    size_t kept = 0, count = question->claim_count;
    for (size_t i = 0; i < count && count <= FEW && question->kind; i++) {
        if (question->claims[i].count && question->claims[i].voice_count > 1)
            leave_others(claims, question, i);
    }
    for (size_t i = 0; i < count; i++) {
        const struct claim *claim = &question->claims[i];
        size_t k = 0, most = count <= FEW ? kept : 0;
        while (k < most && !is_repeat(question, claim, &question->claims[k]))
            k++;
        if (k < most)
            join(claims, &question->claims[k], claim);
        else
            question->claims[kept++] = *claim;
    }
    question->claim_count = kept;
}

/* --- newer --- */

/* A number is newer than a denial, and a denial than a number; but not one that is unknown. */
static bool is_same_matter(const struct claim *claim, const struct claim *later)
{
    return !claim->count || !later->count || later->is_known == claim->is_known;
}

/* A stated figure is put right for its own day; of a later day it is another one. */
static void compare(const struct question *question, struct claim *claim, const struct claim *later)
{
    int order = edtf_compare(&claim->as_of, &later->as_of);
    if (!claim->is_named || !is_same_matter(claim, later) ||
        !text_equal_caseless(later->source, claim->source))
        return;
    if (!question->is_figure)
        claim->is_earlier |= order < 0;
    else if (order == 0)
        claim->is_earlier |= edtf_compare(&claim->event->date, &later->event->date) < 0;
    else
        claim->is_past |= order < 0;
}

void question_mark_earlier(struct question *question)
{
    for (size_t i = 0; i < question->claim_count && question->claim_count <= FEW; i++) {
        for (size_t k = 0; k < question->claim_count; k++) {
            if (k != i)
                compare(question, &question->claims[i], &question->claims[k]);
        }
    }
}

/* --- parts --- */

static bool are_apart(const struct claim *a, const struct claim *b)
{
    return a->is_known && b->is_known &&
           (a->high + a->slack < b->low - b->slack || b->high + b->slack < a->low - a->slack);
}

/* Of two numbers of a record the one with a note is the part; else the smaller one. */
static bool is_part_of(const struct claim *claim, const struct claim *whole)
{
    if (claim->event != whole->event || !claim->count || !whole->count ||
        edtf_compare(&claim->as_of, &whole->as_of) != 0 || !are_apart(claim, whole))
        return false;
    if (!claim->count->note != !whole->count->note)
        return claim->count->note != NULL;
    return claim->count->note || claim->high < whole->low;
}

void question_mark_parts(struct question *question)
{
    for (size_t i = 0; i < question->claim_count && question->claim_count <= FEW; i++) {
        struct claim *claim = &question->claims[i];
        for (size_t k = 0; k < question->claim_count; k++)
            claim->is_part |= is_part_of(claim, &question->claims[k]);
    }
}
