/* From episodes to questions: every number of every record is a claim; claims about the same are
 * sorted together and judged. */
#include "chart/claims.h"

#include "base/utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* --- all claims, with what they are about --- */

struct raw {
    const char *key;
    size_t order;
    struct claim claim;
};

struct raws {
    struct claims *claims;
    struct raw *items;
    size_t count, capacity;
};

static void add_raw(struct raws *raws, const char *key, const struct claim *claim)
{
    if (raws->count == raws->capacity) {
        size_t capacity = raws->capacity * 2 + 64;
        struct raw *items = ARENA_ARRAY(raws->claims->canvas->arena, struct raw, capacity);
        if (raws->count)
            memcpy(items, raws->items, raws->count * sizeof *items);
        raws->items = items;
        raws->capacity = capacity;
    }
    raws->items[raws->count] = (struct raw){key, raws->count, *claim};
    raws->count++;
}

static bool is_stated(const struct event *event, const struct count *count)
{
    return event->record_type == RECORD_FIGURE ||
           (count->measure && strcmp(count->measure, "flow") != 0);
}

static const char *or_none(const char *text)
{
    return text ? text : "";
}

static const char *key_of(const struct claims *claims, size_t i, const struct count *count)
{
    const struct event *event = claims->events[i];
    struct arena *arena = claims->canvas->arena;
    const char *parts = or_none(count->breakdown);
    if (!is_stated(event, count))
        return arena_print(arena, "%s\x1f%zu\x1f%s", count->kind, claims->episodes[i], parts);
    const char *area = count->area;
    if (!area)
        area = words_pick(&event->place.name, &claims->setup->select.languages, NULL);
    if (!area)
        area = event->place.country;
    return arena_print(arena, "%s\x1fstated\x1f%s\x1f%s\x1f%s", count->kind, or_none(area),
                       or_none(count->measure), parts);
}

static void add_numbers(struct raws *raws, size_t i)
{
    struct claims *claims = raws->claims;
    const struct event *event = claims->events[i];
    const char *wanted = claims->setup->kind;
    for (size_t k = 0; k < event->count_count; k++) {
        const struct count *count = &event->counts[k];
        struct claim claim = {.event = event, .record = i, .episode = claims->episodes[i]};
        if (!count->kind || (wanted && strcmp(wanted, count->kind) != 0))
            continue;
        claim_give_voices(claims, &claim);
        claim_read(&claim, count);
        claim_read_day(claims, &claim, count->as_of);
        add_raw(raws, key_of(claims, i, count), &claim);
    }
}

/* --- whether it happened --- */

static bool is_plan(enum status status)
{
    return status == STATUS_PLANNED || status == STATUS_POSTPONED || status == STATUS_CALLED_OFF;
}

static void add_stances(struct raws *raws, size_t i)
{
    struct claims *claims = raws->claims;
    const struct event *event = claims->events[i];
    if (event->record_type == RECORD_FIGURE || is_plan(event->status) || claims->setup->kind)
        return;
    for (size_t k = 0; k < event->source_count; k++) {
        struct claim claim = {
            .event = event, .record = i, .episode = claims->episodes[i], .best = NAN};
        if (!claim_take_stance(claims, &claim, &event->sources[k]))
            continue;
        claim_read_day(claims, &claim, NULL);
        add_raw(raws,
                arena_print(claims->canvas->arena, "\x1fhappened\x1f%zu", claims->episodes[i]),
                &claim);
    }
}

/* --- questions --- */

static int compare_raws(const void *a, const void *b)
{
    const struct raw *x = a, *y = b;
    int order = strcmp(x->key, y->key);
    return order ? order : (x->order > y->order) - (x->order < y->order);
}

static double place_of(const struct claim *claim)
{
    if (!isnan(claim->best))
        return claim->best;
    return isfinite(claim->low) ? claim->low : claim->high;
}

static int compare_claims(const void *a, const void *b)
{
    const struct claim *x = a, *y = b;
    int order = edtf_compare(&x->as_of, &y->as_of);
    if (order)
        return order;
    if (x->is_known != y->is_known)
        return x->is_known ? -1 : 1;
    double left = place_of(x), right = place_of(y);
    return x->is_known && left != right ? (left > right ? 1 : -1) : strcmp(x->source, y->source);
}

static size_t known_count(const struct question *question)
{
    size_t count = 0;
    for (size_t i = 0; i < question->claim_count; i++)
        count += question->claims[i].is_known;
    return count;
}

