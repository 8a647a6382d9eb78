/* Font families in CSS. */
#include "render/svg_names.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static void expect(const char *prefix, const char *family, const char *written)
{
    struct buffer out = {0};
    svg_add_family(&out, prefix, family);
    assert_string_equal(buffer_text(&out), written);
    buffer_clear(&out);
}

static void test_quotes(void **state)
{
    (void)state;
    expect(NULL, "Noto Sans", "'Noto Sans'");
    expect("", "Noto Sans", "'Noto Sans'");
    expect("fig1-", "Noto Sans", "'fig1-Noto Sans'");
    expect(NULL, "O'Neil \\ <b> & \"c\"", "'O\\27 Neil \\5c  &lt;b&gt; &amp; &quot;c&quot;'");
    expect(NULL, "a\nb", "'a\\a b'");
    expect(NULL, "القصير", "'القصير'");
}

static void expect_list(const char *list, const char *const *families)
{
    struct arena arena = {0};
    const char *const *found = svg_families(list, &arena);
    for (; *families; families++, found++)
        assert_string_equal(*found, *families);
    assert_null(*found);
    arena_clear(&arena);
}

#define BEHIND "Noto Sans", "Noto Sans Arabic", "Noto Sans Math", NULL

static void test_lists(void **state)
{
    (void)state;
    expect_list(NULL, (const char *const[]){BEHIND});
    expect_list("Noto Sans", (const char *const[]){BEHIND});
    expect_list("DejaVu Sans, \"4 Fonts\" ,",
                (const char *const[]){"DejaVu Sans", "4 Fonts", BEHIND});
    expect_list("noto sans math,A,a", (const char *const[]){"noto sans math", "A", "Noto Sans",
                                                            "Noto Sans Arabic", NULL});
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_quotes),
        cmocka_unit_test(test_lists),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
