/* 'casus draw': figures written down in files, all of them in one pass over their inputs. Nothing
 * is read before all files are known to be right. */
#include "cli/cli.h"
#include "cli/outputs.h"
#include "cli/progress.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* --- before reading --- */

static bool set_up(struct casus_drawing *drawing, const struct options *options,
                   struct casus_report *report)
{
    bool is_good = true, is_set;
    int64_t seconds;
    for (size_t i = 0; i < options->setting_count; i++) {
        const struct assignment *setting = &options->settings[i];
        is_good = casus_drawing_set(drawing, setting->name, setting->value, report) && is_good;
    }
    if (!environment_time(&is_set, &seconds))
        return false;
    if (is_set)
        casus_drawing_set_time(drawing, seconds);
    if (options->folder)
        casus_drawing_set_folder(drawing, options->folder);
    if (options->output_count)
        casus_drawing_ignore_outputs(drawing);
    return is_good;
}

/* All that is wrong in all files is told at once. */
bool drawing_open(struct casus_drawing *drawing, const struct options *options,
                  struct casus_report *report)
{
    bool is_good = set_up(drawing, options, report);
    for (size_t i = 0; i < options->input_count; i++)
        is_good = casus_drawing_open(drawing, options->inputs[i], report) && is_good;
    for (size_t i = 0; i < options->pick_count && is_good; i++)
        is_good = casus_drawing_pick(drawing, options->picks[i], report);
    if (!is_good)
        return false;
    fonts_choose(casus_drawing_names_font(drawing));
    return casus_drawing_check(drawing, report);
}

static bool check_outputs(struct casus_drawing *drawing, const struct options *options)
{
    size_t count = casus_drawing_count(drawing);
    if (options->output_count && count > 1) {
        complain("'-o' is for one figure, and here are %zu; pick one with '--only NAME', such as "
                 "'%s'",
                 count, casus_drawing_name_at(drawing, 0));
        return false;
    }
    for (size_t i = 0; i < count && !options->output_count; i++) {
        if (casus_drawing_output_at(drawing, i, 0))
            continue;
        complain("figure '%s' of '%s' names no 'output'; write one there, or give '-o FILE'",
                 casus_drawing_name_at(drawing, i), casus_drawing_file_at(drawing, i));
        return false;
    }
    return true;
}

/* --- reading and drawing --- */

bool drawing_read(struct casus_drawing *drawing, const struct options *options,
                  struct casus_report *report)
{
    struct progress_line line;
    struct casus_input input;
    progress_begin(&line, options);
    casus_drawing_set_progress(drawing, progress_tell, &line);
    bool is_good = casus_drawing_read(drawing, report);
    progress_end(&line);
    casus_drawing_set_progress(drawing, NULL, NULL);
    for (size_t i = 0; options->is_verbose && casus_drawing_input_at(drawing, i, &input); i++)
        print_input(&input);
    return is_good;
}

static void print_written(struct casus_drawing *drawing, size_t index)
{
    const struct casus_figure *figure = casus_drawing_figure_at(drawing, index);
    const char *path;
    for (size_t i = 0; (path = casus_figure_written_at(figure, i)); i++)
        fprintf(stderr, "casus: wrote '%s': %s\n", path, casus_format_for_path(path));
}

static enum status failure_of(struct casus_figure *figure, const struct casus_report *report)
{
    struct casus_tally tally;
    casus_figure_tally(figure, &tally);
    if (tally.drawn == 0)
        return STATUS_EMPTY;
    if (casus_figure_is_laid_out(figure))
        return STATUS_OUTPUT;
    return is_about_data(report) ? STATUS_EMPTY : STATUS_USAGE;
}

/* The figure to the outputs of the command line. */
static enum status write_one(struct casus_figure *figure, const struct options *options,
                             struct output *outputs, struct casus_report *report)
{
    size_t count = options->output_count;
    if (casus_figure_lay_out(figure, report) && outputs_render(outputs, count, figure, report) &&
        outputs_write(outputs, count, figure, options, report) &&
        casus_figure_write_alt(figure, NULL, report))
        return STATUS_DONE;
    return failure_of(figure, report);
}

