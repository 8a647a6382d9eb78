/* A family may be of several words, begin with a digit, or hold a quote. */
#include "render/svg_names.h"

#include "base/utf8.h"
#include "text/shape.h"

#include <stdbool.h>
#include <string.h>

void svg_add_family(struct buffer *out, const char *prefix, const char *family)
{
    buffer_add_text(out, "'");
    buffer_add_text(out, prefix ? prefix : "");
    for (; *family; family++) {
        char letter[2] = {*family};
        bool is_special = *family == '\'' || *family == '\\' || (unsigned char)*family < 0x20;
        if (is_special)
            buffer_print(out, "\\%x ", (unsigned)(unsigned char)*family);
        else if (strchr("&<>\"", *family))
            buffer_add_xml(out, letter);
        else
            buffer_add_text(out, letter);
    }
    buffer_add_text(out, "'");
}

bool svg_family_is_in(const char *const *families, const char *family)
{
    for (; *families; families++)
        if (text_equal_caseless(*families, family))
            return true;
    return false;
}

static size_t add_list(const char **families, size_t count, const char *list, struct arena *arena)
{
    for (const char *at = list; *at;) {
        at += strspn(at, " ,'\"");
        size_t length = strcspn(at, ","), end = length;
        while (end > 0 && strchr(" '\"", at[end - 1]))
            end--;
        const char *family = arena_copy(arena, at, end);
        if (end && !svg_family_is_in(families, family))
            families[count++] = family;
        at += length;
    }
    return count;
}

const char *const *svg_families(const char *list, struct arena *arena)
{
    list = list ? list : "";
    size_t most = strlen(list) + strlen(SHAPE_FALLBACKS) + 1;
    const char **families = ARENA_ARRAY(arena, const char *, most);
    size_t count = add_list(families, 0, list, arena);
    add_list(families, count, SHAPE_FALLBACKS, arena);
    return families;
}
