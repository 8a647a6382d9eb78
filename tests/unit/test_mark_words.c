/* Where words stand at a mark. */
#include "marks_of.h"

static void words_stand_on_even_bars_only(void **state)
{
    static const struct {
        const char *date;
        enum status status;
        double x0, x1; /* NAN where there is no room */
    } rows[] = {
        {"2013-06-03/2013-06-20", STATUS_REPORTED, JUNE(3) + 2.5, JUNE(21) - 2.5},
        {"2013-06-03/2013-06-20", STATUS_CONFIRMED, JUNE(3) + 2.5, JUNE(21) - 2.5},
        {"2013-06-03~/2013-06-20", STATUS_REPORTED, JUNE(3) + 2.5, JUNE(21) - 2.5},
        {"2013-05/2013-06-20", STATUS_REPORTED, JUNE(1) + 10.5, JUNE(21) - 2.5},
        {"2013-06-0X/2013-06-20", STATUS_REPORTED, JUNE(9) + 2.5, JUNE(21) - 2.5},
        {"2013-06-03/..", STATUS_REPORTED, JUNE(3) + 2.5, JUNE(31) - 10.5},
        {"2013-06-03/2013-06-20", STATUS_CLAIMED, NAN, NAN},
        {"2013-06-03/2013-06-20", STATUS_CONTESTED, NAN, NAN},
        {"2013-06-03/2013-06-20", STATUS_DENIED, NAN, NAN},
        {"2013-06-03/2013-06-20", STATUS_PLANNED, NAN, NAN},
        {"2013-06-03/2013-06-20", STATUS_POSTPONED, NAN, NAN},
        {"2013-06-03/2013-06-20", STATUS_CALLED_OFF, NAN, NAN},
        {"2013-06-03/", STATUS_REPORTED, NAN, NAN},
        {"2013-06-03", STATUS_REPORTED, NAN, NAN},
        {"[2013-06-03..2013-06-20]", STATUS_REPORTED, NAN, NAN},
        {"{2013-06-03,2013-06-20}", STATUS_REPORTED, NAN, NAN},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct mark mark = measure(rows[i].date);
        struct event event = {.status = rows[i].status};
        double x0, x1;
        mark.event = &event;
        bool has_room = mark_inside(&mark, &x0, &x1);
        if (has_room == isnan(rows[i].x0))
            fail_msg("'%s', status %d: %s", rows[i].date, (int)rows[i].status,
                     has_room ? "room" : "no room");
        if (!has_room)
            continue;
        check_near(rows[i].date, "start", x0, rows[i].x0);
        check_near(rows[i].date, "end", x1, rows[i].x1);
    }
}

static void words_belong_to_the_current_date(void **state)
{
    (void)state;
    struct mark own = measure("2013-06-15");
    struct mark moves[] = {measure("2013-06-05"), measure("2013-06-25")};
    own.moves = moves;
    own.move_count = 1;
    assert_ptr_equal(mark_current(&own), &own);
    assert_false(mark_has_side(&own, true)); /* an old date stands there */
    assert_true(mark_has_side(&own, false));
    own.move_count = 2;
    assert_false(mark_has_side(&own, false));
    own.current = &moves[1];
    assert_false(mark_has_side(&own, true));
    assert_true(mark_has_side(&own, false));
    check_near("moved", "anchor", mark_anchor(&own), JUNE(25) + 5);
}

static void words_keep_clear_of_fades(void **state)
{
    (void)state;
    struct mark mark = measure("2013-06-15~");
    check_near("about a day", "words behind", mark.label_x1, mark.parts[0].fade_x1);
    assert_true(mark_has_side(&mark, false)); /* 30 points off */
    check_near("about a day", "words under", mark.under_x0, JUNE(15.5) - RADIUS);
    struct time_scale scale = {june().first, june().last, 100, 430};
    mark = measure_on(&scale, false, "2013-06-15~");
    assert_false(mark_has_side(&mark, false)); /* further */
    mark = measure("2013-06-29~");
    assert_true(mark_has_side(&mark, false)); /* the axis ends before */
    check_near("cut off", "words behind", mark.label_x1, JUNE(31));
}

