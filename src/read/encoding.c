/* While only ASCII has come, nothing is decided. The first other byte decides with the bytes behind
 * it, always as many of them, so that the pieces in which they come change nothing. */
#include "read/encoding.h"

#include "base/buffer.h"
#include "base/memory.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unicode/ucnv.h>
#include <unicode/ustring.h>

#define BLOCK_SIZE 65536
#define WINDOW_SIZE 65536 /* bytes that decide */
#define MARK_SIZE 512     /* bytes that are looked at for the zeros of UTF-16 */
#define BINARY_HEAD 1024
#define BAD_LIMIT 64 /* invalid bytes of one block that are named */

enum kind { KIND_ASCII, KIND_UTF_8, KIND_CONVERTED };

struct decoder {
    const struct byte_source *from;
    const char *name;
    struct report *report;
    enum kind kind;
    const char *encoding;
    UConverter *converter;  /* of KIND_CONVERTED */
    bool is_windows;        /* it is windows-1252, or its part iso-8859-1 */
    bool has_windows_bytes; /* some of those that iso-8859-1 has no signs for */
    struct buffer in, out;
    size_t at;      /* next byte of 'out' to hand on */
    bool is_at_end; /* of 'from' */
    bool has_failed, has_begun;
    size_t line;
    bool is_after_cr;
    unsigned char bad[BAD_LIMIT]; /* first bytes of what the converter could not read */
    size_t bad_count, bad_told;
};

/* ---- Input and reports ---- */

/* Tries to have 'wanted' bytes waiting in 'in'. */
static void fill(struct decoder *decoder, size_t wanted)
{
    char block[BLOCK_SIZE];
    while (decoder->in.length < wanted && !decoder->is_at_end) {
        long got = decoder->from->read(decoder->from->context, block, sizeof block);
        if (got > 0)
            buffer_add(&decoder->in, block, (size_t)got);
        decoder->is_at_end = got <= 0;
        decoder->has_failed = got < 0;
    }
}

static void drop(struct decoder *decoder, size_t length)
{
    decoder->in.length -= length;
    memmove(decoder->in.bytes, decoder->in.bytes + length, decoder->in.length);
}

static void count_line(struct decoder *decoder, uint32_t sign)
{
    if (sign == '\r' || (sign == '\n' && !decoder->is_after_cr))
        decoder->line++;
    decoder->is_after_cr = sign == '\r';
}

static void count_lines(struct decoder *decoder, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++)
        count_line(decoder, (unsigned char)bytes[i]);
}

static void report_byte(struct decoder *decoder, unsigned char byte)
{
    struct position position = {.input = decoder->name, .line = decoder->line};
    report_add(decoder->report, SEVERITY_WARNING, "invalid-bytes", &position,
               "byte 0x%02x is not valid in %s; it became '\xef\xbf\xbd'", byte,
               decoder_encoding(decoder));
}

/* ---- UTF-8 ---- */

static void take_utf8(struct decoder *decoder)
{
    const char *bytes = decoder->in.bytes;
    size_t length = decoder->in.length, at = 0;
    while (at < length) {
        size_t valid = utf8_valid_prefix(bytes + at, length - at);
        buffer_add(&decoder->out, bytes + at, valid);
        count_lines(decoder, bytes + at, valid);
        at += valid;
        bool may_go_on = !decoder->is_at_end && length - at < 4;
        if (at == length || may_go_on)
            break;
        report_byte(decoder, (unsigned char)bytes[at]);
        buffer_add_text(&decoder->out, "\xef\xbf\xbd");
        decoder->is_after_cr = false;
        at++;
    }
    drop(decoder, at);
}

/* ---- ICU ---- */

static void note_bad(const void *context, UConverterToUnicodeArgs *arguments, const char *bytes,
                     int32_t length, UConverterCallbackReason reason, UErrorCode *status)
{
    static const UChar replacement = 0xfffd;
    struct decoder *decoder = (struct decoder *)context;
    if (reason > UCNV_IRREGULAR)
        return;
    if (decoder->bad_count < BAD_LIMIT)
        decoder->bad[decoder->bad_count] = length > 0 ? (unsigned char)bytes[0] : 0;
    decoder->bad_count++;
    *status = U_ZERO_ERROR;
    ucnv_cbToUWriteUChars(arguments, &replacement, 1, 0, status);
}

static bool is_undefined(UChar sign)
{
    return sign == 0x81 || sign == 0x8d || sign == 0x8f || sign == 0x90 || sign == 0x9d;
}

