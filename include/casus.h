/* casus: draws timelines of conflict events for reports.
 *
 *     struct casus_report *report = casus_report_new();
 *     struct casus_figure *figure = casus_figure_new("timeline", report);
 *     bool done = figure && casus_figure_set(figure, "width", "170mm", report) &&
 *                 casus_figure_read(figure, "events.json", report) &&
 *                 casus_figure_write(figure, "events.svg", report) &&
 *                 casus_figure_write(figure, "events.pdf", report);
 *     fputs(casus_report_text(report, CASUS_WARNING), stderr);
 *     casus_figure_free(figure);
 *     casus_report_free(report);
 *
 * Ownership, the whole rule: whoever calls _new calls _free; _free(NULL) is fine; const pointers
 * received are borrowed and live as long as the object they came from, or as long as their
 * function says; nothing passed in is kept.
 *
 * The library never prints, never exits on what an input holds, never sets the locale and never
 * reads the environment (Fontconfig, which finds its fonts, does). What went wrong is in the report
 * that each function takes; a function that failed has said why there. Objects are not shared
 * between threads; different objects can be. All texts are NUL-terminated UTF-8. */
#ifndef CASUS_H
#define CASUS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#if defined(__GNUC__)
#define CASUS_API __attribute__((visibility("default")))
#else
#define CASUS_API
#endif

#define CASUS_VERSION "0.1.0"

/* The version of the library that runs; CASUS_VERSION is the one compiled against. */
CASUS_API const char *casus_version(void);

/* Sets what is called, with the size that could not be had, when memory runs out; it must not
 * return. The default aborts. The one setting of the whole process: set it before anything else. */
CASUS_API void casus_set_out_of_memory(void (*hook)(size_t size));

/* ---- Reports: what went wrong or was noticed ---- */

struct casus_report;

enum casus_severity { CASUS_NOTE, CASUS_WARNING, CASUS_ERROR };

/* A class of like problems: same input, field and code. The place and message are those of the
 * first one. Texts live until the report changes. */
struct casus_problem {
    enum casus_severity severity;
    const char *code;    /* a stable word such as "bad-date" */
    const char *input;   /* file, "-" for standard input, NULL for a setting or an output */
    size_t line, column; /* from 1; 0 where not known */
    const char *path;    /* JSON path such as "records[3].date", or NULL */
    const char *field;   /* field, column or setting, or NULL */
    const char *message; /* lower case, no full stop */
    size_t times;        /* at least 1 */
};

CASUS_API struct casus_report *casus_report_new(void);
CASUS_API void casus_report_free(struct casus_report *report);

/* How many problems (not classes) of a severity there are. */
CASUS_API size_t casus_report_count(const struct casus_report *report,
                                    enum casus_severity severity);

/* How many classes there are, in the order of their first problem. */
CASUS_API size_t casus_report_problem_count(const struct casus_report *report);

/* Fills 'problem' with the class at 'index', which is below casus_report_problem_count(). */
CASUS_API void casus_report_problem_at(const struct casus_report *report, size_t index,
                                       struct casus_problem *problem);

/* Everything of at least the severity 'lowest' for people: places, messages, excerpts with carets,
 * "… and N more like it"; each line ended, "" where there is nothing. Lives until the next call for
 * this report. */
CASUS_API const char *casus_report_text(struct casus_report *report, enum casus_severity lowest);

/* ---- Inputs ---- */

/* What one input held; records = events + statements + figures + rejected. */
struct casus_input {
    const char *name;     /* as it was given to the reading function */
    const char *format;   /* "json", "jsonl", "csv" */
    const char *dialect;  /* whose vocabulary: "casus" */
    const char *encoding; /* "utf-8" */
    size_t records, events, statements, figures, rejected;
    size_t skipped;  /* rows that are no records by design */
    size_t repeated; /* records that "dedupe" dropped; in no other number */
};

/* Called while an input is read, often: 'done' bytes of 'total', which is 0 where it is not known
 * (a pipe). 'name' lives during the call. */
