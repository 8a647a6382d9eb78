/* A stack of open groups. */
#include "render/groups.h"

#include "base/memory.h"

#include <assert.h>
#include <stdlib.h>

bool groups_open(struct open_groups *groups, const struct scene_group *group)
{
    bool is_link = group->url && !groups->in_link;
    groups->is_link =
        memory_grow(groups->is_link, groups->count, &groups->capacity, sizeof *groups->is_link);
    groups->is_link[groups->count++] = is_link;
    groups->in_link = groups->in_link || is_link;
    return is_link;
}

bool groups_close(struct open_groups *groups)
{
    assert(groups->count > 0);
    bool is_link = groups->is_link[--groups->count];
    if (is_link)
        groups->in_link = false;
    return is_link;
}

void groups_clear(struct open_groups *groups)
{
    free(groups->is_link);
    *groups = (struct open_groups){0};
}
