/* Charts of claims on figures out of a number: the promises of the layout in every style, and every
 * claim in the table once. CASUS_ROUNDS multiplies how many are drawn. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "promises.h"

#define LEAST_SIZE 6

static const char *const styles[] = {"auto", "ranges", "steps", "plans"};
static const char *const refusals[] = {"nothing-to-draw", "page-too-small", NULL};

/* What random figures lack: plans that move, sources that differ, figures of a day. */
static void add_history(struct random_figure *made, struct event *event)
{
    static const struct word un = {"", "un"};
    struct random *random = &made->random;
    size_t count = random_below(random, 4);
    struct status_change *history = ARENA_ARRAY(&made->arena, struct status_change, count + 1);
    for (size_t i = 0; i < count; i++) {
        history[i].status = random_percent(random, 70) ? STATUS_POSTPONED : STATUS_CALLED_OFF;
        if (random_percent(random, 80))
            history[i].date = random_date(made);
        if (random_percent(random, 80))
            history[i].planned_for = random_date(made);
        if (random_percent(random, 30))
            history[i].by = (struct words){&un, 1};
    }
    event->status_history = history;
    event->status_history_count = count;
}

static void add_claim(struct random_figure *made, struct event *event)
{
    static const char *const kinds[] = {"killed", "wounded", "displaced"};
    static const char *const names[] = {"UN", "Ministry of Defence", "Observatory", "Red Cross"};
    static const char *const words[] = {"states",   "claims",         "denies", "contests",
                                        "confirms", "cannot confirm", NULL};
    struct random *random = &made->random;
    struct count *count = ARENA_ARRAY(&made->arena, struct count, 2);
    struct source *sources = ARENA_ARRAY(&made->arena, struct source, 4);
    *count = (struct count){.kind = kinds[random_below(random, 3)],
                            .qualifier = (enum qualifier)random_below(random, QUALIFIER_COUNT),
                            .has_low = random_percent(random, 60),
                            .has_best = random_percent(random, 60),
                            .has_high = random_percent(random, 60),
                            .measure = random_percent(random, 50) ? "stock" : NULL,
                            .area = random_percent(random, 50) ? "North" : NULL,
                            .rounded_to = random_percent(random, 20) ? 100 : 0};
    count->low = random_below(random, random_percent(random, 20) ? 2000000 : 50);
    count->best = count->low + random_below(random, 40);
    count->high = count->best + random_below(random, 400);
    count[1] = count[0];
    count[1].best += 100;
    count[1].note = random_percent(random, 50) ? "of them" : NULL;
    event->source_count = random_percent(random, 70) ? 1 : random_below(random, 5);
    for (size_t i = 0; i < event->source_count; i++) {
        struct word *word = ARENA_NEW(&made->arena, struct word);
        *word = (struct word){"", names[random_below(random, 4)]};
        sources[i] = (struct source){
            .who = {word, 1},
            .claim = words[random_percent(random, 60) ? 0 : random_below(random, 7)]};
    }
    event->counts = count;
    event->count_count = random_percent(random, 80) ? 1 : 2;
    event->sources = sources;
    if (count->measure)
        event->record_type = RECORD_FIGURE;
}

static void tie_some(struct random_figure *made, size_t i)
{
    struct link *link = ARENA_NEW(&made->arena, struct link);
    size_t target = random_below(&made->random, (uint32_t)made->count);
    if (!made->events[target].id)
        return;
    *link = (struct link){random_percent(&made->random, 50) ? "about" : "supersedes",
                          made->events[target].id};
    made->events[i].links = link;
    made->events[i].link_count = 1;
}

static void make_claims(struct random_figure *made)
{
    for (size_t i = 0; i < made->count; i++) {
        if (random_percent(&made->random, 50))
            add_claim(made, &made->events[i]);
        if (random_percent(&made->random, 10))
            add_history(made, &made->events[i]);
        if (random_percent(&made->random, 20))
            tie_some(made, i);
    }
}

/* Rows tell what became of every record that asks something; the others are counted. */
static bool adds_up(const struct figure *figure, const struct scene *scene)
{
    size_t silent = (size_t)scene->tables[0].left_out[0].events;
    size_t told = figure_panel(figure, 0).layout->records, all = figure_record_count(figure);
    if (told + silent != all)
        print_error("%zu told, %zu counted, of %zu records\n", told, silent, all);
    return told + silent == all;
}

/* Every record is in the account once at most, and by one thing that became of it. */
static size_t check_account(const struct figure *figure, const struct scene *scene,
                            const char *style)
{
    const struct layout *layout = figure_panel(figure, 0).layout;
    size_t sum = layout->placed + layout->listed + layout->unlabelled;
    bool is_right = layout->records == sum && layout->item_count == sum &&
                    sum <= figure_record_count(figure) && layout->dropped == layout->unlabelled;
    if (!is_right)
        print_error("%zu in the account, %zu by what became of them\n", layout->records, sum);
    if (strcmp(style, "ranges") == 0)
        is_right = adds_up(figure, scene) && is_right;
    return is_right ? 0 : 1;
}

static size_t check_figure(uint64_t seed, bool has_fonts, size_t *drawn)
{
    struct random_figure made;
    struct report *report = report_new();
    random_figure_init(&made, seed, has_fonts ? 60 : 300);
    make_claims(&made);
    made.settings.panel.chart = "claims";
    random_set(&made, "style", styles[seed % 4]);
    random_set(&made, "width",
               arena_print(&made.arena, "%dmm", 60 + (int)random_below(&made.random, 190)));
    struct figure *figure = promises_figure(&made, has_fonts);
    figure_document(figure, &made.document);
    const struct scene *scene = figure_scene(figure, report);
    size_t faults = 0;
    if (scene) {
        faults =
            promises_broken(scene, LEAST_SIZE) + check_account(figure, scene, styles[seed % 4]);
        ++*drawn;
    } else if (!promises_may_refuse(report, refusals)) {
        faults = 1;
    }
    if (faults)
        print_error("seed %d, %s\n", (int)seed, styles[seed % 4]);
    figure_free(figure);
    random_figure_clear(&made);
    report_free(report);
    return faults;
}

static void check_figures(size_t count, bool has_fonts)
{
    size_t faults = 0, drawn = 0;
    for (size_t seed = 1; seed <= count; seed++)
        faults += check_figure(seed, has_fonts, &drawn);
    assert_int_equal(faults, 0);
    assert_true(drawn > count / 2);
}

static void charts_of_claims_keep_the_promises(void **state)
{
    (void)state;
    check_figures(promises_rounds(240), false);
}

static void charts_of_claims_with_fonts_keep_the_promises(void **state)
{
    (void)state;
    check_figures(promises_rounds(40), true);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(charts_of_claims_keep_the_promises),
        cmocka_unit_test(charts_of_claims_with_fonts_keep_the_promises),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
