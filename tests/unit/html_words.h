/* Words of a web page, which tell each other apart. */
#ifndef TESTS_HTML_WORDS_H
#define TESTS_HTML_WORDS_H

#include "render/renderer.h"

static const struct page_words html_words = {
    .skip = "Skip & go",
    .data = "Data",
    .description = "Told",
    .marks = "Marks",
    .unknown = "not known",
    .unknown_sign = "?",
    .comma = "; ",
};

#endif
