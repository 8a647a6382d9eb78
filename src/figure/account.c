/* Inputs and problems in two forms, from the same structs. */
#include "figure/account.h"

#include "base/rows.h"
#include "figure/advice.h"
#include "read/dialect.h"

#include <string.h>

#define FIELD_COLUMN 13 /* where what is said of an input begins */
#define INPUT_BLOCKS 10 /* inputs described in full; archives have thousands of members */
#define INPUT_LINES 30  /* further ones in a line each */

struct tally_of_input account_sum(const struct account *account)
{
    struct tally_of_input sum = {0};
    for (size_t i = 0; i < account->input_count; i++) {
        const struct tally_of_input *input = &account->inputs[i];
        sum.records += input->records;
        sum.events += input->events;
        sum.statements += input->statements;
        sum.figures += input->figures;
        sum.skipped += input->skipped;
        sum.rejected += input->rejected;
        sum.repeated += input->repeated;
    }
    return sum;
}

static void add_numbers_json(const struct tally_of_input *tally, struct buffer *out)
{
    buffer_print(out,
                 "\"records\":%zu,\"events\":%zu,\"statements\":%zu,\"figures\":%zu,"
                 "\"skipped\":%zu,\"rejected\":%zu,\"repeated\":%zu",
                 tally->records, tally->events, tally->statements, tally->figures, tally->skipped,
                 tally->rejected, tally->repeated);
}

/* NULL where no date had to be settled. */
static const char *order_name(enum date_order order)
{
    static const char *const names[] = {NULL, "day-first", "month-first"};
    return names[order];
}

static void add_input_json(const struct tally_of_input *input, const struct input_use *use,
                           struct buffer *out)
{
    buffer_add_text(out, "{\"name\":");
    buffer_add_json(out, input->name);
    buffer_add_text(out, ",\"format\":");
    buffer_add_json(out, input->format);
    buffer_add_text(out, ",\"dialect\":");
    buffer_add_json(out, input->dialect);
    buffer_add_text(out, ",\"encoding\":");
    buffer_add_json(out, input->encoding);
    buffer_add_text(out, ",");
    add_numbers_json(input, out);
    buffer_add_text(out, ",\"compression\":");
    buffer_add_json(out, input->compression);
    buffer_add_text(out, ",\"why\":");
    buffer_add_json(out, input->why);
    buffer_add_text(out, ",\"runner_up\":");
    buffer_add_json(out, input->runner_up);
    buffer_add_text(out, ",\"date_order\":");
    buffer_add_json(out, order_name(input->date_order));
    if (use)
        buffer_print(out, ",\"reads\":%zu,\"used_by\":%zu", use->reads, use->figures);
    buffer_add_text(out, "}");
}

void account_add_inputs_json(const struct account *account, struct buffer *out)
{
    buffer_add_text(out, "\"inputs\":[");
    for (size_t i = 0; i < account->input_count; i++) {
        buffer_add_text(out, i ? ",\n  " : "\n  ");
        add_input_json(&account->inputs[i], account->uses ? &account->uses[i] : NULL, out);
    }
    buffer_add_text(out, "],\n");
    struct tally_of_input sum = account_sum(account);
    add_numbers_json(&sum, out);
}

static void add_problem_json(const struct problem *problem, struct buffer *out)
{
    const struct example *first = &problem->examples[0];
    buffer_add_text(out, "{\"input\":");
    buffer_add_json(out, first->position.input);
    buffer_add_text(out, ",\"line\":");
    if (first->position.line)
        buffer_print(out, "%zu", first->position.line);
    else
        buffer_add_text(out, "null");
    buffer_add_text(out, ",\"field\":");
    buffer_add_json(out, first->position.field);
    buffer_add_text(out, ",\"code\":");
    buffer_add_json(out, problem->code);
    buffer_print(out, ",\"severity\":\"%s\",\"message\":", severity_name(problem->severity));
    buffer_add_json(out, first->message);
    buffer_print(out, ",\"times\":%zu}", problem->times);
}

