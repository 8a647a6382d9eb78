/* A page to draw parts of a chart on, with letters of a fixed width. */
#ifndef TESTS_CANVAS_OF_H
#define TESTS_CANVAS_OF_H

#include "chart/chart.h"
#include "locale/locale.h"

#include "theme_find.h"

/* A page of 400 points of height in a language; the locale and the arena are borrowed. */
static inline struct canvas canvas_of(const struct locale *locale, const char *language,
                                      double width, struct arena *arena)
{
    return (struct canvas){
        .scene = scene_new(width, 400),
        .measurer = measurer_new_fixed(),
        .theme = theme_find("report"),
        .arena = arena,
        .language = language,
        .page_width = width,
        .is_mirrored = locale_is_rtl(locale),
    };
}

static inline void canvas_clear(struct canvas *canvas)
{
    scene_free(canvas->scene);
    measurer_free(canvas->measurer);
    arena_clear(canvas->arena);
}

#endif
