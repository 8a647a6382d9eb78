/* Setters for words, terms, dates and addresses. */
#include "read/check.h"

#include "base/utf8.h"
#include "read/dialect.h"
#include "read/settle.h"

#include <stdio.h>
#include <string.h>
#include <strings.h>

#define LANGUAGE_LIMIT 100

void set_nothing(struct check *check, const struct cell *cell, void *field)
{
    (void)check;
    (void)cell;
    (void)field;
}

/* A text that lives as long as what is made: a record borrows from its cells, a document copies. */
static const char *kept(struct check *check, const char *text)
{
    return check->draft ? text : arena_text(check->arena, text);
}

/* Without what would turn the words around it, wherever they come to stand. */
static const char *without_turns(struct check *check, const struct cell *cell)
{
    const char *left = text_without_turns(cell->text, check->arena);
    if (left == cell->text)
        return kept(check, left);
    check_warning(check, cell, "direction-signs",
                  "invisible signs that turn the direction of text were left out");
    return left;
}

/* Text, or a number as its digits ("id": 17); never true or false. */
static bool expect_text(struct check *check, const struct cell *cell)
{
    if (cell->kind != CELL_TRUTH)
        return true;
    check_error(check, cell, "wrong-type", "'%s' is not a text; text in quotes is expected",
                cell->text);
    return false;
}

const char *check_trimmed(struct check *check, const struct cell *cell)
{
    size_t length;
    const char *start = text_trim(cell->text, &length);
    return start[length] ? arena_copy(check->arena, start, length) : start;
}

void set_text(struct check *check, const struct cell *cell, void *field)
{
    if (expect_text(check, cell))
        *(const char **)field = without_turns(check, cell);
}

void set_words(struct check *check, const struct cell *cell, void *field)
{
    struct words *words = field;
    if (!expect_text(check, cell))
        return;
    if (words->count == LANGUAGE_LIMIT) {
        check_error(check, cell, "too-many-items", "more than %d languages for one text",
                    LANGUAGE_LIMIT);
        return;
    }
    struct word *items = ARENA_ARRAY(check->arena, struct word, words->count + 1);
    if (words->count)
        memcpy(items, words->items, words->count * sizeof *items);
    items[words->count] = (struct word){kept(check, check->language), without_turns(check, cell)};
    words->items = items;
    words->count++;
}

/* "; did you mean 'planned'?", or all that would be right. */
static const char *list_hint(struct check *check, const char *const *words, const char *typed)
{
    const char *nearest = text_nearest(typed, words);
    if (nearest)
        return arena_print(check->arena, "; did you mean '%s'?", nearest);
    const char *list = "; known are";
    for (size_t i = 0; words[i]; i++)
        list = arena_print(check->arena, "%s%s '%s'", list, i ? "," : "", words[i]);
    return list;
}

static const char *term_hint(struct check *check, const struct term *terms, const char *typed)
{
    size_t count = 0;
    while (terms[count].name)
        count++;
    const char **words = ARENA_ARRAY(check->arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++)
        words[i] = terms[i].name;
    return list_hint(check, words, typed);
}

void set_term(struct check *check, const struct cell *cell, void *field)
{
    struct choice *choice = field;
    const struct term *terms = check->rule->detail;
    if (!expect_text(check, cell))
        return;
    const char *name = check_trimmed(check, cell);
    *choice = (struct choice){true, term_find(terms, name), cell};
    if (choice->index >= 0)
        return;
    const char *dot = strrchr(check->rule->pattern, '.');
    check_error(check, cell, "unknown-term", "'%s' is no known %s%s", check_quoted(check, cell),
                dot ? dot + 1 : check->rule->pattern, term_hint(check, terms, name));
}

void set_category(struct check *check, const struct cell *cell, void *field)
{
    struct choice *choice = field;
    if (!expect_text(check, cell))
        return;
    const char *name = check_trimmed(check, cell);
    *choice = (struct choice){true, term_find(category_terms, name), cell};
    if (choice->index >= 0)
        return;
    choice->index = CATEGORY_UNKNOWN;
    check_warning(check, cell, "unknown-category", "'%s' is no category; read as 'unknown'%s",
                  check_quoted(check, cell), term_hint(check, category_terms, name));
}

static bool is_listed(const char *const *words, const char *text)
{
    for (; *words; words++)
        if (strcmp(*words, text) == 0)
            return true;
    return false;
}

void set_one_of(struct check *check, const struct cell *cell, void *field)
{
    const char *const *words = check->rule->detail;
    if (!expect_text(check, cell))
        return;
    const char *text = check_trimmed(check, cell);
    *(const char **)field = kept(check, text);
    if (is_listed(words, text))
        return;
    check_warning(check, cell, "unknown-word", "'%s' is none of the usual words; kept as it is%s",
                  check_quoted(check, cell), list_hint(check, words, text));
}

void set_url(struct check *check, const struct cell *cell, void *field)
{
    static const char *const schemes[] = {"http://", "https://", "mailto:"};
    if (!expect_text(check, cell))
        return;
    const char *url = check_trimmed(check, cell);
    for (size_t i = 0; i < sizeof schemes / sizeof *schemes; i++) {
        size_t length = strlen(schemes[i]);
        if (strncasecmp(url, schemes[i], length) == 0 && url[length]) {
            *(const char **)field = kept(check, url);
            return;
        }
    }
    check_warning(check, cell, "bad-url",
                  "'%s' is no address that begins with http://, https:// or mailto:; left out",
                  check_quoted(check, cell));
}

/* Parses a date; on failure '*error' says why. */
static bool parse_date(struct check *check, const struct cell *cell, struct edtf *edtf,
                       struct edtf_error *error)
{
    return edtf_parse(check_trimmed(check, cell), check->reading->options->seasons, check->arena,
                      edtf, error);
}

