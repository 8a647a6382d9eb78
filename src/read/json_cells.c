/* A JSON value as flat cells: one for each leaf, in the order in which they are written. */
#include "read/json.h"

#include "base/memory.h"

#include <jansson.h>
#include <stdint.h>
#include <string.h>

struct record json_record(const struct json_reading *json)
{
    const struct frame *frame = &json->frame;
    return (struct record){
        .raw = {buffer_text(&frame->text), frame->text.length, frame->line, frame->column},
        .locate = json_locate,
        .path = buffer_text(&json->path),
    };
}

static void add_cell(struct json_reading *json, enum cell_kind kind, const char *text,
                     double number)
{
    json->cells =
        memory_grow(json->cells, json->cell_count, &json->cell_capacity, sizeof *json->cells);
    json->cells[json->cell_count++] = (struct cell){
        .column = reading_column(json->reading, buffer_text(&json->name)),
        .kind = kind,
        .text = text,
        .number = number,
        .ordinal = json->ordinal,
    };
}

/* Whole numbers are many, and printf is slow. */
static void add_whole(struct buffer *buffer, json_int_t number)
{
    char digits[24];
    char *at = digits + sizeof digits;
    uint64_t left = number < 0 ? 0 - (uint64_t)number : (uint64_t)number;
    do {
        *--at = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (number < 0)
        *--at = '-';
    buffer_add(buffer, at, (size_t)(digits + sizeof digits - at));
}

static void add_number(struct json_reading *json, const json_t *value)
{
    struct buffer digits = {0};
    if (json_is_integer(value))
        add_whole(&digits, json_integer_value(value));
    else
        buffer_add_number(&digits, json_real_value(value), 9);
    add_cell(json, CELL_NUMBER, arena_text(&json->reading->scratch, buffer_text(&digits)),
             json_number_value(value));
    buffer_clear(&digits);
}

static void flatten(struct json_reading *json, json_t *value);

/* Each leaf counts, also of what is passed over, so that its place can be found again. */
static size_t count_leaves(const json_t *value)
{
    size_t count = 0, i;
    const char *key;
    json_t *member;
    if (json_is_object(value)) {
        json_object_foreach((json_t *)value, key, member) count += count_leaves(member);
        return count;
    }
    if (!json_is_array(value))
        return 1;
    json_array_foreach(value, i, member) count += count_leaves(member);
    return count;
}

static void flatten_inside(struct json_reading *json, json_t *value)
{
    size_t length = json->name.length;
    const char *key;
    json_t *member;
    size_t i;
    if (json_is_array(value)) {
        json_array_foreach(value, i, member)
        {
            buffer_add(&json->name, ".", length > 0);
            add_whole(&json->name, (json_int_t)i);
            flatten(json, member);
            json->name.length = length;
        }
        return;
    }
    json_object_foreach(value, key, member)
    {
        buffer_add(&json->name, ".", length > 0);
        buffer_add_text(&json->name, key);
        flatten(json, member);
        json->name.length = length;
    }
}

/* Each leaf has an ordinal; those that hold nothing have no cell. */
static void flatten(struct json_reading *json, json_t *value)
{
    if (json_is_object(value) || json_is_array(value)) {
        flatten_inside(json, value);
        return;
    }
    if (json->cell_count == CELL_LIMIT) {
        json->is_too_wide = true;
        return;
    }
    const char *text = json_string_value(value);
    if (text && text[strspn(text, " \t\r\n")])
        add_cell(json, CELL_TEXT, text, 0);
    else if (json_is_number(value))
        add_number(json, value);
    else if (json_is_boolean(value))
        add_cell(json, CELL_TRUTH, json_is_true(value) ? "true" : "false", 0);
    json->ordinal++;
}

/* ---- Features ---- */

const json_t *json_inner(const json_t *record)
{
    const char *type = json_string_value(json_object_get(record, "type"));
    const json_t *properties = json_object_get(record, "properties");
    const json_t *attributes = json_object_get(record, "attributes");
    if (type && strcmp(type, "Feature") == 0 && json_is_object(properties))
        return properties;
    return json_is_object(attributes) && json_object_size(record) <= 2 ? attributes : NULL;
}

static void flatten_as(struct json_reading *json, const char *name, json_t *value)
{
    buffer_reset(&json->name);
    buffer_add_text(&json->name, name);
    flatten(json, value);
}

/* The coordinates of a point are longitude and latitude; other shapes have no one place. */
static void flatten_geometry(struct json_reading *json, json_t *geometry)
{
    const char *type = json_string_value(json_object_get(geometry, "type"));
    bool is_point = type && strcmp(type, "Point") == 0;
    const char *key;
    json_t *member, *number;
    size_t i;
    json_object_foreach(geometry, key, member)
    {
        if (!is_point || strcmp(key, "coordinates") != 0 || !json_is_array(member)) {
            json->ordinal += count_leaves(member);
            continue;
        }
        json_array_foreach(member, i, number)
        {
            if (i < 2)
                flatten_as(json, i == 0 ? "longitude" : "latitude", number);
            else
                json->ordinal += count_leaves(number);
        }
    }
}

static void flatten_feature(struct json_reading *json, json_t *root, const json_t *inner)
{
    const char *key;
    json_t *member;
    json_object_foreach(root, key, member)
    {
        if (member == inner) {
            buffer_reset(&json->name);
            flatten(json, member);
        } else if (strcmp(key, "geometry") == 0 && json_is_object(member)) {
            flatten_geometry(json, member);
        } else if (strcmp(key, "id") == 0 && !json_object_get(inner, "id")) {
            flatten_as(json, key, member);
        } else {
            json->ordinal += count_leaves(member);
        }
    }
}

struct record json_flatten(struct json_reading *json, json_t *root)
{
    struct record record = json_record(json);
    const json_t *inner = json_inner(root);
    json->cell_count = 0;
    json->ordinal = 0;
    json->is_too_wide = false;
    buffer_reset(&json->name);
    if (inner)
        flatten_feature(json, root, inner);
    else
        flatten(json, root);
    if (json->id && !json_object_get(root, "id")) {
        buffer_reset(&json->name);
        buffer_add_text(&json->name, "id");
        add_cell(json, CELL_TEXT, arena_text(&json->reading->scratch, json->id), 0);
    }
    record.cells = json->cells;
    record.cell_count = json->cell_count;
    return record;
}
