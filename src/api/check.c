/* Whether an output is still true: what it says of its origin is compared with what there is now.
 * The options count where a figure file names the output; it can't be told else what they should
 * be. Nothing is drawn by casus_check(), and of the data nothing but their digests is made. */
#include "api/drawing.h"
#include "api/provenance.h"

#include "base/file.h"
#include "base/path.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define SHOWN_LIMIT 60 /* bytes of a value in a message */
#define JSON_LIMIT ((size_t)4 << 20)
#define PAGE_LIMIT 10000
#define FOLDER_LIMIT 8 /* how many are looked through for a figure file */

/* A file being checked. */
struct checking {
    const char *path;
    struct report *report;
    struct arena arena;
    enum casus_verdict verdict;
};

static void note(struct checking *checking, enum casus_verdict verdict, const char *code,
                 const char *message)
{
    enum severity severity = verdict == CASUS_UNKNOWN   ? SEVERITY_ERROR
                             : verdict == CASUS_CHANGED ? SEVERITY_WARNING
                                                        : SEVERITY_NOTE;
    const struct position position = {.input = checking->path};
    report_add(checking->report, severity, code, &position, "%s", message);
    if (verdict == CASUS_CHANGED || checking->verdict == CASUS_UNCHANGED)
        checking->verdict = verdict;
}

#define NOTE(checking, verdict, code, ...)                                                         \
    note(checking, verdict, code, arena_print(&(checking)->arena, __VA_ARGS__))

/* --- where files are now --- */

/* A path as it was written: from the folder of the output or one above it, else from here. NULL
 * where it is nowhere. */
static const char *locate(struct checking *checking, const char *path)
{
    const char *folder = path_absolute(checking->path, &checking->arena);
    for (int i = 0; path[0] != '/' && i < FOLDER_LIMIT && strcmp(folder, "/") != 0; i++) {
        folder = path_folder(folder, &checking->arena);
        const char *found = path_join(folder, path, &checking->arena);
        if (access(found, F_OK) == 0)
            return found;
    }
    return access(path, F_OK) == 0 ? path : NULL;
}

/* --- what there is now --- */

/* The inputs of a command line, read again; its options can't have changed. */
static json_t *inputs_now(struct checking *checking, const json_t *inputs)
{
    json_t *now = json_array();
    for (size_t i = 0; i < json_array_size(inputs); i++) {
        const char *path = json_string_value(json_object_get(json_array_get(inputs, i), "path"));
        const char *found = path ? locate(checking, path) : NULL;
        char digest[DIGEST_SIZE];
        if (found && digest_file(found, digest))
            json_array_append_new(now, json_pack("{s:s, s:s}", "path", found, "sha256", digest));
        else if (path && strcmp(path, "-") == 0)
            NOTE(checking, CASUS_UNKNOWN, "unknown-input",
                 "it was drawn from standard input, which can't be read again");
        else
            NOTE(checking, CASUS_UNKNOWN, "missing-input",
                 "the input '%s' can't be read; paths count from the folder of the output or one "
                 "above it, else from here",
                 path ? path : "");
    }
    return now;
}

static bool note_data(struct checking *checking, const struct drawn *drawn)
{
    for (size_t i = 0; i < drawn->from->data_count; i++) {
        struct read_file file = {.path = drawn->from->data[i].path};
        if (!digest_file(file.path, file.digest)) {
            NOTE(checking, CASUS_UNKNOWN, "missing-input", "the input '%s' can't be read",
                 file.path);
            return false;
        }
        inputs_add_file(&drawn->figure->inputs, &file);
    }
    return true;
}

static void pass_on(struct checking *checking, const struct casus_report *said)
{
    for (size_t i = 0; i < report_problem_count(said->report); i++) {
        const struct problem *problem = report_problem_at(said->report, i);
        if (problem->severity == SEVERITY_ERROR)
            NOTE(checking, CASUS_UNKNOWN, problem->code, "%s", problem->examples[0].message);
    }
}

/* The record that a figure would give now; NULL, told, where an input can't be read. */
static json_t *record_now(struct checking *checking, const struct drawn *drawn)
{
    if (!note_data(checking, drawn))
        return NULL;
    struct provenance now = provenance_of(drawn->figure);
    json_t *record = json_incref(now.record);
    provenance_clear(&now);
    return record;
}

/* --- the figure file that names an output --- */

static bool is_figure_file(const char *bytes, size_t length)
{
    json_t *root = length <= JSON_LIMIT ? json_loadb(bytes, length, 0, NULL) : NULL;
    bool is_figure = json_object_get(root, "figure") != NULL;
    json_decref(root);
    return is_figure;
}

