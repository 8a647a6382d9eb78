/* The PDF: words about it, its date, links, embedded fonts, and the same bytes each time. */
#include "render/outputs.h"

#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static struct scene *make_scene(void)
{
    struct scene *scene = scene_new(481.89, 200);
    scene->title = "A title";
    scene->description = "What it shows";
    scene->language = "fr";
    scene->source = "A source";
    scene_begin(scene, ROLE_MARK, "e1", NULL);
    scene_link(scene, "https://a.org/x");
    scene_text(scene,
               &(struct scene_text){
                   .text = "Words", .x = 20, .y = 20, .size = 8, .ink = 0xff, .width = 30},
               8, 2);
    scene_begin(scene, ROLE_LABEL, "e1-label", NULL);
    scene_link(scene, "https://b.org/y");
    scene_text(
        scene,
        &(struct scene_text){
            .text = "قصير", .x = 20, .y = 40, .size = 8, .ink = 0xff, .width = 30, .is_rtl = true},
        8, 2);
    scene_end(scene);
    scene_end(scene);
    return scene;
}

static struct buffer draw(const struct scene *scene, int64_t date)
{
    struct buffer out = {0};
    struct report *report = report_new();
    struct render_options options = {.date = date, .program = "casus 1.0"};
    assert_true(pdf_render(scene, &options, &out, report));
    report_free(report);
    return out;
}

static bool has(const struct buffer *file, const char *word)
{
    size_t length = strlen(word);
    for (size_t i = 0; i + length <= file->length; i++)
        if (memcmp(file->bytes + i, word, length) == 0)
            return true;
    return false;
}

static void test_contents(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer file = draw(scene, 1371000123);
    assert_true(has(&file, "%PDF-"));
    assert_true(has(&file, "/Title (A title)"));
    assert_true(has(&file, "/Subject (What it shows)"));
    assert_true(has(&file, "/Keywords (A source)"));
    assert_true(has(&file, "/Creator (casus 1.0)"));
    assert_true(has(&file, "/Lang (fr)"));
    assert_true(has(&file, "/DisplayDocTitle true"));
    assert_true(has(&file, "/Marked true"));
    assert_true(has(&file, "/Alt (What it shows)"));
    assert_true(has(&file, "20130612012203Z)\n   /ModDate (20130612012203Z)"));
    assert_true(has(&file, "/URI (https://a.org/x)"));
    assert_false(has(&file, "https://b.org/y"));
    assert_true(has(&file, "+NotoSans-Regular")); /* a subset */
    assert_true(has(&file, "/ToUnicode"));
    buffer_clear(&file);
    file = draw(scene, -1);
    assert_true(has(&file, "19691231235959Z)"));
    buffer_clear(&file);
    scene_free(scene);
}

static void test_same_bytes(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer one = draw(scene, 0), two = draw(scene, 0);
    assert_int_equal(one.length, two.length);
    assert_memory_equal(one.bytes, two.bytes, one.length);
    buffer_clear(&one);
    buffer_clear(&two);
    scene_free(scene);
}

static void test_limit(void **state)
{
    (void)state;
    struct scene *scene = scene_new(14401, 100);
    struct buffer out = {0};
    struct report *report = report_new();
    assert_false(pdf_render(scene, &(struct render_options){0}, &out, report));
    assert_int_equal(out.length, 0);
    assert_string_equal(report_problem_at(report, 0)->code, "too-large");
    report_free(report);
    scene_free(scene);
}

static size_t count_of(const struct buffer *bytes, const char *word)
{
    size_t count = 0, length = strlen(word);
    for (size_t i = 0; i + length <= bytes->length; i++)
        count += memcmp(bytes->bytes + i, word, length) == 0;
    return count;
}

static void test_pages(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer one = draw(scene, 0);
    scene->next = make_scene();
    scene->next->next = make_scene();
    struct buffer three = draw(scene, 0);
    assert_int_equal(count_of(&one, "/Type /Page %"), 1);
    assert_int_equal(count_of(&three, "/Type /Page %"), 3);
    buffer_clear(&one);
    buffer_clear(&three);
    scene_free(scene);
}

/* The number of bookmarks that are open is told by the first of their objects. */
static void test_bookmarks(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    for (int i = 1; i <= 3; i++) {
        scene_begin(scene, ROLE_LANE, NULL, NULL);
        scene_heading(scene, i == 1 ? 1 : 2, i == 1 ? "20(13\n" : "قصير");
        scene_text(scene, &(struct scene_text){.text = "2013", .y = 50 * i, .size = 8, .ink = 0xff},
                   8, 2);
        scene_end(scene);
    }
    scene->next = make_scene();
    struct buffer file = draw(scene, 0);
    assert_true(has(&file, "/Outlines"));
    assert_true(has(&file, "/Title <FEFF003200300028003100330020>"));
    assert_true(has(&file, "/Title <FEFF0642"));
    assert_int_equal(count_of(&file, "/XYZ 0"), 3);
    assert_true(has(&file, "/XYZ 0 108")); /* 200 - (100 - 8) */
    assert_true(has(&file, "/S /H2"));
    assert_true(has(&file, "/S /H3"));
    assert_false(has(&file, "/S /Figure")); /* it is a text */
    buffer_clear(&file);
    scene_free(scene);
}

static void test_pages_are_bookmarks_where_there_are_no_heads(void **state)
{
    (void)state;
    struct scene *scene = make_scene();
    struct buffer file = draw(scene, 0);
    assert_false(has(&file, "/Outlines"));
    buffer_clear(&file);
    scene->next = make_scene();
    scene->next->title = "A title, page 2 of 2";
    file = draw(scene, 0);
    assert_true(has(&file, "/Outlines"));
    assert_true(has(&file, "/Title (A title, page 2 of 2)"));
    buffer_clear(&file);
    scene_free(scene);
}

/* The words of records end no string, and a URL no action. */
static void test_hostile_words(void **state)
{
    (void)state;
    static char word[10001];
    memset(word, 'w', sizeof word - 1);
    struct scene *scene = make_scene();
    scene->title = "a) >> endobj\n%%EOF\\ (b\r\x1b";
    scene->description = word;
    scene->source = "\u202egnp.exe\u202c \u2066é\u2069)";
    scene->language = "fr) /OpenAction";
    scene_begin(scene, ROLE_MARK, NULL, NULL);
    scene_link(scene, "https://a.org/(x?q=')\\\">>\n>> endobj%%EOF");
    scene_text(scene, &(struct scene_text){.text = "%%EOF", .x = 9, .y = 9, .size = 8, .ink = 0xff},
               8, 2);
    scene_end(scene);
    struct buffer file = draw(scene, 0);
    assert_true(has(&file, "/Title "
                           "<FEFF006100290020003E003E00200065006E0064006F0062006A002000250025004500"
                           "4F0046005C002000280062"));
    assert_true(has(&file, "/Keywords <FEFF0067006E0070002E00650078006500200"));
    assert_true(has(&file, word));
    assert_false(has(&file, "/OpenAction"));
    assert_true(
        has(&file, "/URI (https://a.org/%28x?q=%27%29%5C%22%3E%3E%0A%3E%3E%20endobj%%EOF)"));
    assert_int_equal(count_of(&file, "\n%%EOF"), 1);
    buffer_clear(&file);
    scene_free(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_contents),
        cmocka_unit_test(test_same_bytes),
        cmocka_unit_test(test_limit),
        cmocka_unit_test(test_pages),
        cmocka_unit_test(test_bookmarks),
        cmocka_unit_test(test_pages_are_bookmarks_where_there_are_no_heads),
        cmocka_unit_test(test_hostile_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
