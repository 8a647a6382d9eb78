/* The page: title and subtitle, panels above each other on one time axis, source and note. The
 * height of an automatic page follows from what stands on it, up to that of a printed page; on a
 * given one the panels whose height is free share what the others leave (share.h). */
#include "figure/figure_internal.h"
#include "figure/share.h"

#include "base/utf8.h"
#include "chart/label.h"
#include "locale/locale.h"

#include <math.h>

#define TALLEST_MM 297.0   /* of an automatic page as wide as a column of text: an A4 page */
#define TALLEST_SHARE 1.41 /* of the width, where that is more */
#define LEAST_PANEL 40.0   /* points of height that a panel needs at least */
#define SHARE_TRIES 3      /* ways of sharing the room that are tried */

#define TITLE_GAP 0.3 /* under the title of a panel, of its type */

#define LEAST_RUNNING 40.0  /* of a title in a running head; else it is left out */
#define RUNNING_GAP 4.0     /* between the words of a running head */
#define MIRRORED_PITCH 1.15 /* of lines of text in right-to-left languages */

struct page {
    struct text_block title, finding, subtitle, account, source, note;
    struct text_block key, rest; /* of annotations */
    double width, height, margin, head_height, foot_height;
    bool is_auto;
    double top, bottom; /* of what is between head and foot */
    struct axis axis;
    bool has_axis;
    size_t last_on_axis; /* the panel under which the axis stands */
    struct overlay_page over;
};

static struct text_block lay(const struct canvas *canvas, const char *text, double size,
                             bool is_bold, enum ink ink, double width)
{
    if (!text || !*text)
        return (struct text_block){0};
    return canvas_lay(canvas, text, canvas_style(size, is_bold), ink, width, 0);
}

/* Arabic letters and their marks reach further up and down than the lines of a font that is
 * measured for Latin. */
static double block_pitch(const struct canvas *canvas, const struct text_block *block)
{
    return block->line_height * (canvas->is_mirrored ? MIRRORED_PITCH : 1);
}

static double block_height(const struct canvas *canvas, const struct text_block *block)
{
    return (double)block->line_count * block_pitch(canvas, block);
}

/* What says how much is drawn, as far as that is known. */
static void lay_account(struct figure *figure, const struct canvas *canvas, struct page *page)
{
    const struct theme *theme = canvas->theme;
    double width = page->width - 2 * page->margin;
    const char *subtitle =
        figure_pick(figure, &figure->settings->subtitle, &figure->document.subtitle);
    page->subtitle = lay(canvas, subtitle ? subtitle : figure_subtitle(figure),
                         theme->subtitle_size, false, INK_GREY, width);
    page->account =
        lay(canvas, figure_account_line(figure), theme->small_size, false, INK_FAINT, width);
}

static void lay_page(struct figure *figure, const struct canvas *canvas, struct page *page)
{
    const struct theme *theme = canvas->theme;
    double width = page->width - 2 * page->margin;
    const char *title = figure_pick(figure, &figure->settings->title, &figure->document.title);
    title = title ? text_tied_numbers(canvas->arena, title) : NULL;
    page->title = lay(canvas, title, theme->title_size, true, INK_MAIN, width);
    page->finding =
        lay(canvas, figure_finding(figure), theme->subtitle_size, false, INK_MAIN, width);
    lay_account(figure, canvas, page);
    page->source =
        lay(canvas, figure_source_line(figure), theme->small_size, false, INK_FAINT, width);
    page->note = lay(canvas, figure_note_line(figure), theme->small_size, false, INK_FAINT, width);
    page->head_height = block_height(canvas, &page->title) + block_height(canvas, &page->finding) +
                        block_height(canvas, &page->subtitle) + theme->subtitle_size * 0.9;
    page->foot_height = block_height(canvas, &page->account) + block_height(canvas, &page->source) +
                        block_height(canvas, &page->note);
    if (page->foot_height > 0)
        page->foot_height += theme->small_size * 0.8;
}

