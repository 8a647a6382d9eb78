/* The promises of the layout on figures of every kind: records, settings and languages are drawn by
 * lot, the same ones on each run. A figure at fault is named by its number. CASUS_ROUNDS=20 draws
 * twenty times as many of them. */
#include "chart/contrast.h"
#include "chart/timeline.h"

#include "base/memory.h"

#include "promises.h"
#include "theme_find.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <math.h>
#include <stdlib.h>

#define FIGURES 100       /* with the fixed-width measurer */
#define REAL_FIGURES 30   /* with fonts */
#define AGAIN_FIGURES 20  /* drawn twice */
#define MERGED_FIGURES 20 /* gathered in two halves */
#define MOST_RECORDS 300

/* What a figure is checked for; each writes what does not hold and returns how many. */
typedef size_t checker(struct random_figure *made, struct figure *figure,
                       const struct scene *scene);

static struct figure *figure_of(const struct random_figure *made, bool has_fonts)
{
    struct figure *figure = promises_figure(made, has_fonts);
    figure_document(figure, &made->document);
    return figure;
}

/* The height that the refusal of a page advises, as a length, or NULL. */
static const char *advised_height(const struct report *report, struct arena *arena)
{
    size_t last = report_problem_count(report) - 1;
    const char *message = report_problem_at(report, last)->examples[0].message;
    const char *number = strstr(message, "at least ");
    return number ? arena_print(arena, "%.*s", (int)strcspn(number + 9, " ,;"), number + 9) : NULL;
}

/* Nothing may be left out in silence: no scene only where no record is left, or where the page was
 * given a height that is too small; then the message says a height that is not. */
static bool is_rightly_refused(struct random_figure *made, bool has_fonts,
                               const struct figure *figure, const struct report *report)
{
    size_t count = report_problem_count(report);
    if (report_count(report, SEVERITY_ERROR) != 1)
        return false;
    const char *code = report_problem_at(report, count - 1)->code; /* behind warnings */
    if (figure_record_count(figure) == 0)
        return strcmp(code, "nothing-to-draw") == 0;
    const char *height = advised_height(report, &made->arena);
    if (strcmp(code, "page-too-small") != 0 || !(made->settings.height.points > 0) || !height)
        return false;
    struct report *again = report_new();
    random_set(made, "height", height);
    struct figure *higher = figure_of(made, has_fonts);
    bool is_drawn = figure_scene(higher, again) != NULL;
    if (!is_drawn)
        print_error("%s\n", report_problem_at(report, 0)->examples[0].message);
    figure_free(higher);
    report_free(again);
    return is_drawn;
}

static size_t check_figure(uint64_t seed, bool has_fonts, size_t most, checker *check,
                           size_t *drawn)
{
    struct random_figure made;
    struct report *report = report_new();
    random_figure_init(&made, seed, most);
    if (seed % 2)
        random_lanes(&made);
    struct figure *figure = figure_of(&made, has_fonts);
    const struct scene *scene = figure_scene(figure, report);
    size_t faults = 0;
    if (scene) {
        faults = check(&made, figure, scene);
        ++*drawn;
    } else if (!is_rightly_refused(&made, has_fonts, figure, report)) {
        print_error("no scene\n");
        faults = 1;
    }
    if (faults)
        print_error("figure %d: %s wide, %s high, %s, %d records\n", (int)seed,
                    made.settings.width.text,
                    made.settings.height.points > 0 ? made.settings.height.text : "auto",
                    made.settings.language, (int)made.count);
    figure_free(figure);
    random_figure_clear(&made);
    report_free(report);
    return faults;
}

/* Most figures are drawn, or the test would say nothing. */
static void check_figures(uint64_t first, size_t count, bool has_fonts, checker *check)
{
    size_t bad = 0, drawn = 0;
    for (size_t i = 0; i < count; i++)
        bad += check_figure(first + i, has_fonts, has_fonts ? 60 : MOST_RECORDS, check, &drawn) > 0;
    assert_int_equal(bad, 0);
    assert_true(drawn * 10 >= count * 7);
}

static size_t check_promises(struct random_figure *made, struct figure *figure,
                             const struct scene *scene)
{
    (void)figure;
    return promises_broken(scene, theme_find(made->settings.theme)->minimum_size);
}

