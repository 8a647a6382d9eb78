/* From records to entries: their order, what tells of the same episode, which heads help, and the
 * sources in the order in which they are first named. */
#include "chart/chronology.h"

#include "query/ordered.h"
#include "model/weight.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define ENTRIES_PER_HEAD 2 /* at least, on average; else dates say what heads would */
#define LONGEST_CHAIN 8    /* of records that each tell of the episode of the next */

/* Share of a day that has passed at a written clock time. */
static double time_share(const struct edtf_point *point)
{
    return (point->hour + point->minute / 60.0 + point->second / 3600.0) / 24;
}

/* Where a date stands in the order: a day in its middle or at its clock time, what is less exact at
 * its first day, what has no first day at its last one. */
static double anchor_of(const struct edtf *date)
{
    bool is_open = date->earliest == DAY_NONE_BEFORE;
    double day = (double)(is_open ? date->latest : date->earliest);
    const struct edtf_point *point = is_open ? &date->end : &date->start;
    if (point->has_time)
        return day + time_share(point);
    bool is_day = is_open || date->latest == DAY_NONE_AFTER || date->earliest == date->latest;
    return is_day ? day + 0.5 : day;
}

/* Where it stands among others of its first day: days at noon or their clock time, behind them what
 * is not over on that day. */
static double order_of(const struct edtf *date)
{
    bool is_longer = date->earliest != DAY_NONE_BEFORE && date->latest != DAY_NONE_AFTER &&
                     date->earliest < date->latest && !date->start.has_time;
    return is_longer ? (double)date->earliest + 1 : anchor_of(date);
}

/* Of dates with one bound in common: by a day, on it, perhaps on it, about then. */
static int exactness(const struct edtf *date)
{
    if (date->earliest == DAY_NONE_BEFORE || date->latest == DAY_NONE_AFTER)
        return date->earliest == DAY_NONE_BEFORE ? 0 : 4;
    return edtf_is_approximate(date) ? 3 : edtf_is_uncertain(date) ? 2 : 1;
}

static int compare_entries(const void *a, const void *b)
{
    const struct chronology_entry *x = a, *y = b;
    if (x->is_dated != y->is_dated)
        return x->is_dated ? -1 : 1;
    double order = x->is_dated ? order_of(&x->event->date) - order_of(&y->event->date) : 0;
    if (order < 0 || order > 0)
        return order < 0 ? -1 : 1;
    int by_date = x->is_dated ? edtf_compare(&x->event->date, &y->event->date) : 0;
    if (by_date)
        return by_date;
    int by_exactness = x->is_dated ? exactness(&x->event->date) - exactness(&y->event->date) : 0;
    if (by_exactness)
        return by_exactness;
    return x->order < y->order ? -1 : x->order > y->order;
}

static void place_in_calendar(struct chronology_entry *entry)
{
    const struct edtf *date = &entry->event->date;
    bool is_open = date->earliest == DAY_NONE_BEFORE;
    const struct edtf_point *point = is_open ? &date->end : &date->start;
    struct civil civil = civil_of(is_open ? date->latest : date->earliest);
    bool is_years = date->form == EDTF_POINT && date->start.precision == EDTF_YEAR;
    entry->year = civil.year;
    entry->last_year = is_years ? civil_of(date->latest).year : civil.year;
    entry->month = point->precision >= EDTF_MONTH ? civil.month : 0;
    if (civil_of(point->earliest).month != civil_of(point->latest).month)
        entry->month = 0;
}

void chronology_set_date(struct chronology_entry *entry)
{
    entry->is_dated = entry->event->date.is_placeable;
    entry->anchor = entry->is_dated ? anchor_of(&entry->event->date) : 0;
    if (entry->is_dated)
        place_in_calendar(entry);
}

/* On a rule, entries stand in their order: what lasts longer, no higher than what is before it on
 * its first day. */
