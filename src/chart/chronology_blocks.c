/* Measures of a column, and the blocks that flow through columns: heads where year or month change,
 * entries, what is in no order of time, the list of sources. */
#include "chart/chronology.h"

#include "base/buffer.h"

#include <math.h>
#include <string.h>

#define COLUMN_GAP 18.0
#define HANGING 175.0       /* points: narrower columns have their dates over the words */
#define DATE_SHARE 0.27     /* of a column, at most, for dates */
#define MOST_DATE_SHARE 1.3 /* of that, where words of dates need it */
#define MOST_DATE_LINES 6
#define MOST_SOURCE_LINES 4
#define DATE_GAP 7.0        /* between dates and what follows */
#define SOURCE_COLUMN 150.0 /* least width of a column of sources */
#define MIRRORED_PITCH 1.15 /* letters reach further up and down there */
#define TICK_SHARE 0.28     /* of a column, at most, for words of ticks with names of months */
#define TICK_GAP 3.0
#define LEADER_ROOM 20.0 /* between such a rule and the marks */

/* --- measures --- */

static double pitch_of(const struct chronology *chronology, double size)
{
    const struct canvas *canvas = chronology->canvas;
    struct text_style style = canvas_style(size, false);
    return text_line_height(canvas->measurer, &style) * (canvas->is_mirrored ? MIRRORED_PITCH : 1);
}

/* The bytes of a month's name with a space in it that begins here; 0: there is none. */
static size_t spaced_month(const struct chronology *chronology, const char *at)
{
    for (int month = 1; month <= 12; month++) {
        const char *name = locale_month(chronology->setup->locale, month, MONTH_WIDE);
        if (strchr(name, ' ') && strncmp(at, name, strlen(name)) == 0)
            return strlen(name);
    }
    return 0;
}

/* Whether a space is behind a day of the month: "5", "1er". */
static bool is_behind_day(const char *text, const char *space)
{
    const char *word = space;
    while (word > text && word[-1] != ' ')
        word--;
    return *word >= '0' && *word <= '9' && strncmp(space, " –", strlen(" –")) != 0;
}

/* A day and its month stay together, and so do the words of a month where 'has_months': dates break
 * before and behind them. */
static const char *tied(const struct chronology *chronology, const char *date, bool has_months)
{
    struct buffer out = {0};
    const char *month_end = date;
    for (const char *at = date; *at; at++) {
        size_t month = has_months ? spaced_month(chronology, at) : 0;
        month_end = month ? at + month : month_end;
        if (*at == ' ' && (at < month_end || is_behind_day(date, at)))
            buffer_add_text(&out, "\u00a0");
        else
            buffer_add(&out, at, 1);
    }
    const char *text = arena_text(chronology->canvas->arena, buffer_text(&out));
    buffer_clear(&out);
    return text;
}

/* With as much of it tied as there is room for. */
static const char *date_of(const struct chronology *chronology, const char *date, double room)
{
    const struct canvas *canvas = chronology->canvas;
    struct text_style style = canvas_style(canvas->theme->label_size, true);
    const char *text = tied(chronology, date, true);
    if (canvas_widest_word(canvas, text, &style) <= room)
        return text;
    return tied(chronology, date, false);
}

/* Of the longest date that fits, with the words of longer ones whole. */
static double date_width(const struct chronology *chronology, double most)
{
    const struct canvas *canvas = chronology->canvas;
    struct text_style style = canvas_style(canvas->theme->label_size, true);
    double width = 0, least = 0;
    for (size_t i = 0; i < chronology->entry_count + chronology->mark_count; i++) {
        const struct chronology_entry *entry =
            i < chronology->entry_count ? &chronology->entries[i]
                                        : &chronology->marks[i - chronology->entry_count];
        if (entry->host)
            continue;
        width = fmax(width, fmin(most, text_width(canvas->measurer, entry->date, &style)));
        const char *date = date_of(chronology, entry->date, most * MOST_DATE_SHARE);
        least = fmax(least, canvas_widest_word(canvas, date, &style));
    }
    return fmax(width, fmin(least, most * MOST_DATE_SHARE));
}

/* Whether no more than every second date needs several lines. */
static bool fits_dates(const struct chronology *chronology, double width)
{
    const struct canvas *canvas = chronology->canvas;
    struct text_style style = canvas_style(canvas->theme->label_size, true);
    size_t wide = 0, count = 0;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const struct chronology_entry *entry = &chronology->entries[i];
        if (entry->host || !entry->is_dated)
            continue;
        count++;
        wide += text_width(canvas->measurer, entry->date, &style) > width;
    }
    return 2 * wide <= count;
}

