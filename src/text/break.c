/* Breaking a paragraph into lines: greedily, at the places where Unicode allows it, inside a word
 * only where the word alone is wider than the line. What exceeds the number of lines is cut at a
 * space, without the punctuation before it, and ends in "…". */
#include "text/text.h"

#include "text/measurer.h"
#include "text/paragraph.h"

#include <math.h>
#include <string.h>

#define ELLIPSIS "…"
#define SLACK 0.001 /* points; a text fits into its own width whatever the rounding */

/* The characters of one line and where the next begins. */
struct cut {
    size_t first, end, next;
};

struct breaker {
    struct measurer *measurer;
    const struct text_request *request;
    struct paragraph paragraph;
    struct cut *cuts;
    size_t cut_count;
    bool is_shortened;
};

static double width_between(const struct paragraph *paragraph, size_t first, size_t end)
{
    double width = 0;
    for (size_t i = first; i < end; i++)
        width += paragraph->characters[i].width;
    return width;
}

static size_t without_spaces(const struct paragraph *paragraph, size_t first, size_t end)
{
    while (end > first && paragraph->characters[end - 1].is_space)
        end--;
    return end;
}

/* Where the line from 'first' ends if broken inside a word: at least one cluster is kept. */
static size_t break_inside(const struct paragraph *paragraph, size_t first, double max_width)
{
    size_t found = 0;
    double width = 0;
    for (size_t i = first; i < paragraph->count; i++) {
        if (i > first && paragraph->characters[i].starts_cluster) {
            if (found && width > max_width + SLACK)
                break;
            found = i;
        }
        width += paragraph->characters[i].width;
    }
    if (!found || width <= max_width + SLACK)
        return paragraph->count;
    return found;
}

/* Index of the first character of the line after the one that begins at 'first'. */
static size_t break_line(const struct paragraph *paragraph, size_t first, double max_width)
{
    size_t found = first;
    double width = 0;
    for (size_t i = first; i < paragraph->count; i++) {
        const struct character *character = &paragraph->characters[i];
        if (i > first && character->may_break)
            found = i;
        width += character->width;
        if (character->is_space || width <= max_width + SLACK)
            continue;
        return found > first ? found : break_inside(paragraph, first, max_width);
    }
    return paragraph->count;
}

static bool is_dangling(const struct character *character)
{
    static const char *const marks[] = {",", ";", ":", ".", "-", "–", "—", "(",
                                        "[", "/", "،", "؛", "“", "«", "…"};
    if (character->is_space)
        return true;
    for (size_t i = 0; i < sizeof marks / sizeof marks[0]; i++)
        if (strlen(marks[i]) == character->length &&
            memcmp(marks[i], character->bytes, character->length) == 0)
            return true;
    return false;
}

static size_t without_dangling(const struct paragraph *paragraph, size_t first, size_t end)
{
    while (end > first && is_dangling(&paragraph->characters[end - 1]))
        end--;
    return end;
}

enum cut_place { CUT_AT_SPACE, CUT_AT_BREAK, CUT_INSIDE };

static bool is_cut_place(const struct character *character, enum cut_place place)
{
    if (place == CUT_AT_SPACE)
        return character->may_break && character[-1].is_space;
    return place == CUT_AT_BREAK ? character->may_break : character->starts_cluster;
}

/* The end of the longest beginning that fits into 'room'; 'first' where none does. */
static size_t cut_within(const struct paragraph *paragraph, size_t first, double room,
                         enum cut_place place)
{
    size_t found = first;
    for (size_t i = first + 1; i < paragraph->count; i++) {
        if (!is_cut_place(&paragraph->characters[i], place))
            continue;
        size_t end = without_dangling(paragraph, first, i);
        if (width_between(paragraph, first, end) > room + SLACK)
            break;
        found = end;
    }
    return found;
}

static const struct text_style *style_at(const struct paragraph *paragraph, size_t at)
{
    return &paragraph->runs[paragraph->characters[at].run].style;
}

static double ellipsis_width(struct breaker *breaker, size_t at)
{
    return text_width(breaker->measurer, ELLIPSIS, style_at(&breaker->paragraph, at));
}

/* The last line allowed: as much as leaves room for the ellipsis. */
static struct cut cut_line(struct breaker *breaker, size_t first)
{
    const struct paragraph *paragraph = &breaker->paragraph;
    double room = breaker->request->max_width - ellipsis_width(breaker, first);
    size_t end = first;
    for (enum cut_place place = CUT_AT_SPACE; end == first && place <= CUT_INSIDE; place++)
        end = cut_within(paragraph, first, room, place);
    return (struct cut){first, end, paragraph->count};
}

