/* The program: finds the command and runs it. The locale stays "C", so that the same command line
 * gives the same bytes everywhere. */
#include "cli/cli.h"
#include "cli/pandoc.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

static enum status run_command(const char *name, char **words, int count)
{
    const struct command *command = command_find(name);
    if (!command)
        return command_refuse(name);
    struct options options;
    enum status status = STATUS_USAGE;
    if (options_parse(&options, name, command->kind, words, count)) {
        status = STATUS_DONE;
        if (options.wants_help)
            help_print(name, command);
        else
            status = command->run(name, &options);
    } else {
        complain("%s", options.wrong);
    }
    options_clear(&options);
    return status;
}

static enum status run(int count, char **words)
{
    if (count < 2) {
        complain("no command; 'casus help' lists the commands");
        return STATUS_USAGE;
    }
    const char *name = words[1];
    if (strcmp(name, "--version") == 0) {
        printf("casus %s\n", casus_version());
        return STATUS_DONE;
    }
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        name = "help";
    return run_command(name, words + 2, count - 2);
}

int main(int argc, char **argv)
{
    casus_set_out_of_memory(out_of_memory);
    bool is_filter = argc > 0 && pandoc_is_called(argv[0]);
    enum status status = is_filter ? pandoc_run(argv + 1, argc - 1) : run(argc, argv);
    if ((fflush(stdout) != 0 || ferror(stdout)) && status != STATUS_OUTPUT) {
        complain("can't write to standard output: %s", strerror(errno));
        status = STATUS_OUTPUT;
    }
    return status;
}
