/* Formulas of WCAG 2.1 and CIE 1976. */
#include "chart/contrast.h"

#include "chart/hatch.h"

#include <math.h>

#define STEPS 64 /* from a colour to black or white */

static double channel(colour ink, int index)
{
    return (double)(ink >> (24 - 8 * index) & 0xff) / 255;
}

double colour_luminance(colour ink)
{
    static const double shares[] = {0.2126, 0.7152, 0.0722};
    double sum = 0;
    for (int i = 0; i < 3; i++) {
        double value = channel(ink, i);
        sum += shares[i] * (value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4));
    }
    return sum;
}

double colour_contrast(colour ink, colour paper)
{
    double a = colour_luminance(ink), b = colour_luminance(paper);
    return (fmax(a, b) + 0.05) / (fmin(a, b) + 0.05);
}

double colour_lightness(colour ink)
{
    double luminance = colour_luminance(ink);
    bool is_dark = luminance <= 216.0 / 24389;
    return is_dark ? luminance * 24389 / 27 : 116 * cbrt(luminance) - 16;
}

colour colour_made_readable(colour ink, colour paper, double contrast)
{
    const colour black = 0x000000ff, white = 0xffffffff;
    bool is_darker = colour_contrast(black, paper) >= colour_contrast(white, paper);
    colour better = ink;
    for (int step = 0; step <= STEPS && colour_contrast(better, paper) < contrast; step++)
        better = colour_mix(ink, is_darker ? black : white, (double)step / STEPS);
    return better;
}
