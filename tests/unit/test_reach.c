/* From where to where dates reach. */
#include "chart/reach.h"

#include "base/arena.h"

#include "near.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void days_and_moments(void **state)
{
    static const struct {
        const char *date;
        double start, end; /* from the start of 1970 */
    } rows[] = {
        {"1970-01-03", 2, 3},
        {"1970-01", 0, 31},
        {"1970-01-03T06:00:00", 2.25, 2.25},
        {"1970-01-03T06:00:00/1970-01-04", 2.25, 4},
        {"1970-01-03/1970-01-04T18:00:00", 2, 3.75},
        {"../1970-01-04", -INFINITY, 4},
        {"1970-01-04/..", 3, INFINITY},
    };
    struct arena arena = {0};
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct edtf date;
        struct edtf_error error;
        assert_true(edtf_parse(rows[i].date, EDTF_SEASONS_METEOROLOGICAL, &arena, &date, &error));
        assert_near(reach_start(&date), rows[i].start);
        assert_near(reach_end(&date), rows[i].end);
    }
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(days_and_moments),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
