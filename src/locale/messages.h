/* The catalogue: casus's own words on a figure. %1 to %3 are replaced by locale_format(). French
 * has a narrow no-break space (U+202F) before : ; ? and !. */
#ifndef LOCALE_MESSAGES_H
#define LOCALE_MESSAGES_H

#include "locale/messages_alt.h"
#include "locale/messages_claims.h"
#include "locale/messages_chronology.h"
#include "locale/messages_compare.h"
#include "locale/messages_html.h"
#include "locale/messages_kinds.h"
#include "locale/messages_marks.h"

/* X(enumerator, English, French, Arabic) */
#define MESSAGE_PLAIN_TABLE(X)                                                                     \
    X(MESSAGE_SOURCE, "Source: %1", "Source : %1", "المصدر: %1")                                   \
    X(MESSAGE_NOTE, "Note: %1", "Note : %1", "ملاحظة: %1")                                         \
    X(MESSAGE_AS_OF, "As of %1.", "Situation au %1.", "الوضع حتى %1.")                             \
    X(MESSAGE_NOT_ON_AXIS, "Not on the axis: %1", "Hors de l’axe : %1", "خارج المحور الزمني: %1")  \
    X(MESSAGE_COUNT_OFF_AXIS, "%1 (%2 not on the axis)", "%1 (dont %2 hors de l’axe)",             \
      "%1 (منها %2 خارج المحور الزمني)")                                                           \
    X(MESSAGE_LIST_ITEM, "%1 (%2)", "%1 (%2)", "%1 (%2)")                                          \
    X(MESSAGE_CLAIMED_BY, "claimed by %1", "allégation : %1", "بحسب %1")                           \
    X(MESSAGE_CLAIMED, "claimed", "allégué", "بحسب ادعاء")                                         \
    X(MESSAGE_NO_GROUP, "Not stated", "Non précisé", "غير محدد")                                   \
    X(MESSAGE_OTHER_GROUPS, "Other", "Autres", "أخرى")                                             \
    X(MESSAGE_COMMA, ", ", ", ", "، ")                                                             \
    X(MESSAGE_SEMICOLON, "; ", "\u202f; ", "؛ ")                                                   \
    X(MESSAGE_QUESTION, " ?", "\u202f?", " ؟")                                                     \
    X(MESSAGE_UNTITLED, "Untitled record", "Sans titre", "بلا عنوان")                              \
    X(MESSAGE_LEGEND_REPORTED, "reported", "rapporté", "وارد في تقارير")                           \
    X(MESSAGE_LEGEND_CLAIMED, "claimed", "allégué", "بحسب ادعاء")                                  \
    X(MESSAGE_LEGEND_CONTESTED, "contested", "contesté", "موضع خلاف")                              \
    X(MESSAGE_LEGEND_DENIED, "denied", "démenti", "جرى نفيه")                                      \
    X(MESSAGE_LEGEND_PLANNED, "planned", "prévu", "مقرر")                                          \
    X(MESSAGE_LEGEND_POSTPONED, "postponed", "reporté à plus tard", "مؤجل")                        \
    X(MESSAGE_LEGEND_CALLED_OFF, "called off", "annulé", "ملغى")                                   \
    X(MESSAGE_LEGEND_INTERVAL, "from – to", "du … au …", "من … إلى …")                             \
    X(MESSAGE_LEGEND_WITHIN, "some time in this span", "à un moment de cette période",             \
      "في وقت ما ضمن هذه المدة")                                                                   \
    X(MESSAGE_LEGEND_SOFT, "approximate date", "date approximative", "تاريخ تقريبي")               \
    X(MESSAGE_LEGEND_BEFORE, "on or before", "à cette date ou avant", "في هذا التاريخ أو قبله")    \
    X(MESSAGE_LEGEND_AFTER, "on or after", "à cette date ou après", "في هذا التاريخ أو بعده")      \
    X(MESSAGE_LEGEND_ONGOING, "still going on", "toujours en cours", "ما زال مستمراً")              \
    X(MESSAGE_LEGEND_END_UNKNOWN, "end unknown", "fin inconnue", "تاريخ الانتهاء غير معروف")       \
    X(MESSAGE_LEGEND_UNCERTAIN, "? date uncertain", "? date incertaine", "؟ التاريخ غير مؤكد")     \
    X(MESSAGE_LEGEND_ZONES, "clock times as written, in different time zones",                     \
      "heures telles qu’écrites, de fuseaux différents",                                           \
      "الأوقات كما وردت، من مناطق زمنية مختلفة")                                                   \
    X(MESSAGE_LEGEND_ZONELESS, "clock times as written, some without a time zone",                 \
      "heures telles qu’écrites, certaines sans fuseau",                                           \
      "الأوقات كما وردت، بعضها بلا منطقة زمنية")                                                   \
    X(MESSAGE_LEGEND_UNLABELLED, "more records, tallest bar: %1",                                  \
      "autres éléments, barre la plus haute\u202f: %1", "سجلات أخرى، أعلى عمود: %1")               \
    X(MESSAGE_LEGEND_CONFIRMED, "reported or confirmed", "rapporté ou confirmé",                   \
      "وارد في تقارير أو مؤكد")                                                                    \
    X(MESSAGE_LEGEND_LOOSE, "began or ended in the pale part", "début ou fin dans la partie pâle", \
      "بدأ أو انتهى ضمن الجزء الباهت")                                                             \
    X(MESSAGE_LEGEND_OPEN_START, "began earlier, date open", "commencé avant, date ouverte",       \
      "بدأ قبل ذلك، دون تاريخ محدد")                                                               \
    X(MESSAGE_LEGEND_START_UNKNOWN, "start unknown", "début inconnu", "تاريخ البدء غير معروف")     \
    X(MESSAGE_LEGEND_EACH, "on each of these dates", "à chacune de ces dates",                     \
      "في كل من هذه التواريخ")                                                                     \
    X(MESSAGE_LEGEND_BEYOND, "continues beyond the axis", "se prolonge hors de l’axe",             \
      "يمتد خارج المحور")                                                                          \
    X(MESSAGE_ALT_TIMELINE, "Timeline. %1", "Frise chronologique. %1", "خط زمني. %1")              \
    X(MESSAGE_ALT_LANES, "By group: %1.", "Par groupe : %1.", "حسب الفئة: %1.")                    \
    X(MESSAGE_COUNT_OF_GROUP, "%1 (%2)", "%1 (%2)", "%1 (%2)")                                     \
    X(MESSAGE_COUNT_APPROX, "~%1", "env. %1", "نحو %1")                                            \
    X(MESSAGE_COUNT_AT_LEAST, "≥%1", "au moins %1", "%1 على الأقل")                                \
    X(MESSAGE_COUNT_MORE_THAN, ">%1", "plus de %1", "أكثر من %1")                                  \
    X(MESSAGE_COUNT_AT_MOST, "≤%1", "au plus %1", "%1 على الأكثر")                                 \
    X(MESSAGE_COUNT_BETWEEN, "%1–%2", "de %1 à %2", "بين %1 و%2")                                  \
    X(MESSAGE_COUNT_BETWEEN_WORDS, "%1 – %2", "de %1 à %2", "بين %1 و%2")                          \
    X(MESSAGE_COUNT_BEST, "%1 (%2)", "%1 (%2)", "%1 (%2)")                                         \
    X(MESSAGE_COUNT_UNKNOWN, "?", "inconnu", "غير معروف")                                          \
    X(MESSAGE_COUNT_UNKNOWN_OF, "%1: number unknown", "%1 : nombre inconnu",                       \
      "عدد غير معروف من ال%1")                                                                     \
    X(MESSAGE_COUNT_UNKNOWN_OF_OTHER, "%1: number unknown", "%1 : nombre inconnu",                 \
      "%1: العدد غير معروف")                                                                       \
    X(MESSAGE_COUNT_NOUN, "%1 %2", "%1 %2", "%1 %2")                                               \
    X(MESSAGE_COUNT_NOUN_OF, "%1 %2", "%1 de %2", "%1 %2")                                         \
    X(MESSAGE_COUNT_NOUN_OF_VOWEL, "%1 %2", "%1 d’%2", "%1 %2")                                    \
    X(MESSAGE_DATE_UNCERTAIN, "%1?", "%1 ?", "%1؟")                                                \
    X(MESSAGE_DATE_TIME, "%1, %2", "%1, %2", "%1، %2")                                             \
    X(MESSAGE_DATE_YEAR_PAIR, "%1–%2", "%1-%2", "%1/%2")                                           \
    X(MESSAGE_DATE_TO_UNKNOWN, "%1 – unknown end", "%1 – fin inconnue", "%1 – نهاية غير معروفة")   \
    X(MESSAGE_DATE_FROM_UNKNOWN, "unknown start – %1", "début inconnu – %1",                       \
      "بداية غير معروفة – %1")                                                                     \
    X(MESSAGE_DATE_RANGE, "%1 – %2", "%1 – %2", "%1 – %2")                                         \
    X(MESSAGE_DATE_COMMA, "%1, %2", "%1, %2", "%1، %2")                                            \
    X(MESSAGE_DATE_AND, "%1 and %2", "%1 et %2", "%1 و%2")                                         \
    X(MESSAGE_DATE_OR, "%1 or %2", "%1 ou %2", "%1 أو %2")                                         \
    X(MESSAGE_DATE_ONE_OF, "one of %1", "l’une de ces dates : %1", "أحد هذه التواريخ: %1")         \
    X(MESSAGE_UNKNOWN_DATE, "date not known", "date inconnue", "تاريخ غير معروف")

