/* The words of casus in the languages of the catalogue; the tables are in messages.h. What the
 * words are put together with (numbers, months) comes from ICU, see number_forms.c and
 * date_forms.c. */
#include "locale/locale_internal.h"

#include "base/buffer.h"
#include "base/utf8.h"

#define MESSAGE_ROW(enumerator, en, fr, ar) [enumerator] = {en, fr, ar},
static const char *const messages[MESSAGE_COUNT][LANGUAGE_COUNT] = {MESSAGE_TABLE(MESSAGE_ROW)};

#define SPOKEN_ROW(enumerator, en, fr, ar) [enumerator] = {en, fr, ar},
static const char *const spoken[MESSAGE_COUNT][LANGUAGE_COUNT] = {MESSAGE_SPOKEN_TABLE(SPOKEN_ROW)};
static const char *const spoken_periods[PERIOD_COUNT][LANGUAGE_COUNT] = {
    PERIOD_SPOKEN_TABLE(SPOKEN_ROW)};

struct period_row {
    const char *names[LANGUAGE_COUNT], *articles[LANGUAGE_COUNT];
};

#define PERIOD_ROW(enumerator, the, en, le, fr, ar) [enumerator] = {{en, fr, ar}, {the, le, ""}},
static const struct period_row periods[PERIOD_COUNT] = {PERIOD_TABLE(PERIOD_ROW)};

/* English and French have two forms: the other one serves every class but "one" (French gives whole
 * millions a class of their own). */
#define PLURAL_ROW(enumerator, en1, en, fr1, fr, ar1, ar2, few, many, ar)                          \
    [enumerator] = {{{en1, en, en, en, en}}, {{fr1, fr, fr, fr, fr}}, {{ar1, ar2, few, many, ar}}},
static const struct kind_words plurals[PLURAL_COUNT][LANGUAGE_COUNT] = {PLURAL_TABLE(PLURAL_ROW)};

struct kind_row {
    const char *name;
    struct kind_words words[LANGUAGE_COUNT];
};

#define KIND_ROW(name, en1, en, fr1, fr, ar1, ar2, few, many, ar)                                  \
    {name, {{{en1, en, en, en, en}}, {{fr1, fr, fr, fr, fr}}, {{ar1, ar2, few, many, ar}}}},
static const struct kind_row kinds[] = {KIND_TABLE(KIND_ROW){NULL, {{{NULL}}}}};

struct field_row {
    const char *name;
    const char *words[LANGUAGE_COUNT];
};

#define FIELD_ROW(name, en, fr, ar) {name, {en, fr, ar}},
static const struct field_row fields[] = {FIELD_TABLE(FIELD_ROW){NULL, {NULL}}};

const char *locale_message(const struct locale *locale, enum message message)
{
    const char *words = locale->is_spoken ? spoken[message][locale->language] : NULL;
    return words ? words : messages[message][locale->language];
}

void locale_speak(struct locale *locale, bool is_spoken)
{
    locale->is_spoken = is_spoken;
}

const char *locale_period(const struct locale *locale, enum year_part period, const char **article)
{
    *article = periods[period].articles[locale->language];
    const char *words = locale->is_spoken ? spoken_periods[period][locale->language] : NULL;
    return words ? words : periods[period].names[locale->language];
}

const char *locale_fill(struct arena *arena, const char *pattern, const char *first,
                        const char *second, const char *third)
{
    const char *const parts[] = {first, second, third};
    struct buffer out = {0};
    for (const char *at = pattern; *at; at++) {
        if (at[0] == '%' && at[1] >= '1' && at[1] <= '3') {
            const char *part = parts[*++at - '1'];
            buffer_add_text(&out, part ? part : "");
        } else {
            buffer_add(&out, at, 1);
        }
    }
    const char *filled = arena_copy(arena, buffer_text(&out), out.length);
    buffer_clear(&out);
    return filled;
}

const char *locale_format(const struct locale *locale, struct arena *arena, enum message message,
                          const char *first, const char *second, const char *third)
{
    return locale_fill(arena, locale_message(locale, message), locale_isolate(locale, arena, first),
                       locale_isolate(locale, arena, second), locale_isolate(locale, arena, third));
}

const char *locale_plural(const struct locale *locale, struct arena *arena, enum plural plural,
                          size_t number)
{
    return locale_plural_of(locale, arena, plural, (double)number);
}

const char *locale_plural_of(const struct locale *locale, struct arena *arena, enum plural plural,
                             double number)
{
    enum plural_class class = number_forms_plural(locale->numbers, number);
    const char *pattern = plurals[plural][locale->language].forms[class];
    return locale_fill(arena, pattern, locale_number(locale, arena, number), NULL, NULL);
}

const char *locale_field(const struct locale *locale, const char *field)
{
    for (const struct field_row *row = fields; row->name; row++) {
        if (text_equal_caseless(row->name, field))
            return row->words[locale->language];
    }
    return field;
}

static const struct kind_row *find_kind(const char *kind)
{
    for (const struct kind_row *row = kinds; row->name; row++) {
        if (text_equal_caseless(row->name, kind))
            return row;
    }
    return NULL;
}

bool locale_kind_words(const struct locale *locale, const char *kind, struct kind_words *words)
{
    const struct kind_row *row = find_kind(kind);
    if (row)
        *words = row->words[locale->language];
    return row != NULL;
}

bool locale_kind_english(const char *kind, struct kind_words *words)
{
    const struct kind_row *row = find_kind(kind);
    if (row)
        *words = row->words[LANGUAGE_ENGLISH];
    return row != NULL;
}

const char *locale_kind_at(size_t index)
{
    return index < sizeof kinds / sizeof *kinds ? kinds[index].name : NULL;
}

const char *locale_nearest_kind(const char *typed)
{
    const char *names[sizeof kinds / sizeof *kinds];
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        names[i] = kinds[i].name;
    return text_nearest(typed, names);
}

const char *locale_term(const struct locale *locale, const struct term *term)
{
    struct language_order order = {.asked = locale->tag};
    const char *label = words_pick(&term->labels, &order, NULL);
    return label ? label : term->name;
}
