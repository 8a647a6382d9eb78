/* What a figure shows, in sentences for those who can't see it: a long text that a screen reader
 * reads well, and a short one for places that want a line. Charts add sentences in the order of
 * reading, each with how much it matters; where there is no room for all of them, the least of them
 * are left out whole. */
#ifndef CHART_ALT_H
#define CHART_ALT_H

#include "base/arena.h"
#include "locale/locale.h"

#include <stddef.h>

#define ALT_SHORT_LIMIT 125 /* characters: what screen readers read in one go */
#define ALT_LONG_LIMIT 1000
#define ALT_LIST_LIMIT 6 /* entries of a list; more are counted */

/* How much a sentence matters; the most first. */
enum alt_rank {
    ALT_SUBJECT, /* the kind of chart, its title, what it is about */
    ALT_MOST,    /* extremes with their dates */
    ALT_COURSE,  /* whether it rises or falls */
    ALT_TOTAL,
    ALT_DOUBT, /* what is uncertain, provisional or left out */
    ALT_PARTS, /* its groups */
    ALT_DETAIL,
    ALT_RANK_COUNT
};

struct alt_sentence {
    enum alt_rank rank;
    const char *text;
    const char *brief; /* stands for it in the short text, where it is too long for that; or NULL */
    bool is_long;      /* it is not for the short text */
};

/* A zeroed struct is an empty text; alt_clear() frees it. Its sentences live in the arena. */
struct alt {
    struct arena *arena;
    struct alt_sentence *sentences;
    size_t count, capacity;
    bool is_long; /* what is added from here on is not for the short text */
};

void alt_clear(struct alt *alt);

/* Adds one or more sentences, without what marks the direction of parts; NULL and "" add nothing,
 * nor does a doubt that was told already. */
void alt_add(struct alt *alt, enum alt_rank rank, const char *text);
void alt_add_brief(struct alt *alt, enum alt_rank rank, const char *text, const char *brief);

/* Adds each of a list that ends with NULL. */
void alt_add_all(struct alt *alt, enum alt_rank rank, const char *const *texts);

/* All sentences for which there is room; behind them 'more', where some are left out. */
const char *alt_long(const struct alt *alt, const char *more);

/* The sentences that matter most, as many as have room. */
const char *alt_short(const struct alt *alt);

/* A text of at most 'limit' characters: cut behind a word, with "…" for what is missing. A single
 * word that is longer is cut within, but not before a mark that belongs to the letter before it. */
const char *alt_cut(const char *text, size_t limit, struct arena *arena);

/* A list for people: "a, b, c and 4 more". A list with its first two alone is empty. */
struct alt_list {
    const struct locale *locale;
    struct arena *arena;
    const char *text; /* the entries so far; NULL: none */
    size_t count;     /* of all entries */
    bool has_lists;   /* entries are lists themselves: semicolons stand between them */
};
void alt_list_add(struct alt_list *list, const char *entry);

/* The whole list, which 'more' further entries belong to; NULL for an empty one. */
const char *alt_list_end(const struct alt_list *list, size_t more);

#endif
