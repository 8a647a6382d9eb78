/* A figure as a web page that needs nothing beside itself: each page of it inline, with its fonts,
 * then the tables behind it, what they say and leave out, and the sources. It runs no script and is
 * read without its style sheet too.
 *
 * The drawing shows title, subtitle, source and notes, but to a screen reader it is one image. So
 * title and subtitle are said once more for those who can't see it, hidden from others; source and
 * notes are said under the tables, which are read apart from the drawing and where links work. */
#include "render/html_marks.h"
#include "render/html_style.h"
#include "render/html_table.h"
#include "render/outputs.h"
#include "render/svg.h"

#include "base/arena.h"
#include "render/escape.h"
#include "render/tables.h"

#include <string.h>

#define POINTS_PER_MM (72 / 25.4)

/* Nothing from elsewhere is loaded, and nothing is run. */
#define POLICY "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:"

struct page_writer {
    const struct scene *scene; /* the first page */
    const struct render_options *options;
    const struct page_words *words;
    const char *prefix; /* of ids; not empty */
    const char *title;  /* not empty */
    struct arena arena;
    struct buffer *out;
};

static void add_element(struct page_writer *writer, const char *name, const char *class,
                        const char *text)
{
    if (!text || !*text)
        return;
    buffer_print(writer->out, class ? "<%s class=\"%s\">" : "<%s>", name, class);
    escape_html(writer->out, text);
    buffer_print(writer->out, "</%s>\n", name);
}

static void add_meta(struct page_writer *writer, const char *name, const char *content)
{
    if (!content || !*content)
        return;
    buffer_print(writer->out, "<meta name=\"%s\" content=\"", name);
    escape_html(writer->out, content);
    buffer_add_text(writer->out, "\">\n");
}

/* ---- Head ---- */

/* The encoding must be said in the first kilobyte, for which the provenance leaves no room. */
static void add_head(struct page_writer *writer)
{
    const struct render_options *options = writer->options;
    struct buffer *out = writer->out;
    const char *language = writer->scene->language;
    buffer_add_text(out, "<!DOCTYPE html>\n<html lang=\"");
    escape_html(out, language ? language : "en");
    buffer_print(out, "\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
                 writer->words->is_rtl ? "rtl" : "ltr");
    if (options->provenance)
        buffer_print(out, "<!-- %s -->\n", options->provenance);
    buffer_add_text(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"" POLICY "\">\n");
    add_meta(writer, "viewport", "width=device-width, initial-scale=1");
    add_meta(writer, "generator", options->program);
    add_meta(writer, "description", options->short_alt);
    add_element(writer, "title", NULL, writer->title);
    buffer_print(out, "<style>\n%s</style>\n</head>\n", html_style);
}

/* ---- Figures ---- */

/* Ids of a page of the figure: of several each has its number. */
static struct render_options options_of(struct page_writer *writer, size_t page)
{
    struct render_options options = *writer->options;
    options.id_prefix = writer->scene->next
                            ? arena_print(&writer->arena, "%s%zu-", writer->prefix, page + 1)
                            : writer->prefix;
    return options;
}

/* Coordinates run from left to right in any language. */
static void begin_drawing(struct page_writer *writer, const struct scene *scene)
{
    struct buffer *out = writer->out;
    buffer_add_text(out, "<div class=\"view\"><div class=\"drawing\" dir=\"ltr\" style=\"--width:");
    buffer_add_number(out, scene->width / POINTS_PER_MM, 2);
    buffer_print(out, "mm;background:#%06x\">\n", (unsigned)(scene->background >> 8));
}

/* In the drawing each page says which one it is. */
static void add_caption(struct page_writer *writer)
{
    buffer_add_text(writer->out, "<figcaption><details>\n");
    add_element(writer, "summary", NULL, writer->words->description);
    add_element(writer, "p", NULL, writer->scene->description);
    buffer_add_text(writer->out, "</details></figcaption>\n");
}

