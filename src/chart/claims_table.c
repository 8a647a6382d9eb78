/* Every claim as a row of a table: for programs with a column for each of its parts, for people
 * with its number in words. Plans likewise, in one form for both. */
#include "chart/claims.h"

#include <math.h>

#define COLUMNS 10

struct sheet {
    const struct claims *claims;
    struct arena *arena;
    struct table_column columns[COLUMNS];
    size_t column_count;
    struct table_cell *cells;
    size_t cell_count;
};

static void add_column(struct sheet *sheet, const char *name, enum message label,
                       enum column_kind kind)
{
    sheet->columns[sheet->column_count++] =
        (struct table_column){name, locale_message(sheet->claims->setup->locale, label), kind};
}

static void add_text(struct sheet *sheet, const char *text, const char *words)
{
    sheet->cells[sheet->cell_count++] =
        text ? (struct table_cell){.is_known = true, .text = text, .words = words}
             : (struct table_cell){0};
}

static void add_number(struct sheet *sheet, double number)
{
    sheet->cells[sheet->cell_count++] =
        isfinite(number) ? (struct table_cell){.is_known = true,
                                               .number = number,
                                               .words = locale_number(sheet->claims->setup->locale,
                                                                      sheet->arena, number)}
                         : (struct table_cell){0};
}

static const char *day_words(const struct sheet *sheet, const struct edtf *date)
{
    return date ? locale_date(sheet->claims->setup->locale, sheet->arena, date) : NULL;
}

static void add_term(struct sheet *sheet, const struct term *term)
{
    add_text(sheet, term->name, locale_term(sheet->claims->setup->locale, term));
}

/* Of all records in which the source says so. */
static void add_ids(struct sheet *sheet, const struct claim *claim)
{
    const char *ids = claim->event->id;
    for (const struct claim *at = claim->repeat; at; at = at->repeat) {
        if (at->event->id && at->event != claim->event)
            ids = ids ? arena_print(sheet->arena, "%s; %s", ids, at->event->id) : at->event->id;
    }
    add_text(sheet, ids, ids);
}

static void add_claim(struct sheet *sheet, const struct question *question,
                      const struct claim *claim)
{
    const struct locale *locale = sheet->claims->setup->locale;
    double none = NAN;
    add_text(sheet, question->title, question->title);
    add_text(sheet, claim->is_named ? claim->source : NULL, claim->source);
    add_text(sheet, question->kind,
             question->kind ? locale_unit(locale, sheet->arena, question->kind) : NULL);
    add_number(sheet, claim->is_known ? claim->low : none);
    add_number(sheet, claim->is_known ? claim->best : none);
    add_number(sheet, claim->is_known ? claim->high : none);
    if (claim->count)
        add_term(sheet, &qualifier_terms[claim->count->qualifier]);
    else
        add_text(sheet, NULL, NULL);
    add_text(sheet, claim->as_of.text, day_words(sheet, &claim->as_of));
    add_term(sheet, &status_terms[claim->status]);
    add_ids(sheet, claim);
}

static void fill_claims(struct sheet *sheet)
{
    const struct claims *claims = sheet->claims;
    add_column(sheet, "question", MESSAGE_COLUMN_QUESTION, COLUMN_TEXT);
    add_column(sheet, "source", MESSAGE_COLUMN_SOURCE, COLUMN_TEXT);
    add_column(sheet, "kind", MESSAGE_COLUMN_KIND, COLUMN_TEXT);
    add_column(sheet, "low", MESSAGE_COLUMN_LOW, COLUMN_NUMBER);
    add_column(sheet, "best", MESSAGE_COLUMN_BEST, COLUMN_NUMBER);
    add_column(sheet, "high", MESSAGE_COLUMN_HIGH, COLUMN_NUMBER);
    add_column(sheet, "qualifier", MESSAGE_COLUMN_QUALIFIER, COLUMN_TEXT);
    add_column(sheet, "as_of", MESSAGE_COLUMN_AS_OF, COLUMN_TEXT);
    add_column(sheet, "status", MESSAGE_COLUMN_STATUS, COLUMN_TEXT);
    add_column(sheet, "record", MESSAGE_COLUMN_RECORD, COLUMN_TEXT);
    for (size_t i = 0; i < claims->question_count; i++) {
        for (size_t k = 0; k < claims->questions[i].claim_count; k++)
            add_claim(sheet, &claims->questions[i], &claims->questions[i].claims[k]);
    }
}

/* "Strike on the market: People killed" */
static const char *question_words(const struct sheet *sheet, const struct question *question)
{
    return locale_format(sheet->claims->setup->locale, sheet->arena, MESSAGE_OF_PANEL,
                         question->title, question_head(sheet->claims, question), NULL);
}

static void add_reading(struct sheet *sheet, const struct question *question,
                        const struct claim *claim)
{
    const char *words = question_words(sheet, question);
    const char *number = claim->count ? claim_words(sheet->claims, claim) : NULL;
    add_text(sheet, words, words);
    add_text(sheet, claim->source, claim->source);
    add_text(sheet, number, number);
    add_text(sheet, claim->as_of.text, day_words(sheet, &claim->as_of));
    add_term(sheet, &status_terms[claim->status]);
}