typedef void casus_progress(void *context, const char *name, size_t done, size_t total);

/* ---- Figures ---- */

struct casus_figure;

/* The account of a figure: sums over its inputs, and what became of the records. */
struct casus_tally {
    size_t records, events, statements, figures, rejected, skipped, repeated;
    size_t filtered;   /* read, but not what the settings ask for */
    size_t drawn;      /* on the figure, in its key or its lists */
    size_t unlabelled; /* of these, a mark only, and annotations that lost their name; known once
                          the figure was laid out */
};

/* A figure of one chart (casus_list(CASUS_CHARTS, …)) with default settings; NULL where there is no
 * such chart. */
CASUS_API struct casus_figure *casus_figure_new(const char *chart, struct casus_report *report);
CASUS_API void casus_figure_free(struct casus_figure *figure);

/* Sets one of casus_setting_at() from its text, "" for a switch. Settings come before the first
 * input. False, and nothing changed, where name or value are wrong. */
CASUS_API bool casus_figure_set(struct casus_figure *figure, const char *name, const char *value,
                                struct casus_report *report);

/* The date that outputs carry which want one, in seconds since 1970 (UTC); by default 1 January
 * 2000, so that the same figure is the same bytes on any day. */
CASUS_API void casus_figure_set_time(struct casus_figure *figure, int64_t seconds);

/* Has 'tell' (NULL: nobody) called while inputs are read. */
CASUS_API void casus_figure_set_progress(struct casus_figure *figure, casus_progress *tell,
                                         void *context);

/* Whether the settings fit together; later ones are refused. Reading calls it where it was not
 * called before. */
CASUS_API bool casus_figure_check(struct casus_figure *figure, struct casus_report *report);

/* Whether the figure has what a format is about: the outputs of numbers need a chart that counts.
 * Known before anything is read; an unknown format is left to casus_figure_render(). */
CASUS_API bool casus_figure_can_render(struct casus_figure *figure, const char *format,
                                       struct casus_report *report);

/* Reads a file ("-" is standard input) record by record. False where the settings do not fit
 * together, the file can't be read or is in no known format; the figure can go on with other
 * inputs, but keeps the records that were read before a disk failed in the middle. Bad records are
 * rejected, counted and reported, and do not make it false. */
CASUS_API bool casus_figure_read(struct casus_figure *figure, const char *path,
                                 struct casus_report *report);

/* The same from memory; 'name' stands for the file in messages. */
CASUS_API bool casus_figure_read_bytes(struct casus_figure *figure, const char *name,
                                       const char *bytes, size_t length,
                                       struct casus_report *report);

/* Fills 'input' with the account of the index-th input that was read; false behind the last. */
CASUS_API bool casus_figure_input_at(const struct casus_figure *figure, size_t index,
                                     struct casus_input *input);

CASUS_API void casus_figure_tally(const struct casus_figure *figure, struct casus_tally *tally);

/* Lays out the page from what was read; later inputs are refused. False where no record is left to
 * draw (tally.drawn is 0) or the page is too small. Rendering calls it where it was not called
 * before. The second one tells whether it was laid out. */
CASUS_API bool casus_figure_lay_out(struct casus_figure *figure, struct casus_report *report);
CASUS_API bool casus_figure_is_laid_out(const struct casus_figure *figure);

/* The figure as the bytes of a file in a format (casus_list(CASUS_OUTPUTS, …)), their number in
 * '*length'; the figure's, and the same for each call. NULL where it can't be laid out or rendered.
 * All formats come from one layout. */
CASUS_API const char *casus_figure_render(struct casus_figure *figure, const char *format,
                                          size_t *length, struct casus_report *report);

/* How many files a format takes: one or, where a figure flows over pages and a file of the format
 * holds but one, one for each page; casus_figure_render() is for the first case. 0 where the figure
 * can't be laid out or there is no such format. */