static bool add_figures(struct page_writer *writer, struct report *report)
{
    size_t page = 0;
    for (const struct scene *scene = writer->scene; scene; scene = scene->next, page++) {
        const struct render_options options = options_of(writer, page);
        buffer_add_text(writer->out, "<figure>\n");
        begin_drawing(writer, scene);
        if (!svg_add_inline(scene, &options, writer->out, report))
            return false;
        html_add_marks(scene, arena_print(&writer->arena, "%smarks", options.id_prefix),
                       writer->words, writer->out);
        buffer_add_text(writer->out, "</div></div>\n");
        if (page == 0 && scene->description)
            add_caption(writer);
        buffer_add_text(writer->out, "</figure>\n");
    }
    return true;
}

/* ---- Numbers ---- */

static void add_findings(struct page_writer *writer, const struct table *table)
{
    if (!table->finding_count)
        return;
    buffer_add_text(writer->out, "<ul class=\"findings\">\n");
    for (size_t i = 0; i < table->finding_count; i++)
        add_element(writer, "li", NULL, table->findings[i]);
    buffer_add_text(writer->out, "</ul>\n");
}

static void add_panel(struct page_writer *writer, const struct table *table, size_t number)
{
    const struct table *reading = table_reading(table);
    const char *id = arena_print(&writer->arena, "%stable-%zu", writer->prefix, number);
    add_findings(writer, table);
    if (reading->row_count)
        html_add_table(reading, writer->title, id, writer->words, writer->out);
    buffer_add_text(writer->out, "<div class=\"notes\">\n");
    for (size_t i = 0; i < table->note_count; i++)
        if (table_note_is_new(writer->scene, table->notes[i]))
            add_element(writer, "p", NULL, table->notes[i]);
    buffer_add_text(writer->out, "</div>\n");
}

static bool has_data(const struct scene *scene)
{
    return scene->table_count + scene->record_count > 0;
}

static void add_data(struct page_writer *writer)
{
    const struct scene *scene = writer->scene;
    if (!has_data(scene))
        return;
    buffer_print(writer->out, "<section id=\"%sdata\" tabindex=\"-1\">\n", writer->prefix);
    add_element(writer, "h2", NULL, writer->words->data);
    for (size_t i = 0; i < scene->table_count; i++)
        add_panel(writer, &scene->tables[i], i + 1);
    for (size_t i = 0; i < scene->record_count; i++)
        add_panel(writer, &scene->records[i], scene->table_count + i + 1);
    buffer_add_text(writer->out, "</section>\n");
}

static void add_note(struct page_writer *writer, const char *text)
{
    if (!text || !*text)
        return;
    buffer_add_text(writer->out, "<p>");
    html_add_linked(writer->out, text);
    buffer_add_text(writer->out, "</p>\n");
}

/* ---- The whole ---- */

static bool add_body(struct page_writer *writer, struct report *report)
{
    struct buffer *out = writer->out;
    const struct scene *scene = writer->scene;
    buffer_add_text(out, "<body>\n");
    if (has_data(scene)) {
        buffer_print(out, "<a class=\"skip\" href=\"#%sdata\">", writer->prefix);
        escape_html(out, writer->words->skip);
        buffer_add_text(out, "</a>\n");
    }
    buffer_add_text(out, "<main>\n");
    add_element(writer, "h1", "unseen", writer->title);
    if (scene->subtitle != writer->title)
        add_element(writer, "p", "unseen", scene->subtitle);
    if (!add_figures(writer, report))
        return false;
    add_data(writer);
    buffer_add_text(out, "<div class=\"notes\">\n");
    add_note(writer, scene->source_line);
    add_note(writer, scene->note);
    buffer_add_text(out, "</div>\n</main>\n</body>\n</html>\n");
    return true;
}

bool html_render(const struct scene *scene, const struct render_options *options,
                 struct buffer *out, struct report *report)
{
    const char *name = scene_name(scene);
    const char *prefix = options->id_prefix;
    struct page_writer writer = {
        .scene = scene,
        .options = options,
        .words = options->words,
        .prefix = prefix && *prefix ? prefix : "casus-",
        .title = name && *name ? name : "casus",
        .out = out,
    };
    add_head(&writer);
    bool is_good = add_body(&writer, report);
    arena_clear(&writer.arena);
    return is_good;
}
