/* One table of words, and the cutting of texts into words, numbers and signs. */
#include "read/date_words.h"

#include <string.h>
#include <unicode/uchar.h>
#include <unicode/ustring.h>
#include <unicode/utf8.h>

#define UNIT_LIMIT 256

/* Full and short names of months: English, French, Spanish, Portuguese, German, Russian (also in
 * the genitive), Ukrainian (likewise), Arabic of the Levant, of Egypt and of the Maghreb. */
static const char *const months[12] = {
    " january jan janvier janv enero ene janeiro januar jänner января январь янв січень січня "
    "يناير "
    "جانفي ",
    " february feb février fevrier févr fevr fév febrero fevereiro fev februar feber февраля "
    "февраль фев лютий лютого شباط فبراير فيفري ",
    " march mar mars marzo março marco märz maerz mär mrz марта март мар березень березня آذار "
    "اذار مارس ",
    " april apr avril avr abril abr апреля апрель апр квітень квітня نيسان أبريل ابريل إبريل "
    "أفريل ",
    " may mai mayo maio мая май травень травня أيار ايار مايو ماي ",
    " june jun juin junio junho juni июня июнь июн червень червня حزيران يونيو يونيه جوان ",
    " july jul juillet juil julio julho juli июля июль июл липень липня تموز يوليو يوليه جويلية ",
    " august aug août aout agosto ago августа август авг серпень серпня آب أغسطس اغسطس أوت ",
    " september sep sept septembre septiembre setiembre setembro set сентября сентябрь сен "
    "вересень "
    "вересня أيلول ايلول سبتمبر ",
    " october oct octobre octubre outubro out oktober okt октября октябрь окт жовтень жовтня "
    "أكتوبر اكتوبر ",
    " november nov novembre noviembre novembro ноября ноябрь ноя листопад листопада نوفمبر ",
    " december dec décembre decembre déc diciembre dic dezembro dez dezember декабря декабрь дек "
    "грудень грудня ديسمبر ",
};

