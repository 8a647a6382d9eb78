/* Sentences are left out from the least rank up, and of one rank from the last one up; what is kept
 * stays in the order of reading. */
#include "chart/alt.h"

#include "base/memory.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

void alt_clear(struct alt *alt)
{
    free(alt->sentences);
    *alt = (struct alt){0};
}

/* Sentences are joined by single blanks. */
static const char *clean(struct alt *alt, const char *text)
{
    size_t length = text ? strlen(text) : 0;
    const char *start = text ? text_trim(text, &length) : NULL;
    if (length == 0)
        return NULL;
    return text_without_isolates(alt->arena, arena_copy(alt->arena, start, length));
}

static bool is_told(const struct alt *alt, const char *text)
{
    for (size_t i = 0; i < alt->count; i++) {
        if (strcmp(alt->sentences[i].text, text) == 0)
            return true;
    }
    return false;
}

void alt_add_brief(struct alt *alt, enum alt_rank rank, const char *text, const char *brief)
{
    text = clean(alt, text);
    if (!text || (rank == ALT_DOUBT && is_told(alt, text)))
        return;
    alt->sentences =
        memory_grow(alt->sentences, alt->count, &alt->capacity, sizeof *alt->sentences);
    alt->sentences[alt->count++] = (struct alt_sentence){
        .rank = rank, .text = text, .brief = clean(alt, brief), .is_long = alt->is_long};
}

void alt_add(struct alt *alt, enum alt_rank rank, const char *text)
{
    alt_add_brief(alt, rank, text, NULL);
}

void alt_add_all(struct alt *alt, enum alt_rank rank, const char *const *texts)
{
    while (*texts)
        alt_add(alt, rank, *texts++);
}

/* --- cutting --- */

static size_t characters(const char *text)
{
    return utf8_count(text, strlen(text));
}

/* Marks of letters, signs that join, and what turns the direction: no text begins with one. */
static bool is_bound(uint32_t code_point)
{
    return (code_point >= 0x300 && code_point <= 0x36f) ||
           (code_point >= 0x64b && code_point <= 0x65f) || code_point == 0x670 ||
           (code_point >= 0x200b && code_point <= 0x200f) ||
           (code_point >= 0xfe00 && code_point <= 0xfe0f) ||
           (code_point >= 0x1f3fb && code_point <= 0x1f3ff);
}

/* Bytes of the first 'limit' characters, without a letter that would lose its marks. */
static size_t bytes_of(const char *text, size_t limit)
{
    size_t length = strlen(text), at = 0, letter = 0;
    for (size_t i = 0; i <= limit && at < length; i++) {
        uint32_t code_point;
        size_t size = utf8_decode(text + at, length - at, &code_point);
        if (!is_bound(code_point) || i == 0)
            letter = at;
        at += i < limit ? (size ? size : 1) : 0;
    }
    return at < length && letter > 0 ? letter : at;
}

const char *alt_cut(const char *text, size_t limit, struct arena *arena)
{
    if (characters(text) <= limit)
        return text;
    size_t length = bytes_of(text, limit - 1), word = length;
    while (word > 0 && text[word] != ' ')
        word--;
    length = word > 0 ? word : length;
    while (length > 1 && strchr(" ,;:(", text[length - 1]))
        length--;
    return arena_print(arena, "%.*s…", (int)length, text);
}

/* --- the texts --- */

static const char *join(const struct alt *alt, const char *list, const char *text)
{
    return list ? arena_print(alt->arena, "%s %s", list, text) : text;
}

/* The sentence that matters least of those that are kept; the first one matters most of all. */
static size_t least_of(const struct alt *alt, const bool *is_kept)
{
    size_t least = 0;
    for (size_t i = 1; i < alt->count; i++) {
        if (is_kept[i] && alt->sentences[i].rank >= alt->sentences[least].rank)
            least = i;
    }
    return least;
}

const char *alt_long(const struct alt *alt, const char *more)
{
    bool *is_kept = ARENA_ARRAY(alt->arena, bool, alt->count + 1);
    size_t length = 0, left_out = 0;
    for (size_t i = 0; i < alt->count; i++) {
        is_kept[i] = true;
        length += characters(alt->sentences[i].text) + 1;
    }
    for (size_t least; length > ALT_LONG_LIMIT && (least = least_of(alt, is_kept)) > 0;) {
        is_kept[least] = false;
        length -= characters(alt->sentences[least].text) + 1;
        length += left_out++ ? 0 : characters(more) + 1;
    }
    const char *text = NULL;
    for (size_t i = 0; i < alt->count; i++)
        text = is_kept[i] ? join(alt, text, alt->sentences[i].text) : text;
    text = left_out ? join(alt, text, more) : text;
    return alt_cut(text ? text : "", ALT_LONG_LIMIT, alt->arena);
}

/* Takes a sentence, or what stands for it, where there is room. */
static void take(const struct alt *alt, size_t index, const char **taken, size_t *room)
{
    const struct alt_sentence *sentence = &alt->sentences[index];
    const char *const wordings[] = {sentence->text, sentence->brief};
    for (size_t i = 0; i < 2 && !taken[index]; i++) {
        size_t length = wordings[i] ? characters(wordings[i]) + 1 : 0;
        if (length == 0 || length > *room)
            continue;
        taken[index] = wordings[i];
        *room -= length;
    }
}

const char *alt_short(const struct alt *alt)
{
    const char **taken = ARENA_ARRAY(alt->arena, const char *, alt->count + 1);
    size_t room = ALT_SHORT_LIMIT + 1;
    for (int rank = 0; rank < ALT_RANK_COUNT; rank++) {
        for (size_t i = 0; i < alt->count; i++)
            if (alt->sentences[i].rank == (enum alt_rank)rank && !alt->sentences[i].is_long)
                take(alt, i, taken, &room);
    }
    const char *text = NULL;
    for (size_t i = 0; i < alt->count; i++)
        text = taken[i] ? join(alt, text, taken[i]) : text;
    if (!text)
        text = alt->count ? alt_cut(alt->sentences[0].text, ALT_SHORT_LIMIT, alt->arena) : "";
    return text;
}

/* --- lists --- */

void alt_list_add(struct alt_list *list, const char *entry)
{
    if (list->count++ >= ALT_LIST_LIMIT)
        return;
    const char *between =
        locale_message(list->locale, list->has_lists ? MESSAGE_SEMICOLON : MESSAGE_COMMA);
    list->text =
        list->text ? arena_print(list->arena, "%s%s%s", list->text, between, entry) : entry;
}

const char *alt_list_end(const struct alt_list *list, size_t more)
{
    if (list->count > ALT_LIST_LIMIT)
        more += list->count - ALT_LIST_LIMIT;
    if (!more || !list->text)
        return list->text;
    return locale_format(list->locale, list->arena, MESSAGE_ALT_AND_MORE, list->text,
                         locale_plural(list->locale, list->arena, PLURAL_ALT_MORE, more), NULL);
}
