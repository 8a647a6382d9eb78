/* Timelines of 50, 500 and 5,000 generated events and of a published data set: nothing overlaps,
 * and the account adds up. Neither is part of the project: $CASUS_DATA names the folder of the
 * data,
 * '../shared/data' by default, and the generator is in '../tools' beside it; without them the tests
 * are skipped. */
#define _DEFAULT_SOURCE /* mkdtemp */
#include "api/api.h"
#include "scene/scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "theme_find.h"

#define PATH_SIZE 512

static char work[] = "/tmp/casus-labels-XXXXXX";
static char events[PATH_SIZE];

static int make_folder(void **state)
{
    (void)state;
    assert_non_null(mkdtemp(work));
    snprintf(events, sizeof events, "%s/events.csv", work);
    return 0;
}

static int drop_folder(void **state)
{
    (void)state;
    remove(events);
    return rmdir(work);
}

/* A path under the folder of the data; the test is skipped where there is none. */
static void find(const char *name, char path[PATH_SIZE])
{
    const char *given = getenv("CASUS_DATA");
    snprintf(path, PATH_SIZE, "%s/%s", given ? given : "../shared/data", name);
    if (access(path, R_OK) == 0)
        return;
    print_message("%s is not there\n", path);
    skip();
}

static size_t sum_of(const struct layout *layout)
{
    return layout->placed + layout->numbered + layout->merged + layout->listed + layout->unlabelled;
}

/* Broken promises, and an account that does not add up to 'records' (0: whatever was drawn). */
static size_t faults_in(const struct casus_figure *figure, size_t records)
{
    const struct layout *layout = figure_panel(figure->figure, 0).layout;
    struct scene_fault fault;
    size_t faults = scene_check(figure->scene, theme_find("report")->minimum_size, &fault, 1);
    if (faults)
        print_error("%s, item %d\n", fault.what, (int)fault.a);
    size_t drawn = figure_record_count(figure->figure);
    faults += layout->records != drawn || sum_of(layout) != drawn || (records && drawn != records);
    faults += layout->placed == 0;
    return faults;
}

static size_t draw(const char *path, const char *width, const char *language, size_t records)
{
    struct casus_report *report = casus_report_new();
    struct casus_figure *figure = casus_figure_new("timeline", report);
    size_t faults = !casus_figure_set(figure, "width", width, report) ||
                    !casus_figure_set(figure, "lang", language, report) ||
                    !casus_figure_read(figure, path, report) ||
                    !casus_figure_lay_out(figure, report);
    if (!faults)
        faults = faults_in(figure, records);
    if (faults)
        print_error("%s, %s, %s: %d faults\n%s", path, width, language, (int)faults,
                    casus_report_text(report, CASUS_ERROR));
    casus_figure_free(figure);
    casus_report_free(report);
    return faults;
}

static void check(const char *path, size_t records)
{
    size_t faults = draw(path, "170mm", "en", records) + draw(path, "120mm", "fr", records) +
                    draw(path, "85mm", "ar", records);
    assert_int_equal(faults, 0);
}

static void check_generated(size_t records)
{
    char script[PATH_SIZE], command[3 * PATH_SIZE];
    find("../tools/make_events.py", script);
    snprintf(command, sizeof command, "python3 '%s' %d '%s'", script, (int)records, events);
    assert_int_equal(system(command), 0);
    check(events, records);
}

static void labels_of_50_events(void **state)
{
    (void)state;
    check_generated(50);
}

static void labels_of_500_events(void **state)
{
    (void)state;
    check_generated(500);
}

static void labels_of_5000_events(void **state)
{
    (void)state;
    check_generated(5000);
}

static void labels_of_published_events(void **state)
{
    char path[PATH_SIZE];
    (void)state;
    find("ucdp/ged191_bangladesh.csv", path);
    check(path, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(labels_of_50_events),
        cmocka_unit_test(labels_of_500_events),
        cmocka_unit_test(labels_of_5000_events),
        cmocka_unit_test(labels_of_published_events),
    };
    return cmocka_run_group_tests(tests, make_folder, drop_folder);
}
