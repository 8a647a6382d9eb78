/* What the pictures of a figure depend on, told before anything is drawn. */
#include "api/drawing.h"
#include "api/provenance.h"

#include "figure/figure_save.h"

#include <errno.h>
#include <string.h>

static bool refuse_data(const struct drawn *drawn, const struct file_path *data, const char *why,
                        struct casus_report *report)
{
    const struct json_spot spot = {.path = data->place, .field = "data"};
    json_file_problem(&drawn->file->json, &spot, "cannot-read", report->report,
                      "'%s' can't be opened: %s; paths are relative to the figure file", data->path,
                      why);
    return false;
}

static bool add_data(struct inputs *inputs, const struct drawn *drawn, struct casus_report *report)
{
    bool is_good = true;
    for (size_t i = 0; i < drawn->from->data_count; i++) {
        struct read_file file = {.path = drawn->from->data[i].path};
        errno = 0;
        if (digest_file(file.path, file.digest))
            inputs_add_file(inputs, &file);
        else
            is_good = refuse_data(drawn, &drawn->from->data[i],
                                  errno ? strerror(errno) : "it is no file", report);
    }
    return is_good;
}

static void add_text(struct digest *digest, const char *text)
{
    digest_add(digest, text, strlen(text) + 1);
}

/* The record of origin leaves out how a figure is drawn and what is said of its origin; a picture's
 * bytes depend on both. */
static void add_running(struct digest *digest, const struct settings *settings)
{
    char file[DIGEST_SIZE];
    for (size_t i = 0; i < settings->given_count; i++) {
        const struct given *given = &settings->given[i];
        if (!(given->setting->flags & SETTING_RUNNING))
            continue;
        add_text(digest, given->setting->name);
        add_text(digest, given->value);
        if (setting_names_file(given) && digest_file(given->value, file))
            add_text(digest, file);
    }
}

/* The inputs are the figure's only while it is asked where it comes from: it was not read. */
static struct provenance provenance_before_reading(struct casus_figure *figure,
                                                   struct inputs *inputs)
{
    struct inputs own = figure->inputs;
    figure->inputs = *inputs;
    struct provenance provenance = provenance_of(figure);
    figure->inputs = own;
    return provenance;
}

const char *casus_drawing_hash(struct casus_drawing *drawing, size_t index,
                               struct casus_report *report)
{
    if (!casus_drawing_check(drawing, report))
        return NULL;
    const struct drawn *drawn = &drawing->drawn[index];
    struct inputs inputs = {0};
    bool is_good = add_data(&inputs, drawn, report);
    if (is_good) {
        struct provenance provenance = provenance_before_reading(drawn->figure, &inputs);
        struct digest *digest = digest_new();
        add_text(digest, provenance.hash);
        digest_add(digest, (const char *)&drawn->figure->time, sizeof drawn->figure->time);
        add_running(digest, &drawn->figure->settings);
        digest_text(digest, drawing->hash);
        digest_free(digest);
        provenance_clear(&provenance);
    }
    inputs_clear(&inputs);
    return is_good ? drawing->hash : NULL;
}
