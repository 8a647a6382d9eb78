/* Reads 'input' of each case directory given and compares all that is said about it with
 * 'expected': every example of every problem, then "records R, rejected J". With --rewrite the
 * expectations are written anew; the difference is to be read before it is believed. */
#include "base/buffer.h"
#include "base/file.h"
#include "base/report.h"
#include "read/reader.h"

#include <fcntl.h>
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

static void keep_tally(void *context, const struct tally_of_input *tally, bool is_read)
{
    (void)is_read;
    *(struct tally_of_input *)context = *tally;
}

/* What is said about 'input' in the current directory. */
static void describe(struct buffer *said)
{
    struct report *report = report_new();
    struct arena arena = {0};
    struct read_options options = {0};
    struct tally_of_input tally = {0};
    struct sink sink = {.end = keep_tally, .context = &tally};
    bool is_read = read_path("input", &options, &sink, &arena, report);
    for (size_t i = 0; i < report_problem_count(report); i++) {
        const struct problem *problem = report_problem_at(report, i);
        for (size_t j = 0; j < problem->example_count; j++)
            report_print_example(said, problem, j);
        if (problem->times > problem->example_count)
            buffer_print(said, "and %zu more like it\n", problem->times - problem->example_count);
    }
    if (!is_read)
        buffer_add_text(said, "not read\n");
    buffer_print(said, "records %zu, rejected %zu\n", tally.records, tally.rejected);
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
    size_t passed = 0, failed = 0;
    bool is_rewriting = argc > 1 && strcmp(argv[1], "--rewrite") == 0;
    int home = open(".", O_RDONLY);
    for (int i = 1 + is_rewriting; i < argc; i++) {
        bool is_there = chdir(argv[i]) == 0;
        bool is_passed = is_there && run_case(argv[i], is_rewriting);
        if (!is_there)
            printf("not ok %s\n  no such directory\n", argv[i]);
        passed += is_passed;
        failed += !is_passed;
        if (fchdir(home) != 0)
            return 1;
    }
    close(home);
    printf("%zu passed, %zu failed\n", passed, failed);
    return failed > 0 || passed == 0;
}
