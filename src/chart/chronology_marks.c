/* Dates that the author marks, among the entries of a chronology: each is an entry of its date and
 * words. One that is a record of the list and has no words of its own marks that entry. */
#include "chart/chronology.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define BEFORE_END 1e-3 /* days: the least before the end of the rule */

static struct chronology_entry *entry_of(const struct chronology *chronology, const char *id)
{
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const char *own = chronology->entries[i].event->id;
        if (own && strcmp(own, id) == 0)
            return &chronology->entries[i];
    }
    return NULL;
}

/* What began before the rule stands where that begins. */
static void place_on_rule(const struct chronology *chronology, struct chronology_entry *mark)
{
    if (mark->event->date.earliest == DAY_NONE_BEFORE)
        mark->anchor = chronology->scale_start;
    mark->anchor =
        fmin(fmax(mark->anchor, chronology->scale_start), chronology->scale_end - BEFORE_END);
    mark->is_scaled = true;
}

static void init_mark(const struct chronology *chronology, struct chronology_entry *mark,
                      const struct marked_date *marked)
{
    struct event *event = ARENA_NEW(chronology->canvas->arena, struct event);
    event->date = *marked->date;
    *mark = (struct chronology_entry){.event = event, .marked = marked, .is_mark = true};
    chronology_set_date(mark);
    bool is_timed = event->date.start.has_time;
    bool is_line = chronology_is_line(chronology, marked);
    if ((!is_line || marked->kind != MARKED_DAY) && !is_timed &&
        event->date.earliest != DAY_NONE_BEFORE)
        mark->anchor = (double)event->date.earliest;
    if (chronology->setup->spacing == SPACING_TIME)
        place_on_rule(chronology, mark);
    mark->date = chronology_date(chronology, mark, &event->date);
}

static int compare_marks(const void *a, const void *b)
{
    const struct chronology_entry *x = a, *y = b;
    if (x->anchor < y->anchor || x->anchor > y->anchor)
        return x->anchor < y->anchor ? -1 : 1;
    return x->marked < y->marked ? -1 : x->marked > y->marked;
}

/* A mark stands before what is of the same time. */
static void merge(struct chronology *chronology)
{
    size_t count = chronology->entry_count + chronology->mark_count, mark = 0, entry = 0;
    chronology->listed =
        ARENA_ARRAY(chronology->canvas->arena, struct chronology_entry *, count + 1);
    for (size_t i = 0; i < count; i++) {
        struct chronology_entry *next = &chronology->entries[entry];
        bool is_mark =
            mark < chronology->mark_count && (entry == chronology->entry_count || !next->is_dated ||
                                              chronology->marks[mark].anchor <= next->anchor);
        chronology->listed[i] = is_mark ? &chronology->marks[mark++] : next;
        entry += !is_mark;
    }
}

void chronology_take_marked(struct chronology *chronology)
{
    const struct marked_dates *marked = &chronology->panel->marked;
    chronology->marks =
        ARENA_ARRAY(chronology->canvas->arena, struct chronology_entry, marked->count + 1);
    for (size_t i = 0; i < marked->count; i++) {
        const struct marked_date *item = &marked->items[i];
        struct chronology_entry *entry =
            item->record_id ? entry_of(chronology, item->record_id) : NULL;
        if (entry)
            entry->marked = item;
        else
            init_mark(chronology, &chronology->marks[chronology->mark_count++], item);
    }
    qsort(chronology->marks, chronology->mark_count, sizeof *chronology->marks, compare_marks);
    merge(chronology);
}

void chronology_word_mark(const struct chronology *chronology, struct chronology_entry *mark)
{
    const struct canvas *canvas = chronology->canvas;
    const char *words = mark->marked->words;
    struct text_block block = {0};
    if (words)
        block = canvas_lay(canvas, locale_isolate(chronology->setup->locale, canvas->arena, words),
                           canvas_style(canvas->theme->label_size, true), INK_TINT,
                           chronology->measures.text_width, 0);
    mark->line_count = block.line_count ? block.line_count : 1;
    mark->lines = ARENA_ARRAY(canvas->arena, struct chronology_line, mark->line_count);
    for (size_t i = 0; i < mark->line_count; i++) {
        struct chronology_line *line = &mark->lines[i];
        *line = (struct chronology_line){
            .words = block,
            .y = (double)i * chronology->measures.pitch,
            .height = chronology->measures.pitch,
            .tint = canvas->theme->accent,
            .is_title = i == 0,
            .entry = mark,
        };
        line->words.lines = block.line_count ? &block.lines[i] : NULL;
        line->words.line_count = block.line_count ? 1 : 0;
    }
}

/* Beside hours a day is a stretch, unless something ends with it. */
bool chronology_is_line(const struct chronology *chronology, const struct marked_date *marked)
{
    const struct edtf *date = marked->date;
    bool is_exact = chronology->grain >= 1 || date->start.has_time || marked->kind == MARKED_BREAK;
    return marked->kind != MARKED_SPAN && date->form == EDTF_POINT &&
           date->earliest == date->latest && edtf_soft_days(&date->start) == 0 && is_exact;
}
