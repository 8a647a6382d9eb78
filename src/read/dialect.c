/* The table of dialects, and how one is chosen: each bids on the names of the columns, or on the
 * first rows, and the highest bid reads. */
#include "read/dialect.h"

#include "base/utf8.h"
#include "read/dialect_rows.h"

#include <string.h>

const struct dialect *const dialect_table[] = {
    &dialect_casus,   &dialect_acled,      &dialect_acled_hdx, &dialect_ucdp,    &dialect_gdelt,
    &dialect_icews,   &dialect_polecat,    &dialect_gtd,       &dialect_scad,    &dialect_pitf,
    &dialect_airwars, &dialect_timelinejs, &dialect_timemap,   &dialect_generic, NULL,
};

const struct dialect *dialect_find(const char *name)
{
    for (size_t i = 0; dialect_table[i]; i++)
        if (strcmp(dialect_table[i]->name, name) == 0)
            return dialect_table[i];
    return NULL;
}

char *dialect_plain(struct arena *arena, const char *name)
{
    size_t end;
    const char *start = text_trim(name, &end);
    char *plain = arena_alloc(arena, end + 1);
    size_t length = 0;
    bool is_gap = false;
    for (size_t i = 0; i < end; i++) {
        char byte = start[i];
        if (byte >= 'A' && byte <= 'Z')
            byte = (char)(byte - 'A' + 'a');
        bool is_kept =
            (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') || (byte & 0x80);
        if (is_kept && is_gap && length > 0)
            plain[length++] = '_';
        if (is_kept)
            plain[length++] = byte;
        is_gap = !is_kept;
    }
    return plain;
}

static bool has_name(const struct sample *sample, const char *name, size_t length)
{
    for (size_t i = 0; i < sample->name_count; i++)
        if (strncmp(sample->names[i], name, length) == 0 && !sample->names[i][length])
            return true;
    return false;
}

/* The alternative of 'columns' (up to a blank) that the sample has; its length, or 0. */
static size_t find_alternative(const struct sample *sample, const char **columns)
{
    size_t found = 0;
    const char *start = NULL;
    const char *at = *columns;
    for (;;) {
        size_t length = strcspn(at, "| ");
        if (!found && has_name(sample, at, length)) {
            found = length;
            start = at;
        }
        at += length;
        if (*at != '|')
            break;
        at++;
    }
    *columns = found ? start : at;
    return found;
}

/* Whether the sample has all of a signature; the names found go to 'why' (may be NULL). */
static bool match(const struct sample *sample, const char *columns, struct buffer *why)
{
    while (*columns) {
        size_t word = strcspn(columns, " ");
        const char *name = columns;
        size_t length = find_alternative(sample, &name);
        if (length == 0)
            return false;
        if (why)
            buffer_print(why, "%s'%.*s'", why->length ? ", " : "", (int)length, name);
        columns += word;
        columns += *columns == ' ';
    }
    return true;
}

bool sample_has(const struct sample *sample, const char *columns)
{
    return match(sample, columns, NULL);
}

/* What one dialect bids; the reason goes to 'why'. */
static int bid_of(const struct dialect *dialect, const struct sample *sample, struct buffer *why)
{
    const struct signature *best = NULL;
    const struct signature *signature = dialect->signatures;
    for (; signature && signature->columns; signature++)
        if ((!best || signature->bid > best->bid) && sample_has(sample, signature->columns))
            best = signature;
    int bid = best ? best->bid : 0;
    buffer_reset(why);
    int other = dialect->bid ? dialect->bid(sample, why) : 0;
    if (other > bid)
        return other;
    buffer_reset(why);
    if (best) {
        struct buffer names = {0};
        match(sample, best->columns, &names);
        buffer_print(why, "%s %s", sample->is_table ? "columns" : "keys", buffer_text(&names));
        buffer_clear(&names);
    }
    return bid;
}

struct dialect_choice dialect_choose(const struct sample *sample, const char *wanted,
                                     struct arena *arena)
{
    struct dialect_choice choice = {0};
    struct buffer why = {0};
    int second = 0;
    for (size_t i = 0; dialect_table[i]; i++) {
        const struct dialect *dialect = dialect_table[i];
        bool is_wanted = wanted && strcmp(wanted, dialect->name) == 0;
        int bid = bid_of(dialect, sample, &why);
        if (is_wanted && bid == 0)
            bid = 1;
        if (bid > choice.bid && (!wanted || is_wanted)) {
            choice.runner_up = choice.dialect;
            second = choice.bid;
            choice.dialect = dialect;
            choice.bid = bid;
            choice.why = arena_text(arena, wanted ? "it was asked for" : buffer_text(&why));
        } else if (bid > second && !is_wanted) {
            choice.runner_up = dialect;
            second = bid;
        }
    }
    buffer_clear(&why);
    return choice;
}

bool dialect_find_column(const struct dialect *dialect, const char *plain, int *column, int *rank)
{
    size_t length = strlen(plain);
    for (int i = 0; dialect->columns && dialect->columns[i].names; i++) {
        const char *at = dialect->columns[i].names;
        for (int alternative = 0;; alternative++) {
            size_t part = strcspn(at, "|");
            if (part == length && memcmp(at, plain, part) == 0) {
                *column = i;
                *rank = alternative;
                return true;
            }
            at += part;
            if (!*at)
                break;
            at++;
        }
    }
    return false;
}
