/* Values: what is accepted, defaulted, warned about and refused, the same for both formats. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "read_text.h"

/* Reads one object of JSON Lines and returns what is said, without the line of totals. */
static const char *say(struct buffer *out, const char *members)
{
    struct buffer text = {0};
    buffer_print(&text, "{\"date\":\"2024\",%s}", members);
    buffer_reset(out);
    read_in_chunks(out, text.bytes, text.length, 1 << 16);
    buffer_clear(&text);
    char *totals = strstr(out->bytes, "jsonl utf-8");
    assert_non_null(totals);
    *totals = '\0';
    return out->bytes;
}

struct expectation {
    const char *members;
    const char *said;
};

static void assert_all(const struct expectation *expectations, size_t count)
{
    struct buffer out = {0};
    for (size_t i = 0; i < count; i++)
        assert_string_equal(say(&out, expectations[i].members), expectations[i].said);
    buffer_clear(&out);
}

#define ASSERT_ALL(rows) assert_all(rows, sizeof rows / sizeof *rows)
#define EVENT "1@1 event 2024 unknown reported"

static void fills_in_defaults(void **state)
{
    (void)state;
    static const struct expectation rows[] = {
        {"\"id\":\"a\"", EVENT " id='a'\n"},
        {"\"record_type\":\"statement\"", "1@1 statement 2024 statement reported\n"},
        {"\"record_type\":\"figure\"", "1@1 figure 2024 unknown reported\n"},
        {"\"record_type\":\"Statement\",\"category\":\"VAC\"", "1@1 statement 2024 vac reported\n"},
        {"\"status\":\"called_off\"", "1@1 event 2024 unknown called-off\n"},
        {"\"status_history\":[{\"status\":\"planned\"},{\"status\":\"postponed\"}]",
         "1@1 event 2024 unknown postponed then=planned then=postponed\n"},
    };
    ASSERT_ALL(rows);
}

static void settles_qualifiers(void **state)
{
    (void)state;
    static const struct expectation rows[] = {
        {"\"killed\":3", EVENT " [killed stated best=3]\n"},
        {"\"killed\":0", EVENT " [killed stated best=0]\n"},
        {"\"killed_low\":3,\"killed_high\":5", EVENT " [killed between low=3 high=5]\n"},
        {"\"killed_low\":3", EVENT " [killed at-least low=3]\n"},
        {"\"killed_high\":3", EVENT " [killed at-most high=3]\n"},
        {"\"killed\":3,\"killed_qualifier\":\"at-least\"", EVENT " [killed at-least low=3]\n"},
        {"\"killed\":3,\"killed_qualifier\":\"more-than\"", EVENT " [killed more-than low=3]\n"},
        {"\"killed\":3,\"killed_qualifier\":\"at-most\"", EVENT " [killed at-most high=3]\n"},
        {"\"killed\":3,\"killed_qualifier\":\"exact\"", EVENT " [killed exact best=3]\n"},
        {"\"killed\":3,\"killed_qualifier\":\"approx\"", EVENT " [killed approx best=3]\n"},
        {"\"killed_qualifier\":\"unknown\"", EVENT " [killed unknown]\n"},
        {"\"killed_text\":\"dozens\"", EVENT " [killed unknown text='dozens']\n"},
        {"\"killed\":5,\"killed_low\":3,\"killed_qualifier\":\"at-least\"",
         EVENT " [killed at-least low=3 best=5]\n"},
    };
    ASSERT_ALL(rows);
}

static void keeps_numbers_that_disagree(void **state)
{
    (void)state;
    static const struct expectation rows[] = {
        {"\"killed_low\":35,\"killed\":228,\"killed_high\":35",
         EVENT " [killed stated low=35 best=228 high=35]\nwarning count-order x1 1:41\n"},
        {"\"killed\":3,\"killed_best\":4", EVENT " [killed stated best=4]\n"
                                                 "warning count-conflict x1 1:25\n"},
        {"\"killed\":3,\"killed_qualifier\":\"unknown\"",
         EVENT " [killed unknown]\nwarning count-conflict x1 1:47\n"},
        {"\"killed_low\":3,\"killed_qualifier\":\"between\"",
         EVENT " [killed at-least low=3]\nwarning count-conflict x1 1:51\n"},
        {"\"killed_qualifier\":\"exact\"",
         EVENT " [killed unknown]\nwarning count-conflict x1 1:36\n"},
    };
    ASSERT_ALL(rows);
}

