/* What the files of the timeline share: items on lanes, where each stands, and the stages that fill
 * it in. Order of the stages:
 *
 *   timeline_collect   records -> items, with their lanes (timeline_lanes), the days of the axis
 *                      (timeline_span) and what ties them to each other (timeline_ties)
 *   timeline_place     items -> rows: the ladder from a label by its mark to a mark alone
 *   timeline_draw      rows -> scene
 */
#ifndef CHART_TIMELINE_H
#define CHART_TIMELINE_H

#include "chart/axis.h"
#include "chart/bins.h"
#include "chart/chart.h"
#include "chart/label.h"
#include "chart/legend.h"
#include "chart/mark.h"
#include "chart/pack.h"
#include "chart/pin.h"
#include "query/shortlist.h"

/* A label that found its place, relative to the top row of its unit. */
struct placed_label {
    struct text_block block;
    double x; /* of 'side' of the block */
    enum side side;
    size_t row; /* from the unit's top row */
    bool has_leader;
    double leader_x;
    bool is_above;  /* the leader goes up to the label */
    bool is_tucked; /* right under its bar: closer than a row */
    bool is_inside; /* on its bar */
};

/* A date that a record had, or is moved to, beside its own. */
struct other_date {
    const struct event *event; /* the record as it would be on that date */
    bool is_later;             /* the new one */
    const struct item *record; /* that has this date; or NULL */
};

/* What shows that others are about a record. */
enum tie_state { TIE_NONE, TIE_LINE, TIE_LETTER };

/* How the figure says that a record was moved to another: an arrow within a row, one that turns
 * from row to row, or words. */
enum move_state { MOVE_WORDS, MOVE_PAIR, MOVE_LINE };

struct move {
    struct item *from, *to;
    enum move_state state;
    bool has_way; /* of a line: it turns at 'x' */
    double x;
};

struct item {
    const struct event *event;
    size_t order; /* of input */
    size_t rank;  /* of importance, 0 first */
    double weight;
    size_t lane;
    struct mark mark;
    struct label label;
    bool is_bold;
    const char *name;            /* of its pin */
    const struct pin *pin;       /* where the label is to stand; or NULL */
    bool is_pinned;              /* it stands there, or has no words as its pin says */
    const char *words;           /* the label as one string */
    struct text_block line;      /* the label on one line */
    struct text_block cut;       /* shortened; no lines until it is asked for */
    struct text_block brief;     /* in few words, on one line; no lines until it is asked for */
    bool is_brief;               /* the label is given in few words, for want of room */
    bool is_cut;                 /* or cut where the room ends */
    struct text_block *wrapped;  /* in so many lines; NULL until they are asked for */
    const char *shared;          /* how its title and many others begin; or NULL */
    const char *brief_words;     /* the label in few words as one string, once laid out */
    struct text_block entry;     /* in the key; no lines until it is asked for */
    bool is_entry_brief;         /* that is in few words */
    const struct edtf *own_date; /* its own, where that is not the date of its mark; or NULL */
    struct item *voice_of;       /* the record of the same event that stands for this one: of
                                    another source, or of a later date */
    const struct event **voices; /* the other records of the event */
    size_t voice_count;
    enum tie_state tie_state;
    bool is_same; /* the line joins records of one event; else statements and what they are about */
    bool has_trunk; /* the line to those about it stands at 'trunk_x' */
    double trunk_x;
    const char *letter;     /* that those about it name; or NULL */
    const char *reference;  /* "[b] → [a]" behind its words: its letter and what it is about */
    size_t reference_count; /* letters of others in it */
    bool refers_to_same;    /* the last of these is of a record of the same event */
    struct other_date
        *others; /* by its history or chain: the old dates, oldest first, then the new ones */
    size_t other_count;
    const char *earlier;    /* old dates that no mark shows; or NULL */
    const char *later;      /* new dates among the others that no mark shows; or NULL */
    const char *moved_to;   /* all new dates that no mark shows; or NULL */
    struct item *successor; /* the date a postponed event was moved to, where an arrow can lead */
    struct item *partner;   /* the same while both are to be drawn in one row */
    bool is_partner;        /* it is somebody's partner */
    bool has_predecessor;   /* some record was moved to it */
    bool lacks_shape;       /* its mark does not show its category */
    bool tells_date;        /* its mark does not show that its date is approximate */
    bool is_on_axis;
    bool is_in_rug;    /* no row was free: counted in the lane's density strip */
    struct item *host; /* the item whose mark and words stand for this one too; or NULL */
    size_t merged;     /* of a host: how many it stands for, with itself; else 0 */
    enum label_state state;
    unsigned steps;
    unsigned number;
    bool has_label;
    struct placed_label placed;
    struct pack_option taken; /* what its unit covers, from the top row on; of a partner nothing */
    size_t top_row;           /* of its unit in the lane */
    size_t mark_row;          /* from the top row */
};

