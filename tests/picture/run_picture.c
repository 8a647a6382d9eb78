/* Draws each scene of the table as PNG and compares it with 'expected.png' in its folder:
 *
 *     run_picture [--rewrite] FOLDER...
 *
 * A channel may be 8 steps off, for other versions of the libraries round otherwise; from 3 steps
 * on it is mentioned. Reports in TAP. */
#include "scenes.h"

#include "base/file.h"

#include <png.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define NOTICE_STEPS 2
#define FAIL_STEPS 8

struct pixels {
    unsigned width, height;
    unsigned char *bytes; /* RGBA; NULL: could not be read */
};

static struct pixels finish_read(png_image *image)
{
    image->format = PNG_FORMAT_RGBA;
    struct pixels pixels = {image->width, image->height, malloc(PNG_IMAGE_SIZE(*image))};
    if (pixels.bytes && !png_image_finish_read(image, NULL, pixels.bytes, 0, NULL)) {
        free(pixels.bytes);
        pixels.bytes = NULL;
    }
    return pixels;
}

static struct pixels read_file(const char *path)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_file(&image, path))
        return (struct pixels){0};
    return finish_read(&image);
}

static struct pixels read_bytes(const struct buffer *file)
{
    png_image image = {.version = PNG_IMAGE_VERSION};
    if (!png_image_begin_read_from_memory(&image, file->bytes, file->length))
        return (struct pixels){0};
    return finish_read(&image);
}

/* The largest difference of any channel; alpha counts as one, colours as far as they show. */
static int largest_difference(const struct pixels *a, const struct pixels *b)
{
    int largest = 0;
    for (size_t i = 0; i < 4 * (size_t)a->width * a->height; i++) {
        const unsigned char *one = a->bytes + i / 4 * 4, *other = b->bytes + i / 4 * 4;
        int difference =
            i % 4 == 3 ? one[3] - other[3] : (one[i % 4] * one[3] - other[i % 4] * other[3]) / 255;
        if (abs(difference) > largest)
            largest = abs(difference);
    }
    return largest;
}

/* Says why not where they differ. */
static bool is_same(const struct pixels *drawn, const struct pixels *expected)
{
    if (!drawn->bytes || !expected->bytes) {
        printf("# %s can't be read\n", drawn->bytes ? "'expected.png'" : "what was drawn");
        return false;
    }
    if (drawn->width != expected->width || drawn->height != expected->height) {
        printf("# %u × %u pixels, expected %u × %u\n", drawn->width, drawn->height, expected->width,
               expected->height);
        return false;
    }
    int difference = largest_difference(drawn, expected);
    if (difference > NOTICE_STEPS)
        printf("# differs by up to %d of 255 steps\n", difference);
    return difference <= FAIL_STEPS;
}

static bool run(const struct picture *picture, const char *path, bool is_rewriting)
{
    struct scene *scene = picture->make();
    struct report *report = report_new();
    struct buffer file = {0};
    bool is_good = renderer_find("png")->render(scene, &picture->options, &file, report);
    if (is_good && is_rewriting) {
        is_good = file_write(path, file.bytes, file.length, report);
    } else if (is_good) {
        struct pixels drawn = read_bytes(&file), expected = read_file(path);
        is_good = is_same(&drawn, &expected);
        free(drawn.bytes);
        free(expected.bytes);
    }
    buffer_clear(&file);
    report_free(report);
    scene_free(scene);
    return is_good;
}

/* The last part of a path, without the slashes behind it. */
static bool is_folder_named(const char *folder, const char *name)
{
    size_t length = strlen(folder), size = strlen(name);
    while (length > 0 && folder[length - 1] == '/')
        length--;
    return length >= size && strncmp(folder + length - size, name, size) == 0 &&
           (length == size || folder[length - size - 1] == '/');
}

static const char *find_folder(const char *const *folders, const char *name)
{
    for (; *folders; folders++)
        if (is_folder_named(*folders, name))
            return *folders;
    return NULL;
}

int main(int count, char **arguments)
{
    const char *const *folders = (const char *const *)arguments + 1;
    bool is_rewriting = count > 1 && strcmp(folders[0], "--rewrite") == 0;
    int number = 0, failures = 0;
    for (const struct picture *picture = picture_table; picture->name; picture++) {
        const char *folder = find_folder(folders + is_rewriting, picture->name);
        struct buffer path = {0};
        buffer_print(&path, "%s/expected.png", folder ? folder : "");
        bool is_good = folder && run(picture, buffer_text(&path), is_rewriting);
        if (!folder)
            printf("# no folder of this name was given\n");
        printf("%s %d - picture %s\n", is_good ? "ok" : "not ok", ++number, picture->name);
        failures += !is_good;
        buffer_clear(&path);
    }
    printf("1..%d\n", number);
    return failures > 0;
}
