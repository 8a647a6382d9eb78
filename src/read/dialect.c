/* The table of dialects. */
#include "read/dialect.h"

#include "base/buffer.h"

#include <string.h>

const struct dialect dialect_table[] = {
    {"casus", "our own fields: date, category, title, killed and the like", dialect_casus_field,
     dialect_casus_names},
    {NULL, NULL, NULL, NULL},
};

const struct dialect *dialect_choose(const char *name, struct report *report)
{
    if (!name)
        return &dialect_table[0];
    struct buffer known = {0};
    for (const struct dialect *dialect = dialect_table; dialect->name; dialect++) {
        if (strcmp(dialect->name, name) == 0) {
            buffer_clear(&known);
            return dialect;
        }
        buffer_print(&known, "%s'%s'", known.length ? ", " : "", dialect->name);
    }
    report_add(report, SEVERITY_ERROR, "unknown-dialect", NULL,
               "unknown dialect '%s'; this build has %s", name, buffer_text(&known));
    buffer_clear(&known);
    return NULL;
}
