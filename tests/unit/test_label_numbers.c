/* Numbers in titles: said once, and kept with the word before them. */
#include "words_of.h"

/* By a title that can mean nothing else with it. */
static void a_number_is_said_once(void **state)
{
    static const struct {
        const char *language, *title;
        double number;
        bool is_said;
    } rows[] = {
        {"en", "Attack kills 312", 312, true},
        {"en", "Attack kills 3120", 312, false},
        {"en", "Attack on 12th street, 300 dead", 300, true},
        {"en", "82,000 flee", 82000, true},
        {"fr", "82 000 personnes fuient", 82000, true},
        {"fr",
         "82\xe2\x80\xaf"
         "000 personnes fuient",
         82000, true},
        {"en", "1.6 million flee", 1600000, false},
        {"en", "Nobody counts", 300, false},
        {"en", "5 June: attack", 5, false},    /* a day of a month */
        {"en", "Attack of 2013", 2013, false}, /* a year */
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct words_of words;
        open_words(&words, rows[i].language, rows[i].title);
        set_count(&words, "killed", rows[i].number);
        struct label label = compose(&words, NULL);
        const char *title = with_spaces(&words, rows[i].title);
        if ((strcmp(whole(&words, &label), title) == 0) != rows[i].is_said)
            fail_msg("'%s' becomes '%s'", rows[i].title, whole(&words, &label));
        close_words(&words);
    }
}

/* Digits of another script say a number as well. */
static void a_count_in_arabic_digits_is_said(void **state)
{
    (void)state;
    struct words_of words;
    open_words(&words, "ar", "مقتل ٥٠٠ شخص");
    set_count(&words, "killed", 500);
    check_whole(&words, NULL, "مقتل ٥٠٠ شخص");
    close_words(&words);
}

static void a_figure_whose_title_says_the_number(void **state)
{
    (void)state;
    struct words_of words;
    open_words(&words, "en", "80,000 dead since 2011 – UN");
    words.event.record_type = RECORD_FIGURE;
    set_count(&words, "killed", 80000);
    check_whole(&words, NULL, "80,000 dead since 2011 – UN");
    words.event.counts = NULL;
    words.event.count_count = 0;
    check_whole(&words, NULL, "80,000 dead since 2011 – UN");
    close_words(&words);
}

static void a_title_that_begins_with_the_number(void **state)
{
    static const struct {
        const char *language, *title;
        double count;
        enum qualifier qualifier;
        const char *expected;
    } rows[] = {
        {"en", "3.1 million displaced", 3.1e6, QUALIFIER_APPROX, "~3.1 million displaced"},
        {"fr", "3.1 million displaced", 3.1e6, QUALIFIER_APPROX, "env. 3,1 millions displaced"},
        {"en", "3,1 millions de déplacés", 3.1e6, QUALIFIER_APPROX, "~3.1 million de déplacés"},
        {"en", "80,000 dead", 80000, QUALIFIER_APPROX, "~80,000 dead"},
        {"en", "12 thousand", 12000, QUALIFIER_APPROX, "~12,000"},
        {"en", "3.2 million displaced", 3.1e6, QUALIFIER_APPROX,
         "~3.1 million 3.2 million displaced"},
        {"en", "1200", 1200, QUALIFIER_STATED, "1,200"},
        {"en", "5th report", 5, QUALIFIER_APPROX, "~5 5th report"},
    };
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct words_of words;
        open_words(&words, rows[i].language, rows[i].title);
        words.event.record_type = RECORD_FIGURE;
        set_count(&words, "displaced", rows[i].count)->qualifier = rows[i].qualifier;
        check_whole(&words, NULL, rows[i].expected);
        close_words(&words);
    }
}

static void numbers_stay_with_the_word_before(void **state)
{
    struct arena arena = {0};
    (void)state;
    const char *tied = text_tied_numbers(&arena, "Geneva 2; وجنيف 2, on 25 June: Mayor: 12 killed");
    assert_string_equal(tied, "Geneva\u00a02; وجنيف\u00a02, on 25 June: Mayor: 12 killed");
    tied = text_tied_numbers(&arena, "2 bridges, Round ٢, Army 1,200, A 2nd");
    assert_string_equal(tied, "2 bridges, Round\u00a0٢, Army 1,200, A 2nd");
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_number_is_said_once),
        cmocka_unit_test(a_count_in_arabic_digits_is_said),
        cmocka_unit_test(a_figure_whose_title_says_the_number),
        cmocka_unit_test(a_title_that_begins_with_the_number),
        cmocka_unit_test(numbers_stay_with_the_word_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