/* One record is about another; or both are of one event. */
struct tie {
    struct item *from, *to;
    bool is_same;
};

/* How many of the most important records of a lane its rows can hold, and in which way; what was
 * found is kept, as the tries of a page ask for it again and again. */
struct held {
    struct held *next;
    size_t limit, full; /* rows for words, and records that keep all of them */
    bool is_full;       /* the lane's */
    size_t count, way;
};

/* Records in one bin of a strip: those that happened, and those that are planned, called off or
 * denied. */
struct rug_bar {
    size_t count, hollow;
};

/* A record of the strip that lasted: on one of two levels. */
struct rug_line {
    const struct item *item;
    size_t level;
};

struct lane {
    const char *head;
    colour head_ink;
    colour tint; /* of the density strip */
    struct text_block head_block;
    const struct lane_group *outer; /* the group that it is of, or is in */
    colour outer_ink;
    struct text_block outer_block; /* over the first lane in a group; else no lines */
    bool is_inner;                 /* it is one of several in the group */
    bool is_of_category;           /* all of its records are of one */
    bool is_rest;                  /* of the groups without a lane of their own */
    bool is_full;                  /* its records keep all their words, whatever the others */
    struct held *held;
    size_t rows;                /* in use */
    size_t pinned;              /* rows that pins ask for; some of them may be empty */
    struct rug_bar *rug;        /* records without a row, by bin; NULL where there are none */
    struct rug_line *rug_lines; /* those that lasted */
    size_t rug_line_count;
    size_t in_rug;     /* how many these are */
    bool has_kept_rug; /* the strip is as high as in an earlier edition: for so many records */
    size_t kept_in_rug;
    double y0, y1; /* of the lane */
    double rows_y; /* top of the first row */
};

/* What stands under the axis. */
struct timeline_foot {
    struct legend legend;
    struct text_block listed;     /* no lines where nothing is listed */
    struct text_block ladder;     /* what became of labels for which there was no room */
    double legend_height, height; /* without the key */
    double key_height;            /* 0 where there is none */
};

/* What pins hold while a page is placed. */
enum pin_hold {
    HOLD_ROWS,  /* all words at the pin, and the rows that they stand in; who had no words has none
                 */
    HOLD_WORDS, /* all words at the pin */
    HOLD_PLACE, /* the place; the words may become few */
    HOLD_NOTHING
};

struct timeline {
    const struct panel_setup *setup;
    struct panel *panel;
    const struct canvas *canvas;
    struct item *items;   /* in order of date, then input */
    struct item **ranked; /* by importance */
    struct item **named;  /* those with an id, by id */
    size_t named_count;
    struct tie *ties; /* by what they lead to */
    size_t tie_count;
    size_t letter_count; /* records that have one */
    struct move *moves;  /* by where they come from, then by date */
    size_t move_count;
    size_t item_count;
    struct lane_choices *choices; /* rows that were tried for lanes; NULL: none yet */
    struct lane *lanes;
    size_t lane_count;
    size_t *group_lanes; /* lane of each group of the shortlist */
    const struct shortlist_rest *rest;
    size_t rest_count;
    bool has_group;      /* lanes have heads */
    bool is_by_category; /* each lane is of one category: colour and head say the kind */
    bool heads_on_top;   /* too narrow for a gutter */
    double first, last;  /* days of the axis */
    bool has_hours;      /* some record has a clock time */
    bool is_placed;      /* what strips and arrows there are is known */
    enum pin_hold pin_hold;
    bool is_larger;          /* the page, than that of the pins of an earlier edition */
    bool has_gaps;           /* labels of the earlier edition are gone */
    bool is_empty;           /* no record is on the axis: there is none */
    const struct axis *axis; /* known from placing on */
    struct mark_setup marks;
    double pitch;                  /* distance of rows */
    double lane_pad;               /* above and under the rows of a lane */
    double tight_pitch, tight_pad; /* what these become on a crowded page */
    double *rug_edges;             /* x of the bins of the strips, one more than there are */
    size_t rug_bins;
    enum bin_unit rug_unit; /* BIN_AUTO: parts of the axis */
    int64_t *rug_days;      /* first day of each bin, else NULL */
    bool has_rug_hollow, has_rug_line;
    size_t most_in_rug; /* records in the tallest bar of the strips; 0 where there is none */
    struct text_block widest_number; /* room kept for a number beside a mark */
    double most_rug;                 /* height of bars in a strip, but for the lowest */
    double strip_legend;             /* height that words on strips would take in the legend */
    size_t unlabelled;               /* records without words on the figure */
    size_t shortened, merged;        /* with few words; with a mark and a count in common */
    struct timeline_foot foot;
};

