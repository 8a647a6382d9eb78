/* Scene to EPS. PostScript knows nothing translucent, and Cairo would draw what is so in pixels;
 * each colour is painted as it looks on what is under it (shades.h). Cairo's header comments give
 * way to ours: the date of the options, not of the clock, the title, and the page as the bounding
 * box, not what is drawn on it. */
#include "render/outputs.h"
#include "render/paint.h"
#include "render/plain.h"
#include "render/shades.h"
#include "render/utf16.h"

#include "base/utf8.h"

#include <cairo-ps.h>
#include <math.h>
#include <string.h>

#define PART_LIMIT 240
#define LINE_LIMIT                                                                                 \
    220 /* bytes of a comment's text, where it is cut; lines of DSC have 255 at most */

static cairo_status_t write_bytes(void *out, const unsigned char *bytes, unsigned int length)
{
    buffer_add(out, (const char *)bytes, length);
    return CAIRO_STATUS_SUCCESS;
}

static void draw_page(cairo_surface_t *surface, const struct scene *scene, bool is_transparent)
{
    cairo_t *cairo = cairo_create(surface);
    struct painter painter = painter_make(cairo, scene);
    struct arena arena = {0};
    painter.papers = scene_papers(scene, &arena);
    if (!is_transparent)
        paint_background(&painter);
    paint_items(&painter);
    painter_clear(&painter);
    arena_clear(&arena);
    cairo_show_page(cairo);
    cairo_destroy(cairo);
}

/* --- comments --- */

static bool is_plain_byte(unsigned byte)
{
    return byte >= ' ' && byte <= '~' && !strchr("()\\", (int)byte);
}

static void add_byte(struct buffer *out, unsigned byte)
{
    if (is_plain_byte(byte))
        buffer_print(out, "%c", (int)byte);
    else
        buffer_print(out, "\\%03o", byte);
}

static bool is_ascii(const char *text)
{
    while (*text && !(*text & 0x80))
        text++;
    return !*text;
}

/* Cut where the line would be too long. */
static void add_line(struct buffer *out, const char *text)
{
    size_t length = strlen(text);
    buffer_add(out, text, length < LINE_LIMIT ? length : LINE_LIMIT);
}

/* A PostScript string of UTF-16 with its mark, as in PDF: lines of comments are ASCII. */
static void add_wide_line(struct buffer *out, const char *text)
{
    const char *end = text + strlen(text);
    size_t limit = out->length + LINE_LIMIT;
    buffer_add_text(out, "(\\376\\377");
    while (text < end && out->length < limit) {
        uint32_t code_point;
        uint16_t units[2];
        text += utf8_decode(text, (size_t)(end - text), &code_point);
        size_t count = utf16_units(code_point, units);
        for (size_t i = 0; i < count; i++) {
            add_byte(out, units[i] >> 8);
            add_byte(out, units[i] & 0xff);
        }
    }
    buffer_add_text(out, ")");
}

static void add_title(struct buffer *out, const struct scene *scene)
{
    struct buffer plain = {0};
    plain_add(&plain, scene_name(scene));
    if (plain.length) {
        buffer_add_text(out, "%%Title: ");
        if (is_ascii(plain.bytes))
            add_line(out, plain.bytes);
        else
            add_wide_line(out, plain.bytes);
        buffer_add_text(out, "\n");
    }
    buffer_clear(&plain);
}

/* Lines have a limit; a comment goes on in the next one, which is one too. */
static void add_provenance(struct buffer *out, const char *text)
{
    for (; text && *text; text += strnlen(text, PART_LIMIT))
        buffer_print(out, "%%%.*s\n", PART_LIMIT, text);
}

/* A box has whole points, and so has Cairo's page; ours ends within the last of them, which only
 * the finer box tells. */
static void add_boxes(struct buffer *out, const struct scene *scene)
{
    double width = ceil(scene->width), height = ceil(scene->height);
    buffer_print(out, "%%%%BoundingBox: 0 0 %.0f %.0f\n%%%%HiResBoundingBox: 0 ", width, height);
    buffer_add_number(out, height - scene->height, 4);
    buffer_add_text(out, " ");
    buffer_add_number(out, scene->width, 4);
    buffer_print(out, " %.0f\n", height);
}

static bool is_replaced(const char *line)
{
    static const char *const comments[] = {
        "%%Creator:", "%%CreationDate:", "%%BoundingBox:", "%%HiResBoundingBox:", "%%EndComments"};
    for (size_t i = 0; i < sizeof comments / sizeof *comments; i++)
        if (strncmp(line, comments[i], strlen(comments[i])) == 0)
            return true;
    return false;
}

/* Appends the header; returns what stands behind Cairo's, or NULL where it has none. */
static const char *add_header(struct buffer *out, const char *bytes, const struct scene *scene,
                              const struct render_options *options)
{
    static const char last[] = "\n%%EndComments\n";
    const char *end = strstr(bytes, last), *line = strchr(bytes, '\n');
    if (!end)
        return NULL;
    buffer_add(out, bytes, (size_t)(line + 1 - bytes));
    for (line++; line < end; line = strchr(line, '\n') + 1)
        if (!is_replaced(line))
            buffer_add(out, line, (size_t)(strchr(line, '\n') + 1 - line));
    if (options->program)
        buffer_print(out, "%%%%Creator: %s, cairo %s\n", options->program, cairo_version_string());
    buffer_add_text(out, "%%CreationDate: ");
    plain_add_time(out, options->date);
    buffer_add_text(out, "\n");
    add_provenance(out, options->provenance);
    add_title(out, scene);
    add_boxes(out, scene);
    buffer_add_text(out, last + 1);
    return end + strlen(last);
}

/* Cairo breaks long strings, and what then begins a line with '%%' would be taken for a comment,
 * such as one that ends the file. */
static void add_body(struct buffer *out, const char *body, const char *end)
{
    static const char broken[] = "\\\n%%";
    bool is_text = false;
    while (body < end) {
        const char *next = memchr(body, '\n', (size_t)(end - body));
        next = next ? next + 1 : end;
        size_t length = (size_t)(next - body);
        if (length == 3 && memcmp(body + 1, "T\n", 2) == 0)
            is_text = *body == 'B';
        bool is_split = is_text && length > 2 && memcmp(body, broken + 2, 2) == 0 &&
                        memcmp(body - 2, broken, 2) == 0;
        buffer_add_text(out, is_split ? "\\045" : "");
        buffer_add(out, body + is_split, length - is_split);
        body = next;
    }
}

bool eps_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report)
{
    struct buffer bytes = {0};
    cairo_surface_t *surface = cairo_ps_surface_create_for_stream(
        write_bytes, &bytes, ceil(scene->width), ceil(scene->height));
    cairo_ps_surface_set_eps(surface, true);
    cairo_ps_surface_restrict_to_level(surface, CAIRO_PS_LEVEL_3);
    draw_page(surface, scene, options->is_transparent);
    cairo_surface_finish(surface);
    cairo_status_t status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    const char *body = status == CAIRO_STATUS_SUCCESS && bytes.length
                           ? add_header(out, bytes.bytes, scene, options)
                           : NULL;
    if (body)
        add_body(out, body, bytes.bytes + bytes.length);
    else
        report_add(report, SEVERITY_ERROR, "cannot-draw", NULL, "the EPS could not be drawn: %s",
                   status == CAIRO_STATUS_SUCCESS ? "it has no header"
                                                  : cairo_status_to_string(status));
    buffer_clear(&bytes);
    return body != NULL;
}
