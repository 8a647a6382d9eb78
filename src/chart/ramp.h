/* The classes of a heat map: few, with limits that are simple numbers, each with a colour of the
 * theme's ramp. Zero is no class: it has its own sign. */
#ifndef CHART_RAMP_H
#define CHART_RAMP_H

#include "chart/theme.h"
#include "locale/locale.h"

/* A class holds the values from 'from' up to, but without, the next class's 'from'. */
struct ramp_class {
    double from;
    double to; /* what its label ends with: in whole numbers the last that is in it, else a limit */
};

struct ramp {
    struct ramp_class classes[THEME_RAMP]; /* rising */
    size_t count;
    bool is_whole; /* all values are whole numbers, so "1–4" and "5–9" follow each other */
};

/* Chooses the classes for values, of which those over zero count: one for each of a few small
 * numbers that follow each other, else equal steps, or limits of the series 1, 2, 5, 10, 20 …,
 * whichever tells the values apart better by their ratios (the least variance of logarithms within
 * the classes, after Jenks). So one value far above all others has a class of its own and leaves
 * the others theirs. */
void ramp_choose(struct ramp *ramp, const double *values, size_t count, struct arena *arena);

/* Widens the label of the first class to a value below it, which had no say in the choice; beyond
 * the last class it takes a label that is open. */
void ramp_cover(struct ramp *ramp, double value);

/* The class of a value over zero; below the first limit it is the first. */
size_t ramp_find(const struct ramp *ramp, double value);

/* The colour of a class: of few classes, those that lie apart. */
colour ramp_fill(const struct ramp *ramp, const struct theme *theme, size_t index);

/* "5–9", "7", or "≥50" for the last class where 'is_open': some value of it is a lower bound. */
const char *ramp_label(const struct ramp *ramp, size_t index, bool is_open,
                       const struct locale *locale, struct arena *arena);

#endif
