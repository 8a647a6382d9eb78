/* What the files of a drawing share. */
#ifndef API_DRAWING_H
#define API_DRAWING_H

#include "api/api.h"
#include "figure/figure_file.h"

/* One figure, and where it comes from. */
struct drawn {
    struct casus_figure *figure;
    const struct file_figure *from;
    const struct figure_file *file;
    bool is_picked;
    bool is_watching; /* warns of repeated ids, for all the figures that read the same */
};

struct casus_drawing {
    struct arena arena;
    struct settings scratch; /* where settings of the drawing are tried */
    struct override *overrides;
    size_t override_count, override_capacity;
    const char *folder;
    bool has_other_outputs, has_picks;
    int64_t time;
    struct figure_file **files;
    size_t file_count, file_capacity;
    struct drawn *drawn;
    size_t count, capacity;
    bool is_checked, is_read;
    struct inputs inputs;
    struct input_use *uses; /* of each input */
    size_t use_capacity;
    struct buffer account, snippet;
    char hash[DIGEST_SIZE];
};

/* Lays a figure out; what is said about it has its name. */
bool drawing_lay_out(struct casus_drawing *drawing, size_t index, struct casus_report *report);

#endif