/* Annotations are placed on the axis; what of them is words goes under the figure. */
static void lay_overlay(struct figure *figure, const struct canvas *canvas, struct page *page)
{
    struct panel **panels = ARENA_ARRAY(canvas->arena, struct panel *, figure->panel_count);
    for (size_t i = 0; i < figure->panel_count; i++)
        panels[i] = &figure->panels[i].panel;
    page->over = (struct overlay_page){
        .canvas = canvas,
        .locale = figure->locale,
        .languages = &figure->select.languages,
        .panels = panels,
        .panel_count = figure->panel_count,
        .axis = page->has_axis ? &page->axis : NULL,
        .x0 = page->margin,
        .x1 = page->width - page->margin,
    };
    overlay_plan(&figure->overlay, &page->over);
    page->key = overlay_key(&figure->overlay, &page->over);
    page->rest = overlay_rest(&figure->overlay, &page->over);
    double height = block_height(canvas, &page->key) + block_height(canvas, &page->rest);
    if (height > 0 && !(page->foot_height > 0))
        height += canvas->theme->small_size * 0.8;
    page->foot_height += height;
}

static double draw_block(const struct canvas *canvas, const struct text_block *block, double y,
                         enum scene_role role, double margin)
{
    if (!block->line_count)
        return y;
    scene_begin(canvas->scene, role, NULL, NULL);
    canvas_block(canvas, block,
                 &(struct block_place){
                     .x = margin,
                     .y = y,
                     .pitch = block_pitch(canvas, block),
                     .tint = canvas->theme->accent,
                 });
    scene_end(canvas->scene);
    return y + block_height(canvas, block);
}

static double draw_foot(const struct canvas *canvas, const struct page *page, double y)
{
    double margin = page->margin;
    if (page->foot_height > 0)
        y += canvas->theme->small_size * 0.8;
    y = draw_block(canvas, &page->key, y, ROLE_KEY, margin);
    y = draw_block(canvas, &page->rest, y, ROLE_NOTE, margin);
    y = draw_block(canvas, &page->account, y, ROLE_NOTE, margin);
    y = draw_block(canvas, &page->source, y, ROLE_NOTE, margin);
    return draw_block(canvas, &page->note, y, ROLE_NOTE, margin);
}

/* --- the panels --- */

static struct panel *panel_at(const struct figure *figure, size_t i)
{
    return &figure->panels[i].panel;
}

static const struct panel_class *class_at(const struct figure *figure, size_t i)
{
    return figure->panels[i].chart->panel;
}

static bool open_panel(struct figure *figure, size_t i, struct canvas *canvas,
                       const struct page *page, struct report *report)
{
    struct figure_panel *from = &figure->panels[i];
    layout_clear(&from->layout);
    from->setup.palette = &figure->palette;
    from->panel = (struct panel){
        .setup = &from->setup,
        .gathered = from->gathered,
        .canvas = canvas,
        .layout = &from->layout,
        .told = &figure->told,
        .x0 = page->margin,
        .x1 = page->width - page->margin,
        .is_alone = figure->panel_count == 1,
    };
    return class_at(figure, i)->open(&from->panel, report);
}

/* Which groups the figure shows, and in which order, is known when all panels were opened: those
 * that have groups in common are opened again. */
static bool open_panels(struct figure *figure, struct canvas *canvas, const struct page *page,
                        struct report *report)
{
    figure->palette = (struct palette){0};
    figure->told = (struct series_key){0};
    for (size_t i = 0; i < figure->panel_count; i++) {
        if (!open_panel(figure, i, canvas, page, report))
            return false;
    }
    bool is_good = true, is_settled = palette_settle(&figure->palette, canvas->theme);
    for (size_t i = 0; i < figure->panel_count && is_settled && is_good; i++) {
        if (palette_is_shared(&figure->palette, figure->panels[i].setup.group))
            is_good = open_panel(figure, i, canvas, page, report);
    }
    return is_good;
}

