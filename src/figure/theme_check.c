/* What a theme must give: words that can be read, and sizes that can be printed. What it should
 * give: fills that can be seen and told from each other, in grey too. */
#include "chart/contrast.h"
#include "figure/theme_internal.h"

#include <math.h>

#define CONTRAST_OF_FILL 2 /* marks have shapes besides, so they only have to be seen */
#define SERIES_IN_GREY 4   /* first series that greys should tell apart */
#define STEP_IN_GREY 5     /* of lightness, between two fills */

static const struct theme_key *key_of(size_t offset)
{
    const struct theme_key *key = theme_keys;
    while (key->offset != offset)
        key++;
    return key;
}

#define KEY_OF(member) key_of(offsetof(struct theme, member))

static bool is_said(const struct theme_reading *reading, const struct theme_key *key)
{
    return json_object_get(reading->file->root, key->name) != NULL;
}

static const char *code_of(const struct theme_reading *reading, colour ink)
{
    return arena_print(reading->arena, "#%06x", (unsigned)ink >> 8);
}

static const char *ratio_of(const struct theme_reading *reading, colour ink, colour paper)
{
    /* down, so that what is too little never looks like enough */
    double ratio = floor(colour_contrast(ink, paper) * 10) / 10;
    struct buffer text = {0};
    buffer_add_number(&text, ratio, 1);
    const char *kept = arena_text(reading->arena, text.bytes);
    buffer_clear(&text);
    return kept;
}

/* --- words --- */

/* The fault is told where the file says something: of the ink, or else of the paper. */
static bool check_ink(const struct theme_reading *reading, const struct theme_key *key,
                      size_t index, const struct theme_key *paper_key)
{
    colour ink = ((const colour *)theme_slot(reading, key))[index];
    colour paper = *(const colour *)theme_slot(reading, paper_key);
    if (colour_contrast(ink, paper) >= CONTRAST_OF_TEXT)
        return true;
    const char *path = theme_path(key, index, reading->arena);
    colour better = colour_made_readable(ink, paper, CONTRAST_OF_TEXT);
    bool is_of_paper = !is_said(reading, key) && is_said(reading, paper_key);
    return theme_refuse(reading, is_of_paper ? paper_key->name : path,
                        "words in %s '%s' have %s:1 on %s '%s'; they need 4.5:1, as '%s' has", path,
                        code_of(reading, ink), ratio_of(reading, ink, paper), paper_key->name,
                        code_of(reading, paper), code_of(reading, better));
}

static bool check_inks(const struct theme_reading *reading)
{
    bool is_good = true;
    for (const struct theme_key *key = theme_keys; key->name; key++) {
        size_t count = key->duties & DUTY_INK ? theme_key_count(key) : 0;
        for (size_t i = 0; i < count; i++)
            is_good = check_ink(reading, key, i, KEY_OF(background)) &&
                      check_ink(reading, key, i, KEY_OF(band)) && is_good;
    }
    return is_good;
}

static bool check_sizes(const struct theme_reading *reading)
{
    const struct theme_key *least = KEY_OF(minimum_size);
    bool is_good = true;
    for (const struct theme_key *key = theme_keys; key->name; key++) {
        if (key->type != THEME_POINTS || key->min <= 0)
            continue;
        if (*(const double *)theme_slot(reading, key) >= reading->theme->minimum_size)
            continue;
        const char *path = is_said(reading, key) ? key->name : least->name;
        is_good = theme_refuse(reading, path, "'%s' is less than '%s'; no type may be smaller",
                               key->name, least->name);
    }
    return is_good;
}

/* --- fills --- */

static void check_fills(const struct theme_reading *reading)
{
    colour paper = reading->theme->background;
    for (const struct theme_key *key = theme_keys; key->name; key++) {
        size_t count = key->duties & DUTY_FILL ? theme_key_count(key) : 0;
        const colour *fills = theme_slot(reading, key);
        for (size_t i = 0; i < count; i++) {
            if (colour_contrast(fills[i], paper) < CONTRAST_OF_FILL)
                theme_warn(reading, theme_path(key, i, reading->arena),
                           "'%s' is hard to see: it has %s:1 on background '%s'; 2:1 or more is "
                           "better, as '%s' has",
                           code_of(reading, fills[i]), ratio_of(reading, fills[i], paper),
                           code_of(reading, paper),
                           code_of(reading, colour_made_readable(fills[i], paper, 2)));
        }
    }
}

static void check_series(const struct theme_reading *reading)
{
    const struct theme_key *key = KEY_OF(series_fill);
    const colour *fills = reading->theme->series_fill;
    for (size_t i = 0; i < SERIES_IN_GREY; i++) {
        for (size_t k = 0; k < i; k++) {
            if (fabs(colour_lightness(fills[i]) - colour_lightness(fills[k])) < STEP_IN_GREY)
                theme_warn(reading, theme_path(key, i, reading->arena),
                           "'%s' looks like '%s' of series %zu where colours are printed in grey; "
                           "make one of them darker",
                           code_of(reading, fills[i]), code_of(reading, fills[k]), k + 1);
        }
    }
}

/* The paper stands for nothing, so the ramp leads away from it. */
static void check_ramp(const struct theme_reading *reading)
{
    const struct theme_key *key = KEY_OF(ramp);
    const colour *ramp = reading->theme->ramp;
    double last = colour_lightness(reading->theme->background);
    double away = last >= 50 ? -1 : 1;
    for (size_t i = 0; i < THEME_RAMP; i++) {
        double lightness = colour_lightness(ramp[i]);
        if ((lightness - last) * away <= 0)
            theme_warn(reading, theme_path(key, i, reading->arena),
                       "'%s' is not %s than what stands before it; from little to much each step "
                       "leads farther from the background",
                       code_of(reading, ramp[i]), away > 0 ? "lighter" : "darker");
        last = lightness;
    }
}

bool theme_check(const struct theme_reading *reading)
{
    bool is_good = check_inks(reading);
    is_good = check_sizes(reading) && is_good;
    if (!is_good)
        return false;
    check_fills(reading);
    check_series(reading);
    check_ramp(reading);
    return true;
}
