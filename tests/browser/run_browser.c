/* Where casus itself puts the texts of a figure, for viewers to be compared with:
 *
 *     run_browser CHART INPUT [NAME VALUE]...
 *
 * lays the figure out with these settings and writes a JavaScript list of its texts in drawing
 * order:
 * {"text": "…", "left": 10, "right": 35.2, "baseline": 20}, in points. */
#include "api/api.h"

#include <stdio.h>
#include <string.h>

static void add_number(struct buffer *out, const char *name, double number)
{
    buffer_print(out, ", \"%s\": ", name);
    buffer_add_number(out, number, 3);
}

static void add_text(struct buffer *out, const struct scene_text *text)
{
    buffer_add_text(out, "{\"text\": ");
    buffer_add_json(out, text->text);
    add_number(out, "left", text->extents.x0);
    add_number(out, "right", text->extents.x1);
    add_number(out, "baseline", text->y);
    buffer_add_text(out, "},\n");
}

static bool lay_out(struct casus_figure *figure, char **arguments, struct casus_report *report)
{
    for (char **at = arguments + 3; at[0] && at[1]; at += 2)
        if (!casus_figure_set(figure, at[0], at[1], report))
            return false;
    return casus_figure_read(figure, arguments[2], report) && casus_figure_lay_out(figure, report);
}

static void write_texts(const struct scene *scene)
{
    struct buffer out = {0};
    buffer_add_text(&out, "[\n");
    for (size_t i = 0; i < scene->item_count; i++)
        if (scene->items[i].kind == SCENE_TEXT && (scene->items[i].text.ink & 0xff))
            add_text(&out, &scene->items[i].text);
    buffer_add_text(&out, "]\n");
    fwrite(out.bytes, 1, out.length, stdout);
    buffer_clear(&out);
}

int main(int count, char **arguments)
{
    struct casus_report *report = casus_report_new();
    struct casus_figure *figure = count > 2 ? casus_figure_new(arguments[1], report) : NULL;
    bool is_good = figure && lay_out(figure, arguments, report);
    if (is_good)
        write_texts(figure->scene);
    else
        fprintf(stderr, "%s", casus_report_text(report, CASUS_NOTE));
    casus_figure_free(figure);
    casus_report_free(report);
    return is_good ? 0 : 1;
}
