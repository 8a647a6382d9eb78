/* Real files against the answers that were computed apart from casus. They are not part of the
 * project: $CASUS_DATA names their folder, '../shared/data' by default; without it the tests are
 * skipped. */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "casus.h"

#define PATH_SIZE 512

static const char *folder(void)
{
    const char *given = getenv("CASUS_DATA");
    return given ? given : "../shared/data";
}

/* What 'info' says of a file, or NULL after a skip. */
static json_t *info_of(const char *name, json_t **key)
{
    char path[PATH_SIZE], key_path[PATH_SIZE];
    json_error_t error;
    snprintf(path, sizeof path, "%s/%s", folder(), name);
    snprintf(key_path, sizeof key_path, "%s/%s.key.json", folder(), name);
    if (access(path, R_OK) != 0 || access(key_path, R_OK) != 0) {
        print_message("%s is not there\n", path);
        skip();
    }
    *key = json_load_file(key_path, 0, &error);
    struct casus_report *report = casus_report_new();
    struct casus_info *info = casus_info_new();
    assert_true(casus_info_read(info, path, report));
    casus_info_finish(info, report);
    json_t *said = json_loads(casus_info_json(info, report), 0, &error);
    casus_info_free(info);
    casus_report_free(report);
    assert_non_null(*key);
    assert_non_null(said);
    return said;
}

static json_int_t whole(const json_t *object, const char *key)
{
    return (json_int_t)json_number_value(json_object_get(object, key));
}

static void check_text(const json_t *said, const char *field, const json_t *key,
                       const char *key_field)
{
    const char *expected = json_string_value(json_object_get(key, key_field));
    if (expected)
        assert_string_equal(json_string_value(json_object_get(said, field)), expected);
}

/* Each number of 'expected' is in 'said', and nothing else is; what has no name is left out there.
 */
static void check_numbers(const json_t *said, const json_t *expected)
{
    const char *name;
    json_t *number;
    size_t nameless = json_object_get(expected, "") != NULL;
    assert_int_equal(json_object_size(said) + nameless, json_object_size(expected));
    json_object_foreach((json_t *)expected, name, number)
    {
        char own[PATH_SIZE];
        snprintf(own, sizeof own, "%.*s", (int)strcspn(name, "("), name);
        if (strchr(name, '('))
            own[strlen(own) - 1] = '\0';
        const char *wanted = json_object_get(said, name) ? name : own;
        if (*name && whole(said, wanted) != json_integer_value(number))
            print_error("'%s'\n", name);
        if (*name)
            assert_int_equal(whole(said, wanted), json_integer_value(number));
    }
}

static void check_months(const json_t *said, const json_t *key)
{
    const json_t *months = json_object_get(said, "months");
    const json_t *expected = json_object_get(key, "events_per_month");
    static const char *const sides[] = {"low", "best", "high"};
    const char *name;
    json_t *number;
    assert_int_equal(json_object_size(months), json_object_size(expected));
    json_object_foreach((json_t *)expected, name, number) assert_int_equal(
        whole(json_object_get(months, name), "events"), json_integer_value(number));
    for (size_t i = 0; i < 3; i++) {
        const json_t *deaths = json_object_get(json_object_get(key, "deaths_per_month"), sides[i]);
        json_object_foreach((json_t *)deaths, name, number) assert_int_equal(
            whole(json_object_get(json_object_get(months, name), "killed"), sides[i]),
            json_integer_value(number));
    }
}

static void check_deaths(const json_t *said, const json_t *key)
{
    static const char *const sides[] = {"low", "best", "high"};
    const json_t *expected = json_object_get(key, "deaths_total");
    const json_t *killed = json_object_get(json_object_get(said, "counts"), "killed");
    if (json_object_size(expected) == 0)
        assert_null(killed);
    for (size_t i = 0; json_object_size(expected) && i < 3; i++)
        assert_int_equal(whole(killed, sides[i]), whole(expected, sides[i]));
}

static void check_file(const char *name, const char *dialect, const char *last_key)
{
    json_t *key;
    json_t *said = info_of(name, &key);
    const json_t *input = json_array_get(json_object_get(said, "inputs"), 0);
    assert_string_equal(json_string_value(json_object_get(input, "dialect")), dialect);
    assert_int_equal(whole(said, "records"), whole(key, "records"));
    assert_int_equal(whole(said, "events"), whole(key, "records"));
    assert_int_equal(whole(said, "rejected"), 0);
    check_text(said, "first", key, "min_date");
    check_text(said, "last", key, last_key);
    check_numbers(json_object_get(said, "types"), json_object_get(key, "events_per_type"));
    check_numbers(json_object_get(said, "countries"), json_object_get(key, "events_per_country"));
    check_months(said, key);
    check_deaths(said, key);
    json_decref(said);
    json_decref(key);
}

static void ucdp_release(void **state)
{
    (void)state;
    check_file("ucdp/ged191_bangladesh.csv", "ucdp", "max_end_date");
}

static void ucdp_with_a_tag_row(void **state)
{
    (void)state;
    check_file("ucdp/hdx_ucdp_ukraine_2021.csv", "ucdp", "max_end_date");
}

static void ucdp_of_the_api(void **state)
{
    (void)state;
    check_file("ucdp/ucdp_api_raw_algeria.json", "ucdp", "max_end_date");
}

static void gdelt_2(void **state)
{
    (void)state;
    check_file("gdelt/20180326044500.export.CSV", "gdelt", "max_date");
}

static void gdelt_1_of_two_widths(void **state)
{
    (void)state;
    check_file("gdelt/gdelt1_events_58col.csv", "gdelt", "max_date");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ucdp_release),          cmocka_unit_test(ucdp_with_a_tag_row),
        cmocka_unit_test(ucdp_of_the_api),       cmocka_unit_test(gdelt_2),
        cmocka_unit_test(gdelt_1_of_two_widths),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
