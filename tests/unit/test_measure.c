/* What a chart adds up, in the words of each language. */
#include "locale/locale.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <cmocka.h>

static void expect(const char *kind, bool is_first, const char *english, const char *french,
                   const char *arabic)
{
    static const char *const tags[] = {"en", "fr", "ar"};
    const char *const expected[] = {english, french, arabic};
    struct arena arena = {0};
    for (size_t i = 0; i < 3; i++) {
        struct locale *locale = locale_new(tags[i]);
        assert_string_equal(locale_measure(locale, &arena, kind, is_first), expected[i]);
        locale_free(locale);
    }
    arena_clear(&arena);
}

static void measures_have_words(void **state)
{
    (void)state;
    expect(NULL, true, "Reported events", "Événements rapportés", "الأحداث المبلغ عنها");
    expect("killed", true, "People reported killed", "Nombre de tués", "عدد القتلى");
    expect("evacuated", false, "people reported evacuated", "nombre d’évacués", "عدد المُجلين");
    expect("deaths", true, "Reported deaths", "Nombre de décès", "عدد الوفيات");
}

/* A name of the data takes no Arabic article. */
static void other_kinds_keep_their_name(void **state)
{
    (void)state;
    expect("tanks lost", true, "Reported tanks lost", "Nombre de tanks lost",
           "عدد \u2068tanks lost\u2069");
    expect("arms", false, "reported arms", "nombre d’arms", "عدد \u2068arms\u2069");
    expect("آليات", true, "Reported \u2068آليات\u2069", "Nombre de \u2068آليات\u2069", "عدد آليات");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(measures_have_words),
        cmocka_unit_test(other_kinds_keep_their_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
