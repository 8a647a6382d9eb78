/* Periods against each other, in one of several styles. Gathers a tally, like other charts of
 * counts; which days are compared may depend on a record, which is looked out for. Its layout is
 * its own: it does not stand on the shared time axis. */
#include "chart/compare.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "chart/course.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_UNDRAWN 6   /* groups that are named if they are not drawn */
#define MOST_SENTENCES 6 /* in the alternative text; it says how many more there are */
#define MOST_GROUPS 30   /* that have rows of their own, where --top does not say */
#define POINTS_PER_MM (72.0 / 25.4)
#define WIDER 0.05     /* steps in which a page that is wide enough is looked for */
#define WIDEST 6.0     /* times as wide, at most */
#define LEAST_GROUPS 3 /* that are drawn, however many the periods are */

struct gathered {
    const struct panel_setup *setup;
    struct tally tally;
    struct arena arena;
    struct edtf event; /* the date of the record around which periods lie */
    const char *title; /* its title, or NULL */
    bool has_event;
};

static const struct compare_style_class *const styles[] = {
    [COMPARE_DUMBBELL] = &compare_dumbbell, [COMPARE_RATIO] = &compare_ratio,
    [COMPARE_OVERLAY] = &compare_overlay,   [COMPARE_COLUMNS] = &compare_columns,
    [COMPARE_SLOPE] = &compare_slope,       [COMPARE_TABLE] = &compare_table,
};

/* ---- Gathering ---- */

static void *gather(const struct panel_setup *setup)
{
    struct gathered *gathered = memory_alloc(sizeof *gathered);
    *gathered = (struct gathered){.setup = setup};
    tally_init(&gathered->tally, &(struct tally_setup){.group = setup->group,
                                                       .languages = &setup->select.languages,
                                                       .kind = setup->kind});
    return gathered;
}

static void take(void *gathered, const struct event *event)
{
    tally_take(&((struct gathered *)gathered)->tally, event);
}

static void see(void *opaque, const struct event *event)
{
    struct gathered *gathered = opaque;
    const struct period_request *request = &gathered->setup->comparing.periods;
    if (course_keeps_datasets_apart(gathered->setup))
        tally_see(&gathered->tally, event);
    if (gathered->has_event || request->way != PERIODS_AROUND || !event->id ||
        strcmp(event->id, request->around) != 0)
        return;
    const char *title = words_pick(&event->title, &gathered->setup->select.languages, NULL);
    gathered->event = edtf_copy(&gathered->arena, &event->date);
    gathered->title = title ? arena_text(&gathered->arena, title) : NULL;
    gathered->has_event = true;
}

static void merge(void *opaque, const void *opaque_other)
{
    struct gathered *gathered = opaque;
    const struct gathered *other = opaque_other;
    tally_merge(&gathered->tally, &other->tally);
    if (!gathered->has_event && other->has_event) {
        gathered->event = edtf_copy(&gathered->arena, &other->event);
        gathered->title = other->title ? arena_text(&gathered->arena, other->title) : NULL;
        gathered->has_event = true;
    }
}

static void release(void *opaque)
{
    struct gathered *gathered = opaque;
    if (!gathered)
        return;
    tally_clear(&gathered->tally);
    arena_clear(&gathered->arena);
    free(gathered);
}

/* ---- Opening ---- */

/* What the periods lie around: a date, or the record of an id. */
static const struct edtf *event_of(const struct gathered *gathered, struct edtf *date,
                                   struct arena *arena)
{
    const char *around = gathered->setup->comparing.periods.around;
    struct edtf_error error;
    if (gathered->has_event)
        return &gathered->event;
    if (around && edtf_parse(around, EDTF_SEASONS_METEOROLOGICAL, arena, date, &error))
        return date;
    return NULL;
}

/* "Ceasefire, 7 May 2024" */
static const char *event_words(const struct compare *compare, const struct gathered *gathered,
                               const struct edtf *date)
{
    const struct locale *locale = compare->setup.locale;
    struct arena *arena = compare->canvas->arena;
    const char *day = locale_date(locale, arena, date);
    return gathered->title
               ? locale_format(locale, arena, MESSAGE_EVENT_ON, gathered->title, day, NULL)
               : day;
}

