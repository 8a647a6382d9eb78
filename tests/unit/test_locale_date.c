/* Months, days, years, spans and EDTF dates in words. */
#include "locale/locale.h"

#include "locale/date_forms.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <cmocka.h>

struct row {
    const char *edtf, *english, *french, *arabic;
};

static const struct row rows[] = {
    {"2013-06-05", "5 June 2013", "5 juin 2013", "5 حزيران/يونيو 2013"},
    {"2013-06", "June 2013", "juin 2013", "حزيران/يونيو 2013"},
    {"2013", "2013", "2013", "2013"},
    {"2011%", "about 2011?", "vers 2011\u202f?", "نحو عام 2011؟"},
    {"2011?", "2011?", "2011\u202f?", "2011؟"},
    {"2013-06-05?", "5 June 2013?", "5 juin 2013\u202f?", "5 حزيران/يونيو 2013؟"},
    {"2013-06-05~", "about 5 June 2013", "vers le 5 juin 2013", "نحو 5 حزيران/يونيو 2013"},
    {"2013-06-01~", "about 1 June 2013", "vers le 1er juin 2013", "نحو 1 حزيران/يونيو 2013"},
    {"[..2013-06-05]", "by 5 June 2013", "au plus tard le 5 juin 2013",
     "بحلول 5 حزيران/يونيو 2013"},
    {"[..2013-06]", "by June 2013", "au plus tard en juin 2013", "بحلول حزيران/يونيو 2013"},
    {"[..2011]", "by 2011", "au plus tard en 2011", "بحلول عام 2011"},
    {"[2013-06-05..]", "on or after 5 June 2013", "le 5 juin 2013 ou après",
     "في 5 حزيران/يونيو 2013 أو بعده"},
    {"[2011..]", "in or after 2011", "en 2011 ou après", "في عام 2011 أو بعده"},
    {"2013-05~/2013-06-05", "about May 2013 – 5 June 2013", "vers mai 2013 – 5 juin 2013",
     "نحو أيار/مايو 2013 – 5 حزيران/يونيو 2013"},
    {"2013-05/2013-06-05", "May – 5 June 2013", "mai – 5 juin 2013",
     "أيار/مايو – 5 حزيران/يونيو 2013"},
    {"2013-06-01/2013-06-05", "1 – 5 June 2013", "1er – 5 juin 2013", "1 – 5 حزيران/يونيو 2013"},
    {"2012-12-30/2013-01-05", "30 December 2012 – 5 January 2013",
     "30 décembre 2012 – 5 janvier 2013", "30 كانون الأول/ديسمبر 2012 – 5 كانون الثاني/يناير 2013"},
    {"2013-05/2013-07", "May – July 2013", "mai – juillet 2013", "أيار/مايو – تموز/يوليو 2013"},
    {"2012-12/2013-01", "December 2012 – January 2013", "décembre 2012 – janvier 2013",
     "كانون الأول/ديسمبر 2012 – كانون الثاني/يناير 2013"},
    {"2011/2013", "2011 – 2013", "2011 – 2013", "2011 – 2013"},
    {"2013-06/2013", "June 2013 – 2013", "juin 2013 – 2013", "حزيران/يونيو 2013 – 2013"},
    {"2011-03/..", "since March 2011", "depuis mars 2011", "منذ آذار/مارس 2011"},
    {"2011-03-15/..", "since 15 March 2011", "depuis le 15 mars 2011", "منذ 15 آذار/مارس 2011"},
    {"2011/..", "since 2011", "depuis 2011", "منذ عام 2011"},
    {"2011-21/..", "since spring 2011", "depuis le printemps 2011", "منذ ربيع 2011"},
    {"2011-03/", "March 2011 – unknown end", "mars 2011 – fin inconnue",
     "آذار/مارس 2011 – نهاية غير معروفة"},
    {"/2013-06-05", "unknown start – 5 June 2013", "début inconnu – 5 juin 2013",
     "بداية غير معروفة – 5 حزيران/يونيو 2013"},
    {"../2013-06-01", "until 1 June 2013", "jusqu’au 1er juin 2013", "حتى 1 حزيران/يونيو 2013"},
    {"../2013", "until 2013", "jusqu’en 2013", "حتى عام 2013"},
    {"../2013-22", "until summer 2013", "fin\u202f: l’été 2013", "حتى صيف 2013"},
    {"../2011~", "until about 2011", "fin\u202f: vers 2011", "حتى نحو عام 2011"},
    {"2013-06-05/2013-06-05", "5 June 2013", "5 juin 2013", "5 حزيران/يونيو 2013"},
    {"[2013-06-05]", "5 June 2013", "5 juin 2013", "5 حزيران/يونيو 2013"},
    {"[2013-06-04..2013-06-06]", "between 4 and 6 June 2013", "entre le 4 et le 6 juin 2013",
     "بين 4 و6 حزيران/يونيو 2013"},
    {"[2013-06..2013-07]", "between June and July 2013", "entre juin et juillet 2013",
     "بين حزيران/يونيو وتموز/يوليو 2013"},
    {"[2011..2013]", "between 2011 and 2013", "entre 2011 et 2013", "بين عامي 2011 و2013"},
    {"[2011..2013-06-05]", "between 1 January 2011 and 5 June 2013",
     "entre le 1er janvier 2011 et le 5 juin 2013",
     "بين 1 كانون الثاني/يناير 2011 و5 حزيران/يونيو 2013"},
    {"[2013-06-04,2013-06-05]", "4 or 5 June 2013", "4 ou 5 juin 2013", "4 أو 5 حزيران/يونيو 2013"},
    {"[2013-06-04,2013-06-05,2013-07-01]", "one of 4, 5 June, 1 July 2013",
     "l’une de ces dates\u202f: 4, 5 juin, 1er juillet 2013",
     "أحد هذه التواريخ: 4، 5 حزيران/يونيو، 1 تموز/يوليو 2013"},
    {"{2013-06-05,2013-06-25}", "5 and 25 June 2013", "5 et 25 juin 2013",
     "5 و25 حزيران/يونيو 2013"},
    {"{2013-06-01,2013-06-05,2014-06-25}", "1, 5 June 2013 and 25 June 2014",
     "1er, 5 juin 2013 et 25 juin 2014", "1، 5 حزيران/يونيو 2013 و25 حزيران/يونيو 2014"},
    {"{2013-06-04..2013-06-06}", "4 – 6 June 2013", "4 – 6 juin 2013", "4 – 6 حزيران/يونيو 2013"},
    {"{..2013-06-05}", "until 5 June 2013", "jusqu’au 5 juin 2013", "حتى 5 حزيران/يونيو 2013"},
    {"{2013-06-05..}", "since 5 June 2013", "depuis le 5 juin 2013", "منذ 5 حزيران/يونيو 2013"},
    {"2013-21", "spring 2013", "printemps 2013", "ربيع 2013"},
    {"2013-23?", "autumn 2013?", "automne 2013\u202f?", "خريف 2013؟"},
    {"2013-24", "winter 2013–2014", "hiver 2013-2014", "شتاء 2013/2014"},
    {"2013-31", "autumn 2013", "automne 2013", "خريف 2013"},
    {"2013-22~", "about summer 2013", "vers l’été 2013", "نحو صيف 2013"},
    {"2013-33", "Q1 2013", "1er trimestre 2013", "الربع الأول من 2013"},
    {"2013-36", "Q4 2013", "4e trimestre 2013", "الربع الأخير من 2013"},
    {"2013-38", "May – August 2013", "mai – août 2013", "أيار/مايو – آب/أغسطس 2013"},
    {"2013-40", "first half of 2013", "1er semestre 2013", "النصف الأول من 2013"},
    {"2013-41", "second half of 2013", "2e semestre 2013", "النصف الثاني من 2013"},
    {"20XX-21", "between March 2000 and May 2099", "entre mars 2000 et mai 2099",
     "بين آذار/مارس 2000 وأيار/مايو 2099"},
    {"201X", "2010s", "années 2010", "عقد 2010"},
    {"201X~", "about the 2010s", "vers les années 2010", "نحو عقد 2010"},
    {"20XX", "between 2000 and 2099", "entre 2000 et 2099", "بين عامي 2000 و2099"},
    {"2013S3", "2010s", "années 2010", "عقد 2010"},
    {"1950S2", "between 1900 and 1999", "entre 1900 et 1999", "بين عامي 1900 و1999"},
    {"2013-06-1X", "between 10 and 19 June 2013", "entre le 10 et le 19 juin 2013",
     "بين 10 و19 حزيران/يونيو 2013"},
    {"2012-08-0X~", "about 1 – 9 August 2012", "vers le 1er – 9 août 2012",
     "نحو 1 – 9 آب/أغسطس 2012"},
    {"2013-XX", "2013", "2013", "2013"},
    {"2013-06-XX", "June 2013", "juin 2013", "حزيران/يونيو 2013"},
    {"2013-0X", "between January and September 2013", "entre janvier et septembre 2013",
     "بين كانون الثاني/يناير وأيلول/سبتمبر 2013"},
    {"156X-12-25", "between 25 December 1560 and 25 December 1569",
     "entre le 25 décembre 1560 et le 25 décembre 1569",
     "بين 25 كانون الأول/ديسمبر 1560 و25 كانون الأول/ديسمبر 1569"},
    {"XXXX-06-05", "5 June, year unknown", "5 juin, année inconnue",
     "5 حزيران/يونيو، السنة غير معروفة"},
    {"XXXX-06", "June, year unknown", "juin, année inconnue", "حزيران/يونيو، السنة غير معروفة"},
    {"XXXX", "date not known", "date inconnue", "تاريخ غير معروف"},
    {"-0043", "44 BC", "44 av. J.-C.", "44 ق.م"},
    {"-0043-03-15", "15 March 44 BC", "15 mars 44 av. J.-C.", "15 آذار/مارس 44 ق.م"},
    {"0000", "1 BC", "1 av. J.-C.", "1 ق.م"},
    {"Y-17E7", "170,000,000 BC", "170\u202f000\u202f000 av. J.-C.", "170,000,000 ق.م"},
    {"Y-170000002", "170,000,003 BC", "170\u202f000\u202f003 av. J.-C.", "170,000,003 ق.م"},
    {"Y170000002", "170,000,002", "170\u202f000\u202f002", "170,000,002"},
    {"2013-06-05T14:30:00", "5 June 2013, 14:30", "5 juin 2013, 14:30",
     "5 حزيران/يونيو 2013، 14:30"},
    {"2013-06-05T24:00:00", "5 June 2013, 24:00", "5 juin 2013, 24:00",
     "5 حزيران/يونيو 2013، 24:00"},
    {"2013-06-05T14:30:00/2013-06-05T16:00:00", "5 June 2013, 14:30 – 16:00",
     "5 juin 2013, 14:30 – 16:00", "5 حزيران/يونيو 2013، 14:30 – 16:00"},
    {"2013-06-05T23:30:00-05:00", "5 June 2013, 23:30", "5 juin 2013, 23:30",
     "5 حزيران/يونيو 2013، 23:30"},
};

