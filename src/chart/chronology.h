/* What the files of the chronology share: entries in the order of time, cut into blocks, which flow
 * into the columns of one or more pages. Order of the stages:
 *
 *   chronology_collect   records -> entries, with who tells of the same episode
 *   chronology_blocks    entries -> blocks of measured words, with heads and the list of sources
 *   chronology_fill      blocks -> pieces in a column (chronology_scale moves them to where they
 *                        are in time)
 *   chronology_pages     the columns of pages
 *   chronology_draw      pieces -> scene
 *
 *   June 2013 -----------------------          the rule to scale (spacing by time):
 *   5 June   ■  Army takes control ¹²           June -|
 *            |  Change of control · 12 killed     5  -*---+- ■ 5 June  Army takes control
 *            ▲  Rebels pull out ²                    -|   `- ▲ Rebels pull out
 *   25 June  |
 */
#ifndef CHART_CHRONOLOGY_H
#define CHART_CHRONOLOGY_H

#include "chart/chart.h"
#include "chart/label.h"
#include "query/shortlist.h"
#include "scale/time_scale.h"

/* How far over its baseline the middle of a number is, in sizes of type. */
#define NUMBER_MIDDLE 0.36

/* Of spans before the rule, in points. */
#define TRACK_PITCH 3.2
#define TRACK_ROOM 12.0 /* that all of them have at least */

/* A line of words of an entry, below its top. */
struct chronology_line {
    struct text_block words; /* of this line alone */
    double y, height;
    colour tint;
    bool is_struck; /* called off */
    bool is_title;  /* the first line of a title: a mark stands beside it */
    const struct chronology_entry *entry;
};

struct chronology_entry {
    const struct event *event;
    size_t order, group;
    struct chronology_entry *host;  /* the entry that tells of the same episode; or NULL */
    struct chronology_entry *voice; /* the next that this one tells of too; or NULL */
    struct chronology_entry *answer, *next_answer; /* what is about this one, and with it about
                                                      the same; or NULL */
    bool is_dated;                                 /* it has a place in the order of time */
    bool is_bold;
    bool is_scaled;                   /* it stands where it is in time */
    bool is_moved;                    /* as near to there as there is room */
    const struct marked_date *marked; /* the author's mark that it is, or has; or NULL */
    bool is_mark;                     /* it is that alone, and no record: 'event' has its date */
    size_t track;                     /* along the rule, from 1; 0: it has none */
    double anchor;                    /* days: where it stands in the order */
    int64_t year, last_year;          /* a decade has several */
    int month;                        /* 0: known to the year only */
    const char *date;                 /* in words */
    const char *moved_to;             /* of what was postponed; or NULL */
    const size_t *numbers;            /* of each source of its record, from 1; 0: it has no name */
    const size_t *sources;            /* the same, each once, in order */
    size_t source_count;
    const size_t *backing; /* of these, who is not against it: beside its title */
    size_t backing_count;
    struct text_block date_block;
    struct chronology_line *lines; /* with those of its voices */
    size_t line_count;
};

/* A source with its number. */
struct chronology_source {
    const char *name;
    const char *url; /* or NULL */
};

/* A sign of the key, with an event that is drawn with it; words alone where that is NULL. */
struct chronology_sign {
    struct event *event;
    colour tint;
    struct text_block words;
    double x; /* in its row */
};

enum chronology_kind {
    BLOCK_YEAR,
    BLOCK_MONTH,
    BLOCK_SECTION, /* head of what is in no order of time */
    BLOCK_ENTRY,
    BLOCK_KEY,     /* one row of signs */
    BLOCK_SOURCES, /* one row of them */
    BLOCK_NOTE
};

struct chronology_block {
    enum chronology_kind kind;
    struct chronology_entry *entry;
    const char *text, *whole; /* of heads: as it stands under its year, and alone */
    double height, gap;       /* the gap is left out at the top of a column */
    struct text_block words;  /* of a note */
    size_t first, count;      /* of sources, or of signs */
};

/* A block, or some lines of one, in a column. */
struct chronology_piece {
    const struct chronology_block *block;
    size_t page, column;
    double y;
    size_t first_line, line_count; /* of an entry */
    bool has_date;                 /* not that of the piece above */
    const char *head;              /* the text of a head */
    double wanted;                 /* in time; where it is scaled */
};