static const struct date_word words[] = {
    {"winter", MEANS_SEASON, 24},
    {"hiver", MEANS_SEASON, 24},
    {"invierno", MEANS_SEASON, 24},
    {"spring", MEANS_SEASON, 21},
    {"printemps", MEANS_SEASON, 21},
    {"primavera", MEANS_SEASON, 21},
    {"summer", MEANS_SEASON, 22},
    {"été", MEANS_SEASON, 22},
    {"ete", MEANS_SEASON, 22},
    {"verano", MEANS_SEASON, 22},
    {"sommer", MEANS_SEASON, 22},
    {"autumn", MEANS_SEASON, 23},
    {"fall", MEANS_SEASON, 23},
    {"automne", MEANS_SEASON, 23},
    {"otoño", MEANS_SEASON, 23},
    {"herbst", MEANS_SEASON, 23},
    {"q1", MEANS_QUARTER, 1},
    {"q2", MEANS_QUARTER, 2},
    {"q3", MEANS_QUARTER, 3},
    {"q4", MEANS_QUARTER, 4},
    {"t1", MEANS_QUARTER, 1},
    {"t2", MEANS_QUARTER, 2},
    {"t3", MEANS_QUARTER, 3},
    {"t4", MEANS_QUARTER, 4},
    {"early", MEANS_THIRD, 1},
    {"beginning", MEANS_THIRD, 1},
    {"début", MEANS_THIRD, 1},
    {"debut", MEANS_THIRD, 1},
    {"anfang", MEANS_THIRD, 1},
    {"أوائل", MEANS_THIRD, 1},
    {"mid", MEANS_THIRD, 2},
    {"middle", MEANS_THIRD, 2},
    {"mi", MEANS_THIRD, 2},
    {"mitte", MEANS_THIRD, 2},
    {"منتصف", MEANS_THIRD, 2},
    {"late", MEANS_THIRD, 3},
    {"end", MEANS_THIRD, 3},
    {"fin", MEANS_THIRD, 3},
    {"ende", MEANS_THIRD, 3},
    {"أواخر", MEANS_THIRD, 3},
    {"about", MEANS_ABOUT, 0},
    {"around", MEANS_ABOUT, 0},
    {"circa", MEANS_ABOUT, 0},
    {"approximately", MEANS_ABOUT, 0},
    {"approx", MEANS_ABOUT, 0},
    {"c", MEANS_ABOUT, 0},
    {"ca", MEANS_ABOUT, 0},
    {"vers", MEANS_ABOUT, 0},
    {"environ", MEANS_ABOUT, 0},
    {"um", MEANS_ABOUT, 0},
    {"hacia", MEANS_ABOUT, 0},
    {"نحو", MEANS_ABOUT, 0},
    {"حوالي", MEANS_ABOUT, 0},
    {"possibly", MEANS_PERHAPS, 0},
    {"perhaps", MEANS_PERHAPS, 0},
    {"probably", MEANS_PERHAPS, 0},
    {"peut", MEANS_PERHAPS, 0},
    {"être", MEANS_PERHAPS, 0},
    {"etre", MEANS_PERHAPS, 0},
    {"before", MEANS_BEFORE, 0},
    {"avant", MEANS_BEFORE, 0},
    {"قبل", MEANS_BEFORE, 0},
    {"by", MEANS_BY, 0},
    {"until", MEANS_BY, 0},
    {"till", MEANS_BY, 0},
    {"jusqu'au", MEANS_BY, 0},
    {"after", MEANS_AFTER, 0},
    {"après", MEANS_AFTER, 0},
    {"apres", MEANS_AFTER, 0},
    {"بعد", MEANS_AFTER, 0},
    {"since", MEANS_SINCE, 0},
    {"depuis", MEANS_SINCE, 0},
    {"seit", MEANS_SINCE, 0},
    {"منذ", MEANS_SINCE, 0},
    {"to", MEANS_TO, 0},
    {"through", MEANS_TO, 0},
    {"au", MEANS_TO, 0},
    {"à", MEANS_TO, 0},
    {"bis", MEANS_TO, 0},
    {"al", MEANS_TO, 0},
    {"إلى", MEANS_TO, 0},
    {"and", MEANS_TO, 0},
    {"et", MEANS_TO, 0},
    {"from", MEANS_FROM, 0},
    {"between", MEANS_FROM, 0},
    {"du", MEANS_FROM, 0},
    {"entre", MEANS_FROM, 0},
    {"vom", MEANS_FROM, 0},
    {"century", MEANS_CENTURY, 0},
    {"siècle", MEANS_CENTURY, 0},
    {"siecle", MEANS_CENTURY, 0},
    {"siglo", MEANS_CENTURY, 0},
    {"jahrhundert", MEANS_CENTURY, 0},
    {"bc", MEANS_BC, 0},
    {"bce", MEANS_BC, 0},
    {"av", MEANS_BC, 0},
    {"ad", MEANS_AD, 0},
    {"ce", MEANS_AD, 0},
    {"ongoing", MEANS_ONGOING, 0},
    {"present", MEANS_ONGOING, 0},
    {"now", MEANS_ONGOING, 0},
    {"today", MEANS_ONGOING, 0},
    {"current", MEANS_ONGOING, 0},
    {"continuing", MEANS_ONGOING, 0},
    {"present-day", MEANS_ONGOING, 0},
    {"مستمر", MEANS_ONGOING, 0},
    {"of", MEANS_FILLER, 0},
    {"the", MEANS_FILLER, 0},
    {"on", MEANS_FILLER, 0},
    {"in", MEANS_FILLER, 0},
    {"le", MEANS_FILLER, 0},
    {"la", MEANS_FILLER, 0},
    {"de", MEANS_FILLER, 0},
    {"del", MEANS_FILLER, 0},
    {"courant", MEANS_FILLER, 0},
    {"j", MEANS_FILLER, 0},
    {"st", MEANS_FILLER, 0},
    {"nd", MEANS_FILLER, 0},
    {"rd", MEANS_FILLER, 0},
    {"th", MEANS_FILLER, 0},
    {"er", MEANS_FILLER, 0},
    {"e", MEANS_FILLER, 0},
    {"ème", MEANS_FILLER, 0},
    {"monday", MEANS_FILLER, 0},
    {"tuesday", MEANS_FILLER, 0},
    {"wednesday", MEANS_FILLER, 0},
    {"thursday", MEANS_FILLER, 0},
    {"friday", MEANS_FILLER, 0},
    {"saturday", MEANS_FILLER, 0},
    {"sunday", MEANS_FILLER, 0},
    {"mon", MEANS_FILLER, 0},
    {"tue", MEANS_FILLER, 0},
    {"wed", MEANS_FILLER, 0},
    {"thu", MEANS_FILLER, 0},
    {"fri", MEANS_FILLER, 0},
    {"sat", MEANS_FILLER, 0},
    {"sun", MEANS_FILLER, 0},
    {"lundi", MEANS_FILLER, 0},
    {"mardi", MEANS_FILLER, 0},
    {"mercredi", MEANS_FILLER, 0},
    {"jeudi", MEANS_FILLER, 0},
    {"vendredi", MEANS_FILLER, 0},
    {"samedi", MEANS_FILLER, 0},
    {"dimanche", MEANS_FILLER, 0},
    {"года", MEANS_FILLER, 0},
    {"року", MEANS_FILLER, 0},
};

/* Arabic names of months that are two words; the second one tells them apart. */
static const struct {
    const char *first, *second;
    int month;
} doubles[] = {
    {"كانون", "الثاني", 1},  {"تشرين", "الأول", 10}, {"تشرين", "الاول", 10},
    {"تشرين", "الثاني", 11}, {"كانون", "الأول", 12}, {"كانون", "الاول", 12},
};