static bool is_figure_file_at(const char *path)
{
    struct stat status;
    gchar *bytes = NULL;
    gsize length = 0;
    bool is_small =
        stat(path, &status) == 0 && S_ISREG(status.st_mode) && (size_t)status.st_size <= JSON_LIMIT;
    bool is_figure = is_small && g_file_get_contents(path, &bytes, &length, NULL) &&
                     is_figure_file(bytes, length);
    g_free(bytes);
    return is_figure;
}

/* "a-2.svg" is a page of "a.svg". */
static bool names_page(const char *path, const char *absolute)
{
    size_t stem = (size_t)(strrchr(path_name(path), '.') - path);
    const char *rest = absolute + stem;
    if (strncmp(path, absolute, stem) != 0 || rest[0] != '-')
        return false;
    size_t digits = strspn(rest + 1, "0123456789");
    return digits > 0 && strcmp(rest + 1 + digits, path + stem) == 0;
}

/* The figure that writes a file itself comes before one of which it may be a page. */
static const struct drawn *find_figure(const struct casus_drawing *drawing, const char *absolute,
                                       struct arena *arena)
{
    const struct drawn *of_page = NULL;
    for (size_t i = 0; i < drawing->count; i++) {
        const struct file_figure *from = drawing->drawn[i].from;
        for (size_t j = 0; j < from->output_count; j++) {
            const char *path = path_absolute(from->outputs[j].path, arena);
            if (strcmp(path, absolute) == 0)
                return &drawing->drawn[i];
            if (!of_page && names_page(path, absolute))
                of_page = &drawing->drawn[i];
        }
    }
    return of_page;
}

/* Whether the figure file at a path names the output; then the record of now is there, or NULL. */
static bool ask_file(struct checking *checking, const char *path, const char *absolute,
                     json_t **record)
{
    if (!is_figure_file_at(path))
        return false;
    struct casus_report *said = casus_report_new();
    struct casus_drawing *drawing = casus_drawing_new();
    const struct drawn *drawn = NULL;
    if (casus_drawing_open(drawing, path, said) && casus_drawing_check(drawing, said))
        drawn = find_figure(drawing, absolute, &checking->arena);
    if (drawn)
        *record = record_now(checking, drawn);
    casus_drawing_free(drawing);
    casus_report_free(said);
    return drawn != NULL;
}

static bool ask_folder(struct checking *checking, const char *folder, const char *absolute,
                       json_t **record)
{
    GDir *list = g_dir_open(folder, 0, NULL);
    const gchar *name;
    bool is_found = false;
    while (list && !is_found && (name = g_dir_read_name(list)))
        is_found = path_has_ending(name, ".json") &&
                   ask_file(checking, path_join(folder, name, &checking->arena), absolute, record);
    if (list)
        g_dir_close(list);
    return is_found;
}

/* A figure file writes into its own folder and those below it, so it lies in that of the output or
 * above. */
static bool ask_figure_files(struct checking *checking, json_t **record)
{
    const char *absolute = path_absolute(checking->path, &checking->arena), *folder = absolute;
    for (int i = 0; i < FOLDER_LIMIT && strcmp(folder, "/") != 0; i++) {
        folder = path_folder(folder, &checking->arena);
        if (ask_folder(checking, folder, absolute, record))
            return true;
    }
    return false;
}

/* --- comparing --- */

static const char *shown(struct checking *checking, const json_t *value)
{
    if (!value)
        return "not set";
    char *text = json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT);
    size_t length = strlen(text), end = length;
    if (length > SHOWN_LIMIT)
        for (end = SHOWN_LIMIT; end > 0 && ((unsigned char)text[end] & 0xc0) == 0x80;)
            end--;
    const char *result =
        arena_print(&checking->arena, "%.*s%s", (int)end, text, end < length ? "…" : "");
    free(text);
    return result;
}

static void compare(struct checking *checking, const char *place, json_t *was, json_t *is);

static void compare_objects(struct checking *checking, const char *place, json_t *was, json_t *is)
{
    json_t *keys = json_copy(was);
    json_object_update_missing(keys, is);
    for (void *at = json_object_iter(keys); at; at = json_object_iter_next(keys, at)) {
        const char *key = json_object_iter_key(at), *dot = *place ? "." : "";
        compare(checking, arena_print(&checking->arena, "%s%s%s", place, dot, key),
                json_object_get(was, key), json_object_get(is, key));
    }
    json_decref(keys);
}

