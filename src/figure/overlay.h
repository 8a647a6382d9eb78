/* What stands over the panels of a figure: its annotations, each with its place on the time axis
 * and with words that obey the promises of the layout.
 *
 *   overlay_init    the annotations of the settings
 *   overlay_take    records go by; those that a key event names are kept
 *   overlay_plan    the axis is known: marks, labels, room over the panels
 *   overlay_draw_…  labels over a panel, then lines through its plot, broken around its texts
 *
 * A label goes down a ladder until all have a place: one line, two, three, cut, a letter that the
 * note explains, no name. */
#ifndef FIGURE_OVERLAY_H
#define FIGURE_OVERLAY_H

#include "chart/chart.h"
#include "chart/label.h"
#include "chart/stem.h"
#include "figure/annotation.h"

#define NO_PANEL SIZE_MAX

enum overlay_edge {
    OVERLAY_ON,   /* it goes on beyond the axis, or is open */
    OVERLAY_DAY,  /* the day is known */
    OVERLAY_VAGUE /* it is not */
};

/* Where an annotation is drawn, in points. */
struct overlay_mark {
    bool is_line;            /* at x0 */
    double x0, x1;           /* all that it may cover */
    double core_x0, core_x1; /* what it covers for certain; equal to x0, x1 where all is */
    enum overlay_edge edge0, edge1;
    bool is_crowded; /* it shares days with another span: it has a line on top that shows its own */
    size_t level;    /* of that line, from the top: spans that meet have different ones */
};

struct overlay_item {
    const struct annotation *given;
    size_t number;             /* in the order given, from 1; then those of windows */
    const struct event *event; /* the record that the id names, once it came */

    /* On the page: */
    const struct panel_window *window; /* the period in which it is marked; NULL: on the page's axis
                                        */
    bool is_windowed;                  /* on no axis, but in a period of some panel */
    bool is_marked;                    /* a panel that marks dates by itself has it */
    const struct edtf *date;           /* NULL: of a record that never came */
    const char *words;                 /* of the label; NULL where it has none */
    bool says_date;                    /* they are its date */
    struct text_run runs[LABEL_RUNS];
    size_t run_count;
    size_t host; /* the panel over which it is named; NO_PANEL: it is not on the axis */
    struct overlay_mark mark;
    struct overlay_label *label; /* NULL where it has none */
};

/* Words over a panel, for one annotation or several that meet. */
struct overlay_label {
    size_t host;
    struct overlay_item *first; /* the one that it stands at */
    const struct text_run *runs;
    size_t run_count, item_count;
    double widest_word;
    size_t form; /* rung of the ladder */
    struct text_block block;
    unsigned number; /* of the letter in the note; 0: none */
    struct stem stem;
    double up; /* of its row over the lowest */
};

struct overlay {
    struct overlay_item *items;
    size_t item_count;
    size_t given_count; /* the first ones; those of windows follow, from overlay_plan() on */
    struct overlay_item **wanted; /* those that may name a record, by what was written */
    size_t wanted_count;
    struct overlay_label *labels;
    size_t label_count;
    struct layout account; /* what became of the name of each that has a date */
};

/* 'given' is borrowed. */
void overlay_init(struct overlay *overlay, const struct annotations *given, struct arena *arena);
void overlay_clear(struct overlay *overlay);

/* Keeps the record, in the arena, where an annotation waits for its id; the first of several
 * counts. Records that the figure filters out count too. */
void overlay_take(struct overlay *overlay, const struct event *event, struct arena *arena);

/* Warns of ids that no record had. */
void overlay_check(const struct overlay *overlay, struct report *report);

/* What the stages on a page share. */
struct overlay_page {
    const struct canvas *canvas;
    const struct locale *locale;
    const struct language_order *languages;
    struct panel **panels;
    size_t panel_count;
    const struct axis *axis; /* NULL where no panel has one */
    double x0, x1;           /* between the margins */
};

/* Gives every annotation its place, and every panel on the axis its own copy of the axis with the
 * spans behind its plot. */
void overlay_plan(struct overlay *overlay, const struct overlay_page *page);

/* Points that the page leaves free over a panel, for labels that it has no room for itself. */
double overlay_height(const struct overlay_page *page, size_t panel);

/* Draws lines through a panel that was drawn as the items from 'begin' on. */
void overlay_draw(const struct overlay *overlay, const struct overlay_page *page, size_t panel,
                  size_t begin);

/* "A Truce signed (19 February 2024); B …": what the letters stand for, and "Not on the axis: …; 2
 * more annotations not named". Blocks without lines where there is nothing to say. */
struct text_block overlay_key(const struct overlay *overlay, const struct overlay_page *page);
struct text_block overlay_rest(const struct overlay *overlay, const struct overlay_page *page);

/* "Marked: Truce (19 February – 14 April 2024); …." for the alt text; NULL without annotations. */
const char *overlay_alt(const struct overlay *overlay, const struct locale *locale,
                        struct arena *arena);

/* --- between the files of the overlay --- */

/* Tells spans that share days in a panel from each other: each gets the first level that is free,
 * in the order given. Their marks are known. */
void overlay_set_levels(struct overlay *overlay);

/* Fills in the mark; false where its date is not on the axis. */
bool overlay_measure(struct overlay_item *item, const struct axis *axis);

/* What it is drawn with. */
colour overlay_colour(const struct overlay_item *item, const struct theme *theme);

/* What spans are filled with: a little of a colour. */
colour overlay_tint(const struct theme *theme, colour strong);

/* Whether a panel has an axis on which dates can be marked, and whether this one is. */
bool overlay_has_marks(const struct panel *panel);
bool overlay_is_in_panel(const struct overlay_item *item, const struct overlay_page *page,
                         size_t panel);

/* Gives panels that mark dates by themselves those that they have a place for. */
void overlay_give_marked(struct overlay *overlay, const struct overlay_page *page);

/* The words of all items that are on a page. */
void overlay_word(struct overlay *overlay, const struct overlay_page *page);

/* Places the labels of each panel. */
void overlay_place(struct overlay *overlay, const struct overlay_page *page);

/* What names it in lists: its words with the date; the date alone where it has none. */
const char *overlay_entry(const struct overlay_item *item, const struct locale *locale,
                          struct arena *arena);

/* Whether a label is a letter, or is left out. */
bool overlay_is_letter(const struct overlay_label *label);
bool overlay_is_out(const struct overlay_label *label);

/* The n-th letter of the notes, from 1; a number where the letters are used up. */
const char *overlay_letter(unsigned number, const struct locale *locale, struct arena *arena);

/* Counts what became of the names. */
void overlay_count(struct overlay *overlay, const struct locale *locale, struct arena *arena);

#endif
