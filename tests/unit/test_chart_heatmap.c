/* Heat maps of every kind, by lot. */
#include "chart/chart.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "cells_figure.h"

static void heat_maps_keep_the_promises(void **state)
{
    (void)state;
    cells_check_figures("heatmap", 150, false, 60);
}

static void heat_maps_with_fonts_keep_the_promises(void **state)
{
    (void)state;
    cells_check_figures("heatmap", 30, true, 60);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(heat_maps_keep_the_promises),
        cmocka_unit_test(heat_maps_with_fonts_keep_the_promises),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
