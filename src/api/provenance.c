#include "api/provenance.h"

#include "base/path.h"
#include "figure/figure_save.h"

#include <glib.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define MARK "casus-provenance sha256="
#define RECORD "record="
#define HASH_LENGTH (DIGEST_SIZE - 1)
#define PATH_SIZE 4096

/* --- making --- */

/* The file that was put there by '<', where the system tells. */
static bool file_of_standard_input(char path[PATH_SIZE])
{
    struct stat status, named;
    ssize_t length = readlink("/proc/self/fd/0", path, PATH_SIZE - 1);
    path[length > 0 ? length : 0] = '\0';
    return length > 0 && fstat(STDIN_FILENO, &status) == 0 && S_ISREG(status.st_mode) &&
           stat(path, &named) == 0 && named.st_dev == status.st_dev &&
           named.st_ino == status.st_ino;
}

/* As it is from the working folder where it lies below it, and whole elsewhere: however it was
 * written, it is the same. */
static const char *name_of(const char *path, struct arena *arena)
{
    char standard[PATH_SIZE];
    if (strcmp(path, "-") == 0) {
        if (!file_of_standard_input(standard))
            return path;
        path = arena_text(arena, standard);
    }
    const char *here = path_absolute(".", arena), *whole = path_absolute(path, arena);
    const char *relative = path_relative(here, whole, arena);
    return path_is_outside(relative) ? whole : relative;
}

static void add_file(json_t *files, const char *path, const char *digest)
{
    struct arena arena = {0};
    json_array_append_new(files,
                          json_pack("{s:s, s:s}", "path", name_of(path, &arena), "sha256", digest));
    arena_clear(&arena);
}

/* A theme is read like data, and counts like them. The report of an earlier edition does not: it is
 * written anew with each. */
static void add_given_files(json_t *files, const struct settings *settings)
{
    for (size_t i = 0; i < settings->given_count; i++) {
        const struct given *given = &settings->given[i];
        char digest[DIGEST_SIZE];
        if (!(given->setting->flags & SETTING_RUNNING) && setting_names_file(given) &&
            digest_file(given->value, digest))
            add_file(files, given->value, digest);
    }
}

static json_t *files_of(const struct casus_figure *figure)
{
    json_t *files = json_array();
    for (size_t i = 0; i < figure->inputs.file_count; i++)
        add_file(files, figure->inputs.files[i].path, figure->inputs.files[i].digest);
    add_given_files(files, &figure->settings);
    return files;
}

static json_t *options_of(const struct casus_figure *figure)
{
    char *line = figure_options(&figure->settings);
    json_t *options = json_loads(line, 0, NULL);
    free(line);
    return options;
}

/* What counts of a record: not where files lie, nor who lists the options. */
static void hash_record(const json_t *record, char hash[DIGEST_SIZE])
{
    json_t *digests = json_array();
    const json_t *inputs = json_object_get(record, "inputs");
    for (size_t i = 0; i < json_array_size(inputs); i++)
        json_array_append(digests, json_object_get(json_array_get(inputs, i), "sha256"));
    json_t *essence = json_pack("{s:O?, s:o, s:O?}", "casus", json_object_get(record, "casus"),
                                "inputs", digests, "options", json_object_get(record, "options"));
    char *text = json_dumps(essence, JSON_COMPACT);
    struct digest *digest = digest_new();
    digest_add(digest, text, strlen(text));
    digest_text(digest, hash);
    digest_free(digest);
    free(text);
    json_decref(essence);
}

struct provenance provenance_of(const struct casus_figure *figure)
{
    struct provenance provenance = {.record = json_object()};
    json_object_set_new(provenance.record, "casus", json_string(CASUS_VERSION));
    json_object_set_new(provenance.record, "inputs", files_of(figure));
    json_object_set_new(provenance.record, "options", options_of(figure));
    hash_record(provenance.record, provenance.hash);
    return provenance;
}

void provenance_add_line(const struct provenance *provenance, bool has_record, struct buffer *out)
{
    buffer_print(out, MARK "%s", provenance->hash);
    if (!has_record || !provenance->record)
        return;
    char *text = json_dumps(provenance->record, JSON_COMPACT);
    gchar *coded = g_base64_encode((const guchar *)text, strlen(text));
    buffer_print(out, " " RECORD "%s;", coded);
    g_free(coded);
    free(text);
}

/* --- finding --- */

static const char *find(const char *bytes, size_t length, const char *word)
{
    size_t size = strlen(word);
    for (const char *at = bytes; length - (size_t)(at - bytes) >= size; at++) {
        at = memchr(at, word[0], length - (size_t)(at - bytes) - size + 1);
        if (!at || memcmp(at, word, size) == 0)
            return at;
    }
    return NULL;
}

/* A format of short lines breaks it, and begins the next one with a sign. */
static json_t *decode(const char *bytes, size_t length)
{
    struct buffer coded = {0};
    size_t at = 0;
    for (; at < length && bytes[at] != ';'; at++)
        if (g_ascii_isalnum(bytes[at]) || strchr("+/=", bytes[at]))
            buffer_add(&coded, bytes + at, 1);
    gsize size = 0;
    guchar *text = at < length ? g_base64_decode(buffer_text(&coded), &size) : NULL;
    json_t *record = text ? json_loadb((const char *)text, size, 0, NULL) : NULL;
    g_free(text);
    buffer_clear(&coded);
    return record;
}

static bool read_line(const char *bytes, size_t length, struct provenance *provenance)
{
    if (length < HASH_LENGTH)
        return false;
    memcpy(provenance->hash, bytes, HASH_LENGTH);
    if (strspn(provenance->hash, "0123456789abcdef") != HASH_LENGTH)
        return false;
    const char *end = bytes + length, *at = bytes + HASH_LENGTH;
    while (at < end && strchr(" \r\n%", *at))
        at++;
    size_t left = (size_t)(end - at), size = strlen(RECORD);
    if (left < size || memcmp(at, RECORD, size) != 0)
        return true;
    char hash[DIGEST_SIZE] = "";
    provenance->record = decode(at + size, left - size);
    if (provenance->record)
        hash_record(provenance->record, hash);
    return strcmp(hash, provenance->hash) == 0;
}

/* In PDF what was written last counts, and our line is the last; elsewhere it is the first, so that
 * no words of the data are taken for it. */
static const char *find_line(const char *bytes, size_t length)
{
    const char *line = find(bytes, length, MARK), *next = line;
    bool is_last = length > 4 && memcmp(bytes, "%PDF", 4) == 0;
    while (is_last && next) {
        line = next;
        next = find(line + 1, length - (size_t)(line + 1 - bytes), MARK);
    }
    return line;
}

bool provenance_find(const char *bytes, size_t length, struct provenance *provenance)
{
    *provenance = (struct provenance){0};
    const char *line = find_line(bytes, length);
    if (!line)
        return false;
    line += strlen(MARK);
    if (read_line(line, length - (size_t)(line - bytes), provenance))
        return true;
    provenance_clear(provenance);
    return false;
}

void provenance_clear(struct provenance *provenance)
{
    json_decref(provenance->record);
    *provenance = (struct provenance){0};
}
