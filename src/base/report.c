/* Problems in classes of the same input, code and field. Classes are few (an input can't invent
 * codes), so they are searched in order. */
#include "base/report.h"

#include "base/arena.h"
#include "base/buffer.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define MESSAGE_SIZE 2048
#define CLASS_LIMIT 1000 /* classes kept; later ones are joined to the last of their severity */

struct report {
    struct arena arena;
    struct problem *problems;
    size_t problem_count, problem_capacity;
    size_t counts[SEVERITY_ERROR + 1];
};

struct report *report_new(void)
{
    return memory_alloc(sizeof(struct report));
}

void report_free(struct report *report)
{
    if (!report)
        return;
    arena_clear(&report->arena);
    free(report->problems);
    free(report);
}

static struct problem *find_class(const struct report *report, enum severity severity,
                                  const char *code, const struct position *position)
{
    struct problem *last = NULL;
    for (size_t i = 0; i < report->problem_count; i++) {
        struct problem *problem = &report->problems[i];
        const struct position *known = &problem->examples[0].position;
        if (problem->severity != severity)
            continue;
        last = problem;
        if (text_is_same(problem->code, code) && text_is_same(known->input, position->input) &&
            text_is_same(known->field, position->field))
            return problem;
    }
    return report->problem_count < CLASS_LIMIT ? NULL : last;
}

static struct problem *add_class(struct report *report, enum severity severity, const char *code)
{
    report->problems = memory_grow(report->problems, report->problem_count,
                                   &report->problem_capacity, sizeof *report->problems);
    struct problem *problem = &report->problems[report->problem_count++];
    *problem = (struct problem){.severity = severity, .code = arena_text(&report->arena, code)};
    return problem;
}

bool report_wants(const struct report *report, enum severity severity, const char *code,
                  const struct position *position)
{
    const struct problem *problem = find_class(report, severity, code, position);
    return !problem || problem->example_count < REPORT_EXAMPLES;
}

/* A copy on one line: what is quoted may hold anything. */
static const char *keep_line(struct report *report, const char *text)
{
    char *line = arena_text(&report->arena, text);
    for (char *at = line; at && *at; at++)
        if ((unsigned char)*at < ' ' || *at == 0x7f)
            *at = ' ';
    return line;
}

static void keep_example(struct report *report, struct problem *problem,
                         const struct position *position, const char *message)
{
    struct example *example = &problem->examples[problem->example_count++];
    example->position = *position;
    example->position.input = arena_text(&report->arena, position->input);
    example->position.path = keep_line(report, position->path);
    example->position.field = keep_line(report, position->field);
    example->position.excerpt = arena_text(&report->arena, position->excerpt);
    example->message = keep_line(report, message);
}

void report_add(struct report *report, enum severity severity, const char *code,
                const struct position *position, const char *format, ...)
{
    static const struct position nowhere;
    if (!position)
        position = &nowhere;
    report->counts[severity]++;
    struct problem *problem = find_class(report, severity, code, position);
    if (!problem)
        problem = add_class(report, severity, code);
    problem->times++;
    if (problem->example_count == REPORT_EXAMPLES)
        return;
    char message[MESSAGE_SIZE];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(message, sizeof message, format, arguments);
    va_end(arguments);
    message[utf8_valid_prefix(message, strlen(message))] = '\0'; /* where it was cut */
    keep_example(report, problem, position, message);
}

size_t report_problem_count(const struct report *report)
{
    return report->problem_count;
}

const struct problem *report_problem_at(const struct report *report, size_t index)
{
    return &report->problems[index];
}

size_t report_count(const struct report *report, enum severity severity)
{
    return report->counts[severity];
}

static void print_place(struct buffer *out, const struct position *position)
{
    buffer_add_text(out, position->input ? position->input : "casus");
    if (position->line)
        buffer_print(out, ":%zu", position->line);
    if (position->line && position->column)
        buffer_print(out, ":%zu", position->column);
    buffer_add_text(out, ": ");
}

/* Tabs before the caret are repeated, so that it stands right whatever their width. */
static void print_caret(struct buffer *out, const struct position *position)
{
    buffer_print(out, "    %s\n    ", position->excerpt);
    size_t characters = 0;
    for (const char *at = position->excerpt; *at && characters < position->caret; at++) {
        if (((unsigned char)*at & 0xc0) == 0x80)
            continue;
        buffer_add(out, *at == '\t' ? "\t" : " ", 1);
        characters++;
    }
    for (size_t i = 0; i < position->caret_length; i++)
        buffer_add(out, i == 0 ? "^" : "~", 1);
    buffer_add(out, "\n", 1);
}

void report_print_example(struct buffer *out, const struct problem *problem, size_t example)
{
    const struct position *position = &problem->examples[example].position;
    print_place(out, position);
    buffer_print(out, "%s: ", severity_name(problem->severity));
    if (position->path)
        buffer_print(out, "%s: ", position->path);
    else if (position->field)
        buffer_print(out, "%s: ", position->field);
    buffer_print(out, "%s\n", problem->examples[example].message);
    if (position->excerpt && position->caret_length)
        print_caret(out, position);
}

const char *severity_name(enum severity severity)
{
    static const char *const names[] = {"note", "warning", "error"};
    return names[severity];
}
