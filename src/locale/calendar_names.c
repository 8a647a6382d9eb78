/* Month names through ICU, in sets of twelve. */
#include "locale/calendar_names.h"

#include "base/memory.h"
#include "locale/icu.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/udat.h>
#include <unicode/uloc.h>

struct calendar_names {
    struct arena arena;
    char id[ICU_ID_SIZE];
    bool is_plain_arabic;
    const char *months[2][2][12]; /* [is_alone][is_short]; NULL until needed, as the next */
    const char *weekdays[7];
    const char *era;
};

struct calendar_names *calendar_names_new(const char *icu_id)
{
    UErrorCode error = U_ZERO_ERROR;
    struct calendar_names *names = memory_alloc(sizeof *names);
    char base[ICU_ID_SIZE];
    uloc_getBaseName(icu_id, base, ICU_ID_SIZE, &error);
    names->is_plain_arabic = strcmp(base, "ar") == 0;
    icu_gregorian_id(icu_id, names->id);
    return names;
}

void calendar_names_free(struct calendar_names *names)
{
    if (!names)
        return;
    arena_clear(&names->arena);
    free(names);
}

static UDateFormat *open_symbols(const char *id)
{
    UErrorCode error = U_ZERO_ERROR;
    char gregorian[ICU_ID_SIZE];
    icu_gregorian_id(id, gregorian);
    UDateFormat *symbols = udat_open(UDAT_NONE, UDAT_LONG, gregorian, u"UTC", -1, NULL, 0, &error);
    return U_SUCCESS(error) ? symbols : NULL;
}

static const char *read_symbol(struct calendar_names *names, const UDateFormat *symbols,
                               UDateFormatSymbolType type, int index)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar units[ICU_TEXT_SIZE];
    if (!symbols)
        return NULL;
    int32_t length = udat_getSymbols(symbols, type, index, units, ICU_TEXT_SIZE, &error);
    return length > 0 && U_SUCCESS(error) ? icu_text(&names->arena, units, length) : NULL;
}

static void read_months(struct calendar_names *names, const char *id, UDateFormatSymbolType type,
                        const char **months)
{
    UDateFormat *symbols = open_symbols(id);
    for (int i = 0; i < 12; i++) {
        const char *name = read_symbol(names, symbols, type, i);
        months[i] = name ? name : arena_print(&names->arena, "%d", i + 1);
    }
    udat_close(symbols);
}

/* The Levant and the countries from Egypt to the Gulf name the months differently; who writes for
 * both sets both, as the United Nations do; where that is too long the names that more of them use.
 */
static void read_arabic_months(struct calendar_names *names, UDateFormatSymbolType type,
                               bool is_short, const char **months)
{
    const char *egyptian[12];
    if (is_short) {
        read_months(names, "ar_EG", type, months);
        return;
    }
    read_months(names, "ar_SY", type, months);
    read_months(names, "ar_EG", type, egyptian);
    for (int i = 0; i < 12; i++) {
        if (strcmp(months[i], egyptian[i]) != 0)
            months[i] = arena_print(&names->arena, "%s/%s", months[i], egyptian[i]);
    }
}

const char *calendar_names_month(struct calendar_names *names, int month, bool is_short,
                                 bool is_alone)
{
    static const UDateFormatSymbolType types[2][2] = {
        {UDAT_MONTHS, UDAT_SHORT_MONTHS},
        {UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS},
    };
    const char **months = names->months[is_alone][is_short];
    if (!months[0] && names->is_plain_arabic)
        read_arabic_months(names, types[is_alone][is_short], is_short, months);
    else if (!months[0])
        read_months(names, names->id, types[is_alone][is_short], months);
    return months[month - 1];
}

/* ICU counts from Sunday = 1. */
const char *calendar_names_weekday(struct calendar_names *names, int weekday)
{
    if (names->weekdays[0])
        return names->weekdays[weekday];
    UDateFormat *symbols = open_symbols(names->id);
    for (int i = 0; i < 7; i++) {
        const char *name =
            read_symbol(names, symbols, UDAT_STANDALONE_SHORT_WEEKDAYS, (i + 1) % 7 + 1);
        names->weekdays[i] = name ? name : arena_print(&names->arena, "%d", i + 1);
    }
    udat_close(symbols);
    return names->weekdays[weekday];
}

const char *calendar_names_era(struct calendar_names *names)
{
    if (!names->era) {
        UDateFormat *symbols = open_symbols(names->id);
        const char *era = read_symbol(names, symbols, UDAT_ERAS, 0);
        names->era = era ? era : "BC";
        udat_close(symbols);
    }
    return names->era;
}
