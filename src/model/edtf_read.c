/* Expressions: a point, an interval, or a set of points and ranges. Strict; what was probably meant
 * is the business of edtf_hint.c. */
#include "model/edtf_internal.h"

#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool edtf_fail(struct edtf_cursor *cursor, size_t column, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    cursor->error->column = column;
    vsnprintf(cursor->error->message, sizeof cursor->error->message, format, arguments);
    va_end(arguments);
    return false;
}

bool edtf_fail_unexpected(struct edtf_cursor *cursor)
{
    const char *rest = cursor->text + cursor->at;
    uint32_t code_point;
    if (!*rest)
        return edtf_fail(cursor, cursor->at, "it ends too early");
    size_t length = utf8_decode(rest, strlen(rest), &code_point);
    if (length == 0 || code_point < 0x20)
        return edtf_fail(cursor, cursor->at, "unexpected byte 0x%02x", (unsigned char)*rest);
    return edtf_fail(cursor, cursor->at, "unexpected '%.*s'", (int)length, rest);
}

bool edtf_take(struct edtf_cursor *cursor, char wanted)
{
    if (cursor->text[cursor->at] != wanted)
        return false;
    cursor->at++;
    return true;
}

static bool is_next(const struct edtf_cursor *cursor, char byte)
{
    return cursor->text[cursor->at] == byte;
}

static bool take_dots(struct edtf_cursor *cursor)
{
    if (strncmp(cursor->text + cursor->at, "..", 2) != 0)
        return false;
    cursor->at += 2;
    return true;
}

static bool expect_end(struct edtf_cursor *cursor)
{
    return is_next(cursor, '\0') || edtf_fail_unexpected(cursor);
}

static bool point_is_placeable(const struct edtf_point *point)
{
    return point->has_year && point->earliest >= day_of(-9999, 1, 1) &&
           point->latest <= day_of(9999, 12, 31);
}

static int seconds_of(const struct edtf_point *point)
{
    return (point->hour * 60 + point->minute) * 60 + point->second;
}

/* --- instants --- */

#define DAY_SECONDS 86400

static bool has_instant(const struct edtf_point *point)
{
    return point->has_time && point->has_zone && point->has_year &&
           point->earliest == point->latest;
}

/* Seconds since the first day began in Greenwich. */
static int64_t instant_of(const struct edtf_point *point)
{
    return point->earliest * DAY_SECONDS + seconds_of(point) - (int64_t)point->zone * 60;
}

/* The same instant on another clock. */
static void put_on_clock(struct edtf_point *point, int zone)
{
    int64_t local = instant_of(point) + (int64_t)zone * 60;
    int64_t seconds = (local % DAY_SECONDS + DAY_SECONDS) % DAY_SECONDS;
    point->earliest = point->latest = (local - seconds) / DAY_SECONDS;
    point->year = civil_of(point->earliest).year;
    point->hour = (int)(seconds / 3600);
    point->minute = (int)(seconds / 60 % 60);
    point->second = (int)(seconds % 60);
    point->zone = zone;
}

/* One clock tells both ends of what began in one zone and ended in another. */
static void share_clock(const struct edtf_point *start, struct edtf_point *end)
{
    if (has_instant(start) && has_instant(end) && start->zone != end->zone)
        put_on_clock(end, start->zone);
}

/* Whether some day of 'end' is not before some day of 'start'. Instants decide where both are
 * known, else, of one day, the clocks. */
static bool is_in_order(const struct edtf_point *start, const struct edtf_point *end)
{
    if (has_instant(start) && has_instant(end))
        return instant_of(start) <= instant_of(end);
    if (start->has_time && end->has_time && start->earliest == end->earliest)
        return seconds_of(start) <= seconds_of(end);
    return start->earliest <= end->latest;
}

static bool read_single(struct edtf_cursor *cursor, struct edtf *edtf)
{
    if (!edtf_read_point(cursor, &edtf->start) || !expect_end(cursor))
        return false;
    edtf->form = EDTF_POINT;
    edtf->end = edtf->start;
    edtf->earliest = edtf->start.earliest;
    edtf->latest = edtf->start.latest;
    edtf->is_placeable = point_is_placeable(&edtf->start);
    return true;
}

/* One end of an interval, which 'stop' follows. */
static bool read_end(struct edtf_cursor *cursor, char stop, struct edtf_point *point,
                     enum edtf_edge *edge)
{
    if (is_next(cursor, stop)) {
        *edge = EDTF_EDGE_UNKNOWN;
        return true;
    }
    bool is_open = take_dots(cursor);
    *edge = is_open ? EDTF_EDGE_OPEN : EDTF_EDGE_KNOWN;
    if (!is_open && !edtf_read_point(cursor, point))
        return false;
    return is_next(cursor, stop) || edtf_fail_unexpected(cursor);
}

static bool read_interval(struct edtf_cursor *cursor, struct edtf *edtf)
{
    edtf->form = EDTF_INTERVAL;
    if (!read_end(cursor, '/', &edtf->start, &edtf->start_edge))
        return false;
    cursor->at++;
    size_t end_column = cursor->at;
    if (!read_end(cursor, '\0', &edtf->end, &edtf->end_edge))
        return false;
    bool has_start = edtf->start_edge == EDTF_EDGE_KNOWN;
    bool has_end = edtf->end_edge == EDTF_EDGE_KNOWN;
    if (!has_start && !has_end)
        return edtf_fail(cursor, 0, "an interval with neither a start nor an end says nothing");
    if (has_start && has_end && !is_in_order(&edtf->start, &edtf->end))
        return edtf_fail(cursor, end_column, "the interval ends before it starts");
    if (has_start && has_end)
        share_clock(&edtf->start, &edtf->end);
    edtf->earliest = has_start ? edtf->start.earliest : DAY_NONE_BEFORE;
    edtf->latest = has_end ? edtf->end.latest : DAY_NONE_AFTER;
    edtf->is_placeable = (!has_start || point_is_placeable(&edtf->start)) &&
                         (!has_end || point_is_placeable(&edtf->end));
    return true;
}

