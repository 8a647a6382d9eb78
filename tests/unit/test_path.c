/* Paths as texts, and the folders on their way. */
#define _DEFAULT_SOURCE /* mkdtemp */
#include "base/path.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

static struct arena arena;

static int tear_down(void **state)
{
    (void)state;
    arena_clear(&arena);
    return 0;
}

static void a_path_is_a_folder_and_a_name(void **state)
{
    (void)state;
    assert_string_equal(path_folder("a/b/c.json", &arena), "a/b");
    assert_string_equal(path_folder("/c.json", &arena), "/");
    assert_string_equal(path_folder("c.json", &arena), ".");
    assert_string_equal(path_name("a/b/c.json"), "c.json");
    assert_string_equal(path_stem("a/b.c/d.tar.gz", &arena), "d.tar");
    assert_string_equal(path_stem(".hidden", &arena), ".hidden");
    assert_string_equal(path_numbered("a/b.c/d.svg", 12, &arena), "a/b.c/d-12.svg");
    assert_string_equal(path_numbered("a.b/c", 1, &arena), "a.b/c-1");
    assert_string_equal(path_numbered(".svg", 1, &arena), ".svg-1");
}

static void relative_paths_are_joined(void **state)
{
    (void)state;
    assert_string_equal(path_join("a", "b/c", &arena), "a/b/c");
    assert_string_equal(path_join("/", "b", &arena), "/b");
    assert_string_equal(path_join(".", "b", &arena), "b");
    assert_string_equal(path_join("a", "/b", &arena), "/b");
}

static void a_way_out_is_seen(void **state)
{
    (void)state;
    assert_true(path_is_outside("/tmp/x"));
    assert_true(path_is_outside("../x"));
    assert_true(path_is_outside("a/../../x"));
    assert_true(path_is_outside("./.."));
    assert_false(path_is_outside("a/../x"));
    assert_false(path_is_outside("a/b/x"));
    assert_false(path_is_outside("./..x"));
}

static void one_file_has_one_absolute_path(void **state)
{
    (void)state;
    char here[4096];
    assert_non_null(getcwd(here, sizeof here));
    assert_string_equal(path_absolute("a.csv", &arena), path_join(here, "a.csv", &arena));
    assert_string_equal(path_absolute("./nowhere/../a.csv", &arena),
                        path_absolute("a.csv", &arena));
    assert_string_equal(path_absolute("/nowhere/./b//c/../d", &arena), "/nowhere/b/d");
}

static void a_way_between_two_places_is_found(void **state)
{
    (void)state;
    assert_string_equal(path_relative("/a/b", "/a/b/c.csv", &arena), "c.csv");
    assert_string_equal(path_relative("/a/b", "/a/d/c.csv", &arena), "../d/c.csv");
    assert_string_equal(path_relative("/a/b", "/a/bc.csv", &arena), "../bc.csv");
    assert_string_equal(path_relative("/", "/c.csv", &arena), "c.csv");
    assert_string_equal(path_relative("/x/y", "/c.csv", &arena), "../../c.csv");
}

static void a_file_is_told_by_the_end_of_its_path(void **state)
{
    (void)state;
    const char *const alone[] = {"/x/2013/a.csv", "/x/2013/ba.csv"};
    const char *const both[] = {"/x/2013/a.csv", "/x/2014/a.csv", "/y/2013/a.csv", "a.csv"};
    assert_string_equal(path_tail(alone[0], alone, 2, &arena), "a.csv");
    assert_string_equal(path_tail(both[0], both, 4, &arena), "x/2013/a.csv");
    assert_string_equal(path_tail(both[1], both, 4, &arena), "2014/a.csv");
    assert_string_equal(path_tail("./a.csv", both + 3, 1, &arena), "a.csv");
    assert_true(path_is_tail("a.csv", alone[0]) && path_is_tail("2013/a.csv", alone[0]));
    assert_true(path_is_tail("a.csv", "a.csv"));
    assert_false(path_is_tail("a.csv", alone[1]) || path_is_tail("", alone[0]));
}

static void folders_are_made_where_they_can_be(void **state)
{
    (void)state;
    char base[] = "/tmp/casus-path-XXXXXX";
    assert_non_null(mkdtemp(base));
    struct report *report = report_new();
    const char *path = path_join(base, "a/b/c.svg", &arena);
    assert_true(path_make_folders(path, report));
    assert_true(path_make_folders(path, report));
    assert_true(path_make_folders("c.svg", report));
    assert_int_equal(access(path_folder(path, &arena), F_OK), 0);
    const char *file = path_join(base, "a/file", &arena);
    fclose(fopen(file, "w"));
    assert_false(path_make_folders(path_join(file, "x/c.svg", &arena), report));
    assert_non_null(strstr(report_problem_at(report, 0)->examples[0].message, "/a/file'"));
    report_free(report);
    remove(file);
    rmdir(path_join(base, "a/b", &arena));
    rmdir(path_join(base, "a", &arena));
    assert_int_equal(rmdir(base), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(a_path_is_a_folder_and_a_name, tear_down),
        cmocka_unit_test_teardown(relative_paths_are_joined, tear_down),
        cmocka_unit_test_teardown(a_way_out_is_seen, tear_down),
        cmocka_unit_test_teardown(one_file_has_one_absolute_path, tear_down),
        cmocka_unit_test_teardown(a_way_between_two_places_is_found, tear_down),
        cmocka_unit_test_teardown(a_file_is_told_by_the_end_of_its_path, tear_down),
        cmocka_unit_test_teardown(folders_are_made_where_they_can_be, tear_down),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
