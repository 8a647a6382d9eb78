/* Bytes of every encoding become UTF-8, in whatever pieces they come. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "read/encoding.h"
#include "read_text.h"

/* Decodes 'bytes' that come 'chunk' at a time and checks text, encoding and problems ("" for none).
 */
static void check_in_chunks(const char *bytes, size_t length, size_t chunk, const char *wanted,
                            const char *const *expected)
{
    struct text_source from = {.text = bytes, .length = length, .chunk = chunk};
    struct byte_source source = {read_chunk, &from};
    struct report *report = report_new();
    struct decoder *decoder = decoder_new(&source, wanted, "test", report);
    struct byte_source decoded = decoder_source(decoder);
    struct buffer text = {0}, problems = {0};
    char part[100];
    long got;
    while ((got = decoded.read(decoded.context, part, sizeof part)) > 0)
        buffer_add(&text, part, (size_t)got);
    write_problems(&problems, report);
    assert_string_equal(buffer_text(&text), expected[0]);
    assert_string_equal(decoder_encoding(decoder), expected[1]);
    assert_string_equal(buffer_text(&problems), expected[2]);
    buffer_clear(&text);
    buffer_clear(&problems);
    decoder_free(decoder);
    report_free(report);
}

static void check(const char *bytes, size_t length, const char *wanted, const char *text,
                  const char *encoding, const char *problems)
{
    const char *const expected[] = {text, encoding, problems};
    for (size_t chunk = 1; chunk < 8; chunk += 3)
        check_in_chunks(bytes, length, chunk, wanted, expected);
    check_in_chunks(bytes, length, 100000, wanted, expected);
}

#define CHECK(bytes, wanted, text, encoding, problems)                                             \
    check(bytes, sizeof(bytes) - 1, wanted, text, encoding, problems)

static void tells_encodings_apart(void **state)
{
    (void)state;
    CHECK("plain", NULL, "plain", "utf-8", "");
    CHECK("", NULL, "", "utf-8", "");
    CHECK("caf\xc3\xa9", NULL, "café", "utf-8", "");
    CHECK("caf\xe9", NULL, "café", "iso-8859-1", "");
    CHECK("it\x92s caf\xe9", NULL, "it’s café", "windows-1252", "");
    CHECK("\xff\xfe"
          "d\0a\0\xe9\0",
          NULL, "daé", "utf-16le", "");
    CHECK("\xfe\xff\0d\0a\0\xe9", NULL, "daé", "utf-16be", "");
    CHECK("d\0a\0t\0e\0\n\0", NULL, "date\n", "utf-16le", "");
    CHECK("\0d\0a\0t\0e\0\n", NULL, "date\n", "utf-16be", "");
    CHECK("\xff\xfe\0\0d\0\0\0", NULL, "d", "utf-32le", "");
    CHECK("\xef\xbb\xbf"
          "d\xe9",
          NULL,
          "\xef\xbb\xbf"
          "d\xef\xbf\xbd",
          "utf-8", "warning invalid-bytes x1 1:0\n");
}

static void names_the_line_of_invalid_bytes(void **state)
{
    (void)state;
    CHECK("\xc3\xa9\r\n\xc3\xa9\rx\xff\n\xff", NULL, "é\r\né\rx\xef\xbf\xbd\n\xef\xbf\xbd", "utf-8",
          "warning invalid-bytes x2 3:0\n");
    CHECK("\xe9\n\x81 \x92\n", NULL, "é\n\xef\xbf\xbd ’\n", "windows-1252",
          "warning invalid-bytes x1 2:0\n");
    CHECK("\xff\xfe"
          "a\0\n\0\0\xd8"
          "b\0",
          NULL,
          "a\n\xef\xbf\xbd"
          "b",
          "utf-16le", "warning invalid-bytes x1 2:0\n");
    CHECK("caf\xc3", NULL, "cafÃ", "iso-8859-1", "");
}

static void obeys_what_is_asked_for(void **state)
{
    (void)state;
    CHECK("caf\xe9", "utf-8", "caf\xef\xbf\xbd", "utf-8", "warning invalid-bytes x1 1:0\n");
    CHECK("\xff\xfe"
          "d\0",
          "utf-16", "d", "utf-16le", "");
    CHECK("caf\xe9", "windows-1252", "café", "windows-1252", "");
    CHECK("caf\x8e", "macintosh", "café", "macintosh", "");
    CHECK("\xcf\xf0\xe8", "windows-1251", "При", "windows-1251", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tells_encodings_apart),
        cmocka_unit_test(names_the_line_of_invalid_bytes),
        cmocka_unit_test(obeys_what_is_asked_for),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
