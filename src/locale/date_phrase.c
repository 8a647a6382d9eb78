/* An EDTF expression as people would say it. What is masked is described by its bounds; what is
 * qualified keeps its "about" and "?"; dates that stand together say only once what they share. */
#include "locale/locale_internal.h"
#include "locale/season.h"

/* What a sentence about a date has to know of it: the messages of a sentence stand in this order.
 */
enum grain { GRAIN_DAY, GRAIN_MONTH, GRAIN_YEAR, GRAIN_PERIOD };

struct phrase {
    const char *text;    /* as it stands alone */
    const char *article; /* set before it within a sentence; may be "" */
    enum grain grain;
};

/* What every function here needs. */
struct writer {
    const struct locale *locale;
    struct arena *arena;
    const struct edtf *date;
    int64_t year; /* it stands under this one, which is not said again; YEAR_NONE: under none */
    bool is_plan; /* what has no end has not begun yet */
};

#define YEAR_NONE INT64_MIN

static struct phrase phrase_of(const char *text, enum grain grain)
{
    return (struct phrase){.text = text, .article = "", .grain = grain};
}

static const char *join(const struct writer *writer, enum message message, const char *first,
                        const char *second)
{
    return locale_format(writer->locale, writer->arena, message, first, second, NULL);
}

static const char *within_sentence(const struct writer *writer, const struct phrase *phrase)
{
    return arena_print(writer->arena, "%s%s", phrase->article, phrase->text);
}

/* 'message' is the first of the four of a sentence. */
static const char *sentence(const struct writer *writer, enum message message, struct phrase phrase)
{
    enum message fitting = (enum message)((int)message + (int)phrase.grain);
    return join(writer, fitting, within_sentence(writer, &phrase), NULL);
}

/* --- seasons and other parts of the year --- */

static struct phrase period_phrase(const struct writer *writer, enum year_part period,
                                   const char *years)
{
    struct phrase phrase = {.grain = GRAIN_PERIOD};
    const char *pattern = locale_period(writer->locale, period, &phrase.article);
    phrase.text = locale_fill(writer->arena, pattern, years, NULL, NULL);
    return phrase;
}

static const char *year_text(const struct writer *writer, int64_t year)
{
    return locale_year(writer->locale, writer->arena, year);
}

static struct phrase season_phrase(const struct writer *writer, int code,
                                   const struct edtf_point *point)
{
    int64_t first = civil_of(point->earliest).year, last = civil_of(point->latest).year;
    const char *years = year_text(writer, first);
    if (last != first)
        years = join(writer, MESSAGE_DATE_YEAR_PAIR, years, year_text(writer, last));
    return period_phrase(writer, season_period(code), years);
}

/* --- days, months and years --- */

/* What a run of days is, if it is one whole thing of the calendar. */
static bool is_whole_months(struct civil first, struct civil last)
{
    return first.day == 1 && last.day == days_in_month(last.year, last.month);
}

static bool is_whole_years(struct civil first, struct civil last)
{
    return is_whole_months(first, last) && first.month == 1 && last.month == 12;
}

static bool is_decade(struct civil first, struct civil last)
{
    return is_whole_years(first, last) && first.year > 0 && first.year % 10 == 0 &&
           last.year == first.year + 9;
}

static enum grain grain_of(struct civil first, struct civil last)
{
    if (is_whole_years(first, last))
        return GRAIN_YEAR;
    return is_whole_months(first, last) ? GRAIN_MONTH : GRAIN_DAY;
}

/* Whether a run of days is no more than one of its grain. */
static bool is_one_unit(enum grain grain, int64_t first, int64_t last)
{
    struct civil a = civil_of(first), b = civil_of(last);
    if (grain == GRAIN_DAY)
        return first == last;
    return a.year == b.year && (grain == GRAIN_YEAR || a.month == b.month);
}

static const char *month_text(const struct writer *writer, struct civil civil)
{
    if (civil.year == writer->year)
        return locale_month(writer->locale, civil.month, MONTH_WIDE);
    return locale_month_year(writer->locale, writer->arena, civil.year, civil.month, MONTH_WIDE);
}

static const char *day_text(const struct writer *writer, int64_t day)
{
    struct civil civil = civil_of(day);
    if (civil.year == writer->year)
        return locale_day_of_month(writer->locale, writer->arena, civil.month, civil.day,
                                   MONTH_WIDE);
    return locale_day(writer->locale, writer->arena, day, MONTH_WIDE);
}

