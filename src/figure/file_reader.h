/* What reading the structure of a figure file and reading its values share. */
#ifndef FIGURE_FILE_READER_H
#define FIGURE_FILE_READER_H

#include "figure/figure_file.h"

struct file_reader {
    struct figure_file *file;
    const struct figure_file_request *request;
    struct report *report;
    struct buffer place;       /* JSON path of what is being read */
    struct settings *settings; /* being set */
};

/* Goes to a key, an item or nothing more (NULL) of what is being read; what comes back leads
 * there again with file_leave(). */
size_t file_enter(struct file_reader *reader, const char *key);
size_t file_enter_item(struct file_reader *reader, size_t index);
void file_leave(struct file_reader *reader, size_t length);

/* Adds a problem with the value being read, or with its key; returns false. */
bool file_refuse(struct file_reader *reader, const char *code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));
bool file_refuse_key(struct file_reader *reader, const char *code, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Refuses a value that is not 'wanted' ("a text"). */
bool file_refuse_type(struct file_reader *reader, const json_t *value, const char *wanted);

/* Passes on what was said about the value being read. */
void file_pass_on(struct file_reader *reader, const struct report *said);

/* Sets a setting from the value being read; all that is wrong is told. */
void file_set(struct file_reader *reader, const struct setting *setting, const json_t *value);

/* Reads a text, or an object of texts by language as the JSON it is; what is wrong is told, and
 * NULL comes back. The caller frees it. */
char *file_translated(struct file_reader *reader, const json_t *value);

/* Reads a text or a list of texts. */
size_t file_texts(struct file_reader *reader, const json_t *value, struct file_path **texts);

/* Refuses the keys that an object should not have. */
void file_check_keys(struct file_reader *reader, const json_t *object, enum file_level level);

/* The same where few keys are known, ended by NULL; true where there is no other. */
bool file_check_known(struct file_reader *reader, const json_t *object, const char *const *known);

/* Reads the annotations of an object, which are of one panel, or of EVERY_PANEL. */
void file_read_annotations(struct file_reader *reader, const json_t *object, size_t panel);

/* Whether "size" is a key of a level. */
bool file_has_size(enum file_level level);

/* Reads what a figure says of its files; its data may be that of the report around it, which is
 * NULL where there is none. */
void file_read_data(struct file_reader *reader, const json_t *object, const json_t *shared,
                    struct file_figure *figure);
void file_read_outputs(struct file_reader *reader, const json_t *object,
                       struct file_figure *figure);
/* The path of a file that a figure writes, as it can be opened; one that lies outside of where it
 * may is refused. */
const char *file_output_path(struct file_reader *reader, const char *path);

const char *file_read_name(struct file_reader *reader, const json_t *object,
                           const struct file_figure *figure);

#endif
