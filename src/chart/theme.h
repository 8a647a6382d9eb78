/* The look: sizes, inks and the colours of each category. Sizes in points. Themes are read from
 * files (figure/theme_file.h); charts only see what one of them says. */
#ifndef CHART_THEME_H
#define CHART_THEME_H

#include "model/category.h"
#include "scene/scene.h"
#include "text/text.h"

#define THEME_SERIES 6
#define THEME_RAMP 5

struct theme {
    const char *name; /* "report" */
    const char *summary;
    const char *font;                                         /* family */
    double margin;                                            /* around the page */
    double title_size, subtitle_size, label_size, small_size; /* small_size is the smallest used */
    double minimum_size;                                      /* no text is smaller at final size */
    colour background, ink, grey_ink, faint_ink;              /* text: main, secondary, ticks */
    colour rule, hairline, band;          /* axis line, grid, every other month or year */
    colour accent;                        /* annotations: rules, spans and their words; 4.5:1 */
    colour single_fill;                   /* bars and lines of one series that is no category */
    colour series_fill[THEME_SERIES];     /* of several, from the largest on */
    colour other_fill;                    /* of the rest */
    bool has_category_series;             /* series of categories have the categories' colours */
    colour ramp[THEME_RAMP];              /* cells of a heat map, from little to much */
    colour category_fill[CATEGORY_COUNT]; /* marks */
    colour category_ink[CATEGORY_COUNT];  /* lane heads: at least 4.5:1 on background */
};

#endif
