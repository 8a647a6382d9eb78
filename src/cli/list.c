/* 'casus list': what this build can do, one line each. */
#include "cli/cli.h"

#include <stdio.h>
#include <string.h>

static void print_entry(const struct casus_entry *entry, int width)
{
    printf("%-*s  %s", width, entry->name, entry->summary);
    if (entry->endings)
        printf(" (%s)", entry->endings);
    printf("\n");
}

static int wider(int width, const struct casus_entry *entry)
{
    int length = (int)strlen(entry->name);
    return length > width ? length : width;
}

static void print_list(enum casus_list list)
{
    struct casus_entry entry;
    int width = 0;
    for (size_t i = 0; casus_list_at(list, i, &entry); i++)
        width = wider(width, &entry);
    for (size_t i = 0; casus_list_at(list, i, &entry); i++)
        print_entry(&entry, width);
}

static void print_lists(void)
{
    struct casus_entry entry;
    int width = 0;
    for (int i = 0; i < CASUS_LIST_COUNT; i++) {
        casus_list_name((enum casus_list)i, &entry);
        width = wider(width, &entry);
    }
    for (int i = 0; i < CASUS_LIST_COUNT; i++) {
        casus_list_name((enum casus_list)i, &entry);
        print_entry(&entry, width);
    }
}

static enum status refuse_list(const char *typed)
{
    const char *names[CASUS_LIST_COUNT + 1] = {NULL};
    struct casus_entry entry;
    for (int i = 0; i < CASUS_LIST_COUNT; i++) {
        casus_list_name((enum casus_list)i, &entry);
        names[i] = entry.name;
    }
    const char *nearest = casus_nearest(typed, names);
    if (nearest)
        complain("no list of '%s'; did you mean 'casus list %s'?", typed, nearest);
    else
        complain("no list of '%s'; 'casus list' shows what can be listed", typed);
    return STATUS_USAGE;
}

enum status list_run(const char *name, const struct options *options)
{
    (void)name;
    struct casus_entry entry;
    if (options->input_count == 0) {
        print_lists();
        return STATUS_DONE;
    }
    if (options->input_count > 1) {
        complain("one list at a time; '%s' is too much", options->inputs[1]);
        return STATUS_USAGE;
    }
    for (int i = 0; i < CASUS_LIST_COUNT; i++) {
        casus_list_name((enum casus_list)i, &entry);
        if (strcmp(entry.name, options->inputs[0]) == 0) {
            print_list((enum casus_list)i);
            return STATUS_DONE;
        }
    }
    return refuse_list(options->inputs[0]);
}
