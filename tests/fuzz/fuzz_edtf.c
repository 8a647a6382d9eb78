/* Any bytes as a date: accepted ones keep the promises of edtf.h, refused ones say why in valid
 * UTF-8 and suggest only what is accepted. The first byte chooses the seasons. */
#include "base/utf8.h"
#include "model/edtf.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static void require(bool is_true)
{
    if (!is_true)
        abort();
}

static void check_accepted(const struct edtf *edtf, const char *text, enum edtf_seasons seasons,
                           struct arena *arena)
{
    require(strcmp(edtf->text, text) == 0);
    require(edtf->earliest <= edtf->latest);
    require(edtf->earliest != DAY_NONE_BEFORE || edtf->latest != DAY_NONE_AFTER);
    require((edtf->start_edge == EDTF_EDGE_KNOWN) == (edtf->earliest != DAY_NONE_BEFORE));
    require((edtf->end_edge == EDTF_EDGE_KNOWN) == (edtf->latest != DAY_NONE_AFTER));
    require(edtf->start.earliest <= edtf->start.latest && edtf->end.earliest <= edtf->end.latest);
    int64_t middle = edtf_middle(edtf);
    require(edtf->earliest == DAY_NONE_BEFORE || middle >= edtf->earliest);
    require(edtf->latest == DAY_NONE_AFTER || middle <= edtf->latest);
    require(edtf_soft_days(&edtf->start) == 0 || edtf_is_approximate(edtf));
    struct edtf again, copy = edtf_copy(arena, edtf);
    struct edtf_error error;
    require(edtf_parse(copy.text, seasons, arena, &again, &error));
    require(edtf_compare(&again, edtf) == 0 && again.member_count == edtf->member_count);
}

static void check_refused(const struct edtf *edtf, const char *text, const struct edtf_error *error,
                          struct arena *arena)
{
    size_t length = strlen(error->message);
    require(!edtf->text && length > 0 && length < sizeof error->message);
    require(error->column <= strlen(text));
    require(utf8_valid_prefix(error->message, length) == length);
    const char *quoted = strstr(error->message, ": '");
    if (!quoted)
        return;
    char suggestion[sizeof error->message];
    strcpy(suggestion, quoted + strlen(": '"));
    suggestion[strlen(suggestion) - 1] = '\0';
    struct edtf suggested;
    struct edtf_error ignored;
    require(edtf_parse(suggestion, EDTF_SEASONS_METEOROLOGICAL, arena, &suggested, &ignored));
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    if (size == 0 || size > 4096)
        return 0;
    enum edtf_seasons seasons = bytes[0] & 1 ? EDTF_SEASONS_METEOROLOGICAL : EDTF_SEASONS_CALENDAR;
    struct arena arena = {0};
    const char *text = arena_copy(&arena, (const char *)bytes + 1, size - 1);
    struct edtf edtf;
    struct edtf_error error;
    if (edtf_parse(text, seasons, &arena, &edtf, &error))
        check_accepted(&edtf, text, seasons, &arena);
    else
        check_refused(&edtf, text, &error, &arena);
    arena_clear(&arena);
    return 0;
}
