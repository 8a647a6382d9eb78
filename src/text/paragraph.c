/* From runs to characters: which byte range, how wide, in which direction, and where a line may
 * begin. The Unicode algorithms for line breaking and direction are Pango's. */
#include "text/paragraph.h"

#include "text/measurer.h"
#include "text/shape.h"

#include "base/utf8.h"

#include <pango/pango.h>
#include <string.h>

#define EN_DASH 0x2013
#define SOFT_HYPHEN 0x00ad
#define RIGHT_TO_LEFT_ISOLATE 0x2067
#define FIRST_STRONG_ISOLATE 0x2068

/* Control characters, which fonts show as boxes, and all that Unicode or Pango would take for the
 * end of a line or paragraph. */
static bool is_blank(uint32_t code_point)
{
    return code_point <= ' ' || (code_point >= 0x7f && code_point <= 0x9f) ||
           code_point == 0x2028 || code_point == 0x2029;
}

/* Copies a run to 'out', blanks folded, bytes that are not UTF-8 left out; 'after_space' carries
 * over from run to run. */
static size_t fold_run(const char *text, char *out, bool *after_space)
{
    size_t length = strlen(text), written = 0;
    for (size_t at = 0; at < length;) {
        uint32_t code_point;
        size_t size = utf8_decode(text + at, length - at, &code_point);
        bool is_space = size > 0 && is_blank(code_point);
        if (is_space && !*after_space)
            out[written++] = ' ';
        if (!is_space) {
            memcpy(out + written, text + at, size);
            written += size;
        }
        *after_space = is_space;
        at += size > 0 ? size : 1;
    }
    return written;
}

static struct joined_text join_runs(const struct text_request *request, struct arena *arena)
{
    size_t room = 1;
    for (size_t i = 0; i < request->run_count; i++)
        room += strlen(request->runs[i].text);
    char *text = arena_alloc(arena, room);
    size_t *lengths = ARENA_ARRAY(arena, size_t, request->run_count + 1);
    size_t length = 0, last = 0;
    bool after_space = true;
    for (size_t i = 0; i < request->run_count; i++) {
        lengths[i] = fold_run(request->runs[i].text, text + length, &after_space);
        length += lengths[i];
        if (lengths[i])
            last = i;
    }
    if (length && text[length - 1] == ' ') {
        text[--length] = '\0';
        lengths[last]--;
    }
    return (struct joined_text){.text = text,
                                .length = length,
                                .count = utf8_count(text, length),
                                .runs = request->runs,
                                .lengths = lengths,
                                .run_count = request->run_count,
                                .language = request->language};
}

static void fill_bytes(struct paragraph *paragraph, const struct joined_text *joined,
                       const double *widths)
{
    size_t run = 0, at = 0, run_end = joined->run_count ? joined->lengths[0] : 0;
    for (size_t i = 0; i < joined->count; i++) {
        while (at >= run_end)
            run_end += joined->lengths[++run];
        uint32_t code_point;
        size_t size = utf8_decode(joined->text + at, joined->length - at, &code_point);
        paragraph->characters[i] = (struct character){.bytes = joined->text + at,
                                                      .length = size,
                                                      .width = widths[i],
                                                      .run = run,
                                                      .is_space = code_point == ' '};
        at += size;
    }
}

static uint32_t code_of(const struct character *character)
{
    uint32_t code_point = 0;
    utf8_decode(character->bytes, character->length, &code_point);
    return code_point;
}

static bool is_arabic(uint32_t code_point)
{
    return code_point >= 0x0600 && code_point <= 0x06ff;
}

/* A soft hyphen would have to show once a line ends with it; no line is made to. A range of numbers
 * ("5–9") stays together, and so do the two names of a month ("أيار/مايو"). A dash between two
 * dates stays with the first. */
static bool forbids_break(const struct character *before, const struct character *behind)
{
    uint32_t last = code_of(before), next = code_of(behind);
    bool is_range = last == EN_DASH && next >= '0' && next <= '9';
    bool is_month = last == '/' && is_arabic(next);
    return last == SOFT_HYPHEN || next == EN_DASH || is_range || is_month;
}

