/* Figures out of a number: records of every kind and settings of every kind, the same on each
 * machine, for tests of what must hold whatever is drawn. */
#ifndef TESTS_RANDOM_FIGURE_H
#define TESTS_RANDOM_FIGURE_H

#include "base/utf8.h"
#include "figure/figure.h"
#include "figure/settings.h"

#include "random.h"

#include <stdint.h>
#include <stdio.h>
#include <string.h>

#define RANDOM_TITLE 300 /* characters, at most */

struct random_figure {
    struct random random;
    struct random linking; /* what ties records to each other, so that the rest stays as it was */
    struct arena arena;
    struct settings settings;
    struct document document;
    struct event *events;
    size_t count;
    int64_t first; /* the day around which the records begin */
    int64_t reach; /* days over which they lie */
    bool has_hours;
};

/* --- dates --- */

static struct civil random_civil(struct random_figure *figure)
{
    uint32_t reach = (uint32_t)figure->reach;
    return civil_of(figure->first + random_below(&figure->random, reach));
}

/* A day as EDTF, with 'mark' behind it. */
static const char *random_day(struct random_figure *figure, const char *mark)
{
    struct civil civil = random_civil(figure);
    return arena_print(&figure->arena, "%04d-%02d-%02d%s", (int)civil.year, civil.month, civil.day,
                       mark);
}

static const char *random_month(struct random_figure *figure, const char *mark)
{
    struct civil civil = random_civil(figure);
    return arena_print(&figure->arena, "%04d-%02d%s", (int)civil.year, civil.month, mark);
}

static const char *random_moment(struct random_figure *figure)
{
    return arena_print(&figure->arena, "%sT%02d:%02d:00", random_day(figure, ""),
                       (int)random_below(&figure->random, 24),
                       (int)random_below(&figure->random, 60));
}

/* One side of an interval: a day, a month or a year, some of them approximate. */
static const char *random_side(struct random_figure *figure)
{
    static const char *const marks[] = {"", "", "", "~", "?", "%"};
    const char *mark = marks[random_below(&figure->random, 6)];
    switch (random_below(&figure->random, 4)) {
    case 0: return random_month(figure, mark);
    case 1: return arena_print(&figure->arena, "%04d%s", (int)random_civil(figure).year, mark);
    default: return random_day(figure, mark);
    }
}

/* A text of one of the forms of dates; the two sides of intervals may be in the wrong order. */
static const char *random_date_text(struct random_figure *figure)
{
    struct arena *arena = &figure->arena;
    if (figure->has_hours && random_percent(&figure->random, 60))
        return random_moment(figure);
    switch (random_below(&figure->random, 36)) {
    case 0: return random_day(figure, "?");
    case 1: return random_day(figure, "~");
    case 2: return random_day(figure, "%");
    case 3: return random_month(figure, "");
    case 4: return random_month(figure, "~");
    case 5: return random_month(figure, "-XX");
    case 6: return random_month(figure, "-1X");
    case 7: return arena_print(arena, "%04d", (int)random_civil(figure).year);
    case 8: return arena_print(arena, "%04d~", (int)random_civil(figure).year);
    case 9: return arena_print(arena, "%03dX", (int)(random_civil(figure).year / 10));
    case 10:
        return arena_print(arena, "%04d-2%d", (int)random_civil(figure).year,
                           (int)random_below(&figure->random, 4) + 1);
    case 11:
        return arena_print(arena, "%04d-3%d", (int)random_civil(figure).year,
                           (int)random_below(&figure->random, 4) + 3);
    case 12:
    case 13:
    case 14:
    case 15: return arena_print(arena, "%s/%s", random_side(figure), random_side(figure));
    case 16: return arena_print(arena, "%s/..", random_side(figure));
    case 17: return arena_print(arena, "../%s", random_side(figure));
    case 18: return arena_print(arena, "%s/", random_side(figure));
    case 19: return arena_print(arena, "/%s", random_side(figure));
    case 20: return arena_print(arena, "[%s,%s]", random_day(figure, ""), random_day(figure, ""));
    case 21: return arena_print(arena, "[%s..%s]", random_day(figure, ""), random_day(figure, ""));
    case 22: return arena_print(arena, "[..%s]", random_day(figure, ""));
    case 23: return arena_print(arena, "[%s..]", random_day(figure, ""));
    case 24:
        return arena_print(arena, "{%s,%s,%s}", random_day(figure, ""), random_day(figure, ""),
                           random_day(figure, ""));
    case 25:
        return arena_print(arena, "{%s..%s,%s}", random_day(figure, ""), random_day(figure, ""),
                           random_month(figure, ""));
    case 26: return random_moment(figure);
    case 27: return arena_print(arena, "%s/%s", random_moment(figure), random_moment(figure));
    case 28: return random_percent(&figure->random, 20) ? "XXXX-06-05" : random_day(figure, "");
    case 29: return random_percent(&figure->random, 20) ? "Y-17E7" : random_day(figure, "");
    default: return random_day(figure, "");
    }
}

