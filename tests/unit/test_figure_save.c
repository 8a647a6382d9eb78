/* A command line and the figure file that it is draw the same: for each setting of the table, for
 * each chart that takes it, and for many of them together. */
#define _DEFAULT_SOURCE /* mkdtemp */
#include "casus.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define COMBINATIONS 60
#define MOST_SET 80

static const char *const samples[] = {"samples/highland-2024.csv", "samples/highland-acled.csv",
                                      "samples/qusayr-2013.json"};
#define SAMPLES (sizeof samples / sizeof *samples)

/* Values that each setting is tried with, unlike its default; a new setting needs a row. */
static const struct {
    const char *name, *values[3];
} tries[] = {
    {"from", {"2013", "2024-02"}},
    {"to", {"2025", "2024-05-31"}},
    {"panel", {"timeline", "bars"}},
    {"panel-title", {"Over \"it\"", "{\"fr\": \"Dessus\", \"en\":\"Over\"}"}},
    {"panel-height", {"2", "0.50"}},
    {"where", {"category=battle,remote", "title~a", "country!=X\\,Y"}},
    {"group", {"country", "none", "country,status"}},
    {"top", {"3", "007"}},
    {"measure", {"killed", "events"}},
    {"by", {"month", "week", "day"}},
    {"assign", {"start", "spread", "strict"}},
    {"style", {"grouped", "multiples", "table"}},
    {"provenance", {"hash", "none"}},
    {"range", {"none", "outline"}},
    {"average", {"3"}},
    {"cumulative", {""}},
    {"scales", {"free"}},
    {"columns", {"2"}},
    {"spacing", {"even", "time"}},
    {"sources", {"inline", "none"}},
    {"period", {"2024-04/2024-06", "Q1 \"2024\"=2024-01/2024-03"}},
    {"against", {"previous", "last-year"}},
    {"years", {"2"}},
    {"around", {"2024-04-15", "2013-06-05"}},
    {"days", {"20"}},
    {"method", {"exact", "bootstrap"}},
    {"sort", {"name", "change", "first"}},
    {"order", {"Syria", "Lebanon,A\\, b\\\"c\"\\ d"}},
    {"bands", {"acled"}},
    {"seed", {"7"}},
    {"finding", {""}},
    {"threads", {"2"}},
    {"pin", {"hl-05=behind 1", "hl-07=below 2 -12.5 brief"}},
    {"keep-layout", {"tests/unit/kept_layout.json"}},
    {"rule", {"2024-03-01=Rule", "2013-06={\"en\": \"Rule\", \"fr\": \"Ligne\"}"}},
    {"span", {"2024-02/2024-03=Span, with \"marks\""}},
    {"key-event", {"2024-04-01"}},
    {"break", {"2024-05-01=Break"}},
    {"title", {"A \"title\"\\", "", "{\"en\": \"War\",\n\"ar\": \"حرب\"}"}},
    {"subtitle", {"A subtitle"}},
    {"source", {"A source"}},
    {"note", {"A note"}},
    {"as-of", {"2024-06-05"}},
    {"lag", {"0", "60"}},
    {"alt", {"In words"}},
    {"short-alt", {"In short", "{\"en\": \"Short\", \"fr\": \"Bref\"}"}},
    {"alt-file", {"alt.txt"}},
    {"width", {"150mm", "6.5in"}},
    {"height", {"300mm", "auto"}},
    {"dpi", {"100"}},
    {"theme", {"print-grey", "screen"}},
    {"font", {"Noto Sans"}},
    {"lang", {"fr", "ar"}},
    {"svg-text", {"outline", "plain"}},
    {"ids", {"fig1-"}},
    {"background", {"none", "#f4f1ea"}},
    {"week-start", {"sunday"}},
    {"dialect", {"casus", "acled"}},
    {"map", {"title=notes"}},
    {"date-order", {"mdy"}},
    {"encoding", {"utf-8"}},
    {"delimiter", {","}},
    {"path", {"records"}},
    {"season", {"calendar"}},
    {"cameo", {"1.1b3"}},
    {"territory-as-battle", {""}},
    {"dedupe", {""}},
};
#define TRIES (sizeof tries / sizeof *tries)

struct assignment {
    const char *name, *value;
};

static char folder[] = "/tmp/casus-save-XXXXXX";
static char path[64];

static int make_folder(void **state)
{
    (void)state;
    snprintf(path, sizeof path, "%s/figure.json", mkdtemp(folder));
    return 0;
}

static int drop_folder(void **state)
{
    (void)state;
    remove(path);
    return rmdir(folder);
}

/* --- drawing in two ways --- */

/* What is drawn, or the last thing that is said of it; the caller frees it. */
static char *picture_of(struct casus_figure *figure, struct casus_report *report)
{
    size_t length;
    const char *svg = casus_figure_render(figure, "svg", &length, report);
    struct casus_problem problem = {.message = ""};
    size_t count = casus_report_problem_count(report);
    if (!svg && count)
        casus_report_problem_at(report, count - 1, &problem);
    return strdup(svg ? svg : problem.message);
}

