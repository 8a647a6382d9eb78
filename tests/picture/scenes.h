/* The small scenes whose pictures are kept. */
#ifndef PICTURE_SCENES_H
#define PICTURE_SCENES_H

#include "render/renderer.h"

struct picture {
    const char *name; /* of its folder */
    struct scene *(*make)(void);
    struct render_options options;
};

/* Ended by one whose name is NULL. */
extern const struct picture picture_table[];

#endif
