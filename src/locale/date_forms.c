/* Dates through ICU's patterns ("d MMMM y"), whose fields are filled here. Plain English is written
 * the international way, day first; the United States' way is had with "en-US". */
#include "locale/date_forms.h"

#include "base/memory.h"
#include "locale/calendar_names.h"
#include "locale/icu.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/ustring.h>

#define LONGEST_PLAIN_YEAR 9999

struct date_forms {
    struct number_forms *numbers;
    struct calendar_names *names;
    struct arena arena;
    char id[ICU_ID_SIZE];
    bool is_french;
    bool is_usual; /* ICU's patterns with names of months are the usual ones below */
    UDateTimePatternGenerator *generator; /* NULL until needed */
    struct patterns {
        const char *texts[FIELDS_DAY + 1][MONTH_NUMBER + 1]; /* NULL until needed */
    } common, before;                                        /* before: years that need their era */
    const char *month_digits[12];                            /* NULL until needed */
};

/* English, French and Arabic without a region: opening ICU's generator of patterns for them takes
 * longer than all else that a figure asks of ICU. */
static bool has_usual_patterns(const char *id)
{
    return strncmp(id, "en@", 3) == 0 || strncmp(id, "fr@", 3) == 0 || strncmp(id, "ar@", 3) == 0;
}

struct date_forms *date_forms_new(const char *icu_id, struct number_forms *numbers)
{
    UErrorCode error = U_ZERO_ERROR;
    struct date_forms *forms = memory_alloc(sizeof *forms);
    char name[ICU_ID_SIZE];
    uloc_getBaseName(icu_id, name, ICU_ID_SIZE, &error);
    forms->numbers = numbers;
    forms->names = calendar_names_new(icu_id);
    forms->is_french = strcmp(name, "fr") == 0 || strncmp(name, "fr_", 3) == 0;
    icu_gregorian_id(icu_id, forms->id);
    forms->is_usual = has_usual_patterns(forms->id);
    return forms;
}

void date_forms_free(struct date_forms *forms)
{
    if (!forms)
        return;
    calendar_names_free(forms->names);
    udatpg_close(forms->generator);
    arena_clear(&forms->arena);
    free(forms);
}

static const char *month_digits(struct date_forms *forms, int month)
{
    const char **digits = &forms->month_digits[month - 1];
    if (!*digits) {
        struct buffer out = {0};
        number_forms_add_digits(forms->numbers, &out, month, 1);
        *digits = arena_text(&forms->arena, buffer_text(&out));
        buffer_clear(&out);
    }
    return *digits;
}

const char *date_forms_month(struct date_forms *forms, int month, enum month_form form)
{
    if (form == MONTH_NUMBER)
        return month_digits(forms, month);
    return calendar_names_month(forms->names, month, form == MONTH_SHORT, true);
}

const char *date_forms_weekday(struct date_forms *forms, int weekday)
{
    return calendar_names_weekday(forms->names, weekday);
}

static UDateTimePatternGenerator *generator_of(struct date_forms *forms)
{
    UErrorCode error = U_ZERO_ERROR;
    bool is_plain_english = strncmp(forms->id, "en@", 3) == 0;
    if (!forms->generator)
        forms->generator =
            udatpg_open(is_plain_english ? "en_001@calendar=gregorian" : forms->id, &error);
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
    static const char *const usual[][3] = {
        [FIELDS_YEAR_MONTH_DAY] = {"d MMMM y", "d MMM y", "y-MM-dd"},
        [FIELDS_YEAR_MONTH] = {"LLLL y", "LLL y", "y-MM"},
        [FIELDS_MONTH_DAY] = {"d MMMM", "d MMM", "MM-dd"},
    };
    if (fields == FIELDS_YEAR)
        return "y"; /* a bare number on an axis, also where prose says "2013年" */
    if (forms->is_usual && form != MONTH_NUMBER)
        return usual[fields][form];
    return find_pattern(forms, skeletons[fields][form], usual[fields][form]);
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

#define VAST_YEAR 10000 /* round years so long ago are no count to the year */
#define VAST_ROUND 1000

/* The year of its era. */
static void add_year(struct date_forms *forms, struct buffer *out, int64_t astronomical)
{
    bool is_vast = astronomical <= -VAST_YEAR && astronomical % VAST_ROUND == 0;
    int64_t year = astronomical > 0 ? astronomical : (is_vast ? 0 : 1) - astronomical;
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
    if (count <= 2)
        number_forms_add_digits(forms->numbers, out, month, (int)count);
    else
        buffer_add_text(out, calendar_names_month(forms->names, month, count == 3, letter == 'L'));
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
    case 'G': buffer_add_text(out, calendar_names_era(forms->names)); break;
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
