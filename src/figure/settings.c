/* Each setting has one function that parses, checks and stores its value; the table at the end
 * names them. */
#include "figure/settings.h"

#include "base/memory.h"
#include "base/utf8.h"
#include "chart/theme.h"
#include "figure/settings_internal.h"
#include "locale/locale.h"
#include "model/field.h"
#include "query/choice.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MIN_DPI 72
#define MAX_DPI 1200
#define MAX_LAG 3660   /* days */
#define MAX_TEXT 10000 /* bytes of one setting */

bool setting_refuse(struct report *report, const char *name, const char *format, ...)
{
    char message[512];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    /* the cut may have split a character */
    message[utf8_valid_prefix(message, strlen(message))] = '\0';
    struct position position = {.field = name};
    report_add(report, SEVERITY_ERROR, "bad-setting", &position, "%s", message);
    return false;
}

int setting_choose(const char *name, const char *what, const char *value, const char *const *words,
                   struct report *report)
{
    for (int i = 0; words[i]; i++) {
        if (strcmp(words[i], value) == 0)
            return i;
    }
    choice_refuse(name, what, value, words, report);
    return -1;
}

long setting_whole(const char *value, long min, long max)
{
    size_t digits = strspn(value, "0123456789");
    if (digits == 0 || digits > 9 || value[digits])
        return -1;
    long number = strtol(value, NULL, 10);
    return number >= min && number <= max ? number : -1;
}

bool setting_check_switch(const char *name, const char *value, struct report *report)
{
    return !*value ||
           setting_refuse(report, name, "'%s' is too much; the switch has no value", value);
}

/* ---- Span and conditions ---- */

static bool refuse_empty_span(const char *name, const char *value, struct report *report)
{
    return setting_refuse(report, name, "'%s' leaves no day: 'from' would come after 'to'", value);
}

static bool set_from(struct settings *settings, const char *value, struct report *report)
{
    int64_t day;
    if (!select_parse_day(value, false, &day, report))
        return false;
    if (settings->has_to && day > settings->to)
        return refuse_empty_span("from", value, report);
    settings->has_from = true;
    settings->from = day;
    return true;
}

static bool set_to(struct settings *settings, const char *value, struct report *report)
{
    int64_t day;
    if (!select_parse_day(value, true, &day, report))
        return false;
    if (settings->has_from && settings->from > day)
        return refuse_empty_span("to", value, report);
    settings->has_to = true;
    settings->to = day;
    return true;
}

/* ---- Words ---- */

static bool keep_text(struct settings *settings, const char *value, const char **text)
{
    *text = arena_text(&settings->arena, value);
    return true;
}

static bool set_title(struct settings *settings, const char *value, struct report *report)
{
    (void)report;
    return keep_text(settings, value, &settings->title);
}

static bool set_subtitle(struct settings *settings, const char *value, struct report *report)
{
    (void)report;
    return keep_text(settings, value, &settings->subtitle);
}

static bool set_source(struct settings *settings, const char *value, struct report *report)
{
    (void)report;
    return keep_text(settings, value, &settings->source);
}

static bool set_note(struct settings *settings, const char *value, struct report *report)
{
    (void)report;
    return keep_text(settings, value, &settings->note);
}

static bool set_alt(struct settings *settings, const char *value, struct report *report)
{
    (void)report;
    return keep_text(settings, value, &settings->alt);
}

static bool set_as_of(struct settings *settings, const char *value, struct report *report)
{
    struct edtf date;
    struct edtf_error error;
    if (!edtf_parse(value, EDTF_SEASONS_METEOROLOGICAL, &settings->arena, &date, &error))
        return setting_refuse(report, "as-of", "'%s' is not a date (%s)", value, error.message);
    if (date.form != EDTF_POINT)
        return setting_refuse(report, "as-of",
                              "'%s' is more than one date; give one, such as '2013-06-05'", value);
    return keep_text(settings, value, &settings->as_of);
}

static bool set_lag(struct settings *settings, const char *value, struct report *report)
{
    long number = setting_whole(value, 0, MAX_LAG);
    if (number < 0)
        return setting_refuse(report, "lag", "'%s' is not a number of days; give 0 to %d", value,
                              MAX_LAG);
    settings->lag = number;
    return true;
}

