/* SHA-256 against the examples of the standard. */
#define _DEFAULT_SOURCE /* mkstemp */
#include "base/digest.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static void expect(const char *parts[], const char *wanted)
{
    char text[DIGEST_SIZE];
    struct digest *digest = digest_new();
    for (size_t i = 0; parts[i]; i++)
        digest_add(digest, parts[i], strlen(parts[i]));
    digest_text(digest, text);
    assert_string_equal(text, wanted);
    digest_text(digest, text); /* asking twice changes nothing */
    assert_string_equal(text, wanted);
    digest_free(digest);
}

static void bytes_have_their_known_sums(void **state)
{
    (void)state;
    expect((const char *[]){NULL},
           "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    expect((const char *[]){"abc", NULL},
           "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    expect((const char *[]){"abcdbcdecdefdefgefghfghighijhi", "jkijkljklmklmnlmnomnopnopq", NULL},
           "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

static void a_file_has_the_sum_of_its_bytes(void **state)
{
    (void)state;
    char name[] = "/tmp/casus-digest-XXXXXX", text[DIGEST_SIZE];
    int file = mkstemp(name);
    assert_true(file >= 0);
    assert_int_equal(write(file, "abc", 3), 3);
    assert_int_equal(close(file), 0);
    assert_true(digest_file(name, text));
    assert_string_equal(text, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_int_equal(remove(name), 0);
    assert_false(digest_file(name, text));
    assert_false(digest_file("/", text));
    assert_false(digest_file("/dev/null", text));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(bytes_have_their_known_sums),
        cmocka_unit_test(a_file_has_the_sum_of_its_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
