/* How far the records of each group reach. */
#include "base/day.h"
#include "query/told.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void take(struct told *told, const char *dialect, const char *date, enum status status)
{
    struct arena arena = {0};
    struct event event = {.status = status, .origin.dialect = dialect};
    struct edtf_error error;
    assert_true(edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &arena, &event.date, &error));
    told_take(told, &event);
    arena_clear(&arena);
}

static void groups_reach_from_their_first_to_their_last_day(void **state)
{
    (void)state;
    struct told told, other;
    told_init(&told, field_find("dialect"), NULL);
    told_init(&other, field_find("dialect"), NULL);
    take(&told, "acled", "2024-02-03", STATUS_CONFIRMED);
    take(&told, "acled", "2024-01-03/2024-01-05", STATUS_CONFIRMED);
    take(&other, "ucdp", "2020-01-01", STATUS_CONFIRMED);
    take(&other, "acled", "2024-03-01", STATUS_CONFIRMED);
    told_merge(&told, &other);
    const struct told_span *span = told_find(&told, "acled");
    assert_int_equal(span->first, day_of(2024, 1, 3));
    assert_int_equal(span->last, day_of(2024, 3, 1));
    assert_int_equal(span->records, 3);
    assert_int_equal(told_find(&told, "ucdp")->first, day_of(2020, 1, 1));
    assert_null(told_find(&told, "gtd"));
    told_clear(&told);
    told_clear(&other);
}

static void vague_and_planned_ones_say_nothing(void **state)
{
    (void)state;
    struct told told;
    told_init(&told, field_find("dialect"), NULL);
    take(&told, "acled", "2024", STATUS_CONFIRMED);
    take(&told, "acled", "2024-01-01/..", STATUS_CONFIRMED);
    take(&told, "acled", "2024-05-01", STATUS_PLANNED);
    assert_null(told_find(&told, "acled"));
    take(&told, "acled", "2024-05", STATUS_CONFIRMED);
    assert_int_equal(told_find(&told, "acled")->records, 1);
    told_clear(&told);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(groups_reach_from_their_first_to_their_last_day),
        cmocka_unit_test(vague_and_planned_ones_say_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
