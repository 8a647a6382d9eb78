/* Calendars of every kind, by lot. */
#include "chart/chart.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "cells_figure.h"

static void calendars_keep_the_promises(void **state)
{
    (void)state;
    cells_check_figures("calendar", 150, false, 40);
}

static void calendars_with_fonts_keep_the_promises(void **state)
{
    (void)state;
    cells_check_figures("calendar", 30, true, 40);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(calendars_keep_the_promises),
        cmocka_unit_test(calendars_with_fonts_keep_the_promises),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
