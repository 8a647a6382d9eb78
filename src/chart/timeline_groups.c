/* At each level groups are ranked by what counts, the first of them are kept and put in order, and
 * the others become one; what is not known stands for itself, behind these. */
#include "chart/timeline_groups.h"

#include "base/utf8.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define DEFAULT_LANES 12
#define DEFAULT_OUTER 8 /* where all groups would be more than NESTED_LANES */
#define NESTED_LANES 24 /* about so many where groups nest */
#define FEWEST_INNER 2

/* One level of groups, while it is chosen from. */
struct level {
    const struct panel_setup *setup;
    const struct field *field;
    struct lane_group *pool;
    size_t count;
    bool is_overflowing; /* the last of the pool is what is not told apart */
    size_t most;         /* that are kept where 'top' says nothing */
    size_t *places;      /* of each of the pool among those that are left */
};

bool lane_group_is_unknown(const struct field *field, const char *value)
{
    bool is_category = field && field->terms == category_terms;
    return !value || (is_category && strcmp(value, category_terms[CATEGORY_UNKNOWN].name) == 0);
}

static const char *name_of(const struct level *level, const char *value, struct arena *arena)
{
    struct panel_setup setup = *level->setup;
    setup.group = level->field;
    return panel_group_name(&setup, value, arena);
}

/* --- ranking --- */

static size_t place_in_order(const struct panel_setup *setup, const struct lane_group *group)
{
    for (size_t i = 0; i < setup->order_count; i++)
        if (text_is_same(setup->order[i], group->value) ||
            text_is_same(setup->order[i], group->name))
            return i;
    return UNLISTED;
}

static int compare_ranks(const void *a, const void *b)
{
    const struct lane_group *x = a, *y = b;
    bool is_x_last = x->is_unknown && x->listed == UNLISTED;
    bool is_y_last = y->is_unknown && y->listed == UNLISTED;
    if (is_x_last != is_y_last)
        return is_x_last ? 1 : -1;
    if (x->listed != y->listed)
        return x->listed < y->listed ? -1 : 1;
    if (x->count != y->count)
        return x->count > y->count ? -1 : 1;
    return x->came < y->came ? -1 : x->came > y->came;
}

/* How many of those that are known keep a name of their own: all that were named where no number
 * was. One more takes no more room than "Other". */
static size_t kept_of(const struct level *level, size_t named)
{
    size_t top = level->setup->top;
    size_t most = top ? top : level->most, listed = 0;
    for (size_t i = 0; i < named; i++)
        listed += level->pool[i].listed != UNLISTED;
    if (!top && listed > most)
        most = listed;
    if (!top && named == most + 1 && !level->is_overflowing)
        most++;
    return named < most ? named : most;
}

/* --- order --- */

static int compare_keys(const void *a, const void *b)
{
    const struct lane_group *x = a, *y = b;
    if (x->listed == y->listed && (x->key < y->key || x->key > y->key))
        return x->key < y->key ? -1 : 1;
    return compare_ranks(a, b);
}

static void key_by_name(const struct level *level, struct lane_group *groups, size_t count,
                        struct arena *arena)
{
    const char **names = ARENA_ARRAY(arena, const char *, count + 1);
    size_t *ranks = ARENA_ARRAY(arena, size_t, count + 1);
    for (size_t i = 0; i < count; i++)
        names[i] = groups[i].name;
    locale_rank_names(level->setup->locale, names, count, ranks);
    for (size_t i = 0; i < count; i++)
        groups[i].key = (double)ranks[i];
}

/* By default a vocabulary has its own order, and other groups come by size. What is not known comes
 * last. */
static void put_in_order(const struct level *level, struct lane_group *groups, size_t count,
                         struct arena *arena)
{
    enum group_sort sort = level->setup->sort;
    bool has_own = sort != SORT_SIZE && level->field && level->field->terms;
    for (size_t i = 0; i < count; i++)
        groups[i].key = has_own && groups[i].value ? term_find(level->field->terms, groups[i].value)
                                                   : (double)i;
    for (size_t i = 0; sort == SORT_FIRST && i < count; i++)
        groups[i].key = (double)groups[i].first;
    if (sort == SORT_NAME)
        key_by_name(level, groups, count, arena);
    for (size_t i = 0; i < count; i++)
        if (lane_group_is_unknown(level->field, groups[i].value))
            groups[i].key = INFINITY;
    qsort(groups, count, sizeof *groups, compare_keys);
}

/* --- one level --- */

static void add_to_rest(struct lane_group *rest, const struct lane_group *group)
{
    rest->count += group->count;
    if (group->first < rest->first)
        rest->first = group->first;
}

static void rank_pool(struct level *level, size_t named, struct arena *arena)
{
    for (size_t i = 0; i < named; i++) {
        struct lane_group *group = &level->pool[i];
        group->name = level->setup->order_count ? name_of(level, group->value, arena) : NULL;
        group->listed = place_in_order(level->setup, group);
        group->came = i;
        group->is_unknown = lane_group_is_unknown(level->field, group->value);
    }
    qsort(level->pool, named, sizeof *level->pool, compare_ranks);
}

