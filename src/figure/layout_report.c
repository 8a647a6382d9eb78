/* The account of a layout in two forms. */
#include "figure/layout_report.h"

#define PAGE_DECIMALS 2

/* The names of the steps of an item, in the order of the ladder. */
static void add_steps(const struct layout_item *item, const char *between, const char *quote,
                      struct buffer *out)
{
    const char *lead = "";
    for (unsigned step = STEP_WRAPPED; step <= STEP_DROPPED; step <<= 1) {
        if (!(item->steps & step))
            continue;
        buffer_print(out, "%s%s%s%s", lead, quote, label_step_name((enum label_step)step), quote);
        lead = between;
    }
}

static void add_item_json(const struct layout_item *item, struct buffer *out)
{
    buffer_add_text(out, "{\"id\":");
    buffer_add_json(out, item->id);
    buffer_add_text(out, ",\"input\":");
    buffer_add_json(out, item->input);
    if (item->line)
        buffer_print(out, ",\"line\":%zu", item->line);
    else
        buffer_add_text(out, ",\"line\":null");
    buffer_add_text(out, ",\"title\":");
    buffer_add_json(out, item->title);
    buffer_print(out, ",\"state\":\"%s\",\"steps\":[", label_state_name(item->state));
    add_steps(item, ",", "\"", out);
    buffer_add_text(out, "]");
    if (item->number)
        buffer_print(out, ",\"number\":%u", item->number);
    else
        buffer_add_text(out, ",\"number\":null");
    if (item->state == LABEL_MERGED)
        buffer_print(out, ",\"merged_into\":%zu", item->host);
    buffer_add_text(out, "}");
}

/* 'what' are its items: "records". */
static void add_layout_json(const struct layout *layout, const char *what, struct buffer *out)
{
    buffer_print(out, "{\"%s\":%zu,\"placed\":%zu,\"shortened\":%zu,\"numbered\":%zu,", what,
                 layout->records, layout->placed, layout->shortened, layout->numbered);
    buffer_print(out, "\"merged\":%zu,\"listed\":%zu,\"unlabelled\":%zu,", layout->merged,
                 layout->listed, layout->unlabelled);
    buffer_print(out, "\"not_listed\":%zu,\n\"items\":[", layout->records - layout->item_count);
    for (size_t i = 0; i < layout->item_count; i++) {
        buffer_add_text(out, i ? ",\n  " : "\n  ");
        add_item_json(&layout->items[i], out);
    }
    buffer_add_text(out, "]}");
}

/* The pins of the labels, in the form that figure files take. */
static void add_pins_json(const struct layout *layout, struct buffer *out)
{
    const char *between = "";
    buffer_print(out, ",\n\"pinned\":%zu,\"not_pinned\":%zu,\n\"pins_page\":[", layout->pinned,
                 layout->loose);
    buffer_add_number(out, layout->width, PAGE_DECIMALS);
    buffer_add_text(out, ",");
    buffer_add_number(out, layout->room, PAGE_DECIMALS);
    if (layout->foot > 0)
        buffer_add_text(out, ",");
    if (layout->foot > 0)
        buffer_add_number(out, layout->foot, PAGE_DECIMALS);
    buffer_add_text(out, "],\n\"pins\":[");
    for (size_t i = 0; i < layout->item_count; i++) {
        if (!layout->items[i].pin)
            continue;
        buffer_print(out, "%s\n  ", between);
        buffer_add_json(out, layout->items[i].pin);
        between = ",";
    }
    buffer_add_text(out, "]");
}

static void add_panel_json(const struct panel_account *panel, struct buffer *out)
{
    buffer_add_text(out, "\"chart\":");
    buffer_add_json(out, panel->chart);
    buffer_print(out, ",\n\"axis\":\"%s\"", panel->is_apart ? "own" : "shared");
    buffer_add_text(out, ",\n\"layout\":");
    if (!panel->layout->records) {
        buffer_add_text(out, "null");
        return;
    }
    add_layout_json(panel->layout, "records", out);
    add_pins_json(panel->layout, out);
}

static void add_panels_json(const struct figure_report *figure, struct buffer *out)
{
    if (figure->panel_count == 1) {
        add_panel_json(figure->panels, out);
        return;
    }
    buffer_add_text(out, "\"panels\":[");
    for (size_t i = 0; i < figure->panel_count; i++) {
        buffer_add_text(out, i ? ",\n {" : "\n {");
        add_panel_json(&figure->panels[i], out);
        buffer_add_text(out, "}");
    }
    buffer_add_text(out, "]");
}

/* Files that have the numbers of their pages are named by nobody else. */
static void add_files_json(const struct figure_report *figure, struct buffer *out)
{
    buffer_print(out, ",\n\"pages\":%zu,\"files\":[", figure->pages);
    for (size_t i = 0; i < figure->file_count; i++) {
        buffer_add_text(out, i ? "," : "");
        buffer_add_json(out, figure->files[i]);
    }
    buffer_add_text(out, "]");
}

