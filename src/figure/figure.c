/* What a figure gathers: each record goes to the panels that keep it, and is noted for the words
 * around them. */
#include "figure/figure_internal.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "figure/theme_file.h"
#include "figure/theme_page.h"
#include "locale/locale.h"
#include "read/dialect.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_TRIES 12 /* heights that are tried before a page is refused */

/* --- from settings --- */

static const struct field *panel_group(const struct panel_settings *settings,
                                       const struct chart *chart)
{
    const char *name = settings->group ? settings->group : chart->panel->default_group;
    if (!setting_is_of_chart(setting_find("group"), chart))
        return NULL; /* that of the panel above */
    return name && strcmp(name, "none") != 0 ? field_find(name) : NULL;
}

static bool measures_events(const struct panel_settings *settings)
{
    return !settings->measure || strcmp(settings->measure, "events") == 0;
}

static const struct field *inner_group(const struct panel_settings *settings,
                                       const struct chart *chart)
{
    bool has_one = settings->inner_group && chart->panel->has_inner_groups;
    return has_one ? field_find(settings->inner_group) : NULL;
}

static void set_up_panel(struct figure_panel *panel, const struct settings *all, size_t index,
                         struct arena *arena)
{
    const struct panel_settings *settings = settings_panel(all, index);
    const struct panel_class *class = panel->chart->panel;
    panel->setup = (struct panel_setup){
        .group = panel_group(settings, panel->chart),
        .inner = inner_group(settings, panel->chart),
        .top = settings->top,
        .sort = settings->sort,
        .order = settings->order,
        .order_count = settings->order_count,
        .select =
            {
                .has_from = all->has_from,
                .has_to = all->has_to,
                .from = all->from,
                .to = all->to,
                .with_moved = class->shows_moved,
                .conditions = settings->conditions,
                .condition_count = settings->condition_count,
                .languages = {.asked = all->language},
            },
        .week_start = all->week_start,
        .kind = measures_events(settings) ? NULL : settings->measure,
        .by = settings_compares(panel->chart) ? settings->by_compared : settings->by,
        .assign = settings->has_assign ? settings->assign
                  : class->is_strict   ? ASSIGN_STRICT
                                       : ASSIGN_MIDPOINT,
        .style = settings->style,
        .range = settings->range,
        .claims = settings->claims,
        .average = settings->average,
        .is_cumulative = settings->is_cumulative,
        .has_free_scales = settings->has_free_scales,
        .columns = settings->columns,
        .spacing = settings->spacing,
        .sources = settings->sources,
        .comparing = settings_comparing(all, index),
    };
    panel->setup.pins = settings_pins(all, index, arena, &panel->setup.pin_count);
    const struct kept_pins *kept = settings_kept(all, index);
    panel->setup.kept_width = kept ? kept->width : 0;
    panel->setup.kept_room = kept ? kept->room : 0;
    panel->setup.kept_foot = kept ? kept->foot : 0;
    if (class->see && panel->setup.comparing.has_window)
        panel->setup.select.has_from = panel->setup.select.has_to = false;
    panel->gathered = class->gather(&panel->setup);
}

static bool check_panel(const struct panel_settings *settings, struct report *report)
{
    if (chart_find(settings->chart ? settings->chart : "timeline"))
        return true;
    report_add(report, SEVERITY_ERROR, "bad-chart", NULL, "'%s' is not a chart", settings->chart);
    return false;
}

static void set_up_select(struct figure *figure, const struct settings *settings)
{
    figure->select = (struct select){
        .has_from = settings->has_from,
        .has_to = settings->has_to,
        .from = settings->from,
        .to = settings->to,
        .languages = {.asked = settings->language},
    };
}

/* NULL where there is none, or none that can be read on the page that is asked for. */
static const struct theme *choose_theme(const struct settings *settings, struct arena *arena,
                                        struct report *report)
{
    const struct theme *theme =
        settings->look ? settings->look : theme_load(settings->theme, arena, report);
    if (theme && settings->is_transparent)
        theme_note_bare(theme, report);
    if (!theme || settings->background == COLOUR_NONE)
        return theme;
    return theme_on_page(theme, settings->background, arena, report);
}