/* By the finest bin of what stands on the axis; records may have any day. */
static struct time_step least_step(const struct figure *figure)
{
    enum bin_unit finest = BIN_UNIT_COUNT;
    for (size_t i = 0; i < figure->panel_count; i++) {
        const struct panel_class *class = class_at(figure, i);
        if (!panel_at(figure, i)->is_on_axis)
            continue;
        enum bin_unit unit = class->subject ? class->subject(panel_at(figure, i)).unit : BIN_DAY;
        finest = unit < finest ? unit : finest;
    }
    return bin_axis_step(finest);
}

/* Panels on the axis have their plots' edges in common; others have their own. */
static void plan_axis(struct figure *figure, const struct canvas *canvas, struct page *page)
{
    struct axis_request request = {.locale = figure->locale,
                                   .week_start = figure->settings->week_start};
    double gutter0 = 0, gutter1 = 0, inset = 0;
    for (size_t i = 0; i < figure->panel_count; i++) {
        struct panel *panel = panel_at(figure, i);
        class_at(figure, i)->gutters(panel);
        panel->plot_x0 = panel->x0 + panel->gutter0;
        panel->plot_x1 = panel->x1 - panel->gutter1;
        if (!panel->is_on_axis)
            continue;
        request.first = page->has_axis ? fmin(request.first, panel->first) : panel->first;
        request.last = page->has_axis ? fmax(request.last, panel->last) : panel->last;
        request.has_hours = request.has_hours || panel->has_hours;
        gutter0 = fmax(gutter0, panel->gutter0);
        gutter1 = fmax(gutter1, panel->gutter1);
        inset = fmax(inset, panel->inset);
        page->has_axis = true;
        page->last_on_axis = i;
    }
    if (!page->has_axis)
        return;
    request.least = least_step(figure);
    request.edge0 = page->margin + gutter0;
    request.edge1 = page->width - page->margin - gutter1;
    request.room0 = gutter0;
    request.room1 = gutter1;
    request.x0 = request.edge0 + inset;
    request.x1 = request.edge1 - inset;
    axis_plan(&page->axis, &request, canvas);
    for (size_t i = 0; i < figure->panel_count; i++) {
        struct panel *panel = panel_at(figure, i);
        if (!panel->is_on_axis)
            continue;
        panel->axis = &page->axis;
        panel->plot_x0 = request.edge0;
        panel->plot_x1 = request.edge1;
    }
}

static double panel_gap(const struct canvas *canvas)
{
    return canvas->theme->label_size * 1.3;
}

/* The title of a panel that draws none itself. */
static struct text_block lay_title(const struct figure *figure, const struct canvas *canvas,
                                   const struct page *page, size_t i)
{
    if (!class_at(figure, i)->is_headless)
        return (struct text_block){0};
    return lay(canvas, figure->panels[i].setup.title, canvas->theme->label_size, true, INK_MAIN,
               page->width - 2 * page->margin);
}

static double title_height(const struct canvas *canvas, const struct text_block *title)
{
    double gap = canvas->theme->label_size * TITLE_GAP;
    return title->line_count ? block_height(canvas, title) + gap : 0;
}

/* Points of the page that are no panel's to choose: gaps, the axis, labels of annotations, feet
 * that are known. */
static double fixed_height(const struct figure *figure, const struct canvas *canvas,
                           const struct page *page)
{
    double height = page->has_axis ? page->axis.height : 0;
    height += panel_gap(canvas) * (double)(figure->panel_count - 1);
    for (size_t i = 0; i < figure->panel_count; i++) {
        height += panel_at(figure, i)->is_elastic ? panel_at(figure, i)->foot_height : 0;
        struct text_block title = lay_title(figure, canvas, page, i);
        height += overlay_height(&page->over, i) + title_height(canvas, &title);
    }
    return height;
}

