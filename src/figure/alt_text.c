/* The alternative text of a figure: what was given, else what its title, its panels and its
 * annotations say, worded for being read out. */
#include "figure/figure_internal.h"

#include "chart/alt.h"

#include <string.h>

#define TITLE_LIMIT 300 /* characters of a title in the long text */
#define BRIEF_LIMIT 100 /* of what the short text begins with */

/* A title or subtitle, as a sentence. */
static void add_subject(struct alt *alt, const char *text, const char *brief)
{
    if (!text || !*text)
        return;
    const char *sentence = figure_sentence(alt->arena, alt_cut(text, TITLE_LIMIT, alt->arena));
    if (!brief)
        brief = alt_cut(text, BRIEF_LIMIT, alt->arena);
    alt_add_brief(alt, ALT_SUBJECT, sentence, figure_sentence(alt->arena, brief));
}

static void add_kind(struct figure *figure, const struct figure_panel *panel, struct alt *alt)
{
    alt_add(alt, ALT_SUBJECT,
            locale_format(figure->locale, alt->arena, panel->chart->panel->alt, "", NULL, NULL));
}

static void add_panel(const struct figure_panel *panel, struct alt *alt)
{
    const struct panel_class *class = panel->chart->panel;
    if (class->describe)
        class->describe(&panel->panel, alt);
}

/* Of one panel the kind of chart comes first of all, of several before what each says. */
static void add_figure(struct figure *figure, struct alt *alt)
{
    const char *title = figure->scene->title;
    bool is_one = figure->panel_count == 1;
    if (is_one)
        add_kind(figure, &figure->panels[0], alt);
    add_subject(alt, title, NULL);
    const char *days = title && *title ? figure_days(figure) : NULL;
    if (days)
        days = locale_format(figure->locale, alt->arena, MESSAGE_ALT_DAYS, days, NULL, NULL);
    add_subject(alt, figure_subtitle(figure), days);
    alt->is_long = !is_one; /* it would not be known of which panel something is told */
    for (size_t i = 0; i < figure->panel_count; i++) {
        const struct figure_panel *panel = &figure->panels[i];
        if (!is_one && panel->setup.title)
            add_subject(alt, panel->setup.title, NULL);
        if (!is_one)
            add_kind(figure, panel, alt);
        add_panel(panel, alt);
    }
    alt_add(alt, ALT_DETAIL, overlay_alt(&figure->overlay, figure->locale, alt->arena));
}

/* What was given, in one line; NULL where nothing was. */
static const char *given_text(struct figure *figure, const struct words *words)
{
    static const struct words none;
    const char *given = figure_pick(figure, words, &none);
    char *line = given ? arena_copy(&figure->arena, given, strlen(given)) : NULL;
    for (char *at = line; at && *at; at++)
        *at = (unsigned char)*at < ' ' ? ' ' : *at;
    return line;
}

void figure_describe(struct figure *figure)
{
    struct arena *arena = &figure->arena;
    struct scene *scene = figure->scene;
    struct alt alt = {.arena = arena};
    const char *given = given_text(figure, &figure->settings->alt);
    const char *brief = given_text(figure, &figure->settings->short_alt);
    locale_speak(figure->locale, true);
    if (!given)
        add_figure(figure, &alt);
    scene->description =
        given ? given : alt_long(&alt, locale_message(figure->locale, MESSAGE_ALT_MORE));
    if (!brief)
        brief = given ? alt_cut(given, ALT_SHORT_LIMIT, arena) : alt_short(&alt);
    scene->short_description = brief;
    locale_speak(figure->locale, false);
    alt_clear(&alt);
}
