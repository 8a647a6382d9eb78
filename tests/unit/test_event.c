/* Copies that outlive what they were made from, and the questions about a record. */
#include "model/event.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

static struct words words_in(struct arena *arena, const char *language, const char *text)
{
    struct word *item = ARENA_NEW(arena, struct word);
    *item = (struct word){arena_text(arena, language), arena_text(arena, text)};
    return (struct words){item, 1};
}

static struct edtf date_in(struct arena *arena, const char *text)
{
    struct edtf edtf;
    struct edtf_error error;
    assert_true(edtf_parse(text, EDTF_SEASONS_METEOROLOGICAL, arena, &edtf, &error));
    return edtf;
}

static void add_people(struct arena *arena, struct event *event)
{
    struct actor *actors = ARENA_ARRAY(arena, struct actor, 2);
    actors[0] = (struct actor){arena_text(arena, "army"), words_in(arena, "en", "The army"),
                               arena_text(arena, "state-forces"), arena_text(arena, "actor1")};
    actors[1] = (struct actor){.id = arena_text(arena, "nameless")};
    event->actors = actors;
    event->actor_count = 2;
    struct source *sources = ARENA_ARRAY(arena, struct source, 3);
    sources[0] = (struct source){words_in(arena, "", "army"), arena_text(arena, "radio"),
                                 arena_text(arena, "took the town"), arena_text(arena, "party"),
                                 arena_text(arena, "https://example.org/")};
    sources[1].who = words_in(arena, "", "nameless");
    sources[2].via = arena_text(arena, "agency");
    event->sources = sources;
    event->source_count = 3;
}

static void add_lists(struct arena *arena, struct event *event)
{
    enum category *categories = ARENA_ARRAY(arena, enum category, 1);
    categories[0] = CATEGORY_REMOTE;
    event->secondary_categories = categories;
    event->secondary_category_count = 1;
    struct status_change *history = ARENA_ARRAY(arena, struct status_change, 1);
    history[0] = (struct status_change){date_in(arena, "2013-06-05"), STATUS_POSTPONED,
                                        words_in(arena, "", "envoy"), date_in(arena, "2013-07?")};
    event->status_history = history;
    event->status_history_count = 1;
    struct count *counts = ARENA_ARRAY(arena, struct count, 2);
    counts[0] = (struct count){.kind = arena_text(arena, "wounded"),
                               .has_low = true,
                               .low = 12,
                               .text = arena_text(arena, "a dozen"),
                               .measure = arena_text(arena, "flow"),
                               .period = arena_text(arena, "2013-06"),
                               .as_of = arena_text(arena, "2013-06-05"),
                               .area = arena_text(arena, "town"),
                               .breakdown = arena_text(arena, "women"),
                               .note = arena_text(arena, "unclear")};
    counts[1] = (struct count){.kind = arena_text(arena, "killed")};
    event->counts = counts;
    event->count_count = 2;
    struct link *links = ARENA_ARRAY(arena, struct link, 2);
    links[0] = (struct link){arena_text(arena, "part-of"), arena_text(arena, "e1")};
    links[1] = (struct link){arena_text(arena, "part-of"), arena_text(arena, "e2")};
    event->links = links;
    event->link_count = 2;
}

static struct event full_event(struct arena *arena)
{
    struct event event = {
        .id = arena_text(arena, "e7"),
        .record_type = RECORD_STATEMENT,
        .date = date_in(arena, "[2013-06-04,2013-06-05]"),
        .date_status = arena_text(arena, "exact"),
        .date_basis = arena_text(arena, "press"),
        .category = CATEGORY_BATTLE,
        .type = arena_text(arena, "Battles"),
        .subtype = arena_text(arena, "Armed clash"),
        .status = STATUS_CLAIMED,
        .confidence = arena_text(arena, "high"),
        .attribution_likelihood = arena_text(arena, "likely"),
        .place = {words_in(arena, "en", "Town"), arena_text(arena, "North"),
                  arena_text(arena, "SYR"), true, 34.51, 36.58, arena_text(arena, "settlement"),
                  arena_text(arena, "gazetteer"), arena_text(arena, "named")},
        .title = words_in(arena, "fr", "Combats"),
        .scheme = {arena_text(arena, "ACLED"), arena_text(arena, "2025"), arena_text(arena, "1")},
        .note = arena_text(arena, "note"),
        .url = arena_text(arena, "https://example.org/"),
        .outcome = arena_text(arena, "held"),
        .has_events = true,
        .events = 415,
        .has_weight = true,
        .weight = 2.5,
        .origin = {"events.csv", "casus", 7, 8},
    };
    add_people(arena, &event);
    add_lists(arena, &event);
    return event;
}

static void check_texts(const struct event *copy)
{
    assert_string_equal(copy->id, "e7");
    assert_string_equal(copy->date.text, "[2013-06-04,2013-06-05]");
    assert_int_equal(copy->date.member_count, 2);
    assert_true(copy->date.members[1].start.earliest == copy->date.latest);
    assert_string_equal(copy->date_status, "exact");
    assert_string_equal(copy->date_basis, "press");
    assert_string_equal(copy->type, "Battles");
    assert_string_equal(copy->subtype, "Armed clash");
    assert_string_equal(copy->confidence, "high");
    assert_string_equal(copy->attribution_likelihood, "likely");
    assert_string_equal(copy->title.items[0].language, "fr");
    assert_string_equal(copy->title.items[0].text, "Combats");
    assert_string_equal(copy->scheme.name, "ACLED");
    assert_string_equal(copy->scheme.version, "2025");
    assert_string_equal(copy->scheme.code, "1");
    assert_string_equal(copy->note, "note");
    assert_string_equal(copy->url, "https://example.org/");
    assert_string_equal(copy->outcome, "held");
    assert_string_equal(copy->origin.input, "events.csv");
}

