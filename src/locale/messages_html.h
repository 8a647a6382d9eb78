/* The catalogue's words for web pages around a figure; see messages.h. */
#ifndef LOCALE_MESSAGES_HTML_H
#define LOCALE_MESSAGES_HTML_H

/* X(enumerator, English, French, Arabic) */
#define MESSAGE_HTML_TABLE(X)                                                                      \
    X(MESSAGE_HTML_SKIP, "Skip to the table", "Aller au tableau", "انتقل إلى الجدول")              \
    X(MESSAGE_HTML_DATA, "Data", "Données", "البيانات")                                            \
    X(MESSAGE_HTML_DESCRIPTION, "Description", "Description", "الوصف")                             \
    X(MESSAGE_HTML_MARKS, "Marks in the figure; arrow keys go from one to the next",               \
      "Éléments de la figure\u202f; les touches fléchées passent de l’un à l’autre",               \
      "عناصر الشكل؛ مفاتيح الأسهم تنتقل من عنصر إلى آخر")                                          \
    X(MESSAGE_HTML_UNKNOWN, "unknown", "inconnu", "غير معروف")

#endif
