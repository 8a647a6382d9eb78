/* Pictures that were drawn for documents, kept in a folder by what they depend on: a figure whose
 * data, options and version are the same is not drawn again. Beside the pictures of a figure stands
 * a file of JSON with what else was told about it. Nothing is ever deleted. */
#ifndef CLI_PANDOC_CACHE_H
#define CLI_PANDOC_CACHE_H

#include "cli/pandoc_block.h"

struct cache {
    const char *folder; /* absolute */
    const char *shown;  /* as documents name it */
};

struct kept {
    char *stem; /* name of its files without their ending */
    char *alt, *short_alt, *language;
    double width_mm;
    size_t page_count;  /* each page is a picture */
    const char *format; /* of the pictures: PNG where a file of what was asked for holds all pages,
                           of which documents could show but the first */
    char *said;         /* problems that were noticed, in lines */
    bool is_lossy;      /* records were rejected, or labels are missing */
};

/* Finds the figure that a block opened, or draws it, with pictures in a format. False with lines or
 * problems in the block. kept_clear() is due in any case. */
bool cache_get(const struct cache *cache, struct block *block, const char *format,
               struct kept *kept);

/* The path of a picture as documents name it; the caller frees it. */
char *cache_path(const struct cache *cache, const struct kept *kept, size_t page);

void kept_clear(struct kept *kept);

#endif
