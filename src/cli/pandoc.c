/* The document goes through as it came but for the blocks that are ours; without one it is written
 * byte for byte. A block that can't be drawn says so in its place and on standard error. */
#include "cli/pandoc.h"

#include "cli/pandoc_ast.h"
#include "cli/pandoc_cache.h"
#include "cli/pandoc_writer.h"

#include <errno.h>
#include <glib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define CLASS "casus"
#define FOLDER "casus-figures"
#define SHOWN_LIMIT 40 /* characters of a block's first line in messages */
#define READ_SIZE 65536

/* A document on its way. */
struct filter {
    const struct pandoc_writer *writer;
    bool has_figures; /* it may hold blocks for figures, as from pandoc 3 on */
    struct cache cache;
    char *folder; /* where paths of the blocks begin; NULL: where pandoc runs */
    char *home;   /* where pandoc runs */
    char *language;
    bool has_time, has_fonts, names_font;
    int64_t time;
    size_t block_count, failed_count, lossy_count;
};

bool pandoc_is_called(const char *program)
{
    return g_str_has_suffix(program, "pandoc-casus");
}

/* What lies around a value of the document. */
struct around {
    const char *language; /* as casus names it; NULL: not known */
    bool is_confined;     /* to a note or a cell of a table */
};

/* ---- Telling ---- */

/* 'block 3, “timeline events.csv”' with its place where that is known. */
static char *name_block(const struct block *block)
{
    const char *text = block->text + strspn(block->text, " \t\r\n");
    gchar *valid = g_utf8_make_valid(text, (gssize)strcspn(text, "\r\n"));
    bool is_cut = g_utf8_strlen(valid, -1) > SHOWN_LIMIT;
    gchar *shown = g_utf8_substring(valid, 0, is_cut ? SHOWN_LIMIT : g_utf8_strlen(valid, -1));
    char *name = g_strdup_printf("block %zu%s%s%s%s%s%s", block->number, block->place ? " at " : "",
                                 block->place ? block->place : "", *shown ? ", “" : "", shown,
                                 is_cut ? "…" : "", *shown ? "”" : "");
    g_free(shown);
    g_free(valid);
    return name;
}

static void tell(const char *name, const char *what, const char *problems)
{
    if (*problems)
        fprintf(stderr, "pandoc-casus: %s %s\n%s", name, what, problems);
}

static void add_excerpt(json_t *blocks, GString *excerpt)
{
    if (excerpt->len == 0)
        return;
    json_t *content = json_array(), *text = json_string(excerpt->str);
    json_array_append_new(content, ast_attributes("", NULL, NULL));
    json_array_append_new(content, text ? text : json_string(""));
    json_array_append_new(blocks, ast_element("CodeBlock", content));
    g_string_truncate(excerpt, 0);
}

/* Messages are paragraphs, which break into lines; the excerpts under them, which are indented,
 * have carets that need their columns. */
static void add_problems(json_t *blocks, const char *problems)
{
    gchar **lines = g_strsplit(problems, "\n", -1);
    GString *excerpt = g_string_new(NULL);
    for (gchar **line = lines; *line; line++) {
        if (**line == ' ') {
            g_string_append_printf(excerpt, "%s%s", excerpt->len ? "\n" : "", *line);
            continue;
        }
        add_excerpt(blocks, excerpt);
        if (**line)
            json_array_append_new(blocks, ast_element("Para", ast_inlines(*line)));
    }
    add_excerpt(blocks, excerpt);
    g_string_free(excerpt, TRUE);
    g_strfreev(lines);
}

/* What stands in the place of a figure that could not be drawn. */
static json_t *error_blocks(struct block *block)
{
    char *name = name_block(block), *problems = block_problems(block);
    char *words = g_strdup_printf("This figure can't be drawn (casus, %s):", name);
    json_t *strong = json_array(), *inside = json_array(), *content = json_array();
    json_t *blocks = json_array();
    tell(name, "can't be drawn:", problems);
    json_array_append_new(strong, ast_element("Strong", ast_inlines(words)));
    json_array_append_new(inside, ast_element("Para", strong));
    add_problems(inside, problems);
    json_array_append_new(content,
                          ast_attributes(block->id, json_pack("[s]", "casus-error"), NULL));
    json_array_append_new(content, inside);
    json_array_append_new(blocks, ast_element("Div", content));
    g_free(words);
    g_free(problems);
    g_free(name);
    return blocks;
}

