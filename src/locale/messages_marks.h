/* The catalogue's words for the marks of dates and for what ties records to each other; see
 * messages.h. */
#ifndef LOCALE_MESSAGES_MARKS_H
#define LOCALE_MESSAGES_MARKS_H

/* X(enumerator, English, French, Arabic) */
#define MESSAGE_MARKS_TABLE(X)                                                                     \
    X(MESSAGE_LEGEND_RUG_DAYS, "more records, tallest bar: %1 in %2",                              \
      "autres éléments, barre la plus haute\u202f: %1 en %2", "سجلات أخرى، أعلى عمود: %1 في %2")   \
    X(MESSAGE_RUG_MONTH, "a month", "un mois", "شهر")                                              \
    X(MESSAGE_RUG_QUARTER, "a quarter", "un trimestre", "ربع سنة")                                 \
    X(MESSAGE_RUG_YEAR, "a year", "un an", "سنة")                                                  \
    X(MESSAGE_RUG_DECADE, "ten years", "dix ans", "عشر سنوات")                                     \
    X(MESSAGE_RUG_HOLLOW, "hollow: planned, called off or denied",                                 \
      "creux\u202f: prévu, annulé ou démenti", "المفرّغ: مقرر أو ملغى أو منفي")                     \
    X(MESSAGE_RUG_LINE, "line: from – to", "trait\u202f: de – à", "الخط: من – إلى")                \
    X(MESSAGE_LEGEND_EITHER, "on one of these dates", "à l’une de ces dates",                      \
      "في أحد هذه التواريخ")                                                                       \
    X(MESSAGE_LEGEND_MOVED, "moved to a new date", "déplacé à une autre date", "نُقل إلى موعد آخر") \
    X(MESSAGE_LEGEND_VOICES, "one event, several accounts", "un événement, plusieurs versions",    \
      "حدث واحد، روايات عدة")                                                                      \
    X(MESSAGE_LEGEND_TIE, "statement and what it is about", "déclaration et son objet",            \
      "تصريح وما يتعلق به")                                                                        \
    X(MESSAGE_LEGEND_REFERENCE, "→ [%1] about the record marked [%1]",                             \
      "→ [%1] porte sur l’élément marqué [%1]", "← [%1] عن السجل المشار إليه بـ [%1]")             \
    X(MESSAGE_LEGEND_SAME, "records of the same event", "versions d’un même événement",            \
      "روايات عن حدث واحد")                                                                        \
    X(MESSAGE_LEGEND_SAME_REFERENCE, "= [%1] same event as the one marked [%1]",                   \
      "= [%1] même événement que celui marqué [%1]", "= [%1] الحدث نفسه المشار إليه بـ [%1]")      \
    X(MESSAGE_EARLIER_DATES, "earlier: %1", "auparavant\u202f: %1", "سابقاً: %1")                   \
    X(MESSAGE_MOVED_TO, "→\u00a0%1", "→\u00a0%1", "←\u00a0%1")

#define PLURAL_MARKS_TABLE(X)                                                                      \
    X(PLURAL_NOT_NAMED, "%1 more annotation not named", "%1 more annotations not named",           \
      "%1 autre repère sans nom", "%1 autres repères sans nom", "علامة أخرى بلا تسمية",            \
      "علامتان أخريان بلا تسمية", "%1 علامات أخرى بلا تسمية", "%1 علامة أخرى بلا تسمية",           \
      "%1 علامة أخرى بلا تسمية")

#endif
