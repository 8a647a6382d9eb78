/* Places: lines of every kind, columns in characters, excerpts cut to size. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "read/place.h"

static struct position place_of(const char *text, size_t length, size_t offset, size_t marked,
                                struct buffer *storage)
{
    struct position position = {0};
    struct raw_text raw = {text, length, 10, 5};
    place_fill(&position, &raw, (struct span){offset, marked}, storage);
    return position;
}

static void assert_place(const char *text, const char *at, size_t line, size_t column,
                         const char *excerpt)
{
    struct buffer storage = {0};
    size_t offset = (size_t)(strstr(text, at) - text);
    struct position position = place_of(text, strlen(text), offset, strlen(at), &storage);
    assert_int_equal(position.line, line);
    assert_int_equal(position.column, column);
    assert_string_equal(position.excerpt, excerpt);
    assert_int_equal(position.caret, line == 10 ? column - 5 : column - 1);
    buffer_clear(&storage);
}

static void counts_lines_and_characters(void **state)
{
    (void)state;
    assert_place("abc def", "def", 10, 9, "abc def");
    assert_place("a\nbc d", "d", 11, 4, "bc d");
    assert_place("a\r\nbc d\r\n", "d", 11, 4, "bc d");
    assert_place("a\rbc d\r", "d", 11, 4, "bc d");
    assert_place("a\n\r\n\rbc d", "d", 13, 4, "bc d");
    assert_place("é\nحمص\td", "d", 11, 5, "حمص d");
}

static void shows_bytes_that_are_no_text(void **state)
{
    (void)state;
    struct buffer storage = {0};
    struct position position = place_of("a\xe9\0b", 4, 3, 1, &storage);
    assert_int_equal(position.column, 8);
    assert_string_equal(position.excerpt, "a\xef\xbf\xbd b");
    assert_int_equal(position.caret, 3);
    buffer_clear(&storage);
}

static void cuts_long_lines(void **state)
{
    (void)state;
    char text[501] = "";
    struct buffer storage = {0};
    memset(text, 'x', 500);
    memcpy(text + 200, "HERE", 4);
    struct position position = place_of(text, 500, 200, 4, &storage);
    assert_int_equal(position.column, 205);
    assert_int_equal(position.caret, 41);
    assert_int_equal(position.caret_length, 4);
    assert_non_null(strstr(position.excerpt, "xHEREx"));
    assert_int_equal(strlen(position.excerpt), 78 + 2 * strlen("…"));
    position = place_of(text, 500, 0, 500, &storage);
    assert_int_equal(position.caret, 0);
    assert_int_equal(position.caret_length, 78);
    buffer_clear(&storage);
}

static void has_no_excerpt_of_nothing(void **state)
{
    (void)state;
    struct buffer storage = {0};
    assert_null(place_of("a\n  \n", 5, 3, 1, &storage).excerpt);
    assert_null(place_of("", 0, 0, 1, &storage).excerpt);
    assert_int_equal(place_of("abc", 3, 99, 1, &storage).column, 8);
    buffer_clear(&storage);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counts_lines_and_characters),
        cmocka_unit_test(shows_bytes_that_are_no_text),
        cmocka_unit_test(cuts_long_lines),
        cmocka_unit_test(has_no_excerpt_of_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
