/* JSON: a document with a line for each record, or the lines alone. An object or list that turns
 * out empty is taken back, so that what is absent leaves no trace. */
#include "write/formats.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "write/outlet.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>

#define DEPTH 6

/* An open object or list. */
struct bracket {
    size_t start; /* offset of its name, or of itself */
    bool is_list, is_filled;
};

struct writing {
    struct outlet outlet; /* first: an outlet is its writing */
    struct file_output *file;
    struct buffer text; /* not yet given to the file */
    struct bracket brackets[DEPTH];
    size_t depth;
    bool is_document; /* else JSON Lines */
    size_t record_count;
    struct document told; /* what of the document was written already */
};

/* ---- Values ---- */

static struct bracket *innermost(struct writing *json)
{
    assert(json->depth > 0);
    return &json->brackets[json->depth - 1];
}

/* A comma where one is due, and the name where one belongs. */
static void begin_member(struct writing *json, const char *name)
{
    struct bracket *bracket = innermost(json);
    if (bracket->is_filled)
        buffer_add_text(&json->text, ", ");
    bracket->is_filled = true;
    if (bracket->is_list)
        return;
    buffer_add_json(&json->text, name);
    buffer_add_text(&json->text, ": ");
}

static void open_bracket(struct writing *json, size_t start, bool is_list)
{
    assert(json->depth < DEPTH);
    json->brackets[json->depth++] = (struct bracket){.start = start, .is_list = is_list};
    buffer_add_text(&json->text, is_list ? "[" : "{");
}

static void close_bracket(struct writing *json)
{
    buffer_add_text(&json->text, innermost(json)->is_list ? "]" : "}");
    json->depth--;
}

static void add_text(struct outlet *outlet, const char *name, const char *text)
{
    struct writing *json = (struct writing *)outlet;
    if (!text)
        return;
    begin_member(json, name);
    buffer_add_json(&json->text, text);
}

static void add_number(struct outlet *outlet, const char *name, const char *digits)
{
    struct writing *json = (struct writing *)outlet;
    if (!digits)
        return;
    begin_member(json, name);
    buffer_add_text(&json->text, digits);
}

static void add_terms(struct outlet *outlet, const char *name, const char *const *terms,
                      size_t count)
{
    struct writing *json = (struct writing *)outlet;
    if (count == 0)
        return;
    begin_member(json, name);
    open_bracket(json, 0, true);
    for (size_t i = 0; i < count; i++)
        add_text(outlet, NULL, terms[i]);
    close_bracket(json);
}

static bool has_plain(const struct words *words)
{
    for (size_t i = 0; i < words->count; i++)
        if (!words->items[i].language[0])
            return true;
    return false;
}

/* A text without a language beside others has no place among theirs: "title", "title:fr". */
static void add_side_by_side(struct writing *json, const char *name, const struct words *words)
{
    struct buffer key = {0};
    for (size_t i = 0; i < words->count; i++) {
        const struct word *word = &words->items[i];
        buffer_reset(&key);
        buffer_print(&key, "%s%s%s", name, word->language[0] ? ":" : "", word->language);
        add_text(&json->outlet, buffer_text(&key), word->text);
    }
    buffer_clear(&key);
}

static void add_words(struct outlet *outlet, const char *name, const struct words *words)
{
    struct writing *json = (struct writing *)outlet;
    if (words->count == 0)
        return;
    if (has_plain(words)) {
        add_side_by_side(json, name, words);
        return;
    }
    begin_member(json, name);
    open_bracket(json, 0, false);
    for (size_t i = 0; i < words->count; i++)
        add_text(outlet, words->items[i].language, words->items[i].text);
    close_bracket(json);
}

/* ---- Objects and lists ---- */

