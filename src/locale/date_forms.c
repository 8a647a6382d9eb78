/* Dates through ICU's patterns ("d MMMM y"), whose fields are filled here. Plain English is written the
 * international way, day first; the United States' way is had with "en-US". */
#include "locale/date_forms.h"

#include "base/memory.h"
#include "locale/icu.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define ID_SIZE ULOC_FULLNAME_CAPACITY
#define LONGEST_PLAIN_YEAR 9999

enum { NAMES_IN_DATE, NAMES_ALONE };

struct date_forms {
    struct number_forms *numbers;
    struct arena arena;
    char id[ID_SIZE];
    bool is_french, is_plain_arabic;
    UDateTimePatternGenerator *generator;       /* NULL until needed */
    struct patterns {
        const char *texts[FIELDS_DAY + 1][MONTH_NUMBER + 1]; /* NULL until needed */
    } common, before; /* before: years that need their era */
    const char *era;  /* NULL until needed */
    const char *months[NAMES_ALONE + 1][MONTH_NUMBER + 1][12];
};

static void use_gregorian(char id[ID_SIZE])
{
    UErrorCode error = U_ZERO_ERROR;
    uloc_setKeywordValue("calendar", "gregorian", id, ID_SIZE, &error);
}

struct date_forms *date_forms_new(const char *icu_id, struct number_forms *numbers)
{
    UErrorCode error = U_ZERO_ERROR;
    struct date_forms *forms = memory_alloc(sizeof *forms);
    char name[ID_SIZE];
    uloc_getBaseName(icu_id, name, ID_SIZE, &error);
    forms->numbers = numbers;
    forms->is_french = strcmp(name, "fr") == 0 || strncmp(name, "fr_", 3) == 0;
    forms->is_plain_arabic = strcmp(name, "ar") == 0;
    uloc_getName(icu_id, forms->id, ID_SIZE, &error);
    use_gregorian(forms->id);
    return forms;
}

void date_forms_free(struct date_forms *forms)
{
    if (!forms)
        return;
    udatpg_close(forms->generator);
    arena_clear(&forms->arena);
    free(forms);
}

static UDateFormat *open_names(const char *id)
{
    UErrorCode error = U_ZERO_ERROR;
    char gregorian[ID_SIZE] = {0};
    strncpy(gregorian, id, ID_SIZE - 1);
    use_gregorian(gregorian);
    UDateFormat *names = udat_open(UDAT_NONE, UDAT_LONG, gregorian, u"UTC", -1, NULL, 0, &error);
    return U_SUCCESS(error) ? names : NULL;
}

static const char *read_symbol(struct date_forms *forms, const UDateFormat *names,
                               UDateFormatSymbolType type, int index)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar units[ICU_TEXT_SIZE];
    int32_t length = names ? udat_getSymbols(names, type, index, units, ICU_TEXT_SIZE, &error) : 0;
    return length > 0 && U_SUCCESS(error) ? icu_text(&forms->arena, units, length) : NULL;
}

static const char *month_digits(struct date_forms *forms, int month)
{
    struct buffer out = {0};
    number_forms_add_digits(forms->numbers, &out, month, 1);
    const char *digits = arena_text(&forms->arena, buffer_text(&out));
    buffer_clear(&out);
    return digits;
}

static void read_months(struct date_forms *forms, const char **months, const UDateFormat *names,
                        UDateFormatSymbolType type)
{
    for (int i = 0; i < 12; i++) {
        const char *name = read_symbol(forms, names, type, i);
        months[i] = name ? name : month_digits(forms, i + 1);
    }
}

/* The Levant and the countries from Egypt to the Gulf name the months differently; who writes for both
 * sets both, as the United Nations do. */
static void add_egyptian_months(struct date_forms *forms, const char **months,
                                UDateFormatSymbolType type)
{
    const char *egyptian[12];
    UDateFormat *names = open_names("ar_EG@numbers=latn");
    read_months(forms, egyptian, names, type);
    udat_close(names);
    for (int i = 0; i < 12; i++) {
        if (strcmp(months[i], egyptian[i]) != 0)
            months[i] = arena_print(&forms->arena, "%s/%s", months[i], egyptian[i]);
    }
}

