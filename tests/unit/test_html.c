/* Web pages: what stands where, and that no words of the data become markup. */
#include "html_words.h"
#include "numbers_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static struct render_options options_with(const char *id_prefix)
{
    return (struct render_options){
        .program = "casus 9",
        .short_alt = "Short \"alt\"",
        .id_prefix = id_prefix,
        .svg_text = SVG_TEXT_PLAIN,
        .words = &html_words,
    };
}

static struct buffer render(const struct scene *scene, const struct render_options *options)
{
    struct buffer out = {0};
    assert_true(html_render(scene, options, &out, NULL));
    return out;
}

static const char *find(const struct buffer *out, const char *text)
{
    const char *at = strstr(buffer_text(out), text);
    if (!at)
        fail_msg("'%s' is not in:\n%s", text, buffer_text(out));
    return at;
}

static void assert_lacks(const struct buffer *out, const char *text)
{
    if (strstr(buffer_text(out), text))
        fail_msg("'%s' is in:\n%s", text, buffer_text(out));
}

static size_t count(const struct buffer *out, const char *text)
{
    size_t found = 0;
    for (const char *at = buffer_text(out); (at = strstr(at, text)); at++)
        found++;
    return found;
}

/* Words in that order. */
static void assert_order(const struct buffer *out, const char *const *words)
{
    const char *last = buffer_text(out);
    for (; *words; words++) {
        const char *at = strstr(last, *words);
        if (!at)
            fail_msg("'%s' is not where it should be", *words);
        last = at + 1;
    }
}

static struct scene page_scene(size_t table_count)
{
    struct scene scene = numbers_scene(table_count);
    scene.width = 72;
    scene.height = 36;
    scene.background = 0xfafbfcff;
    scene.description = "Long <alt>.";
    return scene;
}

static void test_order(void **state)
{
    (void)state;
    struct scene scene = page_scene(1);
    struct render_options options = options_with(NULL);
    options.provenance = "casus-provenance x;";
    struct buffer out = render(&scene, &options);
    assert_order(&out, (const char *const[]){
                           "<!DOCTYPE html>\n<html lang=\"en\" dir=\"ltr\">",
                           "<meta charset=\"utf-8\">",
                           "<!-- casus-provenance x; -->",
                           "Content-Security-Policy",
                           "<meta name=\"generator\" content=\"casus 9\">",
                           "<meta name=\"description\" content=\"Short &quot;alt&quot;\">",
                           "<title>50% #1 {of} ~all^ \\ $3</title>",
                           "<a class=\"skip\" href=\"#casus-data\">Skip &amp; go</a>",
                           "<main>",
                           "<h1 class=\"unseen\">50% #1",
                           "<p class=\"unseen\">1. of &lt;b&gt;two&lt;/b&gt;</p>",
                           "<figure>",
                           "style=\"--width:25.4mm;background:#fafbfc\"",
                           "<svg ",
                           "<figcaption><details>",
                           "<summary>Told</summary>",
                           "<p>Long &lt;alt&gt;.</p>",
                           "</figure>",
                           "<section id=\"casus-data\"",
                           "<h2>Data</h2>",
                           "<table>",
                           "<p>Two are *vague*.</p>",
                           "</section>",
                           "<p>Source: S_1.</p>",
                           "<p>Note: Three are planned.</p>",
                           "</html>",
                           NULL,
                       });
    assert_lacks(&out, "<?xml");
    assert_lacks(&out, "<script");
    assert_int_equal(count(&out, "Three are planned"), 1);
    buffer_clear(&out);
}

/* Browsers look no further for it. */
static void test_encoding_is_in_the_first_kilobyte(void **state)
{
    (void)state;
    char provenance[3000];
    memset(provenance, 'p', sizeof provenance);
    provenance[sizeof provenance - 1] = '\0';
    struct scene scene = page_scene(0);
    struct render_options options = options_with(NULL);
    options.provenance = provenance;
    struct buffer out = render(&scene, &options);
    assert_true(find(&out, "<meta charset=\"utf-8\">") - out.bytes < 1000);
    assert_true(find(&out, "pppp") < find(&out, "50% #1"));
    buffer_clear(&out);
}