/* Sentences about a date. Each of the seven is four messages, for what %1 is: a day (the one that
 * is named), then _MONTH, _YEAR and _PERIOD. A period is a season, a quarter, a decade, or a date
 * that is itself a phrase ("about 2011"); it comes with its article where the language has one. */
#define MESSAGE_DATE_TABLE(X)                                                                      \
    X(MESSAGE_DATE_ABOUT, "about %1", "vers le %1", "نحو %1")                                      \
    X(MESSAGE_DATE_ABOUT_MONTH, "about %1", "vers %1", "نحو %1")                                   \
    X(MESSAGE_DATE_ABOUT_YEAR, "about %1", "vers %1", "نحو عام %1")                                \
    X(MESSAGE_DATE_ABOUT_PERIOD, "about %1", "vers %1", "نحو %1")                                  \
    X(MESSAGE_DATE_BY, "by %1", "au plus tard le %1", "بحلول %1")                                  \
    X(MESSAGE_DATE_BY_MONTH, "by %1", "au plus tard en %1", "بحلول %1")                            \
    X(MESSAGE_DATE_BY_YEAR, "by %1", "au plus tard en %1", "بحلول عام %1")                         \
    X(MESSAGE_DATE_BY_PERIOD, "by %1", "au plus tard %1", "بحلول %1")                              \
    X(MESSAGE_DATE_FROM_ON, "on or after %1", "le %1 ou après", "في %1 أو بعده")                   \
    X(MESSAGE_DATE_FROM_ON_MONTH, "in or after %1", "en %1 ou après", "في %1 أو بعده")             \
    X(MESSAGE_DATE_FROM_ON_YEAR, "in or after %1", "en %1 ou après", "في عام %1 أو بعده")          \
    X(MESSAGE_DATE_FROM_ON_PERIOD, "in or after %1", "au plus tôt %1", "في %1 أو بعد ذلك")         \
    X(MESSAGE_DATE_SINCE, "since %1", "depuis le %1", "منذ %1")                                    \
    X(MESSAGE_DATE_SINCE_MONTH, "since %1", "depuis %1", "منذ %1")                                 \
    X(MESSAGE_DATE_SINCE_YEAR, "since %1", "depuis %1", "منذ عام %1")                              \
    X(MESSAGE_DATE_SINCE_PERIOD, "since %1", "depuis %1", "منذ %1")                                \
    X(MESSAGE_DATE_PLAN, "from %1 on", "dès le %1", "ابتداءً من %1")                                \
    X(MESSAGE_DATE_PLAN_MONTH, "from %1 on", "dès %1", "ابتداءً من %1")                             \
    X(MESSAGE_DATE_PLAN_YEAR, "from %1 on", "dès %1", "ابتداءً من عام %1")                          \
    X(MESSAGE_DATE_PLAN_PERIOD, "from %1 on", "dès %1", "ابتداءً من %1")                            \
    X(MESSAGE_DATE_NO_YEAR, "%1, year unknown", "%1, année inconnue", "%1، السنة غير معروفة")      \
    X(MESSAGE_DATE_UNTIL, "until %1", "jusqu’au %1", "حتى %1")                                     \
    X(MESSAGE_DATE_UNTIL_MONTH, "until %1", "jusqu’en %1", "حتى %1")                               \
    X(MESSAGE_DATE_UNTIL_YEAR, "until %1", "jusqu’en %1", "حتى عام %1")                            \
    X(MESSAGE_DATE_UNTIL_PERIOD, "until %1", "fin : %1", "حتى %1")                                 \
    X(MESSAGE_DATE_BETWEEN, "between %1 and %2", "entre le %1 et le %2", "بين %1 و%2")             \
    X(MESSAGE_DATE_BETWEEN_MONTH, "between %1 and %2", "entre %1 et %2", "بين %1 و%2")             \
    X(MESSAGE_DATE_BETWEEN_YEAR, "between %1 and %2", "entre %1 et %2", "بين عامي %1 و%2")         \
    X(MESSAGE_DATE_BETWEEN_PERIOD, "between %1 and %2", "entre %1 et %2", "بين %1 و%2")

