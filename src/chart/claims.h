/* The chart of claims: what each source says, set against what the others say.
 *
 * A record makes claims; claims answer questions; a question is a row.
 *
 *   records   "Strike on the market", Ministry: killed ≤12     ─┐ about / alleged-by /
 * same-episode-as "Red Cross on the strike", ICRC: killed 30–45    ─┘ / duplicate-of / same id /
 * same day, place and category in other sources question  people killed: strike on the market, 3
 * May claim     Ministry       ◀─●|            ≤12       each source once for each of its days
 *     claim     Red Cross          ▒▒ ├──●──┤  30–45
 *     verdict   no overlap: Ministry (≤12) against Red Cross (30–45)
 *
 * Numbers of one kind about one episode are one question; stated figures (stocks, running totals)
 * are one where kind, area and way of measuring are the same, whichever record states them. A
 * question without any number asks whether it happened, and is kept where at least two sources say
 * something of that. What a source said before it said something newer of the same is shown, but
 * not judged. Unknown numbers are claims without a place on the scale.
 *
 * The same claims are drawn in three ways:
 *
 *   ranges    rows of questions in sections by kind, each section with its own scale
 *   steps     stated figures over the days that they are as of, on the shared time axis
 *   plans     the day for which a meeting is planned over the day when that was announced */
#ifndef CHART_CLAIMS_H
#define CHART_CLAIMS_H

#include "chart/chart.h"
#include "query/shortlist.h"
#include "scene/table.h"
#include "chart/spots.h"

#include <stdint.h>

#define CLAIMS_SOURCES 6 /* that have a colour of their own */

struct claim {
    const struct event *event; /* the record that says so */
    const struct count *count; /* NULL: it says whether it happened */
    size_t episode;            /* that it is about */
    const char *source;        /* its name, never NULL; several that say it as one: "A, B" */
    bool is_named;             /* a source is named */
    const char *const *voices; /* the names of all that say it; NULL: only 'source' */
    size_t voice_count;
    size_t record;              /* the index of the record */
    const struct claim *repeat; /* another record in which the source says the same, and so on */
    enum status status;         /* how the source stands to it */
    struct edtf as_of;          /* of the number; else the record's date */
    bool has_as_of;             /* the record says as of when */

    bool is_known;          /* there is a number */
    double low, best, high; /* -INFINITY and INFINITY where a side is open; best NAN where none is
                               given */
    bool is_above;          /* it is more than 'low' */
    double slack;           /* on both sides, of numbers that are rounded or approximate */
    bool is_earlier;        /* the source said something newer; of a stated figure: of its day */
    bool is_past;           /* of a stated figure: the source stated one of a later day */
    bool is_part;           /* the record has another number of the same, which this is a part of */
    size_t group; /* where nothing suits all: which of the question's groups it is of, if any */
};

enum verdict {
    VERDICT_NONE,       /* too few to judge, or of different days */
    VERDICT_AGREE,      /* 'from' to 'to' suits all, and has the best of each */
    VERDICT_COMPATIBLE, /* it suits all, but they don't say the same: at least 20, at most 50 */
    VERDICT_ROUNDED,    /* the same, for rounding alone */
    VERDICT_APART       /* two of several sources don't meet */
};

#define CLAIM_GROUPS 6 /* that are told apart */
#define CLAIM_NO_GROUP SIZE_MAX

/* Claims that contradict the same others, and among these every claim of the other groups. */
struct claim_group {
    double low, high;
    size_t count;
};

struct question {
    const char *kind; /* of the counts; NULL: whether it happened */
    const char *title;
    const struct edtf *date; /* of the episode; NULL for stated figures */
    bool is_figure, is_cumulative;
    struct claim *claims; /* by day, then by number */
    size_t claim_count;
    enum verdict verdict;
    double from, to;
    const struct claim *under, *over;
    struct claim_group groups[CLAIM_GROUPS]; /* where it is apart: upwards */
    size_t group_count;
    bool is_denied; /* a source denies or contests what others give numbers of */
    double weight;  /* questions of more weight are drawn first where there is no room for all */
    double rank;    /* the most weight of a question of the kind */
    bool is_drawn;
};

/* A number in days: when a plan was known, and for when. */
struct plan_step {
    const struct event *event;
    const struct edtf *announced; /* NULL: nobody says when */
    const struct edtf *planned;   /* NULL: it says only that the plan is off */
    enum status status;           /* reported or confirmed: it was held */
    const char *by;
};

struct meeting {
    const char *title;
    struct plan_step *steps; /* by the day of the announcement, unknown ones first */
    size_t step_count;
};

