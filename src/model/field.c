/* The table of fields. Each row has one function that gives the value at a place of its list;
 * values that are not given are passed over and repeated ones are given once, so that a record is
 * never counted twice in one group. */
#include "model/field.h"

#include "base/utf8.h"

#include <string.h>

/* The value at place 'at' of a list, 'at' being less than the length of the list; may be NULL. */
struct list {
    size_t (*length)(const struct event *event);
    const char *(*at)(const struct event *event, const struct language_order *order, size_t at);
};

static bool is_earlier(const struct list *list, const struct event *event,
                       const struct language_order *order, size_t at, const char *value)
{
    for (size_t i = 0; i < at; i++) {
        const char *other = list->at(event, order, i);
        if (other && strcmp(other, value) == 0)
            return true;
    }
    return false;
}

/* The i-th of the distinct values that are given. */
static const char *distinct_value(const struct list *list, const struct event *event,
                                  const struct language_order *order, size_t i)
{
    size_t length = list->length(event);
    for (size_t at = 0; at < length; at++) {
        const char *value = list->at(event, order, at);
        if (!value || is_earlier(list, event, order, at, value))
            continue;
        if (i == 0)
            return value;
        i--;
    }
    return NULL;
}

/* A field that is one text of the record. */
#define SINGLE_VALUE(name, expression)                                                             \
    static const char *name##_value(const struct event *event, const struct language_order *order, \
                                    size_t i)                                                      \
    {                                                                                              \
        (void)order;                                                                               \
        return i == 0 ? (expression) : NULL;                                                       \
    }

SINGLE_VALUE(id, event->id)
SINGLE_VALUE(record_type, record_type_terms[event->record_type].name)
SINGLE_VALUE(category, category_terms[event->category].name)
SINGLE_VALUE(type, event->type)
SINGLE_VALUE(subtype, event->subtype)
SINGLE_VALUE(status, status_terms[event->status].name)
SINGLE_VALUE(confidence, event->confidence)
SINGLE_VALUE(date_status, event->date_status)
SINGLE_VALUE(country, event->place.country)
SINGLE_VALUE(admin, event->place.admin)
SINGLE_VALUE(place, words_pick(&event->place.name, order, NULL))
SINGLE_VALUE(title, words_pick(&event->title, order, NULL))
SINGLE_VALUE(note, event->note)
SINGLE_VALUE(dialect, event->origin.dialect)
SINGLE_VALUE(input, event->origin.input)

static size_t secondary_length(const struct event *event)
{
    return event->secondary_category_count;
}

static const char *secondary_at(const struct event *event, const struct language_order *order,
                                size_t at)
{
    (void)order;
    return category_terms[event->secondary_categories[at]].name;
}

static size_t actor_length(const struct event *event)
{
    return event->actor_count;
}

static const char *actor_at(const struct event *event, const struct language_order *order,
                            size_t at)
{
    const char *name = words_pick(&event->actors[at].name, order, NULL);
    return name ? name : event->actors[at].id;
}

static const char *actor_type_at(const struct event *event, const struct language_order *order,
                                 size_t at)
{
    (void)order;
    return event->actors[at].type;
}

static size_t source_length(const struct event *event)
{
    return event->source_count;
}

static const char *source_at(const struct event *event, const struct language_order *order,
                             size_t at)
{
    return event_source_name(event, &event->sources[at], order);
}

/* A field that is a list of the record. */
#define LIST_VALUE(name, length_of, value_at)                                                      \
    static const char *name##_value(const struct event *event, const struct language_order *order, \
                                    size_t i)                                                      \
    {                                                                                              \
        static const struct list list = {length_of, value_at};                                     \
        return distinct_value(&list, event, order, i);                                             \
    }

LIST_VALUE(secondary_category, secondary_length, secondary_at)
LIST_VALUE(actor, actor_length, actor_at)
LIST_VALUE(actor_type, actor_length, actor_type_at)
LIST_VALUE(source, source_length, source_at)

const struct field *field_find(const char *name)
{
    for (const struct field *field = field_table; field->name; field++)
        if (text_equal_caseless(field->name, name))
            return field;
    return NULL;
}

const struct field field_table[] = {
    {"id", "identifier of the record", false, id_value, NULL},
    {"record_type", "event, statement or figure", true, record_type_value, record_type_terms},
    {"category", "one of the 14 categories", true, category_value, category_terms},
    {"secondary_category", "further categories", true, secondary_category_value, category_terms},
    {"type", "the data set's own type", true, type_value, NULL},
    {"subtype", "the data set's own subtype", true, subtype_value, NULL},
    {"status", "reported, claimed, planned, …", true, status_value, status_terms},
    {"confidence", "high, medium or low", true, confidence_value, NULL},
    {"date_status", "exact, approximate, uncertain, …", true, date_status_value, NULL},
    {"actor", "names of those who took part", true, actor_value, NULL},
    {"actor_type", "state-forces, rebel-group, …", true, actor_type_value, NULL},
    {"country", "country of the place", true, country_value, NULL},
    {"admin", "province or district of the place", true, admin_value, NULL},
    {"place", "name of the place", true, place_value, NULL},
    {"source", "names of those who say so", true, source_value, NULL},
    {"title", "title of the record", false, title_value, NULL},
    {"note", "note of the record", false, note_value, NULL},
    {"dialect", "data set the record comes from", true, dialect_value, NULL},
    {"input", "file the record comes from", true, input_value, NULL},
    {0},
};
