/* Finding the output that a name or a path means. */
#include "render/renderer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const char *by_path(const char *path)
{
    const struct renderer *renderer = renderer_for_path(path);
    return renderer ? renderer->name : "none";
}

static void test_paths(void **state)
{
    (void)state;
    assert_string_equal(by_path("a.svg"), "svg");
    assert_string_equal(by_path("dir.svg/a.PNG"), "png");
    assert_string_equal(by_path("a.svg.pdf"), "pdf");
    assert_string_equal(by_path("a.txt"), "none");
    assert_string_equal(by_path("svg"), "none");
    assert_string_equal(by_path(".svg"), "none");
    assert_string_equal(by_path("a.svgz"), "none");
    assert_string_equal(by_path(""), "none");
}

static void test_names(void **state)
{
    (void)state;
    assert_string_equal(renderer_find("PDF")->name, "pdf");
    assert_null(renderer_find("sv"));
    assert_null(renderer_find(""));
    for (const struct renderer *row = renderer_table; row->name; row++) {
        assert_ptr_equal(renderer_find(row->name), row);
        assert_non_null(row->summary);
        assert_non_null(row->render);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_paths),
        cmocka_unit_test(test_names),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
