/* Formats are found before anything is read, bytes are made before anything is written. */
#include "cli/outputs.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>

/* ---- Checking ---- */

static bool is_stdout(const char *path)
{
    return strcmp(path, "-") == 0;
}

static bool is_format(const char *name, bool is_for_convert)
{
    struct casus_entry entry;
    for (size_t i = 0; casus_list_at(CASUS_OUTPUTS, i, &entry); i++) {
        if (entry.is_for_convert == is_for_convert && strcmp(entry.name, name) == 0)
            return true;
    }
    return false;
}

/* "svg, png, pdf" or ".svg .png .pdf". */
struct known {
    char names[128], endings[128];
};

static void add_word(char *text, size_t size, const char *between, const char *word)
{
    size_t length = strlen(text);
    snprintf(text + length, size - length, "%s%s", length ? between : "", word);
}

static struct known known_outputs(bool is_for_convert)
{
    struct known known = {{0}, {0}};
    struct casus_entry entry;
    for (size_t i = 0; casus_list_at(CASUS_OUTPUTS, i, &entry); i++) {
        if (entry.is_for_convert != is_for_convert)
            continue;
        add_word(known.names, sizeof known.names, ", ", entry.name);
        add_word(known.endings, sizeof known.endings, " ", entry.endings);
    }
    return known;
}

static bool find_format(const struct options *options, bool is_for_convert, struct output *output)
{
    struct known known = known_outputs(is_for_convert);
    if (is_stdout(output->path)) {
        output->format = options->format;
        if (!options->format)
            complain("'-o -' needs '--format' with one of %s", known.names);
        else if (!is_format(options->format, is_for_convert))
            complain("unknown format '%s'; the formats are %s", options->format, known.names);
        return options->format && is_format(options->format, is_for_convert);
    }
    output->format = is_for_convert ? casus_convert_format_for_path(output->path)
                                    : casus_format_for_path(output->path);
    if (!output->format)
        complain("the ending of '%s' is no known format; outputs end in %s", output->path,
                 known.endings);
    return output->format != NULL;
}

static bool ends_in(const char *text, const char *ending)
{
    size_t length = strlen(text), size = strlen(ending);
    return length >= size && strcmp(text + length - size, ending) == 0;
}

static bool check_report(const struct options *options)
{
    if (options->save && !ends_in(options->save, ".json")) {
        complain("the ending of '%s' is not that of a figure file; figure files end in .json",
                 options->save);
        return false;
    }
    if (!options->report || ends_in(options->report, ".json") || ends_in(options->report, ".txt"))
        return true;
    complain("the ending of '%s' is no known kind of report; reports end in .json or .txt",
             options->report);
    return false;
}

static size_t count_words(const char **words, size_t count, const char *wanted)
{
    size_t found = 0;
    for (size_t i = 0; i < count; i++)
        found += strcmp(words[i], wanted) == 0;
    return found;
}

/* Whether two paths lead to the same existing file, but for devices and pipes. */
static bool is_same_file(const char *a, const char *b)
{
    struct stat one, other;
    return stat(a, &one) == 0 && stat(b, &other) == 0 && S_ISREG(one.st_mode) &&
           one.st_dev == other.st_dev && one.st_ino == other.st_ino;
}

/* Where alternative texts go: the last of the options for it; or NULL. */
static const char *alt_file(const struct options *options)
{
    const char *path = NULL;
    for (size_t i = 0; i < options->setting_count; i++)
        if (strcmp(options->settings[i].name, "alt-file") == 0)
            path = options->settings[i].value;
    return path;
}

static bool check_input_is_kept(const struct options *options, const char *path)
{
    for (size_t i = 0; i < options->input_count; i++)
        if (is_same_file(options->inputs[i], path)) {
            complain("'%s' is an input and would be overwritten; give the output its own name",
                     path);
            return false;
        }
    return true;
}

static bool check_inputs_are_kept(const struct options *options)
{
    for (size_t i = 0; i < options->output_count; i++)
        if (!check_input_is_kept(options, options->outputs[i]))
            return false;
    const char *others[] = {options->report, options->save, alt_file(options)};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (others[i] && !check_input_is_kept(options, others[i]))
            return false;
    return true;
}

static bool drops_repeats(const struct options *options)
{
    for (size_t i = 0; i < options->setting_count; i++)
        if (strcmp(options->settings[i].name, "dedupe") == 0)
            return true;
    return false;
}

/* The input before the index-th one that is the same file, or NULL. */
static const char *find_same_input(const struct options *options, size_t index)
{
    for (size_t i = 0; i < index; i++)
        if (is_same_file(options->inputs[i], options->inputs[index]))
            return options->inputs[i];
    return NULL;
}

static bool check_inputs_differ(const struct options *options)
{
    for (size_t i = 1; i < options->input_count && !drops_repeats(options); i++) {
        const char *path = options->inputs[i], *same = find_same_input(options, i);
        if (!same)
            continue;
        if (strcmp(path, same) == 0)
            complain("'%s' is given twice, so its records would count twice; give it once, or drop "
                     "records with ids that were there before by '--dedupe'",
                     path);
        else
            complain("'%s' is the same file as '%s', so its records would count twice; give it "
                     "once, or drop records with ids that were there before by '--dedupe'",
                     path, same);
        return false;
    }
    return true;
}