static void weigh(struct question *question)
{
    double largest = 0;
    for (size_t i = 0; i < question->claim_count; i++) {
        if (question->claims[i].is_known && isfinite(question->claims[i].low))
            largest = fmax(largest, question->claims[i].low);
    }
    question->weight = 2 * fmin(20, (double)question->claim_count - 1) +
                       (question_is_apart(question) ? 3 : 0) + (known_count(question) ? 1 : 0) +
                       log10(1 + largest) / 10;
}

static void entitle(const struct claims *claims, struct question *question)
{
    const struct claim *first = &question->claims[0];
    const struct event *event =
        question->is_figure ? first->event : claims->subjects[first->episode];
    const char *area = words_pick(&event->place.name, &claims->setup->select.languages, NULL);
    question->title = claims_title(claims, event);
    question->date = question->is_figure ? NULL : &event->date;
    if (!question->is_figure)
        return;
    if (area || first->count->area)
        question->title = area ? area : first->count->area;
}

/* Claims of one key. */
struct run {
    const struct raw *raws;
    size_t count;
};

/* A statement speaks for the kinds alone that it has numbers of. */
static bool has_own_matter(const struct claim *stance)
{
    return stance->event->record_type == RECORD_STATEMENT && stance->event->count_count;
}

static bool is_told(const struct question *question, const struct claim *stance)
{
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (claim->count && claim->status == stance->status &&
            text_equal_caseless(claim->source, stance->source))
            return true;
    }
    return false;
}

/* Who denies or contests an event says so of every number of it. */
static void add_dissent(struct question *question, const struct run *stances)
{
    for (size_t i = 0; i < stances->count && !question->is_figure; i++) {
        const struct claim *stance = &stances->raws[i].claim;
        if (claim_dissents(stance) && !has_own_matter(stance) && !is_told(question, stance))
            question->claims[question->claim_count++] = *stance;
    }
}

static struct question make_question(const struct claims *claims, const struct run *run,
                                     const struct run *stances)
{
    const struct claim *first = &run->raws[0].claim;
    struct question question = {
        .kind = first->count ? first->count->kind : NULL,
        .claims = ARENA_ARRAY(claims->canvas->arena, struct claim, run->count + stances->count + 1),
        .claim_count = run->count,
    };
    question.is_figure = first->count && is_stated(first->event, first->count);
    question.is_cumulative = question.is_figure && first->count->measure &&
                             strcmp(first->count->measure, "cumulative") == 0;
    for (size_t i = 0; i < run->count; i++)
        question.claims[i] = run->raws[i].claim;
    add_dissent(&question, stances);
    question_drop_repeats(claims, &question);
    qsort(question.claims, question.claim_count, sizeof *question.claims, compare_claims);
    question_mark_earlier(&question);
    question_mark_parts(&question);
    question_judge(&question);
    weigh(&question);
    entitle(claims, &question);
    return question;
}

/* Nothing but denials that say "none": whether it happened is the question, which asks them too. */
static bool is_mere_denial(const struct question *question, const struct run *stances)
{
    for (size_t i = 0; i < question->claim_count; i++) {
        const struct claim *claim = &question->claims[i];
        if (claim->status != STATUS_DENIED || (claim->is_known && claim->high > 0))
            return false;
    }
    return !question->is_figure && stances->count > 1;
}

/* Whether it happened is asked where no number says so, and more than one source speaks. */
static bool is_asked(const struct question *question, const struct run *stances, bool *has_number)
{
    size_t episode = question->claims[0].episode;
    if (!question->kind)
        return !has_number[episode] && question->claim_count > 1;
    if (is_mere_denial(question, stances))
        return false;
    if (!question->is_figure && known_count(question))
        has_number[episode] = true;
    return true;
}

/* Kinds in the order of what is worst; others stand behind them. */
static size_t kind_order(const char *kind)
{
    static const char *const kinds[] = {"killed",  "casualties", "wounded",  "injured",
                                        "missing", "displaced",  "refugees", NULL};
    size_t i = 0;
    while (kinds[i] && strcmp(kinds[i], kind) != 0)
        i++;
    return i;
}

int question_contest(const struct question *question)
{
    return question_is_apart(question) ? 2 : question->claim_count > 1;
}

