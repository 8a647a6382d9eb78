/* The command of every chart. Nothing is read before the whole command line is known to be right,
 * and nothing is written before every output was rendered. */
#include "cli/cli.h"
#include "cli/outputs.h"
#include "cli/progress.h"

#include <stdlib.h>
#include <string.h>

/* ---- Settings ---- */

/* The date for outputs that want one; builds that are to be repeatable set the variable. */
bool environment_time(bool *is_set, int64_t *seconds)
{
    const char *text = getenv("SOURCE_DATE_EPOCH");
    *is_set = text && *text;
    if (!*is_set)
        return true;
    size_t digits = strspn(text, "0123456789");
    if (text[digits] || digits > 12) {
        complain("SOURCE_DATE_EPOCH: '%s' is not a number of seconds since 1970", text);
        return false;
    }
    *seconds = strtoll(text, NULL, 10);
    return true;
}

static bool take_environment(struct casus_figure *figure)
{
    bool is_set;
    int64_t seconds;
    if (!environment_time(&is_set, &seconds))
        return false;
    if (is_set)
        casus_figure_set_time(figure, seconds);
    return true;
}

/* All wrong settings are told at once. */
static bool apply_settings(struct casus_figure *figure, const struct options *options,
                           struct casus_report *report)
{
    bool is_good = true;
    for (size_t i = 0; i < options->setting_count; i++) {
        const struct assignment *setting = &options->settings[i];
        if (!casus_figure_set(figure, setting->name, setting->value, report))
            is_good = false;
    }
    return is_good && take_environment(figure) && casus_figure_check(figure, report);
}

static bool can_render(struct casus_figure *figure, const struct options *options,
                       const struct output *outputs, struct casus_report *report)
{
    for (size_t i = 0; i < options->output_count; i++) {
        if (!casus_figure_can_render(figure, outputs[i].format, report))
            return false;
    }
    return true;
}

/* ---- Telling ---- */

static void print_inputs(const struct casus_figure *figure)
{
    struct casus_input input;
    for (size_t i = 0; casus_figure_input_at(figure, i, &input); i++)
        print_input(&input);
}

/* ---- Drawing ---- */

static bool read_inputs(struct casus_figure *figure, const struct options *options,
                        struct casus_report *report)
{
    bool is_good = true;
    struct progress_line line;
    progress_begin(&line, options);
    casus_figure_set_progress(figure, progress_tell, &line);
    for (size_t i = 0; i < options->input_count; i++) {
        if (!casus_figure_read(figure, options->inputs[i], report))
            is_good = false;
    }
    progress_end(&line);
    casus_figure_set_progress(figure, NULL, NULL);
    return is_good;
}

static enum status lay_out(struct casus_figure *figure, struct casus_report *report)
{
    if (casus_figure_lay_out(figure, report))
        return STATUS_DONE;
    return is_about_data(report) ? STATUS_EMPTY : STATUS_USAGE;
}

static enum status draw(struct casus_figure *figure, const struct options *options,
                        struct output *outputs, struct casus_report *report)
{
    size_t count = options->output_count;
    bool is_read = read_inputs(figure, options, report);
    if (options->is_verbose)
        print_inputs(figure);
    if (!is_read)
        return STATUS_INPUT;
    enum status status = lay_out(figure, report);
    if (status != STATUS_DONE)
        return status;
    if (options->is_check)
        return outputs_compare(figure, options->outputs, options);
    if (!outputs_render(outputs, count, figure, report) ||
        !outputs_write(outputs, count, figure, options, report) ||
        !casus_figure_write_alt(figure, NULL, report))
        return STATUS_OUTPUT;
    struct casus_tally tally;
    casus_figure_tally(figure, &tally);
    bool is_lossy =
        tally.rejected > 0 || tally.unlabelled > 0 || casus_report_count(report, CASUS_ERROR) > 0;
    return options->is_strict && is_lossy ? STATUS_FOUND : STATUS_DONE;
}

/* What '--save-figure' asks for, known before anything is read; true where it asks for nothing. */
static bool save_figure(struct casus_figure *figure, const struct options *options,
                        const char **text, struct casus_report *report)
{
    *text = NULL;
    if (options->save)
        *text = casus_figure_save(figure, options->save, options->inputs, options->outputs, report);
    return *text || !options->save;
}

static enum status draw_figure(struct casus_figure *figure, const struct options *options,
                               struct output *outputs, struct casus_report *report)
{
    const char *saved;
    if (!apply_settings(figure, options, report) || !can_render(figure, options, outputs, report) ||
        !save_figure(figure, options, &saved, report)) {
        print_problems(report, options);
        return STATUS_USAGE;
    }
    enum status status = draw(figure, options, outputs, report);
    if (saved && status <= STATUS_FOUND && !options->is_check &&
        !casus_write_file(options->save, saved, strlen(saved), report))
        status = STATUS_OUTPUT;
    if (!outputs_write_report(figure, options, report))
        status = STATUS_OUTPUT;
    struct casus_tally tally;
    struct casus_input input;
    bool has_input = casus_figure_input_at(figure, 0, &input);
    casus_figure_tally(figure, &tally);
    print_account(has_input ? &tally : NULL, report, options, status);
    if (status == STATUS_INPUT && options->input_count > 1)
        complain("nothing was drawn, because an input can't be read");
    return status;
}

enum status draw_run(const char *chart, const struct options *options)
{
    struct output *outputs = allocate(options->output_count + 1, sizeof *outputs);
    enum status status = STATUS_USAGE;
    if (outputs_check(outputs, chart, OPTION_FOR_DRAW, options)) {
        struct casus_report *report = casus_report_new();
        fonts_choose(fonts_are_named(options));
        struct casus_figure *figure = casus_figure_new(chart, report);
        if (figure)
            status = draw_figure(figure, options, outputs, report);
        else
            print_problems(report, options);
        casus_figure_free(figure);
        casus_report_free(report);
    }
    free(outputs);
    return status;
}