/* ---- One block ---- */

static bool ends_in(const char *text, const char *ending)
{
    return g_str_has_suffix(text, ending);
}

/* The width that the picture is to have in the document; NULL leaves it to the picture. pandoc
 * takes the size of a PNG from a whole number of pixels per inch, which can be off by some tenths
 * of a millimetre, and does not know points. */
static char *width_of(const struct filter *filter, const struct block *block,
                      const struct kept *kept)
{
    const char *asked = block->width;
    if (asked && ends_in(asked, "%"))
        return g_strdup(asked);
    if (filter->writer->has_pages || (asked && ends_in(asked, "pt")))
        return g_strdup_printf("%.10gmm", kept->width_mm);
    return g_strdup(asked);
}

static void add_pairs(const struct filter *filter, const struct block *block,
                      const struct kept *kept)
{
    char *width = width_of(filter, block, kept);
    if (width)
        ast_add_pair(block->pairs, "width", width);
    if (block->height)
        ast_add_pair(block->pairs, "height", block->height);
    ast_add_pair(block->pairs, "lang", kept->language);
    g_free(width);
}

static json_t *figure_blocks(const struct filter *filter, const struct block *block,
                             const struct kept *kept, bool is_confined)
{
    size_t count = kept->page_count;
    struct placed *pictures = allocate(count, sizeof *pictures);
    char **texts = allocate(2 * count, sizeof *texts);
    add_pairs(filter, block, kept);
    for (size_t i = 0; i < count; i++) {
        texts[2 * i] = cache_path(&filter->cache, kept, i);
        texts[2 * i + 1] = i == 0 ? g_strdup(kept->alt)
                                  : g_strdup_printf("%s (%zu/%zu)", kept->short_alt, i + 1, count);
        pictures[i] = (struct placed){texts[2 * i], texts[2 * i + 1]};
    }
    const struct placed_figure figure = {
        .pictures = pictures,
        .count = count,
        .id = block->id,
        .caption = block->caption,
        .is_confined = is_confined,
        .classes = block->classes,
        .pairs = block->pairs,
    };
    json_t *blocks = pandoc_writer_blocks(filter->writer, filter->has_figures, &figure);
    for (size_t i = 0; i < 2 * count; i++)
        g_free(texts[i]);
    free(texts);
    free(pictures);
    return blocks;
}

/* Paths of a block begin in a folder of its own, or in that of the document. */
static bool enter_folder(const struct filter *filter, struct block *block)
{
    const char *folder = block->folder ? block->folder : filter->folder;
    if (!folder || chdir(folder) == 0)
        return true;
    g_string_append_printf(block->wrong, "casus: error: can't enter the folder '%s': %s\n", folder,
                           strerror(errno));
    return false;
}

/* Set up once, for all that are drawn. */
static void choose_fonts(struct filter *filter)
{
    if (!filter->has_fonts)
        fonts_choose(filter->names_font);
    filter->has_fonts = true;
}

static bool draw_block(struct filter *filter, struct block *block, const char *language,
                       struct kept *kept)
{
    const struct block_context context = {language, filter->has_time, filter->time};
    const char *format = block->format ? block->format : filter->writer->format;
    choose_fonts(filter);
    bool is_drawn = enter_folder(filter, block) && block_open(block, &context) &&
                    cache_get(&filter->cache, block, format, kept);
    if (chdir(filter->home) != 0 && is_drawn) {
        g_string_append_printf(block->wrong, "casus: error: can't enter the folder '%s': %s\n",
                               filter->home, strerror(errno));
        is_drawn = false;
    }
    return is_drawn;
}

static json_t *replace_block(struct filter *filter, const json_t *element,
                             const struct around *around)
{
    struct block block = {.number = ++filter->block_count};
    struct kept kept = {0};
    json_t *blocks;
    if (block_read(&block, element) && draw_block(filter, &block, around->language, &kept)) {
        char *name = name_block(&block);
        tell(name, "is drawn, but:", kept.said);
        g_free(name);
        filter->lossy_count += kept.is_lossy;
        blocks = figure_blocks(filter, &block, &kept, around->is_confined);
    } else {
        filter->failed_count++;
        blocks = error_blocks(&block);
    }
    kept_clear(&kept);
    block_clear(&block);
    return blocks;
}

