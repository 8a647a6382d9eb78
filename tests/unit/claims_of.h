/* Claims out of a few records, without a figure. */
#ifndef TESTS_CLAIMS_OF_H
#define TESTS_CLAIMS_OF_H

#include "chart/claims.h"

#include <assert.h>

struct claims_of {
    struct arena arena;
    struct panel_setup setup;
    struct canvas canvas;
    struct shortlist *shortlist;
    struct locale *locale;
    struct claims claims;
};

static inline void claims_begin(struct claims_of *made)
{
    *made = (struct claims_of){.locale = locale_new("en")};
    made->setup.locale = made->locale;
    made->canvas.arena = &made->arena;
    made->claims.setup = &made->setup;
    made->claims.canvas = &made->canvas;
    made->shortlist = shortlist_new(100, NULL, &made->setup.select.languages);
}

static inline struct edtf claims_date(struct claims_of *made, const char *text)
{
    struct edtf date = {0};
    struct edtf_error error;
    bool is_good = edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &made->arena, &date, &error);
    assert(is_good);
    (void)is_good;
    return date;
}

static inline struct words claims_words_of(struct claims_of *made, const char *text)
{
    struct word *word = ARENA_NEW(&made->arena, struct word);
    *word = (struct word){"", text};
    return (struct words){word, 1};
}

/* A record by one source, not taken yet. */
static inline struct event claims_event(struct claims_of *made, const char *id, const char *date,
                                        const char *source)
{
    struct source *who = ARENA_NEW(&made->arena, struct source);
    who->who = claims_words_of(made, source);
    return (struct event){
        .id = id,
        .date = claims_date(made, date),
        .title = claims_words_of(made, id),
        .sources = who,
        .source_count = 1,
        .origin = {.dialect = "casus"},
    };
}

static inline void claims_count(struct claims_of *made, struct event *event, const char *kind,
                                double best)
{
    struct count *count = ARENA_NEW(&made->arena, struct count);
    *count = (struct count){.kind = kind, .has_best = true, .best = best};
    event->counts = count;
    event->count_count = 1;
}

static inline void claims_link(struct claims_of *made, struct event *event, const char *rel,
                               const char *id)
{
    struct link *link = ARENA_NEW(&made->arena, struct link);
    *link = (struct link){rel, id};
    event->links = link;
    event->link_count = 1;
}

static inline void claims_take(struct claims_of *made, const struct event *event)
{
    shortlist_take(made->shortlist, event);
}

static inline void claims_clear(struct claims_of *made)
{
    shortlist_free(made->shortlist);
    locale_free(made->locale);
    arena_clear(&made->arena);
}

#endif