static void fill_breaks(struct paragraph *paragraph, const struct joined_text *joined,
                        PangoLanguage *language, struct arena *arena)
{
    PangoLogAttr *attributes = ARENA_ARRAY(arena, PangoLogAttr, joined->count + 1);
    pango_get_log_attrs(joined->text, (int)joined->length, -1, language, attributes,
                        (int)joined->count + 1);
    for (size_t i = 1; i < joined->count; i++) {
        struct character *character = &paragraph->characters[i];
        character->starts_cluster = attributes[i].is_char_break;
        character->may_break =
            attributes[i].is_line_break && !forbids_break(character - 1, character);
    }
}

static bool fill_levels(struct paragraph *paragraph, const struct joined_text *joined)
{
    PangoDirection base = PANGO_DIRECTION_NEUTRAL;
    guint8 *levels = pango_log2vis_get_embedding_levels(joined->text, (int)joined->length, &base);
    for (size_t i = 0; i < joined->count; i++)
        paragraph->characters[i].level = levels[i];
    g_free(levels);
    return base == PANGO_DIRECTION_RTL;
}

/* Whether what follows a character that begins an isolate runs from right to left. */
static bool isolate_is_rtl(const struct character *characters, size_t count, uint32_t begin)
{
    size_t depth = 1, length = 0;
    if (begin != FIRST_STRONG_ISOLATE)
        return begin == RIGHT_TO_LEFT_ISOLATE;
    for (size_t i = 0; i < count && depth > 0; i++) {
        uint32_t code_point = code_of(&characters[i]);
        depth += utf8_is_isolate(code_point);
        depth -= code_point == UTF8_POP_ISOLATE;
        length += depth > 0 ? characters[i].length : 0;
    }
    return length > 0 && shape_is_rtl(characters[0].bytes, length);
}

/* Finds the isolates, and takes off the characters that begin and end them; where a line may begin
 * with one, it may begin with what follows. */
static void take_isolates(struct paragraph *paragraph, struct isolate *isolates)
{
    size_t last = 0, in = 0, kept = 0;
    bool may_break = false;
    for (size_t i = 0; i < paragraph->count; i++) {
        struct character character = paragraph->characters[i];
        uint32_t code_point = code_of(&character);
        may_break |= character.may_break;
        if (utf8_is_isolate(code_point)) {
            bool is_rtl =
                isolate_is_rtl(paragraph->characters + i + 1, paragraph->count - i - 1, code_point);
            uint8_t level = isolates[in].level;
            level = (uint8_t)(level + (level % 2 == is_rtl ? 2 : 1));
            isolates[++last] = (struct isolate){in, level, is_rtl};
            in = last;
        } else if (code_point == UTF8_POP_ISOLATE) {
            in = isolates[in].parent;
        } else {
            character.isolate = in;
            character.may_break = may_break;
            may_break = false;
            paragraph->characters[kept++] = character;
        }
    }
    paragraph->count = kept;
}

struct paragraph paragraph_make(struct measurer *measurer, const struct text_request *request)
{
    struct arena *arena = &measurer->scratch;
    struct joined_text joined = join_runs(request, arena);
    struct paragraph paragraph = {
        .characters = ARENA_ARRAY(arena, struct character, joined.count),
        .count = joined.count,
        .runs = request->runs,
        .run_count = request->run_count,
    };
    static const struct isolate whole;
    paragraph.isolates = &whole;
    if (joined.count == 0)
        return paragraph;
    double *widths = ARENA_ARRAY(arena, double, joined.count);
    struct isolate *isolates = ARENA_ARRAY(arena, struct isolate, joined.count + 1);
    measurer_widths(measurer, &joined, widths);
    fill_bytes(&paragraph, &joined, widths);
    fill_breaks(&paragraph, &joined, pango_language_from_string(request->language), arena);
    isolates[0].is_rtl = fill_levels(&paragraph, &joined);
    isolates[0].level = isolates[0].is_rtl;
    paragraph.isolates = isolates;
    take_isolates(&paragraph, isolates);
    return paragraph;
}
