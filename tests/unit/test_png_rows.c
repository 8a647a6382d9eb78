/* Rows of pixels, inflated again: what each kind of pixel becomes, and which rows are differences.
 */
#include "render/png_rows.h"

#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#define WIDTH 64

/* The bytes of these rows with their filters; the caller frees them. */
static unsigned char *rows_of(enum png_pixel pixel, uint32_t pixels[][WIDTH], int count,
                              size_t *length)
{
    struct png_rows rows;
    assert_true(png_rows_init(&rows, WIDTH, pixel));
    for (int y = 0; y < count; y++)
        png_rows_add(&rows, pixels[y], y ? pixels[y - 1] : NULL);
    png_rows_finish(&rows);
    uLongf size = (uLongf)count * (WIDTH * 4 + 1);
    unsigned char *bytes = malloc(size);
    assert_int_equal(
        uncompress(bytes, &size, (const unsigned char *)rows.data.bytes, rows.data.length), Z_OK);
    png_rows_clear(&rows);
    *length = size;
    return bytes;
}

static void pixels_become_bytes(void **state)
{
    (void)state;
    uint32_t pixels[1][WIDTH] = {{0xff102030, 0x80401000, 0x00000000, 0xff808080}};
    size_t length;
    unsigned char *bytes = rows_of(PNG_PIXEL_RGB, pixels, 1, &length);
    assert_int_equal(length, WIDTH * 3 + 1);
    assert_memory_equal(bytes, "\0\x10\x20\x30\x40\x10\x00\0\0\0\x80\x80\x80", 13);
    free(bytes);
    bytes = rows_of(PNG_PIXEL_RGBA, pixels, 1, &length);
    assert_int_equal(length, WIDTH * 4 + 1);
    assert_memory_equal(bytes, "\0\x10\x20\x30\xff\x80\x20\x00\x80\0\0\0\0\x80\x80\x80\xff", 17);
    free(bytes);
    bytes = rows_of(PNG_PIXEL_GREY, pixels, 1, &length);
    assert_int_equal(length, WIDTH + 1);
    assert_int_equal(bytes[4], 0x80);
    free(bytes);
}

/* Two of 64 pixels may differ, a third not. */
static void rows_that_are_alike_are_differences(void **state)
{
    (void)state;
    uint32_t pixels[4][WIDTH];
    for (int y = 0; y < 4; y++)
        for (int x = 0; x < WIDTH; x++)
            pixels[y][x] = 0x101010 + (x < (int[]){0, 0, 2, 5}[y] ? 0x010203 : 0);
    size_t length;
    unsigned char *bytes = rows_of(PNG_PIXEL_RGB, pixels, 4, &length);
    size_t row = WIDTH * 3 + 1;
    assert_memory_equal(bytes, "\0\x10\x10", 3);
    assert_memory_equal(bytes + row, "\2\0\0\0\0\0\0\0\0\0", 10);
    assert_memory_equal(bytes + 2 * row, "\2\1\2\3\1\2\3\0\0\0", 10);
    assert_memory_equal(bytes + 3 * row, "\0\x11\x12\x13\x11", 5);
    free(bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pixels_become_bytes),
        cmocka_unit_test(rows_that_are_alike_are_differences),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
