/* 'casus info': what is in the data, and what is wrong with it. The text lists the problems itself;
 * with --json they are told on standard error too, because nobody reads the object. */
#include "cli/cli.h"
#include "cli/progress.h"

#include <stdio.h>

static bool apply_settings(struct casus_info *info, const struct options *options,
                           struct casus_report *report)
{
    bool is_good = true;
    for (size_t i = 0; i < options->setting_count; i++) {
        const struct assignment *setting = &options->settings[i];
        if (!casus_info_set(info, setting->name, setting->value, report))
            is_good = false;
    }
    return is_good;
}

static bool read_inputs(struct casus_info *info, const struct options *options,
                        struct casus_report *report)
{
    bool is_good = true;
    struct progress_line line;
    progress_begin(&line, options);
    casus_info_set_progress(info, progress_tell, &line);
    for (size_t i = 0; i < options->input_count; i++) {
        if (!casus_info_read(info, options->inputs[i], report))
            is_good = false;
    }
    progress_end(&line);
    casus_info_set_progress(info, NULL, NULL);
    return is_good;
}

static enum status tell(struct casus_info *info, const struct options *options,
                        struct casus_report *report)
{
    struct casus_input input;
    if (!apply_settings(info, options, report)) {
        print_problems(report, options);
        return STATUS_USAGE;
    }
    bool is_read = read_inputs(info, options, report);
    casus_info_finish(info, report);
    bool has_input = casus_info_input_at(info, 0, &input);
    if (options->is_json || !is_read)
        print_problems(report, options);
    if (options->is_json)
        fputs(casus_info_json(info, report), stdout);
    else if (has_input)
        fputs(casus_info_text(info, report), stdout);
    return is_read ? STATUS_DONE : STATUS_INPUT;
}

enum status info_run(const char *name, const struct options *options)
{
    if (options->input_count == 0) {
        complain("no input; write 'casus %s INPUT', where '-' is standard input", name);
        return STATUS_USAGE;
    }
    struct casus_report *report = casus_report_new();
    struct casus_info *info = casus_info_new();
    enum status status = tell(info, options, report);
    casus_info_free(info);
    casus_report_free(report);
    return status;
}
