/* Any bytes behind the header of a table. The first byte chooses how the header looks. */
#include "fuzz_read.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

static const char *const headers[] = {
    "",
    "date,title,killed,killed_low,note\n",
    "date;category;status;lat;lon;url\r\n",
    "\xef\xbb\xbf\"date\"\t\"title:fr\"\tactors\tkilled_qualifier\tkilled\r",
};

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct buffer text = {0};
    if (size == 0)
        return 0;
    buffer_add_text(&text, headers[bytes[0] % (sizeof headers / sizeof *headers)]);
    buffer_add(&text, (const char *)bytes + 1, size - 1);
    fuzz_read((const uint8_t *)buffer_text(&text), text.length);
    buffer_clear(&text);
    return 0;
}
