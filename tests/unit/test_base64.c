/* The vectors of RFC 4648, and bytes of all values. */
#include "base/base64.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static void expect(const void *bytes, size_t length, const char *letters)
{
    struct buffer out = {0};
    buffer_add_base64(&out, bytes, length);
    assert_string_equal(buffer_text(&out), letters);
    buffer_clear(&out);
}

static void test_vectors(void **state)
{
    (void)state;
    static const char *const vectors[] = {"",         "Zg==",     "Zm8=",    "Zm9v",
                                          "Zm9vYg==", "Zm9vYmE=", "Zm9vYmFy"};
    for (size_t i = 0; i < sizeof vectors / sizeof *vectors; i++)
        expect("foobar", i, vectors[i]);
}

static void test_high_bytes(void **state)
{
    (void)state;
    expect("\xff\xfe\xfd\x00\xfb\xef", 6, "//79APvv");
    expect("\xff", 1, "/w==");
    expect("\xff\xff", 2, "//8=");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_vectors),
        cmocka_unit_test(test_high_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