/* Whether a month of any year is on the rule to scale. */
static bool is_on_rule(const struct chronology *chronology, int month)
{
    double first = INFINITY;
    for (size_t i = 0; i < chronology->entry_count; i++)
        if (chronology->entries[i].is_scaled)
            first = fmin(first, chronology->entries[i].anchor);
    if (!(chronology->scale_end - first < 330))
        return true;
    struct civil from = civil_of((int64_t)floor(first));
    struct civil to = civil_of((int64_t)floor(chronology->scale_end));
    return from.month <= to.month ? month >= from.month && month <= to.month
                                  : month >= from.month || month <= to.month;
}

/* The widest words of ticks beside a rule to scale: days, and months. */
static double tick_width(const struct chronology *chronology, enum month_form form)
{
    const struct canvas *canvas = chronology->canvas;
    const struct locale *locale = chronology->setup->locale;
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    double widest = text_width(canvas->measurer, "2000", &style);
    for (int month = 1; month <= 12; month++) {
        const char *day = locale_day_of_month(locale, canvas->arena, month, 28, form);
        if (is_on_rule(chronology, month))
            widest = fmax(widest, text_width(canvas->measurer, day, &style));
    }
    return widest + 2;
}

static void measure(struct chronology *chronology)
{
    const struct theme *theme = chronology->canvas->theme;
    struct chronology_measures *m = &chronology->measures;
    const struct panel *panel = chronology->panel;
    double columns = (double)chronology->columns;
    bool is_scaled = chronology->setup->spacing == SPACING_TIME;
    m->column_gap = COLUMN_GAP;
    m->column_width = (panel->x1 - panel->x0 - COLUMN_GAP * (columns - 1)) / columns;
    m->pitch = pitch_of(chronology, theme->label_size) * 1.04;
    m->small_pitch = pitch_of(chronology, theme->small_size) * 1.04;
    m->radius = theme->label_size * 0.42;
    m->entry_gap = theme->label_size * 0.85;
    double half = m->radius * 1.5 + 1.5, start = 0;
    if (is_scaled) {
        m->tick_form = MONTH_SHORT;
        if (tick_width(chronology, MONTH_SHORT) > m->column_width * TICK_SHARE)
            m->tick_form = MONTH_NUMBER;
        chronology_lay_tracks(chronology);
        m->rule_x = tick_width(chronology, m->tick_form) + TICK_GAP + m->track_room;
        m->tick_x = -m->track_room - TICK_GAP;
        chronology_lay_ends(chronology);
        m->mark_x = m->rule_x + LEADER_ROOM + half;
        start = m->mark_x + half + 2;
    }
    double rest = m->column_width - start;
    double dates = rest >= HANGING ? date_width(chronology, rest * DATE_SHARE) : 0;
    bool is_hanging = dates > 0 && fits_dates(chronology, dates);
    m->date_width = is_hanging ? dates : 0;
    m->date_x = start;
    if (!is_scaled) {
        m->mark_x = (is_hanging ? m->date_width + DATE_GAP : 0) + half;
        m->rule_x = m->mark_x;
        m->text_x = m->mark_x + half + 3;
        m->date_x = is_hanging ? 0 : m->text_x;
    } else {
        m->text_x = start + (is_hanging ? m->date_width + DATE_GAP : 0);
    }
    m->text_width = m->column_width - m->text_x;
    double fitting = floor((m->column_width + COLUMN_GAP) / (SOURCE_COLUMN + COLUMN_GAP));
    m->source_columns = fitting < 1 ? 1 : (size_t)fitting;
    m->source_width = (m->column_width + COLUMN_GAP) / (double)m->source_columns - COLUMN_GAP;
}

static const char *cut_title(struct chronology *chronology, double *missing)
{
    const struct canvas *canvas = chronology->canvas;
    const struct label_setup setup = {.locale = chronology->setup->locale,
                                      .languages = &chronology->setup->select.languages};
    measure(chronology);
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const struct chronology_entry *entry = &chronology->entries[i];
        struct text_style style = canvas_style(canvas->theme->label_size, entry->is_bold);
        const char *title = label_title(entry->event, &setup);
        const char *words =
            arena_print(canvas->arena, "%s%s", title, chronology_notes(chronology, entry));
        *missing = canvas_widest_word(canvas, words, &style) - chronology->measures.text_width;
        if (*missing > 0)
            return title;
    }
    return NULL;
}