/* A day, or the month or year of that day; shortened where 'next' (DAY_NONE_AFTER for none)
 * follows. */
static const char *unit_text(const struct writer *writer, enum grain grain, int64_t day,
                             int64_t next)
{
    const struct locale *locale = writer->locale;
    struct civil civil = civil_of(day);
    bool is_last = next == DAY_NONE_AFTER;
    if (grain == GRAIN_YEAR)
        return year_text(writer, civil.year);
    if (grain == GRAIN_MONTH && is_last)
        return month_text(writer, civil);
    if (grain == GRAIN_MONTH)
        return locale_month_before(locale, writer->arena, day, next);
    return is_last ? day_text(writer, day) : locale_day_before(locale, writer->arena, day, next);
}

/* Two ends in a message of two parts: a range, or "between" of the fitting grain. */
static const char *pair_text(const struct writer *writer, enum message message, int64_t first,
                             int64_t last)
{
    enum grain grain = grain_of(civil_of(first), civil_of(last));
    if (message == MESSAGE_DATE_BETWEEN)
        message = (enum message)((int)message + (int)grain);
    return join(writer, message, unit_text(writer, grain, first, last),
                unit_text(writer, grain, last, DAY_NONE_AFTER));
}

/* A run of days of which one is meant. What is approximate is said as "about 1 – 9 August". */
static struct phrase run_phrase(const struct writer *writer, const struct edtf_point *point,
                                int64_t next)
{
    struct civil first = civil_of(point->earliest), last = civil_of(point->latest);
    enum grain grain = grain_of(first, last);
    if (is_one_unit(grain, point->earliest, point->latest))
        return phrase_of(unit_text(writer, grain, point->earliest, next), grain);
    if (is_decade(first, last))
        return period_phrase(writer, PERIOD_DECADE, year_text(writer, first.year));
    enum message message = point->approximate ? MESSAGE_DATE_RANGE : MESSAGE_DATE_BETWEEN;
    const char *text = pair_text(writer, message, point->earliest, point->latest);
    return phrase_of(text, point->approximate ? grain : GRAIN_PERIOD);
}

/* A date whose year is masked wholly: the month and day that are left. */
static struct phrase yearless_phrase(const struct writer *writer, const struct edtf_point *point)
{
    struct civil first = civil_of(point->earliest), last = civil_of(point->latest);
    bool is_one_month = first.month == last.month && point->precision >= EDTF_MONTH;
    if (is_one_month && first.day == last.day)
        return phrase_of(
            locale_day_of_month(writer->locale, writer->arena, first.month, first.day, MONTH_WIDE),
            GRAIN_DAY);
    if (is_one_month && point->precision == EDTF_MONTH)
        return phrase_of(locale_month(writer->locale, first.month, MONTH_WIDE), GRAIN_MONTH);
    return phrase_of(locale_message(writer->locale, MESSAGE_UNKNOWN_DATE), GRAIN_PERIOD);
}

static const char *time_text(const struct writer *writer, const struct edtf_point *point)
{
    return locale_time(writer->locale, writer->arena, point->hour, point->minute);
}

/* A point without its qualification. */
static struct phrase bare_phrase(const struct writer *writer, const struct edtf_point *point,
                                 int64_t next)
{
    if (!point->has_year)
        return yearless_phrase(writer, point);
    if (point->precision == EDTF_YEAR && !point->is_masked)
        return phrase_of(year_text(writer, point->year), GRAIN_YEAR);
    int season = point->precision == EDTF_SEASON ? season_written(writer->date->text, point) : 0;
    if (season != 0 && !season_has_name(season))
        return phrase_of(pair_text(writer, MESSAGE_DATE_RANGE, point->earliest, point->latest),
                         GRAIN_PERIOD);
    if (season != 0 && !point->is_masked)
        return season_phrase(writer, season, point);
    struct phrase phrase = run_phrase(writer, point, next);
    if (point->has_time)
        phrase.text = join(writer, MESSAGE_DATE_TIME, phrase.text, time_text(writer, point));
    return phrase;
}

static struct phrase point_phrase(const struct writer *writer, const struct edtf_point *point,
                                  int64_t next)
{
    struct phrase phrase = bare_phrase(writer, point, next);
    if (point->approximate)
        phrase = phrase_of(sentence(writer, MESSAGE_DATE_ABOUT, phrase), GRAIN_PERIOD);
    if (point->uncertain)
        phrase.text = join(writer, MESSAGE_DATE_UNCERTAIN, phrase.text, NULL);
    return phrase;
}

