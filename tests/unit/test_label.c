/* The words beside a mark, in the three languages. */
#include "chart/label.h"

#include "base/buffer.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

struct words_of {
    struct arena arena;
    struct locale *locale;
    struct language_order languages;
    struct label_setup setup;
    struct event event;
};

static void open_words(struct words_of *words, const char *language, const char *title)
{
    *words = (struct words_of){.locale = locale_new(language), .languages = {.asked = language}};
    words->setup =
        (struct label_setup){.locale = words->locale, .languages = &words->languages, .size = 7};
    struct edtf_error error;
    assert_true(edtf_parse("2013-06-05", EDTF_SEASONS_METEOROLOGICAL, &words->arena,
                           &words->event.date, &error));
    if (!title)
        return;
    struct word *item = ARENA_NEW(&words->arena, struct word);
    *item = (struct word){"", title};
    words->event.title = (struct words){item, 1};
}

static void close_words(struct words_of *words)
{
    locale_free(words->locale);
    arena_clear(&words->arena);
}

static struct label compose(struct words_of *words, const char *moved_to)
{
    struct label label;
    label_compose(&label, &words->event, moved_to, &words->setup, &words->arena);
    assert_in_range(label.run_count, 1, LABEL_RUNS);
    return label;
}

/* The text with plain spaces in place of those that do not break. */
static const char *with_spaces(struct words_of *words, const char *text)
{
    struct buffer out = {0};
    for (const char *at = text; *at; at++) {
        size_t length = strncmp(at, "\xc2\xa0", 2) == 0  ? 2
                        : strncmp(at, "\xe2\x80\xaf", 3) ? 0
                                                         : 3;
        buffer_add(&out, length ? " " : at, 1);
        at += length ? length - 1 : 0;
    }
    const char *plain = arena_text(&words->arena, buffer_text(&out));
    buffer_clear(&out);
    return plain;
}

/* All runs joined, "?" included. */
static const char *whole(struct words_of *words, const struct label *label)
{
    const char *text = "";
    for (size_t i = 0; i < label->run_count; i++)
        text = arena_print(&words->arena, "%s%s", text, label->runs[i].text);
    return with_spaces(words, text);
}

static void check_whole(struct words_of *words, const char *moved_to, const char *expected)
{
    struct label label = compose(words, moved_to);
    assert_string_equal(whole(words, &label), expected);
}

static void set_date(struct words_of *words, const char *date)
{
    struct edtf_error error;
    assert_true(
        edtf_parse(date, EDTF_SEASONS_METEOROLOGICAL, &words->arena, &words->event.date, &error));
}

static struct count *set_count(struct words_of *words, const char *kind, double best)
{
    struct count *count = ARENA_NEW(&words->arena, struct count);
    *count = (struct count){.kind = kind, .has_best = true, .best = best};
    words->event.counts = count;
    words->event.count_count = 1;
    return count;
}

static void set_sources(struct words_of *words, const char *const *names, size_t count)
{
    struct source *sources = ARENA_ARRAY(&words->arena, struct source, count);
    for (size_t i = 0; i < count; i++) {
        struct word *word = ARENA_NEW(&words->arena, struct word);
        *word = (struct word){"", names[i]};
        sources[i].who = (struct words){word, 1};
    }
    words->event.sources = sources;
    words->event.source_count = count;
}

/* --- titles --- */

static void a_title_in_the_language(void **state)
{
    static const struct word titles[] = {
        {"en", "Army takes town"}, {"fr", "L’armée prend la ville"}, {"ar", "الجيش يدخل المدينة"}};
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct words_of words;
        open_words(&words, titles[i].language, NULL);
        words.event.title = (struct words){titles, 3};
        assert_string_equal(label_title(&words.event, &words.setup), titles[i].text);
        check_whole(&words, NULL, titles[i].text);
        close_words(&words);
    }
}

/* Without a title the data set's own words, then what else is known, and last a word that says that
 * there is none. */