/* Groups that have rows of their own, whatever the style, so that no number hangs on it. */
static size_t most_groups(const struct panel_setup *setup)
{
    return setup->top > MOST_GROUPS ? setup->top : MOST_GROUPS;
}

static size_t most_drawn(const struct compare *compare)
{
    const struct compare_style_class *style = compare->style;
    size_t later = compare->comparison.later_count, asked = compare->setup.top;
    if (!style->lines)
        return style->most;
    size_t can = COMPARE_LINES / later, most = style->lines / later;
    most = most > style->most ? style->most : most < LEAST_GROUPS ? LEAST_GROUPS : most;
    return asked <= most ? most : asked < can ? asked : can;
}

static bool make_comparison(struct compare *compare, struct report *report)
{
    const struct gathered *gathered = compare->panel->gathered;
    const struct comparing *comparing = &compare->setup.comparing;
    struct arena *arena = compare->canvas->arena;
    struct period_plan plan;
    struct edtf date;
    const struct edtf *event = event_of(gathered, &date, arena);
    if (!periods_make(&comparing->periods, comparing->has_window ? &comparing->window : NULL, event,
                      arena, &plan, report))
        return false;
    if (plan.way == PERIODS_AROUND && event)
        compare->event = event_words(compare, gathered, event);
    return comparison_make(&compare->whole, &gathered->tally, &compare->setup, &plan,
                           most_groups(&compare->setup), arena, report);
}

/* What was asked for without effect. */
static void warn(const struct compare *compare, struct report *report)
{
    const struct comparing *comparing = &compare->setup.comparing;
    bool has_totals = compare->comparison.tally->has_aggregates;
    if (comparing->periods.way != PERIODS_AROUND && comparing->periods.around_days)
        report_add(report, SEVERITY_WARNING, "days-without-around", NULL,
                   "'days' has no effect: it is for periods around an event; give 'around' too, or "
                   "leave it out");
    if (compare->setup.is_cumulative && comparing->style != COMPARE_OVERLAY)
        report_add(report, SEVERITY_WARNING, "cumulative-without-overlay", NULL,
                   "'cumulative' has no effect: only the style 'overlay' adds up along its lines");
    if (has_totals && (comparing->method == METHOD_QUASI || comparing->method == METHOD_BOOTSTRAP))
        report_add(report, SEVERITY_WARNING, "method-not-used", NULL,
                   "'method' has no effect: published totals do not say what each day had, so that "
                   "%s",
                   comparison_counts_events(&compare->setup)
                       ? "their intervals are those of 'exact'"
                       : "sums of people from them have no interval");
}

static bool lay(struct compare *compare, double width, struct report *report)
{
    compare->comparison = compare->whole;
    compare->key = (struct series_key){0};
    compare->advice = NULL;
    compare->drawn = (struct comparison_drawn){0};
    compare_draw_largest(compare, most_drawn(compare));
    return compare->style->lay(compare, width, report);
}

/* Names a page that is wide enough, if there is one. */
static bool refuse_width(struct compare *compare, double width, struct report *report)
{
    const char *advice = compare->advice, *words = "give a larger --width";
    for (double share = 1 + WIDER; share <= WIDEST; share += WIDER) {
        double page = ceil(compare->canvas->page_width * share / POINTS_PER_MM);
        if (!lay(compare, width * share, report))
            continue;
        words = arena_print(compare->canvas->arena, "--width %.0fmm is enough", page);
        break;
    }
    report_add(report, SEVERITY_ERROR, "page-too-narrow", NULL,
               "the page is too narrow for the names and numbers of this comparison; %s, %s", words,
               advice);
    return false;
}

static bool compare_open(struct panel *panel, struct report *report)
{
    struct compare *compare = ARENA_NEW(panel->canvas->arena, struct compare);
    compare->panel = panel;
    compare->canvas = panel->canvas;
    compare->setup = *panel->setup;
    compare->style = styles[panel->setup->comparing.style];
    panel->state = compare;
    panel->apart = locale_message(panel->setup->locale, MESSAGE_APART_COMPARE);
    if (!make_comparison(compare, report))
        return false;
    compare->comparison = compare->whole;
    warn(compare, report);
    compare->is_empty = compare->whole.row_count == 0;
    double width = panel->x1 - panel->x0;
    if (compare->is_empty || lay(compare, width, report))
        return true;
    return compare->advice ? refuse_width(compare, width, report) : false;
}

