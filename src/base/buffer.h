/* A growing run of bytes. A zeroed struct is an empty one. */
#ifndef BASE_BUFFER_H
#define BASE_BUFFER_H

#include <stdbool.h>
#include <stddef.h>

struct buffer {
    char *bytes; /* always NUL-terminated once something was added; else NULL */
    size_t length, capacity;
};

/* Appends 'length' bytes. */
void buffer_add(struct buffer *buffer, const char *bytes, size_t length);

/* Appends a NUL-terminated text. */
void buffer_add_text(struct buffer *buffer, const char *text);

/* Appends formatted words and whole numbers; never %f or %g, which follow the locale. */
void buffer_print(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* Appends a number with '.' and at most 'decimals' (0 to 9) digits behind it, trailing zeros cut:
 * the one writer of numbers for machines. "-0" is written "0"; what is not finite as "0". */
void buffer_add_number(struct buffer *buffer, double number, int decimals);

/* Appends a number with '.' and 9 significant digits, as short as it goes: "0.410127486",
 * "5.15239728e-58". What is not finite is "null" where 'for_json', else nothing. */
void buffer_add_real(struct buffer *buffer, double number, bool for_json);

/* Appends 'text' as a JSON string with its quotes; NULL as null. Valid UTF-8 is expected. */
void buffer_add_json(struct buffer *buffer, const char *text);

/* Appends 'text' with & < > " escaped for XML; characters that XML forbids become U+FFFD. */
void buffer_add_xml(struct buffer *buffer, const char *text);

/* The text so far; "" for an empty buffer. Valid until the next change. */
const char *buffer_text(const struct buffer *buffer);

/* Empties it but keeps the memory. */
void buffer_reset(struct buffer *buffer);

/* Frees the memory; the buffer is empty and can be used again. */
void buffer_clear(struct buffer *buffer);

#endif