/* Whether an item's label has a place by its pin. */
bool timeline_is_pinned(const struct item *item);

/* Whether pins that leave a record without a label hold: not where there is more room now. */
bool timeline_holds_losses(const struct timeline *timeline);

/* Words as they stand in this timeline's labels. */
struct label_setup timeline_words(const struct timeline *timeline);

/* The other dates of a record, without those that a record of their own shows. */
void timeline_collect_dates(const struct timeline *timeline, struct item *item,
                            bool has_predecessor, bool has_successor);

/* Whether another date can have a mark at all. */
bool timeline_has_place(const struct edtf *date);

/* Marks them beside the record's own measured mark, or words them where that is not possible. */
void timeline_place_dates(struct timeline *timeline, struct item *item);

/* Composes the words of an item; 'moved_to' as in label_compose(). */
void timeline_word(const struct timeline *timeline, struct item *item, const char *moved_to);

/* Groups become lanes, each with the words of its head; 'group_lanes' is filled. */
void timeline_collect_lanes(struct timeline *timeline, const struct shortlist *shortlist);

/* Whether a lane is the first in its group. */
bool timeline_starts_outer(const struct timeline *timeline, size_t lane);

/* Leaves out lanes of which every record is listed under the axis. */
void timeline_drop_empty_lanes(struct timeline *timeline, size_t group_count);

/* The span of the axis: the data's bounds, with some room where a date is open; what the user gave
 * holds as given. Decides which items stand on it. */
void timeline_collect_span(struct timeline *timeline);

/* The record with that id, the first one in the input; or NULL. */
struct item *timeline_find(const struct timeline *timeline, const char *id);

/* Makes records be found, and ranks them by what they weigh with the links to them. */
void timeline_link(struct timeline *timeline);

/* Records of one event become voices of one of them, where a mark can be true to all. */
void timeline_join_voices(struct timeline *timeline);

/* The record that stands for this one: itself, where it is nobody's voice. NULL stays NULL. */
struct item *timeline_host(struct item *item);

/* The date of an event that two records date; false where no one date is true to both. */
bool timeline_join_dates(const struct edtf *a, const struct edtf *b, struct arena *arena,
                         struct edtf *joined);

/* Which records are about which. */
void timeline_collect_ties(struct timeline *timeline);

/* Gives letters where there are too many ties for lines. */
void timeline_begin_ties(struct timeline *timeline);

/* Finds ways for the lines of a placed timeline, and gives letters to those without; returns
 * whether words changed, so that it is to be placed again. */
bool timeline_settle_ties(struct timeline *timeline);

/* Finds places for the lines; records without one are to have a letter. */
void timeline_route(struct timeline *timeline);

/* Draws the line from a record to those about it. */
void timeline_draw_ties(const struct timeline *timeline, const struct item *to);

/* The first letter of the figure's language. */
const char *timeline_first_letter(const struct timeline *timeline);

/* The middle of an item's mark as drawn. */
double timeline_mark_y(const struct timeline *timeline, const struct item *item);

/* Collects the other dates of all records, and joins chains of three and more. */
void timeline_collect_histories(struct timeline *timeline);

/* Decides which postponed records share a row with what they were moved to, and which other arrows
 * there are to be. */
void timeline_tie_moves(struct timeline *timeline);

/* The new dates of a record that no mark and no arrow shows, as words; or NULL. */
const char *timeline_moved_words(const struct timeline *timeline, const struct item *item);

/* Finds ways for the arrows of a placed timeline from row to row; words say what is without. With
 * 'is_last' all of these become words, unless each has a way and 'is_same', that nothing else
 * changed. Returns whether words changed, so that it is to be placed again. */
bool timeline_settle_moves(struct timeline *timeline, bool is_same, bool is_last);

/* Draws the arrows from row to row. */
void timeline_draw_moves(const struct timeline *timeline);