static int compare_questions(const void *a, const void *b)
{
    const struct question *x = a, *y = b;
    if (!x->kind != !y->kind)
        return x->kind ? -1 : 1;
    if (x->kind && kind_order(x->kind) != kind_order(y->kind))
        return kind_order(x->kind) < kind_order(y->kind) ? -1 : 1;
    if (x->rank > y->rank || x->rank < y->rank)
        return x->rank > y->rank ? -1 : 1;
    int order = x->kind ? strcmp(x->kind, y->kind) : 0;
    if (order)
        return order;
    if (x->is_figure != y->is_figure)
        return x->is_figure ? 1 : -1;
    if (question_contest(x) != question_contest(y))
        return question_contest(x) > question_contest(y) ? -1 : 1;
    order = edtf_compare(&x->claims[0].event->date, &y->claims[0].event->date);
    return order ? order : strcmp(x->title, y->title);
}

/* Questions of one kind stand together; kinds with more to say come first. */
static void sort_questions(struct claims *claims)
{
    struct question *list = claims->questions;
    size_t count = claims->question_count;
    if (count)
        qsort(list, count, sizeof *list, compare_questions);
    for (size_t from = 0, to = 0; from < count; from = to) {
        double rank = 0;
        for (; to < count && list[to].is_figure == list[from].is_figure &&
               strcmp(or_none(list[to].kind), or_none(list[from].kind)) == 0;
             to++)
            rank = fmax(rank, list[to].weight);
        for (size_t i = from; i < to; i++)
            list[i].rank = rank;
    }
    if (count)
        qsort(list, count, sizeof *list, compare_questions);
}

/* Of each episode, where its stances are among the sorted claims. */
static struct run *find_stances(const struct claims *claims, const struct raws *raws,
                                size_t *stances)
{
    struct run *runs = ARENA_ARRAY(claims->canvas->arena, struct run, claims->event_count + 1);
    size_t count = 0;
    for (; count < raws->count && raws->items[count].key[0] == '\x1f'; count++) {
        struct run *run = &runs[raws->items[count].claim.episode];
        run->raws = run->count ? run->raws : &raws->items[count];
        run->count++;
    }
    *stances = count;
    return runs;
}

static bool has_any_number(const struct event *event)
{
    for (size_t k = 0; k < event->count_count; k++)
        if (event->counts[k].kind && event->counts[k].qualifier != QUALIFIER_UNKNOWN)
            return true;
    return false;
}

/* Records that no question asks; one that another one repeats speaks by it. */
static void count_silent(struct claims *claims)
{
    bool *speaks = ARENA_ARRAY(claims->canvas->arena, bool, claims->event_count + 1);
    for (size_t i = 0; i < claims->question_count; i++) {
        const struct question *question = &claims->questions[i];
        for (size_t k = 0; k < question->claim_count; k++) {
            for (const struct claim *at = &question->claims[k]; at; at = at->repeat)
                speaks[at->record] = true;
        }
    }
    for (size_t i = 0; i < claims->event_count; i++) {
        claims->silent += !speaks[i];
        claims->elsewhere += !speaks[i] && has_any_number(claims->events[i]);
    }
}

void claims_ask(struct claims *claims)
{
    struct raws raws = {.claims = claims};
    bool *has_number = ARENA_ARRAY(claims->canvas->arena, bool, claims->event_count + 1);
    for (size_t i = 0; i < claims->event_count; i++) {
        add_numbers(&raws, i);
        add_stances(&raws, i);
    }
    if (raws.count)
        qsort(raws.items, raws.count, sizeof *raws.items, compare_raws);
    claims->questions = ARENA_ARRAY(claims->canvas->arena, struct question, raws.count + 1);
    /* Keys of numbers sort behind those that ask whether it happened: these come last. */
    size_t numbers;
    const struct run *stances = find_stances(claims, &raws, &numbers);
    for (int pass = 0; pass < 2; pass++) {
        size_t from = pass ? 0 : numbers, end = pass ? numbers : raws.count;
        for (size_t to = from; from < end; from = to) {
            while (to < end && strcmp(raws.items[from].key, raws.items[to].key) == 0)
                to++;
            const struct run run = {raws.items + from, to - from}, none = {0};
            const struct run *said = &stances[run.raws[0].claim.episode];
            struct question question = make_question(claims, &run, pass ? &none : said);
            if (is_asked(&question, said, has_number))
                claims->questions[claims->question_count++] = question;
        }
    }
    count_silent(claims);
    sort_questions(claims);
}
