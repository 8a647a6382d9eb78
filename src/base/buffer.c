/* Bytes, words, numbers, JSON strings and XML text into one growing buffer. Numbers are written
 * from integers, so that the process's locale never shows. */
#include "base/buffer.h"

#include "base/memory.h"

#include <math.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define LARGEST_NUMBER 9e17 /* that is written; it fits into 64 bits with room for rounding */

static void buffer_reserve(struct buffer *buffer, size_t more)
{
    size_t wanted = buffer->length + more + 1;
    if (wanted <= buffer->capacity)
        return;
    size_t capacity = buffer->capacity ? buffer->capacity : 64;
    while (capacity < wanted)
        capacity *= 2;
    buffer->bytes = memory_resize(buffer->bytes, capacity);
    buffer->capacity = capacity;
}

void buffer_add(struct buffer *buffer, const char *bytes, size_t length)
{
    buffer_reserve(buffer, length);
    if (length)
        memcpy(buffer->bytes + buffer->length, bytes, length);
    buffer->length += length;
    buffer->bytes[buffer->length] = '\0';
}

void buffer_add_text(struct buffer *buffer, const char *text)
{
    buffer_add(buffer, text, strlen(text));
}

void buffer_print(struct buffer *buffer, const char *format, ...)
{
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    char probe[1];
    int length = vsnprintf(probe, sizeof probe, format, arguments);
    va_end(arguments);
    if (length > 0) {
        buffer_reserve(buffer, (size_t)length);
        vsnprintf(buffer->bytes + buffer->length, (size_t)length + 1, format, again);
        buffer->length += (size_t)length;
    }
    va_end(again);
}

/* Digits of 'number', at least 'least' of them. */
static void add_digits(struct buffer *buffer, uint64_t number, int least)
{
    char digits[24];
    size_t at = sizeof digits;
    while (number > 0 || least > 0) {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
        least--;
    }
    buffer_add(buffer, digits + at, sizeof digits - at);
}

static uint64_t power_of_ten(int exponent)
{
    uint64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

void buffer_add_number(struct buffer *buffer, double number, int decimals)
{
    double magnitude = isfinite(number) ? fmin(fabs(number), LARGEST_NUMBER) : 0;
    decimals = decimals > 9 ? 9 : decimals;
    while (decimals > 0 && magnitude > LARGEST_NUMBER / (double)power_of_ten(decimals))
        decimals--;
    uint64_t power = power_of_ten(decimals);
    uint64_t scaled = (uint64_t)llround(magnitude * (double)power);
    if (number < 0 && scaled != 0)
        buffer_add(buffer, "-", 1);
    add_digits(buffer, scaled / power, 1);
    uint64_t fraction = scaled % power;
    if (fraction == 0)
        return;
    while (fraction % 10 == 0) {
        fraction /= 10;
        decimals--;
    }
    buffer_add(buffer, ".", 1);
    add_digits(buffer, fraction, decimals);
}

/* The process's locale may write the decimal point as it likes, even as several bytes. */
void buffer_add_real(struct buffer *buffer, double number, bool for_json)
{
    char digits[64];
    bool was_point = false;
    if (!isfinite(number)) {
        buffer_add_text(buffer, for_json ? "null" : "");
        return;
    }
    snprintf(digits, sizeof digits, "%.9g", number + 0.0); /* no "-0" */
    for (const char *at = digits; *at; at++) {
        bool is_plain = strchr("0123456789+-e", *at) != NULL;
        if (is_plain)
            buffer_add(buffer, at, 1);
        else if (!was_point)
            buffer_add_text(buffer, ".");
        was_point = !is_plain;
    }
}

void buffer_add_json(struct buffer *buffer, const char *text)
{
    if (!text) {
        buffer_add_text(buffer, "null");
        return;
    }
    buffer_add(buffer, "\"", 1);
    for (const char *at = text; *at; at++) {
        unsigned char byte = (unsigned char)*at;
        if (byte == '"' || byte == '\\')
            buffer_print(buffer, "\\%c", byte);
        else if (byte == '\n')
            buffer_add_text(buffer, "\\n");
        else if (byte < 0x20 || byte == 0x7f)
            buffer_print(buffer, "\\u%04x", byte);
        else
            buffer_add(buffer, at, 1);
    }
    buffer_add(buffer, "\"", 1);
}

/* U+FFFE and U+FFFF are the only characters above U+001F that valid UTF-8 can hold and XML 1.0
 * can't. */
static bool is_forbidden_in_xml(const char *at)
{
    unsigned char byte = (unsigned char)*at;
    if (byte < 0x20)
        return byte != '\t' && byte != '\n' && byte != '\r';
    return byte == 0xef && (unsigned char)at[1] == 0xbf && (unsigned char)at[2] >= 0xbe;
}

void buffer_add_xml(struct buffer *buffer, const char *text)
{
    for (const char *at = text; *at; at++) {
        if (is_forbidden_in_xml(at)) {
            if ((unsigned char)*at == 0xef)
                at += 2;
            buffer_add_text(buffer, "\xef\xbf\xbd");
            continue;
        }
        switch (*at) {
        case '&': buffer_add_text(buffer, "&amp;"); break;
        case '<': buffer_add_text(buffer, "&lt;"); break;
        case '>': buffer_add_text(buffer, "&gt;"); break;
        case '"': buffer_add_text(buffer, "&quot;"); break;
        default: buffer_add(buffer, at, 1);
        }
    }
}

const char *buffer_text(const struct buffer *buffer)
{
    return buffer->bytes ? buffer->bytes : "";
}

void buffer_reset(struct buffer *buffer)
{
    buffer->length = 0;
    if (buffer->bytes)
        buffer->bytes[0] = '\0';
}

void buffer_clear(struct buffer *buffer)
{
    free(buffer->bytes);
    *buffer = (struct buffer){0};
}
