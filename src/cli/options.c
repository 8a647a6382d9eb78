/* Options are '--name value', '--name=value', '-o value' and '-ovalue'; letters of switches can
 * stand together; '--' ends them, and '-' alone is an input. */
#include "cli/options.h"

#include "cli/cli.h"
#include "cli/progress.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Where parsing is. */
struct parse {
    struct options *options;
    const char *command;
    unsigned kind;
    char **words;
    int count, at;
};

/* ---- The program's own options ---- */

static void take_output(struct options *options, const char *value)
{
    options->outputs[options->output_count++] = value;
}

static void take_format(struct options *options, const char *value)
{
    options->format = value;
}

static void take_report(struct options *options, const char *value)
{
    options->report = value;
}

static void take_folder(struct options *options, const char *value)
{
    options->folder = value;
}

static void take_pick(struct options *options, const char *value)
{
    options->picks[options->pick_count++] = value;
}

static void take_save(struct options *options, const char *value)
{
    options->save = value;
}

static void take_document(struct options *options, const char *value)
{
    options->document = value;
}

static void take_strict(struct options *options, const char *value)
{
    (void)value;
    options->is_strict = true;
}

static void take_check(struct options *options, const char *value)
{
    (void)value;
    options->is_check = true;
}

static void take_json(struct options *options, const char *value)
{
    (void)value;
    options->is_json = true;
}

static void take_progress(struct options *options, const char *value)
{
    options->progress = value;
}

static void take_quiet(struct options *options, const char *value)
{
    (void)value;
    options->is_quiet = true;
}

static void take_verbose(struct options *options, const char *value)
{
    (void)value;
    options->is_verbose = true;
}

static void take_help(struct options *options, const char *value)
{
    (void)value;
    options->wants_help = true;
}

/* ---- Finding ---- */

static bool is_name(const char *typed, size_t length, const char *name)
{
    return strlen(name) == length && memcmp(typed, name, length) == 0;
}

static const struct option *find_option(const struct parse *parse, const char *name, size_t length)
{
    for (const struct option *option = option_table; option->name; option++) {
        if ((option->commands & parse->kind) && is_name(name, length, option->name))
            return option;
    }
    return NULL;
}

static const struct option *find_letter(const struct parse *parse, char letter)
{
    for (const struct option *option = option_table; option->name; option++) {
        if ((option->commands & parse->kind) && option->letter == letter)
            return option;
    }
    return NULL;
}

bool options_suit_block(const struct casus_setting *setting)
{
    return strcmp(setting->name, "alt-file") != 0;
}

static bool takes_setting(unsigned kind, const struct casus_setting *setting)
{
    unsigned readers = OPTION_FOR_INFO | OPTION_FOR_CONVERT;
    unsigned files = OPTION_FOR_FILES | OPTION_FOR_SNIPPET;
    return (kind & OPTION_FOR_DRAW) || ((kind & OPTION_FOR_BLOCK) && options_suit_block(setting)) ||
           ((kind & files) && setting->is_for_files) ||
           ((kind & readers) && setting->is_for_reading) ||
           ((kind & OPTION_FOR_CONVERT) && setting->is_for_keeping);
}

static bool find_setting(const struct parse *parse, const char *name, size_t length,
                         struct casus_setting *setting)
{
    for (size_t i = 0; casus_setting_at(i, setting); i++) {
        if (takes_setting(parse->kind, setting) && is_name(name, length, setting->name))
            return true;
    }
    return false;
}

/* ---- Refusing ---- */

#define NAME_LIMIT 128 /* names that 'did you mean' looks at */

__attribute__((format(printf, 2, 3))) static bool refuse(struct options *options,
                                                         const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    size_t size = (size_t)vsnprintf(NULL, 0, format, again) + 1;
    free(options->wrong);
    options->wrong = allocate(size, 1);
    vsnprintf(options->wrong, size, format, arguments);
    va_end(again);
    va_end(arguments);
    return false;
}

