/* Settings of the figure as a whole: its span, its words, its size and its look. */
#include "figure/settings_internal.h"

#include "base/file.h"
#include "figure/theme_file.h"
#include "figure/translated.h"
#include "locale/locale.h"
#include "query/choice.h"

#include <string.h>

#define ID_PREFIX_LIMIT 60

/* --- span --- */

SETTER(set_from)
{
    int64_t day;
    if (!select_parse_day(value->text, false, &day, report))
        return false;
    settings->has_from = true;
    settings->from = day;
    return true;
}

SETTER(set_to)
{
    int64_t day;
    if (!select_parse_day(value->text, true, &day, report))
        return false;
    settings->has_to = true;
    settings->to = day;
    return true;
}

/* --- words --- */

static bool keep_text(struct settings *settings, const struct setting_value *value,
                      const char **text)
{
    *text = arena_text(&settings->arena, value->text);
    return true;
}

bool setting_keep_words(struct settings *settings, const char *name,
                        const struct setting_value *value, struct words *words,
                        struct report *report)
{
    struct words parsed = {0};
    struct translated_request request = {name, "text", value->text, SETTING_TEXT_LIMIT};
    if (!translated_parse(&parsed, &request, &settings->arena, report))
        return false;
    *words = parsed;
    return true;
}

SETTER(set_title)
{
    return setting_keep_words(settings, "title", value, &settings->title, report);
}

SETTER(set_subtitle)
{
    return setting_keep_words(settings, "subtitle", value, &settings->subtitle, report);
}

SETTER(set_source)
{
    return setting_keep_words(settings, "source", value, &settings->source, report);
}

SETTER(set_note)
{
    return setting_keep_words(settings, "note", value, &settings->note, report);
}

SETTER(set_alt)
{
    return setting_keep_words(settings, "alt", value, &settings->alt, report);
}

SETTER(set_short_alt)
{
    return setting_keep_words(settings, "short-alt", value, &settings->short_alt, report);
}

SETTER(set_alt_file)
{
    if (!path_has_ending(value->text, ".txt") && !path_has_ending(value->text, ".json"))
        return setting_refuse(report, "alt-file",
                              "the ending of '%s' is no known kind of file for alternative texts; "
                              "these end in .txt or .json",
                              value->text);
    return keep_text(settings, value, &settings->alt_file);
}

SETTER(set_as_of)
{
    struct edtf date;
    struct edtf_error error;
    if (!edtf_parse(value->text, EDTF_SEASONS_METEOROLOGICAL, &settings->arena, &date, &error))
        return setting_refuse(report, "as-of", "'%s' is not a date (%s)", value->text,
                              error.message);
    if (date.form != EDTF_POINT)
        return setting_refuse(report, "as-of",
                              "'%s' is more than one date; give one, such as '2013-06-05'",
                              value->text);
    return keep_text(settings, value, &settings->as_of);
}

SETTER(set_lag)
{
    (void)report;
    settings->lag = (long)value->number;
    return true;
}

/* --- annotations --- */

static bool annotate(struct settings *settings, enum annotation_kind kind,
                     const struct setting_value *value, struct report *report)
{
    return annotations_add_text(&settings->annotations, kind, value->text, &settings->arena,
                                report);
}

SETTER(set_rule)
{
    return annotate(settings, ANNOTATION_RULE, value, report);
}

SETTER(set_span)
{
    return annotate(settings, ANNOTATION_SPAN, value, report);
}

SETTER(set_key_event)
{
    return annotate(settings, ANNOTATION_EVENT, value, report);
}

SETTER(set_break)
{
    return annotate(settings, ANNOTATION_BREAK, value, report);
}

/* --- size --- */

SETTER(set_width)
{
    if (strcmp(value->text, "auto") == 0)
        return setting_refuse(report, "width",
                              "'auto' is for the height only; write a length, such as '170mm'");
    return length_parse("width", value->text, &settings->width, &settings->arena, report);
}

SETTER(set_height)
{
    if (strcmp(value->text, "auto") == 0) {
        settings->height = (struct length){.text = "auto"};
        return true;
    }
    return length_parse("height", value->text, &settings->height, &settings->arena, report);
}

SETTER(set_dpi)
{
    (void)report;
    settings->dpi = value->number;
    return true;
}

/* --- look --- */

const char *const *theme_words(struct arena *arena)
{
    return CHOICE_NAMES(theme_texts, arena);
}

SETTER(set_theme)
{
    const struct theme *look = theme_load(value->text, &settings->arena, report);
    if (!look)
        return false;
    settings->look = look;
    return keep_text(settings, value, &settings->theme);
}

SETTER(set_font)
{
    if (!value->text[strspn(value->text, " ,")])
        return setting_refuse(
            report, "font", "'%s' names no font; write a family, such as 'Noto Sans'", value->text);
    return keep_text(settings, value, &settings->font);
}

static void warn_of_language(const char *tag, struct report *report)
{
    struct position position = {.field = "lang"};
    struct buffer known = {0};
    const char *name, *summary;
    for (size_t i = 0; (name = locale_language_at(i, &summary)); i++)
        buffer_print(&known, "%s%s", i ? ", " : "", name);
    report_add(report, SEVERITY_WARNING, "no-words", &position,
               "no words in '%s' yet: English is used; known: %s", tag, buffer_text(&known));
    buffer_clear(&known);
}

SETTER(set_lang)
{
    if (!locale_is_known(value->text))
        return setting_refuse(report, "lang",
                              "'%s' is not a language; write a tag, such as 'en', 'fr' or 'ar-SY'",
                              value->text);
    if (!locale_has_words(value->text))
        warn_of_language(value->text, report);
    return keep_text(settings, value, &settings->language);
}

SETTER(set_provenance)
{
    (void)report;
    settings->provenance = (enum provenance_kind)value->number;
    return true;
}

SETTER(set_svg_text)
{
    (void)report;
    settings->svg_text = (int)value->number;
    return true;
}

SETTER(set_ids)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    static const char others[] = "0123456789-_.";
    const char *at = value->text + strspn(value->text, letters);
    bool is_good = at > value->text;
    while (*at && (strchr(letters, *at) || strchr(others, *at)))
        at++;
    if (!is_good || *at || at - value->text > ID_PREFIX_LIMIT)
        return setting_refuse(report, "ids",
                              "'%s' can't begin ids; write a letter, then letters, digits, '-', "
                              "'_' and '.', %d in all at most, such as 'fig1-'",
                              value->text, ID_PREFIX_LIMIT);
    return keep_text(settings, value, &settings->id_prefix);
}

SETTER(set_background)
{
    bool is_none = strcmp(value->text, "none") == 0;
    colour background = COLOUR_NONE;
    if (!is_none && !theme_parse_colour(value->text, &background))
        return setting_refuse(report, "background",
                              "'%s' is not a colour; write 'none', or '#' and 6 hexadecimal "
                              "digits, such as '#ffffff'",
                              value->text);
    settings->is_transparent = is_none;
    settings->background = background;
    return true;
}

SETTER(set_week_start)
{
    (void)report;
    settings->week_start = (int)value->number;
    return true;
}