static struct edtf random_date(struct random_figure *figure)
{
    struct edtf date;
    struct edtf_error error;
    const char *text = random_date_text(figure);
    while (!edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &figure->arena, &date, &error))
        text = random_date_text(figure);
    return date;
}

/* --- words --- */

static const char *const random_words[][24] = {
    {"army",
     "takes",
     "control",
     "of",
     "the",
     "northern",
     "bridge",
     "ceasefire",
     "says",
     "shelling",
     "near",
     "al-Qusayr",
     "talks",
     "postponed",
     "for",
     "a",
     "week",
     "500",
     "killed",
     "observers",
     "extraordinarily",
     "Konferenzvorbereitungskommission",
     "«",
     "R&D <b>\"x\"</b>"},
    {"الجيش",      "يسيطر",   "على",  "القصير", "مؤتمر", "جنيف", "تأجيل", "إلى",
     "تموز/يوليو", "قتيلاً",   "٥٠٠",  "من",     "في",    "وقف",  "إطلاق", "النار",
     "الأمم",      "المتحدة", "تقول", "إن",     "UN",    "(2)",  "2013",  "،"},
    {"停火协议", "政府军", "控制", "北京",   "会谈",   "推迟",
     "一周",     "五百人", "死亡", "观察员", "联合国", "安理会决议草案表决",
     "。",       "夏季",   "北部", "桥梁",   "炮击",   "城市",
     "附近",     "宣布",   "第",   "次",     "会议",   "2013年"},
    {"élections",
     "reportées",
     "à",
     "l’été",
     "Ça",
     "Нападение",
     "на",
     "мост",
     "υπό",
     "έλεγχο",
     "żołnierze",
     "🔥",
     "e\xcc\x81t\xc3\xa9",
     "\xe2\x80\x8f",
     "word\nbreak",
     "tab\there",
     "x",
     "–",
     "no\xc2\xa0"
     "break",
     "zero\xe2\x80\x8bwidth",
     "(",
     ")",
     "?",
     "…"},
};

/* Words up to 'most' characters; "" where that is 0. */
static const char *random_text(struct random_figure *figure, size_t most)
{
    struct random *random = &figure->random;
    uint32_t script = random_below(random, 8);
    const char *text = "";
    for (;;) {
        uint32_t pool = script < 4 ? 0 : script == 7 ? random_below(random, 4) : script - 3;
        const char *word = random_words[pool][random_below(random, 24)];
        const char *longer = *text ? arena_print(&figure->arena, "%s %s", text, word) : word;
        if (utf8_count(longer, strlen(longer)) > most)
            return text;
        text = longer;
    }
}

static struct words random_title(struct random_figure *figure)
{
    struct random *random = &figure->random;
    size_t most = 5 + random_below(random, 60);
    if (random_percent(random, 5))
        return (struct words){0};
    if (random_percent(random, 6))
        most = random_below(random, RANDOM_TITLE + 1);
    struct word *items = ARENA_ARRAY(&figure->arena, struct word, 2);
    size_t count = 1 + random_below(random, 2);
    items[0] = (struct word){.language = "", .text = random_text(figure, most)};
    items[1] = (struct word){.language = "ar", .text = random_text(figure, most)};
    return (struct words){items, count};
}

/* --- records --- */

static void random_counts(struct random_figure *figure, struct event *event)
{
    static const char *const kinds[] = {"killed", "wounded", "displaced", "refugees", "sites"};
    struct random *random = &figure->random;
    struct count *count = ARENA_NEW(&figure->arena, struct count);
    count->kind = kinds[random_below(random, 5)];
    count->qualifier = (enum qualifier)random_below(random, QUALIFIER_COUNT);
    count->low = random_below(random, 1000);
    count->best = count->low + random_below(random, 1000000);
    count->high = count->best + random_below(random, 1000);
    count->has_low = random_percent(random, 50);
    count->has_best = random_percent(random, 70);
    count->has_high = random_percent(random, 50);
    event->counts = count;
    event->count_count = 1;
}