/* How a step's mark looks: a plan that a later one put off is postponed, the later one planned. */
enum status meeting_step_look(const struct meeting *meeting, size_t index);

/* Signs that a key explains, in its order. */
enum claims_sign {
    CLAIMS_SIGN_RANGE,
    CLAIMS_SIGN_OPEN,
    CLAIMS_SIGN_SOFT,
    CLAIMS_SIGN_EARLIER,
    CLAIMS_SIGN_CLAIMED,
    CLAIMS_SIGN_CONTESTED,
    CLAIMS_SIGN_DENIED,
    CLAIMS_SIGN_BAND,
    CLAIMS_SIGN_GAP,
    CLAIMS_SIGN_RELAY,   /* steps: another source takes over */
    CLAIMS_SIGN_WHISKER, /* steps: best, lowest and highest, upright */
    CLAIMS_SIGN_BOUNDS,  /* steps: only between which numbers */
    CLAIMS_SIGN_SPAN,    /* some day within */
    CLAIMS_SIGN_PLANNED,
    CLAIMS_SIGN_POSTPONED,
    CLAIMS_SIGN_HELD,
    CLAIMS_SIGN_OFF,
    CLAIMS_SIGN_STANDS, /* plans: no news since */
    CLAIMS_SIGN_UNDATED /* plans: since a day that nobody tells */
};
#define CLAIMS_SIGNS 19

enum claims_form { CLAIMS_DOT = 1, CLAIMS_BAR = 2, CLAIMS_ARROW = 4 };

struct claims {
    const struct panel_setup *setup;
    struct panel *panel;
    struct canvas *canvas;
    enum claims_style style; /* never auto, once opened */

    const struct event **events; /* in the order of the input */
    size_t event_count;
    size_t *episodes; /* of each event: the index of the event that stands for the episode */
    const struct event **subjects; /* of each episode: its first event, or else its first record */
    size_t beyond;                 /* records that were not kept */
    size_t silent;                 /* records that make no claim */
    size_t elsewhere;              /* of these: that give a number of another kind */

    struct question *questions;
    size_t question_count;
    struct meeting *meetings;
    size_t meeting_count;
    size_t undrawn; /* questions or meetings, known after place() */

    const char *sources[CLAIMS_SOURCES]; /* that have colours */
    colour fills[CLAIMS_SOURCES];
    size_t source_count;

    bool signs[CLAIMS_SIGNS];     /* that are drawn, known after place() */
    unsigned forms[CLAIMS_SIGNS]; /* of statuses: the forms of the marks that have them */
    bool keyed[CLAIMS_SOURCES];   /* sources that the key names, by the lines of steps */
    double key_height;            /* with the gap before the words */
    struct text_block foot;       /* what is said under the plot */
    void *plot;                   /* of the style */
};

/* Adds a date to those that are drawn, for the subtitle; an open one is not told. */
void claims_tell(const struct claims *claims, const struct edtf *date);

struct claims_account;

/* How a style is laid out, and by 'account' what became of the words of each record that it is
 * about, once it is placed, also where there was nothing to plot: as in struct panel_class. */
struct claims_class {
    void (*open)(struct claims *claims);
    void (*gutters)(struct claims *claims);
    double (*place)(struct claims *claims, double room, bool is_filled);
    void (*draw)(struct claims *claims);
    enum message empty; /* what is said where there is nothing of the kind */
    void (*account)(const struct claims *claims, struct claims_account *account);
};
extern const struct claims_class claims_ranges, claims_steps, claims_plans;

/* --- from records to questions --- */

/* Fills events and episodes, then questions, from what was kept. */
void claims_collect(struct claims *claims, struct shortlist *shortlist);
void claims_ask(struct claims *claims);

/* Fills the meetings. */
void claims_find_meetings(struct claims *claims);

/* Reads the numbers of a count into a claim, and the day that it is as of. */
void claim_read(struct claim *claim, const struct count *count);
void claim_read_day(const struct claims *claims, struct claim *claim, const char *as_of);

/* --- who says what --- */

/* Fills source, voices and status of a claim that a record makes by a number of its own. */
void claim_give_voices(const struct claims *claims, struct claim *claim);

/* The same of a claim of one source that says whether it happened; false where it doesn't. */
bool claim_take_stance(const struct claims *claims, struct claim *claim,
                       const struct source *source);

/* Gives a claim to some of its sources. */
void claim_set_voices(const struct claims *claims, struct claim *claim, const char *const *names,
                      size_t count);

/* Whether one source says both. */
bool claims_share_voice(const struct claim *a, const struct claim *b);

/* Leaves one claim of those by which a source says the same, then marks what it put right since,
 * and numbers that are a part of another. */
