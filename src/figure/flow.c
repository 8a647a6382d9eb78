/* A figure of one panel that flows over pages: each is a scene of its own, those behind the first
 * with a running head. */
#include "figure/figure_internal.h"

#include "locale/locale.h"
#include "base/utf8.h"

#define RUNNING_GAP 4.0     /* between the words of a running head */
#define LEAST_RUNNING 40.0  /* of a title in it; else it is left out */
#define RUNNING_LINES 1.9   /* its height, in lines, with the space under it */
#define FOLIO_LINES 1.4     /* of the number of the first page, under it */
#define MIRRORED_PITCH 1.15 /* of lines in right-to-left languages */

bool figure_flows(const struct figure *figure)
{
    return figure->panel_count == 1 && figure->panels[0].chart->panel->flow;
}

static const char *folio_words(const struct figure *figure, struct arena *arena, size_t number,
                               size_t count)
{
    const struct locale *locale = figure->locale;
    return locale_format(locale, arena, MESSAGE_PAGE_OF,
                         locale_number(locale, arena, (double)number),
                         locale_number(locale, arena, (double)count), NULL);
}

const char *figure_page_title(struct figure *figure, size_t number, size_t count)
{
    const char *folio = folio_words(figure, &figure->arena, number, count);
    const char *title = figure->scene->title;
    if (title && *title)
        folio =
            locale_format(figure->locale, &figure->arena, MESSAGE_LIST_ITEM, title, folio, NULL);
    return text_without_isolates(&figure->arena, folio);
}

static double small_line(const struct canvas *canvas)
{
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    return text_line_height(canvas->measurer, &style) * (canvas->is_mirrored ? MIRRORED_PITCH : 1);
}

static double running_height(const struct canvas *canvas)
{
    return small_line(canvas) * RUNNING_LINES + 3;
}

static void draw_folio(const struct figure *figure, const struct canvas *canvas,
                       const struct flow_page *page, size_t number, double y)
{
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    const char *words =
        folio_words(figure, canvas->arena, number, figure->panels[0].panel.page_count);
    if (text_width(canvas->measurer, words, &style) > page->width - 2 * page->margin)
        words = locale_number(figure->locale, canvas->arena, (double)number);
    struct text_block folio = canvas_lay(canvas, words, style, INK_FAINT, 0, 1);
    canvas_block(canvas, &folio,
                 &(struct block_place){.x = page->width - page->margin, .y = y, .side = SIDE_END});
}

/* Title (continued)                                page 2 of 3
 * -------------------------------------------------------------- */
static void draw_running_head(struct figure *figure, const struct canvas *canvas,
                              const struct flow_page *page, size_t number)
{
    const struct theme *theme = canvas->theme;
    size_t count = figure->panels[0].panel.page_count;
    const char *title = figure_pick(figure, &figure->settings->title, &figure->document.title);
    if (!title || !*title)
        title = figure_subtitle(figure);
    const char *more = locale_message(figure->locale, MESSAGE_CONTINUED_ALONE);
    const char *folio = folio_words(figure, canvas->arena, count, count);
    struct text_style bold = canvas_style(theme->small_size, true);
    struct text_style plain = canvas_style(theme->small_size, false);
    double more_width = text_width(canvas->measurer, more, &plain) + RUNNING_GAP;
    double room = page->width - 2 * page->margin - more_width - 2 * RUNNING_GAP -
                  text_width(canvas->measurer, folio, &plain);
    bool has_room = room >= LEAST_RUNNING;
    struct text_block head = canvas_lay(canvas, has_room ? title : "", bold, INK_MAIN, room, 1);
    struct text_block ending = canvas_lay(canvas, more, plain, INK_FAINT, 0, 1);
    double y = page->margin, line = y + small_line(canvas) + 2;
    scene_begin(canvas->scene, ROLE_TITLE, NULL, NULL);
    canvas_block(canvas, &head, &(struct block_place){.x = page->margin, .y = y});
    if (room >= 0)
        canvas_block(canvas, &ending,
                     &(struct block_place){
                         .x = page->margin + (has_room ? head.width + RUNNING_GAP : 0), .y = y});
    draw_folio(figure, canvas, page, number, y);
    canvas_line(canvas, (struct point){page->margin, line},
                (struct point){page->width - page->margin, line},
                &(struct paint){.stroke = theme->hairline, .stroke_width = 0.6});
    scene_end(canvas->scene);
}

double figure_flow(struct figure *figure, const struct canvas *canvas, const struct flow_page *page)
{
    const struct page_rooms rooms = {
        .first = page->height - page->margin - page->top,
        .next = page->height - 2 * page->margin - running_height(canvas),
        .foot = page->foot,
        .folio = small_line(canvas) * FOLIO_LINES,
    };
    return figure->panels[0].chart->panel->flow(&figure->panels[0].panel, &rooms);
}

double figure_draw_flow(struct figure *figure, struct canvas *canvas, const struct flow_page *page)
{
    struct panel *panel = &figure->panels[0].panel;
    panel->y0 = page->top;
    for (size_t i = 0; i < panel->page_count; i++) {
        if (i > 0) {
            canvas->scene = canvas->scene->next = scene_new(page->width, page->height);
            draw_running_head(figure, canvas, page, i + 1);
            panel->y0 = page->margin + running_height(canvas);
        } else if (panel->page_count > 1) {
            scene_begin(canvas->scene, ROLE_NOTE, NULL, NULL);
            draw_folio(figure, canvas, page, 1, page->height - page->margin - small_line(canvas));
            scene_end(canvas->scene);
        }
        scene_begin(canvas->scene, ROLE_PANEL, NULL, NULL);
        figure->panels[0].chart->panel->draw_page(panel, i);
        scene_end(canvas->scene);
    }
    return panel->y0 + panel->height;
}