static void break_paragraph(struct breaker *breaker)
{
    const struct paragraph *paragraph = &breaker->paragraph;
    double max_width = breaker->request->max_width > 0 ? breaker->request->max_width : INFINITY;
    size_t max_lines = breaker->request->max_lines ? breaker->request->max_lines : SIZE_MAX;
    for (size_t first = 0; first < paragraph->count;) {
        size_t next = break_line(paragraph, first, max_width);
        struct cut cut = {first, without_spaces(paragraph, first, next), next};
        if (breaker->cut_count + 1 == max_lines && next < paragraph->count) {
            cut = cut_line(breaker, first);
            breaker->is_shortened = true;
        }
        breaker->cuts[breaker->cut_count++] = cut;
        first = cut.next;
    }
}

/* The ellipsis may stand closer to some letters than its width says. */
static struct text_line measured_again(struct breaker *breaker, const struct text_line *line,
                                       struct arena *arena)
{
    struct text_piece *piece = ARENA_NEW(arena, struct text_piece);
    *piece = line->pieces[0];
    piece->width = text_width(breaker->measurer, piece->text, &piece->style);
    return (struct text_line){.pieces = piece, .piece_count = 1, .width = piece->width};
}

/* A copy of the characters of the shortened line with the ellipsis in the style of the last. */
static struct text_line shortened_line(struct breaker *breaker, const struct cut *cut,
                                       struct arena *arena)
{
    const struct paragraph *paragraph = &breaker->paragraph;
    struct arena *scratch = &breaker->measurer->scratch;
    size_t count = cut->end - cut->first;
    size_t last = count ? cut->end - 1 : cut->first;
    struct character *characters = ARENA_ARRAY(scratch, struct character, count + 1);
    if (count)
        memcpy(characters, paragraph->characters + cut->first, count * sizeof *characters);
    size_t isolate = paragraph->characters[last].isolate;
    characters[count] = (struct character){.bytes = ELLIPSIS,
                                           .length = strlen(ELLIPSIS),
                                           .width = ellipsis_width(breaker, last),
                                           .run = paragraph->characters[last].run,
                                           .isolate = isolate,
                                           .level = paragraph->isolates[isolate].level};
    struct text_line line = paragraph_line(paragraph, characters, count + 1, scratch, arena);
    return line.piece_count == 1 ? measured_again(breaker, &line, arena) : line;
}

static void measure_heights(struct breaker *breaker, struct text_block *block)
{
    static const struct text_run none = {"", {10, TEXT_REGULAR, false}, 0};
    const struct text_request *request = breaker->request;
    double descent = 0;
    for (size_t i = 0; i == 0 || i < request->run_count; i++) {
        const struct text_run *run = request->run_count ? &request->runs[i] : &none;
        struct style_metrics metrics = *measurer_metrics(breaker->measurer, &run->style);
        block->ascent = fmax(block->ascent, metrics.ascent);
        descent = fmax(descent, metrics.height - metrics.ascent);
    }
    block->descent = descent;
    block->line_height = block->ascent + descent;
}

static void fill_lines(struct breaker *breaker, struct text_block *block, struct arena *arena)
{
    const struct paragraph *paragraph = &breaker->paragraph;
    size_t count = breaker->cut_count ? breaker->cut_count : 1;
    struct text_line *lines = ARENA_ARRAY(arena, struct text_line, count);
    for (size_t i = 0; i < breaker->cut_count; i++) {
        const struct cut *cut = &breaker->cuts[i];
        if (breaker->is_shortened && i + 1 == count)
            lines[i] = shortened_line(breaker, cut, arena);
        else
            lines[i] = paragraph_line(paragraph, paragraph->characters + cut->first,
                                      cut->end - cut->first, &breaker->measurer->scratch, arena);
        block->width = fmax(block->width, lines[i].width);
    }
    for (size_t i = 0; i < count; i++)
        lines[i].baseline = block->ascent + (double)i * block->line_height;
    block->lines = lines;
    block->line_count = count;
    block->height = (double)count * block->line_height;
}

struct text_block text_lay(struct measurer *measurer, const struct text_request *request,
                           struct arena *arena)
{
    struct breaker breaker = {.measurer = measurer, .request = request};
    breaker.paragraph = paragraph_make(measurer, request);
    breaker.cuts = ARENA_ARRAY(&measurer->scratch, struct cut, breaker.paragraph.count);
    break_paragraph(&breaker);
    struct text_block block = {.is_rtl = breaker.paragraph.isolates[0].is_rtl,
                               .is_shortened = breaker.is_shortened};
    measure_heights(&breaker, &block);
    fill_lines(&breaker, &block, arena);
    arena_reset(&measurer->scratch);
    return block;
}