static void reads_numbers(void **state)
{
    (void)state;
    static const struct expectation rows[] = {
        {"\"killed\":\"1200\"", EVENT " [killed stated best=1200]\n"},
        {"\"killed\":\"1200.5\"", "error bad-number x1 1:26\n"},
        {"\"killed\":\"007\"", EVENT " [killed stated best=7]\n"},
        {"\"killed\":1e3", EVENT " [killed stated best=1000]\n"},
        {"\"killed\":\" \"", EVENT "\n"},
        {"\"killed\":null", EVENT "\n"},
        {"\"weight\":-2.5", EVENT " weight=-2.5\n"},
        {"\"lat\":\"-12.345678\",\"lon\":180", EVENT " lat=-12.345678 lon=180\n"},
        {"\"lat\":\"12.3456789012345678901\",\"lon\":0", EVENT " lat=12.345679 lon=0\n"},
    };
    ASSERT_ALL(rows);
}

static void refuses_what_is_no_number(void **state)
{
    (void)state;
    static const char *const texts[] = {"1,200", "1 200",   "12-19", "~12", "1e3", ".5",
                                        "5.",    "0x10",    "NaN",   "inf", "N/A", "dozens",
                                        "1.2.3", "12 dead", "-",     "+5",  "-1",  "9999999999999"};
    struct buffer out = {0}, member = {0};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        buffer_reset(&member);
        buffer_print(&member, "\"killed\":\"%s\"", texts[i]);
        assert_string_equal(say(&out, member.bytes), "error bad-number x1 1:26\n");
    }
    assert_string_equal(say(&out, "\"killed\":-1"), "error bad-number x1 1:25\n");
    assert_string_equal(say(&out, "\"killed\":true"), "error bad-number x1 1:25\n");
    buffer_clear(&out);
    buffer_clear(&member);
}

static void drops_what_it_warns_of(void **state)
{
    (void)state;
    static const struct expectation rows[] = {
        {"\"lat\":90.5,\"lon\":1", EVENT "\nwarning bad-coordinate x1 1:22\n"},
        {"\"lat\":1,\"lon\":\"x\"", EVENT "\nwarning bad-coordinate x1 1:31\n"},
        {"\"lat\":1", EVENT "\nwarning half-coordinate x1 1:22\n"},
        {"\"weight\":\"high\"", EVENT "\nwarning bad-weight x1 1:26\n"},
        {"\"url\":\"ftp://x.org\"", EVENT "\nwarning bad-url x1 1:23\n"},
        {"\"url\":\"https://\"", EVENT "\nwarning bad-url x1 1:23\n"},
        {"\"url\":\"HTTPS://x.org\"", EVENT " url='HTTPS://x.org'\n"},
        {"\"url\":\"mailto:a@x.org\"", EVENT " url='mailto:a@x.org'\n"},
        {"\"counts\":[{\"value\":3}]", EVENT "\nwarning no-kind x1 1:35\n"},
        {"\"counts\":[{\"kind\":\"k\",\"value\":3,\"as_of\":\"now\"}]",
         EVENT " [k stated best=3]\nwarning bad-date x1 1:57\n"},
        {"\"links\":[{\"rel\":\"about\"}]", EVENT "\nwarning half-link x1 1:33\n"},
    };
    ASSERT_ALL(rows);
}

static void keeps_what_is_only_unusual(void **state)
{
    (void)state;
    static const struct expectation rows[] = {
        {"\"category\":\"batle\"", EVENT "\nwarning unknown-category x1 1:28\n"},
        {"\"confidence\":\"certain\"", EVENT "\nwarning unknown-word x1 1:30\n"},
        {"\"links\":[{\"rel\":\"near\",\"id\":\"b\"}]",
         EVENT " near->b\nwarning unknown-word x1 1:33\n"},
        {"\"status\":\"planned\",\"status_history\":[{\"status\":\"denied\"}]",
         "1@1 event 2024 unknown planned then=denied\nwarning status-conflict x1 1:26\n"},
        {"\"status\":\"planned\",\"status_history\":[{\"status\":\"postponed\","
         "\"planned_for\":\"2025\"}]",
         "1@1 event 2024 unknown planned then=postponed\nwarning status-conflict x1 1:26\n"},
        {"\"status\":\"planned\",\"status_history\":[{\"status\":\"postponed\","
         "\"planned_for\":\"2024\"}]",
         "1@1 event 2024 unknown planned then=postponed\n"},
    };
    ASSERT_ALL(rows);
}

