/* 'casus help': everything comes from the tables of commands, options, settings and charts. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

#define NAME_WIDTH 24
#define SUMMARY_SIZE 200

/* ---- One command ---- */

static void print_option(char letter, const char *name, const char *argument, const char *summary)
{
    char words[64];
    snprintf(words, sizeof words, "--%s%s%s", name, argument ? " " : "", argument ? argument : "");
    if (letter)
        printf("  -%c, %-*s %s\n", letter, NAME_WIDTH, words, summary);
    else
        printf("      %-*s %s\n", NAME_WIDTH, words, summary);
}

static bool find_chart(const char *name, struct casus_entry *chart)
{
    for (size_t i = 0; casus_list_at(CASUS_CHARTS, i, chart); i++) {
        if (strcmp(chart->name, name) == 0)
            return true;
    }
    return false;
}

/* The endings that a command or chart can write. */
static void print_endings(const char *name, bool is_for_convert)
{
    struct casus_entry entry, chart;
    bool has_numbers = !find_chart(name, &chart) || chart.is_numbers;
    for (size_t i = 0; casus_list_at(CASUS_OUTPUTS, i, &entry); i++) {
        if (entry.is_for_convert == is_for_convert && (has_numbers || !entry.is_numbers))
            printf(" %s", entry.endings);
    }
}

static const char *summary_of(const char *name, const struct command *command)
{
    struct casus_entry chart;
    return find_chart(name, &chart) ? chart.summary : command->summary;
}

/* Whether a setting of the figure or the records stands in the help. */
static bool is_shown(const char *name, unsigned kind, const struct casus_setting *setting)
{
    struct casus_entry chart;
    if (kind & OPTION_FOR_DRAW)
        return !find_chart(name, &chart) || casus_chart_takes(name, setting->name);
    unsigned files = OPTION_FOR_FILES | OPTION_FOR_SNIPPET;
    return kind & files ? setting->is_for_files : setting->is_for_keeping;
}

/* A setting of the figure; one of which each chart has its own words with those of this one. */
static void print_setting(const char *name, const struct casus_setting *setting)
{
    char words[SUMMARY_SIZE];
    size_t length = 0;
    const char *word;
    for (size_t i = 0; (word = casus_chart_word_at(name, setting->name, i)); i++)
        length += (size_t)snprintf(words + length, sizeof words - length, "%s%s",
                                   i ? ", " : "one of ", word);
    print_option(0, setting->name, setting->argument, length ? words : setting->summary);
}

static void print_settings(const char *name, unsigned kind)
{
    struct casus_setting setting;
    unsigned figures = OPTION_FOR_DRAW | OPTION_FOR_FILES | OPTION_FOR_SNIPPET;
    if (kind & (figures | OPTION_FOR_CONVERT))
        printf("\n%s:\n", kind & figures ? "The figure" : "The records");
    for (size_t i = 0; casus_setting_at(i, &setting); i++) {
        if (!setting.is_for_reading && (kind & (figures | OPTION_FOR_CONVERT)) &&
            is_shown(name, kind, &setting))
            print_setting(name, &setting);
    }
    printf("\nReading:\n");
    for (size_t i = 0; casus_setting_at(i, &setting); i++) {
        if (setting.is_for_reading && (!(kind & figures) || is_shown(name, kind, &setting)))
            print_option(0, setting.name, setting.argument, setting.summary);
    }
}

static void print_words(const char *name, unsigned kind)
{
    unsigned writers = OPTION_FOR_DRAW | OPTION_FOR_CONVERT, readers = writers | OPTION_FOR_INFO;
    if (kind & OPTION_FOR_FILES)
        printf("\nA FIGURE.json is what '--save-figure' of a chart writes, or a report of many "
               "figures;\n'casus schema' says all that it may hold. Options given here override "
               "what it says.");
    if (kind & OPTION_FOR_CHECK)
        printf("\nA FILE is an output of casus, which says where it comes from, or a figure file, "
               "whose\noutputs are checked. Nothing is drawn. The exit status is 1 where data or "
               "options have\nchanged, 3 where that can't be told.");
    if (kind & OPTION_FOR_SNIPPET)
        printf("\nPrints, for each figure of the files, the lines to paste into a document: the "
               "picture\nthat suits it best of the figure's outputs, with its size, alternative "
               "text, caption\nand label. Paths are relative to the figure file.");
    if (kind & readers)
        printf("\nAn INPUT is a file, also compressed or an archive, or '-'.");
    if (kind & writers) {
        printf(" The ending of an output FILE says its\nformat:");
        print_endings(name, kind & OPTION_FOR_CONVERT);
        printf(".");
    }
}

void help_print(const char *name, const struct command *command)
{
    printf("casus %s: %s\n\nusage: casus %s %s\n", name, summary_of(name, command), name,
           command->usage);
    print_words(name, command->kind);
    printf("\n\nOptions:\n");
    for (const struct option *option = option_table; option->name; option++) {
        if (option->commands & command->kind)
            print_option(option->letter, option->name, option->argument, option->summary);
    }
    if (command->kind & ~(unsigned)(OPTION_FOR_WORDS | OPTION_FOR_CHECK))
        print_settings(name, command->kind);
}

/* ---- All of them ---- */

static void print_row(const char *name, const char *usage, const char *summary)
{
    char words[80];
    snprintf(words, sizeof words, "%s %s", name, usage);
    printf("  casus %-36s %s\n", words, summary);
}

static const char *const statuses[] = {
    [STATUS_DONE] = "done",
    [STATUS_FOUND] = "done, but --strict found a rejected or unlabelled record, or check a change",
    [STATUS_USAGE] = "the command line or a figure file is wrong",
    [STATUS_INPUT] = "an input can't be read",
    [STATUS_EMPTY] = "no record is left to draw or write, or they can't be drawn so",
    [STATUS_OUTPUT] = "an output can't be written",
};

static void print_overview(void)
{
    struct casus_entry chart;
    printf("casus draws timelines and charts of conflict events for reports.\n\n"
           "Charts, each drawn by 'casus CHART %s':\n",
           command_find("timeline")->usage);
    for (size_t i = 0; casus_list_at(CASUS_CHARTS, i, &chart); i++)
        printf("  %-10s %s\n", chart.name, chart.summary);
    printf("\nCommands:\n");
    for (const struct command *command = command_table; command->name; command++)
        print_row(command->name, command->usage, command->summary);
    print_row("--version", "", "print the version");
    printf("\nIn documents: 'pandoc --filter pandoc-casus' draws code blocks of class casus;\n"
           "'pandoc-casus --help' says how.\n");
    printf("\nExit status:\n");
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++)
        printf("  %zu  %s\n", i, statuses[i]);
    printf("\nSOURCE_DATE_EPOCH, seconds since 1970, is the date of outputs that carry one.\n");
    printf("\n'casus help COMMAND' shows the options of a command or chart.\n");
}

enum status help_run(const char *name, const struct options *options)
{
    (void)name;
    if (options->input_count == 0) {
        print_overview();
        return STATUS_DONE;
    }
    const char *topic = options->inputs[0];
    const struct command *command = command_find(topic);
    if (!command)
        return command_refuse(topic);
    help_print(topic, command);
    return STATUS_DONE;
}
