/* The schema is JSON and knows every key. */
#include "figure/theme_file.h"
#include "figure/theme_keys.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <jansson.h>

static json_t *load_schema(void)
{
    struct buffer out = {0};
    theme_schema(&out);
    json_t *schema = json_loads(out.bytes, JSON_REJECT_DUPLICATES, NULL);
    buffer_clear(&out);
    assert_non_null(schema);
    return schema;
}

static void every_key_is_there(void **state)
{
    (void)state;
    json_t *schema = load_schema();
    json_t *properties = json_object_get(schema, "properties");
    size_t count = 0;
    for (const struct theme_key *key = theme_keys; key->name; key++, count++) {
        json_t *property = json_object_get(properties, key->name);
        assert_non_null(property);
        assert_string_equal(json_string_value(json_object_get(property, "description")),
                            key->summary);
    }
    assert_int_equal(json_object_size(properties), count + 3); /* "$schema", "theme", "base" */
    assert_true(json_is_false(json_object_get(schema, "additionalProperties")));
    json_decref(schema);
}

static void ranges_are_those_of_the_table(void **state)
{
    (void)state;
    json_t *schema = load_schema();
    json_t *properties = json_object_get(schema, "properties");
    json_t *size = json_object_get(properties, "small_size");
    assert_int_equal(json_integer_value(json_object_get(size, "minimum")), 6);
    assert_int_equal(json_integer_value(json_object_get(size, "maximum")), 72);
    json_t *ramp = json_object_get(properties, "ramp");
    assert_int_equal(json_integer_value(json_object_get(ramp, "minItems")), THEME_RAMP);
    json_decref(schema);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_key_is_there),
        cmocka_unit_test(ranges_are_those_of_the_table),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
