/* What a refused text was probably meant to be: rewritten as a whole, then date by date. The first
 * rewrite that changes something is the reason; the rewritten text is suggested only where it is a
 * date itself, so that a suggestion can always be pasted back. */
#include "model/edtf_internal.h"

#include <stdio.h>
#include <string.h>

/* Longest date that is rewritten; all patterns are far shorter. */
#define TOKEN_MAX 63

/* What has been changed so far. */
struct rewriting {
    struct buffer text;
    const struct edtf_rewrite *reason; /* the first that changed something, or NULL */
};

/* Replaces 'text' by what each of 'rewrites' makes of what those before it made. */
static void apply_all(const struct edtf_rewrite *rewrites, struct buffer *text,
                      const struct edtf_rewrite **reason)
{
    for (const struct edtf_rewrite *rewrite = rewrites; rewrite->apply; rewrite++) {
        struct buffer changed = {0};
        if (rewrite->apply(buffer_text(text), &changed)) {
            struct buffer old = *text;
            *text = changed;
            changed = old;
            *reason = *reason ? *reason : rewrite;
        }
        buffer_clear(&changed);
    }
}

/* Bytes of the date that 'text' starts with: up to a separator of intervals and sets. */
static size_t token_span(const char *text)
{
    size_t length = 0;
    while (text[length] && !strchr("/,[]{}", text[length]) && strncmp(text + length, "..", 2) != 0)
        length++;
    return length;
}

static void rewrite_dates(const char *text, struct rewriting *rewriting)
{
    while (*text) {
        size_t length = token_span(text);
        struct buffer token = {0};
        buffer_add(&token, text, length);
        if (length > 0 && length <= TOKEN_MAX)
            apply_all(edtf_date_rewrites, &token, &rewriting->reason);
        buffer_add_text(&rewriting->text, buffer_text(&token));
        buffer_clear(&token);
        text += length;
        if (*text)
            buffer_add(&rewriting->text, text++, 1);
    }
}

static bool is_date(const char *text)
{
    struct arena arena = {0};
    struct edtf edtf;
    struct edtf_error ignored;
    bool is_one = strlen(text) <= EDTF_TEXT_MAX &&
                  edtf_read(text, EDTF_SEASONS_METEOROLOGICAL, &arena, &edtf, &ignored);
    arena_clear(&arena);
    return is_one;
}

static size_t first_difference(const char *a, const char *b)
{
    size_t i = 0;
    while (a[i] && a[i] == b[i])
        i++;
    return i;
}

static void explain(const char *text, const struct rewriting *rewriting, struct edtf_error *error)
{
    const char *suggestion = buffer_text(&rewriting->text);
    bool is_useful = is_date(suggestion);
    if (!is_useful && !rewriting->reason->is_sure)
        return;
    struct buffer message = {0};
    buffer_add_text(&message, rewriting->reason->reason);
    if (is_useful)
        buffer_print(&message, ": '%s'", suggestion);
    if (message.length >= sizeof error->message) /* the reason alone always fits */
        message.length = strlen(rewriting->reason->reason);
    memcpy(error->message, message.bytes, message.length);
    error->message[message.length] = '\0';
    buffer_clear(&message);
    if (is_useful)
        error->column = first_difference(text, suggestion);
}

void edtf_add_hint(const char *text, struct edtf_error *error)
{
    struct buffer whole = {0};
    struct rewriting rewriting = {0};
    buffer_add_text(&whole, text);
    apply_all(edtf_whole_rewrites, &whole, &rewriting.reason);
    rewrite_dates(buffer_text(&whole), &rewriting);
    if (rewriting.reason)
        explain(text, &rewriting, error);
    buffer_clear(&whole);
    buffer_clear(&rewriting.text);
}
