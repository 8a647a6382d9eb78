/* The newspaper's chronology: what happened as a list in the order of time, in one to three columns
 * that flow over pages. Gathers the records that matter most and counts the others. */
#include "chart/chronology.h"

#include <math.h>

#define LIST_CAPACITY 2000 /* records of the list; the others are counted */
#define MOST_COLUMNS 3
#define LEAST_COLUMN 120.0 /* points */
#define LEAST_SCALED 150.0 /* the same where the rule is scaled to time */

static void *gather(const struct panel_setup *setup)
{
    return shortlist_new(LIST_CAPACITY, setup->group, &setup->select.languages);
}

static void take(void *gathered, const struct event *event)
{
    shortlist_take(gathered, event);
}

static void merge(void *gathered, const void *other)
{
    shortlist_merge(gathered, other);
}

static void free_gathered(void *gathered)
{
    shortlist_free(gathered);
}

/* --- laying out --- */

static bool check_columns(const struct panel *panel, size_t columns, struct report *report)
{
    bool is_scaled = panel->setup->spacing == SPACING_TIME;
    double least = is_scaled ? LEAST_SCALED : LEAST_COLUMN, width = panel->x1 - panel->x0;
    struct position position = {.field = "columns"};
    if (columns > MOST_COLUMNS) {
        report_add(report, SEVERITY_ERROR, "bad-setting", &position,
                   "'%zu' is too much; a chronology has at most %d columns", columns, MOST_COLUMNS);
        return false;
    }
    if ((columns > 1 || is_scaled) && width < (double)columns * least) {
        double missing = (double)columns * least - width;
        report_add(report, SEVERITY_ERROR, "page-too-small", &position,
                   "%zu column%s too narrow on this page; give %sa width of %.0fmm", columns,
                   columns == 1 ? " to scale is" : "s are", columns == 1 ? "" : "fewer, or ",
                   ceil((panel->canvas->page_width + missing) / 72 * 25.4));
        return false;
    }
    return true;
}

/* Several columns are no use where words must be cut to fit in. */
static bool check_words(struct chronology *chronology, struct report *report)
{
    struct position position = {.field = "columns"};
    double missing;
    if (chronology->columns < 2)
        return true;
    const char *title = chronology_cut_title(chronology, &missing);
    if (!title)
        return true;
    double width = chronology->canvas->page_width + missing * (double)chronology->columns;
    report_add(report, SEVERITY_ERROR, "page-too-small", &position,
               "%zu columns are too narrow for a word of '%s'; give fewer, or a width of %.0fmm",
               chronology->columns, title, ceil(width / 72 * 25.4));
    return false;
}

/* A rule has a place for its own days, a list for all that it could be about. */
static void set_marked(struct panel *panel, const struct chronology *chronology)
{
    const struct select *select = &panel->setup->select;
    panel->marked.are_drawn = true;
    panel->marked.first = select->has_from ? (double)select->from : -INFINITY;
    panel->marked.last = select->has_to ? (double)select->to + 1 : INFINITY;
    if (panel->setup->spacing != SPACING_TIME)
        return;
    panel->marked.first = chronology->scale_start;
    panel->marked.last = chronology->scale_end;
}

/* What the list has no room for is told where its size is. */
static const char *account_of(const struct chronology *chronology)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    size_t count = chronology->entry_count;
    if (!chronology->rest)
        return NULL;
    return locale_format(
        locale, arena, MESSAGE_LISTED_OF, locale_number(locale, arena, (double)count),
        locale_plural(locale, arena, PLURAL_RECORDS, count + chronology->rest), NULL);
}

static bool open_panel(struct panel *panel, struct report *report)
{
    struct shortlist *shortlist = panel->gathered;
    struct arena *arena = panel->canvas->arena;
    struct chronology *chronology = ARENA_NEW(arena, struct chronology);
    size_t columns = panel->setup->columns ? panel->setup->columns : 1, groups;
    if (!check_columns(panel, columns, report))
        return false;
    shortlist_groups(shortlist, &groups);
    *chronology = (struct chronology){
        .setup = panel->setup,
        .panel = panel,
        .canvas = panel->canvas,
        .columns = columns,
        .grain = 1,
        .has_names = panel->setup->group != NULL,
    };
    panel->state = chronology;
    chronology_collect(chronology, shortlist);
    panel->account = account_of(chronology);
    set_marked(panel, chronology);
    return check_words(chronology, report);
}