/* Words of charts of counts. A _NAMED measure is one of the data that the catalogue does not know,
 * so that its name takes no article. */
#define MESSAGE_CHART_TABLE(X)                                                                     \
    X(MESSAGE_UNIT_EVENTS, "events", "événements", "أحداث")                                        \
    X(MESSAGE_UNIT_PEOPLE, "people %1", "%1", "%1")                                                \
    X(MESSAGE_UNIT_OTHER, "%1", "%1", "%1")                                                        \
    X(MESSAGE_MEASURE_EVENTS, "Reported events", "Événements rapportés", "الأحداث المبلغ عنها")    \
    X(MESSAGE_MEASURE_PEOPLE, "People reported %1", "Nombre de %1", "عدد ال%1")                    \
    X(MESSAGE_MEASURE_PEOPLE_VOWEL, "People reported %1", "Nombre d’%1", "عدد ال%1")               \
    X(MESSAGE_MEASURE_OTHER, "Reported %1", "Nombre de %1", "عدد ال%1")                            \
    X(MESSAGE_MEASURE_OTHER_VOWEL, "Reported %1", "Nombre d’%1", "عدد ال%1")                       \
    X(MESSAGE_MEASURE_NAMED, "Reported %1", "Nombre de %1", "عدد %1")                              \
    X(MESSAGE_MEASURE_NAMED_VOWEL, "Reported %1", "Nombre d’%1", "عدد %1")                         \
    X(MESSAGE_MEASURE_NEXT_NAMED, "reported %1", "nombre de %1", "عدد %1")                         \
    X(MESSAGE_MEASURE_NEXT_NAMED_VOWEL, "reported %1", "nombre d’%1", "عدد %1")                    \
    X(MESSAGE_MEASURE_NEXT_EVENTS, "reported events", "événements rapportés",                      \
      "الأحداث المبلغ عنها")                                                                       \
    X(MESSAGE_MEASURE_NEXT_PEOPLE, "people reported %1", "nombre de %1", "عدد ال%1")               \
    X(MESSAGE_MEASURE_NEXT_PEOPLE_VOWEL, "people reported %1", "nombre d’%1", "عدد ال%1")          \
    X(MESSAGE_MEASURE_NEXT_OTHER, "reported %1", "nombre de %1", "عدد ال%1")                       \
    X(MESSAGE_MEASURE_NEXT_OTHER_VOWEL, "reported %1", "nombre d’%1", "عدد ال%1")                  \
    X(MESSAGE_PER_DAY, "%1 per day", "%1 par jour", "%1 يومياً")                                    \
    X(MESSAGE_PER_WEEK, "%1 per week", "%1 par semaine", "%1 أسبوعياً")                             \
    X(MESSAGE_PER_MONTH, "%1 per month", "%1 par mois", "%1 شهرياً")                                \
    X(MESSAGE_PER_QUARTER, "%1 per quarter", "%1 par trimestre", "%1 لكل ربع سنة")                 \
    X(MESSAGE_PER_YEAR, "%1 per year", "%1 par an", "%1 سنوياً")                                    \
    X(MESSAGE_PER_DECADE, "%1 per decade", "%1 par décennie", "%1 لكل عقد")                        \
    X(MESSAGE_PER_CENTURY, "%1 per century", "%1 par siècle", "%1 لكل قرن")                        \
    X(MESSAGE_CUMULATIVE, "%1, cumulative", "%1, cumul", "%1، تراكمياً")                            \
    X(MESSAGE_BY_GROUP, "%1 by %2", "%1 selon %2", "%1 حسب %2")                                    \
    X(MESSAGE_AND_MEASURE, "%1, and %2", "%1, et %2", "%1، و%2")                                   \
    X(MESSAGE_AVERAGED, "%1, %2", "%1, %2", "%1، %2")                                              \
    X(MESSAGE_COLUMNS_AND_AVERAGE, "%1 (bars), %2 (line)", "%1 (barres), %2 (courbe)",             \
      "%1 (أعمدة)، %2 (خط)")                                                                       \
    X(MESSAGE_COLUMN_AVERAGE, "Average", "Moyenne", "المتوسط")                                     \
    X(MESSAGE_COLUMN_AVERAGE_LOW, "Average, lowest", "Moyenne, minimum", "المتوسط، الأدنى")        \
    X(MESSAGE_COLUMN_AVERAGE_HIGH, "Average, highest", "Moyenne, maximum", "المتوسط، الأعلى")      \
    X(MESSAGE_COLUMN_CUMULATIVE, "Cumulative", "Cumul", "التراكمي")                                \
    X(MESSAGE_COLUMN_CUMULATIVE_LOW, "Cumulative, lowest", "Cumul, minimum", "التراكمي، الأدنى")   \
    X(MESSAGE_COLUMN_CUMULATIVE_HIGH, "Cumulative, highest", "Cumul, maximum", "التراكمي، الأعلى") \
    X(MESSAGE_ALT_LAST, "Last complete: %1 (%2).", "Dernier complet\u202f: %1 (%2).",              \
      "آخر قيمة مكتملة: %1 (%2).")                                                                 \
    X(MESSAGE_ALT_SERIES, "%1: %2", "%1\u202f: %2", "%1: %2")                                      \
    X(MESSAGE_PROVISIONAL, "provisional", "provisoire", "مؤقت")                                    \
    X(MESSAGE_INCOMPLETE, "incomplete", "incomplet", "غير مكتمل")                                  \
    X(MESSAGE_INCOMPLETE_OR_PROVISIONAL, "incomplete or provisional", "incomplet ou provisoire",   \
      "غير مكتمل أو مؤقت")                                                                         \
    X(MESSAGE_NO_DATA, "no data", "pas de données", "لا بيانات")                                   \
    X(MESSAGE_NO_EVENTS, "no events", "aucun événement", "لا أحداث")                               \
    X(MESSAGE_UP_TO_HIGHEST, "up to the highest estimate", "jusqu’à l’estimation haute",           \
      "حتى أعلى تقدير")                                                                            \
    X(MESSAGE_LOWEST_TO_HIGHEST, "lowest to highest estimate", "de l’estimation basse à la haute", \
      "من أدنى إلى أعلى تقدير")                                                                    \
    X(MESSAGE_BY_DATES, "range due to imprecise dates", "marge due aux dates imprécises",          \
      "هامش التواريخ غير الدقيقة")                                                                 \
    X(MESSAGE_LOWER_BOUND, "at least", "au moins", "على الأقل")                                    \
    X(MESSAGE_CONFLICT, "Conflict", "Conflit", "نزاع")                                             \
    X(MESSAGE_COOPERATION, "Cooperation", "Coopération", "تعاون")                                  \
    X(MESSAGE_NOT_COUNTED, "Not counted: %1.", "Non comptés : %1.", "خارج الحساب: %1.")            \
    X(MESSAGE_COLUMN_PERIOD, "Period", "Période", "الفترة")                                        \
    X(MESSAGE_COLUMN_GROUP, "Group", "Groupe", "الفئة")                                            \
    X(MESSAGE_COLUMN_EVENTS, "Events", "Événements", "الأحداث")                                    \
    X(MESSAGE_COLUMN_LOW, "Lowest", "Minimum", "الأدنى")                                           \
    X(MESSAGE_COLUMN_BEST, "Best", "Meilleure est.", "أفضل تقدير")                                 \
    X(MESSAGE_COLUMN_HIGH, "Highest", "Maximum", "الأعلى")                                         \
    X(MESSAGE_COLUMN_UNKNOWN, "Number unknown", "Nombre inconnu", "عدد غير معروف")                 \
    X(MESSAGE_COLUMN_PROVISIONAL, "Provisional", "Provisoire", "مؤقت")                             \
    X(MESSAGE_COLUMN_TOTAL, "Total", "Total", "المجموع")                                           \
    X(MESSAGE_COLUMN_TOTAL_OF, "Total, %1", "Total, %1", "المجموع، %1")                            \
    X(MESSAGE_COLUMN_LEAST, "At least, by dates", "Au moins, selon les dates",                     \
      "على الأقل بحسب التواريخ")                                                                   \
    X(MESSAGE_COLUMN_MOST, "At most, by dates", "Au plus, selon les dates",                        \
      "على الأكثر بحسب التواريخ")                                                                  \
    X(MESSAGE_YES, "yes", "oui", "نعم")                                                            \
    X(MESSAGE_NO, "no", "non", "لا")                                                               \
    X(MESSAGE_ALT_BARS, "Column chart. %1", "Histogramme. %1", "مخطط أعمدة. %1")                   \
    X(MESSAGE_ALT_LINES, "Line chart. %1", "Courbe. %1", "مخطط خطي. %1")                           \
    X(MESSAGE_ALT_HEATMAP, "Heat map. %1", "Carte de chaleur. %1", "خريطة حرارية. %1")             \
    X(MESSAGE_ALT_CALENDAR, "Calendar. %1", "Calendrier. %1", "تقويم. %1")                         \
    X(MESSAGE_ALT_PEAK, "Most: %1 (%2).", "Maximum : %1 (%2).", "الأعلى: %1 (%2).")                \
    X(MESSAGE_ALT_TOTAL, "In all %1.", "En tout %1.", "الإجمالي: %1.")                             \
    X(MESSAGE_ALT_PROVISIONAL, "Where the data begin or end, bins are incomplete or provisional.", \
      "Là où les données commencent ou finissent, les périodes sont incomplètes ou provisoires.",  \
      "الفترات عند بداية البيانات أو نهايتها غير مكتملة أو مؤقتة.")                                \
    X(MESSAGE_LOWEST_TO_HIGHEST_BY_DATES, "lowest to highest, imprecise dates included",           \
      "du minimum au maximum, dates imprécises comprises",                                         \
      "من الأدنى إلى الأعلى مع التواريخ غير الدقيقة")                                              \
    X(MESSAGE_NUMBER_UNKNOWN, "number unknown", "nombre inconnu", "عدد غير معروف")                 \
    X(MESSAGE_BEST_ESTIMATE, "%1, best estimate", "%1, meilleure estimation", "%1، أفضل تقدير")    \
    X(MESSAGE_LOWEST_ESTIMATE, "%1, lowest estimate", "%1, estimation basse", "%1، أدنى تقدير")    \
    X(MESSAGE_OWN_SCALES, "%1, each plot on its own scale",                                        \
      "%1, échelle propre à chaque graphique", "%1، لكل رسم مقياسه الخاص")                         \
    X(MESSAGE_ALT_RISING, "Rising: on average %1 in the first third of the time, %2 in the last.", \
      "En hausse\u202f: en moyenne %1 dans le premier tiers de la période, %2 dans le dernier.",   \
      "في ارتفاع: بمعدل %1 في الثلث الأول من المدة و%2 في الثلث الأخير.")                          \
    X(MESSAGE_ALT_FALLING,                                                                         \
      "Falling: on average %1 in the first third of the time, %2 in the last.",                    \
      "En baisse\u202f: en moyenne %1 dans le premier tiers de la période, %2 dans le dernier.",   \
      "في انخفاض: بمعدل %1 في الثلث الأول من المدة و%2 في الثلث الأخير.")                          \
    X(MESSAGE_ALT_LEVEL,                                                                           \
      "About level: on average %1 in the first third of the time, %2 in the last.",                \
      "À peu près stable\u202f: en moyenne %1 dans le premier tiers de la période, %2 dans le " \
      "dernier.",                                                                                  \
      "شبه مستقر: بمعدل %1 في الثلث الأول من المدة و%2 في الثلث الأخير.")                          \
    X(MESSAGE_ALT_PEAK_FIRST, "Most: %1 (first %2).", "Maximum\u202f: %1 (d’abord %2).",           \
      "الأعلى: %1 (أولاً %2).")                                                                     \
    X(MESSAGE_ALT_UNIT, "Shown: %1.", "Données\u202f: %1.", "البيانات: %1.")                       \
    X(MESSAGE_COARSE_DATES,                                                                        \
      "Most events are dated less precisely than the periods shown: in which one they fell is "    \
      "uncertain.",                                                                                \
      "La plupart des événements sont datés moins précisément que les périodes "             \
      "montrées\u202f: celle où ils tombent est incertaine.",                                      \
      "تواريخ معظم الأحداث أقل دقة من الفترات المعروضة، فالفترة التي وقعت فيها غير مؤكدة.")