/* The page is as large as was asked for. */
static size_t check_page(struct random_figure *made, struct figure *figure,
                         const struct scene *scene)
{
    const struct settings *settings = &made->settings;
    (void)figure;
    size_t faults = fabs(scene->width - settings->width.points) > 1e-9;
    if (settings->height.points > 0)
        faults += fabs(scene->height - settings->height.points) > 1e-9;
    faults += !(scene->height > 0) || !scene->description || !*scene->description;
    return faults;
}

/* Every record that was kept is in the account once. */
static size_t check_account(struct random_figure *made, struct figure *figure,
                            const struct scene *scene)
{
    const struct layout *layout = figure_panel(figure, 0).layout;
    (void)made;
    (void)scene;
    size_t sum =
        layout->placed + layout->numbered + layout->merged + layout->listed + layout->unlabelled;
    bool is_right = layout->records == figure_record_count(figure) && sum == layout->records &&
                    layout->item_count == layout->records && layout->shortened <= layout->placed;
    if (!is_right)
        print_error("%d records taken, %d in the account, %d by what became of them\n",
                    (int)figure_record_count(figure), (int)layout->records, (int)sum);
    return !is_right;
}

static size_t count_groups(const struct scene *scene, enum scene_role role, bool has_id)
{
    size_t count = 0;
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        count += item->kind == SCENE_GROUP && item->group.role == role &&
                 (item->group.id != NULL) == has_id;
    }
    return count;
}

/* Neighbours share the mark of one of them, which is merged as well; a second record of an event
 * goes with the first one, whatever became of that. */
static size_t count_hosts(const struct layout *layout)
{
    size_t hosts = 0;
    for (size_t i = 0; i < layout->item_count; i++) {
        const struct layout_item *item = &layout->items[i];
        if (item->state != LABEL_MERGED)
            continue;
        assert_true(item->host < layout->item_count);
        assert_true(item->steps & STEP_MERGED);
        hosts += item->host == i;
    }
    return hosts;
}

/* Every record on the axis has a mark of its own or shares one, or stands in a density strip that
 * is drawn; words are drawn of those only that the account says have words. */
static size_t check_groups(struct random_figure *made, struct figure *figure,
                           const struct scene *scene)
{
    const struct layout *layout = figure_panel(figure, 0).layout;
    (void)made;
    size_t hosts = count_hosts(layout), worded = layout->placed + layout->numbered + hosts;
    size_t marks = count_groups(scene, ROLE_MARK, true);
    size_t labels = count_groups(scene, ROLE_LABEL, true);
    size_t strips = count_groups(scene, ROLE_MARK, false);
    size_t on_axis = worded + layout->unlabelled;
    bool is_right =
        labels == worded && marks >= worded && marks <= on_axis && (marks == on_axis || strips > 0);
    if (!is_right)
        print_error("%d marks, %d labels, %d strips for %d records with words and %d without\n",
                    (int)marks, (int)labels, (int)strips, (int)worded, (int)layout->unlabelled);
    return !is_right;
}

/* The words of a record are not empty. */
static size_t check_labels(struct random_figure *made, struct figure *figure,
                           const struct scene *scene)
{
    size_t empty = 0;
    (void)made;
    (void)figure;
    for (size_t i = 1; i < scene->item_count; i++) {
        const struct scene_item *group = &scene->items[i - 1];
        empty += group->kind == SCENE_GROUP && group->group.role == ROLE_LABEL &&
                 scene->items[i].kind == SCENE_END;
    }
    if (empty)
        print_error("%d labels without words\n", (int)empty);
    return empty;
}