const char *chronology_cut_title(struct chronology *chronology, double *missing)
{
    const char *title = cut_title(chronology, missing);
    if (!title || chronology->measures.track_room <= TRACK_ROOM)
        return title;
    chronology->has_few_tracks = true;
    return cut_title(chronology, missing);
}

/* --- blocks --- */

static struct chronology_block *add_block(struct chronology *chronology, enum chronology_kind kind)
{
    struct chronology_block *block = &chronology->blocks[chronology->block_count++];
    block->kind = kind;
    return block;
}

static void add_head(struct chronology *chronology, enum chronology_kind kind, const char *text,
                     const char *whole)
{
    const struct theme *theme = chronology->canvas->theme;
    struct chronology_block *block = add_block(chronology, kind);
    bool is_large = kind == BLOCK_YEAR;
    block->text = text;
    block->whole = whole;
    double size = is_large ? theme->subtitle_size * 1.15 : theme->label_size;
    block->height = pitch_of(chronology, size) + theme->label_size * (is_large ? 0.4 : 0.55);
    block->gap = theme->label_size * 1.3;
}

static void add_entry(struct chronology *chronology, struct chronology_entry *entry)
{
    const struct canvas *canvas = chronology->canvas;
    const struct chronology_measures *m = &chronology->measures;
    struct chronology_block *block = add_block(chronology, BLOCK_ENTRY);
    block->entry = entry;
    double width = m->date_width > 0 ? m->date_width : m->text_width;
    entry->date_block = canvas_lay(canvas, date_of(chronology, entry->date, width),
                                   canvas_style(canvas->theme->label_size, true),
                                   entry->is_mark ? INK_TINT : INK_MAIN, width, MOST_DATE_LINES);
    chronology_word(chronology, entry);
    const struct chronology_line *last = &entry->lines[entry->line_count - 1];
    block->height = last->y + last->height;
    block->gap = m->entry_gap;
}

static bool is_month_new(const struct chronology *chronology, const struct chronology_entry *last,
                         const struct chronology_entry *entry)
{
    return chronology->has_months && entry->month &&
           (!last || !chronology_is_same_year(last, entry) || last->month != entry->month);
}

/* Something of no month behind a head of one. */
static bool is_month_left(const struct chronology *chronology, const struct chronology_entry *last,
                          const struct chronology_entry *entry)
{
    bool is_under_year = !chronology->has_years || chronology_is_same_year(last, entry);
    return chronology->has_months && !entry->month && last && last->month && is_under_year;
}

static const char *years_of(const struct chronology *chronology,
                            const struct chronology_entry *entry)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    return entry->last_year == entry->year ? locale_year(locale, arena, entry->year)
                                           : locale_span(locale, arena, day_of(entry->year, 1, 1),
                                                         day_of(entry->last_year, 12, 31));
}

static void add_heads(struct chronology *chronology, const struct chronology_entry *last,
                      const struct chronology_entry *entry)
{
    const struct locale *locale = chronology->setup->locale;
    struct arena *arena = chronology->canvas->arena;
    const char *year = years_of(chronology, entry);
    if (chronology->has_years && !chronology_is_same_year(last, entry))
        add_head(chronology, BLOCK_YEAR, year, year);
    if (is_month_new(chronology, last, entry))
        add_head(chronology, BLOCK_MONTH, locale_month(locale, entry->month, MONTH_WIDE),
                 locale_month_year(locale, arena, entry->year, entry->month, MONTH_WIDE));
    else if (is_month_left(chronology, last, entry))
        add_head(chronology, BLOCK_MONTH, locale_message(locale, MESSAGE_WITHOUT_MONTH), year);
}

static void add_dated(struct chronology *chronology)
{
    const struct chronology_entry *last = NULL;
    for (size_t i = 0; i < chronology->entry_count + chronology->mark_count; i++) {
        struct chronology_entry *entry = chronology->listed[i];
        if (!entry->is_dated || entry->host)
            continue;
        add_heads(chronology, last, entry);
        add_entry(chronology, entry);
        last = entry;
    }
}

