/* Snippets are plain: they need no package, style sheet or extension but what is said in them. */
#include "render/snippet.h"

#include "render/escape.h"

#include <math.h>
#include <string.h>

#define POINTS_PER_MM (72.0 / 25.4)
#define PIXELS_PER_POINT (96.0 / 72.0)

#define LIST(...) ((const char *const[]){__VA_ARGS__, NULL})

static bool ends_in(const char *text, const char *ending)
{
    size_t length = strlen(text), size = strlen(ending);
    return length >= size && strcmp(text + length - size, ending) == 0;
}

/* In the unit that was written, where it means the same in the language; else in millimetres. */
static void add_width(struct buffer *out, const struct snippet *snippet)
{
    const char *text = snippet->width_text;
    if (text && (ends_in(text, "mm") || ends_in(text, "cm") || ends_in(text, "in"))) {
        buffer_add_text(out, text);
        return;
    }
    buffer_add_number(out, snippet->width / POINTS_PER_MM, 2);
    buffer_add_text(out, "mm");
}

static bool ends_sentence(const char *text)
{
    return ends_in(text, ".") || ends_in(text, "!") || ends_in(text, "?") || ends_in(text, "…") ||
           ends_in(text, "؟");
}

typedef void add_escaped(struct buffer *out, const char *text);

/* "Title. Subtitle." */
static void add_caption(struct buffer *out, const struct snippet *snippet, add_escaped *add)
{
    const char *parts[] = {snippet->title, snippet->subtitle};
    bool is_first = true;
    for (size_t i = 0; i < 2; i++) {
        if (!parts[i] || !*parts[i])
            continue;
        buffer_add_text(out, is_first ? "" : " ");
        add(out, parts[i]);
        buffer_add_text(out, ends_sentence(parts[i]) ? "" : ".");
        is_first = false;
    }
}

static bool has_caption(const struct snippet *snippet)
{
    return (snippet->title && *snippet->title) || (snippet->subtitle && *snippet->subtitle);
}

static const char *take_any(const char *path)
{
    (void)path;
    return NULL;
}

/* ---- LaTeX ---- */

static const char *refuse_tex(const char *path)
{
    return strpbrk(path, "\\{}%#$&~^\"'\n")
               ? "LaTeX can't name a file with one of \\ { } % # $ & ~ "
                 "^ or quotation marks"
               : NULL;
}

static void add_tex(struct buffer *out, const char *text)
{
    escape_tex(out, text, strlen(text));
}

/* Words of the other direction are set by babel or polyglossia. */
static void add_tex_words(struct buffer *out, const struct snippet *snippet, bool is_whole)
{
    if (snippet->is_rtl)
        buffer_add_text(out, "\\foreignlanguage{arabic}{");
    if (is_whole)
        add_caption(out, snippet, add_tex);
    else
        add_tex(out, snippet->title);
    if (snippet->is_rtl)
        buffer_add_text(out, "}");
}

static void add_latex(const struct snippet *snippet, struct buffer *out)
{
    if (snippet->is_rtl)
        buffer_add_text(out, "% for LuaLaTeX with \\usepackage[bidi=basic]{babel}, "
                             "\\babelprovide[import]{arabic} and a font that has Arabic\n");
    buffer_add_text(out, "\\begin{figure}\n  \\centering\n  \\includegraphics[");
    if (snippet->page)
        buffer_print(out, "page=%zu,", snippet->page);
    buffer_add_text(out, "width=");
    add_width(out, snippet);
    buffer_add_text(out, ",alt={");
    escape_tex_value(out, snippet->alt);
    buffer_print(out, "}]{%s}\n", snippet->path);
    if (has_caption(snippet)) {
        buffer_add_text(out, "  \\caption");
        if (snippet->title && *snippet->title) {
            buffer_add_text(out, "[{");
            add_tex_words(out, snippet, false);
            buffer_add_text(out, "}]");
        }
        buffer_add_text(out, "{");
        add_tex_words(out, snippet, true);
        buffer_add_text(out, "}\n");
    }
    buffer_print(out, "  \\label{fig:%s}\n\\end{figure}\n", snippet->label);
}

/* ---- HTML ---- */