/* What is taken back takes its comma along, but the one around it is filled then as before. */
static void open_member(struct outlet *outlet, const char *name, enum shape shape)
{
    struct writing *json = (struct writing *)outlet;
    struct bracket *around = innermost(json);
    bool was_filled = around->is_filled;
    size_t start = json->text.length;
    begin_member(json, name);
    around->is_filled = was_filled;
    open_bracket(json, start, shape == SHAPE_LIST);
}

static void open_item(struct outlet *outlet, size_t index, const char *key)
{
    (void)index;
    (void)key;
    open_member(outlet, NULL, SHAPE_OBJECT);
}

static void close_member(struct outlet *outlet)
{
    struct writing *json = (struct writing *)outlet;
    struct bracket *bracket = innermost(json);
    bool is_kept = bracket->is_filled;
    size_t start = bracket->start;
    close_bracket(json);
    if (is_kept)
        innermost(json)->is_filled = true;
    else
        json->text.length = start;
}

/* ---- Documents ---- */

static void add_document_words(struct writing *json, const char *name, const struct words *words,
                               struct words *told)
{
    if (told->count || !words->count)
        return;
    buffer_add_text(&json->text, ",\n");
    innermost(json)->is_filled = false;
    words_write(&json->outlet, name, words);
    *told = *words;
}

static void add_document_text(struct writing *json, const char *name, const char *text,
                              const char **told)
{
    if (*told || !text)
        return;
    buffer_add_text(&json->text, ",\n");
    innermost(json)->is_filled = false;
    add_text(&json->outlet, name, text);
    *told = text;
}

/* What is known now and was not told before. */
static void add_document(struct writing *json, const struct document *document)
{
    struct document *told = &json->told;
    add_document_words(json, "title", &document->title, &told->title);
    add_document_words(json, "subtitle", &document->subtitle, &told->subtitle);
    add_document_words(json, "source", &document->source, &told->source);
    add_document_words(json, "note", &document->note, &told->note);
    add_document_text(json, "language", document->language, &told->language);
    add_document_text(json, "as_of", document->as_of, &told->as_of);
}

static void add_head(struct writing *json, const struct document *document)
{
    open_bracket(json, 0, false);
    buffer_add_text(&json->text, "\"casus\": 1");
    add_document(json, document);
    buffer_add_text(&json->text, ",\n\"records\": [");
}

/* ---- The writer ---- */

static void hand_over(struct writing *json)
{
    file_append(json->file, buffer_text(&json->text), json->text.length);
    buffer_reset(&json->text);
}

struct writing *write_jsonl_begin(struct file_output *file)
{
    struct writing *json = memory_alloc(sizeof *json);
    json->outlet = (struct outlet){.text = add_text,
                                   .number = add_number,
                                   .terms = add_terms,
                                   .words = add_words,
                                   .open = open_member,
                                   .open_item = open_item,
                                   .close = close_member};
    json->file = file;
    return json;
}

struct writing *write_json_begin(struct file_output *file)
{
    struct writing *json = write_jsonl_begin(file);
    json->is_document = true;
    return json;
}

void write_json_take(struct writing *json, const struct event *event,
                     const struct document *document)
{
    if (json->is_document && json->record_count == 0)
        add_head(json, document);
    if (json->is_document)
        buffer_add_text(&json->text, json->record_count ? ",\n" : "\n");
    open_bracket(json, 0, false);
    record_write(event, &json->outlet);
    close_bracket(json);
    if (!json->is_document)
        buffer_add_text(&json->text, "\n");
    json->record_count++;
    hand_over(json);
}

bool write_json_end(struct writing *json, const struct document *document, struct report *report)
{
    if (json->is_document) {
        if (json->record_count == 0)
            add_head(json, document);
        buffer_add_text(&json->text, "\n]");
        add_document(json, document);
        close_bracket(json);
        buffer_add_text(&json->text, "\n");
        hand_over(json);
    }
    report_repeated_codes(json->outlet.repeated, report);
    return true;
}

void write_json_free(struct writing *json)
{
    if (!json)
        return;
    buffer_clear(&json->text);
    free(json);
}
