/* How lists flow: by lot, over pages of every height. */
#include "chart/chronology.h"

#include "figure/figure_internal.h"

#include "chronology_of.h"

#include <math.h>

#define FIGURES 120
#define MOST_RECORDS 120

typedef size_t checker(const struct chronology *chronology);

static bool is_head(const struct chronology_piece *piece)
{
    return piece->block->kind <= BLOCK_SECTION;
}

static bool is_same_column(const struct chronology_piece *a, const struct chronology_piece *b)
{
    return a->page == b->page && a->column == b->column;
}

/* A head told again, or at the end of its column. */
static size_t lonely_heads(const struct chronology *chronology)
{
    size_t count = 0;
    for (size_t i = 0; i < chronology->piece_count; i++) {
        const struct chronology_piece *piece = &chronology->pieces[i];
        bool is_last = i + 1 == chronology->piece_count || !is_same_column(piece, piece + 1);
        count += is_last && is_head(piece);
    }
    return count;
}

/* Blocks that are not there in order, and lines that are not there once. */
static size_t misplaced_blocks(const struct chronology *chronology)
{
    size_t count = 0, next = 0, line = 0;
    for (size_t i = 0; i < chronology->piece_count; i++) {
        const struct chronology_piece *piece = &chronology->pieces[i];
        const struct chronology_block *expected = &chronology->blocks[next];
        bool is_again = is_head(piece) && piece->block < expected;
        if (is_again)
            continue;
        count += piece->block != expected || piece->first_line != line;
        line += piece->line_count;
        if (!expected->entry || line == expected->entry->line_count) {
            next++;
            line = 0;
        }
    }
    return count + (next != chronology->block_count);
}

static double end_of(const struct chronology *chronology, const struct chronology_piece *piece)
{
    const struct chronology_entry *entry = piece->block->entry;
    if (!entry)
        return piece->y + piece->block->height;
    const struct chronology_line *last = &entry->lines[piece->first_line + piece->line_count - 1];
    double height = last->y + last->height - entry->lines[piece->first_line].y;
    if (piece->has_date && chronology->measures.date_width <= 0)
        height += (double)entry->date_block.line_count * chronology->measures.pitch;
    return piece->y + height;
}

/* Pieces that stand over the one before, or before it in time. */
static size_t overlaps(const struct chronology *chronology)
{
    size_t count = 0;
    for (size_t i = 1; i < chronology->piece_count; i++) {
        const struct chronology_piece *piece = &chronology->pieces[i], *before = piece - 1;
        bool are_scaled = piece->block->entry && piece->block->entry->is_scaled &&
                          before->block->entry && before->block->entry->is_scaled;
        if (!is_same_column(piece, before))
            continue;
        count += piece->y < end_of(chronology, before) - 0.01;
        count += are_scaled && piece->wanted < before->wanted;
    }
    return count;
}

/* What is broken was higher than its column could be. */
static size_t needless_breaks(const struct chronology *chronology)
{
    size_t count = 0;
    for (size_t i = 0; i < chronology->piece_count; i++) {
        const struct chronology_piece *piece = &chronology->pieces[i];
        const struct chronology_entry *entry = piece->block->entry;
        bool is_broken = entry && piece->line_count < entry->line_count;
        count += is_broken && piece->block->height < 8 * chronology->measures.pitch;
    }
    return count;
}

static double per_day(const struct time_scale *scale)
{
    return (scale->x1 - scale->x0) / (scale->last - scale->first);
}

static double last_day_on(const struct chronology *chronology, const struct chronology_rule *rule)
{
    double last = -INFINITY;
    for (size_t i = 0; i < chronology->piece_count; i++) {
        const struct chronology_piece *piece = &chronology->pieces[i];
        if (piece->page == rule->page && piece->column == rule->column && piece->block->entry &&
            piece->block->entry->is_scaled)
            last = fmax(last, floor(piece->wanted));
    }
    return last;
}

/* Rules of another scale, and those that don't begin where the one before has ended, but for the
 * day that two share where a column ends in the middle of it; the last one ends with what lasts. */
static size_t broken_rules(const struct chronology *chronology)
{
    size_t count = 0, rules = chronology->rule_count;
    for (size_t i = 1; i < rules; i++) {
        const struct chronology_rule *rule = &chronology->rules[i], *before = rule - 1;
        double shared = before->scale.last - rule->scale.first;
        count += fabs(per_day(&rule->scale) / per_day(&before->scale) - 1) > 1e-6;
        count += shared < -1e-9 || shared > 1 + 1e-9;
        count += shared > 1e-9 && rule->scale.first < last_day_on(chronology, before);
    }
    return count +
           (rules && fabs(chronology->rules[rules - 1].scale.last - chronology->scale_end) > 1e-9);
}

