/* Codes and what they mean: the longest known prefix, and overrides only where the numbering is
 * known.
 */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <stdio.h>
#include <string.h>

#include "read/cameo.h"

static void check(const char *code, const char *scheme, const char *expected)
{
    char text[80] = "(none)";
    const struct cameo *cameo = cameo_find(code, scheme);
    if (cameo)
        snprintf(text, sizeof text, "%s %s %s", category_terms[cameo->category].name,
                 cameo->secondary == CATEGORY_COUNT ? "-" : category_terms[cameo->secondary].name,
                 status_terms[cameo->status].name);
    assert_string_equal(text, expected);
}

static void the_longest_prefix_counts(void **state)
{
    (void)state;
    check("01", NULL, "statement - reported");
    check("0233", NULL, "statement humanitarian reported");
    check("0234", NULL, "statement - reported");
    check("030", NULL, "diplomacy statement planned");
    check("0333", NULL, "humanitarian statement planned");
    check("0334", NULL, "strategic statement planned");
    check("042", NULL, "diplomacy - reported");
    check("051", NULL, "statement - reported");
    check("057", NULL, "diplomacy - reported");
    check("0874", NULL, "territory - reported");
    check("087", NULL, "diplomacy strategic reported");
    check("145", NULL, "riot - reported");
    check("1451", NULL, "riot - reported");
    check("175", NULL, "vac repression reported");
    check("183", NULL, "remote vac reported");
    check("192", NULL, "territory battle reported");
    check("195", NULL, "remote - reported");
    check("204", NULL, "remote vac reported");
    check("20", NULL, "vac - reported");
    check("21", NULL, "(none)");
    check("", NULL, "(none)");
}

static void overrides_need_a_scheme(void **state)
{
    (void)state;
    check("125", NULL, "statement - reported");
    check("125", "1.1b3", "diplomacy statement called-off");
    check("125", "gdeltpyr", "statement - reported");
    check("124", "gdeltpyr", "diplomacy statement called-off");
    check("124", "1.1b3", "statement - reported");
    check("164", "1.1b3", "diplomacy sanction called-off");
    check("163", "gdeltpyr", "diplomacy sanction called-off");
    check("163", NULL, "sanction - reported");
}

static void every_root_has_a_name_and_a_category(void **state)
{
    (void)state;
    for (int root = 1; root <= 20; root++) {
        char code[16];
        snprintf(code, sizeof code, "%02d", root);
        assert_non_null(cameo_root_name(code));
        assert_non_null(cameo_find(code, NULL));
    }
    assert_string_equal(cameo_root_name("042"), "Consult");
    assert_null(cameo_root_name("00"));
    assert_null(cameo_root_name("21"));
    assert_null(cameo_root_name("x"));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_longest_prefix_counts),
        cmocka_unit_test(overrides_need_a_scheme),
        cmocka_unit_test(every_root_has_a_name_and_a_category),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
