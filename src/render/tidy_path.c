/* Points are whole hundredths: what is written is the difference of two rounded points, which is
 * exact.
 */
#include "render/tidy_path.h"

#include <ctype.h>
#include <math.h>
#include <stdbool.h>
#include <string.h>

struct pen {
    struct buffer *out;
    long x, y, start_x, start_y; /* hundredths */
};

size_t tidy_number(const char *at, const char *end, double *number)
{
    const char *start = at;
    double sign = at < end && *at == '-' ? -1 : 1, value = 0, unit = 1;
    if (at < end && *at == '-')
        at++;
    if (at == end || !isdigit((unsigned char)*at))
        return 0;
    for (; at < end && isdigit((unsigned char)*at); at++)
        value = value * 10 + (*at - '0');
    if (at < end && *at == '.')
        for (at++; at < end && isdigit((unsigned char)*at); at++)
            value += (*at - '0') * (unit /= 10);
    *number = sign * value;
    return (size_t)(at - start);
}

static void add_number(struct pen *pen, long hundredths, bool is_first)
{
    if (!is_first && hundredths >= 0)
        buffer_add_text(pen->out, " ");
    buffer_add_number(pen->out, (double)hundredths / 100, 2);
}

static void move_to(struct pen *pen, long x, long y)
{
    buffer_add_text(pen->out, "M");
    add_number(pen, x, true);
    add_number(pen, y, false);
    pen->start_x = x;
    pen->start_y = y;
}

static void line_to(struct pen *pen, long x, long y)
{
    bool is_level = y == pen->y, is_upright = x == pen->x && !is_level;
    buffer_add_text(pen->out, is_level ? "h" : is_upright ? "v" : "l");
    if (!is_upright)
        add_number(pen, x - pen->x, true);
    if (!is_level)
        add_number(pen, y - pen->y, is_upright);
}

static void curve_to(struct pen *pen, const long *points)
{
    buffer_add_text(pen->out, "c");
    for (int i = 0; i < 6; i++)
        add_number(pen, points[i] - (i % 2 ? pen->y : pen->x), i == 0);
}

/* One command with the numbers behind it, of which there are as many as it takes. */
static void draw(struct pen *pen, char command, const long *numbers)
{
    const long *to = command == 'C' ? numbers + 4 : numbers;
    long start[] = {pen->start_x, pen->start_y};
    switch (command) {
    case 'M': move_to(pen, to[0], to[1]); break;
    case 'L': line_to(pen, to[0], to[1]); break;
    case 'C': curve_to(pen, numbers); break;
    default: buffer_add_text(pen->out, "z"); to = start;
    }
    pen->x = to[0];
    pen->y = to[1];
}

static bool is_last_move(const char *at, const char *end)
{
    if (*at != 'M')
        return false;
    for (at++; at < end; at++)
        if (isalpha((unsigned char)*at))
            return false;
    return true;
}

void tidy_path(struct buffer *out, const char *data, size_t length)
{
    struct pen pen = {.out = out};
    const char *at = data, *end = data + length;
    while (at < end) {
        char command = *at;
        if (!isalpha((unsigned char)command)) {
            at++;
            continue;
        }
        if (is_last_move(at, end))
            return;
        long numbers[6] = {0};
        at++;
        for (int i = 0; i < 6; i++) {
            double number;
            while (at < end && isspace((unsigned char)*at))
                at++;
            size_t size = tidy_number(at, end, &number);
            if (!size)
                break;
            numbers[i] = lround(number * 100);
            at += size;
        }
        draw(&pen, command, numbers);
    }
}
