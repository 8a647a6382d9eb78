/* A map of inventories. What holds for all of them is merged when it is written. */
#include "query/datasets.h"

#include "base/rows.h"

static struct inventory *set_at(struct datasets *datasets, const char *name)
{
    struct inventory *set =
        ordered_add(&datasets->sets, &datasets->arena, name, sizeof(struct inventory));
    set->assign = datasets->assign;
    return set;
}

void datasets_take(struct datasets *datasets, const struct event *event)
{
    const char *name = event->origin.dialect ? event->origin.dialect : "";
    inventory_take(set_at(datasets, name), event);
}

void datasets_merge(struct datasets *datasets, const struct datasets *other)
{
    const struct ordered_node *node = ordered_first(&other->sets);
    for (; node; node = ordered_next(&other->sets, node->key))
        inventory_merge(set_at(datasets, node->key), node->value);
}

void datasets_clear(struct datasets *datasets)
{
    enum assign assign = datasets->assign;
    const struct ordered_node *node = ordered_first(&datasets->sets);
    for (; node; node = ordered_next(&datasets->sets, node->key))
        inventory_clear(node->value);
    arena_clear(&datasets->arena);
    *datasets = (struct datasets){.assign = assign};
}

/* ---- Writing ---- */

static void add_set_json(struct buffer *out, const struct inventory *set)
{
    buffer_print(out, "{\"records\":%zu,\"events\":%zu,\"statements\":%zu,\"figures\":%zu,",
                 inventory_records(set), set->record_types[RECORD_EVENT],
                 set->record_types[RECORD_STATEMENT], set->record_types[RECORD_FIGURE]);
    inventory_add_span_json(set, out);
    buffer_add_text(out, ",\n");
    inventory_add_counts_json(set, out);
    buffer_add_text(out, ",\n");
    inventory_add_months_json(set, out);
    buffer_add_text(out, "}");
}

void datasets_add_json(const struct datasets *datasets, struct buffer *out)
{
    struct inventory all = {.assign = datasets->assign, .is_mixed = datasets->sets.count > 1};
    const struct ordered *sets = &datasets->sets;
    const struct ordered_node *node = ordered_first(sets);
    for (; node; node = ordered_next(sets, node->key))
        inventory_merge(&all, node->value);
    inventory_add_json(&all, out);
    inventory_clear(&all);
    const char *between = "\n";
    buffer_add_text(out, ",\n\"datasets\":{");
    for (node = ordered_first(sets); node; node = ordered_next(sets, node->key)) {
        buffer_add_text(out, between);
        buffer_add_json(out, node->key);
        buffer_add_text(out, ":");
        add_set_json(out, node->value);
        between = ",\n";
    }
    buffer_add_text(out, "}");
}

/* "acled ─────────", with blank lines around it. */
static void add_heading(struct buffer *out, const char *name)
{
    size_t start = out->length;
    buffer_print(out, "\n%s ", name);
    for (size_t columns = out->length - start - 1; columns < ROWS_WIDTH; columns++)
        buffer_add_text(out, "─");
    buffer_add_text(out, "\n");
}

void datasets_add_text(const struct datasets *datasets, struct buffer *out)
{
    const struct ordered_node *node = ordered_first(&datasets->sets);
    for (; node; node = ordered_next(&datasets->sets, node->key)) {
        if (datasets->sets.count > 1)
            add_heading(out, node->key);
        inventory_add_text(node->value, out);
    }
}

void datasets_report(const struct datasets *datasets, struct report *report)
{
    if (datasets->sets.count < 2)
        return;
    struct buffer names = {0};
    const struct ordered_node *node = ordered_first(&datasets->sets);
    for (; node; node = ordered_next(&datasets->sets, node->key))
        buffer_print(&names, "%s%s", names.length ? ", " : "", node->key);
    report_add(report, SEVERITY_WARNING, "several-data-sets", NULL,
               "the inputs are %zu data sets (%s) that can tell of the same events; each is summed "
               "apart and nothing across them; read one at a time for sums",
               datasets->sets.count, buffer_text(&names));
    buffer_clear(&names);
}
