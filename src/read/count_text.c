/* A text is read from the outside in: words and marks in front of it and behind it give the
 * qualifier, a dash or "to" between two numbers a range, and what is left must be a number. */
#include "read/count_text.h"

#include "base/utf8.h"

#include <string.h>
#include <strings.h>

#define TEXT_LIMIT 80
#define DIGIT_LIMIT 12

struct prefix {
    const char *text;
    enum qualifier qualifier;
};

/* Longer ones before those that they begin with. */
static const struct prefix prefixes[] = {
    {"at least ", QUALIFIER_AT_LEAST},
    {"minimum ", QUALIFIER_AT_LEAST},
    {"no fewer than ", QUALIFIER_AT_LEAST},
    {"no less than ", QUALIFIER_AT_LEAST},
    {"\xe2\x89\xa5", QUALIFIER_AT_LEAST}, /* greater or equal */
    {">=", QUALIFIER_AT_LEAST},
    {"more than ", QUALIFIER_MORE_THAN},
    {"over ", QUALIFIER_MORE_THAN},
    {">", QUALIFIER_MORE_THAN},
    {"at most ", QUALIFIER_AT_MOST},
    {"up to ", QUALIFIER_AT_MOST},
    {"maximum ", QUALIFIER_AT_MOST},
    {"fewer than ", QUALIFIER_AT_MOST},
    {"less than ", QUALIFIER_AT_MOST},
    {"\xe2\x89\xa4", QUALIFIER_AT_MOST}, /* less or equal */
    {"<=", QUALIFIER_AT_MOST},
    {"<", QUALIFIER_AT_MOST},
    {"approximately ", QUALIFIER_APPROX},
    {"approx. ", QUALIFIER_APPROX},
    {"approx ", QUALIFIER_APPROX},
    {"about ", QUALIFIER_APPROX},
    {"around ", QUALIFIER_APPROX},
    {"roughly ", QUALIFIER_APPROX},
    {"nearly ", QUALIFIER_APPROX},
    {"almost ", QUALIFIER_APPROX},
    {"some ", QUALIFIER_APPROX},
    {"circa ", QUALIFIER_APPROX},
    {"ca. ", QUALIFIER_APPROX},
    {"c. ", QUALIFIER_APPROX},
    {"~", QUALIFIER_APPROX},
    {"\xe2\x89\x88", QUALIFIER_APPROX}, /* almost equal */
    {"between ", QUALIFIER_BETWEEN},
};

/* Words that stand for a lower bound: two of what they count. */
static const struct {
    const char *text;
    double least;
} amounts[] = {
    {"tens", 20},      {"dozens", 20},      {"scores", 40},
    {"hundreds", 200}, {"thousands", 2000}, {"tens of thousands", 20000},
};

static const char *const vague[] = {
    "unknown",  "unk",      "several", "many",         "few",
    "a few",    "some",     "various", "not reported", "unspecified",
    "multiple", "numerous", "n/a",     "na",           "?",
    "-",        NULL};

static const char *const between[] = {
    " to ", " and ", "\xe2\x80\x93", "\xe2\x80\x94", "\xe2\x88\x92", "\xe2\x80\x92", "-"};

static size_t blank_length(const char *text)
{
    static const char *const wide[] = {"\xc2\xa0", "\xe2\x80\xaf", "\xe2\x80\x89"};
    if (*text == ' ' || *text == '\t')
        return 1;
    for (size_t i = 0; i < sizeof wide / sizeof *wide; i++)
        if (strncmp(text, wide[i], strlen(wide[i])) == 0)
            return strlen(wide[i]);
    return 0;
}

/* Copies with every kind of blank as one ' ', none at the ends; false where it is too long. */
static bool squeeze(const char *text, size_t length, char copy[TEXT_LIMIT])
{
    size_t used = 0;
    size_t at = 0;
    while (at < length) {
        size_t blank = blank_length(text + at);
        if (used + 1 >= TEXT_LIMIT)
            return false;
        if (blank && used > 0 && copy[used - 1] != ' ')
            copy[used++] = ' ';
        if (!blank)
            copy[used++] = text[at];
        at += blank ? blank : 1;
    }
    used -= used > 0 && copy[used - 1] == ' ';
    copy[used] = '\0';
    return true;
}

static bool is_digit(char byte)
{
    return byte >= '0' && byte <= '9';
}

/* Decimals that are all zero: ".", ".0", ".000". */
static bool is_zero_fraction(const char *text)
{
    return *text == '.' && !text[1 + strspn(text + 1, "0")];
}