static void test_without_a_title(void **state)
{
    (void)state;
    struct scene scene = page_scene(0);
    struct render_options options = options_with(NULL);
    scene.title = "";
    struct buffer out = render(&scene, &options);
    find(&out, "<title>1. of &lt;b&gt;two");
    find(&out, "<h1 class=\"unseen\">1. of &lt;b&gt;two");
    assert_lacks(&out, "<p class=\"unseen\">");
    assert_lacks(&out, "class=\"skip\"");
    assert_lacks(&out, "<section");
    buffer_clear(&out);
    scene.subtitle = NULL;
    out = render(&scene, &options);
    find(&out, "<title>casus</title>");
    buffer_clear(&out);
}

/* Each page has its drawing, with ids of its own; what the figure says is said once. */
static void test_pages(void **state)
{
    (void)state;
    struct scene next = {.width = 72, .height = 36, .title = "Next", .description = "More"};
    struct scene scene = page_scene(2);
    struct render_options options = options_with("fig-");
    scene.next = &next;
    struct buffer out = render(&scene, &options);
    assert_int_equal(count(&out, "<figure>"), 2);
    assert_int_equal(count(&out, "<svg "), 2);
    assert_int_equal(count(&out, "<figcaption>"), 1);
    assert_int_equal(count(&out, "<table>"), 2);
    find(&out, "aria-labelledby=\"fig-1-_title fig-1-_desc\"");
    find(&out, "<title id=\"fig-2-_title\">Next</title>");
    find(&out, "<caption id=\"fig-table-2\"><span>People killed</span></caption>");
    buffer_clear(&out);
}

static void test_records_are_tables_too(void **state)
{
    (void)state;
    struct scene scene = page_scene(1);
    struct render_options options = options_with(NULL);
    scene.records = &numbers_tables[1];
    scene.record_count = 1;
    struct buffer out = render(&scene, &options);
    assert_int_equal(count(&out, "<table>"), 2);
    find(&out, "id=\"casus-table-2\"");
    buffer_clear(&out);
    static const struct table empty = {.column_count = 1, .columns = other_columns};
    scene.records = &empty;
    out = render(&scene, &options);
    assert_int_equal(count(&out, "<table>"), 1);
    buffer_clear(&out);
}

static void test_findings_and_direction(void **state)
{
    (void)state;
    static const char *const findings[] = {"A < B.", "C."};
    struct table table = numbers_tables[1];
    table.findings = findings;
    table.finding_count = 2;
    struct page_words words = html_words;
    words.is_rtl = true;
    struct scene scene = {.width = 9, .height = 9, .tables = &table, .table_count = 1};
    scene.language = "ar";
    struct render_options options = options_with(NULL);
    options.words = &words;
    struct buffer out = render(&scene, &options);
    find(&out, "<html lang=\"ar\" dir=\"rtl\">");
    find(&out, "<div class=\"drawing\" dir=\"ltr\"");
    find(&out, "<ul class=\"findings\">\n<li>A &lt; B.</li>\n<li>C.</li>\n</ul>");
    buffer_clear(&out);
}

static void test_links_of_the_drawing_are_over_it(void **state)
{
    (void)state;
    struct scene *scene = scene_new(72, 36);
    struct render_options options = options_with(NULL);
    scene_begin(scene, ROLE_MARK, "e1", "<i>");
    scene_link(scene, "https://a.org/");
    scene_rect(scene, (struct box){0, 0, 9, 9}, &(struct paint){.fill = 0x000000ff});
    scene_end(scene);
    struct buffer out = render(scene, &options);
    assert_int_equal(count(&out, "<a href="), 1);
    assert_true(find(&out, "</svg>") < find(&out, "<a href=\"https://a.org/\">a.org</a>"));
    find(&out, "name=\"casus-marks\"><span>&lt;i&gt; ");
    buffer_clear(&out);
    scene_free(scene);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_order),
        cmocka_unit_test(test_encoding_is_in_the_first_kilobyte),
        cmocka_unit_test(test_without_a_title),
        cmocka_unit_test(test_pages),
        cmocka_unit_test(test_records_are_tables_too),
        cmocka_unit_test(test_findings_and_direction),
        cmocka_unit_test(test_links_of_the_drawing_are_over_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
