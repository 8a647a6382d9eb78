/* Text out of HTML. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "read/markup.h"

static void check(const char *html, const char *expected)
{
    struct arena arena = {0};
    const char *text = markup_text(html, &arena);
    assert_string_equal(text ? text : "(none)", expected);
    arena_clear(&arena);
}

static void leaves_the_text(void **state)
{
    (void)state;
    check("plain", "plain");
    check("<p>One <b>two</b></p><p>three</p>", "One two three");
    check("a &amp; b &lt;c&gt; &#233; &#xE9; &ndash; &nbsp;x", "a & b <c> é é – x");
    check("5 < 6 and 7 > 3", "5 < 6 and 7 > 3");
    check("AT&T &unknown; &#0; &#x110000;", "AT&T &unknown; &#0; &#x110000;");
    check("<br/>", "(none)");
    check("a<!-- hidden -->b", "a b");
    check("open <b", "open <b");
    check("  a\n\t b  ", "a b");
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(leaves_the_text)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
