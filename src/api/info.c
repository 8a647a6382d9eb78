/* What is in the data, as other programs see it. */
#include "api/api.h"

#include "base/memory.h"
#include "figure/account.h"
#include "query/datasets.h"
#include "query/twins.h"

#include <stdlib.h>

struct casus_info {
    struct settings settings; /* only those for reading are used */
    struct inputs inputs;
    struct datasets datasets;
    struct twins twins;
    bool is_finished;
    struct buffer text;
};

struct casus_info *casus_info_new(void)
{
    struct casus_info *info = memory_alloc(sizeof *info);
    settings_init(&info->settings);
    return info;
}

void casus_info_free(struct casus_info *info)
{
    if (!info)
        return;
    settings_clear(&info->settings);
    inputs_clear(&info->inputs);
    datasets_clear(&info->datasets);
    twins_clear(&info->twins);
    buffer_clear(&info->text);
    free(info);
}

bool casus_info_set(struct casus_info *info, const char *name, const char *value,
                    struct casus_report *report)
{
    return setting_apply(&info->settings, SCOPE_READING, name, value, report->report);
}

/* Each input is gathered apart: one that breaks off in the middle leaves no trace. */
struct gathering {
    struct casus_info *info;
    struct datasets datasets;
    size_t twins; /* before the input */
};

static void take(void *context, const struct event *event)
{
    struct gathering *gathering = context;
    struct casus_info *info = gathering->info;
    datasets_take(&gathering->datasets, event);
    twins_take(&info->twins, event);
}

static void end(void *context, const struct tally_of_input *tally, bool is_read)
{
    (void)tally;
    struct gathering *gathering = context;
    struct casus_info *info = gathering->info;
    if (is_read) {
        datasets_merge(&info->datasets, &gathering->datasets);
    } else {
        twins_cut(&info->twins, gathering->twins);
    }
    datasets_clear(&gathering->datasets);
    gathering->twins = info->twins.count;
}

static bool read_input(struct casus_info *info, const struct input_request *request,
                       struct casus_report *report)
{
    info->datasets.assign = info->settings.panel.assign;
    struct gathering gathering = {.info = info, .twins = info->twins.count};
    gathering.datasets.assign = info->settings.panel.assign;
    struct sink sink = {.take = take, .end = end, .context = &gathering};
    return inputs_read(&info->inputs, request, &info->settings, &sink, report->report);
}

void casus_info_set_progress(struct casus_info *info, casus_progress *tell, void *context)
{
    info->inputs.progress = (struct progress){tell, context};
}

bool casus_info_read(struct casus_info *info, const char *path, struct casus_report *report)
{
    struct input_request request = {.name = path};
    return read_input(info, &request, report);
}

bool casus_info_read_bytes(struct casus_info *info, const char *name, const char *bytes,
                           size_t length, struct casus_report *report)
{
    struct input_request request = {.name = name, .bytes = bytes ? bytes : "", .length = length};
    return read_input(info, &request, report);
}

void casus_info_finish(struct casus_info *info, struct casus_report *report)
{
    if (info->is_finished)
        return;
    info->is_finished = true;
    inputs_report_repeats(&info->inputs, report->report);
    datasets_report(&info->datasets, report->report);
    twins_report(&info->twins, report->report);
}

bool casus_info_input_at(const struct casus_info *info, size_t index, struct casus_input *input)
{
    return inputs_at(&info->inputs, index, input);
}

static struct account account_of(const struct casus_info *info, const struct casus_report *report)
{
    return (struct account){info->inputs.tallies, info->inputs.count, report->report, NULL};
}

const char *casus_info_json(struct casus_info *info, const struct casus_report *report)
{
    struct account account = account_of(info, report);
    buffer_reset(&info->text);
    buffer_add_text(&info->text, "{");
    account_add_inputs_json(&account, &info->text);
    buffer_add_text(&info->text, ",\n");
    datasets_add_json(&info->datasets, &info->text);
    buffer_add_text(&info->text, ",\n");
    account_add_problems_json(&account, &info->text);
    buffer_add_text(&info->text, "}\n");
    return buffer_text(&info->text);
}

const char *casus_info_text(struct casus_info *info, const struct casus_report *report)
{
    struct account account = account_of(info, report);
    buffer_reset(&info->text);
    account_add_inputs_text(&account, &info->text);
    datasets_add_text(&info->datasets, &info->text);
    account_add_problems_text(&account, &info->text);
    return buffer_text(&info->text);
}
