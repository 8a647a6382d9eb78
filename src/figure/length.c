/* Numbers are read here digit by digit, because strtod() follows the process's locale. */
#include "figure/length.h"

#include <math.h>
#include <string.h>

#define MIN_LENGTH_MM 20

static const struct {
    const char *name;
    double points;
    int decimals; /* that a millimetre or so takes */
} units[] = {
    {"mm", POINTS_PER_MM, 0},
    {"cm", 10 * POINTS_PER_MM, 1},
    {"in", 72, 2},
    {"pt", 1, 0},
    {"px", 0.75, 0},
    {NULL, 0, 0},
};

static bool is_digit(char letter)
{
    return letter >= '0' && letter <= '9';
}

/* Reads digits with at most one point between them, and moves 'text' behind; false where there are
 * none. */
static bool read_decimal(const char **text, double *number)
{
    const char *at = *text;
    double scale = 1;
    *number = 0;
    if (!is_digit(*at))
        return false;
    for (; is_digit(*at); at++)
        *number = *number * 10 + (*at - '0');
    if (at[0] == '.' && is_digit(at[1])) {
        for (at++; is_digit(*at); at++)
            *number += (*at - '0') * (scale /= 10);
    }
    *text = at;
    return true;
}

/* The last of them where there is no such unit. */
static size_t find_unit(const char *unit)
{
    size_t i = 0;
    while (units[i].name && strcmp(unit, units[i].name) != 0)
        i++;
    return i;
}

static double points_of_unit(const char *unit)
{
    return units[find_unit(unit)].points;
}

/* What is wrong with a text whose number ends at 'unit'; NULL if nothing is. */
static const char *fault_of(const char *value, const char *unit)
{
    if (unit == value)
        return "is not a length; write a number with its unit, such as '170mm'";
    if (*unit == ',')
        return "has a comma; write a point, such as '17.5cm'";
    if (points_of_unit(unit) == 0)
        return "has an unknown unit; write mm, cm, in, pt or px right behind the number";
    return NULL;
}

static const char *fault_of_size(double points)
{
    /* a hair wider, so that '5000mm' written in another unit is still within */
    const double hair = 1e-6;
    if (points < MIN_LENGTH_MM * POINTS_PER_MM - hair)
        return "is too small; the least is 20mm";
    if (points > MAX_LENGTH + hair)
        return "is too large; the most is 5000mm";
    return NULL;
}

bool length_parse(const char *name, const char *value, struct length *length, struct arena *arena,
                  struct report *report)
{
    struct position position = {.field = name};
    const char *unit = value;
    double number = 0;
    if (read_decimal(&unit, &number) && !*unit) {
        report_add(report, SEVERITY_ERROR, "bad-setting", &position,
                   "'%s' has no unit; write '%smm', or with cm, in, pt or px", value, value);
        return false;
    }
    double points = number * points_of_unit(unit);
    const char *fault = fault_of(value, unit);
    if (!fault)
        fault = fault_of_size(points);
    if (fault) {
        report_add(report, SEVERITY_ERROR, "bad-setting", &position, "'%s' %s", value, fault);
        return false;
    }
    *length = (struct length){.points = points, .text = arena_text(arena, value)};
    return true;
}

struct length length_at_least(double points, const char *like, struct arena *arena)
{
    const char *unit = like;
    double ignored;
    read_decimal(&unit, &ignored);
    size_t found = find_unit(unit);
    int decimals = units[found].decimals;
    double scale = pow(10, decimals);
    double number = ceil(points / units[found].points * scale - 1e-6) / scale;
    const char *text = arena_print(arena, "%.*f%s", decimals, number, unit);
    const char *end = text;
    read_decimal(&end, &number);
    return (struct length){.points = number * units[found].points, .text = text};
}
