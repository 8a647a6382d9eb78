/* The alphabet of a language, by ICU's collation: "Épinal" between "Ede" and "Erfurt". */
#include "locale/locale_internal.h"

#include "base/memory.h"

#include <stdlib.h>
#include <string.h>

#include <unicode/ucol.h>
#include <unicode/ustring.h>

struct entry {
    const char *name;
    size_t index;
    uint8_t *key;
};

static uint8_t *key_of(const UCollator *collator, const char *name)
{
    int32_t room = (int32_t)strlen(name) + 1, length = 0;
    UChar *units = memory_alloc((size_t)room * sizeof *units);
    UErrorCode error = U_ZERO_ERROR;
    u_strFromUTF8WithSub(units, room, &length, name, -1, 0xfffd, NULL, &error);
    int32_t size = ucol_getSortKey(collator, units, length, NULL, 0);
    uint8_t *key = memory_alloc((size_t)size + 1);
    ucol_getSortKey(collator, units, length, key, size);
    free(units);
    return key;
}

/* Equal names stay in their order. */
static int compare(const void *a, const void *b)
{
    const struct entry *x = a, *y = b;
    int order =
        x->key ? strcmp((const char *)x->key, (const char *)y->key) : strcmp(x->name, y->name);
    return order ? order : x->index < y->index ? -1 : x->index > y->index;
}

void locale_rank_names(const struct locale *locale, const char *const *names, size_t count,
                       size_t *ranks)
{
    UErrorCode error = U_ZERO_ERROR;
    UCollator *collator = ucol_open(locale->tag, &error);
    struct entry *entries = memory_alloc((count + 1) * sizeof *entries);
    for (size_t i = 0; i < count; i++)
        entries[i] =
            (struct entry){names[i], i, U_SUCCESS(error) ? key_of(collator, names[i]) : NULL};
    qsort(entries, count, sizeof *entries, compare);
    for (size_t i = 0; i < count; i++) {
        ranks[entries[i].index] = i;
        free(entries[i].key);
    }
    free(entries);
    ucol_close(collator);
}
