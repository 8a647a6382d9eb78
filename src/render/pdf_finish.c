/* A PDF ends with a table of where its objects are and a trailer that names the first of them:
 *
 *     80 0 obj << /Type /Catalog /Pages 1 0 R >> endobj
 *     xref
 *     0 81
 *     0000000000 65535 f
 *     0000041652 00000 n            20 bytes each
 *     …
 *     trailer << /Size 81 /Root 80 0 R /Info 79 0 R >>
 *     startxref
 *     42966
 *     %%EOF
 *
 * Objects that are to say more are written again behind the others, and the table anew behind them.
 * No words of a user's stand in what is searched here. */
#include "render/pdf_finish.h"

#include "render/plain.h"
#include "render/utf16.h"

#include "base/memory.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define ENTRY 20 /* bytes of the table */
#define TAIL 64  /* of the end, in which the place of the table is told */
#define MOST_OBJECTS 10000000

struct objects {
    struct buffer *file;
    size_t *offsets; /* by number; 0: it is not there */
    size_t count;
    size_t table; /* where the old one begins */
    size_t root, info;
};

/* --- reading --- */

/* The number behind 'key' after 'from'; 0 where there is none. */
static size_t number_after(const char *from, const char *key)
{
    const char *at = strstr(from, key);
    return at ? (size_t)strtoull(at + strlen(key), NULL, 10) : 0;
}

static bool is_object(const struct objects *objects, size_t number, size_t offset)
{
    char head[32];
    int length = snprintf(head, sizeof head, "%zu 0 obj", number);
    return offset > 0 && offset + (size_t)length < objects->table &&
           memcmp(objects->file->bytes + offset, head, (size_t)length) == 0;
}

static void read_offsets(struct objects *objects, const char *entries)
{
    objects->offsets = memory_alloc(objects->count * sizeof *objects->offsets);
    for (size_t i = 1; i < objects->count; i++) {
        const char *entry = entries + i * ENTRY;
        size_t offset = (size_t)strtoull(entry, NULL, 10);
        objects->offsets[i] = entry[17] == 'n' && is_object(objects, i, offset) ? offset : 0;
    }
}

/* The bytes are ended by a NUL, and none stands in the table and behind it. */
static bool read_table(struct objects *objects)
{
    const struct buffer *file = objects->file;
    if (file->length < TAIL)
        return false;
    objects->table = number_after(file->bytes + file->length - TAIL, "startxref\n");
    if (objects->table == 0 || objects->table >= file->length)
        return false;
    const char *table = file->bytes + objects->table, *trailer = strstr(table, "trailer\n");
    if (strncmp(table, "xref\n0 ", 7) != 0 || !trailer)
        return false;
    char *entries;
    objects->count = (size_t)strtoull(table + 7, &entries, 10);
    if (*entries != '\n' || objects->count > MOST_OBJECTS ||
        entries + 1 + objects->count * ENTRY != trailer)
        return false;
    objects->root = number_after(trailer, "/Root ");
    objects->info = number_after(trailer, "/Info ");
    read_offsets(objects, entries + 1);
    return objects->root > 0 && objects->root < objects->count && objects->info > 0 &&
           objects->info < objects->count && objects->offsets[objects->root] > 0;
}

/* Sets '*length' to that of the dictionary of an object that is nothing else, without its last
 * brackets, and returns its start; NULL where the object is something else. */
static const char *dictionary_of(const struct objects *objects, size_t number, size_t *length)
{
    static const char open[] = " 0 obj\n<< ", close[] = "\n>>\nendobj\n";
    if (objects->offsets[number] == 0)
        return NULL;
    const char *object = objects->file->bytes + objects->offsets[number];
    const char *start = object + strspn(object, "0123456789");
    if (strncmp(start, open, strlen(open)) != 0)
        return NULL;
    start += strlen(" 0 obj\n");
    const char *end = strstr(start, close);
    if (!end)
        return NULL;
    *length = (size_t)(end - start);
    return start;
}