#define ROW_COUNT (sizeof rows / sizeof *rows)

static const char *words_of(const struct locale *locale, struct arena *arena, const char *text,
                            enum edtf_seasons seasons)
{
    struct edtf date;
    struct edtf_error error;
    assert_true(edtf_parse(text, seasons, arena, &date, &error));
    return locale_date(locale, arena, &date);
}

static void dates_are_said_as_precisely_as_they_are_known(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct locale *english = locale_new("en"), *french = locale_new("fr"),
                  *arabic = locale_new("ar");
    for (size_t i = 0; i < ROW_COUNT; i++) {
        const char *text = rows[i].edtf;
        enum edtf_seasons seasons = EDTF_SEASONS_METEOROLOGICAL;
        assert_string_equal(words_of(english, &arena, text, seasons), rows[i].english);
        assert_string_equal(words_of(french, &arena, text, seasons), rows[i].french);
        assert_string_equal(words_of(arabic, &arena, text, seasons), rows[i].arabic);
    }
    locale_free(english);
    locale_free(french);
    locale_free(arabic);
    arena_clear(&arena);
}

static void expect_date(const char *tag, const char *text, const char *expected)
{
    struct arena arena = {0};
    struct locale *locale = locale_new(tag);
    assert_string_equal(words_of(locale, &arena, text, EDTF_SEASONS_METEOROLOGICAL), expected);
    locale_free(locale);
    arena_clear(&arena);
}

