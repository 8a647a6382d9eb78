/* Names of series at the end of the plot. */
#include "chart/series_key.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <string.h>

struct drawing {
    struct arena arena;
    struct canvas canvas;
    struct series_name items[6];
    struct series_names names;
};

static void open_drawing(struct drawing *drawing, size_t count)
{
    static const char *const words[] = {
        "Protests", "Against civilians", "Shelling, air strikes", "Battles", "Riots", "Other"};
    *drawing = (struct drawing){.names = {.count = count}};
    drawing->names.items = drawing->items;
    drawing->canvas = (struct canvas){
        .scene = scene_new(300, 200),
        .measurer = measurer_new_fixed(),
        .theme = theme_find("report"),
        .arena = &drawing->arena,
        .page_width = 300,
    };
    for (size_t i = 0; i < count; i++)
        drawing->items[i] = (struct series_name){.words = words[i], .fill = 0x336699ff};
}

static void close_drawing(struct drawing *drawing)
{
    scene_free(drawing->canvas.scene);
    measurer_free(drawing->canvas.measurer);
    arena_clear(&drawing->arena);
}

static void more_than_four_want_a_key(void **state)
{
    (void)state;
    for (size_t count = 1; count <= 6; count++) {
        struct drawing drawing;
        open_drawing(&drawing, count);
        assert_true(series_names_lay(&drawing.names, &drawing.canvas, 200) ==
                    (count <= SERIES_NAMES_MOST));
        close_drawing(&drawing);
    }
}

static void names_too_long_want_a_key(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, 4);
    drawing.items[2].words =
        "Rioting and mob violence and much that is not to be said in few words "
        "and will not be said in three lines of so little width either";
    assert_false(series_names_lay(&drawing.names, &drawing.canvas, 90));
    assert_true(series_names_lay(&drawing.names, &drawing.canvas, 300));
    assert_true(drawing.names.width <= 300);
    close_drawing(&drawing);
}

static void names_stand_by_what_they_name(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, 2);
    drawing.items[0].from = 100;
    drawing.items[0].to = 160;
    drawing.items[1].from = 20;
    drawing.items[1].to = 60;
    assert_true(series_names_lay(&drawing.names, &drawing.canvas, 200));
    assert_true(series_names_place(&drawing.names, 0, 200));
    assert_string_equal(drawing.items[0].words, "Against civilians");
    assert_true(drawing.items[0].at == 40);
    assert_true(drawing.items[1].at == 130);
    close_drawing(&drawing);
}

static void names_of_the_same_height_are_moved_apart(void **state)
{
    (void)state;
    struct drawing drawing;
    open_drawing(&drawing, 4);
    for (size_t i = 0; i < 4; i++)
        drawing.items[i].from = drawing.items[i].to = 50;
    assert_true(series_names_lay(&drawing.names, &drawing.canvas, 200));
    assert_true(series_names_place(&drawing.names, 0, 200));
    series_names_draw(&drawing.names, &drawing.canvas, 100);
    assert_int_equal(scene_check(drawing.canvas.scene, 6, NULL, 0), 0);
    assert_true(fabs((drawing.items[0].at + drawing.items[3].at) / 2 - 50) < 1e-6);
    assert_false(series_names_place(&drawing.names, 0, 20));
    close_drawing(&drawing);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(more_than_four_want_a_key),
        cmocka_unit_test(names_too_long_want_a_key),
        cmocka_unit_test(names_stand_by_what_they_name),
        cmocka_unit_test(names_of_the_same_height_are_moved_apart),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
