/* The public face of the dates: parse with hints, and what callers ask of a parsed date. */
#include "model/edtf.h"

#include "model/edtf_internal.h"

#include <stdio.h>
#include <string.h>

enum { SOFT_DAYS_YEAR = 365, SOFT_DAYS_MONTH = 30, SOFT_DAYS_DAY = 3 };

bool edtf_parse(const char *text, enum edtf_seasons seasons, struct arena *arena, struct edtf *edtf,
                struct edtf_error *error)
{
    *error = (struct edtf_error){0};
    *edtf = (struct edtf){0};
    if (strnlen(text, EDTF_TEXT_MAX + 1) > EDTF_TEXT_MAX) {
        error->column = EDTF_TEXT_MAX;
        snprintf(error->message, sizeof error->message, "it is longer than %d bytes",
                 EDTF_TEXT_MAX);
        return false;
    }
    if (!edtf_read(text, seasons, arena, edtf, error)) {
        *edtf = (struct edtf){0};
        edtf_add_hint(text, error);
        return false;
    }
    edtf->text = arena_text(arena, text);
    return true;
}

/* All components that carry a mark anywhere: '~' where 'approximate', else '?'. */
static unsigned qualified_components(const struct edtf *edtf, bool approximate)
{
    unsigned components = approximate ? edtf->start.approximate | edtf->end.approximate
                                      : edtf->start.uncertain | edtf->end.uncertain;
    for (size_t i = 0; i < edtf->member_count; i++) {
        const struct edtf_member *member = &edtf->members[i];
        components |= approximate ? member->start.approximate | member->end.approximate
                                  : member->start.uncertain | member->end.uncertain;
    }
    return components;
}

bool edtf_is_uncertain(const struct edtf *edtf)
{
    return qualified_components(edtf, false) != 0;
}

bool edtf_is_approximate(const struct edtf *edtf)
{
    return qualified_components(edtf, true) != 0;
}

int edtf_soft_days(const struct edtf_point *point)
{
    if (point->approximate & EDTF_IN_DAY)
        return SOFT_DAYS_DAY;
    if (point->approximate & EDTF_IN_MONTH)
        return SOFT_DAYS_MONTH;
    return point->approximate & EDTF_IN_YEAR ? SOFT_DAYS_YEAR : 0;
}

int64_t edtf_blur_days(const struct edtf *edtf)
{
    bool is_bounded = edtf->earliest != DAY_NONE_BEFORE && edtf->latest != DAY_NONE_AFTER;
    bool is_single = edtf->form == EDTF_POINT || edtf->form == EDTF_ONE_OF;
    return is_bounded && is_single ? edtf->latest - edtf->earliest : 0;
}

#define MOST_STRETCH 3.0  /* of an axis, by a vague date among many that are not */
#define ALONE_STRETCH 6.0 /* as much more where there is but one that is not */

bool edtf_is_near_enough(int64_t vague_first, int64_t vague_last, int64_t first, int64_t last,
                         size_t others)
{
    int64_t core = last - first < EDTF_VAGUE_DAYS ? EDTF_VAGUE_DAYS : last - first;
    int64_t joint_first = vague_first < first ? vague_first : first;
    int64_t joint_last = vague_last > last ? vague_last : last;
    double stretch = MOST_STRETCH + ALONE_STRETCH / (others ? (double)others : 1);
    return (double)(joint_last - joint_first) <= (double)core * stretch;
}

static int compare_days(int64_t a, int64_t b)
{
    return (a > b) - (a < b);
}

static int64_t first_bound(const struct edtf *edtf)
{
    return edtf->earliest == DAY_NONE_BEFORE ? edtf->latest : edtf->earliest;
}

static int64_t last_bound(const struct edtf *edtf)
{
    return edtf->latest == DAY_NONE_AFTER ? edtf->earliest : edtf->latest;
}

int edtf_compare(const struct edtf *a, const struct edtf *b)
{
    int order = compare_days(first_bound(a), first_bound(b));
    return order ? order : compare_days(last_bound(a), last_bound(b));
}

int64_t edtf_middle(const struct edtf *edtf)
{
    int64_t first = first_bound(edtf), last = last_bound(edtf);
    return first + (last - first) / 2;
}

struct edtf edtf_copy(struct arena *arena, const struct edtf *edtf)
{
    struct edtf copy = *edtf;
    copy.text = arena_text(arena, edtf->text);
    if (edtf->members) {
        struct edtf_member *members = ARENA_ARRAY(arena, struct edtf_member, edtf->member_count);
        memcpy(members, edtf->members, sizeof *members * edtf->member_count);
        copy.members = members;
    }
    return copy;
}