/* Days that the data do not tell of may have had any number of events. */
static enum message empty_message(const struct comparison *comparison)
{
    for (size_t p = 0; p < comparison->plan.count; p++)
        if (comparison->periods[p].days > 0)
            return MESSAGE_NO_EVENTS;
    return MESSAGE_NO_DATA;
}

static void compare_gutters(struct panel *panel)
{
    struct compare *compare = panel->state;
    const struct canvas *canvas = panel->canvas;
    double width = panel->x1 - panel->x0;
    struct text_style bold = canvas_style(canvas->theme->label_size, true);
    struct text_style small = canvas_style(canvas->theme->small_size, false);
    if (panel->setup->title)
        compare->title = canvas_lay(canvas, panel->setup->title, bold, INK_MAIN, width, 2);
    if (compare->is_empty)
        compare->empty =
            canvas_lay(canvas, locale_message(panel->setup->locale, empty_message(&compare->whole)),
                       small, INK_GREY, width, 0);
}

static double compare_place(struct panel *panel, double room, bool is_filled)
{
    struct compare *compare = panel->state;
    if (!compare->is_empty) {
        double missing = compare->style->place(compare, room - compare->title.height, is_filled);
        panel->height += compare->title.height;
        return missing;
    }
    panel->height = compare->title.height + compare->empty.height;
    return fmax(panel->height - room, 0);
}

static void compare_draw(struct panel *panel)
{
    struct compare *compare = panel->state;
    scene_begin(compare->canvas->scene, ROLE_LEGEND, NULL, NULL);
    canvas_block(compare->canvas, &compare->title,
                 &(struct block_place){.x = panel->x0, .y = panel->y0});
    canvas_block(compare->canvas, &compare->empty,
                 &(struct block_place){.x = panel->x0, .y = panel->y0 + compare->title.height});
    scene_end(compare->canvas->scene);
    if (!compare->is_empty)
        compare->style->draw(compare);
}

static double compare_foot(struct panel *panel, double y)
{
    (void)panel;
    return y;
}

/* ---- Words and numbers ---- */

/* That in which the style's marks count. */
static enum bin_unit unit_of(const struct compare *compare)
{
    double days = 1;
    if (compare->style == &compare_overlay)
        days = (double)compare_step(compare);
    else if (compare->style != &compare_ratio)
        days = comparison_rate_unit(&compare->whole).days;
    return days < 2 ? BIN_DAY : days < 8 ? BIN_WEEK : BIN_MONTH;
}

/* Steps of an overlay begin with the period, so that thirty days are no month. */
static size_t odd_days(const struct compare *compare)
{
    size_t days = (size_t)compare_step(compare);
    return days > 7 ? days : 0;
}

/* The sentence of the total; of data sets that are kept apart, which have none, that of each. */
static const char *finding_of(const struct comparison *comparison, struct arena *arena)
{
    const char *const *sentences = comparison_sentences(comparison, arena);
    const char *finding = sentences[0];
    for (size_t r = 1; comparison->keeps_apart && r < comparison->row_count; r++)
        finding = arena_print(arena, "%s %s", finding, sentences[r * comparison->later_count]);
    return finding;
}

static struct panel_subject compare_subject(const struct panel *panel)
{
    const struct compare *compare = panel->state;
    const struct comparison *comparison = &compare->whole;
    struct arena *arena = panel->canvas->arena;
    const char *span = comparison_title(comparison, arena);
    return (struct panel_subject){
        .kind = panel->setup->kind,
        .unit = unit_of(compare),
        .days = compare->style == &compare_overlay ? odd_days(compare) : 0,
        .is_cumulative = compare->style == &compare_overlay && compare->setup.is_cumulative,
        .span = compare->event ? locale_format(panel->setup->locale, arena, MESSAGE_COMPARE_OF,
                                               compare->event, span, NULL)
                               : span,
        .finding = panel->setup->comparing.has_finding ? finding_of(comparison, arena) : NULL,
    };
}

