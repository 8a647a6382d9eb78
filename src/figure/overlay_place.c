/* The ladder: labels of one panel are placed together; while there is no place for all of them, one
 * of those in the way of the label that got none goes a rung down, from the top of the ladder first
 * and of equals the widest. When all have a place, each tries to come back up. */
#include "figure/overlay.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define WIDEST_LABEL 26.0 /* of a line, in sizes of type */
#define CUT_LABEL 9.0     /* of a label that is cut */
#define FEWER 0.96        /* a rung counts where the label gets narrower at least by this */
#define NEAR 5.0          /* points: lines that are named together */
#define LABEL_GAP 10.0    /* between labels of a row, that nobody reads them as one */
#define SPAN_WEIGHT 0.1   /* of the way of a label that stays over its span */
#define ROW_GAP 1.5
#define STEM_LENGTH 4.0 /* between the lowest labels and the panel */
#define MOST_COMING_BACK 24

enum form { FORM_LINE, FORM_TWO, FORM_THREE, FORM_CUT, FORM_LETTER, FORM_OUT };

bool overlay_is_letter(const struct overlay_label *label)
{
    return label->form == FORM_LETTER;
}

bool overlay_is_out(const struct overlay_label *label)
{
    return label->form == FORM_OUT;
}

/* --- which labels there are --- */

static double anchor_of(const struct overlay_item *item)
{
    return (item->mark.x0 + item->mark.x1) / 2;
}

static int compare_anchors(const void *a, const void *b)
{
    const struct overlay_item *one = *(struct overlay_item *const *)a;
    const struct overlay_item *other = *(struct overlay_item *const *)b;
    if (one->host != other->host)
        return one->host < other->host ? -1 : 1;
    double x = anchor_of(one), y = anchor_of(other);
    if (x != y)
        return x < y ? -1 : 1;
    return one->number < other->number ? -1 : 1;
}

static double widest_word(const struct canvas *canvas, const struct text_run *run)
{
    double widest = 0;
    for (const char *at = run->text; *at; at += strspn(at, " ")) {
        size_t length = strcspn(at, " ");
        const char *word = arena_copy(canvas->arena, at, length);
        widest = fmax(widest, text_width(canvas->measurer, word, &run->style));
        at += length;
    }
    return widest;
}

static bool shares(const struct overlay_label *label, const struct overlay_item *item)
{
    const struct overlay_item *first = label->first;
    return first->host == item->host && first->mark.is_line && item->mark.is_line &&
           item->mark.x0 - first->mark.x0 < NEAR;
}

static void add_words(struct overlay_label *label, const struct overlay_item *item,
                      const struct overlay_page *page)
{
    const struct canvas *canvas = page->canvas;
    size_t count = label->run_count;
    struct text_run *runs = ARENA_ARRAY(canvas->arena, struct text_run, count + LABEL_RUNS + 1);
    for (size_t i = 0; i < count; i++)
        runs[i] = label->runs[i];
    if (count)
        runs[count++] = (struct text_run){locale_message(page->locale, MESSAGE_SEMICOLON),
                                          item->runs[0].style, INK_TINT};
    for (size_t i = 0; i < item->run_count; i++) {
        runs[count++] = item->runs[i];
        label->widest_word = fmax(label->widest_word, widest_word(canvas, &item->runs[i]));
    }
    label->runs = runs;
    label->run_count = count;
    label->item_count++;
}

static void begin_label(struct overlay_label *label, struct overlay_item *item)
{
    const struct overlay_mark *mark = &item->mark;
    *label = (struct overlay_label){.host = item->host, .first = item};
    label->stem.anchor = anchor_of(item);
    label->stem.weight = mark->is_line ? 1 : SPAN_WEIGHT;
}

static void gather_labels(struct overlay *overlay, const struct overlay_page *page)
{
    struct arena *arena = page->canvas->arena;
    struct overlay_item **named =
        ARENA_ARRAY(arena, struct overlay_item *, overlay->item_count + 1);
    size_t count = 0;
    for (size_t i = 0; i < overlay->item_count; i++)
        if (overlay->items[i].host != NO_PANEL && overlay->items[i].words)
            named[count++] = &overlay->items[i];
    qsort(named, count, sizeof *named, compare_anchors);
    overlay->labels = ARENA_ARRAY(arena, struct overlay_label, count + 1);
    overlay->label_count = 0;
    for (size_t i = 0; i < count; i++) {
        size_t known = overlay->label_count;
        if (!known || !shares(&overlay->labels[known - 1], named[i]))
            begin_label(&overlay->labels[overlay->label_count++], named[i]);
        named[i]->label = &overlay->labels[overlay->label_count - 1];
        add_words(named[i]->label, named[i], page);
    }
}

