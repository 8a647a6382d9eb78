/* The lines that put the figures of a drawing into a document. */
#define _POSIX_C_SOURCE 200809L /* stat */
#include "api/drawing.h"

#include "base/path.h"
#include "base/utf8.h"
#include "locale/locale.h"
#include "query/choice.h"
#include "render/renderer.h"
#include "render/snippet.h"

#include <string.h>
#include <sys/stat.h>

/* --- the picture --- */

/* The output that suits a document best; NULL where none does. */
static const char *picture_of(const struct file_figure *figure, const struct snippet_target *target)
{
    for (const char *const *format = target->formats; *format; format++) {
        for (size_t i = 0; i < figure->output_count; i++) {
            const struct renderer *renderer = renderer_for_path(figure->outputs[i].path);
            if (renderer && strcmp(renderer->name, *format) == 0)
                return figure->outputs[i].path;
        }
    }
    return NULL;
}

static bool refuse(const struct drawn *drawn, struct casus_report *report, const char *code,
                   const char *message)
{
    const struct position position = {.input = drawn->file->json.name, .field = drawn->from->name};
    report_add(report->report, SEVERITY_ERROR, code, &position, "%s", message);
    return false;
}

static bool refuse_outputs(const struct drawn *drawn, const struct snippet_target *target,
                           struct casus_report *report)
{
    struct arena arena = {0};
    const char *list = NULL;
    for (const char *const *format = target->formats; *format; format++) {
        const char *ending = renderer_find(*format) ? renderer_find(*format)->endings : NULL;
        if (ending)
            list = list ? arena_print(&arena, "%s, %s", list, ending) : ending;
    }
    refuse(drawn, report, "no-picture",
           arena_print(&arena, "none of its outputs suits %s, which takes %s; add one to 'output'",
                       target->name, list));
    arena_clear(&arena);
    return false;
}

/* --- the label --- */

static bool is_of_label(char byte)
{
    return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '.';
}

/* The letters and digits of a name, with '-' for what is between them. */
static const char *slug_of(const char *name, struct arena *arena)
{
    char *slug = arena_alloc(arena, strlen(name) + 1);
    size_t length = 0;
    for (; *name; name++) {
        if (is_of_label(*name))
            slug[length++] = *name;
        else if (length && slug[length - 1] != '-')
            slug[length++] = '-';
    }
    while (length && (slug[length - 1] == '-' || slug[length - 1] == '.'))
        length--;
    slug[length] = '\0';
    return length ? slug : "figure";
}

/* Of figures with the same label the later ones have a number. */
static const char *label_of(const struct casus_drawing *drawing, size_t index, struct arena *arena)
{
    const char *slug = slug_of(drawing->drawn[index].from->name, arena);
    size_t same = 1;
    for (size_t i = 0; i < index; i++)
        same += strcmp(slug_of(drawing->drawn[i].from->name, arena), slug) == 0;
    return same > 1 ? arena_print(arena, "%s-%zu", slug, same) : slug;
}

/* --- the snippet --- */

static void warn_of_missing(const struct drawn *drawn, const char *path, const char *shown,
                            struct casus_report *report)
{
    const struct position position = {.input = drawn->file->json.name, .field = drawn->from->name};
    struct stat status;
    if (stat(path, &status) != 0)
        report_add(report->report, SEVERITY_WARNING, "picture-missing", &position,
                   "'%s' is not there yet; 'casus draw %s' draws it", shown,
                   drawn->file->json.name);
}

/* Where a file is, seen from the folder of the figure file. */
static const char *from_file(const struct drawn *drawn, const char *path, struct arena *arena)
{
    const char *folder = path_absolute(path_folder(drawn->file->json.name, arena), arena);
    return path_relative(folder, path_absolute(path, arena), arena);
}

static struct snippet snippet_of(const struct drawn *drawn, size_t page)
{
    const struct scene *first = drawn->figure->scene, *scene = scene_page(first, page);
    struct locale *locale = locale_new(first->language);
    struct snippet snippet = {
        .width_text = drawn->figure->settings.width.text,
        .width = scene->width,
        .height = scene->height,
        .alt = first->description,
        .short_alt = first->short_description,
        .title = scene->title,
        .subtitle = first->subtitle,
        .language = first->language,
        .is_rtl = locale_is_rtl(locale),
    };
    locale_free(locale);
    return snippet;
}

/* Each page is a figure of its own. */
static bool add_pages(struct casus_drawing *drawing, size_t index,
                      const struct snippet_target *target, const char *path,
                      struct casus_report *report)
{
    const struct drawn *drawn = &drawing->drawn[index];
    struct arena arena = {0};
    size_t count = scene_page_count(drawn->figure->scene);
    bool is_whole = count == 1 || renderer_for_path(path)->holds_pages, is_good = true;
    const char *label = label_of(drawing, index, &arena);
    for (size_t page = 0; page < count && is_good; page++) {
        const char *file = is_whole ? path : path_numbered(path, page + 1, &arena);
        struct snippet snippet = snippet_of(drawn, page);
        snippet.path = from_file(drawn, file, &arena);
        snippet.page = is_whole && count > 1 ? page + 1 : 0;
        snippet.label = page ? arena_print(&arena, "%s-%zu", label, page + 1) : label;
        const char *reason = target->refuse(snippet.path);
        is_good = !reason || refuse(drawn, report, "bad-path", reason);
        if (!is_good)
            break;
        warn_of_missing(drawn, file, snippet.path, report);
        buffer_add_text(&drawing->snippet, page ? "\n" : "");
        target->add(&snippet, &drawing->snippet);
    }
    arena_clear(&arena);
    return is_good;
}

static const struct snippet_target *find_target(const char *name, struct casus_report *report)
{
    const struct snippet_target *target = snippet_find(name);
    if (!target) {
        struct arena arena = {0};
        choice_refuse("for", "kind of document", name, CHOICE_NAMES(snippet_table, &arena),
                      report->report);
        arena_clear(&arena);
    }
    return target;
}

bool casus_drawing_check_snippet(struct casus_drawing *drawing, const char *target,
                                 struct casus_report *report)
{
    const struct snippet_target *found = find_target(target, report);
    bool is_good = found != NULL;
    for (size_t i = 0; found && i < drawing->count; i++) {
        if (!picture_of(drawing->drawn[i].from, found))
            is_good = refuse_outputs(&drawing->drawn[i], found, report);
    }
    return is_good;
}

const char *casus_drawing_snippet(struct casus_drawing *drawing, size_t index, const char *target,
                                  struct casus_report *report)
{
    const struct snippet_target *found = find_target(target, report);
    const struct drawn *drawn = &drawing->drawn[index];
    const char *path = found ? picture_of(drawn->from, found) : NULL;
    if (!found || (!path && !refuse_outputs(drawn, found, report)) ||
        !drawing_lay_out(drawing, index, report))
        return NULL;
    buffer_reset(&drawing->snippet);
    return add_pages(drawing, index, found, path, report) ? buffer_text(&drawing->snippet) : NULL;
}
