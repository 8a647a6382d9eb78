/* Times casus within one program, as Vega is timed: laying out and writing, without the start of
 * the program and the reading of the input.
 *
 * usage: inside INPUT OUT.svg REPEATS; prints milliseconds, once for each repeat */
#include "casus.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static double now(void)
{
    struct timespec time;
    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static int draw(const char *input, const char *output)
{
    struct casus_report *report = casus_report_new();
    struct casus_figure *figure = casus_figure_new("timeline", report);
    int failed = !casus_figure_set(figure, "width", "170mm", report) ||
                 !casus_figure_read(figure, input, report);
    double start = now();
    failed = failed || !casus_figure_lay_out(figure, report) ||
             !casus_figure_write(figure, output, report);
    printf("%.1f\n", now() - start);
    if (failed)
        fputs(casus_report_text(report, CASUS_ERROR), stderr);
    casus_figure_free(figure);
    casus_report_free(report);
    return failed;
}

int main(int argc, char **argv)
{
    int failed = argc != 4;
    for (int i = 0; !failed && i < atoi(argv[3]); i++)
        failed = draw(argv[1], argv[2]);
    return failed;
}