static void compare(struct checking *checking, const char *place, json_t *was, json_t *is)
{
    if (was && is && json_equal(was, is))
        return;
    if (json_is_object(was) && json_is_object(is)) {
        compare_objects(checking, place, was, is);
    } else if (json_is_array(was) && json_is_array(is) && json_array_size(was) > 0 &&
               json_array_size(was) == json_array_size(is)) {
        for (size_t i = 0; i < json_array_size(was); i++)
            compare(checking, arena_print(&checking->arena, "%s[%zu]", place, i),
                    json_array_get(was, i), json_array_get(is, i));
    } else {
        NOTE(checking, CASUS_CHANGED, "changed-option", "the option '%s' was %s and is %s", place,
             shown(checking, was), shown(checking, is));
    }
}

static void compare_inputs(struct checking *checking, const json_t *was, const json_t *is)
{
    size_t count = json_array_size(is);
    if (json_array_size(was) != count) {
        NOTE(checking, CASUS_CHANGED, "changed-inputs",
             "it was drawn from %zu files, and now there are %zu", json_array_size(was), count);
        return;
    }
    for (size_t i = 0; i < count; i++) {
        const json_t *file = json_array_get(was, i);
        json_t *digest = json_object_get(json_array_get(is, i), "sha256");
        if (!json_equal(digest, json_object_get(file, "sha256")))
            NOTE(checking, CASUS_CHANGED, "changed-data", "'%s' has changed",
                 json_string_value(json_object_get(file, "path")));
    }
}

static void compare_versions(struct checking *checking, const json_t *record)
{
    const char *version = json_string_value(json_object_get(record, "casus"));
    if (version && strcmp(version, CASUS_VERSION) != 0)
        NOTE(checking, CASUS_UNCHANGED, "other-version",
             "it was drawn by casus %s; this is %s, which may draw it otherwise", version,
             CASUS_VERSION);
}

static void compare_records(struct checking *checking, const json_t *was, const json_t *is)
{
    compare_versions(checking, was);
    compare_inputs(checking, json_object_get(was, "inputs"), json_object_get(is, "inputs"));
    compare(checking, "", json_object_get(was, "options"), json_object_get(is, "options"));
}

/* --- one output --- */

static void check_record(struct checking *checking, json_t *record)
{
    json_t *now = NULL, *was = json_object_get(record, "inputs");
    if (ask_figure_files(checking, &now)) {
        if (now)
            compare_records(checking, record, now);
    } else {
        json_t *is = inputs_now(checking, was);
        compare_versions(checking, record);
        if (json_array_size(was) == json_array_size(is))
            compare_inputs(checking, was, is);
        NOTE(checking, CASUS_UNCHANGED, "no-figure",
             "no figure file there or above names it, so its options have nothing to agree with");
        json_decref(is);
    }
    json_decref(now);
}

static void check_output(struct checking *checking, const char *bytes, size_t length)
{
    struct provenance carried;
    if (!provenance_find(bytes, length, &carried))
        NOTE(checking, CASUS_UNKNOWN, "no-provenance",
             "it does not say where it comes from: casus did not write it, or was told to say "
             "nothing, or it is CSV, which has no place for it");
    else if (!carried.record)
        NOTE(checking, CASUS_UNKNOWN, "hash-only",
             "it holds a hash alone; check the figure file that it is drawn from");
    else
        check_record(checking, carried.record);
    provenance_clear(&carried);
}

/* --- the outputs of a figure file --- */

static bool read_bytes(const char *path, gchar **bytes, gsize *length)
{
    return g_file_get_contents(path, bytes, length, NULL);
}

/* Pages of one figure say which one they are by their names: the first gap ends them, and what is
 * behind a gap was drawn before. */
static void check_written(struct checking *checking, const struct provenance *now)
{
    gchar *bytes = NULL;
    gsize length = 0;
    struct provenance carried = {0};
    bool is_table = path_has_ending(checking->path, ".csv");
    if (!read_bytes(checking->path, &bytes, &length))
        NOTE(checking, CASUS_CHANGED, "not-drawn", "it was not drawn yet");
    else if (!provenance_find(bytes, length, &carried) && !is_table)
        NOTE(checking, CASUS_UNKNOWN, "no-provenance", "it does not say where it comes from");
    else if (carried.record)
        compare_records(checking, carried.record, now->record);
    else if (!is_table && strcmp(carried.hash, now->hash) != 0)
        NOTE(checking, CASUS_CHANGED, "changed-hash",
             "the data, the options or the version of casus have changed");
    provenance_clear(&carried);
    g_free(bytes);
}

