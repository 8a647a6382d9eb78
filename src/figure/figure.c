/* The page around a panel: title and subtitle over it, source and note under it. The height of an
 * automatic page follows from what stands on it, up to that of a printed page. */
#include "figure/figure.h"

#include "base/memory.h"
#include "chart/chart.h"
#include "chart/label.h"
#include "locale/locale.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define TALLEST_MM 297.0   /* of an automatic page as wide as a column of text: an A4 page */
#define TALLEST_SHARE 1.41 /* of the width, where that is more */
#define MOST_VAGUE 64      /* vague dates that are looked at for the span in the subtitle */
#define MOST_TRIES 12      /* heights that are tried before a page is refused */
#define LEAST_PANEL 40.0   /* points of height that a panel needs at least */

struct span_of_days {
    bool is_set;
    int64_t first, last;
};

struct figure {
    const struct settings *settings;
    const struct chart *chart;
    struct panel_setup setup;
    struct document document;
    void *gathered;
    size_t totals[RECORD_TYPE_COUNT];
    size_t taken, filtered;
    struct span_of_days span; /* of the records taken, where bounded and not vague */
    struct span_of_days vague_spans[MOST_VAGUE];
    size_t vague_count;
    struct arena arena;
    struct locale *locale;
    struct measurer *measurer;
    struct scene *scene;
    struct layout layout;
};

static const struct field *panel_group(const struct settings *settings, struct report *report,
                                       bool *is_known)
{
    const char *name = settings->group ? settings->group : "category";
    *is_known = true;
    if (strcmp(name, "none") == 0)
        return NULL;
    const struct field *field = field_find(name);
    if (!field) {
        *is_known = false;
        report_add(report, SEVERITY_ERROR, "bad-group", NULL, "group: '%s' is not a field", name);
    }
    return field;
}

struct figure *figure_new(const struct settings *settings, struct report *report)
{
    const struct chart *chart = chart_find(settings->chart ? settings->chart : "timeline");
    bool is_known;
    const struct field *group = panel_group(settings, report, &is_known);
    if (!theme_find(settings->theme))
        report_add(report, SEVERITY_ERROR, "bad-theme", NULL, "'%s' is not a theme",
                   settings->theme);
    if (!chart || !is_known || !theme_find(settings->theme)) {
        if (!chart)
            report_add(report, SEVERITY_ERROR, "bad-chart", NULL, "'%s' is not a chart",
                       settings->chart);
        return NULL;
    }
    struct figure *figure = memory_alloc(sizeof *figure);
    figure->settings = settings;
    figure->chart = chart;
    figure->setup = (struct panel_setup){
        .group = group,
        .top = settings->top,
        .select =
            {
                .has_from = settings->has_from,
                .has_to = settings->has_to,
                .from = settings->from,
                .to = settings->to,
                .conditions = settings->conditions,
                .condition_count = settings->condition_count,
                .languages = {.asked = settings->language},
            },
        .week_start = settings->week_start,
    };
    figure->gathered = chart->panel->gather(&figure->setup);
    const char *font = settings->font ? settings->font : theme_find(settings->theme)->font;
    figure->measurer = measurer_new(font); /* early: fonts are looked up while records are read */
    return figure;
}

void figure_free(struct figure *figure)
{
    if (!figure)
        return;
    figure->chart->panel->free(figure->gathered);
    scene_free(figure->scene);
    measurer_free(figure->measurer);
    locale_free(figure->locale);
    layout_clear(&figure->layout);
    arena_clear(&figure->arena);
    free(figure);
}

void figure_use_measurer(struct figure *figure, struct measurer *measurer)
{
    measurer_free(figure->measurer);
    figure->measurer = measurer;
}

static void widen_span(struct span_of_days *span, int64_t first, int64_t last)
{
    if (!span->is_set || first < span->first)
        span->first = first;
    if (!span->is_set || last > span->last)
        span->last = last;
    span->is_set = true;
}

/* Dates that say about when it was count at once; vaguer ones are kept to be judged by the others.
 */
static void note_span(struct figure *figure, const struct edtf *date)
{
    if (!date->is_placeable)
        return;
    int64_t first = date->earliest == DAY_NONE_BEFORE ? date->latest : date->earliest;
    int64_t last = date->latest == DAY_NONE_AFTER ? date->earliest : date->latest;
    if (edtf_blur_days(date) <= EDTF_VAGUE_DAYS) {
        widen_span(&figure->span, first, last);
    } else if (figure->vague_count < MOST_VAGUE) {
        figure->vague_spans[figure->vague_count++] = (struct span_of_days){true, first, last};
    }
}