/* Whether a point is a simple day or month, as those are that share their month or year. */
static bool is_simple(const struct edtf_point *point)
{
    bool is_unit = point->precision == EDTF_DAY || point->precision == EDTF_MONTH;
    return is_unit && !point->is_masked && !point->uncertain && !point->approximate;
}

static int64_t shared_with(const struct edtf_point *point, const struct edtf_point *next)
{
    return is_simple(point) && is_simple(next) ? next->earliest : DAY_NONE_AFTER;
}

/* --- intervals and sets --- */

static bool is_same_day(const struct edtf_point *a, const struct edtf_point *b)
{
    return a->earliest == b->earliest && a->latest == b->latest && a->earliest == a->latest &&
           !a->uncertain && !b->uncertain && !a->approximate && !b->approximate;
}

static const char *range_text(const struct writer *writer, const struct edtf_point *start,
                              const struct edtf_point *end)
{
    const char *first = point_phrase(writer, start, shared_with(start, end)).text;
    if (is_same_day(start, end) && start->has_time && end->has_time)
        return join(writer, MESSAGE_DATE_RANGE, first, time_text(writer, end));
    const char *last = point_phrase(writer, end, DAY_NONE_AFTER).text;
    if (is_same_day(start, end) && start->has_time == end->has_time)
        return last;
    return join(writer, MESSAGE_DATE_RANGE, first, last);
}

static bool is_same_grain(const struct edtf_point *a, const struct edtf_point *b)
{
    return (is_simple(a) && is_simple(b) && a->precision == b->precision) ||
           (a->precision == EDTF_YEAR && b->precision == EDTF_YEAR);
}

/* One event somewhere from 'start' to 'end'. Ends of unlike precision are told as days. */
static const char *between_text(const struct writer *writer, const struct edtf_point *start,
                                const struct edtf_point *end)
{
    if (is_same_day(start, end))
        return point_phrase(writer, start, DAY_NONE_AFTER).text;
    if (start->uncertain || end->uncertain || start->approximate || end->approximate) {
        struct phrase first = point_phrase(writer, start, DAY_NONE_AFTER);
        struct phrase last = point_phrase(writer, end, DAY_NONE_AFTER);
        return join(writer, MESSAGE_DATE_BETWEEN_PERIOD, within_sentence(writer, &first),
                    within_sentence(writer, &last));
    }
    if (is_same_grain(start, end))
        return pair_text(writer, MESSAGE_DATE_BETWEEN, start->earliest, end->latest);
    return join(writer, MESSAGE_DATE_BETWEEN,
                locale_day_before(writer->locale, writer->arena, start->earliest, end->latest),
                day_text(writer, end->latest));
}

static enum message open_end(const struct writer *writer)
{
    return writer->is_plan ? MESSAGE_DATE_PLAN : MESSAGE_DATE_SINCE;
}

static const char *interval_text(const struct writer *writer)
{
    const struct edtf *date = writer->date;
    if (date->start_edge == EDTF_EDGE_KNOWN && date->end_edge == EDTF_EDGE_KNOWN)
        return range_text(writer, &date->start, &date->end);
    if (date->start_edge == EDTF_EDGE_KNOWN) {
        struct phrase start = point_phrase(writer, &date->start, DAY_NONE_AFTER);
        return date->end_edge == EDTF_EDGE_OPEN
                   ? sentence(writer, open_end(writer), start)
                   : join(writer, MESSAGE_DATE_TO_UNKNOWN, start.text, NULL);
    }
    struct phrase end = point_phrase(writer, &date->end, DAY_NONE_AFTER);
    return date->start_edge == EDTF_EDGE_OPEN
               ? sentence(writer, MESSAGE_DATE_UNTIL, end)
               : join(writer, MESSAGE_DATE_FROM_UNKNOWN, end.text, NULL);
}

/* Whether a member is a single date: its two points were written once. */
static bool is_same_point(const struct edtf_point *a, const struct edtf_point *b)
{
    return a->earliest == b->earliest && a->latest == b->latest && a->precision == b->precision;
}