static void expect_plan(const char *tag, const char *text, const char *expected,
                        const char *in_year)
{
    struct arena arena = {0};
    struct locale *locale = locale_new(tag);
    struct edtf date;
    struct edtf_error error;
    assert_true(edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &arena, &date, &error));
    assert_string_equal(locale_plan(locale, &arena, &date), expected);
    assert_string_equal(locale_plan_in_year(locale, &arena, &date, 2022), in_year);
    locale_free(locale);
    arena_clear(&arena);
}

static void what_is_planned_does_not_go_on_yet(void **state)
{
    (void)state;
    expect_plan("en", "2022-10/..", "from October 2022 on", "from October on");
    expect_plan("en", "2022-10-05", "5 October 2022", "5 October");
    expect_plan("en", "{2023..}", "from 2023 on", "from 2023 on");
    expect_plan("fr", "2022-10/..", "dès octobre 2022", "dès octobre");
    expect_plan("fr", "2022-10-05/..", "dès le 5 octobre 2022", "dès le 5 octobre");
    expect_plan("fr", "2022-23/..", "dès l’automne 2022", "dès l’automne 2022");
    expect_plan("ar", "2023/..", "ابتداءً من عام 2023", "ابتداءً من عام 2023");
}

static void expect_in_year(const char *tag, const char *text, const char *expected)
{
    struct arena arena = {0};
    struct locale *locale = locale_new(tag);
    struct edtf date;
    struct edtf_error error;
    assert_true(edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, &arena, &date, &error));
    assert_string_equal(locale_date_in_year(locale, &arena, &date, 2013), expected);
    locale_free(locale);
    arena_clear(&arena);
}

