/* The vocabularies as arrays, and looking words up in them. */
#include "model/category.h"

#include "base/utf8.h"

#include <assert.h>
#include <ctype.h>

/* Longest vocabulary that term_nearest() takes. */
#define TERM_MAX 32

static_assert(CATEGORY_COUNT <= TERM_MAX, "raise TERM_MAX");

#define TERM_ROW(enumerator, term_name, en, fr, ar)                                                \
    [enumerator] = {                                                                               \
        .name = term_name,                                                                         \
        .labels = {(const struct word[]){{"en", en}, {"fr", fr}, {"ar", ar}}, 3},                  \
    },

const struct term category_terms[] = {CATEGORY_TABLE(TERM_ROW)[CATEGORY_COUNT] = {0}};
const struct term status_terms[] = {STATUS_TABLE(TERM_ROW)[STATUS_COUNT] = {0}};
const struct term record_type_terms[] = {RECORD_TYPE_TABLE(TERM_ROW)[RECORD_TYPE_COUNT] = {0}};
const struct term qualifier_terms[] = {QUALIFIER_TABLE(TERM_ROW)[QUALIFIER_COUNT] = {0}};

static int folded(char byte)
{
    return byte == '_' || byte == ' ' ? '-' : tolower((unsigned char)byte);
}

static bool is_name(const char *name, const char *typed)
{
    while (*name && *name == folded(*typed)) {
        name++;
        typed++;
    }
    return *name == *typed;
}

int term_find(const struct term *terms, const char *name)
{
    for (int i = 0; name && terms[i].name; i++)
        if (is_name(terms[i].name, name))
            return i;
    return -1;
}

const char *term_nearest(const struct term *terms, const char *typed)
{
    const char *names[TERM_MAX + 1] = {0};
    for (size_t i = 0; i < TERM_MAX && terms[i].name; i++)
        names[i] = terms[i].name;
    return text_nearest(typed, names);
}
