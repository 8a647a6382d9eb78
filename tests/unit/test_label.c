/* The words beside a mark, in the three languages. */
#include "words_of.h"

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
    check_whole(&words, NULL,
                "Army takes the town / Rebels pull out · 30 killed (SOHR) · 1 more account");
    close_words(&words);
}

/* Each says what the mark they share does not show of its own date. */
static void accounts_keep_their_doubt(void **state)
{
    static const struct {
        const char *shown, *own, *voice, *expected;
    } rows[] = {
        {"2023-06-11", "?2023-06-~11", "2023-06-11", "One (about 11 June 2023?) / Two"},
        {"2023-06-11", "2023-06-11?", "2023-06-11", "One ? / Two"},
        {"2023-06-11", "2023-06-11", "2023-06-11?", "One / Two ?"},
        {"2023-06-11", "2023-06-11", "2023-06-11~", "One / Two (about 11 June 2023)"},
        {"2023-06-28", "[2023-06-25,2023-06-28]", "2023-06-28", "One (25 or 28 June 2023) / Two"},
        {"2023-06-28", "[..2023-06-28]", "2023-06-28", "One / Two"},
        {"2023-06-11~", "2023-06-11~", "2023-06-11~", "One / Two"},
    };
    static const struct event *voices[1];
    (void)state;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct words_of words, other;
        open_words(&words, "en", "One");
        open_words(&other, "en", "Two");
        set_date(&words, rows[i].own);
        struct edtf own = words.event.date;
        set_date(&words, rows[i].shown);
        set_date(&other, rows[i].voice);
        voices[0] = &other.event;
        words.setup.voices = voices;
        words.setup.voice_count = 1;
        words.setup.own_date = &own;
        check_whole(&words, NULL, rows[i].expected);
        struct label label = compose(&words, NULL);
        assert_string_equal(with_spaces(&words, label_text(&label, &words.arena)),
                            rows[i].expected);
        close_words(&other);
        close_words(&words);
    }
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
    /* the dot ends a line, and never begins one */
    assert_string_equal(label_text(&label, &words.arena), "Founded\u00a0· Battle");
    label_compose_brief(&label, &words.event, &words.setup, &words.arena);
    assert_string_equal(whole(&words, &label), "Founded (about 1870?) · Battle");
    close_words(&words);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_title_in_the_language),
        cmocka_unit_test(without_a_title),
        cmocka_unit_test(an_uncertain_date_has_a_sign),
        cmocka_unit_test(a_count_is_added),
        cmocka_unit_test(the_count_that_matters),
        cmocka_unit_test(an_unknown_count_is_left_out),
        cmocka_unit_test(a_figure_begins_with_its_number),
        cmocka_unit_test(a_claim_names_its_sources),
        cmocka_unit_test(claims_in_other_languages),
        cmocka_unit_test(what_no_mark_shows),
        cmocka_unit_test(records_of_one_event),
        cmocka_unit_test(accounts_keep_their_doubt),
        cmocka_unit_test(everything_fits),
        cmocka_unit_test(no_run_is_dropped),
        cmocka_unit_test(the_style_is_carried),
        cmocka_unit_test(says_what_the_mark_can_not_show),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
