/* Numbers through ICU. Where ICU has no data, digits are Latin, there is no grouping, and a number
 * is of the class "other". */
#include "locale/number_forms.h"

#include "base/memory.h"
#include "locale/icu.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <unicode/unum.h>
#include <unicode/unumberformatter.h>
#include <unicode/upluralrules.h>
#include <unicode/ustring.h>

/* Arabic leaves four digits ungrouped, as in "1200". */
#define ARABIC_MINIMUM_GROUPING 2

#define SKELETON_SIZE 32
#define PLAIN_DECIMALS 2

struct number_forms {
    char *id, *words;
    UNumberFormat *plain; /* NULL until needed, as the three below */
    UNumberFormatter *compact, *abbreviated;
    UPluralRules *plurals;
    char zero[5]; /* the digit, as UTF-8; "" until needed */
};

struct number_forms *number_forms_new(const char *icu_id, const char *words)
{
    struct number_forms *forms = memory_alloc(sizeof *forms);
    forms->id = memory_copy(icu_id, strlen(icu_id));
    forms->words = memory_copy(words, strlen(words));
    return forms;
}

void number_forms_free(struct number_forms *forms)
{
    if (!forms)
        return;
    unum_close(forms->plain);
    unumf_close(forms->compact);
    unumf_close(forms->abbreviated);
    uplrules_close(forms->plurals);
    free(forms->id);
    free(forms->words);
    free(forms);
}

static UNumberFormat *plain_of(struct number_forms *forms)
{
    UErrorCode error = U_ZERO_ERROR;
    if (forms->plain)
        return forms->plain;
    forms->plain = unum_open(UNUM_DECIMAL, NULL, 0, forms->id, NULL, &error);
    if (U_FAILURE(error))
        return NULL;
    unum_setAttribute(forms->plain, UNUM_ROUNDING_MODE, UNUM_ROUND_HALFUP);
    if (strncmp(forms->id, "ar", 2) == 0)
        unum_setAttribute(forms->plain, UNUM_MINIMUM_GROUPING_DIGITS, ARABIC_MINIMUM_GROUPING);
    return forms->plain;
}

static const char *zero_of(struct number_forms *forms)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar units[4];
    if (*forms->zero)
        return forms->zero;
    UNumberFormat *plain = plain_of(forms);
    int32_t length = plain ? unum_getSymbol(plain, UNUM_ZERO_DIGIT_SYMBOL, units, 4, &error) : 0;
    if (length > 0)
        u_strToUTF8(forms->zero, sizeof forms->zero, NULL, units, length, &error);
    if (length == 0 || U_FAILURE(error))
        strcpy(forms->zero, "0");
    return forms->zero;
}

void number_forms_add_digits(struct number_forms *forms, struct buffer *out, int64_t number,
                             int width)
{
    struct buffer digits = {0};
    buffer_print(&digits, "%0*lld", width, (long long)number);
    const char *zero = zero_of(forms);
    size_t length = strlen(zero);
    for (size_t i = 0; i < digits.length; i++) {
        char digit[5];
        memcpy(digit, zero, length);
        /* The ten digits of a script are neighbours, within one last byte of UTF-8. */
        digit[length - 1] = (char)(digit[length - 1] + (digits.bytes[i] - '0'));
        buffer_add(out, digits.bytes[i] == '-' ? "-" : digit, digits.bytes[i] == '-' ? 1 : length);
    }
    buffer_clear(&digits);
}

static const char *machine_number(struct arena *arena, double number)
{
    struct buffer out = {0};
    buffer_add_number(&out, number, 2);
    const char *text = arena_text(arena, buffer_text(&out));
    buffer_clear(&out);
    return text;
}

/* 'least' to 'most' decimals. */
static const char *format_plain(struct number_forms *forms, struct arena *arena, double number,
                                int least, int most)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar units[ICU_TEXT_SIZE];
    if (!isfinite(number))
        return "?";
    UNumberFormat *plain = plain_of(forms);
    double value = fabs(number) < 0.5 * pow(10, -most) ? 0 : number; /* no "-0" */
    if (!plain)
        return machine_number(arena, value);
    unum_setAttribute(plain, UNUM_MAX_FRACTION_DIGITS, most);
    unum_setAttribute(plain, UNUM_MIN_FRACTION_DIGITS, least);
    int32_t length = unum_formatDouble(plain, value, units, ICU_TEXT_SIZE, NULL, &error);
    return U_FAILURE(error) ? machine_number(arena, value) : icu_text(arena, units, length);
}

const char *number_forms_plain(struct number_forms *forms, struct arena *arena, double number)
{
    return format_plain(forms, arena, number, 0, PLAIN_DECIMALS);
}

const char *number_forms_fixed(struct number_forms *forms, struct arena *arena, double number,
                               int decimals)
{
    return format_plain(forms, arena, number, decimals, decimals);
}

/* Opened once by its skeleton; NULL where ICU can't. */
static UNumberFormatter *formatter_of(const struct number_forms *forms,
                                      UNumberFormatter **formatter, const char *skeleton)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar units[SKELETON_SIZE];
    if (!*formatter) {
        u_uastrcpy(units, skeleton);
        *formatter = unumf_openForSkeletonAndLocale(units, -1, forms->id, &error);
    }
    return U_SUCCESS(error) ? *formatter : NULL;
}

static const char *format_with(struct number_forms *forms, UNumberFormatter *formatter,
                               struct arena *arena, double number)
{
    UErrorCode error = U_ZERO_ERROR;
    UChar units[ICU_TEXT_SIZE];
    UFormattedNumber *result = unumf_openResult(&error);
    if (formatter && U_SUCCESS(error))
        unumf_formatDouble(formatter, number, result, &error);
    int32_t length = formatter ? unumf_resultToString(result, units, ICU_TEXT_SIZE, &error) : 0;
    unumf_closeResult(result);
    if (!formatter || U_FAILURE(error))
        return number_forms_plain(forms, arena, number);
    return icu_text(arena, units, length);
}

const char *number_forms_compact(struct number_forms *forms, struct arena *arena, double number)
{
    UNumberFormatter *formatter = formatter_of(forms, &forms->compact, "compact-long .##########");
    return format_with(forms, formatter, arena, number);
}

const char *number_forms_short(struct number_forms *forms, struct arena *arena, double number)
{
    if (!isfinite(number))
        return "?";
    UNumberFormatter *formatter = formatter_of(forms, &forms->abbreviated, "compact-short .##");
    return format_with(forms, formatter, arena, fabs(number) < 0.005 ? 0 : number);
}

static UPluralRules *plurals_of(struct number_forms *forms)
{
    UErrorCode error = U_ZERO_ERROR;
    if (!forms->plurals)
        forms->plurals = uplrules_open(forms->words, &error);
    return U_SUCCESS(error) ? forms->plurals : NULL;
}

enum plural_class number_forms_plural(struct number_forms *forms, double number)
{
    static const char *const names[] = {"one", "two", "few", "many"};
    UErrorCode error = U_ZERO_ERROR;
    UChar units[16];
    char name[16];
    UPluralRules *plurals = plurals_of(forms);
    if (!plurals)
        return CLASS_OTHER;
    int32_t length = uplrules_select(plurals, number, units, 16, &error);
    if (U_FAILURE(error) || length <= 0 || length >= 16)
        return CLASS_OTHER;
    u_UCharsToChars(units, name, length + 1);
    for (int i = 0; i < CLASS_OTHER; i++) {
        if (strcmp(name, names[i]) == 0)
            return (enum plural_class)i;
    }
    return CLASS_OTHER;
}