static const char *const *months_of(struct date_forms *forms, int use, enum month_form form)
{
    static const UDateFormatSymbolType types[][2] = {
        [NAMES_IN_DATE] = {UDAT_MONTHS, UDAT_SHORT_MONTHS},
        [NAMES_ALONE] = {UDAT_STANDALONE_MONTHS, UDAT_STANDALONE_SHORT_MONTHS},
    };
    const char **months = forms->months[use][form];
    if (months[0])
        return months;
    if (form == MONTH_NUMBER) {
        read_months(forms, months, NULL, UDAT_MONTHS);
        return months;
    }
    UDateFormat *names = open_names(forms->is_plain_arabic ? "ar_SY@numbers=latn" : forms->id);
    read_months(forms, months, names, types[use][form]);
    udat_close(names);
    if (forms->is_plain_arabic)
        add_egyptian_months(forms, months, types[use][form]);
    return months;
}

const char *date_forms_month(struct date_forms *forms, int month, enum month_form form)
{
    return months_of(forms, NAMES_ALONE, form)[month - 1];
}

static UDateTimePatternGenerator *generator_of(struct date_forms *forms)
{
    UErrorCode error = U_ZERO_ERROR;
    bool is_plain_english = strncmp(forms->id, "en@", 3) == 0;
    if (!forms->generator)
        forms->generator = udatpg_open(
            is_plain_english ? "en_001@calendar=gregorian" : forms->id, &error);
    return U_SUCCESS(error) ? forms->generator : NULL;
}

static const char *find_pattern(struct date_forms *forms, const char *skeleton,
                                const char *fallback)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar asked[16], units[ICU_TEXT_SIZE];
    UDateTimePatternGenerator *generator = generator_of(forms);
    if (!generator)
        return fallback;
    u_uastrcpy(asked, skeleton);
    int32_t length = udatpg_getBestPattern(generator, asked, -1, units, ICU_TEXT_SIZE, &error);
    return U_SUCCESS(error) ? icu_text(&forms->arena, units, length) : fallback;
}

/* "d" of "d MMMM", "d." of "d. MMMM". */
static const char *cut_after_day(struct date_forms *forms, const char *pattern)
{
    size_t length = strcspn(pattern, " '");
    return arena_copy(&forms->arena, pattern, length);
}

static const char *find_common(struct date_forms *forms, enum date_fields fields,
                               enum month_form form)
{
    static const char *const skeletons[][3] = {
        [FIELDS_YEAR_MONTH_DAY] = {"yMMMMd", "yMMMd", "yMd"},
        [FIELDS_YEAR_MONTH] = {"yMMMM", "yMMM", "yM"},
        [FIELDS_MONTH_DAY] = {"MMMMd", "MMMd", "Md"},
    };
    static const char *const fallbacks[][3] = {
        [FIELDS_YEAR_MONTH_DAY] = {"d MMMM y", "d MMM y", "y-MM-dd"},
        [FIELDS_YEAR_MONTH] = {"LLLL y", "LLL y", "y-MM"},
        [FIELDS_MONTH_DAY] = {"d MMMM", "d MMM", "MM-dd"},
    };
    if (fields == FIELDS_YEAR)
        return "y"; /* a bare number on an axis, also where prose says "2013年" */
    return find_pattern(forms, skeletons[fields][form], fallbacks[fields][form]);
}

static const char *find_before(struct date_forms *forms, enum date_fields fields,
                               enum month_form form)
{
    static const char *const skeletons[][3] = {
        [FIELDS_YEAR_MONTH_DAY] = {"GyMMMMd", "GyMMMd", "GyMd"},
        [FIELDS_YEAR_MONTH] = {"GyMMMM", "GyMMM", "GyM"},
        [FIELDS_YEAR] = {"Gy", "Gy", "Gy"},
    };
    static const char *const fallbacks[][3] = {
        [FIELDS_YEAR_MONTH_DAY] = {"d MMMM y G", "d MMM y G", "y-MM-dd G"},
        [FIELDS_YEAR_MONTH] = {"LLLL y G", "LLL y G", "y-MM G"},
        [FIELDS_YEAR] = {"y G", "y G", "y G"},
    };
    return find_pattern(forms, skeletons[fields][form], fallbacks[fields][form]);
}

static const char *common_pattern(struct date_forms *forms, enum date_fields fields,
                                  enum month_form form)
{
    const char **pattern = &forms->common.texts[fields][form];
    if (!*pattern && fields == FIELDS_DAY)
        *pattern = cut_after_day(forms, common_pattern(forms, FIELDS_MONTH_DAY, MONTH_WIDE));
    else if (!*pattern)
        *pattern = find_common(forms, fields, form);
    return *pattern;
}

