/* Theme files from memory, and what is said of them. */
#ifndef THEME_SAID_H
#define THEME_SAID_H

#include "figure/theme_file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include <string.h>

static struct report *report;
static struct arena arena;

static int set_up(void **state)
{
    (void)state;
    report = report_new();
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    report_free(report);
    arena_clear(&arena);
    return 0;
}

static const struct theme *read_theme(const char *text)
{
    return theme_read("t.json", text, strlen(text), &arena, report);
}

/* All examples of all problems without their excerpts, a line each. */
static void assert_said(const char *expected)
{
    struct buffer said = {0};
    for (size_t i = 0; i < report_problem_count(report); i++) {
        const struct problem *problem = report_problem_at(report, i);
        for (size_t k = 0; k < problem->example_count; k++) {
            const struct position *at = &problem->examples[k].position;
            buffer_print(&said, "%s:%zu:%zu: %s: %s: %s\n", at->input, at->line, at->column,
                         severity_name(problem->severity), at->path ? at->path : "",
                         problem->examples[k].message);
        }
    }
    assert_string_equal(buffer_text(&said), expected);
    buffer_clear(&said);
}

#endif