/* ---- The document ---- */

/* The language as casus names it, where it has words in it. */
static const char *known_language(const char *tag)
{
    struct casus_entry entry;
    size_t length = tag ? strcspn(tag, "-_") : 0;
    for (size_t i = 0; length && casus_list_at(CASUS_LANGUAGES, i, &entry); i++)
        if (strlen(entry.name) == length && g_ascii_strncasecmp(entry.name, tag, length) == 0)
            return entry.name;
    return NULL;
}

/* A division may say the language of what is in it. */
static struct around around_members(const json_t *value, const struct around *around)
{
    struct around inside = *around;
    const char *tag = NULL;
    if (ast_is(value, "Div"))
        tag = ast_attribute(json_array_get(json_object_get(value, "c"), 0), "lang");
    if (tag)
        inside.language = known_language(tag);
    if (ast_is(value, "Note") || ast_is(value, "Table"))
        inside.is_confined = true;
    return inside;
}

static void walk(struct filter *filter, json_t *value, const struct around *around);

static void walk_array(struct filter *filter, json_t *array, const struct around *around)
{
    for (size_t i = 0; i < json_array_size(array); i++) {
        json_t *item = json_array_get(array, i);
        if (!ast_is_block_of(item, CLASS)) {
            walk(filter, item, around);
            continue;
        }
        json_t *blocks = replace_block(filter, item, around);
        json_array_remove(array, i);
        for (size_t k = 0; k < json_array_size(blocks); k++)
            json_array_insert(array, i + k, json_array_get(blocks, k));
        i += json_array_size(blocks) - 1;
        json_decref(blocks);
    }
}

static void walk(struct filter *filter, json_t *value, const struct around *around)
{
    const char *key;
    json_t *member;
    if (json_is_array(value)) {
        walk_array(filter, value, around);
        return;
    }
    const struct around inside = around_members(value, around);
    json_object_foreach(value, key, member)
    {
        walk(filter, member, &inside);
    }
}

/* Whether some block may ask for a font by its name. */
static bool names_font(const json_t *value)
{
    const char *key;
    size_t index;
    json_t *member;
    if (ast_is_block_of(value, CLASS)) {
        struct block block = {0};
        block_read(&block, value);
        bool names = block_may_name_font(&block);
        block_clear(&block);
        return names;
    }
    json_object_foreach((json_t *)value, key, member)
    {
        if (names_font(member))
            return true;
    }
    json_array_foreach(value, index, member)
    {
        if (names_font(member))
            return true;
    }
    return false;
}

/* Blocks for figures came with version 1.23 of the format. */
static bool has_figure_blocks(const json_t *root)
{
    const json_t *version = json_object_get(root, "pandoc-api-version");
    json_int_t major = json_integer_value(json_array_get(version, 0));
    return major > 1 || json_integer_value(json_array_get(version, 1)) >= 23;
}

static void set_up(struct filter *filter, const json_t *root)
{
    const json_t *meta = json_object_get(root, "meta");
    char *shown = ast_meta_text(meta, "casus-figures"), *tag = ast_meta_text(meta, "lang");
    filter->home = g_get_current_dir();
    filter->folder = ast_meta_text(meta, "casus-folder");
    filter->has_figures = has_figure_blocks(root);
    filter->names_font = names_font(root);
    filter->language = g_strdup(known_language(tag));
    g_free(tag);
    if (!shown || !*shown) {
        g_free(shown);
        shown = g_strdup(FOLDER);
    }
    filter->cache.shown = shown;
    filter->cache.folder =
        g_path_is_absolute(shown) ? g_strdup(shown) : g_build_filename(filter->home, shown, NULL);
}

static void clear(struct filter *filter)
{
    g_free(filter->home);
    g_free(filter->folder);
    g_free(filter->language);
    g_free((char *)filter->cache.shown);
    g_free((char *)filter->cache.folder);
}

/* ---- In and out ---- */