bool count_text_whole(const char *text, double *number)
{
    char copy[TEXT_LIMIT];
    size_t digits = 0;
    bool is_grouped = false;
    double value = 0;
    if (!squeeze(text, strlen(text), copy) || !is_digit(copy[0]))
        return false;
    const char *at = copy;
    while (*at) {
        if (is_digit(*at)) {
            value = value * 10 + (*at - '0');
            if (++digits > DIGIT_LIMIT)
                return false;
            at++;
            continue;
        }
        size_t threes = strspn(at + 1, "0123456789");
        bool is_group =
            (*at == ',' || *at == ' ' || *at == '\'') && threes == 3 && (is_grouped || digits <= 3);
        if (!is_group)
            break;
        is_grouped = true;
        at++;
    }
    *number = value;
    return !*at || is_zero_fraction(at);
}

static void set_value(struct count *count, enum qualifier qualifier, double value)
{
    bool is_lower = qualifier == QUALIFIER_AT_LEAST || qualifier == QUALIFIER_MORE_THAN;
    bool is_upper = qualifier == QUALIFIER_AT_MOST;
    count->qualifier = qualifier;
    count->has_low = is_lower;
    count->low = is_lower ? value : 0;
    count->has_high = is_upper;
    count->high = is_upper ? value : 0;
    count->has_best = !is_lower && !is_upper;
    count->best = count->has_best ? value : 0;
}

static void set_range(struct count *count, double low, double high)
{
    if (low == high) {
        set_value(count, QUALIFIER_STATED, low);
        return;
    }
    count->qualifier = QUALIFIER_BETWEEN;
    count->has_low = count->has_high = true;
    count->low = low;
    count->high = high;
}

/* "12 - 19", "12 to 19", "12 and 19". */
static bool read_range(const char *text, struct count *count)
{
    for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
        const char *dash = strstr(text, between[i]);
        char first[TEXT_LIMIT];
        double low, high;
        if (!dash || !squeeze(text, (size_t)(dash - text), first))
            continue;
        if (!count_text_whole(first, &low) || !count_text_whole(dash + strlen(between[i]), &high))
            continue;
        set_range(count, low, high);
        return true;
    }
    return false;
}

static bool read_amount(const char *text, struct count *count)
{
    for (size_t i = 0; i < sizeof amounts / sizeof *amounts; i++) {
        if (strcasecmp(text, amounts[i].text) != 0)
            continue;
        set_value(count, QUALIFIER_AT_LEAST, amounts[i].least);
        return true;
    }
    return false;
}

/* A number with or without a qualifier around it. */
static bool read_number(char *text, struct count *count)
{
    enum qualifier qualifier = QUALIFIER_STATED;
    const char *rest = text;
    double value;
    for (size_t i = 0; i < sizeof prefixes / sizeof *prefixes; i++) {
        size_t length = strlen(prefixes[i].text);
        if (strncasecmp(text, prefixes[i].text, length) != 0)
            continue;
        qualifier = prefixes[i].qualifier;
        rest = text + length;
        break;
    }
    size_t end = strlen(rest);
    if (qualifier == QUALIFIER_STATED && end > 1 && rest[end - 1] == '+') {
        qualifier = QUALIFIER_AT_LEAST;
        text[strlen(text) - 1] = '\0';
    }
    if (qualifier == QUALIFIER_STATED || qualifier == QUALIFIER_BETWEEN) {
        if (read_range(rest, count))
            return true;
        if (qualifier == QUALIFIER_BETWEEN)
            return false;
    }
    if (!count_text_whole(rest, &value))
        return false;
    set_value(count, qualifier, value);
    return true;
}

enum count_reading count_text_read(const char *text, struct count *count)
{
    char copy[TEXT_LIMIT];
    bool is_short = squeeze(text, strlen(text), copy);
    count->text = NULL;
    if (is_short && read_amount(copy, count)) {
        count->text = text;
        return COUNT_NUMBER;
    }
    if (is_short && read_number(copy, count)) {
        if (count->qualifier != QUALIFIER_STATED)
            count->text = text;
        return COUNT_NUMBER;
    }
    count->qualifier = QUALIFIER_UNKNOWN;
    count->text = text;
    for (size_t i = 0; is_short && vague[i]; i++)
        if (strcasecmp(copy, vague[i]) == 0)
            return COUNT_WORD;
    return COUNT_REFUSED;
}
