/* Chronologies of every kind, by lot: the promises hold on each of their pages, and each record is
 * there or counted. CASUS_ROUNDS multiplies how many are drawn. */
#include "chart/chart.h"

#include "promises.h"
#include "theme_find.h"

#define FIGURES 150
#define REAL_FIGURES 30
#define MOST_RECORDS 250

static const char *const refusals[] = {"nothing-to-draw", "page-too-small", NULL};

/* Some records tell of the episode of another one, also in circles. */
static void tie_records(struct random_figure *made)
{
    for (size_t i = 0; i < made->count; i++) {
        struct event *event = &made->events[i];
        if (event->link_count || !random_percent(&made->random, 15))
            continue;
        struct link *link = ARENA_NEW(&made->arena, struct link);
        uint32_t other = random_below(&made->random, (uint32_t)made->count);
        *link = (struct link){"same-episode-as", arena_print(&made->arena, "e%d", (int)other)};
        event->links = link;
        event->link_count = 1;
    }
}

/* Some days are marked, with words or without, and some of them are records. */
static void mark_dates(struct random_figure *made)
{
    static const char *const words[] = {"", "=Truce", "=A line with as many words as it wants",
                                        "=هدنة"};
    size_t count = random_percent(&made->random, 50) ? random_below(&made->random, 7) : 0;
    for (size_t i = 0; i < count; i++) {
        enum annotation_kind kind =
            (enum annotation_kind)random_below(&made->random, ANNOTATION_KIND_COUNT);
        const char *first = random_day(made, ""), *when = first;
        if (kind == ANNOTATION_SPAN)
            when = arena_print(&made->arena, "%s/%s", first,
                               random_percent(&made->random, 50) ? ".." : "2900-01-01~");
        else if (kind == ANNOTATION_EVENT && random_percent(&made->random, 50))
            when = arena_print(&made->arena, "e%d", (int)random_below(&made->random, 20));
        random_set(made, annotation_setting_name(kind),
                   arena_print(&made->arena, "%s%s", when, words[random_below(&made->random, 4)]));
    }
}

static void make(struct random_figure *made, uint64_t seed)
{
    static const char *const places[] = {"footnotes", "inline", "none"};
    random_figure_init(made, seed, MOST_RECORDS);
    made->settings.panel.chart = "chronology";
    tie_records(made);
    if (random_percent(&made->random, 50))
        random_set(made, "columns",
                   arena_print(&made->arena, "%d", 1 + (int)random_below(&made->random, 3)));
    if (random_percent(&made->random, 40))
        random_set(made, "spacing", "time");
    random_set(made, "sources", places[random_below(&made->random, 3)]);
    mark_dates(made);
}

static size_t count_id(const struct scene *scene, const char *id)
{
    size_t count = 0;
    for (; scene; scene = scene->next)
        for (size_t i = 0; i < scene->item_count; i++)
            count += scene->items[i].kind == SCENE_GROUP && scene->items[i].group.id &&
                     strcmp(scene->items[i].group.id, id) == 0;
    return count;
}

/* Every record has its words and one mark. */
static size_t missing_records(const struct scene *scene, size_t count)
{
    size_t missing = 0;
    char id[64];
    for (size_t i = 1; i <= count; i++) {
        snprintf(id, sizeof id, "entry-%zu", i);
        missing += count_id(scene, id) != 1;
        snprintf(id, sizeof id, "entry-%zu-label", i);
        missing += count_id(scene, id) < 1;
    }
    return missing;
}

static size_t faults_of(const struct random_figure *made, const struct figure *figure,
                        const struct scene *scene)
{
    const struct layout *layout = figure_panel(figure, 0).layout;
    double least = theme_find(made->settings.theme)->minimum_size;
    size_t faults = missing_records(scene, figure_record_count(figure));
    faults += layout->records != figure_record_count(figure);
    faults +=
        layout->records != layout->placed + layout->merged + layout->listed + layout->unlabelled;
    for (; scene; scene = scene->next)
        faults += promises_broken(scene, least);
    return faults;
}

static size_t check(uint64_t seed, bool has_fonts, size_t *pages)
{
    struct random_figure made;
    make(&made, seed);
    struct report *report = report_new();
    struct figure *figure = promises_figure(&made, has_fonts);
    const struct scene *scene = figure_scene(figure, report);
    size_t faults =
        scene ? faults_of(&made, figure, scene) : !promises_may_refuse(report, refusals);
    *pages += scene_page_count(scene);
    if (faults)
        print_error("figure %d: %zu\n", (int)seed, faults);
    figure_free(figure);
    report_free(report);
    random_figure_clear(&made);
    return faults;
}

static void check_all(size_t count, bool has_fonts)
{
    size_t faults = 0, pages = 0;
    for (uint64_t seed = 1; seed <= count; seed++)
        faults += check(seed, has_fonts, &pages);
    assert_int_equal(faults, 0);
    assert_true(pages > count);
}

static void chronologies_keep_the_promises(void **state)
{
    (void)state;
    check_all(promises_rounds(FIGURES), false);
}

static void chronologies_with_fonts_keep_the_promises(void **state)
{
    (void)state;
    check_all(promises_rounds(REAL_FIGURES), true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(chronologies_keep_the_promises),
        cmocka_unit_test(chronologies_with_fonts_keep_the_promises),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