static void compare_describe(const struct panel *panel, struct alt *alt)
{
    const struct compare *compare = panel->state;
    const struct comparison *comparison = &compare->whole;
    const char *const *sentences = comparison_telling(comparison, MOST_SENTENCES, alt->arena);
    for (size_t i = 0; sentences[i]; i++)
        alt_add(alt, i ? ALT_PARTS : ALT_MOST, sentences[i]);
}

static void compare_numbers(const struct panel *panel, struct table *table)
{
    const struct compare *compare = panel->state;
    comparison_table(&compare->whole, table, panel->canvas->arena);
}

static const char *note_of(const struct panel *panel, enum message message)
{
    const struct locale *locale = panel->setup->locale;
    return arena_print(panel->canvas->arena, "%s.", locale_message(locale, message));
}

/* Named, where the comparison has few of them by name. */
static const char *undrawn_note(const struct panel *panel)
{
    const struct compare *compare = panel->state;
    const struct comparison *whole = &compare->whole;
    const struct locale *locale = panel->setup->locale;
    struct arena *arena = panel->canvas->arena;
    const char *note = locale_plural(locale, arena, PLURAL_UNDRAWN, compare->undrawn);
    const char *list = NULL, *comma = locale_message(locale, MESSAGE_COMMA);
    bool is_named = whole->other_count == 0 && compare->undrawn <= MOST_UNDRAWN;
    for (size_t r = 0; r < whole->row_count && is_named; r++) {
        const char *name = locale_isolate(locale, arena, whole->rows[r].name);
        if (whole->rows[r].rank + compare->undrawn >= whole->row_count)
            list = list ? arena_print(arena, "%s%s%s", list, comma, name) : name;
    }
    if (list)
        note = locale_format(locale, arena, MESSAGE_COMPARE_OF, note, list, NULL);
    return arena_print(arena, "%s.", note);
}

static const char *const *compare_notes(const struct panel *panel)
{
    const struct compare *compare = panel->state;
    struct arena *arena = panel->canvas->arena;
    struct comparison told = compare->whole;
    if (compare->undrawn)
        told.other_count = 0; /* they are among the groups that are not drawn */
    struct comparison_drawn drawn = compare->drawn;
    if (compare->setup.comparing.has_finding)
        drawn.has_changes = drawn.has_verdicts = true; /* the sentence has them */
    const char *const *notes = comparison_drawn_notes(&told, &drawn, arena);
    size_t count = 0, first = 0;
    while (notes[count])
        count++;
    const char **all = ARENA_ARRAY(arena, const char *, count + 5);
    if (compare->undrawn)
        all[first++] = undrawn_note(panel);
    if (compare->has_left_out)
        all[first++] = note_of(panel, MESSAGE_NOTE_LEFT_OUT);
    if (compare->has_bold)
        all[first++] = note_of(panel, MESSAGE_NOTE_BOLD);
    if (compare->has_rest)
        all[first++] = note_of(panel, MESSAGE_NOTE_REST);
    memcpy(all + first, notes, count * sizeof *notes);
    return all;
}

static const char *const params[] = {"group",   "top",        "measure", "by",    "assign",
                                     "style",   "period",     "against", "years", "around",
                                     "days",    "method",     "sort",    "bands", "seed",
                                     "finding", "cumulative", "scales",  NULL};

static const char *const style_names[] = {"dumbbell", "ratio", "overlay", "columns",
                                          "slope",    "table", NULL};

static const char *const sort_names[] = {"size", "change", "name", NULL};

const struct panel_class panel_compare = {
    .params = params,
    .styles = style_names,
    .sorts = sort_names,
    .gather = gather,
    .take = take,
    .see = see,
    .merge = merge,
    .free = release,
    .open = compare_open,
    .gutters = compare_gutters,
    .place = compare_place,
    .draw = compare_draw,
    .foot = compare_foot,
    .subject = compare_subject,
    .alt = MESSAGE_ALT_COMPARE,
    .describe = compare_describe,
    .numbers = compare_numbers,
    .notes = compare_notes,
};
