/* Which size of change a percent is, for a word in the figure's language. A change is rounded first
 * to whole percents, halves away from zero, so that the word agrees with the number beside it. */
#ifndef STATS_BANDS_H
#define STATS_BANDS_H

enum band {
    BAND_NONE, /* no percent: from zero, or not a number */
    BAND_LARGE_INCREASE,
    BAND_MODERATE_INCREASE,
    BAND_LIMITED_CHANGE,
    BAND_MODERATE_DECREASE,
    BAND_LARGE_DECREASE,
};

/* Halves go up in size: 25.5 becomes 26, -25.5 becomes -26. */
double band_round(double percent);

/* The same for both directions: above 25 large, from 10 to 25 moderate, else limited. */
enum band band_symmetric(double percent);

/* What ACLED compares: the events of the last week with the mean of the weeks before it. */
struct acled_week {
    double last, mean;
};

/* ACLED's bands: increases as above, large decreases below -25, all between them limited; limited
 * too, whatever the percent, where the mean is at most 2 and the last week at most 5 events. */
enum band band_acled(double percent, const struct acled_week *week);

#endif