/* The labels of one panel while they are placed. */
struct crowd {
    const struct overlay_page *page;
    struct overlay_label *labels; /* in the order of their anchors */
    size_t count;
    struct stem_setup setup;
    double letter_width; /* of the widest letter that may be needed */
    struct stem *stems;  /* of those that have a name */
    struct overlay_label **owners;
};

/* --- one label on its ladder --- */

static struct text_block lay_lines(const struct overlay_label *label,
                                   const struct overlay_page *page, double width, size_t lines)
{
    return canvas_lay_runs(page->canvas, label->runs, label->run_count,
                           fmax(width, label->widest_word + 0.5), lines);
}

static struct text_block lay_letter(const struct overlay_page *page, unsigned number)
{
    const struct canvas *canvas = page->canvas;
    struct text_style style = canvas_style(canvas->theme->label_size, true);
    return canvas_lay(canvas, overlay_letter(number, page->locale, canvas->arena), style, INK_TINT,
                      0, 1);
}

static double widest_letter(const struct overlay_page *page, size_t count)
{
    double widest = 0;
    for (size_t i = 1; i <= count; i++)
        widest = fmax(widest, lay_letter(page, (unsigned)i).width);
    return widest;
}

static struct text_block lay_form(const struct overlay_label *label, const struct crowd *crowd,
                                  size_t form)
{
    const struct overlay_page *page = crowd->page;
    const struct canvas *canvas = page->canvas;
    double size = canvas->theme->label_size;
    double widest = fmin(WIDEST_LABEL * size, page->x1 - page->x0);
    if (form == FORM_LINE)
        return lay_lines(label, page, widest, 3);
    double whole = canvas_lay_runs(canvas, label->runs, label->run_count, 0, 0).width;
    if (form == FORM_TWO)
        return lay_lines(label, page, fmin(widest, whole / 2 * 1.15), 3);
    if (form == FORM_THREE)
        return lay_lines(label, page, fmin(widest, whole / 3 * 1.2), 3);
    if (form == FORM_CUT)
        return lay_lines(label, page, fmin(widest, CUT_LABEL * size), 2);
    return lay_letter(page, 1);
}

/* A label stands within its span where that is wide enough, else over its middle. */
static void narrow_reach(struct overlay_label *label, const struct crowd *crowd)
{
    const struct overlay_mark *mark = &label->first->mark;
    struct stem *stem = &label->stem;
    double inset = stem->width - fmin(stem->width / 2, crowd->setup.clear);
    stem->reach0 = fmin(stem->anchor, mark->x0 + inset);
    stem->reach1 = fmax(stem->anchor, mark->x1 - inset);
}

static void set_form(struct overlay_label *label, const struct crowd *crowd, size_t form)
{
    label->form = form;
    label->block = (struct text_block){.line_count = 0};
    if (form != FORM_OUT)
        label->block = lay_form(label, crowd, form);
    label->stem.width = form == FORM_LETTER ? crowd->letter_width : label->block.width;
    narrow_reach(label, crowd);
}

/* The next rung on which it is narrower. */
static void step_down(struct overlay_label *label, const struct crowd *crowd)
{
    double width = label->block.width;
    do
        set_form(label, crowd, label->form + 1);
    while (label->form < FORM_LETTER && label->block.width > width * FEWER);
}

/* --- the labels of a panel --- */

/* Places those that are not left out; on failure the label that got no place comes back. */
static struct overlay_label *place(struct crowd *crowd)
{
    size_t count = 0, stuck;
    for (size_t i = 0; i < crowd->count; i++) {
        if (crowd->labels[i].form == FORM_OUT)
            continue;
        crowd->owners[count] = &crowd->labels[i];
        crowd->stems[count++] = crowd->labels[i].stem;
    }
    if (!stems_place(crowd->stems, count, &crowd->setup, &stuck))
        return crowd->owners[stuck < count ? stuck : count - 1];
    for (size_t i = 0; i < count; i++)
        crowd->owners[i]->stem = crowd->stems[i];
    return NULL;
}

static bool is_in_way(const struct overlay_label *label, const struct overlay_label *stuck)
{
    double way = fabs(label->stem.anchor - stuck->stem.anchor);
    return label->form != FORM_OUT && way < label->stem.width + stuck->stem.width + 2 * LABEL_GAP;
}

