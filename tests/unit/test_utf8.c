/* What is UTF-8 and what is not, and which word was probably meant. */
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

/* First and last code point of each length, and those around what is forbidden. */
static const struct {
    const char *bytes;
    size_t length;
    uint32_t code_point;
} valid[] = {
    {"\0", 1, 0},
    {"A", 1, 'A'},
    {"\x7f", 1, 0x7f},
    {"\xc2\x80", 2, 0x80},
    {"\xdf\xbf", 2, 0x7ff},
    {"\xe0\xa0\x80", 3, 0x800},
    {"\xed\x9f\xbf", 3, 0xd7ff},
    {"\xee\x80\x80", 3, 0xe000},
    {"\xef\xbf\xbd", 3, 0xfffd},
    {"\xef\xbf\xbf", 3, 0xffff},
    {"\xf0\x90\x80\x80", 4, 0x10000},
    {"\xf4\x8f\xbf\xbf", 4, 0x10ffff},
};

static const char *const invalid[] = {
    "\x80",             /* a stray byte */
    "\xbf",             /* another */
    "\xc0\x80",         /* overlong */
    "\xc1\xbf",         /* overlong */
    "\xe0\x9f\xbf",     /* overlong */
    "\xf0\x8f\xbf\xbf", /* overlong */
    "\xed\xa0\x80",     /* the first surrogate */
    "\xed\xbf\xbf",     /* the last one */
    "\xf4\x90\x80\x80", /* beyond U+10FFFF */
    "\xf5\x80\x80\x80", /* far beyond */
    "\xf8\x88\x80\x80\x80",
    "\xff",
    "\xfe",
    "\xc3",         /* cut off */
    "\xe2\x82",     /* cut off */
    "\xf0\x9f\x94", /* cut off */
    "\xc3"
    "A", /* broken off */
    "\xe2\x82"
    "A", /* broken off */
    "\xe2"
    "A\xac", /* broken off */
    "\xf0\x9f"
    "AA", /* broken off */
};

static void valid_characters(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof valid / sizeof *valid; i++) {
        uint32_t code_point = 0xdead;
        assert_int_equal(utf8_decode(valid[i].bytes, valid[i].length, &code_point),
                         valid[i].length);
        assert_int_equal(code_point, valid[i].code_point);
        assert_int_equal(utf8_decode(valid[i].bytes, 99, &code_point), valid[i].length);
        assert_int_equal(utf8_valid_prefix(valid[i].bytes, valid[i].length), valid[i].length);
        assert_int_equal(utf8_count(valid[i].bytes, valid[i].length), 1);
    }
}

static void invalid_characters(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof invalid / sizeof *invalid; i++) {
        uint32_t code_point;
        size_t length = strlen(invalid[i]);
        assert_int_equal(utf8_decode(invalid[i], length, &code_point), 0);
        assert_int_equal(utf8_valid_prefix(invalid[i], length), 0);
    }
}

/* Every character that can be cut is found cut at each of its bytes. */
static void what_is_cut_off_is_invalid(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof valid / sizeof *valid; i++)
        for (size_t length = 0; length < valid[i].length; length++) {
            uint32_t code_point;
            assert_int_equal(utf8_decode(valid[i].bytes, length, &code_point), 0);
            assert_int_equal(utf8_valid_prefix(valid[i].bytes, length), 0);
        }
}

static size_t encode(uint32_t code_point, char *bytes)
{
    if (code_point < 0x80) {
        bytes[0] = (char)code_point;
        return 1;
    }
    size_t length = code_point < 0x800 ? 2 : code_point < 0x10000 ? 3 : 4;
    static const uint32_t lead[] = {0, 0, 0xc0, 0xe0, 0xf0};
    for (size_t i = length - 1; i > 0; i--) {
        bytes[i] = (char)(0x80 | (code_point & 0x3f));
        code_point >>= 6;
    }
    bytes[0] = (char)(lead[length] | code_point);
    return length;
}

static void all_code_points(void **state)
{
    (void)state;
    for (uint32_t wanted = 0; wanted <= 0x10ffff; wanted++) {
        char bytes[4];
        uint32_t code_point = 0;
        size_t length = encode(wanted, bytes), read = utf8_decode(bytes, length, &code_point);
        bool is_surrogate = wanted >= 0xd800 && wanted <= 0xdfff;
        if (read != (is_surrogate ? 0 : length) || (!is_surrogate && code_point != wanted))
            fail_msg("U+%04X is read as U+%04X", (unsigned)wanted, (unsigned)code_point);
    }
}

static void the_valid_part_of_a_text(void **state)
{
    (void)state;
    assert_int_equal(utf8_valid_prefix("", 0), 0);
    assert_int_equal(utf8_valid_prefix("caf\xc3\xa9", 5), 5);
    assert_int_equal(utf8_valid_prefix("caf\xe9 noir", 9), 3);
    assert_int_equal(utf8_valid_prefix("\xd8\xa7\xd9", 3), 2);
    assert_int_equal(utf8_valid_prefix("a\0b\xff", 4), 3);
}

