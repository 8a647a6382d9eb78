/* Pinned labels on figures of every kind: those that have room stand where they were pinned, and
 * the promises of the layout hold whatever is pinned. */
#include "chart/timeline.h"

#include "promises.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <stdlib.h>

#define FIGURES 60
#define STRIP_HEIGHT 25 /* mm, of a strip and all that is said of it */

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

static void pin_all(struct random_figure *made, const struct layout *layout)
{
    for (size_t i = 0; i < layout->item_count; i++)
        if (layout->items[i].pin)
            random_set(made, "pin", layout->items[i].pin);
}

/* As '--keep-layout' does with the report of the first drawing. */
static void keep(struct random_figure *made, const struct layout *layout)
{
    struct arena *arena = &made->arena;
    struct kept_pins *kept = ARENA_NEW(arena, struct kept_pins);
    struct pin *pins = ARENA_ARRAY(arena, struct pin, layout->item_count + 1);
    const char *why = NULL;
    *kept = (struct kept_pins){
        .pins = pins, .width = layout->width, .room = layout->room, .foot = layout->foot};
    for (size_t i = 0; i < layout->item_count; i++) {
        if (!layout->items[i].pin)
            continue;
        assert_true(pin_parse(layout->items[i].pin, arena, &pins[kept->count], &why));
        pins[kept->count++].is_kept = true;
    }
    made->settings.kept = kept;
    made->settings.kept_count = 1;
}

static bool is_same_drawing(const struct drawing *one, const struct drawing *other)
{
    struct buffer first = {0}, second = {0};
    scene_dump(one->scene, &first);
    scene_dump(other->scene, &second);
    bool is_same = strcmp(buffer_text(&first), buffer_text(&second)) == 0;
    buffer_clear(&first);
    buffer_clear(&second);
    return is_same;
}

static bool has_label(const struct layout_item *item)
{
    return item->pin && item->state == LABEL_PLACED;
}

static size_t count_labels(const struct layout *layout)
{
    size_t count = 0;
    for (size_t i = 0; i < layout->item_count; i++)
        count += has_label(&layout->items[i]);
    return count;
}

static const char *const forms[] = {"=strip",  "=listed", " numbered", " brief", " letter",
                                    " untied", " apart",  " cut",      "-lines"};
#define FORMS (sizeof forms / sizeof *forms)

static void count_forms(const struct layout *layout, size_t counts[FORMS])
{
    for (size_t i = 0; i < layout->item_count; i++)
        for (size_t k = 0; k < FORMS; k++)
            counts[k] += layout->items[i].pin && strstr(layout->items[i].pin, forms[k]);
}

/* Drawn again with its own report a figure is what it was, to the byte. */
static void what_is_kept_stays(void **state)
{
    (void)state;
    size_t labels = 0, counts[FORMS] = {0};
    for (uint64_t seed = 1; seed <= promises_rounds(2 * FIGURES); seed++) {
        struct random_figure made;
        struct drawing first, second;
        random_figure_init(&made, seed, seed % 8 ? 80 : 300);
        if (seed % 2)
            random_lanes(&made);
        if (draw(&first, &made)) {
            labels += count_labels(first.layout);
            count_forms(first.layout, counts);
            keep(&made, first.layout);
            assert_true(draw(&second, &made));
            if (!is_same_drawing(&first, &second))
                fail_msg("figure %zu is drawn in another way", (size_t)seed);
            assert_int_equal(second.layout->loose, 0);
            figure_free(second.figure);
        }
        figure_free(first.figure);
        random_figure_clear(&made);
    }
    assert_true(labels > 10 * FIGURES); /* or the test would say nothing */
    for (size_t k = 0; k < FORMS; k++)
        if (!counts[k])
            fail_msg("no pin says '%s'", forms[k]);
}

