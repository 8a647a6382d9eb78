/* Verbs are told by how they begin; one that a word like "not" stands before vouches for nothing.
 */
#include "model/stance.h"

#include <ctype.h>
#include <string.h>

static const struct {
    const char *stem;
    enum stance stance;
} verbs[] = {
    {"deny", STANCE_DENIES},         {"deni", STANCE_DENIES},        {"reject", STANCE_DENIES},
    {"refut", STANCE_DENIES},        {"dismiss", STANCE_DENIES},     {"contest", STANCE_CONTESTS},
    {"disput", STANCE_CONTESTS},     {"doubt", STANCE_CONTESTS},     {"confirm", STANCE_CONFIRMS},
    {"corroborat", STANCE_CONFIRMS}, {"verif", STANCE_CONFIRMS},     {"alleg", STANCE_CLAIMS},
    {"claim", STANCE_CLAIMS},        {"unconfirmed", STANCE_UNSURE}, {"unverified", STANCE_UNSURE},
    {"stat", STANCE_STATES},         {"say", STANCE_STATES},         {"report", STANCE_STATES},
    {"narrat", STANCE_STATES},       {"announc", STANCE_STATES},     {"comment", STANCE_STATES},
    {"know", STANCE_STATES},
};

static const char *const negations[] = {
    "no",       "not",      "cannot",   "can't",   "can’t",   "doesn't", "doesn’t",
    "couldn't", "couldn’t", "never",    "neither", "without", "unable",  "declines",
    "refuses",  "fails",    "declined", "refused", "failed",  NULL,
};

static bool begins_with(const char *word, size_t length, const char *stem)
{
    size_t i = 0;
    while (i < length && stem[i] && tolower((unsigned char)word[i]) == (unsigned char)stem[i])
        i++;
    return !stem[i];
}

static bool is_negation(const char *word, size_t length)
{
    for (size_t i = 0; negations[i]; i++) {
        if (strlen(negations[i]) == length && begins_with(word, length, negations[i]))
            return true;
    }
    return false;
}

static bool find_verb(const char *word, size_t length, enum stance *stance)
{
    for (size_t i = 0; i < sizeof verbs / sizeof *verbs; i++) {
        if (begins_with(word, length, verbs[i].stem)) {
            *stance = verbs[i].stance;
            return true;
        }
    }
    return false;
}

enum stance source_stance(const struct source *source)
{
    const char *at = source->claim ? source->claim : "", *end = at + strcspn(at, ":;,.(");
    enum stance stance = STANCE_STATES;
    bool is_negated = false;
    while (at < end) {
        size_t blanks = strspn(at, " \t\n"), length = strcspn(at + blanks, " \t\n:;,.(");
        at += blanks;
        if (is_negation(at, length))
            is_negated = true;
        else if (find_verb(at, length, &stance))
            return is_negated ? STANCE_UNSURE : stance;
        at += length;
    }
    return STANCE_STATES;
}