/* Takes what the converter made: says what was invalid, where it stands. */
static void take_units(struct decoder *decoder, UChar *units, int32_t count)
{
    char bytes[4 * 1024 + 4];
    for (int32_t i = 0; i < count; i++) {
        bool is_undefined_here = decoder->is_windows && is_undefined(units[i]);
        bool is_bad = units[i] == 0xfffd && decoder->bad_told < decoder->bad_count;
        if (is_undefined_here)
            report_byte(decoder, (unsigned char)units[i]);
        else if (is_bad)
            report_byte(
                decoder,
                decoder->bad[decoder->bad_told < BAD_LIMIT ? decoder->bad_told : BAD_LIMIT - 1]);
        decoder->bad_told += is_bad;
        if (is_undefined_here)
            units[i] = 0xfffd;
        count_line(decoder, units[i]);
    }
    int32_t length = 0;
    UErrorCode status = U_ZERO_ERROR;
    u_strToUTF8WithSub(bytes, sizeof bytes, &length, units, count, 0xfffd, NULL, &status);
    buffer_add(&decoder->out, bytes, (size_t)length);
}

static void take_converted(struct decoder *decoder)
{
    UChar units[1024];
    const char *from = decoder->in.bytes;
    const char *end = from + decoder->in.length;
    UErrorCode status;
    for (const char *at = from; decoder->is_windows && at < end; at++)
        decoder->has_windows_bytes |= ((unsigned char)*at & 0xe0) == 0x80;
    do {
        UChar *to = units;
        status = U_ZERO_ERROR;
        decoder->bad_count = decoder->bad_told = 0;
        ucnv_toUnicode(decoder->converter, &to, units + 1024, &from, end, NULL, decoder->is_at_end,
                       &status);
        take_units(decoder, units, (int32_t)(to - units));
    } while (status == U_BUFFER_OVERFLOW_ERROR);
    decoder->in.length = 0;
}

static void use_converter(struct decoder *decoder, const char *encoding)
{
    UErrorCode status = U_ZERO_ERROR;
    decoder->converter = ucnv_open(encoding, &status);
    if (U_FAILURE(status)) {
        decoder->kind = KIND_UTF_8;
        return;
    }
    ucnv_setToUCallBack(decoder->converter, note_bad, decoder, NULL, NULL, &status);
    decoder->kind = KIND_CONVERTED;
    decoder->encoding = encoding;
}

/* ---- Deciding ---- */

/* UTF-16 without a mark: every other byte of a text in a European language is zero. */
static const char *guess_wide(const struct buffer *in)
{
    size_t zeros[2] = {0, 0};
    size_t length = in->length < MARK_SIZE ? in->length & ~(size_t)1 : MARK_SIZE;
    for (size_t i = 0; i < length; i++)
        zeros[i % 2] += in->bytes[i] == '\0';
    size_t half = length / 2;
    if (half < 2)
        return NULL;
    if (zeros[1] * 10 > half * 4 && zeros[0] * 20 <= half)
        return "utf-16le";
    return zeros[0] * 10 > half * 4 && zeros[1] * 20 <= half ? "utf-16be" : NULL;
}

static bool begins_with(const struct buffer *in, const char *mark, size_t length)
{
    return in->length >= length && memcmp(in->bytes, mark, length) == 0;
}

/* What the first bytes say; the mark of UTF-8 stays, for whoever reads. */
static void begin(struct decoder *decoder, const char *wanted)
{
    fill(decoder, MARK_SIZE);
    struct buffer *in = &decoder->in;
    size_t mark = 0;
    const char *encoding = NULL;
    if (begins_with(in, "\xff\xfe\0\0", 4))
        mark = 4, encoding = "utf-32le";
    else if (begins_with(in, "\0\0\xfe\xff", 4))
        mark = 4, encoding = "utf-32be";
    else if (begins_with(in, "\xff\xfe", 2))
        mark = 2, encoding = "utf-16le";
    else if (begins_with(in, "\xfe\xff", 2))
        mark = 2, encoding = "utf-16be";
    else if (!wanted && in->length)
        encoding = guess_wide(in);
    bool has_own_mark = mark > 0 && (!wanted || strncasecmp(wanted, "utf", 3) == 0);
    if (has_own_mark)
        wanted = NULL;
    if (wanted && strcasecmp(wanted, "utf-8") == 0)
        decoder->kind = KIND_UTF_8;
    else if (wanted)
        use_converter(decoder, wanted);
    else if (encoding)
        use_converter(decoder, encoding);
    decoder->is_windows = wanted && strcasecmp(wanted, "windows-1252") == 0;
    decoder->has_windows_bytes = decoder->is_windows;
    if (has_own_mark)
        drop(decoder, mark);
}

