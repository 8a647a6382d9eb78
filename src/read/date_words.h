/* The words of dates in the languages that chronologies and data sets are written in. */
#ifndef READ_DATE_WORDS_H
#define READ_DATE_WORDS_H

#include <stdbool.h>
#include <stddef.h>

#define DATE_TOKEN_LIMIT 40
#define DATE_WORD_SIZE 48

enum token_kind {
    TOKEN_NUMBER,
    TOKEN_WORD,
    TOKEN_DASH, /* longer than a hyphen */
    TOKEN_MARK  /* any other sign, the hyphen too */
};

struct date_token {
    enum token_kind kind;
    int number, digits;        /* of a number of at most 8 digits */
    char text[DATE_WORD_SIZE]; /* of a word: small letters; of a mark: the sign */
    bool has_blank;            /* a blank stands before it */
};

/* What a word can mean. */
enum date_meaning {
    MEANS_NOTHING, /* not a word of dates */
    MEANS_FILLER,  /* "of", "the", a day of the week: passed over */
    MEANS_MONTH,   /* value 1 to 12 */
    MEANS_SEASON,  /* value 21 to 24 */
    MEANS_QUARTER, /* value 1 to 4 */
    MEANS_THIRD,   /* early, mid, late: 1 to 3 */
    MEANS_ABOUT,   /* approximate */
    MEANS_PERHAPS, /* uncertain */
    MEANS_BEFORE,  /* before that day */
    MEANS_BY,      /* on or before it */
    MEANS_AFTER,   /* after it */
    MEANS_SINCE,   /* from it on, still */
    MEANS_TO,      /* between the ends of a span */
    MEANS_FROM,    /* in front of a span */
    MEANS_CENTURY,
    MEANS_BC, /* before year 1 */
    MEANS_AD,
    MEANS_ONGOING
};

struct date_word {
    const char *text; /* small letters; accents as written */
    enum date_meaning meaning;
    int value;
};

/* The meaning of a word, or NULL. */
const struct date_word *date_word_find(const char *text);

/* Splits a text of valid UTF-8; how many tokens, 0 where there are none or too many. Digits of any
 * script count. */
size_t date_tokens(const char *text, struct date_token tokens[DATE_TOKEN_LIMIT]);

#endif