/* An option that commands have, but not a block of a document. */
static bool is_of_commands(const struct parse *parse, const char *name, size_t length, char letter)
{
    for (const struct option *option = option_table; option->name; option++)
        if ((parse->kind & OPTION_FOR_BLOCK) &&
            (is_name(name, length, option->name) || (letter && option->letter == letter)))
            return true;
    return (parse->kind & OPTION_FOR_BLOCK) && is_name(name, length, "alt-file");
}

static bool refuse_in_block(const struct parse *parse, const char *typed)
{
    return refuse(parse->options,
                  "the option '%.*s' is not for documents; a block says what is drawn, not where "
                  "it is written",
                  (int)strcspn(typed, "="), typed);
}

static bool refuse_option(const struct parse *parse, const char *name, size_t length)
{
    const char *names[NAME_LIMIT] = {NULL};
    size_t count = 0;
    struct casus_setting setting;
    for (const struct option *option = option_table; option->name; option++) {
        if (option->commands & parse->kind)
            names[count++] = option->name;
    }
    for (size_t i = 0; count < NAME_LIMIT - 1 && casus_setting_at(i, &setting); i++) {
        if (takes_setting(parse->kind, &setting))
            names[count++] = setting.name;
    }
    char *typed = allocate(length + 1, 1);
    memcpy(typed, name, length);
    const char *nearest = casus_nearest(typed, names);
    if (nearest)
        refuse(parse->options, "unknown option '--%s'; did you mean '--%s'?", typed, nearest);
    else
        refuse(parse->options, "unknown option '--%s'; 'casus help %s' lists the options", typed,
               parse->command);
    free(typed);
    return false;
}

/* ---- Parsing ---- */

/* The value of an option: what is attached to it, or the next word. NULL after saying that it is
 * missing. */
static const char *value_of(struct parse *parse, const char *attached, const char *option,
                            const char *argument)
{
    if (attached)
        return attached;
    if (parse->at < parse->count)
        return parse->words[parse->at++];
    refuse(parse->options, "option '%s' needs a value: '%s %s'", option, option, argument);
    return NULL;
}

/* A switch has no value. */
static bool check_switch(struct parse *parse, const char *attached, const char *typed)
{
    return !attached ||
           refuse(parse->options, "option '%.*s' takes no value", (int)strcspn(typed, "="), typed);
}

static bool take_option(struct parse *parse, const struct option *option, const char *attached,
                        const char *typed)
{
    const char *value = "";
    if (option->argument)
        value = value_of(parse, attached, typed, option->argument);
    else if (!check_switch(parse, attached, typed))
        return false;
    if (value)
        option->take(parse->options, value);
    return value != NULL;
}

static bool take_setting(struct parse *parse, const struct casus_setting *setting,
                         const char *attached, const char *typed)
{
    const char *value = "";
    if (setting->argument)
        value = value_of(parse, attached, typed, setting->argument);
    else if (!check_switch(parse, attached, typed))
        return false;
    struct options *options = parse->options;
    if (value)
        options->settings[options->setting_count++] = (struct assignment){setting->name, value};
    return value != NULL;
}

static bool parse_long(struct parse *parse, const char *word)
{
    const char *name = word + 2;
    size_t length = strcspn(name, "=");
    const char *attached = name[length] ? name + length + 1 : NULL;
    struct casus_setting setting;
    const struct option *option = find_option(parse, name, length);
    if (option)
        return take_option(parse, option, attached, word);
    if (find_setting(parse, name, length, &setting))
        return take_setting(parse, &setting, attached, word);
    if (is_of_commands(parse, name, length, 0))
        return refuse_in_block(parse, word);
    return refuse_option(parse, name, length);
}

static bool parse_letters(struct parse *parse, const char *word)
{
    for (const char *at = word + 1; *at; at++) {
        const struct option *option = find_letter(parse, *at);
        if (!option && is_of_commands(parse, "", 0, *at))
            return refuse_in_block(parse, word);
        if (!option)
            return refuse(parse->options, "unknown option '%s'; 'casus help %s' lists the options",
                          word, parse->command);
        if (option->argument)
            return take_option(parse, option, at[1] ? at + 1 : NULL, (char[]){'-', *at, '\0'});
        option->take(parse->options, "");
    }
    return true;
}

