/* What comes of a drawing: its figures, their files and their report. */
#include "api/drawing.h"

#include "base/path.h"
#include "render/renderer.h"

#include <string.h>

size_t casus_drawing_count(const struct casus_drawing *drawing)
{
    return drawing->count;
}

struct casus_figure *casus_drawing_figure_at(struct casus_drawing *drawing, size_t index)
{
    return drawing->drawn[index].figure;
}

const char *casus_drawing_name_at(const struct casus_drawing *drawing, size_t index)
{
    return drawing->drawn[index].from->name;
}

const char *casus_drawing_output_at(const struct casus_drawing *drawing, size_t index,
                                    size_t output)
{
    const struct file_figure *from = drawing->drawn[index].from;
    return output < from->output_count ? from->outputs[output].path : NULL;
}

const char *casus_drawing_file_at(const struct casus_drawing *drawing, size_t index)
{
    return drawing->drawn[index].file->json.name;
}

/* Passes on what was said about a figure, with its name. */
static void pass_on(const struct drawn *drawn, const struct report *said, struct report *report)
{
    const struct position position = {.input = drawn->file->json.name, .field = drawn->from->name};
    for (size_t i = 0; i < report_problem_count(said); i++) {
        const struct problem *problem = report_problem_at(said, i);
        report_add(report, problem->severity, problem->code, &position, "%s",
                   problem->examples[0].message);
    }
}

bool drawing_lay_out(struct casus_drawing *drawing, size_t index, struct casus_report *report)
{
    const struct drawn *drawn = &drawing->drawn[index];
    struct casus_report *said = casus_report_new();
    bool is_good = casus_figure_lay_out(drawn->figure, said);
    pass_on(drawn, said->report, report->report);
    casus_report_free(said);
    return is_good;
}

static bool is_output(const struct casus_drawing *drawing, const char *path)
{
    for (size_t i = 0; i < drawing->count; i++)
        for (size_t j = 0; j < drawing->drawn[i].from->output_count; j++)
            if (strcmp(drawing->drawn[i].from->outputs[j].path, path) == 0)
                return true;
    return false;
}

/* The files of pages have names that nobody gave: none is to take another figure's place. */
static bool check_numbered(const struct casus_drawing *drawing, const char *path, size_t count,
                           struct report *report)
{
    struct arena arena = {0};
    bool is_good = true;
    for (size_t i = 0; i < count && count > 1 && is_good; i++) {
        const char *name = path_numbered(path, i + 1, &arena);
        is_good = !is_output(drawing, name);
        if (!is_good)
            report_add(report, SEVERITY_ERROR, "written-twice", NULL,
                       "page %zu of '%s' would be '%s', which is the output of a figure; give it "
                       "another name",
                       i + 1, path, name);
    }
    arena_clear(&arena);
    return is_good;
}

static bool render_output(const struct casus_drawing *drawing, struct casus_figure *figure,
                          const char *path, struct casus_report *report)
{
    const char *format = renderer_for_path(path)->name;
    size_t length, count = casus_figure_file_count(figure, format, report);
    bool is_good = count > 0 && check_numbered(drawing, path, count, report->report);
    for (size_t i = 0; i < count && is_good; i++)
        is_good = casus_figure_render_file(figure, format, i, &length, report) != NULL;
    return is_good;
}

bool casus_drawing_write(struct casus_drawing *drawing, size_t index, struct casus_report *report)
{
    struct casus_figure *figure = drawing->drawn[index].figure;
    const struct file_figure *from = drawing->drawn[index].from;
    bool is_good = drawing_lay_out(drawing, index, report);
    for (size_t i = 0; i < from->output_count && is_good; i++)
        is_good = render_output(drawing, figure, from->outputs[i].path, report);
    for (size_t i = 0; i < from->output_count && is_good; i++)
        is_good = path_make_folders(from->outputs[i].path, report->report) &&
                  casus_figure_write(figure, from->outputs[i].path, report);
    if (is_good && from->alt.path)
        is_good = path_make_folders(from->alt.path, report->report) &&
                  casus_figure_write_alt(figure, from->alt.path, report);
    figure_forget(figure);
    return is_good;
}

/* --- accounts --- */

bool casus_drawing_input_at(const struct casus_drawing *drawing, size_t index,
                            struct casus_input *input)
{
    return inputs_at(&drawing->inputs, index, input);
}

void casus_drawing_tally(const struct casus_drawing *drawing, struct casus_tally *tally)
{
    inputs_tally(&drawing->inputs, tally);
    for (size_t i = 0; i < drawing->count; i++) {
        struct casus_tally own;
        casus_figure_tally(drawing->drawn[i].figure, &own);
        tally->filtered += own.filtered;
        tally->drawn += own.drawn;
        tally->unlabelled += own.unlabelled;
    }
}

static struct figure_report report_of(const struct drawn *drawn, struct arena *arena)
{
    struct figure_report report = figure_report_of(drawn->figure, arena);
    const char **outputs = ARENA_ARRAY(arena, const char *, drawn->from->output_count + 1);
    for (size_t i = 0; i < drawn->from->output_count; i++)
        outputs[i] = drawn->from->outputs[i].path;
    report.name = drawn->from->name;
    report.outputs = outputs;
    report.output_count = drawn->from->output_count;
    return report;
}

static const char *tell(struct casus_drawing *drawing, const struct casus_report *report,
                        void (*add)(const struct layout_report *report, struct buffer *out))
{
    struct arena arena = {0};
    struct figure_report *figures = ARENA_ARRAY(&arena, struct figure_report, drawing->count + 1);
    for (size_t i = 0; i < drawing->count; i++)
        figures[i] = report_of(&drawing->drawn[i], &arena);
    const struct layout_report whole = {
        .account = {drawing->inputs.tallies, drawing->inputs.count, report->report, drawing->uses},
        .figures = figures,
        .figure_count = drawing->count,
        .is_list = true,
    };
    buffer_reset(&drawing->account);
    add(&whole, &drawing->account);
    arena_clear(&arena);
    return buffer_text(&drawing->account);
}

const char *casus_drawing_report_json(struct casus_drawing *drawing,
                                      const struct casus_report *report)
{
    return tell(drawing, report, layout_report_add_json);
}

const char *casus_drawing_report_text(struct casus_drawing *drawing,
                                      const struct casus_report *report)
{
    return tell(drawing, report, layout_report_add_text);
}