/* Chooses from the pool, which comes out of order; 'places' is filled. Those that are kept come
 * first, then the others as one, and last what is not known: that takes nobody's place. */
static struct lane_groups choose(struct level *level, struct arena *arena)
{
    size_t named = level->count - level->is_overflowing, known = named;
    rank_pool(level, named, arena);
    bool has_unknown =
        named && level->pool[named - 1].is_unknown && level->pool[named - 1].listed == UNLISTED;
    known -= has_unknown;
    size_t kept = kept_of(level, known);
    struct lane_group unknown = level->pool[known];
    for (size_t i = 0; i < kept; i++)
        level->pool[i].name = name_of(level, level->pool[i].value, arena);
    put_in_order(level, level->pool, kept, arena);
    struct lane_group rest = {
        .name = locale_message(level->setup->locale, MESSAGE_OTHER_GROUPS),
        .first = DAY_NONE_AFTER,
        .is_rest = true,
    };
    bool has_rest = kept < known || level->is_overflowing;
    for (size_t i = 0; i < level->count; i++) {
        bool is_kept = i < kept, is_unknown = has_unknown && i == known;
        level->places[i < named ? level->pool[i].came : i] = is_kept      ? i
                                                             : is_unknown ? kept + has_rest
                                                                          : kept;
        if (!is_kept && !is_unknown)
            add_to_rest(&rest, &level->pool[i]);
    }
    struct lane_groups chosen = {level->pool, kept};
    if (has_rest)
        level->pool[chosen.count++] = rest;
    if (has_unknown) {
        unknown.name = name_of(level, unknown.value, arena);
        level->pool[chosen.count++] = unknown;
    }
    return chosen;
}

static struct lane_group from_group(const struct group *group, const char *value)
{
    return (struct lane_group){.value = value, .count = group->count, .first = group->first};
}

/* --- two levels --- */

/* A group of the shortlist on its way to its lane. */
struct member {
    const struct group *group;
    size_t index, outer, lane;
};

static int compare_text(const char *a, const char *b)
{
    if (!a || !b)
        return (a != NULL) - (b != NULL);
    return strcmp(a, b);
}

static int compare_members(const void *a, const void *b)
{
    const struct member *x = a, *y = b;
    if (x->group->is_overflow != y->group->is_overflow)
        return x->group->is_overflow ? 1 : -1;
    int order = compare_text(x->group->value, y->group->value);
    return order ? order : x->index < y->index ? -1 : x->index > y->index;
}

/* Members of one value come one behind the other, and values by their letters; the pool has one
 * group for each value. */
static void pool_outer(struct member *members, size_t count, struct level *level)
{
    qsort(members, count, sizeof *members, compare_members);
    for (size_t i = 0; i < count; i++) {
        const struct group *group = members[i].group;
        bool is_new = i == 0 || group->is_overflow ||
                      compare_text(members[i - 1].group->value, group->value) != 0;
        if (is_new)
            level->pool[level->count++] = from_group(group, group->value);
        else
            add_to_rest(&level->pool[level->count - 1], &(struct lane_group){
                                                            .count = group->count,
                                                            .first = group->first,
                                                        });
        level->is_overflowing = group->is_overflow;
        members[i].outer = level->count - 1;
    }
}

/* The members of one outer group. */
struct family {
    struct member *members;
    size_t count;
};

static struct family family_of(const struct member *members, size_t count,
                               const struct level *level, size_t place, struct arena *arena)
{
    struct family family = {ARENA_ARRAY(arena, struct member, count + 1), 0};
    for (size_t i = 0; i < count; i++)
        if (level->places[members[i].outer] == place)
            family.members[family.count++] = members[i];
    return family;
}

static struct level new_level(const struct panel_setup *setup, const struct field *field,
                              size_t count, size_t most, struct arena *arena)
{
    return (struct level){
        .setup = setup,
        .field = field,
        .most = most,
        .pool = ARENA_ARRAY(arena, struct lane_group, count + 1),
        .places = ARENA_ARRAY(arena, size_t, count + 1),
    };
}

/* How many inner groups have a lane where 'top' says nothing: all, where they are few or of a
 * vocabulary; else the more, the fewer outer ones there are. */
static size_t most_inner(const struct panel_setup *setup, size_t outer_count, size_t all)
{
    size_t share = NESTED_LANES / outer_count;
    if (setup->inner->terms || all <= NESTED_LANES)
        return SIZE_MAX;
    return share > FEWEST_INNER ? share - 1 : FEWEST_INNER; /* and one for the others */
}

/* Splits an outer group of which 'inner' is the level within, still without a pool, and fills in
 * the lanes of its members, of which the first is 'lane'; returns how many there are. */
static size_t split_outer(struct lane_group *outer, const struct family *family,
                          struct level *inner, size_t lane, struct arena *arena)
{
    bool is_split = !outer->is_rest && (family->count > 1 || family->members[0].group->inner);
    for (size_t i = 0; is_split && i < family->count; i++)
        inner->pool[inner->count++] =
            from_group(family->members[i].group, family->members[i].group->inner);
    if (is_split) {
        struct lane_groups chosen = choose(inner, arena);
        outer->inner = chosen.items;
        outer->inner_count = chosen.count;
    }
    for (size_t i = 0; i < family->count; i++)
        family->members[i].lane = lane + inner->places[i];
    return is_split ? outer->inner_count : 1;
}