static void check_parts(const struct event *copy)
{
    assert_int_equal(copy->record_type, RECORD_STATEMENT);
    assert_int_equal(copy->category, CATEGORY_BATTLE);
    assert_int_equal(copy->status, STATUS_CLAIMED);
    assert_true(event_stands_for(copy) == 415);
    assert_true(copy->has_weight && copy->weight == 2.5);
    assert_int_equal(copy->origin.line, 8);
    assert_string_equal(copy->place.name.items[0].text, "Town");
    assert_string_equal(copy->place.admin, "North");
    assert_string_equal(copy->place.country, "SYR");
    assert_true(copy->place.has_coordinates && copy->place.latitude == 34.51);
    assert_string_equal(copy->place.precision, "settlement");
    assert_string_equal(copy->place.coord_source, "gazetteer");
    assert_string_equal(copy->place.basis, "named");
    assert_string_equal(copy->actors[0].name.items[0].text, "The army");
    assert_string_equal(copy->actors[0].type, "state-forces");
    assert_string_equal(copy->actors[0].role, "actor1");
    assert_string_equal(copy->actors[1].id, "nameless");
    assert_string_equal(copy->sources[0].via, "radio");
    assert_string_equal(copy->sources[0].claim, "took the town");
    assert_string_equal(copy->sources[0].standing, "party");
    assert_string_equal(copy->sources[0].url, "https://example.org/");
}

static void check_lists(const struct event *copy)
{
    assert_int_equal(copy->secondary_categories[0], CATEGORY_REMOTE);
    assert_string_equal(copy->status_history[0].date.text, "2013-06-05");
    assert_string_equal(copy->status_history[0].planned_for.text, "2013-07?");
    assert_string_equal(copy->status_history[0].by.items[0].text, "envoy");
    assert_int_equal(copy->status_history[0].status, STATUS_POSTPONED);
    const struct count *count = event_count_of(copy, "wounded");
    assert_true(count->has_low && count->low == 12 && !count->has_best);
    assert_string_equal(count->text, "a dozen");
    assert_string_equal(count->measure, "flow");
    assert_string_equal(count->period, "2013-06");
    assert_string_equal(count->as_of, "2013-06-05");
    assert_string_equal(count->area, "town");
    assert_string_equal(count->breakdown, "women");
    assert_string_equal(count->note, "unclear");
    assert_string_equal(event_link(copy, "part-of"), "e1");
}

/* The first arena is gone when the copy is looked at: what still points there is found by ASan, and
 * by the bytes that are written over it here. */
static void test_copy(void **state)
{
    (void)state;
    struct arena arena = {0}, other = {0};
    struct event event = full_event(&arena);
    struct event *copy = event_copy(&other, &event);
    arena_reset(&arena);
    memset(arena_alloc(&arena, 12000), '#', 12000);
    arena_clear(&arena);
    check_texts(copy);
    check_parts(copy);
    check_lists(copy);
    arena_clear(&other);
}

static void test_copy_of_nothing(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct event *copy = event_copy(&arena, &(struct event){0});
    assert_null(copy->id);
    assert_null(copy->date.text);
    assert_null(copy->actors);
    assert_null(copy->title.items);
    assert_null(event_count_of(copy, "killed"));
    assert_null(event_link(copy, "about"));
    arena_clear(&arena);
}

static void test_questions(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct event event = full_event(&arena);
    assert_ptr_equal(event_count_of(&event, "killed"), &event.counts[1]);
    assert_null(event_count_of(&event, "displaced"));
    assert_null(event_link(&event, "about"));
    arena_clear(&arena);
}

static void test_source_name(void **state)
{
    (void)state;
    struct arena arena = {0};
    struct event event = full_event(&arena);
    const struct language_order order = {"en", NULL};
    assert_string_equal(event_source_name(&event, &event.sources[0], &order), "The army");
    assert_string_equal(event_source_name(&event, &event.sources[1], &order), "nameless");
    assert_null(event_source_name(&event, &event.sources[2], &order));
    struct source paper = {.who = words_in(&arena, "", "A paper")};
    assert_string_equal(event_source_name(&event, &paper, &order), "A paper");
    arena_clear(&arena);
}

static void test_document_merge(void **state)
{
    (void)state;
    struct arena arena = {0}, input = {0};
    struct document into = {.title = words_in(&arena, "en", "First"), .language = "en"};
    struct document from = {
        .title = words_in(&input, "en", "Second"),
        .subtitle = words_in(&input, "en", "Subtitle"),
        .source = words_in(&input, "en", "Source"),
        .note = words_in(&input, "en", "Note"),
        .language = arena_text(&input, "fr"),
        .as_of = arena_text(&input, "2013-06"),
    };
    document_merge(&arena, &into, &from);
    arena_clear(&input);
    assert_string_equal(into.title.items[0].text, "First");
    assert_string_equal(into.subtitle.items[0].text, "Subtitle");
    assert_string_equal(into.source.items[0].text, "Source");
    assert_string_equal(into.note.items[0].text, "Note");
    assert_string_equal(into.language, "en");
    assert_string_equal(into.as_of, "2013-06");
    arena_clear(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_copy),           cmocka_unit_test(test_copy_of_nothing),
        cmocka_unit_test(test_questions),      cmocka_unit_test(test_source_name),
        cmocka_unit_test(test_document_merge),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