/* ---- Size ---- */

static bool set_width(struct settings *settings, const char *value, struct report *report)
{
    if (strcmp(value, "auto") == 0)
        return setting_refuse(report, "width",
                              "'auto' is for the height only; write a length, such as '170mm'");
    return length_parse("width", value, &settings->width, &settings->arena, report);
}

static bool set_height(struct settings *settings, const char *value, struct report *report)
{
    if (strcmp(value, "auto") == 0) {
        settings->height = (struct length){.text = "auto"};
        return true;
    }
    return length_parse("height", value, &settings->height, &settings->arena, report);
}

static bool set_dpi(struct settings *settings, const char *value, struct report *report)
{
    long number = setting_whole(value, MIN_DPI, MAX_DPI);
    if (number < 0)
        return setting_refuse(report, "dpi",
                              "'%s' is not a resolution; give a whole number from %d to %d", value,
                              MIN_DPI, MAX_DPI);
    settings->dpi = (double)number;
    return true;
}

/* ---- Look ---- */

static bool set_theme(struct settings *settings, const char *value, struct report *report)
{
    const struct theme *theme = theme_find(value);
    if (!theme) {
        choice_refuse("theme", "theme", value, CHOICE_NAMES(theme_table, &settings->arena), report);
        return false;
    }
    settings->theme = theme->name;
    return true;
}

static bool set_font(struct settings *settings, const char *value, struct report *report)
{
    if (!value[strspn(value, " ,")])
        return setting_refuse(report, "font",
                              "'%s' names no font; write a family, such as 'Noto Sans'", value);
    return keep_text(settings, value, &settings->font);
}

static bool set_lang(struct settings *settings, const char *value, struct report *report)
{
    if (!locale_is_known(value))
        return setting_refuse(report, "lang",
                              "'%s' is not a language; write a tag, such as 'en', 'fr' or 'ar-SY'",
                              value);
    return keep_text(settings, value, &settings->language);
}

static bool set_svg_text(struct settings *settings, const char *value, struct report *report)
{
    static const char *const words[] = {"plain", "outline", NULL};
    int index = setting_choose("svg-text", "kind of text", value, words, report);
    if (index >= 0)
        settings->has_text_outlines = index == 1;
    return index >= 0;
}

static bool set_transparent(struct settings *settings, const char *value, struct report *report)
{
    settings->is_transparent = setting_check_switch("transparent", value, report);
    return settings->is_transparent;
}

static bool set_week_start(struct settings *settings, const char *value, struct report *report)
{
    static const char *const words[] = {"monday", "tuesday",  "wednesday", "thursday",
                                        "friday", "saturday", "sunday",    NULL};
    int index = setting_choose("week-start", "day", value, words, report);
    if (index >= 0)
        settings->week_start = index;
    return index >= 0;
}

/* ---- The table ---- */

const struct setting *setting_find(const char *name)
{
    for (const struct setting *setting = setting_table; setting->name; setting++) {
        if (strcmp(setting->name, name) == 0)
            return setting;
    }
    return NULL;
}

bool setting_is_for_keeping(const struct setting *setting)
{
    return setting->set == set_from || setting->set == set_to || setting->set == set_where;
}

bool setting_set(const struct setting *setting, struct settings *settings, const char *value,
                 struct report *report)
{
    size_t length = strlen(value);
    if (length > MAX_TEXT)
        return setting_refuse(report, setting->name, "%zu bytes are too long; the most is %d",
                              length, MAX_TEXT);
    if (utf8_valid_prefix(value, length) < length)
        return setting_refuse(report, setting->name, "the value is not valid UTF-8");
    return setting->set(settings, value, report);
}

void settings_init(struct settings *settings)
{
    *settings = (struct settings){
        .width = {.points = 170 * POINTS_PER_MM, .text = "170mm"},
        .dpi = 300,
        .lag = 14,
        .theme = "report",
    };
}

void settings_clear(struct settings *settings)
{
    arena_clear(&settings->arena);
    free(settings->panel.conditions);
    free(settings->mappings);
    *settings = (struct settings){0};
}