/* What is too vague for the rule stands before it where it begins before, else behind it. */
static void add_scaled(struct chronology *chronology)
{
    double first = chronology->scale_start;
    for (int pass = 0; pass < 3; pass++)
        for (size_t i = 0; i < chronology->entry_count + chronology->mark_count; i++) {
            struct chronology_entry *entry = chronology->listed[i];
            int own = entry->is_scaled ? 1 : entry->anchor <= first ? 0 : 2;
            bool is_silent = entry->is_mark && entry->marked->is_silent;
            if (entry->is_dated && !entry->host && !is_silent && own == pass)
                add_entry(chronology, entry);
        }
}

static void add_undated(struct chronology *chronology)
{
    const char *head = locale_message(chronology->setup->locale, MESSAGE_NOT_DATED);
    bool has_head = false;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        struct chronology_entry *entry = &chronology->entries[i];
        if (entry->is_dated || entry->host)
            continue;
        if (!has_head)
            add_head(chronology, BLOCK_SECTION, head, head);
        has_head = true;
        add_entry(chronology, entry);
    }
}

static void add_key(struct chronology *chronology)
{
    chronology_key(chronology);
    for (size_t i = 0; i < chronology->sign_count; i++) {
        const struct chronology_sign *sign = &chronology->signs[i];
        if (sign->x <= 0) {
            struct chronology_block *row = add_block(chronology, BLOCK_KEY);
            row->first = i;
            row->gap = i ? 0 : chronology->measures.entry_gap * 1.4;
        }
        struct chronology_block *block = &chronology->blocks[chronology->block_count - 1];
        block->count++;
        block->height = fmax(block->height, chronology_sign_height(chronology, sign));
    }
}

static double source_height(const struct chronology *chronology, size_t number)
{
    struct text_block words = chronology_source_words(chronology, number);
    return (double)words.line_count * chronology->measures.small_pitch;
}

static void add_sources(struct chronology *chronology)
{
    const char *head = locale_message(chronology->setup->locale, MESSAGE_SOURCES);
    size_t each = chronology->measures.source_columns;
    if (chronology->setup->sources != SOURCES_FOOTNOTES || !chronology->source_count)
        return;
    add_head(chronology, BLOCK_SECTION, head, head);
    for (size_t i = 0; i < chronology->source_count; i += each) {
        struct chronology_block *block = add_block(chronology, BLOCK_SOURCES);
        block->first = i;
        block->count = chronology->source_count - i < each ? chronology->source_count - i : each;
        for (size_t k = 0; k < block->count; k++)
            block->height = fmax(block->height, source_height(chronology, i + k));
    }
}

static void add_note(struct chronology *chronology, enum plural words, size_t number)
{
    const struct canvas *canvas = chronology->canvas;
    if (!number)
        return;
    struct chronology_block *block = add_block(chronology, BLOCK_NOTE);
    block->words =
        canvas_lay(canvas, locale_plural(chronology->setup->locale, canvas->arena, words, number),
                   canvas_style(canvas->theme->small_size, false), INK_GREY,
                   chronology->measures.column_width, 0);
    block->height = (double)block->words.line_count * chronology->measures.small_pitch;
    block->gap = chronology->measures.entry_gap;
}

struct text_block chronology_source_words(const struct chronology *chronology, size_t number)
{
    const struct canvas *canvas = chronology->canvas;
    struct arena *arena = canvas->arena;
    struct text_style style = canvas_style(canvas->theme->small_size, false);
    struct text_run runs[] = {
        {.text = chronology_superscript(arena, number + 1), .style = style, .ink = INK_MAIN},
        {.text = arena_print(arena, "\u202f%s", chronology->sources[number].name),
         .style = style,
         .ink = INK_GREY},
    };
    return canvas_lay_runs(canvas, runs, 2, chronology->measures.source_width, MOST_SOURCE_LINES);
}

void chronology_blocks(struct chronology *chronology)
{
    measure(chronology);
    size_t most =
        3 * (chronology->entry_count + chronology->mark_count) + chronology->source_count + 32;
    chronology->blocks = ARENA_ARRAY(chronology->canvas->arena, struct chronology_block, most);
    chronology->block_count = 0;
    if (chronology->setup->spacing == SPACING_TIME)
        add_scaled(chronology);
    else
        add_dated(chronology);
    add_undated(chronology);
    add_note(chronology, PLURAL_NOT_IN_LIST, chronology->rest);
    add_note(chronology, PLURAL_NO_TRACK, chronology->untracked);
    add_key(chronology);
    add_sources(chronology);
}
