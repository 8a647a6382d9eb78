/* One line in logical order becomes pieces in visual order.
 *
 * Characters of one run, one level and one isolate make a segment; segments are put in visual order
 * by rule L2 of the Unicode bidirectional algorithm; then those of one run and isolate that stand
 * side by side on screen and in memory are joined again, because each piece is drawn alone with the
 * direction of its isolate and so finds the same order inside. Spaces at the border of two runs or
 * isolates stay outside of the pieces: they only take room. */
#include "text/paragraph.h"

#include <string.h>

struct segment_of_line {
    size_t first, end; /* characters */
    size_t run, isolate;
    uint8_t level;
    bool is_gap;
    double width;
};

struct segments {
    struct segment_of_line *items;
    size_t count;
};

static bool is_together(const struct character *a, const struct character *b)
{
    return a->run == b->run && a->isolate == b->isolate;
}

static bool is_gap_at(const struct character *characters, size_t count, size_t at)
{
    size_t before = at, after = at;
    if (!characters[at].is_space)
        return false;
    while (before > 0 && characters[before].is_space)
        before--;
    while (after + 1 < count && characters[after].is_space)
        after++;
    return !is_together(&characters[before], &characters[at]) ||
           !is_together(&characters[after], &characters[at]) || characters[before].is_space ||
           characters[after].is_space;
}

static struct segments split(const struct character *characters, size_t count,
                             struct arena *scratch)
{
    struct segments segments = {ARENA_ARRAY(scratch, struct segment_of_line, count), 0};
    for (size_t i = 0; i < count; i++) {
        const struct character *character = &characters[i];
        bool is_gap = is_gap_at(characters, count, i);
        struct segment_of_line *last = segments.count ? &segments.items[segments.count - 1] : NULL;
        if (!last || !is_together(&characters[i - 1], character) ||
            last->level != character->level || last->is_gap != is_gap) {
            last = &segments.items[segments.count++];
            *last = (struct segment_of_line){.first = i,
                                             .run = character->run,
                                             .isolate = character->isolate,
                                             .level = character->level,
                                             .is_gap = is_gap};
        }
        last->end = i + 1;
        last->width += character->width;
    }
    return segments;
}

static void reverse(struct segment_of_line *items, size_t count)
{
    for (size_t i = 0; i < count / 2; i++) {
        struct segment_of_line other = items[i];
        items[i] = items[count - 1 - i];
        items[count - 1 - i] = other;
    }
}

/* Rule L2: from the highest level down to 1, reverse each stretch of that level or higher. */
static void order_visually(struct segments *segments)
{
    uint8_t highest = 0;
    for (size_t i = 0; i < segments->count; i++)
        if (segments->items[i].level > highest)
            highest = segments->items[i].level;
    for (uint8_t level = highest; level > 0; level--) {
        for (size_t i = 0; i < segments->count; i++) {
            size_t end = i;
            while (end < segments->count && segments->items[end].level >= level)
                end++;
            reverse(segments->items + i, end - i);
            if (end > i)
                i = end - 1;
        }
    }
}

static bool can_join(const struct segment_of_line *a, const struct segment_of_line *b)
{
    return a->run == b->run && a->isolate == b->isolate && !a->is_gap && !b->is_gap &&
           (a->end == b->first || b->end == a->first);
}

/* A joined pair may complete the one before it, so the joined are kept as a stack. */
static void join(struct segments *segments)
{
    size_t top = 0;
    for (size_t i = 0; i < segments->count; i++) {
        struct segment_of_line next = segments->items[i];
        while (top > 0 && can_join(&segments->items[top - 1], &next)) {
            const struct segment_of_line *before = &segments->items[--top];
            next.width += before->width;
            next.first = before->first < next.first ? before->first : next.first;
            next.end = before->end > next.end ? before->end : next.end;
        }
        segments->items[top++] = next;
    }
    segments->count = top;
}

static const char *copy_bytes(const struct character *characters, size_t count, struct arena *arena)
{
    size_t length = 0;
    for (size_t i = 0; i < count; i++)
        length += characters[i].length;
    char *text = arena_alloc(arena, length + 1), *at = text;
    for (size_t i = 0; i < count; i++) {
        memcpy(at, characters[i].bytes, characters[i].length);
        at += characters[i].length;
    }
    return text;
}

struct text_line paragraph_line(const struct paragraph *paragraph,
                                const struct character *characters, size_t count,
                                struct arena *scratch, struct arena *arena)
{
    struct segments segments = split(characters, count, scratch);
    order_visually(&segments);
    join(&segments);
    struct text_piece *pieces = ARENA_ARRAY(arena, struct text_piece, segments.count);
    struct text_line line = {.pieces = pieces};
    for (size_t i = 0; i < segments.count; i++) {
        const struct segment_of_line *segment = &segments.items[i];
        if (!segment->is_gap)
            pieces[line.piece_count++] =
                (struct text_piece){.text = copy_bytes(characters + segment->first,
                                                       segment->end - segment->first, arena),
                                    .style = paragraph->runs[segment->run].style,
                                    .ink = paragraph->runs[segment->run].ink,
                                    .x = line.width,
                                    .width = segment->width,
                                    .is_rtl = paragraph->isolates[segment->isolate].is_rtl};
        line.width += segment->width;
    }
    return line;
}