static void add_attribute(struct buffer *out, const char *name, const char *value)
{
    buffer_print(out, " %s=\"", name);
    escape_html(out, value);
    buffer_add_text(out, "\"");
}

/* The short text is the picture's name, the long one its description, which only screen readers
 * tell. */
static void add_html(const struct snippet *snippet, struct buffer *out)
{
    buffer_print(out, "<figure id=\"fig-%s\"", snippet->label);
    add_attribute(out, "lang", snippet->language);
    buffer_print(out, " dir=\"%s\">\n  <img src=\"", snippet->is_rtl ? "rtl" : "ltr");
    escape_url(out, snippet->path);
    buffer_print(out, "\" width=\"%ld\" height=\"%ld\"", lround(snippet->width * PIXELS_PER_POINT),
                 lround(snippet->height * PIXELS_PER_POINT));
    buffer_add_text(out, "\n       style=\"width: ");
    add_width(out, snippet);
    buffer_add_text(out, "; max-width: 100%; height: auto\"\n      ");
    add_attribute(out, "alt", snippet->short_alt);
    bool is_described = strcmp(snippet->alt, snippet->short_alt) != 0;
    if (is_described)
        buffer_print(out, "\n       aria-describedby=\"fig-%s-text\"", snippet->label);
    buffer_add_text(out, ">\n");
    if (has_caption(snippet)) {
        buffer_add_text(out, "  <figcaption>");
        add_caption(out, snippet, escape_html);
        buffer_add_text(out, "</figcaption>\n");
    }
    if (is_described) {
        buffer_print(out, "  <p id=\"fig-%s-text\" hidden>", snippet->label);
        escape_html(out, snippet->alt);
        buffer_add_text(out, "</p>\n");
    }
    buffer_add_text(out, "</figure>\n");
}

/* ---- Markdown ---- */

/* A picture alone in its paragraph is a figure to pandoc. */
static void add_markdown(const struct snippet *snippet, struct buffer *out)
{
    buffer_add_text(out, snippet->is_rtl ? "![[" : "![");
    add_caption(out, snippet, escape_md);
    if (snippet->is_rtl) {
        buffer_print(out, "]{lang=");
        escape_md_value(out, snippet->language);
        buffer_add_text(out, " dir=rtl}");
    }
    buffer_add_text(out, "](");
    escape_url(out, snippet->path);
    buffer_print(out, "){#fig:%s width=", snippet->label);
    add_width(out, snippet);
    buffer_add_text(out, " alt=");
    escape_md_value(out, snippet->alt);
    buffer_add_text(out, "}\n");
}

/* ---- Typst ---- */

static void add_typst(const struct snippet *snippet, struct buffer *out)
{
    buffer_add_text(out, "#figure(\n  image(");
    escape_typst_string(out, snippet->path);
    buffer_add_text(out, ", width: ");
    add_width(out, snippet);
    buffer_add_text(out, ", alt: ");
    escape_typst_string(out, snippet->alt);
    buffer_add_text(out, "),\n");
    if (has_caption(snippet)) {
        buffer_add_text(out, "  caption: [");
        if (snippet->is_rtl) {
            buffer_add_text(out, "#text(dir: rtl, lang: ");
            buffer_print(out, "\"%.*s\")[", (int)strcspn(snippet->language, "-"),
                         snippet->language);
        }
        add_caption(out, snippet, escape_typst);
        buffer_add_text(out, snippet->is_rtl ? "]],\n" : "],\n");
    }
    buffer_print(out, ") <fig:%s>\n", snippet->label);
}

const struct snippet_target snippet_table[] = {
    {"latex", "a figure with \\includegraphics", LIST("pdf", "eps", "png"), refuse_tex, add_latex},
    {"html", "a figure with a picture, its caption and its description", LIST("svg", "png"),
     take_any, add_html},
    {"markdown", "a picture with attributes, as pandoc takes it", LIST("png", "svg"), take_any,
     add_markdown},
    {"typst", "a figure with an image", LIST("svg", "png"), take_any, add_typst},
    {NULL, NULL, NULL, NULL, NULL},
};

const struct snippet_target *snippet_find(const char *name)
{
    for (const struct snippet_target *target = snippet_table; target->name; target++) {
        if (strcmp(target->name, name) == 0)
            return target;
    }
    return NULL;
}
