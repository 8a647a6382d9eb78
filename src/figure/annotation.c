/* What stands before the first '=' is the date or the id, what follows is the label: dates hold no
 * '='. Whether a text that is no date is the id of a record is known only when all were read. */
#include "figure/annotation.h"

#include "base/memory.h"
#include "figure/settings_internal.h"
#include "figure/translated.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#define LONGEST_LABEL 400 /* bytes of the words of one language */

static const char *const kind_names[] = {"rule", "span", "event", "break"};
static const char *const setting_names[] = {"rule", "span", "key-event", "break"};
static const char *const examples[] = {
    "'2024-05-01=Offensive begins'",
    "'2024-02-19/2024-04-14=Truce'",
    "'2024-05-01=Market shelled'",
    "'2011-11-01=New way of counting'",
};

const char *annotation_kind_name(enum annotation_kind kind)
{
    return kind_names[kind];
}

const char *annotation_setting_name(enum annotation_kind kind)
{
    return setting_names[kind];
}

#define REFUSE(annotation, ...)                                                                    \
    setting_refuse(report, annotation_setting_name((annotation)->kind), __VA_ARGS__)

/* --- labels --- */

static bool set_label(struct annotation *annotation, const char *text, struct arena *arena,
                      struct report *report)
{
    struct translated_request request = {annotation_setting_name(annotation->kind), "label", text,
                                         LONGEST_LABEL};
    return translated_parse(&annotation->label, &request, arena, report);
}

/* --- dates --- */

static bool check_mark(const struct annotation *annotation, struct report *report)
{
    const struct edtf *date = &annotation->date;
    const char *name = annotation_kind_name(annotation->kind);
    if (date->form == EDTF_INTERVAL)
        return REFUSE(annotation, "'%s' is a span of days, and this is for one date; give a 'span'",
                      annotation->when);
    if (date->form == EDTF_ALL_OF)
        return REFUSE(annotation, "'%s' is more than one date; give one %s for each",
                      annotation->when, name);
    if (date->earliest == DAY_NONE_BEFORE || date->latest == DAY_NONE_AFTER)
        return REFUSE(annotation, "'%s' is open on one side; give a date with both bounds",
                      annotation->when);
    return true;
}

static bool check_span(const struct annotation *annotation, struct report *report)
{
    const struct edtf *date = &annotation->date;
    if (date->form != EDTF_ONE_OF && date->form != EDTF_ALL_OF)
        return true;
    return REFUSE(annotation, "'%s' is a set of dates; a span is written 'FROM/TO', such as %s",
                  annotation->when, examples[ANNOTATION_SPAN]);
}

static bool check_date(const struct annotation *annotation, struct report *report)
{
    if (!annotation->date.is_placeable)
        return REFUSE(annotation, "'%s' has no place on a time axis; give a date with its year",
                      annotation->when);
    if (annotation->kind == ANNOTATION_SPAN)
        return check_span(annotation, report);
    return check_mark(annotation, report);
}

static bool set_when(struct annotation *annotation, struct arena *arena, struct report *report)
{
    struct edtf_error error;
    const char *when = annotation->when;
    if (!*when)
        return REFUSE(annotation, "there is no date; write %s", examples[annotation->kind]);
    if (edtf_parse(when, EDTF_SEASONS_METEOROLOGICAL, arena, &annotation->date, &error))
        return check_date(annotation, report);
    if (annotation->kind != ANNOTATION_EVENT)
        return REFUSE(annotation, "'%s' is not a date (%s); write %s", when, error.message,
                      examples[annotation->kind]);
    if (isdigit((unsigned char)when[0]) && strchr(when, '-'))
        annotation->no_date = arena_text(arena, error.message);
    return true;
}

/* --- lists --- */

bool annotations_add(struct annotations *list, const struct annotation_request *request,
                     struct arena *arena, struct report *report)
{
    struct annotation annotation = {
        .kind = request->kind,
        .panel = request->panel,
        .when = arena_text(arena, request->when),
        .file = request->file,
        .place = request->place ? arena_text(arena, request->place) : NULL,
    };
    if (list->count == ANNOTATION_LIMIT)
        return REFUSE(&annotation, "more than %d annotations are too many for one figure",
                      ANNOTATION_LIMIT);
    if (!set_when(&annotation, arena, report) ||
        (request->label && *request->label &&
         !set_label(&annotation, request->label, arena, report)))
        return false;
    list->items = memory_grow(list->items, list->count, &list->capacity, sizeof *list->items);
    list->items[list->count++] = annotation;
    return true;
}

bool annotations_add_text(struct annotations *list, enum annotation_kind kind, const char *text,
                          struct arena *arena, struct report *report)
{
    size_t length = strcspn(text, "=");
    struct annotation_request request = {
        .kind = kind,
        .panel = EVERY_PANEL,
        .when = arena_copy(arena, text, length),
        .label = text + length + (text[length] == '='),
    };
    return annotations_add(list, &request, arena, report);
}

/* --- writing --- */

void annotation_add_json(const struct annotation *annotation, struct buffer *out)
{
    buffer_print(out, "{\"%s\":", annotation_kind_name(annotation->kind));
    buffer_add_json(out, annotation->when);
    if (annotation->label.count) {
        buffer_add_text(out, ",\"label\":");
        translated_add_json(&annotation->label, out);
    }
    buffer_add_text(out, "}");
}

void annotations_clear(struct annotations *list)
{
    free(list->items);
    *list = (struct annotations){0};
}
