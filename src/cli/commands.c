/* The table of commands. Every chart is a command too, all run by the same function. */
#include "cli/cli.h"

#include <string.h>

static const struct command draw_command = {
    "CHART", "[options] INPUT... -o FILE...", "draw a chart", OPTION_FOR_DRAW, draw_run,
};

static bool is_chart(const char *name)
{
    struct casus_entry chart;
    for (size_t i = 0; casus_list_at(CASUS_CHARTS, i, &chart); i++) {
        if (strcmp(chart.name, name) == 0)
            return true;
    }
    return false;
}

const struct command *command_find(const char *name)
{
    for (const struct command *command = command_table; command->name; command++) {
        if (strcmp(command->name, name) == 0)
            return command;
    }
    return is_chart(name) ? &draw_command : NULL;
}

#define NAME_LIMIT 64 /* names that 'did you mean' looks at */

enum status command_refuse(const char *name)
{
    const char *names[NAME_LIMIT] = {"--version", "--help"};
    size_t count = 2;
    struct casus_entry chart;
    for (const struct command *command = command_table; command->name; command++)
        names[count++] = command->name;
    for (size_t i = 0; count < NAME_LIMIT - 1 && casus_list_at(CASUS_CHARTS, i, &chart); i++)
        names[count++] = chart.name;
    const char *nearest = casus_nearest(name, names);
    if (nearest)
        complain("unknown command '%s'; did you mean '%s'?", name, nearest);
    else if (strpbrk(name, "./"))
        complain("unknown command '%s'; a command comes first, such as 'casus timeline %s'", name,
                 name);
    else
        complain("unknown command '%s'; 'casus help' lists the commands", name);
    return STATUS_USAGE;
}

const struct command command_table[] = {
    {"draw", "[options] FIGURE.json...", "draw the figures of figure files, in one pass",
     OPTION_FOR_FILES, figures_run},
    {"snippet", "--for DOCUMENT FIGURE.json...", "lines to paste that put figures into a document",
     OPTION_FOR_SNIPPET, snippet_run},
    {"info", "[options] INPUT...", "what is in the data, and what is wrong", OPTION_FOR_INFO,
     info_run},
    {"convert", "[options] INPUT... -o FILE", "write the records as our own JSON or CSV",
     OPTION_FOR_CONVERT, convert_run},
    {"check", "[options] FILE...", "whether outputs are still what data and options say",
     OPTION_FOR_CHECK, check_run},
    {"list", "[LIST]", "what this build can do", OPTION_FOR_WORDS, list_run},
    {"schema", "[figure|theme]", "JSON Schema of figure or theme files, for editors",
     OPTION_FOR_WORDS, schema_run},
    {"help", "[COMMAND]", "how to use it", OPTION_FOR_WORDS, help_run},
    {NULL, NULL, NULL, 0, NULL},
};
