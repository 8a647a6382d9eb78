/* Cases that are a folder each. */
#ifndef TESTS_CASES_H
#define TESTS_CASES_H

#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

/* Runs the case in the current folder, which was called 'name'; with 'is_rewriting' it is to write
 * its expectation anew. */
typedef bool case_run(const char *name, bool is_rewriting);

/* What main() is: runs each folder named behind '--rewrite' or the program, and counts. */
static inline int run_cases(int argc, char **argv, case_run *run)
{
    size_t passed = 0, failed = 0;
    bool is_rewriting = argc > 1 && strcmp(argv[1], "--rewrite") == 0;
    int home = open(".", O_RDONLY);
    for (int i = 1 + is_rewriting; i < argc; i++) {
        bool is_there = chdir(argv[i]) == 0;
        bool is_passed = is_there && run(argv[i], is_rewriting);
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

#endif
