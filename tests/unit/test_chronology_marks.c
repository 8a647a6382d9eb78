/* Dates that the author marks, in lists and beside rules to scale. */
#include "chart/chronology.h"

#include "chronology_of.h"

#include <stdbool.h>

static const char *const days[] = {"2013-06-05", "2013-06-10", "2013-06-20", NULL};

static size_t count_groups(const struct scene *scene, const char *id)
{
    size_t count = 0;
    for (; scene; scene = scene->next)
        for (size_t i = 0; i < scene->item_count; i++) {
            const struct scene_item *item = &scene->items[i];
            count += item->kind == SCENE_GROUP && item->group.id && strcmp(item->group.id, id) == 0;
        }
    return count;
}

static size_t count_role(const struct scene *scene, enum scene_role role)
{
    size_t count = 0;
    for (; scene; scene = scene->next)
        for (size_t i = 0; i < scene->item_count; i++)
            count += scene->items[i].kind == SCENE_GROUP && scene->items[i].group.role == role;
    return count;
}

/* The first text that begins so; NULL: there is none. */
static const struct scene_text *find_text(const struct scene *scene, const char *beginning)
{
    for (; scene; scene = scene->next)
        for (size_t i = 0; i < scene->item_count; i++)
            if (scene->items[i].kind == SCENE_TEXT &&
                strncmp(scene->items[i].text.text, beginning, strlen(beginning)) == 0)
                return &scene->items[i].text;
    return NULL;
}

/* The first text of a record. */
static double label_y(const struct scene *scene, const char *id)
{
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_GROUP && item->group.id && strcmp(item->group.id, id) == 0)
            for (i++; scene->items[i].kind != SCENE_END; i++)
                if (scene->items[i].kind == SCENE_TEXT)
                    return scene->items[i].text.y;
    }
    fail_msg("no text in '%s'", id);
    return 0;
}

static void a_mark_stands_between_the_entries_of_its_dates(void **state)
{
    static const char *const spacings[] = {"even", "time"};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct chronology_drawn drawn;
        chronology_open(&drawn, days);
        random_set(&drawn.made, "spacing", spacings[i]);
        random_set(&drawn.made, "rule", "2013-06-12=Truce signed");
        random_set(&drawn.made, "break", "2013-06-20=Counted anew");
        chronology_draw_it(&drawn);
        double truce = label_y(drawn.scene, "annotation-1-label");
        assert_true(truce > label_y(drawn.scene, "entry-2-label"));
        assert_true(truce < label_y(drawn.scene, "entry-3-label"));
        double broken = label_y(drawn.scene, "annotation-2-label");
        assert_true(broken > truce && broken < label_y(drawn.scene, "entry-3-label"));
        assert_int_equal(count_groups(drawn.scene, "annotation-1"), 1);
        assert_non_null(find_text(drawn.scene, "12\u00a0June"));
        assert_int_equal(figure_annotations(drawn.figure)->placed, 2);
        chronology_close(&drawn);
    }
}

/* A rule has a place for its own days only, a list for all. */
static void what_is_not_on_the_rule_is_told(void **state)
{
    (void)state;
    for (int i = 0; i < 2; i++) {
        struct chronology_drawn drawn;
        chronology_open(&drawn, days);
        random_set(&drawn.made, "spacing", i ? "time" : "even");
        random_set(&drawn.made, "rule", "1999-01-01=Before");
        chronology_draw_it(&drawn);
        assert_int_equal(find_text(drawn.scene, "Not on the axis") != NULL, i);
        assert_int_equal(count_groups(drawn.scene, "annotation-1"), !i);
        assert_int_equal(figure_annotations(drawn.figure)->listed, i);
        chronology_close(&drawn);
    }
}

/* It is marked itself, unless it is to be called otherwise. */
static void a_key_event_of_the_list_is_not_told_twice(void **state)
{
    static const char *const requests[] = {"e1", "e1=Turning point"};
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct chronology_drawn drawn;
        chronology_open(&drawn, days);
        random_set(&drawn.made, "spacing", "time");
        random_set(&drawn.made, "key-event", requests[i]);
        chronology_draw_it(&drawn);
        assert_int_equal(count_groups(drawn.scene, "annotation-1-label"), i);
        assert_int_equal(find_text(drawn.scene, "Turning") != NULL, i);
        assert_int_equal(count_role(drawn.scene, ROLE_ANNOTATION), 1 + i); /* across the rule */
        chronology_close(&drawn);
    }
}