bool options_parse(struct options *options, const char *command, unsigned kind, char **words,
                   int count)
{
    size_t most = (size_t)count + 1;
    *options = (struct options){
        .inputs = allocate(most, sizeof *options->inputs),
        .outputs = allocate(most, sizeof *options->outputs),
        .settings = allocate(most, sizeof *options->settings),
        .picks = allocate(most, sizeof *options->picks),
    };
    struct parse parse = {options, command, kind, words, count, 0};
    bool is_ended = false;
    while (parse.at < count) {
        const char *word = words[parse.at++];
        bool is_good = true;
        if (is_ended || word[0] != '-' || !word[1])
            options->inputs[options->input_count++] = word;
        else if (strcmp(word, "--") == 0)
            is_ended = true;
        else if (word[1] == '-')
            is_good = parse_long(&parse, word);
        else
            is_good = parse_letters(&parse, word);
        if (!is_good)
            return false;
    }
    return !options->progress || progress_is_known(options->progress) ||
           refuse(options, "--progress: '%s' is not known; write auto, never or always",
                  options->progress);
}

void options_clear(struct options *options)
{
    free(options->inputs);
    free(options->outputs);
    free(options->settings);
    free(options->picks);
    free(options->wrong);
    *options = (struct options){0};
}

#define DRAW OPTION_FOR_DRAW
#define INFO OPTION_FOR_INFO
#define CONVERT OPTION_FOR_CONVERT
#define WORDS OPTION_FOR_WORDS
#define FILES OPTION_FOR_FILES
#define CHECK OPTION_FOR_CHECK
#define SNIPPET OPTION_FOR_SNIPPET

/* clang-format off */
const struct option option_table[] = {
    {"output", 'o', "FILE", "file to write; repeat it for more formats", DRAW, take_output},
    {"output", 'o', "FILE", "write the records", CONVERT, take_output},
    {"output", 'o', "FILE", "write here, not where the file of the one figure says", FILES,
     take_output},
    {"for", 0, "DOCUMENT", "latex, html, markdown or typst", SNIPPET, take_document},
    {"out-dir", 0, "DIR", "folder for outputs, instead of that of the figure file",
     FILES | SNIPPET, take_folder},
    {"only", 0, "NAME", "only the figure of this name; repeatable",
     FILES | SNIPPET | OPTION_FOR_BLOCK, take_pick},
    {"format", 0, "NAME", "format of '-o -', which is standard output", DRAW | FILES | CONVERT,
     take_format},
    {"save-figure", 0, "FILE", "write this command line as a figure file", DRAW, take_save},
    {"report", 0, "FILE", "write what became of each record, as .json or .txt", DRAW | FILES,
     take_report},
    {"strict", 0, NULL, "exit with 1 if a record is rejected or unlabelled", DRAW | FILES,
     take_strict},
    {"strict", 0, NULL, "exit with 1 if a record is rejected", CONVERT, take_strict},
    {"check", 0, NULL, "write nothing; exit with 1 if an output would change", DRAW | FILES,
     take_check},
    {"json", 0, NULL, "one JSON object instead of text", INFO, take_json},
    {"progress", 0, "WHEN", "progress of reading: auto, never, always (default auto)",
     DRAW | FILES | INFO | CONVERT | SNIPPET, take_progress},
    {"quiet", 'q', NULL, "print errors only", DRAW | FILES | INFO | CONVERT | SNIPPET, take_quiet},
    {"quiet", 'q', NULL, "print only what has changed", CHECK, take_quiet},
    {"verbose", 'v', NULL, "print notes and the account of records too",
     DRAW | FILES | INFO | CONVERT | SNIPPET, take_verbose},
    {"verbose", 'v', NULL, "print notes too", CHECK, take_verbose},
    {"help", 'h', NULL, "print this help",
     DRAW | FILES | INFO | CONVERT | CHECK | SNIPPET | WORDS, take_help},
    {NULL, 0, NULL, NULL, 0, NULL},
};
/* clang-format on */
