/* A phrase is a span or one date. One date is a bag of parts: whatever order year, month and day
 * come in, each is known by being a word, having four digits, or being what is left. The ends of a
 * span lend each other the parts that only one of them has. */
#include "read/date_phrase.h"

#include "base/day.h"
#include "read/date_words.h"

#include <stdlib.h>
#include <string.h>

#define NUMBER_LIMIT 3

enum { NO_YEAR = INT32_MIN };

/* What was said of one date; 0 for what was not, NO_YEAR for the year. */
struct parts {
    int year, month, day;
    int season, quarter, third; /* of what is given: month or year */
    bool is_decade, is_century; /* of the year */
    bool is_two_digits;         /* the year was written with two */
    bool is_about, is_perhaps, is_bc, is_ad;
    enum date_meaning relation; /* MEANS_BEFORE … MEANS_SINCE, or MEANS_NOTHING */
};

struct span_of_tokens {
    const struct date_token *tokens;
    size_t count;
};

int date_full_year(int number, const struct date_style *style)
{
    int recent = number + (number < 70 ? 2000 : 1900);
    bool is_too_late = style->last_year && recent > style->last_year;
    return is_too_late ? recent - 100 : recent;
}

/* ---- One date ---- */

/* Numbers that stand in a date, with what they were written like. */
struct numbers {
    const struct date_token *at[NUMBER_LIMIT];
    size_t count;
};

static bool is_mark(const struct date_token *token, const char *sign)
{
    return token->kind == TOKEN_MARK && strcmp(token->text, sign) == 0;
}

/* "1680s", "17th century": what stands behind the number makes it more than a year. */
static void take_suffix(struct parts *parts, const struct date_token *number,
                        const struct date_token *next)
{
    if (!next || next->kind != TOKEN_WORD || next->has_blank || strcmp(next->text, "s") != 0)
        return;
    parts->is_century = number->digits == 4 && number->number % 100 == 0;
    parts->is_decade = number->digits == 4 && !parts->is_century;
}

static bool take_word(struct parts *parts, const struct date_token *token)
{
    const struct date_word *word = date_word_find(token->text);
    if (!word)
        return strcmp(token->text, "s") == 0 && !token->has_blank;
    switch (word->meaning) {
    case MEANS_MONTH: parts->month = word->value; return true;
    case MEANS_SEASON: parts->season = word->value; return true;
    case MEANS_QUARTER: parts->quarter = word->value; return true;
    case MEANS_THIRD: parts->third = word->value; return true;
    case MEANS_ABOUT:
        /* the "C" of "av. J.-C." is none */
        parts->is_about = parts->is_about || !parts->is_bc || token->text[1];
        return true;
    case MEANS_PERHAPS: parts->is_perhaps = true; return true;
    case MEANS_CENTURY: parts->is_century = true; return true;
    case MEANS_BC: parts->is_bc = true; return true;
    case MEANS_AD: parts->is_ad = true; return true;
    case MEANS_FILLER: return true;
    case MEANS_BEFORE:
    case MEANS_BY:
    case MEANS_AFTER:
    case MEANS_SINCE: parts->relation = word->meaning; return true;
    default: return false;
    }
}

static bool take_mark(struct parts *parts, const struct date_token *token)
{
    if (is_mark(token, "~"))
        parts->is_about = true;
    else if (is_mark(token, "?"))
        parts->is_perhaps = true;
    else
        return token->kind == TOKEN_MARK && strchr(",.-/'", token->text[0]) != NULL;
    return true;
}

static bool is_year_like(const struct date_token *token)
{
    return token->digits >= 3 || token->number > 31;
}

static void set_year(struct parts *parts, const struct date_token *token)
{
    parts->year = token->number;
    parts->is_two_digits = token->digits <= 2;
}

/* Shares the numbers out: a year has three digits or more, or is the last of two. */
static bool share_numbers(struct parts *parts, const struct numbers *numbers)
{
    if (numbers->count == 0)
        return true;
    if (parts->is_century && !is_year_like(numbers->at[0])) {
        parts->year = (numbers->at[0]->number - 1) * 100;
        return numbers->count == 1;
    }
    const struct date_token *first = numbers->at[0];
    if (numbers->count == 1) {
        bool is_alone = !parts->month && !parts->season && !parts->quarter && !parts->is_bc;
        if (is_year_like(first) || parts->season || parts->quarter || parts->is_bc || parts->is_ad)
            set_year(parts, first);
        else
            parts->day = first->number;
        return !is_alone || first->digits != 8;
    }
    const struct date_token *last = numbers->at[1];
    bool is_year_first = is_year_like(first) && !is_year_like(last);
    if (numbers->count != 2 || (is_year_like(first) && is_year_like(last)))
        return false;
    set_year(parts, is_year_first ? first : last);
    parts->day = is_year_first ? last->number : first->number;
    return parts->day >= 1 && parts->day <= 31;
}

