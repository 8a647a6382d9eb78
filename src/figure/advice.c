/* Advice that holds for every problem of a code; what depends on the value is in its message. */
#include "figure/advice.h"

#include <stddef.h>
#include <string.h>

struct advice {
    const char *code, *text;
};

static const struct advice advices[] = {
    {"bad-date",
     "correct the date, or write it as EDTF: 2013-06-05, 2013-06, 2013-06-05/2013-06-08"},
    {"unknown-field",
     "give the columns that matter with --map FIELD=COLUMN; the others are ignored"},
    {"no-date-column", "say which column holds the date: --map date=COLUMN"},
    {"invalid-utf8", "if letters look wrong, give the file's encoding: --encoding windows-1252"},
    {"unknown-category", "'casus list fields' says which field is which; the record is kept"},
    {"extra-cells", "a delimiter inside a value needs quotes around it; see also --delimiter"},
    {"missing-cells", "a line end inside a value needs quotes around it; see also --delimiter"},
    {"cut-off", "the file ends in the middle of a record; fetch it again"},
    {"unclosed-quote", "look for the quote that opens and never closes, from that line on"},
    {"several-data-sets", "run 'casus info' for each data set, with the same span"},
    {"likely-duplicates", "draw one data set at a time, or compare these records by hand"},
};

const char *advice_for(const char *code)
{
    for (size_t i = 0; i < sizeof advices / sizeof *advices; i++) {
        if (strcmp(advices[i].code, code) == 0)
            return advices[i].text;
    }
    return NULL;
}