static void raise_anchors(struct chronology *chronology)
{
    const struct chronology_entry *last = NULL;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        struct chronology_entry *entry = &chronology->entries[i];
        if (!entry->is_dated || entry->host)
            continue;
        if (last)
            entry->anchor = fmax(entry->anchor, last->anchor);
        last = entry;
    }
}

bool chronology_is_same_year(const struct chronology_entry *last,
                             const struct chronology_entry *entry)
{
    return last && last->year == entry->year && last->last_year == entry->last_year;
}

/* The heaviest records stand in bold, where they are few. */
static double bold_weight(const struct chronology *chronology)
{
    struct heaviest heaviest = {0};
    for (size_t i = 0; i < chronology->entry_count; i++)
        heaviest_take(&heaviest, chronology->entries[i].event);
    return heaviest_bold(&heaviest, chronology->entry_count);
}

/* --- ties --- */

static struct ordered index_of(const struct chronology *chronology)
{
    struct ordered index = {0};
    for (size_t i = 0; i < chronology->entry_count; i++) {
        struct chronology_entry *entry = &chronology->entries[i];
        if (!entry->event->id)
            continue;
        struct chronology_entry **slot =
            ordered_add(&index, chronology->canvas->arena, entry->event->id, sizeof *slot);
        if (!*slot)
            *slot = entry;
    }
    return index;
}

static struct chronology_entry *find(const struct ordered *index, const char *id)
{
    struct chronology_entry **slot = id ? ordered_find(index, id) : NULL;
    return slot ? *slot : NULL;
}

/* The entry that tells of the episode: at the end of a chain of links, if it has one. */
static struct chronology_entry *episode_of(const struct ordered *index,
                                           struct chronology_entry *entry)
{
    struct chronology_entry *at = entry;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
        struct chronology_entry *next = find(index, event_link(at->event, "same-episode-as"));
        if (!next || next == at)
            return at == entry ? NULL : at;
        at = next;
    }
    return NULL;
}

static void tie_voices(struct chronology *chronology, const struct ordered *index)
{
    for (size_t i = 0; i < chronology->entry_count; i++) {
        struct chronology_entry *entry = &chronology->entries[i];
        struct chronology_entry *host = episode_of(index, entry);
        if (host && host != entry && !episode_of(index, host))
            entry->host = host;
    }
    for (size_t i = 0; i < chronology->entry_count; i++) {
        struct chronology_entry *entry = &chronology->entries[i], *last = entry->host;
        while (last && last->voice)
            last = last->voice;
        if (last)
            last->voice = entry;
    }
}

/* What is about an entry, so that this one tells who denies it. */
static void tie_answers(struct chronology *chronology, const struct ordered *index)
{
    for (size_t i = chronology->entry_count; i > 0; i--) {
        struct chronology_entry *entry = &chronology->entries[i - 1];
        struct chronology_entry *about = find(index, event_link(entry->event, "about"));
        if (!about || about == entry)
            continue;
        entry->next_answer = about->answer;
        about->answer = entry;
    }
}

/* The one year of all of the rule to scale, which its ticks tell. */
static bool rule_year(const struct chronology *chronology, int64_t *year)
{
    if (!(chronology->scale_start < chronology->scale_end) || chronology->grain < 1)
        return false;
    *year = civil_of((int64_t)floor(chronology->scale_start)).year;
    return civil_of((int64_t)ceil(chronology->scale_end) - 1).year == *year;
}

/* --- words that entries need of others --- */

/* The year that is told over a date beside an entry. */
static bool year_over(const struct chronology *chronology, const struct chronology_entry *beside,
                      int64_t *year)
{
    bool has_heads = chronology->has_years && chronology->setup->spacing == SPACING_EVEN;
    const struct chronology_entry *teller = beside->host ? beside->host : beside;
    if (teller->is_scaled && rule_year(chronology, year))
        return true;
    *year = beside->year;
    return beside->is_dated && (has_heads || chronology->has_one_year);
}