static char *draw_file(void)
{
    struct casus_report *report = casus_report_new();
    struct casus_drawing *drawing = casus_drawing_new();
    char *drawn = NULL;
    if (casus_drawing_open(drawing, path, report)) {
        casus_drawing_read(drawing, report);
        assert_int_equal(casus_drawing_count(drawing), 1);
        drawn = picture_of(casus_drawing_figure_at(drawing, 0), report);
    } else {
        drawn = strdup(casus_report_text(report, CASUS_ERROR));
    }
    casus_drawing_free(drawing);
    casus_report_free(report);
    return drawn;
}

static void write_file(const char *text)
{
    FILE *file = fopen(path, "w");
    assert_non_null(file);
    assert_true(fputs(text, file) >= 0);
    assert_int_equal(fclose(file), 0);
}

/* Charts that compare need something to compare, beside what is tried: so many periods. */
static size_t periods_needed(const char *chart, const struct assignment *list, size_t count)
{
    size_t needed = casus_chart_takes(chart, "period") ? 2 : 0;
    for (size_t i = 0; i < count && needed; i++) {
        if (strcmp(list[i].name, "against") == 0 || strcmp(list[i].name, "years") == 0)
            needed = 1;
        if (strcmp(list[i].name, "around") == 0)
            needed = 0;
    }
    return needed;
}

static void set_periods(struct casus_figure *figure, size_t count, struct casus_report *report)
{
    static const char *const periods[] = {"First=2024-02", "Second=2024-03-01/2024-04-10"};
    for (size_t i = 0; i < count; i++)
        assert_true(casus_figure_set(figure, "period", periods[i], report));
}

/* Draws both; what a chart does not take is left out. What does not fit together is refused in the
 * same words. Returns how many were set. */
static size_t check(const char *chart, const char *sample, const struct assignment *list,
                    size_t count)
{
    const char *const inputs[] = {sample, NULL}, *const outputs[] = {"x.svg", NULL};
    struct casus_report *report = casus_report_new();
    struct casus_figure *figure = casus_figure_new(chart, report);
    size_t set = 0;
    set_periods(figure, periods_needed(chart, list, count), report);
    for (size_t i = 0; i < count; i++)
        set += casus_figure_set(figure, list[i].name, list[i].value, report);
    struct casus_report *own = casus_report_new();
    const char *saved = casus_figure_save(figure, path, inputs, outputs, own);
    assert_non_null(saved);
    write_file(saved);
    casus_figure_read(figure, sample, own);
    char *drawn = picture_of(figure, own), *again = draw_file();
    bool is_same = *drawn == '<' ? strcmp(drawn, again) == 0 : strstr(again, drawn) != NULL;
    if (!is_same)
        fail_msg("%s of %s\n%s\n%.300s\n%.300s", chart, sample, saved, drawn, again);
    free(drawn);
    free(again);
    casus_figure_free(figure);
    casus_report_free(own);
    casus_report_free(report);
    return set;
}

/* --- tests --- */

static size_t find_try(const char *name)
{
    for (size_t i = 0; i < TRIES; i++)
        if (strcmp(tries[i].name, name) == 0)
            return i;
    fail_msg("'%s' has no value to be tried with", name);
    return 0;
}

static void each_setting_is_saved(void **state)
{
    (void)state;
    struct casus_setting setting;
    struct casus_entry chart;
    for (size_t i = 0; casus_setting_at(i, &setting); i++) {
        size_t row = find_try(setting.name), taken = 0;
        for (size_t j = 0; j < 3 && tries[row].values[j]; j++) {
            const struct assignment one = {setting.name, tries[row].values[j]};
            for (size_t c = 0; casus_list_at(CASUS_CHARTS, c, &chart); c++)
                taken += check(chart.name, samples[j % SAMPLES], &one, 1);
        }
        if (taken == 0 && strcmp(setting.name, "average") != 0 &&
            strcmp(setting.name, "cumulative") != 0)
            fail_msg("no chart takes '%s'", setting.name);
    }
}

/* Numbers that are the same on every machine. */
static unsigned next_random(unsigned *seed)
{
    *seed = *seed * 1103515245u + 12345u;
    return *seed >> 16;
}

static void many_settings_are_saved_together(void **state)
{
    (void)state;
    unsigned seed = 7;
    struct casus_entry chart;
    size_t charts = 0;
    while (casus_list_at(CASUS_CHARTS, charts, &chart))
        charts++;
    for (size_t i = 0; i < COMBINATIONS; i++) {
        struct assignment list[MOST_SET];
        size_t count = 0, wanted = 1 + next_random(&seed) % 12;
        while (count < wanted) {
            size_t row = next_random(&seed) % TRIES;
            const char *value = tries[row].values[next_random(&seed) % 3];
            if (value)
                list[count++] = (struct assignment){tries[row].name, value};
        }
        casus_list_at(CASUS_CHARTS, next_random(&seed) % charts, &chart);
        check(chart.name, samples[i % SAMPLES], list, count);
    }
}