static double draw_feet(struct figure *figure, double y)
{
    for (size_t i = 0; i < figure->panel_count; i++)
        if (panel_at(figure, i)->is_on_axis)
            y = class_at(figure, i)->foot(panel_at(figure, i), y);
    return y;
}

static double draw_panels(struct figure *figure, const struct canvas *canvas,
                          const struct page *page)
{
    double y = page->top;
    for (size_t i = 0; i < figure->panel_count; i++) {
        struct panel *panel = panel_at(figure, i);
        struct text_block title = lay_title(figure, canvas, page, i);
        draw_block(canvas, &title, y, ROLE_SUBTITLE, page->margin);
        panel->y0 = y += title_height(canvas, &title) + overlay_height(&page->over, i);
        if (!panel->keeps_flags)
            panel_draw_flags(panel, y - panel->flags.clear);
        size_t begin = canvas->scene->item_count;
        class_at(figure, i)->draw(panel);
        overlay_draw(&figure->overlay, &page->over, i, begin);
        y += panel->height;
        if (page->has_axis && i == page->last_on_axis) {
            axis_draw(canvas, &page->axis, y);
            y = draw_feet(figure, y + page->axis.height);
        }
        if (!panel->is_on_axis)
            y = class_at(figure, i)->foot(panel, y);
        if (i + 1 < figure->panel_count)
            y += panel_gap(canvas);
    }
    return y;
}

/* --- the whole --- */

static double tallest_height(const struct page *page)
{
    return fmax(TALLEST_MM * POINTS_PER_MM, page->width * TALLEST_SHARE);
}

static double place_panels(struct figure *figure, const struct canvas *canvas, struct page *page)
{
    double room = page->bottom - page->top - fixed_height(figure, canvas, page);
    return share_room(figure, room, page->is_auto ? page->width - 2 * page->margin : 0);
}

/* A low page leaves out what the words over and under it counted: they are laid anew, and where
 * they take other room the panels are placed again. Returns what is missing of the height. */
static double settle_account(struct figure *figure, const struct canvas *canvas, struct page *page,
                             double missing)
{
    struct text_block subtitle = page->subtitle, account = page->account;
    if (missing > 0)
        return missing;
    lay_account(figure, canvas, page);
    double head = block_height(canvas, &page->subtitle) - block_height(canvas, &subtitle);
    double foot = block_height(canvas, &page->account) - block_height(canvas, &account);
    if (fabs(head) + fabs(foot) < 0.01)
        return missing;
    page->head_height += head;
    page->foot_height += foot;
    page->top += head;
    page->bottom -= foot;
    return place_panels(figure, canvas, page);
}

/* The y where the page ends, or the height that is missing as a negative number. */
static double draw_page(struct figure *figure, struct canvas *canvas, struct page *page)
{
    double tallest = tallest_height(page);
    bool is_flowing = !page->is_auto && figure_flows(figure);
    plan_axis(figure, canvas, page);
    lay_overlay(figure, canvas, page);
    page->bottom = (page->is_auto ? tallest : page->height) - page->margin - page->foot_height;
    page->top = page->margin + page->head_height;
    if (page->is_auto)
        page->bottom = fmax(page->bottom, page->top + LEAST_PANEL);
    else if (page->bottom - page->top < LEAST_PANEL && !is_flowing)
        return page->bottom - page->top - LEAST_PANEL;
    const struct flow_page flow = {page->width, page->height, page->margin, page->top,
                                   page->foot_height};
    double missing = is_flowing
                         ? figure_flow(figure, canvas, &flow)
                         : settle_account(figure, canvas, page, place_panels(figure, canvas, page));
    if (missing > 0)
        return -missing;
    double y = draw_block(canvas, &page->title, page->margin - canvas->theme->title_size * 0.2,
                          ROLE_TITLE, page->margin);
    y = draw_block(canvas, &page->finding, y, ROLE_SUBTITLE, page->margin);
    draw_block(canvas, &page->subtitle, y, ROLE_SUBTITLE, page->margin);
    y = is_flowing ? figure_draw_flow(figure, canvas, &flow) : draw_panels(figure, canvas, page);
    return draw_foot(canvas, page, page->is_auto ? y : fmax(y, page->bottom)) + page->margin;
}