static void add_figure_json(const struct figure_report *figure, struct buffer *out)
{
    buffer_print(out, "\"filtered\":%zu,\n\"alt\":", figure->filtered);
    buffer_add_json(out, figure->alt);
    if (figure->pages > 1)
        add_files_json(figure, out);
    buffer_add_text(out, ",\n");
    add_panels_json(figure, out);
    if (!figure->annotations)
        return;
    buffer_add_text(out, ",\n\"annotations\":");
    add_layout_json(figure->annotations, "annotations", out);
}

static void add_named_json(const struct figure_report *figure, struct buffer *out)
{
    buffer_add_text(out, "{\"name\":");
    buffer_add_json(out, figure->name);
    buffer_add_text(out, ",\"outputs\":[");
    for (size_t i = 0; i < figure->output_count; i++) {
        buffer_add_text(out, i ? "," : "");
        buffer_add_json(out, figure->outputs[i]);
    }
    buffer_add_text(out, "],\n");
    add_figure_json(figure, out);
    buffer_add_text(out, "}");
}

void layout_report_add_json(const struct layout_report *report, struct buffer *out)
{
    buffer_add_text(out, "{");
    account_add_inputs_json(&report->account, out);
    buffer_add_text(out, report->is_list ? ",\n\"drawn\":[" : ",");
    for (size_t i = 0; i < report->figure_count; i++) {
        buffer_add_text(out, i ? ",\n" : "\n");
        if (report->is_list)
            add_named_json(&report->figures[i], out);
        else
            add_figure_json(&report->figures[i], out);
    }
    buffer_add_text(out, report->is_list ? "],\n" : ",\n");
    account_add_problems_json(&report->account, out);
    buffer_add_text(out, "}\n");
}

static void add_item_text(const struct layout_item *item, struct buffer *out)
{
    buffer_print(out, "  %s", item->input ? item->input : "");
    if (item->line)
        buffer_print(out, ":%zu", item->line);
    buffer_print(out, "%s%s", item->input ? ": " : "", label_state_name(item->state));
    if (item->number)
        buffer_print(out, " as %u", item->number);
    if (item->steps) {
        buffer_add_text(out, " (");
        add_steps(item, ", ", "", out);
        buffer_add_text(out, ")");
    }
    const char *title = item->title ? item->title : "untitled";
    buffer_print(out, ": %s%s%s\n", item->id ? item->id : "", item->id ? " " : "", title);
}

static void add_changed(const struct layout *layout, const char *heading, struct buffer *out)
{
    for (size_t i = 0; i < layout->item_count; i++) {
        const struct layout_item *item = &layout->items[i];
        if (item->state == LABEL_PLACED && item->steps == 0)
            continue;
        buffer_add_text(out, heading);
        heading = "";
        add_item_text(item, out);
    }
}

static void add_layout_text(const struct layout *layout, const char *what, struct buffer *out)
{
    buffer_add_text(out, "\n");
    account_add_row(out, what, layout->records);
    account_add_row(out, "  placed", layout->placed);
    account_add_row(out, "    shortened", layout->shortened);
    account_add_row(out, "  numbered", layout->numbered);
    account_add_row(out, "  merged", layout->merged);
    account_add_row(out, "  listed", layout->listed);
    account_add_row(out, "  unlabelled", layout->unlabelled);
    if (layout->records > layout->item_count) /* too many to be named one by one */
        account_add_row(out, "    not listed here", layout->records - layout->item_count);
}

static void add_panel_text(const struct panel_account *panel, struct buffer *out)
{
    if (!panel->layout->records)
        return;
    add_layout_text(panel->layout, "Drawn", out);
    add_changed(panel->layout, "\nLabels that changed\n", out);
}

static void add_apart_text(const struct figure_report *figure, struct buffer *out)
{
    for (size_t i = 0; i < figure->panel_count; i++)
        if (figure->panels[i].is_apart && !figure->panels[i].marks_dates && figure->annotations)
            buffer_print(
                out, "\nPanel %zu (%s) is not on the time axis: no annotations are drawn in it\n",
                i + 1, figure->panels[i].chart);
}

static void add_figure_text(const struct figure_report *figure, struct buffer *out)
{
    buffer_add_text(out, "\n");
    if (figure->name)
        buffer_print(out, "Figure '%s'\n", figure->name);
    for (size_t i = 0; i < figure->output_count; i++)
        buffer_print(out, "  %s\n", figure->outputs[i]);
    account_add_row(out, "Filtered out", figure->filtered);
    if (figure->pages > 1)
        account_add_row(out, "Pages", figure->pages);
    for (size_t i = 0; i < figure->file_count && figure->pages > 1; i++)
        buffer_print(out, "  %s\n", figure->files[i]);
    for (size_t i = 0; i < figure->panel_count; i++)
        add_panel_text(&figure->panels[i], out);
    add_apart_text(figure, out);
    if (figure->annotations) {
        add_layout_text(figure->annotations, "Annotations", out);
        add_changed(figure->annotations, "\nNames of annotations that changed\n", out);
    }
    if (figure->alt)
        buffer_print(out, "\nIn words\n  %s\n", figure->alt);
}

void layout_report_add_text(const struct layout_report *report, struct buffer *out)
{
    account_add_inputs_text(&report->account, out);
    for (size_t i = 0; i < report->figure_count; i++)
        add_figure_text(&report->figures[i], out);
    account_add_problems_text(&report->account, out);
}