CASUS_API size_t casus_figure_file_count(struct casus_figure *figure, const char *format,
                                         struct casus_report *report);

/* As casus_figure_render(), the index-th of these files; NULL behind the last. */
CASUS_API const char *casus_figure_render_file(struct casus_figure *figure, const char *format,
                                               size_t index, size_t *length,
                                               struct casus_report *report);

/* Renders in the format that the ending of 'path' says, and writes the file whole or not at all.
 * Several files have the numbers of their pages: "a-1.svg", "a-2.svg" … for "a.svg". */
CASUS_API bool casus_figure_write(struct casus_figure *figure, const char *path,
                                  struct casus_report *report);

/* What the figure shows, in sentences for those who can't see it, and the same in at most 125
 * characters; as in its outputs. The figure's; NULL where it can't be laid out. */
CASUS_API const char *casus_figure_alt(struct casus_figure *figure, struct casus_report *report);
CASUS_API const char *casus_figure_short_alt(struct casus_figure *figure,
                                             struct casus_report *report);

/* The language of its words, as BCP 47; the size of its first page in points. As above. */
CASUS_API const char *casus_figure_language(struct casus_figure *figure,
                                            struct casus_report *report);
CASUS_API bool casus_figure_size(struct casus_figure *figure, double *width, double *height,
                                 struct casus_report *report);

/* Writes both texts: to a file that ends in .json as an object with "language", "short" and "long",
 * to any other as the short one, an empty line and the long one. NULL stands for the file that the
 * setting "alt-file" names; true where it names none. */
CASUS_API bool casus_figure_write_alt(struct casus_figure *figure, const char *path,
                                      struct casus_report *report);

/* The index-th file that was written; NULL behind the last. The figure's. */
CASUS_API const char *casus_figure_written_at(const struct casus_figure *figure, size_t index);

/* What was read, rejected, left out, shortened, moved: as JSON, or as text for people. 'report' is
 * where the problems are taken from. The figure's; lives until the next call. */
CASUS_API const char *casus_figure_report_json(struct casus_figure *figure,
                                               const struct casus_report *report);
CASUS_API const char *casus_figure_report_text(struct casus_figure *figure,
                                               const struct casus_report *report);

/* The figure file, to be written to 'path', that draws this figure again: from the inputs, to the
 * outputs, which are lists ended by NULL. NULL where an input can't be named in a file: the
 * standard input, or one that is there twice. The figure's; lives until the next call. */
CASUS_API const char *casus_figure_save(struct casus_figure *figure, const char *path,
                                        const char *const *inputs, const char *const *outputs,
                                        struct casus_report *report);

/* ---- Figure files: many figures in one pass over the data ---- */

/* Figures that are written down in files (see the schema: casus_schema()).
 *
 *     struct casus_drawing *drawing = casus_drawing_new();
 *     bool done = casus_drawing_open(drawing, "report.json", report) &&
 *                 casus_drawing_read(drawing, report);
 *     for (size_t i = 0; done && i < casus_drawing_count(drawing); i++)
 *         done = casus_drawing_write(drawing, i, report);
 *     casus_drawing_free(drawing);
 */
struct casus_drawing;

CASUS_API struct casus_drawing *casus_drawing_new(void);
CASUS_API void casus_drawing_free(struct casus_drawing *drawing);

/* --- what stands above the files; before the first of them --- */

/* Sets one of casus_setting_at() in all figures and in all their panels that take it. */
CASUS_API bool casus_drawing_set(struct casus_drawing *drawing, const char *name, const char *value,
                                 struct casus_report *report);

/* Outputs go below this folder, not below that of their file; what the file puts outside of its
 * own folder goes there by its name alone. */
CASUS_API void casus_drawing_set_folder(struct casus_drawing *drawing, const char *folder);

/* The outputs of the files do not count: the caller says where figures go. */
CASUS_API void casus_drawing_ignore_outputs(struct casus_drawing *drawing);

