/* What is in the data, as other programs see it. */
#include "api/api.h"

#include "base/memory.h"
#include "figure/account.h"
#include "query/inventory.h"

#include <stdlib.h>

struct casus_info {
    struct settings settings; /* only those for reading are used */
    struct inputs inputs;
    struct inventory inventory;
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
    inventory_clear(&info->inventory);
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
    struct inventory inventory;
};

static void take(void *context, const struct event *event)
{
    struct gathering *gathering = context;
    inventory_take(&gathering->inventory, event);
}

static void end(void *context, const struct tally_of_input *tally, bool is_read)
{
    (void)tally;
    struct gathering *gathering = context;
    if (is_read)
        inventory_merge(&gathering->info->inventory, &gathering->inventory);
    inventory_clear(&gathering->inventory);
}

static bool read_input(struct casus_info *info, const struct input_request *request,
                       struct casus_report *report)
{
    struct gathering gathering = {.info = info};
    struct sink sink = {.take = take, .end = end, .context = &gathering};
    return inputs_read(&info->inputs, request, &info->settings, &sink, report->report);
}

bool casus_info_read(struct casus_info *info, const char *path, struct casus_report *report)
{
    struct input_request request = {.name = path};
    return read_input(info, &request, report);
}

bool casus_info_read_bytes(struct casus_info *info, const char *name, const char *bytes,
                           size_t length, struct casus_report *report)
{
    struct input_request request = {name, bytes ? bytes : "", length};
    return read_input(info, &request, report);
}

bool casus_info_input_at(const struct casus_info *info, size_t index, struct casus_input *input)
{
    return inputs_at(&info->inputs, index, input);
}

static struct account account_of(const struct casus_info *info, const struct casus_report *report)
{
    return (struct account){info->inputs.tallies, info->inputs.count, report->report};
}

const char *casus_info_json(struct casus_info *info, const struct casus_report *report)
{
    struct account account = account_of(info, report);
    buffer_reset(&info->text);
    buffer_add_text(&info->text, "{");
    account_add_inputs_json(&account, &info->text);
    buffer_add_text(&info->text, ",\n");
    inventory_add_json(&info->inventory, &info->text);
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
    inventory_add_text(&info->inventory, &info->text);
    account_add_problems_text(&account, &info->text);
    return buffer_text(&info->text);
}
