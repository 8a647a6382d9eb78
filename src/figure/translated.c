/* On the command line an object is what begins as one, with the quote of its first key: '{draft}'
 * is a text. Which words are shown is chosen when the figure's language is known: words_pick(). */
#include "figure/translated.h"

#include "base/utf8.h"
#include "figure/settings_internal.h"
#include "locale/locale.h"

#include <jansson.h>
#include <string.h>

bool translated_is_object(const char *text)
{
    return *text == '{' && strchr("\"}", text[1 + strspn(text + 1, " \t\r\n")]) && text[1];
}

static bool check_length(const struct translated_request *request, const char *text,
                         struct report *report)
{
    size_t length = strlen(text);
    return length <= request->most ||
           setting_refuse(report, request->setting,
                          "the %s is too long: %zu bytes, where the most is %zu", request->what,
                          length, request->most);
}

static bool check_word(const struct translated_request *request, const char *language,
                       const json_t *text, struct report *report)
{
    if (!locale_is_known(language))
        return setting_refuse(report, request->setting,
                              "'%s' is no language known here; write its code, such as 'en', 'fr' "
                              "or 'ar'",
                              language);
    if (!json_is_string(text))
        return setting_refuse(report, request->setting, "the %s in '%s' is no text", request->what,
                              language);
    return check_length(request, json_string_value(text), report);
}

/* Words stand among others, whose direction they must not turn. */
static const char *kept(const char *text, struct arena *arena)
{
    return arena_text(arena, text_without_turns(text, arena));
}

static bool parse_object(struct words *words, const struct translated_request *request,
                         struct arena *arena, struct report *report)
{
    json_error_t error;
    json_t *object = json_loads(request->text, JSON_REJECT_DUPLICATES, &error), *text;
    if (!object)
        return setting_refuse(report, request->setting,
                              "'%s' is no %s by language (%s); write {\"en\":\"…\"}", request->text,
                              request->what, error.text);
    struct word *items = ARENA_ARRAY(arena, struct word, json_object_size(object) + 1);
    const char *language;
    bool is_good =
        json_object_size(object) > 0 ||
        setting_refuse(report, request->setting, "the %s has no language", request->what);
    *words = (struct words){.items = items};
    json_object_foreach(object, language, text)
    {
        is_good = is_good && check_word(request, language, text, report);
        if (is_good)
            items[words->count++] =
                (struct word){arena_text(arena, language), kept(json_string_value(text), arena)};
    }
    json_decref(object);
    return is_good;
}

bool translated_parse(struct words *words, const struct translated_request *request,
                      struct arena *arena, struct report *report)
{
    if (translated_is_object(request->text))
        return parse_object(words, request, arena, report);
    if (!check_length(request, request->text, report))
        return false;
    struct word *item = ARENA_NEW(arena, struct word);
    *item = (struct word){"", kept(request->text, arena)};
    *words = (struct words){item, 1};
    return true;
}

void translated_add_json(const struct words *words, struct buffer *out)
{
    if (words->count == 1 && !*words->items[0].language) {
        buffer_add_json(out, words->items[0].text);
        return;
    }
    for (size_t i = 0; i < words->count; i++) {
        buffer_add_text(out, i ? "," : "{");
        buffer_add_json(out, words->items[i].language);
        buffer_add_text(out, ":");
        buffer_add_json(out, words->items[i].text);
    }
    buffer_add_text(out, "}");
}