void question_drop_repeats(const struct claims *claims, struct question *question);
void question_mark_earlier(struct question *question);
void question_mark_parts(struct question *question);

/* How a source stands to an event by its own words; false where these say nothing of that. */
bool source_status(const struct source *source, enum status *status);

/* Whether it denies or contests. */
bool source_dissents(const struct source *source);

/* Judges a question whose claims are in order. */
void question_judge(struct question *question);

/* Whether a claim has a say in that. */
bool claim_is_judged(const struct question *question, const struct claim *claim);

/* Whether two sources contradict each other by numbers of one day: all of 'low' is below 'high'. */
bool claims_oppose(const struct question *question, const struct claim *low,
                   const struct claim *high);

/* Whether both contradict the same others, in the same way, and so not each other. */
bool claims_are_twins(const struct question *question, const struct claim *a,
                      const struct claim *b);

/* Whether a claim denies, or contests, the event that it is about. */
bool claim_dissents(const struct claim *claim);

/* Whether its claims contradict each other, in numbers or in that it happened. */
bool question_is_apart(const struct question *question);

/* How much it has to say: 2 a contradiction, 1 that several speak, 0 a number that stands alone. */
int question_contest(const struct question *question);

/* --- the account of the layout --- */

/* What became of one of a record's words; a record is as the worst of them. */
void claims_note(struct claims_account *account, const struct event *event, enum label_state state,
                 unsigned steps);
void claims_note_lost(struct claims_account *account, const struct event *event);

/* The same of a claim, for each record in which its source says so. */
void claims_note_claim(struct claims_account *account, const struct claim *claim,
                       enum label_state state, unsigned steps);

/* Fills the panel's account from that of a style. */
void claims_report(const struct claims *claims, const struct claims_class *class);

/* --- words --- */

const char *claims_title(const struct claims *claims, const struct event *event);
const char *claims_source(const struct claims *claims, const struct event *event, bool *is_named);

/* A list, "A, B", with how many it leaves out: "A, B and 2 others". */
const char *claims_and_others(const struct claims *claims, const char *list, size_t more);

/* "≤12", "number unknown", "denied". */
const char *claim_words(const struct claims *claims, const struct claim *claim);

/* "Red Cross, 30–45"; of stated figures of several days, with its day. */
const char *claim_voice(const struct claims *claims, const struct question *question,
                        const struct claim *claim);

/* With "; " between them; either may be NULL. */
const char *claims_join(const struct claims *claims, const char *list, const char *words);

/* "Agree: 30–34"; NULL where nothing is judged. */
const char *question_verdict(const struct claims *claims, const struct question *question);

/* "People killed", "Did it happen?" */
const char *question_head(const struct claims *claims, const struct question *question);

/* Words for a stated figure, with since when it is a running total, or else what the records say of
 * that: "Coast, running total since March 2011". */
const char *question_as_total(const struct claims *claims, const struct question *question,
                              const char *words);

/* Of a chart without anything in it: 'message', or that no record has a number of the kind. */
const char *claims_empty_words(const struct claims *claims, enum message message);

/* A day that a step plans, or was held on: "12 June 2024", "from October 2024 on", "since October
 * 2024". */
const char *plan_day_words(const struct claims *claims, const struct plan_step *step,
                           const struct edtf *day);

/* "held 12 June 2024", of a step whose day reads so. */
const char *plan_held_words(const struct claims *claims, const struct plan_step *step,
                            const char *day);

/* A text and one more sentence; either may be NULL. */
const char *claims_sentences(const struct claims *claims, const char *text, const char *words);

/* For the alternative text: claims_alt.c. */
void claims_describe(const struct claims *claims, struct alt *alt);
const char *const *claims_notes(const struct claims *claims);
void claims_table(const struct claims *claims, struct table *table);

/* The colour of a source; that of what is other where it has none. */
colour claims_fill(const struct claims *claims, const char *source);

/* The tint of what suits all. */
colour claims_band(const struct canvas *canvas);

/* Room and place for what stands under a plot: 'words' may be NULL, "3 more questions are not
 * drawn" is added where there are such; the key of the signs stands before it. */
double claims_lay_foot(struct claims *claims, const char *words);

/* A point of a plot of claims on the page. */
struct point claims_point(const struct claims *claims, double x, double y);

/* Lays the words of a label: at most as wide as 'width', unless a word is wider; none is broken. */
struct text_block claims_lay_label(const struct claims *claims, const struct text_run *runs,
                                   size_t count, double width, size_t lines);

/* Draws a label at its spot in a plot of claims, with its leader line where it has one. */
void claims_draw_label(const struct claims *claims, const struct text_block *label,
                       const struct spot *spot);

#endif