void account_add_problems_json(const struct account *account, struct buffer *out)
{
    buffer_add_text(out, "\"problems\":[");
    size_t count = report_problem_count(account->report);
    for (size_t i = 0; i < count; i++) {
        buffer_add_text(out, i ? ",\n  " : "\n  ");
        add_problem_json(report_problem_at(account->report, i), out);
    }
    buffer_add_text(out, "]");
}

void account_add_row(struct buffer *out, const char *name, size_t number)
{
    rows_add_name(out, name, 22);
    rows_add_number(out, (double)number, 0, 10);
    buffer_add_text(out, "\n");
}

/* ---- Inputs for people ---- */

static void add_count(struct buffer *out, const char *before, size_t count, const char *one,
                      const char *more)
{
    buffer_add_text(out, before);
    rows_add_number(out, (double)count, 0, 0);
    buffer_print(out, " %s", count == 1 ? one : more);
}

/* "  known by   columns 'a' and 'b'", in as many lines as it takes. */
static void add_field(struct buffer *out, const char *name, const char *text)
{
    buffer_add_text(out, "  ");
    rows_add_name(out, name, FIELD_COLUMN - 2);
    rows_add_wrapped(out, text, FIELD_COLUMN);
    buffer_add_text(out, "\n");
}

/* "20 records = 9 events + 8 statements + 3 figures + 0 rejected"; without what there is none of.
 */
static void add_equation(struct buffer *out, const char *name, const struct tally_of_input *tally)
{
    struct buffer text = {0};
    add_count(&text, "", tally->records, "record", "records");
    add_count(&text, " = ", tally->events, "event", "events");
    if (tally->statements)
        add_count(&text, " + ", tally->statements, "statement", "statements");
    if (tally->figures)
        add_count(&text, " + ", tally->figures, "figure", "figures");
    add_count(&text, " + ", tally->rejected, "rejected", "rejected");
    add_field(out, name, buffer_text(&text));
    buffer_clear(&text);
}

/* What is in no record, where there is any. */
static void add_apart(struct buffer *out, const struct tally_of_input *tally)
{
    struct buffer text = {0};
    if (tally->skipped)
        add_count(&text, "", tally->skipped, "row skipped, no record by design",
                  "rows skipped, no records by design");
    if (tally->repeated)
        add_count(&text, text.length ? "; " : "", tally->repeated, "repeated record dropped",
                  "repeated records dropped");
    if (text.length)
        add_field(out, "apart", text.bytes);
    buffer_clear(&text);
}

static void add_data_set(struct buffer *out, const struct tally_of_input *input)
{
    struct buffer text = {0};
    const struct dialect *dialect = input->dialect ? dialect_find(input->dialect) : NULL;
    buffer_add_text(&text, input->dialect ? input->dialect : "unknown");
    if (dialect)
        buffer_print(&text, ": %s", dialect->summary);
    add_field(out, "data set", text.bytes);
    if (input->why && input->why[0])
        add_field(out, "known by", input->why);
    if (input->runner_up)
        add_field(out, "next best", input->runner_up);
    buffer_clear(&text);
}

static void add_order(struct buffer *out, const struct tally_of_input *input)
{
    struct buffer text = {0};
    if (input->date_order == DATE_ORDER_UNKNOWN)
        return;
    bool is_day_first = input->date_order == DATE_ORDER_DAY_FIRST;
    buffer_add_text(&text, is_day_first ? "day first" : "month first");
    if (input->date_order_line) {
        buffer_add_text(&text, ", settled by other dates; needed from line ");
        rows_add_number(&text, (double)input->date_order_line, 0, 0);
    }
    add_field(out, "dates", text.bytes);
    buffer_clear(&text);
}

static void add_use(struct buffer *out, const struct input_use *use)
{
    struct buffer text = {0};
    add_count(&text, "", use->reads, "time", "times");
    add_count(&text, ", for ", use->figures, "figure", "figures");
    add_field(out, "read", text.bytes);
    buffer_clear(&text);
}

