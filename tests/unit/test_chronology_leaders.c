/* Lines from a rule to scale to entries: one for each place on the rule, and none crosses another.
 */
#include "chronology_of.h"

#include <math.h>

#define FIGURES 60
#define MOST_RECORDS 80
#define SLACK 0.01

static void make(struct random_figure *made, uint64_t seed)
{
    random_figure_init(made, seed, MOST_RECORDS);
    made->settings.panel.chart = "chronology";
    random_set(made, "spacing", "time");
}

static bool is_leader(const struct scene_item *item)
{
    return item->kind == SCENE_GROUP && item->group.role == ROLE_LEADER;
}

/* The first path of a leader: from its place on the rule to its bracket. */
static void ends_of(const struct scene_item *leader, struct point *from, struct point *to)
{
    const struct scene_path *path = &leader[1].path;
    assert_int_equal(leader[1].kind, SCENE_PATH);
    assert_int_equal(path->segment_count, 2);
    *from = path->segments[0].points[0];
    *to = path->segments[1].points[0];
}

static size_t count_paths(const struct scene_item *leader)
{
    size_t count = 0;
    for (const struct scene_item *item = leader + 1; item->kind == SCENE_PATH; item++)
        count++;
    return count;
}

static size_t crossings(const struct scene *scene)
{
    struct point from, to, last_from = {NAN, NAN}, last_to = {NAN, NAN};
    size_t count = 0;
    for (size_t i = 0; i < scene->item_count; i++) {
        if (!is_leader(&scene->items[i]))
            continue;
        ends_of(&scene->items[i], &from, &to);
        bool is_same_column = fabs(from.x - last_from.x) < SLACK;
        count += is_same_column && (from.y < last_from.y - SLACK || to.y < last_to.y - SLACK);
        last_from = from;
        last_to = to;
    }
    return count;
}

static void no_leader_crosses_another(void **state)
{
    size_t faults = 0, seen = 0;
    (void)state;
    for (uint64_t seed = 1; seed <= FIGURES; seed++) {
        struct random_figure made;
        make(&made, seed);
        struct report *report = report_new();
        struct figure *figure = promises_figure(&made, false);
        for (const struct scene *scene = figure_scene(figure, report); scene; scene = scene->next) {
            faults += crossings(scene);
            seen++;
        }
        figure_free(figure);
        report_free(report);
        random_figure_clear(&made);
    }
    assert_int_equal(faults, 0);
    assert_true(seen > FIGURES / 2);
}

/* What happens on one day hangs on one bracket, whatever is said of the day. */
static void entries_of_a_day_share_a_leader(void **state)
{
    static const char *const dates[] = {
        "2013-06-05", "2013-06-05",          "2013-06-05?", "../2013-06-05",
        "2013-06-20", "2013-06-28T10:00:00", NULL};
    struct chronology_drawn drawn;
    size_t paths[8], count = 0;
    (void)state;
    chronology_open(&drawn, dates);
    random_set(&drawn.made, "spacing", "time");
    chronology_draw_it(&drawn);
    const struct scene *scene = drawn.scene;
    for (size_t i = 0; i < scene->item_count; i++)
        if (is_leader(&scene->items[i]) && count < sizeof paths / sizeof *paths)
            paths[count++] = count_paths(&scene->items[i]);
    assert_int_equal(count, 3);
    assert_int_equal(paths[0], 7); /* a line, a bracket, four ends, a point */
    assert_int_equal(paths[1], 3);
    assert_int_equal(paths[2], 3);
    chronology_close(&drawn);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_leader_crosses_another),
        cmocka_unit_test(entries_of_a_day_share_a_leader),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
