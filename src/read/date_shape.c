#include "read/date_shape.h"
#include "model/edtf.h"
enum date_verdict date_read(const char *text, const struct date_style *style, struct arena *arena,
                            const char **edtf, const char **why)
{
    struct edtf e;
    struct edtf_error error;
    (void)style;
    if (edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, arena, &e, &error)) {
        *edtf = text;
        return DATE_READ;
    }
    *why = arena_text(arena, error.message);
    return DATE_REFUSED;
}
void date_weigh(const char *text, struct date_evidence *evidence)
{
    (void)text;
    (void)evidence;
}