static void gutters(struct panel *panel)
{
    (void)panel;
}

/* Which dates are marked is known behind gutters(). */
static void make_blocks(struct chronology *chronology)
{
    if (chronology->blocks)
        return;
    chronology_take_marked(chronology);
    chronology_blocks(chronology);
}

static double place(struct panel *panel, double room, bool is_filled)
{
    make_blocks(panel->state);
    panel->height = chronology_fill_page(panel->state);
    panel->page_count = 1;
    return is_filled && panel->height > room ? panel->height - room : 0;
}

static double flow(struct panel *panel, const struct page_rooms *rooms)
{
    struct chronology *chronology = panel->state;
    make_blocks(chronology);
    double missing = chronology_fill_pages(chronology, rooms);
    panel->height = chronology->height;
    panel->page_count = chronology->page_count;
    return missing;
}

static enum label_state state_of(const struct chronology_entry *entry)
{
    if (entry->host)
        return LABEL_MERGED;
    return entry->is_dated ? LABEL_PLACED : LABEL_LISTED;
}

static unsigned steps_of(const struct chronology_entry *entry)
{
    if (entry->host)
        return STEP_MERGED;
    return (entry->date_block.is_shortened ? STEP_SHORTENED : 0u) |
           (entry->is_moved ? STEP_MOVED : 0u);
}

static void report_layout(const struct chronology *chronology)
{
    const struct label_setup words = {.locale = chronology->setup->locale,
                                      .languages = &chronology->setup->select.languages};
    struct layout *layout = chronology->panel->layout;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const struct chronology_entry *entry = &chronology->entries[i];
        layout_add(layout,
                   &(struct layout_item){
                       .id = entry->event->id,
                       .input = entry->event->origin.input,
                       .line = entry->event->origin.line,
                       .title = label_title(entry->event, &words),
                       .state = state_of(entry),
                       .steps = steps_of(entry),
                       .host = entry->host ? (size_t)(entry->host - chronology->entries) : 0,
                   });
    }
    layout->records += chronology->rest;
    layout->unlabelled += chronology->rest;
}

static void draw_page(struct panel *panel, size_t page)
{
    chronology_draw(panel->state, page);
    if (page == 0)
        report_layout(panel->state);
}

static void draw(struct panel *panel)
{
    draw_page(panel, 0);
}

static double foot(struct panel *panel, double y)
{
    (void)panel;
    return y;
}

/* --- words --- */

static const char *entry_words(const struct chronology *chronology,
                               const struct chronology_entry *entry)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    const struct label_setup words = {.locale = locale,
                                      .languages = &chronology->setup->select.languages};
    return locale_format(locale, arena, MESSAGE_LIST_ITEM, label_title(entry->event, &words),
                         chronology_whole_date(locale, arena, entry->event), NULL);
}

static const char *describe(const struct panel *panel)
{
    const struct chronology *chronology = panel->state;
    const struct chronology_entry *first = NULL, *last = NULL;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const struct chronology_entry *entry = &chronology->entries[i];
        if (!entry->is_dated || entry->host)
            continue;
        first = first ? first : entry;
        last = entry;
    }
    if (first == last)
        return "";
    return locale_format(panel->setup->locale, panel->canvas->arena, MESSAGE_ALT_ENTRIES,
                         entry_words(chronology, first), entry_words(chronology, last), NULL);
}

static const char *const params[] = {"group", "columns", "spacing", "sources", NULL};

const struct panel_class panel_chronology = {
    .is_headless = true,
    .default_group = "category",
    .alt = MESSAGE_ALT_CHRONOLOGY,
    .params = params,
    .gather = gather,
    .take = take,
    .merge = merge,
    .free = free_gathered,
    .open = open_panel,
    .gutters = gutters,
    .place = place,
    .draw = draw,
    .flow = flow,
    .draw_page = draw_page,
    .foot = foot,
    .describe = describe,
    .numbers = chronology_numbers,
};