/* The rule of a column that is scaled to time. */
struct chronology_rule {
    size_t page, column;
    struct time_scale scale; /* days to y within the column */
};

/* Where things are in a column, from its start. */
struct chronology_measures {
    double column_width, column_gap;
    double date_width; /* 0: dates stand over the words */
    double date_x, rule_x, mark_x, text_x, text_width;
    enum month_form tick_form;
    double tick_x;     /* where the words of ticks end, from the rule */
    double track_room; /* between these and it */
    double radius;
    double pitch, small_pitch; /* of lines */
    double entry_gap;
    size_t source_columns;
    double source_width;
};

struct chronology {
    const struct panel_setup *setup;
    struct panel *panel;
    const struct canvas *canvas;
    struct chronology_entry *entries; /* in order */
    size_t entry_count;
    struct chronology_entry *marks; /* the author's, in order */
    size_t mark_count;
    struct chronology_entry **listed;  /* entries and marks, in order */
    struct chronology_source *sources; /* number 1 first */
    size_t source_count;
    struct chronology_sign *signs;
    size_t sign_count;
    size_t rest;                /* records beyond the limit */
    bool has_names;             /* the group is named */
    bool has_years, has_months; /* heads */
    bool has_one_year;          /* all that is dated is in 'year' */
    int64_t year;
    size_t columns;
    struct chronology_measures measures;
    struct chronology_block *blocks;
    size_t block_count;
    struct chronology_piece *pieces;
    size_t piece_count, piece_capacity;
    struct chronology_rule *rules;
    size_t rule_count, rule_capacity;
    size_t page_count;
    double stretch;     /* of the room of entries that stand where they are in time */
    double gap_share;   /* of the gaps between blocks that is left: less saves a page */
    double height;      /* of what is on the last page */
    double grain;       /* days: what the rule to scale begins and ends with, a day or an hour */
    double scale_start; /* days: where the rule to scale begins, */
    double scale_end;   /* and where it ends; no later where there is none */
    struct text_block *ends; /* under it: when what lasts beyond it ends, each day once */
    size_t end_count;
    double ends_height;  /* 0: there is nothing to tell */
    size_t track_count;  /* of spans beside each other before the rule to scale */
    size_t untracked;    /* spans that have no room there */
    bool has_few_tracks; /* words need their room */
    double per_day;      /* points of such a rule; 0: it is not chosen yet */
    bool is_rule_higher; /* than its column, on the last page that was filled */
};

/* Entries, sources and which heads there are. */
void chronology_collect(struct chronology *chronology, struct shortlist *shortlist);

/* From the date of its event: where an entry stands in the order, and under which heads. */
void chronology_set_date(struct chronology_entry *entry);

/* Whether an entry stands under the year of the one before; 'last' may be NULL. */
bool chronology_is_same_year(const struct chronology_entry *last,
                             const struct chronology_entry *entry);

/* Dates that the author marks become entries among the others; those of records that the list has
 * mark these. */
void chronology_take_marked(struct chronology *chronology);

/* The words of a mark; of one line at least, which may be empty. */
void chronology_word_mark(const struct chronology *chronology, struct chronology_entry *mark);

/* Draws the words of a mark, with its top at 'y'. */
void chronology_draw_mark(const struct chronology *chronology, const struct chronology_piece *piece,
                          double column_x, double y);

/* Draws marks on the rule of a column: stretches, which are behind all else, and lines across. */
void chronology_draw_stretches(const struct chronology *chronology,
                               const struct chronology_rule *rule, double column_x, double y);
void chronology_draw_crossings(const struct chronology *chronology,
                               const struct chronology_rule *rule, double column_x, double y);

/* Whether a mark is a line across the rule; else it is a stretch of it. */
bool chronology_is_line(const struct chronology *chronology, const struct marked_date *marked);

/* The words of entries as wide as the columns are. */
void chronology_blocks(struct chronology *chronology);

/* The lines of words of an entry and its voices. */
void chronology_word(const struct chronology *chronology, struct chronology_entry *entry);

