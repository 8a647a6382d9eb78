/* Shapes and looks: each stays in its place, and each is distinct without colour. */
#include "chart/mark.h"
#include "chart/shape.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

#define TINT 0x336699ffu
#define RADIUS 10.0
#define REACH 1.25 /* of a shape, in radiuses: points of stars and triangles stand out a little */

struct drawing {
    struct arena arena;
    struct canvas canvas;
    struct buffer dump;
};

static void open_drawing(struct drawing *drawing)
{
    *drawing = (struct drawing){0};
    drawing->canvas = (struct canvas){
        .scene = scene_new(100, 100),
        .measurer = measurer_new_fixed(),
        .theme = theme_find("report"),
        .arena = &drawing->arena,
        .page_width = 100,
    };
}

static void close_drawing(struct drawing *drawing)
{
    scene_free(drawing->canvas.scene);
    measurer_free(drawing->canvas.measurer);
    arena_clear(&drawing->arena);
    buffer_clear(&drawing->dump);
}

static const char *draw(struct drawing *drawing, int category, int status)
{
    open_drawing(drawing);
    shape_draw(&drawing->canvas, (enum category)category, (enum status)status, TINT,
               (struct point){50, 50}, RADIUS);
    scene_dump(drawing->canvas.scene, &drawing->dump);
    return buffer_text(&drawing->dump);
}

static struct box extents(const struct scene *scene)
{
    struct box box = {INFINITY, INFINITY, -INFINITY, -INFINITY};
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct box *part = &scene->items[i].path.extents;
        box.x0 = fmin(box.x0, part->x0);
        box.y0 = fmin(box.y0, part->y0);
        box.x1 = fmax(box.x1, part->x1);
        box.y1 = fmax(box.y1, part->y1);
    }
    return box;
}

/* A struck shape has a line across it that reaches further; all the others keep to their place. */
static void shapes_stay_in_their_place(void **state)
{
    (void)state;
    for (int category = 0; category < CATEGORY_COUNT; category++)
        for (int status = 0; status < STATUS_COUNT; status++) {
            struct drawing drawing;
            draw(&drawing, category, status);
            struct box box = extents(drawing.canvas.scene);
            double reach = RADIUS * (status == STATUS_CALLED_OFF ? 1.6 : REACH);
            if (!(box.x0 >= 50 - reach && box.x1 <= 50 + reach && box.y0 >= 50 - reach &&
                  box.y1 <= 50 + reach))
                fail_msg("%s, %s reaches from %d,%d to %d,%d", category_terms[category].name,
                         status_terms[status].name, (int)box.x0, (int)box.y0, (int)box.x1,
                         (int)box.y1);
            assert_true(box.x1 - box.x0 > RADIUS && box.y1 - box.y0 > RADIUS * 0.9);
            close_drawing(&drawing);
        }
}

/* The outline of a second voice keeps to the row of its mark, whose words may be under it. */
static void rings_stay_in_their_row(void **state)
{
    (void)state;
    for (int category = 0; category < CATEGORY_COUNT; category++) {
        struct drawing drawing;
        open_drawing(&drawing);
        struct text_style style = canvas_style(10.5, false);
        double room = text_line_height(drawing.canvas.measurer, &style) -
                      text_ascent(drawing.canvas.measurer, &style) + style.size * MARK_RISE;
        shape_ring(&drawing.canvas, (enum category)category, STATUS_REPORTED, TINT,
                   (struct point){50, 50}, style.size * 0.42);
        struct box box = extents(drawing.canvas.scene);
        if (!(box.y1 - 50 <= room + 0.2))
            fail_msg("%s reaches %.2f, and has %.2f", category_terms[category].name, box.y1 - 50,
                     room);
        close_drawing(&drawing);
    }
}

/* All are drawn in one colour, so what differs is the shape. */
static void categories_differ_in_shape(void **state)
{
    (void)state;
    for (int a = 0; a < CATEGORY_COUNT; a++)
        for (int b = 0; b < a; b++) {
            struct drawing one, other;
            bool is_same =
                strcmp(draw(&one, a, STATUS_REPORTED), draw(&other, b, STATUS_REPORTED)) == 0;
            if (is_same != (a == CATEGORY_UNKNOWN && b == CATEGORY_OTHER))
                fail_msg("%s and %s look alike", category_terms[a].name, category_terms[b].name);
            close_drawing(&one);
            close_drawing(&other);
        }
}

/* Each status has a look of its own on every shape, but "confirmed" that of "reported". */
static void statuses_differ_in_look(void **state)
{
    (void)state;
    for (int category = 0; category < CATEGORY_COUNT; category++)
        for (int a = 0; a < STATUS_COUNT; a++)
            for (int b = 0; b < a; b++) {
                struct drawing one, other;
                bool is_same = strcmp(draw(&one, category, a), draw(&other, category, b)) == 0;
                if (is_same != (a == STATUS_CONFIRMED && b == STATUS_REPORTED))
                    fail_msg("%s: %s and %s look alike", category_terms[category].name,
                             status_terms[a].name, status_terms[b].name);
                close_drawing(&one);
                close_drawing(&other);
            }
}