static void without_a_title(void **state)
{
    static const struct word place = {"fr", "Alep"};
    (void)state;
    struct words_of words;
    open_words(&words, "fr", NULL);
    words.event.category = CATEGORY_UNKNOWN;
    assert_string_equal(label_title(&words.event, &words.setup), "Sans titre");
    words.event.category = CATEGORY_BATTLE;
    assert_string_equal(label_title(&words.event, &words.setup), "Combats");
    words.event.place.name = (struct words){&place, 1};
    assert_string_equal(label_title(&words.event, &words.setup), "Alep");
    words.event.type = "Battles";
    assert_string_equal(label_title(&words.event, &words.setup), "Battles");
    words.event.subtype = "Armed clash";
    assert_string_equal(label_title(&words.event, &words.setup), "Armed clash");
    close_words(&words);
}

/* --- doubt --- */

static void an_uncertain_date_has_a_sign(void **state)
{
    static const struct {
        const char *language, *expected;
    } rows[] = {{"en", "Title ?"}, {"fr", "Title ?"}, {"ar", "\u2068Title\u2069 ؟"}};
    (void)state;
    for (size_t i = 0; i < 3; i++) {
        struct words_of words;
        open_words(&words, rows[i].language, "Title");
        set_date(&words, "2013-06-05?");
        struct label label = compose(&words, NULL);
        assert_string_equal(whole(&words, &label), rows[i].expected);
        assert_int_equal(label.doubt, 1);
        assert_non_null(strstr(label_text(&label, &words.arena), "Title"));
        assert_null(strstr(label_text(&label, &words.arena), "?"));
        set_date(&words, "2013-06-05~");
        label = compose(&words, NULL);
        assert_int_equal(label.doubt, LABEL_RUNS);
        close_words(&words);
    }
}

/* --- counts --- */

static void a_count_is_added(void **state)
{
    (void)state;
    struct words_of words;
    open_words(&words, "en", "Shelling of the market");
    set_count(&words, "killed", 12);
    check_whole(&words, NULL, "Shelling of the market · 12 killed");
    words.event.has_events = true;
    words.event.events = 415;
    check_whole(&words, NULL, "Shelling of the market · 415 events · 12 killed");
    words.event.has_events = false;
    set_count(&words, "wounded", 1200)->qualifier = QUALIFIER_AT_LEAST;
    check_whole(&words, NULL, "Shelling of the market · ≥1,200 wounded");
    struct count *range = set_count(&words, "killed", 0);
    *range = (struct count){.kind = "killed",
                            .qualifier = QUALIFIER_BETWEEN,
                            .has_low = true,
                            .low = 10,
                            .has_high = true,
                            .high = 12};
    check_whole(&words, NULL, "Shelling of the market · 10–12 killed");
    close_words(&words);
}

/* Those harmed worst come first; what harms nobody has no place in a label. */
static void the_count_that_matters(void **state)
{
    static const struct count counts[] = {
        {.kind = "sites", .has_best = true, .best = 4},
        {.kind = "wounded", .has_best = true, .best = 30},
        {.kind = "killed", .has_best = true, .best = 2},
    };
    (void)state;
    struct words_of words;
    open_words(&words, "en", "Attack");
    words.event.counts = counts;
    words.event.count_count = 1;
    check_whole(&words, NULL, "Attack");
    words.event.count_count = 2;
    check_whole(&words, NULL, "Attack · 30 wounded");
    words.event.count_count = 3;
    check_whole(&words, NULL, "Attack · 2 killed");
    close_words(&words);
}

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

static void an_unknown_count_is_left_out(void **state)
{
    (void)state;
    struct words_of words;
    open_words(&words, "en", "Attack");
    struct count *count = set_count(&words, "killed", 0);
    *count = (struct count){.kind = "killed", .qualifier = QUALIFIER_UNKNOWN};
    check_whole(&words, NULL, "Attack");
    close_words(&words);
}

/* --- stated figures --- */

