/* Claims in the alternative text: how many questions there are and how they stand, then each that
 * is judged with what was said, then those to which there is but one answer. */
#include "chart/claims.h"

#include "chart/alt.h"

#define MOST_TOLD 6   /* questions */
#define MOST_CLAIMS 4 /* of one question without a verdict; more are counted */
#define MOST_STEPS 6  /* of one meeting */

static const char *claims_of(const struct claims *claims, const struct question *question)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *semicolon = locale_message(locale, MESSAGE_SEMICOLON), *list = NULL;
    for (size_t i = 0; i < question->claim_count && i < MOST_CLAIMS; i++) {
        const struct claim *claim = &question->claims[i];
        const char *words = claim_voice(claims, question, claim);
        list = list ? arena_print(arena, "%s%s%s", list, semicolon, words) : words;
    }
    if (question->claim_count > MOST_CLAIMS)
        list = arena_print(
            arena, "%s%s%s", list, semicolon,
            locale_plural(locale, arena, PLURAL_ALT_MORE, question->claim_count - MOST_CLAIMS));
    return list;
}

/* Whether something happened is told by the answer; of numbers it is said what they count. */
static void tell_question(const struct claims *claims, const struct question *question,
                          struct alt *alt)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *verdict = question_verdict(claims, question);
    const char *comma = locale_message(locale, MESSAGE_COMMA);
    const char *head = question->title;
    if (question->kind)
        head = arena_print(arena, "%s%s%s", question_head(claims, question), comma, head);
    const char *words = locale_format(locale, arena, MESSAGE_OF_PANEL, head,
                                      verdict ? verdict : claims_of(claims, question), NULL);
    alt_add(alt, verdict ? ALT_PARTS : ALT_DETAIL, arena_print(arena, "%s.", words));
}

static size_t verdicts(const struct claims *claims, enum verdict verdict)
{
    size_t count = 0;
    for (size_t i = 0; i < claims->question_count; i++) {
        const struct question *question = &claims->questions[i];
        enum verdict whole = question_is_apart(question) ? VERDICT_APART : question->verdict;
        count += question->is_drawn && whole == verdict;
    }
    return count;
}

/* "8 questions, 2 agreed." */
static void tell_verdicts(const struct claims *claims, struct alt *alt)
{
    const struct {
        enum plural plural;
        size_t count;
    } parts[] = {
        {PLURAL_CLAIMS_APART, verdicts(claims, VERDICT_APART)},
        {PLURAL_CLAIMS_AGREED, verdicts(claims, VERDICT_AGREE) + verdicts(claims, VERDICT_ROUNDED)},
        {PLURAL_CLAIMS_COMPATIBLE, verdicts(claims, VERDICT_COMPATIBLE)},
        {PLURAL_CLAIMS_UNDRAWN, claims->undrawn},
    };
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *words = locale_plural(locale, arena, PLURAL_CLAIMS_QUESTIONS,
                                      claims->question_count - claims->undrawn);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].count)
            words = arena_print(arena, "%s%s%s", words, locale_message(locale, MESSAGE_COMMA),
                                locale_plural(locale, arena, parts[i].plural, parts[i].count));
    alt_add(alt, ALT_MOST, arena_print(arena, "%s.", words));
}

static void tell_questions(const struct claims *claims, struct alt *alt)
{
    size_t told = 0;
    tell_verdicts(claims, alt);
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = 0; i < claims->question_count && told < MOST_TOLD; i++) {
            const struct question *question = &claims->questions[i];
            bool is_judged = question_verdict(claims, question) != NULL;
            if (!question->is_drawn || is_judged != (pass == 0))
                continue;
            tell_question(claims, question, alt);
            told++;
        }
    }
}

/* "12 June 2024 announced 16 May 2024", "held 12 June 2024", "postponed (1 August 2024), no new
 * date" */
static const char *step_words(const struct claims *claims, const struct plan_step *step)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *what = step->planned ? plan_day_words(claims, step, step->planned)
                                     : locale_message(locale, MESSAGE_PLANS_OFF);
    const char *announced = step->announced ? locale_date(locale, arena, step->announced) : NULL;
    if (step->status <= STATUS_CONFIRMED)
        return plan_held_words(claims, step, what);
    if (announced && !step->planned && step->status == STATUS_POSTPONED)
        return locale_format(locale, arena, MESSAGE_PLANS_PUT_OFF, announced, NULL, NULL);
    return announced ? locale_format(locale, arena, MESSAGE_ALT_PLAN_STEP, what, announced, NULL)
                     : what;
}

static void tell_meeting(const struct claims *claims, const struct meeting *meeting,
                         struct alt *alt)
{
    const struct locale *locale = claims->setup->locale;
    struct arena *arena = claims->canvas->arena;
    const char *semicolon = locale_message(locale, MESSAGE_SEMICOLON), *list = NULL;
    for (size_t i = 0; i < meeting->step_count && i < MOST_STEPS; i++) {
        const char *what = step_words(claims, &meeting->steps[i]);
        list = list ? arena_print(arena, "%s%s%s", list, semicolon, what) : what;
    }
    alt_add(
        alt, ALT_PARTS,
        arena_print(arena, "%s.",
                    locale_format(locale, arena, MESSAGE_OF_PANEL, meeting->title, list, NULL)));
}

void claims_describe(const struct claims *claims, struct alt *alt)
{
    if (claims->style == CLAIMS_PLANS) {
        for (size_t i = 0; i < claims->meeting_count && i < MOST_TOLD; i++)
            tell_meeting(claims, &claims->meetings[i], alt);
    } else if (claims->question_count) {
        tell_questions(claims, alt);
    }
}
