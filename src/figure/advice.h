/* What can be done about a problem. */
#ifndef FIGURE_ADVICE_H
#define FIGURE_ADVICE_H

/* A sentence for the code of a problem, or NULL where its message says all there is to say. */
const char *advice_for(const char *code);

#endif