static void random_sources(struct random_figure *figure, struct event *event)
{
    struct source *sources = ARENA_ARRAY(&figure->arena, struct source, 3);
    event->source_count = random_below(&figure->random, 4);
    for (size_t i = 0; i < event->source_count; i++) {
        struct word *word = ARENA_NEW(&figure->arena, struct word);
        *word = (struct word){.language = "", .text = random_text(figure, 20)};
        sources[i].who = (struct words){word, 1};
    }
    event->sources = sources;
}

/* A date of the stream of links. */
static struct edtf random_linked_date(struct random_figure *figure)
{
    struct random kept = figure->random;
    figure->random = figure->linking;
    struct edtf date = random_date(figure);
    figure->linking = figure->random;
    figure->random = kept;
    return date;
}

/* A history of plans, in any order; some steps say no date. */
static void random_history(struct random_figure *figure, struct event *event)
{
    struct random *random = &figure->linking;
    event->status_history_count = 1 + random_below(random, 4);
    struct status_change *history =
        ARENA_ARRAY(&figure->arena, struct status_change, event->status_history_count);
    for (size_t i = 0; i < event->status_history_count; i++) {
        history[i].status = (enum status)random_below(random, STATUS_COUNT);
        if (random_percent(random, 30))
            history[i].date = random_linked_date(figure);
        if (random_percent(random, 80))
            history[i].planned_for =
                random_percent(random, 20) ? event->date : random_linked_date(figure);
    }
    event->status_history = history;
}

/* More links: to others, to itself, to nobody, in rings. */
static void random_links(struct random_figure *figure, struct event *event)
{
    static const char *const rels[] = {"superseded-by",   "supersedes",      "about",
                                       "about",           "about",           "alleged-by",
                                       "same-episode-as", "same-episode-as", "part-of"};
    struct random *random = &figure->linking;
    size_t given = event->link_count,
           more = random_below(random, random_percent(random, 30) ? 4 : 2);
    struct link *links = ARENA_ARRAY(&figure->arena, struct link, given + more + 1);
    for (size_t i = 0; i < given; i++)
        links[i] = event->links[i];
    for (size_t i = given; i < given + more; i++) {
        uint32_t other = random_below(random, (uint32_t)figure->count + 1);
        links[i] = (struct link){rels[random_below(random, sizeof rels / sizeof *rels)],
                                 arena_print(&figure->arena, "e%d", (int)other)};
    }
    event->links = links;
    event->link_count = given + more;
}

/* Ids are plain, repeated, strange or missing; a postponed record may name one of the others. */
static void random_identity(struct random_figure *figure, struct event *event, size_t number)
{
    struct random *random = &figure->random;
    uint32_t kind = random_below(random, 10);
    if (kind < 7)
        event->id = arena_print(&figure->arena, "e%zu", kind ? number : number / 2);
    else if (kind == 7)
        event->id = random_percent(random, 50) ? "with space" : "é\"<";
    if (event->status != STATUS_POSTPONED || !random_percent(random, 70))
        return;
    struct link *link = ARENA_NEW(&figure->arena, struct link);
    uint32_t other = random_below(random, (uint32_t)figure->count);
    *link = (struct link){"superseded-by", arena_print(&figure->arena, "e%d", (int)other)};
    event->links = link;
    event->link_count = 1;
}

static void random_event(struct random_figure *figure, struct event *event, size_t number)
{
    static const char *const countries[] = {"SYR", "LBN", "جمهورية الكونغو الديمقراطية",
                                            "A country with a name that is rather long", NULL};
    struct random *random = &figure->random;
    event->date = random_date(figure);
    event->title = random_title(figure);
    event->category = (enum category)random_below(random, CATEGORY_COUNT);
    event->record_type = (enum record_type)random_below(random, RECORD_TYPE_COUNT);
    if (random_percent(random, 40))
        event->status = (enum status)random_below(random, STATUS_COUNT);
    if (random_percent(random, 50))
        random_counts(figure, event);
    if (random_percent(random, 40))
        random_sources(figure, event);
    random_identity(figure, event, number);
    if (random_percent(&figure->linking, 50))
        random_links(figure, event);
    if (random_percent(&figure->linking, 25))
        random_history(figure, event);
    event->place.country = countries[random_below(random, 5)];
    event->type = random_percent(random, 50) ? "Armed clash" : NULL;
    event->url = random_percent(random, 20) ? "https://example.org/a b?c=\"d\"&e" : NULL;
    event->has_weight = random_percent(random, 30);
    event->weight = event->has_weight ? random_below(random, 10) : 0;
}