/* The highest number of a page that is there; 0: none. */
static size_t last_page(struct checking *checking, const char *path)
{
    GDir *list = g_dir_open(path_folder(path, &checking->arena), 0, NULL);
    const gchar *name;
    size_t last = 0, stem = strlen(path_stem(path, &checking->arena));
    while (list && (name = g_dir_read_name(list)))
        if (names_page(path_name(path), name)) {
            size_t number = strtoul(name + stem + 1, NULL, 10);
            last = number > last ? number : last;
        }
    if (list)
        g_dir_close(list);
    return last < PAGE_LIMIT ? last : PAGE_LIMIT;
}

static void check_pages(struct checking *checking, const struct provenance *now)
{
    const char *path = checking->path;
    size_t count = access(path, F_OK) == 0 ? 0 : last_page(checking, path);
    if (count == 0)
        check_written(checking, now);
    for (size_t i = 1; i <= count; i++) {
        checking->path = path_numbered(path, i, &checking->arena);
        check_written(checking, now);
    }
}

static void check_figure(struct checking *checking, const struct drawn *drawn)
{
    const char *path = checking->path;
    if (!note_data(checking, drawn))
        return;
    struct provenance now = provenance_of(drawn->figure);
    for (size_t i = 0; i < drawn->from->output_count; i++) {
        checking->path = drawn->from->outputs[i].path;
        check_pages(checking, &now);
    }
    checking->path = path;
    provenance_clear(&now);
}

static void check_figures(struct checking *checking)
{
    struct casus_report *said = casus_report_new();
    struct casus_drawing *drawing = casus_drawing_new();
    if (casus_drawing_open(drawing, checking->path, said) && casus_drawing_check(drawing, said)) {
        for (size_t i = 0; i < drawing->count; i++)
            check_figure(checking, &drawing->drawn[i]);
    } else {
        pass_on(checking, said);
    }
    casus_drawing_free(drawing);
    casus_report_free(said);
}

enum casus_verdict casus_check(const char *path, struct casus_report *report)
{
    struct checking checking = {.path = path, .report = report->report};
    GError *error = NULL;
    gchar *bytes = NULL;
    gsize length = 0;
    if (!g_file_get_contents(path, &bytes, &length, &error))
        NOTE(&checking, CASUS_UNKNOWN, "cannot-read", "it can't be read: %s", error->message);
    else if (path_has_ending(path, ".json") && is_figure_file(bytes, length))
        check_figures(&checking);
    else
        check_output(&checking, bytes, length);
    g_clear_error(&error);
    g_free(bytes);
    arena_clear(&checking.arena);
    return checking.verdict;
}

/* --- drawn again --- */

static void compare_with(struct checking *checking, struct casus_figure *figure, const char *bytes,
                         size_t length)
{
    struct provenance carried, now = provenance_of(figure);
    if (provenance_find(bytes, length, &carried) && carried.record)
        compare_records(checking, carried.record, now.record);
    if (checking->verdict == CASUS_UNCHANGED)
        NOTE(
            checking, CASUS_CHANGED, "drawn-otherwise", "it would be drawn otherwise: %s",
            carried.record && strcmp(carried.hash, now.hash) == 0
                ? "another library, font, date or working folder is at work, or the file was edited"
                : "data, options or version have changed");
    provenance_clear(&carried);
    provenance_clear(&now);
}

static void compare_file(struct checking *checking, struct casus_figure *figure, const char *format,
                         size_t index)
{
    struct casus_report *said = casus_report_new();
    gchar *bytes = NULL;
    gsize written = 0;
    size_t length = 0;
    const char *drawn = casus_figure_render_file(figure, format, index, &length, said);
    if (!drawn)
        pass_on(checking, said);
    else if (!g_file_get_contents(checking->path, &bytes, &written, NULL))
        NOTE(checking, CASUS_CHANGED, "not-drawn", "it was not drawn yet");
    else if (written != length || memcmp(bytes, drawn, length) != 0)
        compare_with(checking, figure, bytes, written);
    g_free(bytes);
    casus_report_free(said);
}

enum casus_verdict casus_figure_compare(struct casus_figure *figure, const char *path,
                                        struct casus_report *report)
{
    struct checking checking = {.path = path, .report = report->report};
    const char *format = casus_format_for_path(path);
    size_t count = format ? casus_figure_file_count(figure, format, report) : 0;
    if (count == 0)
        checking.verdict = CASUS_UNKNOWN;
    for (size_t i = 0; i < count; i++) {
        checking.path = count > 1 ? path_numbered(path, i + 1, &checking.arena) : path;
        compare_file(&checking, figure, format, i);
    }
    arena_clear(&checking.arena);
    return checking.verdict;
}