/* As those of figures. */
CASUS_API void casus_drawing_set_time(struct casus_drawing *drawing, int64_t seconds);
CASUS_API void casus_drawing_set_progress(struct casus_drawing *drawing, casus_progress *tell,
                                          void *context);

/* --- files --- */

/* Reads a figure file and adds its figures. False, with all that is wrong in the report, where it
 * can't be used. From memory 'path' stands for the file, in whose folder paths begin. */
CASUS_API bool casus_drawing_open(struct casus_drawing *drawing, const char *path,
                                  struct casus_report *report);
CASUS_API bool casus_drawing_open_bytes(struct casus_drawing *drawing, const char *path,
                                        const char *bytes, size_t length,
                                        struct casus_report *report);

/* Whether a figure asks for a font by its name; known before anything is measured. */
CASUS_API bool casus_drawing_names_font(const struct casus_drawing *drawing);

/* Keeps only figures of this name, and those of earlier calls; false where there is none. Comes
 * behind the last file. */
CASUS_API bool casus_drawing_pick(struct casus_drawing *drawing, const char *name,
                                  struct casus_report *report);

/* Whether all fits together: no two figures write one file, none writes over an input or a figure
 * file, all settings are taken by some figure. Reading calls it where it was not called before;
 * later files are refused. */
CASUS_API bool casus_drawing_check(struct casus_drawing *drawing, struct casus_report *report);

/* Reads the inputs of all figures, each once: one that several figures list is given to all of
 * them, but for those that say otherwise how it is read. False where an input can't be read. Called
 * once. */
CASUS_API bool casus_drawing_read(struct casus_drawing *drawing, struct casus_report *report);

/* How many figures there are; in the order of the files. */
CASUS_API size_t casus_drawing_count(const struct casus_drawing *drawing);

/* A figure, to be laid out, rendered, written and reported; the drawing's. 'index' is below the
 * count, here and in what follows. */
CASUS_API struct casus_figure *casus_drawing_figure_at(struct casus_drawing *drawing, size_t index);

/* Its name: the one it was given, or that of its first output without the ending; and the figure
 * file that it comes from. */
CASUS_API const char *casus_drawing_name_at(const struct casus_drawing *drawing, size_t index);
CASUS_API const char *casus_drawing_file_at(const struct casus_drawing *drawing, size_t index);

/* The output-th file that it is to be written to; NULL behind the last. */
CASUS_API const char *casus_drawing_output_at(const struct casus_drawing *drawing, size_t index,
                                              size_t output);

/* What the pictures of a figure depend on (bytes of inputs, options, date, version of casus) as 64
 * hexadecimal digits, known before any record is read. NULL where an input can't be read or the
 * figures do not fit together. The drawing's; lives until the next call. */
CASUS_API const char *casus_drawing_hash(struct casus_drawing *drawing, size_t index,
                                         struct casus_report *report);

/* Whether each figure has an output that a kind of document (casus_list(CASUS_DOCUMENTS, …)) takes.
 * Known before anything is read. */
CASUS_API bool casus_drawing_check_snippet(struct casus_drawing *drawing, const char *target,
                                           struct casus_report *report);

/* The lines that put a figure into such a document: the best of its outputs, its path from the
 * folder of the figure file, with size, alternative text, caption and label. A picture that is not
 * there yet is warned of. The drawing's; lives until the next call. NULL where the figure can't be
 * laid out, or none of its outputs will do. */
CASUS_API const char *casus_drawing_snippet(struct casus_drawing *drawing, size_t index,
                                            const char *target, struct casus_report *report);

/* Lays a figure out, renders all its outputs and then writes them; folders that are missing are
 * made. The memory of what was rendered is given back. */
CASUS_API bool casus_drawing_write(struct casus_drawing *drawing, size_t index,
                                   struct casus_report *report);

/* As those of figures, for all of them: the inputs and how often each was read, the problems, and
 * what became of the records of each figure. */
CASUS_API const char *casus_drawing_report_json(struct casus_drawing *drawing,
                                                const struct casus_report *report);
