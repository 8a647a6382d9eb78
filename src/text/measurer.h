/* Inside of the measurer, for the files of this folder. */
#ifndef TEXT_MEASURER_H
#define TEXT_MEASURER_H

#include "text/text.h"

#include <pango/pangocairo.h>

struct width_entry;

/* Height of a line and where its baseline is, per style used so far. */
struct style_metrics {
    struct text_style style;
    double ascent, height;
};

struct measurer {
    char *family;
    PangoContext *context;             /* NULL: the fixed-width measurer */
    PangoFontDescription *fonts[2][2]; /* by weight, and whether italic */
    struct style_metrics *metrics;
    size_t metrics_count, metrics_capacity;
    struct width_entry *widths; /* hash table */
    size_t width_count;
    struct arena width_texts;
    struct arena scratch; /* of one text_lay() */
};

/* Runs joined to one text: run i covers 'lengths[i]' bytes of it. */
struct joined_text {
    const char *text;
    size_t length, count; /* bytes, characters */
    const struct text_run *runs;
    const size_t *lengths;
    size_t run_count;
    const char *language;
};

/* Advance width of each character; zero for one that is drawn with the character before it. */
void measurer_widths(struct measurer *measurer, const struct joined_text *joined, double *widths);

/* Height and ascent of a style; valid until the next call. */
const struct style_metrics *measurer_metrics(struct measurer *measurer,
                                             const struct text_style *style);

#endif
