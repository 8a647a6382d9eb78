/* The course of the events as a bar for each month, year or run of years: as fine as leaves no more
 * than some thirty lines. */
#include "query/inventory.h"

#include "base/memory.h"
#include "base/rows.h"

#include <stdlib.h>

#define MONTH_ROWS 36 /* a span of more months is shown in years */
#define YEAR_ROWS 30
#define LABEL_WIDTH 18
#define BAR_WIDTH 46
#define EMPTY_ROWS 4 /* so many bars without an event in a run become one line */

/* Bars of 'step' months each from the one with number 'first' on. */
struct course {
    int64_t first, step;
    size_t count;
    double *events;
};

static int64_t number_of(const struct month *month)
{
    return month->year * 12 + month->month - 1;
}

static int64_t floor_to(int64_t number, int64_t step)
{
    int64_t rest = number % step;
    return number - rest - (rest < 0 ? step : 0);
}

static int64_t step_of(int64_t first, int64_t last)
{
    static const int64_t years[] = {1, 5, 10, 20, 50, 100, 200, 500};
    size_t i = 0;
    if (last - first < MONTH_ROWS)
        return 1;
    while (i + 1 < sizeof years / sizeof *years &&
           (last - floor_to(first, years[i] * 12)) / (years[i] * 12) >= YEAR_ROWS)
        i++;
    return years[i] * 12;
}

static struct course course_of(const struct ordered *months)
{
    struct course course = {0};
    const struct ordered_node *node = ordered_first(months);
    int64_t first = number_of(node->value);
    int64_t last = first;
    for (const struct ordered_node *at = node; at; at = ordered_next(months, at->key))
        last = number_of(at->value);
    course.step = step_of(first, last);
    course.first = floor_to(first, course.step);
    course.count = (size_t)((last - course.first) / course.step) + 1;
    course.events = memory_alloc(course.count * sizeof *course.events);
    for (; node; node = ordered_next(months, node->key)) {
        const struct month *month = node->value;
        course.events[(number_of(month) - course.first) / course.step] += month->events;
    }
    return course;
}

static void add_year(struct buffer *out, int64_t year)
{
    long long number = (long long)year;
    buffer_print(out, "%s%04lld", number < 0 ? "-" : "", llabs(number));
}

/* "2013-06" or "2013". */
static void add_date(struct buffer *out, int64_t number, bool is_month)
{
    add_year(out, floor_to(number, 12) / 12);
    if (is_month)
        buffer_print(out, "-%02d", (int)(number - floor_to(number, 12)) + 1);
}

/* The months of bars 'at' to 'at' + 'count' - 1: "2013-06", "2013" or "2010 to 2014". */
static void add_label(struct buffer *out, const struct course *course, size_t at, size_t count)
{
    struct buffer label = {0};
    bool is_month = course->step == 1;
    int64_t first = course->first + (int64_t)at * course->step;
    int64_t last = first + (int64_t)count * course->step - 1;
    add_date(&label, first, is_month);
    if (last - first >= (is_month ? 1 : 12)) {
        buffer_add_text(&label, " to ");
        add_date(&label, last, is_month);
    }
    buffer_add_text(out, "  ");
    rows_add_name(out, buffer_text(&label), LABEL_WIDTH);
    buffer_clear(&label);
}

static bool has_events(const struct course *course, size_t at)
{
    return at >= course->count || course->events[at] > 0;
}

/* How many bars from 'at' on share a line: more than one only where all are empty. */
static size_t run_of(const struct course *course, size_t at)
{
    size_t count = 0;
    while (!has_events(course, at + count))
        count++;
    return count >= EMPTY_ROWS ? count : 1;
}

static void add_bars(struct buffer *out, const struct course *course)
{
    double most = 0;
    for (size_t i = 0; i < course->count; i++)
        most = course->events[i] > most ? course->events[i] : most;
    for (size_t i = 0; i < course->count;) {
        size_t count = run_of(course, i);
        add_label(out, course, i, count);
        rows_add_number(out, course->events[i], 1, 11);
        buffer_add_text(out, "  ");
        rows_add_bar(out, most > 0 ? course->events[i] / most : 0, BAR_WIDTH);
        rows_end(out);
        i += count;
    }
}

/* Bars count events of every status, sums do not: where that differs it is said. */
static void add_heading(struct buffer *out, int64_t step, const struct inventory *inventory)
{
    static const char *const rules[] = {"by their first day", "by the middle of their days",
                                        "spread over their days", "those certainly in one month"};
    buffer_add_text(out, "\nEvents per ");
    if (step <= 12)
        buffer_add_text(out, step == 1 ? "month" : "year");
    else
        buffer_print(out, "%d years", (int)(step / 12));
    if (inventory->statuses[STATUS_PLANNED] || inventory->statuses[STATUS_POSTPONED] ||
        inventory->statuses[STATUS_CALLED_OFF])
        buffer_add_text(out, ", also those planned or called off");
    buffer_print(out, ", %s\n", rules[inventory->assign]);
}

void inventory_add_course(const struct inventory *inventory, struct buffer *out)
{
    const struct months *months = &inventory->months;
    if (months->map.count > 0) {
        struct course course = course_of(&months->map);
        add_heading(out, course.step, inventory);
        add_bars(out, &course);
        free(course.events);
    }
    if (months->unassigned > 0) {
        buffer_add_text(out, months->map.count ? "  " : "\nEvents\n  ");
        rows_add_name(out, "in no month", LABEL_WIDTH);
        rows_add_number(out, months->unassigned, 0, 11);
        rows_end(out);
    }
}
