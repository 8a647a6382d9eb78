/* What is painted stands where the scene says: looked up in the pixels of a small image. */
#include "render/paint.h"

#include "text/text.h"
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

struct ink {
    int x0, y0, x1, y1; /* of the pixels that are not clear; x0 > x1: none */
};

/* Draws at 10 pixels to the point. */
static cairo_surface_t *draw(const struct scene *scene)
{
    cairo_surface_t *image = cairo_image_surface_create(
        CAIRO_FORMAT_ARGB32, (int)(scene->width * 10), (int)(scene->height * 10));
    cairo_t *cairo = cairo_create(image);
    cairo_scale(cairo, 10, 10);
    struct painter painter = painter_make(cairo, scene);
    paint_background(&painter);
    paint_items(&painter);
    painter_clear(&painter);
    assert_int_equal(cairo_status(cairo), CAIRO_STATUS_SUCCESS);
    cairo_destroy(cairo);
    cairo_surface_flush(image);
    return image;
}

static uint32_t pixel_at(cairo_surface_t *image, int x, int y)
{
    const unsigned char *data = cairo_image_surface_get_data(image);
    const uint32_t *row = (const void *)(data + y * cairo_image_surface_get_stride(image));
    return row[x];
}

static struct ink find_ink(cairo_surface_t *image)
{
    int width = cairo_image_surface_get_width(image),
        height = cairo_image_surface_get_height(image);
    struct ink ink = {width, height, -1, -1};
    for (int y = 0; y < height; y++) {
        for (int x = 0; x < width; x++) {
            if (pixel_at(image, x, y) == 0)
                continue;
            ink.x0 = x < ink.x0 ? x : ink.x0;
            ink.y0 = y < ink.y0 ? y : ink.y0;
            ink.x1 = x > ink.x1 ? x : ink.x1;
            ink.y1 = y > ink.y1 ? y : ink.y1;
        }
    }
    return ink;
}

static struct ink ink_of_text(enum text_anchor anchor, const char *words, bool is_rtl)
{
    struct scene *scene = scene_new(100, 20);
    scene_text(scene,
               &(struct scene_text){.text = words,
                                    .x = 50,
                                    .y = 15,
                                    .size = 10,
                                    .ink = 0xff,
                                    .anchor = anchor,
                                    .is_rtl = is_rtl},
               8, 2);
    cairo_surface_t *image = draw(scene);
    struct ink ink = find_ink(image);
    cairo_surface_destroy(image);
    scene_free(scene);
    return ink;
}

static void assert_near(int a, double b)
{
    if (a < b - 12 || a > b + 12)
        print_error("%d is not near %d\n", a, (int)b);
    assert_true(a >= b - 12 && a <= b + 12);
}

static void test_anchors(void **state)
{
    (void)state;
    const char *const words[] = {"HammerH", "هذا سقطت"};
    struct measurer *measurer = measurer_new(NULL);
    const struct text_style style = {10, TEXT_REGULAR, false};
    for (int i = 0; i < 2; i++) {
        double width = 10 * text_width(measurer, words[i], &style);
        struct ink ink = ink_of_text(ANCHOR_START, words[i], i == 1);
        assert_near(ink.x0, 500);
        assert_near(ink.x1, 500 + width);
        ink = ink_of_text(ANCHOR_MIDDLE, words[i], i == 1);
        assert_near(ink.x0, 500 - width / 2);
        assert_near(ink.x1, 500 + width / 2);
        ink = ink_of_text(ANCHOR_END, words[i], i == 1);
        assert_near(ink.x0, 500 - width);
        assert_near(ink.x1, 500);
    }
    assert_near(ink_of_text(ANCHOR_START, "HammerH", false).y1, 150);
    measurer_free(measurer);
}

