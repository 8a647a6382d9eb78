/* From any bytes to a format: looks at the first ones and lets the readers bid. */
#include "read/reader.h"

#include "read/csv.h"
#include "read/dialect.h"
#include "read/input.h"
#include "read/json.h"
#include "read/reading.h"

#include <string.h>

#define HEAD_SIZE 65536
#define BINARY_HEAD 1024 /* bytes that are looked at for control characters */

const struct reader reader_table[] = {
    {"json", "own JSON: an object with \"records\", a list, or JSON Lines", ".json .jsonl .ndjson",
     json_bid, json_read},
    {"csv", "own CSV: comma, semicolon, tab or '|'; first row names the columns", ".csv .tsv",
     csv_bid, csv_read},
    {NULL, NULL, NULL, NULL, NULL},
};

/* What is recognised only to say why it can't be read. */
struct magic {
    const char *bytes;
    size_t length;
    const char *name;
};

static const struct magic compressed[] = {
    {"\x1f\x8b", 2, "gzip"},
    {"PK\x03\x04", 4, "zip"},
    {"\x28\xb5\x2f\xfd", 4, "zstd"},
    {"\xfd"
     "7zXZ",
     5, "xz"},
    {"BZh", 3, "bzip2"},
};

static void refuse(struct reading *reading, const char *code, const char *message)
{
    struct position position = {.input = reading->name};
    report_add(reading->report, SEVERITY_ERROR, code, &position, "%s", message);
}

static bool is_wide(const char *head, size_t length)
{
    return length >= 2 && (memcmp(head, "\xff\xfe", 2) == 0 || memcmp(head, "\xfe\xff", 2) == 0);
}

static const char *compression_of(const char *head, size_t length)
{
    for (size_t i = 0; i < sizeof compressed / sizeof *compressed; i++)
        if (length >= compressed[i].length &&
            memcmp(head, compressed[i].bytes, compressed[i].length) == 0)
            return compressed[i].name;
    return NULL;
}

static bool is_blank(const char *head, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!strchr(" \t\r\n", head[i]) || !head[i])
            return false;
    return true;
}

/* More than a tenth of control characters is no text, in whatever encoding. */
static bool is_binary(const char *head, size_t length)
{
    size_t controls = 0;
    if (length > BINARY_HEAD)
        length = BINARY_HEAD;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)head[i];
        controls += byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != 0x01;
    }
    return controls * 10 > length;
}

/* Refuses what is no text at all, in the order in which a reason is most helpful. */
static bool is_text(struct reading *reading, const char *head, size_t length)
{
    const char *compression = compression_of(head, length);
    struct position position = {.input = reading->name};
    if (length == 0)
        refuse(reading, "empty-input", "the input is empty");
    else if (is_wide(head, length))
        refuse(reading, "wrong-encoding", "the text is UTF-16; save the file as UTF-8");
    else if (compression)
        report_add(reading->report, SEVERITY_ERROR, "compressed-input", &position,
                   "the input is compressed (%s); unpack it first", compression);
    else if (is_binary(head, length))
        refuse(reading, "binary-input", "the input is not text but binary data");
    else if (is_blank(head, length))
        refuse(reading, "empty-input", "the input holds nothing but blanks");
    else
        return true;
    return false;
}

static void skip_mark(struct reading *reading, struct input *input)
{
    if (input_fill(input, 3) < 3 || memcmp(input->bytes + input->start, "\xef\xbb\xbf", 3) != 0)
        return;
    input_advance(input, 3);
    input->column = 1;
    reading->tally->encoding = "utf-8 with BOM";
}

static const struct reader *choose_reader(const char *head, size_t length)
{
    const struct reader *best = NULL;
    int highest = 0;
    for (const struct reader *reader = reader_table; reader->name; reader++) {
        int bid = reader->bid(head, length);
        if (bid <= highest)
            continue;
        highest = bid;
        best = reader;
    }
    return best;
}

static bool read_input(struct reading *reading, struct input *input)
{
    skip_mark(reading, input);
    size_t length = input_fill(input, HEAD_SIZE);
    const char *head = length ? input->bytes + input->start : "";
    if (length > HEAD_SIZE)
        length = HEAD_SIZE;
    if (input->has_failed && length == 0)
        return false;
    if (!is_text(reading, head, length))
        return false;
    reading->reader = choose_reader(head, length);
    return reading->reader->read(reading, input);
}

bool read_stream(const char *name, const struct byte_source *source,
                 const struct read_options *options, const struct sink *sink, struct arena *arena,
                 struct report *report)
{
    struct document document = {0};
    struct tally_of_input tally = {
        .name = arena_text(arena, name), .format = "", .dialect = "", .encoding = "utf-8"};
    struct input input;
    struct reading reading = {
        .name = tally.name,
        .options = options,
        .sink = sink,
        .tally = &tally,
        .document = &document,
        .arena = arena,
        .report = report,
        .order = options->date_order,
    };
    if (sink && sink->begin)
        sink->begin(sink->context, &document);
    input_init(&input, source);
    bool is_read = read_input(&reading, &input);
    if (input.has_failed)
        report_add(report, SEVERITY_ERROR, "cannot-read", &(struct position){.input = name},
                   "it can't be read: %s", strerror(input.error));
    is_read = is_read && !input.has_failed;
    input_clear(&input);
    if (sink && sink->end)
        sink->end(sink->context, &tally, is_read);
    arena_clear(&reading.scratch);
    arena_clear(&reading.names);
    buffer_clear(&reading.excerpt);
    buffer_clear(&reading.path);
    return is_read;
}
