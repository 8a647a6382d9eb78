/* The files that a figure names: its data, its outputs, and its name after them. */
#include "figure/file_reader.h"

#include "base/path.h"

#include <string.h>

#define DATA_LIMIT 1000 /* files of one figure */

static const char *folder_of(const struct file_reader *reader)
{
    return path_folder(reader->file->json.name, &reader->file->arena);
}

static void read_path_of_data(struct file_reader *reader, struct file_figure *figure, size_t index)
{
    struct arena *arena = &reader->file->arena;
    struct file_path *data = &figure->data[index];
    if (strcmp(data->path, "-") == 0)
        file_refuse(reader, "bad-path", "'-' is standard input; a figure file names its files");
    else if (!*data->path)
        file_refuse(reader, "bad-path", "an empty text names no file");
    data->path = path_join(folder_of(reader), data->path, arena);
    data->absolute = path_absolute(data->path, arena);
    for (size_t i = 0; i < index; i++) {
        if (strcmp(figure->data[i].absolute, data->absolute) != 0)
            continue;
        file_refuse(reader, "bad-path",
                    "the file is there twice, so its records would count twice");
        return;
    }
}

static void read_data(struct file_reader *reader, const json_t *value, struct file_figure *figure)
{
    figure->data_count = file_texts(reader, value, &figure->data);
    if (figure->data_count > DATA_LIMIT) {
        file_refuse(reader, "too-many", "%zu files, where at most %d are wanted",
                    figure->data_count, DATA_LIMIT);
        return;
    }
    for (size_t i = 0; i < figure->data_count; i++) {
        size_t length = json_is_array(value) ? file_enter_item(reader, i) : reader->place.length;
        read_path_of_data(reader, figure, i);
        file_leave(reader, length);
    }
    if (figure->data_count == 0 && json_is_array(value) && json_array_size(value) == 0)
        file_refuse(reader, "bad-path", "the list is empty; name at least one file");
}

/* The data of a report; what is wrong with it is told once, with the first figure. */
static void read_shared_data(struct file_reader *reader, const json_t *value,
                             struct file_figure *figure)
{
    struct buffer place = reader->place;
    struct report *report = reader->report, *unheard = report_new();
    reader->place = (struct buffer){0};
    if (figure != reader->file->figures)
        reader->report = unheard;
    file_enter(reader, "data");
    read_data(reader, value, figure);
    buffer_clear(&reader->place);
    reader->place = place;
    reader->report = report;
    report_free(unheard);
}

void file_read_data(struct file_reader *reader, const json_t *object, const json_t *shared,
                    struct file_figure *figure)
{
    const json_t *value = json_object_get(object, "data");
    if (!value && json_object_get(shared, "data")) {
        read_shared_data(reader, json_object_get(shared, "data"), figure);
        return;
    }
    if (!value) {
        file_refuse(reader, "missing-key",
                    "no data is named; give 'data' a file, or a list of files");
        return;
    }
    size_t length = file_enter(reader, "data");
    read_data(reader, value, figure);
    file_leave(reader, length);
}

static const char *join_folder(struct file_reader *reader, const char *path)
{
    struct arena *arena = &reader->file->arena;
    const char *folder = reader->request->folder;
    if (!folder)
        return path_join(folder_of(reader), path, arena);
    return path_join(folder, path_is_outside(path) ? path_name(path) : path, arena);
}

const char *file_output_path(struct file_reader *reader, const char *path)
{
    if (!*path_name(path) || strcmp(path, "-") == 0)
        file_refuse(reader, "bad-path", "'%s' names no file", path);
    else if (!reader->request->folder && path_is_outside(path))
        file_refuse(reader, "bad-path",
                    "'%s' lies outside of the folder of this file; --out-dir says where outputs "
                    "may go instead",
                    path);
    return join_folder(reader, path);
}

void file_read_outputs(struct file_reader *reader, const json_t *object, struct file_figure *figure)
{
    const json_t *value = json_object_get(object, "output");
    if (!value || reader->request->has_other_outputs)
        return;
    size_t length = file_enter(reader, "output");
    figure->output_count = file_texts(reader, value, &figure->outputs);
    for (size_t i = 0; i < figure->output_count; i++) {
        size_t item = json_is_array(value) ? file_enter_item(reader, i) : reader->place.length;
        figure->outputs[i].path = file_output_path(reader, figure->outputs[i].path);
        file_leave(reader, item);
    }
    file_leave(reader, length);
}

const char *file_read_name(struct file_reader *reader, const json_t *object,
                           const struct file_figure *figure)
{
    struct arena *arena = &reader->file->arena;
    const json_t *name = json_object_get(object, "name");
    if (json_is_string(name) && *json_string_value(name))
        return json_string_value(name);
    size_t length = file_enter(reader, "name");
    if (json_is_string(name))
        file_refuse(reader, "bad-setting", "the name is empty");
    else if (name)
        file_refuse_type(reader, name, "a text");
    file_leave(reader, length);
    const json_t *output = json_object_get(object, "output");
    if (json_is_array(output))
        output = json_array_get(output, 0);
    if (json_is_string(output))
        return path_stem(json_string_value(output), arena);
    return *figure->place ? figure->place : path_stem(reader->file->json.name, arena);
}
