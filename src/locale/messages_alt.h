/* The catalogue's words for alternative texts, and what takes the place of signs where a text is
 * read out; see messages.h. */
#ifndef LOCALE_MESSAGES_ALT_H
#define LOCALE_MESSAGES_ALT_H

/* X(enumerator, English, French, Arabic) */
#define MESSAGE_ALT_TABLE(X)                                                                       \
    X(MESSAGE_DATE_DAYS, "%1 – %2", "%1 – %2", "%1 – %2")                                          \
    X(MESSAGE_ALT_DAYS, "%1", "Période\u202f: %1", "%1")                                           \
    X(MESSAGE_ALT_WEIGHTY, "Most important: %1.", "Les plus importants\u202f: %1.", "الأهم: %1.")  \
    X(MESSAGE_ALT_STANDING, "By status: %1.", "Selon le statut\u202f: %1.", "حسب الحالة: %1.")     \
    X(MESSAGE_ALT_LATE, "Provisional: %1.", "Provisoire\u202f: %1.", "مؤقت: %1.")                  \
    X(MESSAGE_ALT_CUT, "Incomplete: %1.", "Incomplet\u202f: %1.", "غير مكتمل: %1.")                \
    X(MESSAGE_ALT_NO_DATA, "No data: %1.", "Pas de données\u202f: %1.", "لا بيانات: %1.")          \
    X(MESSAGE_ALT_LINE, "%1, most %2, last complete %3.",                                          \
      "%1\u202f: maximum %2, dernière valeur complète %3.", "%1: الأعلى %2، آخر قيمة مكتملة %3.")  \
    X(MESSAGE_ALT_LINE_LAST, "%1, last complete %2.", "%1\u202f: dernière valeur complète %2.",    \
      "%1: آخر قيمة مكتملة %2.")                                                                   \
    X(MESSAGE_ALT_RISING_BRIEF, "Rising.", "En hausse.", "في ارتفاع.")                             \
    X(MESSAGE_ALT_FALLING_BRIEF, "Falling.", "En baisse.", "في انخفاض.")                           \
    X(MESSAGE_ALT_LEVEL_BRIEF, "About level.", "À peu près stable.", "شبه مستقر.")                 \
    X(MESSAGE_CLAIMS_AND_MORE, "%1 +%2", "%1 +%2", "%1 +%2")                                       \
    X(MESSAGE_ALT_AND_MORE, "%1, and %2", "%1 et %2", "%1 و%2")                                    \
    X(MESSAGE_ALT_MORE, "There is more in the figure.", "La figure en montre davantage.",          \
      "في الشكل تفاصيل أخرى.")

