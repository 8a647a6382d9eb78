/* The display list between layout and output: rectangles, lines, paths and text in groups with
 * roles. Coordinates are points from the top left corner, y down. */
#ifndef SCENE_SCENE_H
#define SCENE_SCENE_H

#include "base/arena.h"
#include "base/buffer.h"
#include "scene/table.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct point {
    double x, y;
};

struct box {
    double x0, y0, x1, y1; /* x0 <= x1, y0 <= y1 */
};

/* 0xRRGGBBAA. Alpha 0 paints nothing. */
typedef uint32_t colour;

#define COLOUR_NONE 0x00000000u

/* Fill that changes along x: 'fill' between solid_x0 and solid_x1, fading to nothing at the ends.
 */
struct fade {
    bool is_on;
    double x0, solid_x0, solid_x1, x1; /* absolute; x0 <= solid_x0 <= solid_x1 <= x1 */
};

struct paint {
    colour fill;
    colour stroke;
    double stroke_width;
    double dash_on, dash_off; /* 0, 0: solid */
    bool is_round;            /* joins and ends of the stroke, not sharp ones */
    struct fade fade;
};

/* Roles tell tests and screen readers what a piece is; names in scene_role_name(). */
enum scene_role {
    ROLE_NONE,
    ROLE_PANEL, /* all of one chart */
    ROLE_TITLE,
    ROLE_SUBTITLE,
    ROLE_AXIS,
    ROLE_GRID,
    ROLE_LANE,
    ROLE_MARK,       /* the mark of a record */
    ROLE_LABEL,      /* the words beside a mark */
    ROLE_LEADER,     /* line from a mark to its moved label */
    ROLE_ANNOTATION, /* lines of an annotation */
    ROLE_LEGEND,
    ROLE_KEY,  /* numbered labels under the figure */
    ROLE_NOTE, /* source, notes, undated list */
    ROLE_COUNT
};

enum scene_kind { SCENE_PATH, SCENE_TEXT, SCENE_GROUP, SCENE_END };

enum segment_kind { SEGMENT_MOVE, SEGMENT_LINE, SEGMENT_CURVE, SEGMENT_CLOSE };

struct segment {
    enum segment_kind kind;
    struct point points[3]; /* 1 for MOVE and LINE, 3 for CURVE (Bézier), 0 for CLOSE */
};

struct scene_path {
    const struct segment *segments;
    size_t segment_count;
    struct paint paint;
    struct box extents; /* of the geometry, with half the stroke */
};

enum text_anchor { ANCHOR_START, ANCHOR_MIDDLE, ANCHOR_END };

/* One line of text in one style: 'x' is its left edge, middle or right edge by 'anchor' (start is
 * always left, whatever the direction of the script), 'y' its baseline. */
struct scene_text {
    const char *text;
    double x, y;
    enum text_anchor anchor;
    double size; /* points */
    bool is_bold, is_italic, is_rtl;
    colour ink;
    const char *language; /* may be NULL */
    double width;         /* as measured */
    struct box extents;   /* advance width by ascent and descent */
};

/* A group: everything up to its matching SCENE_END. */
struct scene_group {
    enum scene_role role;
    const char *id; /* NULL or unique in the scene: a letter, then letters, digits, '-', '_', '.' */
    const char *title;   /* tooltip, may be NULL */
    const char *url;     /* http, https or mailto; may be NULL */
    const char *heading; /* the words of what begins with it; NULL: nothing does */
    int level;           /* of the heading, from 1 */
};

struct scene_item {
    enum scene_kind kind;
    union {
        struct scene_path path;
        struct scene_text text;
        struct scene_group group;
    };
};

/* A whole page. Words are for titles and metadata of the outputs; they may be NULL. Those of a
 * figure that flows over several pages are in its first one, and so are the tables. */
struct scene {
    double width, height; /* points */
    colour background;
    const char *title, *subtitle, *description, *language, *source, *note;
    const char *short_description; /* the same in at most 125 characters, where it is not given */
    const char *source_line;       /* the source as it stands under the figure */
    const char *font_family;
    const struct table *tables; /* the numbers behind the picture; see table.h */
    size_t table_count;
    const struct table *records; /* what is drawn of charts without numbers, for reading */
    size_t record_count;         /* of these tables */
    struct scene *next;          /* the page behind it; NULL: it is the last */
    struct scene_item *items;
    size_t item_count, item_capacity;
    struct arena arena; /* holds everything that items point to */
};

struct scene *scene_new(double width, double height);

/* Frees it and the pages behind it. */
void scene_free(struct scene *scene);

/* How many pages there are from this one on, and the index-th of them. */
size_t scene_page_count(const struct scene *scene);
const struct scene *scene_page(const struct scene *scene, size_t index);

/* What the outputs call the picture: its title, else its subtitle; may be NULL. */
const char *scene_name(const struct scene *scene);

/* Opens a group; strings are copied. Every one is closed by scene_end(). */
void scene_begin(struct scene *scene, enum scene_role role, const char *id, const char *title);
void scene_end(struct scene *scene);

/* Puts the items from 'from' on before the item 'to', which is an earlier one: what is drawn last
 * can stand behind. Groups must be moved whole. */
void scene_move_back(struct scene *scene, size_t from, size_t to);

/* The innermost open group gets a link. A URL that is not http, https or mailto is left out; what
 * may not stand in a URL is percent-encoded. */
void scene_link(struct scene *scene, const char *url);

/* That link, in 'arena'; NULL where it is left out or 'url' is NULL. */
const char *scene_url(struct arena *arena, const char *url);

/* The innermost open group is the head of what follows; documents get bookmarks of these. */
void scene_heading(struct scene *scene, int level, const char *words);

void scene_line(struct scene *scene, struct point from, struct point to, const struct paint *paint);
void scene_rect(struct scene *scene, struct box box, const struct paint *paint);
void scene_circle(struct scene *scene, struct point centre, double radius,
                  const struct paint *paint);
void scene_polygon(struct scene *scene, const struct point *points, size_t count, bool is_closed,
                   const struct paint *paint);
void scene_path(struct scene *scene, const struct segment *segments, size_t count,
                const struct paint *paint);

/* Strings of 'text' are copied; its extents are filled from x, y, anchor, width and the two heights
 * above and below the baseline. */
void scene_text(struct scene *scene, const struct scene_text *text, double ascent, double descent);

/* The display list as text, one item a line with two decimals, for golden tests. */
void scene_dump(const struct scene *scene, struct buffer *out);

/* One finding of the promises of the layout that does not hold. */
struct scene_fault {
    size_t a, b; /* items; equal where one item alone is at fault */
    const char *what;
};

/* Checks the promises: no two texts overlap, no text touches a path in a group of role MARK, LEADER
 * or ANNOTATION that it does not belong to, all is within the page, no text smaller than
 * 'min_size'. A text belongs to a path where both are in one group of role MARK, LABEL, LEADER or
 * ANNOTATION, or in groups whose ids differ only in the ending "-mark", "-label" or "-leader" ("e7"
 * and "e7-label"). Overlaps below 0.2 pt are ignored. Fills up to 'max' faults and returns how many
 * there are in all. */
size_t scene_check(const struct scene *scene, double min_size, struct scene_fault *faults,
                   size_t max);

const char *scene_role_name(enum scene_role role);

#endif
