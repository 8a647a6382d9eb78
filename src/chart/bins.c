/* Bins are steps of the time scale, walked from one to the next. */
#include "chart/bins.h"

#define SURPRISE 3.0 /* records that are missed: the chance of that is under 5 % */
#define TOLERANCE 10 /* of the first bin less than one in so many of its days may be missing */

static const struct {
    const char *name;
    struct time_step step;
    int64_t days;
} units[BIN_UNIT_COUNT] = {
    [BIN_AUTO] = {"auto", {UNIT_DAY, 1}, 1},
    [BIN_DAY] = {"day", {UNIT_DAY, 1}, 1},
    [BIN_WEEK] = {"week", {UNIT_WEEK, 1}, 7},
    [BIN_MONTH] = {"month", {UNIT_MONTH, 1}, 31},
    [BIN_QUARTER] = {"quarter", {UNIT_MONTH, 3}, 92},
    [BIN_YEAR] = {"year", {UNIT_YEAR, 1}, 366},
    [BIN_DECADE] = {"decade", {UNIT_YEAR, 10}, 3653},
    [BIN_CENTURY] = {"century", {UNIT_YEAR, 100}, 36525},
};

const char *bin_unit_name(enum bin_unit unit)
{
    return units[unit].name;
}

int64_t bin_unit_days(enum bin_unit unit)
{
    return units[unit].days;
}

struct time_step bin_axis_step(enum bin_unit unit)
{
    struct time_step any = {.count = 0};
    return unit < BIN_MONTH || unit >= BIN_UNIT_COUNT ? any : units[unit].step;
}

enum bin_unit bin_unit_for(int64_t days)
{
    if (days <= 62)
        return BIN_DAY;
    if (days <= 2 * 366)
        return BIN_WEEK;
    if (days < 9 * 365)
        return BIN_MONTH;
    if (days <= 150 * 366)
        return BIN_YEAR;
    return days <= 1500 * 366 ? BIN_DECADE : BIN_CENTURY;
}

int64_t bin_first(enum bin_unit unit, int64_t day, int week_start)
{
    return (int64_t)time_floor((double)day, units[unit].step, week_start);
}

int64_t bin_last(enum bin_unit unit, int64_t day, int week_start)
{
    double first = (double)bin_first(unit, day, week_start);
    return (int64_t)time_next(first, units[unit].step, week_start) - 1;
}

size_t bins_between(enum bin_unit unit, int64_t first, int64_t last, int week_start)
{
    size_t count = 0;
    int64_t day = bin_first(unit, first, week_start);
    while (day <= last && count < BINS_LIMIT) {
        day = bin_last(unit, day, week_start) + 1;
        count++;
    }
    return count;
}

/* The last day that the data tell of. */
static int64_t data_end(const struct bins_limits *limits)
{
    return limits->has_as_of ? limits->as_of : limits->coverage.last;
}

/* Whether a bin goes on behind the last day that the data tell of, or is still being reported. */
static bool is_late(const struct bin *bin, const struct bins_limits *limits)
{
    if (limits->has_as_of)
        return bin->last > limits->as_of - limits->lag_days;
    bool is_vouched = limits->has_to && limits->to == bin->last;
    return limits->coverage.is_set && limits->coverage.last < bin->last && !is_vouched;
}

/* Whether a part of it that counts lies before the first record, or any outside of what was asked
 * for. */
static bool is_cut(const struct bin *bin, const struct bins_limits *limits)
{
    if ((limits->has_from && limits->from > bin->first) ||
        (limits->has_to && limits->to < bin->last))
        return true;
    bool is_vouched = limits->has_from && limits->from == bin->first;
    int64_t missing = limits->coverage.first - bin->first;
    return limits->coverage.is_set && !is_vouched && missing > 1 &&
           missing * TOLERANCE > bin->last - bin->first + 1;
}

void bin_judge(struct bin *bin, const struct bins_limits *limits)
{
    bin->is_late = bin->has_data && is_late(bin, limits);
    bin->is_cut = bin->has_data && !bin->is_late && is_cut(bin, limits);
}

static bool has_data(const struct bin *bin, const struct bins_limits *limits)
{
    const struct coverage *coverage = &limits->coverage;
    return coverage->is_set && bin->last >= coverage->first && bin->first <= data_end(limits) &&
           (!limits->has_from || bin->last >= limits->from) &&
           (!limits->has_to || bin->first <= limits->to);
}