/* Words of heat maps and calendars. A range of numbers reads in the direction of the language; "≥"
 * stands left of its number, where it is not turned round. */
#define MESSAGE_CELLS_TABLE(X)                                                                     \
    X(MESSAGE_CLASS_RANGE, "%1–%2", "%1–%2", "\u2067%1–%2\u2069")                                  \
    X(MESSAGE_CELL_AT_LEAST, "≥%1", "≥%1", "\u2066≥%1\u2069")                                      \
    X(MESSAGE_CELL_TITLE, "%1: %2", "%1\u202f: %2", "%1: %2")                                      \
    X(MESSAGE_CELL_TOTAL, "total", "total", "المجموع")                                             \
    X(MESSAGE_CELL_SUM, "several groups together", "plusieurs groupes ensemble", "عدة فئات معاً")   \
    X(MESSAGE_CELL_UNKNOWN, "number unknown", "nombre inconnu", "العدد غير معروف")                 \
    X(MESSAGE_CELL_BEST, "%1, best estimates", "%1, meilleures estimations", "%1، أفضل التقديرات")

/* Words of rules, spans and key events. */
#define MESSAGE_ANNOTATION_TABLE(X)                                                                \
    X(MESSAGE_BREAK_IN_SERIES, "break in series", "rupture de série", "انقطاع في السلسلة")         \
    X(MESSAGE_LETTERS, "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",                      \
      "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z",                                       \
      "أ ب ج د ه و ز ح ط ي ك ل م ن س ع ف ص ق ر ش ت ث خ ذ ض ظ غ")                                   \
    X(MESSAGE_MARKED, "Marked: %1.", "Repères\u202f: %1.", "العلامات: %1.")