/* Of the records that the first drawing labels how many have no words in the second. */
static size_t count_lost(const struct layout *first, const struct layout *second)
{
    size_t lost = 0;
    for (size_t i = 0; i < first->item_count; i++) {
        size_t k = 0;
        while (k < second->item_count && !is_same_record(&first->items[i], &second->items[k]))
            k++;
        lost += has_label(&first->items[i]) && k < second->item_count &&
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

/* --- a new edition --- */

/* One of the first 'count' records that can stand on the axis; or NULL. */
static const struct event *any_on_axis(struct random_figure *made, size_t count)
{
    size_t first = random_below(&made->random, (uint32_t)count);
    for (size_t i = 0; i < count; i++) {
        const struct event *event = &made->events[(first + i) % count];
        if (event->date.is_placeable)
            return event;
    }
    return NULL;
}

/* New records are like old ones, in words of their own: nothing new is to be explained under the
 * axis, which needs height. They are linked with nobody, so that the words of the old ones stay. */
static bool make_news(struct random_figure *made, size_t old_count)
{
    const struct event *like = old_count ? any_on_axis(made, old_count) : NULL;
    for (size_t i = 0; i < made->count && like; i++) {
        struct event *event = &made->events[i];
        if (i >= old_count) {
            struct words title = event->title;
            *event = *any_on_axis(made, old_count);
            event->title = title;
            event->id = arena_print(&made->arena, "new-%zu", i);
        }
        event->links = NULL;
        event->link_count = 0;
        event->has_weight = false;
    }
    return like != NULL;
}

/* The pin of the record that another one names; or NULL. */
static const char *find_pin(const struct layout *layout, const char *pin)
{
    size_t length = (size_t)(strrchr(pin, '=') + 1 - pin);
    for (size_t i = 0; i < layout->item_count; i++)
        if (layout->items[i].pin && strncmp(layout->items[i].pin, pin, length) == 0)
            return layout->items[i].pin;
    return NULL;
}

/* Of the labels of the first drawing how many are not where they were in the second. */
static size_t count_moved(const struct layout *old, const struct layout *new)
{
    size_t moved = 0;
    for (size_t i = 0; i < old->item_count; i++) {
        const struct layout_item *item = &old->items[i];
        const char *pin = has_label(item) ? find_pin(new, item->pin) : NULL;
        moved += has_label(item) && (!pin || strcmp(pin, item->pin) != 0);
    }
    return moved;
}

static bool has_strip(const struct layout *layout)
{
    for (size_t i = 0; i < layout->item_count; i++)
        if (layout->items[i].pin && strstr(layout->items[i].pin, "=strip"))
            return true;
    return false;
}

struct editions {
    size_t same;   /* labels that are where they were */
    size_t full;   /* next editions with records that have no words */
    size_t denied; /* of these those that had no height for a strip, where there was none yet */
};

/* A record without words is counted in the strip that is there; the first one, and the note on it,
 * take height, and where that is not to be had labels make room, which is said. */
static void check_next(const struct layout *old, const struct layout *next, size_t seed,
                       struct editions *editions)
{
    size_t moved = count_moved(old, next);
    editions->full += next->unlabelled > 0;
    editions->same += count_labels(old) - moved;
    editions->denied += moved > 0;
    if (moved && has_strip(old))
        fail_msg("%zu labels of figure %zu moved", moved, seed);
    if ((moved > 0) != (next->moved + next->cut_short + next->lost > 0))
        fail_msg("it is not said that %zu labels of figure %zu moved", moved, seed);
}

/* With that height the page holds all labels; rows of marks that have words elsewhere now are
 * closed. */
static void check_higher(struct random_figure *made, const struct layout *old, size_t seed)
{
    struct drawing next;
    int height = (int)ceil(made->settings.height.points / POINTS_PER_MM) + STRIP_HEIGHT;
    random_set(made, "height", arena_print(&made->arena, "%dmm", height));
    assert_true(draw(&next, made));
    if (next.layout->loose || next.layout->cut_short || next.layout->pinned != count_labels(old))
        fail_msg("labels of figure %zu moved on a higher page", seed);
    figure_free(next.figure);
}

static void draw_editions(struct random_figure *made, size_t seed, struct editions *editions)
{
    struct drawing first, second;
    size_t count = made->count, old_count = count - (count + 9) / 11;
    if (!make_news(made, old_count))
        return;
    made->count = old_count;
    bool is_drawn = draw(&first, made);
    made->count = count;
    if (is_drawn) {
        keep(made, first.layout);
        if (draw(&second, made))
            check_next(first.layout, second.layout, seed, editions);
        figure_free(second.figure);
        if (made->settings.height.points > 0)
            check_higher(made, first.layout, seed);
    }
    figure_free(first.figure);
}

static void a_tenth_more_moves_nothing(void **state)
{
    (void)state;
    struct editions editions = {0};
    for (uint64_t seed = 1; seed <= promises_rounds(4 * FIGURES); seed++) {
        struct random_figure made;
        random_figure_init(&made, seed, 120);
        fix_lanes(&made);
        if (!made.has_hours)
            draw_editions(&made, (size_t)seed, &editions);
        random_figure_clear(&made);
    }
    assert_true(editions.same > 20 * FIGURES);
    assert_true(editions.full > FIGURES / 2);
    assert_true(editions.denied * 4 < editions.full);
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
        cmocka_unit_test(what_is_kept_stays),
        cmocka_unit_test(new_records_take_no_words),
        cmocka_unit_test(a_tenth_more_moves_nothing),
        cmocka_unit_test(any_pins_keep_the_promises),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
