/* 'casus convert': the records of any input in our own format. Nothing is written before all of the
 * inputs were read. */
#include "cli/cli.h"
#include "cli/outputs.h"
#include "cli/progress.h"

#include <stdio.h>

static bool apply_settings(struct casus_convert *convert, const struct options *options,
                           struct casus_report *report)
{
    bool is_good = true;
    for (size_t i = 0; i < options->setting_count; i++) {
        const struct assignment *setting = &options->settings[i];
        if (!casus_convert_set(convert, setting->name, setting->value, report))
            is_good = false;
    }
    return is_good;
}

static bool read_inputs(struct casus_convert *convert, const struct options *options,
                        struct casus_report *report)
{
    bool is_good = true;
    struct progress_line line;
    progress_begin(&line, options);
    casus_convert_set_progress(convert, progress_tell, &line);
    for (size_t i = 0; i < options->input_count; i++) {
        if (!casus_convert_read(convert, options->inputs[i], report))
            is_good = false;
    }
    progress_end(&line);
    casus_convert_set_progress(convert, NULL, NULL);
    return is_good;
}

static void print_inputs(const struct casus_convert *convert)
{
    struct casus_input input;
    for (size_t i = 0; casus_convert_input_at(convert, i, &input); i++)
        print_input(&input);
}

static enum status write_records(struct casus_convert *convert, const struct options *options,
                                 const struct output *output, struct casus_report *report)
{
    struct casus_tally tally;
    if (!casus_convert_begin(convert, output->path, output->format, report))
        return STATUS_OUTPUT;
    bool is_read = read_inputs(convert, options, report);
    if (options->is_verbose)
        print_inputs(convert);
    if (!is_read)
        return STATUS_INPUT;
    casus_convert_tally(convert, &tally);
    if (!casus_convert_write(convert, report))
        return tally.drawn == 0 ? STATUS_EMPTY : STATUS_OUTPUT;
    if (options->is_verbose)
        fprintf(stderr, "casus: wrote '%s': %s, %zu record%s\n", output->path, output->format,
                tally.drawn, tally.drawn == 1 ? "" : "s");
    bool is_lossy = tally.rejected > 0 || casus_report_count(report, CASUS_ERROR) > 0;
    return options->is_strict && is_lossy ? STATUS_FOUND : STATUS_DONE;
}

static enum status run(struct casus_convert *convert, const struct options *options,
                       const struct output *output, struct casus_report *report)
{
    struct casus_tally tally;
    struct casus_input input;
    if (!apply_settings(convert, options, report)) {
        print_problems(report, options);
        return STATUS_USAGE;
    }
    enum status status = write_records(convert, options, output, report);
    bool has_input = casus_convert_input_at(convert, 0, &input);
    casus_convert_tally(convert, &tally);
    print_account(has_input ? &tally : NULL, report, options, status);
    if (status == STATUS_INPUT && options->input_count > 1)
        complain("nothing was written, because an input can't be read");
    return status;
}

enum status convert_run(const char *name, const struct options *options)
{
    struct output output = {0};
    if (options->output_count > 1) {
        complain("one output at a time; '%s' is too much", options->outputs[1]);
        return STATUS_USAGE;
    }
    if (!outputs_check(&output, name, OPTION_FOR_CONVERT, options))
        return STATUS_USAGE;
    struct casus_report *report = casus_report_new();
    struct casus_convert *convert = casus_convert_new();
    enum status status = run(convert, options, &output, report);
    casus_convert_free(convert);
    casus_report_free(report);
    return status;
}
