/* What the files of the date parser share: text -> parts of a point -> days, and hints for what was
 * refused. Nobody outside edtf*.c includes this. */
#ifndef MODEL_EDTF_INTERNAL_H
#define MODEL_EDTF_INTERNAL_H

#include "base/buffer.h"
#include "model/edtf.h"

/* Longest text that is read, in bytes. It bounds the members of a set as well (five bytes each). */
#define EDTF_TEXT_MAX 1000

#define EDTF_SEASON_FIRST 21
#define EDTF_SEASON_LAST 41

/* A text being read. */
struct edtf_cursor {
    const char *text;
    size_t at; /* next byte */
    enum edtf_seasons seasons;
    struct edtf_error *error;
};

/* What was written of one point, before its days are known. Components are digits with X where
 * masked (or made loose by S), and "" where not written. */
struct edtf_parts {
    char year[5], month[3], day[3];
    bool is_negative;              /* a year with '-' */
    int season;                    /* 21 to 41 in place of a month, else 0 */
    bool is_long;                  /* a 'Y' year: 'year' is "" and these hold */
    int64_t first_year, last_year; /* the years it can mean, at most 12 digits */
};

/* Fills the error of the cursor; always false, so that callers can return it. */
bool edtf_fail(struct edtf_cursor *cursor, size_t column, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Fails at the next byte, which fits nothing. */
bool edtf_fail_unexpected(struct edtf_cursor *cursor);

/* Takes the next byte if it is 'wanted' (never NUL). */
bool edtf_take(struct edtf_cursor *cursor, char wanted);

/* Whether a number of as many digits as 'mask' has agrees with its digits; X agrees with all. */
bool edtf_mask_fits(const char *mask, int value);

/* Whether any number from 'first' to 'last' agrees. */
bool edtf_mask_fits_any(const char *mask, int first, int last);

/* First and last day that 'parts' can mean; false where the masks leave none. */
bool edtf_bounds(const struct edtf_parts *parts, enum edtf_seasons seasons, int64_t *earliest,
                 int64_t *latest);

/* Reads one point; what follows it is left to the caller. */
bool edtf_read_point(struct edtf_cursor *cursor, struct edtf_point *point);

/* Reads a whole text as the standard wants it, without hints; 'edtf' is undefined on failure. */
bool edtf_read(const char *text, enum edtf_seasons seasons, struct arena *arena, struct edtf *edtf,
               struct edtf_error *error);

/* One way in which a date can be meant that EDTF does not take. */
struct edtf_rewrite {
    const char *reason;
    bool is_sure; /* the reason holds even where nothing can be suggested */
    /* Adds the rewritten 'text' to 'out'; false where it does not apply ('out' is then dropped). */
    bool (*apply)(const char *text, struct buffer *out);
};

/* For whole texts, then for each date in them; each ended by a row whose 'apply' is NULL. */
extern const struct edtf_rewrite edtf_whole_rewrites[];
extern const struct edtf_rewrite edtf_date_rewrites[];

/* Replaces 'error' by what the text was probably meant to be, where that is known. 'text' has been
 * refused by edtf_read(). */
void edtf_add_hint(const char *text, struct edtf_error *error);

#endif
