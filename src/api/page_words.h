/* The words of web pages around a figure. */
#ifndef API_PAGE_WORDS_H
#define API_PAGE_WORDS_H

#include "render/renderer.h"

/* In the language of a BCP 47 tag. */
struct page_words page_words_in(const char *language);

#endif
