/* The text form of a scene, which golden tests compare. */
#include "scene/scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const char expected[] =
    "scene 100.5x50 background=#ffffffff title=\"A \\\"b\\\"\" language=\"en\"\n"
    "group mark id=\"e1\" title=\"One\" url=\"https://a.org/\"\n"
    "  path M1,2 L3,2 L3,4 L1,4 Z fill=#ff0000ff fade=0,1,2,3\n"
    "  group label\n"
    "    text 5.13,6 end size=8 width=20.25 bold rtl ink=#222222ff language=\"ar\" \"x\"\n"
    "  end\n"
    "end\n"
    "path M0,0 C1,1 2,2 3,3 stroke=#000000ff width=0.5 dash=2,1 round\n";

static void test_all(void **state)
{
    (void)state;
    struct scene *scene = scene_new(100.5, 50);
    scene->background = 0xffffffff;
    scene->title = "A \"b\"";
    scene->language = "en";
    struct scene_text text = {.text = "x",
                              .x = 5.128,
                              .y = 6,
                              .size = 8,
                              .width = 20.25,
                              .anchor = ANCHOR_END,
                              .is_bold = true,
                              .is_rtl = true,
                              .ink = 0x222222ff,
                              .language = "ar"};
    scene_begin(scene, ROLE_MARK, "e1", "One");
    scene_link(scene, "https://a.org/");
    scene_rect(scene, (struct box){1, 2, 3, 4},
               &(struct paint){.fill = 0xff0000ff, .fade = {true, 0, 1, 2, 3}});
    scene_begin(scene, ROLE_LABEL, NULL, NULL);
    scene_text(scene, &text, 9, 3);
    scene_end(scene);
    scene_end(scene);
    const struct segment curve[] = {{SEGMENT_MOVE, {{0, 0}}},
                                    {SEGMENT_CURVE, {{1, 1}, {2, 2}, {3, 3}}}};
    scene_path(
        scene, curve, 2,
        &(struct paint){
            .stroke = 0xff, .stroke_width = 0.5, .dash_on = 2, .dash_off = 1, .is_round = true});
    struct buffer out = {0};
    scene_dump(scene, &out);
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
    scene_free(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(test_all)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
