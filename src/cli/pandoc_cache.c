#include "cli/pandoc_cache.h"

#include <errno.h>
#include <glib/gstdio.h>
#include <math.h>
#include <string.h>

#define STEM_LENGTH 20 /* hexadecimal digits of a hash that make a name */
#define MM_PER_POINT (25.4 / 72)

/* ---- Names ---- */

static char *path_in(const char *folder, const struct kept *kept, size_t page)
{
    char number[24] = "";
    if (kept->page_count > 1)
        snprintf(number, sizeof number, "-%zu", page + 1);
    return g_strdup_printf("%s/%s%s.%s", folder, kept->stem, number, kept->format);
}

char *cache_path(const struct cache *cache, const struct kept *kept, size_t page)
{
    return path_in(cache->shown, kept, page);
}

static char *record_path(const struct cache *cache, const struct kept *kept)
{
    return g_strdup_printf("%s/%s.json", cache->folder, kept->stem);
}

/* ---- Finding ---- */

static bool are_pictures_there(const struct cache *cache, const struct kept *kept)
{
    bool is_there = true;
    for (size_t i = 0; i < kept->page_count && is_there; i++) {
        char *path = path_in(cache->folder, kept, i);
        is_there = g_file_test(path, G_FILE_TEST_IS_REGULAR);
        g_free(path);
    }
    return is_there;
}

/* A record that is not as it was written counts as none. */
static bool read_record(const struct cache *cache, struct kept *kept)
{
    char *path = record_path(cache, kept);
    json_t *record = json_load_file(path, 0, NULL);
    const char *alt, *short_alt, *language, *said;
    json_int_t pages;
    int is_lossy;
    bool is_read =
        json_unpack(record, "{s:s, s:s, s:s, s:F, s:I, s:s, s:b}", "alt", &alt, "short_alt",
                    &short_alt, "language", &language, "width_mm", &kept->width_mm, "pages", &pages,
                    "said", &said, "is_lossy", &is_lossy) == 0 &&
        pages > 0;
    if (is_read) {
        kept->alt = g_strdup(alt);
        kept->short_alt = g_strdup(short_alt);
        kept->language = g_strdup(language);
        kept->said = g_strdup(said);
        kept->page_count = (size_t)pages;
        kept->is_lossy = is_lossy;
    }
    json_decref(record);
    g_free(path);
    return is_read;
}

/* ---- Drawing ---- */

static bool refuse(struct block *block, const char *what, const char *path)
{
    g_string_append_printf(block->wrong, "casus: error: %s '%s': %s\n", what, path,
                           strerror(errno));
    return false;
}

static void describe(struct kept *kept, struct block *block, struct casus_figure *figure)
{
    struct casus_report *report = block->report;
    struct casus_tally tally;
    double width = 0, height = 0;
    casus_figure_tally(figure, &tally);
    casus_figure_size(figure, &width, &height, report);
    kept->width_mm = round(width * MM_PER_POINT * 100) / 100;
    kept->alt = g_strdup(casus_figure_alt(figure, report));
    kept->short_alt = g_strdup(casus_figure_short_alt(figure, report));
    kept->language = g_strdup(casus_figure_language(figure, report));
    kept->page_count = casus_figure_file_count(figure, "svg", report);
    kept->is_lossy =
        tally.rejected > 0 || tally.unlabelled > 0 || casus_report_count(report, CASUS_ERROR) > 0;
    kept->said = block_problems(block);
}

static bool write_record(const struct cache *cache, const struct kept *kept, struct block *block)
{
    json_t *record = json_pack("{s:s, s:s, s:s, s:f, s:I, s:s, s:b}", "alt", kept->alt, "short_alt",
                               kept->short_alt, "language", kept->language, "width_mm",
                               kept->width_mm, "pages", (json_int_t)kept->page_count, "said",
                               kept->said, "is_lossy", (int)kept->is_lossy);
    char *text = json_dumps(record, JSON_INDENT(2)), *path = record_path(cache, kept);
    bool is_written = text && casus_write_file(path, text, strlen(text), block->report);
    free(text);
    g_free(path);
    json_decref(record);
    return is_written;
}

static bool write_pictures(const struct cache *cache, const struct kept *kept, struct block *block)
{
    struct casus_figure *figure = casus_drawing_figure_at(block->drawing, 0);
    char *path = g_strdup_printf("%s/%s.%s", cache->folder, kept->stem, kept->format);
    bool is_written = casus_figure_write(figure, path, block->report);
    g_free(path);
    return is_written;
}

static const char *format_of_pages(const char *format, size_t page_count)
{
    return page_count > 1 && strcmp(format, "pdf") == 0 ? "png" : format;
}

/* The record comes last: where it is, pictures are. */
static bool draw(const struct cache *cache, struct block *block, const char *format,
                 struct kept *kept)
{
    struct casus_figure *figure = casus_drawing_figure_at(block->drawing, 0);
    if (!casus_drawing_read(block->drawing, block->report) ||
        !casus_figure_lay_out(figure, block->report))
        return false;
    if (g_mkdir_with_parents(cache->folder, 0777) != 0)
        return refuse(block, "can't make the folder", cache->shown);
    describe(kept, block, figure);
    kept->format = format_of_pages(format, kept->page_count);
    return write_pictures(cache, kept, block) && write_record(cache, kept, block);
}

bool cache_get(const struct cache *cache, struct block *block, const char *format,
               struct kept *kept)
{
    const char *hash = casus_drawing_hash(block->drawing, 0, block->report);
    if (!hash)
        return false;
    kept->stem = g_strndup(hash, STEM_LENGTH);
    bool is_kept = read_record(cache, kept);
    kept->format = format_of_pages(format, kept->page_count);
    if (is_kept && are_pictures_there(cache, kept))
        return true;
    kept_clear(kept);
    kept->stem = g_strndup(hash, STEM_LENGTH);
    return draw(cache, block, format, kept);
}

void kept_clear(struct kept *kept)
{
    g_free(kept->stem);
    g_free(kept->alt);
    g_free(kept->short_alt);
    g_free(kept->language);
    g_free(kept->said);
    *kept = (struct kept){0};
}