/* Words of the page around the panels. */
#define MESSAGE_PAGE_TABLE(X)                                                                          \
    X(MESSAGE_KEY_EVENTS, "Key events", "Événements marquants", "أبرز الأحداث")                        \
    X(MESSAGE_SIDES, "cooperation and conflict", "coopération et conflit", "التعاون والنزاع")          \
    X(MESSAGE_ONLY_CONFLICT, "conflict (cooperation: none)", "conflit (coopération\u202f: aucun)",     \
      "النزاع (التعاون: لا شيء)")                                                                      \
    X(MESSAGE_ONLY_COOPERATION, "cooperation (conflict: none)",                                        \
      "coopération (conflit\u202f: aucun)", "التعاون (النزاع: لا شيء)")                                \
    X(MESSAGE_BY_SIDES, "%1: %2", "%1\u202f: %2", "%1: %2")                                            \
    X(MESSAGE_OF_PANEL, "%1: %2", "%1\u202f: %2", "%1: %2")                                            \
    X(MESSAGE_PANEL, "Panel %1", "Graphique %1", "الرسم %1")                                           \
    X(MESSAGE_WHERE_NOT, "All but %1", "Tout sauf %1", "الكل ما عدا %1")                               \
    X(MESSAGE_WHERE_CONTAINS, "With “%1”", "Avec «\u202f%1\u202f»", "ما فيه «%1»")                     \
    X(MESSAGE_APART_CALENDAR,                                                                          \
      "Marked dates are not shown in the calendar, which has no time axis.",                           \
      "Les dates marquées ne figurent pas dans le calendrier, qui n’a pas d’axe temporel.",            \
      "لا تظهر التواريخ المعلَّمة في التقويم لأنه بلا محور زمني.")                                       \
    X(MESSAGE_APART_COLUMNS,                                                                           \
      "Marked dates are not shown in plots side by side, which have time axes of their own.",          \
      "Les dates marquées ne figurent pas dans les graphiques côte à côte, qui ont leurs propres " \
      "axes temporels.",                                                                               \
      "لا تظهر التواريخ المعلَّمة في الرسوم المتجاورة لأن لكل منها محوراً زمنياً خاصاً به.")                \
    X(MESSAGE_QUARTER, "Q%1", "T%1", "ر%1")

/* What a field groups by, behind "by", "selon", "حسب". X(field, English, French, Arabic) */
#define FIELD_TABLE(X)                                                                             \
    X("record_type", "record type", "la nature", "نوع السجل")                                      \
    X("category", "kind", "le type", "النوع")                                                      \
    X("secondary_category", "further kind", "le type secondaire", "النوع الثانوي")                 \
    X("type", "type", "le type", "النوع")                                                          \
    X("subtype", "subtype", "le sous-type", "النوع الفرعي")                                        \
    X("status", "status", "le statut", "الحالة")                                                   \
    X("confidence", "confidence", "le degré de confiance", "درجة الثقة")                           \
    X("date_status", "precision of the date", "la précision de la date", "دقة التاريخ")            \
    X("actor", "actor", "l’acteur", "الطرف")                                                       \
    X("actor_type", "type of actor", "le type d’acteur", "نوع الطرف")                              \
    X("country", "country", "le pays", "البلد")                                                    \
    X("admin", "province", "la province", "المحافظة")                                              \
    X("place", "place", "le lieu", "المكان")                                                       \
    X("source", "source", "la source", "المصدر")                                                   \
    X("dialect", "data set", "le jeu de données", "مجموعة البيانات")                               \
    X("input", "file", "le fichier", "الملف")

