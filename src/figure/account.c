/* Inputs and problems in two forms, from the same structs. */
#include "figure/account.h"

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
    }
    return sum;
}

static void add_numbers_json(const struct tally_of_input *tally, struct buffer *out)
{
    buffer_print(out,
                 "\"records\":%zu,\"events\":%zu,\"statements\":%zu,\"figures\":%zu,"
                 "\"skipped\":%zu,\"rejected\":%zu",
                 tally->records, tally->events, tally->statements, tally->figures, tally->skipped,
                 tally->rejected);
}

static void add_input_json(const struct tally_of_input *input, struct buffer *out)
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
    buffer_add_text(out, "}");
}

void account_add_inputs_json(const struct account *account, struct buffer *out)
{
    buffer_add_text(out, "\"inputs\":[");
    for (size_t i = 0; i < account->input_count; i++) {
        buffer_add_text(out, i ? ",\n  " : "\n  ");
        add_input_json(&account->inputs[i], out);
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
    buffer_print(out, "%-22s  %8zu\n", name, number);
}

void account_add_inputs_text(const struct account *account, struct buffer *out)
{
    for (size_t i = 0; i < account->input_count; i++) {
        const struct tally_of_input *input = &account->inputs[i];
        buffer_print(out, "%s: %s, dialect %s, %s, %zu %s\n", input->name, input->format,
                     input->dialect, input->encoding, input->records,
                     input->records == 1 ? "record" : "records");
    }
    struct tally_of_input sum = account_sum(account);
    buffer_add_text(out, "\n");
    account_add_row(out, "Records", sum.records);
    account_add_row(out, "  events", sum.events);
    account_add_row(out, "  statements", sum.statements);
    account_add_row(out, "  figures", sum.figures);
    account_add_row(out, "  rejected", sum.rejected);
    if (sum.skipped)
        account_add_row(out, "Rows skipped", sum.skipped);
}

void account_add_problems_text(const struct account *account, struct buffer *out)
{
    if (report_problem_count(account->report) == 0)
        return;
    buffer_add_text(out, "\nProblems\n");
    account_add_report(account->report, SEVERITY_NOTE, out);
}

void account_add_report(const struct report *report, enum severity lowest, struct buffer *out)
{
    size_t count = report_problem_count(report);
    for (size_t i = 0; i < count; i++) {
        const struct problem *problem = report_problem_at(report, i);
        if (problem->severity < lowest)
            continue;
        for (size_t example = 0; example < problem->example_count; example++)
            report_print_example(out, problem, example);
        if (problem->times > problem->example_count)
            buffer_print(out, "… and %zu more like it\n", problem->times - problem->example_count);
    }
}
