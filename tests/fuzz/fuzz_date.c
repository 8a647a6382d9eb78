/* Any text as a date of a data set: what is read is EDTF of a plausible year, what is refused has a
 * reason in valid UTF-8, and weighing the order agrees with reading. */
#include "base/utf8.h"
#include "model/edtf.h"
#include "read/date_shape.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void require(bool is_true)
{
    if (!is_true)
        abort();
}

static enum date_verdict read_with(const char *text, struct date_style style, struct arena *arena)
{
    const char *edtf = NULL, *why = NULL;
    struct edtf parsed;
    struct edtf_error error;
    enum date_verdict verdict = date_read(text, &style, arena, &edtf, &why);
    if (verdict == DATE_READ) {
        require(edtf_parse(edtf, EDTF_SEASONS_METEOROLOGICAL, arena, &parsed, &error));
        if (parsed.is_placeable && parsed.earliest != DAY_NONE_BEFORE && style.first_year)
            require(civil_of(parsed.earliest).year >= style.first_year);
    }
    require(!why || utf8_valid_prefix(why, strlen(why)) == strlen(why));
    return verdict;
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct arena arena = {0};
    struct date_evidence evidence = {0};
    if (size > 300)
        return 0;
    const char *text = arena_copy(&arena, (const char *)bytes, size);
    if (utf8_valid_prefix(text, strlen(text)) == strlen(text)) {
        enum date_verdict free = read_with(text, (struct date_style){0}, &arena);
        require(read_with(text, (struct date_style){.order = DATE_ORDER_DAY_FIRST}, &arena) !=
                DATE_AMBIGUOUS);
        read_with(text, (struct date_style){.first_year = 1990, .last_year = 2100}, &arena);
        date_weigh(text, &evidence);
        require(free != DATE_AMBIGUOUS || strchr(" \t", text[0]) || evidence.either > 0);
    }
    arena_clear(&arena);
    return 0;
}