/* Whether the bytes of the window are UTF-8 in the main. */
static bool is_utf8(const char *bytes, size_t length)
{
    size_t good = 0, bad = 0;
    for (size_t at = 0; at < length;) {
        uint32_t sign;
        size_t step = utf8_decode(bytes + at, length - at, &sign);
        bool is_cut = step == 0 && length - at < 4;
        if (is_cut)
            break;
        good += step > 1;
        bad += step == 0;
        at += step ? step : 1;
    }
    return good > 0 && good >= bad;
}

/* Hands on what is ASCII; the first other byte decides. */
static void take_ascii(struct decoder *decoder)
{
    size_t at = 0;
    while (at < decoder->in.length && !((unsigned char)decoder->in.bytes[at] & 0x80))
        at++;
    buffer_add(&decoder->out, decoder->in.bytes, at);
    count_lines(decoder, decoder->in.bytes, at);
    drop(decoder, at);
    if (decoder->in.length == 0)
        return;
    fill(decoder, WINDOW_SIZE);
    size_t length = decoder->in.length < WINDOW_SIZE ? decoder->in.length : WINDOW_SIZE;
    if (begins_with(&decoder->in, "\xef\xbb\xbf", 3) || is_utf8(decoder->in.bytes, length)) {
        decoder->kind = KIND_UTF_8;
        return;
    }
    use_converter(decoder, "windows-1252");
    decoder->is_windows = true;
}

static void decode(struct decoder *decoder)
{
    fill(decoder, BLOCK_SIZE);
    if (decoder->in.length == 0)
        return;
    if (decoder->kind == KIND_ASCII)
        take_ascii(decoder);
    else if (decoder->kind == KIND_UTF_8)
        take_utf8(decoder);
    else
        take_converted(decoder);
}

static long read_decoded(void *context, char *bytes, size_t size)
{
    struct decoder *decoder = context;
    if (decoder->at == decoder->out.length) {
        decoder->at = 0;
        buffer_reset(&decoder->out);
    }
    while (decoder->out.length == 0 && (!decoder->is_at_end || decoder->in.length > 0))
        decode(decoder);
    size_t length = decoder->out.length - decoder->at;
    if (length == 0)
        return decoder->has_failed ? -1 : 0;
    if (length > size)
        length = size;
    memcpy(bytes, decoder->out.bytes + decoder->at, length);
    decoder->at += length;
    return (long)length;
}

/* ---- From outside ---- */

struct decoder *decoder_new(const struct byte_source *from, const char *wanted, const char *name,
                            struct report *report)
{
    struct decoder *decoder = memory_alloc(sizeof *decoder);
    *decoder = (struct decoder){
        .from = from, .name = name, .report = report, .encoding = "utf-8", .line = 1};
    begin(decoder, wanted);
    return decoder;
}

void decoder_free(struct decoder *decoder)
{
    if (!decoder)
        return;
    if (decoder->converter)
        ucnv_close(decoder->converter);
    buffer_clear(&decoder->in);
    buffer_clear(&decoder->out);
    free(decoder);
}

struct byte_source decoder_source(struct decoder *decoder)
{
    return (struct byte_source){read_decoded, decoder};
}

bool decoder_is_empty(const struct decoder *decoder)
{
    return decoder->is_at_end && decoder->in.length == 0 && decoder->out.length == 0;
}

bool decoder_is_binary(const struct decoder *decoder)
{
    return decoder->kind != KIND_CONVERTED &&
           bytes_are_binary(decoder->in.bytes, decoder->in.length);
}

bool bytes_are_binary(const char *bytes, size_t length)
{
    size_t controls = 0;
    if (length > BINARY_HEAD)
        length = BINARY_HEAD;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)bytes[i];
        controls += byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != 0x01;
    }
    return controls * 10 > length;
}

const char *decoder_encoding(const struct decoder *decoder)
{
    if (decoder->kind != KIND_CONVERTED)
        return "utf-8";
    return decoder->is_windows && !decoder->has_windows_bytes ? "iso-8859-1" : decoder->encoding;
}
