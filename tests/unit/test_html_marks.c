/* Boxes over a drawing: which groups get one, and where it lies. */
#include "html_words.h"

#include "render/html_marks.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static const struct paint black = {.fill = 0x000000ff};

static int begin(void **state)
{
    *state = scene_new(200, 100);
    return 0;
}

static int end(void **state)
{
    scene_free(*state);
    return 0;
}

static void add(struct scene *scene, enum scene_role role, const char *title, struct box box)
{
    scene_begin(scene, role, NULL, title);
    scene_rect(scene, box, &black);
    scene_end(scene);
}

static void assert_marks(const struct scene *scene, const char *expected)
{
    struct buffer out = {0};
    html_add_marks(scene, "m", &html_words, &out);
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
}

#define HEAD "<fieldset class=\"marks\" dir=\"ltr\"><legend>Marks</legend>\n"
#define INPUT "<input type=\"radio\" name=\"m\"><span>"
#define FOOT "</fieldset>\n"

static void test_places(void **state)
{
    struct scene *scene = *state;
    add(scene, ROLE_MARK, "one", (struct box){20, 10, 40, 15});
    add(scene, ROLE_MARK, "two", (struct box){150, 80, 160, 90});
    assert_marks(scene,
                 HEAD "<label class=\"tip\" style=\"left:10%;top:10%;width:10%;height:5%\">" INPUT
                      "one</span></label><br>\n"
                      "<label class=\"tip before above\" style=\"left:75%;top:80%;width:5%;"
                      "height:10%\">" INPUT "two</span></label><br>\n" FOOT);
}

/* What reaches beyond the page does not make it wider; a line can be hit; what spans much of the
 * drawing is not pointed at. */
static void test_clipped_thin_and_wide(void **state)
{
    struct scene *scene = *state;
    add(scene, ROLE_MARK, "out", (struct box){-50, 10, 40, 15});
    add(scene, ROLE_MARK, "thin", (struct box){100, 10, 100, 40});
    add(scene, ROLE_MARK, "wide", (struct box){0, 0, 100, 50});
    assert_marks(scene, HEAD
                 "<label class=\"tip\" style=\"left:0%;top:10%;width:20%;height:5%\">" INPUT
                 "out</span></label><br>\n"
                 "<label class=\"tip\" style=\"left:49.25%;top:10%;width:1.5%;height:30%\">" INPUT
                 "thin</span></label><br>\n"
                 "<label class=\"tip wide\" style=\"left:0%;top:0%;width:50%;height:50%\">" INPUT
                 "wide</span></label><br>\n" FOOT);
}

/* The parts of a series have their own words, which say the series. */
static void test_innermost(void **state)
{
    struct scene *scene = *state;
    scene_begin(scene, ROLE_MARK, NULL, "series");
    add(scene, ROLE_NONE, "part", (struct box){0, 0, 20, 10});
    scene_end(scene);
    add(scene, ROLE_LANE, "a head that shows its words", (struct box){0, 0, 20, 10});
    scene_begin(scene, ROLE_MARK, NULL, "nothing drawn");
    scene_end(scene);
    assert_marks(scene, HEAD "<label class=\"tip\" style=\"left:0%;top:0%;width:10%;"
                             "height:10%\">" INPUT "part</span></label><br>\n" FOOT);
}

static void test_links(void **state)
{
    struct scene *scene = *state;
    scene_begin(scene, ROLE_LABEL, NULL, NULL);
    scene_link(scene, "https://a.org/?a=1&b=2");
    scene_rect(scene, (struct box){0, 0, 20, 10}, &black);
    scene_end(scene);
    assert_marks(scene, "<a class=\"link\" tabindex=\"-1\" aria-hidden=\"true\" "
                        "href=\"https://a.org/?a=1&amp;b=2\" "
                        "style=\"left:0%;top:0%;width:10%;height:10%\"></a>\n");
    scene_begin(scene, ROLE_MARK, NULL, "</span>");
    scene_link(scene, "mailto:a@b.org?subject=x");
    scene_rect(scene, (struct box){0, 0, 20, 10}, &black);
    scene_end(scene);
    struct buffer out = {0};
    html_add_marks(scene, "m", &html_words, &out);
    assert_non_null(strstr(out.bytes, "<span>&lt;/span&gt; <a href=\"mailto:a@b.org?subject=x\">"
                                      "a@b.org</a></span>"));
    buffer_clear(&out);
}

static void test_nothing(void **state)
{
    struct scene *scene = *state;
    add(scene, ROLE_MARK, NULL, (struct box){0, 0, 20, 10});
    assert_marks(scene, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(test_places, begin, end),
        cmocka_unit_test_setup_teardown(test_clipped_thin_and_wide, begin, end),
        cmocka_unit_test_setup_teardown(test_innermost, begin, end),
        cmocka_unit_test_setup_teardown(test_links, begin, end),
        cmocka_unit_test_setup_teardown(test_nothing, begin, end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