/* --- writing --- */

static bool has_key(const char *dictionary, size_t length, const char *key)
{
    for (size_t i = 0; i + strlen(key) <= length; i++)
        if (memcmp(dictionary + i, key, strlen(key)) == 0)
            return true;
    return false;
}

static bool is_tag(const char *language)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-";
    return language && *language && language[strspn(language, letters)] == '\0';
}

/* Begins an object again; what is more is then added to 'body'. */
static void begin_again(struct objects *objects, struct buffer *body, size_t number)
{
    size_t length;
    const char *dictionary = dictionary_of(objects, number, &length);
    objects->offsets[number] = body->length;
    buffer_print(body, "%zu 0 obj\n", number);
    buffer_add(body, dictionary, length);
}

static void end_again(struct buffer *body)
{
    buffer_add_text(body, "\n>>\nendobj\n");
}

static void add_catalog(struct objects *objects, struct buffer *body, const struct pdf_words *words)
{
    size_t length;
    const char *dictionary = dictionary_of(objects, objects->root, &length);
    bool has_lang = has_key(dictionary, length, "/Lang");
    bool has_preferences = has_key(dictionary, length, "/ViewerPreferences");
    bool has_mark = has_key(dictionary, length, "/MarkInfo");
    bool has_structure = has_key(dictionary, length, "/StructTreeRoot");
    begin_again(objects, body, objects->root);
    if (is_tag(words->language) && !has_lang)
        buffer_print(body, "\n   /Lang (%s)", words->language);
    if (words->has_title && !has_preferences)
        buffer_add_text(body, "\n   /ViewerPreferences << /DisplayDocTitle true >>");
    if (has_structure && !has_mark)
        buffer_add_text(body, "\n   /MarkInfo << /Marked true >>");
    end_again(body);
}

static void add_alternatives(struct objects *objects, struct buffer *body, const char *alt)
{
    struct buffer plain = {0};
    plain_add(&plain, alt);
    for (size_t i = 1; i < objects->count && plain.length; i++) {
        size_t length;
        const char *dictionary = dictionary_of(objects, i, &length);
        if (!dictionary || strncmp(dictionary, "<< /Type /StructElem", 20) != 0 ||
            !has_key(dictionary, length, "/S /Figure") || has_key(dictionary, length, "/Alt"))
            continue;
        begin_again(objects, body, i);
        buffer_add_text(body, "\n   /Alt ");
        utf16_add_pdf_string(body, plain.bytes);
        end_again(body);
    }
    buffer_clear(&plain);
}

static void add_table(const struct objects *objects, struct buffer *body)
{
    size_t table = body->length;
    buffer_print(body, "xref\n0 %zu\n", objects->count);
    for (size_t i = 0; i < objects->count; i++)
        buffer_print(body, "%010zu %s \n", i ? objects->offsets[i] : 0,
                     i && objects->offsets[i] ? "00000 n" : "65535 f");
    buffer_print(body,
                 "trailer\n<< /Size %zu\n   /Root %zu 0 R\n   /Info %zu 0 R\n>>\nstartxref\n%zu\n"
                 "%%%%EOF\n",
                 objects->count, objects->root, objects->info, table);
}

bool pdf_finish(struct buffer *file, const struct pdf_words *words)
{
    struct objects objects = {.file = file};
    struct buffer body = {0};
    size_t length;
    bool is_known = read_table(&objects) && dictionary_of(&objects, objects.root, &length);
    if (is_known) {
        buffer_add(&body, file->bytes, objects.table);
        add_alternatives(&objects, &body, words->alt);
        add_catalog(&objects, &body, words);
        if (words->comment)
            buffer_print(&body, "%% %s\n", words->comment);
        add_table(&objects, &body);
        buffer_clear(file);
        *file = body;
    }
    free(objects.offsets);
    return is_known;
}
