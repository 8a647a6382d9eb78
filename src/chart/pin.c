/* Pins as text. */
#include "chart/pin.h"

#include "base/buffer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_SHIFT 2000.0 /* points */
#define PIN_STEPS 1000.0  /* in one: 10 to the PIN_DECIMALS */

static const char *const place_names[] = {"behind", "before", "under", "on", "below", "above"};

static bool find_place(const char *word, size_t length, enum pin_place *place)
{
    for (int i = 0; i < PIN_PLACE_COUNT; i++) {
        *place = (enum pin_place)i;
        if (strlen(place_names[i]) == length && strncmp(place_names[i], word, length) == 0)
            return true;
    }
    return false;
}

double pin_shift(double shift)
{
    return round(shift * PIN_STEPS) / PIN_STEPS;
}

static bool is_moved(enum pin_place place)
{
    return place == PIN_BELOW || place == PIN_ABOVE;
}

/* The number at '*at', which is moved behind it; NAN where there is none. */
static double read_number(const char **at)
{
    const char *start = *at + strspn(*at, " ");
    size_t length = strspn(start, "-0123456789.");
    char digits[24] = "";
    char *end = digits;
    double number = NAN;
    if (length > 0 && length < sizeof digits) {
        memcpy(digits, start, length);
        number = strtod(digits, &end);
    }
    if (end != digits + length || length == 0)
        return NAN;
    *at = start + length;
    return number;
}

static bool read_row(const char **at, struct pin *pin)
{
    double row = read_number(at);
    if (!(row >= 0 && row < PIN_ROWS) || row != floor(row))
        return false;
    pin->row = (size_t)row;
    return true;
}

bool pin_parse(const char *text, struct arena *arena, struct pin *pin, const char **why)
{
    const char *equals = strrchr(text, '='), *at = equals ? equals + 1 : "";
    size_t word = strcspn(at, " ");
    *pin = (struct pin){0};
    *why = "it has no record, '=' and place";
    if (!equals || equals == text)
        return false;
    pin->record = arena_copy(arena, text, (size_t)(equals - text));
    *why = "its place is none of behind, before, under, on, below and above";
    if (!find_place(at, word, &pin->place))
        return false;
    at += word;
    *why = "its row is no whole number from 0 to 599";
    if (!read_row(&at, pin))
        return false;
    *why = "its shift is no number of points from -2000 to 0";
    if (is_moved(pin->place)) {
        pin->shift = read_number(&at);
        if (!(pin->shift <= 0 && pin->shift >= -MOST_SHIFT))
            return false;
    }
    *why = "there is more than a place, a row and 'brief' or 'cut'";
    pin->is_brief = strcmp(at, " brief") == 0;
    pin->is_cut = strcmp(at, " cut") == 0;
    return !*at || pin->is_brief || pin->is_cut;
}

const char *pin_text(const struct pin *pin, struct arena *arena)
{
    struct buffer out = {0};
    buffer_print(&out, "%s=%s %zu", pin->record, place_names[pin->place], pin->row);
    if (is_moved(pin->place)) {
        buffer_add_text(&out, " ");
        buffer_add_number(&out, fmin(0, pin->shift), PIN_DECIMALS);
    }
    buffer_add_text(&out, pin->is_brief ? " brief" : pin->is_cut ? " cut" : "");
    const char *text = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return text;
}
