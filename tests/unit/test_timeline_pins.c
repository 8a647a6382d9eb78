/* Pinned labels on figures of every kind: those that have room stand where they were pinned, and
 * the promises of the layout hold whatever is pinned. */
#include "chart/timeline.h"

#include "promises.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdlib.h>

#define FIGURES 60

struct drawing {
    struct figure *figure;
    const struct scene *scene;
    const struct layout *layout;
};

static bool draw(struct drawing *drawing, const struct random_figure *made)
{
    struct report *report = report_new();
    drawing->figure = figure_new(&made->settings, report);
    assert_non_null(drawing->figure);
    figure_use_measurer(drawing->figure, measurer_new_fixed());
    for (size_t i = 0; i < made->count; i++)
        figure_take(drawing->figure, &made->events[i]);
    figure_document(drawing->figure, &made->document);
    drawing->scene = figure_scene(drawing->figure, report);
    drawing->layout = figure_panel(drawing->figure, 0).layout;
    report_free(report);
    return drawing->scene != NULL;
}

static bool is_same_record(const struct layout_item *a, const struct layout_item *b)
{
    return text_is_same(a->input, b->input) && a->line == b->line && text_is_same(a->id, b->id) &&
           text_is_same(a->title, b->title);
}

/* Of the labels of the first drawing how many stand in the second where they stood. */
static size_t count_kept(const struct layout *first, const struct layout *second)
{
    size_t kept = 0;
    for (size_t i = 0; i < first->item_count && i < second->item_count; i++)
        kept += first->items[i].pin && second->items[i].pin &&
                is_same_record(&first->items[i], &second->items[i]) &&
                strcmp(first->items[i].pin, second->items[i].pin) == 0;
    return kept;
}

static size_t pin_all(struct random_figure *made, const struct layout *layout)
{
    size_t count = 0;
    for (size_t i = 0; i < layout->item_count; i++) {
        if (!layout->items[i].pin)
            continue;
        random_set(made, "pin", layout->items[i].pin);
        count++;
    }
    return count;
}

/* Drawn again with all its pins a figure is what it was, but for few labels on full pages: of rows
 * that such a page had to spare for them the second layout may make another use. */
static void what_is_pinned_stays(void **state)
{
    (void)state;
    size_t pins = 0, kept = 0;
    for (uint64_t seed = 1; seed <= FIGURES; seed++) {
        struct random_figure made;
        struct drawing first, second;
        random_figure_init(&made, seed, 80);
        if (draw(&first, &made)) {
            pins += pin_all(&made, first.layout);
            assert_true(draw(&second, &made));
            kept += count_kept(first.layout, second.layout);
            assert_int_equal(
                promises_broken(second.scene, theme_find(made.settings.theme)->minimum_size), 0);
            figure_free(second.figure);
        }
        figure_free(first.figure);
        random_figure_clear(&made);
    }
    assert_true(pins > 10 * FIGURES); /* or the test would say nothing */
    assert_true(kept * 100 > pins * 99);
}

/* Of the records that the first drawing labels how many have no words in the second. */
static size_t count_lost(const struct layout *first, const struct layout *second)
{
    size_t lost = 0;
    for (size_t i = 0; i < first->item_count; i++) {
        size_t k = 0;
        while (k < second->item_count && !is_same_record(&first->items[i], &second->items[k]))
            k++;
        lost += first->items[i].pin && k < second->item_count &&
                (second->items[k].steps & STEP_DROPPED);
    }
    return lost;
}

static const char *day_text(struct arena *arena, int64_t day)
{
    struct civil civil = civil_of(day);
    return arena_print(arena, "%04d-%02d-%02d", (int)civil.year, civil.month, civil.day);
}

/* The axis and the lanes are the same whatever records come later. */
static void fix_lanes(struct random_figure *made)
{
    random_set(made, "group", "none");
    random_set(made, "from", day_text(&made->arena, made->first));
    random_set(made, "to", day_text(&made->arena, made->first + made->reach));
}

/* Draws all records, and returns how many of the first drawing's labels are lost. */
static size_t draw_all(const struct random_figure *made, const struct drawing *first)
{
    struct drawing second;
    size_t lost = draw(&second, made) ? count_lost(first->layout, second.layout) : 0;
    figure_free(second.figure);
    return lost;
}

/* Labels with pins are lost only where what is under the axis, or the strip for those without
 * words, takes the height of their rows. */
static void new_records_take_no_words(void **state)
{
    (void)state;
    size_t lost = 0, lost_without = 0;
    for (uint64_t seed = 601; seed < 601 + 2 * FIGURES; seed++) {
        struct random_figure made;
        struct drawing first;
        random_figure_init(&made, seed, 120);
        fix_lanes(&made);
        size_t count = made.count;
        made.count -= count / 4;
        bool is_drawn = draw(&first, &made);
        made.count = count;
        if (is_drawn) {
            lost_without += draw_all(&made, &first);
            pin_all(&made, first.layout);
            lost += draw_all(&made, &first);
        }
        figure_free(first.figure);
        random_figure_clear(&made);
    }
    assert_true(lost_without > FIGURES);
    assert_true(lost * 2 < lost_without);
}

/* Rows, places and shifts by lot. */
static void pin_at_random(struct random_figure *made, const struct layout *layout)
{
    static const char *const places[] = {"behind", "before", "under", "below", "above"};
    for (size_t i = 0; i < layout->item_count; i++) {
        const char *equals = layout->items[i].pin ? strrchr(layout->items[i].pin, '=') : NULL;
        uint32_t place = random_below(&made->random, 5);
        if (!equals)
            continue;
        const char *pin =
            arena_print(&made->arena, "%.*s%s %u", (int)(equals + 1 - layout->items[i].pin),
                        layout->items[i].pin, places[place],
                        random_percent(&made->random, 90) ? random_below(&made->random, 12) : 599);
        if (place > 2)
            pin = arena_print(&made->arena, "%s -%u", pin, random_below(&made->random, 100));
        random_set(made, "pin", pin);
    }
}

static void any_pins_keep_the_promises(void **state)
{
    (void)state;
    size_t pinned = 0, loose = 0, drawn = 0;
    for (uint64_t seed = 301; seed < 301 + FIGURES; seed++) {
        struct random_figure made;
        struct drawing first, second;
        random_figure_init(&made, seed, 80);
        if (draw(&first, &made)) {
            pin_at_random(&made, first.layout);
            if (draw(&second, &made)) {
                assert_int_equal(
                    promises_broken(second.scene, theme_find(made.settings.theme)->minimum_size),
                    0);
                pinned += second.layout->pinned;
                loose += second.layout->loose;
                drawn++;
            }
            figure_free(second.figure);
        }
        figure_free(first.figure);
        random_figure_clear(&made);
    }
    assert_true(drawn * 10 > FIGURES * 7);
    assert_true(pinned > FIGURES); /* both happen */
    assert_true(loose > FIGURES);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_pinned_stays),
        cmocka_unit_test(new_records_take_no_words),
        cmocka_unit_test(any_pins_keep_the_promises),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
