/* Picks the words of a language. Tags are compared without case, '_' as '-'; "fr-CA" falls back to
 * "fr" by cutting its last subtag, then to anything whose first subtag is "fr". */
#include "model/words.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

static bool has_text(const struct word *word)
{
    return word->text && word->text[0];
}

static int tag_byte(char byte)
{
    return byte == '_' ? '-' : tolower((unsigned char)byte);
}

/* Whether 'tag' begins with the first 'length' bytes of 'wanted'. */
static bool has_prefix(const char *tag, const char *wanted, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (tag_byte(tag[i]) != tag_byte(wanted[i]))
            return false;
    return true;
}

/* The words whose tag is the first 'length' bytes of 'wanted', or, where 'allows_more', starts with
 * them as whole subtags. */
static const struct word *find_tag(const struct words *words, const char *wanted, size_t length,
                                   bool allows_more)
{
    for (size_t i = 0; i < words->count; i++) {
        const struct word *word = &words->items[i];
        const char *tag = word->language ? word->language : "";
        if (!has_text(word) || !has_prefix(tag, wanted, length))
            continue;
        int next = tag_byte(tag[length]);
        if (next == '\0' || (allows_more && next == '-'))
            return word;
    }
    return NULL;
}

/* The language itself, its shorter forms, then any other form of it. */
static const struct word *find_language(const struct words *words, const char *wanted)
{
    if (!wanted || !wanted[0])
        return NULL;
    size_t length = strlen(wanted);
    const struct word *found = find_tag(words, wanted, length, false);
    while (!found) {
        while (length > 0 && tag_byte(wanted[length - 1]) != '-')
            length--;
        if (length <= 1)
            break;
        length--;
        found = find_tag(words, wanted, length, false);
    }
    size_t primary = strcspn(wanted, "-_");
    return found ? found : find_tag(words, wanted, primary, true);
}

static const struct word *find_any(const struct words *words)
{
    for (size_t i = 0; i < words->count; i++)
        if (has_text(&words->items[i]))
            return &words->items[i];
    return NULL;
}

const char *words_pick(const struct words *words, const struct language_order *order,
                       const char **language)
{
    const struct word *found = find_language(words, order->asked);
    if (!found)
        found = find_tag(words, "", 0, false);
    if (!found)
        found = find_language(words, order->document);
    if (!found)
        found = find_language(words, "en");
    if (!found)
        found = find_any(words);
    if (language)
        *language = found ? found->language : NULL;
    return found ? found->text : NULL;
}

struct words words_copy(struct arena *arena, const struct words *words)
{
    if (!words->count)
        return (struct words){0};
    struct word *items = ARENA_ARRAY(arena, struct word, words->count);
    for (size_t i = 0; i < words->count; i++) {
        items[i].language = arena_text(arena, words->items[i].language);
        items[i].text = arena_text(arena, words->items[i].text);
    }
    return (struct words){items, words->count};
}