static void what_is_cut_goes_on(void **state)
{
    (void)state;
    struct mark mark = measure("2013-05~/2013-06-20");
    assert_true(mark_goes_on(&mark.parts[0], true));
    assert_false(mark_goes_on(&mark.parts[0], false));
    static const char *const whole[] = {"2013-06-10~/2013-06-20", "2013-06-02~/2013-06-20",
                                        "2013-05-20/2013-06-01"};
    for (size_t i = 0; i < COUNT_OF(whole); i++) {
        mark = measure(whole[i]);
        assert_false(mark_goes_on(&mark.parts[0], true));
    }
}

static struct mark_setup setup_of(const struct time_scale *scale)
{
    return (struct mark_setup){.scale = scale, .radius = RADIUS};
}

static void days_have_a_shape(void **state)
{
    static const struct {
        const char *date;
        bool has_shape;
    } rows[] = {
        {"2013-06-03", true},
        {"2013-06-03~", true},
        {"{2013-06-03,2013-06-05..2013-06-09}", true},
        {"2013-06-03/2013-06-20", false},
        {"2013-06-03/2013-06-03", false},
        {"2013-06-03/..", false},
        {"2013-06-03/", false},
        {"[2013-06-03..2013-06-20]", false},
        {"[2013-06-03..]", false},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct mark mark = measure(rows[i].date);
        if (mark_has_shape(&mark) != rows[i].has_shape)
            fail_msg("'%s'", rows[i].date);
    }
}

static void doubt_that_can_not_be_seen(void **state)
{
    static const struct {
        const char *date;
        double width; /* of June */
        bool is_hidden;
    } rows[] = {
        {"2013-06-05~", 300, false},
        {"2013-06-05~", 30, true},
        {"2013-06-05", 30, false},
        {"2013-06~", 300, true}, /* cut on both sides */
        {"2013-06-05~/2013-06-20", 300, false},
        {"2013-06-05~/2013-06-20", 30, true},
        {"2013-06-05/2013-06-20~", 30, true},
        {"2013-01~/2013-06-20", 300, false},
        {"[2013-06-14,2013-06-16]", 300, false},
        {"[2013-06-14,2013-06-16]", 200, true}, /* one mark for both */
        {"[2013-05-31,2013-06-02]", 100, false},
        {"{2013-06-14,2013-06-16}", 100, false},
        {"[..2013-06-03]", 300, false},
        {"[..2013-06-03,2013-06-07]", 300, true}, /* not from 4 to 6 June */
        {"{..2013-06-03}", 300, true},
        {"[2013-06-03..]", 300, false},
        {"{2013-06-03..}", 300, true},
    };
    (void)state;
    for (size_t i = 0; i < COUNT_OF(rows); i++) {
        struct time_scale scale = june();
        scale.x1 = scale.x0 + rows[i].width;
        const struct mark_setup setup = setup_of(&scale);
        struct event event = {0};
        struct edtf_error error;
        assert_true(
            edtf_parse(rows[i].date, EDTF_SEASONS_METEOROLOGICAL, &parts, &event.date, &error));
        struct mark mark = measure_on(&scale, false, rows[i].date);
        mark.event = &event;
        if (mark_hides_doubt(&mark, &setup) != rows[i].is_hidden)
            fail_msg("'%s' on %d points", rows[i].date, (int)rows[i].width);
        if (mark.is_joined && (mark.part_count != 1 || mark.parts[0].kind != MARK_DOT))
            fail_msg("'%s' on %d points: %zu parts", rows[i].date, (int)rows[i].width,
                     mark.part_count);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_teardown(words_stand_on_even_bars_only, clear_parts),
        cmocka_unit_test_teardown(words_belong_to_the_current_date, clear_parts),
        cmocka_unit_test_teardown(words_keep_clear_of_fades, clear_parts),
        cmocka_unit_test_teardown(days_have_a_shape, clear_parts),
        cmocka_unit_test_teardown(doubt_that_can_not_be_seen, clear_parts),
        cmocka_unit_test_teardown(what_is_cut_goes_on, clear_parts),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
