/* What names the series of a plot and explains its signs: a key of signs and words that flows in
 * lines, and, for few series, names that stand at the end of the plot where the series end. */
#ifndef CHART_SERIES_KEY_H
#define CHART_SERIES_KEY_H

#include "chart/canvas.h"

/* ---- The key ---- */

enum key_sign {
    KEY_FILL,     /* a full bar */
    KEY_HATCH,    /* a provisional one */
    KEY_LINE,     /* a line */
    KEY_DASHED,   /* a dashed one */
    KEY_THIN,     /* a thin one: single values behind an average */
    KEY_BAND,     /* a pale area: a range around a line */
    KEY_OUTLINE,  /* a bar with an outline on top: up to the highest estimate */
    KEY_OPEN,     /* the same without an upper end: at least so many */
    KEY_WHISKER,  /* a bar with a whisker */
    KEY_REACH,    /* a whisker alone */
    KEY_CARET,    /* the sign of a lower bound */
    KEY_UNKNOWN,  /* a question mark: no number is known */
    KEY_DOT,      /* a value */
    KEY_STRIPED,  /* a provisional one */
    KEY_RING,     /* a value that others are compared with */
    KEY_INTERVAL, /* a value with its interval */
    KEY_NOTHING   /* the ground of bins that the data don't tell of */
};

#define KEY_LIMIT 16

struct key_entry {
    enum key_sign sign;
    colour fill;
    const char *words;               /* borrowed */
    double width, dash_on, dash_off; /* of a line in a look of its own; 0: the usual one */
};

/* A zeroed struct is an empty key. */
struct series_key {
    struct key_entry entries[KEY_LIMIT];
    size_t count;
};

void series_key_add(struct series_key *key, enum key_sign sign, colour fill, const char *words);

/* Adds a line as it is drawn: its stroke, width and dashes. */
void series_key_add_line(struct series_key *key, const struct paint *paint, const char *words);

/* Leaves out what the keys above say, the series only where they say all of them; and adds what is
 * left to what is said. */
void series_key_drop_told(struct series_key *key, const struct series_key *told);
void series_key_tell(const struct series_key *key, struct series_key *told);

/* Its height within a width, 0 where it is empty; its width on one line. */
double series_key_height(const struct series_key *key, const struct canvas *canvas, double width);
double series_key_width(const struct series_key *key, const struct canvas *canvas);

void series_key_draw(const struct series_key *key, const struct canvas *canvas, struct box area);

/* ---- Names at the end of the plot ---- */

#define SERIES_NAMES_MOST 4

struct series_name {
    const char *words;
    colour fill;
    double from, to; /* y of what is named, where the plot ends; the same for the end of a line */

    struct text_block block; /* filled */
    double at;               /* filled: its middle */
};

struct series_names {
    struct series_name *items;
    size_t count;
    double width; /* filled: points behind the plot, with all gaps */
};

/* Lays the names, no wider than 'most' in all; 'from' and 'to' need not be known yet. False where
 * there are too many, or one is too long, so that a key is due. */
bool series_names_lay(struct series_names *names, const struct canvas *canvas, double most);

/* Moves the names apart between y0 and y1, sorted by what they name; false where they don't fit. */
bool series_names_place(struct series_names *names, double y0, double y1);

/* Draws them behind the plot's end at 'x', each with a piece of its colour. */
void series_names_draw(const struct series_names *names, const struct canvas *canvas, double x);

#endif
