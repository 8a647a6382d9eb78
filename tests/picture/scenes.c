/* Scenes made by hand, each for one thing that a picture can get wrong. */
#include "scenes.h"

static const struct paint grid = {.stroke = 0xccccccff, .stroke_width = 0.5};

static struct scene *new_scene(void)
{
    struct scene *scene = scene_new(160, 80);
    scene->background = 0xffffffff;
    return scene;
}

static struct scene *make_marks(void)
{
    struct scene *scene = new_scene();
    const struct point arrow[] = {{100, 10}, {112, 16}, {100, 22}};
    const struct segment leaf[] = {{SEGMENT_MOVE, {{120, 30}}},
                                   {SEGMENT_CURVE, {{130, 20}, {140, 20}, {150, 30}}},
                                   {SEGMENT_CURVE, {{140, 40}, {130, 40}, {120, 30}}},
                                   {SEGMENT_CLOSE, {{0, 0}}}};
    for (int i = 1; i < 8; i++)
        scene_line(scene, (struct point){20 * i, 0}, (struct point){20 * i, 80}, &grid);
    scene_circle(scene, (struct point){20, 16}, 5, &(struct paint){.fill = 0xb2182bff});
    scene_circle(scene, (struct point){40, 16}, 5,
                 &(struct paint){.fill = 0xffffffff, .stroke = 0xb2182bff, .stroke_width = 1.5});
    scene_rect(scene, (struct box){55, 12, 90, 20},
               &(struct paint){.fill = 0x2166ac80, .stroke = 0x2166acff, .stroke_width = 0.75});
    scene_polygon(scene, arrow, 3, true, &(struct paint){.fill = 0x1a7837ff});
    scene_path(scene, leaf, 4, &(struct paint){.fill = 0x762a83ff});
    scene_line(
        scene, (struct point){10, 50}, (struct point){150, 50},
        &(struct paint){.stroke = 0x000000ff, .stroke_width = 1, .dash_on = 4, .dash_off = 2});
    scene_line(scene, (struct point){10, 75}, (struct point){150, 60},
               &(struct paint){.stroke = 0x00000080, .stroke_width = 3});
    return scene;
}

static struct scene *make_fades(void)
{
    struct scene *scene = new_scene();
    static const struct fade fades[] = {{true, 10, 40, 120, 150},
                                        {true, 10, 10, 80, 150},
                                        {true, 10, 150, 150, 150},
                                        {true, 10, 80, 80, 150}};
    scene_line(scene, (struct point){75, 0}, (struct point){75, 80}, &grid);
    for (int i = 0; i < 4; i++)
        scene_rect(scene, (struct box){10, 8 + 18 * i, 150, 18 + 18 * i},
                   &(struct paint){.fill = 0x2166acff, .fade = fades[i]});
    return scene;
}

static void add_text(struct scene *scene, enum text_anchor anchor, double y, struct scene_text text)
{
    static const double sides[] = {[ANCHOR_START] = 10, [ANCHOR_MIDDLE] = 80, [ANCHOR_END] = 150};
    text.anchor = anchor;
    text.x = sides[anchor];
    text.y = y;
    scene_text(scene, &text, text.size, text.size / 4);
}

static struct scene *make_latin(void)
{
    struct scene *scene = new_scene();
    add_text(scene, ANCHOR_START, 14,
             (struct scene_text){.text = "Bold title", .size = 12, .is_bold = true, .ink = 0xff});
    add_text(scene, ANCHOR_START, 28,
             (struct scene_text){.text = "Army enters the town", .size = 8, .ink = 0x222222ff});
    add_text(scene, ANCHOR_MIDDLE, 42,
             (struct scene_text){
                 .text = "Réunion à l’été", .size = 8, .is_italic = true, .ink = 0x8b0000ff});
    add_text(scene, ANCHOR_END, 56,
             (struct scene_text){.text = "≥ 12 killed, 5–7 June", .size = 7, .ink = 0x555555ff});
    add_text(scene, ANCHOR_END, 70,
             (struct scene_text){.text = "Перемирие", .size = 6, .ink = 0x00000080});
    return scene;
}

static struct scene *make_arabic(void)
{
    struct scene *scene = new_scene();
    scene->language = "ar";
    add_text(scene, ANCHOR_END, 18,
             (struct scene_text){
                 .text = "معركة القصير", .size = 12, .is_bold = true, .is_rtl = true, .ink = 0xff});
    add_text(scene, ANCHOR_MIDDLE, 38,
             (struct scene_text){
                 .text = "(5 حزيران 2013)", .size = 9, .is_rtl = true, .ink = 0x222222ff});
    add_text(scene, ANCHOR_START, 56,
             (struct scene_text){
                 .text = "قالت BBC: 12-15 قتيلا.", .size = 9, .is_rtl = true, .ink = 0x2166acff});
    return scene;
}

const struct picture picture_table[] = {
    {"marks", make_marks, {.dpi = 144}},
    {"fades", make_fades, {.dpi = 96}},
    {"latin-screen", make_latin, {.dpi = 96}},
    {"latin-print", make_latin, {.dpi = 300}},
    {"arabic", make_arabic, {.dpi = 144}},
    {"transparent", make_marks, {.dpi = 96, .is_transparent = true}},
    {0},
};
