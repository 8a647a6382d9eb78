/* What becomes of an image was looked up in what pandoc 2.17 and 3 write. Before pandoc 3 the words
 * of an image are caption and description in one; HTML, EPUB and Markdown take an attribute 'alt'
 * for the description, PPTX the title. In ODT and LaTeX it has no place before pandoc 3. */
#include "cli/pandoc_writer.h"

#include "cli/pandoc_ast.h"

#include <string.h>

static const struct pandoc_writer writers[] = {
    {.names = " html html4 html5 chunkedhtml s5 slidy slideous dzslides revealjs epub epub2 epub3 ",
     .format = "svg"},
    {.names = " latex beamer context ", .format = "pdf", .has_floats = true},
    {.names = " ms ", .format = "eps"},
    {.names = " docx ", .format = "png", .form = FORM_STYLED, .has_pages = true},
    {.names = " odt opendocument rtf icml ", .format = "png", .has_pages = true},
    {.names = " pptx ", .format = "png", .form = FORM_TITLED, .has_pages = true},
    {.names = " markdown markdown_github markdown_mmd markdown_phpextra markdown_strict markua gfm "
              "commonmark commonmark_x rst asciidoc asciidoctor docbook docbook4 docbook5 jats "
              "jats_archiving jats_articleauthoring jats_publishing typst ",
     .format = "svg"},
    {.names = NULL, .format = "png"},
};

const struct pandoc_writer *pandoc_writer_find(const char *name)
{
    size_t length = strcspn(name, "+-");
    const struct pandoc_writer *writer = writers;
    for (; writer->names; writer++) {
        const char *at = writer->names;
        while (length && (at = strchr(at, ' ')) && at[1])
            if (strncmp(++at, name, length) == 0 && at[length] == ' ')
                return writer;
    }
    return writer;
}

/* --- pieces --- */

static json_t *image(const struct placed_figure *figure, size_t index, json_t *inlines,
                     const char *title)
{
    json_t *pairs = json_deep_copy(figure->pairs);
    const char *id = index == 0 ? figure->id : "";
    json_t *attributes = ast_attributes(id, json_deep_copy(figure->classes), pairs);
    json_t *target = json_pack("[s, s]", figure->pictures[index].path, title);
    json_t *content = json_array();
    json_array_append_new(content, attributes);
    json_array_append_new(content, inlines);
    json_array_append_new(content, target);
    return ast_element("Image", content);
}

static json_t *one(json_t *item)
{
    json_t *list = json_array();
    json_array_append_new(list, item);
    return list;
}

static json_t *paragraph(json_t *content)
{
    return ast_element("Para", one(content));
}

/* The image with its description in the place of its words. */
static json_t *described(const struct placed_figure *figure, size_t index)
{
    return image(figure, index, ast_inlines(figure->pictures[index].alt), "");
}

/* --- forms --- */

/* A title that begins with 'fig:' makes an image a figure. */
static json_t *implicit_figure(const struct placed_figure *figure, size_t index)
{
    json_t *element = image(figure, index, ast_inlines(figure->caption), "fig:");
    json_t *pairs = json_array_get(json_array_get(json_object_get(element, "c"), 0), 2);
    ast_add_pair(pairs, "alt", figure->pictures[index].alt);
    return paragraph(element);
}

static json_t *styled(const char *style, json_t *block)
{
    json_t *pairs = json_array(), *content = json_array();
    ast_add_pair(pairs, "custom-style", style);
    json_array_append_new(content, ast_attributes("", NULL, pairs));
    json_array_append_new(content, one(block));
    return ast_element("Div", content);
}

static json_t *titled(const struct placed_figure *figure, size_t index, const char *caption)
{
    json_t *inlines = ast_inlines(caption ? caption : "");
    return paragraph(image(figure, index, inlines, figure->pictures[index].alt));
}

/* The caption stands below the last picture. */
static json_t *blocks_before_3(const struct pandoc_writer *writer,
                               const struct placed_figure *figure)
{
    json_t *blocks = json_array();
    for (size_t i = 0; i < figure->count; i++) {
        const char *caption = i + 1 == figure->count ? figure->caption : NULL;
        json_t *block;
        if (writer->form == FORM_TITLED)
            block = titled(figure, i, caption);
        else if (caption && writer->form == FORM_IMPLICIT)
            block = implicit_figure(figure, i);
        else
            block = paragraph(described(figure, i));
        if (writer->form == FORM_STYLED)
            block = styled(figure->caption ? "Captioned Figure" : "Figure", block);
        json_array_append_new(blocks, block);
    }
    if (figure->caption && writer->form == FORM_STYLED)
        json_array_append_new(
            blocks, styled("Image Caption", ast_element("Para", ast_inlines(figure->caption))));
    return blocks;
}

static json_t *figure_block(const struct placed_figure *figure)
{
    struct placed_figure bare = *figure;
    json_t *blocks = json_array(), *content = json_array(), *caption = json_array();
    bare.id = "";
    for (size_t i = 0; i < figure->count; i++)
        json_array_append_new(blocks, ast_element("Plain", one(described(&bare, i))));
    json_array_append_new(caption, json_null());
    json_array_append_new(caption, one(ast_element("Plain", ast_inlines(figure->caption))));
    json_array_append_new(content, ast_attributes(figure->id, NULL, NULL));
    json_array_append_new(content, caption);
    json_array_append_new(content, blocks);
    return ast_element("Figure", content);
}

/* What can't be a figure: pictures, and the caption in a paragraph of its own. */
static json_t *apart_blocks(const struct placed_figure *figure)
{
    json_t *blocks = json_array();
    for (size_t i = 0; i < figure->count; i++)
        json_array_append_new(blocks, paragraph(described(figure, i)));
    json_array_append_new(blocks, paragraph(ast_element("Emph", ast_inlines(figure->caption))));
    return blocks;
}

json_t *pandoc_writer_blocks(const struct pandoc_writer *writer, bool has_figures,
                             const struct placed_figure *figure)
{
    if (figure->caption && figure->is_confined && writer->has_floats)
        return apart_blocks(figure);
    if (has_figures && figure->caption && writer->form != FORM_TITLED)
        return one(figure_block(figure));
    return blocks_before_3(writer, figure);
}