static void a_figure_begins_with_its_number(void **state)
{
    (void)state;
    struct words_of words;
    open_words(&words, "en", "dead since 2011 – UN");
    words.event.record_type = RECORD_FIGURE;
    set_count(&words, "killed", 80000)->qualifier = QUALIFIER_MORE_THAN;
    struct label label = compose(&words, NULL);
    assert_string_equal(whole(&words, &label), ">80,000 dead since 2011 – UN");
    assert_string_equal(label.runs[0].text, ">80,000");
    assert_int_equal(label.runs[0].style.weight, TEXT_BOLD);
    assert_int_equal(label.runs[1].style.weight, TEXT_REGULAR);
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

/* --- claims --- */

static void a_claim_names_its_sources(void **state)
{
    static const char *const names[] = {"France", "UK", "US"};
    (void)state;
    struct words_of words;
    open_words(&words, "en", "Sarin used");
    words.event.status = STATUS_CLAIMED;
    check_whole(&words, NULL, "Sarin used (claimed)");
    set_sources(&words, names, 1);
    check_whole(&words, NULL, "Sarin used (claimed by France)");
    set_sources(&words, names, 2);
    check_whole(&words, NULL, "Sarin used (claimed by France, UK)");
    set_sources(&words, names, 3);
    check_whole(&words, NULL, "Sarin used (claimed by France, UK…)");
    words.event.status = STATUS_CONFIRMED;
    check_whole(&words, NULL, "Sarin used");
    close_words(&words);
}

/* The catalogue's words, with the comma of the language between the names. */
static void claims_in_other_languages(void **state)
{
    static const char *const languages[] = {"fr", "ar"}, *const lists[] = {
                                                             "A, B",
                                                             "\u2068A\u2069، \u2068B\u2069"};
    static const char *const names[] = {"A", "B"};
    static const char *const titles[] = {"Title", "\u2068Title\u2069"}; /* set apart */
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        struct words_of words;
        open_words(&words, languages[i], "Title");
        words.event.status = STATUS_CLAIMED;
        set_sources(&words, names, 2);
        const char *claim =
            locale_format(words.locale, &words.arena, MESSAGE_CLAIMED_BY, lists[i], NULL, NULL);
        check_whole(&words, NULL,
                    with_spaces(&words, arena_print(&words.arena, "%s (%s)", titles[i], claim)));
        close_words(&words);
    }
}

/* --- all at once --- */

static void what_no_mark_shows(void **state)
{
    (void)state;
    struct words_of words;
    open_words(&words, "en", "Talks");
    words.setup.earlier = "3 May 2024";
    check_whole(&words, "July 2024", "Talks (earlier: 3 May 2024) → July 2024");
    words.setup.reference = " [b] → [a]";
    check_whole(&words, NULL, "Talks (earlier: 3 May 2024) [b] → [a]");
    close_words(&words);
    open_words(&words, "fr", "Conférence");
    words.setup.earlier = "3 mai 2024";
    check_whole(&words, NULL, "Conférence (auparavant : 3 mai 2024)");
    close_words(&words);
}

static void records_of_one_event(void **state)
{
    (void)state;
    struct words_of words;
    open_words(&words, "en", "Army takes the town");
    struct word other = {"", "Rebels pull out"}, same = {"", "Army takes the town"};
    struct word name = {"", "SOHR"};
    struct count killed = {.kind = "killed", .has_best = true, .best = 30};
    struct source source = {.who = {&name, 1}};
    struct event second = {.title = {&other, 1}, .counts = &killed, .count_count = 1};
    struct event third = {.title = {&same, 1}, .sources = &source, .source_count = 1};
    const struct event *const voices[] = {&second, &third, &second};
    words.setup.voices = voices;
    words.setup.voice_count = 1;
    check_whole(&words, NULL, "Army takes the town / Rebels pull out · 30 killed");
    words.setup.voice_count = 3;
    check_whole(&words, NULL, "Army takes the town / Rebels pull out · 30 killed (SOHR) · 1 more account");
    close_words(&words);
}

