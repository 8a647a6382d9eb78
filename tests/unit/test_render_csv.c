/* Numbers as a table for programs: raw numbers, nothing for what is unknown, cells that no
 * spreadsheet calculates, and one header for all panels. */
#include "numbers_scene.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_one_panel(void **state)
{
    (void)state;
    struct buffer out = render_numbers(csv_render, 1);
    assert_string_equal(buffer_text(&out), "period,group,events,high,provisional\n"
                                           "2013-06,'=1+1,1204,0.125,1\n"
                                           "2013-07,\"a \"\"b\"\", c\",0,,0\n"
                                           "2013-08,x,,,\n");
    buffer_clear(&out);
}

static void test_several_panels(void **state)
{
    (void)state;
    struct buffer out = render_numbers(csv_render, 2);
    assert_string_equal(buffer_text(&out),
                        "panel,chart,measure,period,group,events,high,provisional,best\n"
                        "1,bars,events,2013-06,'=1+1,1204,0.125,1,\n"
                        "1,bars,events,2013-07,\"a \"\"b\"\", c\",0,,0,\n"
                        "1,bars,events,2013-08,x,,,,\n"
                        "2,lines,killed,2013,,,,,-3\n");
    buffer_clear(&out);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_one_panel),
        cmocka_unit_test(test_several_panels),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
