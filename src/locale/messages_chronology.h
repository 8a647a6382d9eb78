/* The catalogue's words for chronologies and for figures of several pages; see messages.h. */
#ifndef LOCALE_MESSAGES_CHRONOLOGY_H
#define LOCALE_MESSAGES_CHRONOLOGY_H

/* X(enumerator, English, French, Arabic) */
#define MESSAGE_CHRONOLOGY_TABLE(X)                                                                \
    X(MESSAGE_ALT_CHRONOLOGY, "Chronology. %1", "Chronologie. %1", "تسلسل زمني. %1")               \
    X(MESSAGE_ALT_ENTRIES, "First: %1. Last: %2.", "Début\u202f: %1. Fin\u202f: %2.",              \
      "البداية: %1. النهاية: %2.")                                                                 \
    X(MESSAGE_CONTINUED, "%1 (continued)", "%1 (suite)", "%1 (تتمة)")                              \
    X(MESSAGE_CONTINUED_ALONE, "(continued)", "(suite)", "(تتمة)")                                 \
    X(MESSAGE_PAGE_OF, "Page %1 of %2", "Page %1 sur %2", "صفحة %1 من %2")                         \
    X(MESSAGE_LISTED_OF, "%1 of %2", "%1 sur %2", "%1 من %2")                                      \
    X(MESSAGE_NOT_DATED, "Not dated", "Sans date", "بلا تاريخ")                                    \
    X(MESSAGE_WITHOUT_MONTH, "Without month", "Sans mois", "بلا شهر")                              \
    X(MESSAGE_SOURCES, "Sources", "Sources", "المصادر")                                            \
    X(MESSAGE_SOURCE_VIA, "%1, via %2", "%1, via %2", "%1، عبر %2")                                \
    X(MESSAGE_POSTPONED_TO, "postponed to %1", "report\u202f: %1", "تأجيل إلى %1")                 \
    X(MESSAGE_FIRST_PLANNED, "first planned for %1", "date initiale\u202f: %1",                    \
      "الموعد الأول: %1")                                                                          \
    X(MESSAGE_CALLED_OFF, "called off", "annulation", "إلغاء")                                     \
    X(MESSAGE_CALLED_OFF_ON, "called off %1", "annulation\u202f: %1", "إلغاء: %1")                 \
    X(MESSAGE_STATUS_BY, "%1 by %2", "%1 (%2)", "%1 (%2)")                                         \
    X(MESSAGE_LEGEND_NO_END, "end not set", "fin non fixée", "النهاية غير محددة")                  \
    X(MESSAGE_BROUGHT_FORWARD, "brought forward", "date avancée", "تقديم الموعد")                  \
    X(MESSAGE_ACCORDING_TO, "according to %1", "selon %1", "بحسب %1")                              \
    X(MESSAGE_CONFIRMED_BY, "confirmed by %1", "confirmation\u202f: %1", "تأكيد: %1")              \
    X(MESSAGE_CONTESTED_BY, "contested by %1", "contestation\u202f: %1", "اعتراض: %1")             \
    X(MESSAGE_DENIED_BY, "denied by %1", "démenti\u202f: %1", "نفي: %1")                           \
    X(MESSAGE_UNSURE, "neither confirmed nor denied by %1",                                        \
      "ni confirmation ni démenti\u202f: %1", "لا تأكيد ولا نفي: %1")                              \
    X(MESSAGE_OTHER_ACCOUNT, "another account", "autre version", "رواية أخرى")                     \
    X(MESSAGE_COLUMN_DATE, "Date", "Date", "التاريخ")                                              \
    X(MESSAGE_COLUMN_TITLE, "Event", "Événement", "الحدث")                                         \
    X(MESSAGE_COLUMN_CATEGORY, "Kind", "Nature", "النوع")                                          \
    X(MESSAGE_COLUMN_COUNTS, "Numbers", "Nombres", "الأعداد")                                      \
    X(MESSAGE_COLUMN_SOURCES, "Sources", "Sources", "المصادر")                                     \
    X(MESSAGE_COLUMN_ID, "Id", "Identifiant", "المعرّف")

/* Rows as in PLURAL_PLAIN_TABLE. */
#define PLURAL_CHRONOLOGY_TABLE(X)                                                                 \
    X(PLURAL_NO_TRACK, "%1 more period has no room along the rule",                                \
      "%1 more periods have no room along the rule",                                               \
      "%1 autre période n’a pas de place le long de l’axe",                                        \
      "%1 autres périodes n’ont pas de place le long de l’axe",                                    \
      "فترة أخرى لا متسع لها على المحور", "فترتان أخريان لا متسع لهما على المحور",                 \
      "%1 فترات أخرى لا متسع لها على المحور", "%1 فترة أخرى لا متسع لها على المحور",               \
      "%1 فترة أخرى لا متسع لها على المحور")                                                       \
    X(PLURAL_DELAYS, "postponed once", "postponed %1 times", "%1 report", "%1 reports",            \
      "تأجيل واحد", "تأجيلان", "%1 تأجيلات", "%1 تأجيلاً", "%1 تأجيل")                              \
    X(PLURAL_NOT_IN_LIST, "%1 more record that matters less is not in the list",                   \
      "%1 more records that matter less are not in the list",                                      \
      "%1 autre élément de moindre importance ne figure pas dans la liste",                        \
      "%1 autres éléments de moindre importance ne figurent pas dans la liste",                    \
      "سجل آخر أقل أهمية غير مدرج في القائمة", "سجلان آخران أقل أهمية غير مدرجين في القائمة",      \
      "%1 سجلات أخرى أقل أهمية غير مدرجة في القائمة", "%1 سجلاً آخر أقل أهمية غير مدرج في القائمة", \
      "%1 سجل آخر أقل أهمية غير مدرج في القائمة")

#endif
