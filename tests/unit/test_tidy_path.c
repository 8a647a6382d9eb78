/* Path data: shorter, and where it was. */
#include "render/tidy_path.h"

#include <string.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void check(const char *data, const char *expected)
{
    struct buffer out = {0};
    tidy_path(&out, data, strlen(data));
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
}

static void test_lines(void **state)
{
    (void)state;
    check(" M 1 2 L 3 5 L 2 4 ", "M1 2l2 3l-1-1");
    check("M 1 2 L 3 2 L 3 5 L 1 5 Z", "M1 2h2v3h-2z");
    check("M 1 1 L 1 1", "M1 1h0"); /* a dot, where the ends are round */
    check("M 107.75 46.253906 L 229.066406 46.253906", "M107.75 46.25h121.32");
}

static void test_curves(void **state)
{
    (void)state;
    check("M 1 1 C 1.5 2 3 -4 5 6 L 5 7", "M1 1c0.5 1 2-5 4 5v1");
}

/* What follows a closed part begins where that began. */
static void test_parts(void **state)
{
    (void)state;
    check("M 1 1 L 2 2 Z L 3 3", "M1 1l1 1zl2 2");
    check("M 1 1 L 2 2 Z M 3 3 L 4 4", "M1 1l1 1zM3 3l1 1");
    check("M 1 1 L 2 2 Z M 1 1", "M1 1l1 1z");
    check("M 1 1", "");
    check("", "");
}

/* Each point is the rounded one, however many came before it. */
static void test_rounding(void **state)
{
    (void)state;
    struct buffer data = {0}, out = {0};
    buffer_add_text(&data, "M 0 0");
    for (int i = 1; i <= 1000; i++) {
        buffer_add_text(&data, " L ");
        buffer_add_number(&data, i * 0.004, 6);
        buffer_add_text(&data, " 0");
    }
    tidy_path(&out, data.bytes, data.length);
    double x = 0, step;
    for (const char *at = out.bytes; (at = strchr(at, 'h')); at++) {
        assert_true(tidy_number(at + 1, out.bytes + out.length, &step) > 0);
        x += step;
    }
    assert_float_equal(x, 4, 1e-9);
    buffer_clear(&data);
    buffer_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_lines),
        cmocka_unit_test(test_curves),
        cmocka_unit_test(test_parts),
        cmocka_unit_test(test_rounding),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