void bins_make(struct bins *bins, enum bin_unit unit, int64_t first, int64_t last, int week_start,
               const struct bins_limits *limits, struct arena *arena)
{
    size_t count = bins_between(unit, first, last, week_start);
    *bins = (struct bins){.unit = unit, .week_start = week_start};
    bins->items = ARENA_ARRAY(arena, struct bin, count);
    int64_t day = bin_first(unit, first, week_start);
    for (bins->count = 0; bins->count < count; bins->count++) {
        struct bin *bin = &bins->items[bins->count];
        *bin = (struct bin){.first = day, .last = bin_last(unit, day, week_start)};
        bin->has_data = has_data(bin, limits);
        bin_judge(bin, limits);
        day = bin->last + 1;
    }
}

static bool is_surprise(const struct coverage *coverage, int64_t days)
{
    return days > 0 && (double)days * coverage->per_day > SURPRISE;
}

bool bins_told(const struct bins_limits *limits, int64_t *first, int64_t *last)
{
    const struct coverage *coverage = &limits->coverage;
    int64_t end = data_end(limits);
    if (!coverage->is_set || *last < coverage->first || *first > end)
        return false;
    if (limits->has_from && *first < limits->from)
        *first = limits->from;
    if (limits->has_to && *last > limits->to)
        *last = limits->to;
    if (is_surprise(coverage, coverage->first - *first))
        *first = coverage->first;
    if (limits->has_as_of ? *last > end : is_surprise(coverage, *last - end))
        *last = end;
    return *first <= *last;
}

size_t bins_find(const struct bins *bins, int64_t day)
{
    size_t low = 0, high = bins->count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (bins->items[middle].last < day)
            low = middle + 1;
        else
            high = middle;
    }
    return low < bins->count && bins->items[low].first <= day ? low : bins->count;
}

bool bins_widen(const struct bins *bins, double from, double to, int64_t *first, int64_t *last)
{
    size_t added = 0;
    *first = bins->items[0].first;
    *last = bins->items[bins->count - 1].last;
    while (added < BINS_LIMIT &&
           (double)bin_first(bins->unit, *first - 1, bins->week_start) >= from) {
        *first = bin_first(bins->unit, *first - 1, bins->week_start);
        added++;
    }
    while (added < BINS_LIMIT &&
           (double)bin_last(bins->unit, *last + 1, bins->week_start) + 1 <= to) {
        *last = bin_last(bins->unit, *last + 1, bins->week_start);
        added++;
    }
    return added > 0;
}

/* ---- Words ---- */

static const char *year_text(int64_t year, struct arena *arena)
{
    return year < 0 ? arena_print(arena, "-%04lld", (long long)-year)
                    : arena_print(arena, "%04lld", (long long)year);
}

static const char *month_text(const struct civil *civil, struct arena *arena)
{
    return arena_print(arena, "%s-%02d", year_text(civil->year, arena), civil->month);
}

static const char *day_text(const struct civil *civil, struct arena *arena)
{
    return arena_print(arena, "%s-%02d", month_text(civil, arena), civil->day);
}

const char *bin_text(const struct bins *bins, const struct bin *bin, struct arena *arena)
{
    struct civil first = civil_of(bin->first), last = civil_of(bin->last);
    switch (bins->unit) {
    case BIN_MONTH: return month_text(&first, arena);
    case BIN_YEAR: return year_text(first.year, arena);
    case BIN_WEEK:
        return arena_print(arena, "%s/%s", day_text(&first, arena), day_text(&last, arena));
    case BIN_QUARTER:
        return arena_print(arena, "%s/%s", month_text(&first, arena), month_text(&last, arena));
    case BIN_DECADE:
    case BIN_CENTURY:
        return arena_print(arena, "%s/%s", year_text(first.year, arena),
                           year_text(last.year, arena));
    default: return day_text(&first, arena);
    }
}

static const char *quarter_words(const struct civil *civil, const struct locale *locale,
                                 struct arena *arena)
{
    struct edtf date;
    struct edtf_error error;
    const char *text =
        arena_print(arena, "%s-%d", year_text(civil->year, arena), 33 + (civil->month - 1) / 3);
    if (!edtf_parse(text, EDTF_SEASONS_CALENDAR, arena, &date, &error))
        return text;
    return locale_date(locale, arena, &date);
}

const char *bin_words(const struct bins *bins, const struct bin *bin, const struct locale *locale,
                      struct arena *arena)
{
    struct civil first = civil_of(bin->first), last = civil_of(bin->last);
    switch (bins->unit) {
    case BIN_MONTH: return locale_month_year(locale, arena, first.year, first.month, MONTH_WIDE);
    case BIN_YEAR: return locale_year(locale, arena, first.year);
    case BIN_QUARTER: return quarter_words(&first, locale, arena);
    case BIN_DECADE:
    case BIN_CENTURY:
        return locale_format(locale, arena, MESSAGE_DATE_RANGE,
                             locale_year(locale, arena, first.year),
                             locale_year(locale, arena, last.year), NULL);
    default: return locale_span(locale, arena, bin->first, bin->last);
    }
}
