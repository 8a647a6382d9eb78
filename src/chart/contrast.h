/* How well colours can be told from each other: on a page, in grey. */
#ifndef CHART_CONTRAST_H
#define CHART_CONTRAST_H

#include "scene/scene.h"

/* What WCAG 2.1 asks of text (success criterion 1.4.3). */
#define CONTRAST_OF_TEXT 4.5

/* Relative luminance of sRGB as WCAG 2.1 defines it, 0 (black) to 1 (white); alpha is ignored. */
double colour_luminance(colour ink);

/* The ratio of WCAG 2.1, 1 (the same) to 21 (black on white), whichever is lighter. */
double colour_contrast(colour ink, colour paper);

/* CIE L*, 0 (black) to 100 (white): equal steps look equal, and greys are nothing else. */
double colour_lightness(colour ink);

/* The colour nearest to 'ink' on its way to black or white, whichever 'paper' is farther from, that
 * has at least 'contrast' on 'paper'; black or white where none has. */
colour colour_made_readable(colour ink, colour paper, double contrast);

#endif