static void add_tables(struct figure *figure)
{
    struct scene *scene = figure->scene;
    struct table *tables = ARENA_ARRAY(&scene->arena, struct table, figure->panel_count);
    for (size_t i = 0; i < figure->panel_count; i++) {
        if (!class_at(figure, i)->numbers)
            continue;
        class_at(figure, i)->numbers(panel_at(figure, i), &tables[scene->table_count]);
        scene->table_count++;
    }
    scene->tables = tables;
}

/* What is not drawn needs no marks of direction. */
static void plain_words(struct scene *scene)
{
    const char **const words[] = {&scene->title,  &scene->subtitle, &scene->description,
                                  &scene->source, &scene->note,     &scene->source_line};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        *words[i] = text_without_isolates(&scene->arena, *words[i]);
}

static void describe_scene(struct figure *figure, const struct canvas *canvas)
{
    const struct settings *settings = figure->settings;
    struct scene *scene = figure->scene;
    scene->title = figure_pick(figure, &settings->title, &figure->document.title);
    const char *subtitle = figure_pick(figure, &settings->subtitle, &figure->document.subtitle);
    subtitle = subtitle ? subtitle : figure_subtitle(figure);
    const char *finding = figure_finding(figure);
    scene->subtitle = finding ? arena_print(&figure->arena, "%s %s", finding, subtitle) : subtitle;
    scene->description = figure_alt(figure, scene->title);
    scene->language = canvas->language;
    scene->source = figure_source(figure);
    scene->source_line = figure_source_line(figure);
    scene->note = figure_note_line(figure);
    scene->font_family = measurer_family(figure->measurer);
    scene->background = canvas->theme->background;
    plain_words(scene);
    add_tables(figure);
    size_t count = scene_page_count(scene), number = 2;
    for (struct scene *page = scene->next; page; page = page->next, number++) {
        page->title = figure_page_title(figure, number, count);
        page->description = scene->description;
        page->language = scene->language;
        page->source = scene->source;
        page->font_family = scene->font_family;
        page->background = scene->background;
    }
}

static void drop_scene(struct figure *figure)
{
    scene_free(figure->scene);
    figure->scene = NULL;
}

static double try_page(struct figure *figure, double height, struct report *report)
{
    double width = figure->settings->width.points;
    const struct theme *theme = figure->theme;
    scene_free(figure->scene);
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
    struct page page = {
        .width = width, .height = height, .margin = theme->margin, .is_auto = !(height > 0)};
    if (!open_panels(figure, &canvas, &page, report)) {
        drop_scene(figure);
        return -1;
    }
    lay_page(figure, &canvas, &page);
    double reached = draw_page(figure, &canvas, &page);
    if (reached < 0) {
        drop_scene(figure);
        return -reached;
    }
    if (page.is_auto && reached > MAX_LENGTH && figure_flows(figure))
        return figure_try_page(figure, tallest_height(&page), report);
    if (page.is_auto)
        figure->scene->height = reached;
    describe_scene(figure, &canvas);
    return 0;
}

/* What each panel needs is known once the room did not do, and is then kept for it. */
double figure_try_page(struct figure *figure, double height, struct report *report)
{
    share_forget(figure);
    double missing = try_page(figure, height, report);
    for (int i = 1; i < SHARE_TRIES && missing > 0 && figure->panel_count > 1; i++)
        missing = try_page(figure, height, report);
    return missing;
}