static void test_fade(void **state)
{
    (void)state;
    struct scene *scene = scene_new(50, 10);
    scene_rect(scene, (struct box){10, 0, 40, 10},
               &(struct paint){.fill = 0xff0000ff, .fade = {true, 10, 20, 40, 40}});
    cairo_surface_t *image = draw(scene);
    assert_int_equal(pixel_at(image, 50, 50), 0);
    assert_true(pixel_at(image, 101, 50) >> 24 < 10);
    assert_in_range(pixel_at(image, 150, 50) >> 24, 120, 135);
    assert_int_equal(pixel_at(image, 200, 50), 0xffff0000);
    assert_int_equal(pixel_at(image, 398, 50), 0xffff0000);
    assert_int_equal(pixel_at(image, 402, 50), 0);
    cairo_surface_destroy(image);
    scene_free(scene);
}

static void test_shapes(void **state)
{
    (void)state;
    struct scene *scene = scene_new(50, 20);
    scene_line(
        scene, (struct point){0, 5}, (struct point){50, 5},
        &(struct paint){.stroke = 0x0000ffff, .stroke_width = 2, .dash_on = 6, .dash_off = 4});
    scene_circle(scene, (struct point){10, 14}, 4, &(struct paint){.fill = 0xff0000ff});
    scene_rect(scene, (struct box){20, 12, 40, 16},
               &(struct paint){.fill = 0x00ff00ff, .stroke = 0xff, .stroke_width = 1});
    scene_rect(scene, (struct box){0, 0, 50, 20}, &(struct paint){.stroke = 0xff});
    cairo_surface_t *image = draw(scene);
    assert_int_equal(pixel_at(image, 30, 50), 0xff0000ff);
    assert_int_equal(pixel_at(image, 30, 42), 0xff0000ff);
    assert_int_equal(pixel_at(image, 30, 38), 0);
    assert_int_equal(pixel_at(image, 80, 50), 0);
    assert_int_equal(pixel_at(image, 130, 50), 0xff0000ff);
    assert_int_equal(pixel_at(image, 100, 140), 0xffff0000);
    assert_int_equal(pixel_at(image, 62, 102), 0);
    assert_int_equal(pixel_at(image, 300, 140), 0xff00ff00);
    assert_int_equal(pixel_at(image, 300, 118), 0xff000000);
    assert_int_equal(pixel_at(image, 0, 199), 0);
    cairo_surface_destroy(image);
    scene_free(scene);
}

/* A sharp corner stands out, a round one and a round end reach half the width beyond. */
static void test_round_strokes(void **state)
{
    (void)state;
    static const struct point angle[] = {{10, 18}, {12, 8}, {14, 18}};
    for (int is_round = 0; is_round < 2; is_round++) {
        struct scene *scene = scene_new(30, 20);
        struct paint paint = {.stroke = 0xff, .stroke_width = 2, .is_round = is_round};
        scene_polygon(scene, angle, 3, false, &paint);
        scene_line(scene, (struct point){20, 10}, (struct point){25, 10}, &paint);
        cairo_surface_t *image = draw(scene);
        assert_int_equal(pixel_at(image, 120, 55) >> 24 > 0, !is_round);
        assert_int_equal(pixel_at(image, 120, 72) >> 24, 255);
        assert_int_equal(pixel_at(image, 255, 100) >> 24 > 0, is_round);
        cairo_surface_destroy(image);
        scene_free(scene);
    }
}

static void test_background(void **state)
{
    (void)state;
    struct scene *scene = scene_new(5, 5);
    cairo_surface_t *image = draw(scene);
    assert_int_equal(find_ink(image).x1, -1);
    cairo_surface_destroy(image);
    scene->background = 0x112233ff;
    image = draw(scene);
    assert_int_equal(pixel_at(image, 0, 0), 0xff112233);
    assert_int_equal(pixel_at(image, 49, 49), 0xff112233);
    cairo_surface_destroy(image);
    scene_free(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_anchors),    cmocka_unit_test(test_fade),
        cmocka_unit_test(test_shapes),     cmocka_unit_test(test_round_strokes),
        cmocka_unit_test(test_background),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