static const struct date_word month_words[12] = {
    {"1", MEANS_MONTH, 1},   {"2", MEANS_MONTH, 2},   {"3", MEANS_MONTH, 3},
    {"4", MEANS_MONTH, 4},   {"5", MEANS_MONTH, 5},   {"6", MEANS_MONTH, 6},
    {"7", MEANS_MONTH, 7},   {"8", MEANS_MONTH, 8},   {"9", MEANS_MONTH, 9},
    {"10", MEANS_MONTH, 10}, {"11", MEANS_MONTH, 11}, {"12", MEANS_MONTH, 12},
};

const struct date_word *date_word_find(const char *text)
{
    size_t length = strlen(text);
    for (size_t i = 0; length > 0 && i < 12; i++) {
        const char *at = months[i];
        while ((at = strstr(at, text))) {
            if (at > months[i] && at[-1] == ' ' && at[length] == ' ')
                return &month_words[i];
            at++;
        }
    }
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].text, text) == 0)
            return &words[i];
    return NULL;
}

static bool is_dash(UChar32 sign)
{
    return (sign >= 0x2010 && sign <= 0x2015) || sign == 0x2212;
}

static bool is_word_part(UChar32 sign)
{
    return u_isalpha(sign) || u_charType(sign) == U_NON_SPACING_MARK;
}

/* Appends a character as UTF-8; false where the word is too long. */
static bool append(struct date_token *token, UChar32 sign)
{
    int32_t length = (int32_t)strlen(token->text);
    UBool has_failed = false;
    if (length + U8_MAX_LENGTH >= DATE_WORD_SIZE)
        return false;
    U8_APPEND((uint8_t *)token->text, length, DATE_WORD_SIZE - 1, (uint32_t)sign, has_failed);
    return !has_failed;
}

/* The two words of an Arabic month become one. */
static size_t join_doubles(struct date_token *tokens, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++, kept++) {
        tokens[kept] = tokens[i];
        for (size_t j = 0; j < sizeof doubles / sizeof *doubles && i + 1 < count; j++) {
            if (strcmp(tokens[i].text, doubles[j].first) != 0 ||
                strcmp(tokens[i + 1].text, doubles[j].second) != 0)
                continue;
            /* "كانون" alone is no word of the table: any name of the month stands for it */
            const char *name = months[doubles[j].month - 1] + 1;
            size_t length = strcspn(name, " ");
            memcpy(tokens[kept].text, name, length);
            tokens[kept].text[length] = '\0';
            i++;
            break;
        }
    }
    return kept;
}

/* Whether the next character goes on with the token. */
static bool goes_on(const struct date_token *token, UChar32 sign, bool has_blank)
{
    if (!token || has_blank)
        return false;
    if (token->kind == TOKEN_NUMBER)
        return u_charDigitValue(sign) >= 0;
    return token->kind == TOKEN_WORD && (is_word_part(sign) || u_charDigitValue(sign) >= 0);
}

static bool add_sign(struct date_token *token, UChar32 sign)
{
    if (token->kind != TOKEN_NUMBER)
        return append(token, sign);
    token->number = token->number * 10 + u_charDigitValue(sign);
    return ++token->digits <= 8;
}

static enum token_kind kind_of(UChar32 sign)
{
    if (u_charDigitValue(sign) >= 0)
        return TOKEN_NUMBER;
    if (is_word_part(sign))
        return TOKEN_WORD;
    return is_dash(sign) ? TOKEN_DASH : TOKEN_MARK;
}

size_t date_tokens(const char *text, struct date_token tokens[DATE_TOKEN_LIMIT])
{
    UErrorCode status = U_ZERO_ERROR;
    UChar wide[UNIT_LIMIT], small[UNIT_LIMIT];
    int32_t length = 0;
    size_t count = 0;
    bool has_blank = false;
    u_strFromUTF8(wide, UNIT_LIMIT, &length, text, -1, &status);
    length = u_strToLower(small, UNIT_LIMIT, wide, length, "", &status);
    if (U_FAILURE(status))
        return 0;
    for (int32_t i = 0; i < length;) {
        UChar32 sign = small[i++]; /* the halves of a surrogate pair are no part of a date */
        if (u_isUWhiteSpace(sign) || u_charType(sign) == U_FORMAT_CHAR) {
            has_blank = true;
            continue;
        }
        struct date_token *last = count ? &tokens[count - 1] : NULL;
        if (!goes_on(last, sign, has_blank)) {
            if (count == DATE_TOKEN_LIMIT)
                return 0;
            last = &tokens[count++];
            *last = (struct date_token){.kind = kind_of(sign), .has_blank = has_blank};
        }
        if (!add_sign(last, sign))
            return 0;
        has_blank = false;
    }
    return join_doubles(tokens, count);
}