static void looks_of_statuses(void **state)
{
    (void)state;
    assert_true(status_look_of(STATUS_REPORTED)->is_filled);
    assert_true(status_look_of(STATUS_CLAIMED)->is_filled);
    assert_true(status_look_of(STATUS_CLAIMED)->is_dashed);
    assert_true(fabs(status_look_of(STATUS_CLAIMED)->alpha - 0.4) < 1e-9);
    assert_true(status_look_of(STATUS_CONTESTED)->is_half);
    assert_false(status_look_of(STATUS_PLANNED)->is_filled);
    assert_false(status_look_of(STATUS_PLANNED)->is_dashed);
    assert_false(status_look_of(STATUS_POSTPONED)->is_filled);
    assert_true(status_look_of(STATUS_POSTPONED)->is_dashed);
    assert_true(status_look_of(STATUS_CALLED_OFF)->is_struck);
    assert_true(status_look_of(STATUS_DENIED)->is_crossed);
}

static void paints_of_statuses(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing);
    struct paint reported = shape_paint(&drawing.canvas, TINT, STATUS_REPORTED);
    struct paint claimed = shape_paint(&drawing.canvas, TINT, STATUS_CLAIMED);
    struct paint planned = shape_paint(&drawing.canvas, TINT, STATUS_PLANNED);
    assert_int_equal(reported.fill, TINT);
    assert_true(reported.dash_on == 0);
    assert_int_equal(claimed.fill, 0x33669966u); /* 40 % */
    assert_int_equal(claimed.stroke, TINT);
    assert_true(claimed.dash_on > 0 && claimed.dash_off > 0);
    assert_int_equal(planned.fill, drawing.canvas.theme->background);
    assert_int_equal(planned.stroke, TINT);
    close_drawing(&drawing);
}

static void colours_fade(void **state)
{
    (void)state;
    assert_int_equal(colour_fade(0x123456ff, 1), 0x123456ffu);
    assert_int_equal(colour_fade(0x123456ff, 0), 0x12345600u);
    assert_int_equal(colour_fade(0x123456ff, 0.4), 0x12345666u);
    assert_int_equal(colour_fade(0x12345680, 0.5), 0x12345640u);
}

static void triangles_point(void **state)
{
    (void)state;
    for (int is_back = 0; is_back < 2; is_back++) {
        struct drawing drawing;
        open_drawing(&drawing);
        shape_triangle(&drawing.canvas, STATUS_REPORTED, TINT, (struct point){50, 50}, RADIUS,
                       is_back);
        struct box box = extents(drawing.canvas.scene);
        double tip = is_back ? 50 - box.x0 : box.x1 - 50;
        double base = is_back ? box.x1 - 50 : 50 - box.x0;
        assert_true(tip > 1.5 * RADIUS && tip < 2 * RADIUS);
        assert_true(base < 1);
        close_drawing(&drawing);
    }
}

static void bars_stay_in_their_box(void **state)
{
    (void)state;
    for (int status = 0; status < STATUS_COUNT; status++)
        for (double width = 0; width < 40; width += 3) {
            struct drawing drawing;
            open_drawing(&drawing);
            shape_bar(&drawing.canvas, (enum status)status, TINT,
                      (struct box){30, 46, 30 + width, 54});
            struct box box = extents(drawing.canvas.scene);
            assert_true(drawing.canvas.scene->item_count > 0);
            assert_true(box.y0 >= 40 && box.y1 <= 60);
            assert_true(box.x0 >= 24 && box.x1 <= 36 + width);
            close_drawing(&drawing);
        }
}

/* Where the page reads from the right the half that is filled is the right one. */
static void shapes_are_mirrored(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing);
    drawing.canvas.is_mirrored = true;
    shape_draw(&drawing.canvas, CATEGORY_BATTLE, STATUS_CONTESTED, TINT, (struct point){30, 50},
               RADIUS);
    struct box box = extents(drawing.canvas.scene);
    assert_true(box.x0 > 55 && box.x1 < 85);
    const struct scene *scene = drawing.canvas.scene;
    const struct box *half = &scene->items[scene->item_count - 1].path.extents;
    assert_true(half->x0 > 69.9 && half->x1 < 85);
    close_drawing(&drawing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(shapes_stay_in_their_place),
        cmocka_unit_test(rings_stay_in_their_row),
        cmocka_unit_test(categories_differ_in_shape),
        cmocka_unit_test(statuses_differ_in_look),
        cmocka_unit_test(looks_of_statuses),
        cmocka_unit_test(paints_of_statuses),
        cmocka_unit_test(colours_fade),
        cmocka_unit_test(triangles_point),
        cmocka_unit_test(bars_stay_in_their_box),
        cmocka_unit_test(shapes_are_mirrored),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
