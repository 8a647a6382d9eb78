/* The marks of records on the axis, and which of their signs the legend has to explain. */
#include "chart/timeline.h"

#include <math.h>

double timeline_mark_radius(const struct timeline *timeline)
{
    return timeline->canvas->theme->label_size * 0.42;
}

void timeline_measure_marks(struct timeline *timeline)
{
    const struct canvas *canvas = timeline->canvas;
    const struct bins_limits *limits = &timeline->setup->limits;
    struct text_style style = canvas_style(canvas->theme->label_size, true);
    timeline->marks = (struct mark_setup){
        .scale = &timeline->axis->scale,
        .radius = timeline_mark_radius(timeline),
        .is_hourly = time_is_clock(timeline->axis->step),
        .has_as_of = limits->has_as_of && !limits->has_other_as_of,
        .as_of = limits->as_of,
        .arena = canvas->arena,
        .unknown_width = text_width(canvas->measurer, "?", &style) + 2.5,
    };
    for (size_t i = 0; i < timeline->item_count; i++) {
        struct item *item = &timeline->items[i];
        colour tint = canvas->theme->category_fill[item->event->category];
        if (!item->is_on_axis)
            continue;
        mark_measure(&item->mark, item->event, tint, &timeline->marks);
        if (item->voice_count)
            mark_add_voice(&item->mark, item->voices[0]->status, &timeline->marks);
        bool lacks_shape = !timeline->is_by_category && !mark_has_shape(&item->mark);
        bool tells_date = mark_hides_doubt(&item->mark, &timeline->marks);
        bool is_changed = lacks_shape != item->lacks_shape || tells_date != item->tells_date;
        item->lacks_shape = lacks_shape;
        item->tells_date = tells_date;
        if (is_changed)
            timeline_word(timeline, item, item->moved_to);
        timeline_place_dates(timeline, item);
    }
}

static bool has_mark(const struct item *item)
{
    return item->is_on_axis && !item->is_in_rug && (!item->host || item->host == item);
}

static void note_ties(const struct timeline *timeline, struct legend *legend)
{
    const char *first = timeline_first_letter(timeline);
    for (size_t i = 0; i < timeline->tie_count; i++) {
        const struct tie *tie = &timeline->ties[i];
        if (tie->to->tie_state == TIE_LINE)
            *(tie->is_same ? &legend->has_same : &legend->has_tie) = true;
        if (tie->to->letter)
            *(tie->is_same ? &legend->same_letter : &legend->letter) = first;
    }
}

static void note_rugs(const struct timeline *timeline, struct legend *legend)
{
    double days = (timeline->last - timeline->first) / (double)timeline->rug_bins;
    legend->most_in_rug = timeline->most_in_rug;
    legend->has_rug_hollow = timeline->has_rug_hollow;
    legend->has_rug_line = timeline->has_rug_line;
    legend->rug_unit = timeline->rug_unit;
    legend->rug_days = timeline->rug_unit == BIN_AUTO ? (size_t)round(days)
                                                      : (size_t)bin_unit_days(timeline->rug_unit);
}

/* Before placing all arrows are reckoned with, and no strips, whatever an earlier try came to. */
static void note_placing(const struct timeline *timeline, struct legend *legend)
{
    for (size_t i = 0; i < timeline->move_count; i++)
        legend->has_move |= !timeline->is_placed || timeline->moves[i].state == MOVE_LINE;
    if (timeline->is_placed)
        note_rugs(timeline, legend);
}

struct legend timeline_signs(const struct timeline *timeline)
{
    struct legend legend = {.tells_zones = timeline->marks.is_hourly};
    for (size_t i = 0; i < timeline->item_count; i++) {
        const struct item *item = &timeline->items[i];
        if (timeline->is_placed ? !has_mark(item) : !item->is_on_axis)
            continue;
        legend_note(&legend, &item->mark, !timeline->is_by_category);
        legend.has_move |= (timeline->is_placed ? item->partner : item->successor) != NULL;
        legend.has_uncertain |= item->own_date && edtf_is_uncertain(item->own_date);
        for (size_t k = 0; k < item->voice_count; k++)
            legend.has_uncertain |= edtf_is_uncertain(&item->voices[k]->date);
    }
    note_ties(timeline, &legend);
    note_placing(timeline, &legend);
    return legend;
}