/* The days that the figure is about: what was asked for, else those of its records. */
static struct span_of_days shown_span(const struct figure *figure)
{
    struct span_of_days span = figure->span;
    for (size_t i = 0; i < figure->vague_count; i++) {
        const struct span_of_days *vague = &figure->vague_spans[i];
        if (!figure->span.is_set ||
            edtf_is_near_enough(vague->first, vague->last, figure->span.first, figure->span.last))
            widen_span(&span, vague->first, vague->last);
    }
    const struct select *select = &figure->setup.select;
    if (select->has_from)
        span = (struct span_of_days){true, select->from, span.is_set ? span.last : select->from};
    if (select->has_to)
        span = (struct span_of_days){true, span.is_set ? span.first : select->to, select->to};
    if (span.last < span.first)
        span.last = span.first;
    return span;
}

void figure_take(struct figure *figure, const struct event *event)
{
    if (!select_keeps(&figure->setup.select, event)) {
        figure->filtered++;
        return;
    }
    figure->taken++;
    figure->totals[event->record_type]++;
    note_span(figure, &event->date);
    figure->chart->panel->take(figure->gathered, event);
}

void figure_language(struct figure *figure, const char *language)
{
    if (language && !figure->document.language) {
        figure->document.language = arena_text(&figure->arena, language);
        figure->setup.select.languages.document = figure->document.language;
    }
}

void figure_document(struct figure *figure, const struct document *document)
{
    document_merge(&figure->arena, &figure->document, document);
    figure->setup.select.languages.document = figure->document.language;
}

size_t figure_record_count(const struct figure *figure)
{
    return figure->taken;
}

size_t figure_filtered_count(const struct figure *figure)
{
    return figure->filtered;
}

/* --- words of the page --- */

static const char *pick(const struct figure *figure, const char *given, const struct words *words)
{
    return given ? given : words_pick(words, &figure->setup.select.languages, NULL);
}

/* "20 records: 9 events, 8 statements, 3 stated figures" */
static const char *account(struct figure *figure)
{
    static const enum plural plurals[] = {PLURAL_EVENTS, PLURAL_STATEMENTS, PLURAL_FIGURES};
    const char *parts = NULL;
    const char *comma = locale_message(figure->locale, MESSAGE_COMMA);
    for (int i = 0; i < RECORD_TYPE_COUNT; i++) {
        if (!figure->totals[i])
            continue;
        const char *part =
            locale_plural(figure->locale, &figure->arena, plurals[i], figure->totals[i]);
        parts = parts ? arena_print(&figure->arena, "%s%s%s", parts, comma, part) : part;
    }
    return parts ? parts : locale_plural(figure->locale, &figure->arena, PLURAL_RECORDS, 0);
}

static const char *default_subtitle(struct figure *figure)
{
    const char *counts = account(figure);
    struct span_of_days span = shown_span(figure);
    if (!span.is_set)
        return counts;
    const char *days = text_unbroken(
        &figure->arena, locale_span(figure->locale, &figure->arena, span.first, span.last));
    return arena_print(&figure->arena, "%s%s%s", counts,
                       locale_message(figure->locale, MESSAGE_COMMA), days);
}

/* A date that people gave as EDTF, in words; as written where it is none. */
static const char *date_words(struct figure *figure, const char *text)
{
    struct edtf date;
    struct edtf_error error;
    if (!edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &figure->arena, &date, &error))
        return text;
    return text_unbroken(&figure->arena, locale_date(figure->locale, &figure->arena, &date));
}

static const char *source_line(struct figure *figure)
{
    const char *source = pick(figure, figure->settings->source, &figure->document.source);
    const char *as_of = figure->settings->as_of ? figure->settings->as_of : figure->document.as_of;
    const char *line =
        source ? locale_format(figure->locale, &figure->arena, MESSAGE_SOURCE, source, NULL, NULL)
               : NULL;
    if (!as_of)
        return line;
    const char *stand = locale_format(figure->locale, &figure->arena, MESSAGE_AS_OF,
                                      date_words(figure, as_of), NULL, NULL);
    if (!line)
        return stand;
    bool is_ended = line[strlen(line) - 1] == '.';
    return arena_print(&figure->arena, "%s%s %s", line, is_ended ? "" : ".", stand);
}

