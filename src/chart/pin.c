/* Pins as text. */
#include "chart/pin.h"

#include "base/buffer.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MOST_SHIFT 2000.0 /* points */
#define PIN_STEPS 1000.0  /* in one: 10 to the PIN_DECIMALS */
#define FEWEST_LINES 2    /* that are written */
#define MOST_LINES 9

static const char *const place_names[] = {"behind", "before", "under", "on",    "below",
                                          "above",  "mark",   "strip", "listed"};

/* By bit. */
static const char *const form_names[] = {"brief", "cut",    "numbered", "merged",
                                         "apart", "letter", "untied"};
#define FORMS (sizeof form_names / sizeof *form_names)

bool pin_has_words(const struct pin *pin)
{
    return pin->place < PIN_MARK && !(pin->form & (PIN_NUMBERED | PIN_MERGED));
}

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

static bool has_row(enum pin_place place)
{
    return place != PIN_STRIP && place != PIN_LISTED;
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

static bool is_number_next(const char *at)
{
    const char *word = at + strspn(at, " ");
    size_t length = strspn(word, "-0123456789.");
    return length > 0 && (!word[length] || word[length] == ' ');
}

static bool read_row(const char **at, struct pin *pin)
{
    double row = read_number(at);
    if (!(row >= 0 && row < PIN_ROWS) || row != floor(row))
        return false;
    pin->row = (size_t)row;
    return true;
}

/* One of the words behind the place: what of it there is to say, or "3-lines". */
static bool read_form(const char *word, size_t length, struct pin *pin)
{
    static const char lines[] = "-lines";
    for (size_t i = 0; i < FORMS; i++)
        if (strlen(form_names[i]) == length && strncmp(form_names[i], word, length) == 0) {
            pin->form |= 1u << i;
            return true;
        }
    if (length != sizeof lines || strncmp(word + 1, lines, length - 1) != 0)
        return false;
    pin->lines = (size_t)(*word - '0');
    return *word >= '0' + FEWEST_LINES && *word <= '0' + MOST_LINES;
}

static bool read_forms(const char *at, struct pin *pin)
{
    while (*at) {
        size_t length = strcspn(at + 1, " ");
        if (*at != ' ' || !read_form(at + 1, length, pin))
            return false;
        at += 1 + length;
    }
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
    *why = "its place is none of behind, before, under, on, below, above, mark, strip and listed";
    if (!find_place(at, word, &pin->place))
        return false;
    at += word;
    *why = "its row is no whole number from 0 to 599";
    if (has_row(pin->place) && !read_row(&at, pin))
        return false;
    *why = "its shift is no number of points from -2000 to 0";
    if (is_moved(pin->place) && is_number_next(at)) {
        pin->shift = read_number(&at);
        if (!(pin->shift <= 0 && pin->shift >= -MOST_SHIFT))
            return false;
    }
    *why = "behind its place and row stands none of 'brief', 'cut', '2-lines', 'numbered', "
           "'merged', 'apart', 'letter' and 'untied'";
    return read_forms(at, pin);
}

const char *pin_text(const struct pin *pin, struct arena *arena)
{
    struct buffer out = {0};
    buffer_print(&out, "%s=%s", pin->record, place_names[pin->place]);
    if (has_row(pin->place))
        buffer_print(&out, " %zu", pin->row);
    if (is_moved(pin->place)) {
        buffer_add_text(&out, " ");
        buffer_add_number(&out, fmin(0, pin->shift), PIN_DECIMALS);
    }
    if (pin->lines >= FEWEST_LINES)
        buffer_print(&out, " %zu-lines", pin->lines);
    for (size_t i = 0; i < FORMS; i++)
        if (pin->form & 1u << i)
            buffer_print(&out, " %s", form_names[i]);
    const char *text = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return text;
}