struct figure *figure_new(const struct settings *settings, struct report *report)
{
    size_t count = settings_panel_count(settings);
    const struct panel_settings *panels = settings_panel(settings, 0);
    bool is_good = settings_check(settings, report);
    for (size_t i = 0; i < count; i++)
        is_good =
            check_panel(&panels[i], report) && settings_check_panel(settings, i, report) && is_good;
    if (!is_good)
        return NULL;
    struct figure *figure = memory_alloc(sizeof *figure);
    figure->settings = settings;
    figure->panels = memory_alloc(count * sizeof *figure->panels);
    figure->panel_count = count;
    set_up_select(figure, settings);
    figure->has_as_of = figure_last_day(settings->as_of, &figure->as_of);
    overlay_init(&figure->overlay, &settings->annotations, &figure->arena);
    for (size_t i = 0; i < count; i++) {
        figure->panels[i].chart = chart_find(panels[i].chart ? panels[i].chart : "timeline");
        set_up_panel(&figure->panels[i], settings, i, &figure->arena);
    }
    figure->theme = choose_theme(settings, &figure->arena, report);
    if (!figure->theme) {
        figure_free(figure);
        return NULL;
    }
    const char *font = settings->font ? settings->font : figure->theme->font;
    figure->measurer = measurer_new(font); /* early: fonts are looked up while records are read */
    return figure;
}

void figure_free(struct figure *figure)
{
    if (!figure)
        return;
    for (size_t i = 0; i < figure->panel_count; i++) {
        figure->panels[i].chart->panel->free(figure->panels[i].gathered);
        layout_clear(&figure->panels[i].layout);
    }
    free(figure->panels);
    free(figure->inputs);
    scene_free(figure->scene);
    measurer_free(figure->measurer);
    locale_free(figure->locale);
    overlay_clear(&figure->overlay);
    arena_clear(&figure->arena);
    free(figure);
}

bool figure_has_numbers(const struct figure *figure)
{
    for (size_t i = 0; i < figure->panel_count; i++) {
        if (figure->panels[i].chart->panel->numbers)
            return true;
    }
    return false;
}

void figure_use_measurer(struct figure *figure, struct measurer *measurer)
{
    measurer_free(figure->measurer);
    figure->measurer = measurer;
}

/* --- records --- */

static void note_country(struct figure *figure, const struct event *event)
{
    const char *country = event->place.country;
    if (!country || (figure->country && strcmp(figure->country, country) != 0))
        figure->has_countries = true;
    else if (!figure->country)
        figure->country = arena_text(&figure->arena, country);
}

static void note_dataset(struct figure *figure, const char *dialect)
{
    for (size_t i = 0; i < figure->dataset_count; i++) {
        if (text_is_same(figure->datasets[i], dialect))
            return;
    }
    if (figure->dataset_count < MOST_DATASETS)
        figure->datasets[figure->dataset_count++] = dialect;
}

/* Records of an input come one behind the other. */
static void note_input(struct figure *figure, const char *input)
{
    for (size_t i = figure->input_count; input && i-- > 0;) {
        if (text_is_same(figure->inputs[i], input))
            return;
    }
    if (!input)
        return;
    figure->inputs = memory_grow(figure->inputs, figure->input_count, &figure->input_capacity,
                                 sizeof *figure->inputs);
    figure->inputs[figure->input_count++] = input;
}

static void note_as_of(struct figure *figure, const struct event *event)
{
    const struct edtf *date = &event->date;
    if (figure->has_as_of && event->record_type == RECORD_EVENT && !figure_is_planned(event) &&
        date->is_placeable && date->earliest > figure->as_of)
        figure->after_as_of += event_stands_for(event);
}

static bool give_to_panels(struct figure *figure, const struct event *event)
{
    bool is_taken = false;
    for (size_t i = 0; i < figure->panel_count; i++) {
        struct figure_panel *panel = &figure->panels[i];
        if (panel->chart->panel->see)
            panel->chart->panel->see(panel->gathered, event);
        if (!select_keeps(&panel->setup.select, event))
            continue;
        panel->chart->panel->take(panel->gathered, event);
        if (!panel->chart->panel->subject)
            figure_note_span(figure, &event->date);
        panel->taken++;
        is_taken = true;
    }
    return is_taken;
}