static const char *note_line(struct figure *figure)
{
    const char *note = pick(figure, figure->settings->note, &figure->document.note);
    return note ? locale_format(figure->locale, &figure->arena, MESSAGE_NOTE, note, NULL, NULL)
                : NULL;
}

/* --- the page --- */

struct page {
    struct text_block title, subtitle, account, source, note;
    double width, height, margin, head_height, foot_height;
};

static struct text_block lay(const struct canvas *canvas, const char *text, double size,
                             bool is_bold, enum ink ink, double width)
{
    if (!text || !*text)
        return (struct text_block){0};
    return canvas_lay(canvas, text, canvas_style(size, is_bold), ink, width, 0);
}

static void lay_page(struct figure *figure, const struct canvas *canvas, struct page *page)
{
    const struct theme *theme = canvas->theme;
    const struct settings *settings = figure->settings;
    double width = page->width - 2 * page->margin;
    const char *title = pick(figure, settings->title, &figure->document.title);
    const char *subtitle = pick(figure, settings->subtitle, &figure->document.subtitle);
    page->title = lay(canvas, title, theme->title_size, true, INK_MAIN, width);
    page->subtitle = lay(canvas, subtitle ? subtitle : default_subtitle(figure),
                         theme->subtitle_size, false, INK_GREY, width);
    if (subtitle)
        page->account = lay(canvas, arena_print(&figure->arena, "%s.", account(figure)),
                            theme->small_size, false, INK_FAINT, width);
    page->source = lay(canvas, source_line(figure), theme->small_size, false, INK_FAINT, width);
    page->note = lay(canvas, note_line(figure), theme->small_size, false, INK_FAINT, width);
    page->head_height = page->title.height + page->subtitle.height + theme->subtitle_size * 0.9;
    page->foot_height = page->account.height + page->source.height + page->note.height;
    if (page->foot_height > 0)
        page->foot_height += theme->small_size * 0.8;
}

static double draw_block(const struct canvas *canvas, const struct text_block *block, double y,
                         enum scene_role role, double margin)
{
    if (!block->line_count)
        return y;
    scene_begin(canvas->scene, role, NULL, NULL);
    canvas_block(canvas, block, &(struct block_place){.x = margin, .y = y});
    scene_end(canvas->scene);
    return y + block->height;
}

static double draw_foot(const struct canvas *canvas, const struct page *page, double y)
{
    double margin = page->margin;
    if (page->foot_height > 0)
        y += canvas->theme->small_size * 0.8;
    y = draw_block(canvas, &page->account, y, ROLE_NOTE, margin);
    y = draw_block(canvas, &page->source, y, ROLE_NOTE, margin);
    return draw_block(canvas, &page->note, y, ROLE_NOTE, margin);
}

static double draw_page(struct figure *figure, struct canvas *canvas, struct page *page)
{
    bool is_auto = !(page->height > 0);
    double tallest = fmax(TALLEST_MM * POINTS_PER_MM, page->width * TALLEST_SHARE);
    double bottom = (is_auto ? tallest : page->height) - page->margin - page->foot_height;
    double top = page->margin + page->head_height;
    if (is_auto)
        bottom = fmax(bottom, top + LEAST_PANEL);
    else if (bottom - top < LEAST_PANEL)
        return bottom - top - LEAST_PANEL;
    double y = draw_block(canvas, &page->title, page->margin - canvas->theme->title_size * 0.2,
                          ROLE_TITLE, page->margin);
    draw_block(canvas, &page->subtitle, y, ROLE_SUBTITLE, page->margin);
    struct panel_frame frame = {
        .canvas = canvas,
        .area = {page->margin, top, page->width - page->margin, bottom},
        .is_filled = !is_auto,
        .layout = &figure->layout,
    };
    y = figure->chart->panel->draw(figure->gathered, &frame);
    if (y < 0)
        return y;
    return draw_foot(canvas, page, is_auto ? y : fmax(y, bottom)) + page->margin;
}

static const char *end_sentence(struct arena *arena, const char *text)
{
    size_t length = strlen(text);
    return length && text[length - 1] == '.' ? text : arena_print(arena, "%s.", text);
}