static void under_its_year_a_date_leaves_it_out(void **state)
{
    (void)state;
    expect_in_year("en", "2013-06-05", "5 June");
    expect_in_year("en", "2013-06-05?", "5 June?");
    expect_in_year("en", "2013-06-05~", "about 5 June");
    expect_in_year("en", "2013-06", "June");
    expect_in_year("en", "[..2013-06-04]", "by 4 June");
    expect_in_year("en", "[2013-06-04,2013-06-05]", "4 or 5 June");
    expect_in_year("en", "[2013-06-04..2013-06-06]", "between 4 and 6 June");
    expect_in_year("en", "2013-05~/2013-06-05", "about May – 5 June");
    expect_in_year("en", "2013-03/..", "since March");
    expect_in_year("en", "2013-06-05T14:30:00", "5 June, 14:30");
    expect_in_year("fr", "2013-06-01", "1er juin");
    expect_in_year("ar", "2013-06-05", "5 حزيران/يونيو");
}

static void a_date_beyond_the_year_is_whole(void **state)
{
    (void)state;
    expect_in_year("en", "2013", "2013");
    expect_in_year("en", "2012-06-05", "5 June 2012");
    expect_in_year("en", "2012-12-30/2013-01-05", "30 December 2012 – 5 January 2013");
    expect_in_year("en", "2013-12-30/2014-01-05", "30 December 2013 – 5 January 2014");
}

static void seasons_keep_their_name_on_either_calendar(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct locale *locale = locale_new("en");
    static const struct {
        const char *edtf, *words;
    } seasons[] = {{"2013-21", "spring 2013"},
                   {"2013-24", "winter 2013"},
                   {"2013-33", "Q1 2013"},
                   {"2013~-21", "about spring 2013"},
                   {"2013-?23", "autumn 2013?"},
                   {"2013-21/2013-23", "spring 2013 – autumn 2013"},
                   {"{2013-22,2013-40}", "summer 2013 and first half of 2013"}};
    for (size_t i = 0; i < sizeof seasons / sizeof *seasons; i++)
        assert_string_equal(words_of(locale, &arena, seasons[i].edtf, EDTF_SEASONS_CALENDAR),
                            seasons[i].words);
    locale_free(locale);
    arena_clear(&arena);
}

static void southern_seasons_are_told_from_northern_ones(void **state)
{
    (void)state;
    expect_date("en", "2013-29", "spring 2013");
    expect_date("en", "2013-27", "autumn 2013");
    expect_date("en", "2013-05-31/2013-32", "31 May 2013 – winter 2013");
}

