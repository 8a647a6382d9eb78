/* The end of a PDF, written anew: what is added, what is left alone, what is refused. */
#include "render/pdf_finish.h"

#include <stdlib.h>
#include <string.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

/* A document of these objects, in the form of Cairo's; the last two are the words and the
 * catalogue. Object 1 is in the table, but not in the file. */
static struct buffer make(const char *const *objects, size_t count)
{
    struct buffer file = {0}, table = {0};
    buffer_add_text(&file, "%PDF-1.5\n");
    buffer_print(&table, "xref\n0 %zu\n0000000000 65535 f \n%010d 00000 n \n", count + 2, 9);
    for (size_t i = 0; i < count; i++) {
        buffer_print(&table, "%010zu 00000 n \n", file.length);
        buffer_print(&file, "%zu 0 obj\n%s\nendobj\n", i + 2, objects[i]);
    }
    size_t start = file.length;
    buffer_print(&table, "trailer\n<< /Size %zu\n   /Root %zu 0 R\n   /Info %zu 0 R\n>>\n",
                 count + 2, count + 1, count);
    buffer_add(&file, table.bytes, table.length);
    buffer_print(&file, "startxref\n%zu\n%%%%EOF\n", start);
    buffer_clear(&table);
    return file;
}

/* Where the table says that an object is; NULL where it is free. */
static const char *object_of(const struct buffer *file, int number)
{
    const char *table = file->bytes;
    for (const char *at = table; (at = strstr(at, "startxref\n")); at++)
        table = file->bytes + strtoul(at + 10, NULL, 10);
    const char *entry = strchr(strchr(table, '\n') + 1, '\n') + 1 + 20 * number;
    return entry[17] == 'n' ? file->bytes + strtoul(entry, NULL, 10) : NULL;
}

static void assert_object(const struct buffer *file, int number, const char *expected)
{
    const char *object = object_of(file, number);
    assert_non_null(object);
    assert_int_equal(strncmp(object, expected, strlen(expected)), 0);
}

static const char *const structured[] = {
    "<< /Length 1 >>\nstream\n(\nendstream",
    "<< /Type /StructElem\n   /S /Figure\n   /P 9 0 R\n>>",
    "<< /Type /StructElem\n   /S /P\n   /P 9 0 R\n>>",
    "<< /Producer (cairo)\n>>",
    "<< /Type /Catalog\n   /StructTreeRoot 9 0 R\n>>",
};

static void a_document_is_told_its_words(void **state)
{
    (void)state;
    struct buffer file = make(structured, 5);
    assert_true(pdf_finish(&file, &(struct pdf_words){"ar-SY", "قص\n(", true, NULL}));
    assert_object(&file, 6,
                  "6 0 obj\n<< /Type /Catalog\n   /StructTreeRoot 9 0 R\n   /Lang (ar-SY)\n"
                  "   /ViewerPreferences << /DisplayDocTitle true >>\n"
                  "   /MarkInfo << /Marked true >>\n>>\nendobj\n");
    assert_object(&file, 3,
                  "3 0 obj\n<< /Type /StructElem\n   /S /Figure\n   /P 9 0 R\n"
                  "   /Alt <FEFF0642063500200028>\n>>\nendobj\n");
    assert_object(&file, 4, "4 0 obj\n<< /Type /StructElem\n   /S /P\n   /P 9 0 R\n>>\nendobj\n");
    assert_object(&file, 2, "2 0 obj\n<< /Length 1 >>\nstream\n(\nendstream\nendobj\n");
    assert_null(object_of(&file, 1));
    assert_non_null(strstr(file.bytes, "/Root 6 0 R\n   /Info 5 0 R\n>>\nstartxref\n"));
    buffer_clear(&file);
}

static void what_it_says_already_stays(void **state)
{
    (void)state;
    static const char *const objects[] = {
        "<< /Producer (cairo)\n>>",
        "<< /Type /Catalog\n   /Lang (en)\n   /MarkInfo << >>\n   /ViewerPreferences << >>\n>>",
    };
    struct buffer file = make(objects, 2);
    assert_true(pdf_finish(&file, &(struct pdf_words){"fr", "Alt", true, "casus line"}));
    assert_object(&file, 3,
                  "3 0 obj\n<< /Type /Catalog\n   /Lang (en)\n   /MarkInfo << >>\n"
                  "   /ViewerPreferences << >>\n>>\nendobj\n");
    buffer_clear(&file);
}

static void nothing_known_is_nothing_told(void **state)
{
    (void)state;
    static const char *const objects[] = {"<< /Producer (cairo)\n>>", "<< /Type /Catalog\n>>"};
    struct buffer file = make(objects, 2);
    assert_true(pdf_finish(&file, &(struct pdf_words){"a) /X", NULL, false, NULL}));
    assert_object(&file, 3, "3 0 obj\n<< /Type /Catalog\n>>\nendobj\n");
    buffer_clear(&file);
}

static void assert_refused(const char *bytes, size_t length)
{
    struct buffer file = {0};
    buffer_add(&file, bytes, length);
    assert_false(pdf_finish(&file, &(struct pdf_words){"fr", "Alt", true, "casus line"}));
    assert_int_equal(file.length, length);
    assert_memory_equal(file.bytes, bytes, length);
    buffer_clear(&file);
}

/* Cut anywhere, or in another form: nothing is changed. */
static void other_forms_are_left_alone(void **state)
{
    (void)state;
    struct buffer file = make(structured, 5);
    for (size_t length = 0; length + 7 < file.length; length++)
        assert_refused(file.bytes, length);
    char *root = strstr(file.bytes, "/Root 6");
    root[6] = '7';
    assert_refused(file.bytes, file.length);
    root[6] = '1';
    assert_refused(file.bytes, file.length);
    root[6] = '6';
    memcpy(strstr(file.bytes, "xref\n"), "xxxx", 4);
    assert_refused(file.bytes, file.length);
    buffer_clear(&file);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_document_is_told_its_words),
        cmocka_unit_test(what_it_says_already_stays),
        cmocka_unit_test(nothing_known_is_nothing_told),
        cmocka_unit_test(other_forms_are_left_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
