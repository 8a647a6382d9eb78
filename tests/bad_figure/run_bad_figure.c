/* Opens 'input.json' of each case directory given as a figure file and compares all that is said of
 * it with 'expected', where CHARTS stands for the names of the charts, so that a new one changes
 * nothing. With --rewrite the expectations are written anew; the difference is to be read before it
 * is believed. */
#include "casus.h"

#include "../bad/cases.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define SIZE_LIMIT 100000

static void read_whole(const char *path, char *text)
{
    FILE *file = fopen(path, "rb");
    size_t length = file ? fread(text, 1, SIZE_LIMIT, file) : 0;
    text[length] = '\0';
    if (file)
        fclose(file);
}

static bool write_whole(const char *path, const char *text)
{
    FILE *file = fopen(path, "wb");
    bool is_done = file && fputs(text, file) >= 0;
    return file && fclose(file) == 0 && is_done;
}

/* The names of the charts from the first-th on: "bars, lines". */
static void list_charts(size_t first, char *list, size_t size)
{
    struct casus_entry chart;
    *list = '\0';
    for (size_t i = first; casus_list_at(CASUS_CHARTS, i, &chart); i++) {
        size_t length = strlen(list);
        snprintf(list + length, size - length, "%s%s", length ? ", " : "", chart.name);
    }
}

static void replace(char *text, const char *what, const char *by)
{
    for (char *at; (at = strstr(text, what));) {
        memmove(at + strlen(by), at + strlen(what), strlen(at + strlen(what)) + 1);
        memcpy(at, by, strlen(by));
    }
}

/* All that is said of 'input.json' in the current directory; the file must be refused. */
static bool describe(char *said)
{
    struct casus_report *report = casus_report_new();
    struct casus_drawing *drawing = casus_drawing_new();
    bool is_good = casus_drawing_open(drawing, "input.json", report);
    is_good = casus_drawing_check(drawing, report) && is_good;
    snprintf(said, SIZE_LIMIT, "%s", casus_report_text(report, CASUS_NOTE));
    char charts[256];
    for (size_t first = 0; first < 2; first++) { /* all, and those that count */
        list_charts(first, charts, sizeof charts);
        replace(said, charts, "CHARTS");
    }
    casus_drawing_free(drawing);
    casus_report_free(report);
    return !is_good;
}

static bool run_case(const char *name, bool is_rewriting)
{
    static char said[SIZE_LIMIT + 1], expected[SIZE_LIMIT + 1];
    bool is_refused = describe(said);
    read_whole("expected", expected);
    bool is_same = strcmp(said, expected) == 0 || (is_rewriting && write_whole("expected", said));
    printf("%s %s\n", is_refused && is_same ? "ok" : "not ok", name);
    if (!is_refused)
        printf("  the file was taken\n");
    if (!is_same)
        printf("--- expected\n%s--- said\n%s", expected, said);
    return is_refused && is_same;
}

int main(int argc, char **argv)
{
    return run_cases(argc, argv, run_case);
}