static int compare_ids(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

static size_t check_ids(struct random_figure *made, struct figure *figure,
                        const struct scene *scene)
{
    (void)figure;
    const char **ids = ARENA_ARRAY(&made->arena, const char *, scene->item_count + 1);
    size_t count = 0, repeated = 0;
    for (size_t i = 0; i < scene->item_count; i++)
        if (scene->items[i].kind == SCENE_GROUP && scene->items[i].group.id)
            ids[count++] = scene->items[i].group.id;
    qsort(ids, count, sizeof *ids, compare_ids);
    for (size_t i = 1; i < count; i++) {
        if (strcmp(ids[i - 1], ids[i]) != 0)
            continue;
        print_error("the id '%s' is there twice\n", ids[i]);
        repeated++;
    }
    return repeated;
}

/* The numbers of the key run from 1 without a gap; others have none. */
static size_t check_numbers(struct random_figure *made, struct figure *figure,
                            const struct scene *scene)
{
    const struct layout *layout = figure_panel(figure, 0).layout;
    (void)scene;
    bool *seen = ARENA_ARRAY(&made->arena, bool, layout->numbered + 1);
    size_t faults = 0;
    for (size_t i = 0; i < layout->item_count; i++) {
        const struct layout_item *item = &layout->items[i];
        if (item->state != LABEL_NUMBERED) {
            faults += item->number != 0;
            continue;
        }
        bool is_new =
            item->number >= 1 && item->number <= layout->numbered && !seen[item->number - 1];
        faults += !is_new;
        if (is_new)
            seen[item->number - 1] = true;
    }
    if (faults)
        print_error("%d numbers of the key are wrong\n", (int)faults);
    return faults;
}

/* Words on a bar can be read. */
static size_t check_words_on_bars(struct random_figure *made, struct figure *figure,
                                  const struct scene *scene)
{
    size_t mark = 0, faults = 0;
    (void)made;
    (void)figure;
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_GROUP && item->group.role == ROLE_MARK)
            mark = i;
        else if (item->kind == SCENE_GROUP && item->group.role != ROLE_LABEL)
            mark = scene->item_count;
        colour fill = item->kind == SCENE_TEXT ? promises_fill_under(scene, mark, i) : COLOUR_NONE;
        bool is_bad = (fill & 0xff) == 0xff && /* paler is the soft margin of a dot */
                      colour_contrast(item->text.ink, fill) < CONTRAST_OF_TEXT;
        faults += is_bad;
        if (is_bad)
            print_error("'%s' can't be read on its bar\n", item->text.text);
    }
    return faults;
}

/* Letters between brackets as bits: those that records have ('are_named' false), or that others
 * name behind an arrow. */
static uint32_t letters_of(const char *text, bool are_named)
{
    uint32_t letters = 0;
    for (const char *at = strchr(text, '['); at; at = strchr(at + 1, '[')) {
        bool is_letter = at[1] >= 'a' && at[1] <= 'z' && at[2] == ']';
        bool is_named = at - text >= 2 &&
                        (strncmp(at - 2, ", ", 2) == 0 || strncmp(at - 2, "\xc2\xa0", 2) == 0);
        if (is_letter && is_named == are_named)
            letters |= 1u << (at[1] - 'a');
    }
    return letters;
}

/* A letter that a statement names stands at some record, and the other way round. */
static size_t check_letters(struct random_figure *made, struct figure *figure,
                            const struct scene *scene)
{
    uint32_t own = 0, named = 0;
    bool is_legend = false;
    if (made->count > 60 || strcmp(made->settings.language, "ar") == 0)
        return 0;
    (void)figure;
    for (size_t i = 0; i < scene->item_count; i++) {
        const struct scene_item *item = &scene->items[i];
        if (item->kind == SCENE_GROUP)
            is_legend = item->group.role == ROLE_LEGEND;
        if (item->kind != SCENE_TEXT || is_legend)
            continue;
        own |= letters_of(item->text.text, false);
        named |= letters_of(item->text.text, true);
    }
    if (own != named)
        print_error("letters %x of records, but %x are named\n", (unsigned)own, (unsigned)named);
    return own != named;
}

static size_t check_all(struct random_figure *made, struct figure *figure,
                        const struct scene *scene)
{
    return check_promises(made, figure, scene) + check_page(made, figure, scene) +
           check_account(made, figure, scene) + check_groups(made, figure, scene) +
           check_labels(made, figure, scene) + check_ids(made, figure, scene) +
           check_numbers(made, figure, scene) + check_words_on_bars(made, figure, scene) +
           check_letters(made, figure, scene);
}

static void figures_keep_the_promises(void **state)
{
    (void)state;
    check_figures(1, promises_rounds(FIGURES), false, check_all);
}

/* Of those that are drawn with CASUS_ROUNDS=20: a bar of many records and a hollow one reached over
 * its strip into the head of the lane. */
static void figures_once_at_fault_keep_the_promises(void **state)
{
    static const uint64_t seeds[] = {714};
    (void)state;
    for (size_t i = 0; i < sizeof seeds / sizeof *seeds; i++)
        check_figures(seeds[i], 1, false, check_all);
}

static void figures_with_fonts_keep_the_promises(void **state)
{
    (void)state;
    check_figures(5001, promises_rounds(REAL_FIGURES), true, check_all);
}

