/* The fonts of the process: those in the standard folders, without the rules of the machine.
 * Reading the rules takes several times as long as drawing a figure, and with them the same figure
 * could look different on the next machine. Who set FONTCONFIG_FILE or FONTCONFIG_PATH, or names a
 * font, which the rules may have another name for, gets Fontconfig's own way. */
#include "cli/cli.h"

#include <fontconfig/fontconfig.h>

#include <stdlib.h>
#include <string.h>

static const char font_folders[] = "<fontconfig>"
                                   "<dir>/usr/share/fonts</dir>"
                                   "<dir>/usr/local/share/fonts</dir>"
                                   "<dir prefix=\"xdg\">fonts</dir>"
                                   "<dir>~/.fonts</dir>"
                                   "<cachedir>/var/cache/fontconfig</cachedir>"
                                   "<cachedir prefix=\"xdg\">fontconfig</cachedir>"
                                   "</fontconfig>";

bool fonts_are_named(const struct options *options)
{
    for (size_t i = 0; i < options->setting_count; i++)
        if (strcmp(options->settings[i].name, "font") == 0)
            return true;
    return false;
}

void fonts_choose(bool names_font)
{
    if (getenv("FONTCONFIG_FILE") || getenv("FONTCONFIG_PATH") || names_font)
        return;
    FcConfig *config = FcConfigCreate();
    const FcChar8 *folders = (const FcChar8 *)font_folders;
    if (config && FcConfigParseAndLoadFromMemory(config, folders, FcTrue) &&
        FcConfigBuildFonts(config))
        FcConfigSetCurrent(config);
    if (config)
        FcConfigDestroy(config);
}
