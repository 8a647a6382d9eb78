/* Themes as one table. Category colours follow Okabe and Ito; what is too light for words has a
 * darker ink of the same hue, so that every text has at least 4.5:1 on the background. */
#include "chart/theme.h"

#include <string.h>

#define COLOUR_FILLS                                                                               \
    {                                                                                              \
        [CATEGORY_TERRITORY] = 0x1a1a1aff, [CATEGORY_BATTLE] = 0xd55e00ff,                         \
        [CATEGORY_REMOTE] = 0xe69f00ff, [CATEGORY_VAC] = 0xcc79a7ff, [CATEGORY_RIOT] = 0x0072b2ff, \
        [CATEGORY_PROTEST] = 0x56b4e9ff, [CATEGORY_REPRESSION] = 0x7a5195ff,                       \
        [CATEGORY_STRATEGIC] = 0x6a8caaff, [CATEGORY_DIPLOMACY] = 0x009e73ff,                      \
        [CATEGORY_STATEMENT] = 0x707070ff, [CATEGORY_SANCTION] = 0x8c564bff,                       \
        [CATEGORY_HUMANITARIAN] = 0xb59a00ff, [CATEGORY_OTHER] = 0x9a9a9aff,                       \
        [CATEGORY_UNKNOWN] = 0x9a9a9aff                                                            \
    }

#define COLOUR_INKS                                                                                \
    {                                                                                              \
        [CATEGORY_TERRITORY] = 0x1a1a1aff, [CATEGORY_BATTLE] = 0xb34f00ff,                         \
        [CATEGORY_REMOTE] = 0x8a5f00ff, [CATEGORY_VAC] = 0xa0487aff, [CATEGORY_RIOT] = 0x0067a1ff, \
        [CATEGORY_PROTEST] = 0x1b6f9fff, [CATEGORY_REPRESSION] = 0x6b4585ff,                       \
        [CATEGORY_STRATEGIC] = 0x4a6983ff, [CATEGORY_DIPLOMACY] = 0x007a59ff,                      \
        [CATEGORY_STATEMENT] = 0x5a5a5aff, [CATEGORY_SANCTION] = 0x7d4a40ff,                       \
        [CATEGORY_HUMANITARIAN] = 0x766500ff, [CATEGORY_OTHER] = 0x5f5f5fff,                       \
        [CATEGORY_UNKNOWN] = 0x5f5f5fff                                                            \
    }

#define COLOUR_SERIES                                                                              \
    {                                                                                              \
        0x0072b2ff, 0xe69f00ff, 0x009e73ff, 0xcc79a7ff, 0x56b4e9ff, 0xd55e00ff                     \
    }

#define COLOUR_RAMP                                                                                \
    {                                                                                              \
        0xdce9f4ff, 0xa9cbe6ff, 0x5fa3d3ff, 0x2473b0ff, 0x0b3f73ff                                 \
    }

#define GREY_SERIES                                                                                \
    {                                                                                              \
        0x2b2b2bff, 0x8c8c8cff, 0x555555ff, 0xb3b3b3ff, 0x707070ff, 0xd6d6d6ff                     \
    }

#define GREY_RAMP                                                                                  \
    {                                                                                              \
        0xe9e9e9ff, 0xc8c8c8ff, 0x9a9a9aff, 0x666666ff, 0x2e2e2eff                                 \
    }

#define GREY_FILLS                                                                                 \
    {                                                                                              \
        [CATEGORY_TERRITORY] = 0x000000ff, [CATEGORY_BATTLE] = 0x333333ff,                         \
        [CATEGORY_REMOTE] = 0x666666ff, [CATEGORY_VAC] = 0x4d4d4dff, [CATEGORY_RIOT] = 0x555555ff, \
        [CATEGORY_PROTEST] = 0x777777ff, [CATEGORY_REPRESSION] = 0x444444ff,                       \
        [CATEGORY_STRATEGIC] = 0x6e6e6eff, [CATEGORY_DIPLOMACY] = 0x3c3c3cff,                      \
        [CATEGORY_STATEMENT] = 0x6a6a6aff, [CATEGORY_SANCTION] = 0x505050ff,                       \
        [CATEGORY_HUMANITARIAN] = 0x5c5c5cff, [CATEGORY_OTHER] = 0x808080ff,                       \
        [CATEGORY_UNKNOWN] = 0x808080ff                                                            \
    }

#define GREY_INKS                                                                                  \
    {                                                                                              \
        [CATEGORY_TERRITORY... CATEGORY_COUNT - 1] = 0x222222ff                                    \
    }

const struct theme theme_table[] = {
    {
        .name = "report",
        .summary = "for printed pages: small type, quiet greys",
        .font = "Noto Sans",
        .margin = 10,
        .title_size = 12.5,
        .subtitle_size = 8.5,
        .label_size = 7.4,
        .small_size = 6.6,
        .minimum_size = 6,
        .background = 0xffffffff,
        .ink = 0x1a1a1aff,
        .grey_ink = 0x555555ff,
        .faint_ink = 0x6b6b6bff,
        .rule = 0x555555ff,
        .hairline = 0xdededeff,
        .band = 0xf6f6f6ff,
        .accent = 0x0067a1ff,
        .single_fill = 0x4f5d6bff,
        .series_fill = COLOUR_SERIES,
        .has_category_series = true,
        .other_fill = 0xb8b8b8ff,
        .ramp = COLOUR_RAMP,
        .category_fill = COLOUR_FILLS,
        .category_ink = COLOUR_INKS,
    },
    {
        .name = "screen",
        .summary = "for slides and web pages: larger type",
        .font = "Noto Sans",
        .margin = 16,
        .title_size = 18,
        .subtitle_size = 12,
        .label_size = 10.5,
        .small_size = 9.5,
        .minimum_size = 8,
        .background = 0xffffffff,
        .ink = 0x1a1a1aff,
        .grey_ink = 0x555555ff,
        .faint_ink = 0x6b6b6bff,
        .rule = 0x555555ff,
        .hairline = 0xdededeff,
        .band = 0xf5f6f7ff,
        .accent = 0x0067a1ff,
        .single_fill = 0x4f5d6bff,
        .series_fill = COLOUR_SERIES,
        .has_category_series = true,
        .other_fill = 0xb8b8b8ff,
        .ramp = COLOUR_RAMP,
        .category_fill = COLOUR_FILLS,
        .category_ink = COLOUR_INKS,
    },
    {
        .name = "print-grey",
        .summary = "for black-and-white printing: greys only, shapes and dashes carry the meaning",
        .font = "Noto Sans",
        .margin = 10,
        .title_size = 12.5,
        .subtitle_size = 8.5,
        .label_size = 7.4,
        .small_size = 6.6,
        .minimum_size = 6,
        .background = 0xffffffff,
        .ink = 0x000000ff,
        .grey_ink = 0x444444ff,
        .faint_ink = 0x555555ff,
        .rule = 0x333333ff,
        .hairline = 0xd0d0d0ff,
        .band = 0xf4f4f4ff,
        .accent = 0x111111ff,
        .single_fill = 0x4d4d4dff,
        .series_fill = GREY_SERIES,
        .other_fill = 0xcfcfcfff,
        .ramp = GREY_RAMP,
        .category_fill = GREY_FILLS,
        .category_ink = GREY_INKS,
    },
    {.name = NULL},
};

const struct theme *theme_find(const char *name)
{
    for (const struct theme *theme = theme_table; theme->name; theme++)
        if (strcmp(theme->name, name) == 0)
            return theme;
    return NULL;
}
