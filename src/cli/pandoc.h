/* pandoc-casus: a filter for pandoc, which draws the code blocks of class "casus". */
#ifndef CLI_PANDOC_H
#define CLI_PANDOC_H

#include "cli/cli.h"

/* Whether the program was called by the name of the filter. */
bool pandoc_is_called(const char *program);

/* Reads a document from standard input and writes it to standard output; words[0] names pandoc's
 * writer. */
enum status pandoc_run(char **words, int count);

#endif
