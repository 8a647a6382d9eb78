/* The line that outputs carry: what changes its hash and what does not, and that it is found again
 * among other bytes, some of which look like it. */
#include "api/provenance.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

#define DATA "date,title\n2013-06-05,First\n2013-06-25,Second\n"

struct variant {
    const char *name, *data; /* of the input; NULL: as in the others */
    const char *setting, *value;
};

static struct provenance make(struct variant variant)
{
    struct casus_report *report = casus_report_new();
    struct casus_figure *figure = casus_figure_new("timeline", report);
    const char *data = variant.data ? variant.data : DATA;
    if (variant.setting)
        assert_true(casus_figure_set(figure, variant.setting, variant.value, report));
    assert_true(casus_figure_read_bytes(figure, variant.name ? variant.name : "a.csv", data,
                                        strlen(data), report));
    struct provenance provenance = provenance_of(figure);
    casus_figure_free(figure);
    casus_report_free(report);
    return provenance;
}

static bool hashes_alike(struct variant variant)
{
    struct provenance plain = make((struct variant){0}), other = make(variant);
    bool is_alike = strcmp(plain.hash, other.hash) == 0;
    provenance_clear(&plain);
    provenance_clear(&other);
    return is_alike;
}

static void the_hash_is_of_data_and_options(void **state)
{
    (void)state;
    assert_true(hashes_alike((struct variant){0}));
    assert_false(hashes_alike((struct variant){.data = DATA "\n"}));
    assert_false(hashes_alike((struct variant){.setting = "title", .value = "Other"}));
    assert_false(hashes_alike((struct variant){.setting = "lang", .value = "fr"}));
}

static void where_and_how_it_was_drawn_do_not_count(void **state)
{
    (void)state;
    assert_true(hashes_alike((struct variant){.name = "/elsewhere/b.csv"}));
    assert_true(hashes_alike((struct variant){.setting = "threads", .value = "2"}));
    assert_true(hashes_alike((struct variant){.setting = "provenance", .value = "hash"}));
}

static void the_record_says_what_was_read_and_asked_for(void **state)
{
    (void)state;
    struct provenance made = make((struct variant){.setting = "title", .value = "A --> B"});
    const json_t *input = json_array_get(json_object_get(made.record, "inputs"), 0);
    const json_t *options = json_object_get(made.record, "options");
    assert_string_equal(json_string_value(json_object_get(input, "path")), "a.csv");
    assert_string_equal(json_string_value(json_object_get(made.record, "casus")), CASUS_VERSION);
    assert_string_equal(json_string_value(json_object_get(options, "title")), "A --> B");
    assert_string_equal(json_string_value(json_object_get(options, "chart")), "timeline");
    provenance_clear(&made);
}

static void add_line(struct buffer *out, const char *title, bool has_record)
{
    struct provenance made = make((struct variant){.setting = "title", .value = title});
    provenance_add_line(&made, has_record, out);
    provenance_clear(&made);
}

static bool has_title(const struct buffer *bytes, const char *title)
{
    struct provenance found;
    if (!provenance_find(bytes->bytes, bytes->length, &found))
        return false;
    const json_t *options = json_object_get(found.record, "options");
    const char *said = json_string_value(json_object_get(options, "title"));
    bool is_it = said && strcmp(said, title) == 0;
    provenance_clear(&found);
    return is_it;
}

static void the_line_stands_in_a_comment(void **state)
{
    (void)state;
    struct buffer line = {0};
    add_line(&line, "A --> B </script> é \\ %%EOF", true);
    assert_null(strstr(line.bytes, "--"));
    assert_null(strpbrk(line.bytes, "<>&\"'\\\n%"));
    for (size_t i = 0; i < line.length; i++)
        assert_in_range((unsigned char)line.bytes[i], 0x20, 0x7e);
    buffer_clear(&line);
}

static void the_line_is_found_among_other_bytes(void **state)
{
    (void)state;
    struct buffer bytes = {0};
    buffer_add(&bytes, "\0\xff casus-prov casus-", 20);
    add_line(&bytes, "First", true);
    add_line(&bytes, "Second", true);
    assert_true(has_title(&bytes, "First"));
    buffer_reset(&bytes);
    buffer_add_text(&bytes, "%PDF-1.5 ");
    add_line(&bytes, "First", true);
    add_line(&bytes, "Second", true);
    assert_true(has_title(&bytes, "Second"));
    buffer_clear(&bytes);
}

static void a_broken_line_is_read_and_a_damaged_one_is_not(void **state)
{
    (void)state;
    struct buffer line = {0}, broken = {0};
    add_line(&line, "First", true);
    for (size_t at = 0; at < line.length; at += 100) {
        buffer_add_text(&broken, at ? "\n% " : "");
        buffer_add(&broken, line.bytes + at, line.length - at < 100 ? line.length - at : 100);
    }
    assert_true(has_title(&broken, "First"));
    struct provenance found;
    char *digit = strstr(line.bytes, "sha256=") + strlen("sha256=");
    *digit = *digit == '0' ? '1' : '0';
    assert_false(provenance_find(line.bytes, line.length, &found));
    assert_false(provenance_find(line.bytes, 40, &found));
    assert_false(provenance_find("", 0, &found));
    buffer_clear(&line);
    buffer_clear(&broken);
}

static void a_hash_may_stand_alone(void **state)
{
    (void)state;
    struct buffer line = {0};
    struct provenance found;
    add_line(&line, "First", false);
    assert_true(provenance_find(line.bytes, line.length, &found));
    assert_null(found.record);
    assert_int_equal(strlen(found.hash), 64);
    provenance_clear(&found);
    buffer_clear(&line);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_hash_is_of_data_and_options),
        cmocka_unit_test(where_and_how_it_was_drawn_do_not_count),
        cmocka_unit_test(the_record_says_what_was_read_and_asked_for),
        cmocka_unit_test(the_line_stands_in_a_comment),
        cmocka_unit_test(the_line_is_found_among_other_bytes),
        cmocka_unit_test(a_broken_line_is_read_and_a_damaged_one_is_not),
        cmocka_unit_test(a_hash_may_stand_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