static bool is_same_word(const char *a, const char *b)
{
    return a && b && strcmp(a, b) == 0;
}

static bool refuse_twice(const char *path)
{
    complain("'%s' is to be written twice; give each output its own name", path);
    return false;
}

static bool check_repeats(const struct options *options)
{
    for (size_t i = 0; i < options->output_count; i++) {
        const char *path = options->outputs[i];
        if (count_words(options->outputs, options->output_count, path) > 1 ||
            is_same_word(options->report, path) || is_same_word(options->save, path) ||
            is_same_word(alt_file(options), path))
            return refuse_twice(path);
    }
    if (is_same_word(options->report, options->save) ||
        is_same_word(alt_file(options), options->save))
        return refuse_twice(options->save);
    if (is_same_word(alt_file(options), options->report))
        return refuse_twice(options->report);
    if (count_words(options->inputs, options->input_count, "-") > 1) {
        complain("'-' is given twice; standard input can be read once");
        return false;
    }
    return true;
}

static bool check_is_there(const char *command, unsigned kind, const struct options *options)
{
    bool is_for_convert = kind & OPTION_FOR_CONVERT;
    if (options->input_count == 0) {
        if (kind & OPTION_FOR_FILES)
            complain("no figure file; write 'casus %s FIGURE.json'", command);
        else
            complain("no input; write 'casus %s INPUT -o FILE', where '-' is standard input",
                     command);
        return false;
    }
    if (options->output_count == 0 && !(kind & OPTION_FOR_FILES)) {
        complain("no output; say what to write, such as '-o %s%s'",
                 is_for_convert ? "events" : command, is_for_convert ? ".json" : ".svg");
        return false;
    }
    return true;
}

bool outputs_check(struct output *outputs, const char *command, unsigned kind,
                   const struct options *options)
{
    if (!check_is_there(command, kind, options))
        return false;
    for (size_t i = 0; i < options->output_count; i++) {
        outputs[i].path = options->outputs[i];
        if (!find_format(options, kind & OPTION_FOR_CONVERT, &outputs[i]))
            return false;
    }
    if (options->format && count_words(options->outputs, options->output_count, "-") == 0) {
        complain("'--format' is for '-o -' only; the ending of a file says its format");
        return false;
    }
    return check_repeats(options) && (kind & OPTION_FOR_FILES || check_inputs_differ(options)) &&
           check_inputs_are_kept(options) && check_report(options);
}

/* ---- Writing ---- */

bool outputs_render(struct output *outputs, size_t count, struct casus_figure *figure,
                    struct casus_report *report)
{
    for (size_t i = 0; i < count; i++) {
        struct output *output = &outputs[i];
        size_t length, files = casus_figure_file_count(figure, output->format, report);
        output->file_count = files;
        if (is_stdout(output->path) || files == 0)
            output->bytes = casus_figure_render(figure, output->format, &output->length, report);
        for (size_t f = 0; f < files && !is_stdout(output->path); f++) {
            output->bytes = casus_figure_render_file(figure, output->format, f, &length, report);
            output->length += length;
            if (!output->bytes)
                break;
        }
        if (!output->bytes)
            return false;
    }
    return true;
}

static bool write_stdout(const struct output *output)
{
    if (fwrite(output->bytes, 1, output->length, stdout) == output->length && fflush(stdout) == 0)
        return true;
    complain("can't write to standard output: %s", strerror(errno));
    return false;
}

/* Names that nobody gave are told. */
static void tell_pages(const struct casus_figure *figure, const struct output *output, size_t from)
{
    fprintf(stderr, "casus: wrote '%s' as %zu files:", output->path, output->file_count);
    for (size_t i = 0; i < output->file_count; i++)
        fprintf(stderr, "%s '%s'", i ? "," : "", casus_figure_written_at(figure, from + i));
    fputs("\n", stderr);
}

static size_t written_count(const struct casus_figure *figure)
{
    size_t count = 0;
    while (casus_figure_written_at(figure, count))
        count++;
    return count;
}

bool outputs_write(const struct output *outputs, size_t count, struct casus_figure *figure,
                   const struct options *options, struct casus_report *report)
{
    for (size_t i = 0; i < count; i++) {
        const struct output *output = &outputs[i];
        size_t written = written_count(figure);
        if (is_stdout(output->path) ? !write_stdout(output)
                                    : !casus_figure_write(figure, output->path, report))
            return false;
        if (output->file_count > 1 && !options->is_quiet)
            tell_pages(figure, output, written);
        else if (options->is_verbose)
            fprintf(stderr, "casus: wrote '%s': %s, %zu bytes\n", output->path, output->format,
                    output->length);
    }
    return true;
}

bool outputs_report_is_json(const struct options *options)
{
    return ends_in(options->report, ".json");
}

bool outputs_write_report(struct casus_figure *figure, const struct options *options,
                          struct casus_report *report)
{
    if (!options->report)
        return true;
    const char *text = outputs_report_is_json(options) ? casus_figure_report_json(figure, report)
                                                       : casus_figure_report_text(figure, report);
    return casus_write_file(options->report, text, strlen(text), report);
}
