/* Feeds every file of the named files and folders to a fuzz target, in the order of their names, so
 * that 'make test' runs the corpus without a fuzzing engine. The name of an input is written before
 * it is run: after a crash the last one is the culprit. */
#include <dirent.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#define INPUT_LIMIT ((size_t)1 << 22)
#define PATH_LIMIT 4096

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

/* A copy of exactly 'size' bytes, so that a sanitizer sees a read behind the last one. */
static void run_bytes(const uint8_t *bytes, size_t size)
{
    uint8_t *exact = malloc(size ? size : 1);
    if (!exact)
        abort();
    for (size_t i = 0; i < size; i++)
        exact[i] = bytes[i];
    LLVMFuzzerTestOneInput(exact, size);
    free(exact);
}

static bool run_file(const char *path)
{
    static uint8_t bytes[INPUT_LIMIT];
    printf("# %s\n", path);
    fflush(stdout);
    FILE *file = fopen(path, "rb");
    if (!file)
        return false;
    size_t size = fread(bytes, 1, sizeof bytes, file);
    bool is_whole = !ferror(file) && size < sizeof bytes;
    fclose(file);
    if (is_whole)
        run_bytes(bytes, size);
    return is_whole;
}

static int is_visible(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

/* Runs a file, or the files of a folder; returns how many, or -1 where one can't be read. */
static int run_path(const char *path)
{
    struct dirent **entries;
    int count = scandir(path, &entries, is_visible, alphasort);
    if (count < 0)
        return run_file(path) ? 1 : -1;
    bool is_good = true;
    for (int i = 0; i < count; i++) {
        char inner[PATH_LIMIT];
        int length = snprintf(inner, sizeof inner, "%s/%s", path, entries[i]->d_name);
        is_good = length > 0 && (size_t)length < sizeof inner && run_file(inner) && is_good;
        free(entries[i]);
    }
    free(entries);
    return is_good ? count : -1;
}

int main(int argc, char **argv)
{
    int total = 0;
    for (int i = 1; i < argc; i++) {
        int count = run_path(argv[i]);
        if (count < 0) {
            printf("not ok 1 - '%s' can't be read\n", argv[i]);
            return 1;
        }
        total += count;
    }
    if (total == 0) {
        printf("not ok 1 - no inputs\n");
        return 1;
    }
    printf("ok 1 - %d inputs replayed\n", total);
    return 0;
}
