/* Who makes a claim, and how the source stands to it: its own word goes before the status of the
 * record, which tells what others make of it. */
#include "chart/claims.h"

#include "base/utf8.h"
#include "model/stance.h"

#include <string.h>

#define MOST_NAMES 3 /* sources that say one number as one; more are counted */

/* --- of a number --- */

static bool may_speak(enum stance stance, int pass)
{
    return stance < STANCE_CONTESTS ? stance != STANCE_UNSURE && pass == 0 : pass == 1;
}

static bool has_name(const char *const *names, size_t count, const char *name)
{
    for (size_t i = 0; i < count; i++) {
        if (text_equal_caseless(names[i], name))
            return true;
    }
    return false;
}

/* The names of the sources that say what a record says, each once: those that deny it speak for
 * themselves, unless all do. */
static const char **find_names(const struct claims *claims, const struct event *event,
                               size_t *count)
{
    const char **names = ARENA_ARRAY(claims->canvas->arena, const char *, event->source_count + 1);
    size_t speakers = 0;
    for (int pass = 0; pass < 2 && !speakers; pass++) {
        for (size_t i = 0; i < event->source_count; i++) {
            if (!may_speak(source_stance(&event->sources[i]), pass))
                continue;
            const char *name =
                event_source_name(event, &event->sources[i], &claims->setup->select.languages);
            speakers++;
            if (name && !has_name(names, *count, name))
                names[(*count)++] = name;
        }
    }
    return names;
}

/* Names of data sets stand for what their editors made of their own sources. */
static const char *dataset_of(const struct claims *claims, const struct event *event)
{
    const char *dialect = event->origin.dialect;
    if (!dialect || strcmp(dialect, "casus") == 0 || strcmp(dialect, "generic") == 0 ||
        !claims->setup->dataset_name)
        return NULL;
    return claims->setup->dataset_name(dialect);
}

const char *claims_and_others(const struct claims *claims, const char *list, size_t more)
{
    struct arena *arena = claims->canvas->arena;
    return more ? arena_print(
                      arena, "%s %s", list,
                      locale_plural(claims->setup->locale, arena, PLURAL_CLAIMS_OTHERS, more))
                : list;
}

static const char *list_names(const struct claims *claims, const char *const *names, size_t count)
{
    struct arena *arena = claims->canvas->arena;
    const char *comma = locale_message(claims->setup->locale, MESSAGE_COMMA), *list = NULL;
    size_t told = count > MOST_NAMES ? MOST_NAMES : count;
    for (size_t i = 0; i < told; i++)
        list = list ? arena_print(arena, "%s%s%s", list, comma, names[i]) : names[i];
    return claims_and_others(claims, list, count - told);
}

const char *claims_source(const struct claims *claims, const struct event *event, bool *is_named)
{
    size_t count = 0;
    const char *dataset = dataset_of(claims, event);
    const char *const *names = dataset ? &dataset : find_names(claims, event, &count);
    *is_named = dataset || count;
    return *is_named ? list_names(claims, names, dataset ? 1 : count)
                     : locale_message(claims->setup->locale, MESSAGE_CLAIMS_NO_SOURCE);
}

void claim_set_voices(const struct claims *claims, struct claim *claim, const char *const *names,
                      size_t count)
{
    claim->voices = names;
    claim->voice_count = count;
    claim->source = list_names(claims, names, count);
}

/* --- how they stand to it --- */

struct stances {
    size_t dissenting, speaking, claiming;
    enum status dissent; /* of one who dissents */
};

static struct stances count_stances(const struct event *event)
{
    struct stances stances = {0};
    for (size_t i = 0; i < event->source_count; i++) {
        enum stance stance = source_stance(&event->sources[i]);
        stances.dissenting += stance >= STANCE_CONTESTS;
        stances.speaking += may_speak(stance, 0);
        stances.claiming += stance == STANCE_CLAIMS;
        if (stance >= STANCE_CONTESTS)
            source_status(&event->sources[i], &stances.dissent);
    }
    return stances;
}

static bool is_disputed(enum status status)
{
    return status == STATUS_CONTESTED || status == STATUS_DENIED;
}

static bool has_word(const struct event *event)
{
    for (size_t i = 0; i < event->source_count; i++) {
        if (event->sources[i].claim && *event->sources[i].claim)
            return true;
    }
    return false;
}

/* Where nobody is named who disputes it, a number that its source gives is contested by others. */
static enum status number_status(const struct event *event)
{
    struct stances stances = count_stances(event);
    if (!stances.speaking && stances.dissenting)
        return stances.dissent;
    if (stances.speaking && stances.claiming == stances.speaking)
        return STATUS_CLAIMED;
    if (!is_disputed(event->status))
        return event->status;
    if (stances.dissenting)
        return STATUS_REPORTED;
    return has_word(event) ? STATUS_CONTESTED : event->status;
}

void claim_give_voices(const struct claims *claims, struct claim *claim)
{
    const struct event *event = claim->event;
    claim->source = claims_source(claims, event, &claim->is_named);
    claim->status = number_status(event);
    if (!dataset_of(claims, event))
        claim->voices = find_names(claims, event, &claim->voice_count);
}

/* A statement without numbers that is denied or contested is itself the denial: it has no other
 * matter. Of what is told as a fact, the word of a source tells where it stands. */
static enum status stance_status(const struct event *event, const struct source *source)
{
    bool is_word = source->claim && *source->claim;
    bool is_bare = event->record_type == RECORD_STATEMENT && !event->count_count;
    if (!is_disputed(event->status) || is_bare)
        return event->status;
    return is_word || count_stances(event).dissenting ? STATUS_REPORTED : event->status;
}

bool claim_take_stance(const struct claims *claims, struct claim *claim,
                       const struct source *source)
{
    const struct event *event = claim->event;
    claim->source = event_source_name(event, source, &claims->setup->select.languages);
    claim->status = stance_status(event, source);
    bool has_verb = source_status(source, &claim->status);
    bool is_mere =
        event->record_type == RECORD_STATEMENT && !has_verb && claim->status < STATUS_CLAIMED;
    claim->is_named = claim->source != NULL;
    return claim->is_named && !is_mere && source_stance(source) != STANCE_UNSURE;
}

/* --- who says both --- */

static size_t voices_of(const struct claim *claim, const char *const **voices)
{
    *voices = claim->voices && claim->voice_count ? claim->voices : &claim->source;
    return claim->voice_count && claim->voices ? claim->voice_count : claim->is_named;
}

bool claims_share_voice(const struct claim *a, const struct claim *b)
{
    const char *const *left, *const *right;
    size_t left_count = voices_of(a, &left), right_count = voices_of(b, &right);
    for (size_t i = 0; i < left_count; i++) {
        if (has_name(right, right_count, left[i]))
            return true;
    }
    return a == b || (a->count && b->count && a->event == b->event);
}