CASUS_API const char *casus_drawing_report_text(struct casus_drawing *drawing,
                                                const struct casus_report *report);
CASUS_API bool casus_drawing_input_at(const struct casus_drawing *drawing, size_t index,
                                      struct casus_input *input);

/* The sums: of the inputs as they were read, of the figures over all of them. */
CASUS_API void casus_drawing_tally(const struct casus_drawing *drawing, struct casus_tally *tally);

/* ---- Whether an output is still true ---- */

enum casus_verdict {
    CASUS_UNCHANGED,
    CASUS_CHANGED, /* data or options are others than those it was drawn from, or it is not there */
    CASUS_UNKNOWN  /* it can't be told: the file or what it was drawn from can't be read */
};

/* Whether a file that casus wrote would be drawn alike from what there is now, told without
 * drawing: every output but CSV says from which bytes and options it comes. The options are
 * compared with those of the figure file that names the output, in its folder or one above it. Of a
 * figure file: whether all of its outputs are still true. Each reason is a problem of 'report', a
 * warning where something has changed; that another version drew it is a note and changes no
 * verdict. Paths of inputs count from the working folder, else from that of the output and those
 * above it. */
CASUS_API enum casus_verdict casus_check(const char *path, struct casus_report *report);

/* Whether the file, or the files of the pages, at a path are, byte for byte, what
 * casus_figure_write() would write there. */
CASUS_API enum casus_verdict casus_figure_compare(struct casus_figure *figure, const char *path,
                                                  struct casus_report *report);

/* ---- What is in the data ---- */

struct casus_info;

CASUS_API struct casus_info *casus_info_new(void);
CASUS_API void casus_info_free(struct casus_info *info);

/* Sets one of the settings that say how inputs are read (casus_setting.is_for_reading). */
CASUS_API bool casus_info_set(struct casus_info *info, const char *name, const char *value,
                              struct casus_report *report);

/* As those of figures. */
CASUS_API void casus_info_set_progress(struct casus_info *info, casus_progress *tell,
                                       void *context);
CASUS_API bool casus_info_read(struct casus_info *info, const char *path,
                               struct casus_report *report);
CASUS_API bool casus_info_read_bytes(struct casus_info *info, const char *name, const char *bytes,
                                     size_t length, struct casus_report *report);
CASUS_API bool casus_info_input_at(const struct casus_info *info, size_t index,
                                   struct casus_input *input);

/* Adds to the report what shows only when all is read: ids that were there before, several data
 * sets, records that are likely the same event. Called once, behind the last input. */
CASUS_API void casus_info_finish(struct casus_info *info, struct casus_report *report);

/* What was read so far, with the problems of 'report': one JSON object, or text for people. The
 * info's; lives until the next call. */
CASUS_API const char *casus_info_json(struct casus_info *info, const struct casus_report *report);
CASUS_API const char *casus_info_text(struct casus_info *info, const struct casus_report *report);

/* ---- Records in our own format ---- */

struct casus_convert;

CASUS_API struct casus_convert *casus_convert_new(void);
CASUS_API void casus_convert_free(struct casus_convert *convert);

/* Sets one of the settings that say how inputs are read or which records are kept
 * (casus_setting.is_for_reading, is_for_keeping). They come before the first input. False where
 * name or value are wrong, or no day is left between "from" and "to". */
CASUS_API bool casus_convert_set(struct casus_convert *convert, const char *name, const char *value,
                                 struct casus_report *report);

/* Says where to write, once and before the first input: a file, whole or not at all, or "-", the
 * standard output. 'format' is one of those that the ending of a path says, or NULL for that one.
 * False where the format is unknown or the file can't be made. */
CASUS_API bool casus_convert_begin(struct casus_convert *convert, const char *path,
                                   const char *format, struct casus_report *report);

/* As those of figures: records are written as they come, in memory
 * that does not grow with them. What the first input says of itself stands for the whole output. */
