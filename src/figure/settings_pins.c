/* Settings that say where labels stand: pins, and the report of an earlier edition that lists them.
 */
#include "figure/settings_internal.h"

#include "base/memory.h"
#include "figure/json_file.h"

#include <string.h>

#define KEPT_LIMIT ((size_t)64 << 20) /* bytes of a report */

static void add_pin(struct arena *arena, const struct pin **pins, size_t *count,
                    const struct pin *pin)
{
    struct pin *longer = ARENA_ARRAY(arena, struct pin, *count + 1);
    if (*count)
        memcpy(longer, *pins, *count * sizeof *longer);
    longer[(*count)++] = *pin;
    *pins = longer;
}

SETTER(set_pin)
{
    struct panel_settings *panel = settings_current(settings);
    struct pin pin;
    const char *why = NULL;
    if (!pin_parse(value->text, &settings->arena, &pin, &why))
        return setting_refuse(report, "pin",
                              "'%s' is no pin (%s); write 'ID=PLACE ROW', such as 'q13-01=behind "
                              "2', as reports list them",
                              value->text, why);
    add_pin(&settings->arena, &panel->pins, &panel->pin_count, &pin);
    return true;
}

/* --- an earlier edition --- */

/* A report while its pins are read. */
struct keeping {
    struct settings *settings;
    const char *name; /* of the file */
    struct report *report;
    bool is_good;
};

static bool refuse(struct keeping *keeping, const char *what)
{
    if (keeping->is_good)
        setting_refuse(keeping->report, "keep-layout",
                       "'%s' %s; give the JSON that '--report' wrote", keeping->name, what);
    keeping->is_good = false;
    return false;
}

/* Texts that are no pins are none that casus wrote. */
static void keep_panel(struct keeping *keeping, const json_t *panel, const char *figure,
                       size_t index)
{
    const json_t *list = json_object_get(panel, "pins");
    struct arena *arena = &keeping->settings->arena;
    size_t length = json_array_size(list);
    struct pin *pins = ARENA_ARRAY(arena, struct pin, length + 1);
    const char *why = NULL;
    for (size_t i = 0; i < length; i++) {
        const char *text = json_string_value(json_array_get(list, i));
        if (!text || !pin_parse(text, arena, &pins[i], &why)) {
            refuse(keeping, "has a list 'pins' with something else in it");
            return;
        }
        pins[i].is_kept = true;
    }
    struct settings *settings = keeping->settings;
    struct kept_pins *kept = ARENA_ARRAY(arena, struct kept_pins, settings->kept_count + 1);
    if (settings->kept_count)
        memcpy(kept, settings->kept, settings->kept_count * sizeof *kept);
    const json_t *page = json_object_get(panel, "pins_page");
    kept[settings->kept_count++] = (struct kept_pins){
        .figure = figure,
        .panel = index,
        .pins = pins,
        .count = length,
        .width = json_number_value(json_array_get(page, 0)),
        .room = json_number_value(json_array_get(page, 1)),
        .foot = json_number_value(json_array_get(page, 2)),
    };
    settings->kept = kept;
}

static bool keep_figure(struct keeping *keeping, const json_t *figure)
{
    const json_t *panels = json_object_get(figure, "panels");
    const char *name = json_string_value(json_object_get(figure, "name"));
    if (name)
        name = arena_text(&keeping->settings->arena, name);
    if (json_object_get(figure, "pins"))
        keep_panel(keeping, figure, name, 0);
    for (size_t i = 0; i < json_array_size(panels); i++)
        if (json_object_get(json_array_get(panels, i), "pins"))
            keep_panel(keeping, json_array_get(panels, i), name, i);
    return json_object_get(figure, "pins") || panels;
}

SETTER(set_keep_layout)
{
    struct json_file file = {0};
    struct keeping keeping = {settings, value->text, report, true};
    settings->kept_count = 0;
    bool is_read = json_file_read(&file, value->text, KEPT_LIMIT, report);
    const json_t *drawn = json_object_get(file.root, "drawn");
    bool has_figure = is_read && keep_figure(&keeping, file.root);
    for (size_t i = 0; is_read && i < json_array_size(drawn); i++)
        has_figure = keep_figure(&keeping, json_array_get(drawn, i)) || has_figure;
    if (is_read && !has_figure)
        refuse(&keeping, "is no report of a figure with labels");
    json_file_close(&file);
    return is_read && keeping.is_good;
}

const struct kept_pins *settings_kept(const struct settings *settings, size_t panel)
{
    const struct kept_pins *kept = NULL;
    for (size_t i = 0; i < settings->kept_count; i++) {
        const struct kept_pins *one = &settings->kept[i];
        bool is_named = settings->name && one->figure && strcmp(one->figure, settings->name) == 0;
        if (one->panel == panel && (is_named || !one->figure || !settings->name))
            kept = kept && !is_named ? kept : one;
    }
    return kept;
}

/* Those of the last edition first, so that a pin of its own wins. */
const struct pin *settings_pins(const struct settings *settings, size_t panel, struct arena *arena,
                                size_t *count)
{
    const struct panel_settings *own = settings_panel(settings, panel);
    const struct kept_pins *kept = settings_kept(settings, panel);
    size_t kept_count = kept ? kept->count : 0;
    struct pin *pins = ARENA_ARRAY(arena, struct pin, kept_count + own->pin_count + 1);
    if (kept_count)
        memcpy(pins, kept->pins, kept_count * sizeof *pins);
    if (own->pin_count)
        memcpy(pins + kept_count, own->pins, own->pin_count * sizeof *pins);
    *count = kept_count + own->pin_count;
    return pins;
}
