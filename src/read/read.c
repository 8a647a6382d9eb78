/* From any bytes to a format: looks at the first ones and lets the readers bid. */
#include "read/reader.h"

#include "read/csv.h"
#include "read/encoding.h"
#include "read/dialect.h"
#include "read/input.h"
#include "read/json.h"
#include "read/reading.h"
#include "read/feed.h"

#include <errno.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#define HEAD_SIZE 65536

const struct reader reader_table[] = {
    {"json", "JSON: a list of objects, alone or in an envelope, JSON Lines, GeoJSON",
     ".json .jsonl .ndjson .geojson", json_bid, json_read},
    {"csv", "tables with comma, semicolon, tab, '|' or 0x01 between the cells", ".csv .tsv",
     csv_bid, csv_read},
    {NULL, NULL, NULL, NULL, NULL},
};

static void refuse(struct reading *reading, const char *code, const char *message)
{
    struct position position = {.input = reading->name};
    report_add(reading->report, SEVERITY_ERROR, code, &position, "%s", message);
}

static bool is_blank(const char *head, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!strchr(" \t\r\n", head[i]) || !head[i])
            return false;
    return true;
}

/* What comes where a download needed a login: a page of HTML. */
static bool is_page(const char *head, size_t length)
{
    static const char *const beginnings[] = {"<!doctype html", "<html", "<?xml"};
    size_t at = 0;
    while (at < length && strchr(" \t\r\n", head[at]) && head[at])
        at++;
    for (size_t i = 0; i < sizeof beginnings / sizeof *beginnings; i++) {
        size_t size = strlen(beginnings[i]);
        if (length - at >= size && strncasecmp(head + at, beginnings[i], size) == 0)
            return true;
    }
    return false;
}

/* Refuses what is no text at all. */
static bool is_text(struct reading *reading, const char *head, size_t length)
{
    if (length == 0)
        refuse(reading, "empty-input", "the input is empty");
    else if (bytes_are_binary(head, length))
        refuse(reading, "binary-input", "the input is not text but binary data");
    else if (is_page(head, length))
        refuse(reading, "web-page",
               "it is a web page, perhaps of an error or a login; save the data itself");
    else if (is_blank(head, length))
        refuse(reading, "empty-input", "the input holds nothing but blanks");
    else
        return true;
    return false;
}

/* Passes over a byte order mark; true where there was one. */
static bool skip_mark(struct input *input)
{
    if (input_fill(input, 3) < 3 || memcmp(input->bytes + input->start, "\xef\xbb\xbf", 3) != 0)
        return false;
    input_advance(input, 3);
    input->column = 1;
    return true;
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
    size_t length = input_fill(input, HEAD_SIZE);
    const char *head = length ? input->bytes + input->start : "";
    if (length > HEAD_SIZE)
        length = HEAD_SIZE;
    if (input->has_failed && length == 0)
        return false;
    if (!is_text(reading, head, length))
        return false;
    if (!reading->reader)
        reading->reader = choose_reader(head, length);
    return reading->reader->read(reading, input);
}

bool reading_read(struct reading *reading, struct feed *feed)
{
    struct input input;
    input_init(&input, feed_bytes(feed));
    bool has_mark = skip_mark(&input);
    bool is_read = read_input(reading, &input);
    if (input.has_failed) {
        struct position position = {.input = reading->name};
        report_add(reading->report, SEVERITY_ERROR, "cannot-read", &position,
                   "it can't be read: %s", strerror(input.error));
    }
    const char *encoding = feed_encoding(feed);
    bool is_plain = strcmp(encoding, "utf-8") == 0;
    reading->tally->encoding =
        arena_text(reading->arena, has_mark && is_plain ? "utf-8 with BOM" : encoding);
    is_read = is_read && !input.has_failed && !feed_has_failed(feed);
    input_clear(&input);
    return is_read;
}

void reading_clear(struct reading *reading)
{
    arena_clear(&reading->scratch);
    arena_clear(&reading->names);
    buffer_clear(&reading->excerpt);
    buffer_clear(&reading->path);
}

/* Reads one member of a source. */
static bool read_member(struct feed *feed, const struct read_options *options,
                        const struct sink *sink, struct arena *arena, struct report *report)
{
    struct document document = {0};
    struct tally_of_input tally = {.name = arena_text(arena, feed_name(feed)),
                                   .compression = feed_compression(feed),
                                   .format = "",
                                   .dialect = "",
                                   .encoding = "utf-8"};
    struct reading reading = {.name = tally.name,
                              .options = options,
                              .feed = feed,
                              .order = options->date_order,
                              .sink = sink,
                              .tally = &tally,
                              .document = &document,
                              .arena = arena,
                              .report = report};
    tally.date_order = options->date_order;
    if (sink && sink->begin)
        sink->begin(sink->context, &document);
    bool is_read = reading_read(&reading, feed);
    if (sink && sink->end)
        sink->end(sink->context, &tally, is_read);
    reading_clear(&reading);
    return is_read;
}

/* Reads all members; an archive without any is as bad as an empty file. */
static bool read_members(struct feed *feed, const char *path, const struct read_options *options,
                         const struct sink *sink, struct arena *arena, struct report *report)
{
    size_t count = 0;
    bool is_read = true;
    enum feed_step step;
    while ((step = feed_next(feed)) == FEED_MEMBER) {
        count++;
        if (!read_member(feed, options, sink, arena, report))
            is_read = false;
    }
    if (step == FEED_END && count == 0)
        report_add(report, SEVERITY_ERROR, "empty-input", &(struct position){.input = path},
                   "the archive holds no file");
    return is_read && count > 0 && step == FEED_END;
}

static bool read_feed(struct feed *feed, const char *path, const struct read_options *options,
                      const struct sink *sink, struct arena *arena, struct report *report)
{
    bool is_read = feed && read_members(feed, path, options, sink, arena, report);
    if (options->digest && !(feed && feed_digest(feed, options->digest)))
        options->digest[0] = '\0';
    feed_free(feed);
    return is_read;
}

static long read_standard(void *context, char *bytes, size_t size)
{
    (void)context;
    ssize_t got;
    do
        got = read(STDIN_FILENO, bytes, size);
    while (got < 0 && errno == EINTR);
    return (long)got;
}

bool read_path(const char *path, const struct read_options *options, const struct sink *sink,
               struct arena *arena, struct report *report)
{
    static const struct byte_source standard = {read_standard, NULL};
    struct feed *feed = strcmp(path, "-") == 0 ? feed_of_stream(path, &standard, options, report)
                                               : feed_open(path, options, report);
    return read_feed(feed, path, options, sink, arena, report);
}

bool read_stream(const char *name, const struct byte_source *stream,
                 const struct read_options *options, const struct sink *sink, struct arena *arena,
                 struct report *report)
{
    struct feed *feed = feed_of_stream(name, stream, options, report);
    return read_feed(feed, name, options, sink, arena, report);
}