/* The texts that stand in tables too; NULL where there is nothing to say. */
const char *chronology_counts(const struct chronology *chronology, const struct event *event);
const char *chronology_status(const struct chronology *chronology,
                              const struct chronology_entry *entry, bool has_notes);
const char *chronology_source_names(const struct chronology *chronology,
                                    const struct chronology_entry *entry);

/* The sources beside an entry, but for those that its status names; NULL: there are no others. */
const char *chronology_inline_sources(const struct chronology *chronology,
                                      const struct chronology_entry *entry);

/* Whether a source vouches for what its record tells. */
bool chronology_is_backing(const struct source *source);

/* Parts of a line, with a dot between them; 'line' and 'part' may be NULL. */
const char *chronology_add_part(struct arena *arena, const char *line, const char *part);

/* Whether it has not begun, as far as is known. */
bool chronology_is_plan(const struct event *event);

/* The date of a record where nothing tells its year. */
const char *chronology_whole_date(const struct locale *locale, struct arena *arena,
                                  const struct event *event);

/* A date beside an entry; under a head that says the year of that one, it doesn't. */
const char *chronology_date(const struct chronology *chronology,
                            const struct chronology_entry *beside, const struct edtf *date);

/* The numbers of the sources that back it, as they follow a title: a narrow no-break space before
 * each. Others have theirs where the status names them. */
const char *chronology_notes(const struct chronology *chronology,
                             const struct chronology_entry *entry);

/* The title of the first entry with a word that is wider than the columns have room for, and how
 * much wider; or NULL. */
const char *chronology_cut_title(struct chronology *chronology, double *missing);

/* A number in raised figures, and a source with its number, from 0. */
const char *chronology_superscript(struct arena *arena, size_t number);
struct text_block chronology_source_words(const struct chronology *chronology, size_t number);

/* The signs that occur, each in its place in a row; a row begins where x is 0. */
void chronology_key(struct chronology *chronology);
double chronology_sign_height(const struct chronology *chronology,
                              const struct chronology_sign *sign);
void chronology_draw_sign(const struct chronology *chronology, const struct chronology_sign *sign,
                          double x, double y);

/* All of it on one page that is as high as it takes. */
double chronology_fill_page(struct chronology *chronology);

/* The heights that columns may have on the first page and on those behind it, and what is to be
 * left on the last one. Returns the height that is missing, or 0. */
double chronology_fill_pages(struct chronology *chronology, const struct page_rooms *rooms);

/* Where the day, or the hour, begins that has a time, in days. */
double chronology_floor(const struct chronology *chronology, double day);

/* Which entries stand where they are in time, and where the rule ends. */
void chronology_choose_scaled(struct chronology *chronology);

/* From the top of an entry to the middle of the first line of its title, where its mark is. */
double chronology_mark_depth(const struct chronology *chronology,
                             const struct chronology_entry *entry, bool has_date);

/* Gives a column its rule, and moves the pieces from 'from' on, all of entries that are scaled, to
 * where they are on it; they may end at 'bottom'. */
void chronology_scale(struct chronology *chronology, size_t from, const struct time_scale *scale,
                      double bottom);

/* Whether an entry lies along the rule. */
bool chronology_is_span(const struct chronology_entry *entry);

/* Gives spans their tracks along the rule, and these their room. */
void chronology_lay_tracks(struct chronology *chronology);

/* Draws the spans of a rule, whose ticks begin at 'x'. */
void chronology_draw_spans(const struct chronology *chronology, const struct chronology_rule *rule,
                           double x, double y);

/* The words under the end of the rule, for which it moves away from the edge of its column where
 * they need that. */
void chronology_lay_ends(struct chronology *chronology);
void chronology_draw_ends(const struct chronology *chronology, const struct chronology_rule *rule,
                          double column_x, double y);

/* Draws the rule of a column at 'column_x', whose top is at 'y'. */
void chronology_draw_scale(const struct chronology *chronology, const struct chronology_rule *rule,
                           double column_x, double y);

/* Draws the lines from that rule to the entries of its column. */
void chronology_draw_leaders(const struct chronology *chronology,
                             const struct chronology_rule *rule, double column_x, double y);

/* Draws what is on a page, from the panel's y0 on. */
void chronology_draw(const struct chronology *chronology, size_t page);

void chronology_numbers(const struct panel *panel, struct table *table);

#endif
