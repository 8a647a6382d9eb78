/* Lines of a label are centred; rows end where their last line does. */
#include "chart/flags.h"

void flags_draw(const struct flags *flags, const struct canvas *canvas, double y)
{
    for (size_t i = 0; i < flags->count; i++) {
        const struct flag *flag = &flags->items[i];
        struct block_place place = {.x = flag->x,
                                    .y = y - flag->up - flag->block.height,
                                    .side = SIDE_MIDDLE,
                                    .tint = canvas->theme->accent};
        scene_begin(canvas->scene, ROLE_LABEL, flag->id, NULL);
        canvas_block(canvas, &flag->block, &place);
        scene_end(canvas->scene);
    }
}
