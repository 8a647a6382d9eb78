/* What people get wrong in JSON that they write by hand. */
#include "figure/json_hint.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

/* The hint at the '^' of a text, which is left out. */
static const char *hint_at(const char *marked)
{
    static char text[100];
    size_t at = strcspn(marked, "^");
    memcpy(text, marked, at);
    strcpy(text + at, marked + at + 1);
    return json_hint(text, strlen(text), at);
}

static void slips_of_the_hand_are_told(void **state)
{
    (void)state;
    assert_string_equal(hint_at("{^// why\n}"), "; JSON has no comments, take it out");
    assert_string_equal(hint_at("^# why\n{}"), "; JSON has no comments, take it out");
    assert_string_equal(hint_at("[1, ^]"), "; take out the comma before it");
    assert_string_equal(hint_at("{\"a\": 1,\n^}"), "; take out the comma before it");
    assert_string_equal(hint_at("{\"a\": ^-Infinity}"),
                        "; JSON has numbers such as 12 or -1.5 only");
    assert_string_equal(hint_at("{\"a\": ^True}"),
                        "; write true, false, null, or a text in double quotes");
    assert_string_equal(hint_at("{^'a': 1}"), "; texts and keys stand in double quotes");
    assert_string_equal(hint_at("{\"a\": 1, ^no: 2}"), "; texts and keys stand in double quotes");
    assert_string_equal(hint_at("{\"a\": 1 ^\"b\": 2}"),
                        "; a comma is missing before it, or a bracket too much");
    assert_string_equal(hint_at("[{} ^{}]"),
                        "; a comma is missing before it, or a bracket too much");
}

static void where_nobody_knows_nothing_is_said(void **state)
{
    (void)state;
    assert_string_equal(hint_at("[1 ^}"), "");
    assert_string_equal(hint_at("^}"), "");
    assert_string_equal(hint_at("[^"), "");
    assert_string_equal(json_hint("", 0, 0), "");
}

static void what_is_no_json_at_all_is_told(void **state)
{
    (void)state;
    assert_string_equal(json_unfit("", 0), "the file is empty");
    assert_string_equal(json_unfit(" \r\n\t", 4), "the file is empty");
    assert_string_equal(json_unfit("\xff\xfe{", 3), "it is in UTF-16; save it as UTF-8");
    assert_string_equal(json_unfit("\xfe\xff\0{", 4), "it is in UTF-16; save it as UTF-8");
    assert_string_equal(json_unfit("{\0}\0", 4), "it is in UTF-16; save it as UTF-8");
    assert_string_equal(json_unfit("\0{", 2), "it is in UTF-16; save it as UTF-8");
    assert_null(json_unfit("1", 1));
    assert_null(json_unfit(" {}", 3));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(slips_of_the_hand_are_told),
        cmocka_unit_test(where_nobody_knows_nothing_is_said),
        cmocka_unit_test(what_is_no_json_at_all_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
