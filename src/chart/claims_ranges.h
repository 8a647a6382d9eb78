/* Rows of questions:
 *
 *   People killed               0      20      40        section, with its scale
 *   Strike on the market, 3 May 2024                     question
 *   ≠ No overlap: …                                      verdict
 *     Ministry of Defence   ◀──|                 ≤12     claim: who, where, how many
 *     Red Cross                     ├──●──┤    30–45
 *
 * Names stand before the plot and numbers behind it, so that no mark ever meets a word. On narrow
 * pages they stand over it: each claim has a line of words and a strip of the plot below. */
#ifndef CHART_CLAIMS_RANGES_H
#define CHART_CLAIMS_RANGES_H

#include "chart/claims_scale.h"

#define RANGES_INDENT 8.0

struct range_row {
    const struct claim *claim;
    struct text_block name, value;
    double y, height;      /* from the top of the panel on */
    double strip0, strip1; /* of the plot: where its mark stands */
};

struct range_question {
    const struct question *question;
    struct text_block title, verdict;
    struct range_row *rows;
    double y, rows_y, end, height;
};

struct range_section {
    struct text_block head;
    size_t first, count; /* of the questions */
    struct claims_scale scale;
    const char *ticks[CLAIMS_TICKS];
    bool has_ticks_under; /* the head, not beside it */
    double y;
};

struct ranges {
    struct question **ranked;     /* all, by their weight */
    struct range_question *tried; /* those that are laid out: the first of them */
    size_t tried_count;
    struct text_block lead;           /* what is said first */
    struct range_question *questions; /* those that are drawn */
    size_t count;
    struct range_section *sections;
    size_t section_count;
    double plot0, plot1, name_width, value_width;
    double line;    /* of text */
    bool is_narrow; /* words stand over their marks */
};

/* Whether nobody speaks but one source, with a number. */
bool question_is_lone(const struct question *question);

/* Words: who, with what is to say of the claim; its number; the question; what comes of it. */
struct text_block ranges_lay_name(const struct claims *claims, const struct question *question,
                                  const struct claim *claim, double width);
struct text_block ranges_lay_value(const struct claims *claims, const struct claim *claim,
                                   double width);
struct text_block ranges_lay_title(const struct claims *claims, const struct question *question);
struct text_block ranges_lay_verdict(const struct claims *claims, const struct question *question);
struct text_block ranges_lay_lead(const struct claims *claims);

/* Whether there are numbers that suit all of its claims. */
bool question_has_band(const struct question *question);

/* Draws what lies in the plot of a question, and its claims' marks. */
void ranges_draw_question(const struct claims *claims, const struct ranges *ranges,
                          const struct range_section *section,
                          const struct range_question *question);

void ranges_account(const struct claims *claims, struct claims_account *account);

#endif
