/* What is said of the zones of clock times. */
#include "chart/zones.h"

#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void what_is_said(void **state)
{
    static const struct {
        const char *first, *second;
        enum message message;
        bool is_said;
    } rows[] = {
        {"2013-06-05", "2013-06-06", MESSAGE_LEGEND_ZONES, false},
        {"2013-06-05T10:00:00", "2013-06-05T11:00:00", MESSAGE_LEGEND_ZONES, false},
        {"2013-06-05T10:00:00Z", "2013-06-06", MESSAGE_LEGEND_ZONES, false},
        {"2013-06-05T10:00:00+00:00", "2013-06-05T11:00:00Z", MESSAGE_LEGEND_ZONES, false},
        {"2013-06-05T10:00:00+03:00", "2013-06-05T11:00:00Z", MESSAGE_LEGEND_ZONES, true},
        {"2013-06-05T10:00:00Z", "2013-06-05T11:00:00", MESSAGE_LEGEND_ZONELESS, true},
        /* the end of an interval is told on the clock of its start */
        {"2013-06-05T10:00:00Z/2013-06-05T13:00:00+02:00", "2013-06-06", MESSAGE_LEGEND_ZONES,
         false},
        {"{2013-06-05T10:00:00Z,2013-06-06T11:00:00,2013-06-07}", "2013-06-08",
         MESSAGE_LEGEND_ZONELESS, true},
    };
    struct locale *locale = locale_new("fr");
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct arena arena = {0};
        struct edtf dates[2];
        struct edtf_error error;
        struct zones zones = {0};
        const char *const texts[] = {rows[i].first, rows[i].second};
        for (size_t k = 0; k < 2; k++) {
            assert_true(
                edtf_parse(texts[k], EDTF_SEASONS_METEOROLOGICAL, &arena, &dates[k], &error));
            zones_note(&zones, &dates[k]);
        }
        const char *words = zones_words(&zones, locale);
        if (rows[i].is_said)
            assert_string_equal(words, locale_message(locale, rows[i].message));
        else
            assert_null(words);
        arena_clear(&arena);
    }
    locale_free(locale);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_said),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
