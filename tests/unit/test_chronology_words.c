/* The grey line of an entry, however it breaks. */
#include "chronology_of.h"

#include <stdbool.h>

#define DOT "·"

/* Dots in all texts; none of them begins a line. */
static size_t count_dots(const struct scene *scene)
{
    size_t count = 0;
    double y = -1; /* of the text before */
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind != SCENE_TEXT)
            continue;
        const char *text = item->text.text;
        bool is_first = item->text.y < y || item->text.y > y;
        assert_false(is_first && strncmp(text, DOT, strlen(DOT)) == 0);
        y = item->text.y;
        for (const char *at = text; (at = strstr(at, DOT)) != NULL; at += strlen(DOT))
            count++;
    }
    return count;
}

static void a_dot_stays_with_what_is_before_it(void **state)
{
    static const char *const dates[] = {"2013-06-05", NULL};
    static const struct word names[] = {{"", "Press agency"}, {"", "Red Cross"}, {"", "Ministry"}};
    static const struct source sources[] = {
        {.who = {&names[0], 1}, .claim = "states"},
        {.who = {&names[1], 1}, .claim = "confirms"},
        {.who = {&names[2], 1}, .claim = "denies"},
    };
    size_t wanted = 0;
    (void)state;
    for (int width = 170; width >= 60; width -= 5) {
        struct chronology_drawn drawn;
        chronology_open(&drawn, dates);
        drawn.made.events[0].sources = sources;
        drawn.made.events[0].source_count = 3;
        random_set(&drawn.made, "width", arena_print(&drawn.made.arena, "%dmm", width));
        chronology_draw_it(&drawn);
        size_t count = count_dots(drawn.scene);
        wanted = wanted ? wanted : count;
        assert_int_equal(count, wanted);
        chronology_close(&drawn);
    }
    assert_true(wanted >= 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_dot_stays_with_what_is_before_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