/* The silent rule is on one of the two columns, though both have its day. */
static void stretches_run_through_all_columns(void **state)
{
    struct chronology_drawn drawn;
    (void)state;
    chronology_open(&drawn, days);
    random_set(&drawn.made, "width", "170mm");
    random_set(&drawn.made, "columns", "2");
    random_set(&drawn.made, "spacing", "time");
    random_set(&drawn.made, "span", "2013-06-01/2013-06-30");
    random_set(&drawn.made, "rule", "2013-06-15");
    chronology_draw_it(&drawn);
    assert_int_equal(count_role(drawn.scene, ROLE_ANNOTATION), 3);
    assert_int_equal(count_groups(drawn.scene, "annotation-2"), 1);
    assert_int_equal(figure_annotations(drawn.figure)->unlabelled, 2);
    chronology_close(&drawn);
}

/* Triangles of marks: polygons of three corners. */
static size_t count_arrows(const struct scene *scene)
{
    size_t count = 0;
    bool is_mark = false;
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_GROUP)
            is_mark = item->group.role == ROLE_ANNOTATION;
        count += item->kind == SCENE_PATH && is_mark && item->path.segment_count == 4;
    }
    return count;
}

/* Beside its words and on the rule, at the end where it goes on; beyond the rule there alone. */
static void what_goes_on_has_an_arrow(void **state)
{
    static const struct {
        const char *span;
        size_t in_list, on_rule;
    } rows[] = {
        {"2013-06-06/..", 1, 2},
        {"../2013-06-06", 1, 2},
        {"2013-06-06/2013-06-08", 0, 0},
        {"2013-06-06/2014", 0, 1},
    };
    (void)state;
    for (size_t i = 0; i < 2 * sizeof rows / sizeof *rows; i++) {
        struct chronology_drawn drawn;
        chronology_open(&drawn, days);
        random_set(&drawn.made, "spacing", i % 2 ? "time" : "even");
        random_set(&drawn.made, "span",
                   arena_print(&drawn.made.arena, "%s=Siege", rows[i / 2].span));
        chronology_draw_it(&drawn);
        size_t wanted = i % 2 ? rows[i / 2].on_rule : rows[i / 2].in_list;
        assert_int_equal(count_arrows(drawn.scene), wanted);
        chronology_close(&drawn);
    }
}

static void what_is_known_to_the_day_is_a_line(void **state)
{
    static const struct {
        enum marked_kind kind;
        const char *date;
        bool is_line;
    } rows[] = {
        {MARKED_DAY, "2013-06-05", true},   {MARKED_BREAK, "2013-06-05", true},
        {MARKED_SPAN, "2013-06-05", false}, {MARKED_DAY, "2013-06", false},
        {MARKED_DAY, "2013-06-05~", false}, {MARKED_SPAN, "2013-06-05/2013-06-07", false},
        {MARKED_DAY, "2013-06-05?", true},
    };
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct edtf date;
        struct edtf_error error;
        assert_true(edtf_parse(rows[i].date, EDTF_SEASONS_METEOROLOGICAL, &arena, &date, &error));
        struct marked_date marked = {.kind = rows[i].kind, .date = &date};
        struct chronology by_days = {.grain = 1};
        assert_int_equal(chronology_is_line(&by_days, &marked), rows[i].is_line);
    }
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_mark_stands_between_the_entries_of_its_dates),
        cmocka_unit_test(what_is_not_on_the_rule_is_told),
        cmocka_unit_test(a_key_event_of_the_list_is_not_told_twice),
        cmocka_unit_test(stretches_run_through_all_columns),
        cmocka_unit_test(what_goes_on_has_an_arrow),
        cmocka_unit_test(what_is_known_to_the_day_is_a_line),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
