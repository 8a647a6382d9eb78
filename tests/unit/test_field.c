/* The fields: all are there, and each gives its values. */
#include "model/field.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static const char *const names[] = {
    "id",          "record_type", "category",   "secondary_category",
    "type",        "subtype",     "status",     "confidence",
    "date_status", "actor",       "actor_type", "country",
    "admin",       "place",       "source",     "title",
    "note",        "dialect",     "input",
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct word town[] = {{"en", "Town"}, {"fr", "Ville"}};
static const struct word headline[] = {{"en", "A battle"}};
static const struct word army[] = {{"en", "The army"}, {"fr", "L'armée"}};
static const struct word army_id[] = {{"", "army"}};
static const struct word paper[] = {{"", "A paper"}};
static const enum category secondary[] = {CATEGORY_REMOTE, CATEGORY_VAC, CATEGORY_REMOTE};

static const struct actor actors[] = {
    {.id = "army", .name = {army, 2}, .type = "state-forces"},
    {.id = "bystander"},
    {.id = "army2", .name = {army, 2}, .type = "state-forces"},
    {.id = "rebels", .type = "rebel-group"},
};

static const struct source sources[] = {
    {.via = "agency"},
    {.who = {army_id, 1}},
    {.who = {paper, 1}},
    {.who = {paper, 1}},
};

static const struct event full = {
    .id = "e7",
    .record_type = RECORD_STATEMENT,
    .category = CATEGORY_BATTLE,
    .secondary_categories = secondary,
    .secondary_category_count = COUNT(secondary),
    .type = "Battles",
    .subtype = "Armed clash",
    .status = STATUS_CALLED_OFF,
    .confidence = "high",
    .date_status = "exact",
    .actors = actors,
    .actor_count = COUNT(actors),
    .place = {.name = {town, 2}, .admin = "North", .country = "SYR"},
    .sources = sources,
    .source_count = COUNT(sources),
    .title = {headline, 1},
    .note = "a note",
    .origin = {.dialect = "casus", .input = "events.csv"},
};

static const struct language_order french = {"fr", NULL};

/* The values of a field, joined by '|'. */
static const char *values_of(const char *name, char *out, size_t size)
{
    const struct field *field = field_find(name);
    assert_non_null(field);
    out[0] = '\0';
    const char *value;
    for (size_t i = 0; (value = field->value(&full, &french, i)); i++) {
        assert_true(strlen(out) + strlen(value) + 2 < size);
        if (i > 0)
            strcat(out, "|");
        strcat(out, value);
    }
    return out;
}

static void test_table(void **state)
{
    (void)state;
    size_t count = 0;
    while (field_table[count].name) {
        assert_non_null(field_table[count].value);
        assert_true(strlen(field_table[count].summary) > 0);
        count++;
    }
    assert_int_equal(count, COUNT(names));
    for (size_t i = 0; i < COUNT(names); i++)
        assert_string_equal(field_find(names[i])->name, names[i]);
    assert_null(field_find("colour"));
    assert_null(field_find(""));
}

static void test_values(void **state)
{
    (void)state;
    static const char *const expected[][2] = {
        {"id", "e7"},
        {"record_type", "statement"},
        {"category", "battle"},
        {"secondary_category", "remote|vac"},
        {"type", "Battles"},
        {"subtype", "Armed clash"},
        {"status", "called-off"},
        {"confidence", "high"},
        {"date_status", "exact"},
        {"actor", "L'armée|bystander|rebels"},
        {"actor_type", "state-forces|rebel-group"},
        {"country", "SYR"},
        {"admin", "North"},
        {"place", "Ville"},
        {"source", "L'armée|A paper"},
        {"title", "A battle"},
        {"note", "a note"},
        {"dialect", "casus"},
        {"input", "events.csv"},
    };
    char values[256];
    for (size_t i = 0; i < COUNT(expected); i++)
        assert_string_equal(values_of(expected[i][0], values, sizeof values), expected[i][1]);
}

/* The vocabularies have a first word, which an empty record has too; all else is absent. */
static void test_empty_record(void **state)
{
    (void)state;
    const struct event empty = {0};
    for (const struct field *field = field_table; field->name; field++) {
        bool has_value = field->terms && strcmp(field->name, "secondary_category") != 0;
        assert_int_equal(field->value(&empty, &french, 0) != NULL, has_value);
        assert_null(field->value(&empty, &french, 1));
    }
}

static void test_terms(void **state)
{
    (void)state;
    assert_ptr_equal(field_find("category")->terms, category_terms);
    assert_ptr_equal(field_find("secondary_category")->terms, category_terms);
    assert_ptr_equal(field_find("status")->terms, status_terms);
    assert_ptr_equal(field_find("record_type")->terms, record_type_terms);
    assert_null(field_find("country")->terms);
}

static void test_grouping(void **state)
{
    (void)state;
    assert_true(field_find("category")->can_group);
    assert_true(field_find("source")->can_group);
    assert_false(field_find("id")->can_group);
    assert_false(field_find("title")->can_group);
    assert_false(field_find("note")->can_group);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_table),        cmocka_unit_test(test_values),
        cmocka_unit_test(test_empty_record), cmocka_unit_test(test_terms),
        cmocka_unit_test(test_grouping),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