/* The Ides of March of 44 BC, in a language that need not have words. */
static void expect_fields(const char *id, enum date_fields fields, const char *expected)
{
    const struct civil civil = {-43, 3, 15};
    struct number_forms *numbers = number_forms_new(id, "en");
    struct date_forms *forms = date_forms_new(id, numbers);
    struct buffer out = {0};
    date_forms_add(forms, &out, &civil, fields, MONTH_WIDE);
    assert_string_equal(buffer_text(&out), expected);
    buffer_clear(&out);
    date_forms_free(forms);
    number_forms_free(numbers);
}

static void order_of_fields_is_that_of_the_language(void **state)
{
    (void)state;
    expect_date("en-US", "2013-06-01/2013-06-05", "June 1 – June 5, 2013");
    expect_date("en-US", "[2013-06-04..2013-06-06]", "between June 4 and June 6, 2013");
    expect_fields("de", FIELDS_DAY, "15.");
    expect_fields("es", FIELDS_YEAR_MONTH_DAY, "15 de marzo de 44 a. C.");
    expect_fields("ru", FIELDS_MONTH_DAY, "15 марта");
    expect_fields("ja", FIELDS_YEAR_MONTH, "紀元前44年3月");
    expect_fields("hu", FIELDS_YEAR_MONTH_DAY, "i. e. 44. március 15.");
}

static void calendars_stay_gregorian(void **state)
{
    (void)state;
    expect_date("en-TH", "2013", "2013");
    expect_date("ar-SA", "2013-06", "يونيو ٢٠١٣");
    expect_date("en", "1500-02-28", "28 February 1500");
    expect_date("fr", "0001-01-01", "1er janvier 1");
}

static void expect_month(const char *tag, int month, enum month_form form, const char *expected)
{
    struct locale *locale = locale_new(tag);
    assert_string_equal(locale_month(locale, month, form), expected);
    locale_free(locale);
}

static void months_have_three_forms(void **state)
{
    (void)state;
    expect_month("en", 9, MONTH_WIDE, "September");
    expect_month("en", 9, MONTH_SHORT, "Sep");
    expect_month("en", 9, MONTH_NUMBER, "9");
    expect_month("fr", 2, MONTH_SHORT, "févr.");
    expect_month("fr", 12, MONTH_WIDE, "décembre");
}

static void expect_weekday(const char *tag, int weekday, const char *expected)
{
    struct locale *locale = locale_new(tag);
    assert_string_equal(locale_weekday(locale, weekday), expected);
    locale_free(locale);
}

static void weekdays_are_counted_from_monday(void **state)
{
    (void)state;
    expect_weekday("en", 0, "Mon");
    expect_weekday("en", 6, "Sun");
    expect_weekday("fr", 5, "sam.");
    expect_weekday("ar", 4, "الجمعة");
}

static void arabic_months_are_those_of_the_region_or_both(void **state)
{
    (void)state;
    expect_month("ar", 6, MONTH_WIDE, "حزيران/يونيو");
    expect_month("ar", 1, MONTH_SHORT, "يناير"); /* of both names the one that more use */
    expect_month("ar-SY", 1, MONTH_SHORT, "كانون الثاني");
    expect_month("ar", 6, MONTH_NUMBER, "6");
    expect_month("ar-SY", 6, MONTH_WIDE, "حزيران");
    expect_month("ar-EG", 6, MONTH_WIDE, "يونيو");
    expect_month("ar-SY", 12, MONTH_NUMBER, "١٢");
    expect_month("ar-u-nu-arab", 6, MONTH_WIDE, "حزيران/يونيو");
}

static void days_and_months_have_short_forms(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct locale *english = locale_new("en"), *french = locale_new("fr");
    int64_t first = day_of(2013, 6, 1);
    assert_string_equal(locale_day(english, &arena, first, MONTH_SHORT), "1 Jun 2013");
    assert_string_equal(locale_day(french, &arena, first, MONTH_NUMBER), "01/06/2013");
    assert_string_equal(locale_month_year(french, &arena, 2013, 7, MONTH_SHORT), "juil. 2013");
    assert_string_equal(locale_month_year(english, &arena, 0, 7, MONTH_WIDE), "July 1 BC");
    assert_string_equal(locale_day_of_month(french, &arena, 6, 1, MONTH_WIDE), "1er juin");
    assert_string_equal(locale_day_of_month(french, &arena, 2, 29, MONTH_SHORT), "29 févr.");
    locale_free(english);
    locale_free(french);
    arena_clear(&arena);
}

