/* Hatching: what it covers, and that nothing of it leaves its box. */
#include "chart/hatch.h"

#include "chart/contrast.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>

static void open_canvas(struct canvas *canvas, struct arena *arena, bool is_mirrored)
{
    *arena = (struct arena){0};
    *canvas = (struct canvas){
        .scene = scene_new(200, 200),
        .theme = theme_find("report"),
        .arena = arena,
        .page_width = 200,
        .is_mirrored = is_mirrored,
    };
}

static void close_canvas(struct canvas *canvas, struct arena *arena)
{
    scene_free(canvas->scene);
    arena_clear(arena);
}

/* Twice the area of all parts of a path, by the shoelace formula. */
static double area_of(const struct scene_path *path)
{
    double sum = 0;
    struct point start = {0, 0}, at = {0, 0};
    for (size_t i = 0; i < path->segment_count; i++) {
        const struct segment *segment = &path->segments[i];
        struct point to = segment->kind == SEGMENT_CLOSE ? start : segment->points[0];
        if (segment->kind == SEGMENT_MOVE)
            start = to;
        else
            sum += at.x * to.y - to.x * at.y;
        at = to;
    }
    return fabs(sum) / 2;
}

static void stripes_stay_in_the_box(void **state)
{
    (void)state;
    static const struct box boxes[] = {
        {10, 10, 30, 90}, {10.3, 20.7, 11, 21}, {50, 50, 120, 52}, {3, 3, 3.4, 150}};
    for (size_t i = 0; i < sizeof boxes / sizeof *boxes; i++) {
        struct canvas canvas;
        struct arena arena;
        open_canvas(&canvas, &arena, false);
        hatch_draw(&canvas, boxes[i], 0x336699ff);
        for (size_t k = 0; k < canvas.scene->item_count; k++) {
            struct box extents = canvas.scene->items[k].path.extents;
            assert_true(extents.x0 >= boxes[i].x0 - 1e-9 && extents.x1 <= boxes[i].x1 + 1e-9);
            assert_true(extents.y0 >= boxes[i].y0 - 1e-9 && extents.y1 <= boxes[i].y1 + 1e-9);
        }
        close_canvas(&canvas, &arena);
    }
}

/* A large box is paper in the share that a stripe has of the pitch. */
static void stripes_cover_their_share(void **state)
{
    (void)state;
    for (int is_mirrored = 0; is_mirrored < 2; is_mirrored++) {
        struct canvas canvas;
        struct arena arena;
        open_canvas(&canvas, &arena, is_mirrored);
        hatch_draw(&canvas, (struct box){10, 10, 180, 190}, 0x336699ff);
        assert_int_equal(canvas.scene->item_count, 2);
        double share = area_of(&canvas.scene->items[1].path) / (170.0 * 180.0);
        assert_true(share > 0.35 && share < 0.45);
        close_canvas(&canvas, &arena);
    }
}

/* Cells say something by their tone: most of it stays, and on a pale one the lines are darker. */
static void a_tone_stays_under_its_lines(void **state)
{
    (void)state;
    static const colour fills[] = {0x0b3f73ff, 0xf6f6f6ff};
    for (int i = 0; i < 2; i++) {
        struct canvas canvas;
        struct arena arena;
        open_canvas(&canvas, &arena, false);
        hatch_draw_toned(&canvas, (struct box){10, 10, 180, 190}, fills[i]);
        assert_int_equal(canvas.scene->items[0].path.paint.fill, fills[i]);
        assert_true(area_of(&canvas.scene->items[1].path) < 0.3 * 170 * 180);
        assert_true(colour_contrast(canvas.scene->items[1].path.paint.fill, fills[i]) > 1.4);
        close_canvas(&canvas, &arena);
    }
}

static void colours_mix_channel_by_channel(void **state)
{
    (void)state;
    assert_int_equal(colour_mix(0x000000ff, 0xffffffff, 0), 0x000000ff);
    assert_int_equal(colour_mix(0x000000ff, 0xffffffff, 1), 0xffffffff);
    assert_int_equal(colour_mix(0x204060ff, 0x60a020ff, 0.5), 0x407040ff);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(stripes_stay_in_the_box),
        cmocka_unit_test(stripes_cover_their_share),
        cmocka_unit_test(a_tone_stays_under_its_lines),
        cmocka_unit_test(colours_mix_channel_by_channel),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