const char *chronology_date(const struct chronology *chronology,
                            const struct chronology_entry *beside, const struct edtf *date)
{
    struct arena *arena = chronology->canvas->arena;
    const struct locale *locale = chronology->setup->locale;
    bool is_plan = chronology_is_plan(beside->event);
    int64_t year;
    if (year_over(chronology, beside, &year))
        return is_plan ? locale_plan_in_year(locale, arena, date, year)
                       : locale_date_in_year(locale, arena, date, year);
    return is_plan ? locale_plan(locale, arena, date) : locale_date(locale, arena, date);
}

static const struct edtf *planned_date(const struct event *event)
{
    for (size_t i = event->status_history_count; i > 0; i--) {
        const struct edtf *planned = &event->status_history[i - 1].planned_for;
        if (planned->text && strcmp(planned->text, event->date.text) != 0)
            return planned;
    }
    return NULL;
}

static void tie_moved(const struct chronology *chronology, const struct ordered *index,
                      struct chronology_entry *entry)
{
    if (entry->event->status != STATUS_POSTPONED)
        return;
    const struct chronology_entry *next = find(index, event_link(entry->event, "superseded-by"));
    const struct edtf *date =
        next && next != entry ? &next->event->date : planned_date(entry->event);
    if (date)
        entry->moved_to =
            text_unbroken(chronology->canvas->arena, chronology_date(chronology, entry, date));
}

/* --- heads --- */

static void choose_heads(struct chronology *chronology)
{
    const struct chronology_entry *last = NULL;
    size_t years = 0, months = 0, count = 0, with_month = 0;
    for (size_t i = 0; i < chronology->entry_count; i++) {
        const struct chronology_entry *entry = &chronology->entries[i];
        if (!entry->is_dated || entry->host)
            continue;
        bool is_year_new = !chronology_is_same_year(last, entry);
        years += is_year_new;
        months += entry->month && (is_year_new || last->month != entry->month);
        with_month += entry->month > 0;
        count++;
        last = entry;
    }
    chronology->has_years = years > 0 && count >= years;
    chronology->has_months = months > 0 && with_month >= ENTRIES_PER_HEAD * months;
    chronology->has_one_year = years == 1;
    chronology->year = last ? last->year : 0;
    if (years > 1 && count < ENTRIES_PER_HEAD * years)
        chronology->has_years = chronology->has_months = false;
}

static const char *group_of(const struct chronology *chronology, size_t i)
{
    const struct panel_setup *setup = chronology->setup;
    return setup->group->value(chronology->entries[i].event, &setup->select.languages, 0);
}

/* Groups are named where there are several. */
static void choose_names(struct chronology *chronology)
{
    bool has_several = false;
    if (!chronology->setup->group || !chronology->entry_count)
        return;
    const char *first = group_of(chronology, 0);
    for (size_t i = 1; i < chronology->entry_count && !has_several; i++) {
        const char *name = group_of(chronology, i);
        has_several = !name != !first || (name && strcmp(name, first) != 0);
    }
    chronology->has_names = has_several || chronology->entry_count == 1;
}

/* --- sources --- */

static const char *source_name(const struct chronology *chronology, const struct event *event,
                               const struct source *source)
{
    struct arena *arena = chronology->canvas->arena;
    const struct panel_setup *setup = chronology->setup;
    const char *name = event_source_name(event, source, &setup->select.languages);
    if (!name)
        return source->via;
    return source->via
               ? locale_format(setup->locale, arena, MESSAGE_SOURCE_VIA, name, source->via, NULL)
               : locale_isolate(setup->locale, arena, name);
}

static bool has_source(const size_t *numbers, size_t count, size_t number)
{
    for (size_t i = 0; i < count; i++)
        if (numbers[i] == number)
            return true;
    return false;
}

/* In the order of the list that they are in. */
static void sort_numbers(size_t *numbers, size_t count)
{
    for (size_t i = 1; i < count; i++)
        for (size_t k = i; k > 0 && numbers[k - 1] > numbers[k]; k--) {
            size_t number = numbers[k];
            numbers[k] = numbers[k - 1];
            numbers[k - 1] = number;
        }
}