/* The n-th member of a set; the first and last may have no limit on their side. */
static const char *member_text(const struct writer *writer, size_t n)
{
    const struct edtf *date = writer->date;
    const struct edtf_member *member = &date->members[n];
    bool is_one_of = date->form == EDTF_ONE_OF, is_last = n + 1 == date->member_count;
    int64_t next = is_last ? DAY_NONE_AFTER : shared_with(&member->start, &member[1].start);
    if (n == 0 && date->start_edge == EDTF_EDGE_OPEN)
        return sentence(writer, is_one_of ? MESSAGE_DATE_BY : MESSAGE_DATE_UNTIL,
                        point_phrase(writer, &member->end, DAY_NONE_AFTER));
    if (is_last && date->end_edge == EDTF_EDGE_OPEN)
        return sentence(writer, is_one_of ? MESSAGE_DATE_FROM_ON : open_end(writer),
                        point_phrase(writer, &member->start, DAY_NONE_AFTER));
    if (is_same_point(&member->start, &member->end))
        return point_phrase(writer, &member->start, next).text;
    return is_one_of && date->member_count == 1 ? between_text(writer, &member->start, &member->end)
                                                : range_text(writer, &member->start, &member->end);
}

/* "5 and 25 June 2013", "4 or 5 June 2013", "one of 4, 5, 7 June 2013". */
static const char *set_text(const struct writer *writer)
{
    const struct edtf *date = writer->date;
    bool is_one_of = date->form == EDTF_ONE_OF;
    bool is_choice = is_one_of && date->member_count > 2;
    const char *text = member_text(writer, 0);
    for (size_t i = 1; i < date->member_count; i++) {
        bool is_last = i + 1 == date->member_count;
        enum message message = MESSAGE_DATE_COMMA;
        if (is_last && !is_choice)
            message = is_one_of ? MESSAGE_DATE_OR : MESSAGE_DATE_AND;
        text = join(writer, message, text, member_text(writer, i));
    }
    return is_choice ? join(writer, MESSAGE_DATE_ONE_OF, text, NULL) : text;
}

static const char *single_text(const struct writer *writer)
{
    const struct edtf_point *point = &writer->date->start;
    const char *text = point_phrase(writer, point, DAY_NONE_AFTER).text;
    bool is_yearless = !point->has_year && yearless_phrase(writer, point).grain != GRAIN_PERIOD;
    return is_yearless ? join(writer, MESSAGE_DATE_NO_YEAR, text, NULL) : text;
}

static const char *date_text(const struct writer *writer)
{
    switch (writer->date->form) {
    case EDTF_POINT: return single_text(writer);
    case EDTF_INTERVAL: return interval_text(writer);
    case EDTF_ONE_OF:
    case EDTF_ALL_OF: break;
    }
    return set_text(writer);
}

const char *locale_date(const struct locale *locale, struct arena *arena, const struct edtf *date)
{
    return date_text(&(struct writer){locale, arena, date, YEAR_NONE, false});
}

const char *locale_plan(const struct locale *locale, struct arena *arena, const struct edtf *date)
{
    return date_text(&(struct writer){locale, arena, date, YEAR_NONE, true});
}

/* Whether a bound is open, or in the year. */
static bool is_in_year(int64_t day, int64_t year)
{
    return day == DAY_NONE_BEFORE || day == DAY_NONE_AFTER || civil_of(day).year == year;
}

static const char *text_in_year(struct writer writer, int64_t year)
{
    const struct edtf *date = writer.date;
    if (is_in_year(date->earliest, year) && is_in_year(date->latest, year))
        writer.year = year;
    return date_text(&writer);
}

const char *locale_date_in_year(const struct locale *locale, struct arena *arena,
                                const struct edtf *date, int64_t year)
{
    return text_in_year((struct writer){locale, arena, date, YEAR_NONE, false}, year);
}

const char *locale_plan_in_year(const struct locale *locale, struct arena *arena,
                                const struct edtf *date, int64_t year)
{
    return text_in_year((struct writer){locale, arena, date, YEAR_NONE, true}, year);
}

const char *locale_span(const struct locale *locale, struct arena *arena, int64_t first,
                        int64_t last)
{
    struct writer writer = {locale, arena, NULL, YEAR_NONE, false};
    first = first < last ? first : last;
    enum grain grain = grain_of(civil_of(first), civil_of(last));
    if (is_one_unit(grain, first, last))
        return unit_text(&writer, grain, last, DAY_NONE_AFTER);
    return pair_text(&writer, MESSAGE_DATE_RANGE, first, last);
}