static void add_block(struct buffer *out, const struct tally_of_input *input,
                      const struct input_use *use)
{
    struct buffer text = {0};
    buffer_print(&text, "%s, %s", input->format, input->encoding);
    if (input->compression)
        buffer_print(&text, ", %s", input->compression);
    buffer_print(out, "%s\n", input->name);
    add_field(out, "format", text.bytes);
    add_data_set(out, input);
    add_order(out, input);
    add_equation(out, "holds", input);
    add_apart(out, input);
    if (use)
        add_use(out, use);
    buffer_clear(&text);
}

static void add_line(struct buffer *out, const struct tally_of_input *input)
{
    buffer_print(out, "%s: %s, %s, ", input->name, input->format, input->dialect);
    add_count(out, "", input->records, "record", "records");
    if (input->rejected)
        add_count(out, ", ", input->rejected, "rejected", "rejected");
    buffer_add_text(out, "\n");
}

static void add_sum(struct buffer *out, const struct account *account)
{
    struct tally_of_input sum = account_sum(account);
    buffer_print(out, "\nAll %zu inputs\n", account->input_count);
    add_equation(out, "hold", &sum);
    add_apart(out, &sum);
}

void account_add_inputs_text(const struct account *account, struct buffer *out)
{
    size_t count = account->input_count;
    for (size_t i = 0; i < count && i < INPUT_LINES; i++) {
        if (i > 0 && i <= INPUT_BLOCKS)
            buffer_add_text(out, "\n");
        if (i < INPUT_BLOCKS)
            add_block(out, &account->inputs[i], account->uses ? &account->uses[i] : NULL);
        else
            add_line(out, &account->inputs[i]);
    }
    if (count > INPUT_LINES)
        add_count(out, "… and ", count - INPUT_LINES, "more input\n", "more inputs\n");
    if (count > 1)
        add_sum(out, account);
}

/* ---- Problems for people ---- */

static void add_class(struct buffer *out, const struct problem *problem)
{
    for (size_t example = 0; example < problem->example_count; example++)
        report_print_example(out, problem, example);
    if (problem->times > problem->example_count)
        buffer_print(out, "… and %zu more like it\n", problem->times - problem->example_count);
}

static const enum severity worst_first[] = {SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE};
#define SEVERITIES (sizeof worst_first / sizeof *worst_first)

static void add_heading(struct buffer *out, const struct report *report)
{
    const char *between = "\nProblems: ";
    for (size_t i = 0; i < SEVERITIES; i++) {
        size_t count = report_count(report, worst_first[i]);
        if (count == 0)
            continue;
        buffer_add_text(out, between);
        rows_add_number(out, (double)count, 0, 0);
        buffer_print(out, " %s%s", severity_name(worst_first[i]), count == 1 ? "" : "s");
        between = ", ";
    }
    buffer_add_text(out, "\n");
}

static void add_class_with_advice(struct buffer *out, const struct problem *problem)
{
    const char *advice = advice_for(problem->code);
    add_class(out, problem);
    if (advice)
        buffer_print(out, "  → %s\n", advice);
}

void account_add_problems_text(const struct account *account, struct buffer *out)
{
    size_t count = report_problem_count(account->report);
    if (count == 0)
        return;
    add_heading(out, account->report);
    for (size_t i = 0; i < SEVERITIES; i++) {
        for (size_t j = 0; j < count; j++) {
            const struct problem *problem = report_problem_at(account->report, j);
            if (problem->severity == worst_first[i])
                add_class_with_advice(out, problem);
        }
    }
}

void account_add_report(const struct report *report, enum severity lowest, struct buffer *out)
{
    size_t count = report_problem_count(report);
    for (size_t i = 0; i < count; i++) {
        const struct problem *problem = report_problem_at(report, i);
        if (problem->severity >= lowest)
            add_class(out, problem);
    }
}
