/* Reads 'input' of each case directory given and compares all that comes of it with 'expected':
 * every example of every problem, then "dialect: records R, rejected J", then each record in our
 * own format. Lines NAME=VALUE of a file 'settings' say how it is read. With --rewrite the
 * expectations are written anew; the difference is to be read before it is believed. */
#include "base/buffer.h"
#include "base/file.h"
#include "base/report.h"
#include "figure/settings.h"
#include "read/reader.h"
#include "write/writer.h"

#include "cases.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

static void read_whole(const char *path, struct buffer *into)
{
    char block[4096];
    size_t got;
    FILE *file = fopen(path, "rb");
    if (!file)
        return;
    while ((got = fread(block, 1, sizeof block, file)) > 0)
        buffer_add(into, block, got);
    fclose(file);
}

#define WRITTEN "written.jsonl"

/* What becomes of an input. */
struct outcome {
    struct buffer *said;
    struct writing *writing;
    const struct writer *writer;
};

static void take(void *context, const struct event *event)
{
    static const struct document nothing;
    const struct outcome *outcome = context;
    outcome->writer->take(outcome->writing, event, &nothing);
}

static void end(void *context, const struct tally_of_input *tally, bool is_read)
{
    const struct outcome *outcome = context;
    buffer_print(outcome->said, "%s, %s: records %zu, rejected %zu, skipped %zu%s\n",
                 tally->dialect[0] ? tally->dialect : "no data set", tally->encoding,
                 tally->records, tally->rejected, tally->skipped, is_read ? "" : ", not read");
}

/* Lines NAME=VALUE. */
static void read_settings(struct settings *settings, struct report *report)
{
    struct buffer text = {0};
    read_whole("settings", &text);
    char *line = text.length ? strtok(text.bytes, "\n") : NULL;
    for (; line; line = strtok(NULL, "\n")) {
        char *equals = strchr(line, '=');
        *equals = '\0';
        setting_set(setting_find(line), settings, equals + 1, report);
    }
    buffer_clear(&text);
}

static void add_problems(struct buffer *said, const struct report *report)
{
    for (size_t i = 0; i < report_problem_count(report); i++) {
        const struct problem *problem = report_problem_at(report, i);
        for (size_t j = 0; j < problem->example_count; j++)
            report_print_example(said, problem, j);
        if (problem->times > problem->example_count)
            buffer_print(said, "and %zu more like it\n", problem->times - problem->example_count);
    }
}

/* All that comes of 'input' in the current directory. */
static void describe(struct buffer *said)
{
    static const struct document nothing;
    struct report *report = report_new();
    struct arena arena = {0};
    struct settings settings;
    struct buffer totals = {0};
    struct outcome outcome = {.said = &totals, .writer = writer_find("jsonl")};
    struct sink sink = {.take = take, .end = end, .context = &outcome};
    struct file_output *file = file_begin(WRITTEN, report);
    settings_init(&settings);
    read_settings(&settings, report);
    outcome.writing = outcome.writer->begin(file);
    read_path("input", &settings.reading, &sink, &arena, report);
    outcome.writer->end(outcome.writing, &nothing, report);
    outcome.writer->free(outcome.writing);
    file_commit(file, report);
    add_problems(said, report);
    buffer_add_text(said, buffer_text(&totals));
    read_whole(WRITTEN, said);
    unlink(WRITTEN);
    buffer_clear(&totals);
    settings_clear(&settings);
    arena_clear(&arena);
    report_free(report);
}

static void print_lines(const char *mark, const struct buffer *text)
{
    const char *at = buffer_text(text);
    while (*at) {
        size_t length = strcspn(at, "\n");
        printf("  %s %.*s\n", mark, (int)length, at);
        at += length + (at[length] == '\n');
    }
}

static bool is_equal(const struct buffer *a, const struct buffer *b)
{
    return a->length == b->length && (a->length == 0 || memcmp(a->bytes, b->bytes, a->length) == 0);
}

/* Runs the case in the current directory. */
static bool run_case(const char *name, bool is_rewriting)
{
    struct buffer said = {0};
    struct buffer expected = {0};
    describe(&said);
    read_whole("expected", &expected);
    bool is_same = is_equal(&said, &expected);
    if (is_rewriting && !is_same) {
        struct report *report = report_new();
        is_same = file_write("expected", buffer_text(&said), said.length, report);
        report_free(report);
    }
    printf("%s %s\n", is_same ? "ok" : "not ok", name);
    if (!is_same) {
        print_lines("-", &expected);
        print_lines("+", &said);
    }
    buffer_clear(&said);
    buffer_clear(&expected);
    return is_same;
}

int main(int argc, char **argv)
{
    return run_cases(argc, argv, run_case);
}
