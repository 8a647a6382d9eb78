/* TimelineJS: its JSON of today, the older one, and the sheet that its authors fill in. Texts are
 * HTML; the slide of the title is no event. */
#include "read/dialect_rows.h"
#include "read/markup.h"
#include "read/row.h"

#include <string.h>

enum {
    ID,
    START_DATE,
    END_DATE,
    YEAR,
    MONTH,
    DAY,
    HOUR,
    MINUTE,
    TIME,
    END_YEAR,
    END_MONTH,
    END_DAY,
    END_TIME,
    DISPLAY,
    HEADLINE,
    TEXT,
    MEDIA,
    CREDIT,
    GROUP,
    TYPE,
    REST,
    COLUMN_COUNT
};

static const struct dialect_column columns[] = {
    [ID] = {"unique_id|id", "id", NULL, false},
    [START_DATE] = {"startdate|start_date", NULL, NULL, true},
    [END_DATE] = {"enddate|end_date", NULL, NULL, true},
    [YEAR] = {"start_date_year|year", NULL, NULL, false},
    [MONTH] = {"start_date_month|month", NULL, NULL, false},
    [DAY] = {"start_date_day|day", NULL, NULL, false},
    [HOUR] = {"start_date_hour", NULL, NULL, false},
    [MINUTE] = {"start_date_minute", NULL, NULL, false},
    [TIME] = {"time", NULL, NULL, false},
    [END_YEAR] = {"end_date_year|end_year", NULL, NULL, false},
    [END_MONTH] = {"end_date_month|end_month", NULL, NULL, false},
    [END_DAY] = {"end_date_day|end_day", NULL, NULL, false},
    [END_TIME] = {"end_time", NULL, NULL, false},
    [DISPLAY] = {"display_date|start_date_display_date", NULL, NULL, false},
    [HEADLINE] = {"text_headline|headline", NULL, NULL, false},
    [TEXT] = {"text_text|text", NULL, NULL, false},
    [MEDIA] = {"media_url|media|asset_media", NULL, NULL, false},
    [CREDIT] = {"media_credit|asset_credit", NULL, NULL, false},
    [GROUP] = {"group|tag", NULL, NULL, false},
    [TYPE] = {"type", NULL, NULL, false},
    [REST] = {"media_caption|media_thumbnail|background|asset_caption|asset_thumbnail|background_"
              "url|background_color|autolink|start_date_format|media_title|media_alt|media_link",
              NULL, NULL, false},
    [COLUMN_COUNT] = {NULL, NULL, NULL, false},
};

static const struct signature signatures[] = {
    {"start_date_year text_headline|text_text", 95},
    {"startdate headline", 92},
    {"year month day time end_year display_date headline", 95},
    {"year month day headline text media|display_date|media_credit", 90},
    {NULL, 0},
};

/* The clock time of the start, "T14:30:00", or "". */
static const char *clock_of(struct row *row)
{
    long hour, minute = 0;
    if (!row->cells[HOUR] || !row_whole(row, HOUR, &hour) || hour < 0 || hour > 23)
        return "";
    if (row->cells[MINUTE] && (!row_whole(row, MINUTE, &minute) || minute < 0 || minute > 59))
        return "";
    return row_print(row, "T%02ld:%02ld:00", hour, minute);
}

/* "2011-03-23" of a sheet with its column "Time", or of keys for hour and minute. */
static const char *with_time(struct row *row, const char *day)
{
    static const struct date_style style = {0};
    const char *edtf, *why;
    if (!day || strlen(day) != 10)
        return day;
    const char *time = row_text(row, TIME);
    if (!time)
        return row_print(row, "%s%s", day, clock_of(row));
    const char *text = row_print(row, "%s %s", day, time);
    return date_read(text, &style, row->check->arena, &edtf, &why) == DATE_READ ? edtf : day;
}

static void set_date_of(struct row *row)
{
    bool has_text = row->cells[START_DATE] != NULL;
    const char *first = has_text ? row_date(row, START_DATE)
                                 : with_time(row, row_date_of_parts(row, YEAR, MONTH, DAY));
    const char *last = row->cells[END_DATE] ? row_date(row, END_DATE)
                                            : row_date_of_parts(row, END_YEAR, END_MONTH, END_DAY);
    if (first)
        row_set_span(row, has_text ? START_DATE : YEAR, first, last, false);
}

static const char *plain_text(struct row *row, int column)
{
    const char *text = row_text(row, column);
    return text ? markup_text(text, row->check->arena) : NULL;
}

static bool is_title(const struct row *row)
{
    return row_is(row, TYPE, "title") || row_is(row, TYPE, "era");
}

static void translate(struct row *row)
{
    row->is_skipped = is_title(row);
    if (row->is_skipped)
        return;
    const char *title = plain_text(row, HEADLINE);
    const char *note = plain_text(row, TEXT);
    set_date_of(row);
    if (title || note)
        row_set_title(row, title ? title : note);
    row_event(row)->note = note;
    row_event(row)->type = row_text(row, GROUP);
    row_event(row)->date_basis = row_text(row, DISPLAY);
    if (row_event(row)->type) {
        int category = term_find(category_terms, row_event(row)->type);
        if (category >= 0)
            row_set_category(row, (enum category)category);
    }
    row_add_source(row, plain_text(row, CREDIT));
    if (row->cells[MEDIA])
        row_add_code(row, "media", row_text(row, MEDIA));
}

const struct dialect dialect_timelinejs = {
    .name = "timelinejs",
    .summary = "TimelineJS, its JSON or its sheet",
    .signatures = signatures,
    .columns = columns,
    .translate = translate,
};
