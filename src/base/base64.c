/* Three bytes are four letters of six bits. */
#include "base/base64.h"

#include <stdint.h>

void buffer_add_base64(struct buffer *buffer, const void *bytes, size_t length)
{
    static const char letters[] =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    const unsigned char *at = bytes;
    for (; length > 0; at += 3) {
        size_t count = length < 3 ? length : 3;
        uint32_t bits = (uint32_t)at[0] << 16;
        bits |= count > 1 ? (uint32_t)at[1] << 8 : 0;
        bits |= count > 2 ? at[2] : 0;
        char quad[4] = {letters[bits >> 18], letters[bits >> 12 & 63], letters[bits >> 6 & 63],
                        letters[bits & 63]};
        for (size_t i = count + 1; i < 4; i++)
            quad[i] = '=';
        buffer_add(buffer, quad, 4);
        length -= count;
    }
}
