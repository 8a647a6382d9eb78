/* A figure: gathers what its panel needs from events taken one at a time, then lays out the page.
 */
#ifndef FIGURE_FIGURE_H
#define FIGURE_FIGURE_H

#include "chart/layout.h"
#include "figure/settings.h"
#include "model/event.h"
#include "scene/scene.h"
#include "text/text.h"

struct figure;

/* 'settings' are borrowed for the figure's life. NULL with a report entry where they name an
 * unknown chart, group or theme. */
struct figure *figure_new(const struct settings *settings, struct report *report);
void figure_free(struct figure *figure);

/* Whether a panel has numbers behind it. */
bool figure_has_numbers(const struct figure *figure);

/* Measures with 'measurer' instead of the theme's font; the figure frees it. For tests whose
 * results must not depend on fonts. */
void figure_use_measurer(struct figure *figure, struct measurer *measurer);

/* Takes one record: drops it if the settings' span and conditions do, else the chart gathers it. */
void figure_take(struct figure *figure, const struct event *event);

/* The language that the input says it is in, as soon as it is known: names of groups are picked by
 * it. The first one counts. Copied. */
void figure_language(struct figure *figure, const char *language);

/* What the input says of itself; call it after its records. Copied. */
void figure_document(struct figure *figure, const struct document *document);

/* How many records were taken for drawing and how many were filtered out. */
size_t figure_record_count(const struct figure *figure);
size_t figure_filtered_count(const struct figure *figure);

/* Lays out the page. NULL with a report entry where the page is too small or nothing is left to
 * draw. The scene is the figure's and lives as long as it does. */
const struct scene *figure_scene(struct figure *figure, struct report *report);

/* One panel: its chart, how many records it took, and what the layout did to each of them. A chart
 * that labels no records has an empty layout, as there is before figure_scene(). */
struct panel_account {
    const char *chart;
    size_t records;
    const struct layout *layout;
    bool is_apart;    /* drawn, but not on the time axis of the others: annotations pass it by */
    bool marks_dates; /* but it draws those itself */
};

size_t figure_panel_count(const struct figure *figure);
struct panel_account figure_panel(const struct figure *figure, size_t index);

/* The same for the names of annotations; NULL where there are none. */
const struct layout *figure_annotations(const struct figure *figure);

#endif
