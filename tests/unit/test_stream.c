/* Numbers by lot: the published ones of SplitMix64, streams as their definition says (worked out by
 * another program), and bounded draws that prefer none. */
#include "stats/stream.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

static void test_published_numbers(void **state)
{
    (void)state;
    static const uint64_t known[] = {6457827717110365317u, 3203168211198807973u,
                                     9817491932198370423u, 4593380528125082431u,
                                     16408922859458223821u};
    struct stream stream = {1234567};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        assert_true(stream_next(&stream) == known[i]);
}

static void test_streams(void **state)
{
    (void)state;
    static const struct {
        uint64_t seed, number, first, second;
    } known[] = {
        {0, 0, 6235967106033911276u, 4964577235801436555u},
        {1, 0, 7982734928498899980u, 7851527857629710090u},
        {1, 1, 13625505645108458277u, 8269527995984263926u},
        {42, 7, 16169483200916908442u, 8489882995763731415u},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        struct stream stream = stream_start(known[i].seed, known[i].number);
        assert_true(stream_next(&stream) == known[i].first);
        assert_true(stream_next(&stream) == known[i].second);
    }
}

/* Neighbouring streams have nothing in common: the first draws of many fill the range evenly. */
static void test_streams_are_independent(void **state)
{
    (void)state;
    enum { BOXES = 20, STREAMS = 40000 };
    double counts[BOXES] = {0}, statistic = 0;
    for (uint64_t i = 0; i < STREAMS; i++) {
        struct stream stream = stream_start(3, i);
        counts[stream_below(&stream, BOXES)]++;
    }
    for (size_t i = 0; i < BOXES; i++) {
        double rest = counts[i] - STREAMS / (double)BOXES;
        statistic += rest * rest / (STREAMS / (double)BOXES);
    }
    assert_true(statistic < 43.82); /* chi-squared, 19 degrees of freedom, 0.001 */
    assert_true(statistic > 5.41);  /* and not too even either: 0.999 */
}

/* With a count that 2^32 is no multiple of, every third result would come up half of the time if
 * draws were not taken again. */
static void test_bounded_draws(void **state)
{
    (void)state;
    struct stream stream = stream_start(4, 0);
    int thirds = 0;
    for (int i = 0; i < 30000; i++) {
        uint32_t draw = stream_below(&stream, 3u << 30);
        assert_true(draw < 3u << 30);
        thirds += draw % 3 == 0;
    }
    assert_in_range(thirds, 9755, 10245); /* three standard errors around a third */
    for (int i = 0; i < 100; i++)
        assert_int_equal(stream_below(&stream, 1), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_published_numbers),
        cmocka_unit_test(test_streams),
        cmocka_unit_test(test_streams_are_independent),
        cmocka_unit_test(test_bounded_draws),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
