/* What a format does with the fields of a record. record.c calls it for every field of every
 * record, always in the same order. */
#ifndef WRITE_OUTLET_H
#define WRITE_OUTLET_H

#include "model/event.h"

enum shape {
    SHAPE_OBJECT,
    SHAPE_LIST,
    SHAPE_MAP /* an object whose names are the data's */
};

struct outlet {
    /* A field that is a text, a number as its digits, or several words of a vocabulary. The value
     * is NULL, or there are no words, where it is absent; a text is never only blanks. */
    void (*text)(struct outlet *outlet, const char *name, const char *text);
    void (*number)(struct outlet *outlet, const char *name, const char *digits);
    void (*terms)(struct outlet *outlet, const char *name, const char *const *terms, size_t count);
    /* Words that are not blank, each language once. */
    void (*words)(struct outlet *outlet, const char *name, const struct words *words);
    /* What follows up to 'close' belongs to the field 'name', which may stay empty. */
    void (*open)(struct outlet *outlet, const char *name, enum shape shape);
    /* The same for an item of a list. 'key' may be NULL; else it is the item's "kind" and can stand
     * for 'index'. */
    void (*open_item)(struct outlet *outlet, size_t index, const char *key);
    void (*close)(struct outlet *outlet);
    size_t repeated; /* codes that were left out because their name was there before */
};

/* Gives all fields of a record to 'outlet'. What can't be told apart when it is read back is left
 * out: bounds, which repeat the date; texts that are only blanks; a second text in one language,
 * which is never shown. */
void record_write(const struct event *event, struct outlet *outlet);

/* Gives words to 'outlet', each language once. */
void words_write(struct outlet *outlet, const char *name, const struct words *words);

#endif