static size_t check(uint64_t seed, checker *judge)
{
    struct random_figure made;
    random_figure_init(&made, seed, MOST_RECORDS);
    made.settings.panel.chart = "chronology";
    random_set(&made, "columns", seed % 3 == 1 ? "2" : "1");
    random_set(&made, "spacing", seed % 5 == 1 ? "time" : "even");
    if (seed % 2)
        random_set(&made, "height", "110mm");
    struct report *report = report_new();
    struct figure *figure = promises_figure(&made, false);
    size_t faults = 0;
    if (figure_scene(figure, report))
        faults = judge(figure->panels[0].panel.state);
    if (faults)
        print_error("figure %d: %zu\n", (int)seed, faults);
    figure_free(figure);
    report_free(report);
    random_figure_clear(&made);
    return faults;
}

static void check_all(checker *judge)
{
    size_t faults = 0;
    for (uint64_t seed = 1; seed <= FIGURES; seed++)
        faults += check(seed, judge);
    assert_int_equal(faults, 0);
}

static void no_head_stands_alone(void **state)
{
    (void)state;
    check_all(lonely_heads);
}

static void every_line_is_there_once_and_in_order(void **state)
{
    (void)state;
    check_all(misplaced_blocks);
}

/* Tops of columns that don't say what year or month it is there. */
static size_t headless_columns(const struct chronology *chronology)
{
    size_t count = 0;
    for (size_t i = 0; i < chronology->piece_count; i++) {
        const struct chronology_piece *piece = &chronology->pieces[i];
        bool is_first = i == 0 || !is_same_column(piece, piece - 1);
        count += is_first && chronology->has_years && chronology->setup->spacing == SPACING_EVEN &&
                 piece->block->kind == BLOCK_ENTRY;
    }
    return count;
}

static void each_column_says_where_it_is(void **state)
{
    (void)state;
    check_all(headless_columns);
}

static void nothing_stands_over_another(void **state)
{
    (void)state;
    check_all(overlaps);
}

static void only_what_is_high_is_broken(void **state)
{
    (void)state;
    check_all(needless_breaks);
}

static void one_rule_runs_through_all_columns(void **state)
{
    (void)state;
    check_all(broken_rules);
}

static bool has_entry_on(const struct chronology *chronology, size_t page)
{
    for (size_t i = 0; i < chronology->piece_count; i++)
        if (chronology->pieces[i].page == page && chronology->pieces[i].block->kind == BLOCK_ENTRY)
            return true;
    return false;
}

/* Where smaller gaps are enough, no page has but the key and the sources; they are smaller only
 * for that. */
static void gaps_give_way_to_the_last_page(void **state)
{
    static const char *const dates[] = {"2024-05-01", "2024-05-02", "2024-05-03", "2024-05-04",
                                        "2024-05-05", "2024-05-06", "2024-05-07", NULL};
    size_t tight = 0, wide = 0;
    (void)state;
    for (int height = 70; height < 160; height += 2) {
        struct chronology_drawn drawn;
        chronology_open(&drawn, dates);
        random_set(&drawn.made, "height", arena_print(&drawn.made.arena, "%dmm", height));
        chronology_draw_it(&drawn);
        const struct chronology *chronology = drawn.figure->panels[0].panel.state;
        bool is_tight = chronology->gap_share < 1;
        if (is_tight)
            assert_true(has_entry_on(chronology, chronology->page_count - 1));
        tight += is_tight;
        wide += !is_tight;
        chronology_close(&drawn);
    }
    assert_true(tight > 0 && tight < wide);
}

static double end_of_column(const struct chronology *chronology, size_t column)
{
    double end = 0;
    for (size_t i = 0; i < chronology->piece_count; i++)
        if (chronology->pieces[i].column == column)
            end = fmax(end, end_of(chronology, &chronology->pieces[i]));
    return end;
}

/* Where much happened at first, the words of that fill their column, as the key and the sources
 * fill the last one. */
static void no_column_beside_a_rule_is_left_empty(void **state)
{
    static const char *const dates[] = {"2013-06-01", "2013-06-02", "2013-06-03", "2013-06-04",
                                        "2013-06-05", "2013-06-06", "2013-06-07", "2013-06-08",
                                        "2013-07-20", "2013-09-01", "2013-10/..", NULL};
    struct chronology_drawn drawn;
    (void)state;
    chronology_open(&drawn, dates);
    random_set(&drawn.made, "width", "170mm");
    random_set(&drawn.made, "columns", "2");
    random_set(&drawn.made, "spacing", "time");
    chronology_draw_it(&drawn);
    const struct chronology *chronology = drawn.figure->panels[0].panel.state;
    assert_true(end_of_column(chronology, 0) > 0.85 * end_of_column(chronology, 1));
    chronology_close(&drawn);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_head_stands_alone),
        cmocka_unit_test(every_line_is_there_once_and_in_order),
        cmocka_unit_test(each_column_says_where_it_is),
        cmocka_unit_test(nothing_stands_over_another),
        cmocka_unit_test(only_what_is_high_is_broken),
        cmocka_unit_test(one_rule_runs_through_all_columns),
        cmocka_unit_test(no_column_beside_a_rule_is_left_empty),
        cmocka_unit_test(gaps_give_way_to_the_last_page),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
