/* Numbers: in text only plain decimals are numbers, because "1,200" is 1200 in one file and 1.2 in
 * the next. Bad counts reject the record; bad coordinates and weights are left out. */
#include "read/check.h"

#include <math.h>
#include <stdint.h>
#include <string.h>

#define COUNT_LIMIT 1e12
#define DIGIT_LIMIT 18 /* that fit into 64 bits */

/* Plain decimal: "-12", "1200.5". No exponent, no blank, no separator. */
static bool parse_decimal(const char *text, double *number)
{
    bool is_negative = *text == '-';
    int64_t digits = 0;
    int count = 0, decimals = 0;
    bool is_fraction = false, has_digit = false;
    for (text += is_negative; *text; text++) {
        if (*text == '.' && !is_fraction && has_digit && text[1]) {
            is_fraction = true;
            continue;
        }
        if (*text < '0' || *text > '9')
            return false;
        has_digit = true;
        if (count >= DIGIT_LIMIT && is_fraction)
            continue;
        if (count >= DIGIT_LIMIT)
            return false;
        digits = digits * 10 + (*text - '0');
        count += digits != 0;
        decimals += is_fraction;
    }
    *number = (double)digits / pow(10, decimals) * (is_negative ? -1 : 1);
    return has_digit;
}

/* Digits in groups, such as "1,200" or "1 200", with narrow or no-break blanks too: what it would
 * be without them, or NULL. */
static const char *without_groups(struct check *check, const char *text)
{
    static const char *const separators[] = {",", " ", "'", "\xc2\xa0", "\xe2\x80\xaf", "’"};
    char *plain = arena_text(check->arena, text);
    char *end = plain;
    size_t dropped = 0;
    bool are_threes = true; /* three digits behind each separator */
    while (*text) {
        size_t step = 0;
        for (size_t i = 0; i < sizeof separators / sizeof *separators && !step; i++)
            if (strncmp(text, separators[i], strlen(separators[i])) == 0)
                step = strlen(separators[i]);
        if (step == 0)
            *end++ = *text++;
        text += step;
        dropped += step > 0;
        are_threes &= step == 0 || strspn(text, "0123456789") == 3;
    }
    *end = '\0';
    double number;
    return dropped && are_threes && parse_decimal(plain, &number) ? plain : NULL;
}

static const char *number_hint(struct check *check, const struct cell *cell)
{
    const char *text = cell->text;
    const char *plain = without_groups(check, text);
    if (plain)
        return arena_print(check->arena, "; write '%s'", plain);
    if (strpbrk(text, "~<>") || strstr(text, "≥") || strstr(text, "≤"))
        return "; write the number alone and say about, at least or at most with a qualifier";
    if (strcspn(text, "0123456789") == strlen(text))
        return "; leave it empty where the number is not known, or have the file read more freely "
               "with --dialect generic";
    if (text[0] != '-' && (strchr(text, '-') || strstr(text, "–")))
        return "; write a range as low and high";
    return "; a plain decimal such as '1200' or '1200.5' is";
}

/* Reads the cell as a finite number, or explains. */
static bool read_number(struct check *check, const struct cell *cell, double *number,
                        const char **why)
{
    *number = cell->number;
    *why = "";
    if (cell->kind == CELL_NUMBER)
        return true;
    if (cell->kind == CELL_TEXT && parse_decimal(check_trimmed(check, cell), number))
        return true;
    if (cell->kind == CELL_TEXT)
        *why = number_hint(check, cell);
    return false;
}

void set_number(struct check *check, const struct cell *cell, void *field)
{
    double number;
    const char *why;
    if (!read_number(check, cell, &number, &why)) {
        check_error(check, cell, "bad-number", "'%s' is not a number%s", check_quoted(check, cell),
                    why);
        return;
    }
    if (number < 0)
        check_error(check, cell, "bad-number",
                    "'%s' is negative; leave it out where the number is not known",
                    check_quoted(check, cell));
    else if (!(number <= COUNT_LIMIT))
        check_error(check, cell, "bad-number", "'%s' is larger than any count can be",
                    check_quoted(check, cell));
    else if (number != floor(number))
        check_error(check, cell, "bad-number",
                    "'%s' is not a whole number; write thousands without a separator",
                    check_quoted(check, cell));
    else
        *(struct amount *)field = (struct amount){true, number, cell};
}

void set_events(struct check *check, const struct cell *cell, void *field)
{
    double number;
    const char *why;
    if (read_number(check, cell, &number, &why))
        set_number(check, cell, field);
    else
        check_error(check, cell, "bad-number",
                    "'%s' is not the number of events that the record stands for; leave it empty "
                    "where it is one event, and give words for people as 'title'",
                    check_quoted(check, cell));
}

void set_degrees(struct check *check, const struct cell *cell, void *field)
{
    bool is_latitude = field == &check->draft->latitude;
    int limit = is_latitude ? 90 : 180;
    double number;
    const char *why;
    struct amount *amount = field;
    amount->cell = cell;
    if (!read_number(check, cell, &number, &why))
        check_warning(check, cell, "bad-coordinate", "'%s' is not a number of degrees; left out",
                      check_quoted(check, cell));
    else if (!(fabs(number) <= limit))
        check_warning(check, cell, "bad-coordinate", "'%s' is no %s (-%d to %d); left out",
                      check_quoted(check, cell), is_latitude ? "latitude" : "longitude", limit,
                      limit);
    else
        *amount = (struct amount){true, number, cell};
}

void set_weight(struct check *check, const struct cell *cell, void *field)
{
    double number;
    const char *why;
    if (read_number(check, cell, &number, &why) && fabs(number) <= COUNT_LIMIT)
        *(struct amount *)field = (struct amount){true, number, cell};
    else
        check_warning(check, cell, "bad-weight", "'%s' is not a number; left out",
                      check_quoted(check, cell));
}
