/* The catalogue's words for charts of claims; see messages.h. */
#ifndef LOCALE_MESSAGES_CLAIMS_H
#define LOCALE_MESSAGES_CLAIMS_H

/* X(enumerator, English, French, Arabic) */
#define MESSAGE_CLAIMS_TABLE(X)                                                                         \
    X(MESSAGE_ALT_CLAIMS, "Chart of what sources say. %1",                                              \
      "Graphique de ce que disent les sources. %1", "مخطط لما تقوله المصادر. %1")                       \
    X(MESSAGE_APART_CLAIMS,                                                                             \
      "Marked dates are not shown where claims are set against each other without an axis of "          \
      "days.",                                                                                          \
      "Les dates marquées ne figurent pas là où des affirmations sont confrontées sans axe des "    \
      "jours.",                                                                                         \
      "لا تظهر التواريخ المعلَّمة حيث تُقابل الأقوال بلا محور للأيام.")                                    \
    X(MESSAGE_CLAIMS_LOG, "%1, logarithmic scale", "%1, échelle logarithmique",                         \
      "%1، مقياس لوغاريتمي")                                                                            \
    X(MESSAGE_CLAIMS_STANCES, "Did it happen?", "Les faits ont-ils eu lieu\u202f?", "هل وقع ذلك؟")      \
    X(MESSAGE_CLAIMS_YES, "yes", "oui", "نعم")                                                          \
    X(MESSAGE_CLAIMS_NO, "no", "non", "لا")                                                             \
    X(MESSAGE_CLAIMS_STATED, "%1, stated figures", "%1, chiffres annoncés", "%1، أرقام معلنة")          \
    X(MESSAGE_CLAIMS_VOICE, "%1, %2", "%1, %2", "%1، %2")                                               \
    X(MESSAGE_CLAIMS_AGREE, "Agree: %1", "Accord\u202f: %1", "اتفاق: %1")                               \
    X(MESSAGE_CLAIMS_ROUNDED, "Agree within rounding", "Accord, aux arrondis près",                     \
      "اتفاق في حدود التقريب")                                                                          \
    X(MESSAGE_CLAIMS_COMPATIBLE, "Compatible: %1", "Compatibles\u202f: %1", "لا تعارض: %1")             \
    X(MESSAGE_CLAIMS_APART, "No overlap: %1", "Aucun recoupement\u202f: %1", "لا تقاطع: %1")            \
    X(MESSAGE_CLAIMS_AGAINST, "%1, against %2", "%1, contre %2", "%1، مقابل %2")                        \
    X(MESSAGE_CLAIMS_ALSO, "%1; also %2", "%1\u202f; et aussi %2", "%1؛ وكذلك %2")                      \
    X(MESSAGE_CLAIMS_STATED_BY, "stated by %1", "affirmation\u202f: %1", "تصريح: %1")                   \
    X(MESSAGE_CLAIMS_SAME, "Agree", "Accord", "اتفاق")                                                  \
    X(MESSAGE_CLAIMS_CONTRADICT, "Contradiction: %1; %2", "Contradiction\u202f: %1\u202f; %2",          \
      "تناقض: %1؛ %2")                                                                                  \
    X(MESSAGE_CLAIMS_UNKNOWN, "number unknown", "nombre inconnu", "العدد غير معروف")                    \
    X(MESSAGE_CLAIMS_NO_SOURCE, "source not named", "source non citée", "المصدر غير مذكور")             \
    X(MESSAGE_CLAIMS_EARLIER, "earlier", "auparavant", "سابقاً")                                         \
    X(MESSAGE_CLAIMS_CUMULATIVE, "%1, running total", "%1, total cumulé", "%1، مجموع تراكمي")           \
    X(MESSAGE_CLAIMS_KEY_AGREE, "all agree with these numbers",                                         \
      "tous s’accordent avec ces nombres", "يتفق الجميع مع هذه الأعداد")                                \
    X(MESSAGE_CLAIMS_KEY_OPEN, "at least, or at most", "au moins, ou au plus",                          \
      "على الأقل أو على الأكثر")                                                                        \
    X(MESSAGE_CLAIMS_KEY_SOFT, "approximate", "approximatif", "تقريبي")                                 \
    X(MESSAGE_CLAIMS_KEY_EARLIER, "earlier, by the same source", "auparavant, de la même source",       \
      "سابقاً، من المصدر نفسه")                                                                          \
    X(MESSAGE_CLAIMS_KEY_RELAY, "another source takes over", "une autre source prend la suite",         \
      "يتابع مصدر آخر")                                                                                 \
    X(MESSAGE_CLAIMS_KEY_SPAN, "some day within", "un jour dans l’intervalle", "يوم ما ضمن المدة")      \
    X(MESSAGE_CLAIMS_KEY_HELD, "held", "a eu lieu", "الانعقاد")                                         \
    X(MESSAGE_CLAIMS_KEY_STANDS, "no news since", "sans nouvelles depuis", "لا جديد منذ ذلك")           \
    X(MESSAGE_CLAIMS_KEY_UNDATED, "since an unknown day", "depuis un jour inconnu",                     \
      "منذ يوم غير معروف")                                                                              \
    X(MESSAGE_CLAIMS_DISPLACED, "People displaced", "Déplacés", "نازحون")                               \
    X(MESSAGE_CLAIMS_REFUGEES, "Refugees", "Réfugiés", "لاجئون")                                        \
    X(MESSAGE_CLAIMS_USES, "Number of uses", "Nombre d’utilisations", "عدد مرات الاستخدام")             \
    X(MESSAGE_CLAIMS_KEY_APART, "no overlap", "aucun recoupement", "لا تقاطع")                          \
    X(MESSAGE_CLAIMS_KEY_RANGE, "best, lowest to highest", "valeur, du minimum au maximum",             \
      "الأفضل، من الأدنى إلى الأعلى")                                                                   \
    X(MESSAGE_CLAIMS_LONE,                                                                              \
      "No source contradicts or confirms another: each number is of one source alone.",                 \
      "Aucune source n’en contredit ni n’en confirme une autre\u202f: chaque nombre vient d’une " \
      "seule source.",                                                                                  \
      "لا مصدر يناقض غيره أو يؤكده: كل عدد من مصدر واحد.")                                              \
    X(MESSAGE_CLAIMS_NONE, "no claims with a number or a contradiction",                                \
      "aucune affirmation chiffrée ni contradictoire", "لا أقوال فيها أعداد أو تناقض")                  \
    X(MESSAGE_CLAIMS_NONE_OF_KIND, "%1: no source gives a number",                                      \
      "%1\u202f: aucune source ne donne de nombre", "%1: لا مصدر يذكر عدداً")                            \
    X(MESSAGE_CLAIMS_WITHOUT_KIND, "%1: nothing in %2", "%1\u202f: rien dans %2",                       \
      "%1: لا شيء في %2")                                                                               \
    X(MESSAGE_CLAIMS_OTHER_KINDS, "%1: nothing in %2, %3 of them with a number of another kind",        \
      "%1\u202f: rien dans %2, dont %3 avec un nombre d’une autre nature",                              \
      "%1: لا شيء في %2، منها %3 فيها عدد من نوع آخر")                                                  \
    X(MESSAGE_CLAIMS_NO_STEPS, "no stated figures with a day", "aucun chiffre annoncé et daté",         \
      "لا أرقام معلنة مؤرخة")                                                                           \
    X(MESSAGE_CLAIMS_NO_PLANS, "no planned meetings", "aucune réunion prévue",                          \
      "لا اجتماعات مقررة")                                                                              \
    X(MESSAGE_CLAIMS_ROUNDING,                                                                          \
      "Numbers said to be approximate are taken to be right within a tenth or their rounding.",         \
      "Les nombres donnés comme approximatifs sont pris à un dixième ou à leur arrondi près.",          \
      "تُؤخذ الأعداد التقريبية بهامش العُشر أو بهامش تقريبها.")                                           \
    X(MESSAGE_CLAIMS_NOT_LABELLED, "Not labelled: %1", "Sans étiquette\u202f: %1",                      \
      "بلا تسمية: %1")                                                                                  \
    X(MESSAGE_CLAIMS_NOT_DRAWN, "Not drawn: %1", "Non tracé\u202f: %1", "لم يُرسم: %1")                  \
    X(MESSAGE_CLAIMS_SOURCES, "Sources not named above: %1",                                            \
      "Sources sans nom ci-dessus\u202f: %1", "مصادر غير مذكورة أعلاه: %1")                             \
    X(MESSAGE_CLAIMS_KEY_BOUNDS, "lowest to highest, no best number",                                   \
      "du minimum au maximum, sans valeur centrale", "من الأدنى إلى الأعلى دون رقم أفضل")               \
    X(MESSAGE_PLANS_UNIT, "planned for", "prévue pour", "الموعد المقرر")                                \
    X(MESSAGE_PLANS_TODAY, "today = planned day", "aujourd’hui = jour prévu",                           \
      "اليوم = الموعد المقرر")                                                                          \
    X(MESSAGE_PLANS_DIAGONAL, "Diagonal: today is the planned day",                                     \
      "Diagonale\u202f: le jour prévu est arrivé", "القطر: حلّ الموعد المقرر")                           \
    X(MESSAGE_PLANS_HELD, "held %1", "a\u00a0eu\u00a0lieu le\u00a0%1", "الانعقاد في %1")                \
    X(MESSAGE_PLANS_HELD_ABOUT, "held %1", "a\u00a0eu\u00a0lieu\u202f: %1", "الانعقاد: %1")             \
    X(MESSAGE_PLANS_OFF, "called off", "annulation", "إلغاء")                                           \
    X(MESSAGE_PLANS_PUT_OFF, "postponed (%1), no new date", "report (%1), sans nouvelle date",          \
      "تأجيل (%1)، بلا موعد جديد")                                                                      \
    X(MESSAGE_PLANS_NO_DATE, "%1, postponed, no new date", "%1, report sans nouvelle date",             \
      "%1، تأجيل بلا موعد جديد")                                                                        \
    X(MESSAGE_PLANS_KNOWN, "as of %1", "situation au %1", "الوضع حتى %1")                               \
    X(MESSAGE_PLANS_UNANNOUNCED, "day unknown", "jour inconnu", "اليوم غير معروف")                      \
    X(MESSAGE_PLANS_ACROSS, "Across: the day of the announcement",                                      \
      "En abscisse\u202f: le jour de l’annonce", "أفقياً: يوم الإعلان")                                  \
    X(MESSAGE_ALT_PLAN_STEP, "%1 announced %2", "%1, annoncé %2", "%1، أُعلن %2")                        \
    X(MESSAGE_COLUMN_QUESTION, "Question", "Question", "السؤال")                                        \
    X(MESSAGE_COLUMN_SOURCE, "Source", "Source", "المصدر")                                              \
    X(MESSAGE_COLUMN_KIND, "Kind", "Nature", "النوع")                                                   \
    X(MESSAGE_COLUMN_QUALIFIER, "Qualifier", "Précision", "الدقة")                                      \
    X(MESSAGE_COLUMN_NUMBER, "Number", "Nombre", "العدد")                                               \
    X(MESSAGE_COLUMN_AS_OF, "As of", "Au", "في")                                                        \
    X(MESSAGE_COLUMN_STATUS, "Status", "Statut", "الحالة")                                              \
    X(MESSAGE_COLUMN_RECORD, "Record", "Élément", "السجل")                                              \
    X(MESSAGE_COLUMN_PLANNED, "Planned for", "Prévue pour", "الموعد")

