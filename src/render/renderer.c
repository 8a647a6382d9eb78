/* The outputs of this build: one row each. */
#include "render/renderer.h"

#include "render/outputs.h"

#include "base/file.h"
#include "base/utf8.h"

const struct renderer renderer_table[] = {
    {"svg", "vector picture for the web and for editing, with real text", ".svg", svg_render, false,
     false},
    {"png", "picture in pixels with its resolution", ".png", png_render, false, false},
    {"pdf", "page for print, fonts embedded", ".pdf", pdf_render, false, true},
    {"eps", "picture for journals and old typesetting, fonts embedded", ".eps", eps_render, false,
     false},
    {"html", "web page: the figure with its numbers and notes, in one file", ".html", html_render,
     false, true},
    {"csv", "numbers of the figure: one table for programs and spreadsheets", ".csv", csv_render,
     true, true},
    {"json", "numbers of the figure: tables, sums, and what is left out of them", ".json",
     json_render, true, true},
    {"md", "numbers of the figure: tables for reading, Markdown", ".md", md_render, true, true},
    {"tex", "numbers of the figure: tables for reading, LaTeX", ".tex", tex_render, true, true},
    {0},
};

const struct renderer *renderer_find(const char *name)
{
    for (const struct renderer *row = renderer_table; row->name; row++)
        if (text_equal_caseless(row->name, name))
            return row;
    return NULL;
}

const struct renderer *renderer_for_path(const char *path)
{
    for (const struct renderer *row = renderer_table; row->name; row++)
        if (path_has_ending(path, row->endings))
            return row;
    return NULL;
}