static const char *pattern_of(struct date_forms *forms, enum date_fields fields,
                              enum month_form form, int64_t year)
{
    if (year > 0 || fields == FIELDS_MONTH_DAY || fields == FIELDS_DAY)
        return common_pattern(forms, fields, form);
    const char **pattern = &forms->before.texts[fields][form];
    if (!*pattern)
        *pattern = find_before(forms, fields, form);
    return *pattern;
}

enum date_order date_forms_order(struct date_forms *forms)
{
    const char *pattern = common_pattern(forms, FIELDS_YEAR_MONTH_DAY, MONTH_WIDE);
    size_t first = strcspn(pattern, "yMLd");
    return pattern[first] == 'd'   ? ORDER_DAY_MONTH_YEAR
           : pattern[first] == 'y' ? ORDER_YEAR_FIRST
                                   : ORDER_MONTH_DAY_YEAR;
}

bool date_forms_month_is_first(struct date_forms *forms)
{
    const char *pattern = common_pattern(forms, FIELDS_YEAR_MONTH, MONTH_WIDE);
    return pattern[strcspn(pattern, "yML")] != 'y';
}

static const char *era_of(struct date_forms *forms)
{
    if (!forms->era) {
        UDateFormat *names = open_names(forms->id);
        const char *era = read_symbol(forms, names, UDAT_ERAS, 0);
        forms->era = era ? era : "BC";
        udat_close(names);
    }
    return forms->era;
}

/* The year of its era. */
static void add_year(struct date_forms *forms, struct buffer *out, int64_t astronomical)
{
    int64_t year = astronomical > 0 ? astronomical : 1 - astronomical;
    if (year <= LONGEST_PLAIN_YEAR) {
        number_forms_add_digits(forms->numbers, out, year, 1);
        return;
    }
    struct arena arena = {0};
    buffer_add_text(out, number_forms_plain(forms->numbers, &arena, (double)year));
    arena_clear(&arena);
}

static void add_month(struct date_forms *forms, struct buffer *out, int month, char letter,
                      size_t count)
{
    int use = letter == 'M' ? NAMES_IN_DATE : NAMES_ALONE;
    if (count <= 2)
        number_forms_add_digits(forms->numbers, out, month, (int)count);
    else
        buffer_add_text(
            out, months_of(forms, use, count == 3 ? MONTH_SHORT : MONTH_WIDE)[month - 1]);
}

static void add_day(struct date_forms *forms, struct buffer *out, int day, size_t count)
{
    number_forms_add_digits(forms->numbers, out, day, (int)count);
    /* Written in full, the first of a month is the only ordinal of French dates; figures such as
     * 01/06/2013 have two digits. */
    if (forms->is_french && day == 1 && count == 1)
        buffer_add_text(out, "er");
}

/* One run of 'count' equal letters. */
static void add_field(struct date_forms *forms, struct buffer *out, const struct civil *civil,
                      char letter, size_t count)
{
    switch (letter) {
    case 'G': buffer_add_text(out, era_of(forms)); break;
    case 'y': add_year(forms, out, civil->year); break;
    case 'M':
    case 'L': add_month(forms, out, civil->month, letter, count); break;
    case 'd': add_day(forms, out, civil->day, count); break;
    default: break;
    }
}

/* Appends the literal text in quotes that starts at 'at'; returns what is behind it. */
static const char *add_quoted(struct buffer *out, const char *at)
{
    if (at[1] == '\'') {
        buffer_add_text(out, "'");
        return at + 2;
    }
    size_t length = strcspn(at + 1, "'");
    buffer_add(out, at + 1, length);
    at += 1 + length;
    return *at ? at + 1 : at;
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

void date_forms_add(struct date_forms *forms, struct buffer *out, const struct civil *civil,
                    enum date_fields fields, enum month_form form)
{
    const char *at = pattern_of(forms, fields, form, civil->year);
    while (*at) {
        if (*at == '\'') {
            at = add_quoted(out, at);
        } else if (is_letter(*at)) {
            size_t count = strspn(at, (char[]){*at, '\0'});
            add_field(forms, out, civil, *at, count);
            at += count;
        } else {
            buffer_add(out, at++, 1);
        }
    }
}