/* Signs and short forms as they are read out. X(enumerator, English, French, Arabic) */
#define MESSAGE_SPOKEN_TABLE(X)                                                                    \
    X(MESSAGE_COUNT_APPROX, "about %1", "environ %1", "نحو %1")                                    \
    X(MESSAGE_COUNT_AT_LEAST, "at least %1", "au moins %1", "%1 على الأقل")                        \
    X(MESSAGE_COUNT_MORE_THAN, "more than %1", "plus de %1", "أكثر من %1")                         \
    X(MESSAGE_COUNT_AT_MOST, "at most %1", "au plus %1", "%1 على الأكثر")                          \
    X(MESSAGE_COUNT_BETWEEN, "%1 to %2", "de %1 à %2", "بين %1 و%2")                               \
    X(MESSAGE_COUNT_BETWEEN_WORDS, "%1 to %2", "de %1 à %2", "بين %1 و%2")                         \
    X(MESSAGE_COUNT_UNKNOWN, "number unknown", "nombre inconnu", "العدد غير معروف")                \
    X(MESSAGE_CELL_AT_LEAST, "at least %1", "au moins %1", "%1 على الأقل")                         \
    X(MESSAGE_DATE_DAYS, "%1 to %2", "du %1 au %2", "من %1 إلى %2")                                \
    X(MESSAGE_DATE_RANGE, "%1 to %2", "%1 à %2", "%1 إلى %2")                                      \
    X(MESSAGE_DATE_YEAR_PAIR, "%1 to %2", "%1-%2", "%1 إلى %2")                                    \
    X(MESSAGE_DATE_UNCERTAIN, "%1, uncertain", "%1, date incertaine", "%1، غير مؤكد")              \
    X(MESSAGE_DATE_TO_UNKNOWN, "%1, end unknown", "%1, fin inconnue", "%1، نهاية غير معروفة")      \
    X(MESSAGE_DATE_FROM_UNKNOWN, "unknown start, to %1", "début inconnu, jusqu’à %1",              \
      "بداية غير معروفة، حتى %1")                                                                  \
    X(MESSAGE_RATE_DAY, "%1 per day", "%1 par jour", "%1 يومياً")                                   \
    X(MESSAGE_RATE_WEEK, "%1 per week", "%1 par semaine", "%1 أسبوعياً")                            \
    X(MESSAGE_RATE_MONTH, "%1 per month", "%1 par mois", "%1 شهرياً")                               \
    X(MESSAGE_PERCENTS, "%1 to %2\u00a0%", "de %1 à %2\u202f%", "من %1 إلى %2%")                   \
    X(MESSAGE_INTERVAL, "95\u00a0% confidence interval %1",                                        \
      "intervalle de confiance à 95\u202f%\u202f: %1", "فترة الثقة 95%: %1")                       \
    X(MESSAGE_METHOD_QUASI, "quasi-Poisson, overdispersion %1", "quasi-Poisson, surdispersion %1", \
      "شبه بواسون، التشتت الزائد %1")                                                              \
    X(MESSAGE_ALT_PLAN_STEP, "%1, announced %2", "%1, annoncé %2", "%1، أُعلن %2")                  \
    X(MESSAGE_CLAIMS_AND_MORE, "%1 and %2 more", "%1 et encore %2", "%1 و%2 غيرها")                \
    X(MESSAGE_RATIO_RANGE, "%1 to %2", "de %1 à %2", "من %1 إلى %2")

/* The same of parts of the year. X(enumerator, English, French, Arabic) */
#define PERIOD_SPOKEN_TABLE(X)                                                                     \
    X(PERIOD_FIRST_QUARTER, "first quarter of %1", "premier trimestre %1", "الربع الأول من %1")    \
    X(PERIOD_SECOND_QUARTER, "second quarter of %1", "deuxième trimestre %1",                      \
      "الربع الثاني من %1")                                                                        \
    X(PERIOD_THIRD_QUARTER, "third quarter of %1", "troisième trimestre %1", "الربع الثالث من %1") \
    X(PERIOD_FOURTH_QUARTER, "fourth quarter of %1", "quatrième trimestre %1",                     \
      "الربع الأخير من %1")                                                                        \
    X(PERIOD_FIRST_HALF, "first half of %1", "premier semestre %1", "النصف الأول من %1")           \
    X(PERIOD_SECOND_HALF, "second half of %1", "deuxième semestre %1", "النصف الثاني من %1")

/* X(enumerator, English one, English other, French one, French other, Arabic one, two, few, many,
 * other) */
#define PLURAL_ALT_TABLE(X)                                                                        \
    X(PLURAL_ALT_MORE, "%1 more", "%1 more", "%1 autre", "%1 autres", "واحد آخر", "اثنان آخران",   \
      "%1 أخرى", "%1 أخرى", "%1 أخرى")                                                             \
    X(PLURAL_ALT_VAGUE, "%1 date is approximate or uncertain",                                     \
      "%1 dates are approximate or uncertain", "%1 date est approximative ou incertaine",          \
      "%1 dates sont approximatives ou incertaines", "تاريخ واحد تقريبي أو غير مؤكد",              \
      "تاريخان تقريبيان أو غير مؤكدين", "%1 تواريخ تقريبية أو غير مؤكدة",                          \
      "%1 تاريخاً تقريبياً أو غير مؤكد", "%1 تاريخ تقريبي أو غير مؤكد")                              \
    X(PLURAL_ALT_DAYS_WITH, "%1 day has events", "%1 days have events",                            \
      "%1 jour a des événements", "%1 jours ont des événements", "يوم واحد فيه أحداث",             \
      "يومان فيهما أحداث", "%1 أيام فيها أحداث", "%1 يوماً فيه أحداث", "%1 يوم فيه أحداث")

#endif
