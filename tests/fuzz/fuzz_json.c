/* Any bytes as JSON: alone, behind the start of a list, or behind that of a document. The first
 * byte chooses. */
#include "fuzz_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const char *const beginnings[] = {
    "{",
    "[{\"date\": \"2024\",\n",
    "{\"casus\": 1, \"records\": [\n {",
    "",
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct buffer text = {0};
    if (size == 0)
        return 0;
    buffer_add_text(&text, beginnings[bytes[0] % (sizeof beginnings / sizeof *beginnings)]);
    buffer_add(&text, (const char *)bytes + 1, size - 1);
    fuzz_read((const uint8_t *)buffer_text(&text), text.length);
    buffer_clear(&text);
    return 0;
}