/* --- the same again --- */

static void same_input_gives_the_same_scene(void **state)
{
    (void)state;
    for (uint64_t seed = 1001; seed < 1001 + promises_rounds(AGAIN_FIGURES); seed++) {
        struct buffer dumps[2] = {{0}, {0}};
        for (int i = 0; i < 2; i++) {
            struct random_figure made;
            struct report *report = report_new();
            random_figure_init(&made, seed, 100);
            struct figure *figure = figure_of(&made, false);
            const struct scene *scene = figure_scene(figure, report);
            if (scene)
                scene_dump(scene, &dumps[i]);
            figure_free(figure);
            random_figure_clear(&made);
            report_free(report);
        }
        assert_string_equal(buffer_text(&dumps[0]), buffer_text(&dumps[1]));
        buffer_clear(&dumps[0]);
        buffer_clear(&dumps[1]);
    }
}

/* --- two gatherers --- */

static void draw_gathered(const struct panel_setup *setup, void *gathered, struct buffer *dump)
{
    struct arena arena = {0};
    struct layout layout = {0};
    struct canvas canvas = {
        .scene = scene_new(500, 700),
        .measurer = measurer_new_fixed(),
        .theme = theme_find("report"),
        .arena = &arena,
        .language = "en",
        .page_width = 500,
    };
    struct panel panel = {.setup = setup,
                          .gathered = gathered,
                          .canvas = &canvas,
                          .layout = &layout,
                          .x0 = 10,
                          .x1 = 490,
                          .plot_x0 = 100,
                          .plot_x1 = 490,
                          .y0 = 10};
    assert_true(panel_timeline.open(&panel, NULL));
    panel_timeline.gutters(&panel);
    struct axis_request request = {
        .first = panel.first,
        .last = panel.last,
        .x0 = 105,
        .x1 = 485,
        .edge0 = 100,
        .edge1 = 490,
        .locale = setup->locale,
    };
    struct axis axis;
    axis_plan(&axis, &request, &canvas);
    panel.axis = &axis;
    panel_timeline.place(&panel, 680, false);
    panel_timeline.draw(&panel);
    struct alt alt = {.arena = &arena};
    panel_timeline.describe(&panel, &alt);
    buffer_print(dump, "%s\n", alt_long(&alt, ""));
    alt_clear(&alt);
    scene_dump(canvas.scene, dump);
    assert_int_equal(setup->top, 0);
    layout_clear(&layout);
    scene_free(canvas.scene);
    measurer_free(canvas.measurer);
    arena_clear(&arena);
}

static void two_halves_draw_what_the_whole_draws(void **state)
{
    (void)state;
    struct locale *locale = locale_new("en");
    for (uint64_t seed = 2001; seed < 2001 + promises_rounds(MERGED_FIGURES); seed++) {
        struct random_figure made;
        struct panel_setup setup = {
            .group = field_find(seed % 2 ? "category" : "country"),
            .inner = seed % 2 ? NULL : field_find("status"),
            .sort = (enum group_sort)(seed % 5),
            .locale = locale,
        };
        random_figure_init(&made, seed, 100);
        void *gathered[3];
        for (int i = 0; i < 3; i++)
            gathered[i] = panel_timeline.gather(&setup);
        for (size_t i = 0; i < made.count; i++) {
            panel_timeline.take(gathered[0], &made.events[i]);
            panel_timeline.take(gathered[i < made.count / 3 ? 1 : 2], &made.events[i]);
        }
        panel_timeline.merge(gathered[1], gathered[2]);
        struct buffer whole = {0}, halves = {0};
        draw_gathered(&setup, gathered[0], &whole);
        draw_gathered(&setup, gathered[1], &halves);
        assert_true(whole.length > 0);
        assert_string_equal(buffer_text(&whole), buffer_text(&halves));
        buffer_clear(&whole);
        buffer_clear(&halves);
        for (int i = 0; i < 3; i++)
            panel_timeline.free(gathered[i]);
        random_figure_clear(&made);
    }
    locale_free(locale);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(figures_keep_the_promises),
        cmocka_unit_test(figures_once_at_fault_keep_the_promises),
        cmocka_unit_test(figures_with_fonts_keep_the_promises),
        cmocka_unit_test(same_input_gives_the_same_scene),
        cmocka_unit_test(two_halves_draw_what_the_whole_draws),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
