/* What became of the inputs: the part that 'info' and '--report' share. */
#ifndef FIGURE_ACCOUNT_H
#define FIGURE_ACCOUNT_H

#include "base/buffer.h"
#include "base/report.h"
#include "read/reader.h"

#include <stddef.h>

/* How often an input was read, and for how many figures this time. */
struct input_use {
    size_t reads, figures;
};

struct account {
    const struct tally_of_input *inputs;
    size_t input_count;
    const struct report *report;  /* its problems */
    const struct input_use *uses; /* of each input; NULL where there is but one figure */
};

/* The sums over all inputs; what is no number is not set. */
struct tally_of_input account_sum(const struct account *account);

/* Appends "inputs":[…] and the sums, or "problems":[…], without braces around them. A problem is a
 * class of like ones: place and message of the first, and how often. */
void account_add_inputs_json(const struct account *account, struct buffer *out);
void account_add_problems_json(const struct account *account, struct buffer *out);

/* The same for people: some lines for each of the first inputs and the sum of several; and the
 * problems, errors first, each with examples and what can be done; nothing where there are none. */
void account_add_inputs_text(const struct account *account, struct buffer *out);
void account_add_problems_text(const struct account *account, struct buffer *out);

/* Appends a name and a number in the columns of these texts. */
void account_add_row(struct buffer *out, const char *name, size_t number);

/* Appends the problems of at least a severity, each class with its examples and "… and N more like
 * it". */
void account_add_report(const struct report *report, enum severity lowest, struct buffer *out);

#endif
