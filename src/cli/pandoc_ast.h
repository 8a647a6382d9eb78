/* A document as pandoc hands it to filters: JSON, in which every block and every inline is
 * {"t": KIND, "c": CONTENT}. What is made here belongs to the caller; what is put into it is
 * taken over. */
#ifndef CLI_PANDOC_AST_H
#define CLI_PANDOC_AST_H

#include <jansson.h>
#include <stdbool.h>

/* An element of a kind; NULL content for those that have none. */
json_t *ast_element(const char *kind, json_t *content);

/* Whether a value is an element of a kind. */
bool ast_is(const json_t *value, const char *kind);

/* Words and the spaces between them; control characters are left out. */
json_t *ast_inlines(const char *text);

/* ["id", [class…], [[name, value]…]]; NULL lists are empty ones. */
json_t *ast_attributes(const char *id, json_t *classes, json_t *pairs);

/* Appends a name and its value to such a list of pairs. */
void ast_add_pair(json_t *pairs, const char *name, const char *value);

/* The value of a name in the attributes of an element; NULL where there is none. */
const char *ast_attribute(const json_t *attributes, const char *name);

/* Whether an element is a code block with a class. */
bool ast_is_block_of(const json_t *element, const char *name);

/* A metadata field as plain text, which the caller frees; NULL where there is none. */
char *ast_meta_text(const json_t *meta, const char *name);

/* Whether a metadata field says yes. */
bool ast_meta_is_true(const json_t *meta, const char *name);

#endif
