/* The words come from the catalogue, which outputs do not see. */
#include "api/page_words.h"

#include "locale/locale.h"

struct page_words page_words_in(const char *language)
{
    struct locale *locale = locale_new(language);
    const struct page_words words = {
        .is_rtl = locale_is_rtl(locale),
        .skip = locale_message(locale, MESSAGE_HTML_SKIP),
        .data = locale_message(locale, MESSAGE_HTML_DATA),
        .description = locale_message(locale, MESSAGE_HTML_DESCRIPTION),
        .marks = locale_message(locale, MESSAGE_HTML_MARKS),
        .unknown = locale_message(locale, MESSAGE_HTML_UNKNOWN),
        .unknown_sign = locale_message(locale, MESSAGE_COUNT_UNKNOWN),
        .comma = locale_message(locale, MESSAGE_COMMA),
    };
    locale_free(locale);
    return words;
}
