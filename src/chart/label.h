/* The words beside a mark: title, count, doubt and who says so. */
#ifndef CHART_LABEL_H
#define CHART_LABEL_H

#include "chart/canvas.h"
#include "locale/locale.h"
#include "model/event.h"

#define LABEL_RUNS 28
#define LABEL_BRIEF 28 /* characters of a title in few words */

struct label {
    struct text_run runs[LABEL_RUNS];
    size_t run_count;
    size_t doubt; /* index of the run that is "?", or LABEL_RUNS */
};

struct label_setup {
    const struct locale *locale;
    const struct language_order *languages;
    double size; /* points */
    bool is_bold;
    bool names_category;   /* no shape says the kind of event: words do */
    bool tells_date;       /* no fade says that the date is approximate: words do */
    const char *lane;      /* may be NULL: the head of its lane, which brief words do not repeat */
    const char *shared;    /* may be NULL: how many titles begin, which brief words do not repeat */
    const char *earlier;   /* may be NULL: old dates that no mark shows */
    const char *reference; /* may be NULL: letters of records it is tied to, behind all else */
    const struct event *const *voices; /* further records of the event */
    const struct edtf *own_date;       /* may be NULL: what the record itself says, where its mark
                                          stands on the date that it has in common with these */
    size_t voice_count;
};

/* The text with its spaces made no-break ones, for dates and numbers with their units; around a
 * dash between two dates it may still break. */
const char *text_unbroken(struct arena *arena, const char *text);

/* The text with small numbers tied to the names before them: "Geneva 2". */
const char *text_tied_numbers(struct arena *arena, const char *text);

/* The title in the figure's language; where a record has none, its type, place, first actor or
 * category, else a word for "untitled". Never NULL. */
const char *label_title(const struct event *event, const struct label_setup *setup);

/* Whether a title says the number of a count, which is then not said beside it. */
bool label_says_count(const char *title, const struct count *count);

/* What follows the number of a count in a title that begins with it ("3.1 million displaced"), or
 * NULL: there the count can stand for it, with the sign that says how exact it is. */
const char *label_after_count(const char *title, const struct count *count);

/* Composes the label:
 *   events and statements   Title ? · 10–12 killed (claimed: France)
 *   sums of events          Title · 415 events · 760 killed
 *   figures                 >80,000 dead since 2011 – UN      (the number bold and first)
 *   several records      Title / title of the other one · 30 killed
 * "?" stands for an uncertain date, and of several records each says its own doubt; the count is
 * left out where the title says the number already; 'moved_to' (may be NULL) is the date a
 * postponed event was moved to, where no arrow shows it. */
void label_compose(struct label *label, const struct event *event, const char *moved_to,
                   const struct label_setup *setup, struct arena *arena);

/* The label in few words, for crowded pages: of a title made of the kind of event and its place the
 * place, of any other as many words as fit LABEL_BRIEF characters; with doubt, count and status.
 * Returns whether it has less words than the whole label. */
bool label_compose_brief(struct label *label, const struct event *event,
                         const struct label_setup *setup, struct arena *arena);

/* The label as one string, for tooltips, keys and lists: there the date is given in words and says
 * its own doubt, so "?" is left out. */
const char *label_text(const struct label *label, struct arena *arena);

#endif