/* X(enumerator, English one, English other, French one, French other, Arabic one, two, few, many,
 * other) */
#define PLURAL_CLAIMS_TABLE(X)                                                                     \
    X(PLURAL_CLAIMS_MEETINGS, "%1 meeting", "%1 meetings", "%1 réunion", "%1 réunions",            \
      "اجتماع واحد", "اجتماعان", "%1 اجتماعات", "%1 اجتماعاً", "%1 اجتماع")                         \
    X(PLURAL_CLAIMS_UNDRAWN, "%1 more question is not drawn", "%1 more questions are not drawn",   \
      "%1 autre question n’est pas tracée", "%1 autres questions ne sont pas tracées",             \
      "سؤال آخر لم يُرسم", "سؤالان آخران لم يُرسما", "%1 أسئلة أخرى لم تُرسم",                        \
      "%1 سؤالاً آخر لم يُرسم", "%1 سؤال آخر لم يُرسم")                                               \
    X(PLURAL_CLAIMS_NO_PLAN, "%1 record tells of no planned meeting",                              \
      "%1 records tell of no planned meeting", "%1 élément ne concerne aucune réunion prévue",     \
      "%1 éléments ne concernent aucune réunion prévue", "سجل واحد لا يخص اجتماعاً مقرراً",          \
      "سجلان لا يخصان اجتماعاً مقرراً", "%1 سجلات لا تخص اجتماعاً مقرراً",                             \
      "%1 سجلاً لا يخص اجتماعاً مقرراً", "%1 سجل لا يخص اجتماعاً مقرراً")                               \
    X(PLURAL_CLAIMS_SILENT, "%1 record has no claim to set against others",                        \
      "%1 records have no claim to set against others",                                            \
      "%1 élément n’a pas d’affirmation à confronter",                                             \
      "%1 éléments n’ont pas d’affirmation à confronter", "سجل واحد بلا قول يُقابل بغيره",          \
      "سجلان بلا قول يُقابل بغيره", "%1 سجلات بلا قول يُقابل بغيره", "%1 سجلاً بلا قول يُقابل بغيره",  \
      "%1 سجل بلا قول يُقابل بغيره")                                                                \
    X(PLURAL_CLAIMS_OTHERS, "and %1 other", "and %1 others", "et %1 autre", "et %1 autres",        \
      "ومصدر آخر", "ومصدران آخران", "و%1 مصادر أخرى", "و%1 مصدراً آخر", "و%1 مصدر آخر")             \
    X(PLURAL_CLAIMS_MORE, "and %1 more", "and %1 more", "et %1 autre", "et %1 autres",             \
      "وسؤال آخر", "وسؤالان آخران", "و%1 أسئلة أخرى", "و%1 سؤالاً آخر", "و%1 سؤال آخر")             \
    X(PLURAL_CLAIMS_PAIRS, "%1 more contradiction", "%1 more contradictions",                      \
      "%1 autre contradiction", "%1 autres contradictions", "تناقض آخر", "تناقضان آخران",          \
      "%1 تناقضات أخرى", "%1 تناقضاً آخر", "%1 تناقض آخر")                                          \
    X(PLURAL_CLAIMS_BEYOND, "%1 record of less weight was left out",                               \
      "%1 records of less weight were left out", "%1 élément de moindre poids a été omis",         \
      "%1 éléments de moindre poids ont été omis", "أُغفل سجل أقل وزناً", "أُغفل سجلان أقل وزناً",     \
      "أُغفلت %1 سجلات أقل وزناً", "أُغفل %1 سجلاً أقل وزناً", "أُغفل %1 سجل أقل وزناً")                  \
    X(PLURAL_CLAIMS_REST, "and %1 more", "and %1 more", "et %1 autre", "et %1 autres",             \
      "وواحد آخر", "واثنان آخران", "و%1 أخرى", "و%1 أخرى", "و%1 أخرى")                             \
    X(PLURAL_CLAIMS_QUESTIONS, "%1 question", "%1 questions", "%1 question", "%1 questions",       \
      "سؤال واحد", "سؤالان", "%1 أسئلة", "%1 سؤالاً", "%1 سؤال")                                    \
    X(PLURAL_CLAIMS_APART, "%1 contradicted", "%1 contradicted", "%1 contredite",                  \
      "%1 contredites", "واحد فيه تناقض", "اثنان فيهما تناقض", "%1 فيها تناقض", "%1 فيها تناقض",   \
      "%1 فيها تناقض")                                                                             \
    X(PLURAL_CLAIMS_COMPATIBLE, "%1 compatible", "%1 compatible", "%1 sans désaccord",             \
      "%1 sans désaccord", "واحد لا تعارض فيه", "اثنان لا تعارض فيهما", "%1 لا تعارض فيها",        \
      "%1 لا تعارض فيها", "%1 لا تعارض فيها")                                                      \
    X(PLURAL_CLAIMS_AGREED, "%1 agreed", "%1 agreed", "%1 concordante", "%1 concordantes",         \
      "واحد فيه اتفاق", "اثنان فيهما اتفاق", "%1 فيها اتفاق", "%1 فيها اتفاق", "%1 فيها اتفاق")

#endif