static const char *alt_text(struct figure *figure, const char *title)
{
    struct arena *arena = &figure->arena;
    if (figure->settings->alt)
        return figure->settings->alt;
    const char *content = end_sentence(arena, default_subtitle(figure));
    if (title)
        content = arena_print(arena, "%s %s", end_sentence(arena, title), content);
    const char *groups = figure->chart->panel->describe(figure->gathered, arena);
    return arena_print(
        arena, "%s%s%s",
        locale_format(figure->locale, arena, MESSAGE_ALT_TIMELINE, content, NULL, NULL),
        *groups ? " " : "", groups);
}

static void describe_scene(struct figure *figure, const struct canvas *canvas)
{
    struct scene *scene = figure->scene;
    scene->title = pick(figure, figure->settings->title, &figure->document.title);
    scene->description = alt_text(figure, scene->title);
    scene->language = canvas->language;
    scene->source = pick(figure, figure->settings->source, &figure->document.source);
    scene->font_family = measurer_family(figure->measurer);
    scene->background = canvas->theme->background;
}

static void prepare(struct figure *figure)
{
    const struct settings *settings = figure->settings;
    const char *language = settings->language ? settings->language : figure->document.language;
    if (!language || !locale_is_known(language))
        language = "en";
    figure->setup.select.languages.asked = language;
    locale_free(figure->locale);
    figure->locale = locale_new(language);
    figure->setup.locale = figure->locale;
}

/* Lays out a page of a height (0: automatic) into a new scene; where that is too small, no scene is
 * left and the height that is missing comes back, else 0. */
static double try_page(struct figure *figure, double height)
{
    double width = figure->settings->width.points;
    const struct theme *theme = theme_find(figure->settings->theme);
    scene_free(figure->scene);
    layout_clear(&figure->layout);
    figure->scene = scene_new(width, height);
    struct canvas canvas = {
        .scene = figure->scene,
        .measurer = figure->measurer,
        .theme = theme,
        .arena = &figure->arena,
        .language = locale_tag(figure->locale),
        .page_width = width,
        .is_mirrored = locale_is_rtl(figure->locale),
    };
    struct page page = {.width = width, .height = height, .margin = theme->margin};
    lay_page(figure, &canvas, &page);
    double reached = draw_page(figure, &canvas, &page);
    if (reached < 0) {
        scene_free(figure->scene);
        figure->scene = NULL;
        return -reached;
    }
    if (!(height > 0))
        figure->scene->height = reached;
    describe_scene(figure, &canvas);
    return 0;
}

static void drop_scene(struct figure *figure)
{
    scene_free(figure->scene);
    figure->scene = NULL;
    layout_clear(&figure->layout);
}

/* Says which height would do: on a higher page other things fit, so it is tried out. */
static void refuse_page(struct figure *figure, double missing, struct report *report)
{
    double height = figure->settings->height.points;
    for (int i = 0; i < MOST_TRIES && missing > 0 && height + missing <= MAX_LENGTH; i++) {
        height = ceil((height + missing) / POINTS_PER_MM) * POINTS_PER_MM;
        missing = try_page(figure, height);
    }
    drop_scene(figure);
    if (missing > 0)
        report_add(report, SEVERITY_ERROR, "page-too-small", NULL,
                   "a height of %s is too small for this figure; give 'auto', or fewer records or "
                   "groups",
                   figure->settings->height.text);
    else
        report_add(report, SEVERITY_ERROR, "page-too-small", NULL,
                   "a height of %s is too small for this figure; give 'auto' or at least %.0fmm, "
                   "or fewer records or groups",
                   figure->settings->height.text, round(height / POINTS_PER_MM));
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

const struct scene *figure_scene(struct figure *figure, struct report *report)
{
    if (figure->scene)
        return figure->scene;
    if (figure->taken == 0) {
        report_add(report, SEVERITY_ERROR, "nothing-to-draw", NULL, "no record is left to draw%s",
                   figure->filtered ? ": --from, --to and --where drop all of them" : "");
        return NULL;
    }
    prepare(figure);
    double missing = try_page(figure, figure->settings->height.points);
    if (missing > 0)
        refuse_page(figure, missing, report);
    else if (figure->scene && figure->scene->height > MAX_LENGTH)
        refuse_tall_page(figure, report);
    return figure->scene;
}

const struct layout *figure_layout(const struct figure *figure)
{
    return &figure->layout;
}