/* The worst of two, where the first to be mended comes first. */
static enum status worse(enum status a, enum status b)
{
    static const int ranks[] = {[STATUS_DONE] = 0,  [STATUS_FOUND] = 1, [STATUS_EMPTY] = 2,
                                [STATUS_USAGE] = 3, [STATUS_INPUT] = 4, [STATUS_OUTPUT] = 5};
    return ranks[a] > ranks[b] ? a : b;
}

/* The files that figure 'index' is to be written to, compared instead. */
static enum status compare_one(struct casus_drawing *drawing, size_t index,
                               const struct options *options, struct casus_report *report)
{
    struct casus_figure *figure = casus_drawing_figure_at(drawing, index);
    enum status status = STATUS_DONE;
    const char *paths[2] = {NULL, NULL};
    if (!casus_figure_lay_out(figure, report))
        return failure_of(figure, report);
    if (options->output_count)
        return outputs_compare(figure, options->outputs, options);
    for (size_t i = 0; (paths[0] = casus_drawing_output_at(drawing, index, i)); i++)
        status = worse(status, outputs_compare(figure, paths, options));
    return status;
}

/* A figure that can't be drawn does not keep the others from it. */
static enum status draw_all(struct casus_drawing *drawing, const struct options *options,
                            struct output *outputs, struct casus_report *report)
{
    enum status status = STATUS_DONE;
    for (size_t i = 0; i < casus_drawing_count(drawing); i++) {
        struct casus_figure *figure = casus_drawing_figure_at(drawing, i);
        if (options->is_check)
            status = worse(status, compare_one(drawing, i, options, report));
        else if (options->output_count)
            status = worse(status, write_one(figure, options, outputs, report));
        else if (!casus_drawing_write(drawing, i, report))
            status = worse(status, failure_of(figure, report));
        else if (options->is_verbose)
            print_written(drawing, i);
    }
    struct casus_tally tally;
    casus_drawing_tally(drawing, &tally);
    bool is_lossy =
        tally.rejected > 0 || tally.unlabelled > 0 || casus_report_count(report, CASUS_ERROR) > 0;
    return options->is_strict && is_lossy ? worse(status, STATUS_FOUND) : status;
}

static bool write_report(struct casus_drawing *drawing, const struct options *options,
                         struct casus_report *report)
{
    if (!options->report)
        return true;
    const char *text = outputs_report_is_json(options) ? casus_drawing_report_json(drawing, report)
                                                       : casus_drawing_report_text(drawing, report);
    return casus_write_file(options->report, text, strlen(text), report);
}

static enum status draw(struct casus_drawing *drawing, const struct options *options,
                        struct output *outputs, struct casus_report *report)
{
    enum status status = STATUS_INPUT;
    bool is_read = drawing_read(drawing, options, report);
    if (is_read)
        status = draw_all(drawing, options, outputs, report);
    if (!write_report(drawing, options, report))
        status = STATUS_OUTPUT;
    struct casus_tally tally;
    struct casus_input input;
    casus_drawing_tally(drawing, &tally);
    print_account(casus_drawing_input_at(drawing, 0, &input) ? &tally : NULL, report, options,
                  status);
    if (!is_read)
        complain("nothing was drawn, because an input can't be read");
    return status;
}

enum status figures_run(const char *name, const struct options *options)
{
    struct output *outputs = allocate(options->output_count + 1, sizeof *outputs);
    struct casus_report *report = casus_report_new();
    struct casus_drawing *drawing = casus_drawing_new();
    enum status status = STATUS_USAGE;
    if (!outputs_check(outputs, name, OPTION_FOR_FILES, options))
        status = STATUS_USAGE;
    else if (!drawing_open(drawing, options, report))
        print_problems(report, options);
    else if (check_outputs(drawing, options))
        status = draw(drawing, options, outputs, report);
    casus_drawing_free(drawing);
    casus_report_free(report);
    free(outputs);
    return status;
}
