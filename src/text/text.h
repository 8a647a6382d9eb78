/* Measuring and breaking text, the same on every machine output: one measurer for layout, used by
 * every renderer. Sizes and positions are in points, y down. */
#ifndef TEXT_TEXT_H
#define TEXT_TEXT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

enum text_weight { TEXT_REGULAR, TEXT_BOLD };

struct text_style {
    double size; /* points */
    enum text_weight weight;
    bool is_italic;
};

/* A run of one style within a text. */
struct text_run {
    const char *text; /* UTF-8; line ends and tabs count as spaces, several spaces as one */
    struct text_style style;
    int ink; /* the caller's; carried through to the pieces */
};

/* A piece of one line in one style and direction. */
struct text_piece {
    const char *text; /* logical order */
    struct text_style style;
    int ink;
    double x;     /* left edge from the left edge of the line */
    double width; /* advance width */
    bool is_rtl;  /* the base direction of the whole text is right to left */
};

struct text_line {
    const struct text_piece *pieces;
    size_t piece_count;
    double width;    /* advance width without trailing spaces */
    double baseline; /* from the top of the block */
};

/* A text broken into lines. */
struct text_block {
    const struct text_line *lines;
    size_t line_count;
    double width;  /* of the widest line */
    double height; /* all lines */
    double line_height;
    double ascent, descent; /* of the first line, around its baseline */
    bool is_rtl;
    bool is_shortened; /* words were cut and replaced by "…" */
};

struct text_request {
    const struct text_run *runs;
    size_t run_count;
    double max_width; /* 0: never broken */
    size_t max_lines; /* 0: as many as it takes; beyond, the last line is cut at a word with "…" */
    const char *language; /* BCP 47, may be NULL */
};

/* The measurer: Pango, or for golden tests a fixed-width one in which every character is 0.5 em
 * wide and a line 1.25 em high. */
struct measurer;

/* 'family' is a font family or a list of them ("Noto Sans"); NULL for the default. Never NULL. */
struct measurer *measurer_new(const char *family);
struct measurer *measurer_new_fixed(void);
void measurer_free(struct measurer *measurer);

/* The family asked for, as given or the default. */
const char *measurer_family(const struct measurer *measurer);

/* Breaks a text at words (within a word only where a single word is wider than the line).
 * Everything is allocated in 'arena'. An empty text is one line of width 0. */
struct text_block text_lay(struct measurer *measurer, const struct text_request *request,
                           struct arena *arena);

/* Advance width of a text in one style, unbroken and with all its spaces; cached. */
double text_width(struct measurer *measurer, const char *text, const struct text_style *style);

/* Height of one line in a style. */
double text_line_height(struct measurer *measurer, const struct text_style *style);

/* Distance from the top of a line to its baseline. */
double text_ascent(struct measurer *measurer, const struct text_style *style);

#endif
