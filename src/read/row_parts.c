/* Dates whose year, month and day stand in columns of their own. */
#include "read/row.h"

#include "base/day.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

/* Whether a part says that it is not known: 0, 99 and above, a negative code, "xx". */
static bool is_unknown_part(const char *text)
{
    if (!text || strcasecmp(text, "xx") == 0 || strcasecmp(text, "x") == 0 ||
        strcasecmp(text, "unknown") == 0)
        return true;
    if (text[0] == '-')
        return true;
    size_t digits = strspn(text, "0123456789");
    return digits == strlen(text) && (strspn(text, "0") == digits || strspn(text, "9") == digits) &&
           (digits > 1 || text[0] == '0');
}

/* A year of four nines is unknown; one such as 99 is a year. */
static bool is_unknown_year(const char *text)
{
    return is_unknown_part(text) && (!text || strcmp(text, "99") != 0);
}

/* "June" as a number, or the number itself; 0 where it is neither. */
static int month_of(struct row *row, const char *text)
{
    static const struct date_style style = {0};
    const char *edtf, *why;
    int month = 0;
    if (strspn(text, "0123456789") == strlen(text) && strlen(text) <= 4) {
        for (; *text; text++)
            month = month * 10 + (*text - '0');
        return month;
    }
    double number;
    if (sscanf(text, "%lf", &number) == 1 && number > 0 && number < 13)
        return (int)number;
    const char *dated = row_print(row, "%s 2000", text);
    if (date_read(dated, &style, row->check->arena, &edtf, &why) != DATE_READ || strlen(edtf) != 7)
        return 0;
    return (edtf[5] - '0') * 10 + edtf[6] - '0';
}

const char *row_date_of_parts(struct row *row, int year, int month, int day)
{
    const char *year_text = row_text(row, year);
    const char *month_text = month < 0 ? NULL : row_text(row, month);
    const char *day_text = day < 0 ? NULL : row_text(row, day);
    long y, d;
    if (is_unknown_year(year_text) || !row_whole(row, year, &y))
        return NULL;
    if (is_unknown_part(month_text))
        return row_print(row, "%04ld", y);
    int m = month_of(row, month_text);
    if (m < 1 || m > 12) {
        row_error(row, month, "bad-date", "there is no month '%s'",
                  check_quoted(row->check, row->cells[month]));
        return NULL;
    }
    if (is_unknown_part(day_text))
        return row_print(row, "%04ld-%02d", y, m);
    if (!row_whole(row, day, &d))
        return row_print(row, "%04ld-%02d", y, m);
    if (d < 1 || d > days_in_month(y, m)) {
        row_error(row, day, "bad-date", "there is no day %ld in month %d of %ld", d, m, y);
        return NULL;
    }
    return row_print(row, "%04ld-%02d-%02ld", y, m, d);
}

void row_check_year(struct row *row, int column, const char *edtf)
{
    const struct dialect *dialect = row->check->reading->dialect;
    int year;
    if (!edtf || sscanf(edtf, "%4d", &year) != 1 || (!dialect->first_year && !dialect->last_year) ||
        (year >= dialect->first_year && year <= dialect->last_year))
        return;
    row_error(row, column, "implausible-date", "year %d is not between %d and %d", year,
              dialect->first_year, dialect->last_year);
}
