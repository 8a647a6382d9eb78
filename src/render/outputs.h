/* The functions behind the rows of the renderer table; see 'render' of struct renderer. */
#ifndef RENDER_OUTPUTS_H
#define RENDER_OUTPUTS_H

#include "render/renderer.h"

bool svg_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report);
bool png_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report);
bool pdf_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report);
bool eps_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report);
bool html_render(const struct scene *scene, const struct render_options *options,
                 struct buffer *out, struct report *report);
bool csv_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report);
bool json_render(const struct scene *scene, const struct render_options *options,
                 struct buffer *out, struct report *report);
bool md_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
               struct report *report);
bool tex_render(const struct scene *scene, const struct render_options *options, struct buffer *out,
                struct report *report);

#endif
