/* The style sheet of web pages. */
#ifndef RENDER_HTML_STYLE_H
#define RENDER_HTML_STYLE_H

/* Without "</style", so that it can stand in one. */
extern const char html_style[];

#endif