void figure_take(struct figure *figure, const struct event *event)
{
    figure_note_coverage(figure, event);
    overlay_take(&figure->overlay, event, &figure->arena);
    if (!give_to_panels(figure, event)) {
        figure->filtered++;
        return;
    }
    figure->taken++;
    figure->totals[event->record_type] += event_stands_for(event);
    note_as_of(figure, event);
    note_country(figure, event);
    note_dataset(figure, event->origin.dialect);
    note_input(figure, event->origin.input);
}

static void set_document_language(struct figure *figure)
{
    figure->select.languages.document = figure->document.language;
    for (size_t i = 0; i < figure->panel_count; i++)
        figure->panels[i].setup.select.languages.document = figure->document.language;
}

void figure_language(struct figure *figure, const char *language)
{
    if (language && !figure->document.language) {
        figure->document.language = arena_text(&figure->arena, language);
        set_document_language(figure);
    }
}

void figure_document(struct figure *figure, const struct document *document)
{
    const char *as_of = figure->document.as_of;
    if (as_of && document->as_of && strcmp(as_of, document->as_of) != 0)
        figure->has_other_as_of = true;
    document_merge(&figure->arena, &figure->document, document);
    set_document_language(figure);
}

size_t figure_record_count(const struct figure *figure)
{
    return figure->taken;
}

size_t figure_filtered_count(const struct figure *figure)
{
    return figure->filtered;
}

/* --- laying out --- */

/* As a source is named. */
static const char *dataset_name(const char *name)
{
    const struct dialect *dialect = dialect_find(name);
    return dialect && dialect->title ? dialect->title : name;
}

static void prepare(struct figure *figure)
{
    const struct settings *settings = figure->settings;
    const char *language = settings->language ? settings->language : figure->document.language;
    if (!language || !locale_is_known(language))
        language = "en";
    figure->select.languages.asked = language;
    locale_free(figure->locale);
    figure->locale = locale_new(language);
    for (size_t i = 0; i < figure->panel_count; i++) {
        struct panel_setup *setup = &figure->panels[i].setup;
        setup->select.languages.asked = language;
        setup->locale = figure->locale;
        setup->dataset_name = dataset_name;
        setup->limits = figure_limits(figure);
        if (setup->comparing.has_window && figure->panels[i].chart->panel->see)
            setup->limits.has_from = setup->limits.has_to = false;
        setup->is_alone = figure->panel_count == 1;
        setup->inputs = figure->inputs;
        setup->input_count = figure->input_count;
    }
    figure_set_heads(figure);
}

static void drop_scene(struct figure *figure)
{
    scene_free(figure->scene);
    figure->scene = NULL;
    for (size_t i = 0; i < figure->panel_count; i++)
        layout_clear(&figure->panels[i].layout);
}

/* Says which height would do: on a higher page other things fit, so it is tried out. */
static void refuse_page(struct figure *figure, double missing, struct report *report)
{
    const char *asked = figure->settings->height.text;
    struct length height = figure->settings->height;
    for (int i = 0; i < MOST_TRIES && missing > 0 && height.points + missing <= MAX_LENGTH; i++) {
        double step = fmax(missing, POINTS_PER_MM);
        height = length_at_least(height.points + step, asked, &figure->arena);
        missing = figure_try_page(figure, height.points, report);
    }
    drop_scene(figure);
    if (missing > 0)
        report_add(report, SEVERITY_ERROR, "page-too-small", NULL,
                   "a height of %s is too small for this figure; give 'auto', or fewer records or "
                   "groups",
                   asked);
    else
        report_add(report, SEVERITY_ERROR, "page-too-small", NULL,
                   "a height of %s is too small for this figure; give 'auto' or at least %s, or "
                   "fewer records or groups",
                   asked, height.text);
}

/* An automatic page grows with its lanes, but not beyond what can be asked for. */
static void refuse_tall_page(struct figure *figure, struct report *report)
{
    double height = round(figure->scene->height / POINTS_PER_MM);
    drop_scene(figure);
    report_add(report, SEVERITY_ERROR, "page-too-large", NULL,
               "the figure would be %.0fmm high, and the most is %.0fmm; give fewer groups, or "
               "'--top N'",
               height, MAX_LENGTH / POINTS_PER_MM);
}

