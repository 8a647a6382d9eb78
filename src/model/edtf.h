/* Extended Date/Time Format: ISO 8601-2:2019 levels 0, 1 and 2 as the Library of Congress published
 * them on 4 February 2019, with the first and last day that each expression can mean.
 *
 * Nothing here turns an imprecise date into a day: callers use the bounds, and draw the rest. */
#ifndef MODEL_EDTF_H
#define MODEL_EDTF_H

#include "base/arena.h"
#include "base/day.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* The finest component that was written, even if it is masked with X ("2013-XX": month). */
enum edtf_precision { EDTF_YEAR, EDTF_SEASON, EDTF_MONTH, EDTF_DAY, EDTF_SECOND };

/* Components as bits, for qualifications. A season counts as a month. */
enum { EDTF_IN_YEAR = 1, EDTF_IN_MONTH = 2, EDTF_IN_DAY = 4 };

/* How seasons 21 to 24 (and 25 to 32) are laid on the calendar. */
enum edtf_seasons {
    EDTF_SEASONS_METEOROLOGICAL, /* 21 = March to May; winter runs into the next year */
    EDTF_SEASONS_CALENDAR        /* 21 = January to March */
};

/* One date, possibly masked, qualified or with a clock time. */
struct edtf_point {
    int64_t earliest, latest; /* first and last day it can mean; earliest <= latest */
    int64_t year;             /* as written, digits masked with X or made loose by S taken as 0 */
    enum edtf_precision precision;
    unsigned uncertain;   /* '?': EDTF_IN_… bits */
    unsigned approximate; /* '~': EDTF_IN_… bits; '%' sets both */
    bool is_masked;       /* has an X or an S */
    bool has_time;
    int hour, minute, second; /* civil time as written, 24:00:00 as hour 24; the end of an interval
                                 or range in another zone than its start is on the start's clock */
    bool has_zone;
    int zone;      /* minutes east of Greenwich; moves neither the clock nor the day */
    bool has_year; /* false when all digits of the year are masked */
};

/* One side of an interval or set. */
enum edtf_edge {
    EDTF_EDGE_KNOWN,
    EDTF_EDGE_OPEN,   /* ".." : no limit, still going on */
    EDTF_EDGE_UNKNOWN /* empty: there is a limit, nobody knows it */
};

enum edtf_form {
    EDTF_POINT,
    EDTF_INTERVAL, /* start/end */
    EDTF_ONE_OF,   /* [a,b,c..d]: one event, at one of these */
    EDTF_ALL_OF    /* {a,b,c..d}: it happened at each of these */
};

/* A member of a set: a single date (start equal to end) or a range a..b. */
struct edtf_member {
    struct edtf_point start, end;
};

struct edtf {
    const char *text; /* as written */
    enum edtf_form form;
    enum edtf_edge start_edge, end_edge; /* KNOWN for a point */
    struct edtf_point start, end;        /* meaningful where the edge is KNOWN; equal for a point;
                                            for a set the members with the outermost bounds */
    const struct edtf_member *members;   /* of a set, in the order written; else NULL */
    size_t member_count;
    int64_t earliest;  /* first day, or DAY_NONE_BEFORE where the start is open or unknown */
    int64_t latest;    /* last day, or DAY_NONE_AFTER where the end is open or unknown */
    bool is_placeable; /* false: valid, but not to be put on a day axis (year wholly masked, or
                          beyond -9999 to 9999) */
};

/* Why a text was refused. */
struct edtf_error {
    size_t column;     /* byte of the text where it goes wrong, from 0 */
    char message[160]; /* "no month 13", with a hint that names the modern spelling where one is
                          known: "'u' is the 2012 draft; write 'X': '201X'" */
};

/* Parses 'text' (NUL-terminated, at most 1,000 bytes). Sets and the kept text are allocated in
 * 'arena'. Returns false and fills 'error' for what the standard or its casus semantics refuse;
 * '*edtf' is then zeroed. What parses has a bound on at least one side: "../.." and
 * "[..2012,2014..]" are refused. Interval ends and members of sets may carry clock times. */
bool edtf_parse(const char *text, enum edtf_seasons seasons, struct arena *arena, struct edtf *edtf,
                struct edtf_error *error);

/* Whether any component carries '?' (or '%'), or '~' (or '%'). */
bool edtf_is_uncertain(const struct edtf *edtf);
bool edtf_is_approximate(const struct edtf *edtf);

/* Days by which drawing (never counting) extends a point on each side, from the finest component
 * that is approximate: day 3, month and season 30, year 365; 0 where nothing is. */
int edtf_soft_days(const struct edtf_point *point);

/* A single date known to a month is never vague. */
#define EDTF_VAGUE_DAYS 31

/* Days over which a single date is spread (0 for one day, for durations and for what is open). */
int64_t edtf_blur_days(const struct edtf *edtf);

/* Whether a vague date can share an axis with days first to last: both together span at most three
 * times as much ("2013" among months, but not "about 2011" among weeks), and more where only few
 * records, 'others', are on these days: it takes the space of but few then. */
bool edtf_is_near_enough(int64_t vague_first, int64_t vague_last, int64_t first, int64_t last,
                         size_t others);

/* Sort order: earliest, then latest; a missing bound counts as the other one. */
int edtf_compare(const struct edtf *a, const struct edtf *b);

/* The day that stands for it when one is needed: the middle of the bounds, or the bounded end. */
int64_t edtf_middle(const struct edtf *edtf);

/* Deep copy into another arena. */
struct edtf edtf_copy(struct arena *arena, const struct edtf *edtf);

#endif
