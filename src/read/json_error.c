/* jansson tells the position behind the offending token, and quotes the token in its message. */
#include "read/json_error.h"

#include <string.h>

const char *json_error_words(const json_error_t *error, struct buffer *storage)
{
    switch (json_error_code(error)) {
    case json_error_null_character:
    case json_error_null_byte_in_key: return "a text holds the character NUL (\\u0000)";
    case json_error_numeric_overflow: return "a number is too large";
    case json_error_premature_end_of_input: return "not JSON: a closing bracket is missing";
    default: break;
    }
    /* without the quoted neighbourhood, which the excerpt shows */
    const char *near = strstr(error->text, " near ");
    size_t length = near ? (size_t)(near - error->text) : strlen(error->text);
    const char *start = json_error_code(error) == json_error_duplicate_key ? "" : "not JSON: ";
    buffer_reset(storage);
    buffer_print(storage, "%s%.*s", start, (int)length, error->text);
    return buffer_text(storage);
}

/* The last byte that is neither blank nor a comma. */
static struct span last_character(const char *bytes, size_t length)
{
    size_t end = length;
    while (end > 1 && strchr(" \t\r\n,", bytes[end - 1]))
        end--;
    return (struct span){end ? end - 1 : 0, 1};
}

struct span json_error_span(const json_error_t *error, const char *bytes, size_t length)
{
    size_t end = error->position > 0 ? (size_t)error->position : 0;
    if (json_error_code(error) == json_error_premature_end_of_input)
        return last_character(bytes, length);
    const char *near = strstr(error->text, " near '");
    const char *last = strrchr(error->text, '\'');
    size_t token = near && last > near + 7 ? (size_t)(last - near - 7) : 1;
    if (end > length)
        end = length;
    if (token > end)
        token = end;
    return (struct span){end - token, token};
}
