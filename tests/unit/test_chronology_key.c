/* The key of a chronology has each sign that is drawn. */
#include "chronology_of.h"

static size_t count_text(const struct scene *scene, const char *wanted)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->item_count; i++)
        count +=
            scene->items[i].kind == SCENE_TEXT && strcmp(scene->items[i].text.text, wanted) == 0;
    return count;
}

static void check(const char *date, enum status status, const char *wanted, const char *unwanted)
{
    const char *const dates[] = {"2013-06-05", date, NULL};
    struct chronology_drawn drawn;
    chronology_open(&drawn, dates);
    drawn.made.events[0].status = STATUS_REPORTED;
    drawn.made.events[1].status = status;
    drawn.made.events[1].status_history_count = 0;
    chronology_draw_it(&drawn);
    assert_int_equal(count_text(drawn.scene, wanted), 1);
    assert_int_equal(count_text(drawn.scene, unwanted), 0);
    chronology_close(&drawn);
}

static void what_fades_is_told_whatever_its_shape(void **state)
{
    (void)state;
    check("2013-21%", STATUS_REPORTED, "approximate date", "from – to");
    check("2013-06-10~", STATUS_REPORTED, "approximate date", "some time in this span");
    check("2013-21", STATUS_REPORTED, "some time in this span", "approximate date");
}

static void what_is_planned_does_not_go_on(void **state)
{
    (void)state;
    check("2013-10/..", STATUS_REPORTED, "still going on", "end not set");
    check("2013-10/..", STATUS_PLANNED, "end not set", "still going on");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_fades_is_told_whatever_its_shape),
        cmocka_unit_test(what_is_planned_does_not_go_on),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