static struct overlay_label *whose_turn(const struct crowd *crowd, struct overlay_label *stuck)
{
    struct overlay_label *chosen = stuck;
    for (size_t i = 0; i < crowd->count; i++) {
        struct overlay_label *label = &crowd->labels[i];
        if (!is_in_way(label, stuck) || label->form > chosen->form)
            continue;
        if (label->form < chosen->form || label->block.width > chosen->block.width)
            chosen = label;
    }
    return chosen;
}

/* Those that went down for others that went further down themselves. */
static void come_back(struct crowd *crowd)
{
    for (size_t i = 0; i < crowd->count && crowd->count <= MOST_COMING_BACK; i++) {
        struct overlay_label *label = &crowd->labels[i];
        for (size_t form = FORM_LINE, reached = label->form; form < reached; form++) {
            set_form(label, crowd, form);
            if (!place(crowd))
                break;
            set_form(label, crowd, reached);
        }
    }
    place(crowd);
}

static void place_crowd(struct crowd *crowd)
{
    struct overlay_label *stuck;
    for (size_t i = 0; i < crowd->count; i++)
        set_form(&crowd->labels[i], crowd, FORM_LINE);
    while ((stuck = place(crowd)))
        step_down(whose_turn(crowd, stuck), crowd);
    come_back(crowd);
}

static void set_letters(struct overlay *overlay, const struct overlay_page *page)
{
    unsigned number = 0;
    for (size_t i = 0; i < overlay->label_count; i++) {
        struct overlay_label *label = &overlay->labels[i];
        if (!overlay_is_letter(label))
            continue;
        label->number = ++number;
        label->block = lay_letter(page, number);
    }
}

/* Rows stand on each other, each as high as its highest label. */
static double rise_of_rows(const struct overlay_label *labels, size_t count, double ups[STEM_ROWS])
{
    double heights[STEM_ROWS] = {0}, height = 0;
    for (size_t i = 0; i < count; i++)
        if (labels[i].form != FORM_OUT)
            heights[labels[i].stem.row] = fmax(heights[labels[i].stem.row], labels[i].block.height);
    for (size_t row = 0; row < STEM_ROWS; row++) {
        height += heights[row] > 0 && height > 0 ? ROW_GAP : 0;
        ups[row] = height;
        height += heights[row];
    }
    return height;
}

/* The panel learns what will stand over it. */
static void raise_flags(struct panel *panel, struct overlay_label *labels, size_t count)
{
    struct arena *arena = panel->canvas->arena;
    struct flag *items = ARENA_ARRAY(arena, struct flag, count + 1);
    double ups[STEM_ROWS];
    panel->flags = (struct flags){
        .height = rise_of_rows(labels, count, ups), .clear = STEM_LENGTH, .items = items};
    for (size_t i = 0; i < count; i++) {
        labels[i].up = ups[labels[i].stem.row];
        if (labels[i].form != FORM_OUT)
            items[panel->flags.count++] = (struct flag){
                .block = labels[i].block,
                .x = labels[i].stem.x,
                .up = labels[i].up,
                .id = arena_print(arena, "annotation-%zu-label", labels[i].first->number),
            };
    }
}

/* How many labels from the first on stand over the same panel. */
static size_t count_of_host(const struct overlay_label *labels, size_t most)
{
    size_t count = 1;
    while (count < most && labels[count].host == labels->host)
        count++;
    return count;
}

void overlay_place(struct overlay *overlay, const struct overlay_page *page)
{
    struct arena *arena = page->canvas->arena;
    struct crowd crowd = {
        .page = page,
        .setup = {.x0 = page->x0,
                  .x1 = page->x1,
                  .gap = LABEL_GAP,
                  .clear = NEAR / 2,
                  .size = page->canvas->theme->label_size,
                  .rows = STEM_ROWS},
    };
    gather_labels(overlay, page);
    crowd.letter_width = widest_letter(page, overlay->label_count);
    crowd.stems = ARENA_ARRAY(arena, struct stem, overlay->label_count + 1);
    crowd.owners = ARENA_ARRAY(arena, struct overlay_label *, overlay->label_count + 1);
    for (size_t i = 0; i < overlay->label_count; i += crowd.count) {
        crowd.labels = &overlay->labels[i];
        crowd.count = count_of_host(crowd.labels, overlay->label_count - i);
        place_crowd(&crowd);
    }
    set_letters(overlay, page);
    for (size_t i = 0, count; i < overlay->label_count; i += count) {
        struct overlay_label *labels = &overlay->labels[i];
        count = count_of_host(labels, overlay->label_count - i);
        raise_flags(page->panels[labels->host], labels, count);
    }
}