#define MESSAGE_TABLE(X)                                                                           \
    MESSAGE_PLAIN_TABLE(X)                                                                         \
    MESSAGE_DATE_TABLE(X)                                                                          \
    MESSAGE_CHART_TABLE(X)                                                                         \
    MESSAGE_CELLS_TABLE(X)                                                                         \
    MESSAGE_ANNOTATION_TABLE(X)                                                                    \
    MESSAGE_COMPARE_TABLE(X)                                                                       \
    MESSAGE_CLAIMS_TABLE(X)                                                                        \
    MESSAGE_MARKS_TABLE(X)                                                                         \
    MESSAGE_CHRONOLOGY_TABLE(X)                                                                    \
    MESSAGE_PAGE_TABLE(X)                                                                          \
    MESSAGE_ALT_TABLE(X)                                                                           \
    MESSAGE_HTML_TABLE(X)

/* Parts of the calendar beside months. X(enumerator, English article, English, French article,
 * French, Arabic): the article is for use within a sentence; %1 is the year, the two years of a
 * winter, or the first year of a decade. */
#define PERIOD_TABLE(X)                                                                            \
    X(PERIOD_SPRING, "", "spring %1", "le ", "printemps %1", "ربيع %1")                            \
    X(PERIOD_SUMMER, "", "summer %1", "l’", "été %1", "صيف %1")                                    \
    X(PERIOD_AUTUMN, "", "autumn %1", "l’", "automne %1", "خريف %1")                               \
    X(PERIOD_WINTER, "", "winter %1", "l’", "hiver %1", "شتاء %1")                                 \
    X(PERIOD_FIRST_QUARTER, "", "Q1 %1", "le ", "1er trimestre %1", "الربع الأول من %1")           \
    X(PERIOD_SECOND_QUARTER, "", "Q2 %1", "le ", "2e trimestre %1", "الربع الثاني من %1")          \
    X(PERIOD_THIRD_QUARTER, "", "Q3 %1", "le ", "3e trimestre %1", "الربع الثالث من %1")           \
    X(PERIOD_FOURTH_QUARTER, "", "Q4 %1", "le ", "4e trimestre %1", "الربع الأخير من %1")          \
    X(PERIOD_FIRST_HALF, "the ", "first half of %1", "le ", "1er semestre %1",                     \
      "النصف الأول من %1")                                                                         \
    X(PERIOD_SECOND_HALF, "the ", "second half of %1", "le ", "2e semestre %1",                    \
      "النصف الثاني من %1")                                                                        \
    X(PERIOD_DECADE, "the ", "%1s", "les ", "années %1", "عقد %1")

/* X(enumerator, English one, English other, French one, French other, Arabic one, two, few, many,
 * other); %1 is the number. Arabic counts by the plural classes of Unicode: few is 3 to 10, many 11
 * to 99, and so again in each hundred. */
