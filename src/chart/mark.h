/* The mark of a record on a time axis: what is known of its date, drawn as far as it is known.
 *
 *   day known            ●            one of these days     |---|   (slim, with caps)
 *   about a day         ~●~           lasts from - to       [===]   (full, with caps)
 *   on or before         ◀            start not exact       ░▒▓==]
 *   on or after          ▶            still going on        [===▶
 *   at each of          ●—●           end unknown           [=?
 *   at one of           |┄┄|
 *                                     goes on off the axis  [==//
 */
#ifndef CHART_MARK_H
#define CHART_MARK_H

#include "chart/canvas.h"
#include "model/event.h"
#include "scale/time_scale.h"

enum mark_kind {
    MARK_DOT,    /* a shape at one place */
    MARK_BEFORE, /* triangle: on or before */
    MARK_AFTER,  /* triangle: on or after */
    MARK_WITHIN, /* slim bar: one day of this span */
    MARK_BAR     /* it lasted */
};

enum mark_edge {
    EDGE_CAP,    /* the bound is known */
    EDGE_FADE,   /* approximate: fades over the soft margin */
    EDGE_LOOSE,  /* known less exactly than a day: a lighter part, then a cap */
    EDGE_CUT,    /* goes on beyond the axis */
    EDGE_NONE,   /* the arrow to a new date is attached */
    EDGE_ARROW,  /* open */
    EDGE_UNKNOWN /* "?" */
};

/* One piece; sets of dates have several. */
struct mark_part {
    enum mark_kind kind;
    double x0, x1;           /* what is drawn, without arrow or "?" */
    double core_x0, core_x1; /* the part that is certain; x0 and x1 where all is */
    enum mark_edge start, end;
    double fade_x0, fade_x1; /* where fading ends, of bars possibly beyond the axis */
    double soft;             /* of a dot: half the width of its soft margin; of this there stands on
                                the axis what is between fade_x0 and fade_x1 */
};

/* How far over the baseline of its words the middle of a mark stands, in sizes of type: the middle
 * of the small letters. */
#define MARK_RISE 0.31

/* From one date to the next, backwards where 'to' is before 'from'. */
struct mark_arrow {
    double from, to;
};

#define MOVE_LENGTH 8.0 /* of an arrow from an old date to a new one, at least */
#define MOVE_GAP 0.4    /* between a mark and its arrow */

struct mark {
    const struct event *event;
    colour tint;
    struct mark_part *parts; /* at least one; in the arena of its setup */
    size_t part_count;
    bool is_tied;          /* the parts are days of one record, tied by a line */
    double tie_x0, tie_x1; /* where the line goes on to the end of the axis, for days beyond it;
                              else NAN */
    bool is_either;        /* the parts are dates of which only one is right */
    bool is_joined;        /* these are too close to each other: one part stands for them */
    bool has_voice;        /* drawn with a second outline: another record tells of it too */
    enum status voice;
    struct mark *moves; /* other dates of the record, each with an arrow */
    struct mark_arrow *arrows;
    size_t move_count;
    double x0, x1;              /* all that is drawn */
    double label_x0, label_x1;  /* what words keep clear of */
    double under_x0;            /* where words under it begin, at the earliest */
    const struct mark *current; /* one of 'moves', if the record stands there now; or NULL */
    double words_half; /* half the height of a bar that holds its words; 0: it holds none */
};

/* What a mark depends on beside its record. */
struct mark_setup {
    const struct time_scale *scale;
    double radius;  /* of shapes; bars are 1.8 times as high */
    bool is_hourly; /* the axis shows hours: a day without a time is a span */
    bool has_as_of;
    int64_t as_of;        /* day up to which is known what is still going on */
    double unknown_width; /* of the "?" at an unknown end, with its gap */
    struct arena *arena;  /* for the parts of what is measured */
};

/* Measures the mark of a record whose date is placeable and meets the axis. */
void mark_measure(struct mark *mark, const struct event *event, colour tint,
                  const struct mark_setup *setup);

/* Gives a measured mark a second outline in the status of another record. */
void mark_add_voice(struct mark *mark, enum status voice, const struct mark_setup *setup);

/* Draws it centred on 'y'. */
void mark_draw(const struct canvas *canvas, const struct mark *mark, double y,
               const struct mark_setup *setup);

/* Draws the arrow from one date to the next. */
void mark_draw_arrow(const struct canvas *canvas, const struct mark_arrow *arrow, colour tint,
                     double y);

/* Whether something of a measured mark has its category's shape: what happened on one day has. On a
 * bar a shape would stand on a day that nobody said, and look like a status. */
bool mark_has_shape(const struct mark *mark);

/* Whether a measured mark can't show the doubt of its date: too little of its soft margin is to be
 * seen, or the dates of which one is right are too close to each other. */
bool mark_hides_doubt(const struct mark *mark, const struct mark_setup *setup);

/* The room for words on its bar, where that is one even fill without a second outline: between its
 * ends, without what fades, is loose or cut off. False where there is none. */
bool mark_inside(const struct mark *mark, double *x0, double *x1);

/* Whether the sign that a bar goes on beyond the axis stands on its side; not where only the margin
 * of an approximate date is cut off, of which nobody knows that anything was there. */
bool mark_goes_on(const struct mark_part *part, bool is_start);

/* Whether it has an end that is not known, and so a "?" of its own. */
bool mark_has_unknown(const struct mark *mark);

/* Takes 'length' points off its end (or start), where the arrow from one date to the next stands.
 * Its parts become its own, in 'arena'. */
void mark_trim(struct mark *mark, bool at_start, double length, struct arena *arena);

/* Where the record stands now, among its other dates: that is where its words belong. */
const struct mark *mark_current(const struct mark *mark);

/* Whether words before it (or behind it) stand at its mark: not at an abandoned date, nor far off
 * behind a fade. */
bool mark_has_side(const struct mark *mark, bool is_before);

/* The middle of its most certain part: where a leader line starts. */
double mark_anchor(const struct mark *mark);

#endif