static void years_before_the_first_have_an_era(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct locale *locale = locale_new("en");
    assert_string_equal(locale_year(locale, &arena, 2013), "2013");
    assert_string_equal(locale_year(locale, &arena, 1), "1");
    assert_string_equal(locale_year(locale, &arena, 0), "1 BC");
    assert_string_equal(locale_year(locale, &arena, -43), "44 BC");
    assert_string_equal(locale_year(locale, &arena, 9999), "9999");
    assert_string_equal(locale_year(locale, &arena, 10000), "10,000");
    locale_free(locale);
    arena_clear(&arena);
}

static void spans_say_once_what_both_ends_share(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct locale *english = locale_new("en"), *french = locale_new("fr");
    int64_t june = day_of(2013, 6, 1);
    assert_string_equal(locale_span(english, &arena, june, june), "1 June 2013");
    assert_string_equal(locale_span(english, &arena, june, june + 4), "1 – 5 June 2013");
    assert_string_equal(locale_span(french, &arena, june, june + 4), "1er – 5 juin 2013");
    assert_string_equal(locale_span(english, &arena, june - 31, june + 4), "1 May – 5 June 2013");
    assert_string_equal(locale_span(english, &arena, day_of(2012, 12, 1), day_of(2013, 1, 5)),
                        "1 December 2012 – 5 January 2013");
    assert_string_equal(locale_span(english, &arena, day_of(0, 12, 31), day_of(1, 1, 1)),
                        "31 December 1 BC – 1 January 1");
    assert_string_equal(locale_span(english, &arena, june, day_of(2013, 8, 31)),
                        "June – August 2013");
    assert_string_equal(locale_span(french, &arena, june, day_of(2014, 2, 28)),
                        "juin 2013 – février 2014");
    assert_string_equal(locale_span(english, &arena, june, june + 29), "June 2013");
    assert_string_equal(locale_span(english, &arena, day_of(2013, 1, 1), day_of(2013, 12, 31)),
                        "2013");
    assert_string_equal(locale_span(english, &arena, day_of(2010, 1, 1), day_of(2019, 12, 31)),
                        "2010 – 2019");
    assert_string_equal(locale_span(english, &arena, june, day_of(2013, 8, 30)),
                        "1 June – 30 August 2013");
    locale_free(english);
    locale_free(french);
    arena_clear(&arena);
}

static void times_have_two_digits_of_the_language(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct locale *english = locale_new("en-US"), *syrian = locale_new("ar-SY");
    assert_string_equal(locale_time(english, &arena, 14, 0), "14:00");
    assert_string_equal(locale_time(english, &arena, 0, 5), "00:05");
    assert_string_equal(locale_time(syrian, &arena, 9, 30), "٠٩:٣٠");
    locale_free(english);
    locale_free(syrian);
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_planned_does_not_go_on_yet),
        cmocka_unit_test(dates_are_said_as_precisely_as_they_are_known),
        cmocka_unit_test(under_its_year_a_date_leaves_it_out),
        cmocka_unit_test(a_date_beyond_the_year_is_whole),
        cmocka_unit_test(seasons_keep_their_name_on_either_calendar),
        cmocka_unit_test(southern_seasons_are_told_from_northern_ones),
        cmocka_unit_test(order_of_fields_is_that_of_the_language),
        cmocka_unit_test(calendars_stay_gregorian),
        cmocka_unit_test(months_have_three_forms),
        cmocka_unit_test(weekdays_are_counted_from_monday),
        cmocka_unit_test(arabic_months_are_those_of_the_region_or_both),
        cmocka_unit_test(days_and_months_have_short_forms),
        cmocka_unit_test(years_before_the_first_have_an_era),
        cmocka_unit_test(spans_say_once_what_both_ends_share),
        cmocka_unit_test(times_have_two_digits_of_the_language),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