/* Reads tokens as one date, which may lack its year or month; false where something is odd. */
static bool read_parts(struct span_of_tokens span, struct parts *parts)
{
    struct numbers numbers = {.count = 0};
    *parts = (struct parts){.year = NO_YEAR};
    for (size_t i = 0; i < span.count; i++) {
        const struct date_token *token = &span.tokens[i];
        if (token->kind == TOKEN_NUMBER) {
            if (numbers.count == NUMBER_LIMIT)
                return false;
            numbers.at[numbers.count++] = token;
            take_suffix(parts, token, i + 1 < span.count ? token + 1 : NULL);
        } else if (token->kind == TOKEN_WORD ? !take_word(parts, token)
                                             : !take_mark(parts, token)) {
            return false;
        }
    }
    bool has_part = numbers.count || parts->month || parts->season || parts->quarter;
    return has_part && share_numbers(parts, &numbers);
}

static int year_of(const struct parts *parts, const struct date_style *style)
{
    if (parts->is_bc)
        return 1 - parts->year;
    bool is_short = parts->is_two_digits && !parts->is_century && !parts->is_ad;
    return is_short ? date_full_year(parts->year, style) : parts->year;
}

static const char *year_text(int year, struct arena *arena)
{
    return arena_print(arena, "%s%04d", year < 0 ? "-" : "", abs(year));
}

/* Early, mid or late: a third of a month by days, of a year by months. */
static const char *third_of(const struct parts *parts, const char *year, int full_year,
                            struct arena *arena)
{
    static const int first_days[] = {1, 11, 21}, first_months[] = {1, 5, 9};
    int third = parts->third - 1;
    if (!parts->month)
        return arena_print(arena, "[%s-%02d..%s-%02d]", year, first_months[third], year,
                           first_months[third] + 3);
    int last = third == 2 ? days_in_month(full_year, parts->month) : first_days[third] + 9;
    return arena_print(arena, "[%s-%02d-%02d..%s-%02d-%02d]", year, parts->month, first_days[third],
                       year, parts->month, last);
}

/* The date without relation and qualification. */
static const char *plain_date(const struct parts *parts, const struct date_style *style,
                              struct arena *arena)
{
    int year = year_of(parts, style);
    const char *text = year_text(year, arena);
    if (parts->is_century || parts->is_decade)
        return arena_print(arena, "%.*s%s", parts->is_century ? 2 : 3, text,
                           parts->is_century ? "XX" : "X");
    if (parts->season)
        return arena_print(arena, "%s-%02d", text, parts->season);
    if (parts->quarter)
        return arena_print(arena, "%s-%02d", text, 32 + parts->quarter);
    if (parts->third)
        return third_of(parts, text, year, arena);
    if (!parts->month)
        return parts->day ? NULL : text;
    if (!parts->day)
        return arena_print(arena, "%s-%02d", text, parts->month);
    return arena_print(arena, "%s-%02d-%02d", text, parts->month, parts->day);
}

/* The day, month or year before or after (step -1 or 1) that a plain date names. */
static const char *neighbour(const struct parts *parts, int step, const struct date_style *style,
                             struct arena *arena)
{
    int year = year_of(parts, style);
    if (parts->season || parts->quarter || parts->third || parts->is_century || parts->is_decade)
        return NULL;
    if (!parts->month)
        return year_text(year + step, arena);
    if (parts->day > days_in_month(year, parts->month))
        return NULL;
    int64_t start = day_of(year, parts->month, parts->day ? parts->day : 1);
    struct civil civil = civil_of(parts->day ? start + step : month_start(start, step));
    const char *text = year_text((int)civil.year, arena);
    return parts->day ? arena_print(arena, "%s-%02d-%02d", text, civil.month, civil.day)
                      : arena_print(arena, "%s-%02d", text, civil.month);
}

static const char *related(const struct parts *parts, const char *plain,
                           const struct date_style *style, struct arena *arena)
{
    const char *other = NULL;
    if (parts->relation == MEANS_BEFORE || parts->relation == MEANS_AFTER) {
        other = neighbour(parts, parts->relation == MEANS_AFTER ? 1 : -1, style, arena);
        if (!other)
            return NULL;
    }
    switch (parts->relation) {
    case MEANS_BEFORE: return arena_print(arena, "[..%s]", other);
    case MEANS_AFTER: return arena_print(arena, "[%s..]", other);
    case MEANS_BY: return arena_print(arena, "[..%s]", plain);
    case MEANS_SINCE: return arena_print(arena, "%s/..", plain);
    default: return plain;
    }
}