/* "a", "a..b", or "a.." before the 'close' of the set, which opens its end. */
static bool read_member(struct edtf_cursor *cursor, char close, struct edtf_member *member,
                        enum edtf_edge *end_edge)
{
    if (!edtf_read_point(cursor, &member->start))
        return false;
    member->end = member->start;
    if (!take_dots(cursor))
        return true;
    if (is_next(cursor, close) || is_next(cursor, '\0')) {
        *end_edge = EDTF_EDGE_OPEN;
        return true;
    }
    size_t end_column = cursor->at;
    if (is_next(cursor, ','))
        return edtf_fail(cursor, end_column - 2,
                         "'..' opens a set before its first or after its last date only");
    if (!edtf_read_point(cursor, &member->end))
        return false;
    if (!is_in_order(&member->start, &member->end))
        return edtf_fail(cursor, end_column, "the range ends before it starts");
    share_clock(&member->start, &member->end);
    return true;
}

static size_t comma_count(const char *text)
{
    size_t count = 0;
    for (; *text; text++)
        count += *text == ',';
    return count;
}

static bool read_members(struct edtf_cursor *cursor, char close, struct edtf_member *members,
                         struct edtf *edtf)
{
    do {
        struct edtf_member *member = &members[edtf->member_count];
        bool is_first = edtf->member_count == 0;
        if (!is_first && is_next(cursor, '.'))
            return edtf_fail(cursor, cursor->at,
                             "'..' opens a set before its first or after its last date only");
        if (!read_member(cursor, close, member, &edtf->end_edge))
            return false;
        edtf->member_count++;
    } while (edtf_take(cursor, ','));
    return true;
}

/* Within one day clock times tell; a day without one is all of it. */
static bool starts_before(const struct edtf_point *a, const struct edtf_point *b)
{
    if (a->earliest != b->earliest)
        return a->earliest < b->earliest;
    return b->has_time && (!a->has_time || seconds_of(a) < seconds_of(b));
}

static bool ends_behind(const struct edtf_point *a, const struct edtf_point *b)
{
    if (a->latest != b->latest)
        return a->latest > b->latest;
    return b->has_time && (!a->has_time || seconds_of(a) > seconds_of(b));
}

/* The hull of the members, which may stand in any order. */
static void set_hull(struct edtf *edtf)
{
    edtf->start = edtf->members[0].start;
    edtf->end = edtf->members[0].end;
    edtf->is_placeable = true;
    for (size_t i = 0; i < edtf->member_count; i++) {
        const struct edtf_member *member = &edtf->members[i];
        if (starts_before(&member->start, &edtf->start))
            edtf->start = member->start;
        if (ends_behind(&member->end, &edtf->end))
            edtf->end = member->end;
        if (!point_is_placeable(&member->start) || !point_is_placeable(&member->end))
            edtf->is_placeable = false;
    }
    bool is_open_before = edtf->start_edge == EDTF_EDGE_OPEN;
    bool is_open_after = edtf->end_edge == EDTF_EDGE_OPEN;
    edtf->earliest = is_open_before ? DAY_NONE_BEFORE : edtf->start.earliest;
    edtf->latest = is_open_after ? DAY_NONE_AFTER : edtf->end.latest;
}

static bool read_set(struct edtf_cursor *cursor, struct arena *arena, struct edtf *edtf)
{
    bool is_one_of = edtf_take(cursor, '[');
    if (!is_one_of)
        cursor->at++;
    char close = is_one_of ? ']' : '}';
    edtf->form = is_one_of ? EDTF_ONE_OF : EDTF_ALL_OF;
    if (take_dots(cursor))
        edtf->start_edge = EDTF_EDGE_OPEN;
    if (is_next(cursor, close))
        return edtf_fail(cursor, cursor->at, "a set has at least one date");
    struct edtf_member *members =
        ARENA_ARRAY(arena, struct edtf_member, comma_count(cursor->text) + 1);
    edtf->members = members;
    if (!read_members(cursor, close, members, edtf))
        return false;
    if (is_next(cursor, '\0'))
        return edtf_fail(cursor, 0, "'%c' is not closed by '%c'", cursor->text[0], close);
    if (!edtf_take(cursor, close))
        return edtf_fail_unexpected(cursor);
    if (edtf->start_edge == EDTF_EDGE_OPEN && edtf->end_edge == EDTF_EDGE_OPEN)
        return edtf_fail(cursor, 0, "a set without a limit on either side says nothing");
    set_hull(edtf);
    return expect_end(cursor);
}

bool edtf_read(const char *text, enum edtf_seasons seasons, struct arena *arena, struct edtf *edtf,
               struct edtf_error *error)
{
    struct edtf_cursor cursor = {.text = text, .seasons = seasons, .error = error};
    *edtf = (struct edtf){0};
    if (!*text)
        return edtf_fail(&cursor, 0, "it is empty");
    if (*text == '[' || *text == '{')
        return read_set(&cursor, arena, edtf);
    return strchr(text, '/') ? read_interval(&cursor, edtf) : read_single(&cursor, edtf);
}
