/* The page of a theme changes without its inks, so these are judged again. Of many that can't be
 * read or seen the worst is told: one word about a background is enough. */
#include "figure/theme_page.h"

#include "chart/contrast.h"
#include "figure/theme_keys.h"

#include <math.h>

#define CONTRAST_OF_FILL                                                                           \
    1.7 /* less than theme files need: the palest fill of a theme has no more                      \
           than 2 on white, and a tint of the page takes some of it */

/* A colour of a theme, and how well it is seen. */
struct shade {
    const struct theme_key *key;
    colour ink;
    double contrast;
};

static struct shade worst(const struct theme *theme, unsigned duty, colour paper)
{
    struct shade worst = {.key = theme_keys, .contrast = INFINITY};
    for (const struct theme_key *key = theme_keys; key->name; key++) {
        size_t count = key->duties & duty ? theme_key_count(key) : 0;
        const colour *inks = (const void *)((const char *)theme + key->offset);
        for (size_t i = 0; i < count; i++) {
            double contrast = colour_contrast(inks[i], paper);
            if (contrast < worst.contrast)
                worst = (struct shade){key, inks[i], contrast};
        }
    }
    return worst;
}

/* As far from the new page as it was from the old one. */
static colour moved(colour band, colour from, colour to)
{
    colour result = 0xff;
    for (int shift = 8; shift <= 24; shift += 8) {
        int value =
            (int)(band >> shift & 0xff) - (int)(from >> shift & 0xff) + (int)(to >> shift & 0xff);
        value = value < 0 ? 0 : value > 255 ? 255 : value;
        result |= (colour)value << shift;
    }
    return result;
}

/* Down, so that what is too little never looks like enough. */
static void add_ratio(struct buffer *out, double contrast)
{
    buffer_add_number(out, floor(contrast * 10) / 10, 1);
    buffer_add_text(out, ":1");
}

static bool is_dark(colour ink)
{
    return colour_lightness(ink) < 50;
}

static const struct theme *refuse(const struct theme *theme, const struct shade *shade,
                                  struct report *report)
{
    struct position position = {.field = "background"};
    struct buffer ratio = {0};
    add_ratio(&ratio, shade->contrast);
    report_add(report, SEVERITY_ERROR, "bad-setting", &position,
               "words in %s '#%06x' would have %s on it or its bands; they need 4.5:1; theme '%s' "
               "wants a %s background",
               shade->key->name, (unsigned)shade->ink >> 8, ratio.bytes, theme->name,
               is_dark(theme->ink) ? "lighter" : "darker");
    buffer_clear(&ratio);
    return NULL;
}

static void warn_of_fill(const struct shade *shade, struct report *report)
{
    struct position position = {.field = "background"};
    struct buffer ratio = {0};
    add_ratio(&ratio, shade->contrast);
    report_add(report, SEVERITY_WARNING, "faint-marks", &position,
               "marks in %s '#%06x' are hard to see: they have %s on it", shade->key->name,
               (unsigned)shade->ink >> 8, ratio.bytes);
    buffer_clear(&ratio);
}

const struct theme *theme_on_page(const struct theme *theme, colour background, struct arena *arena,
                                  struct report *report)
{
    struct theme *changed = ARENA_NEW(arena, struct theme);
    *changed = *theme;
    changed->background = background;
    changed->band = moved(theme->band, theme->background, background);
    struct shade on_page = worst(changed, DUTY_INK, background);
    struct shade on_band = worst(changed, DUTY_INK, changed->band);
    const struct shade *ink = on_band.contrast < on_page.contrast ? &on_band : &on_page;
    if (ink->contrast < CONTRAST_OF_TEXT)
        return refuse(theme, ink, report);
    struct shade fill = worst(changed, DUTY_FILL, background);
    if (fill.contrast < CONTRAST_OF_FILL)
        warn_of_fill(&fill, report);
    return changed;
}

void theme_note_bare(const struct theme *theme, struct report *report)
{
    struct position position = {.field = "background"};
    bool has_dark_words = is_dark(theme->ink);
    report_add(report, SEVERITY_NOTE, "no-background", &position,
               "without a background the words, which are %s, need a %s page under them, such as "
               "'#%06x'",
               has_dark_words ? "dark" : "light", has_dark_words ? "light" : "dark",
               (unsigned)theme->background >> 8);
}