/* One date as EDTF, or NULL where it lacks a part. */
static const char *write_date(const struct parts *parts, const struct date_style *style,
                              struct arena *arena)
{
    static const char *const signs[] = {"", "~", "?", "%"};
    if (parts->year == NO_YEAR)
        return NULL;
    const char *plain = plain_date(parts, style, arena);
    if (!plain)
        return NULL;
    if (plain[0] != '[')
        plain = arena_print(arena, "%s%s", plain, signs[parts->is_about + 2 * parts->is_perhaps]);
    return related(parts, plain, style, arena);
}

/* ---- Spans ---- */

static bool is_between(const struct date_token *token)
{
    const struct date_word *word = token->kind == TOKEN_WORD ? date_word_find(token->text) : NULL;
    return token->kind == TOKEN_DASH || is_mark(token, "-") || (word && word->meaning == MEANS_TO);
}

/* "1914-18", "2012–13": the second year is short for one of the same century. */
static void complete_year(const struct parts *left, struct parts *right)
{
    if (right->year == NO_YEAR && right->day && !right->month && left->year > 99 && !left->month)
        *right = (struct parts){.year = right->day, .is_two_digits = true};
    if (right->is_two_digits && left->year > 99 && !left->is_two_digits) {
        right->year += left->year / 100 * 100;
        right->is_two_digits = false;
    }
}

static void lend(struct parts *left, struct parts *right)
{
    if (!left->month && left->day && right->month)
        left->month = right->month;
    if (!right->month && right->day && left->month)
        right->month = left->month;
    if (left->year == NO_YEAR) {
        left->year = right->year;
        left->is_two_digits = right->is_two_digits;
    }
    if (right->year == NO_YEAR) {
        right->year = left->year;
        right->is_two_digits = left->is_two_digits;
    }
    if (right->is_bc && left->year > 0 && right->year > 0 && left->year >= right->year)
        left->is_bc = true;
    if (left->is_bc && left->year == right->year)
        right->is_bc = true;
}

/* A winter of two years is one season, named by the first of them. */
static bool is_one_winter(const struct parts *left, const struct parts *right)
{
    return left->season == 24 && !right->season && !right->month && right->year == left->year + 1;
}

static const char *read_span(struct span_of_tokens whole, size_t at, const struct date_style *style,
                             struct arena *arena, bool *is_ongoing)
{
    struct parts left, right;
    const struct date_word *last = date_word_find(whole.tokens[whole.count - 1].text);
    bool is_open = at + 2 == whole.count && last && last->meaning == MEANS_ONGOING;
    *is_ongoing = false;
    if (!read_parts((struct span_of_tokens){whole.tokens, at}, &left))
        return NULL;
    if (is_open) {
        const char *first = write_date(&left, style, arena);
        return first ? arena_print(arena, "%s/..", first) : NULL;
    }
    if (!read_parts((struct span_of_tokens){whole.tokens + at + 1, whole.count - at - 1}, &right))
        return NULL;
    complete_year(&left, &right);
    if (is_one_winter(&left, &right))
        return write_date(&left, style, arena);
    lend(&left, &right);
    const char *first = write_date(&left, style, arena);
    const char *end = write_date(&right, style, arena);
    if (!first || !end || strpbrk(first, "[/") || strpbrk(end, "[/"))
        return NULL;
    return arena_print(arena, "%s/%s", first, end);
}

/* A span, split at the first sign that leaves a date on either side; a longer dash before a hyphen,
 * which may also join the parts of one date. */
static const char *find_span(struct span_of_tokens whole, const struct date_style *style,
                             struct arena *arena)
{
    const struct date_word *first = date_word_find(whole.tokens[0].text);
    if (first && first->meaning == MEANS_FROM && whole.count > 1) {
        whole.tokens++;
        whole.count--;
    }
    for (int is_hyphen = 0; is_hyphen < 2; is_hyphen++) {
        for (size_t i = 1; i + 1 < whole.count; i++) {
            bool is_ongoing;
            if (!is_between(&whole.tokens[i]) || is_mark(&whole.tokens[i], "-") != is_hyphen)
                continue;
            const char *span = read_span(whole, i, style, arena, &is_ongoing);
            if (span)
                return span;
        }
    }
    return NULL;
}

const char *date_phrase(const char *text, const struct date_style *style, struct arena *arena,
                        bool *is_ongoing, const char **why)
{
    struct date_token tokens[DATE_TOKEN_LIMIT];
    struct parts parts;
    size_t count = date_tokens(text, tokens);
    struct span_of_tokens whole = {tokens, count};
    *is_ongoing = false;
    *why = NULL;
    if (count == 0)
        return NULL;
    const struct date_word *word = date_word_find(tokens[0].text);
    if ((count == 1 && word && word->meaning == MEANS_ONGOING) || strcmp(text, "en cours") == 0) {
        *is_ongoing = true;
        return NULL;
    }
    if (read_parts(whole, &parts)) {
        const char *date = write_date(&parts, style, arena);
        if (date)
            return date;
        if (parts.year == NO_YEAR && parts.month)
            *why = "the year is missing";
    }
    return find_span(whole, style, arena);
}