static void characters_are_counted(void **state)
{
    (void)state;
    assert_int_equal(utf8_count("", 0), 0);
    assert_int_equal(utf8_count("abc", 3), 3);
    assert_int_equal(utf8_count("القصير", strlen("القصير")), 6);
    assert_int_equal(utf8_count("停火 🔥", strlen("停火 🔥")), 4);
}

static void case_of_letters(void **state)
{
    (void)state;
    assert_true(text_equal_caseless("", ""));
    assert_true(text_equal_caseless("Battle", "bATTLE"));
    assert_false(text_equal_caseless("battle", "battles"));
    assert_false(text_equal_caseless("battles", "battle"));
    assert_false(text_equal_caseless("", "a"));
    assert_false(text_equal_caseless("[", "{")); /* as far apart as 'A' and 'a', but no letters */
    assert_false(text_equal_caseless("@", "`"));
    assert_true(text_equal_caseless("É", "É"));
    assert_false(text_equal_caseless("É", "é")); /* ASCII only */
}

static void the_nearest_word(void **state)
{
    static const char *const words[] = {"timeline", "bars",   "lines",  "heatmap",
                                        "calendar", "claims", "killed", NULL};
    static const struct {
        const char *typed, *expected;
    } rows[] = {
        {"timeline", "timeline"},
        {"timelin", "timeline"},
        {"tiemline", "timeline"},
        {"TIMELINES", "timeline"},
        {"bar", "bars"},
        {"brs", "bars"},
        {"absr", NULL},
        {"line", "lines"},
        {"heat-map", "heatmap"},
        {"klaims", "claims"},
        {"kiled", "killed"},
        {"wounded", NULL},
        {"", NULL},
        {"x", NULL},
        {"calander", "calendar"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        const char *nearest = text_nearest(rows[i].typed, words);
        if (!rows[i].expected)
            assert_null(nearest);
        else if (!nearest)
            fail_msg("'%s' has no near word", rows[i].typed);
        else
            assert_string_equal(nearest, rows[i].expected);
    }
}

/* The first of several that are as near. */
static void ties_go_to_the_first(void **state)
{
    static const char *const words[] = {"cart", "care", "card", NULL};
    static const char *const none[] = {NULL};
    (void)state;
    assert_string_equal(text_nearest("carx", words), "cart");
    assert_string_equal(text_nearest("card", words), "card");
    assert_null(text_nearest("card", none));
}

static void long_words_are_refused(void **state)
{
    static const char *words[] = {NULL, "short", NULL};
    char word[200];
    (void)state;
    memset(word, 'w', sizeof word - 1);
    word[sizeof word - 1] = '\0';
    words[0] = word;
    assert_null(text_nearest(word, words));
    assert_string_equal(text_nearest("shorf", words), "short");
}

static void texts_are_compared_and_hashed_with_null(void **state)
{
    (void)state;
    assert_true(text_is_same(NULL, NULL));
    assert_true(text_is_same("a", "a"));
    assert_false(text_is_same("a", "A"));
    assert_false(text_is_same("", NULL));
    assert_true(text_hash(NULL) == text_hash(""));
    assert_true(text_hash("ab") != text_hash("ba"));
}

static void isolates_are_taken_out(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const char plain[] = "a – \u2060b\u200f"; /* U+2013, U+2060 and U+200F are none */
    assert_string_equal(text_without_isolates(&arena, plain), plain);
    assert_null(text_without_isolates(&arena, NULL));
    assert_string_equal(text_without_isolates(&arena, "\u2066a\u2069 \u2067–\u2069\u2068"), "a –");
    assert_string_equal(text_without_isolates(&arena, "\xe2\x81"), "\xe2\x81");
    assert_true(utf8_is_isolate(0x2066) && utf8_is_isolate(0x2068));
    assert_false(utf8_is_isolate(0x2065) || utf8_is_isolate(UTF8_POP_ISOLATE));
    arena_clear(&arena);
}

static void what_turns_direction_is_left_out(void **state)
{
    (void)state;
    struct arena arena = {0};
    static const char plain[] = "Qusayr \u0627\u0644\u200f – \U0001f30d";
    assert_ptr_equal(text_without_turns(plain, &arena), plain);
    assert_string_equal(text_without_turns("a\u202eb\u202c c\u2066d\u2069", &arena), "ab cd");
    assert_string_equal(text_without_turns("\u202a", &arena), "");
    /* U+FFFE, U+FDD0 and U+1FFFE are no characters; U+FFFD is one */
    assert_string_equal(
        text_without_turns("a\xef\xbf\xbe\xef\xb7\x90\xf0\x9f\xbf\xbe\xef\xbf\xbd", &arena),
        "a\xef\xbf\xbd");
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(isolates_are_taken_out),
        cmocka_unit_test(what_turns_direction_is_left_out),
        cmocka_unit_test(texts_are_compared_and_hashed_with_null),
        cmocka_unit_test(valid_characters),
        cmocka_unit_test(invalid_characters),
        cmocka_unit_test(what_is_cut_off_is_invalid),
        cmocka_unit_test(all_code_points),
        cmocka_unit_test(the_valid_part_of_a_text),
        cmocka_unit_test(characters_are_counted),
        cmocka_unit_test(case_of_letters),
        cmocka_unit_test(the_nearest_word),
        cmocka_unit_test(ties_go_to_the_first),
        cmocka_unit_test(long_words_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
