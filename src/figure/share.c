/* Panels whose height follows from their content come first, those whose height is free share what
 * they leave. */
#include "figure/share.h"

#include <math.h>

#define ALONE_SHARE 0.36 /* height of a free panel on an automatic page, of the width */
#define UNIT_SHARE 0.21  /* the same for each of several, by its relative height */
#define LEAST_FREE 34.0  /* points of height of a free panel */
#define CLOSE 0.01       /* points that are but rounded off */

static double place(struct figure *figure, size_t i, double room, bool is_filled)
{
    struct figure_panel *panel = &figure->panels[i];
    return panel->chart->panel->place(&panel->panel, room, is_filled);
}

static bool is_elastic(const struct figure *figure, size_t i)
{
    return figure->panels[i].panel.is_elastic;
}

static double share_of(const struct figure *figure, size_t i)
{
    double share = settings_panel(figure->settings, i)->height;
    return share > 0 ? share : 1;
}

static double sum_of_shares(const struct figure *figure)
{
    double shares = 0;
    for (size_t i = 0; i < figure->panel_count; i++)
        shares += is_elastic(figure, i) ? share_of(figure, i) : 0;
    return shares;
}

static double natural_height(const struct figure *figure, double width, size_t i)
{
    if (figure->panel_count == 1)
        return width * ALONE_SHARE;
    return width * UNIT_SHARE * share_of(figure, i);
}

/* What is kept for the panels of free height. */
static double kept_free(const struct figure *figure, double width, double shares)
{
    double natural = 0, least = LEAST_FREE;
    for (size_t i = 0; i < figure->panel_count; i++) {
        if (!is_elastic(figure, i))
            continue;
        natural += natural_height(figure, width, i);
        least = fmax(least, figure->panels[i].least / share_of(figure, i));
    }
    return width > 0 ? natural : least * shares;
}

/* What is kept for the panels behind one whose height follows from their content. */
static double kept_stiff(const struct figure *figure, size_t i)
{
    double kept = 0;
    for (i++; i < figure->panel_count; i++)
        kept += is_elastic(figure, i) ? 0 : figure->panels[i].least;
    return kept;
}

static void note_least(struct figure *figure, size_t i, double room, double lacking)
{
    if (lacking > CLOSE)
        figure->panels[i].least = fmax(figure->panels[i].least, room + lacking);
}

/* Panels whose height follows from their content, in 'room'; on a page of a given height one that
 * is higher than what is left of it is made to fit, and the last one fills it where no panel is
 * free. What they leave comes back. */
static double place_stiff(struct figure *figure, double room, bool is_given, double *missing)
{
    bool is_filled = is_given && !(sum_of_shares(figure) > 0);
    size_t last = figure->panel_count - 1;
    while (last > 0 && is_elastic(figure, last))
        last--;
    for (size_t i = 0; i < figure->panel_count; i++) {
        const struct panel *panel = &figure->panels[i].panel;
        if (panel->is_elastic)
            continue;
        bool fills = is_filled && i == last;
        double own = room - kept_stiff(figure, i);
        double lacking = place(figure, i, own, fills);
        if (is_given && !fills && panel->height + panel->foot_height > own)
            lacking = place(figure, i, own, true);
        note_least(figure, i, own, lacking);
        *missing = fmax(*missing, lacking);
        room -= panel->height + panel->foot_height;
    }
    return room;
}

static double place_free(struct figure *figure, double room, double width, double shares)
{
    double missing = 0;
    for (size_t i = 0; i < figure->panel_count; i++) {
        if (!is_elastic(figure, i))
            continue;
        double share = room * share_of(figure, i) / shares;
        double height = width > 0 ? natural_height(figure, width, i) : share;
        double lacking = place(figure, i, height, !(width > 0));
        note_least(figure, i, height, lacking);
        missing = fmax(missing, lacking * shares / share_of(figure, i));
    }
    return missing;
}

static void find_least_of(struct figure *figure, bool are_elastic)
{
    for (size_t i = 0; i < figure->panel_count; i++)
        if (is_elastic(figure, i) == are_elastic)
            note_least(figure, i, 0, place(figure, i, 0, true));
}

/* Without any room panels lack about what they need; keys leave out what those above say, so the
 * order is that of share_room(). */
static void find_least(struct figure *figure)
{
    figure->told = (struct series_key){0};
    find_least_of(figure, false);
    find_least_of(figure, true);
}

double share_room(struct figure *figure, double room, double width)
{
    double shares = sum_of_shares(figure), missing = 0;
    double kept = kept_free(figure, width, shares);
    double left = place_stiff(figure, room - kept, !(width > 0), &missing);
    missing = fmax(missing, place_free(figure, left + kept, width, shares));
    if (width > 0 || missing < CLOSE)
        return 0;
    find_least(figure);
    return missing;
}

void share_forget(struct figure *figure)
{
    for (size_t i = 0; i < figure->panel_count; i++)
        figure->panels[i].least = 0;
}
