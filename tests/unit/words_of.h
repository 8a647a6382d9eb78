/* A record, and the words of its label in a language. */
#ifndef TESTS_UNIT_WORDS_OF_H
#define TESTS_UNIT_WORDS_OF_H

#include "chart/label.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

struct words_of {
    struct arena arena;
    struct locale *locale;
    struct language_order languages;
    struct label_setup setup;
    struct event event;
};

static inline void open_words(struct words_of *words, const char *language, const char *title)
{
    *words = (struct words_of){.locale = locale_new(language), .languages = {.asked = language}};
    words->setup =
        (struct label_setup){.locale = words->locale, .languages = &words->languages, .size = 7};
    struct edtf_error error;
    assert_true(edtf_parse("2013-06-05", EDTF_SEASONS_METEOROLOGICAL, &words->arena,
                           &words->event.date, &error));
    if (!title)
        return;
    struct word *item = ARENA_NEW(&words->arena, struct word);
    *item = (struct word){"", title};
    words->event.title = (struct words){item, 1};
}

static inline void close_words(struct words_of *words)
{
    locale_free(words->locale);
    arena_clear(&words->arena);
}

static inline struct label compose(struct words_of *words, const char *moved_to)
{
    struct label label;
    label_compose(&label, &words->event, moved_to, &words->setup, &words->arena);
    assert_in_range(label.run_count, 1, LABEL_RUNS);
    return label;
}

/* The text with plain spaces in place of those that do not break. */
static inline const char *with_spaces(struct words_of *words, const char *text)
{
    struct buffer out = {0};
    for (const char *at = text; *at; at++) {
        size_t length = strncmp(at, "\xc2\xa0", 2) == 0  ? 2
                        : strncmp(at, "\xe2\x80\xaf", 3) ? 0
                                                         : 3;
        buffer_add(&out, length ? " " : at, 1);
        at += length ? length - 1 : 0;
    }
    const char *plain = arena_text(&words->arena, buffer_text(&out));
    buffer_clear(&out);
    return plain;
}

/* All runs joined, "?" included. */
static inline const char *whole(struct words_of *words, const struct label *label)
{
    const char *text = "";
    for (size_t i = 0; i < label->run_count; i++)
        text = arena_print(&words->arena, "%s%s", text, label->runs[i].text);
    return with_spaces(words, text);
}

static inline void check_whole(struct words_of *words, const char *moved_to, const char *expected)
{
    struct label label = compose(words, moved_to);
    assert_string_equal(whole(words, &label), expected);
}

static inline void set_date(struct words_of *words, const char *date)
{
    struct edtf_error error;
    assert_true(
        edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &words->arena, &words->event.date, &error));
}

static inline struct count *set_count(struct words_of *words, const char *kind, double best)
{
    struct count *count = ARENA_NEW(&words->arena, struct count);
    *count = (struct count){.kind = kind, .has_best = true, .best = best};
    words->event.counts = count;
    words->event.count_count = 1;
    return count;
}

static inline void set_sources(struct words_of *words, const char *const *names, size_t count)
{
    struct source *sources = ARENA_ARRAY(&words->arena, struct source, count);
    for (size_t i = 0; i < count; i++) {
        struct word *word = ARENA_NEW(&words->arena, struct word);
        *word = (struct word){"", names[i]};
        sources[i].who = (struct words){word, 1};
    }
    words->event.sources = sources;
    words->event.source_count = count;
}

#endif