static bool read_standard_input(GString *text)
{
    char block[READ_SIZE];
    size_t length;
    while ((length = fread(block, 1, sizeof block, stdin)) > 0)
        g_string_append_len(text, block, (gssize)length);
    if (ferror(stdin))
        complain("can't read standard input: %s", strerror(errno));
    return !ferror(stdin);
}

static int write_part(const char *bytes, size_t length, void *file)
{
    return fwrite(bytes, 1, length, file) == length ? 0 : -1;
}

static json_t *parse(const GString *text, json_error_t *error)
{
    json_t *root = json_loadb(text->str, text->len, JSON_ALLOW_NUL, error);
    if (root && json_object_get(root, "pandoc-api-version") && json_object_get(root, "blocks"))
        return root;
    if (root)
        g_strlcpy(error->text, "'pandoc-api-version' and 'blocks' are not there",
                  sizeof error->text);
    json_decref(root);
    return NULL;
}

/* A document that is nested deeper than the parser goes is none of ours where the class is nowhere
 * in it. */
static enum status refuse_document(const GString *text, const json_error_t *error)
{
    if (json_error_code(error) == json_error_stack_overflow &&
        !g_strstr_len(text->str, (gssize)text->len, "\"" CLASS "\"")) {
        fwrite(text->str, 1, text->len, stdout);
        return STATUS_DONE;
    }
    if (json_error_code(error) == json_error_stack_overflow)
        complain("the document is nested too deeply to be read");
    else
        complain("standard input is no document of pandoc: %s; it is called by 'pandoc --filter "
                 "pandoc-casus'",
                 error->text);
    return STATUS_INPUT;
}

static enum status filter_document(struct filter *filter, const GString *text)
{
    json_error_t error;
    json_t *root = parse(text, &error);
    if (!root)
        return refuse_document(text, &error);
    set_up(filter, root);
    bool is_strict = ast_meta_is_true(json_object_get(root, "meta"), "casus-strict");
    walk(filter, root, &(struct around){filter->language, false});
    if (filter->block_count == 0)
        fwrite(text->str, 1, text->len, stdout);
    else
        json_dump_callback(root, write_part, stdout, JSON_COMPACT);
    json_decref(root);
    bool is_lossy = filter->failed_count || filter->lossy_count;
    return is_strict && is_lossy ? STATUS_FOUND : STATUS_DONE;
}

static void print_help(void)
{
    printf("pandoc-casus: draws the code blocks of class casus in a document\n\n"
           "usage: pandoc REPORT.md --filter pandoc-casus -o REPORT.docx\n\n"
           "A block holds a figure file, or a command line without outputs:\n\n"
           "    ``` {.casus #fig:name caption=\"Who was there\" width=120mm}\n"
           "    timeline events.csv --lang fr\n"
           "    ```\n\n"
           "Attributes:\n"
           "  caption   words below the figure\n"
           "  label     what references name, as #fig:name does\n"
           "  width     with a unit; '50%%' scales the picture to the text\n"
           "  folder    where paths of the block begin\n"
           "  only      the one figure of a file of many\n"
           "  format    svg, png, pdf or eps, instead of what suits the document\n"
           "  others    any option of charts ('casus help timeline'), which counts more than\n"
           "            what the block says\n\n"
           "Metadata of the document:\n"
           "  casus-figures   folder for the pictures (%s)\n"
           "  casus-folder    where paths of blocks begin (where pandoc runs)\n"
           "  casus-strict    true: fails where a figure or a record could not be drawn\n"
           "  lang            language of figures that do not say their own\n",
           FOLDER);
}

enum status pandoc_run(char **words, int count)
{
    const char *name = count ? words[0] : "";
    struct filter filter = {.writer = pandoc_writer_find(name)};
    if (strcmp(name, "--version") == 0 || strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0) {
        if (name[2] == 'v')
            printf("pandoc-casus %s\n", casus_version());
        else
            print_help();
        return STATUS_DONE;
    }
    if (!environment_time(&filter.has_time, &filter.time))
        return STATUS_USAGE;
    GString *text = g_string_new(NULL);
    enum status status = STATUS_INPUT;
    if (read_standard_input(text))
        status = filter_document(&filter, text);
    clear(&filter);
    g_string_free(text, TRUE);
    return status;
}
