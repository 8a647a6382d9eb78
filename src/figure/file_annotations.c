/* Annotations in figure files: {"span": "2024-02-19/2024-04-14", "label": "Truce"}. */
#include "figure/file_reader.h"

#include <stdlib.h>
#include <string.h>

/* The kind that an object is of: its one key but "label"; ANNOTATION_KIND_COUNT where it is none,
 * which is told. */
static enum annotation_kind read_kind(struct file_reader *reader, const json_t *object)
{
    const char *known[ANNOTATION_KIND_COUNT + 2] = {NULL};
    enum annotation_kind found = ANNOTATION_KIND_COUNT;
    size_t kinds = 0;
    for (int kind = 0; kind < ANNOTATION_KIND_COUNT; kind++) {
        known[kind] = annotation_kind_name((enum annotation_kind)kind);
        if (!json_object_get(object, known[kind]))
            continue;
        found = (enum annotation_kind)kind;
        kinds++;
    }
    known[ANNOTATION_KIND_COUNT] = "label";
    if (!file_check_known(reader, object, known))
        return ANNOTATION_KIND_COUNT;
    if (kinds == 1)
        return found;
    file_refuse(reader, "bad-annotation",
                kinds ? "it is several things at once; give one of 'rule', 'span', 'event' and "
                        "'break'"
                      : "it has no date; give one of 'rule', 'span', 'event' and 'break'");
    return ANNOTATION_KIND_COUNT;
}

/* A text, or a year; the caller frees it. */
static char *read_when(struct file_reader *reader, const json_t *value)
{
    if (json_is_integer(value))
        return json_dumps(value, JSON_ENCODE_ANY);
    if (json_is_string(value))
        return strdup(json_string_value(value));
    file_refuse_type(reader, value, "a text");
    return NULL;
}

/* The caller frees it. */
static char *read_label(struct file_reader *reader, const json_t *object)
{
    const json_t *value = json_object_get(object, "label");
    size_t length = file_enter(reader, "label");
    char *label = value ? file_translated(reader, value) : NULL;
    file_leave(reader, length);
    return label;
}

static void read_annotation(struct file_reader *reader, const json_t *object, size_t panel)
{
    if (!json_is_object(object)) {
        file_refuse_type(reader, object, "an object");
        return;
    }
    enum annotation_kind kind = read_kind(reader, object);
    if (kind == ANNOTATION_KIND_COUNT)
        return;
    const char *key = annotation_kind_name(kind);
    char *label = read_label(reader, object);
    size_t length = file_enter(reader, key);
    char *when = read_when(reader, json_object_get(object, key));
    struct annotation_request request = {
        .kind = kind,
        .panel = panel,
        .when = when,
        .label = label,
        .file = &reader->file->json,
        .place = buffer_text(&reader->place),
    };
    struct report *said = report_new();
    if (when &&
        !annotations_add(&reader->settings->annotations, &request, &reader->settings->arena, said))
        file_pass_on(reader, said);
    file_leave(reader, length);
    report_free(said);
    free(label);
    free(when);
}

void file_read_annotations(struct file_reader *reader, const json_t *object, size_t panel)
{
    const json_t *list = json_object_get(object, "annotations");
    if (!list)
        return;
    size_t length = file_enter(reader, "annotations");
    if (!json_is_array(list))
        file_refuse_type(reader, list, "a list of objects");
    for (size_t i = 0; i < json_array_size(list); i++) {
        size_t item = file_enter_item(reader, i);
        read_annotation(reader, json_array_get(list, i), panel);
        file_leave(reader, item);
    }
    file_leave(reader, length);
}
