/* What lasts beyond the rule to scale tells until when, under its end. */
#include "chronology_of.h"

/* How many texts read so, with spaces of any kind. */
static size_t count_text(const struct scene *scene, const char *wanted)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->item_count; i++)
        count +=
            scene->items[i].kind == SCENE_TEXT && strcmp(scene->items[i].text.text, wanted) == 0;
    return count;
}

static size_t count_arrows(const struct scene *scene)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->item_count; i++)
        count += scene->items[i].kind == SCENE_TEXT &&
                 strncmp(scene->items[i].text.text, "↓", strlen("↓")) == 0;
    return count;
}

static void draw(struct chronology_drawn *drawn, const char *const *dates)
{
    chronology_open(drawn, dates);
    random_set(&drawn->made, "spacing", "time");
    chronology_draw_it(drawn);
}

static void each_end_is_told_once_with_its_year(void **state)
{
    static const char *const dates[] = {"2024-05-01",
                                        "2024-05-02/2024-12-24",
                                        "2024-05-02/2026-03-01",
                                        "2024-05-03/2026-03-01",
                                        "2024-05-03/2027-02",
                                        "2024-05-04/..",
                                        "2024-05-04/2024-05-05",
                                        "2024-05-06",
                                        NULL};
    struct chronology_drawn drawn;
    (void)state;
    draw(&drawn, dates);
    assert_int_equal(count_arrows(drawn.scene), 3);
    assert_int_equal(count_text(drawn.scene, "↓\u00a024\u00a0Dec"), 1);
    assert_int_equal(count_text(drawn.scene, "↓\u00a01\u00a0Mar\u00a02026"), 1);
    assert_int_equal(count_text(drawn.scene, "↓\u00a0Feb\u00a02027"), 1);
    chronology_close(&drawn);
}

/* Then each is told beside its entry alone. */
static void too_many_ends_are_not_told(void **state)
{
    static const char *const dates[] = {"2024-05-01",
                                        "2024-05-02/2025",
                                        "2024-05-02/2026",
                                        "2024-05-03/2027",
                                        "2024-05-03/2028-03-01",
                                        "2024-05-06",
                                        NULL};
    struct chronology_drawn drawn;
    (void)state;
    draw(&drawn, dates);
    assert_int_equal(count_arrows(drawn.scene), 0);
    chronology_close(&drawn);
}

static void a_rule_that_reaches_all_ends_tells_none(void **state)
{
    static const char *const dates[] = {"2024-05-01", "2024-05-02/2024-05-20", "2024-05-21", NULL};
    struct chronology_drawn drawn;
    (void)state;
    draw(&drawn, dates);
    assert_int_equal(count_arrows(drawn.scene), 0);
    chronology_close(&drawn);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_end_is_told_once_with_its_year),
        cmocka_unit_test(too_many_ends_are_not_told),
        cmocka_unit_test(a_rule_that_reaches_all_ends_tells_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