static struct casus_report *report;
static struct casus_figure *figure;

static int set_up(void **state)
{
    (void)state;
    report = casus_report_new();
    figure = casus_figure_new("timeline", report);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    casus_figure_free(figure);
    casus_report_free(report);
    return 0;
}

static void assert_saved(const char *const *inputs, const char *const *outputs,
                         const char *expected)
{
    const char *saved = casus_figure_save(figure, "/nowhere/here/f.json", inputs, outputs, report);
    assert_non_null(saved);
    assert_string_equal(saved, expected);
}

static void only_what_was_set_is_written_in_the_order_of_the_table(void **state)
{
    (void)state;
    const char *const inputs[] = {"/nowhere/data/a.csv", "/nowhere/here/b.csv", NULL};
    const char *const outputs[] = {"/nowhere/here/out/a.svg", NULL};
    assert_true(casus_figure_set(figure, "width", "120mm", report));
    assert_true(casus_figure_set(figure, "title", "First", report));
    assert_true(casus_figure_set(figure, "title", "Second", report));
    assert_true(casus_figure_set(figure, "top", "3", report));
    assert_true(casus_figure_set(figure, "where", "country=A", report));
    assert_true(casus_figure_set(figure, "where", "country=B", report));
    assert_true(casus_figure_set(figure, "background", "none", report));
    assert_saved(inputs, outputs,
                 "{\n"
                 "  \"figure\": 1,\n"
                 "  \"data\": [\"../data/a.csv\", \"b.csv\"],\n"
                 "  \"title\": \"Second\",\n"
                 "  \"background\": \"none\",\n"
                 "  \"size\": {\n"
                 "    \"width\": \"120mm\"\n"
                 "  },\n"
                 "  \"chart\": \"timeline\",\n"
                 "  \"where\": [\"country=A\", \"country=B\"],\n"
                 "  \"top\": 3,\n"
                 "  \"output\": [\"out/a.svg\"]\n"
                 "}\n");
}

static void each_panel_has_all_that_it_started_with(void **state)
{
    (void)state;
    const char *const inputs[] = {"/nowhere/here/a.csv", NULL}, *const none[] = {NULL};
    assert_true(casus_figure_set(figure, "top", "3", report));
    assert_true(casus_figure_set(figure, "panel-height", "2", report));
    assert_true(casus_figure_set(figure, "panel", "bars", report));
    assert_true(casus_figure_set(figure, "by", "month", report));
    assert_true(casus_figure_set(figure, "panel", "timeline", report));
    assert_true(casus_figure_set(figure, "top", "4", report));
    assert_saved(inputs, none,
                 "{\n"
                 "  \"figure\": 1,\n"
                 "  \"data\": [\"a.csv\"],\n"
                 "  \"panels\": [\n"
                 "    {\n"
                 "      \"chart\": \"timeline\",\n"
                 "      \"height\": 2,\n"
                 "      \"top\": 3\n"
                 "    },\n"
                 "    {\n"
                 "      \"chart\": \"bars\",\n"
                 "      \"top\": 3,\n"
                 "      \"by\": \"month\"\n"
                 "    },\n"
                 "    {\n"
                 "      \"chart\": \"timeline\",\n"
                 "      \"top\": 4\n"
                 "    }\n"
                 "  ]\n"
                 "}\n");
}

static void what_a_file_cant_name_is_told(void **state)
{
    (void)state;
    const char *const none[] = {NULL}, *const standard[] = {"a.csv", "-", NULL};
    const char *const twice[] = {"a.csv", "./a.csv", NULL};
    struct casus_problem problem;
    assert_null(casus_figure_save(figure, "f.json", standard, none, report));
    casus_report_problem_at(report, 0, &problem);
    assert_non_null(strstr(problem.message, "is standard input"));
    assert_null(casus_figure_save(figure, "f.json", twice, none, report));
    assert_int_equal(casus_report_count(report, CASUS_ERROR), 2);
    const char *const one[] = {"/nowhere/here/a.csv", NULL};
    const char *const outputs[] = {"-", "/nowhere/a.svg", "/nowhere/here/b.svg", NULL};
    assert_saved(one, outputs,
                 "{\n"
                 "  \"figure\": 1,\n"
                 "  \"data\": [\"a.csv\"],\n"
                 "  \"chart\": \"timeline\",\n"
                 "  \"output\": [\"b.svg\"]\n"
                 "}\n");
    assert_int_equal(casus_report_count(report, CASUS_WARNING), 2);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_setting_is_saved),
        cmocka_unit_test(many_settings_are_saved_together),
        cmocka_unit_test_setup_teardown(only_what_was_set_is_written_in_the_order_of_the_table,
                                        set_up, tear_down),
        cmocka_unit_test_setup_teardown(each_panel_has_all_that_it_started_with, set_up, tear_down),
        cmocka_unit_test_setup_teardown(what_a_file_cant_name_is_told, set_up, tear_down),
    };
    return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
