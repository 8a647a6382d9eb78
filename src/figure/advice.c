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
    {"no-date", "a record needs a date to be anywhere on a time axis; add one where it is known"},
    {"invalid-bytes", "give the file's encoding if it is another: --encoding windows-1251"},
    {"date-order", "--date-order dmy or mdy says it for good"},
    {"implausible-date", "the year is none that this data set can have; look the record up"},
    {"count-order", "the numbers come from differing reports; charts show them as they are"},
    {"unknown-code", "the data set has a word that casus does not know; its category is unknown"},
    {"ignored-columns", "nothing is drawn from these; --map FIELD=COLUMN takes one all the same"},
    {"no-such-column", "compare the name with the header; blanks and case do not matter"},
    {"no-path", "--path names the keys that lead to the list, joined by dots: data.items"},
    {"wrong-width", "the row has lost or gained cells; fetch the file again"},
    {"bad-archive", "fetch the archive again, or unpack it by hand"},
    {"skipped-member", "only tables and JSON in an archive are read"},
    {"repeated-name", "rename one of the columns, or take the other with --map"},
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