static void everything_fits(void **state)
{
    static const char *const names[] = {"France", "UK"};
    (void)state;
    struct words_of words;
    open_words(&words, "en", "Talks");
    words.event.status = STATUS_CLAIMED;
    set_date(&words, "2013-06-05?");
    set_count(&words, "killed", 3);
    set_sources(&words, names, 2);
    check_whole(&words, "25 July 2013",
                "Talks ? · 3 killed (claimed by France, UK) → 25 July 2013");
    struct label label = compose(&words, "25 July 2013");
    assert_string_equal(with_spaces(&words, label_text(&label, &words.arena)),
                        "Talks · 3 killed (claimed by France, UK) → 25 July 2013");
    close_words(&words);
}

/* The most runs that there can be: a figure in doubt, claimed, with a number and a new date. */
static void no_run_is_dropped(void **state)
{
    static const char *const names[] = {"UN"};
    (void)state;
    struct words_of words;
    open_words(&words, "en", "dead");
    words.event.record_type = RECORD_FIGURE;
    words.event.status = STATUS_CLAIMED;
    set_date(&words, "2013-06-05?");
    set_count(&words, "killed", 7);
    set_sources(&words, names, 1);
    check_whole(&words, "2014", "7 dead ? (claimed by UN) → 2014");
    close_words(&words);
}

static void the_style_is_carried(void **state)
{
    (void)state;
    struct words_of words;
    open_words(&words, "en", "Title");
    words.setup.is_bold = true;
    struct label label = compose(&words, "2014");
    assert_int_equal(label.runs[0].style.weight, TEXT_BOLD);
    assert_int_equal(label.runs[0].ink, INK_MAIN);
    assert_int_equal(label.runs[1].style.weight, TEXT_REGULAR);
    for (size_t i = 0; i < label.run_count; i++)
        assert_true(label.runs[i].style.size == 7);
    close_words(&words);
}

static void says_what_the_mark_can_not_show(void **state)
{
    (void)state;
    struct words_of words;
    struct edtf_error error;
    struct label label;
    open_words(&words, "en", "Founded");
    words.event.category = CATEGORY_BATTLE;
    assert_true(
        edtf_parse("1870%", EDTF_SEASONS_METEOROLOGICAL, &words.arena, &words.event.date, &error));
    words.setup.names_category = words.setup.tells_date = true;
    label = compose(&words, NULL);
    assert_string_equal(whole(&words, &label), "Founded (about 1870?) · Battle");
    assert_string_equal(label_text(&label, &words.arena), "Founded · Battle");
    label_compose_brief(&label, &words.event, &words.setup, &words.arena);
    assert_string_equal(whole(&words, &label), "Founded (about 1870?) · Battle");
    close_words(&words);
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
        cmocka_unit_test(a_title_in_the_language),
        cmocka_unit_test(without_a_title),
        cmocka_unit_test(an_uncertain_date_has_a_sign),
        cmocka_unit_test(a_count_is_added),
        cmocka_unit_test(the_count_that_matters),
        cmocka_unit_test(a_number_is_said_once),
        cmocka_unit_test(a_count_in_arabic_digits_is_said),
        cmocka_unit_test(an_unknown_count_is_left_out),
        cmocka_unit_test(a_figure_begins_with_its_number),
        cmocka_unit_test(a_figure_whose_title_says_the_number),
        cmocka_unit_test(a_claim_names_its_sources),
        cmocka_unit_test(claims_in_other_languages),
        cmocka_unit_test(what_no_mark_shows),
        cmocka_unit_test(records_of_one_event),
        cmocka_unit_test(everything_fits),
        cmocka_unit_test(no_run_is_dropped),
        cmocka_unit_test(the_style_is_carried),
        cmocka_unit_test(says_what_the_mark_can_not_show),
        cmocka_unit_test(numbers_stay_with_the_word_before),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
