/* The mark of every form of date and every status, beside the words of a list. */
#include "chart/rule_mark.h"

#include "chart/chart.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "canvas_of.h"

#define RADIUS 3.0

static const char *const dates[] = {"2013-06-05",
                                    "2013-06-05~",
                                    "2013-06",
                                    "[2013-06-04,2013-06-06]",
                                    "[..2013-06-05]",
                                    "[2013-06-05..]",
                                    "2013-06-01/2013-06-05",
                                    "2013-05~/2013-06-05~",
                                    "2013-03/..",
                                    "../2013-03",
                                    "2013-03/",
                                    "{2013-06-05,2013-06-25}",
                                    "XXXX-06-05"};

#define DATE_COUNT (sizeof dates / sizeof *dates)

static struct locale *locale;
static struct arena arena;
static struct canvas canvas;

static int set_up(void **state)
{
    (void)state;
    locale = locale_new("en");
    canvas = canvas_of(locale, "en", 100, &arena);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    canvas_clear(&canvas);
    locale_free(locale);
    return 0;
}

static void draw(const char *text, enum status status, struct event *event)
{
    struct edtf_error error;
    assert_true(edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &arena, &event->date, &error));
    event->category = CATEGORY_BATTLE;
    event->status = status;
    rule_mark_draw(&canvas, &(struct rule_mark){.event = event,
                                                .tint = 0x224466ff,
                                                .radius = RADIUS,
                                                .centre = {50, 50},
                                                .length = 20});
}

static struct box reach_of(const struct scene *scene, size_t from)
{
    struct box box = {50, 50, 50, 50};
    for (size_t i = from; i < scene->item_count; i++) {
        const struct box *own = &scene->items[i].path.extents;
        box.x0 = own->x0 < box.x0 ? own->x0 : box.x0;
        box.y0 = own->y0 < box.y0 ? own->y0 : box.y0;
        box.x1 = own->x1 > box.x1 ? own->x1 : box.x1;
        box.y1 = own->y1 > box.y1 ? own->y1 : box.y1;
    }
    return box;
}

static void marks_stay_beside_their_words(void **state)
{
    (void)state;
    double side = RADIUS * 1.5 + 1.5;
    for (size_t d = 0; d < DATE_COUNT; d++)
        for (int status = 0; status < STATUS_COUNT; status++) {
            struct event event = {0};
            size_t from = canvas.scene->item_count;
            draw(dates[d], (enum status)status, &event);
            struct box box = reach_of(canvas.scene, from);
            assert_true(box.x0 >= 50 - side && box.x1 <= 50 + side);
            assert_true(box.y0 >= 50 - rule_mark_reach(RADIUS) - 2.2 && box.y1 <= 50 + 24);
        }
}

/* All that was drawn, as text. */
static const char *picture(const char *text, enum status status)
{
    struct event event = {0};
    struct buffer dump = {0};
    scene_free(canvas.scene);
    canvas.scene = scene_new(100, 400);
    draw(text, status, &event);
    scene_dump(canvas.scene, &dump);
    const char *copy = arena_text(&arena, buffer_text(&dump));
    buffer_clear(&dump);
    return copy;
}

static void what_is_known_of_a_date_is_seen(void **state)
{
    (void)state;
    const char *pictures[DATE_COUNT];
    for (size_t i = 0; i + 1 < DATE_COUNT; i++) {
        pictures[i] = picture(dates[i], STATUS_REPORTED);
        for (size_t k = 0; k < i; k++)
            if (k != 2 || i != 3) /* both are one of several days */
                assert_string_not_equal(pictures[i], pictures[k]);
    }
}

static void a_status_is_seen_without_colour(void **state)
{
    (void)state;
    for (size_t d = 0; d < DATE_COUNT; d++) {
        const char *reported = picture(dates[d], STATUS_REPORTED);
        for (int status = STATUS_CLAIMED; status < STATUS_COUNT; status++)
            assert_string_not_equal(picture(dates[d], (enum status)status), reported);
    }
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(marks_stay_beside_their_words),
        TEST(what_is_known_of_a_date_is_seen),
        TEST(a_status_is_seen_without_colour),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