/* --- settings --- */

static void random_set(struct random_figure *figure, const char *name, const char *value)
{
    struct report *report = report_new();
    if (!setting_set(setting_find(name), &figure->settings, value, report))
        fprintf(stderr, "'%s' is no value of '%s'\n", value, name);
    report_free(report);
}

static void random_settings(struct random_figure *figure)
{
    static const char *const groups[] = {"category", "category", "none", "country", "status"};
    static const char *const languages[] = {"en", "fr", "ar"};
    static const char *const themes[] = {"report", "report", "screen", "print-grey"};
    struct random *random = &figure->random;
    int width = 40 + (int)random_below(random, random_percent(random, 30) ? 361 : 170);
    int height = 40 + (int)random_below(random, random_percent(random, 80) ? 261 : 100);
    settings_init(&figure->settings);
    random_set(figure, "width", arena_print(&figure->arena, "%dmm", width));
    if (random_percent(random, 40))
        random_set(figure, "height", arena_print(&figure->arena, "%dmm", height));
    random_set(figure, "group", groups[random_below(random, 5)]);
    random_set(figure, "lang", languages[random_below(random, 3)]);
    random_set(figure, "theme", themes[random_below(random, 4)]);
    if (random_percent(random, 25))
        random_set(figure, "top",
                   arena_print(&figure->arena, "%d", 1 + (int)random_below(random, 6)));
    if (random_percent(random, 25))
        random_set(figure, "from", random_day(figure, ""));
    if (random_percent(random, 25)) /* behind every day that --from can be */
        random_set(figure, "to",
                   arena_print(&figure->arena, "%04d-12-31",
                               (int)civil_of(figure->first + figure->reach).year));
    if (random_percent(random, 60))
        random_set(figure, "title", random_text(figure, 120));
    if (random_percent(random, 40))
        random_set(figure, "subtitle", random_text(figure, 160));
    if (random_percent(random, 40))
        random_set(figure, "source", random_text(figure, 100));
    if (random_percent(random, 20))
        random_set(figure, "note", random_text(figure, 200));
}

/* Lanes of a timeline: nested, sorted, in an order given. */
static inline void random_lanes(struct random_figure *figure)
{
    static const char *const groups[] = {"country,type", "category,country", "country,status",
                                         "type,category", "status,country"};
    static const char *const sorts[] = {"first", "size", "name"};
    static const char *const orders[] = {"LBN", "claimed,Not stated,SYR", "Armed clash,battle,LBN"};
    struct random *random = &figure->random;
    if (random_percent(random, 60))
        random_set(figure, "group", groups[random_below(random, 5)]);
    if (random_percent(random, 50))
        random_set(figure, "sort", sorts[random_below(random, 3)]);
    if (random_percent(random, 30))
        random_set(figure, "order", orders[random_below(random, 3)]);
}

/* Few records more often than many, over hours, weeks, months, years or centuries. */
static void random_figure_init(struct random_figure *figure, uint64_t seed, size_t most)
{
    static const int reaches[] = {1, 3, 14, 60, 90, 200, 365, 1500, 4000, 40000};
    *figure = (struct random_figure){.random = {seed * 2654435761u + 12345},
                                     .linking = {seed * 2246822519u + 77}};
    struct random *random = &figure->random;
    for (int i = 0; i < 4; i++)
        random_next(random);
    figure->first = day_of(1890 + (int64_t)random_below(random, 130), 1, 1) +
                    (int64_t)random_below(random, 365);
    figure->reach = reaches[random_below(random, 10)];
    figure->has_hours = figure->reach <= 3 && random_percent(random, 60);
    figure->count = 1 + random_below(random, 30);
    if (random_percent(random, 20))
        figure->count = 1 + random_below(random, (uint32_t)most);
    figure->events = ARENA_ARRAY(&figure->arena, struct event, figure->count);
    for (size_t i = 0; i < figure->count; i++)
        random_event(figure, &figure->events[i], i);
    random_settings(figure);
}

static void random_figure_clear(struct random_figure *figure)
{
    settings_clear(&figure->settings);
    arena_clear(&figure->arena);
}

#endif