static struct lane_groups make_nested(const struct panel_setup *setup, const struct group *groups,
                                      size_t count, size_t *lanes, struct arena *arena)
{
    struct member *members = ARENA_ARRAY(arena, struct member, count + 1);
    size_t most = count <= NESTED_LANES ? DEFAULT_LANES : DEFAULT_OUTER;
    struct level level = new_level(setup, setup->group, count, most, arena);
    size_t lane = 0;
    for (size_t i = 0; i < count; i++)
        members[i] = (struct member){.group = &groups[i], .index = i};
    pool_outer(members, count, &level);
    struct lane_groups outer = choose(&level, arena);
    for (size_t i = 0; i < outer.count; i++) {
        struct family family = family_of(members, count, &level, i, arena);
        struct level inner = new_level(setup, setup->inner, family.count,
                                       most_inner(setup, outer.count, count), arena);
        lane += split_outer(&outer.items[i], &family, &inner, lane, arena);
        for (size_t k = 0; k < family.count; k++)
            lanes[family.members[k].index] = family.members[k].lane;
    }
    return outer;
}

static struct lane_groups make_flat(const struct panel_setup *setup, const struct group *groups,
                                    size_t count, size_t *lanes, struct arena *arena)
{
    struct level level = new_level(setup, setup->group, count, DEFAULT_LANES, arena);
    for (size_t i = 0; i < count; i++) {
        level.pool[level.count++] = from_group(&groups[i], groups[i].value);
        level.is_overflowing = groups[i].is_overflow;
    }
    struct lane_groups made = choose(&level, arena);
    for (size_t i = 0; i < count; i++)
        lanes[i] = level.places[i];
    return made;
}

struct lane_groups lane_groups_make(const struct panel_setup *setup,
                                    const struct shortlist *shortlist, size_t *lanes,
                                    struct arena *arena)
{
    size_t count;
    const struct group *groups = shortlist_groups(shortlist, &count);
    if (!lanes)
        lanes = ARENA_ARRAY(arena, size_t, count + 1);
    return setup->inner ? make_nested(setup, groups, count, lanes, arena)
                        : make_flat(setup, groups, count, lanes, arena);
}

static int compare_sizes(const void *a, const void *b)
{
    const struct lane_group *x = a, *y = b;
    int is_x_late = x->is_unknown ? 2 : x->is_rest, is_y_late = y->is_unknown ? 2 : y->is_rest;
    if (is_x_late != is_y_late)
        return is_x_late < is_y_late ? -1 : 1;
    return compare_ranks(a, b);
}

void lane_groups_tell(const struct panel_setup *setup, struct lane_groups *groups)
{
    bool is_asked = setup->order_count || setup->sort == SORT_FIRST || setup->sort == SORT_NAME;
    for (size_t i = 0; i < groups->count && !is_asked; i++)
        if (groups->items[i].inner_count)
            qsort(groups->items[i].inner, groups->items[i].inner_count, sizeof *groups->items,
                  compare_sizes);
    if (!is_asked)
        qsort(groups->items, groups->count, sizeof *groups->items, compare_sizes);
}

/* --- names that no group has --- */

/* Values and names of the groups at both levels, ended by NULL. */
static const char *const *all_names(const struct panel_setup *setup, const struct group *groups,
                                    size_t count, struct arena *arena)
{
    const struct level outer = {.setup = setup, .field = setup->group};
    const struct level inner = {.setup = setup, .field = setup->inner};
    const char **names = ARENA_ARRAY(arena, const char *, 4 * count + 1);
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        if (groups[i].is_overflow)
            continue;
        if (groups[i].value)
            names[kept++] = groups[i].value;
        names[kept++] = name_of(&outer, groups[i].value, arena);
        if (groups[i].inner)
            names[kept++] = groups[i].inner;
        if (setup->inner)
            names[kept++] = name_of(&inner, groups[i].inner, arena);
    }
    return names;
}

static bool is_among(const char *const *names, const char *name)
{
    while (*names && strcmp(*names, name) != 0)
        names++;
    return *names != NULL;
}

void lane_groups_check(const struct panel_setup *setup, const struct shortlist *shortlist,
                       struct report *report)
{
    struct arena arena = {0};
    struct position position = {.field = "order"};
    size_t count;
    const struct group *groups = shortlist_groups(shortlist, &count);
    const char *const *names =
        setup->order_count && setup->group ? all_names(setup, groups, count, &arena) : NULL;
    for (size_t i = 0; names && i < setup->order_count; i++) {
        const char *name = setup->order[i];
        if (is_among(names, name))
            continue;
        const char *nearest = text_nearest(name, names);
        const char *hint = nearest ? arena_print(&arena, "; did you mean '%s'?", nearest) : "";
        report_add(report, SEVERITY_WARNING, "unknown-group", &position,
                   "no group is called '%s'%s", name, hint);
    }
    arena_clear(&arena);
}