/* The number of a source by its name; a new one where it is named first. */
static size_t number_of(struct chronology *chronology, struct ordered *index, const char *name,
                        const char *url)
{
    if (!name || !*name)
        return 0;
    size_t *number = ordered_add(index, chronology->canvas->arena, name, sizeof *number);
    if (!*number) {
        *number = ++chronology->source_count;
        chronology->sources[*number - 1] = (struct chronology_source){name, url};
    }
    return *number;
}

/* Of all of its sources, or of those that back it. */
static const size_t *list_numbers(const struct chronology *chronology,
                                  const struct chronology_entry *entry, bool is_backing,
                                  size_t *count)
{
    const struct event *event = entry->event;
    size_t *numbers = ARENA_ARRAY(chronology->canvas->arena, size_t, event->source_count + 1);
    for (size_t i = 0; i < event->source_count; i++) {
        bool is_wanted = !is_backing || chronology_is_backing(&event->sources[i]);
        if (is_wanted && entry->numbers[i] && !has_source(numbers, *count, entry->numbers[i]))
            numbers[(*count)++] = entry->numbers[i];
    }
    sort_numbers(numbers, *count);
    return numbers;
}

static void number_sources(struct chronology *chronology, struct ordered *index,
                           struct chronology_entry *entry)
{
    const struct event *event = entry->event;
    size_t *numbers = ARENA_ARRAY(chronology->canvas->arena, size_t, event->source_count + 1);
    for (size_t i = 0; i < event->source_count; i++) {
        const struct source *source = &event->sources[i];
        numbers[i] =
            number_of(chronology, index, source_name(chronology, event, source), source->url);
    }
    entry->numbers = numbers;
    entry->sources = list_numbers(chronology, entry, false, &entry->source_count);
    entry->backing = list_numbers(chronology, entry, true, &entry->backing_count);
}

/* In the order in which they are read: an entry, then its voices. */
static void collect_sources(struct chronology *chronology)
{
    struct ordered index = {0};
    size_t most = 0;
    for (size_t i = 0; i < chronology->entry_count; i++)
        most += chronology->entries[i].event->source_count;
    chronology->sources =
        ARENA_ARRAY(chronology->canvas->arena, struct chronology_source, most + 1);
    for (size_t i = 0; i < chronology->entry_count; i++) {
        struct chronology_entry *entry = &chronology->entries[i];
        for (; entry && (entry != &chronology->entries[i] || !entry->host); entry = entry->voice)
            number_sources(chronology, &index, entry);
    }
}

void chronology_collect(struct chronology *chronology, struct shortlist *shortlist)
{
    size_t count, cells;
    const struct shortlist_entry *kept = shortlist_entries(shortlist, &count);
    const struct shortlist_rest *rest = shortlist_rest(shortlist, &cells);
    for (size_t i = 0; i < cells; i++)
        chronology->rest += rest[i].count;
    chronology->entries =
        ARENA_ARRAY(chronology->canvas->arena, struct chronology_entry, count + 1);
    chronology->entry_count = count;
    for (size_t i = 0; i < count; i++) {
        struct chronology_entry *entry = &chronology->entries[i];
        *entry = (struct chronology_entry){
            .event = kept[i].event, .order = kept[i].order, .group = kept[i].group};
        chronology_set_date(entry);
    }
    qsort(chronology->entries, count, sizeof *chronology->entries, compare_entries);
    double bold = bold_weight(chronology);
    struct ordered index = index_of(chronology);
    tie_voices(chronology, &index);
    raise_anchors(chronology);
    tie_answers(chronology, &index);
    choose_names(chronology);
    choose_heads(chronology);
    if (chronology->setup->spacing == SPACING_TIME)
        chronology_choose_scaled(chronology);
    collect_sources(chronology);
    for (size_t i = 0; i < count; i++) {
        struct chronology_entry *entry = &chronology->entries[i];
        entry->is_bold = entry->event->has_weight && entry->event->weight >= bold;
        entry->date = chronology_date(chronology, entry, &entry->event->date);
        tie_moved(chronology, &index, entry);
    }
}
