/* The style sheet can stand in a page: it does not end its element, and its blocks are closed. */
#include "render/html_style.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

static void test_blocks(void **state)
{
    (void)state;
    int depth = 0, deepest = 0;
    for (const char *at = html_style; *at; at++) {
        depth += (*at == '{') - (*at == '}');
        deepest = depth > deepest ? depth : deepest;
        assert_true(depth >= 0);
    }
    assert_int_equal(depth, 0);
    assert_int_equal(deepest, 2); /* a rule in a condition */
}

static void test_stays_in_its_element(void **state)
{
    (void)state;
    assert_null(strstr(html_style, "</"));
    assert_null(strstr(html_style, "url("));
    assert_null(strstr(html_style, "@import"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_blocks),
        cmocka_unit_test(test_stays_in_its_element),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