CASUS_API void casus_convert_set_progress(struct casus_convert *convert, casus_progress *tell,
                                          void *context);
CASUS_API bool casus_convert_read(struct casus_convert *convert, const char *path,
                                  struct casus_report *report);
CASUS_API bool casus_convert_read_bytes(struct casus_convert *convert, const char *name,
                                        const char *bytes, size_t length,
                                        struct casus_report *report);
CASUS_API bool casus_convert_input_at(const struct casus_convert *convert, size_t index,
                                      struct casus_input *input);

/* The account so far; what was drawn of a figure is what was written here. */
CASUS_API void casus_convert_tally(const struct casus_convert *convert, struct casus_tally *tally);

/* Ends the output and puts it in its place; false, with nothing written, where no record is left
 * (tally.drawn is 0) or writing failed. Without it casus_convert_free() leaves no trace. */
CASUS_API bool casus_convert_write(struct casus_convert *convert, struct casus_report *report);

/* ---- What this build can do ---- */

enum casus_list {
    CASUS_CHARTS,
    CASUS_INPUTS,
    CASUS_DIALECTS,
    CASUS_OUTPUTS,
    CASUS_FIELDS,
    CASUS_MEASURES,
    CASUS_THEMES,
    CASUS_LANGUAGES,
    CASUS_DOCUMENTS,
    CASUS_LIST_COUNT
};

/* One entry of a list; the texts are constants. */
struct casus_entry {
    const char *name;
    const char *summary;
    const char *endings; /* of inputs and outputs: ".json .jsonl"; else NULL */
    bool is_for_convert; /* an output of casus_convert; the others are those of figures */
    bool is_numbers;     /* an output of the numbers behind a chart, or a chart that has some */
};

/* "charts" and so on, with what the list holds. */
CASUS_API void casus_list_name(enum casus_list list, struct casus_entry *entry);

/* Fills 'entry' with the index-th of a list; false behind the last. */
CASUS_API bool casus_list_at(enum casus_list list, size_t index, struct casus_entry *entry);

/* One setting of a figure; the texts are constants. */
struct casus_setting {
    const char *name;     /* "width" */
    const char *argument; /* "LENGTH", or NULL for a switch */
    const char *summary;
    bool is_repeatable;  /* each value counts, not only the last one */
    bool is_for_reading; /* says how inputs are read */
    bool is_for_keeping; /* says which records are kept */
    bool is_for_files;   /* casus_drawing_set() takes it */
};

/* Whether a chart takes a setting; some of those of panels are of some charts only. False where
 * there is no such chart or setting. */
CASUS_API bool casus_chart_takes(const char *chart, const char *setting);

/* The index-th word that a chart takes of a setting of which each chart has its own ("style"); NULL
 * behind the last one, and where there are none. */
CASUS_API const char *casus_chart_word_at(const char *chart, const char *setting, size_t index);

/* The JSON Schema (draft 2020-12) of figure files ("figure") or theme files ("theme"); NULL for
 * other names. The report's; lives until its next text. */
CASUS_API const char *casus_schema(const char *name, struct casus_report *report);

/* Fills 'setting' with the index-th one; false behind the last. */
CASUS_API bool casus_setting_at(size_t index, struct casus_setting *setting);

/* ---- For programs around the library ---- */

/* The output format that a path's ending says, "svg" for "a/b.svg"; NULL where none does. The first
 * is for figures, the second for casus_convert. */
CASUS_API const char *casus_format_for_path(const char *path);
CASUS_API const char *casus_convert_format_for_path(const char *path);

/* Writes a file whole or not at all: beside its place, flushed, renamed. */
CASUS_API bool casus_write_file(const char *path, const char *bytes, size_t length,
                                struct casus_report *report);

/* The word of a NULL-terminated list that 'typed' was probably meant to be, or NULL. */
CASUS_API const char *casus_nearest(const char *typed, const char *const *words);

#ifdef __cplusplus
}
#endif

#endif
