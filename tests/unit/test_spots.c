/* Words beside points: near, free, within, and never across each other. */
#include "chart/spots.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct spots room(struct arena *arena)
{
    return (struct spots){.arena = arena, .bounds = {0, 0, 200, 100}, .gap = 1};
}

static struct spot_wish wish_at(double x, double y)
{
    return (struct spot_wish){{x, y}, 3, 3, 40, 10, false};
}

static bool overlap(const struct box *a, const struct box *b)
{
    return a->x0 < b->x1 && b->x0 < a->x1 && a->y0 < b->y1 && b->y0 < a->y1;
}

static void words_stand_over_their_point(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct spots spots = room(&arena);
    struct spot spot;
    struct spot_wish wish = wish_at(100, 50);
    assert_true(spots_find(&spots, &wish, &spot));
    assert_false(spot.has_leader);
    assert_true(spot.box.y1 <= 46 && spot.box.y1 > 44);
    arena_clear(&arena);
}

static void many_at_one_point_do_not_overlap(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct spots spots = room(&arena);
    struct spot found[60];
    size_t count = 0;
    struct spot_wish wish = wish_at(100, 50);
    spots_take(&spots, (struct box){97, 47, 103, 53});
    while (count < 60 && spots_find(&spots, &wish, &found[count]))
        count++;
    assert_true(count > 1 && count < 60);
    for (size_t i = 0; i < count; i++) {
        assert_true(found[i].box.x0 >= 0 && found[i].box.x1 <= 200);
        assert_true(found[i].box.y0 >= 0 && found[i].box.y1 <= 100);
        for (size_t k = 0; k < i; k++)
            assert_false(overlap(&found[i].box, &found[k].box));
    }
    arena_clear(&arena);
}

static void a_leader_leads_out_of_the_crowd(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct spots spots = room(&arena);
    struct spot spot;
    struct spot_wish wish = wish_at(100, 50);
    spots_take(&spots, (struct box){0, 30, 95, 70});
    spots_take(&spots, (struct box){105, 30, 200, 70});
    assert_true(spots_find(&spots, &wish, &spot));
    assert_true(spot.has_leader);
    assert_true(spot.box.y1 <= 30 && spot.to.y > spot.box.y1 && spot.from.y > spot.to.y);
    arena_clear(&arena);
}

static void slanting_lines_are_in_the_way(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct spots spots = room(&arena);
    struct spot spot;
    struct spot_wish wish = wish_at(100, 50);
    spots_take_line(&spots, (struct point){80, 20}, (struct point){150, 55});
    assert_true(spots_find(&spots, &wish, &spot));
    for (double share = 0; share <= 1; share += 0.001) {
        double x = 80 + 70 * share, y = 20 + 35 * share;
        assert_false(x > spot.box.x0 && x < spot.box.x1 && y > spot.box.y0 && y < spot.box.y1);
    }
    arena_clear(&arena);
}

static void what_has_no_room_is_refused(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct spots spots = room(&arena);
    struct spot spot;
    struct spot_wish wish = {{100, 50}, 3, 3, 300, 10, false};
    assert_false(spots_find(&spots, &wish, &spot));
    assert_int_equal(spots.count, 0);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_stand_over_their_point),
        cmocka_unit_test(many_at_one_point_do_not_overlap),
        cmocka_unit_test(a_leader_leads_out_of_the_crowd),
        cmocka_unit_test(slanting_lines_are_in_the_way),
        cmocka_unit_test(what_has_no_room_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