/* Nothing can be known of days behind the one up to which the data tell. */
static void check_as_of(const struct figure *figure, struct report *report)
{
    double events = figure->totals[RECORD_EVENT];
    if (figure->after_as_of > 0)
        report_add(
            report, SEVERITY_WARNING, "early-as-of", &(struct position){.field = "as-of"},
            "%.15g of %.15g event%s %s dated after '%s', the day up to which the data are said "
            "to tell; give the day of their last update",
            figure->after_as_of, events, events == 1 ? "" : "s",
            figure->after_as_of == 1 ? "is" : "are", figure->settings->as_of);
}

/* What the figure itself pins, and does not stand there. */
static void check_pins(const struct figure *figure, struct report *report)
{
    const struct position position = {.field = "pin"};
    for (size_t i = 0; figure->scene && i < figure->panel_count; i++) {
        const struct layout *layout = &figure->panels[i].layout;
        if (layout->missing)
            report_add(report, SEVERITY_WARNING, "unknown-pin", &position,
                       "%zu pin%s no record of the timeline, the first '%s'; pins name a record by "
                       "its id, or where it has none by title and date, as reports list them",
                       layout->missing, layout->missing == 1 ? " names" : "s name",
                       layout->missing_name);
        if (layout->raised)
            report_add(report, SEVERITY_WARNING, "raised-pin", &position,
                       "%zu pinned label%s in a higher row than the pin says, as rows without "
                       "records are closed up, the first '%s' in row %zu",
                       layout->raised, layout->raised == 1 ? " is" : "s are", layout->raised_name,
                       layout->raised_row);
        if (layout->barless)
            report_add(report, SEVERITY_WARNING, "loose-pin", &position,
                       "%zu pin%s a label on or under a mark that is no bar, or a short one, the "
                       "first '%s'; 'behind', 'before', 'above' and 'below' are possible",
                       layout->barless, layout->barless == 1 ? " puts" : "s put",
                       layout->barless_name);
        if (layout->refused)
            report_add(report, SEVERITY_WARNING, "loose-pin", &position,
                       "%zu pinned label%s no room at the pin, and stand%s elsewhere; '--report' "
                       "lists where labels stand",
                       layout->refused, layout->refused == 1 ? " has" : "s have",
                       layout->refused == 1 ? "s" : "");
        if (layout->moved + layout->cut_short + layout->lost)
            report_add(report, SEVERITY_WARNING, "full-page",
                       &(struct position){.field = "keep-layout"},
                       "the page has no room any more for all labels as the earlier edition has "
                       "them: %zu stand%s elsewhere, %zu %s in fewer words, %zu %s none; a larger "
                       "page holds them",
                       layout->moved, layout->moved == 1 ? "s" : "", layout->cut_short,
                       layout->cut_short == 1 ? "is" : "are", layout->lost,
                       layout->lost == 1 ? "has" : "have");
    }
}

const struct scene *figure_scene(struct figure *figure, struct report *report)
{
    if (figure->scene)
        return figure->scene;
    if (figure->taken == 0) {
        report_add(report, SEVERITY_ERROR, "nothing-to-draw", NULL, "no record is left to draw%s",
                   figure->filtered ? ": 'from', 'to' and 'where' drop all of them" : "");
        return NULL;
    }
    prepare(figure);
    check_as_of(figure, report);
    overlay_check(&figure->overlay, report);
    double missing = figure_try_page(figure, figure->settings->height.points, report);
    if (missing > 0)
        refuse_page(figure, missing, report);
    else if (figure->scene && figure->scene->height > MAX_LENGTH)
        refuse_tall_page(figure, report);
    check_pins(figure, report);
    return figure->scene;
}

size_t figure_panel_count(const struct figure *figure)
{
    return figure->panel_count;
}

struct panel_account figure_panel(const struct figure *figure, size_t index)
{
    const struct figure_panel *panel = &figure->panels[index];
    return (struct panel_account){
        .chart = panel->chart->name,
        .records = panel->taken,
        .layout = &panel->layout,
        .is_apart = panel->panel.apart || panel->panel.marked.are_drawn,
        .marks_dates = panel->panel.marked.are_drawn,
    };
}

const struct layout *figure_annotations(const struct figure *figure)
{
    return figure->overlay.account.records ? &figure->overlay.account : NULL;
}