static void rejects_with_a_reason(void **state)
{
    (void)state;
    static const struct expectation rows[] = {
        {"\"status\":\"maybe\"", "error unknown-term x1 1:26\n"},
        {"\"record_type\":\"row\"", "error unknown-term x1 1:31\n"},
        {"\"killed_qualifier\":\"some\"", "error unknown-term x1 1:36\n"},
        {"\"status_history\":[{\"by\":\"x\"}]", "error no-status x1 1:41\n"},
        {"\"status_history\":[{\"status\":\"planned\",\"date\":\"soon\"}]",
         "error bad-date x1 1:62\n"},
        {"\"title\":true", "error wrong-type x1 1:24\n"},
        {"\"title\":[\"a\"]", "error wrong-type x1 1:26\n"},
        {"\"note\":{\"en\":\"a\"}", "error wrong-type x1 1:30\n"},
    };
    ASSERT_ALL(rows);
}

static void compares_bounds_with_the_date(void **state)
{
    (void)state;
    static const struct expectation rows[] = {
        {"\"bounds\":[\"2024-01-01\",\"2024-12-31\"]", EVENT "\n"},
        {"\"bounds\":[\"2024\",\"2024\"]", EVENT "\n"},
        {"\"bounds\":[null,null]", EVENT "\n"},
        {"\"bounds\":[null,\"2024-12-31\"]", EVENT "\nwarning bounds-conflict x1 1:32\n"},
        {"\"bounds\":[\"2024-01-02\",\"2024-12-31\"]", EVENT "\nwarning bounds-conflict x1 1:27\n"},
    };
    ASSERT_ALL(rows);
}

static void keeps_codes_apart_from_the_scheme(void **state)
{
    (void)state;
    static const struct expectation rows[] = {
        {"\"codes\":{\"plover\":null,\"cameo_root\":\"04\",\"iso\":760}",
         EVENT " cameo_root:04 iso:760\n"},
        {"\"codes\":{\"acled\":\"x\"},\"scheme\":{\"name\":\"own\",\"code\":\"7\"}",
         EVENT " scheme='own' code='7' acled:x\n"},
    };
    ASSERT_ALL(rows);
}

static void says_once_what_it_does_not_know(void **state)
{
    (void)state;
    ASSERT_READS(
        "{\"date\":\"2024\",\"actors\":[{\"nam\":1},{\"nam\":2}],\"external\":{\"nam\":3}}\n"
        "{\"date\":\"2025\",\"actors\":[{\"nam\":1}],\"kiled\":2}\n",
        "1@1 event 2024 unknown reported\n"
        "2@2 event 2025 unknown reported\n"
        "note unknown-field x1 1:33\n"
        "note unknown-field x1 2:45\n"
        "jsonl utf-8: 2 = 2 + 0 + 0 + 0, skipped 0\n");
}

static void needs_a_date(void **state)
{
    (void)state;
    ASSERT_READS("{\"title\":\"A\"}\n{\"date\":\"\"}\n{\"date\":null}\n{\"date\":[\"2024\"]}\n"
                 "{\"date\":false}\n{\"date\":\" 2024 \"}\n",
                 "6@6 event 2024 unknown reported\n"
                 "error no-date x3 1:1\n"
                 "error wrong-type x2 4:11\n"
                 "jsonl utf-8: 6 = 1 + 0 + 0 + 5, skipped 0\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(fills_in_defaults),
        cmocka_unit_test(settles_qualifiers),
        cmocka_unit_test(keeps_numbers_that_disagree),
        cmocka_unit_test(reads_numbers),
        cmocka_unit_test(refuses_what_is_no_number),
        cmocka_unit_test(drops_what_it_warns_of),
        cmocka_unit_test(keeps_what_is_only_unusual),
        cmocka_unit_test(rejects_with_a_reason),
        cmocka_unit_test(compares_bounds_with_the_date),
        cmocka_unit_test(keeps_codes_apart_from_the_scheme),
        cmocka_unit_test(says_once_what_it_does_not_know),
        cmocka_unit_test(needs_a_date),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