/* clang-format off */
const struct setting setting_table[] = {
    {"from", "DATE", "first day; EDTF, such as 2013-06", 0, set_from},
    {"to", "DATE", "last day", 0, set_to},
    {"where", "CONDITION", "keep FIELD=A,B; FIELD!=A drops; FIELD~TEXT contains",
     SETTING_PANEL | SETTING_REPEATABLE, set_where},
    {"group", "FIELD", "field that makes lanes, series or rows, or none", SETTING_PANEL, set_group},
    {"top", "N", "most groups; the rest become one", SETTING_PANEL, set_top},
    {"measure", "NAME", "what is added up: events (default), killed, wounded, …", SETTING_PANEL,
     set_measure},
    {"by", "BIN", "day, week, month, quarter, year or auto (default auto)", SETTING_PANEL, set_by},
    {"assign", "RULE", "bin of an imprecise date: start, midpoint, spread or strict",
     SETTING_PANEL | SETTING_READING, set_assign},
    {"style", "STYLE", "of several series: stacked, grouped, multiples or mirrored", SETTING_PANEL,
     set_style},
    {"range", "KIND", "how low to high is drawn: whisker, outline or none", SETTING_PANEL,
     set_range},
    {"average", "N", "moving average over N bins", SETTING_PANEL, set_average},
    {"cumulative", NULL, "add up from bin to bin", SETTING_PANEL, set_cumulative},
    {"scales", "KIND", "of small multiples: shared or free (default shared)", SETTING_PANEL,
     set_scales},
    {"columns", "N", "of small multiples, instead of chosen", SETTING_PANEL, set_columns},
    {"title", "TEXT", "instead of the data's title", 0, set_title},
    {"subtitle", "TEXT", "line under the title", 0, set_subtitle},
    {"source", "TEXT", "source line", 0, set_source},
    {"note", "TEXT", "note under the figure", 0, set_note},
    {"as-of", "DATE", "day up to which the data tell", 0, set_as_of},
    {"lag", "DAYS", "before --as-of, in which reports still come in (default 14)", 0, set_lag},
    {"alt", "TEXT", "alternative text, instead of one made from the data", 0, set_alt},
    {"width", "LENGTH", "with unit: mm cm in pt px (default 170mm)", 0, set_width},
    {"height", "LENGTH", "the same, or auto (default auto)", 0, set_height},
    {"dpi", "N", "pixels per inch of pictures in pixels (default 300)", 0, set_dpi},
    {"theme", "NAME", "look: sizes and colours (default report)", 0, set_theme},
    {"font", "NAME", "font family, instead of the theme's", 0, set_font},
    {"lang", "TAG", "language of the figure: en, fr, ar, …", 0, set_lang},
    {"svg-text", "KIND", "text in SVG: plain or outline (default plain)", 0,
     set_svg_text},
    {"transparent", NULL, "no background", 0, set_transparent},
    {"week-start", "DAY", "first day of the week (default monday)", 0, set_week_start},
    {"dialect", "NAME", "data set of the input, instead of recognised", SETTING_READING,
     set_dialect},
    {"map", "FIELD=COLUMN", "the column that a field is in", SETTING_READING | SETTING_REPEATABLE,
     set_map},
    {"date-order", "ORDER", "dates such as 3/4/2015: dmy or mdy", SETTING_READING, set_date_order},
    {"encoding", "NAME", "of the text, such as windows-1252, instead of found", SETTING_READING,
     set_encoding},
    {"delimiter", "C", "between the columns of CSV, instead of found", SETTING_READING,
     set_delimiter},
    {"path", "KEYS", "where in JSON the list of records is, such as data.items", SETTING_READING,
     set_path},
    {"season", "WAY", "seasons of dates: meteorological or calendar", SETTING_READING, set_season},
    {"cameo", "SCHEME", "numbering of CAMEO codes: gdeltpyr or 1.1b3", SETTING_READING, set_cameo},
    {"territory-as-battle", NULL, "control changed by force counts as battle", SETTING_READING,
     set_territory_as_battle},
    {"dedupe", NULL, "drop records whose id was there before", SETTING_READING, set_dedupe},
    {NULL, NULL, NULL, 0, NULL},
};
/* clang-format on */
