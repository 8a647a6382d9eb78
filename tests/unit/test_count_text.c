/* Numbers of people in words and figures: each row a case. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

#include "base/buffer.h"
#include "read/count_text.h"

static void describe(const char *text, struct buffer *out)
{
    static const char *const readings[] = {"", "word ", "refused "};
    struct count count = {0};
    enum count_reading reading = count_text_read(text, &count);
    buffer_print(out, "%s%s", readings[reading], qualifier_terms[count.qualifier].name);
    if (count.has_low)
        buffer_print(out, " low %.0f", count.low);
    if (count.has_best)
        buffer_print(out, " best %.0f", count.best);
    if (count.has_high)
        buffer_print(out, " high %.0f", count.high);
    buffer_add_text(out, count.text ? ", in words" : "");
}

static void reads_each_shape(void **state)
{
    (void)state;
    static const struct {
        const char *text, *expected;
    } rows[] = {
        {"12", "stated best 12"},
        {"0", "stated best 0"},
        {"369.0", "stated best 369"},
        {"1,200", "stated best 1200"},
        {"1 200", "stated best 1200"},
        {"1\xe2\x80\xaf"
         "200",
         "stated best 1200"},
        {"1,234,567", "stated best 1234567"},
        {"12 – 19", "between low 12 high 19, in words"},
        {"5-24", "between low 5 high 24, in words"},
        {"7 to 7", "stated best 7"},
        {"between 3 and 5", "between low 3 high 5, in words"},
        {"~3,800", "approx best 3800, in words"},
        {"about 40", "approx best 40, in words"},
        {"At least 5", "at-least low 5, in words"},
        {"12+", "at-least low 12, in words"},
        {">80000", "more-than low 80000, in words"},
        {"up to 9", "at-most high 9, in words"},
        {"≤9", "at-most high 9, in words"},
        {"dozens", "at-least low 20, in words"},
        {"Hundreds", "at-least low 200, in words"},
        {"several", "word unknown, in words"},
        {"Unknown", "word unknown, in words"},
        {"1.5", "refused unknown, in words"},
        {"1,20", "refused unknown, in words"},
        {"1200,300", "refused unknown, in words"},
        {"-5", "refused unknown, in words"},
        {"12 – x", "refused unknown, in words"},
        {"9999999999999", "refused unknown, in words"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct buffer out = {0};
        describe(rows[i].text, &out);
        if (strcmp(buffer_text(&out), rows[i].expected) != 0)
            print_error("'%s'\n", rows[i].text);
        assert_string_equal(buffer_text(&out), rows[i].expected);
        buffer_clear(&out);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(reads_each_shape)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
