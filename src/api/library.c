/* The lists of what this build can do, from the tables themselves, and the functions that belong to
 * no object. */
#include "api/api.h"

#include "base/file.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "chart/chart.h"
#include "figure/theme_file.h"
#include "locale/locale.h"
#include "query/choice.h"
#include "read/dialect.h"
#include "render/renderer.h"
#include "render/snippet.h"
#include "write/writer.h"

#include <string.h>

const char *casus_version(void)
{
    return CASUS_VERSION;
}

void casus_set_out_of_memory(void (*hook)(size_t size))
{
    memory_set_exhausted(hook);
}

/* ---- Settings ---- */

static bool is_in_scope(const struct setting *setting, enum setting_scope scope)
{
    return scope == SCOPE_ALL || (setting->flags & SETTING_READING) ||
           (scope == SCOPE_KEEPING && (setting->flags & SETTING_KEEPING));
}

/* The names of the settings that may be set, ended by NULL. */
static const char *const *setting_names(enum setting_scope scope, struct arena *arena)
{
    size_t count = 0, kept = 0;
    while (setting_table[count].name)
        count++;
    const char **names = ARENA_ARRAY(arena, const char *, count + 1);
    for (size_t i = 0; i < count; i++) {
        if (is_in_scope(&setting_table[i], scope))
            names[kept++] = setting_table[i].name;
    }
    return names;
}

bool setting_apply(struct settings *settings, enum setting_scope scope, const char *name,
                   const char *value, struct report *report)
{
    const struct setting *setting = setting_find(name);
    if (setting && is_in_scope(setting, scope))
        return setting_set(setting, settings, value, report);
    choice_refuse(NULL, "setting", name, setting_names(scope, &settings->arena), report);
    return false;
}

bool casus_setting_at(size_t index, struct casus_setting *setting)
{
    size_t at = 0;
    while (at < index && setting_table[at].name)
        at++;
    const struct setting *from = &setting_table[at];
    if (!from->name)
        return false;
    *setting = (struct casus_setting){
        .name = from->name,
        .argument = from->argument,
        .summary = from->summary,
        .is_repeatable = (from->flags & SETTING_REPEATABLE) != 0,
        .is_for_reading = (from->flags & SETTING_READING) != 0,
        .is_for_keeping = (from->flags & SETTING_KEEPING) != 0,
        .is_for_files = !(from->flags & SETTING_STRUCTURE),
    };
    return true;
}

bool casus_chart_takes(const char *chart, const char *setting)
{
    const struct chart *found = chart_find(chart);
    const struct setting *row = setting_find(setting);
    return found && row && setting_is_of_chart(row, found);
}

const char *casus_chart_word_at(const char *chart, const char *setting, size_t index)
{
    const struct chart *found = chart_find(chart);
    const struct setting *row = setting_find(setting);
    const char *const *words = row ? setting_own_words(row, found) : NULL;
    size_t count = 0;
    while (words && words[count])
        count++;
    return index < count ? words[index] : NULL;
}

/* ---- Lists ---- */

static struct casus_entry entry_of(const char *name, const char *summary, const char *endings)
{
    return (struct casus_entry){.name = name, .summary = summary, .endings = endings};
}

static struct casus_entry chart_entry(size_t i)
{
    const struct chart *chart = &chart_table[i];
    struct casus_entry entry = entry_of(chart->name, chart->summary, NULL);
    entry.is_numbers = chart->panel && chart->panel->numbers;
    return entry;
}

static struct casus_entry input_entry(size_t i)
{
    const struct reader *reader = &reader_table[i];
    return entry_of(reader->name, reader->summary, reader->endings);
}

static struct casus_entry dialect_entry(size_t i)
{
    const struct dialect *dialect = dialect_table[i];
    return dialect ? entry_of(dialect->name, dialect->summary, NULL) : entry_of(NULL, NULL, NULL);
}

/* Those of figures, then those of records. */
static struct casus_entry output_entry(size_t i)
{
    size_t count = 0;
    while (renderer_table[count].name)
        count++;
    struct casus_entry entry;
    if (i < count) {
        const struct renderer *renderer = &renderer_table[i];
        entry = entry_of(renderer->name, renderer->summary, renderer->endings);
        entry.is_numbers = renderer->is_numbers;
        return entry;
    }
    const struct writer *writer = &writer_table[i - count];
    entry = entry_of(writer->name, writer->summary, writer->endings);
    entry.is_for_convert = true;
    return entry;
}

static struct casus_entry field_entry(size_t i)
{
    return entry_of(field_table[i].name, field_table[i].summary, NULL);
}

static struct casus_entry measure_entry(size_t i)
{
    const char *kind = i ? locale_kind_at(i - 1) : NULL;
    if (i == 0)
        return entry_of("events", "how many events", NULL);
    if (!kind)
        return entry_of(NULL, NULL, NULL);
    return entry_of(kind, locale_is_people(kind) ? "sum of people" : "sum of counts of this kind",
                    NULL);
}

static struct casus_entry theme_entry(size_t i)
{
    return entry_of(theme_texts[i].name, theme_texts[i].summary, NULL);
}

static struct casus_entry language_entry(size_t i)
{
    const char *summary = NULL;
    const char *name = locale_language_at(i, &summary);
    return entry_of(name, summary, NULL);
}

static struct casus_entry document_entry(size_t i)
{
    return entry_of(snippet_table[i].name, snippet_table[i].summary, NULL);
}

static const struct {
    const char *name;
    const char *summary;
    struct casus_entry (*entry)(size_t index); /* the name is NULL in the last row */
} lists[CASUS_LIST_COUNT] = {
    [CASUS_CHARTS] = {"charts", "kinds of figure, each a command", chart_entry},
    [CASUS_INPUTS] = {"inputs", "formats that are read", input_entry},
    [CASUS_DIALECTS] = {"dialects", "data sets whose words are known", dialect_entry},
    [CASUS_OUTPUTS] = {"outputs", "formats that are written", output_entry},
    [CASUS_FIELDS] = {"fields", "fields for --where and --group", field_entry},
    [CASUS_MEASURES] = {"measures", "what charts add up, and any other kind of count",
                        measure_entry},
    [CASUS_THEMES] = {"themes", "looks for --theme", theme_entry},
    [CASUS_LANGUAGES] = {"languages", "languages for --lang that casus has words in",
                         language_entry},
    [CASUS_DOCUMENTS] = {"documents", "kinds of document for 'casus snippet --for'",
                         document_entry},
};

void casus_list_name(enum casus_list list, struct casus_entry *entry)
{
    *entry = entry_of(lists[list].name, lists[list].summary, NULL);
}

bool casus_list_at(enum casus_list list, size_t index, struct casus_entry *entry)
{
    for (size_t i = 0; i <= index; i++) {
        *entry = lists[list].entry(i);
        if (!entry->name)
            return false;
    }
    return true;
}

/* ---- Around the library ---- */

const char *casus_format_for_path(const char *path)
{
    const struct renderer *renderer = renderer_for_path(path);
    return renderer ? renderer->name : NULL;
}

bool casus_write_file(const char *path, const char *bytes, size_t length,
                      struct casus_report *report)
{
    return file_write(path, bytes, length, report->report);
}

const char *casus_convert_format_for_path(const char *path)
{
    const struct writer *writer = writer_for_path(path);
    return writer ? writer->name : NULL;
}

const char *casus_nearest(const char *typed, const char *const *words)
{
    return text_nearest(typed, words);
}