#define PLURAL_PLAIN_TABLE(X)                                                                      \
    X(PLURAL_RECORDS, "%1 record", "%1 records", "%1 élément", "%1 éléments", "سجل واحد", "سجلان", \
      "%1 سجلات", "%1 سجلاً", "%1 سجل")                                                             \
    X(PLURAL_EVENTS, "%1 event", "%1 events", "%1 événement", "%1 événements", "حدث واحد",         \
      "حدثان", "%1 أحداث", "%1 حدثاً", "%1 حدث")                                                    \
    X(PLURAL_STATEMENTS, "%1 statement", "%1 statements", "%1 déclaration", "%1 déclarations",     \
      "تصريح واحد", "تصريحان", "%1 تصريحات", "%1 تصريحاً", "%1 تصريح")                              \
    X(PLURAL_FIGURES, "%1 stated figure", "%1 stated figures", "%1 chiffre annoncé",               \
      "%1 chiffres annoncés", "رقم معلن واحد", "رقمان معلنان", "%1 أرقام معلنة", "%1 رقماً معلناً",  \
      "%1 رقم معلن")                                                                               \
    X(PLURAL_NOT_LABELLED, "%1 more record not labelled", "%1 more records not labelled",          \
      "%1 autre élément sans étiquette", "%1 autres éléments sans étiquette", "سجل آخر بلا تسمية", \
      "سجلان آخران بلا تسمية", "%1 سجلات أخرى بلا تسمية", "%1 سجلاً آخر بلا تسمية",                 \
      "%1 سجل آخر بلا تسمية")                                                                      \
    X(PLURAL_MORE_ACCOUNTS, "%1 more account", "%1 more accounts", "%1 autre version",             \
      "%1 autres versions", "رواية أخرى", "روايتان أخريان", "%1 روايات أخرى", "%1 رواية أخرى",     \
      "%1 رواية أخرى")                                                                             \
    X(PLURAL_SHORTENED, "%1 label shortened", "%1 labels shortened", "%1 étiquette abrégée",       \
      "%1 étiquettes abrégées", "تسمية واحدة مختصرة", "تسميتان مختصرتان", "%1 تسميات مختصرة",      \
      "%1 تسمية مختصرة", "%1 تسمية مختصرة")                                                        \
    X(PLURAL_MERGED, "%1 record shares a mark", "%1 records share marks",                          \
      "%1 élément partage un repère", "%1 éléments partagent un repère",                           \
      "سجل واحد يشترك في علامة", "سجلان يشتركان في علامة", "%1 سجلات تشترك في علامات",             \
      "%1 سجلاً يشترك في علامات", "%1 سجل يشترك في علامات")                                         \
    X(PLURAL_VAGUE, "%1 event is dated too vaguely to be drawn here",                              \
      "%1 events are dated too vaguely to be drawn here",                                          \
      "%1 événement est daté trop vaguement pour figurer ici",                                     \
      "%1 événements sont datés trop vaguement pour figurer ici",                                  \
      "حدث واحد تاريخه غير محدد بما يكفي لرسمه هنا",                                               \
      "حدثان تاريخهما غير محدد بما يكفي لرسمهما هنا",                                              \
      "%1 أحداث تواريخها غير محددة بما يكفي لرسمها هنا",                                           \
      "%1 حدثاً تواريخها غير محددة بما يكفي لرسمها هنا",                                            \
      "%1 حدث تواريخها غير محددة بما يكفي لرسمها هنا")                                             \
    X(PLURAL_OUTSIDE, "%1 event falls outside the time shown",                                     \
      "%1 events fall outside the time shown", "%1 événement tombe hors de la période montrée",    \
      "%1 événements tombent hors de la période montrée", "حدث واحد يقع خارج المدة المعروضة",      \
      "حدثان يقعان خارج المدة المعروضة", "%1 أحداث تقع خارج المدة المعروضة",                       \
      "%1 حدثاً تقع خارج المدة المعروضة", "%1 حدث تقع خارج المدة المعروضة")                         \
    X(PLURAL_NOT_CERTAIN, "%1 event may fall in more than one period and is not drawn",            \
      "%1 events may fall in more than one period and are not drawn",                              \
      "%1 événement peut tomber dans plusieurs périodes et n’est pas montré",                      \
      "%1 événements peuvent tomber dans plusieurs périodes et ne sont pas montrés",               \
      "حدث واحد غير مؤكد الفترة لم يُرسم", "حدثان غير مؤكدي الفترة لم يُرسما",                       \
      "%1 أحداث غير مؤكدة الفترة لم تُرسم", "%1 حدثاً غير مؤكد الفترة لم يُرسم",                      \
      "%1 حدث غير مؤكد الفترة لم يُرسم")                                                            \
    X(PLURAL_AT_MIDDLE,                                                                            \
      "%1 imprecisely dated event is counted in the middle of its possible dates",                 \
      "%1 imprecisely dated events are counted in the middle of their possible dates",             \
      "%1 événement à date imprécise est compté au milieu de ses dates possibles",                 \
      "%1 événements à date imprécise sont comptés au milieu de leurs dates possibles",            \
      "حدث واحد غير دقيق التاريخ حُسب في منتصف مدته",                                               \
      "حدثان غير دقيقي التاريخ حُسبا في منتصف مدتيهما",                                             \
      "%1 أحداث غير دقيقة التاريخ حُسبت في منتصف مددها",                                            \
      "%1 حدثاً غير دقيق التاريخ حُسب في منتصف مدته", "%1 حدث غير دقيق التاريخ حُسب في منتصف مدته")   \
    X(PLURAL_AT_START, "%1 imprecisely dated event is counted on its first possible day",          \
      "%1 imprecisely dated events are counted on their first possible day",                       \
      "%1 événement à date imprécise est compté à son premier jour possible",                      \
      "%1 événements à date imprécise sont comptés à leur premier jour possible",                  \
      "حدث واحد غير دقيق التاريخ حُسب في أول يوم ممكن",                                             \
      "حدثان غير دقيقي التاريخ حُسبا في أول يوم ممكن",                                              \
      "%1 أحداث غير دقيقة التاريخ حُسبت في أول يوم ممكن",                                           \
      "%1 حدثاً غير دقيق التاريخ حُسب في أول يوم ممكن",                                              \
      "%1 حدث غير دقيق التاريخ حُسب في أول يوم ممكن")                                               \
    X(PLURAL_SPREAD, "%1 imprecisely dated event is shared out over its possible days",            \
      "%1 imprecisely dated events are shared out over their possible days",                       \
      "%1 événement à date imprécise est réparti sur ses jours possibles",                         \
      "%1 événements à date imprécise sont répartis sur leurs jours possibles",                    \
      "حدث واحد غير دقيق التاريخ وُزع على أيامه الممكنة",                                           \
      "حدثان غير دقيقي التاريخ وُزعا على أيامهما الممكنة",                                          \
      "%1 أحداث غير دقيقة التاريخ وُزعت على أيامها الممكنة",                                        \
      "%1 حدثاً غير دقيق التاريخ وُزع على أيامه الممكنة",                                            \
      "%1 حدث غير دقيق التاريخ وُزع على أيامه الممكنة")                                             \
    X(PLURAL_UNKNOWN_NUMBER, "For %1 event the number is not known",                               \
      "For %1 events the number is not known", "Pour %1 événement, le nombre est inconnu",         \
      "Pour %1 événements, le nombre est inconnu", "العدد غير معروف لحدث واحد",                    \
      "العدد غير معروف لحدثين", "العدد غير معروف لـ%1 أحداث", "العدد غير معروف لـ%1 حدثاً",         \
      "العدد غير معروف لـ%1 حدث")                                                                  \
    X(PLURAL_NEITHER, "%1 event is neither cooperation nor conflict",                              \
      "%1 events are neither cooperation nor conflict",                                            \
      "%1 événement n’est ni coopération ni conflit",                                              \
      "%1 événements ne sont ni coopération ni conflit", "حدث واحد ليس تعاوناً ولا نزاعاً",          \
      "حدثان ليسا تعاوناً ولا نزاعاً", "%1 أحداث ليست تعاوناً ولا نزاعاً",                             \
      "%1 حدثاً ليست تعاوناً ولا نزاعاً", "%1 حدث ليست تعاوناً ولا نزاعاً")                             \
    X(PLURAL_PLANNED, "%1 planned or cancelled event", "%1 planned or cancelled events",           \
      "%1 événement prévu ou annulé", "%1 événements prévus ou annulés", "حدث مقرر أو ملغى",       \
      "حدثان مقرران أو ملغيان", "%1 أحداث مقررة أو ملغاة", "%1 حدثاً مقرراً أو ملغى",                \
      "%1 حدث مقرر أو ملغى")                                                                       \
    X(PLURAL_REPEATS, "%1 further record of a counted event",                                      \
      "%1 further records of counted events", "%1 autre mention d’un événement compté",            \
      "%1 autres mentions d’événements comptés", "سجل ثانٍ لحدث مذكور", "سجلان ثانيان لحدث مذكور",  \
      "%1 سجلات ثانية لأحداث مذكورة", "%1 سجلاً ثانياً لأحداث مذكورة", "%1 سجل ثانٍ لأحداث مذكورة")   \
    X(PLURAL_GROUPS_MORE, "%1 more group", "%1 more groups", "%1 autre groupe",                    \
      "%1 autres groupes", "فئة أخرى", "فئتان أخريان", "%1 فئات أخرى", "%1 فئة أخرى",              \
      "%1 فئة أخرى")                                                                               \
    X(PLURAL_AVERAGE_DAYS, "average of %1 day", "average of %1 days", "moyenne sur %1 jour",       \
      "moyenne sur %1 jours", "متوسط يوم واحد", "متوسط يومين", "متوسط %1 أيام", "متوسط %1 يوماً",   \
      "متوسط %1 يوم")                                                                              \
    X(PLURAL_AVERAGE_WEEKS, "average of %1 week", "average of %1 weeks", "moyenne sur %1 semaine", \
      "moyenne sur %1 semaines", "متوسط أسبوع واحد", "متوسط أسبوعين", "متوسط %1 أسابيع",           \
      "متوسط %1 أسبوعاً", "متوسط %1 أسبوع")                                                         \
    X(PLURAL_AVERAGE_MONTHS, "average of %1 month", "average of %1 months", "moyenne sur %1 mois", \
      "moyenne sur %1 mois", "متوسط شهر واحد", "متوسط شهرين", "متوسط %1 أشهر", "متوسط %1 شهراً",    \
      "متوسط %1 شهر")                                                                              \
    X(PLURAL_AVERAGE_QUARTERS, "average of %1 quarter", "average of %1 quarters",                  \
      "moyenne sur %1 trimestre", "moyenne sur %1 trimestres", "متوسط ربع سنة واحد",               \
      "متوسط ربعي سنة", "متوسط %1 أرباع سنة", "متوسط %1 ربع سنة", "متوسط %1 ربع سنة")              \
    X(PLURAL_AVERAGE_YEARS, "average of %1 year", "average of %1 years", "moyenne sur %1 an",      \
      "moyenne sur %1 ans", "متوسط سنة واحدة", "متوسط سنتين", "متوسط %1 سنوات", "متوسط %1 سنة",    \
      "متوسط %1 سنة")                                                                              \
    X(PLURAL_AVERAGE_DECADES, "average of %1 decade", "average of %1 decades",                     \
      "moyenne sur %1 décennie", "moyenne sur %1 décennies", "متوسط عقد واحد", "متوسط عقدين",      \
      "متوسط %1 عقود", "متوسط %1 عقداً", "متوسط %1 عقد")                                            \
    X(PLURAL_AVERAGE_CENTURIES, "average of %1 century", "average of %1 centuries",                \
      "moyenne sur %1 siècle", "moyenne sur %1 siècles", "متوسط قرن واحد", "متوسط قرنين",          \
      "متوسط %1 قرون", "متوسط %1 قرناً", "متوسط %1 قرن")                                            \
    X(PLURAL_AVERAGE_OVER,                                                                         \
      "Each average covers a period and the one before it, leaving out what is provisional",       \
      "Each average covers a period and the %1 before it, leaving out what is provisional",        \
      "Chaque moyenne porte sur une période et la précédente, hors valeurs provisoires",           \
      "Chaque moyenne porte sur une période et les %1 précédentes, hors valeurs provisoires",      \
      "كل متوسط يشمل فترة والفترة التي قبلها، دون القيم المؤقتة",                                  \
      "كل متوسط يشمل فترة والفترتين قبلها، دون القيم المؤقتة",                                     \
      "كل متوسط يشمل فترة و%1 فترات قبلها، دون القيم المؤقتة",                                     \
      "كل متوسط يشمل فترة و%1 فترة قبلها، دون القيم المؤقتة",                                      \
      "كل متوسط يشمل فترة و%1 فترة قبلها، دون القيم المؤقتة")                                      \
    X(PLURAL_LOWER_BOUNDS, "%1 number drawn is a lower bound",                                     \
      "%1 numbers drawn are lower bounds", "%1 nombre montré est un minimum",                      \
      "%1 nombres montrés sont des minimums", "رقم واحد معروض هو حد أدنى",                         \
      "رقمان معروضان هما حدان أدنيان", "%1 أرقام معروضة هي حدود دنيا",                             \
      "%1 رقماً معروضاً هي حدود دنيا", "%1 رقم معروض هي حدود دنيا")                                  \
    X(PLURAL_OTHER_HIDDEN, "%1 event of other groups is not drawn, as it would set the scale",     \
      "%1 events of other groups are not drawn, as together they would set the scale",             \
      "%1 événement d’autres groupes n’est pas montré, car il fixerait l’échelle",                 \
      "%1 événements d’autres groupes ne sont pas montrés, car ensemble ils fixeraient l’échelle", \
      "حدث واحد من فئات أخرى غير معروض لأنه يطغى على المقياس",                                     \
      "حدثان من فئات أخرى غير معروضين لأنهما يطغيان على المقياس",                                  \
      "%1 أحداث من فئات أخرى غير معروضة لأنها معاً تطغى على المقياس",                               \
      "%1 حدثاً من فئات أخرى غير معروض لأنها معاً تطغى على المقياس",                                 \
      "%1 حدث من فئات أخرى غير معروض لأنها معاً تطغى على المقياس")

#define PLURAL_TABLE(X)                                                                            \
    PLURAL_PLAIN_TABLE(X)                                                                          \
    PLURAL_MARKS_TABLE(X)                                                                          \
    PLURAL_COMPARE_TABLE(X)                                                                        \
    PLURAL_CLAIMS_TABLE(X)                                                                         \
    PLURAL_CHRONOLOGY_TABLE(X)                                                                     \
    PLURAL_ALT_TABLE(X)

#define MESSAGE_ENUMERATOR(enumerator, en, fr, ar) enumerator,
#define PERIOD_ENUMERATOR(enumerator, the, en, le, fr, ar) enumerator,
#define PLURAL_ENUMERATOR(enumerator, en1, en, fr1, fr, ar1, ar2, few, many, ar) enumerator,
enum message { MESSAGE_TABLE(MESSAGE_ENUMERATOR) MESSAGE_COUNT };
enum year_part { PERIOD_TABLE(PERIOD_ENUMERATOR) PERIOD_COUNT };
enum plural { PLURAL_TABLE(PLURAL_ENUMERATOR) PLURAL_COUNT };
#undef MESSAGE_ENUMERATOR
#undef PERIOD_ENUMERATOR
#undef PLURAL_ENUMERATOR

#endif