static void fill_reading(struct sheet *sheet)
{
    const struct claims *claims = sheet->claims;
    add_column(sheet, "question", MESSAGE_COLUMN_QUESTION, COLUMN_TEXT);
    add_column(sheet, "source", MESSAGE_COLUMN_SOURCE, COLUMN_TEXT);
    add_column(sheet, "number", MESSAGE_COLUMN_NUMBER, COLUMN_NUMBER);
    add_column(sheet, "as_of", MESSAGE_COLUMN_AS_OF, COLUMN_TEXT);
    add_column(sheet, "status", MESSAGE_COLUMN_STATUS, COLUMN_TEXT);
    for (size_t i = 0; i < claims->question_count; i++) {
        for (size_t k = 0; k < claims->questions[i].claim_count; k++)
            add_reading(sheet, &claims->questions[i], &claims->questions[i].claims[k]);
    }
}

static void add_step(struct sheet *sheet, const struct meeting *meeting,
                     const struct plan_step *step)
{
    add_text(sheet, meeting->title, meeting->title);
    add_text(sheet, step->by, step->by);
    add_text(sheet, step->announced ? step->announced->text : NULL,
             day_words(sheet, step->announced));
    add_text(sheet, step->planned ? step->planned->text : NULL,
             step->planned ? plan_day_words(sheet->claims, step, step->planned) : NULL);
    add_term(sheet, &status_terms[step->status]);
    add_text(sheet, step->event->id, step->event->id);
}

static void fill_plans(struct sheet *sheet)
{
    const struct claims *claims = sheet->claims;
    add_column(sheet, "question", MESSAGE_COLUMN_QUESTION, COLUMN_TEXT);
    add_column(sheet, "source", MESSAGE_COLUMN_SOURCE, COLUMN_TEXT);
    add_column(sheet, "as_of", MESSAGE_COLUMN_AS_OF, COLUMN_TEXT);
    add_column(sheet, "planned_for", MESSAGE_COLUMN_PLANNED, COLUMN_TEXT);
    add_column(sheet, "status", MESSAGE_COLUMN_STATUS, COLUMN_TEXT);
    add_column(sheet, "record", MESSAGE_COLUMN_RECORD, COLUMN_TEXT);
    for (size_t i = 0; i < claims->meeting_count; i++) {
        for (size_t k = 0; k < claims->meetings[i].step_count; k++)
            add_step(sheet, &claims->meetings[i], &claims->meetings[i].steps[k]);
    }
}

static size_t row_count(const struct claims *claims)
{
    size_t count = 0;
    if (claims->style == CLAIMS_PLANS) {
        for (size_t i = 0; i < claims->meeting_count; i++)
            count += claims->meetings[i].step_count;
        return count;
    }
    for (size_t i = 0; i < claims->question_count; i++)
        count += claims->questions[i].claim_count;
    return count;
}

/* What is drawn and what is not add up to the records that were read. */
static void add_account(const struct claims *claims, struct table *table)
{
    struct table_sum *left_out = ARENA_ARRAY(claims->canvas->arena, struct table_sum, 2);
    double silent = (double)claims->silent, all = (double)claims->event_count;
    table->total = (struct table_sum){.events = all - silent};
    left_out[0] = (struct table_sum){.name = "silent", .events = silent};
    left_out[1] = (struct table_sum){.name = "beyond", .events = (double)claims->beyond};
    table->left_out = left_out;
    table->left_out_count = 2;
}

static const char *const *verdict_lines(const struct claims *claims, size_t *count)
{
    struct arena *arena = claims->canvas->arena;
    const char **lines = ARENA_ARRAY(arena, const char *, claims->question_count + 1);
    for (size_t i = 0; i < claims->question_count; i++) {
        const char *verdict = question_verdict(claims, &claims->questions[i]);
        if (verdict)
            lines[(*count)++] =
                arena_print(arena, "%s.",
                            locale_format(claims->setup->locale, arena, MESSAGE_OF_PANEL,
                                          claims->questions[i].title, verdict, NULL));
    }
    return lines;
}

/* A table of as many rows as there are claims, or steps of plans. */
static struct table make_table(const struct claims *claims, void (*fill)(struct sheet *sheet))
{
    struct arena *arena = claims->canvas->arena;
    struct sheet sheet = {.claims = claims, .arena = arena};
    size_t rows = row_count(claims);
    sheet.cells = ARENA_ARRAY(arena, struct table_cell, rows * COLUMNS + 1);
    fill(&sheet);
    struct table_column *columns = ARENA_ARRAY(arena, struct table_column, sheet.column_count);
    for (size_t i = 0; i < sheet.column_count; i++)
        columns[i] = sheet.columns[i];
    return (struct table){
        .title = claims->setup->title,
        .chart = "claims",
        .columns = columns,
        .column_count = sheet.column_count,
        .cells = sheet.cells,
        .row_count = rows,
    };
}

void claims_table(const struct claims *claims, struct table *table)
{
    bool is_plans = claims->style == CLAIMS_PLANS;
    *table = make_table(claims, is_plans ? fill_plans : fill_claims);
    table->notes = claims_notes(claims);
    while (table->notes[table->note_count])
        table->note_count++;
    if (!is_plans) {
        struct table *reading = ARENA_NEW(claims->canvas->arena, struct table);
        *reading = make_table(claims, fill_reading);
        table->reading = reading;
        table->findings = verdict_lines(claims, &table->finding_count);
    }
    add_account(claims, table);
}