/* A problem whose caret stands where the date goes wrong. */
static void report_date(struct check *check, const struct cell *cell, enum severity severity,
                        const struct edtf_error *error, const char *consequence)
{
    size_t blanks = strspn(cell->text, " \t\r\n");
    size_t length = strlen(cell->text);
    size_t at = error->column + blanks;
    struct spot spot = check_spot(check, cell);
    if (spot.cell && at < length)
        spot.span = (struct span){at, length - at};
    reading_problem(check->reading, severity, "bad-date", spot, "'%s' is not a date (%s)%s",
                    check_quoted(check, cell), error->message, consequence);
}

/* The style of the data set's dates, with the order as far as it is known. */
static struct date_style style_of(const struct reading *reading)
{
    return (struct date_style){
        .order = reading->order,
        .first_year = reading->dialect->first_year,
        .last_year = reading->dialect->last_year,
    };
}

/* What looks like EDTF is explained in its words, with the place where it goes wrong. */
static void refuse_date(struct check *check, const struct cell *cell, const char *why)
{
    struct edtf edtf;
    struct edtf_error error = {.column = 0};
    bool is_own = !check->reading->dialect->columns;
    bool has_year = strspn(check_trimmed(check, cell), "0123456789") >= 4;
    if ((why && !(is_own && has_year)) || parse_date(check, cell, &edtf, &error))
        snprintf(error.message, sizeof error.message, "%s", why ? why : "no date is in it");
    else if (!is_own)
        snprintf(error.message, sizeof error.message, "no date is recognised in it");
    report_date(check, cell, SEVERITY_ERROR, &error, "");
}

const char *check_date(struct check *check, const struct cell *cell)
{
    struct reading *reading = check->reading;
    const char *text = check_trimmed(check, cell);
    const char *edtf = NULL;
    const char *why = "";
    struct date_style style = style_of(reading);
    enum date_verdict verdict = date_read(text, &style, check->arena, &edtf, &why);
    if (edtf != text)
        date_weigh(text, &reading->seen);
    if (verdict == DATE_AMBIGUOUS && settle_order(reading, check_spot(check, cell), why)) {
        style = style_of(reading);
        verdict = date_read(text, &style, check->arena, &edtf, &why);
    }
    switch (verdict) {
    case DATE_READ: return edtf;
    case DATE_ONGOING: return "..";
    case DATE_IMPLAUSIBLE:
        check_error(check, cell, "implausible-date", "'%s': %s", check_quoted(check, cell), why);
        break;
    case DATE_REFUSED: refuse_date(check, cell, why); break;
    case DATE_AMBIGUOUS: break;
    }
    check->is_rejected = true;
    return NULL;
}

void set_date(struct check *check, const struct cell *cell, void *field)
{
    struct edtf_error error;
    bool is_of_record = field == &check->draft->event.date;
    if (is_of_record) {
        check->draft->date = cell;
        check->draft->has_date = true;
    }
    const char *text = expect_text(check, cell) ? check_date(check, cell) : NULL;
    if (!text || edtf_parse(text, check->reading->options->seasons, check->arena, field, &error))
        return;
    report_date(check, cell, SEVERITY_ERROR, &error, "");
    check->is_rejected = true;
}

void set_date_text(struct check *check, const struct cell *cell, void *field)
{
    struct edtf edtf;
    struct edtf_error error;
    if (!expect_text(check, cell))
        return;
    if (parse_date(check, cell, &edtf, &error))
        *(const char **)field = kept(check, check_trimmed(check, cell));
    else
        report_date(check, cell, SEVERITY_WARNING, &error, "; left out");
}

void set_bound(struct check *check, const struct cell *cell, void *field)
{
    struct bound *bound = field;
    struct edtf edtf;
    struct edtf_error error;
    if (!expect_text(check, cell))
        return;
    if (!parse_date(check, cell, &edtf, &error)) {
        report_date(check, cell, SEVERITY_WARNING, &error, "; left out");
        return;
    }
    bound->cell = cell;
    bound->day = bound == check->draft->bounds ? edtf.earliest : edtf.latest;
}

void set_code(struct check *check, const struct cell *cell, void *field)
{
    const struct item_list *list = field;
    if (!check->key)
        return;
    if (list->count >= ITEM_LIMIT) {
        check_error(check, cell, "too-many-items", "a record has more than %d codes", ITEM_LIMIT);
        return;
    }
    struct code *code = check_item(check, LIST_CODES, list->count);
    code->name = check->key;
    code->value = cell->text;
}

/* "a; b" sets item 0 to "a" and item 1 to "b"; 'detail' is the field of the first. */
void set_many(struct check *check, const struct cell *cell, void *field)
{
    (void)field;
    struct binding binding = binding_of(check->rule->detail, record_rules, check->arena);
    if (!expect_text(check, cell))
        return;
    const char *at = cell->text;
    while (*at) {
        size_t length = strcspn(at, ";");
        struct cell *part = ARENA_NEW(check->arena, struct cell);
        *part = *cell;
        part->text = arena_copy(check->arena, at, length);
        part->text = check_trimmed(check, part);
        if (*part->text) {
            check_set(check, part, &binding);
            binding.index++;
        }
        at += length + (at[length] == ';');
    }
}

void set_version(struct check *check, const struct cell *cell, void *field)
{
    (void)field;
    if (cell->kind != CELL_NUMBER || cell->number != 1)
        check_warning(check, cell, "unknown-version",
                      "'%s' is not the version of the format that this build knows; 1 is",
                      check_quoted(check, cell));
}