/* Finds how titles of several records begin: what stands before the place in "Army - Rebels,
 * Qusayr". */
void timeline_share_titles(struct timeline *timeline);

/* Fills items, lanes and span; labels are composed, marks not yet measured. */
void timeline_collect(struct timeline *timeline, struct shortlist *shortlist);

/* Gives the items their pins. */
void timeline_collect_pins(struct timeline *timeline);

/* Notes the room on the page for later editions, and whether it holds more, or longer, rows than
 * that of the earlier one. */
void timeline_note_page(struct timeline *timeline, double room);

/* Counts in the account what became of pins. */
void timeline_report_pins(const struct timeline *timeline);

/* Where words stand to their mark. */
enum pin_place label_place(const struct placed_label *placed);

/* The pin for where an item's label stands: NULL where it has none of its own. */
const char *timeline_pin_text(const struct timeline *timeline, const struct item *item);

/* Whether the words of an item can be fewer; these are laid out at the first call. */
bool timeline_has_brief(const struct timeline *timeline, struct item *item);

/* "3 events": what stands by the mark of several neighbours. */
struct text_block timeline_merged_words(const struct timeline *timeline,
                                        struct item *const *members, size_t count);

/* Gives words that were made few back what the rows around their marks have room for. */
void timeline_widen(struct timeline *timeline);

/* Cuts words later where their rows have room. After all others stand where their pins will say, so
 * that the next edition finds the same room. */
void timeline_cut_later(struct timeline *timeline);

/* Counts what labels lack. */
void timeline_count_losses(struct timeline *timeline);

/* Words that were moved off the row of their mark to where there was room are moved on along their
 * rows, such that they stand as near to their marks as can be. */
void timeline_settle(struct timeline *timeline);

/* Counts the records without a row into the strips of their lanes. */
void timeline_fill_rugs(struct timeline *timeline);

/* Whether what a record tells of did not happen, or not yet. */
bool timeline_is_hollow(const struct item *item);

/* Draws these. */
void timeline_draw_rugs(const struct timeline *timeline);

/* Whether the figure has to say that labels are shortened, merged or missing. */
bool timeline_has_losses(const struct timeline *timeline);

/* Finds a place for every item on the axis within 'height' points for lanes and key, or within
 * 'crowded_height' where records stay without words, which takes a line under the axis to say. */
void timeline_place(struct timeline *timeline, double height, double crowded_height);

double timeline_mark_radius(const struct timeline *timeline);

/* Measures the marks on the known axis, and words their records anew where words have to say what
 * these do not show. */
void timeline_measure_marks(struct timeline *timeline);

/* The signs that are drawn of the records, or, before they are placed, those that could be. */
struct legend timeline_signs(const struct timeline *timeline);

/* Lays the head of a lane, and over the first one in a group that of the group; returns how wide
 * they are, at most 'limit'. */
double timeline_lay_heads(struct timeline *timeline, size_t index, double limit);

/* Of the heads of lanes within a group, from the group's own. */
double timeline_indent(const struct timeline *timeline);

/* Height of a lane's head, and of what of it stands over the rows. */
double timeline_head_height(const struct lane *lane);
double timeline_over_rows(const struct timeline *timeline, const struct lane *lane);

/* Of its density strip with the space over it: the more records, the higher. */
double timeline_rug_height(const struct timeline *timeline, const struct lane *lane);

/* Of the bars in it, at most. */
double timeline_rug_bars(const struct timeline *timeline, const struct lane *lane);

/* Height of a lane as placed, and of all of them. */
double timeline_lane_height(const struct timeline *timeline, const struct lane *lane);
double timeline_lanes_height(const struct timeline *timeline);

/* Draws a number, in a ring. */
void timeline_draw_number(const struct timeline *timeline, unsigned number, struct point centre);

/* Its records as a table: timeline_table.c. */
void timeline_records(const struct panel *panel, struct table *table);

/* Adds what it shows to the alternative text: timeline_alt.c. */
void timeline_tell(const struct timeline *timeline, struct shortlist *shortlist, struct alt *alt);

/* Height of the key, 0 where there is none. */
double timeline_key_height(struct timeline *timeline);

/* Draws the lanes from the panel's y0 on, over its height; returns their lower end. */
double timeline_draw_lanes(struct timeline *timeline);

/* Draws the key (what numbers stand for) from 'y' on; returns its lower end. */
double timeline_draw_key(struct timeline *timeline, double y);

#endif
