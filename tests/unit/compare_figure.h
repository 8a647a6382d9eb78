/* Comparisons out of a number: records of up to forty groups with names of every length, periods of
 * every way, the compared panel alone or among others. */
#ifndef TESTS_COMPARE_FIGURE_H
#define TESTS_COMPARE_FIGURE_H

#include "random_figure.h"

#define COMPARE_GROUPS 40
#define COMPARE_PERIODS 20
#define COMPARE_STYLES 6

static const char *const compare_style_names[COMPARE_STYLES] = {"dumbbell", "ratio", "overlay",
                                                                "columns",  "slope", "table"};

/* The names of groups: mostly short, some that fill lines. */
static void random_groups(struct random_figure *figure)
{
    struct random *random = &figure->random;
    size_t count = 1 + random_below(random, random_percent(random, 60) ? 6 : COMPARE_GROUPS);
    const char *names[COMPARE_GROUPS];
    for (size_t i = 0; i < count; i++) {
        size_t most = random_percent(random, 10) ? 90 : 4 + random_below(random, 30);
        names[i] = arena_print(&figure->arena, "%s %d", random_text(figure, most), (int)i);
    }
    for (size_t i = 0; i < figure->count; i++) {
        struct event *event = &figure->events[i];
        event->type = names[random_below(random, (uint32_t)count)];
        event->record_type = RECORD_EVENT;
        event->links = NULL;
        event->link_count = 0;
        if (event->count_count) {
            struct count *killed = ARENA_NEW(&figure->arena, struct count);
            *killed = event->counts[0];
            killed->kind = "killed";
            event->counts = killed;
        }
    }
}

static const char *period_name(struct random_figure *figure)
{
    struct random *random = &figure->random;
    size_t most = random_percent(random, 15) ? 60 : 14;
    if (random_percent(random, 30))
        return "";
    const char *name = random_text(figure, most);
    return strchr(name, '=') ? "" : name;
}

static const char *text_of_day(struct random_figure *figure, int64_t day)
{
    struct civil civil = civil_of(day);
    return arena_print(&figure->arena, "%04d-%02d-%02d", (int)civil.year, civil.month, civil.day);
}

/* Periods of one way or another; some of them overlap, some hold nothing. */
static void random_named_periods(struct random_figure *figure)
{
    struct random *random = &figure->random;
    size_t count = random_percent(random, 60) ? 2 : 2 + random_below(random, COMPARE_PERIODS - 1);
    const char *names[COMPARE_PERIODS];
    int64_t day = figure->first;
    for (size_t i = 0; i < count; i++) {
        int64_t days = 1 + random_below(random, (uint32_t)(figure->reach / (int64_t)count + 30));
        const char *span = arena_print(&figure->arena, "%s/%s", text_of_day(figure, day),
                                       text_of_day(figure, day + days - 1));
        const char *name = names[i] = period_name(figure);
        for (size_t k = 0; k < i; k++)
            name = strcmp(names[k], name) == 0 ? "" : name; /* two of a name are refused */
        random_set(figure, "period",
                   *name ? arena_print(&figure->arena, "%s=%s", name, span) : span);
        day += random_percent(random, 80) ? days : (int64_t)random_below(random, 400);
    }
}

static void random_periods(struct random_figure *figure)
{
    struct random *random = &figure->random;
    struct arena *arena = &figure->arena;
    uint32_t way = random_below(random, 10);
    const char *day = text_of_day(figure, figure->first + random_below(random, 40));
    const char *window = arena_print(arena, "%s/%s", day,
                                     text_of_day(figure, figure->first + 40 + figure->reach / 2));
    if (way < 6) {
        random_named_periods(figure);
    } else if (way == 6) {
        random_set(figure, "around", day);
        random_set(figure, "days", arena_print(arena, "%d", 1 + (int)random_below(random, 90)));
    } else {
        random_set(figure, "period", window);
        if (way == 7)
            random_set(figure, "years", arena_print(arena, "%d", 1 + (int)random_below(random, 8)));
        else
            random_set(figure, "against", way == 8 ? "previous" : "last-year");
    }
}

/* The panel that is last so far becomes a comparison. */
static void random_compare(struct random_figure *figure)
{
    static const char *const groups[] = {"type", "type", "type", "category", "country", "none"};
    static const char *const sorts[] = {"size", "change", "name"};
    struct random *random = &figure->random;
    random_periods(figure);
    random_set(figure, "group", groups[random_below(random, 6)]);
    random_set(figure, "style", compare_style_names[random_below(random, COMPARE_STYLES)]);
    random_set(figure, "sort", sorts[random_below(random, 3)]);
    random_set(figure, "measure", random_percent(random, 40) ? "killed" : "events");
    if (random_percent(random, 20))
        random_set(figure, "cumulative", "");
    if (random_percent(random, 20))
        random_set(figure, "assign", random_percent(random, 50) ? "spread" : "strict");
    if (random_percent(random, 30))
        random_set(figure, "panel-title", random_text(figure, 80));
    if (random_percent(random, 15))
        random_set(figure, "finding", "");
}

/* A comparison alone, under another chart, or over one. */
static void random_comparison(struct random_figure *figure, uint64_t seed)
{
    static const char *const others[] = {"timeline", "bars", "lines", "heatmap", "calendar"};
    struct random *random = &figure->random;
    random_figure_init(figure, seed, 400);
    random_groups(figure);
    random_set(figure, "width",
               arena_print(&figure->arena, "%dmm", 60 + (int)random_below(random, 191)));
    if (random_percent(random, 40))
        random_set(figure, "as-of", random_day(figure, ""));
    if (random_percent(random, 30))
        figure->settings.lag = (long)random_below(random, 60);
    uint32_t company = random_below(random, 4);
    figure->settings.panel.chart = company == 1 ? others[random_below(random, 5)] : "compare";
    if (company == 1)
        random_set(figure, "panel", "compare");
    random_compare(figure);
    if (company == 2)
        random_set(figure, "panel", others[random_below(random, 5)]);
}

#endif
