/* Streams of a seed start at scrambled places of one cycle of 2^64 steps: that two of some thousand
 * streams of some thousand draws meet has a chance below one in a billion. */
#include "stats/stream.h"

#define STEP 0x9e3779b97f4a7c15u /* 2^64 over the golden ratio, odd */

static uint64_t scramble(uint64_t value)
{
    value = (value ^ (value >> 30)) * 0xbf58476d1ce4e5b9u;
    value = (value ^ (value >> 27)) * 0x94d049bb133111ebu;
    return value ^ (value >> 31);
}

struct stream stream_start(uint64_t seed, uint64_t number)
{
    return (struct stream){scramble(scramble(seed + STEP) + number)};
}

uint64_t stream_next(struct stream *stream)
{
    stream->state += STEP;
    return scramble(stream->state);
}

/* The upper half of a product of 32 bits with 'count'; draws that would make some results likelier
 * than others, which have a small lower half, are taken again. */
uint32_t stream_below(struct stream *stream, uint32_t count)
{
    for (;;) {
        uint64_t product = (stream_next(stream) >> 32) * count;
        uint32_t rest = (uint32_t)product;
        if (rest >= count || rest >= (0u - count) % count)
            return (uint32_t)(product >> 32);
    }
}
